"""Claims that no sentence supports which tells of another body, another step with money, or of what another lacks."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": (
        "file,title,kommune,published\nrees.txt,Bericht aus Rees,Rees,2022-02-01\ngoch.txt,Goch,Goch,\n"
        "kleve.txt,Kleve,Kleve,\nhaan.txt,Das neue Lesehaus startet,Haan,\n"
        "xanten.txt,Xanten,Xanten,\n"
    ),
    "rees.txt": (
        "Bewilligt wurden mit Bescheid vom 3. März 2021 insgesamt 84.000 Euro. Die Stelle der Lotsin konnte wegen "
        "fehlender Bewerber erst zum 1. Juni besetzt werden. Das Jugendhaus wurde wegen fehlender Räume nicht gebaut. "
        "Für Kurse wurde viel ausgegeben.\n"
    ),
    "goch.txt": (
        "Die Koordination des Netzwerks teilen sich Anke Thielen und Udo Brands. Das Schulamt wertet Daten aus und "
        "stellt sie im Herbst vor.\n"
    ),
    "haan.txt": (
        "Haan, 14. Mai 2023. Gestern hat die Stadt das Lesehaus am Markt eröffnet.\n\n"
        "Umbau und Möbel haben 90.000 Euro gekostet. Davon trägt das Land 60.000 Euro.\n\n"
        "Der Lotsendienst kostet 80.000 Euro. Die Hälfte davon bezahlt der Kreis, 30 Prozent kommen vom Land. "
        "Das Fallteam finanziert das Jobcenter.\n\n"
        "Der Treff am Markt\n\nIm Mai 2021 begann der Umzug. Das schmerzt viele.\n"
    ),
    "xanten.txt": (
        "Steckbrief – Landesinitiative „Kein Kind zurücklassen!“\n\nIm Programm seit: 1. September 2020\n"
        "Einwohnerzahl: rund 21.000\n"
    ),
    "kleve.txt": ("- Teilnahme am Landesprogramm: seit 2017\n\nDer Arbeitskreis für Jugendliche kam 2020 hinzu.\n"),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Rees hat 2021 insgesamt 84.000 Euro ausgegeben.", "no_evidence"),  # they were granted
        ("Rees hat 2021 insgesamt 79.000 Euro ausgegeben.", "no_evidence"),
        ("Für Rees wurden 2021 insgesamt 84.000 Euro bewilligt.", "supported"),
        ("Die Stelle der Lotsin in Rees wurde erst zum 1. Juni 2021 besetzt.", "supported"),  # others were missing
        ("Das Jugendhaus in Rees wurde gebaut.", "contradicted"),
        ("In Goch koordiniert das Schulamt das Netzwerk.", "no_evidence"),  # others do
        ("Das Lesehaus in Haan wurde am 13. Mai 2023 eröffnet.", "no_evidence"),  # the other day is that of writing
        ("Der Umbau in Haan kostete 60.000 Euro.", "contradicted"),  # which is a part of it
        ("Das Land trägt 60.000 Euro des Umbaus in Haan.", "supported"),
        ("Den Lotsendienst in Haan zahlt zur Hälfte das Land.", "no_evidence"),
        ("Den Lotsendienst in Haan zahlt zur Hälfte der Kreis.", "supported"),
        ("Das Fallteam in Haan finanziert das Land.", "no_evidence"),
        ("Das Fallteam in Haan finanziert das Jobcenter.", "supported"),
        ("Xanten ist seit 2020 im Programm.", "supported"),  # whose name denies nothing
        ("Kleve nimmt seit 2020 am Landesprogramm teil.", "contradicted"),  # what came then is another thing
    ],
)
def test_what_is_told_of_another_thing_supports_nothing(kekiz: Kekiz, claim: str, verdict: str) -> None:
    assert kekiz.check(claim).sentences[0].verdict == verdict

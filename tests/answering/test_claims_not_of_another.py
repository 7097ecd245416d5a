"""Claims that no sentence supports which tells of another body, another step with money, or of what another lacks."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": (
        "file,title,kommune,published\nrees.txt,Bericht aus Rees,Rees,2022-02-01\ngoch.txt,Goch,Goch,\n"
        "kleve.txt,Kleve,Kleve,\n"
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
        ("Kleve nimmt seit 2020 am Landesprogramm teil.", "contradicted"),  # what came then is another thing
    ],
)
def test_what_is_told_of_another_thing_supports_nothing(kekiz: Kekiz, claim: str, verdict: str) -> None:
    assert kekiz.check(claim).sentences[0].verdict == verdict

"""A list keeps to the kind of Kommunen, to what a cell says, to what is there, and to who takes part."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking, Supported

DOCUMENTS = {
    "uebersicht.md": (
        "# Leseförderung in den Kitas\n\n"
        "| Kommune | Name | Kitas | Lesescheu (2022) | Finanzierung |\n|---|---|---|---|---|\n"
        "| Bocholt | Lesefuchs | 6 | 12,5 % | Stadt |\n| Goch | Buchkoffer | 9 | 27,1 % | kinderstark |\n"
        "| Hamm | Lesefuchs | 4 | 31,4 % | kinderstark, Caritas |\n| Rees | Vorlesezeit | 3 | 18,0 % | Stiftung |\n"
    ),
    "bocholt.md": (
        "# Bocholt\n\nStadtlotsen: Gemeinsam mit dem Klinikum bereitet die Stadt einen Dienst auf der Station vor.\n\n"
        "| Position | 2024 |\n|---|---|\n| Elternladen (geplant) | 30.000 EUR |\n\n"
        "Ein Koordinationsbüro bereitet die Sitzungen vor.\n"
    ),
    "goch.md": (
        "# Goch\n\nGoch gehört dem Lernnetzwerk seit 2018 an. Im Juli 2021 nahmen 42 Kinder am Ferienkurs teil. "
        "Der Elternladen hat dienstags geöffnet. Die Stadtlotsen begleiten 80 Familien.\n"
    ),
    "hamm.md": (
        "# Hamm\n\n2019 haben wir uns der Landesinitiative angeschlossen. "
        "Die Nachbarstadt Ahlen ist 2020 dazugekommen.\n"
    ),
    "rees.html": (
        "<h1>Rees</h1><h2>Gibt es in den Schulen ein warmes Mittagessen?</h2>"
        "<p>Ein städtisches Essensangebot besteht nicht. Drei Grundschulen bekommen aber Obst und Milch.</p>"
        "<p>Der Treff wurde 2020 geschlossen, weil zu wenige Eltern teilgenommen hatten.</p>"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "kommunen"),
    [
        ("Welche kreisfreien Städte fördern das Lesen in den Kitas?", ["Hamm"]),
        ("welche kreisangehörigen städte haben stadtlotsen?", ["Goch"]),  # in Bocholt they are only prepared
        ("Welche Städte haben ein Koordinationsbüro?", ["Bocholt"]),  # which prepares, and is not prepared
        ("Wo gibt es einen Elternladen?", ["Goch"]),  # planned in a row of Bocholt
        ("Welche Städte planen einen neuen Elternladen?", ["Bocholt"]),
        ("Welche Kommunen bezahlen die Leseförderung in den Kitas aus kinderstark-Mitteln?", ["Goch", "Hamm"]),
        ("In welchen Städten wird die Leseförderung aus Stiftungsmitteln finanziert?", ["Rees"]),
        ("In welchen Städten waren 2022 mehr als 25 Prozent der Kinder lesescheu?", ["Goch", "Hamm"]),
        (
            "bei wie vielen städten in der tabelle waren 2022 mehr als 25 prozent der kinder lesescheu?",
            ["Goch", "Hamm"],
        ),
        ("Welche Kommunen machen seit 2018 bei der Landesinitiative mit?", ["Goch"]),
        ("welche städte sind seit 2019 im landesprogramm dabei?", ["Hamm"]),
        ("Welche Kommunen sind 2020 dazugekommen?", []),  # people took part in Rees; Ahlen is Hamm's neighbour
        ("Welche Kommunen bieten an Grundschulen ein warmes Essen an?", []),  # denied in Rees before its fruit and milk
    ],
)
def test_rows_are_those_asked_for(kekiz: Kekiz, question: str, kommunen: list[str], supported: Supported) -> None:
    assert supported(kekiz.ask(question)) == kommunen


def test_people_who_took_part_in_a_course_tell_no_joining(kekiz: Kekiz) -> None:
    assert kekiz.ask("Seit wann macht Rees mit?").status == "no_evidence"
    assert "2021" not in kekiz.ask("Seit wann ist Goch dabei?").answer


def test_aachen_counts_as_a_town_without_a_kreis(asking: Asking, supported: Supported) -> None:
    kekiz = asking({f"{one}.md": f"# {one}\n\nIn {one} fährt ein Lesebus.\n" for one in ("Aachen", "Ahlen", "Bonn")})
    assert supported(kekiz.ask("In welchen kreisfreien Städten fährt ein Lesebus?")) == ["Aachen", "Bonn"]
    assert supported(kekiz.ask("In welchen kreisangehörigen Städten fährt ein Lesebus?")) == ["Ahlen"]

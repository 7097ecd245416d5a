"""Of two Kommunen in one sentence each has its own part: what goes on in one has ended in the other."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nbericht.md,Lernpaten,Rheine\nschiff.md,Das Leseschiff,Werne\n",
    "bericht.md": (
        "# Lernpaten in Rheine und Sundern\n\n"
        "Die Lernpaten begleiten Kinder bei den Hausaufgaben. In Rheine machten sieben Schulen mit, in Sundern vier. "
        "Bezuschusst wurden die Lernpaten von der Windfang Stiftung, drei Jahre lang.\n\n"
        "In Rheine setzt die Stadt die Lernpaten aus eigenen Mitteln fort, in Sundern endeten sie im März 2022. "
        "150 Kinder waren dabei, davon 90 in Rheine und 60 in Sundern. Am Ende lasen 64 Prozent der Kinder in Rheine "
        "flüssig.\n"
    ),
    "schiff.md": (
        "# Das Leseschiff\n\nDas Leseschiff legt im Hafen an. Wegen der Pandemie musste die Vorlesezeit vier Monate "
        "pausieren. Das Café an Bord muss nach einem Rohrbruch bis Ostern geschlossen bleiben. Reichweite: 230 Kinder\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "yes"),
    [
        ("Gibt es die Lernpaten in Rheine noch?", "Ja"),
        ("Gibt es die Lernpaten in Sundern noch?", "Nein"),
        ("Werden die Lernpaten in Rheine fortgesetzt?", "Ja"),
    ],
)
def test_what_ended_in_one_goes_on_in_the_other(kekiz: Kekiz, question: str, yes: str) -> None:
    assert kekiz.ask(question).answer.startswith(yes)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Wann endeten die Lernpaten in Rheine?", []),
        ("Wann endeten die Lernpaten in Sundern?", ["Sundern (Sauerland): März 2022"]),
        ("Wie viele Schulen machten in Sundern mit?", ["Sundern (Sauerland): vier"]),
        ("Wie viele Schulen machten in Rheine mit?", ["Rheine: sieben"]),
        ("Wie viele Kinder waren in Rheine dabei?", ["Rheine: 90"]),
        ("Wer bezahlt die Lernpaten in Rheine jetzt?", ["Rheine: Stadt"]),
        ("Wer bezahlt die Lernpaten in Sundern heute?", []),
        ("Wer bezuschusste die Lernpaten in Rheine?", ["Rheine: Windfang Stiftung"]),
        ("Wie lange war die Vorlesezeit in Werne unterbrochen?", ["Werne: vier Monate"]),
        ("Wie viele Kinder erreicht das Leseschiff in Werne?", ["Werne: 230"]),
    ],
)
def test_each_value_is_of_its_own_town(kekiz: Kekiz, question: str, values: list[str]) -> None:
    assert [one.text.partition(" – ")[0] for one in kekiz.ask(question).statements] == values


def test_why_a_thing_stays_shut_is_told(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Warum ist das Café an Bord in Werne zu?")
    assert "Rohrbruch" in answer.statements[0].text

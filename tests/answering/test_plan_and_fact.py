"""What was planned is no fact, what was before is not now, and a sum a month is none a year."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking, Supported

FILES = {
    "sources.csv": "file,title,kommune\nhamm.md,Hamm,Hamm\nlage.md,Lage,Lage\nahaus.md,Ahaus,Ahaus\n"
    "erkelenz.md,Erkelenz,Erkelenz\n",
    "hamm.md": (
        "# Bericht\n\nGeplant waren für 2022 90 Hausbesuche, tatsächlich waren es 57.\n\n"
        "Statt der erwarteten 150 kamen nur 95 Gäste zum Spielfest.\n\n"
        "Die Stadt plant drei neue Spielplätze, derzeit gibt es 22.\n\n"
        "Die Leihgebühr sinkt zum 1. Mai von 12 auf 9 Euro.\n\n"
        "Das Frühstück kostet künftig 2,80 Euro statt bisher 2,20 Euro.\n\n"
        "2018 lag die Betreuungsquote bei 31 Prozent, 2022 bei 38,5 Prozent.\n"
    ),
    "lage.md": "# Bericht\n\nIn Lage arbeiten 9 Patinnen.\n\n# Geld\n\n"
    "Lage gibt 120.000 Euro im Jahr für die Kitahelfer aus.\n",
    "ahaus.md": (
        "# Bericht\n\nBis 2027 sollen in Ahaus 16 Patinnen arbeiten.\n\n# Geld\n\n"
        "Ahaus gibt 11.000 Euro im Monat für die Kitahelfer aus.\n"
    ),
    "erkelenz.md": "# Bericht\n\nIn Erkelenz arbeiten 4 Patinnen.\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Wie viele Hausbesuche gab es 2022 in Hamm?", "57"),
        ("Wie viele Hausbesuche waren 2022 in Hamm geplant?", "90"),
        ("Wie viele Gäste kamen zum Spielfest in Hamm?", "95"),
        ("Wie viele Gäste waren in Hamm zum Spielfest erwartet?", "150"),
        ("Wie viele Spielplätze sind in Hamm geplant?", "drei"),
        ("Wie viele Spielplätze gibt es in Hamm?", "22"),
        ("Wie hoch war die Leihgebühr in Hamm bisher?", "12"),
        ("Wie hoch ist die Leihgebühr in Hamm?", "9 Euro"),
        ("Was hat das Frühstück in Hamm bisher gekostet?", "2,20 Euro"),
        ("Was kostet das Frühstück in Hamm?", "2,80 Euro"),
        ("Wie hoch ist die Betreuungsquote in Hamm?", "38,5 Prozent"),
        ("Wie hoch war die Betreuungsquote 2018 in Hamm?", "31 Prozent"),
        ("Was gibt Ahaus im Monat für die Kitahelfer aus?", "11.000 Euro"),
    ],
)
def test_a_value_is_of_the_side_that_is_asked_for(kekiz: Kekiz, question: str, value: str) -> None:
    told = kekiz.ask(question).statements
    assert [one.text.partition(" – ")[0].partition(": ")[2] for one in told] == [value]


def test_a_goal_is_not_compared_with_what_there_is(kekiz: Kekiz) -> None:
    most = kekiz.ask("Wo arbeiten die meisten Patinnen?")
    assert {row.kommune: row.value for row in most.rows if row.value} == {"Lage": "9", "Erkelenz": "4"}
    assert "Ja" not in kekiz.ask("Hat Ahaus mehr Patinnen als Lage?").answer


def test_where_it_is_yet_to_be_is_not_listed(kekiz: Kekiz, supported: Supported) -> None:
    assert sorted(supported(kekiz.ask("In welchen Kommunen gibt es Patinnen?"))) == ["Erkelenz", "Lage"]


def test_a_sum_a_month_is_neither_that_of_a_year_nor_compared_with_one(kekiz: Kekiz) -> None:
    assert kekiz.ask("Was gibt Ahaus im Jahr für die Kitahelfer aus?").status == "no_evidence"
    assert "größeren" not in kekiz.ask("Gibt Lage mehr für die Kitahelfer aus als Ahaus?").answer

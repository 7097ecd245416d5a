"""Towns in a table of their Kreis: whose row it is, what a label or the title tells of each, and what is not there."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nkreis.md,Lesehilfen,Kreis Lippe\nangebote.md,Angebote,Kreis Herford\n"
    "soest.md,Soest,Soest\n",
    "kreis.md": (
        "# Übersicht: Lesehilfen in Lippe\n\n| Kommune | Start | Einsätze 2023 | Träger | Geschenk |\n"
        "|---|---|---|---|---|\n| Barntrup | 2011 | 320 | Stadt | Malbuch |\n| Lage | 2017 | 144 | Verein | Lupe |\n"
        "| Kalletal | 2012 | 90 | Verein | 2020 eingestellt |\n| Dörentrup | – | – | – | – |\n\n"
        "Der Kreis selbst hat keine Lesehilfe.\n"
    ),
    "angebote.md": (
        "# Angebote\n\n| Stadt | Besuch | Ferienspiele | Budget 2024 |\n|---|---|---|---|\n"
        "| Löhne | seit 2016 | 3 Wochen | 81.000 Euro |\n| Enger | seit 2018 | 2 Wochen | 55.000 Euro |\n"
    ),
    "soest.md": "# Soest\n\nSoest hat eine Bücherei.\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "kommunen"),
    [
        ("Welche Städte haben eine Lesehilfe?", ["Barntrup", "Lage"]),
        ("Welche Städte schenken ein Malbuch?", ["Barntrup"]),
        ("Welche Städte schenken einen Ball?", []),
    ],
)
def test_lists_the_rows_of_towns(kekiz: Kekiz, question: str, kommunen: list[str]) -> None:
    rows = kekiz.ask(question).rows
    assert sorted(row.kommune for row in rows if row.verdict == "supported") == kommunen


def test_quotes_the_row_that_tells_it_as_a_whole(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Welche Städte haben eine Lesehilfe?")
    assert answer.statements[0].text.startswith("Barntrup – „")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wie viele Einsätze hatte Lage 2023?", "144"),
        ("Wie hoch ist das Budget von Löhne 2024?", "81.000 Euro"),
    ],
)
def test_reads_the_cell_of_a_town_that_is_a_word_too(kekiz: Kekiz, question: str, told: str) -> None:
    assert told in kekiz.ask(question).answer


@pytest.mark.parametrize(
    "question",
    [
        "Wie viele Einsätze hatte der Kreis Lippe 2023 selbst?",  # no row is its own
        "Was müssen Eltern in Löhne für die Ferienspiele zahlen?",  # a budget is no price
    ],
)
def test_takes_no_cell_for_another(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"

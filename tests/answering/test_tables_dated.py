"""Tables whose rows or columns are dated, the sum of a column, and Kommunen that a table of several alone names."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking, Supported

FILES = {
    "sources.csv": "file,title,kommune,publisher,kind,published\n"
    "rhede.md,Rhede in Zahlen,Rhede,Stadt Rhede,municipal,2024-11-02\n"
    "geseke.md,Bericht aus Geseke,Geseke,Stadt Geseke,municipal,2023-04-01\n"
    "liste.md,Liste der Kommunen,,Landesamt,ministry,2024-01-10\n",
    "rhede.md": (
        "# Rhede in Zahlen\n\n"
        "| Stichtag | Familiengrundschulzentren | Lotsinnen | Mittel im Jahr |\n|---|---|---|---|\n"
        "| 31.12.2016 | 2 Zentren | 5 Lotsinnen | 80.000 Euro |\n"
        "| 31.12.2020 | 5 Zentren | 12 Lotsinnen | 165.000 Euro |\n"
        "| 31.12.2023 | 7 Zentren | 10 Lotsinnen | 190.000 Euro |\n"
    ),
    "geseke.md": (
        "# Bericht aus Geseke\n\n## Kennzahlen\n\n"
        "| | 2018 | 2020 | 2022 |\n|---|---|---|---|\n"
        "| Kinder mit auffälliger Sprache | 21,5 % | 24,0 % | 26,1 % |\n\n"
        "## Ausgaben\n\n"
        "| Posten | 2021 (Euro) | 2022 (Euro) |\n|---|---|---|\n"
        "| Sachkosten | 18.900 | 22.500 |\n| Honorare | 7.400 | 13.500 |\n| Summe | 26.300 | 36.000 |\n"
    ),
    "liste.md": (
        "# Liste der Kommunen\n\n"
        "| Kommune | dabei seit | Netzwerkpartner |\n|---|---|---|\n"
        "| Rhede | 2016 | 23 |\n| Geseke | 2019 | 14 |\n| Warburg | 2020 | 11 |\n| Kreis Höxter | 2017 | 31 |\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Wie viele Lotsinnen hatte Rhede 2020?", "12"),
        ("Wie viel Geld stand Rhede 2020 zur Verfügung?", "165.000 Euro"),
        ("Wie hoch war 2020 in Geseke der Anteil der Kinder mit auffälliger Sprache?", "24,0 %"),
        ("Wie viel hat Geseke 2022 für Prävention ausgegeben?", "36.000"),
        ("Wie hoch waren die Ausgaben in Geseke 2022?", "36.000"),
        ("Wie viel gab Geseke 2021 für Honorare aus?", "7.400"),
    ],
)
def test_a_cell_of_the_year_asked_for_answers_alone(kekiz: Kekiz, question: str, value: str) -> None:
    answer = kekiz.ask(question)
    assert (answer.status, len(answer.statements)) == ("answered", 1)
    assert value in answer.statements[0].text


def test_of_dated_rows_the_latest_comes_first(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wie viele Familiengrundschulzentren gibt es in Rhede?")
    assert [one.text.split(" (")[0] for one in answer.statements] == [f"Rhede: {n} Zentren" for n in (7, 5)]


def test_dated_rows_tell_how_something_has_changed(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wie hat sich die Zahl der Lotsinnen in Rhede entwickelt?")
    assert [one.text.split(":")[0] for one in answer.statements] == [f"Lotsinnen {y}" for y in (2016, 2020, 2023)]


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("Welche Kommunen haben mehr als 20 Netzwerkpartner?", ["Kreis Höxter", "Rhede"]),
        ("Wie viele Kommunen haben mehr als 20 Netzwerkpartner?", ["Kreis Höxter", "Rhede"]),
        ("Welche Kommunen sind seit 2019 oder später dabei?", ["Geseke", "Warburg"]),
    ],
)
def test_a_list_by_number_or_year_takes_rows_of_a_table(
    kekiz: Kekiz, supported: Supported, question: str, rows: list[str]
) -> None:
    assert sorted(supported(kekiz.ask(question))) == rows

"""Figures hold for their time: of the year before, of now, of all together, of once, and of plans set beside them."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nahaus.md,Ahaus,Ahaus\nvreden.md,Vreden,Vreden\nlegden.md,Legden,Legden\n",
    "ahaus.md": (
        "# Ferienwerkstatt Ahaus\n\n"
        "Die Ferienwerkstatt erreichte 2021 34 Prozent der Schulkinder. Im Vorjahr waren es 29 Prozent.\n\n"
        "Mit den fünf Schulen, die 2016 den Anfang machten, sind jetzt zwölf dabei. Je Schulkind zahlt die Stadt 25 "
        "Euro im Jahr, insgesamt 18.000 Euro. Der Lionsclub gab der Ferienwerkstatt einmalig 2.500 Euro.\n"
    ),
    "vreden.md": (
        "# Haushalt der Spielothek Vreden\n\n"
        "Tatsächlich ausgegeben wurden für die Spielothek 2021 nur 38.400 Euro bei einem Ansatz von 51.000 Euro. Der "
        "Mietzuschuss betrug 2020 6.000 Euro, 2021 6.500 Euro und soll 2022 auf 7.200 Euro steigen.\n\n"
        "Die Spielothek zählte 2018 210, 2019 260 und 2020 sogar 300 Kinder. Seit März 2020 leitet Elke "
        "Rövekamp die Spielothek.\n"
    ),
    "legden.md": (
        "# Streit um den Zuschuss\n\nBürgermeister Ralf Ostendarp hatte im Rat von 90.000 Euro gesprochen. Die Vorlage "
        "liegt nun dem Ausschuss vor.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Wie viel Prozent der Schulkinder erreichte die Ferienwerkstatt 2021?", ["34 Prozent"]),
        ("Wie viel Prozent der Schulkinder erreichte die Ferienwerkstatt 2020?", ["29 Prozent"]),
        ("Wie viel Prozent der Schulkinder erreichte die Ferienwerkstatt 2019?", []),
        ("Wie viele Schulen machten in Ahaus 2016 den Anfang?", ["Ahaus: fünf"]),
        ("Wie viele Schulen sind in Ahaus dabei?", ["Ahaus: zwölf"]),
        ("Wie viel zahlt Ahaus insgesamt?", ["Ahaus: 18.000 Euro"]),
        ("Wie viel zahlt Ahaus insgesamt pro Jahr?", ["Ahaus: 18.000 Euro"]),
        ("Wie viel zahlt Ahaus je Schulkind?", ["Ahaus: 25 Euro"]),
        ("Wie viel gab der Lionsclub?", ["2.500 Euro"]),
        ("Wie viel gibt der Lionsclub im Jahr?", []),
        ("Wie viel Geld gab Vreden 2021 für die Spielothek aus?", ["Vreden: 38.400 Euro"]),
        ("Wie hoch war der Ansatz 2021?", ["51.000 Euro"]),
        ("Wie hoch war der Mietzuschuss 2021?", ["6.500 Euro"]),
        ("Wie hoch soll der Mietzuschuss 2022 sein?", ["7.200 Euro"]),
        ("Wer leitet die Spielothek in Vreden?", ["Vreden: Elke Rövekamp"]),
        ("Wer leitete die Spielothek vor 2020?", []),
        ("Wer leitete die Spielothek 2019?", []),
    ],
)
def test_a_figure_is_told_of_its_own_time(kekiz: Kekiz, question: str, values: list[str]) -> None:
    answer = kekiz.ask(question)
    assert answer.status == ("answered" if values else "no_evidence")
    assert [one.text.split(" – ")[0] for one in answer.statements] == values


def test_whoever_had_spoken_of_a_sum_said_so(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Was sagte Ralf Ostendarp?")
    assert "von 90.000 Euro gesprochen" in answer.answer

"""No value of a neighbour, of another payer, of another column: the sentence or row tells whose each is."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nbeckum.md,Beckum,Beckum\nunna.md,Unna,Unna\nhaan.md,Haan,Haan\n"
    "kaarst.md,Kaarst,Kaarst\nherne.md,Herne,Herne\n"
    "soest.md,Soest,Soest\nwerne.md,Werne,Werne\n",
    "beckum.md": (
        "# Netz\n\nSeit 2017 hat Beckum ein Familiennetz, die Nachbarstadt Oelde ist schon seit 2011 dabei.\n\n"
        "Von den 23 Schulen der Nachbarstadt Oelde machen neun mit. In Beckum gibt es 14 Turnhallen.\n"
    ),
    "unna.md": "# Kosten\n\nDer Elternlotse kostet Unna 52.000 Euro im Jahr und damit 9.000 Euro mehr als Kamen.\n",
    "haan.md": (
        "# Geld\n\n65 Prozent der Baukosten trägt das Land, 35 Prozent der Kreis.\n\n"
        "Für das Kinderfest wurden 4.800 Euro ausgegeben, 1.500 Euro davon übernahm der Förderverein.\n\n"
    ),
    "herne.md": "# Karte\n\nDie Stadt bietet eine Ferienkarte an. Die Stadt zahlt pro Kind 12 Euro im Jahr.\n",
    "kaarst.md": (
        "# Zahlen\n\n| Jahr | geplant | tatsächlich |\n|---|---|---|\n| 2021 | 75 Gespräche | 83 Gespräche |\n"
        "| 2022 | 90 Gespräche | 71 Gespräche |\n"
    ),
    "soest.md": (
        "# Termine\n\nDer Elternservice startete am 2. Mai 2018 im Marienheim und wurde zum 1. Februar 2021 auf die "
        "Südschule ausgeweitet.\n\nDie Waldwoche läuft vom 5. August bis 9. August, Anmeldeschluss ist der 20. Juni.\n"
    ),
    "werne.md": "# Ausgaben\n\n<table><tr><th>Posten</th><th>2021</th><th>2022</th></tr>\n"
    "<tr><td>Mietkosten</td><td>31.000 €</td><td>33.500 €</td></tr></table>\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Seit wann hat Beckum ein Familiennetz?", "2017"),
        ("Wie viele Turnhallen gibt es in Beckum?", "14"),
        ("Was kostet der Elternlotse in Unna?", "52.000 Euro"),
        ("Wie viel Prozent der Baukosten trägt das Land in Haan?", "65 Prozent"),
        ("Wie viel Prozent der Baukosten trägt der Kreis in Haan?", "35 Prozent"),
        ("Wie viel wurde in Haan für das Kinderfest ausgegeben?", "4.800 Euro"),
        ("Wie viele Gespräche gab es 2021 in Kaarst?", "83"),
        ("Wie viele Gespräche waren 2022 in Kaarst geplant?", "90"),
        ("Seit wann gibt es den Elternservice im Marienheim in Soest?", "2. Mai 2018"),
        ("Bis wann kann ich mein Kind für die Waldwoche in Soest anmelden?", "20. Juni"),
    ],
)
def test_a_value_is_that_of_what_is_asked_about(kekiz: Kekiz, question: str, value: str) -> None:
    told = kekiz.ask(question).statements
    assert [one.text.partition(" – ")[0].partition(": ")[2] for one in told] == [value]


@pytest.mark.parametrize(
    "question",
    [
        "Wie viele Schulen gibt es in Beckum?",
        "Was kostet der Elternlotse in Kamen?",
        "Wie viel Prozent der Baukosten trägt die Stadt Haan?",
        "Wie viel hat die Stadt Haan für das Kinderfest gezahlt?",
        "Was kostet die Ferienkarte in Herne?",
        "Wie hoch waren die Mietkosten 2021 in Werne?",
    ],
)
def test_the_value_of_another_is_no_answer(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"

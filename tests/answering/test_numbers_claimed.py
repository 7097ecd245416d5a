"""A number supports or answers only what it is told of: its own deed, column, label, time and topic."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nlette.md,Bilanz,Billerbeck\numfrage.md,Umfrage,\nmittel.md,Mittel,\n",
    "lette.md": (
        "# Acht Jahre Lernwerkstatt\n\n"
        "Vor acht Jahren begann die Lernwerkstatt in Billerbeck mit zwei Horten und einem Etat von 15.000 Euro. Heute "
        "gehören 19 Horte dazu, und der Etat liegt bei 140.000 Euro.\n\n"
        "Bürgermeisterin Karla Feldmann lobte das Team. Ihr Amtsvorgänger Ludger Hüls hatte die Lernwerkstatt 2014 "
        "gestartet.\n\n"
        "2022 kamen 620 Kinder zu den Werkkursen, 2021 nur 240. Jedes fünfte Kind in Billerbeck ist arm.\n\n"
        "Ab dem 1. Mai steigt der Preis für das Werkheft von 2,40 Euro auf 2,90 Euro.\n"
    ),
    "umfrage.md": (
        "# Umfrage zum Werkprogramm\n\n"
        "Angeschrieben wurden 530 Familien in vier Orten, 318 antworteten (Rücklauf 60 Prozent). 84 Prozent waren "
        "begeistert, 5 Prozent enttäuscht. Insgesamt kostete das Werkprogramm von 2018 bis 2021 600.000 Euro. Das Land "
        "trug 70 Prozent der Ausgaben, die Orte 30 Prozent.\n"
    ),
    "mittel.md": (
        "# Mittel für Werkräume\n\n"
        "| Kommune | beantragt | bewilligt |\n|---|---|---|\n| Stadtlohn | 44.000 Euro | 32.000 Euro |\n"
        "| Südlohn | 21.000 Euro | 21.000 Euro |\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("318 Familien antworteten.", "no_evidence"),  # what they are stands before another number
        ("530 Familien antworteten.", "no_evidence"),
        ("530 Familien wurden angeschrieben.", "supported"),
        ("Das Land trug 70 Prozent der Ausgaben.", "supported"),
        ("Die Orte trugen 70 Prozent der Ausgaben.", "contradicted"),
        ("Stadtlohn hat 44.000 Euro beantragt.", "supported"),
        ("Stadtlohn wurden 44.000 Euro bewilligt.", "contradicted"),
        ("Südlohn wurden 21.000 Euro bewilligt.", "supported"),
    ],
)
def test_a_number_supports_only_its_own_deed(kekiz: Kekiz, claim: str, verdict: str) -> None:
    assert [one.verdict for one in kekiz.check(claim).sentences] == [verdict]


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Wie hoch ist der Etat in Billerbeck?", ["Billerbeck: 140.000 Euro"]),
        ("Wie hoch war der Etat in Billerbeck am Anfang?", ["Billerbeck: 15.000 Euro"]),
        ("Wer ist Bürgermeisterin in Billerbeck?", ["Billerbeck – Bürgermeisterin Karla Feldmann"]),
        ("Wer war 2014 Bürgermeister in Billerbeck?", []),
        ("Wie viele Kinder in Billerbeck sind arm?", ["Billerbeck: Jedes fünfte Kind"]),
        ("Wie viele Kinder kamen 2021 zu den Werkkursen?", ["240"]),
        ("Was kostet das Werkheft?", ["2,90 Euro"]),
        ("Was kostete das Werkheft vorher?", ["2,40 Euro"]),
        ("Wie viel Prozent waren begeistert?", ["84 Prozent"]),
        ("Was kostete das Werkprogramm insgesamt?", ["600.000 Euro"]),
        ("Was kostete das Werkprogramm im Jahr?", []),
    ],
)
def test_a_value_is_told_of_its_time_and_topic(kekiz: Kekiz, question: str, values: list[str]) -> None:
    told = [one.text.split(" – „")[0].removesuffix(" [1]") for one in kekiz.ask(question).statements]
    assert told == values


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Ist der Etat in Billerbeck höher als 100.000 Euro?", "Ja, belegt für Billerbeck."),
        ("Kostet das Werkheft 2,40 Euro?", "So fand es sich in keiner Quelle."),
        ("Waren mehr als 80 Prozent der Familien begeistert?", "Dafür fand sich ein Beleg:"),
        ("Waren 5 Prozent begeistert?", "So fand es sich in keiner Quelle."),
    ],
)
def test_whether_a_number_is_so_goes_by_its_own_clause(kekiz: Kekiz, question: str, lead: str) -> None:
    assert kekiz.ask(question).answer.startswith(lead)


def test_what_something_cost_over_years_is_no_sum_a_year(kekiz: Kekiz) -> None:
    assert not kekiz.ask("Kostete das Werkprogramm 600.000 Euro im Jahr?").answer.startswith(("Ja", "Dafür"))

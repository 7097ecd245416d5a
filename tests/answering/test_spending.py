"""Where more, or less, was spent than planned is told by the two amounts that a text sets beside each other."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.answer import Answer
from kekiz_search.answering.reading.spending import read_turn
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]
Supported = Callable[[Answer], list[str]]


@pytest.fixture(scope="module")
def spent(profiles: Asking) -> Kekiz:
    return profiles(
        {
            "Goch": "Statt der geplanten 60.000 Euro kostete der Umbau des Cafés in Goch 78.000 Euro.\n",
            "Rees": "Rees gab weniger aus. Ausgegeben wurden 41.300 Euro statt der veranschlagten 45.000 Euro.\n",
            "Kalkar": "Für 2024 sind in Kalkar 80.000 Euro eingeplant. 2022 wurden 64.000 Euro ausgegeben.\n",
            "Kevelaer": "Kevelaer hatte 20.000 Euro bereitgestellt. Gebraucht wurden am Ende 20.000 Euro.\n",
            "Geldern": "Für das Café in Geldern sind 40.000 Euro geplant. Für das Fest wurden 52.000 Euro gezahlt.\n",
            "Straelen": "In Straelen hat das Land 20.000 Euro bereitgestellt. Ausgegeben wurden 50.000 Euro.\n",
            "Kleve": "Die Kette in Kleve kostete 2022 rund 90.000 Euro.\n",
        }
    )


@pytest.mark.parametrize(
    ("question", "turn"),
    [
        ("Wo wurde mehr ausgegeben als geplant?", "more"),
        ("Welche Kommunen haben ihr Budget überschritten?", "more"),
        ("Wo lagen die Kosten über dem Ansatz?", "more"),
        ("Welche Kommunen blieben unter dem Plan?", "less"),
        ("Bei welchen Kommunen stimmen Plan und Kosten nicht überein?", "other"),
        ("Wie viel wurde ausgegeben, und wie viel war geplant?", "both"),
        ("Welche Kommunen planen mehr Familienbüros?", None),
        ("Wo wird mehr Geld ausgegeben als in Goch?", None),
    ],
)
def test_it_is_read_whether_more_or_less_than_planned_is_asked_for(question: str, turn: str | None) -> None:
    assert read_turn(question) == turn


@pytest.mark.parametrize(
    ("question", "kommunen"),
    [
        ("Wo wurde mehr ausgegeben als geplant?", ["Goch"]),
        ("Welche Kommunen haben weniger ausgegeben als veranschlagt?", ["Rees"]),
        ("Bei welchen Kommunen stimmen Plan und Kosten nicht überein?", ["Goch", "Rees"]),
    ],
)
def test_a_row_is_told_by_both_amounts(spent: Kekiz, supported: Supported, question: str, kommunen: list[str]) -> None:
    assert supported(spent.ask(question)) == kommunen


def test_both_amounts_are_quoted(spent: Kekiz) -> None:
    answer = spent.ask("Wurde in Goch mehr ausgegeben als geplant?")
    assert answer.answer.startswith("Ja.")
    assert "60.000 Euro" in answer.citations[0].quote
    assert "78.000 Euro" in answer.citations[0].quote


def test_one_amount_alone_tells_nothing_of_a_plan(spent: Kekiz) -> None:
    assert "geplant 90.000" not in spent.ask("Wurde in Kleve mehr ausgegeben als geplant?").answer


def test_what_was_planned_and_what_was_spent_can_be_asked_for_at_once(spent: Kekiz) -> None:
    answer = spent.ask("Wie viel wurde in Rees ausgegeben, und wie viel war geplant?")
    assert answer.status == "answered"
    assert "41.300 Euro" in answer.answer
    assert "geplant 45.000 Euro" in answer.answer


def test_a_second_question_that_takes_up_the_first_gets_both_amounts(spent: Kekiz) -> None:
    answer = spent.ask("Wie viel war für das Café in Goch geplant und wie viel hat es gekostet?")
    assert "geplant 60.000 Euro, ausgegeben 78.000 Euro" in answer.answer


def test_a_thing_that_is_named_must_stand_beside_the_amounts(spent: Kekiz, supported: Supported) -> None:
    assert supported(spent.ask("Wo ist das Café teurer geworden als geplant?")) == ["Goch"]
    assert spent.ask("Wo ist die Turnhalle teurer geworden als geplant?").status == "no_evidence"


def test_of_two_kommunen_each_has_the_amount_beside_its_name(profiles: Asking) -> None:
    kekiz = profiles({"land.txt": "Das Land fördert Wesel mit 61.000 Euro und Xanten mit 44.000 Euro.\n"})
    for kommune, amount, other in (("Wesel", "61.000", "44.000"), ("Xanten", "44.000", "61.000")):
        answer = kekiz.ask(f"Wie viel Geld bekam {kommune} vom Land?")
        assert f"{kommune}: {amount} Euro" in answer.answer
        assert f"{kommune}: {other} Euro" not in answer.answer

"""Whether something is so: typed without a mark, with a number, denied at the end of a long clause, yet to be."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.answer import Answer
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]
Supported = Callable[[Answer], list[str]]

REES = """Rees

Einen Lesebus für alle Kinder aus den kleinen Orten bietet die Stadt bislang nicht an; er wird für 2031 geprüft.
In Rees gibt es seit 2019 ein Spielhaus. Das erste Spielhaus steht am Markt.

Was wir vorhaben

- ein Elterncafé in der alten Schule
- die Zusammenarbeit mit dem Jobcenter
"""
LAND = "Das Land\n\nIm Jahr 2031 nehmen 57 Kommunen an dem Landesprogramm kinderstark teil.\n"


@pytest.mark.parametrize(
    ("asked", "lead"),
    [
        ("Bietet Rees einen Lesebus an?", "Nein"),
        ("gibts in rees n spielhaus", "Ja"),
        ("hat rees ein spielhaus", "Ja"),
        ("Hat Rees zwei Spielhäuser?", "Dazu fand sich"),
        ("Hat Rees ein Elterncafé?", "Dazu fand sich"),
    ],
)
def test_yes_needs_all_that_is_asked(asking: Asking, asked: str, lead: str) -> None:
    assert asking({"rees.txt": REES}).ask(asked).answer.startswith(lead)


def test_how_many_kommunen_take_part_is_met_by_that_number_alone(asking: Asking) -> None:
    kekiz = asking({"rees.txt": REES, "land.txt": LAND})

    assert "57 Kommunen" in kekiz.ask("Machen 57 Kommunen mit?").answer
    assert kekiz.ask("Machen 58 Kommunen mit?").status != "answered"


def test_items_under_a_heading_for_plans_are_no_rows(asking: Asking, supported: Supported) -> None:
    kekiz = asking({"rees.txt": REES, "xanten.txt": "Xanten\n\nXanten arbeitet mit dem Jobcenter zusammen.\n"})

    assert supported(kekiz.ask("Welche Kommunen arbeiten mit dem Jobcenter zusammen?")) == ["Xanten"]


@pytest.mark.parametrize(
    ("name", "opens"),
    [
        ("rees.txt", "Rees\n\nWoran sind Sie gescheitert?\n"),
        ("rees.md", "# Rees\n\n**Woran sind Sie gescheitert?**\n\n"),
    ],
)
def test_what_failed_in_an_interview_is_not_there(asking: Asking, supported: Supported, name: str, opens: str) -> None:
    kekiz = asking(
        {
            name: f"{opens}An einem Spielhaus in der Innenstadt. Der Vertrag war fertig.\n",
            "xanten.txt": "Xanten\n\nIn Xanten gibt es ein Spielhaus am Dom.\n",
        }
    )

    assert supported(kekiz.ask("Welche Kommunen haben ein Spielhaus?")) == ["Xanten"]


def test_when_something_was_given_up_is_told_beside_a_denial(asking: Asking) -> None:
    told = "Rees\n\nNicht bewährt hat sich der Lesebus: Er wurde zum 31. März 2031 eingestellt.\n"

    answer = asking({"rees.txt": told}).ask("Wann wurde der Lesebus in Rees eingestellt?")

    assert (answer.status, "31. März 2031" in answer.answer) == ("answered", True)


def test_a_quote_has_no_lone_mark_and_no_two_alike_around_it(asking: Asking) -> None:
    told = (
        "„Wir haben lange gewartet. Den Lesebus leitet bei uns Ida Moll.“\n\n„Gut so“, sagt Jugendamtsleiter Jan Roth."
    )
    kekiz = asking({"rees.txt": f"Rees\n\n{told}\n"})

    assert "„Den Lesebus leitet bei uns Ida Moll.“" in kekiz.ask("Wer leitet den Lesebus in Rees?").answer
    assert "»„Gut so“, sagt Jugendamtsleiter Jan Roth.«" in kekiz.ask("Wer leitet das Jugendamt in Rees?").answer


@pytest.mark.parametrize("asked", ["Wie viele Kommunen kamen 2031 dazu?", "Wie viele neue Kommunen gibt es?"])
def test_how_many_joined_is_told_by_those_who_did(asking: Asking, asked: str) -> None:
    told = (
        "Aus dem Land\n\nDas Programm kinderstark gibt es seit 2028 in 16 Kommunen. 2031 kommen weitere 23 Kommunen "
        "dazu. In 14 von 23 Kommunen gab es bereits Gespräche.\n"
    )
    answer = asking({"land.txt": told, "rees.txt": REES}).ask(asked)
    assert "weitere 23 Kommunen" in answer.answer
    assert "14 von 23" not in answer.answer


def test_a_number_whose_clause_goes_on_with_a_plan_is_told(asking: Asking) -> None:
    told = (
        "Aus dem Land\n\nFür die 23 neuen Kommunen, die an kinderstark teilnehmen, beginnt die Arbeit, die drei Jahre "
        "dauern soll. In 14 Kommunen gab es bereits Gespräche mit neuen Leuten.\n"
    )
    answer = asking({"land.txt": told}).ask("Wie viele neue Kommunen nehmen an kinderstark teil?")
    assert "23 –" in answer.answer.split("\n")[1]

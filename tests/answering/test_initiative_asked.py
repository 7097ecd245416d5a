"""Questions about the initiative itself: what it is, since when, how much, under which of its names."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

_TEXT = """# Die Initiative im Überblick

Kein Kind zurücklassen ist ein Vorhaben, mit dem das Land Städte beim Aufbau von Hilfen begleitet.
Das Modellvorhaben Kein Kind zurücklassen nahm im Mai 2011 mit neun Städten die Arbeit auf.
Das Programm kinderstark begann 2020 mit rund 7,5 Millionen Euro.
Für die Modellphase wurden 3,2 Millionen Euro ausgegeben, davon 0,9 Millionen Euro aus dem Europäischen Sozialfonds.

Ein Bericht des Landkreistags vom Juli 2013 legt das Ende der Modellphase auf den 30. April 2016.
Die Initiative wurde 2014 auf 25 Städte ausgeweitet.

Der zweite Aufruf zu kinderstark nannte den 12. März 2022 als Antragsfrist; verspätete Anträge waren nicht verboten.
Anträge auf Geld aus kinderstark dürfen Städte stellen, die ein eigenes Jugendamt haben.

Der Sammelband zur Initiative erschien im Herbst 2018, wie die Hochschule schreibt.
Die Stiftung nennt dagegen den 2. Februar 2018 als Tag, an dem der Sammelband erschien.

In Hagen lebten 2015 nach Angaben der Stadt 31.000 Kinder; 2018 sprach sie von 32.500 Kindern.
Hagen nahm am Modellvorhaben teil.
Vom Geld ist oft die Rede: Das kinderstark-Projekt in Hagen hat einen Umfang von 300.000 Euro.
"""


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking({"ueberblick.md": _TEXT})


@pytest.mark.parametrize(
    "question",
    ["Was macht KeKiz?", "KeKiz – was soll das denn sein?", "Ich bin neu hier, was macht die Initiative eigentlich?"],
)
def test_what_it_does_is_told_by_what_it_is(kekiz: Kekiz, question: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert "beim Aufbau von Hilfen" in answer.statements[0].text


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("In welchem Monat ging Kein Kind zurücklassen an den Start?", "Mai 2011"),
        ("Wie viel Geld wurde in der Modellphase ausgegeben?", "3,2 Millionen Euro"),
        ("Wann war die Modellphase zu Ende?", "30. April 2016"),
        ("In welchem Jahr wuchs die Initiative auf 25 Städte?", "2014"),
        ("Bis wann musste man beim zweiten Aufruf den Antrag für kinderstark stellen?", "12. März 2022"),
    ],
)
def test_the_value_is_that_of_the_name_asked_for(kekiz: Kekiz, question: str, value: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert [one.text.partition(" – ")[0] for one in answer.statements] == [value]


@pytest.mark.parametrize(
    "question",
    [
        "Wie viele Millionen gibt die EU zu kinderstark dazu?",
        "Wie viele Kinder haben am Modellvorhaben teilgenommen?",
        "Wo melde ich mein Kind bei kinderstark an?",
        "Wie hoch ist das Kindergeld im Monat?",
    ],
)
def test_what_stands_near_it_is_no_answer(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


def test_no_day_of_february_lies_in_autumn(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wann ist der Sammelband erschienen?")
    assert answer.status == "conflicting"
    assert {citation.quote[:7] for citation in answer.citations} == {"Der Sam", "Die Sti"}


def test_who_may_apply_is_no_person(kekiz: Kekiz) -> None:
    assert "eigenes Jugendamt" in kekiz.ask("Wer darf Geld aus kinderstark beantragen?").statements[0].text


_SIDES = {
    "zahlen.md": (
        "# Zahlen der Initiative\n\n## 11 oder 12 Pilotstädte\n\n"
        "12 Pilotstädte nennt die Liste der Stiftung von 2012.\n"
        "11 Pilotstädte zählt dagegen die Übersicht des Ministeriums.\n\n"
        "## Wer bezahlte\n\n"
        "In die Pilotphase flossen 1,2 Millionen Euro vom Land und 2,4 Millionen Euro von der Stiftung Abendrot.\n"
        "Bekannt gab das Ina Kleve aus dem Vorstand der Stiftung Abendrot.\n\n"
        "## Die Übersicht\n\n"
        "Die Stadt Hagen fehlt in der Übersicht, sodass dort nur 11 Städte stehen.\n"
    )
}


def test_which_of_two_numbers_it_is_both_sides_tell(asking: Asking) -> None:
    answer = asking(_SIDES).ask("Waren es nun 11 oder 12 Pilotstädte?")
    assert answer.status == "conflicting"
    assert {one.quote[:2] for one in answer.citations} == {"11", "12"}


def test_which_of_two_bodies_has_more_is_no_person(asking: Asking) -> None:
    answer = asking(_SIDES).ask("Wer hat mehr in die Pilotphase gesteckt, die Stiftung Abendrot oder das Land?")
    assert "1,2 Millionen Euro vom Land" in answer.answer
    assert "Ina Kleve –" not in answer.answer


def test_what_follows_from_a_deed_is_no_reason_for_it(asking: Asking) -> None:
    assert asking(_SIDES).ask("Warum fehlt Hagen in der Übersicht?").status == "no_evidence"

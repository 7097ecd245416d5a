"""What is told of something near answers nothing: some are not all, a grant is no price, a role is of its thing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

DOCUMENTS = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "xanten.txt,Xanten heute,Xanten,Stadt Xanten,press,2022-05-04,\n"
        "kalkar.txt,Kalkar heute,Kalkar,Stadt Kalkar,press,2023-05-04,\n"
        "rees.txt,Rees heute,Rees,Stadt Rees,press,2023-06-04,\n"
    ),
    "xanten.txt": (
        "Xanten. Im Dompark turnen jeden Montag 64 Kinder. „Wir haben klein angefangen“, "
        "sagt Schulleiterin Ida Plum.\n\n"
        "Die Koordinatorin der Besuche, Ulla Bense, kennt alle Straßen.\n\n"
        "Im Familienbüro wurden 310 Familien beraten.\n\n"
        "Der Kinderchor wurde mit 9.000 Euro unterstützt. Die Reihe „Spätlicht“ für Eltern im Schichtdienst endete, "
        "weil zu wenige kamen.\n\n"
        "Würde auf den Lesegarten verzichtet, könnte die Bücherei länger öffnen.\n"
    ),
    "kalkar.txt": (
        "In Kalkar leben 2.310 Kinder und Jugendliche. Das Familienbüro liegt am Kirchplatz 4.\n\n"
        "Jo Wirtz koordiniert die Präventionskette. Der Kinderchor kostet 12 Euro im Monat.\n\n"
        "Den Spielbus hat die Stadt 2021 aufgegeben, weil der Fahrer fehlte. Im Sommer singt der Chor auf dem Markt. "
        "Willkommensbesuche gibt es in Kalkar nicht.\n\n"
        "Was Kindern fehlt\n\nVon ihren Wünschen hat der Rat sieben umgesetzt.\n"
    ),
    "rees.txt": (
        "Name der Präventionskette: „Reeser Weg“\n\nRees hat ein eigenes Jugendamt. "
        "Die Stadt will die Hausbesuche 2026 auf Zugezogene ausweiten. Rucksack gibt es in drei Kitas. "
        "Für den Lesegarten wurden 4.000 Euro in Aussicht gestellt. "
        "Für das Landesprogramm stehen 2023 rund 11,6 Millionen Euro bereit.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    "typed",
    [
        "Wie viele Minderjährige leben in Xanten?",
        "Wie viele Kinder unter 18 gibt es in Xanten?",
        "Wer koordiniert die Präventionskette in Xanten?",
        "Wo ist das Familienbüro in Xanten?",
        "Was kostet der Kinderchor in Xanten?",
        "Wie viel Prozent der Eltern in Xanten sind alleinerziehend?",
        "Wann öffnet der Lesegarten in Xanten?",
        "Warum wurde der Spielbus in Kalkar neu lackiert?",
        "Aus welchem Grund hat Xanten die Grundschule verlassen?",
        "Wer ist Jugendamtsleiter in Rees?",
        "Besucht Rees auch Zugezogene zu Hause?",
        "Wie viele Kitas hat Rees?",
        "Wo ist der Lesegarten in Rees?",
    ],
)
def test_what_is_told_of_something_near_is_no_answer(kekiz: Kekiz, typed: str) -> None:
    assert kekiz.ask(typed).status == "no_evidence"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Wie viele Minderjährige leben in Kalkar?", "2.310"),
        ("Wer koordiniert die Präventionskette in Kalkar?", "Jo Wirtz"),
        ("Wo ist das Familienbüro in Kalkar?", "Kirchplatz"),
        ("Was kostet der Kinderchor in Kalkar?", "12 Euro"),
        ("Warum wurde der Spielbus in Kalkar aufgegeben?", "weil der Fahrer fehlte"),
        ("Wie viele Willkommensbesuche macht Kalkar im Jahr?", "gibt es in Kalkar nicht"),
    ],
)
def test_what_is_told_of_the_thing_itself_is(kekiz: Kekiz, typed: str, told: str) -> None:
    assert told in kekiz.ask(typed).answer


def test_a_sentence_that_gives_the_reason_stands_alone(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Warum wurde der Spielbus in Kalkar aufgegeben?")
    assert [one.quote for one in answer.citations] == [
        "Den Spielbus hat die Stadt 2021 aufgegeben, weil der Fahrer fehlte."
    ]


def test_a_claim_of_more_than_a_sum_is_not_met_by_less(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Stimmt es, dass 2023 mehr als 15 Millionen Euro für das Landesprogramm bereitstehen?")
    assert "Dafür fand sich ein Beleg" not in answer.answer
    assert (
        "Dafür fand sich ein Beleg"
        in kekiz.ask("Stimmt es, dass 2023 mehr als 10 Millionen Euro für das Landesprogramm bereitstehen?").answer
    )

"""Names, persons, ordinals and what is counted, read off a question."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.question_numbers import names_ordinal

Read = Callable[[str], Question]


@pytest.mark.parametrize(
    "text", ["Das Leitbild heißt „Niemand bleibt allein“.", 'das Leitbild "Niemand bleibt allein" gilt seit 2014']
)
def test_a_name_in_quotation_marks_is_met_as_a_phrase(read: Read, text: str) -> None:
    asked = read('Wann wurde in Witten das Leitbild "Niemand bleibt allein" beschlossen?')

    assert [name.search(text.lower()) is not None for name in asked.names] == [True]
    assert asked.names[0].search("niemand ist allein") is None


def test_a_name_in_quotation_marks_denies_nothing_and_tells_no_deed(read: Read) -> None:
    asked = read("Wann wurde in Witten das Leitbild „Niemand geht verloren“ beschlossen?")

    assert not asked.negated
    assert [concept.lemma for concept in asked.concepts if concept.verb] == ["beschliessen"]


def test_the_name_of_the_initiative_in_quotation_marks_is_any_of_its_names(read: Read) -> None:
    assert read("Seit wann gehört Witten zu „Kein Kind zurücklassen“?").names == ()


@pytest.mark.parametrize(
    "typed", ["Was hat Marianne Kolbe über Lesepaten gesagt?", "Was sagt Frau Kolbe zu Lesepaten?"]
)
def test_of_a_person_the_surname_must_be_met(read: Read, typed: str) -> None:
    lemmas = {concept.lemma for concept in read(typed).hard}

    assert "kolbe" in lemmas
    assert not lemmas & {"marianne", "frau"}


@pytest.mark.parametrize(
    ("typed", "ordinals"),
    [
        ("Wo fand der zweite Fachtag statt?", ("zweit",)),
        ("Wann war die 30. Sitzung?", ("30.",)),
        ("Wo fand der erste Fachtag statt?", ()),
        ("Wie viele Dritte sind beteiligt?", ("dritt",)),
    ],
)
def test_a_place_in_a_row_is_read(read: Read, typed: str, ordinals: tuple[str, ...]) -> None:
    assert read(typed).ordinals == ordinals


@pytest.mark.parametrize(
    ("ordinal", "text", "named"),
    [
        ("zweit", "Der zweite Fachtag war in Siegen.", True),
        ("zweit", "Der erste Fachtag war zweitägig.", False),
        ("fuenft", "Am fünften Fachtag kamen alle.", True),
        ("30.", "Die 30. Sitzung", True),
    ],
)
def test_a_place_in_a_row_is_met_by_its_word(ordinal: str, text: str, named: bool) -> None:
    assert names_ordinal(ordinal, text) is named


@pytest.mark.parametrize(
    ("typed", "counted"),
    [
        ("Wie viele Lesepaten hat Witten?", "lesepate"),
        ("Wie viele der neuen Lesepaten kommen aus Witten?", "lesepate"),
        ("Wie viele wurden in der Kita erreicht?", None),
        ("Wie viel Geld steht der Stadt zu?", None),
        ("Wie viele Leute arbeiten in der Fachstelle?", "leute"),
        ("Wie oft tagte der Beirat?", "oft"),
        ("in wie vielen sprachen erscheint der elternbrief", "sprache"),
    ],
)
def test_what_is_counted_stands_right_behind(read: Read, typed: str, counted: str | None) -> None:
    found = read(typed).counted

    assert (found and found.lemma) == counted


def test_people_may_be_counted_under_other_words(read: Read) -> None:
    counted = read("Wie viele Personen nahmen an der Schulung teil?").counted

    assert counted is not None
    assert {"teilnehmer", "familie"} <= counted.alike


def test_how_often_is_counted_in_cases_and_meetings(read: Read) -> None:
    counted = read("Wie oft tagte der Beirat?").counted

    assert counted is not None
    assert {"mal", "fall", "sitzung"} <= counted.alike


def test_money_for_the_initiative_as_such_must_name_it(read: Read) -> None:
    asked = read("Wie viel Geld plant das Land 2024 für kinderstark ein?")

    assert [concept.lemma for concept in asked.hard] == ["kekiz"]


@pytest.mark.parametrize("typed", ["Was ist offen in Witten?", "Was ist inzwischen misslungen?", "Wie wird es morgen?"])
def test_what_has_no_forms_is_no_verb(read: Read, typed: str) -> None:
    assert [concept.lemma for concept in read(typed).concepts if concept.verb] == []


def test_tomorrow_is_no_morning(read: Read) -> None:
    assert [one.lemma for one in read("Wie heiß wird es morgen in Witten?").concepts] == ["heiss", "morgig"]


def test_a_noun_takes_no_particle_that_stands_apart(read: Read) -> None:
    asked = read("Wen ruft man bei Fragen zur Stelle in Witten an?")

    assert [concept.lemma for concept in asked.concepts] == ["anrufen", "stelle"]


def test_of_a_name_no_more_than_one_ending_is_left_out(read: Read) -> None:
    assert read("Was macht „Unser Treff“ in Witten?").names[0].search("„unser treff“ ist ein haus") is not None

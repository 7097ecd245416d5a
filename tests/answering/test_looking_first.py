"""What is looked at first, at little cost, leaves out nothing that the closer look would find."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kekiz_search.answering.reading.understand import understand
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.sentences.units import Units
from kekiz_search.answering.values.slots import find_value, may_hold_value
from kekiz_search.answering.words.concepts import join_bags, match_concept
from kekiz_search.index.opened import Index

QUESTIONS = (
    "Wie viele Lesepaten hat Marl?",
    "Wie oft trifft sich der Gratis-Frühstückstreff in Velbert?",
    "Was kostet die Ferienfreizeit?",
    "Welcher Anteil der Familien wurde beim Babybesuch erreicht?",
    "Seit wann kooperieren Jugendamt und Gesundheitsamt in Hagen?",
    "Wer leitet das Familienbüro in Essen?",
)


@pytest.fixture(scope="module")
def sentences(opened: Index) -> list[Unit]:
    units = Units(opened)
    return [unit for row in range(len(opened.passages)) for unit in units.of_passage(row)]


def test_a_document_may_name_every_kommune_that_its_sentences_belong_to(opened: Index) -> None:
    units = Units(opened)
    doc_ids = [passage.doc_id for passage in opened.passages]
    owned = {(doc_ids[row], kommune) for row in range(len(doc_ids)) for kommune in units.owners_in(row)}
    assert len(owned) > 50
    assert all(units.may_name(*one) for one in owned)
    assert not all(units.may_name(doc_id, kommune) for doc_id in doc_ids for _, kommune in owned)


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_concept_reaches_every_sentence_that_meets_it(opened: Index, sentences: list[Unit], question: str) -> None:
    for concept in understand(question, opened.terms).concepts:
        for unit in sentences:
            closely = replace(concept)
            closely.__dict__["reach"] = unit.bag.words  # as if all of them were its own
            assert match_concept(concept, unit.bag) == match_concept(closely, unit.bag)


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_sentence_with_a_value_may_hold_one(opened: Index, sentences: list[Unit], question: str) -> None:
    asked = understand(question, opened.terms)
    valued = [unit for unit in sentences if find_value(unit.text, asked) is not None]
    assert valued
    assert all(may_hold_value(unit.text, asked) for unit in valued)


def test_neighbours_are_joined_once(sentences: list[Unit]) -> None:
    first, second = sentences[0].bag, sentences[1].bag
    joined = join_bags([first, second])
    assert joined is join_bags((first, second))
    assert joined.lemmas == first.lemmas | second.lemmas
    assert joined.words == first.words | second.words


def test_passages_of_a_document_are_neighbours(opened: Index) -> None:
    doc_ids = [passage.doc_id for passage in opened.passages]
    numbers = opened.store.document_numbers
    assert len(set(zip(doc_ids, numbers, strict=True))) == len(set(doc_ids)) == len(set(numbers)) > 5
    for doc_id in set(doc_ids):
        assert list(opened.store.rows_of(doc_id)) == [row for row, one in enumerate(doc_ids) if one == doc_id]
    assert len(opened.store.rows_of("no such document")) == 0

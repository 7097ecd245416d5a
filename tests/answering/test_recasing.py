"""A question in small letters, or in capitals alone, is read as if it had the capitals of German."""

from __future__ import annotations

import pytest

from kekiz_search.answering.reading.recasing import recase
from kekiz_search.engine import Kekiz
from kekiz_search.index.opened import Index

WELL_TYPED = [
    "Wie viele Schülerlotsinnen hat der Rhein-Kreis Neuss?",
    "Wo helfen Freiwillige jungen Eltern beim Ausfüllen von Anträgen?",
    "Welche Kommunen besuchen Neugeborene zu Hause?",
    "In wie vielen Sprachen erscheint der Elternbrief?",
    "Was kosten Besuche im Freibad Haltern am See?",
    "Wann hat Wenden den Antrag gestellt?",
    "Warum geht Frau Brandt in Elternzeit?",
    "Wie viele Minderjährige leben in Bad Berleburg?",
    "Wo kann man Kinder zum Schwimmkurs anmelden?",
    "Seit wann gibt es Lotsen in der Geburtsklinik?",
    "Welche Kommunen haben Lotsen in der Geburtsklinik?",
    "Welche Kreise bieten Essen in der Kita an?",
    "Wo lernen Kinder schwimmen?",
    "Welche Eltern gehen arbeiten?",
    "Mit 2,5 Stellen arbeitet das Team der OGS.",
    "Wie viele Kinder unter 18 leben in Ahlen?",
    "Wer leitet in Soest den offenen Treff und was kostet das Essen?",
    "Welche Stadt bekommt Geld aus kinderstark?",
]


@pytest.mark.parametrize("question", WELL_TYPED)
def test_capitals_are_given_back(opened: Index, question: str) -> None:
    assert recase(question.lower(), opened.terms) == question
    assert recase(question.upper(), opened.terms) == question


@pytest.mark.parametrize("question", WELL_TYPED)
def test_a_well_typed_question_stays_as_it_is(opened: Index, question: str) -> None:
    assert recase(question, opened.terms) == question


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Was macht das jobcenter in Hagen?", "Was macht das Jobcenter in Hagen?"),
        ("Wie viele einwohner hat hagen?", "Wie viele Einwohner hat Hagen?"),
        ("wer leitet die einwohnerstärkste stadt?", "Wer leitet die einwohnerstärkste Stadt?"),
        ("was ist die familienfreundlichste kommune?", "Was ist die familienfreundlichste Kommune?"),
        ("wann sind die stadtfeste?", "Wann sind die Stadtfeste?"),
        ("Wo gibts ne elternberatung?", "Wo gibts ne Elternberatung?"),
        ("wen frage ich, wenn ich einen kitaplatz suche", "Wen frage ich, wenn ich einen Kitaplatz suche"),
    ],
)
def test_what_has_some_capitals_gets_the_others(opened: Index, typed: str, meant: str) -> None:
    assert recase(typed, opened.terms) == meant


def test_an_unknown_short_word_is_an_abbreviation(opened: Index) -> None:
    assert recase("was ist die awo?", opened.terms) == "Was ist die AWO?"


@pytest.mark.parametrize(
    "question",
    [
        "Wie viele Familienlotsinnen hat der Kreis Düren?",
        "Wer leitet das Familienbüro in Essen?",
        "Wie viele Einwohner hat Hagen?",
        "Welche Kommunen arbeiten mit dem Jobcenter zusammen?",
        "Warum hat Wenden das Programm verlassen?",
    ],
)
def test_an_answer_is_the_same_however_it_is_asked_for(quality: Kekiz, question: str) -> None:
    asked = quality.ask(question)
    for typed in (question.lower(), question.upper()):
        other = quality.ask(typed)
        assert (other.status, other.answer, other.citations) == (asked.status, asked.answer, asked.citations)

"""Umlauts written out or without dots, marks left out or doubled: a question is answered as if typed with care."""

from __future__ import annotations

import pytest

from kekiz_search.answering.reading.umlauts import restore_umlauts
from kekiz_search.answering.reading.well_typed import well_typed
from kekiz_search.engine import Kekiz
from kekiz_search.index.opened import Index


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Fuer wie viele Kinder gibt es naechstes Jahr Plaetze?", "Für wie viele Kinder gibt es nächstes Jahr Plätze?"),
        ("Wann wurde das Buro fur Familien gegrundet?", "Wann wurde das Büro für Familien gegründet?"),
        ("Wer lauft mit und was erhalt man?", "Wer läuft mit und was erhält man?"),
        ("Konnen Eltern das Haus uber den Hof betreten?", "Können Eltern das Haus über den Hof betreten?"),
    ],
)
def test_umlauts_are_restored(opened: Index, typed: str, meant: str) -> None:
    assert restore_umlauts(typed, opened.terms) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "Wie viele neue Frauen wurden aktuell in Soest gezahlt?",
        "Muss man wissen, dass die Steuer im Februar steigt?",
        "Wer zahlt den Mutterkurs?",
        "Wie läuft das fur alle?",  # whoever types one umlaut has them all
    ],
)
def test_what_is_known_as_it_stands_stays(opened: Index, typed: str) -> None:
    assert restore_umlauts(typed, opened.terms) == typed


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("wieviele lotsen hat essen", "Wie viele Lotsen hat Essen?"),
        ("Wer leitet das Jugendamt ?!", "Wer leitet das Jugendamt?"),
        ("Zahlt das Land die Kurse", "Zahlt das Land die Kurse?"),
        ("Wann macht das Büro auf??", "Wann macht das Büro auf?"),
        ("Einwohner Hagen", "Einwohner Hagen"),
        ("Vergleiche Essen und Hagen.", "Vergleiche Essen und Hagen."),
        ("Wer leitet das Amt? Bitte mit Quelle.", "Wer leitet das Amt? Bitte mit Quelle."),
    ],
)
def test_a_question_ends_with_one_mark(opened: Index, typed: str, meant: str) -> None:
    assert well_typed(typed, opened.terms) == meant


@pytest.mark.parametrize(
    "question",
    [
        "Wie hoch ist die Förderung in Hagen?",
        "Seit wann gibt es das Familienbüro in Essen?",
        "Ist Düren größer als Hagen?",
    ],
)
def test_the_answer_stays_the_same(quality: Kekiz, question: str) -> None:
    asked = quality.ask(question)
    folded = question.replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")
    for typed in (question.removesuffix("?"), f"{question}?", folded, folded.lower().removesuffix("?")):
        other = quality.ask(typed)
        assert (other.status, other.answer, other.citations) == (asked.status, asked.answer, asked.citations)

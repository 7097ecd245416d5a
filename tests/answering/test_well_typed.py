"""Blanks, umlauts, hyphens and marks left out or put in: a question is answered as if it were typed with care."""

from __future__ import annotations

import pytest

from kekiz_search.answering.reading.umlauts import restore_umlauts
from kekiz_search.answering.reading.well_typed import well_typed
from kekiz_search.answering.reading.word_bounds import join_halves, part_words
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
    ("typed", "meant"),
    [
        ("Wer leitet das Jugendamt inHamm?", "Wer leitet das Jugendamt in Hamm?"),
        ("Wasmacht der Rat und werleitet ihn?", "Was macht der Rat und wer leitet ihn?"),
        ("Seitwann gibt es eineBabylotsin?", "Seit wann gibt es eine Babylotsin?"),
        ("Wer bekam 2022mehr als60 Euro?", "Wer bekam 2022 mehr als 60 Euro?"),
        ("Sind Eltern undKinder in Duisburgoder Essen dabei?", "Sind Eltern und Kinder in Duisburg oder Essen dabei?"),
    ],
)
def test_two_words_typed_as_one_are_two(opened: Index, typed: str, meant: str) -> None:
    assert part_words(typed, opened.terms) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "Wie viele Kinnder kommen in den Kindergartn?",  # slips of a letter
        "Wie erreicht man weit auseinanderliegende Dörfer?",
        "Wer fördert Babybesuche und Vorlesepaten?",
        "Was ist KAfKi, und was kostet das WLAN?",
        "Wer ist im Jahr 2021 dazugestoßen?",
    ],
)
def test_one_word_stays_one(opened: Index, typed: str) -> None:
    assert part_words(typed, opened.terms) == typed


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Wer hat ein Familien-Büro?", "Wer hat ein Familienbüro?"),
        ("Was ist eine Präventions Kette?", "Was ist eine Präventionskette?"),
        ("Wie viele Einwohner hat der Rhein-Kreis Neuss?", "Wie viele Einwohner hat der Rhein-Kreis Neuss?"),
        ("Wie hoch ist die SGB-II-Quote im Land?", "Wie hoch ist die SGB-II-Quote im Land?"),
        ("Wie viele leben in Nordrhein-Westfalen?", "Wie viele leben in Nordrhein-Westfalen?"),
        ("Wo bekommen Familien Beratung?", "Wo bekommen Familien Beratung?"),
        ("Wo liegt das Bärenkämpen-Viertel?", "Wo liegt das Bärenkämpen-Viertel?"),
        ("Wer leitet das Familienbüro Düren?", "Wer leitet das Familienbüro Düren?"),
    ],
)
def test_halves_of_a_compound_are_joined(opened: Index, typed: str, meant: str) -> None:
    assert join_halves(typed, opened.terms) == meant


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

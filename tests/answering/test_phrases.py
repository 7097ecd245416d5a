"""Phrases tell a word in a text, and are read as it in a question; what is said roundabout is written out."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kekiz_search.answering.words.concepts import SAME_WORD, bag_of, build_concept, match_concept
from kekiz_search.answering.words.forms import BELONGS
from kekiz_search.answering.words.phrase_book import Expression, compile_expression, read_phrase_book
from kekiz_search.answering.words.phrases import rephrase, terms_telling, told_in, write_out
from kekiz_search.german.analyzer import analyze
from kekiz_search.german.normalise import fold

BOOK = read_phrase_book()
PHRASES = [phrase for phrases in BOOK.phrases.values() for phrase in phrases]
EXPRESSIONS = [*BOOK.rewritten, *BOOK.telling]


def told(text: str) -> frozenset[str]:
    tokens = analyze(text)
    return told_in(tokens, {piece for token in tokens for piece in (token.lemma, *token.parts)})


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Die Stadt hat 38.000 Euro in den Sand gesetzt.", "verlieren"),
        ("2019 rief der Rat das Netzwerk ins Leben.", "gruenden"),
        ("Im Mai ist das Haus seiner Bestimmung übergeben worden.", "eroeffnen"),
        ("Das Becken ist seit März außer Betrieb.", "kaputt"),
        ("Der Allgemeine Soziale Dienst kommt vorbei.", "asd"),
        ("11 Prozent bekommen SGB-II-Leistungen.", "sgb-ii"),
        ("Familie Kaya hat ein Kind bekommen.", "geburt"),
        ("Das kostet die Eltern nichts.", "kostenlos"),
    ],
)
def test_a_phrase_tells_its_word(text: str, word: str) -> None:
    assert word in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Der Sand im Kasten wird im Frühjahr neu, dann werden auch die Bänke am Rand gesetzt.",  # too far apart
        "Der Sandkasten ist offen.",
        "Nach dem SGB VIII haben Eltern einen Anspruch.",
    ],
)
def test_words_far_apart_or_without_their_fellows_tell_nothing(text: str) -> None:
    assert told(text) & {"verlieren", "sgb-ii"} == frozenset()


@pytest.mark.parametrize(
    ("question", "word", "phrase"),
    [
        ("Wie viel hat die Stadt mit der App in den Sand gesetzt?", "verlieren", {"sand", "setzen"}),
        ("Wer hat den Verein ins Leben gerufen?", "gruenden", {"leben", "rufen"}),
        ("Wie viele nahmen das Angebot in Anspruch?", "nutzen", {"anspruch", "nehmen"}),
        ("Wann ist das Projekt an den Start gegangen?", "starten", {"start", "gehen"}),
        ("Wann ging der Modellversuch zu Ende?", "enden", {"ende", "gehen"}),
        ("Wer hat das Angebot unter die Lupe genommen?", "untersuchen", {"lupe", "nehmen"}),
    ],
)
def test_a_question_is_read_with_the_word_in_place_of_the_phrase(question: str, word: str, phrase: set[str]) -> None:
    lemmas = {token.lemma for token in rephrase(analyze(question))}

    assert word in lemmas
    assert not phrase & lemmas


def test_a_phrase_that_only_texts_use_stays_in_a_question() -> None:
    lemmas = [token.lemma for token in rephrase(analyze("Wie viele Hilfen zur Erziehung gab es?"))]

    assert {"hilfe", "erziehung"} <= set(lemmas)


def test_passages_with_the_words_of_a_phrase_are_looked_at() -> None:
    assert ("sand", "setzen") in set(terms_telling({"verlieren"}))
    assert ("sgb", "ii") in set(terms_telling({"sgb-ii"}))


def test_a_question_meets_what_a_text_tells_by_a_phrase() -> None:
    concept = build_concept(analyze("eröffnen")[0], True, 1.0)

    assert match_concept(concept, bag_of("Das Haus öffnete im Mai seine Pforten.")) == SAME_WORD


def test_phrases_hold_several_lemmas_of_the_analyzer_and_tell_single_words() -> None:
    assert [phrase for phrase in PHRASES if len(phrase.lemmas) < 2 or not phrase.told] == []
    assert [word for phrase in PHRASES for word in phrase.lemmas if word not in lemmas_of(word)] == []
    assert [word for phrase in PHRASES for word in phrase.told if len(analyze(word)) != 1] == []


def lemmas_of(word: str) -> set[str]:
    stem = word.removesuffix("en")
    third = f"{stem}et" if stem.endswith(("d", "t")) else f"{stem}t"
    tokens = [token for form in (word, word.capitalize(), third) for token in analyze(form)]
    return {lemma for token in tokens for lemma in (BELONGS.get(token.text, token.lemma), *token.parts)}


def test_no_phrase_stands_twice() -> None:
    assert len({phrase.lemmas for phrase in PHRASES}) == len(PHRASES)
    assert all(fold(word) not in phrase.lemmas or len(phrase.lemmas) > 1 for phrase in PHRASES for word in phrase.told)


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("Wo gibt's ne Hebamme?", "Wo gibt es eine Hebamme?"),
        ("wieviel kriegt der kreis kleve", "wie viel Geld bekommt der kreis kleve"),
        ("Was bekommt die Stadt Marl?", "wie viel Geld bekommt die Stadt Marl?"),
        ("Was bekommt die Schule am Markt?", "Was bekommt die Schule am Markt?"),
        ("Wer is hier Chef?", "Wer ist hier Chef?"),
        ("hat marl n lesebus", "hat marl ein lesebus"),
        ("welche städte ham nix", "welche städte haben nichts"),
        ("wo gibts nen kurs", "wo gibt es einen kurs"),
        ("wie fiele kurse gibt es", "wie viele kurse gibt es"),
        ("Welche Statt hat Lesepaten?", "Welche Stadt hat Lesepaten?"),
        ("Worum geht's?", "Worum geht es?"),
        ("Wie viel Knete kostet das?", "Wie viel Geld kostet das?"),
        ("Wie viele Kinder kamen 2020 in Marl zur Welt?", "Wie viele Kinder wurden 2020 in Marl geboren?"),
        ("Welches Amt hat bei den Lesepaten den Hut auf?", "Welches Amt ist bei den Lesepaten zuständig?"),
        ("Wie viel Geld steht zur Verfuegung?", "Wie viel Geld steht?"),
        ("Wie viele Kurse gab es im vergangenen Jahr?", "Wie viele Kurse gab es?"),
        ("Warum lohnt es sich nach Ansicht der Stadt?", "Warum lohnt es sich laut Stadt?"),
    ],
)
def test_an_expression_says_what_it_means(typed: str, plain: str) -> None:
    assert write_out(typed) == plain


@pytest.mark.parametrize(
    "typed", ["Was geschah im Jahr 2012?", "Was gilt im letzten Jahr der Förderung?", "Wer ist in Ahlen dabei?"]
)
def test_what_is_plain_stays(typed: str) -> None:
    assert write_out(typed) == typed


@settings(max_examples=300)
@given(st.sampled_from(EXPRESSIONS).flatmap(lambda one: st.tuples(st.just(one), st.from_regex(one.pattern))))
def test_what_an_expression_matches_has_its_letters(drawn: tuple[Expression, str]) -> None:
    expression, text = drawn

    assert compile_expression(expression.pattern).search(text) is None or expression.may_stand_in(fold(text))


def test_a_participle_with_a_capital_stands_nowhere_in_a_phrase() -> None:
    assert "vorbereiten" not in bag_of("Gestellte Weiche").lemmas


def test_a_phrase_is_found_by_what_a_form_belongs_to() -> None:
    assert "wohnungslos" in bag_of("Im Winter haben drei Familien ihre Wohnung verloren.").lemmas

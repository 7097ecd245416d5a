"""Colloquial and fixed expressions are written out before a question is read."""

from __future__ import annotations

import pytest

from kekiz_search.answering.reading.plain_words import write_out


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
        ("Wer hat den Verein ins Leben gerufen?", "Wer hat den Verein gegründet?"),
        ("Wie viele Kinder kamen 2020 in Marl zur Welt?", "Wie viele Kinder wurden 2020 in Marl geboren?"),
        ("Welches Amt hat bei den Lesepaten den Hut auf?", "Welches Amt ist bei den Lesepaten zuständig?"),
        ("Wie viele nahmen das Angebot in Anspruch?", "Wie viele nutzen das Angebot?"),
        ("Wie viel Geld steht zur Verfuegung?", "Wie viel Geld steht?"),
        ("Wann ist das Projekt an den Start gegangen?", "Wann ist das Projekt gestartet?"),
        ("Wann ging das Netzwerk an den Start?", "Wann startete das Netzwerk?"),
        ("Wann ging der Modellversuch zu Ende?", "Wann endete der Modellversuch?"),
        ("Wer hat das Angebot unter die Lupe genommen?", "Wer hat das Angebot untersucht?"),
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

"""Which questions ask for a fact of a Steckbrief."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kekiz_search.answering.reading.question import Question

Read = Callable[[str], Question]


@pytest.mark.parametrize(
    ("typed", "attribute"),
    [
        ("Wie viele Menschen wohnen in Witten?", "einwohner"),
        ("Wie viele Leute leben im Kreis Düren?", "einwohner"),
        ("In welchen Kommunen leben mehr als 40.000 Menschen?", "einwohner"),
        ("Wie viele unter 18-Jährige leben in Siegen?", "kinder_unter_18"),
        ("Wie viele Minderjährige leben in Siegen?", "kinder_unter_18"),
        ("Wo leben mehr Kinder, in Witten oder in Siegen?", "kinder_unter_18"),
        ("Wie viele Kinder unter drei leben in Siegen?", None),
        ("Wie viele Menschen leben in Witten von Grundsicherung?", None),
        ("Wie viele Kinder wurden in Witten besucht?", None),
        ("Welchen Wahlspruch hat Hagen?", "motto"),
        ("Wer steht an der Spitze der Siegener Stadtverwaltung?", "leitung"),
        ("Wer steht an der Spitze des Vereins in Siegen?", None),
        ("Wer ist der Chef der Stadt Siegen?", "leitung"),
        ("Wer ist der Chef der Bücherei in Siegen?", None),
        ("Wer hilft mir in Siegen weiter?", "kontakt"),
        ("Wer kann uns in Witten weiterhelfen?", "kontakt"),
        ("Wer hilft mir in Siegen bei Schulden weiter?", None),
        ("Wie erreicht Velbert Familien auf dem Land?", None),
        ("Wie erreiche ich das Elterncafé?", "telefon"),
        ("Wer ist länger dabei, Witten oder Wetter?", "seit"),
        ("Welche Kommunen kamen zuletzt dazu?", "seit"),
        ("Wann ist Witten dazugestoßen?", "seit"),
    ],
)
def test_a_fact_is_asked_for_by_its_words(read: Read, typed: str, attribute: str | None) -> None:
    assert read(typed).attribute == attribute


@pytest.mark.parametrize(
    ("typed", "direction"),
    [
        ("Wer ist länger dabei, Witten oder Wetter?", -1),
        ("Wer ist früher eingestiegen, Witten oder Wetter?", -1),
        ("Wer ist später dazugekommen, Witten oder Wetter?", 1),
        ("Hat Witten mehr Einwohner als Siegen?", 1),
    ],
)
def test_the_longest_member_has_the_earliest_year(read: Read, typed: str, direction: int) -> None:
    assert (read(typed).kind, read(typed).superlative) == ("comparison", direction)

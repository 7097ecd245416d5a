"""How strongly the words of a sentence meet a word of the question: every strength and weight reckoned by hand."""

from __future__ import annotations

import pytest

from kekiz_search.answering.words.concepts import (
    AS_HEAD,
    AS_MODIFIER,
    DERIVED,
    NEAR_MEANING,
    NEAR_MODIFIER,
    SAME_FAMILY,
    SAME_WORD,
    SCATTERED,
    Concept,
    bag_of,
    build_concept,
    cover,
    join_bags,
    match_concept,
)
from kekiz_search.german.analyzer import analyze


def concept_of(word: str, weight: float = 1.0) -> Concept:
    return build_concept(analyze(word)[0], True, weight)


@pytest.mark.parametrize(
    ("word", "sentence", "strength"),
    [
        ("Jobcenter", "Beide Ämter sprechen oft mit den Jobcentern.", SAME_WORD),
        ("Lotsin", "Sieben Lotsinnen gehen von Tür zu Tür.", SAME_WORD),
        ("Jugendamt", "Das Kreisjugendamt schickt einen Brief.", AS_HEAD),
        ("Jugendamt", "Auch die Jugendämter schreiben.", SAME_WORD),
        ("Besuch", "Hausbesuche sind freiwillig.", AS_HEAD),
        ("koordinieren", "Für die Koordination gibt es eine Stelle.", DERIVED),
        ("zusammenarbeiten", "Es besteht eine Kooperation.", SAME_FAMILY),
        ("Schule", "Schulsozialarbeit hilft allen.", AS_MODIFIER),
        ("Modellkommune", "Die Modellphase begann mit vier Kommunen.", SCATTERED),
        ("Minus", "Das Defizit wächst.", NEAR_MEANING),
        ("Minus", "Das Haushaltsdefizit wächst.", NEAR_MEANING),
        ("Minus", "Die Defizitgrenze steht fest.", NEAR_MODIFIER),
        ("Jobcenter", "Das Gesundheitsamt lädt ein.", 0.0),
        ("Hebamme", "", 0.0),
    ],
)
def test_strength_of_a_match(word: str, sentence: str, strength: float) -> None:
    assert match_concept(concept_of(word), bag_of(sentence)) == strength


def test_strengths_fall_with_the_distance_of_the_words() -> None:
    assert 1.0 == SAME_WORD > AS_HEAD > DERIVED > SAME_FAMILY > AS_MODIFIER >= SCATTERED > 0.0


def test_the_whole_compound_is_more_than_its_head_and_the_head_more_than_its_modifier() -> None:
    concept = concept_of("Familie")

    assert match_concept(concept, bag_of("Die Familie wartet.")) == 1.0
    assert match_concept(concept, bag_of("Die Großfamilie wartet.")) == AS_HEAD
    assert match_concept(concept, bag_of("Das Familienbüro wartet.")) == AS_MODIFIER


def test_the_strongest_match_counts() -> None:
    assert match_concept(concept_of("Schule"), bag_of("Die Schulsozialarbeit sitzt in der Schule.")) == SAME_WORD


def test_an_elliptic_half_counts_as_the_whole_word() -> None:
    bag = bag_of("Die Kinder- und Jugendhilfe berät.")

    assert match_concept(concept_of("Kinderhilfe"), bag) == match_concept(concept_of("Jugendhilfe"), bag) == SAME_WORD


def test_umlauts_written_out_are_the_same_word() -> None:
    assert match_concept(concept_of("Familienbueros"), bag_of("Zwei Familienbüros öffnen.")) == SAME_WORD


def test_cover_is_the_weighted_share() -> None:
    """3 of 4 parts of the weight: (3 × 1.0 + 1 × 0.0) / 4."""
    concepts = [concept_of("Hebamme", 3.0), concept_of("Polizei", 1.0)]

    assert cover(concepts, bag_of("Die Hebamme kommt.")) == pytest.approx(0.75)


def test_cover_weighs_the_strength_of_each_match() -> None:
    """(2 × 0.95 for Kreisjugendamt + 6 × 0.6 for Schulsozialarbeit) / 8."""
    concepts = [concept_of("Jugendamt", 2.0), concept_of("Schule", 6.0)]

    assert cover(concepts, bag_of("Das Kreisjugendamt bezahlt die Schulsozialarbeit.")) == pytest.approx(5.5 / 8)


def test_cover_is_whole_or_nothing_at_the_ends() -> None:
    concepts = [concept_of("Hebamme", 3.0), concept_of("Polizei", 1.0)]

    assert cover(concepts, bag_of("Polizei und Hebamme reden.")) == 1.0
    assert cover(concepts, bag_of("Niemand redet.")) == cover([], bag_of("Die Hebamme kommt.")) == 0.0


def test_two_spans_together_carry_what_neither_carries_alone() -> None:
    first, second = bag_of("Die Polizei fährt Streife."), bag_of("Eine Hebamme begleitet sie.")
    concepts = [concept_of("Hebamme"), concept_of("Polizei")]

    assert [cover(concepts, bag) for bag in (first, second, join_bags([first, second]))] == [0.5, 0.5, 1.0]


@pytest.mark.parametrize(
    ("asked", "told"),
    [("Übungsleiter", "Übungsleitende"), ("Teilnehmende", "Teilnehmer"), ("erreichen", "Erreichte Familien")],
)
def test_doers_of_any_gender_and_participles_are_met(asked: str, told: str) -> None:
    concept = build_concept(analyze(asked)[0], True, 1.0)
    assert match_concept(concept, bag_of(told)) >= 0.75


def test_a_name_that_no_dictionary_takes_apart_ends_in_what_it_is() -> None:
    concept = build_concept(analyze("Seniorenheim")[0], hard=True, weight=1.0)

    assert match_concept(concept, bag_of("im Xanthippenseniorenheim")) == AS_HEAD
    assert match_concept(concept, bag_of("die Seniorenheimleitung")) < AS_HEAD

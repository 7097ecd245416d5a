"""Lemmas of words as they are written and as they are typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kekiz_search.german.lemmas import lemma


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Städte", "Stadt"),
        ("Familien", "Familie"),
        ("kommunalen", "kommunal"),
        ("arbeitet", "arbeiten"),
        ("fand", "finden"),
        ("gefördert", "fördern"),
        ("zusammengearbeitet", "zusammenarbeiten"),
        ("zusammenzuarbeiten", "zusammenarbeiten"),
        ("Ärzte", "Arzt"),
        ("Kooperationen", "Kooperation"),
        ("U3-Betreuungen", "U3-Betreuung"),
        ("160.727", "160.727"),
    ],
)
def test_known_words_come_back_in_their_dictionary_form(word: str, expected: str) -> None:
    assert lemma(word) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("STÄDTE", "Stadt"),
        ("staedte", "Stadt"),
        ("jugendaemter", "Jugendamt"),
        ("JUGENDAEMTERN", "Jugendamt"),
        ("massnahmen", "Maßnahme"),
        ("strassen", "Straße"),
        ("jobcentern", "Jobcenter"),
        ("träger", "Träger"),
        ("kinder", "Kind"),
        ("schulen", "Schule"),
    ],
)
def test_words_without_umlauts_or_capitals_find_their_spelling(typed: str, expected: str) -> None:
    assert lemma(typed) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Willkommenspakete", "Willkommenspaket"),
        ("Babybegrüßungsdienste", "Babybegrüßungsdienst"),
        ("präventionsketten", "präventionskette"),
        ("verwaltungsexterne", "verwaltungsextern"),
        ("chancengerechten", "chancengerecht"),
        ("Lotsenpunkte", "Lotsenpunkt"),
    ],
)
def test_unknown_compounds_take_the_lemma_of_their_head(word: str, expected: str) -> None:
    assert lemma(word) == expected


@pytest.mark.parametrize(
    "name", ["Haltern", "Essen", "Hagen", "Kamen", "Unna", "Herne", "Werne", "Lünen", "Düren", "Ahlen"]
)
def test_names_of_municipalities_stay(name: str) -> None:
    assert lemma(name) == name


@pytest.mark.parametrize(
    ("typed", "expected"), [("Luenen", "Lünen"), ("LÜNEN", "Lünen"), ("unna", "Unna"), ("Hernes", "Herne")]
)
def test_names_are_known_however_they_are_typed(typed: str, expected: str) -> None:
    assert lemma(typed) == expected


@pytest.mark.parametrize(("typed", "expected"), [("kamen", "kommen"), ("essen", "essen")])
def test_small_words_that_look_like_names_stay_words(typed: str, expected: str) -> None:
    assert lemma(typed) == expected


@pytest.mark.parametrize(
    "word", ["Schüler*innen", "Schüler:innen", "SchülerInnen", "Schülerinnen", "Schüler/-innen", "Schüler(innen)"]
)
def test_all_genders_of_a_word_have_one_lemma(word: str) -> None:
    assert lemma(word) == "Schüler"


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Ärztin", "Arzt"),
        ("Kolleg:innen", "Kollege"),
        ("Bürger:innen", "Bürger"),
        ("Pädagoginnen", "Pädagoge"),
        ("Lotsinnen", "Lotse"),
        ("Patinnen", "Pate"),
        ("Sprachmittlerinnen", "Sprachmittler"),
        ("Forscherin", "Forscher"),
        ("Trägerinnen", "Träger"),
        ("Kollegin", "Kollege"),
        ("Ausbildungspaten", "Ausbildungspate"),
    ],
)
def test_female_persons_come_back_as_the_dictionary_has_them(word: str, expected: str) -> None:
    assert lemma(word) == expected


@pytest.mark.parametrize("word", ["Medizin", "Berlin", "Termin", "Martin", "Benzin"])
def test_words_in_in_are_not_taken_for_women(word: str) -> None:
    assert lemma(word) == word


@pytest.mark.parametrize("word", ["Jugendliche", "Jugendlicher", "Jugendlichen"])
def test_nouns_made_of_adjectives_have_one_lemma(word: str) -> None:
    assert lemma(word) == "Jugendliche"


@pytest.mark.parametrize(
    ("word", "expected"), [("Kommunale", "kommunal"), ("Frühe", "früh"), ("Kostenlose", "kostenlos")]
)
def test_capitalised_adjectives_are_adjectives(word: str, expected: str) -> None:
    assert lemma(word) == expected


@pytest.mark.parametrize("word", ["Erfstadt", "Xyzabc", "qwrtz", "", "Kekiz"])
def test_unknown_words_come_back_as_they_are(word: str) -> None:
    assert lemma(word) == word


def test_proper_name_in_small_letters_is_not_bent() -> None:
    assert lemma("kinderstark") == "kinderstark"


@given(st.text(max_size=100))
def test_any_text_has_a_lemma(word: str) -> None:
    assert isinstance(lemma(word), str)
    assert bool(lemma(word)) == bool(word.replace("\u00ad", ""))


@pytest.mark.parametrize("word", ["Haus", "Hause", "Hauses", "Häuser", "Häusern"])
def test_a_word_is_no_genitive_of_half_a_name(word: str) -> None:
    """Bedburg-Hau ends in what makes a house with an s."""
    assert lemma(word) == "Haus"

"""Words of one derivation share a key; words that only look alike do not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kekiz_search.german.derivation import stem_key

FAMILIES = [
    "Zusammenarbeit zusammenarbeiten",
    "Kooperation kooperieren kooperativ",
    "Beratung beraten Berater Beraterin",
    "Förderung fördern Förderer",
    "Leiter Leiterin Leitung leiten",
    "Koordination koordinieren Koordinierung Koordinator Koordinatorin",
    "Teilnahme teilnehmen Teilnehmer",
    "Prävention präventiv",
    "Organisation organisieren",
    "Unterstützung unterstützen Unterstützer",
    "Begleitung begleiten Begleiter",
    "Entwicklung entwickeln",
    "Vernetzung vernetzen",
    "Steuerung steuern",
    "Finanzierung finanzieren",
    "Evaluation evaluieren Evaluierung",
    "Moderation moderieren Moderator",
    "Integration integrieren integrativ",
    "Information informieren",
    "Planung planen Plan",
    "Gründung gründen Gründer",
    "Pflege pflegen",
    "Besuch besuchen Besucher",
    "Start starten",
    "Beteiligung beteiligen",
    "Vorbeugung vorbeugen vorbeugend",
    "Arbeit arbeiten Arbeiter",
    "Betreuung betreuen Betreuer",
    "Erziehung erziehen Erzieher",
    "Umsetzung umsetzen",
    "Lehrer lehren",
]
STRANGERS = [
    ("Kind", "Kindergarten"),
    ("Amt", "Ampel"),
    ("Stadt", "Staat"),
    ("Bild", "Bildung"),
    ("Bild", "bilden"),
    ("Zeit", "Zeitung"),
    ("Land", "landen"),
    ("Tag", "Tagung"),
    ("Ort", "orten"),
    ("Region", "Regierung"),
    ("Partner", "Partie"),
    ("Gemeinde", "gemein"),
    ("Schule", "schulen"),
    ("Station", "Statist"),
    ("Gesellschaft", "Geselle"),
    ("Kommune", "kommen"),
]


@pytest.mark.parametrize("family", FAMILIES)
def test_words_of_one_derivation_share_a_key(family: str) -> None:
    keys = [stem_key(word) for word in family.split()]
    assert all(one == other for one, other in pairwise(keys)), keys


@pytest.mark.parametrize(("one", "other"), STRANGERS)
def test_words_that_only_look_alike_keep_apart(one: str, other: str) -> None:
    assert stem_key(one) != stem_key(other)


@pytest.mark.parametrize("word", ["Förderung", "Koordinatorin", "fördern", "Städte"])
def test_key_is_that_of_the_folded_word(word: str) -> None:
    assert stem_key(word) == stem_key(word.upper()) == stem_key(word.replace("ö", "oe").replace("ä", "ae"))


@given(st.text(max_size=60))
def test_any_text_has_a_key(word: str) -> None:
    assert isinstance(stem_key(word), str)

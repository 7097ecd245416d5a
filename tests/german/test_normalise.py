"""One spelling for all ways to type a German word."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kekiz_search.german.normalise import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Städte", "staedte"),
        ("GRÖSSE", "groesse"),
        ("Straße", "strasse"),
        ("Café", "cafe"),
        ("Über\u00adgang", "uebergang"),
        ("Tür", "tuer"),
        ("9 % von 1.200", "9 % von 1.200"),
    ],
)
def test_fold_writes_german_letters_out(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_fold_is_the_same_for_composed_and_decomposed_text(text: str) -> None:
    assert fold(normalize("NFD", text)) == fold(normalize("NFC", text))


@given(st.text())
def test_fold_of_folded_text_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)

"""What is blanked out leaves all other words where they stood."""

from __future__ import annotations

from kekiz_search.german.blanks import blank_out
from kekiz_search.types import Span


def test_all_but_the_parts_stays_where_it_was() -> None:
    assert blank_out("eins zwei drei", [Span(0, 4), Span(10, 14)]) == "     zwei     "


def test_without_parts_a_text_stays_as_it_is() -> None:
    assert blank_out("eins zwei", []) == "eins zwei"

"""Phrases by which a text tells a word without saying it: who "ein Kind bekommen hat" tells of a birth."""

from __future__ import annotations

import re

_BIRTH = re.compile(
    r"\bein (?:\w+ )?kind (?:bekommen|bekommt|bekam|bekamen|erwarte\w*)\b|\bkind(?:er)? (?:\w+ ){0,3}zur welt\b"
)
_FREE = re.compile(
    r"\bohne (?:etwas |dafuer )?zu (?:be)?zahlen\b|\b(?:kostet|kosten|zahlt|zahlen|bezahlen) (?:\w+ ){0,2}nichts\b|"
    r"\bnichts (?:\w+ )?(?:kostet|kosten|zahlen|bezahlen)\b|"
    r"\bkein geld (?:\w+ )?(?:zahlen|nehmen|nimmt|verlang\w+)\b"
)
# The word, the folded phrase that tells it, and terms that a passage with the phrase holds together.
_PHRASES = (
    ("geburt", _BIRTH, (("kind", "bekommen"), ("kind", "welt"), ("kind", "erwarten"))),
    ("kostenlos", _FREE, (("zahlen",), ("bezahlen",), ("kosten",), ("geld",))),
)


def told_in(folded: str) -> frozenset[str]:
    """Return the words that the phrases of a folded text tell."""
    return frozenset(word for word, phrase, _terms in _PHRASES if phrase.search(folded))


def terms_telling(words: frozenset[str]) -> tuple[tuple[str, ...], ...]:
    """Return the terms, several together, that a passage may hold where a phrase tells one of some words."""
    return tuple(terms for word, _phrase, some in _PHRASES if word in words for terms in some)

"""Names that a question asks for: that there are eleven of them, or one, does not tell which."""

from __future__ import annotations

import re

from kekiz_search.answering.evidence.draft import Draft, keep_told
from kekiz_search.answering.reading.question import Question
from kekiz_search.german.analyzer import analyze
from kekiz_search.german.normalise import fold
from kekiz_search.german.numbers import find_numbers
from kekiz_search.german.people import names_people
from kekiz_search.german.persons import find_persons

# Whose names stand in a sentence: clubs, schools, practices, and not what may be told by any word.
_SEVERAL = re.compile(
    r"(?:welche|wie hei(?:ß|ss)en die) (?:[\w-]+ )?"
    r"(?P<what>[\w-]*(?:vereine|schulen|kitas|praxen|kliniken|firmen|betriebe|unternehmen))\b",
    re.IGNORECASE,
)
_WHO_IS = re.compile(r"wer (?:ist|war) (?:die|der) (?P<role>[\w-]+in)\b", re.IGNORECASE)
_ENUMERATES = re.compile(r"[:„»(]|\b(?:darunter|nämlich|insbesondere|unter anderem|zum Beispiel)\b|\b[A-ZÄÖÜ]{2,}\b")


def keep_names(question: Question, draft: Draft) -> Draft:
    """Return a draft without sentences that only count, or mention, those whose names are asked for."""
    several, who = _SEVERAL.match(question.text), _WHO_IS.match(question.text)
    if several:
        return keep_told(draft, lambda told: not _only_counts(told.quote, several["what"]))
    if who and names_people(who["role"].capitalize()) and question.expects == "person":
        return keep_told(draft, lambda told: bool(told.value or find_persons(told.quote)))
    return draft


def _only_counts(quote: str, what: str) -> bool:
    """Say whether a sentence tells how many there are of something and enumerates none: "in elf Sportvereinen"."""
    if _ENUMERATES.search(quote):
        return False
    ends = {part for token in analyze(what) for part in (token.parts or (token.lemma,))[-1:]}
    counted = [one.counted for one in find_numbers(quote) if one.counted]
    return any(fold(token.lemma).endswith(tuple(ends)) for noun in counted for token in analyze(noun))

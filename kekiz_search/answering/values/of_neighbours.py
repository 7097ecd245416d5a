"""Whether a value is told of another Kommune, or of another thing, which its own words name right beside it."""

from __future__ import annotations

import re

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.german.kommunen import find_kommunen

_BREAK = re.compile(r"[,;:](?=\s)|\s[–-]\s|(?<=[a-zäöüß])\.\s")
_NEIGHBOUR = re.compile(r"\bNachbar(?:stadt|gemeinde|kommune|ort|kreis)\w*\b")
_ASIDE = re.compile(r"\((?P<label>[A-ZÄÖÜ][\w-]+):? (?:(?:rund|etwa|knapp|gut|ca\.) )?$")
_THAN = re.compile(r"\b(?:als|wie)(?: (?:in|die Stadt|die Gemeinde|der Kreis|im Kreis|noch))* $")


def is_of_neighbour(text: str, start: int, question: Question) -> bool:
    """Say whether the clause of a value tells of "die Nachbarstadt Telgte", which is not asked about."""
    if not question.kommunen or _NEIGHBOUR.search(text) is None or _NEIGHBOUR.search(question.text):
        return False  # as with most
    begins = max((one.end() for one in _BREAK.finditer(text, 0, start)), default=0)
    ends = _BREAK.search(text, start)
    clause = text[begins : ends.start() if ends else len(text)]
    named = {one.name for one in find_kommunen(clause)}
    return _NEIGHBOUR.search(clause) is not None and named.isdisjoint(question.kommunen)


def is_labelled_aside(text: str, start: int, question: Question) -> bool:
    """Say whether a value stands in brackets behind a label that is not asked for: "(Rücklauf 69 Prozent)"."""
    aside = _ASIDE.search(text[:start])
    return aside is not None and not any(match_concept(one, bag_of(aside["label"])) for one in question.concepts)


def is_only_compared_with(text: str, question: Question) -> bool:
    """Say whether a sentence names the Kommune asked for only to tell how much another one differs from it."""
    if len(question.kommunen) != 1 or not (" als " in text or " wie " in text):
        return False  # as with most
    named = find_kommunen(text)
    own = [one for one in named if one.name in question.kommunen]
    return bool(own) and len(own) < len(named) and all(_THAN.search(text[: one.start]) for one in own)

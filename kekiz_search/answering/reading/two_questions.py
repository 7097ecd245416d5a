"""Two questions in one sentence, or two things in one question.

"Wie viele Einwohner hat Herne und wer leitet die Stadt?", "Was unterscheidet eine Kita von einem Hort?"
"""

from __future__ import annotations

import re

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.understand import understand
from kekiz_search.index.terms import TermIndex

_ASKING = (
    r"(?:(?:in|seit|ab|bis|mit|von|an|für|aus|zu) )?"
    r"(?:wie (?:viele?n?|hoch|lange|heißt|heißen|oft|alt|groß|teuer)|"
    r"wann|wo|wer|wen|wem|was|warum|wieso|welche[rsnm]?)\b"
)
_TWO = re.compile(rf"(?P<first>{_ASKING}[^?]+?),? und (?P<second>{_ASKING}[^?]+)\??", re.IGNORECASE)
_LEAST_WORDS = 3  # "und wer nicht?" asks nothing by itself
_TAKEN_UP = re.compile(r"\b(?:es|sie|er|das|ihn|ihm|ihr|davon|dafür|damit|darin|diese[rsnm]?)\b(?! [A-ZÄÖÜ])")
_ARTICLE = r"(?:(?:der|die|das|dem|den|einer?|einem|einen|dem programm|der initiative) )?"
_END = r"(?: eigentlich| genau| denn)?\s*\??$"
_DIFFERENCES = (
    re.compile(rf"\bunterschiede? (?:gibt es )?zwischen {_ARTICLE}(.+?) und {_ARTICLE}(.+?){_END}", re.IGNORECASE),
    re.compile(
        rf"\bunterscheide(?:t|n)(?: sich)?(?: denn| eigentlich)? {_ARTICLE}(.+?) "
        rf"(?:von|und|vom|zu) {_ARTICLE}(.+?){_END}",
        re.IGNORECASE,
    ),
    re.compile(rf"^vergleiche?n?(?: sie)?(?: mal)?(?: bitte)? {_ARTICLE}(.+?) (?:und|mit) {_ARTICLE}(.+?){_END}", re.I),
)
_LONGEST_TERM_WORDS = 5


def split_questions(text: str) -> tuple[str, ...]:
    """Return the two questions of a cleaned one, or itself alone: where the second takes up a word of the first."""
    match = _TWO.fullmatch(text)
    if match is None:
        return (text,)
    parts = (match["first"], match["second"])
    if any(len(part.split()) < _LEAST_WORDS for part in parts) or _TAKEN_UP.search(match["second"]):
        return (text,)
    return tuple(f"{part[0].upper()}{part[1:]}?" for part in parts)


def understand_all(text: str, terms: TermIndex) -> list[Question]:
    """Return a cleaned question as understood; the second of two is asked of the first one's Kommune too."""
    first, *rest = split_questions(text)
    read = [understand(first, terms)]
    for part in rest:
        second = understand(part, terms)
        if read[0].kommunen and not second.kommunen and second.kind not in {"list", "count"}:
            second = understand(f"{part.removesuffix('?')} in {read[0].kommunen[0]}?", terms)
        read.append(second)
    return read


def read_contrast(text: str) -> tuple[str, str] | None:
    """Return the two terms of a question for their difference, None where it asks for none."""
    for form in _DIFFERENCES:
        found = form.search(text)
        if found and all(len(term.split()) <= _LONGEST_TERM_WORDS for term in found.groups()):
            return found[1].strip(" ,"), found[2].strip(" ,")
    return None

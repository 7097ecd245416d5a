"""What somebody advises or demands, with the sentence that a short one announces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.evidence.open_forms import is_asking, is_told, tells_deed
from kekiz_search.answering.evidence.open_weighing import SENTENCE_WORDS, weigh
from kekiz_search.answering.evidence.search import Search
from kekiz_search.answering.evidence.sweep import Found, sort_found
from kekiz_search.answering.evidence.unit import Unit
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import Concept

_SPOKEN_BONUS = 0.5  # for a sentence that itself says who demands or advises


def find_spoken(search: Search, question: Question, deed: Concept, passages: Sequence[Sequence[Unit]]) -> list[Found]:
    """Return what somebody advises or demands: who that is, or of what, may stand elsewhere in the document."""
    units = [unit for some in passages for unit in some if tells_deed(search, deed, unit)]
    weighed = [found for _coverage, found in weigh(search, question, units)]
    return sort_found([_with_announced(search, deed, one) for one in weighed])


def _with_announced(search: Search, deed: Concept, found: Found) -> Found:
    """A short sentence announces what the next one tells: "Kritik gibt es auch. Der Elternrat hält …"."""
    spoken = replace(found, score=found.score + _SPOKEN_BONUS * is_told(deed, found.unit.bag))
    if len(found.unit.tokens) >= SENTENCE_WORDS:
        return spoken
    behind = next((unit for unit in search.units_of(found.unit.row) if unit.start >= found.end), None)
    return replace(spoken, end=behind.end) if behind and not is_asking(behind.text) else spoken

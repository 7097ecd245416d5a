"""Why a passage was found: which word of the question met which word of it, and which word met none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kekiz_search.answering.words.vocabulary import EMPTY_WORDS, QUESTION_WORDS
from kekiz_search.german.analyzer import Token, analyze, is_stopword
from kekiz_search.german.normalise import fold
from kekiz_search.types import Document, Hit, Passage
from kekiz_search.web.engine_cache import Engine

_SAME = 1.0  # the similarity of two words of one stem


@dataclass(frozen=True, slots=True)
class Met:
    """A word of the question and the word of the passage that it met; ``same`` where they are of one stem."""

    asked: str
    told: str
    same: bool


@dataclass(frozen=True, slots=True)
class Reasons:
    """The words that met, and the telling words of the question that met none, both in the order of the question."""

    met: tuple[Met, ...] = ()
    unmet: tuple[str, ...] = ()


def read_reasons(engine: Engine, question: str, hit: Mapping[str, Any], document: Document) -> Reasons:
    """Return the reasons for a hit as an answer lists it; ``question`` is the one that the answer repeats."""
    start, end = int(hit["start"]), int(hit["end"])
    passage = Passage(str(hit["passage_id"]), document.doc_id, start, end, None, document.text[start:end])
    meetings = engine.explain(question, Hit(int(hit["rank"]), float(hit["score"]), passage, document))
    telling = {token.start: token.text for token in analyze(question) if _is_telling(token)}
    met = tuple(
        Met(question[one.query_start : one.query_end], document.text[one.start : one.end], one.similarity >= _SAME)
        for one in meetings
        if one.query_start in telling
    )
    places = {one.query_start for one in meetings}
    return Reasons(met, tuple(dict.fromkeys(word for start, word in telling.items() if start not in places)))


def _is_telling(token: Token) -> bool:
    empty = token.lemma in EMPTY_WORDS or fold(token.text) in QUESTION_WORDS
    return not empty and not is_stopword(token)

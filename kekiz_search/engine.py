"""An opened index that can be searched and asked; a generation pinned until closed, safe to share between threads."""

from __future__ import annotations

import re
import time
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import numpy as np

from kekiz_search.answering.answer import Answer, Checked, Understood
from kekiz_search.answering.ask import draft_answer
from kekiz_search.answering.comparing.named import known_kommunen
from kekiz_search.answering.compose import compose
from kekiz_search.answering.joining import join_drafts
from kekiz_search.answering.reading.core_question import core_question
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.two_questions import understand_all
from kekiz_search.answering.reading.typed_question import clean_question
from kekiz_search.answering.reading.well_typed import well_typed
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.units import Units
from kekiz_search.encoder import Encoder, open_encoder
from kekiz_search.errors import QuestionError
from kekiz_search.german.analyzer import ANALYZER_VERSION
from kekiz_search.german.isodate import require_iso_date
from kekiz_search.german.normalise import fold
from kekiz_search.index.manifest import Manifest
from kekiz_search.index.opened import Index, open_index_at
from kekiz_search.retrieval.explain import Meeting, explain
from kekiz_search.retrieval.search import rank_hits, score_passages, search_passages
from kekiz_search.types import Box, Document, Fact, Hit

if TYPE_CHECKING:
    from kekiz_search.answering.claims.check import Progress
    from kekiz_search.answering.claims.checked import ClaimCheck
    from kekiz_search.answering.comparing.beside import Beside
    from kekiz_search.answering.comparing.comparison import Comparison, Profile
    from kekiz_search.answering.comparing.narrowing import Filters
    from kekiz_search.answering.comparing.similar import Similar

NEAREST_HITS = 5


def open_index(index: str | Path, encoder: str | None = None) -> Kekiz:
    """Open the current generation of an index.

    Raises IndexMissing, IndexDamaged, IndexMismatch or EncoderMissing.
    """
    loaded = open_encoder(encoder)
    return Kekiz(open_index_at(Path(index), loaded.fingerprint, ANALYZER_VERSION), loaded)


class Kekiz:
    """What ``open_index`` returns; use it in a ``with`` block or close it."""

    def __init__(self, index: Index, encoder: Encoder) -> None:
        self._index = index
        self._encoder = encoder
        self._units = Units(index)

    def __enter__(self) -> Kekiz:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the generation."""
        self._index.close()

    @property
    def version(self) -> str:
        """The name of the pinned generation."""
        return self._index.manifest.version

    @property
    def manifest(self) -> Manifest:
        """What the pinned generation was built with and from, and what ingest could not read."""
        return self._index.manifest

    def documents(self) -> tuple[Document, ...]:
        """Return all documents, sorted by id."""
        return self._index.store.documents()

    def facts(self) -> tuple[Fact, ...]:
        """Return all facts, ordered by document and place."""
        return self._index.facts

    def document(self, doc_id: str) -> Document:
        """Return a stored document; raise QuestionError for an id that is not in the index."""
        try:
            return self._index.store.document(doc_id)
        except KeyError as error:
            raise QuestionError(
                f"Ein Dokument „{doc_id}“ gibt es in diesem Index nicht.",
                hint="Die Kennungen stehen bei den Quellen einer Antwort und in der Liste der Quellen.",
            ) from error

    def boxes(self, doc_id: str, start: int, end: int) -> tuple[Box, ...]:
        """Return where the words between two offsets stand on the pages of a PDF; none for other formats."""
        return tuple(box for box in self._index.store.boxes(doc_id) if box.start < end and start < box.end)

    @cached_property
    def kommunen(self) -> tuple[str, ...]:
        """The Kommunen that have a document, in alphabetical order."""
        return _sorted([name for name in self._index.store.kommunen() if name])

    def search(self, query: str, k: int = 10, kommunen: Collection[str] = ()) -> list[Hit]:
        """Return the k best passages for a query; with ``kommunen``, of their documents alone."""
        cleaned = clean_question(query)
        return list(search_passages(self._index, self._encoder, cleaned, k, known_kommunen(kommunen)))

    def explain(self, query: str, hit: Hit) -> tuple[Meeting, ...]:
        """Return which word of the query met which word of the hit's passage; ``start`` counts in the document."""
        met = explain(clean_question(query), hit.passage.text, self._encoder)
        first = hit.passage.start
        return tuple(replace(one, start=first + one.start, end=first + one.end) for one in met)

    def ask(
        self,
        question: str,
        kommunen: Collection[str] = (),
        as_of: str | None = None,
        kinds: Collection[str] = (),
    ) -> Answer:
        """Answer a question with verified citations; with ``kommunen``, about these alone.

        ``as_of`` (YYYY, YYYY-MM or YYYY-MM-DD) leaves out what is known to be later, ``kinds`` documents of any other
        kind. Raises QuestionError.
        """
        started = time.perf_counter()
        cleaned = clean_question(question)
        chosen = known_kommunen(kommunen)
        if as_of is not None:
            require_iso_date(as_of)
        asked = core_question(well_typed(cleaned, self._index.terms))
        read = [_about(one, chosen) for one in understand_all(asked, self._index.terms)]
        searches = [self._search_for(one.text if len(read) > 1 else asked, as_of, kinds) for one in read]
        in_list = _sorted(chosen) or self._with_those_of(read)
        drafts = [draft_answer(search, one, in_list) for search, one in zip(searches, read, strict=True)]
        hits = rank_hits(self._index, searches[0].scores, NEAREST_HITS, chosen)
        composed = compose(self._index, join_drafts([one.text for one in read], drafts), hits)
        manifest = self._index.manifest
        return Answer(
            question=cleaned,
            understood=_understood(cleaned, read, as_of),
            status=composed.status,
            answer=composed.text,
            statements=composed.statements,
            rows=composed.rows,
            citations=composed.citations,
            hits=composed.hits,
            checked=Checked(
                len(composed.rows) or len(in_list), manifest.counts["documents"], manifest.counts["passages"]
            ),
            index={"version": manifest.version, "encoder": manifest.encoder_fingerprint, "built": manifest.built},
            timings_ms={"total": round((time.perf_counter() - started) * 1000, 1)},
            confidence=composed.confidence,
        )

    def _with_those_of(self, read: Sequence[Question]) -> tuple[str, ...]:
        """Return the Kommunen that have a document or that a question names, in alphabetical order."""
        named = {name for one in read for name in one.kommunen}.difference(self.kommunen)
        return _sorted((*self.kommunen, *named)) if named else self.kommunen

    def _search_for(self, text: str, as_of: str | None, kinds: Collection[str]) -> Search:
        scores = score_passages(self._index, self._encoder, text)
        search = Search(self._index, self._units, self._encoder, scores, as_of, frozenset(kinds))
        if kinds:
            allowed = [search.of_kind(passage.doc_id) for passage in self._index.passages]
            scores[~np.array(allowed, dtype=bool)] = 0
        return search

    def check(self, text: str, progress: Progress | None = None) -> ClaimCheck:
        """Check a text sentence by sentence; ``progress`` is told stage, done and total. Raises QuestionError."""
        from kekiz_search.answering.claims.check import check_claims  # here, since an answer needs nothing of it
        from kekiz_search.answering.claims.checked import ClaimCheck

        started = time.perf_counter()
        manifest = self._index.manifest
        search = Search(self._index, self._units, self._encoder, np.zeros(len(self._index.passages), np.float32))
        return ClaimCheck(
            sentences=check_claims(search, text, progress),
            checked=Checked(len(self.kommunen), manifest.counts["documents"], manifest.counts["passages"]),
            index={"version": manifest.version, "encoder": manifest.encoder_fingerprint, "built": manifest.built},
            timings_ms={"total": round((time.perf_counter() - started) * 1000, 1)},
        )

    def compare(self, kommunen: Sequence[str]) -> Comparison:
        """Return two to six Kommunen side by side, every cell cited. Raises QuestionError."""
        return self._beside.compare(kommunen)

    def profile(self, kommune: str) -> Profile:
        """Return what the documents say of one Kommune. Raises QuestionError."""
        return self._beside.profile(kommune)

    def similar(
        self,
        kommune: str,
        *,
        filters: Filters | None = None,
        approach: str | None = None,
        count: int | None = None,
    ) -> Similar:
        """Return comparable approaches of other Kommunen, the best first; ``approach`` describes what to look for.

        Raises QuestionError.
        """
        return self._beside.similar(kommune, filters, approach, count)

    @cached_property
    def _beside(self) -> Beside:
        from kekiz_search.answering.comparing.beside import Beside  # here, since an answer needs nothing of it

        return Beside(self._index, self._units, self._encoder)


def _about(question: Question, chosen: Sequence[str]) -> Question:
    return replace(question, kommunen=tuple(chosen)) if chosen and not question.kommunen else question


def _understood(asked: str, read: Sequence[Question], as_of: str | None) -> Understood:
    """Return how a question was read; of two in one sentence, the kind of the first with the words of both."""
    return Understood(
        read[0].kind,
        tuple(dict.fromkeys(name for one in read for name in one.kommunen)),
        tuple(dict.fromkeys(concept.text for one in read for concept in one.concepts)),
        as_of,
        {_as_typed(typed, asked): meant for one in read for typed, meant in one.corrections.items()},
    )


def _as_typed(word: str, question: str) -> str:
    """Return a misspelt word as it stands in a question, whose capitals were mended before it was read."""
    found = re.search(re.escape(word), question, re.IGNORECASE)
    return found.group() if found else word


def _sorted(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted(names, key=lambda name: (fold(name), name)))

"""The ways from names of Kommunen to what is shown: side by side, one alone, and what others do alike."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import fields, replace
from functools import cached_property

from kekiz_search.answering.answer import Checked
from kekiz_search.answering.citing import Citing
from kekiz_search.answering.comparing.approaches import Statements
from kekiz_search.answering.comparing.comparison import (
    Comparison,
    Profile,
    draw_rows,
    evidence_notes,
    looked_at,
    registered,
)
from kekiz_search.answering.comparing.named import Named, read_kommune, read_kommunen
from kekiz_search.answering.comparing.narrowing import NO_FILTERS, Filters, clean_approach, narrow, read_filters
from kekiz_search.answering.comparing.shared import explain, name_shared
from kekiz_search.answering.comparing.similar import (
    MOST_APPROACHES,
    Pair,
    Similar,
    SimilarApproach,
    Told,
    choose_pairs,
    describe,
    find_pairs,
    of_approach,
    read_told,
)
from kekiz_search.answering.sentences.units import Units
from kekiz_search.encoder import Encoder
from kekiz_search.index.opened import Index

_PHASE_UNKNOWN = "Wann sie dazukamen, steht in keinem Dokument; deshalb nicht dabei: {names}."
_NOTHING_ALIKE = (
    "Zu den Ansätzen von {kommune} fand sich in den geprüften Dokumenten nichts Vergleichbares. "
    "Das heißt nicht, dass es das nicht gibt."
)
_NOTHING_OF_ONESELF = "Zu {kommune} fand sich in den vorliegenden Dokumenten kein Ansatz, der sich vergleichen lässt."


class Beside:
    """What an opened index says of Kommunen beside each other; safe to share between threads."""

    def __init__(self, index: Index, units: Units, encoder: Encoder) -> None:
        self._index = index
        self._encoder = encoder
        self._statements = Statements(index, units)

    @cached_property
    def _told(self) -> Told:
        return read_told(self._statements, self._statements.kommunen(), self._encoder)

    def compare(self, kommunen: Sequence[str]) -> Comparison:
        """Return two to six Kommunen side by side; raise QuestionError where the names are off."""
        return self._compare(read_kommunen(kommunen), time.perf_counter())

    def profile(self, kommune: str) -> Profile:
        """Return what is known of one Kommune; raise QuestionError for a name that is none."""
        started = time.perf_counter()
        named = read_kommune(kommune)
        drawn = self._compare(named, started)
        own = (one.doc_id for one in self._index.documents() if one.origin.kommune == named.kommunen[0])
        return Profile(**{one.name: getattr(drawn, one.name) for one in fields(Comparison)}, documents=tuple(own))

    def similar(self, kommune: str, filters: Filters | None, approach: str | None, count: int | None) -> Similar:
        """Return comparable approaches of other Kommunen, each with the pair of sentences that shows it."""
        if count is not None and count < 1:
            raise ValueError(f"count must be at least 1, not {count}")
        started = time.perf_counter()
        named = read_kommune(kommune)
        name = named.kommunen[0]
        exact = read_filters(self._index, name, filters or NO_FILTERS)
        sought = clean_approach(approach) if approach is not None else None
        others, unknown = narrow(self._index, name, tuple(self._told.of_kommune), exact)
        pairs, has_own = self._pairs(name, sought, others, exact.field)
        notes = []
        if not pairs:
            notes.append((_NOTHING_ALIKE if has_own else _NOTHING_OF_ONESELF).format(kommune=name))
        if unknown:
            notes.append(_PHASE_UNKNOWN.format(names=", ".join(unknown)))
        told = (one.statement for pair in pairs for one in (pair.own, pair.other))
        citing = Citing(self._index, (one.unit.document for one in told if not one.is_described))
        chosen = choose_pairs([pair for pair in pairs if _holds(citing, name, pair)], count or MOST_APPROACHES)
        shown = {pair.kommune for pair in chosen}
        # A Kommune that a document of others merely names is read too, but counts only where it has something to show.
        counted = [other for other in others if self._statements.has_document(other) or other in shown]
        return Similar(
            kommune=name,
            corrections=named.corrections,
            filters=exact,
            approach=sought,
            approaches=tuple(_shown(citing, name, pair) for pair in chosen),
            citations=citing.citations,
            notes=(*notes, *citing.notes),
            checked=replace(self._checked((name, *others)), kommunen=1 + len(counted)),
            index=self._version(),
            timings_ms=_timings(started),
        )

    def _compare(self, named: Named, started: float) -> Comparison:
        facts, approaches, citing = draw_rows(self._index, self._statements, named.kommunen)
        return Comparison(
            kommunen=named.kommunen,
            corrections=named.corrections,
            facts=facts,
            approaches=approaches,
            register=tuple(registered(kommune) for kommune in named.kommunen),
            citations=citing.citations,
            notes=(*evidence_notes(named.kommunen, (*facts, *approaches)), *citing.notes),
            checked=self._checked(named.kommunen),
            index=self._version(),
            timings_ms=_timings(started),
        )

    def _pairs(
        self, kommune: str, approach: str | None, others: Sequence[str], only: str | None
    ) -> tuple[list[Pair], bool]:
        """Return the pairs, and whether there was anything of one's own to compare."""
        told = self._told
        own = told.of_kommune.get(kommune, ())
        theirs = {other: told.of_kommune[other] for other in others}
        if approach is None:
            return find_pairs(told, own, theirs, only), bool(own)
        described = describe(approach, self._encoder)
        alike = {other: of_approach(told, described, statements) for other, statements in theirs.items()}
        return find_pairs(told, of_approach(told, described, own) or (described,), alike, only, asked=True), True

    def _checked(self, kommunen: Sequence[str]) -> Checked:
        return looked_at(self._index, self._statements, kommunen)

    def _version(self) -> dict[str, str]:
        manifest = self._index.manifest
        return {"version": manifest.version, "encoder": manifest.encoder_fingerprint, "built": manifest.built}


def _holds(citing: Citing, kommune: str, pair: Pair) -> bool:
    own = pair.own.statement
    own_holds = own.is_described or citing.holds(own.evidence(kommune))
    return own_holds and citing.holds(pair.other.statement.evidence(pair.kommune))


def _shown(citing: Citing, kommune: str, pair: Pair) -> SimilarApproach:
    own = pair.own.statement
    number = None if own.is_described else citing.number(own.evidence(kommune))
    other = citing.number(pair.other.statement.evidence(pair.kommune))
    if other is None:
        raise ValueError("a pair is shown only where its quotes hold")
    reason = explain(pair.shared, pair.field, (kommune, pair.own), (pair.kommune, pair.other))
    shared = name_shared(pair.shared)
    return SimilarApproach(pair.kommune, pair.field, pair.score, shared, reason, number, other)


def _timings(started: float) -> dict[str, float]:
    return {"total": round((time.perf_counter() - started) * 1000, 1)}

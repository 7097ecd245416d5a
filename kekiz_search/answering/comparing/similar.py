"""Comparable approaches in other Kommunen: pairs of sentences that share what is rare, with the reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from kekiz_search.answering.answer import SCHEMA, Checked, Citation, plain
from kekiz_search.answering.comparing.approaches import Statement, Statements
from kekiz_search.answering.comparing.cells import how_telling
from kekiz_search.answering.comparing.fields import match_fields
from kekiz_search.answering.comparing.narrowing import Filters
from kekiz_search.answering.comparing.shared import Keyed, Shared, share, telling_words, weigh_key
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import build_bag
from kekiz_search.encoder import Encoder
from kekiz_search.german.analyzer import analyze
from kekiz_search.types import Document, Origin

# Parts of a pair's score, in 0..1: common weight, a kind of approach in common, cosine, and how telling both are.
# Source: read over all Kommunen of the shipped corpus.
_LEXICAL, _NAMED, _COSINE, _TELLING = 0.3, 0.25, 0.25, 0.2
_MOST_TELLING = 2.5  # of how_telling: two strong cues and a kind of approach
SCORE_DIGITS = 4
LEAST_SCORE = 0.33  # below, read over the shipped corpus, a pair shares partners and phrases, but no approach
MOST_APPROACHES = 12  # shown unless another number is asked for
PAIRS_PER_FIELD = 5  # before pairs of other fields had their turn


@dataclass(frozen=True, slots=True)
class SimilarApproach:
    """An approach of another Kommune in a field; ``own`` and ``other`` number the pair of sentences that shows it.

    ``own`` is None where the approach was described in the call.
    """

    kommune: str
    field: str
    score: float
    shared: tuple[str, ...]
    reason: str
    own: int | None
    other: int


@dataclass(frozen=True, slots=True)
class Similar:
    """What other Kommunen do alike, the most comparable first; ``to_dict`` is its JSON."""

    kommune: str
    corrections: dict[str, str]
    filters: Filters
    approach: str | None
    approaches: tuple[SimilarApproach, ...]
    citations: tuple[Citation, ...]
    notes: tuple[str, ...]
    checked: Checked
    index: dict[str, str]
    timings_ms: dict[str, float] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """Return plain JSON values; all but ``timings_ms`` are the same for the same call and index."""
        return {"schema": SCHEMA, **plain(asdict(self)), "filters": self.filters.to_dict()}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements of one field that show the same approach."""

    kommune: str
    field: str
    score: float
    own: Keyed
    other: Keyed
    shared: Shared


@dataclass(frozen=True, slots=True)
class Told:
    """All statements of an index by Kommune, and the weight (idf) of every key."""

    of_kommune: dict[str, tuple[Keyed, ...]]
    weights: dict[str, float]


def read_told(statements: Statements, kommunen: Sequence[str], encoder: Encoder) -> Told:
    """Read the statements of all Kommunen of an index, once."""
    told = {kommune: statements.of_kommune(kommune) for kommune in kommunen}
    of_kommune = {kommune: key_statements(found, encoder) for kommune, found in told.items() if found}
    total = sum(len(told) for told in of_kommune.values())
    counts = Counter(key for told in of_kommune.values() for one in told for key in _keys(one))
    return Told(of_kommune, {key: weigh_key(key, count, total) for key, count in counts.items()})


def key_statements(statements: Sequence[Statement], encoder: Encoder) -> tuple[Keyed, ...]:
    """Give statements their keys and vectors."""
    vectors = encoder.encode_passages([one.unit.text for one in statements])
    return tuple(Keyed(one, telling_words(one), vector) for one, vector in zip(statements, vectors, strict=True))


def describe(approach: str, encoder: Encoder) -> Keyed:
    """Make a statement of an approach that a user describes, of no document."""
    tokens = tuple(analyze(approach))
    document = Document("", "", "", approach, Origin())
    unit = Unit(document, -1, 0, len(approach), tokens, build_bag(tokens), (), ())
    statement = Statement(unit, None, match_fields(tokens), planned=False, reported=False)
    return key_statements((statement,), encoder)[0]


def of_approach(told: Told, described: Keyed, statements: Sequence[Keyed]) -> list[Keyed]:
    """Return the statements that speak of a described approach."""
    return [
        one
        for one in statements
        if any(share(told.weights, described, one, name, asked=True) for name in _common_fields(described, one))
    ]


def find_pairs(
    told: Told, own: Sequence[Keyed], others: Mapping[str, Sequence[Keyed]], only: str | None, *, asked: bool = False
) -> list[Pair]:
    """Return the best pair of every other Kommune and field, best first; no sentence of another is shown twice.

    Of equal pairs the first in name and place comes first. Where all statements meet an approach that was ``asked``
    for, weak pairs are shown too.
    """
    found = [
        pair
        for kommune, theirs in others.items()
        for its in theirs
        for mine in own
        for name in _common_fields(mine, its)
        if only in (None, name)
        and (shared := share(told.weights, mine, its, name, asked=asked)) is not None
        and ((pair := _weigh((mine, its), shared, name, kommune)).score >= LEAST_SCORE or asked)
    ]
    fields: set[tuple[str, str]] = set()
    shown: set[tuple[str, int]] = set()
    best = []
    for pair in sorted(found, key=lambda pair: (-pair.score, pair.kommune, pair.field)):
        unit = pair.other.statement.unit
        field, place = (pair.kommune, pair.field), (unit.document.doc_id, unit.start)
        if field not in fields and place not in shown:
            fields.add(field)
            shown.add(place)
            best.append(pair)
    return best


def choose_pairs(pairs: Sequence[Pair], count: int) -> list[Pair]:
    """Return so many pairs, best first; no field has more than its share while others wait."""
    taken: list[Pair] = []
    waiting: list[Pair] = []
    seen: Counter[str] = Counter()
    for pair in pairs:
        seen[pair.field] += 1
        (taken if seen[pair.field] <= PAIRS_PER_FIELD else waiting).append(pair)
    return sorted((taken + waiting)[:count], key=lambda pair: (-pair.score, pair.kommune, pair.field))


def _common_fields(mine: Keyed, theirs: Keyed) -> list[str]:
    """A described approach of no field at all may lie in any."""
    names = [match.field for match in theirs.statement.fields]
    own = {match.field for match in mine.statement.fields}
    return [name for name in names if name in own] if own else names[:1]


def _keys(one: Keyed) -> set[str]:
    return {key for word in one.words for key in word.keys}


def _telling(one: Keyed, field: str) -> float:
    if one.statement.is_described:
        return 1.0
    return min(max(how_telling(one.statement, field), 0.0), _MOST_TELLING) / _MOST_TELLING


def _weigh(pair: tuple[Keyed, Keyed], shared: Shared, name: str, kommune: str) -> Pair:
    mine, theirs = pair
    cosine = max(0.0, float(mine.vector @ theirs.vector))
    score = _LEXICAL * shared.overlap + _NAMED * bool(shared.approaches) + _COSINE * cosine
    score += _TELLING * min(_telling(mine, name), _telling(theirs, name))
    return Pair(kommune, name, round(max(score, 0.0), SCORE_DIGITS), mine, theirs, shared)

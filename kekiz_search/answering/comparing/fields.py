"""Which fields of action a sentence speaks of, and which kinds of approach it names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kekiz_search.answering.comparing.field_words import INSTITUTIONS, Cue, Word, field_names, read_cues
from kekiz_search.answering.words.concepts import Bag, build_bag
from kekiz_search.german.analyzer import Token

# What a cue adds to its field, and from which sum on a sentence speaks of it. Source: the sentences of
# tests/quality/fields.jsonl; see tests/quality/README.md, "Fields of action".
WEIGHTS = {"approach": 1.0, "strong": 1.0, "weak": 0.5}
HEADING_SHARE = 0.5  # what the cues of the heading above count for a sentence, at most that of a single strong one
ENOUGH = 1.0


@dataclass(frozen=True, slots=True)
class FieldMatch:
    """A field of action that a sentence speaks of: how clearly, by which words, and the kinds of approach named.

    ``words`` are folded lemmas or parts of compounds, ``approaches`` the names with the cue that tells each best.
    """

    field: str
    score: float
    words: frozenset[str]
    approaches: tuple[tuple[str, Cue], ...] = ()


def match_fields(tokens: Sequence[Token], heading: Bag | None = None, enough: float = ENOUGH) -> tuple[FieldMatch, ...]:
    """Return the fields that a sentence speaks of, the clearest first; none is a result too.

    What the heading above it names helps, but never tells a field alone. Names of institutions and offices tell none:
    a Kinderschutzbund is a partner, not an approach.
    """
    own = _met(build_bag([token for token in tokens if not (token.parts and token.parts[-1] in INSTITUTIONS)]))
    above = _met(heading) if heading is not None else {}
    matches = []
    for field, cues in own.items():
        score = _add_up(cues) + HEADING_SHARE * min(WEIGHTS["strong"], _add_up(above.get(field, [])))
        if score >= enough:
            words = frozenset().union(*(cue.parts for cue in cues))
            matches.append(FieldMatch(field, score, words, _named(cues)))
    order = field_names()
    return tuple(sorted(matches, key=lambda match: (-match.score, order.index(match.field))))


def _named(cues: Iterable[Cue]) -> tuple[tuple[str, Cue], ...]:
    """Return each kind of approach with the cue of fewest words."""
    named: dict[str, Cue] = {}
    for cue in sorted(cues, key=lambda cue: len(cue.words)):
        if cue.approach:
            named.setdefault(cue.approach, cue)
    return tuple(named.items())


def _add_up(cues: Iterable[Cue]) -> float:
    """A word counts once, in the strongest cue that it is part of."""
    total, spent = 0.0, set[str]()
    for cue in sorted(cues, key=lambda cue: (-WEIGHTS[cue.level], -len(cue.parts))):
        if not cue.parts & spent:
            total += WEIGHTS[cue.level]
        spent |= cue.parts
    return total


def _met(bag: Bag) -> dict[str, list[Cue]]:
    met: dict[str, dict[Cue, None]] = {}
    for piece in sorted(bag.pieces):
        for cue in _cues_by_word().get(piece, ()):
            if all(_holds(bag, word) for word in cue.words):
                met.setdefault(cue.field, {})[cue] = None
    return {field: list(cues) for field, cues in met.items()}


def _holds(bag: Bag, word: Word) -> bool:
    if len(word.parts) == 1:
        return word.parts[0] in (bag.lemmas if word.whole else bag.pieces)
    size = len(word.parts)
    return not word.joined.isdisjoint(bag.lemmas) or any(
        parts[at : at + size] == word.parts for parts in bag.compounds for at in range(len(parts) - size + 1)
    )


@lru_cache(maxsize=1)
def _cues_by_word() -> dict[str, tuple[Cue, ...]]:
    """Index all cues by the first part of their first word."""
    index: dict[str, list[Cue]] = {}
    for cue in read_cues():
        first = cue.words[0]
        for word in (first.parts[0], *sorted(first.joined - {first.parts[0]})):
            index.setdefault(word, []).append(cue)
    return {word: tuple(cues) for word, cues in index.items()}

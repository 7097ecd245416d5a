"""How much of a post there is, as fields, cells and sentences tell it: for lists that set a bound, and comparisons."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kekiz_search.answering.evidence.draft import DraftRow
from kekiz_search.answering.evidence.found import Found, to_evidence
from kekiz_search.answering.facts.labels import words_above
from kekiz_search.answering.facts.stating import fact_evidence, within
from kekiz_search.answering.facts.tables import read_wide_row
from kekiz_search.answering.factuality.negation import denies
from kekiz_search.answering.factuality.planning import plans
from kekiz_search.answering.reading.question import Limit
from kekiz_search.answering.sentences.owners import belongs_to
from kekiz_search.answering.sentences.search import Search, is_later
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Bag, Concept, bag_of, join_bags, match_concept
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.german.posts import PostMention, find_posts, post_of_field
from kekiz_search.types import Evidence, Fact

_ENOUGH = 0.75  # so strongly a label or sentence names whose post it is, as a list row must
_BARE = re.compile(r"(?:Stellen?(?:anteil|umfang)?|Umfang|Stunden|Wochenstunden)(?: der Stelle)?:?")
_THE = ("die ", "Die ", "der ", "dieser ")
_ROUNDING = 0.005  # 39 hours, or 19.5, are a full post or half of one


@dataclass(frozen=True, slots=True)
class Told:
    """How much of a post a source tells, and since when it is so; a sentence comes before a cell of the same time."""

    value: float
    evidence: Evidence


def post_row(search: Search, limit: Limit, concepts: Sequence[Concept], kommune: str) -> DraftRow:
    """Return what the latest source tells of a Kommune's post."""
    newest = latest_posts(search, concepts, kommune)
    if not newest:
        return DraftRow(kommune, "no_evidence")
    rounded = Limit(limit.relation, round(limit.value, 2), limit.upper)
    keeping = [one for one in newest if within(round(one.value + _ROUNDING / 10, 2), rounded)]
    chosen = keeping or newest
    return DraftRow(
        kommune, "supported" if keeping else "contradicted", None, chosen[0].evidence.as_of, (chosen[0].evidence,)
    )


def latest_posts(search: Search, concepts: Sequence[Concept], kommune: str) -> list[Told]:
    """Return how much of a post the latest sources of a Kommune tell, fields before sentences."""
    told = [*_in_fields(search, concepts, kommune), *_in_sentences(search, concepts, kommune)]
    latest = max((one.evidence.as_of or "" for one in told), default="")
    return [one for one in told if (one.evidence.as_of or "") == latest]


def _in_fields(search: Search, concepts: Sequence[Concept], kommune: str) -> Iterator[Told]:
    fields = search.units.facts_of(kommune)
    for fact in fields:
        if is_later(fact.as_of, search.as_of) or not search.of_kind(fact.doc_id):
            continue
        value = post_of_field(fact.label, fact.value)
        if value is not None and _are_told(concepts, _around_field(search, fact, fields)):
            yield Told(value, fact_evidence(search.index, fact))


def _around_field(search: Search, fact: Fact, fields: Sequence[Fact]) -> Bag:
    """Return the words of a field with those above it; "Stellenanteil" goes on about the field right before it."""
    row = read_wide_row(search.index.document(fact.doc_id).text, fact.start)
    labels = row.labels if row else ()
    at = labels.index(fact.label) if fact.label in labels else 0
    before = [one for one in fields if one.doc_id == fact.doc_id and one.start < fact.start]
    whose = [max(before, key=lambda one: one.start).label] if before and _BARE.fullmatch(fact.label) else []
    told = bag_of("\n".join((fact.label, fact.value, *whose, *labels[max(1, at - 1) : at])))
    return join_bags((told, words_above(search, fact)))


def _in_sentences(search: Search, concepts: Sequence[Concept], kommune: str) -> Iterator[Told]:
    for row in sorted(frozenset[int]().union(*map(search.rows_with, concepts))):
        if kommune not in search.owners_in(row):
            continue
        for unit in search.units_of(row):
            posts = find_posts(unit.text) if belongs_to(unit, kommune) else []
            if not posts or denies(unit) or plans(unit, concepts) or is_planned(unit.text):
                continue
            if _are_told(concepts, _around(search, unit)) and not _is_part(search, unit, posts[-1]):
                found = Found(unit, unit.start, unit.end, float(search.scores[row]))
                yield Told(posts[-1].value, to_evidence(search, found, kommune))


def _is_part(search: Search, unit: Unit, post: PostMention) -> bool:
    """Say whether "die halbe Stelle" is that of the eineinhalb of which a sentence before it told."""
    if not unit.text.endswith(_THE, 0, post.start):
        return False
    return any(find_posts(one.text) for one in search.units_of(unit.row) if one.start < unit.start)


def _around(search: Search, unit: Unit) -> Bag:
    return join_bags((unit.bag, search.units.before(unit)))


def _are_told(concepts: Sequence[Concept], bag: Bag) -> bool:
    return all(match_concept(one, bag) >= _ENOUGH for one in concepts if one.hard or one.weight > 0)

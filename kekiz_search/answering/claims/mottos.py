"""A claim on the motto of a Kommune, against the one Kommune to which the sources give it."""

from __future__ import annotations

from collections.abc import Iterator

from kekiz_search.answering.claims.judged import Finding, JudgedPart, evidence_in
from kekiz_search.answering.claims.names import SOLE_NAME_OF, find_sole_name
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.slots import Slot, words_in_order
from kekiz_search.answering.claims.words import ATTRIBUTE_ASIDES
from kekiz_search.answering.facts.stating import fact_evidence
from kekiz_search.answering.sentences.owners import owners_of
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import build_concept
from kekiz_search.answering.words.vocabulary import ATTRIBUTE_WORDS
from kekiz_search.german.analyzer import analyze, is_stopword
from kekiz_search.german.kommunen import kommune_named

_FEWEST_WORDS = 2  # one word may be many towns' motto
_PLAIN = ATTRIBUTE_ASIDES["motto"] | ATTRIBUTE_WORDS["motto"]


def judge_motto(search: Search, part: Part) -> JudgedPart | None:
    """Return that a part is contradicted whose motto the sources give to one other Kommune, and none to its own."""
    slot = _claimed_motto(part)
    if slot is None:
        return None
    (kommune,) = part.kommunen
    wanted, units = words_in_order(slot.text), list(_units_with(search, slot))
    if any(kommune in owners_of(unit) for unit in units):
        return None
    facts = [one for one in search.index.facts if one.attribute == "motto" and words_in_order(one.value) == wanted]
    told = [(one.subject, fact_evidence(search.index, one)) for one in facts if one.subject]
    called = [one for one in units if words_in_order(find_sole_name(one.text) or "") == wanted]
    told += [(owner, evidence_in(search, one, owner)) for one in called for owner in owners_of(one)]
    others = {owner for owner, _evidence in told}
    if len(others) != 1 or any(are_near(kommune, other) for other in others):
        return None
    (other,) = others
    findings = tuple(Finding("contradicted", evidence) for _owner, evidence in told)
    return JudgedPart("contradicted", findings, computed=f"Die Quelle nennt das für {other}.", elsewhere=other)


def _claimed_motto(part: Part) -> Slot | None:
    """Return the motto under which a part says that a Kommune works, and nothing else."""
    plain = SOLE_NAME_OF.search(part.text) and all(one.lemma in _PLAIN for one in part.concepts)
    if not plain or len(part.kommunen) != 1 or len(part.slots) != 1 or part.negated or part.planned:
        return None
    slot = part.slots[0]
    return slot if slot.kind == "name" and len(slot.text.split()) >= _FEWEST_WORDS else None


def _units_with(search: Search, slot: Slot) -> Iterator[Unit]:
    """Yield the sentences that hold the words of a name in a row."""
    words = [build_concept(token, True, 1.0) for token in analyze(slot.text) if not is_stopword(token)]
    wanted = f" {' '.join(words_in_order(slot.text))} "
    for row in search.rows_in_documents(words):
        yield from (one for one in search.units_of(row) if wanted in f" {' '.join(words_in_order(one.text))} ")


def are_near(one: str, other: str) -> bool:
    """Say whether two Kommunen are of one Kreis, or one is the other's: they may share a motto."""
    ours, theirs = kommune_named(one), kommune_named(other)
    if ours is None or theirs is None:
        return True
    return bool({ours.name, ours.kreis} & {theirs.name, theirs.kreis} - {None, ""})

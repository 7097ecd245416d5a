"""Who runs a thing: another body that is told to run it contradicts a claim."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kekiz_search.answering.actors.participants import Clause, Participant, clauses_of
from kekiz_search.answering.claims.clauses import PRONOUN, tells_past
from kekiz_search.answering.claims.doers import BESIDE, are_apart, doers_in
from kekiz_search.answering.claims.judged import Finding, evidence_in
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.claims.sharing import both_say
from kekiz_search.answering.claims.shortened import stands_for
from kekiz_search.answering.claims.slots import Slot
from kekiz_search.answering.evidence.sweep import STRICT
from kekiz_search.answering.factuality.negation import denies
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.words.concepts import Concept, bag_of, match_concept
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.german.analyzer import analyze
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.normalise import word_set

_RUNS = re.compile(r"\b(?:getragen|betrieben|betreib(?:t|en)|Träger(?:in)?)\b")
_RUNNING = word_set("traeger traegerin tragen betreiben betrieben getragen")


@dataclass(frozen=True, slots=True)
class Runner:
    """Who may be meant by a claim to run a thing, and the words for the thing where only one may be."""

    bodies: tuple[Participant, ...]
    thing: tuple[Concept, ...]


def read_runner(part: Part) -> Runner | None:
    """Return who runs a thing by a claim that tells no more than that."""
    clauses = clauses_of(part.text)
    plain = not (part.slots or part.rows or part.negated or part.planned)
    if not plain or len(clauses) != 1 or not _RUNS.search(part.text) or BESIDE.search(part.text):
        return None
    bodies = _bodies_of(clauses[0])
    own = bag_of(bodies[0].text) if len(bodies) == 1 else bag_of("")
    asked = (one for one in part.concepts if one.lemma not in _RUNNING)
    thing = tuple(one for one in asked if match_concept(one, own) < STRICT)
    return Runner(bodies, thing) if bodies and thing else None


def find_other_runner(search: Search, part: Part, region: Region, claimed: Runner) -> Finding | None:
    """Return the contradiction of a stretch that tells of another body that it runs the thing of a claim."""
    if denies(region.unit) or is_planned(region.text) or tells_past(region.text) != tells_past(part.text):
        return None
    for clause in clauses_of(region.text):
        if not _RUNS.search(clause.text) or BESIDE.search(clause.text):
            continue
        ours = [one for one in claimed.bodies if not _is_in(one, clause.text)]
        theirs = [one for one in _bodies_of(clause) if not _is_in(one, part.text)]
        if len(ours) != 1 or len(theirs) != 1 or not are_apart(ours[0].text, theirs[0].text):
            continue
        if _tells_more(clause, theirs[0], part) or not _is_of_it(claimed, ours[0], part, region, clause):
            continue
        slot = Slot("name", ours[0].text, ours[0].start, ours[0].end)
        return Finding("contradicted", evidence_in(search, region.unit), ((slot, theirs[0].text),), slot)
    return None


def lacks_runner(part: Part, region: Region) -> bool:
    """Say whether a stretch names nobody whom a claim has run a thing: who runs another one before does not."""
    if not _RUNS.search(part.text) or PRONOUN.match(region.text):
        return False
    claimed = read_runner(part)
    return claimed is not None and not any(_is_in(one, region.text) for one in claimed.bodies)


def _bodies_of(clause: Clause) -> tuple[Participant, ...]:
    return tuple(one for one in doers_in(clause) if not _RUNS.search(one.text))


def _is_in(body: Participant, text: str) -> bool:
    said = bag_of(text)
    return all(both_say(one, said) for one in analyze(body.text) if one.text[0].isupper())


def _tells_more(clause: Clause, runner: Participant, part: Part) -> bool:
    """Say whether a clause tells for whom, or where, the thing is which somebody runs."""
    said = bag_of(part.text)
    others = [token for one in clause.participants if one != runner for token in analyze(one.told)]
    named = [one for one in others if one.text[0].isupper() and not find_kommunen(one.text)]
    return any(not both_say(one, said) and not _RUNS.search(one.text) for one in named)


def _is_of_it(claimed: Runner, runner: Participant, part: Part, region: Region, clause: Clause) -> bool:
    own, told = bag_of(runner.text), bag_of(clause.text)
    thing: Sequence[Concept] = [one for one in claimed.thing if match_concept(one, own) < STRICT]
    text, document = region.text, region.unit.document.text
    return bool(thing) and all(
        match_concept(one, told) >= STRICT or stands_for(one, part, text, document) for one in thing
    )

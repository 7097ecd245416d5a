"""What keeps a sentence from deciding a claim: it speaks of a plan, with doubt, or of what ended."""

from __future__ import annotations

import re

from kekiz_search.answering.claims.aligning import Alignment
from kekiz_search.answering.claims.clauses import governing, is_verb
from kekiz_search.answering.claims.facts import attribute_of
from kekiz_search.answering.claims.judged import Reservation
from kekiz_search.answering.claims.mentions import words_of
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.claims.values import match_any
from kekiz_search.answering.claims.words import (
    COMPLETING,
    CONCLUDED,
    DONE,
    DOUBT,
    ENDING,
    FORMER,
    PAST,
    RUNNING_VERBS,
    SUCCEEDED,
    TO_COME,
)
from kekiz_search.answering.evidence.sweep import STRICT
from kekiz_search.answering.evidence.units import Unit
from kekiz_search.answering.words.concepts import Concept, bag_of, build_concept, match_concept
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.german.analyzer import analyze, stem_key
from kekiz_search.german.offices import is_office

_FORMER_OFFICE = re.compile(r"\b(?:ehemalig|früher|damalig|vormalig)e[rnsm]?\s(?P<office>[A-ZÄÖÜ][\w-]+)")
_OF_PERSON = re.compile(r", (?:der|die) (?:zuvor|vorher|bis dahin) [^,;:|]*")  # what somebody did before taking office
LIKENED = re.compile(r", wie [^,;:]*(?:,|$)")
# What is told of a thing first, and then denied of it: "wurde eingeladen, hat aber nicht teilgenommen".
_DENIED_THEN = re.compile(
    r",\s(?:hat|haben|ist|sind|war|waren|wurden?|konnten?|kann|können)\s(?:aber|jedoch)\b[^,;]*\bnicht\b"
)
_BOTH_DENY = re.compile(r"\b(?:keines|keins|keiner)\b")


def reservation_of(part: Part, region: Region, alignment: Alignment, first: Unit | None) -> Reservation | None:
    """What a sentence says of a plan, with doubt, or of an end, where the claim does not."""
    text = region.text
    places = [place for _slot, place in alignment.places] or _places_of(part, text)
    told = " | ".join(governing(text, start, end) for start, end in places) if places else text
    if first:
        told = f"{told} | {first.text}"
    if attribute_of(part) == "motto":
        return None
    if not part.planned and not _tells_votes(part) and not _tells_office(part) and _speaks_of_plans(told, part):
        return "planned"
    if _is_unfinished(part, told):
        return "unfinished"
    if _held_before(part, text, alignment) or _ran_then(part, text):
        return "ended"
    if LIKENED.search(text) and _is_likened(part, text):
        return "doubtful"
    if DOUBT.search(told) and not DOUBT.search(part.text):
        return "doubtful"
    if not part.verbs and not part.slots and not part.negated and _DENIED_THEN.search(text):
        return "doubtful"
    if _BOTH_DENY.search(_next_sentence(region)) and not part.negated:
        return "doubtful"
    ended = ENDING.search(CONCLUDED.sub(" ", told)) or (not part.slots and FORMER.search(told))
    return "ended" if ended and not ENDING.search(part.text) and not FORMER.search(part.text) else None


def _is_unfinished(part: Part, told: str) -> bool:
    """Say whether a claim has something done of which words tell that it is being done: "wird aufgebaut"."""
    deeds = {verb.lemma for verb in part.verbs if verb.lemma in COMPLETING}
    if not deeds or not DONE.search(part.text) or part.planned or part.negated:
        return False
    tokens = [token for token in words_of(told) if token.lemma in COMPLETING]
    past = any(is_verb(token.text) and token.text.endswith(("te", "ten")) for token in tokens)
    return bool(tokens) and not past and DONE.search(told) is None


def _held_before(part: Part, text: str, alignment: Alignment) -> bool:
    """Say whether the person whom a claim names is told to have left an office: "zuvor Frau Rehbein"."""
    places = [place for slot, place in alignment.places if slot.person]
    if not any(slot.person for slot in part.slots) or has_left(part.text, part.text):
        return False
    return has_left(" | ".join(governing(text, *place) for place in places) or text, part.text)


def _ran_then(part: Part, text: str) -> bool:
    """Say whether a thing that a claim says to run is told to have run: "arbeitete eine Babylotsin"."""
    running = {verb.lemma for verb in part.verbs if verb.lemma in RUNNING_VERBS}
    if not running or part.slots or PAST.search(part.text):
        return False
    return any(token.lemma in running and token.text.endswith(("te", "ten")) for token in words_of(text))


def has_left(told: str, claim: str) -> bool:
    """Say whether words tell of a change in office, or of who held before the office that a claim names."""
    if SUCCEEDED.search(_OF_PERSON.sub("", told)):
        return True
    return any(match_any(former["office"], claim) for former in _FORMER_OFFICE.finditer(told))


def _is_likened(part: Part, text: str) -> bool:
    """Say whether a word of the claim stands in a comparison alone: "…, wie andere Städte ein Büro führen, …"."""
    rest = bag_of(LIKENED.sub(",", text))
    return any(match_concept(one, rest) < STRICT <= match_concept(one, bag_of(text)) for one in part.hard)


def _tells_office(part: Part) -> bool:
    """Who holds an office holds it, whatever else is planned."""
    return not part.verbs and any(is_office(concept.text) for concept in part.hard)


def _tells_votes(part: Part) -> bool:
    """How many voted is no plan, though what they voted for is."""
    return any(slot.number and slot.number.counted and slot.number.counted.endswith("timmen") for slot in part.slots)


def _speaks_of_plans(told: str, part: Part) -> bool:
    """Leave out what the claim says too: "beschlossen" plans an office, but not where a decision is claimed."""
    stems = {concept.stem for concept in part.verbs}
    words = _uncapitalised(told)
    said = sorted({(token.start, token.end) for token in analyze(words) if stem_key(token.lemma) in stems})
    for start, end in reversed(said):
        words = words[:start] + words[end:]
    return is_planned(words) or (TO_COME.search(words) is not None and TO_COME.search(part.text) is None)


def _uncapitalised(text: str) -> str:
    return re.sub(r"(?:^|\| )\W*\w", lambda first: first[0].lower(), text)


def _next_sentence(region: Region) -> str:
    """Return the words behind a sentence up to the end of the next one."""
    behind = region.unit.document.text[region.unit.end : region.unit.end + 200]
    return re.split(r"[.!?\n]\s*(?=\S)", behind.lstrip(), maxsplit=1)[0]


def _places_of(part: Part, text: str) -> list[tuple[int, int]]:
    stems = {concept.stem for concept in part.concepts}
    found = [one for one in _concepts_at(text) if one[0].stem in stems]
    return [(start, end) for _concept, start, end in found]


def _concepts_at(text: str) -> list[tuple[Concept, int, int]]:
    return [(build_concept(token, True, 1.0), token.start, token.end) for token in words_of(text)]

"""Who does what only one body does: another office or body that is told to do it contradicts a claim."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.actors.asked_deeds import BY, is_passive
from kekiz_search.answering.actors.participants import Clause, Participant, clauses_of
from kekiz_search.answering.actors.roles import LEADING
from kekiz_search.answering.claims.clauses import PRONOUN, clause_around, tells_past
from kekiz_search.answering.claims.judged import Finding, evidence_in
from kekiz_search.answering.claims.mentions import words_of
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.claims.sharing import both_say
from kekiz_search.answering.claims.slots import Slot
from kekiz_search.answering.claims.words import RESUMING
from kekiz_search.answering.evidence.sweep import STRICT
from kekiz_search.answering.factuality.negation import denies
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.words.concepts import Concept, bag_of, match_concept
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.answering.words.vocabulary import KOMMUNE_NOUNS
from kekiz_search.german.analyzer import Token, analyze
from kekiz_search.german.bodies import may_act
from kekiz_search.german.dictionary import known_lemma
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.normalise import word_set
from kekiz_search.german.persons import names_institution
from kekiz_search.german.processes import names_process

# Deeds of one body at a time, and words by which it alone does them.
_SOLE_DEEDS = word_set("koordinieren leiten verantworten federfuehrend")
# What others may be a part of, so that either is told to do a thing: "die Stadt", "die Verwaltung".
_WHOLES = KOMMUNE_NOUNS | word_set(
    "kreis verwaltung stadtverwaltung kreisverwaltung gemeindeverwaltung rathaus land landesregierung regierung bund "
    "netzwerk verbund buendnis team gruppe arbeitsgruppe arbeitskreis steuerungsgruppe lenkungsgruppe gremium"
)
# Of a kind of body many things tell alike: a Fachbereich Jugend and a Jugendamt may be one.
_KINDS = word_set(
    "amt fachbereich bereich dezernat referat abteilung stelle fachstelle buero stabsstelle institut stiftung"
)
_SHARES = word_set("haelfte drittel viertel rest grossteil")
BESIDE = re.compile(r"\b(?:gemeinsam|zusammen|auch|sowie|neben|mit|zunächst|bisher|früher|zuvor)\b")


def claimed_doer(part: Part) -> Participant | None:
    """Return the one body that does in a claim what only one does, None where the claim tells no such deed."""
    if part.slots or part.rows or part.negated or part.planned or not tells_sole_deed(part):
        return None
    return acting_body(part.text)


def acting_body(text: str) -> Participant | None:
    """Return the one body that acts in a sentence of one clause."""
    clauses = clauses_of(text)
    return _doer_in(clauses[0]) if len(clauses) == 1 else None


def words_but(doer: Participant, part: Part) -> list[Concept]:
    """Return the words of a claim without those of who does it."""
    own = bag_of(doer.text)
    return [one for one in part.concepts if match_concept(one, own) < STRICT]


def find_other_doer(search: Search, part: Part, doer: Participant, region: Region) -> Finding | None:
    """Return the contradiction of a stretch that tells the deed of a claim, and nothing else, of another body."""
    if not (part.kommunen or (region.unit.document.origin.kommune is None and not region.unit.kommunen)):
        return None
    if denies(region.unit) or is_planned(region.text) or tells_past(region.text) != tells_past(part.text):
        return None
    doers = [_told_doer(part, words_but(doer, part), clause) for clause in clauses_of(region.text)]
    told = next((one for one in doers if one is not None and are_apart(doer.text, one.text)), None)
    if told is None:
        return None
    slot = Slot("name", doer.text, doer.start, doer.end)
    return Finding("contradicted", evidence_in(search, region.unit), ((slot, told.text),), slot)


def are_apart(body: str, other: str) -> bool:
    """Say whether two bodies share no word but that for their kind, and neither may be a part of the other."""
    ours, theirs = _telling_words(body), _telling_words(other)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def gives_share_of_another(part: Part, region: Region) -> bool:
    """Say whether a stretch tells of another body what share a claim has one pay: "Die Hälfte trägt die Stadt"."""
    shares = [one for one in words_of(region.text) if one.lemma in _SHARES & {each.lemma for each in part.hard}]
    doers = [one for clause in clauses_of(part.text) for one in doers_in(clause)]
    clauses = [bag_of(region.text[slice(*clause_around(region.text, one.start, one.end))]) for one in shares]
    return any(not any(both_say(token, bag) for token in analyze(one.text)) for one in doers for bag in clauses)


def is_done_by_another(part: Part, region: Region) -> bool:
    """Where a sentence tells that a thing is done, whoever stands before it behind a preposition does not do it."""
    told = any(match_concept(verb, region.bag) >= STRICT for verb in part.verbs)
    if (
        part.slots
        or not told
        or any(is_passive(clause) for clause in clauses_of(region.text))
        or PRONOUN.match(region.text)
    ):
        return False
    doers = [one for clause in clauses_of(part.text) for one in doers_in(clause)]
    words = [token for one in doers for token in analyze(one.text) if not both_say(token, region.bag)]
    return any(_is_aside(token, region.followed) for token in words)


def _is_aside(noun: Token, before: Sequence[str]) -> bool:
    """Say whether the nearest of some sentences that names somebody does so behind a preposition alone."""
    for text in before:
        named = [one for clause in clauses_of(text) for one in clause.participants if both_say(noun, bag_of(one.text))]
        if named:
            return all(one.preposition for one in named)
    return False


def tells_sole_deed(part: Part) -> bool:
    """Say whether a claim tells what only one does, be it a body or a person."""
    return any(map(_is_sole, part.concepts))


def _is_sole(concept: Concept) -> bool:
    return concept.lemma in _SOLE_DEEDS or (concept.verb and concept.family in LEADING)


def _told_doer(part: Part, asked: Sequence[Concept], clause: Clause) -> Participant | None:
    """Return the one body to which a clause gives the deed, where it tells of no more than the claim does."""
    told, said = bag_of(clause.text), bag_of(part.text)
    named = any(one.text[0].isupper() and one.lemma not in RESUMING for one in asked)
    if not named or not all(match_concept(one, told) >= STRICT for one in asked):
        return None
    doer = _doer_in(clause)
    others = [token for one in clause.participants if one != doer for token in analyze(one.told)]
    more = [one for one in others if not both_say(one, said) and not find_kommunen(one.text)]
    return None if doer is None or doer.person or more else doer


def doers_in(clause: Clause) -> list[Participant]:
    """Return the bodies that may act in a clause."""
    passive = is_passive(clause)
    bodies = [one for one in clause.participants if _is_body(one)]
    return [one for one in bodies if (one.preposition in BY if passive else one.may_act)]


def _doer_in(clause: Clause) -> Participant | None:
    doers = doers_in(clause)
    return doers[0] if len(doers) == 1 and not BESIDE.search(clause.text) else None


def _is_body(one: Participant) -> bool:
    words = [word for word in re.findall(r"[A-ZÄÖÜ][\w-]+", one.text) if not (one.article and _is_unknown(word))]
    return any(may_act(word) and not names_process(word) for word in words) and not find_kommunen(one.text)


def _is_unknown(word: str) -> bool:
    """Say whether nothing is known of a word, which may be a name where it has no article."""
    known = known_lemma(word) is not None or analyze(word)[0].parts or names_institution(word)
    return not (known or word.isupper())


def _telling_words(body: str) -> frozenset[str]:
    """Return what tells a body from others of its kind; nothing for one that others may be a part of."""
    nouns = [one for one in analyze(body) if one.text[0].isupper()]
    if any(one.lemma in _WHOLES for one in nouns):
        return frozenset()
    return frozenset(piece for one in nouns for piece in (one.parts or (one.lemma,))) - _KINDS

"""Whether a sentence that carries the words of a list tells them of the Kommune whose row it would fill."""

from __future__ import annotations

import re
from dataclasses import replace

from kekiz_search.answering.actors.office_held import gives_office
from kekiz_search.answering.actors.relations import tells_relation
from kekiz_search.answering.evidence.found import Found
from kekiz_search.answering.evidence.parted import is_of_other_town
from kekiz_search.answering.evidence.strengths import LENIENT, STRICT
from kekiz_search.answering.factuality.endings import asks_for_end
from kekiz_search.answering.factuality.negation import ends_or_denies
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.kreis_deeds import is_done_by_kreis, is_office_of_kreis
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.told_of import is_excepted
from kekiz_search.answering.words.concepts import NEAR_MEANING, Concept, bag_of, match_concept
from kekiz_search.answering.words.vocabulary import COOPERATING, TOPIC_NOUNS
from kekiz_search.german.normalise import word_set
from kekiz_search.german.people import names_people

_UNDOING = word_set("zurueckgeben ablehnen verzichten aussteigen absagen kuerzen streichen zurueckziehen verweigern")
_YOUNG = frozenset({"jugendliche", "jugendlicher", "jugend"})
_TOGETHER = frozenset({"zusammenarbeit", "teilnahme"})
# Whoever learns from a thing has not been in it: "profitiert von den Erfahrungen und Erkenntnissen der Modellphase".
_LESSONS = re.compile(
    r"\b(?:Erfahrung|Erkenntnis|Ergebnis|Lehre|Befund)(?:se|en|n)*(?: und [A-ZÄÖÜ]\w+)? "
    r"(?:aus |mit )?(?:de[rsmn]|dem) [\w-]+"
)
_MEMBERS = re.compile(r"\d[\d.]*\s+(?:\w+\s)?Mitgliedern?\b")


def as_told_of(found: Found, kommune: str) -> Found:
    """Return a sentence as denied of a Kommune that it takes out of what it tells."""
    return replace(found, negated=True) if is_excepted(found.unit, kommune) else found


def tells_row(search: Search, question: Question, found: Found, kommune: str) -> bool:
    """Say whether a sentence tells a deed of the Kommune itself, and of whom the question names."""
    if not gives_office(question, found.text) or is_of_other_town(question, found.text, (kommune,)):
        return False
    if is_done_by_kreis(found.text, question.concepts, kommune):
        return False
    if _counts_members(question, found) or _only_learns_from(question, found):
        return False
    if question.yes_no and (chain := _chain_for_some(question)) and match_concept(chain, found.unit.bag) < STRICT:
        return False
    undone = [one for one in question.concepts if one.lemma in _UNDOING]
    if undone and not ends_or_denies(found.unit) and not any(match_concept(one, found.unit.bag) for one in undone):
        return False  # that somebody got a sum does not tell that they gave it back
    works = [one for one in question.concepts if one.lemma in COOPERATING]
    if works and question.hard and not all(tells_relation(search, question, one, found.unit) for one in works):
        return False
    return not is_office_of_kreis(found.unit, question.concepts, kommune) and _tells_of_whom(search, question, found)


def _chain_for_some(question: Question) -> Concept | None:
    """Return the word for the chain where one for some people is asked for: "eine Präventionskette für Senioren"."""
    people = bool(question.hard) and all(one.lemma in _YOUNG or names_people(one.text) for one in question.hard)
    return next((one for one in question.soft if one.lemma in TOPIC_NOUNS), None) if people else None


def _counts_members(question: Question, found: Found) -> bool:
    """Say whether that somebody works with others is told by the number of members alone: "hat 1.200 Mitglieder"."""
    relations = [one for one in question.concepts if one.family in _TOGETHER]
    if not relations or _MEMBERS.search(found.text) is None:
        return False
    left = bag_of(_MEMBERS.sub(" ", found.text))
    return not any(match_concept(one, left) for one in relations)


def _only_learns_from(question: Question, found: Found) -> bool:
    """Say whether a thing that somebody was in is only told as what others learn from."""
    if not any(one.family == "teilnahme" for one in question.concepts) or _LESSONS.search(found.text) is None:
        return False
    bag, left = bag_of(found.text), bag_of(_LESSONS.sub(" ", found.text))
    things = [one for one in question.hard if not one.verb and match_concept(one, bag)]
    return bool(things) and not any(match_concept(one, left) for one in things)


def _tells_of_whom(search: Search, question: Question, found: Found) -> bool:
    """A deed that another verb tells must be done to whom the question names: "erheben" asks no Kinder by itself."""
    bag, whom = bag_of(found.text), [one for one in question.soft if not one.verb]
    by_name = any(not one.verb or match_concept(one, bag) > NEAR_MEANING for one in question.hard)
    if by_name or not (whom and question.hard) or asks_for_end(question) or _names_doer(question, found):
        return True
    around = (bag, search.units.before(found.unit), search.units.heading_of(found.unit))
    return any(match_concept(one, some) >= LENIENT for one in whom for some in around)


def _names_doer(question: Question, found: Found) -> bool:
    """Say whether a noun tells the deed: whoever has Sprachmittler has somebody who translates."""
    nouns = {piece for one in found.unit.tokens if one.text[0].isupper() for piece in (one.lemma, *one.parts[-1:])}
    return any(not one.alike.isdisjoint(nouns) for one in question.hard)

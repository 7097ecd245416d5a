"""Whether a sentence denies what a question takes for granted: the very thing, and not one merely near in meaning."""

from __future__ import annotations

import re

from kekiz_search.answering.actors.participants import Participant, clauses_of
from kekiz_search.answering.evidence.found import Found
from kekiz_search.answering.factuality.endings import tells_end
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import DERIVED, Bag, Concept, bag_of, match_concept
from kekiz_search.answering.words.families import PAYING
from kekiz_search.answering.words.vocabulary import COMMON_NOUNS, PEOPLE_TOLD, TOPIC_NOUNS
from kekiz_search.german.normalise import fold
from kekiz_search.german.people import names_people

DENIED = "Die Frage setzt voraus, was eine Quelle verneint:"
_TOLD = 0.55  # as strongly a sentence tells the rest of a question, where no thing is denied
_OF_WHEN = re.compile(r"(?:von|aus) (?:wann|welchem (?:jahr|datum|monat))\b|wann (?:erschien|erschienen|stammt)\b")
_UNDATED = re.compile(r"\b(?:undatiert\w*|ohne Datum|kein Datum|nicht datiert)\b")
_BY = frozenset({"durch", "von", "vom"})  # "Eine Förderung durch das Land gibt es nicht"
_DONE_WITHOUT = frozenset({"auf", "ohne", "mit", "für", "um"})  # "verzichtet auf"
_MARKS = re.compile('[„“”"»«]')  # what somebody said is read as any sentence, and is no name
_PART = re.compile(r"\bnicht (?:der|die|das|den|dem) \Z")
_SUPPOSED = re.compile(r"\W*(?:Würden?|Wären?|Hätten?|Wenn|Falls)\b")  # "Würde darauf verzichtet, könnte …"

# "55 fehlende Plätze" does not deny that there are any.
_TOO_FEW = re.compile(r"\bfehlende[nrms]?\b")
_NAMED_ONE = re.compile(r"\b[Dd](?:er|ie|as) [A-ZÄÖÜ][\w-]+ [„\"»](?P<name>[^“”\"«]+)[“”\"«]")  # no other ends with it
_NEGATED = re.compile(r"\b(?:kein\w*|nicht|nie|ohne)\b", re.IGNORECASE)


def denies_in_words(text: str) -> bool:
    """Say whether a text denies with "kein" or "nicht", and not merely by what is missing or was closed."""
    return _NEGATED.search(text) is not None


_CONDITION = re.compile(r", (?:[a-zäöüß]+ )?(?:wenn|falls|sofern)\b[^,;.]*")
_NOT_ALL = re.compile(r"\W*Nicht (?:alle[nrms]?|jede[nrms]?|immer|überall)\b")  # some do like it
_REPLACES = re.compile(r"\b(?:ersetz(?:t|en)|genüg(?:t|en)|reich(?:t|en))\b[^.;]*\bnicht\b")
_THAT_CLAUSE = re.compile(r"\W*Dass\b")


def denies_premise(question: Question, found: Found) -> bool:
    """Say whether a sentence that denies something denies what a question asks about.

    That is a thing of the question, in its own word or one that shares a part with it. People, and what all documents
    are about, are no such thing: of them the sentence must tell all else that the question says.
    """
    if _NOT_ALL.match(found.text) or _REPLACES.search(found.text) or _denies_condition(found.text):
        return False  # "Eine Therapie ersetzt das Angebot nicht" does not deny that it is there
    undated = _OF_WHEN.match(question.folded) is not None and _UNDATED.search(found.text) is not None
    if not (found.negated or undated) or _SUPPOSED.match(found.text):
        return False
    if _TOO_FEW.search(found.text) and not denies_in_words(found.text):
        return False
    if _THAT_CLAUSE.match(found.text) and not any(
        one.verb and match_concept(one, found.unit.bag) for one in question.concepts
    ):
        return False  # "Dass das Büro umzieht, ist nicht beabsichtigt" does not deny that it is open
    one_of_them = _NAMED_ONE.search(found.text)
    if one_of_them and fold(one_of_them["name"]) not in question.folded:
        return False
    things = [one for one in question.hard if not (one.verb or _is_general(one))]
    if things:
        for_it = not any(one.lemma in PAYING for one in question.concepts)  # who pays "für das Büro" is asked of it
        return any(_names_thing(one, found.unit.bag) and not _is_aside(one, found.text, for_it) for one in things)
    particular = any(one.lemma not in COMMON_NOUNS | TOPIC_NOUNS for one in question.concepts)
    return particular and all(match_concept(one, found.unit.bag) >= _TOLD for one in question.concepts)


def _is_general(concept: Concept) -> bool:
    return concept.lemma in COMMON_NOUNS | TOPIC_NOUNS | PEOPLE_TOLD or names_people(concept.text)


def _is_aside(thing: Concept, text: str, for_it: bool) -> bool:
    """Say whether only a part is denied a thing, "nicht das Jugendamt", or something "zwischen Kita und Schule"."""
    told = [one for clause in clauses_of(_MARKS.sub(" ", text)) for one in clause.participants]
    named = [one for one in told if match_concept(thing, bag_of(one.text)) > 0]
    others = [one for one in named if one.preposition and one.preposition not in _BY]
    done_without = _DONE_WITHOUT if "verzicht" in text.lower() else _DONE_WITHOUT - {"auf"}  # "Auf dem Dorf fährt man"
    beside = [
        one in others and (one.attached or one.preposition not in done_without or (for_it and _is_for_it(one)))
        for one in named
    ]
    parts = [_PART.search(text[: one.start]) for one in named]
    return bool(named) and all(map(any, zip(beside, parts, strict=True)))


def _denies_condition(text: str) -> bool:
    """Say whether a sentence denies but what it makes a condition: "…, wenn ein Kind das Ziel nicht erreicht"."""
    left = _CONDITION.sub(" ", text)
    return left != text and denies_in_words(text) and not (denies_in_words(left) or tells_end(left))


def _is_for_it(thing: Participant) -> bool:
    """ "Für das Büro gibt es keine Landesmittel" denies no Büro, "für einen Bus fehlt das Geld" does deny a Bus."""
    return thing.preposition in {"für", "fürs"} and thing.article in {"das", "den", "die"}


def _names_thing(thing: Concept, bag: Bag) -> bool:
    """ "Begrüßungsbesuche" are Willkommensbesuche; Personal is no Personalzuschuss; an abbreviation shares no part."""
    strength = match_concept(thing, bag)
    shared = not (bag.pieces - bag.lemmas).isdisjoint(thing.parts)
    return strength >= DERIVED or (strength > 0 and (shared or thing.text.isupper()))

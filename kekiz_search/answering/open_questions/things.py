"""Whether what was found for an open question tells of the one thing asked about, and does not merely name it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.actors.participants import Participant, clauses_of, is_verb
from kekiz_search.answering.evidence.found import Found
from kekiz_search.answering.open_questions.bearing import is_topic_above, named_before
from kekiz_search.answering.open_questions.forms import question_above
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.anaphora import refers_back
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import NEAR_HALF, Concept, bag_of, match_concept
from kekiz_search.german.normalise import fold

_ASKED = re.compile(
    r"(?:und |also )?(?:was (?:ist|sind|macht|machen|tut|tun)|was hat (?:\S+ ){1,4}mit|"
    r"wie (?:funktionier\w+|laeuft|laufen|arbeite[nt])|(?:fuer|an) wen (?:ist|sind|richtet sich|richten sich)|"
    r"wer (?:darf|kann)(?: in)?|wofuer (?:ist|sind)|wozu (?:ist|sind|dien\w+|gibt es)|(?:warum|wieso|weshalb) gibt es) "
    r"(?:d(?:er|ie|as|en|em)|eine?[nmr]?|zu[mr]|beim|[ai]m|ins) "
    r"(?P<thing>.+?)(?: (?:in|im|von|aus) .+?)?"
    r"(?: (?:da|gut|gedacht|zu tun|genau|teilnehmen|mitmachen|kommen))?\W*"
)
_MORE = re.compile(r"\b(?:an|am|auf|bei|beim|mit|gegen|wegen|zwischen|unter|vor|nach|zu[mr]?|ueber|um|ohne|seit|bis)\b")
_TO_DO_WITH = re.compile(r"(?:und |also )?was hat\b.* mit\b")
_IS, _MEANS = frozenset({"als"}), frozenset({"als", "mit", "durch"})
_BESIDE = frozenset("laut nach neben ohne außer statt trotz zwischen von vom".split())  # what stands there is no topic
_OBLIQUE = frozenset("dem des einem eines diesem kein keine".split())


def keep_of_thing(search: Search, question: Question, found: Sequence[Found]) -> list[Found]:
    """Return what tells of the one thing that is asked about, and what stands beside it; all where no one thing is."""
    thing = _thing_of(question)
    if thing is None:
        return list(found)
    telling = [one for one in found if _tells_of(search, question, thing, one.unit)]
    rows = {one.unit.row for one in telling}
    return [one for one in found if one in telling or (one.unit.row in rows and refers_back(one.unit, (thing,)))]


def _thing_of(question: Question) -> Concept | None:
    """Return the head of the one noun phrase that a question is about."""
    asked = _ASKED.fullmatch(question.folded)
    if asked is None or _MORE.search(asked["thing"]):
        return None
    words = re.findall(r"[\w-]+", asked["thing"])
    nouns = [one for one in question.hard if not one.verb]
    named = [one for one in nouns if fold(one.text) in words]
    return min(named, key=lambda one: words.index(fold(one.text))) if named and len(named) == len(nouns) else None


def _tells_of(search: Search, question: Question, thing: Concept, unit: Unit) -> bool:
    """Say whether a sentence is about a thing: it opens with it, something is told of it, or it goes on about it."""
    clauses = clauses_of(unit.text)
    naming = [one for clause in clauses for one in clause.participants if _names(one.told, thing)]
    if any(_is_topic(question, one, unit.text) for one in naming):
        return True
    if not naming and any(_names(clause.small, thing) for clause in clauses):
        return True  # a verb tells it
    asked = question_above(search, unit)
    above = is_topic_above(search, thing, unit) or (asked is not None and match_concept(thing, asked.bag) >= NEAR_HALF)
    return above or (refers_back(unit, (thing,)) and match_concept(thing, named_before(search, unit)) >= NEAR_HALF)


def _names(text: str, thing: Concept) -> bool:
    return match_concept(thing, bag_of(text)) >= NEAR_HALF


def _is_topic(question: Question, named: Participant, text: str) -> bool:
    """Say whether a noun phrase is what a sentence is about: "Im Büro finden Eltern Rat", not "neben dem Büro".

    What somebody has to do with it, is told wherever it is named; why it is there, where something is done with it.
    """
    if not named.preposition:
        return named.article not in _OBLIQUE
    if _TO_DO_WITH.match(question.folded) or named.preposition in (_MEANS if question.asks_reason else _IS):
        return True
    opens = not any(map(is_verb, text[: named.start].lower().split()))
    return opens and named.preposition not in _BESIDE

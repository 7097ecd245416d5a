"""How much a sentence says about an open question, and whether it says anything."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from kekiz_search.answering.evidence.covering import cover_in_context
from kekiz_search.answering.evidence.found import opens_list
from kekiz_search.answering.evidence.quotations import asks_for_words, in_interview, tells_words
from kekiz_search.answering.evidence.sweep import Found, bonus_of
from kekiz_search.answering.factuality.negation import is_negated
from kekiz_search.answering.factuality.telling import denies_all, is_item, speaks_of_sources
from kekiz_search.answering.open_questions.asked import (
    asks_for_content,
    asks_for_course,
    asks_for_doing,
    spoken_deed,
    tells_content,
)
from kekiz_search.answering.open_questions.bearing import bearing_of, closeness, course_of, doing_bonus
from kekiz_search.answering.open_questions.forms import draws_conclusion, is_told, label_of, may_answer, question_above
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.anaphora import refers_back
from kekiz_search.answering.sentences.assents import without_address
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.aspects import heads_aspect, tells_aspect
from kekiz_search.answering.words.concepts import Bag, bag_of, cover, join_bags, match_concept

# Least share of the question's weight that an open answer's sentence carries. Source: development half of
# tests/quality/gold.jsonl.
OPEN_COVERAGE = 0.5
# Passages that are read for an open answer. Reading one takes 1.5 ms: of 100,000 passages, a question of plain words
# met 4,300 and took nine seconds. Lists of Kommunen read every one.
OPEN_PASSAGES = 500
TOPIC_COVERAGE = 0.75  # of the question's weight, that the head of a document must carry to be about nothing else
_SIMILARITY_SHARE = 0.3  # what the cosine of question and sentence adds
_ITEM_WORDS = 3
_WHOLE = 0.95  # a short item that carries all says something
_REASON_BONUS = 0.3  # where a question asks why
_REASON = re.compile(
    r"^Da (?:sie|er|es|das|die|der|diese\w*|sich|zu|nur|immer|viele|wenige|kein\w*|ein\w*) [^.;]*, |"
    r"\bnach (?:einem|einer|dem|der) \w*(?:schaden|brand|unfall|sturm|hochwasser|einbruch|defekt|streit)\b|"
    r"\b(?:[Ww]eil|denn|[Ww]egen|[Aa]ufgrund|da(?:rum|her|durch)?|deshalb|deswegen|somit|mangels|dank|(?:Haupt)?[Gg]r(?:und|ünde\w*)|Ursachen?|"
    r"um\b.*\bzu|damit|soda(?:ss|ß)|folglich|lässt sich\b.*\berklären|zurückzuführen|l(?:iegt|iege|ag)\b.*\bdaran|"
    r"(?:g(?:eht|ehen|ing|ingen)|führ(?:t|en|te|ten))\b[^.;]*\bauf\b[^.;]*\bzurück|"
    r"(?:als|nachdem)\b[^.;]*\b(?:ausl(?:ief|iefen|aufen)|wegf(?:iel|ielen|allen)|ausblieb(?:en)?|fehlten?))\b"
)
# "Der Rat begründet die Sperre damit, dass Karten fehlten" does not say why these did.
_GIVEN = re.compile(r"\bbegründe\w*\b[^.]*\b(?:damit|mit), dass\b(?P<given>.*)")
_DEED = 0.7  # as strongly a verb is met by its derivation, its family or a near meaning
_ITEM_MALUS = 0.5  # an item of a list names a thing and tells no reason for it
_AROUND_SHARE = 0.7  # what the sentences around one tell of the matter
_HEAD_SHARE = 0.6  # what the head of a document tells of the matter, where it is asked for from some side
_SOURCES_SHARE = 0.4  # less for what tells how a text was made; it may be the only one that tells of the matter
_ASPECT_BONUS = 0.4  # where a sentence tells of the side from which a matter is asked after
_NAMED = 0.6  # of the weight of the matter, once it is sure that a sentence speaks of it
_OWN_SHARE = 0.3  # of the words shared with the question: who tells how a thing goes has named it before
_COURSE_BONUS = 0.2  # "zuerst", "bringt", "dauert" tell how something goes, but so does any deed
SENTENCE_WORDS = 6  # shorter spans are labels or headings


def joined(units: Sequence[Unit]) -> Bag:
    """Return the words of several sentences."""
    return join_bags(unit.bag for unit in units)


def weigh(search: Search, question: Question, units: Sequence[Unit], least: float = 0.0) -> list[tuple[float, Found]]:
    """Return sentences with the share of the question that they carry with their heading, ``least`` at least."""
    read = [(unit, *_carry(search, question, unit)) for unit in units]
    kept = [(unit, coverage, own) for unit, coverage, own in read if coverage >= least]
    cosines = search.similarities(question.text, [unit for unit, _, _ in kept])
    weighed, course = [], asks_for_course(question)
    share = _OWN_SHARE if course else 1.0
    for (unit, coverage, own), cosine in zip(kept, cosines, strict=True):
        headed = headed_by_side(search, question, unit)
        score = coverage + share * own + _bonus_of(search, question, unit)
        score += course_of(unit) if course else 0.0
        told = tells_side(search, question, unit)
        score += (_COURSE_BONUS * told if course else _ASPECT_BONUS * (told + headed)) + _SIMILARITY_SHARE * float(
            cosine
        )
        weighed.append((coverage, Found(unit, unit.start, unit.end, score, None, is_negated(unit, question.concepts))))
    return weighed


def _carry(search: Search, question: Question, unit: Unit) -> tuple[float, float]:
    """Return the shares of a question that a sentence carries with what stands around it, and by itself."""
    told = unit
    if draws_conclusion(unit):
        told = replace(unit, bag=join_bags((unit.bag, search.units.right_before(unit))))
    elif _tells_deed_of_it(question, unit):
        told = replace(unit, bag=join_bags((unit.bag, search.units.before(unit))))
    coverage, own = cover_in_context(search, question.hard, told), cover(question.concepts, told.bag)
    if question.aspect and question.aspect.required and tells_side(search, question, unit):
        # what it is told of may stand around it
        around = search.units.before(unit) if question.aspect.near else search.units.passage_of(unit)
        coverage = max(coverage, _AROUND_SHARE * cover(question.hard, join_bags((unit.bag, around))))
    sided = question.aspect is not None and not question.asks_reason
    if sided and _stands_at_head(search, unit):  # a Vorlage names at its head what it is about
        coverage = max(coverage, _HEAD_SHARE * cover(question.hard, search.units.head_of(unit)))
    if asks_for_course(question):
        coverage = closeness(search, question, told)
        coverage = _NAMED + (1 - _NAMED) * coverage if coverage >= OPEN_COVERAGE else coverage
    if headed_by_side(search, question, unit):  # below "Was fällt Ihnen schwer?" it is of what its document is about
        coverage = max(coverage, _AROUND_SHARE * cover(question.hard, search.units.head_of(unit)))
    asked = question_above(search, unit)
    if asked is not None and cover(question.hard, asked.bag) >= OPEN_COVERAGE:
        coverage = max(coverage, cover(question.hard, asked.bag))
        own = max(own, cover(question.concepts, asked.bag))
    return coverage, own


def _stands_at_head(search: Search, unit: Unit) -> bool:
    """Say whether no heading of its own stands above a sentence, but that of its whole document."""
    heading = search.index.passages[unit.row].heading
    return heading is None or unit.document.text.lstrip("# \n").startswith(heading)


def _tells_deed_of_it(question: Question, unit: Unit) -> bool:
    """Say whether a sentence tells the deed that is asked about, of what the one before it named."""
    deeds = [one for one in question.concepts if one.verb]
    told = any(match_concept(one, unit.bag) >= _DEED for one in deeds)
    told = told or (asks_for_content(question) and tells_content(unit.text))
    return told and question.aspect is None and refers_back(unit, question.hard)


def _bonus_of(search: Search, question: Question, unit: Unit) -> float:
    """Return what a sentence weighs besides the words that it carries."""
    bonus = bonus_of(search, question, unit) + doing_bonus(question, unit) + bearing_of(search, question, unit)
    bonus -= _SOURCES_SHARE * speaks_of_sources(unit.text)
    if not question.asks_reason:
        return bonus
    deeds = [one for one in question.concepts if one.verb]
    done = any(match_concept(one, unit.bag) >= _DEED for one in deeds)
    return bonus + _REASON_BONUS * tells_reason_for(question, unit.text) * (1 + done) - _ITEM_MALUS * is_item(unit)


@lru_cache(maxsize=8192)  # sentences are looked at anew for every question
def tells_reason(text: str) -> bool:
    """Say whether a sentence tells a reason in so many words."""
    return _REASON.search(text) is not None


def tells_reason_for(question: Question, text: str) -> bool:
    """Say whether a sentence tells a reason, and not one that is itself what is asked about."""
    given = _GIVEN.search(text)
    return tells_reason(text) and not (given and cover(question.hard, bag_of(given["given"])) > 0)


def tells_side(search: Search, question: Question, unit: Unit) -> bool:
    """Say whether a sentence, or the heading above it, tells of the side from which a matter is asked after."""
    aspect = question.aspect
    if aspect is None:
        return False
    return tells_aspect(aspect, unit.text) or headed_by_side(search, question, unit)


def headed_by_side(search: Search, question: Question, unit: Unit) -> bool:
    """Say whether the heading above a sentence, or the question that it answers, announces the side asked for."""
    aspect = question.aspect
    if aspect is None:
        return False
    return any(heads_aspect(aspect, without_address(text)) for text in _lines_above(search, unit) if text)


def _lines_above(search: Search, unit: Unit) -> Iterator[str]:
    yield search.index.passages[unit.row].heading or ""
    asked = question_above(search, unit)
    if asked is not None:
        yield asked.text
    yield label_of(unit)


def cover_together(search: Search, question: Question, units: Sequence[Unit]) -> float:
    """Return the share of a question that the sentences of a passage carry together, with its heading and title."""
    if not units:
        return 0.0
    together = replace(units[0], bag=joined(units))
    return cover_in_context(search, question.hard, together)


def says_something(search: Search, unit: Unit, question: Question) -> bool:
    """A short span is a label, unless it is an item under a heading that carries the question.

    What somebody said is told by a sentence that tells words alone.
    """
    if not may_answer(unit) or (
        asks_for_words(question) and not (tells_words(question, unit.text) or in_interview(question, unit))
    ):
        return False
    if asks_for_doing(question) and denies_all(search.index.passages[unit.row].heading or ""):
        return False  # "Nicht mehr im Angebot"
    if len(unit.tokens) >= SENTENCE_WORDS or opens_list(unit):
        return True
    if is_item(unit) and asks_for_course(question):
        return True
    if question.asks_reason and len(unit.tokens) >= _ITEM_WORDS and tells_reason(unit.text):
        return True  # "Grund dafür sind gestiegene Fallzahlen."
    deed = spoken_deed(question)
    if deed is not None and is_told(deed, unit.bag):
        return True
    if question.aspect is not None and len(unit.tokens) >= _ITEM_WORDS and unit.text.endswith("."):
        return tells_side(search, question, unit)  # "Zwei Stellen blieben leer."
    if len(unit.tokens) > _ITEM_WORDS and cover(question.hard, unit.bag) >= _WHOLE:
        return True
    heading = search.units.heading_of(unit)
    return len(unit.tokens) >= _ITEM_WORDS and any(match_concept(concept, heading) for concept in question.concepts)

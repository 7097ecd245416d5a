"""How a sentence bears on an open question, beside the words that it shares with it.

What happens in it, what was named before it, and what its heading is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kekiz_search.answering.evidence.strengths import STRICT
from kekiz_search.answering.factuality.telling import is_item, tells_doing
from kekiz_search.answering.open_questions.asked import asks_for_doing
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.anaphora import refers_back
from kekiz_search.answering.sentences.owners import owners_of
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Bag, Concept, bag_of, join_bags, match_concept
from kekiz_search.german.analyzer import analyze, is_stopword
from kekiz_search.german.normalise import word_set
from kekiz_search.german.nouns import is_noun
from kekiz_search.german.verbs import is_verb_form

_OF_ONE = -0.15  # where no Kommune is asked for, what is told of one comes behind what is told of all
_OF_KOMMUNEN = re.compile(r"\b(?:kommunen|staedten?|kreisen?|kreise|gemeinden|orten?|orte|wo|beispiele?n?)\b")
_LEFT_OPEN = re.compile(r"\W*Ob\b")  # "Ob der Verein Bücher kauft, ist offen"
_DOING = frozenset({"tun", "machen", "leisten", "bieten", "arbeiten", "wirken"})
_OPEN, _HEADED = -0.8, 0.25
_TITLE_WORDS = 4  # that a title holds which is about one thing: "Lesepaten gesucht", "Neues Familienbüro in Dormagen"
_HEADING_WORDS = 1  # that a heading may hold beside the matter asked for
# By these nothing happens: a thing is there, belongs somewhere, was founded or is spoken of.
_IDLE = word_set(
    "aeussern anfangen angesiedelt anregen ansiedeln antworten aufbauen befinden befuerchten beginnen bekannt "
    "berichten beschliessen bestehen beteiligen betonen bezeichnen bitten bleiben danken dauern duerfen einfuehren "
    "einrichten einstellen einweihen entstehen erinnern erklaeren erkundigen eroeffnen erzaehlen existieren "
    "finanzieren finden foerdern fordern fragen freuen fuehren fuerchten geben gehoeren gelten glauben gruenden "
    "haben handeln heissen hinweisen hoffen koennen kosten kritisieren lassen laufen liegen loben meinen "
    "mitteilen moegen muessen nennen planen richten sagen schaffen schildern sein sollen starten stattfinden "
    "stehen stellen teilnehmen tragen weiterfinanzieren unterstuetzen vorschlagen werden wissen wollen zaehlen zweifeln"
)
_BELOW, _BEHIND = 0.7, 0.6  # below a heading of the matter, and behind a sentence that names it
_BEFORE_SENTENCES = 6
_HAPPENS, _MORE = 0.6, 0.1  # for one deed, and for a second one
_DOING_BONUS = 0.3  # where it is asked what somebody does, for a sentence that tells something done


def bearing_of(search: Search, question: Question, unit: Unit) -> float:
    """Return what it adds or takes off that a sentence tells of the deed asked for, or notes something else."""
    general = not question.kommunen and _OF_KOMMUNEN.search(question.folded) is None
    weight = _OF_ONE * (general and bool(owners_of(unit)))
    weight += _OPEN * (_LEFT_OPEN.match(unit.text) is not None)
    return weight + _HEADED * heads_matter(search, question, unit)


def heads_matter(search: Search, question: Question, unit: Unit) -> bool:
    """Say whether the heading above a sentence is the matter asked for, and little else."""
    hard = [one for one in question.hard if not one.verb]
    words = words_of_heading(search.index.passages[unit.row].heading or "")
    return bool(hard) and all(one.lemma in words for one in hard) and len(words) <= len(hard) + _HEADING_WORDS


def doing_bonus(question: Question, unit: Unit) -> float:
    """What it adds that a sentence tells something done, where that is asked; what somebody said is none of it."""
    if is_item(unit) or not asks_for_doing(question):
        return 0.0
    return _DOING_BONUS * any(tells_doing(unit, kommune) for kommune in question.kommunen or ("",))


def course_of(unit: Unit) -> float:
    """Return what it adds that a sentence tells what happens."""
    deeds = {one.lemma for one in unit.tokens if one.text.islower() and is_verb_form(one.text)} - _IDLE
    return _HAPPENS * (bool(deeds) or is_item(unit)) + _MORE * (len(deeds) > 1)


def closeness(search: Search, question: Question, unit: Unit) -> float:
    """Return how surely a sentence speaks of what is asked for: by its own words, its heading, or what it goes on from.

    In a profile of many things a sentence that names its Kommune once more stands by itself.
    """
    apart = bool(set(question.kommunen) & set(unit.kommunen)) and not refers_back(unit, question.hard)
    before = join_bags(()) if apart else named_before(search, unit)
    above = [one for one in question.hard if is_topic_above(search, one, unit)]
    total = sum(one.weight for one in question.hard)
    told = (
        one.weight * max(match_concept(one, unit.bag), _BELOW * (one in above), _BEHIND * match_concept(one, before))
        for one in question.hard
    )
    return sum(told) / total if total else 0.0


def named_before(search: Search, unit: Unit) -> Bag:
    """Return the words of the sentences before one that say something, across passages below the same heading."""
    rows = [row for row in (unit.row - 1, unit.row) if row >= search.units.first_row(unit)]
    heading = search.index.passages[unit.row].heading
    same = [row for row in rows if search.index.passages[row].heading == heading]
    before = [one for row in same for one in search.units_of(row) if one.start < unit.start]
    return join_bags(one.bag for one in before[-_BEFORE_SENTENCES:] if not one.text.endswith("?"))


def is_topic_above(search: Search, thing: Concept, unit: Unit) -> bool:
    """Say whether the heading above a sentence, or its document's title, names a thing first, or little else."""
    above = (search.index.passages[unit.row].heading or "", unit.document.origin.title or "")
    return any(_is_topic(text, thing) for text in above)


def _is_topic(text: str, thing: Concept) -> bool:
    if match_concept(thing, bag_of(text)) < STRICT:
        return False
    return len(words_of_heading(text)) <= _TITLE_WORDS or opens_with(text, (thing,))


@lru_cache(maxsize=4_096)
def words_of_heading(heading: str) -> frozenset[str]:
    """Return what a heading tells, without articles and the like, and words for any doing."""
    return frozenset(token.lemma for token in analyze(heading) if not is_stopword(token)) - _DOING


def opens_with(text: str, who: Sequence[Concept]) -> bool:
    """Say whether the first noun of a text is somebody."""
    first = next((token for token in analyze(text) if is_noun(token)), None)
    return first is not None and first.lemma in {one.lemma for one in who}

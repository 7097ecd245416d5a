"""How a sentence bears on an open question, beside the words that it shares with it.

Whose deed it tells, what its heading is about, and what it merely notes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kekiz_search.answering.evidence.carrying import STRICT
from kekiz_search.answering.evidence.owners import owners_of
from kekiz_search.answering.evidence.search import Search
from kekiz_search.answering.evidence.unit import Unit
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import Concept, bag_of, match_concept
from kekiz_search.german.analyzer import analyze, is_stopword
from kekiz_search.german.normalise import fold
from kekiz_search.german.nouns import is_noun

# "Was macht die Stiftung für Eltern?": what stands before "für" is to act.
_ACTING = re.compile(
    r"(?:und |also )?was (?:alles )?(?:tut|tun|macht|machen|machte\w*|bietet|bieten|unternimmt|unternehmen|leistet|"
    r"leisten)\b (?P<who>.*?)(?=\b(?:an|auf|aus|unter|fuer|gegen|mit|bei|beim|in|im|um|wegen|zu|zum|zur)\b|,|\W*$)"
)
_OF_ONE = -0.15  # where no Kommune is asked for, what is told of one comes behind what is told of all
_OF_KOMMUNEN = re.compile(r"\b(?:kommunen|staedten?|kreisen?|kreise|gemeinden|orten?|orte|wo|beispiele?n?)\b")
_LEFT_OPEN = re.compile(r"\W*Ob\b")  # "Ob der Verein Bücher kauft, ist offen"
_DOING = frozenset({"tun", "machen", "leisten", "bieten", "arbeiten", "wirken"})
_OPEN, _HEADED = -0.8, 0.25
_TITLE_WORDS = 4  # that a title holds which is about one thing: "Lesepaten gesucht", "Neues Familienbüro in Dormagen"
_HEADING_WORDS = 1  # that a heading may hold beside the matter asked for


def bearing_of(search: Search, question: Question, unit: Unit) -> float:
    """Return what it adds or takes off that a sentence tells of the deed asked for, or notes something else."""
    general = not question.kommunen and _OF_KOMMUNEN.search(question.folded) is None
    weight = _OF_ONE * (general and bool(owners_of(unit)))
    weight += _OPEN * (_LEFT_OPEN.match(unit.text) is not None)
    return weight + _HEADED * heads_matter(search, question, unit)


def acting_in(question: Question) -> tuple[Concept, ...]:
    """Return the words for whose deed is asked, where it is no Kommune's: "Stiftung" in "Was macht die Stiftung?"."""
    asked = _ACTING.match(question.folded)
    if asked is None:
        return ()
    words = set(re.findall(r"[\w-]+", asked["who"]))
    return tuple(one for one in question.hard if not one.verb and fold(one.text) in words)


def heads_matter(search: Search, question: Question, unit: Unit) -> bool:
    """Say whether the heading above a sentence is the matter asked for, and little else."""
    hard = [one for one in question.hard if not one.verb]
    words = _words_of(search.index.passages[unit.row].heading or "")
    return bool(hard) and all(one.lemma in words for one in hard) and len(words) <= len(hard) + _HEADING_WORDS


def is_topic_above(search: Search, thing: Concept, unit: Unit) -> bool:
    """Say whether the heading above a sentence, or its document's title, names a thing first, or little else."""
    above = (search.index.passages[unit.row].heading or "", unit.document.origin.title or "")
    return any(_is_topic(text, thing) for text in above)


def _is_topic(text: str, thing: Concept) -> bool:
    if match_concept(thing, bag_of(text)) < STRICT:
        return False
    return len(_words_of(text)) <= _TITLE_WORDS or opens_with(text, (thing,))


@lru_cache(maxsize=4_096)
def _words_of(heading: str) -> frozenset[str]:
    return frozenset(token.lemma for token in analyze(heading) if not is_stopword(token)) - _DOING


def opens_with(text: str, who: Sequence[Concept]) -> bool:
    """Say whether the first noun of a text is somebody."""
    first = next((token for token in analyze(text) if is_noun(token)), None)
    return first is not None and first.lemma in {one.lemma for one in who}

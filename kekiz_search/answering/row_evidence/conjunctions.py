"""What a question wants together: who has a Laden and lends Bücher must do both, though no sentence need say both."""

from __future__ import annotations

import re
from dataclasses import replace

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import Concept

_AND = re.compile(
    r",? (?:und|sowie)(?: (?:außerdem|ausserdem|zugleich|zudem|auch|zusätzlich|gleichzeitig))? ", re.IGNORECASE
)
_BUT_NO = re.compile(
    r",? (?:aber|jedoch|doch|und)(?: (?:noch|bisher|bislang|gar|selbst|auch))* (?:kein\w*|nicht)\b", re.IGNORECASE
)
# Behind an "und" a verb that says nothing by itself opens a clause as well: "… und machen Willkommensbesuche".
_CLAUSE = re.compile(
    r"(?:haben|hat|machen|macht|bieten|bietet|betreiben|betreibt|unterhalten|unterhält|führen|führt|nutzen|nutzt|"
    r"verfügen|verfügt|geben|gibt|planen|plant) ",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\beine?[nmr]? ", re.IGNORECASE)
_TOGETHER = frozenset({"zusammenarbeit"})
_ADDED = frozenset({"ausserdem", "zudem", "zugleich", "auch", "zusaetzlich", "gleichzeitig"})


def conjuncts(question: Question) -> tuple[Question, ...]:
    """Return the questions for either side of an "und", each with what it asks; none where nothing is joined so.

    Joined are two clauses with a verb of their own, two things behind an article each, and two partners; "Bildung und
    Teilhabe" is one thing.
    """
    for joint in _AND.finditer(question.text):
        before = tuple(one for one in question.concepts if _stands_before(question, one, joint))
        behind = tuple(one for one in question.concepts if one not in before and one.lemma not in _ADDED)
        if not (_has_thing(before) and _has_thing(behind)):
            continue
        shared = tuple(one for one in before if not one.hard)
        if any(one.verb for one in behind) or _opens_side(question.text, joint):
            return _ask(question, before), _ask(question, behind)
        if any(one.family in _TOGETHER for one in question.concepts):
            return _ask(question, before), _ask(question, (*shared, *behind))
    return ()


def contraries(question: Question) -> tuple[Question, Question] | None:
    """Return what a question wants and what is to be denied: "ein Büro, aber keinen Bus"; None where nothing is so."""
    joint = _BUT_NO.search(question.text)
    if joint is None or not question.negated:
        return None
    wanted = tuple(one for one in question.concepts if 0 <= question.text.find(one.text) < joint.start())
    denied = tuple(one for one in question.concepts if one not in wanted)
    if not _has_thing(denied):
        return None
    affirmed = replace(question, negated=False)
    return _ask(affirmed, wanted), _ask(affirmed, denied)


def _opens_side(text: str, joint: re.Match[str]) -> bool:
    """Say whether behind an "und" a clause begins, or a thing with an article of its own as the one before it has."""
    if _CLAUSE.match(text, joint.end()):
        return True
    return _ARTICLE.match(text, joint.end()) is not None and _ARTICLE.search(text, 0, joint.start()) is not None


def _stands_before(question: Question, concept: Concept, joint: re.Match[str]) -> bool:
    return 0 <= question.text.find(concept.text) < joint.start()


def _has_thing(concepts: tuple[Concept, ...]) -> bool:
    return any(one.hard and not one.verb for one in concepts)


def _ask(question: Question, concepts: tuple[Concept, ...]) -> Question:
    return replace(question, concepts=concepts)

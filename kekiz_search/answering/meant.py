"""Whether "wer" or "wo" means Kommunen, where neither the question nor what was found names anybody else."""

from __future__ import annotations

import re

from kekiz_search.answering.actors.actors import asks_whose_idea
from kekiz_search.answering.evidence.draft import Draft
from kekiz_search.answering.factuality.endings import asks_for_end
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.question_kind import APPLIES
from kekiz_search.answering.reading.question_topic import INITIATIVE
from kekiz_search.answering.words.concepts import Concept
from kekiz_search.answering.words.vocabulary import COMMON_NOUNS, KOMMUNE_NOUNS
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.lemmas import lemma
from kekiz_search.german.normalise import fold
from kekiz_search.german.offices import is_office

_WHO_OR_WHERE = re.compile(r"(?:und |also )?(?:wer|wo|bei wem|von wem)\b")
_OF_ONE = re.compile(r"(?:wer|wo|(?:bei|von) wem) \w+ (?:der|die|das|den) ")  # "Wo tagt der Beirat?"


_STUDIES = frozenset({"begleitforschung", "evaluation"})


def may_mean_kommunen(question: Question) -> bool:
    """Say whether a question may ask for Kommunen: it names none, and asks neither for an office nor about a person.

    Nor of one thing: "Wo ist das Jobcenter?" is told where a source says so, not wherever one is named.
    """
    if question.kommunen or question.persons or question.attribute or question.expects not in {"person", "place"}:
        return False
    if asks_whose_idea(question):
        return False
    if any(is_office(one.text.capitalize()) or one.family == "leitung" for one in question.concepts):
        return False
    if question.about_initiative and all(_says_nothing_more(one) for one in question.concepts):
        return False  # who carries it or where one turns to, and not who takes part
    folded = question.folded
    if APPLIES.match(folded):
        return False
    of_one = _OF_ONE.match(folded) is not None and not asks_for_end(question)
    return _WHO_OR_WHERE.match(folded) is not None and not of_one


def _says_nothing_more(concept: Concept) -> bool:
    """Say whether a word is a verb, the initiative's own, one for those whom all of it is for, or for a study of it."""
    named = concept.lemma in COMMON_NOUNS or not _STUDIES.isdisjoint({concept.lemma, *concept.alike})
    return concept.verb or concept in INITIATIVE or named


def names_kommunen_alone(draft: Draft) -> bool:
    """Say whether an answer names nobody but "die Stadt" or "der Kreis", or a Kommune: which ones, a list tells."""
    values = [one.value for statement in draft.statements for one in statement.evidence]
    return all(value is not None and _names_kommune(value) for value in values)


def _names_kommune(value: str) -> bool:
    return not KOMMUNE_NOUNS.isdisjoint({fold(value), fold(lemma(value))}) or bool(find_kommunen(value))


def asks_what_initiative_is(question: Question) -> bool:
    """Say whether nothing but the initiative is asked after: "Was macht KeKiz?" wants to know what it is."""
    besides = question.concepts or question.kommunen or question.years or question.asks_reason
    return question.about_initiative and not besides and question.aspect is None

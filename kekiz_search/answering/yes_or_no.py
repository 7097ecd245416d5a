"""Questions for yes or no: whether a Kommune does something, whether something is so, what there is instead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.denials_resumed import tell_denial
from kekiz_search.answering.evidence.draft import BOTH, Draft, DraftStatement
from kekiz_search.answering.evidence.found import state_found
from kekiz_search.answering.evidence.sweep import STRICT, Found, find_evidence
from kekiz_search.answering.facts.first_phase import tell_joining_instead
from kekiz_search.answering.facts.stating import within
from kekiz_search.answering.factuality.negation import denies
from kekiz_search.answering.lists import answer_list
from kekiz_search.answering.memberships import answer_membership
from kekiz_search.answering.reading.question import Expected, Question
from kekiz_search.answering.reading.question_numbers import tells_of_all
from kekiz_search.answering.resumed_verdicts import judge_resumed
from kekiz_search.answering.sentences.search import YEAR, Search, names_year
from kekiz_search.answering.single_facts import state_best
from kekiz_search.answering.whether import SET_AGAINST, answer_whether, asks_whether
from kekiz_search.answering.words.concepts import match_concept
from kekiz_search.answering.words.vocabulary import TOPIC_NOUNS
from kekiz_search.german.numbers import find_numbers
from kekiz_search.quoting import FOOTNOTE_MARK

_DENYING = frozenset("bestreiten dementieren verneinen leugnen zurueckweisen".split())
_ANYBODY = frozenset({"kind", "familie", "eltern"})
_OR = re.compile(r"\d (?:oder|\w+ oder) \d")
_AS_FULLY = 0.95  # of the best sentence's weight, that a denial of a claim must have to stand beside it
_NOT_SO = "So fand es sich in keiner Quelle. Die Quellen nennen dazu:"
_EURO, _SHARE = re.compile(r"\bEuro\b|€"), re.compile(r"\bProzent\b|%")


def answer_yes_or_no(search: Search, question: Question, _kommunen: Sequence[str]) -> Draft | None:
    """Return whether something is so, with the quotes that say it; None where it is not asked."""
    if not question.yes_no:
        return _answer_openly(search, question) if asks_whether(question) else None
    if question.kommunen:
        question = _of_chain(question)
        listed = answer_list(search, question, question.kommunen[:1] if question.related else question.kommunen)
        listed = tell_joining_instead(search, question, listed)
        if (denied := _denied_right_behind(search, question, listed)) is not None:
            return denied
        for judge in () if listed.statements else (tell_denial, answer_membership, judge_resumed):
            if (judged := judge(search, question)) is not None:
                return judged
        return listed if listed.statements else _tell_other_figure(search, question, listed)
    return _answer_claim(search, question)


def _denied_right_behind(search: Search, question: Question, listed: Draft) -> Draft | None:
    """Return what denies it right behind the sentence that seems to tell it: "Sie hilft. Sie füllt nichts aus"."""
    judged = judge_resumed(search, question) if listed.status == "answered" else None
    if judged is None or any(one.verdict == "supported" for one in judged.rows):
        return None
    told, against = listed.statements[0].evidence[0], judged.statements[0].evidence[0]
    same = told.document.doc_id == against.document.doc_id and told.start == against.start
    return judged if same and any(one.verdict == "supported" for one in listed.rows) else None


def _answer_openly(search: Search, question: Question) -> Draft:
    told = answer_whether(search, question)
    judged = None if told.status in {"answered", "conflicting"} else judge_resumed(search, question)
    return judged or told


def _of_chain(question: Question) -> Question:
    """Return a question for the chain without whom any is for: "eine Präventionskette für Kinder" is one."""
    chain = tuple(replace(one, hard=True) for one in question.concepts if one.lemma in TOPIC_NOUNS)
    others = [one for one in question.concepts if one.lemma not in TOPIC_NOUNS | _ANYBODY]
    return replace(question, concepts=chain) if chain and not others else question


def _answer_claim(search: Search, question: Question) -> Draft:
    """A claim about no Kommune in particular is met by sentences that hold all of it, else by other figures for it."""
    if _OR.search(question.text):
        return _tell_figures(search, question)  # which of two numbers it is, both sides tell
    found = find_evidence(search, replace(question, yes_no=False), (), STRICT)
    denial = any(one.lemma in _DENYING for one in question.concepts)  # what denies a thing holds that it was denied
    holding = [one for one in found if denial or not one.negated]
    against = [] if denial else [one for one in found if _denies_as_fully(question, one, found[0])]
    holding = [one for one in holding if _keeps_bound(question, one.text) and tells_of_all(question.text, one.text)]
    held, denied = (state_best(search, question, some) for some in (holding, against))
    if held.statements and denied.statements:
        return replace(held, status="conflicting", statements=(*held.statements, *denied.statements), lead=BOTH)
    if held.statements and (other := _said_before(search, question, holding[0])) is not None:
        return replace(held, status="conflicting", statements=(*held.statements, other), lead=BOTH)
    if held.statements:
        return replace(held, lead="Dafür fand sich ein Beleg:")
    told = _tell_figures(search, question)
    if not told.statements:
        return told
    return replace(told, status="partial", lead=_NOT_SO)


def _said_before(search: Search, question: Question, held: Found) -> DraftStatement | None:
    """Return what the sentence before says that one is set against: "Das Land lässt es dagegen 2016 enden"."""
    if SET_AGAINST.search(held.text) is None:
        return None
    units = [one for one in search.units_of(held.unit.row) if not FOOTNOTE_MARK.fullmatch(one.text)]
    before = [one for one in units if one.end <= held.start][-1:]
    told = [one for one in before if any(match_concept(each, one.bag) for each in question.hard)]
    return state_found(search, Found(told[0], told[0].start, told[0].end, 1.0), None) if told else None


def _tell_other_figure(search: Search, question: Question, listed: Draft) -> Draft:
    """Whether a number is that of one Kommune is met by the number that a source has instead, of the same year."""
    exact = question.limit is not None and question.limit.relation == "exactly"
    if len(question.kommunen) != 1 or not (question.figures or exact) or not question.hard:
        return listed
    share: Expected = "percent" if _SHARE.search(question.text) else "number"
    expects = "money" if _EURO.search(question.text) else share
    asked = replace(question, yes_no=False, asks_existence=False, figures=(), limit=None, expects=expects)
    found = [one for one in find_evidence(search, asked, question.kommunen, STRICT) if _tells_all(question, one)]
    told = state_best(search, asked, found)
    if not told.statements or told.status == "conflicting":
        return listed
    return replace(told, status="partial", rows=listed.rows, lead=_NOT_SO)


def _tells_all(question: Question, found: Found) -> bool:
    """Say whether a sentence tells of the year and the deed that a question names, and does not hold its number."""
    asked = {*question.figures, *([question.limit.value] if question.limit else [])}
    if asked & {number.value for number in find_numbers(found.text)}:
        return False
    if question.years and not names_year(found.text, question.years, question.period):
        return False
    return all(match_concept(one, found.unit.bag) > 0 for one in question.concepts if one.verb)


def _tell_figures(search: Search, question: Question) -> Draft:
    other = replace(question, figures=(), expects="number") if question.figures else question
    found = find_evidence(search, other, (), STRICT)
    if _OR.search(question.text):  # of two numbers it is one of them
        found = [one for one in found if {each.value for each in find_numbers(one.value_text)} & set(question.figures)]
    return state_best(search, other, found)


def _denies_as_fully(question: Question, found: Found, best: Found) -> bool:
    """Say whether a sentence denies what is claimed, and tells as much of it as the best that was found."""
    told = found.score >= _AS_FULLY * best.score and _keeps_bound(question, found.text)
    return told and found.negated and denies(found.unit)


def _keeps_bound(question: Question, text: str) -> bool:
    """Say whether a sentence holds a number within the bound of a claim, and is not of another year."""
    if question.years and YEAR.search(text) and not names_year(text, question.years, question.period):
        return False
    bound = question.limit
    return bound is None or any(within(number.value, bound) for number in find_numbers(YEAR.sub(" ", text)))

"""Somebody who is named near what is asked for: hoped for, named before the year of another, or of something else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.actors.roles import LEADING
from kekiz_search.answering.evidence.strengths import TELLS_DEED
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.anaphora import names_by_head, opens_with_pronoun
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import match_concept
from kekiz_search.german.persons import find_persons
from kekiz_search.types import Span

# What somebody hopes, or was to be, is not so.
_HOPED = re.compile(
    r"\b(?:hoff(?:t|en|te|ten)|wünsch(?:t|en|te|ten)|forder(?:t|n|te|ten)|bitte[nt]|verlang(?:t|en)|"
    r"erwarte[nt])\b[^.;]*, dass\b|\bsollten?\b[^.;,]*\b\w+(?:t|en) werden\W*$|"
    r"\b(?:wollten?|möchten?)\b[^.;,]*\b[a-zäöüß]+e?n\W*$"
)
_FORERUNNER = re.compile(r"[Vv]orgänger")
_IN_OFFICE = re.compile(r"\b(?:ihre?n?|seine?n?) (?:neue[sn]? )?(?:Dienst|Amt|Aufgaben?|Stelle|Arbeit)\b")


def is_hoped_for(unit: Unit) -> bool:
    """Say whether a sentence tells what somebody hopes for or wanted, or what was to be."""
    return _HOPED.search(unit.text) is not None


def is_of_year_behind(question: Question, units: Sequence[Unit], value: Span) -> bool:
    """Say whether somebody is named before a sentence that tells of the year asked for, and of somebody else then."""
    asked = {year[:4] for year in question.years} if question.expects == "person" else set()
    at = units[0].start + value.start
    told = [(unit.start > at, unit.text) for unit in units if any(year in unit.text for year in asked)]
    return all(behind for behind, _text in told) and any(
        find_persons(text) or _FORERUNNER.search(text) for _behind, text in told
    )


def stands_untold(question: Question, units: Sequence[Unit], place: int) -> bool:
    """Say whether somebody stands in a sentence of nothing that is asked, and no pronoun joins it with one that does.

    "Das Modell nützt allen. Über die Kurse entscheidet die Stadt": the Modell decides nothing.
    """
    own = next((unit for unit in units if unit.start <= place < unit.end), units[0])
    if len(units) == 1:
        return False
    if _is_done_by_another(question, units, own):
        return True
    if own is not units[0]:
        named = any(match_concept(one, own.bag) or names_by_head(own, one) for one in question.concepts)
        leads = any(one.family in LEADING for one in question.concepts) and not LEADING.isdisjoint(own.bag.families)
        broken = units[list(units).index(own) - 1].text[-1:].isalnum()  # a line ends within the sentence
        return not (named or leads or broken or opens_with_pronoun(own.text) or _IN_OFFICE.search(own.text))
    things = any(not one.verb for one in question.hard)
    told = things or any(match_concept(one, own.bag) for one in question.hard)
    return not (told or any(opens_with_pronoun(unit.text) for unit in units[1:]))


def _is_done_by_another(question: Question, units: Sequence[Unit], own: Unit) -> bool:
    """Say whether another sentence tells the deed and names who did it: that was not whoever the next one is about."""
    deeds = [one for one in question.concepts if one.verb and one.family not in LEADING]
    if not deeds or any(match_concept(one, own.bag) for one in deeds) or opens_with_pronoun(own.text):
        return False
    telling = [unit for unit in units if all(match_concept(one, unit.bag) >= TELLS_DEED for one in deeds)]
    return any(find_persons(unit.text) for unit in telling)

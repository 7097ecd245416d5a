"""Which of several values is the plan and which the fact, which was before and which is now.

"Geplant waren 200, tatsächlich waren es 164", "4,20 Euro statt bisher 3,80 Euro", "sinkt von 180 auf 150 Euro".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kekiz_search.answering.reading.question import Question
from kekiz_search.types import Span

_OTHER_SIDE = 3.0  # as much a value loses that is told of the other side
_PLAN = re.compile(
    r"\b(?:[Gg]eplant\w*|plan(?:t|te|ten|en)|[Vv]orgesehen\w*|[Ee]rwartet\w*|[Aa]ngestrebt\w*|Ziel|soll(?:en|te|ten)?)\b"
)
_FACT = re.compile(
    r"\b(?:[Tt]atsächlich|[Bb]islang|[Bb]isher|[Dd]erzeit|[Aa]ktuell|[Hh]eute|[Bb]ereits|[Ss]chon|[Ii]nzwischen|"
    r"kam(?:en)?|wurden?)\b"
)
_FORMER = re.compile(r"\b(?:[Bb]isher|[Ff]rüher|[Vv]orher|[Zz]uvor|[Bb]islang|[Uu]rsprünglich|[Ee]hemals|[Ee]inst)\b")
_NOW = re.compile(r"\b(?:[Jj]etzt|[Kk]ünftig|[Dd]erzeit|[Aa]ktuell|[Hh]eute|[Ii]nzwischen|[Nn]un|nur noch)\b")
_LATEST = re.compile(r"\b(?:zuletzt|heute|jetzt|inzwischen)\b")
_FROM_TO = re.compile(
    r"\bvon (?:(?:rund|etwa|knapp|gut|über|derzeit|bisher) )?(?P<former>\d[\d.,]*(?:\s(?:Euro|€|Prozent))?)"
    r"(?:\s[A-ZÄÖÜ][\w-]+)? auf (?:\w+ )?(?P<now>\d[\d.,]*\d|\d)(?P<unit>\s(?:Euro|€|Prozent))?"
)
_WAS_ASKED = re.compile(
    r"\b(?:war(?:en)?|kosteten?|betrug(?:en)?|lag(?:en)?|gab(?:en)?|hatten?|wurden?|zahlten?|bekam(?:en)?|erhielt(?:en)?)\b"
)
_WERE_ASKED = re.compile(
    r"\b(?:gab|waren|wurden|hatten?)\b|\b(?:hat|haben)\b.*\b(?:ge\w+t|ge\w+en|\w{2,}ge\w+(?:t|en))\W*$"
)
_RECKONS = re.compile(
    r"^(?!.*\b(?:gerechnet|erwartet)\b)(?:[^\d]*\b(?:rechne(?:t|n)\b[^.;]{0,40}\bmit|erwarte(?:t|n))|.*\bprognostizier)\b"
)
_APPLIED = re.compile(r"\b(?:beantrag|geforder|forder|erbet|erhofft|vorgeschlagen)\w*")
_GRANTED = re.compile(r"\b(?:bewillig|genehmig|zugesag|erh[aä]lt|erhielt|bek[ao]m|floss|flossen)\w*")


def losses_by_side(question: Question, parts: Sequence[str]) -> list[float]:
    """Return what each part of a sentence loses that tells the plan where the fact is asked for, and so on.

    Where a question names no side, a part loses only beside one that is told of the other side.
    """
    lost = [0.0] * len(parts)
    for one, other, named in _asked_sides(question.text, question.about_plans):
        of_one = [one.search(part) is not None and other.search(part) is None for part in parts]
        of_other = [other.search(part) is not None and one.search(part) is None for part in parts]
        if any(of_one) if named else any(of_one) and any(of_other):
            lost = [had + (_OTHER_SIDE if loses else 0.0) for had, loses in zip(lost, of_other, strict=True)]
    return lost


@lru_cache(maxsize=64)  # asked of every sentence that is weighed
def _asked_sides(asked: str, about_plans: bool) -> tuple[tuple[re.Pattern[str], re.Pattern[str], bool], ...]:
    former = asks_for_former(asked)
    plan = about_plans or _PLAN.search(asked) is not None
    now = (_FORMER, _NOW, True) if former else (_NOW, _FORMER, False)
    return ((_PLAN, _FACT, True) if plan else (_FACT, _PLAN, False), now)


def names_side(question: Question) -> bool:
    """Say whether it is asked what was planned, or what was before."""
    return any(named for _one, _other, named in _asked_sides(question.text, question.about_plans))


def is_only_applied_for(asked: str, clause: str) -> bool:
    """Say whether a clause tells what somebody applied for, where it is asked what they were granted."""
    granted = _GRANTED.search(asked) is not None and _APPLIED.search(asked) is None
    return granted and _APPLIED.search(clause) is not None and _GRANTED.search(clause) is None


def is_only_expected(question: Question, text: str) -> bool:
    """Say whether a sentence tells how many somebody reckons with, where it is asked how many there were."""
    return (
        question.expects == "number"
        and _WERE_ASKED.search(question.text) is not None
        and _RECKONS.search(text) is not None
    )


def asks_for_former(asked: str) -> bool:
    """Say whether it is asked how much it was before."""
    return _FORMER.search(asked) is not None and _LATEST.search(asked) is None


def former_value(text: str, question: Question, value: Span) -> Span | None:
    """Return the first of two values where it is asked what was before, and the given one is that it changed to."""
    changes = list(_FROM_TO.finditer(text))
    if not changes or not asks_for_former(question.text):
        return None  # as with most
    changed = (one for one in changes if one.start("now") >= value.start or one.end() >= value.start)
    return next((Span(*one.span("former")) for one in changed if one.start("former") <= value.start <= one.end()), None)


def changed_value(text: str, question: Question, value: Span) -> Span | None:
    """Return the second of two values where it is asked what is, and the given one is that it changed from."""
    changes = list(_FROM_TO.finditer(text))
    if not changes or question.years or asks_for_former(question.text) or _WAS_ASKED.search(question.folded):
        return None  # as with most
    changed = (one for one in changes if one.start("former") <= value.start and value.end < one.start("now"))
    return next((Span(one.start("now"), one.end()) for one in changed), None)

"""Who is enumerated with somebody else: "das Amt, die Stadt und freie Träger"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.actors.participants import Clause, Participant
from kekiz_search.types import Span

_ENUMERATES = re.compile(
    r",? ?(?:und |sowie |oder |& |(?:gemeinsam|zusammen) mit )?(?:auch )?"
    r"(?:[\d.,]+ (?:Millionen |Tausend )?(?:Euro )?)?(?:(?:von|vom|aus|durch) )?"
    r"(?:(?:der|die|das|den|dem|ein|eine|einem|einer) )?"
    r"(?:(?:[a-zäöüß]{2,}e[nrs]?|zwei|drei|vier|fünf|sechs|acht|zehn|zwölf) )?$"
)
_JOINS = re.compile(r",|&|\b(?:und|sowie|oder|mit)\b")
_BEGUN = re.compile(r"\b(?P<half>[A-ZÄÖÜ][\w]+-) (?:und|oder|sowie|bzw\.) $")  # "Siebt- und Neuntklässler"
_OF_MANY = re.compile(r" [a-zäöüß]+er [A-ZÄÖÜ][\w-]+(?: und [A-ZÄÖÜ][\w-]+)?")  # "der Sozialdienst katholischer Frauen"
_ALONG = re.compile(r"\b(?:gemeinsam|zusammen) mit (?:[a-zäöüß]+ ){0,2}$")
_LISTED = re.compile(r"(?:,|\b(?:und|sowie|oder)) (?:[a-zäöüß]+e[nr]? )?$")


def with_others(sentence: str, first: Participant, others: Sequence[Participant]) -> Span:
    """Return a name with those that are enumerated behind it."""
    end = first.end
    if not first.person and (of_whom := _OF_MANY.match(sentence, end)) is not None:
        end = of_whom.end()
    for other in others:
        between = sentence[end : other.start]
        if _ENUMERATES.match(between) is None or _JOINS.search(between) is None:
            break
        end = other.end
    begun = _BEGUN.search(sentence[: first.start])
    return Span(begun.start("half") if begun else first.start, end)


def beside(sentence: str, clause: Clause, first: Participant) -> list[Participant]:
    """Return who may act behind somebody in a clause, or along with them: "die Stadt gemeinsam mit der Stiftung"."""
    behind = [one for one in clause.participants if one.start > first.start]
    return [one for one in behind if one.may_act or (one.preposition == "mit" and _ALONG.search(sentence[: one.start]))]


def is_listed(clause: Clause, one: Participant) -> bool:
    """Say whether somebody is one of those who are enumerated: "Verwaltung, Politik und freie Träger"."""
    return _LISTED.search(clause.text[: one.start - clause.start]) is not None

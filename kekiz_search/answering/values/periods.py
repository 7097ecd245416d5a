"""When something ended, told by the years over which it went on: "zwischen 2012 und 2016", "lief bis 2014"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.reading.question import Question, once_known
from kekiz_search.german.blanks import blank_out
from kekiz_search.german.dates import DateMention, find_dates
from kekiz_search.types import Span

_ENDING = frozenset({"enden", "auslaufen", "beenden"})
_WENT_ON = re.compile(r"\b(?:lief|liefen|dauerten?|ging|gingen|bestand|existierte|währte)\b")
_YEAR = re.compile(r"(?:19|20)\d\d\b")

_CLOSING, _FOR_WHICH = re.compile(r"[Ff]rist\b|schluss\b"), re.compile(r"\b[Ff]ür (?:de[nr]|das|die) $")
_DEADLINE = re.compile(r"\b(?:Anmelde|Bewerbungs|Antrags|Melde|Einsende|Abgabe)(?:schluss|frist)\b")
_APPLY_ASKED = re.compile(
    r"\bbis (?:wann|zu welchem)\b.*\b(?:an|be|ein|ab)\w*(?:meld|werb|antrag|reich|send|geb)\w*", re.IGNORECASE
)
_BREAK = re.compile(r"[,;](?=\s)|\s[–-]\s|\sund\s|(?<=[a-zäöüß])\.\s")


@once_known
def asks_when_over(question: Question) -> bool:
    """Say whether it is asked when something ended."""
    return question.expects == "date" and any(one.lemma in _ENDING for one in question.concepts)


def tells_end_by_period(question: Question, text: str) -> bool:
    """Say whether a text tells when something ended by the period over which it went on."""
    return asks_when_over(question) and bool(find_ends(text, find_dates(text)))


def find_ends(text: str, dates: Sequence[DateMention]) -> list[Span]:
    """Return where the last years of the periods of a text stand."""
    until = [one for one in dates if one.relation == "bis"] if _WENT_ON.search(text) else []
    over = [one for one in dates if one.iso_end and one.relation != "seit"]  # "seit 2014/2015" ends nothing
    last = [list(_YEAR.finditer(text, one.start, one.end))[-1:] for one in over]
    return [*(Span(*year[0].span()) for year in last if year), *(Span(one.start, one.end) for one in until)]


def without_dates(text: str) -> str:
    """Return a text with blanks in place of its dates."""
    return blank_out(text, (Span(one.start, one.end) for one in find_dates(text)))


def of_deadline(text: str, times: list[Span], question: Question) -> list[Span]:
    """Return the times that stand beside "Anmeldeschluss" where it is asked up to when one can apply; all elsewhere."""
    if _CLOSING.search(text):  # "Für den Sommer 2024 endet die Frist am 12. April"
        times = [one for one in times if not _FOR_WHICH.search(text[: one.start])] or times
    deadline = _DEADLINE.search(text)
    if deadline is None or _APPLY_ASKED.search(question.text) is None:
        return times  # as with most
    begins = max((one.end() for one in _BREAK.finditer(text, 0, deadline.start())), default=0)
    ends = _BREAK.search(text, deadline.end())
    end = ends.start() if ends else len(text)
    return [one for one in times if begins <= one.start < end] or times

"""What was found for a question, and how much of it is quoted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kekiz_search.answering.evidence.draft import DraftStatement, quote_statement
from kekiz_search.answering.factuality.framing import is_listed_as_ended, line_above
from kekiz_search.answering.sentences.assents import asked_above, assents
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.german.cut_words import whole_words
from kekiz_search.german.isodate import is_iso_date, spoken_date
from kekiz_search.quoting import LIST_MARK, without_lone_mark
from kekiz_search.types import Evidence, Span

_BULLET = re.compile(rf"\s*\n\s*{LIST_MARK}\s")
_DAYS_AGO = {"heute": 0, "gestern": 1, "vorgestern": 2}
_DAY_CHARS = len("2024-05-01")
_BULLET_CHARS, _LABEL_WORDS = 12, 6
_LABEL_CHARS = 400  # so far above an item the line that heads it is quoted with it


@dataclass(frozen=True, slots=True)
class Found:
    """A span of one or two sentences that meets a question, with its weight and, where asked for, its value."""

    unit: Unit
    start: int
    end: int
    score: float
    value: Span | None = None
    negated: bool = False

    @property
    def text(self) -> str:
        """The words of the span."""
        if self.start == self.unit.start and self.end == self.unit.end:
            return self.unit.text
        return self.unit.document.text[self.start : self.end]

    @property
    def value_text(self) -> str:
        """The words of the value; none where nothing in particular was asked for."""
        return whole_words(self.unit.document.text[self.value.start : self.value.end])[0] if self.value else ""


def sort_found(found: Sequence[Found]) -> list[Found]:
    """Order by falling score, then by document, length and place; of equal wordings the first stays."""
    ordered = sorted(found, key=lambda one: (-one.score, one.unit.document.doc_id, one.end - one.start, one.start))
    distinct: dict[str, Found] = {}
    for one in ordered:
        distinct.setdefault(" ".join(one.text.split()).casefold(), one)
    return list(distinct.values())


def to_evidence(search: Search, found: Found, kommune: str | None = None) -> Evidence:
    """Return what was found as evidence for a statement; a sentence that opens a list is quoted with its items."""
    document = found.unit.document
    quoted = without_lone_mark(document.text, Span(_label_start(search, found), _list_end(search, found)))
    return Evidence(
        document=document,
        start=quoted.start,
        end=quoted.end,
        score=found.score,
        heading=search.index.passages[found.unit.row].heading,
        kommune=kommune,
        value=_told_value(found),
        as_of=document.origin.as_of,
        as_of_basis=document.origin.as_of_basis,
    )


def with_question(evidence: Evidence) -> Evidence:
    """Return evidence that says yes together with the question right above it: alone nobody knows to what."""
    text = evidence.document.text
    asked = asked_above(text, evidence.start) if assents(text[evidence.start : evidence.end]) else None
    return replace(evidence, start=text.rindex(asked.lstrip("# "), 0, evidence.start)) if asked else evidence


def state_found(search: Search, found: Found, subject: str | None) -> DraftStatement:
    """Return the statement that a span makes by itself."""
    return quote_statement(to_evidence(search, found), subject)


def _told_value(found: Found) -> str | None:
    """Return the words of the value; "heute" and "gestern" with the day that they mean, where that is known."""
    words = found.value_text
    if words not in _DAYS_AGO:
        return words or None
    day = _day_before(found.unit.document.origin.published or "", _DAYS_AGO[words])
    return f"{words} ({spoken_date(day)})" if day else None


def _day_before(written: str, days: int) -> str | None:
    """Return the day so many before that on which a text was written; a month alone tells of today at most."""
    if len(written) != _DAY_CHARS or not is_iso_date(written):
        return None if days else written
    return (date.fromisoformat(written) - timedelta(days=days)).isoformat()


def opens_list(unit: Unit) -> bool:
    """Say whether a sentence ends in a colon, or is a label right above the items of a list."""
    if unit.text.endswith(":"):
        return True
    text = unit.document.text
    if len(unit.tokens) > _LABEL_WORDS or not unit.text[-1:].isalnum():
        return False
    alone = not text[text.rfind("\n", 0, unit.start) + 1 : unit.start].strip()
    return alone and _BULLET.match(text[unit.end : unit.end + _BULLET_CHARS]) is not None


def _label_start(search: Search, found: Found) -> int:
    """Return where what is listed as ended begins to be told: by the line that says so, where it stands near."""
    if not is_listed_as_ended(search, found.unit):
        return found.start
    label = line_above(search, found.unit).lstrip("# ")
    begin = found.unit.document.text.rfind(label, max(0, found.start - _LABEL_CHARS), found.start) if label else -1
    return begin if begin >= 0 else found.start


def _list_end(search: Search, found: Found) -> int:
    end = found.end
    if not opens_list(found.unit) or found.end != found.unit.end:
        return end
    for unit in search.units_of(found.unit.row):
        if unit.start < end:
            continue
        if not found.unit.document.text[end : unit.start].strip():  # no bullet lies between: the list is over
            break
        end = unit.end
    return end

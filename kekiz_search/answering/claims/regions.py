"""The stretch of a source's text that is about a Kommune: a sentence, what of it is about that Kommune, or two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kekiz_search.answering.concepts import Bag, build_bag
from kekiz_search.answering.search import Search
from kekiz_search.answering.units import Unit, belongs_to
from kekiz_search.german.kommunen import KommuneMention, find_kommunen

_PARTNER_BEFORE = re.compile(
    r"\b(?:mit|durch|neben|gegen|wie|außer|ohne|statt)\s(?:(?:der|dem|den|die)\s)?"
    r"(?:(?:Stadt|Kreisstadt|Kreis|Gemeinde|Städten|Gemeinden)\s)?$"
)
_BREAK = re.compile(r"[,;:]\s|\s(?:und|während|sowie|aber)\s|\s[–-]\s")
_LISTED = re.compile(
    r"[\s,/]*(?:(?:und|sowie|oder|der|die|den|dem|Städte?n?|Stadt|Gemeinden?|Kreise?s?|Kreisstadt)[\s,]*)*"
)
_CLAUSE_BREAK = re.compile(r"[;:,]\s|\s[–-]\s")
_SECTION_BREAK = re.compile(r";\s|:\s|\s[–-]\s")
_ASKED_CHARS = 60  # so far before an answer, with who gives it, ends the question


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of a document at ``[start, end)`` in one sentence; ``before`` is the sentence that tells of what."""

    unit: Unit
    start: int
    end: int
    bag: Bag
    before: Unit | None = None

    @property
    def text(self) -> str:
        """The words of the stretch."""
        return self.unit.document.text[self.start : self.end]


def regions_about(search: Search, row: int, kommunen: Sequence[str], partners: frozenset[str]) -> Iterator[Region]:
    """Yield the stretches of a passage that are about all of some Kommunen; of ``partners`` others may say "mit …".

    Questions are none, nor are the answers that name a thing without saying anything of it. A
    sentence with the one before it follows that sentence alone.
    """
    before: Unit | None = None
    for unit in search.units_of(row):
        if unit.text.endswith("?") or _only_names(unit):
            before = None
            continue
        if all(_is_said_of(unit, kommune, partners) for kommune in kommunen):
            yield _region_of(unit, kommunen)
            if before is not None and all(belongs_to(before, kommune) for kommune in kommunen):
                yield Region(unit, unit.start, unit.end, unit.bag, before)
        before = unit


def is_partner(text: str, mention: KommuneMention) -> bool:
    """Say whether a Kommune is the one with which another does something: "arbeitet mit Hamm zusammen"."""
    return _PARTNER_BEFORE.search(text[: mention.start]) is not None


def clause_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the clause in which ``[start, end)`` stands."""
    first, last = 0, len(text)
    for match in _CLAUSE_BREAK.finditer(text):
        if match.end() <= start:
            first = match.end()
        elif match.start() >= end:
            last = match.start()
            break
    return first, last


def governing(text: str, start: int, end: int) -> str:
    """Return what may tell how ``[start, end)`` is meant: its clause, and those before it in its section.

    "Der Rat empfiehlt, ein Büro zu öffnen" plans the office, "Das Büro ist offen, ein zweites ist geplant" does not.
    """
    _first, last = clause_around(text, start, end)
    begin = 0
    for match in _SECTION_BREAK.finditer(text, 0, start):
        begin = match.end()
    return text[begin:last]


def _is_said_of(unit: Unit, kommune: str, partners: frozenset[str]) -> bool:
    if not belongs_to(unit, kommune):
        return False
    if kommune in partners or unit.home == kommune:
        return True
    own = [one for one in find_kommunen(unit.text) if one.name == kommune]
    return not own or not all(is_partner(unit.text, one) for one in own)


def _only_names(unit: Unit) -> bool:
    """A noun that answers a question by itself may be wished for or denied."""
    text = unit.document.text
    before = text[max(0, unit.start - _ASKED_CHARS) : unit.start]
    return "?" in before and not any(token.text.islower() and token.lemma.endswith("en") for token in unit.tokens)


def _region_of(unit: Unit, kommunen: Sequence[str]) -> Region:
    """A sentence about several groups of Kommunen is cut between them, not in the text about the Kommune itself."""
    start, end = 0, len(unit.text)
    if len(kommunen) == 1 and len(unit.kommunen) > 1 and kommunen[0] != unit.home:
        start, end = _stretch(unit.text, find_kommunen(unit.text), kommunen[0])
    if (start, end) == (0, len(unit.text)):
        return Region(unit, unit.start, unit.end, unit.bag)
    bag = build_bag([token for token in unit.tokens if start <= token.start < end])
    return Region(unit, unit.start + start, unit.start + end, bag)


def _stretch(text: str, mentions: Sequence[KommuneMention], kommune: str) -> tuple[int, int]:
    """Cut at the break between the Kommune's group of names and the groups before and behind it."""
    groups: list[list[KommuneMention]] = []
    for mention in mentions:
        if groups and _LISTED.fullmatch(text[groups[-1][-1].end : mention.start]):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    at = next((at for at, group in enumerate(groups) if _names(group, kommune)), None)
    start, end = 0, len(text)
    if at is None:
        return start, end
    if at > 0 and not _names(groups[at - 1], kommune):
        breaks = list(_BREAK.finditer(text, groups[at - 1][-1].end, groups[at][0].start))
        start = breaks[-1].end() if breaks else start
    if at + 1 < len(groups) and not _names(groups[at + 1], kommune):
        breaks = list(_BREAK.finditer(text, groups[at][-1].end, groups[at + 1][0].start))
        end = breaks[-1].start() if breaks else end
    return start, end


def _names(group: Sequence[KommuneMention], kommune: str) -> bool:
    return any(one.name == kommune for one in group)

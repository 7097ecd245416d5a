"""Where a document comes from: the register first, then the file's own words, its first lines and its name."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath
from typing import cast

from ingest.isodate import date_of_line, iso_date
from ingest.lines import Line, split_lines, title_lines
from ingest.readers.readtext import ReadText
from ingest.register import KINDS
from kekiz_search.german.dates import find_dates
from kekiz_search.german.kommunen import find_kommunen, kommune_named
from kekiz_search.types import AsOfBasis, DocumentKind, Origin

# The dateline of an article stands in its head; "Stand: ..." for the whole text in its head or at its end.
HEAD_LINES = 12
HEAD_CHARS = 4000
# A letterhead or a profile's title names the Kommune on a line of its own.
LETTERHEAD_LINES = 5
DATELINE_CHARS = 80
TITLE_CHARS = 120
# A place before a dateline's date, or words like "Pressemitteilung vom" or "Veröffentlicht am".
BEFORE_DATELINE = re.compile(
    r"[A-ZÄÖÜ][\w./-]*(?: (?:am|an der|bei|im)(?= ))?(?: [A-ZÄÖÜ][\w-]*)?(?: \([^)]*\))?, ?(?:(?:den|am) )?"
    r"|\W*(?i:veröffentlicht|erschienen|erstellt|gespeichert|eingestellt|pressemitteilung|meldung|pressemeldung)"
    r"\b.*\b(?i:am|vom) "
)
STAND_LINE = re.compile(r"\W*(?:Sach|Daten|Redaktions)?stand\b\s*:?", re.IGNORECASE)
# Longest name in a file name: "horn-bad-meinberg", "bad-muenstereifel", "staedteregion-aachen".
MAX_NAME_PARTS = 4


def describe_origin(read: ReadText, row: dict[str, str] | None, relative_path: str) -> Origin:
    """Gather what is known; nothing is concluded from how often a name occurs.

    The day on which an editorial text was published says nothing of how old the things are that it retells. The day
    on which a page was retrieved is the last resort.
    """
    known = {**read.meta, **{key: value for key, value in (row or {}).items() if value}}
    head = [line for line in split_lines(read.text[:HEAD_CHARS]) if not line.blank and _is_free(line, read)]
    title = known.get("title") or _title(read, head) or PurePosixPath(relative_path).stem
    published = iso_date(known.get("published", "")) or _dateline(head[:HEAD_LINES])
    stated = iso_date(known.get("as_of", "")) or _stated_for_all(read)
    kind = _kind(known.get("kind"))
    dated = None if kind == "editorial" else published
    retrieved = iso_date(known.get("retrieved", ""))
    basis: AsOfBasis = "stated" if stated else "published" if dated else "retrieved" if retrieved else "unknown"
    return Origin(
        title=title,
        kommune=_kommune(known.get("kommune"), title, read, head, relative_path),
        publisher=known.get("publisher"),
        kind=kind,
        published=published,
        url=known.get("url"),
        as_of=stated or dated or retrieved,
        as_of_basis=basis,
    )


def _is_free(line: Line, read: ReadText) -> bool:
    return not any(mark.start <= line.start < mark.end and mark.reason != "reference" for mark in read.marks)


def _kind(named: str | None) -> DocumentKind | None:
    folded = (named or "").strip().lower()
    return cast(DocumentKind, folded) if folded in KINDS else None


def _title(read: ReadText, head: list[Line]) -> str | None:
    """Take the first heading; the first line where there is none or where that is the first of numbered sections."""
    sensible = (line.text for line in head if line.text[0].isupper() and date_of_line(line.text) is None)
    first_line = next(sensible, None)
    if read.headings:
        words = " ".join(read.text[read.headings[0].start : read.headings[0].end].split())
        if not words[0].isdigit() or first_line is None or len(first_line) > TITLE_CHARS:
            return words
    return first_line if first_line is None or len(first_line) <= TITLE_CHARS else None


def _kommune(known: str | None, title: str, read: ReadText, head: list[Line], path: str) -> str | None:
    """Name the one Kommune the document is about, by its official name where it has one."""
    if known:
        kommune = kommune_named(known)
        return kommune.name if kommune else known
    first = read.headings[0] if read.headings else None
    openings = [read.text[first.start : first.end]] if first else []
    titles = title_lines(head, read.headings)
    for words in (openings, [line.text for line in head[:LETTERHEAD_LINES] if line.start not in titles]):
        names = {kommune.name for name in words if len(name) <= TITLE_CHARS and (kommune := kommune_named(name))}
        if len(names) == 1:
            return names.pop()
    named = {mention.name for mention in find_kommunen(title) if mention.certain}
    if len(named) == 1:
        return named.pop()
    return None if named else _kommune_of_path(path)


def _kommune_of_path(path: str) -> str | None:
    """Read the Kommune off the file's name, or off the folder that bears its name."""
    pure = PurePosixPath(unicodedata.normalize("NFC", path))
    parts = [part for part in re.split(r"[\W_]+", pure.stem) if part]
    found: list[str] = []
    place = 0
    while place < len(parts):
        for size in range(min(MAX_NAME_PARTS, len(parts) - place), 0, -1):
            kommune = _kommune_of_parts(parts[place : place + size])
            if kommune:
                found.append(kommune)
                place += size
                break
        else:
            place += 1
    if found:
        return found[0] if len(set(found)) == 1 else None
    folder = kommune_named(pure.parent.name) if pure.parent.name else None
    return folder.name if folder else None


def _kommune_of_parts(parts: list[str]) -> str | None:
    for joint in (" ", "-"):
        kommune = kommune_named(joint.join(parts))
        if kommune:
            return kommune.name
    return None


def _dateline(head: list[Line]) -> str | None:
    """Find the date an article bears: a line of its own first, then one behind a place or "Veröffentlicht am"."""
    for line in head:
        date = date_of_line(line.text)
        if date and len(date) > 4 and not STAND_LINE.match(line.text):
            return date
    for line in head:
        dates = [date for date in find_dates(line.text[:DATELINE_CHARS]) if len(date.iso) > 4 and date.iso_end is None]
        if dates and BEFORE_DATELINE.fullmatch(line.text[: dates[0].start]) and not STAND_LINE.match(line.text):
            return dates[0].iso
    return None


def _stated_for_all(read: ReadText) -> str | None:
    """Find a "Stand: ..." that stands alone in the head or at the end of the text."""
    lines = [line for line in split_lines(read.text) if not line.blank]
    for line in lines[:HEAD_LINES] + lines[-HEAD_LINES:]:
        if STAND_LINE.match(line.text) and len(line.text) <= DATELINE_CHARS and date_of_line(line.text):
            return date_of_line(line.text)
    return None

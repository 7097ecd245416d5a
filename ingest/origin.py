"""Where a document comes from: the register first, then the file's own words, its first lines and its name."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath
from typing import cast

from ingest.isodate import BESIDE_DATE, date_of_line, date_of_name, iso_date
from ingest.lines import Line, split_lines, title_lines
from ingest.readers.readtext import ReadText
from ingest.register import KINDS
from kekiz_search.german.dates import find_dates
from kekiz_search.german.kommunen import find_kommunen, kommune_named
from kekiz_search.types import AsOfBasis, DocumentKind, FoundIn, Origin

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
STAND_IN_TITLE = re.compile(r"\((?P<stand>(?:Sach|Daten)?[Ss]tand\b[^()]{1,40})\)\s*$")
TITLE_LINES = 3
# Longest name in a file name: "horn-bad-meinberg", "bad-muenstereifel", "staedteregion-aachen".
MAX_NAME_PARTS = 4


def describe_origin(read: ReadText, row: dict[str, str] | None, relative_path: str) -> Origin:
    """Gather what is known, first the register, then the file's meta data, its properties, its name, its text.

    Nothing is concluded from how often a name occurs. The day on which an editorial text was published says nothing of
    how old the things are that it retells. The day on which a page was retrieved is the last resort.
    """
    register = {key: value for key, value in (row or {}).items() if value}
    known = {**read.meta, **register}
    head = [line for line in split_lines(read.text[:HEAD_CHARS]) if not line.blank and _is_free(line, read)]
    title, title_from = _first(
        (register.get("title"), "register"),
        (read.meta.get("title"), "properties" if _has_properties(relative_path) else "meta"),
        (_title(read, head), "text"),
        (PurePosixPath(relative_path).stem, "file_name"),
    )
    published, published_from = _published(read, register, head, relative_path)
    stated, stated_from = _first(
        (iso_date(register.get("as_of", "")), "register"),
        (iso_date(read.meta.get("as_of", "")), "meta"),
        (_stated_for_all(read, head), "text"),
    )
    kind = _kind(known.get("kind"))
    dated = None if kind == "editorial" else published
    retrieved = iso_date(known.get("retrieved", ""))
    basis: AsOfBasis = "stated" if stated else "published" if dated else "retrieved" if retrieved else "unknown"
    kommune, kommune_from = _kommune(register, title or "", read, head, relative_path)
    return Origin(
        title=title,
        kommune=kommune,
        publisher=known.get("publisher"),
        kind=kind,
        published=published,
        url=known.get("url"),
        as_of=stated or dated or retrieved,
        as_of_basis=basis,
        title_from=title_from,
        kommune_from=kommune_from,
        published_from=published_from,
        as_of_from=stated_from or (published_from if dated else "register" if retrieved else None),
    )


def _has_properties(path: str) -> bool:
    """Tell the formats whose programs write a title of their own accord."""
    return path.lower().endswith((".pdf", ".docx", ".odt", ".odp", ".pptx", ".rtf"))


def _first(*candidates: tuple[str | None, FoundIn]) -> tuple[str | None, FoundIn | None]:
    """Return the first that there is, and where it was found."""
    return next(((value, where) for value, where in candidates if value), (None, None))


def _published(
    read: ReadText, register: dict[str, str], head: list[Line], path: str
) -> tuple[str | None, FoundIn | None]:
    """Find the day of publication; that on which an office file was made comes last: templates carry days of old."""
    created = iso_date(read.meta.get("created", ""))
    is_pdf = path.lower().endswith(".pdf")
    return _first(
        (iso_date(register.get("published", "")), "register"),
        (iso_date(read.meta.get("published", "")), "meta"),
        (created if is_pdf else None, "properties"),
        (date_of_name(PurePosixPath(path).stem), "file_name"),
        (_dateline(head[:HEAD_LINES]), "text"),
        (created, "properties"),
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


def _kommune(
    register: dict[str, str], title: str, read: ReadText, head: list[Line], path: str
) -> tuple[str | None, FoundIn | None]:
    """Name the one Kommune the document is about, by its official name where it has one."""
    named = register.get("kommune") or read.meta.get("kommune")
    if named:
        kommune = kommune_named(named)
        return kommune.name if kommune else named, "register" if register.get("kommune") else "meta"
    first = read.headings[0] if read.headings else None
    openings = [read.text[first.start : first.end]] if first else []
    titles = title_lines(head, read.headings)
    for words in (openings, [line.text for line in head[:LETTERHEAD_LINES] if line.start not in titles]):
        names = {kommune.name for name in words if len(name) <= TITLE_CHARS and (kommune := kommune_named(name))}
        if len(names) == 1:
            return names.pop(), "text"
    found = {mention.name for mention in find_kommunen(title) if mention.certain}
    if len(found) == 1:
        return found.pop(), "text"
    return (None, None) if found else _first((_kommune_of_path(path), "file_name"))


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


def _stated_for_all(read: ReadText, head: list[Line]) -> str | None:
    """Find a "Stand: ..." that stands alone in the head or at the end of the text, or behind a title in brackets."""
    lines = [line for line in split_lines(read.text) if not line.blank]
    for line in lines[:HEAD_LINES] + lines[-HEAD_LINES:]:
        if STAND_LINE.match(line.text) and len(line.text) <= DATELINE_CHARS and (stated := _stated(line.text)):
            return stated
    for line in head[:TITLE_LINES]:
        bracket = STAND_IN_TITLE.search(line.text[: 2 * TITLE_CHARS])
        if bracket and (stated := _stated(bracket["stand"])):
            return stated
    return None


def _stated(words: str) -> str | None:
    """Read the one date of a Stand; of a period ("1. Halbjahr 2018") its end."""
    dates = find_dates(words)
    if len(dates) != 1:
        return None
    date = dates[0]
    rest = words[: date.start] + " " + words[date.end :]
    return (date.iso_end or date.iso) if BESIDE_DATE.fullmatch(rest) else None

"""Where a document comes from: the register first, then the file's own words, its first lines and its name."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from pathlib import PurePosixPath
from typing import cast

from ingest.datelines import find_dateline, find_signature, find_stand, find_update, is_imprint
from ingest.isodate import date_of_name, iso_date
from ingest.lines import SECTION_LEVEL, Line, split_lines, title_lines
from ingest.readers.readtext import ReadText
from ingest.register import KINDS
from kekiz_search.german.dates import find_dates
from kekiz_search.german.kommunen import find_kommunen, kommune_named
from kekiz_search.types import AsOfBasis, DocumentKind, FoundIn, Heading, Origin

# Letterheads, titles and datelines stand in the head of a text.
HEAD_LINES = 12
HEAD_CHARS = 4000
# A letterhead or a profile's title names the Kommune on a line of its own.
LETTERHEAD_LINES = 5
TITLE_CHARS = 120
LETTERHEAD_CHARS = 200
FIELD = re.compile(r"[:|]")  # "Kreis: Heinsberg" names no Kreis that the document is about
SUBJECT = re.compile(r"(?:Betreff|Betr\.|Gegenstand)\s*:?\s*\|?\s*(?P<words>\S.*)")
# What heads a part, and a row of a table, name no document.
SECTION = re.compile(r"\d|(?:[Zz]u )?(?:TOP|Tagesordnungspunkt|Anlage|Teil|Kapitel|Abschnitt) ?\d")
ROW = re.compile(r"[;|\t].*[;|\t]")
SALUTATION = re.compile(
    r"(?:Liebe[rs]?|Sehr geehrte[rs]?|Meine (?:sehr )?(?:Damen|geehrten|verehrten)|Guten (?:Tag|Morgen|Abend))\b"
)
QUOTES = "„»“\"'‚"
# Titles that say what kind of paper it is, and not what it is about.
FORM_TITLE = re.compile(
    r"\W*(?:(?:beschluss|mitteilungs|informations|sitzungs|berichts|rats|verwaltungs)?vorlage|antrag|mitteilung|"
    r"niederschrift|anfrage)\b(?:\W|\d|nr|allris|session|net|öffentlich|[a-z]{2}\b)*",
    re.IGNORECASE,
)
MINISTRY = re.compile(r"(?:Ministerium|Staatskanzlei|Landesregierung|Land Nordrhein-Westfalen)\b")
DATELINE_PLACE = re.compile(
    r"(?P<place>[A-ZÄÖÜ][\w-]+(?: [\w().-]+){0,3}?)(?:,? (?:den |am )?\(?\d{1,2}\.| ?\((?:ots|red|dpa|pm)\)| [–|-] )"
)
SEAT_OF_GOVERNMENT = "Düsseldorf"
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
    lines = [line for line in split_lines(read.text) if not line.blank]
    title, title_from = _first(
        (register.get("title"), "register"),
        (read.meta.get("title"), "properties" if _has_properties(relative_path) else "meta"),
        (_title(read, head), "text"),
        (PurePosixPath(relative_path).stem, "file_name"),
    )
    if title_from != "register" and FORM_TITLE.fullmatch(title or "") and (subject := _subject_line(head)):
        title, title_from = subject, "text"
    published, published_from = _published(read, register, (head, lines), relative_path)
    stated, stated_from = _first(
        (iso_date(register.get("as_of", "")), "register"),
        (iso_date(read.meta.get("as_of", "")), "meta"),
        (find_stand(lines, head), "text"),
    )
    if stated and published_from == "properties" and (published or "")[: len(stated)] < stated[: len(published or "")]:
        published, published_from = None, None  # the file was made from an older one
    kind = _kind(known.get("kind")) or _kind_of(known.get("publisher") or "")
    dated = None if kind == "editorial" else published
    retrieved = iso_date(known.get("retrieved", ""))
    basis: AsOfBasis = "stated" if stated else "published" if dated else "retrieved" if retrieved else "unknown"
    kommune, kommune_from = _kommune(register, title or "", read, (head, lines), relative_path)
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
    read: ReadText, register: dict[str, str], lines: tuple[list[Line], list[Line]], path: str
) -> tuple[str | None, FoundIn | None]:
    """Find the day of publication; that on which a file was made comes last: it may be a template's or a copy's."""
    head, all_lines = lines
    return _first(
        (iso_date(register.get("published", "")), "register"),
        (iso_date(read.meta.get("published", "")), "meta"),
        (date_of_name(PurePosixPath(path).stem), "file_name"),
        (find_dateline(head[:HEAD_LINES]), "text"),
        (find_signature(all_lines), "text"),
        (iso_date(read.meta.get("modified", "")), "meta"),
        (find_update(all_lines), "text"),
        (iso_date(read.meta.get("created", "")), "properties"),
    )


def _is_free(line: Line, read: ReadText) -> bool:
    return not any(mark.start <= line.start < mark.end and mark.reason != "reference" for mark in read.marks)


def _kind(named: str | None) -> DocumentKind | None:
    folded = (named or "").strip().lower()
    return cast(DocumentKind, folded) if folded in KINDS else None


def _kind_of(publisher: str) -> DocumentKind | None:
    """Tell the kind by a publisher that leaves no doubt."""
    if MINISTRY.match(publisher):
        return "ministry"
    return "municipal" if kommune_named(publisher) else None


def _title(read: ReadText, head: list[Line]) -> str | None:
    """Take the first heading; the first line where there is none or where that is the first of numbered sections."""
    lines = (line.text for line in head if line.text.lstrip(QUOTES)[:1].isupper() and not ROW.search(line.text))
    sensible = (words for words in lines if not (is_imprint(words) or SALUTATION.match(words)))
    first_line = next(sensible, None)
    opening = _opening(read, head)
    if opening is not None:
        words = " ".join(read.text[opening.start : opening.end].split())
        if not (SECTION.match(words) or is_imprint(words)) or first_line is None or len(first_line) > TITLE_CHARS:
            return words
    return first_line if first_line is None or len(first_line) <= TITLE_CHARS else None


def _opening(read: ReadText, head: list[Line]) -> Heading | None:
    """Return the first heading, unless it is that of a section with other lines above it."""
    first = read.headings[0] if read.headings else None
    if first is not None and first.level >= SECTION_LEVEL and head and head[0].start < first.start:
        return None
    return first


def _kommune(
    register: dict[str, str], title: str, read: ReadText, lines: tuple[list[Line], list[Line]], path: str
) -> tuple[str | None, FoundIn | None]:
    """Name the one Kommune the document is about, by its official name where it has one.

    A line that bears the name alone tells it at the head of a document, unless further ones bear those of others: each
    heads a part.
    """
    head, all_lines = lines
    named = register.get("kommune") or read.meta.get("kommune")
    if named:
        kommune = kommune_named(named)
        return kommune.name if kommune else named, "register" if register.get("kommune") else "meta"
    first = _opening(read, head)
    openings = [read.text[first.start : first.end]] if first else []
    titles = title_lines(head, read.headings)
    letters = [line for line in head[:LETTERHEAD_LINES] if line.start not in titles and not FIELD.search(line.text)]
    letters = letters if len(_named_alone(all_lines)) == 1 else []
    for words in (openings, [line.text for line in letters]):
        names = {kommune.name for name in words if len(name) <= TITLE_CHARS and (kommune := kommune_named(name))}
        if len(names) == 1:
            return names.pop(), "text"
    letterhead = " ".join(read.text[mark.start : mark.end] for mark in read.marks if mark.start < LETTERHEAD_CHARS)
    dated = _kommune_of_dateline(read.text, head)
    undated = [words for words in openings[:1] if not find_dates(words)]  # a dateline names where it was written
    named_by_file = _kommune_of_path(path)
    for naming in (title, *undated, _subject_line(head) or "", letterhead[: 2 * TITLE_CHARS]):
        found = {mention.name for mention in find_kommunen(naming) if mention.certain}
        if len(found) == 1:
            return found.pop(), "text"
        if found:  # of several places the dateline or the file's name may tell which one it is about
            return _first((dated, "text"), (named_by_file if named_by_file in found else None, "file_name"))
    return _first((dated, "text"), (named_by_file, "file_name"))


def _named_alone(lines: list[Line]) -> set[str]:
    """Return the Kommunen whose names stand on lines of their own."""
    short = (line.text for line in lines if len(line.text) <= TITLE_CHARS)
    return {kommune.name for words in short if (kommune := kommune_named(words)) is not None}


def _subject_line(head: list[Line]) -> str | None:
    """Return what a letter or the paper of a council names as its subject."""
    found = (SUBJECT.fullmatch(line.text) for line in head[:HEAD_LINES])
    return next((match["words"] for match in found if match and len(match["words"]) <= 2 * TITLE_CHARS), None)


def _kommune_of_dateline(text: str, head: list[Line]) -> str | None:
    """Name the Kommune before the date of an article ("Goch, 3. Juli 2024."), where none is named more often.

    From the seat of government all releases of the Land are dated: it tells nothing.
    """
    places = (DATELINE_PLACE.match(line.text) for line in head)
    kommune = next((kommune_named(place["place"]) for place in places if place), None)
    if kommune is None or kommune.name == SEAT_OF_GOVERNMENT:
        return None
    counts = Counter(mention.name for mention in find_kommunen(text))
    return kommune.name if counts[kommune.name] == max(counts.values()) else None


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

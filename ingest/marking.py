"""Mark what is no content: remnants of menus, advertisements, repeats. The text itself is never edited."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import takewhile

from ingest.contacts import find_contact_lines
from ingest.datelines import is_dateline
from ingest.fields import find_fields
from ingest.lines import Line, blocks_of, ends_sentence, is_list_item, lines_within, split_lines, title_lines
from ingest.notices import is_notice, is_teaser, is_web_block, opens_teasers
from ingest.webwords import WEB_WORD_CHARS, is_web_word
from kekiz_search.german.kommunen import kommune_named
from kekiz_search.types import Heading, Mark, MarkReason

# One word of the web between ordinary ones proves no menu; from this share on the run of short lines is one.
MENU_SHARE = 0.4
MENU_LINE_WORDS = 4
MASTHEAD_LINE_CHARS = 60
MASTHEAD_LINES = 6
REPEATED_CHARS = 40
REPEATED_NEIGHBOUR_CHARS = 8
TEASER_CHARS = 60
SITE_NAME = re.compile(r"(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:de|com|org|net|eu|nrw|info)/?", re.IGNORECASE)
ADVERTISEMENT_CHARS = 250  # of a line, or of the paragraph below "Anzeige"; what is longer is an article
ADVERTISED_LINES = 4  # below it at most
# What sells something; a sentence of the article itself does not.
SELLING = re.compile(
    r"!(?:\s|$)|€|\bab \d+(?:,\d\d)? Euro\b|\d ?%|\b(?:reduziert|rabatt\w*|sonderpreis\w*|schlussverkauf|"
    r"nur (?:noch|bis)|jetzt neu|zum halben preis|ausverkauf|gutschein\w*)\b",
    re.IGNORECASE,
)
HOLDS_MORE = re.compile(r"[^\W\d_]+\W+[^\W\d_]+\W+[^\W\d_]+")
ADVERTISING = re.compile(
    r"\W*(?:anzeigen?(?: ende)?|ende der anzeige|werbung|advertorial|in eigener sache(?=\s*:)|"
    r"sponsored(?: post| content)?|gesponsert(?:er (?:beitrag|inhalt))?)"
    r"\W*(?:$|(?<=[:|/*\]+])\s.*|\s[-–—]\s.*)",
    re.IGNORECASE,
)


def mark_spans(text: str, headings: Sequence[Heading], known: Sequence[Mark]) -> tuple[Mark, ...]:
    """Add marks to those known: sorted, disjoint, each on whole lines; fields and contacts are never marked."""
    lines = split_lines(text)
    titles = title_lines(lines, headings)
    filled = [line for line in lines if not line.blank]
    bodies = [line for line in filled if line.start not in titles]
    kept = {line.start for line in find_contact_lines(bodies)}
    for field in find_fields(bodies):
        kept.update(line.start for line in lines_within(bodies, field.start, field.end))
    found = _joined(text, sorted(known, key=lambda mark: (mark.start, mark.end)))
    found = paint_marks(found, _advertisements(lines, titles | kept))
    found = paint_marks(found, _boilerplate(lines, titles, kept))
    found = paint_marks(found, _repeats(text, lines, headings, kept, found))
    return _joined(text, found)


def _reason_at(line: Line, marks: Sequence[Mark]) -> MarkReason | None:
    """Why a line is marked as a whole; None where it is not."""
    place = bisect_right(marks, line.start, key=lambda mark: mark.start)
    return marks[place - 1].reason if place and marks[place - 1].end >= line.end else None


def _mark(line: Line, reason: MarkReason) -> Mark:
    return Mark(line.start, line.end, reason)


def _advertisements(lines: list[Line], kept: set[int]) -> Iterable[Mark]:
    """Mark a line that calls itself an advertisement and, where it says no more, what it stands above.

    That reaches to the line that ends it ("Anzeige Ende"), failing which to the end of a short paragraph.
    """
    for place, line in enumerate(lines):
        if not _is_advertising(line):
            continue
        yield _mark(line, "advertisement")
        if not HOLDS_MORE.search(line.text):
            yield from (_mark(below, "advertisement") for below in _advertised(lines[place + 1 :], kept))


def _is_advertising(line: Line) -> bool:
    return not line.blank and len(line.text) <= ADVERTISEMENT_CHARS and ADVERTISING.fullmatch(line.text) is not None


def _advertised(below: Sequence[Line], kept: set[int]) -> Sequence[Line]:
    closing = next((at for at, line in enumerate(below[:ADVERTISED_LINES]) if _is_advertising(line)), None)
    if closing is not None:
        return [line for line in below[:closing] if not line.blank]
    block = list(takewhile(lambda line: not line.blank, below))
    is_short = sum(len(line.text) for line in block) <= ADVERTISEMENT_CHARS and len(block) <= ADVERTISED_LINES
    telling = any(line.start in kept or is_list_item(line) or line.text.endswith(":") for line in block)
    if telling or not is_short:
        return []
    return block if SELLING.search(" ".join(line.text for line in block)) else _teaser(block)


def _teaser(block: Sequence[Line]) -> Sequence[Line]:
    return block[:1] if block and len(block[0].text) <= TEASER_CHARS else []


def _boilerplate(lines: list[Line], titles: set[int], kept: set[int]) -> Iterable[Mark]:
    filled = [line for line in lines if not line.blank]
    for line in filled:
        if line.start not in kept and is_notice(line):
            yield _mark(line, "boilerplate")
    blocks = [[line for line in block if line.start not in titles] for block in blocks_of(lines)]
    for block in blocks:
        if is_web_block(block) and not any(line.start in kept for line in block):
            yield from (_mark(line, "boilerplate") for line in block)
    yield from _teasers(list(blocks_of(lines)), kept)
    yield from _masthead(filled, titles, kept)
    yield from _menu_at_end(filled, kept)


def _teasers(blocks: list[list[Line]], kept: set[int]) -> Iterable[Mark]:
    """Mark a line like "Lesen Sie auch" with the titles of other pages in its block or, where it is alone, the next."""
    for place, block in enumerate(blocks):
        if not opens_teasers(block[0].text) or block[0].start in kept:
            continue
        yield _mark(block[0], "boilerplate")
        below = block[1:] or (blocks[place + 1] if place + 1 < len(blocks) else [])
        if all(is_teaser(line) and line.start not in kept for line in below):
            yield from (_mark(line, "boilerplate") for line in below)


def _masthead(lines: list[Line], titles: set[int], kept: set[int]) -> Iterable[Mark]:
    """Mark the site's name, its motto and menu words above the title, and the date line in the head."""
    head: list[Line] = []
    for line in lines[:MASTHEAD_LINES]:
        if (
            line.start in titles
            or line.start in kept
            or len(line.text) > MASTHEAD_LINE_CHARS
            or kommune_named(line.text)
        ):
            break
        head.append(line)
    is_site = any(is_web_word(line) or SITE_NAME.fullmatch(line.text) for line in head[:2])
    if is_site and (titles or all(map(is_web_word, head))):
        yield from (_mark(line, "boilerplate") for line in head)
    words = [line for line in lines[:MASTHEAD_LINES] if is_web_word(line) and line.start not in titles | kept]
    if len(words) > 1:
        yield from (_mark(line, "boilerplate") for line in words)
    for line in lines[: 2 * MASTHEAD_LINES]:
        if line.start not in kept and is_dateline(line.text) and not line.text.strip(" .").isdigit():
            yield _mark(line, "boilerplate")


def _menu_at_end(lines: list[Line], kept: set[int]) -> Iterable[Mark]:
    """Mark the run of short lines at the end, from its first word of the web on, where it is a menu."""
    run: list[Line] = []
    for line in reversed(lines):
        if line.start in kept or not _is_menu_line(line):
            break
        run.append(line)
    run.reverse()
    first = next((place for place, line in enumerate(run) if is_web_word(line)), len(run))
    menu = run[first:]
    if menu and sum(map(is_web_word, menu)) >= MENU_SHARE * len(menu):
        yield from (_mark(line, "boilerplate") for line in menu)


def _is_menu_line(line: Line) -> bool:
    if is_web_word(line) or SITE_NAME.fullmatch(line.text):
        return True
    short = len(line.text) <= WEB_WORD_CHARS and len(line.text.split()) <= MENU_LINE_WORDS
    return short and not ends_sentence(line.text) and line.text[-1] not in ":," and not any(map(str.isdigit, line.text))


def _repeats(
    text: str, lines: list[Line], headings: Sequence[Heading], kept: set[int], marks: Sequence[Mark]
) -> Iterable[Mark]:
    """Mark the later one of two equal lines or paragraphs; below another Kommune the same words say something else."""
    sections = [heading for heading in headings if kommune_named(text[heading.start : heading.end])]
    seen: set[tuple[int, str]] = set()
    before = ""
    for block in blocks_of(lines):
        units = [block] if len(block) > 1 else []
        for unit in [*units, *([line] for line in block)]:
            words = " ".join(" ".join(line.text for line in unit).split())
            reasons = {_reason_at(line, marks) for line in unit}
            if reasons != {None} or any(line.start in kept for line in unit):
                before = words if reasons <= {None, "repeated"} else ""
                continue
            section = bisect_right(sections, unit[0].start, key=lambda heading: heading.start)
            if _is_repeat(words, (section, words) in seen, before):
                yield Mark(unit[0].start, unit[-1].end, "repeated")
            seen.add((section, words))
            before = words if len(unit) == 1 else before


def _is_repeat(words: str, seen: bool, before: str) -> bool:
    if words == before:
        return len(words) >= REPEATED_NEIGHBOUR_CHARS
    return seen and len(words) >= REPEATED_CHARS


def paint_marks(marks: Sequence[Mark], new: Iterable[Mark]) -> tuple[Mark, ...]:
    """Add marks where nothing is marked yet."""
    painted = sorted(marks, key=lambda mark: (mark.start, mark.end))
    result = list(painted)
    for mark in sorted(new, key=lambda mark: (mark.start, mark.end)):
        start = mark.start
        first = max(0, bisect_right(painted, start, key=lambda other: other.start) - 1)
        for other in painted[first:]:
            if other.start >= mark.end:
                break
            if other.start > start:
                result.append(Mark(start, other.start, mark.reason))
            start = max(start, other.end)
        if start < mark.end:
            result.append(Mark(start, mark.end, mark.reason))
    return tuple(sorted(result, key=lambda mark: (mark.start, mark.end)))


def _joined(text: str, marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Join marks of one reason that overlap or that only white space parts; footnote marks stay single."""
    joined: list[Mark] = []
    for mark in marks:
        last = joined[-1] if joined else None
        if last and mark.start < last.end and mark.end <= last.end:
            continue
        near = last is not None and (mark.start <= last.end or mark.reason != "reference")
        if last and near and last.reason == mark.reason and not text[last.end : mark.start].strip():
            joined[-1] = Mark(last.start, max(last.end, mark.end), last.reason)
        elif last and mark.start < last.end:
            joined.append(Mark(last.end, mark.end, mark.reason))
        else:
            joined.append(mark)
    return tuple(joined)

"""Plain text: the text as it is, with the headings that can be told for sure."""

from __future__ import annotations

import re

from ingest.contacts import find_contact_blocks
from ingest.fields import find_fields
from ingest.isodate import date_of_line
from ingest.lines import Line, ends_sentence, is_list_item, lines_within, split_lines
from ingest.quotes import head_of
from ingest.readers.readtext import Extract
from kekiz_search.types import Heading

MAX_HEADING_CHARS = 90
MAX_HEADING_WORDS = 14
# A block this long is running text even where its full stop got lost.
RUNNING_TEXT_CHARS = 100
# Inside a block only the clearest titles count.
MAX_INNER_CHARS = 60
MIN_PARAGRAPH_CHARS = 80
INNER_SIGNS = re.compile(r"[?!:]")
ADVERTISING = re.compile(r"\W*(anzeige|werbung|advertorial|sponsored|gesponsert)\b", re.IGNORECASE)
ADDRESS_LIKE = re.compile(
    r"@|\(at\)|https?:|www\.|\b[\w-]+\.(de|com|org|net|eu|nrw|info)\b|\b\d{5}\b|\d{3,}[ /-]\d{3,}|\|", re.IGNORECASE
)
BYLINE = re.compile(r"(?:von|text|foto|fotos|autor|autorin):?\s+(?:dr\.\s+)?[A-ZÄÖÜ]\S+\s[A-ZÄÖÜ]\S+", re.IGNORECASE)
CONTACT_TITLE = re.compile(
    r"(?:Ihre?\s)?(?:Kontakt\w*|Ansprech\w+|Adresse|Anschrift|So erreichen Sie uns)", re.IGNORECASE
)


def read_plain(text: str) -> Extract:
    """Keep the text and find its headings."""
    return Extract(text, find_headings(text))


def find_headings(text: str) -> tuple[Heading, ...]:
    """Find single lines between blank lines that name what follows; the first has level 1, all others level 2.

    Conservative: an ordinary short paragraph taken for a heading could no longer be cited.
    """
    blocks = _blocks_with_neighbours(split_lines(text))
    found: list[Line] = []
    followed_by_text = followed_by_contact = False
    for before, block, is_first in reversed(blocks):
        line = block[0]
        if len(block) == 1 and _stands_between(line):
            continue
        follows = followed_by_text or (CONTACT_TITLE.fullmatch(line.text) and followed_by_contact)
        if len(block) == 1 and follows and not _is_label(before) and _looks_like_heading(line):
            found.append(line)
            continue
        found += reversed(_titles_within(block))
        opens = is_first and len(block) > 1 and not ends_sentence(line.text) and _opens_profile(block)
        if opens and _looks_like_heading(line):
            found.append(line)
        followed_by_text, followed_by_contact = _is_text(block), bool(find_contact_blocks(block))
    found = _with_repeats(found, [block for _, block, _ in blocks])
    return tuple(Heading(line.start, line.end, 1 if place == 0 else 2) for place, line in enumerate(found))


def _with_repeats(found: list[Line], blocks: list[list[Line]]) -> list[Line]:
    """Add the single lines that say what a heading says: pages often repeat their title above the date."""
    words = {line.text for line in found}
    starts = {line.start for line in found}
    return [
        line for block in blocks for line in block if line.start in starts or (len(block) == 1 and line.text in words)
    ]


def _titles_within(block: list[Line]) -> list[Line]:
    """Find titles in a page that lost its blank lines: a short line between whole paragraphs of one line each."""
    fields = {line.start for field in find_fields(block) for line in lines_within(block, field.start, field.end)}
    found: list[Line] = []
    for before, line, following in zip(block, block[1:], block[2:], strict=False):
        plain = line.start not in fields and len(line.text) <= MAX_INNER_CHARS and not INNER_SIGNS.search(line.text)
        opens = ends_sentence(before.text) or before.start in fields
        whole = len(following.text) >= MIN_PARAGRAPH_CHARS and ends_sentence(following.text)
        if plain and opens and whole and _looks_like_heading(line):
            found.append(line)
    return found


def _blocks_with_neighbours(lines: list[Line]) -> list[tuple[Line | None, list[Line], bool]]:
    """List the blocks with the last line before each and whether it is the first."""
    result: list[tuple[Line | None, list[Line], bool]] = []
    last: Line | None = None
    block: list[Line] = []
    for line in [*lines, Line(0, 0, "")]:
        if not line.blank:
            block.append(line)
        elif block:
            result.append((last, block, last is None))
            last, block = block[-1], []
    return result


def _stands_between(line: Line) -> bool:
    """Tell whether the line may stand between a title and its text: author, date, advertisement."""
    return bool(BYLINE.fullmatch(line.text) or ADVERTISING.match(line.text) or date_of_line(line.text))


def _is_label(line: Line | None) -> bool:
    return line is not None and line.text.endswith(":")


def _is_text(block: list[Line]) -> bool:
    """Tell whether the block is running text, a list or a field: what can stand below a heading."""
    first = block[0]
    if ADVERTISING.match(first.text):
        return False
    if first.text.endswith(":") or is_list_item(first) or first.text[0] in '"„“»':
        return True
    running = any(ends_sentence(line.text) or len(line.text) >= RUNNING_TEXT_CHARS for line in block)
    return running or bool(find_fields(block))


def _opens_profile(block: list[Line]) -> bool:
    """Tell whether the first line names a text without blank lines: a field label or running text follows."""
    second = block[1]
    return second.text.endswith(":") or len(second.text) >= RUNNING_TEXT_CHARS


def _looks_like_heading(line: Line) -> bool:
    words = line.text.split()
    opening = line.text.lstrip("\"'„“‚»«(")
    if len(line.text) > MAX_HEADING_CHARS or len(words) > MAX_HEADING_WORDS or not opening:
        return False
    if line.text[-1] in ".,;:…" or (is_list_item(line) and not opening[0].isdigit()):
        return False
    if not (opening[0].isupper() or opening[0].isdigit()) or not any(map(str.isalpha, opening)):
        return False
    if ADVERTISING.match(line.text) or ADDRESS_LIKE.search(line.text) or BYLINE.fullmatch(line.text):
        return False
    return head_of(line.text) is None and date_of_line(line.text) is None

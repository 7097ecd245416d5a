"""Plain text: the text as it is, with the headings that can be told for sure."""

from __future__ import annotations

import re
from typing import Literal

from ingest.contacts import find_contact_blocks, has_first_name, person_name
from ingest.datelines import is_dateline
from ingest.fields import find_fields
from ingest.lines import SECTION_LEVEL, Line, blocks_of, ends_sentence, is_list_item, lines_within, split_lines
from ingest.notices import is_notice, is_web_block, opens_teasers
from ingest.quotes import head_of
from ingest.readers.readtext import Extract
from ingest.webwords import is_web_word
from kekiz_search.german.reading_view import read_view
from kekiz_search.types import Heading

Below = Literal["text", "title", "contact", "other"]
MAX_HEADING_CHARS = 90
MAX_HEADING_WORDS = 14
# A block this long is running text even where its full stop got lost.
RUNNING_TEXT_CHARS = 100
# Inside a block only the clearest titles count.
MAX_INNER_CHARS = 60
MIN_PARAGRAPH_CHARS = 80
# A title may ask or call, but has no full stop, not even within a quotation.
ENDS, CLOSERS = ".,;:…", "\"'“”‘’»«›‹)"
INNER_SIGNS = re.compile(r"[?!:]")
TWO_LABELS = re.compile(r": .* {3,}\S[^:]*:")  # "Beginn: 17 Uhr     Ende: 19 Uhr"
SECTION_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.? (?=[A-ZÄÖÜ„])")
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
    return Extract(text, find_headings(read_view(text)))


def find_headings(text: str) -> tuple[Heading, ...]:
    """Find single lines between blank lines that name what follows; the first has level 1, all others level 2.

    Lines right above a paragraph have level 3.

    Conservative: an ordinary short paragraph taken for a heading could no longer be cited.
    """
    lines = split_lines(text)
    blocks = list(blocks_of(lines))
    fields = {line.start for field in find_fields(lines) for line in lines_within(lines, field.start, field.end)}
    found = _titles_alone(blocks, fields)
    for block in blocks:
        found += _titles_within(block, fields)
    if blocks and _opens_profile(blocks[0], fields):
        found.append(blocks[0][0])
    found = _with_repeats(found, blocks)
    headings = [Heading(line.start, line.end, 1 if place == 0 else 2) for place, line in enumerate(found)]
    known = {heading.start for heading in headings}
    sections = [line for block in blocks for line in _title_first(block, fields) if line.start not in known]
    headings += [Heading(line.start, line.end, SECTION_LEVEL) for line in sections]
    return tuple(sorted(headings, key=lambda heading: heading.start))


def _titles_alone(blocks: list[list[Line]], fields: set[int]) -> list[Line]:
    """Find blocks of one line that stand above text, above another title, or above an address as "Kontakt" does."""
    found: list[Line] = []
    below: Below = "other"
    for place in range(len(blocks) - 1, -1, -1):
        block, line = blocks[place], blocks[place][0]
        if is_web_block(block) or (len(block) == 1 and _stands_between(line)):
            continue
        follows = below in ("text", "title") or (below == "contact" and CONTACT_TITLE.fullmatch(line.text))
        is_value = place > 0 and blocks[place - 1][-1].text.endswith(":")
        is_menu = below == "title" and is_web_word(line)
        alone = len(block) == 1 and line.start not in fields
        if alone and follows and not is_value and not is_menu and looks_like_heading(line):
            found.append(line)
            below = "title"
        else:
            below = _kind_of(block, fields)
    return found


def _with_repeats(found: list[Line], blocks: list[list[Line]]) -> list[Line]:
    """Add the single lines that say what a heading says: pages often repeat their title above the date."""
    words = {line.text for line in found}
    starts = {line.start for line in found}
    return [
        line for block in blocks for line in block if line.start in starts or (len(block) == 1 and line.text in words)
    ]


def _titles_within(block: list[Line], fields: set[int]) -> list[Line]:
    """Find titles in a page that lost its blank lines: a short line between whole paragraphs of one line each."""
    found: list[Line] = []
    for before, line, following in zip(block, block[1:], block[2:], strict=False):
        plain = line.start not in fields and len(line.text) <= MAX_INNER_CHARS and not INNER_SIGNS.search(line.text)
        opens = ends_sentence(before.text) or before.start in fields
        whole = len(following.text) >= MIN_PARAGRAPH_CHARS and ends_sentence(following.text)
        if plain and opens and whole and looks_like_heading(line):
            found.append(line)
    return found


def _title_first(block: list[Line], fields: set[int]) -> list[Line]:
    """Find the title right above a paragraph, with no blank line between: a short line above a whole one.

    A numbered one may stand above any sentence, but not above the next number of a list.
    """
    if len(block) < 2 or block[0].start in fields or block[1].start in fields or is_list_item(block[1]):
        return []
    line, following = block[:2]
    numbered = SECTION_NUMBER.match(line.text) is not None
    least = 0 if numbered else MIN_PARAGRAPH_CHARS
    whole = len(following.text) >= least and ends_sentence(following.text)
    plain = len(line.text) <= MAX_INNER_CHARS and not INNER_SIGNS.search(line.text)
    return [line] if plain and whole and looks_like_heading(line) else []


def _stands_between(line: Line) -> bool:
    """Tell whether the line may stand between a title and its text: author, date, advertisement."""
    return bool(BYLINE.fullmatch(line.text) or ADVERTISING.match(line.text) or is_dateline(line.text)) or (
        is_notice(line) and not opens_teasers(line.text)
    )


def _kind_of(block: list[Line], fields: set[int]) -> Below:
    """Tell what a block is for the title above it: running text, a list or a field, an address, or nothing sure."""
    first = block[0]
    if first.start in fields or first.text.endswith(":") or is_list_item(first) or first.text[0] in '"„“»':
        return "text"
    if any(ends_sentence(line.text) or len(line.text) >= RUNNING_TEXT_CHARS for line in block):
        return "text"
    return "contact" if find_contact_blocks(block) else "other"


def _opens_profile(block: list[Line], fields: set[int]) -> bool:
    """Tell whether the first line names a text without blank lines: a field or running text follows."""
    if len(block) < 2 or block[0].start in fields or ends_sentence(block[0].text):
        return False
    second = block[1]
    follows = second.start in fields or second.text.endswith(":") or len(second.text) >= RUNNING_TEXT_CHARS
    return follows and looks_like_heading(block[0])


def looks_like_heading(line: Line) -> bool:
    """Tell whether the words of a line could be a title; where it stands says whether they are."""
    words = line.text.split()
    opening = line.text.lstrip("\"'„“‚»«(")
    if len(line.text) > MAX_HEADING_CHARS or len(words) > MAX_HEADING_WORDS or not opening:
        return False
    if line.text.rstrip(CLOSERS)[-1:] in ENDS or (is_list_item(line) and not opening[0].isdigit()):
        return False
    if (
        TWO_LABELS.search(line.text)
        or not (opening[0].isupper() or opening[0].isdigit())
        or not any(map(str.isalpha, opening))
    ):
        return False
    if is_notice(line) or ADVERTISING.match(line.text) or ADDRESS_LIKE.search(line.text) or BYLINE.fullmatch(line.text):
        return False
    is_name = (name := person_name(line.text)) is not None and has_first_name(name.group("value").split())
    return not is_name and head_of(line.text) is None and not is_dateline(line.text)

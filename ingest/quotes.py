"""The quoted words of a Kommune's head, and who that is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.contacts import person_name
from ingest.lines import Line
from kekiz_search.types import Span

QUOTE_TITLE = re.compile(r"\W*(?:zitat|grußwort|statement)\b[\w\s./()-]{0,60}:?", re.IGNORECASE)
OPENING = '"„“»«›‹‚'
QUOTED = re.compile(r"[\"„“»«›‹‚]\s*(?P<words>\S(?:.*\S)?)\s*[\"“”«»‹›‘]\W*$", re.DOTALL)
# Words of welcome of more lines than this are an article, not a quotation.
MAX_QUOTE_LINES = 8
MIN_QUOTE_CHARS = 40
OFFICE = (
    r"(?P<office>(?:Ober)?[Bb]ürgermeister(?:in)?|Landr(?:at|ätin)|(?:Ober)?[Ss]tadtdirektor(?:in)?|"
    r"Städteregionsr(?:at|ätin))"
)
TITLES = r"(?:(?:Dr|Prof|Dipl\.-\w+)\.\s*)*"
NAME = (
    rf"(?P<name>{TITLES}[A-ZÄÖÜ][\wäöüßéè-]+(?:\s(?:von|van|zu|der|de|[A-ZÄÖÜ]\.))*(?:\s[A-ZÄÖÜ][\wäöüßéè-]+){{1,2}})"
)
HEAD_LINES = (
    re.compile(rf"\W*{OFFICE}\s+{NAME}\W*"),
    re.compile(rf"\W*{NAME}\s*(?:,|\||–|-|\n)\s*{OFFICE}\b[\w\s/-]{{0,60}}\W*"),
)
Located = tuple[str, str, Span, Span]


def find_quotes(text: str, lines: Sequence[Line]) -> list[Located]:
    """Find the block below a title like "Zitat", and a quoted paragraph right above the name of a head."""
    found: list[Located] = []
    for place, line in enumerate(lines):
        if not line.blank and QUOTE_TITLE.fullmatch(line.text):
            located = _below_title(text, lines, place)
        elif not line.blank and head_of(line.text):
            located = _above_head(text, lines, place)
        else:
            continue
        if located and not any(other[3].start == located[3].start for other in found):
            found.append(located)
    return found


def find_heads(text: str, lines: Sequence[Line]) -> list[Located]:
    """Find the lines that are nothing but a head's office and name, each person once."""
    found: list[Located] = []
    names: set[str] = set()
    filled = [line for line in lines if not line.blank]
    for place, line in enumerate(filled):
        following = filled[place + 1] if place + 1 < len(filled) else line
        for last in (line, following):
            head = head_of(text[line.start : last.end])
            if head and head.group("name") not in names and _is_named_apart(text, line, last):
                names.add(head.group("name"))
                value = Span(line.start + head.start("name"), line.start + head.end("name"))
                found.append(("leitung", head.group("office"), Span(line.start, last.end), value))
                break
    return found


def head_of(words: str) -> re.Match[str] | None:
    """Match a line that is nothing but a head's office and name."""
    head = next((found for pattern in HEAD_LINES if (found := pattern.fullmatch(words))), None)
    return head if head is None or person_name(head.group("name")) else None


def _is_named_apart(text: str, line: Line, last: Line) -> bool:
    """Two lines count as one only where no blank line parts them."""
    return line is last or text.count("\n", line.start, last.end) == 1


def _below_title(text: str, lines: Sequence[Line], place: int) -> Located | None:
    block = _block_below(lines, place)
    quoted = _quoted_part(text, block) if block else None
    if not block:
        return None
    if quoted is None:
        while block and (head_of(block[-1].text) or block[-1].text.startswith("(")):
            block = block[:-1]
        quoted = Span(block[0].start, block[-1].end) if block else None
    if quoted is None or quoted.end - quoted.start < MIN_QUOTE_CHARS:
        return None
    label = lines[place].text.strip(" :*#")
    return "zitat", label, Span(lines[place].start, max(quoted.end, _closing(text, quoted.end))), quoted


def _block_below(lines: Sequence[Line], place: int) -> list[Line]:
    block: list[Line] = []
    for line in lines[place + 1 : place + 2 + MAX_QUOTE_LINES]:
        if line.blank and block:
            break
        if not line.blank:
            block.append(line)
    return block[:MAX_QUOTE_LINES]


def _quoted_part(text: str, block: Sequence[Line]) -> Span | None:
    """Take the quotation from its first mark to the last one that ends a line."""
    if block[0].text[0] not in OPENING:
        return None
    for last in range(len(block)):
        if head_of(block[last].text):
            break
        found = QUOTED.match(text[block[0].start : block[last].end])
        if found:
            return Span(block[0].start + found.start("words"), block[0].start + found.end("words"))
    return None


def _closing(text: str, end: int) -> int:
    return end + 1 if end < len(text) and text[end] in '"“”«»‹›‘' else end


def _above_head(text: str, lines: Sequence[Line], place: int) -> Located | None:
    above = place - 1
    while above >= 0 and lines[above].blank and above >= place - 2:
        above -= 1
    if above < 0 or lines[above].blank:
        return None
    line = lines[above]
    quoted = _quoted_part(text, [line])
    if quoted is None or quoted.end - quoted.start < MIN_QUOTE_CHARS:
        return None
    return "zitat", "Zitat", Span(line.start, line.end), quoted

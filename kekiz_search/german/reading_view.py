"""A text as it is read, whatever its layout: every blank a blank, bullets alike, rows with bars, broken lines joined.

It is as long as the text, and every character keeps its place, so that what is found in it is quoted from the text.
"""

from __future__ import annotations

import re
from itertools import groupby

from kekiz_search.german.blocks import joined_breaks
from kekiz_search.german.cut_words import SOFT_HYPHEN

_BLANKS = dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"), " ")
_SPELLINGS = str.maketrans(_BLANKS | {ord("\u2011"): "-"})
_SPELT = re.compile(f"[{''.join(map(chr, _SPELLINGS))}]")  # to look for them first takes a tenth of the time
_BULLET = re.compile(r"^([ \t]*)([▪◦‣●■○]|\(?[a-z]\))(?=[ \t]+\S)", re.MULTILINE)
_TAB, _SEMICOLON, _GAP = "\t", ";", "   "
_PARTED = {_TAB: re.compile("\t"), _SEMICOLON: re.compile(";"), _GAP: re.compile(r"(?<=\S) {3,}(?=\S)")}
_LEAST_ROWS = {_TAB: 2, _SEMICOLON: 3, _GAP: 3}  # lines with as many tabs are rows; the others stand in prose as well
_LEAST_SIGNS = {_GAP: 2}  # two columns apart by blanks are labels with values
_MAX_CELL_CHARS, _BAR = 80, "|"
_LEADER = re.compile(r"(?<=[\w)]) ?\.{5,} ?(?=[^\s.])")
_PAGE = re.compile(r"\. ?\d{1,3} *$")
_INDENT = re.compile(r" {3,}(?=\S)")
_RULE = re.compile(r" *[-=_–—]{3}[-=_–— ]*")
_GOES_ON = re.compile(r"(?:und|oder|sowie|bzw|bis|wie)\b")


def read_view(text: str) -> str:
    """Return a text as it is read; two soft hyphens take the place of a hyphen at the end of a line."""
    read = text.translate(_SPELLINGS) if _SPELT.search(text) else text
    read = _BULLET.sub(_dashed, read)
    read = _with_labels(read) if "....." in read else read
    for sign in (_TAB, _SEMICOLON, _GAP):
        read = _with_bars(read, sign) if sign in read else read
    return _joined(read)


def _dashed(bullet: re.Match[str]) -> str:
    """Put a dash for a bullet that few know, as long as it is: "(a)" opens an item as "-" does."""
    return bullet[1] + " " * (len(bullet[2]) - 1) + "-"


def _with_labels(text: str) -> str:
    """Put a colon for the dots that lead from a label to its value; not where they lead to pages."""
    found = [line for line in text.split("\n") if _LEADER.search(line)]
    if len(found) < _LEAST_ROWS[_GAP] or all(_PAGE.search(line) for line in found):
        return text
    return _LEADER.sub(lambda dots: f":{' ' * (len(dots[0]) - 1)}", text)


def _with_bars(text: str, sign: str) -> str:
    """Put bars between the cells of neighbouring lines that have equally many, and in the line that heads them."""
    lines: list[str] = []
    for count, run in groupby(text.split("\n"), key=lambda line: _count_cells(line, sign)):
        rows = list(run)
        head = _head_above(lines, count) if sign == _GAP else []
        is_table = count >= _LEAST_SIGNS.get(sign, 1) and len(rows) + bool(head) >= _LEAST_ROWS[sign]
        if is_table and head:
            lines[-len(head) :] = head
        lines += [_PARTED[sign].sub(_barred, row) for row in rows] if is_table else rows
    return "\n".join(lines)


def _head_above(lines: list[str], count: int) -> list[str]:
    """Return the line that heads the columns of the rows below as a row, and the rule below it; none without one.

    It has as many cells as they where a rule stands between, else one less and blanks instead of the first.
    """
    rule = [f"|{'-' * (len(line) - 1)}" for line in lines[-1:] if _RULE.fullmatch(line)]
    line = next(iter(lines[-1 - len(rule) : len(lines) - len(rule)]), "")
    cells = _count_cells(line, _GAP)
    if cells == count - 1 and (indent := _INDENT.match(line)):
        return [_barred(indent) + _PARTED[_GAP].sub(_barred, line[indent.end() :]), *rule]
    return [_PARTED[_GAP].sub(_barred, line), *rule] if rule and cells == count else []


def _barred(sign: re.Match[str]) -> str:
    """Put a bar for what parts two cells, as long as it is."""
    return f"{sign[0][:-2]}| " if sign[0].startswith(_GAP) else "|"


def _count_cells(line: str, sign: str) -> int:
    """Return how many signs part the cells of a line, 0 where it is no row."""
    if sign not in line or _BAR in line:
        return 0  # as with most; a row with bars has its cells
    cells = _PARTED[sign].split(line.strip(" "))
    is_prose = line.rstrip().endswith((".", sign)) and sign == _SEMICOLON
    is_row = cells[0].strip() and not is_prose and max(map(len, cells)) <= _MAX_CELL_CHARS
    return len(cells) - 1 if is_row else 0


def _joined(text: str) -> str:
    """Put blanks for the line breaks that sentences run over."""
    parts: list[str] = []
    position = 0
    for line_end in joined_breaks(text):
        end, seam = _seam(text, line_end)
        parts += [text[position:end], seam]
        position = line_end + 1
    return "".join((*parts, text[position:])) if parts else text


def _seam(text: str, line_end: int) -> tuple[int, str]:
    """Return where the words before a line break end, and what stands for the break: nothing seen within a word."""
    following = text[line_end + 1 : line_end + 9]
    if text[line_end - 1] == "-" and text[line_end - 2 : line_end - 1].islower():
        if following[:1].islower() and not _GOES_ON.match(following):
            return line_end - 1, 2 * SOFT_HYPHEN
        if following[:1].isupper():
            return line_end, SOFT_HYPHEN
    return line_end, " "

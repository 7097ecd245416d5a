"""Blocks of a text: the stretches no sentence runs beyond, by blank lines, list items and line breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median_high
from typing import NamedTuple

from kekiz_search.german.sentence_words import BEFORE_ORDINAL

_LIST_ITEM = re.compile(
    r"\s*(?:[-•*·▪◦‣●■○+]\s+\S|–\s+[A-ZÄÖÜ]|\(?[a-z]\)\s|\(?\d{1,3}\)\s|#{1,6}\s|\[\^[^\]\s]{1,40}\]:)"
    r"|\s*(?:\S{1,60}(?:@|\(at\)|\[at\])|www\.|https?://)"  # so stands an address in a list of contacts
)
_TITLE = re.compile(r" {0,3}#{1,6}\s")
_BAR = "|"  # between the cells of a row
_GAP = re.compile(r"\S(?:[ \u00a0]{4,}|\t+ *)\S")  # so columns are set with blanks
_NUMBERED = re.compile(r"\s*\d{1,2}(?:\.\d{1,2})*\.\s+\S")
_MARKED_END = re.compile(r"[.!?…:;][)\]\"”“»«'’›‹]*(?:\[\^[^\]\s]{1,40}\])*\s*$")
_SENTENCE_WITHIN = re.compile(r"(?:[a-zäöüß]{3}|\d{4})[.!?] [A-ZÄÖÜ\d]")
_UNFINISHED = re.compile(r"(?:[,-]|(?<!\w)[a-zäöüß]+)\s*$")
# Without those that can be the particle of a verb ("Wir laden ein").
_NEVER_LAST_WORDS = BEFORE_ORDINAL - {"ab", "ein", "bis"} | {"für", "von", "ohne", "sowie", "dass", "zwischen"}
_LAST_WORD = re.compile(r"(?<!\w)([a-zäöüß]+)\s*$")
_FIRST_WORD = re.compile(r"\s*(\S{1,60})")
# "Herne: 44.050 Euro für …", "Familienbüro – Markt 3": lines of one form below one another are items of a list.
_LABEL = re.compile(r"\s*[*_]{0,2}[A-ZÄÖÜ\d][^:.!?;|]{0,60}:[*_]{0,2}\s+\S")
_DASH = re.compile(r"\s*[A-ZÄÖÜ\d][^.!?:;|,–—]{1,60}\s[–—-]\s+\S")
_HOUR = re.compile(r"\s*\d{1,2}[.:]\d\d\s")
_DAY = re.compile(r"\s*(?i:(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|sonnabends?)\b[^:.!?;|]{0,40}:\s+\S")
_FORMS = (_LABEL, _DASH, _HOUR, _DAY)
_STOP = re.compile(r"[.!?…:;][)\]\"”“»«'’›‹]*(?:\s|$)|,\s*$")
_OPENING = re.compile(r"\s*[(„\"»‚'*_]*[A-ZÄÖÜ\d]")
# Lines of hard-wrapped text are about equally long and within these bounds, in characters.
_MIN_WRAP_CHARS, _MAX_WRAP_CHARS = 50, 140
_MAY_WRAP = re.compile(r"^[^\n]{20,}\n(?=.)", re.MULTILINE)
_CUT = re.compile(r"[a-zäöüß]-\n[ \t]*(?!(?:und|oder|sowie|bzw|bis|wie)\b)[a-zäöüß]")  # a word at the end of a line
_NEAR_CHARS = 800  # about a passage: so much of a paragraph before and behind a range shows how it is set
_FILLED = 0.85  # a wrapped line with the next word behind it reaches this share of the longest line


class Line(NamedTuple):
    """A line without its break."""

    start: int
    end: int


def split_blocks(text: str, start: int, end: int) -> Iterator[Line]:
    """Yield the blocks of ``text[start:end]`` in order; they leave out nothing but line breaks and blank lines.

    How a paragraph is set shows in all of its lines, so those around the range count as well.
    """
    for paragraph in _paragraphs(text, start, end):
        begin = paragraph[0].start
        opened = _openings(text, _whole(text, paragraph)) if len(paragraph) > 1 else ()
        for line, following in pairwise(paragraph):
            if following.start in opened:
                yield Line(begin, line.end)
                begin = following.start
        yield Line(begin, paragraph[-1].end)


def joined_breaks(text: str) -> Iterator[int]:
    """Yield where line breaks stand for want of room alone, so that sentences run over them, in order."""
    if not _MAY_WRAP.search(text):
        return  # as with most
    paragraphs = [one for one in _paragraphs(text, 0, len(text)) if len(one) > 1]
    widths = [_wrap_width(text, one) for one in paragraphs if len(one) > 2]
    usual = median_high(widths) if widths else 0
    for paragraph in paragraphs:
        if not _wrap_width(text, paragraph, usual):
            continue
        opened = _openings(text, paragraph, usual)
        yield from (line.end for line, following in pairwise(paragraph) if following.start not in opened)


def _whole(text: str, paragraph: list[Line]) -> list[Line]:
    """Return all lines of the paragraph that some lines are of, as far as they stand near."""
    start, end = paragraph[0].start, paragraph[-1].end
    first = text.rfind("\n", 0, max(0, start - _NEAR_CHARS)) + 1
    last = text.find("\n", end + _NEAR_CHARS)
    near = _paragraphs(text, first, len(text) if last < 0 else last)
    return next(lines for lines in near if lines[-1].end >= end)


def _openings(text: str, paragraph: list[Line], usual: int = 0) -> frozenset[int]:
    """Return where the lines begin that no sentence runs on into; ``usual`` is the width the text is wrapped to."""
    items, width = _items(text, paragraph), _wrap_width(text, paragraph, usual)
    return items | {
        following.start for line, following in pairwise(paragraph) if not _runs_on(text, line, following, width)
    }


def _items(text: str, paragraph: list[Line]) -> frozenset[int]:
    """Return where lines begin that are items by the form they share with the line above or below them.

    Where no line ends a sentence or breaks one off, each that opens with a capital is an item, too: prose has a stop.
    """
    found: set[int] = set()
    for form in _FORMS:
        alike = [form.match(text, line.start, line.end) is not None for line in paragraph]
        for place, (line, following) in enumerate(pairwise(paragraph)):
            beside = alike[place] or alike[place + 1 : place + 3] == [True, True]
            if alike[place + 1] and beside and not _breaks_off(text, line):
                found.add(following.start)
    if len(paragraph) > 2 and all(_is_bare(text, line) for line in paragraph):
        found.update(line.start for line in paragraph)
    return frozenset(found)


def _breaks_off(text: str, line: Line) -> bool:
    """Tell whether a line ends in the midst of a word or of a phrase."""
    return _ends_on_opening_word(text, line) or text[line.start : line.end].rstrip().endswith("-")


def _ends_on_opening_word(text: str, line: Line) -> bool:
    last_word = _LAST_WORD.search(text, max(line.start, line.end - 60), line.end)
    return last_word is not None and last_word[1] in _NEVER_LAST_WORDS


def _is_bare(text: str, line: Line) -> bool:
    """Tell whether a line opens with a capital and neither holds the end of a sentence nor breaks one off.

    An abbreviation with its period counts as an end: prose is not to be taken for a list.
    """
    if not _OPENING.match(text, line.start, line.end) or _breaks_off(text, line):
        return False
    return _STOP.search(text, line.start, line.end) is None


def _paragraphs(text: str, start: int, end: int) -> Iterator[list[Line]]:
    """Yield runs of lines that are not blank."""
    lines: list[Line] = []
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if text[start:stop].strip():
            lines.append(Line(start, stop))
        elif lines:
            yield lines
            lines = []
        start = stop + 1
    if lines:
        yield lines


def _wrap_width(text: str, paragraph: list[Line], usual: int = 0) -> int:
    """Measure the width a paragraph is wrapped to; 0 where its breaks do not stand for want of room.

    Narrow columns show it by a word that is cut. Two lines are no pattern: there the first must be as wide as usual and
    the last end a sentence, or the first end on a comma, a hyphen or a word in lower case, or in the midst of a
    sentence behind another one.
    """
    width = max(_length(text, line) for line in paragraph)
    narrow = width < _MIN_WRAP_CHARS and not _CUT.search(text, paragraph[0].start, paragraph[-1].end)
    if narrow or width > _MAX_WRAP_CHARS:
        return 0
    filled = [_is_filled(text, line, following, width) for line, following in pairwise(paragraph)]
    if len(filled) > 1 and sum(filled) * 3 >= len(filled) * 2:
        return width
    if usual >= width and _is_filled(text, paragraph[0], paragraph[1], usual) and _is_marked(text, paragraph[-1]):
        return usual
    return width if any(_is_unfinished(text, line) for line in paragraph[:-1]) else 0


def _is_unfinished(text: str, line: Line) -> bool:
    if _UNFINISHED.search(text, line.start, line.end):
        return True
    goes_on = _SENTENCE_WITHIN.search(text, line.start, line.end) is not None
    return goes_on and not _is_marked(text, line)


def _is_marked(text: str, line: Line) -> bool:
    return _MARKED_END.search(text, max(line.start, line.end - 60), line.end) is not None


def _runs_on(text: str, line: Line, following: Line, width: int) -> bool:
    """Tell whether a sentence can run over the break between two lines."""
    if _LIST_ITEM.match(text, following.start, following.end):
        return False
    if _is_row(text, line) or _is_row(text, following) or _TITLE.match(text, line.start, line.end):
        return False  # each row of a table stands for itself, and so does a title of Markdown
    if _ends_on_opening_word(text, line):
        return True  # no heading or item ends on an article or a preposition
    filled = _is_filled(text, line, following, width)
    first = text[following.start : following.end].lstrip()[0]
    if not filled and text[line.start : line.end].rstrip().endswith(":"):
        return False  # a field label or the opening of a list
    if _NUMBERED.match(text, following.start, following.end) and (_is_marked(text, line) or not filled):
        return False
    return first.islower() or filled


def _is_row(text: str, line: Line) -> bool:
    """Tell whether a line holds the cells of a table, with bars or wide gaps between them."""
    return _BAR in text[line.start : line.end] or _GAP.search(text, line.start, line.end) is not None


def _is_filled(text: str, line: Line, following: Line, width: int) -> bool:
    """Tell whether the line broke because the next word had no room."""
    if not width:
        return False
    word = _FIRST_WORD.match(text, following.start, following.end)
    room = len(word[1]) + 1 if word else 0
    return _length(text, line) + room >= _FILLED * width


def _length(text: str, line: Line) -> int:
    """Measure a line without its indent, which may be that of a column."""
    return len(text[line.start : line.end].strip())

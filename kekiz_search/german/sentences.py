"""Sentence bounds of German text with exact offsets.

Own rules, since the splitters at hand break at "Rd.", "Abs.", "S. 12 ff." and inside names that carry a "!".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kekiz_search.german.blocks import split_blocks
from kekiz_search.german.dictionary import known_lemma
from kekiz_search.german.sentence_words import (
    AFTER_ORDINAL,
    BEFORE_ORDINAL,
    MAYBE_LAST,
    NEVER_LAST,
    OFTEN_LAST,
    STARTERS,
)
from kekiz_search.types import Span

_CLOSERS = r"[)\]\"”“»«'’›‹*_]"
_NOTE = r"\[\^[^\]\s]{1,40}\]"
_SIGNS = ".!?…"
# It begins with a sign, not with a look before it: so the search skips all other characters, in half the time.
_MARK = re.compile(rf"([{_SIGNS}][{_SIGNS}]*+)({_CLOSERS}*+)((?:{_NOTE})*+)(?=\s|$)")
_NEXT = re.compile(r"\s*([(\[\"„“”»«‚‘'*_]*)([^\W_]+)?")
_QUOTE = re.compile(r"[\"„“”»«]")
_MAX_TOKEN_CHARS = 40
_MAX_SENTENCES_CHARS = 60  # of a name that holds full stops
_MAX_NAME_CHARS = 200  # a longer quotation is speech and holds sentences of its own

_ABBREVIATED_ENDINGS = ("str", "nr")  # Hauptstr., Hausnr.
_SHORT_WORDS = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}$")
_INITIALS = re.compile(r"[^\W\d_](?:\.?-[^\W\d_])?$")
_ORDINAL = re.compile(r"(?:\d{1,3}|\d{1,2}\.\d{1,2}|[IVXL]{1,5})$")
# Names that carry a mark of their own, and the words that go on with them.
_MARKED_NAME = re.compile(r"Kein Kind zurücklassen$")
_NAME_GOES_ON = frozenset({"für", "kommunen"})


def split_sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Split ``text[start:end]`` into sentences, trimmed, in order; offsets are those of ``text``.

    No sentence runs over a blank line, a list item or the end of a heading's line. Footnote marks ("[^1]") behind the
    final punctuation belong to no sentence; all other text does.
    """
    stop = len(text) if end is None else min(end, len(text))
    spans = []
    for block in split_blocks(text, start, stop):
        begin = block.start
        for until, after in _bounds(text, block.start, block.end):
            spans.append(_trimmed(text, begin, until))
            begin = after
        spans.append(_trimmed(text, begin, block.end))
    return [span for span in spans if span.start < span.end]


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip())
    return Span(start + lead, max(start + lead, start + len(piece.rstrip())))


def _bounds(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where sentences of a block end, and where the next may begin."""
    names = _short_quotations(text, start, end)
    last, begin = 0, start
    for mark in _MARK.finditer(text, start, end):
        if start and mark.start() == start and text[start - 1] in _SIGNS:
            continue
        while last < len(names) and names[last].end <= mark.start():
            last += 1
        inside = last < len(names) and names[last].start < mark.start() and mark.end(2) < names[last].end
        if inside and _is_name(text, names[last], begin):
            continue
        if _ends_sentence(text, mark, begin, end, inside):
            yield mark.end(2), mark.end()
            begin = mark.end()


def _is_name(text: str, quotation: Span, begin: int) -> bool:
    """Say whether a quotation is a name of several sentences: 'das Konzept „Ein Ort. Ein Ziel.“ gilt'.

    What opens a sentence, or stands behind a colon, is speech.
    """
    before = text[begin : quotation.start].rstrip()
    return bool(before) and before[-1] not in ":–" and quotation.end - quotation.start <= _MAX_SENTENCES_CHARS


def _short_quotations(text: str, start: int, end: int) -> list[Span]:
    """List the outermost closed quotations that are short enough to be names."""
    found: list[Span] = []
    opened: list[int] = []
    for match in _QUOTE.finditer(text, start, end):
        at = match.start()
        if _opens(text, at, start, end, bool(opened)):
            opened.append(at)
        elif opened:
            begin = opened.pop()
            if at - begin <= _MAX_NAME_CHARS:
                while found and found[-1].start > begin:
                    found.pop()
                found.append(Span(begin, at + 1))
    return found


def _opens(text: str, at: int, start: int, end: int, is_open: bool) -> bool:
    char = text[at]
    if char == "„":
        return True
    if char == "”":
        return False
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    free_before, free_after = not before.isalnum() and before not in ".!?,…", not after.isalnum()
    if free_before != free_after:
        return free_before
    return not is_open


def _ends_sentence(text: str, mark: re.Match[str], begin: int, end: int, inside: bool) -> bool:
    following = _NEXT.match(text, mark.end(), end)
    word = following[2] if following else None
    if following is None or (following.end() >= end and word is None):
        return True
    if word is None and mark[1] != ".":
        return False  # a dash or a sign follows: „…!“ – so der Leiter
    word = word or "§"
    if mark[1][-1] in "!?":
        return not inside and not word[0].islower() and not _is_marked_name(text, mark, begin, word)
    if mark[1] != ".":
        return not word[0].islower() and not word[0].isdigit() and not inside
    return _period_ends(text[max(begin, mark.start() - _MAX_TOKEN_CHARS) : mark.start()], word, bool(mark[2]))


def _is_marked_name(text: str, mark: re.Match[str], begin: int, word: str) -> bool:
    if not _MARKED_NAME.search(text, max(begin, mark.start() - _MAX_TOKEN_CHARS), mark.start()):
        return False
    return word.lower() in _NAME_GOES_ON or word.lower() not in STARTERS


def _period_ends(before: str, word: str, closed: bool) -> bool:
    """Tell whether a period behind these words and before this word ends the sentence."""
    pieces = before.split()
    token = pieces[-1].lstrip("([\"„“»«‚'*_") if pieces else ""
    lower = token.lower().replace("\u00ad", "")
    starts = word[0].isupper() and word.lower() in STARTERS
    if closed and not word[0].islower():
        return True
    if lower in NEVER_LAST or lower.startswith("dipl.-"):
        return False
    if lower in OFTEN_LAST:
        return not word[0].islower()
    if (
        lower in MAYBE_LAST
        or lower.endswith(_ABBREVIATED_ENDINGS)
        or _SHORT_WORDS.match(token)
        or _INITIALS.match(token)
    ):
        return starts
    if _ORDINAL.match(token):
        return _number_ends(pieces, word, starts)
    if word[0].islower():
        # A whole word ends its sentence even before a name in lower case; an unknown abbreviation does not.
        return not closed and len(token) > 3 and known_lemma(token) is not None
    return True


def _number_ends(pieces: list[str], word: str, starts: bool) -> bool:
    """Tell "der 2. Phase", "9. März" from "es sind 40. Danach"."""
    if len(pieces) < 2:
        return False  # the number of an item: "1. Die Stadt lädt ein."
    if starts:
        return True
    if word[0].islower() or word.lower() in AFTER_ORDINAL:
        return False
    return pieces[-2].lower().lstrip('("„“') not in BEFORE_ORDINAL and not word[0].isdigit()

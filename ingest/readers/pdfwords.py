"""The words of a PDF page with their places, as PDFium finds them; nothing here knows what a line is.

PDFium is not thread-safe and can abort the process: this module is imported in worker processes and tests alone.
"""

from __future__ import annotations

import ctypes
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import pypdfium2 as pdfium
import pypdfium2.raw as raw

_LINE_HYPHENS = frozenset((0x0002, 0xFFFE))  # what PDFium makes of a hyphen at the end of a line
_INVISIBLE = frozenset(map(ord, "\u200b\u200c\u200d\u2060\ufeff"))
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_LIGATURE = re.compile("[ﬀ-ﬆ]")
_BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_BOLD_WEIGHT = 600
# A footnote's number is set at about 60 % of the size of the words before it; 80 % is not yet a figure of the text.
_RAISED_SHARE = 0.8
_NAME_BYTES = 128


@dataclass(frozen=True, slots=True)
class Word:
    """Characters without a space between them; places are points from the upper left corner of the page as shown.

    ``size`` is the height of the line that the font asks for, ``note_chars`` how many characters at the end are the
    raised number of a footnote.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    bold: bool = False
    note_chars: int = 0


@dataclass(frozen=True, slots=True)
class PageWords:
    """The words of a page in the order of the file; ``lost_chars`` have no meaning in Unicode."""

    words: tuple[Word, ...]
    width: float
    height: float
    lost_chars: int = 0


def read_page_words(page: pdfium.PdfPage) -> PageWords:
    """Read the words of one page."""
    text_page = page.get_textpage()
    try:
        return _Reader(page, text_page.raw).read()
    finally:
        text_page.close()


class _Reader:
    """Walks over the characters of a page; asks for places at the ends of words only, as each call costs 2 µs."""

    def __init__(self, page: pdfium.PdfPage, text_page: object) -> None:
        self._text_page = text_page
        self._rect = raw.FS_RECTF()
        self._name = ctypes.create_string_buffer(_NAME_BYTES)
        self._flags = ctypes.c_int()
        self._crop = page.get_cropbox()
        self._rotation = page.get_rotation()

    def read(self) -> PageWords:
        words: list[Word] = []
        codes: list[int] = []
        lost = first = 0
        text_page, unicode_at = self._text_page, raw.FPDFText_GetUnicode
        for place in range(raw.FPDFText_CountChars(self._text_page) + 1):
            code = unicode_at(text_page, place)
            letter = _letter_of(code)
            if letter is None:
                lost += code == 0
                if codes:
                    words.append(self._word(codes, first, place - 1))
                    codes = []
            elif letter:
                first = first if codes else place
                codes.append(letter)
                if code in _LINE_HYPHENS:
                    words.append(self._word(codes, first, place))
                    codes = []
        left, bottom, right, top = self._crop
        sides = (right - left, top - bottom) if self._rotation % 180 == 0 else (top - bottom, right - left)
        return PageWords(tuple(words), *sides, max(0, lost - 1))  # the place behind the last character reads as 0

    def _word(self, codes: list[int], first: int, last: int) -> Word:
        began, ended = self._box(first), self._box(last)
        text = _composed(codes)
        size = max(began[3] - began[1], 0.1)
        note = _trailing_digits(text) if ended[3] - ended[1] < _RAISED_SHARE * size else 0
        return Word(
            text,
            min(began[0], ended[0]),
            min(began[1], ended[1]),
            max(began[2], ended[2]),
            max(began[3], ended[3]),
            size,
            self._is_bold(first),
            note if note < len(text) else 0,
        )

    def _box(self, place: int) -> tuple[float, float, float, float]:
        """Return left, top, right, bottom on the page as it is shown."""
        raw.FPDFText_GetLooseCharBox(self._text_page, place, ctypes.byref(self._rect))
        rect = self._rect
        left, bottom, right, top = self._crop
        if self._rotation == 90:
            return rect.bottom - bottom, rect.left - left, rect.top - bottom, rect.right - left
        if self._rotation == 180:
            return right - rect.right, rect.bottom - bottom, right - rect.left, rect.top - bottom
        if self._rotation == 270:
            return top - rect.top, right - rect.right, top - rect.bottom, right - rect.left
        return rect.left - left, top - rect.top, rect.right - left, top - rect.bottom

    def _is_bold(self, place: int) -> bool:
        if raw.FPDFText_GetFontWeight(self._text_page, place) >= _BOLD_WEIGHT:
            return True
        raw.FPDFText_GetFontInfo(self._text_page, place, self._name, _NAME_BYTES, ctypes.byref(self._flags))
        return _BOLD_NAME.search(self._name.value.decode("ascii", "backslashreplace")) is not None


@lru_cache(maxsize=65_536)
def _letter_of(code: int) -> int | None:
    """Name the character to store for one of the file; 0 for one that is not seen, None for what parts words."""
    if code in _LINE_HYPHENS:
        return ord("-")
    if code == 0 or chr(code).isspace() or unicodedata.category(chr(code)) in ("Cc", "Cn"):
        return None
    return 0 if code in _INVISIBLE else code


def _composed(codes: list[int]) -> str:
    """Make text of code points; halves of surrogate pairs are joined, a lone one is shown as lost."""
    text = "".join(map(chr, codes))
    if any(0xD800 <= code <= 0xDFFF for code in codes):
        units = text.encode("utf-16-le", "surrogatepass")
        text = re.sub("[\ud800-\udfff]", "\ufffd", units.decode("utf-16-le", "surrogatepass"))
    text = _LIGATURE.sub(lambda found: _LIGATURES[found[0]], text)
    return unicodedata.normalize("NFC", text)


def _trailing_digits(text: str) -> int:
    return len(text) - len(text.rstrip("0123456789"))

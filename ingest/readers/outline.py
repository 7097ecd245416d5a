"""What the readers of office files write to: paragraphs, headings, list items, rows of tables, notes, slides."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.readers.readtext import Extract
from kekiz_search.types import Heading, Mark

NOTE_MARK = re.compile(r"\[\^[^\]\s]{1,60}\]")
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff\ufffc]")
# XML of office files can hold characters that no text has; 0x0B is a line break in slides.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
_BLANKS = re.compile(r"[^\S\n]+")
_LINE_BREAKS = re.compile(r" ?[\n\v\f\r\u2028\u2029]+ ?")


@dataclass(slots=True)
class Outline:
    """The text so far; words come in with their white space folded, line breaks inside a paragraph are kept."""

    headings: list[Heading] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)
    _parts: list[str] = field(default_factory=list)
    _length: int = 0
    _last: str = ""

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._parts)

    def add_paragraph(self, words: str) -> None:
        """Add a paragraph."""
        self._add(words, "paragraph")

    def add_item(self, words: str) -> None:
        """Add an item of a list."""
        self._add(f"- {words}" if words.strip() else "", "item")

    def add_heading(self, words: str, level: int) -> None:
        """Add a heading, on one line."""
        start, end = self._add(" ".join(words.split()), "heading")
        if end > start:
            self.headings.append(Heading(start, end, level))

    def add_row(self, cells: Sequence[str]) -> None:
        """Add a row of a table: its cells on one line with bars between them."""
        flat = [" ".join(cell.split()) for cell in cells]
        self._add(" | ".join(flat) if any(flat) else "", "row")

    def add_frame(self, words: str) -> None:
        """Add what frames the text, a letterhead or a foot: it is marked."""
        start, end = self._add(words, "frame")
        if end > start:
            self.marks.append(Mark(start, end, "boilerplate"))

    def add_note(self, name: str, words: str) -> None:
        """Add a footnote; the text names it as ``[^name]``."""
        if not words.strip():
            return
        start, end = self._add(f"[^{name}]: {' '.join(words.split())}", "note")
        self.marks = [mark for mark in self.marks if mark.start < start]
        self.marks.append(Mark(start, end, "reference"))

    def start_page(self) -> None:
        """Begin a page or a slide; it may stay empty."""
        self._last = "page" if self._parts else ""
        self.pages.append(-1)

    def extract(self, meta: dict[str, str], warnings: Sequence[str] = ()) -> Extract:
        """Hand on what was written."""
        following = self._length
        for place in range(len(self.pages) - 1, -1, -1):
            following = self.pages[place] = self.pages[place] if self.pages[place] >= 0 else following
        marks = tuple(sorted(self.marks, key=lambda mark: (mark.start, mark.end)))
        return Extract(self.text, tuple(self.headings), meta, marks, tuple(warnings), tuple(self.pages))

    def _add(self, words: str, kind: str) -> tuple[int, int]:
        words = clean_words(words)
        if words:
            tight = kind == self._last and kind in ("item", "row", "note")
            gap = "" if not self._parts else "\n" if tight else "\n\n"
            self._parts += [gap, words]
            start = self._length + len(gap)
            self._length = start + len(words)
            self._last = kind
            for place in range(len(self.pages) - 1, -1, -1):
                if self.pages[place] >= 0:
                    break
                self.pages[place] = start
            self.marks += [Mark(start + m.start(), start + m.end(), "reference") for m in NOTE_MARK.finditer(words)]
            return start, self._length
        return self._length, self._length


def clean_words(words: str) -> str:
    """Fold white space, keep line breaks, drop what is not seen."""
    words = unicodedata.normalize("NFC", _INVISIBLE.sub("", words))
    return _LINE_BREAKS.sub("\n", _BLANKS.sub(" ", _CONTROLS.sub("", words))).strip()

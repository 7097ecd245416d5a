"""The walk over an HTML tree: blocks, list items, table rows and fields become lines of text."""

from __future__ import annotations

import re
import unicodedata

from lxml import etree

from ingest.lines import words_in
from kekiz_search.types import Heading, Mark

LEFT_OUT = words_in(
    "script style nav noscript template svg math button iframe object embed video audio canvas select option textarea "
    "input dialog menu head map"
)
# Left out only outside the article: inside it they hold the title, the author and fact boxes.
FRAME = frozenset(("header", "footer", "aside"))
LEFT_OUT_ROLES = frozenset(("navigation", "banner", "contentinfo", "search", "menu", "menubar", "dialog"))
LEFT_OUT_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|breadcrumbs?|cookie\w*|consent|share|social|pager|pagination|skip-?link\w*|"
    r"sr-only|visually-hidden|login|search-?form|printfriendly)(?:$|[\s_-])",
    re.IGNORECASE,
)
AD_NAMES = re.compile(r"(?:^|[\s_-])(?:anzeigen?|advert\w*|werbung|sponsored|ads?|adslot)(?:$|[\s_-])", re.IGNORECASE)
LABEL_NAMES = re.compile(r"(?:^|[\s_-])label(?:$|[\s_-])", re.IGNORECASE)
PARAGRAPHS = words_in(
    "p div section article main blockquote ul ol dl table figure pre address fieldset details form header footer aside "
    "body h1 h2 h3 h4 h5 h6 hr"
)
LINES = words_in("li dt dd tr br caption figcaption summary legend")
LABEL_TAGS = words_in("div span p strong h3 h4")
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
NOTE_MARK = re.compile(r"\[?\d{1,3}\]?|\*")


class Walker:
    """Collects the text of a tree with its headings and marks."""

    def __init__(self) -> None:
        self.headings: list[Heading] = []
        self.marks: list[Mark] = []
        self.link_chars = 0
        self._parts: list[str] = []
        self._length = 0
        self._gap = ""
        self._links = 0
        self._articles = 0
        self._cells: list[bool] = []

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._parts)

    def walk(self, root: etree._Element) -> None:
        """Add the words of the tree; an explicit stack, because pages can nest deeper than Python recurses."""
        stack: list[tuple[etree._Element, int | None]] = [(root, None)]
        while stack:
            element, began = stack.pop()
            if began is not None:
                self._close(element, began)
                self._add(element.tail)
                continue
            if not isinstance(element.tag, str) or self._is_left_out(element):
                self._add(element.tail)
                continue
            stack.append((element, self._open(element)))
            self._add(element.text)
            stack.extend((child, None) for child in reversed(element))

    def _is_left_out(self, element: etree._Element) -> bool:
        tag = element.tag
        if tag in LEFT_OUT or element.get("role") in LEFT_OUT_ROLES or element.get("hidden") is not None:
            return True
        if tag in FRAME and not self._articles and not _holds_title(element):
            return True
        if tag in ("body", "html", "main", "article"):
            return False
        if tag == "form":
            return not _holds_page(element)
        if element.get("aria-hidden") == "true" or HIDDEN_STYLE.search(element.get("style") or ""):
            return True
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        return bool(LEFT_OUT_NAMES.search(names)) and not _holds_page(element)

    def _open(self, element: etree._Element) -> int:
        tag = element.tag
        if tag in ("article", "main"):
            self._articles += 1
        if tag in ("td", "th"):
            self._open_cell(element)
        elif not any(self._cells):
            self._break(tag)
        elif tag in PARAGRAPHS or tag in LINES:
            self._add(" ")
        if tag == "dd" and self._gap == "\n" and self._parts[-1].endswith(":"):
            self._gap = " "
        if tag == "a":
            self._links += 1
        if tag == "li":
            self._write("- ")
        return self._length + (len(self._gap) if self._parts else 0)

    def _close(self, element: etree._Element, began: int) -> None:
        tag = element.tag
        began = min(began, self._length)
        if tag in ("article", "main"):
            self._articles -= 1
        if tag == "a":
            self._links -= 1
        if tag in ("td", "th"):
            self._cells.pop()
        if _is_label(element) and self._length > began and self._parts[-1][-1] not in ":.?!" and not any(self._cells):
            self._parts.append(":")
            self._length += 1
        if tag in HEADINGS and self._length > began:
            self.headings.append(Heading(began, self._length, HEADINGS[tag]))
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        if tag not in ("body", "html", "main", "article") and AD_NAMES.search(names) and self._length > began:
            self.marks.append(Mark(began, self._length, "advertisement"))
        if tag == "sup" and element.find(".//a") is not None and NOTE_MARK.fullmatch(self.text_from(began)):
            self.marks.append(Mark(began, self._length, "reference"))
        if tag not in ("td", "th") and tag != "br" and not any(self._cells):
            self._break(tag)

    def text_from(self, began: int) -> str:
        """The last words, from an offset near the end on."""
        words = ""
        for part in reversed(self._parts):
            words = part + words
            if len(words) >= self._length - began:
                break
        return words[len(words) - (self._length - began) :] if self._length > began else ""

    def _open_cell(self, element: etree._Element) -> None:
        first = element.getprevious() is None
        data = element.find(".//table") is None and element.find(".//h2") is None and len(element.findall(".//p")) < 2
        if data and not first and not any(self._cells):
            self._gap = ""
            self._write(" | ")
        elif not any(self._cells):
            self._break("tr")
        self._cells.append(data)

    def _break(self, tag: str) -> None:
        if tag in PARAGRAPHS:
            self._gap = "\n\n"
        elif tag in LINES and "\n\n" not in self._gap:
            self._gap = "\n"

    def _add(self, words: str | None) -> None:
        if not words:
            return
        words = unicodedata.normalize("NFC", INVISIBLE.sub("", words))
        folded = " ".join(words.split())
        if words[0].isspace() if words else False:
            self._gap = self._gap or " "
        if folded:
            self._write(folded)
            if self._links:
                self.link_chars += len(folded)
            self._gap = " " if words[-1].isspace() else ""

    def _write(self, words: str) -> None:
        """Append words after the pending gap; the text never begins with one, nor has a space before its end."""
        if self._gap and self._parts:
            gap = "" if self._gap == " " and self._parts[-1].endswith(" ") else self._gap
            self._parts.append(gap + words)
            self._length += len(gap) + len(words)
        else:
            self._parts.append(words)
            self._length += len(words)
        self._gap = ""


def _is_label(element: etree._Element) -> bool:
    if element.tag == "dt":
        return True
    return bool(LABEL_NAMES.search(element.get("class") or "")) and element.tag in LABEL_TAGS


def _holds_title(element: etree._Element) -> bool:
    return element.find(".//h1") is not None or element.find(".//main") is not None


def _holds_page(element: etree._Element) -> bool:
    """Tell whether a form or a box named like a menu wraps the page, as some content systems have it."""
    return _holds_title(element) or element.find(".//article") is not None or len(element.findall(".//p")) > 2

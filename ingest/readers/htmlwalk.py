"""The walk over an HTML tree: blocks, list items, table rows and fields become lines of text."""

from __future__ import annotations

import re
import unicodedata

from lxml import etree

from ingest.lines import Line, words_in
from ingest.notices import opens_teasers
from ingest.readers.plain import looks_like_heading
from kekiz_search.types import Heading, Mark

LEFT_OUT = words_in(
    "script style nav noscript template svg math button iframe object embed video audio canvas select option textarea "
    "input dialog menu head map"
)
# Left out only outside the article: inside it they hold the title, the author and fact boxes.
FRAME = frozenset(("header", "footer", "aside"))
LEFT_OUT_ROLES = frozenset(("navigation", "banner", "contentinfo", "search", "menu", "menubar", "dialog"))
LEFT_OUT_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|breadcrumbs?|\w*cookie\w*|consent\w*|usercentrics\w*|onetrust\w*|gdpr|"
    r"share\w*|sharing|shariff|addtoany\w*|social|pager|pagination|skip-?link\w*|sr-only|visually-hidden|login|"
    r"search-?form|printfriendly|print-?(?:links?|buttons?)|(?:site|main|global)-?(?:header|footer)|masthead|top-?bar|"
    r"page-footer|colophon|location-header|location-footer)(?:$|[\s_-])",
    re.IGNORECASE,
)
# What visitors wrote, and what leads to other pages: kept in the text, but marked.
OTHERS_NAMES = re.compile(
    r"(?:^|\s)(?:comments?|comments?-(?:list|area|section|respond)|related(?:-[\w-]+)?|newsletter(?:-[\w-]+)?|"
    r"tag-?(?:list|links|cloud)|post-tags)(?:$|\s)",
    re.IGNORECASE,
)
# A box that is closed until somebody clicks holds text as well; a hidden menu has another name.
FOLDED_NAMES = re.compile(
    r"(?:^|[\s_-])(?:accordion\w*|collaps\w*|tabs?|tab-?pane\w*|tab-?content|panel\w*|toggle\w*|faq\w*|spoiler|answer|"
    r"expand\w*|read-?more|more-?text)(?:$|[\s_-])",
    re.IGNORECASE,
)
AD_NAMES = re.compile(r"(?:^|[\s_-])(?:anzeigen?|advert\w*|werbung|sponsored|ads?|adslot)(?:$|[\s_-])", re.IGNORECASE)
LABEL_NAMES = re.compile(r"(?:^|[\s_-])label(?:$|[\s_-])", re.IGNORECASE)
PARAGRAPHS = words_in(
    "p div section article main blockquote ul ol dl table figure pre address fieldset details form header footer aside "
    "body h1 h2 h3 h4 h5 h6 hr"
)
BOXES = words_in("div section aside article ul ol details form header footer")
LINES = words_in("li dt dd tr br caption figcaption summary legend")
LABEL_TAGS = words_in("div span p strong h3 h4")
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
BOLD_LEVEL = 4
INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
MAX_CONTACT_CHARS = 600
REACHED = re.compile(
    r"\b(?:Tel|Telefon|Fon|Ruf)\b[.:]*\s*[+(\d]|[\w.+-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+\.[a-z]{2}", re.IGNORECASE
)
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
        self._titles: dict[int, str] = {}
        self._awaits_value = False

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
        if tag == "button" and _is_folded(element):
            return False
        if tag in LEFT_OUT or element.get("role") in LEFT_OUT_ROLES:
            return True
        if tag in FRAME and not self._articles and not _holds_title(element):
            return tag != "aside" or not holds_contact(element)
        if tag in ("body", "html", "main", "article"):
            return False
        if tag == "form":
            return not _holds_page(element)
        if _is_hidden(element) and not _is_folded(element):
            return True
        return tag not in HEADINGS and bool(LEFT_OUT_NAMES.search(_names_of(element))) and not _holds_page(element)

    def _open(self, element: etree._Element) -> int:
        tag = element.tag
        if tag in ("article", "main"):
            self._articles += 1
        if tag in ("td", "th"):
            self._open_cell(element)
        elif not any(self._cells):
            self._break(_layout_of(element))
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
        is_label = _is_label(element) and self._length > began and not any(self._cells)
        if is_label and self._parts[-1][-1] not in ":.?!":
            self._parts.append(":")
            self._length += 1
        if tag in HEADINGS and self._length > began:
            self.headings.append(Heading(began, self._length, HEADINGS[tag]))
            self._titles[began] = self.text_from(began)
        elif tag == "p" and self._length > began and not any(self._cells) and _is_bold(element):
            words = self.text_from(began)
            if looks_like_heading(Line(0, len(words), words)):
                self.headings.append(Heading(began, self._length, BOLD_LEVEL))
        if self._length > began:
            self._mark(element, began)
        if tag not in ("td", "th") and tag != "br" and not any(self._cells):
            self._awaits_value = False
            self._break(_layout_of(element))
            if is_label and tag not in ("dt", *HEADINGS) and self._parts[-1][-1] == ":":
                self._gap, self._awaits_value = " ", True

    def _mark(self, element: etree._Element, began: int) -> None:
        """Mark advertisements, what leads to other pages or is what visitors wrote, and marks of footnotes."""
        tag = element.tag
        if tag == "sup" and element.find(".//a") is not None and NOTE_MARK.fullmatch(self.text_from(began)):
            self.marks.append(Mark(began, self._length, "reference"))
        if tag in ("body", "html", "main") or (tag == "article" and _holds_title(element)):
            return
        names = _names_of(element)
        if tag != "article" and AD_NAMES.search(names):
            self.marks.append(Mark(began, self._length, "advertisement"))
        elif tag in BOXES and (OTHERS_NAMES.search(names) or opens_teasers(self._titles.get(began, ""))):
            self.marks += [Mark(began, self._length, "boilerplate")] if element.find(".//h1") is None else []

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
        labelled = not first and bool(self._parts) and self._parts[-1].endswith(":") and len(self._parts[-1]) > 1
        data = element.find(".//table") is None and element.find(".//h2") is None and len(element.findall(".//p")) < 2
        if data and labelled and not any(self._cells):
            self._gap = " "
        elif data and not first and not any(self._cells) and not _ends_label(element):
            self._gap = ""
            self._write(" | ")
        elif not any(self._cells):
            self._break("tr")
        self._cells.append(data)

    def _break(self, tag: str) -> None:
        if self._awaits_value:  # what follows a label in its row stands on its line
            return
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
        self._awaits_value = False


def _is_bold(paragraph: etree._Element) -> bool:
    """Tell whether all words of a paragraph are set in bold by hand, as titles are where no heading is used."""
    children = list(paragraph)
    outside = (paragraph.text or "") + "".join(child.tail or "" for child in children)
    return bool(children) and not outside.strip() and all(child.tag in ("b", "strong", "br") for child in children)


def _ends_label(cell: etree._Element) -> bool:
    """Tell whether a cell names what the next one holds: a second pair in a row begins a line of its own."""
    return "".join(cell.itertext()).rstrip().endswith(":") and cell.getnext() is not None


def _names_of(element: etree._Element) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def _is_hidden(element: etree._Element) -> bool:
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    return HIDDEN_STYLE.search(element.get("style") or "") is not None


def _is_folded(element: etree._Element) -> bool:
    """Tell a box that opens by a click, or the button that opens it, from a hidden menu."""
    parent = element.getparent()
    if element.tag == "button" and parent is not None and parent.tag in HEADINGS:
        return True
    names = " ".join(_names_of(one) for one in (element, parent) if one is not None)
    folded = element.get("role") == "tabpanel" or FOLDED_NAMES.search(names) is not None
    return folded and not LEFT_OUT_NAMES.search(names)


def _layout_of(element: etree._Element) -> str:
    """Name the tag that an element is set like: a list within an item begins on the next line."""
    parent = element.getparent()
    inner = element.tag in ("ul", "ol") and parent is not None and parent.tag == "li"
    return "li" if inner or (element.tag == "button" and _is_folded(element)) else element.tag


def _is_label(element: etree._Element) -> bool:
    if element.tag == "dt":
        return True
    return bool(LABEL_NAMES.search(element.get("class") or "")) and element.tag in LABEL_TAGS


def _holds_title(element: etree._Element) -> bool:
    return element.find(".//h1") is not None or element.find(".//main") is not None


def holds_contact(element: etree._Element) -> bool:
    """Tell whether a box beside the page says little more than whom to reach, by which number."""
    words = " ".join(" ".join(element.itertext()).split())
    return len(words) <= MAX_CONTACT_CHARS and REACHED.search(words) is not None


def _holds_page(element: etree._Element) -> bool:
    """Tell whether a form or a box named like a menu wraps the page, as some content systems have it."""
    return _holds_title(element) or element.find(".//article") is not None or len(element.findall(".//p")) > 2

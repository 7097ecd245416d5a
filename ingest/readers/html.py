"""HTML pages: the running text, lists, tables and fields, without navigation, offline.

Not trafilatura: on short profile pages it drops lists and field labels, and it keeps no place of headings.
"""

from __future__ import annotations

import re

from lxml import etree

from ingest.readers.htmlmeta import read_meta
from ingest.readers.htmlwalk import Walker, holds_contact
from ingest.readers.readtext import Extract
from kekiz_search.errors import CorpusError

CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml[^>]+encoding\s*=\s*[\"']([\w.:-]+)", re.I)
# The HTML standard looks for the declaration in the first 1,024 bytes; pages with long comments on top need more.
CHARSET_PROBE_BYTES = 4096
# Below this share of <main>'s text in the page's, the element is taken for a misuse, and the whole page is read.
MIN_MAIN_SHARE = 0.2
# From this share of characters inside links on, and without one whole sentence, a page is a menu.
MENU_LINK_SHARE = 0.8
BESIDE = (
    "//*[self::aside or self::address or contains(@class, 'sidebar') or contains(@class, 'contact') or "
    "contains(@class, 'kontakt') or contains(@class, 'ansprechpart')]"
    "[not(ancestor-or-self::footer or ancestor-or-self::header or ancestor-or-self::nav)]"
)
SENTENCE = re.compile(r"\w+(?:\W+\w+){3,}[.!?]")


def declared_charset(data: bytes) -> str | None:
    """Name the encoding that the page declares."""
    found = CHARSET.search(data[:CHARSET_PROBE_BYTES])
    return (found.group(1) or found.group(2)).decode("ascii") if found else None


def read_html(text: str) -> Extract:
    """Extract the text of a page; CorpusError where there is only navigation."""
    root = _parse(text)
    if root is None:
        raise CorpusError("Die HTML-Seite enthält keinen Text.", "Speichern Sie die Seite im Browser erneut.")
    walker = _walk(root)
    words = walker.text
    only_links = walker.link_chars > MENU_LINK_SHARE * len(words) and not SENTENCE.search(words)
    if not words.strip() or only_links:
        hint = "Speichern Sie die Seite im Browser, nachdem sie vollständig geladen ist."
        raise CorpusError("Die HTML-Seite enthält nur Navigation, keinen Text.", hint)
    meta, warnings = read_meta(root, [words[h.start : h.end] for h in walker.headings if h.level == 1])
    return Extract(words, tuple(walker.headings), meta, tuple(walker.marks), warnings)


def _parse(text: str) -> etree._Element | None:
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True, recover=True
    )
    root = etree.fromstring(text.encode("utf-8"), parser)
    if any(entry.level == etree.ErrorLevels.FATAL for entry in parser.error_log):
        # What stands behind the place where the parser gave up would be lost without a word.
        raise CorpusError("Die HTML-Seite ist zu tief verschachtelt.", "Speichern Sie ihren Text als Textdatei.")
    return root


def _walk(root: etree._Element) -> Walker:
    """Walk the page's main part where it has a real one, else all of it."""
    whole = Walker()
    whole.walk(root)
    mains = root.xpath("//main | //*[@role='main']") or root.xpath("//article")
    if len(mains) == 1:
        main = Walker()
        main.walk(mains[0])
        if len(main.text) >= MIN_MAIN_SHARE * len(whole.text):
            for box in _contacts_beside(root, mains[0]):
                main.walk(box)
            return main
    return whole


def _contacts_beside(root: etree._Element, main: etree._Element) -> list[etree._Element]:
    """Return the boxes beside the main part that say whom to reach; what a footer says is the whole site's."""
    boxes = root.xpath(BESIDE)
    inside = {*main.iter(), *main.iterancestors()}
    found = [box for box in boxes if box not in inside and holds_contact(box)]
    return [box for box in found if not any(outer in found for outer in box.iterancestors())]

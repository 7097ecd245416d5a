"""Markdown: the whole file is the stored text; its signs are marked, not removed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

import yaml

from ingest.readers.readtext import Extract
from kekiz_search.types import Heading, Mark

# The first line must look like a key: a rule that opens a text is no front matter.
FRONT_MATTER = re.compile(
    r"\A---[ \t]*\n((?=[ \t]*(?:#|[\w .\"'-]{1,40}:)).*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL
)
FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})[^\n]*$", re.MULTILINE)
ATX = re.compile(r"^ {0,3}(#{1,6})[ \t]+(?P<words>[^\n]*?)[ \t]*(?:[ \t]#+)?[ \t]*$", re.MULTILINE)
SETEXT = re.compile(r"^ {0,3}(?P<words>[^\s#>|*+-][^\n]*?)[ \t]*\n {0,3}(?P<line>=+|-{2,})[ \t]*$", re.MULTILINE)
# A short line in bold that stands apart and is no sentence, as questions and answers have it.
BOLD = re.compile(
    r"(?:\A|(?<=\n\n)) {0,3}(?P<sign>\*\*|__)(?P<words>(?!\s)[^\n*_]{2,120}?[^\s.,;:*_])(?P=sign)[ \t]*$", re.MULTILINE
)
_BOLD_LEVEL = 6  # below any that has a level
COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
# A footnote with its indented lines; also the address of a link, which stands apart in the same way.
DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:[ \t]*[^\n]*(?:\n(?:[ \t]*\n)*(?: {4}|\t)[^\n]*\S[^\n]*)*", re.MULTILINE)
FOOTNOTE_MARK = re.compile(r"\[\^[^\]\s]{1,60}\]")
META_NAMES = {
    "title": "title",
    "titel": "title",
    "kommune": "kommune",
    "publisher": "publisher",
    "herausgeber": "publisher",
    "kind": "kind",
    "art": "kind",
    "published": "published",
    "date": "published",
    "datum": "published",
    "veröffentlicht": "published",
    "url": "url",
    "as_of": "as_of",
    "stand": "as_of",
    "language": "language",
    "lang": "language",
    "sprache": "language",
}


def read_markdown(text: str) -> Extract:
    """Keep the text; find front matter, headings, comments and footnotes."""
    front = FRONT_MATTER.match(text)
    body = front.end() if front else 0
    meta, warnings = _read_front_matter(front.group(1)) if front else ({}, ())
    code = _code_spans(text, body)
    marks = [Mark(*found.span(), "boilerplate") for found in _outside(COMMENT, text, body, code)]
    taken = code + [(mark.start, mark.end) for mark in marks]
    definitions = [Mark(*found.span(), "reference") for found in _outside(DEFINITION, text, body, taken)]
    taken += [(mark.start, mark.end) for mark in definitions]
    marks += definitions
    marks += [Mark(*found.span(), "reference") for found in _outside(FOOTNOTE_MARK, text, body, taken)]
    if front:
        marks.append(Mark(0, len(text[:body].rstrip()), "boilerplate"))
    marks.sort(key=lambda mark: mark.start)
    return Extract(text, _find_headings(text, body, taken), meta, tuple(marks), warnings)


def _read_front_matter(block: str) -> tuple[dict[str, str], tuple[str, ...]]:
    """Read the known keys; BaseLoader keeps every value as it is written, so 2017 and 2017-03 stay dates."""
    try:
        data: Any = yaml.load(block, Loader=yaml.BaseLoader)
    except yaml.YAMLError:
        return {}, ("Der Kopf der Datei (zwischen ---) ist kein gültiges YAML und wurde nicht ausgewertet.",)
    if data in (None, ""):
        return {}, ()
    if not isinstance(data, dict):
        return {}, ("Der Kopf der Datei (zwischen ---) enthält keine Felder und wurde nicht ausgewertet.",)
    meta: dict[str, str] = {}
    warnings: list[str] = []
    for key, value in data.items():
        name = META_NAMES.get(str(key).strip().lower())
        if name is None or name in meta:
            continue
        if isinstance(value, list) and len(value) == 1:
            value = value[0]
        if not isinstance(value, str):
            warnings.append(f"Das Feld „{key}“ im Kopf der Datei ist kein einzelner Wert und wurde übergangen.")
        elif value.strip() and value.strip().lower() not in ("null", "~"):
            meta[name] = " ".join(value.split())
    return meta, tuple(warnings)


def _code_spans(text: str, start: int) -> list[tuple[int, int]]:
    """Find fenced blocks; one without its end reaches to the end of the text."""
    spans: list[tuple[int, int]] = []
    opened: re.Match[str] | None = None
    for fence in FENCE.finditer(text, start):
        if opened is None:
            opened = fence
        elif fence.group(1).startswith(opened.group(1)):
            spans.append((opened.start(), fence.end()))
            opened = None
    if opened is not None:
        spans.append((opened.start(), len(text)))
    return spans


def _outside(pattern: re.Pattern[str], text: str, start: int, taken: list[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """Find what begins in none of the spans."""
    spans = sorted(taken)
    for found in pattern.finditer(text, start):
        place = bisect_right(spans, (found.start(), len(text)))
        if place == 0 or spans[place - 1][1] <= found.start():
            yield found


def _find_headings(text: str, start: int, taken: list[tuple[int, int]]) -> tuple[Heading, ...]:
    headings: list[Heading] = []
    for found in _outside(ATX, text, start, taken):
        if found.group("words"):
            headings.append(Heading(*found.span("words"), len(found.group(1))))
    for found in _outside(SETEXT, text, start, taken):
        line_before = text[start : found.start()].rsplit("\n", 2)[-2:-1]
        if not any(line.strip() for line in line_before):
            headings.append(Heading(*found.span("words"), 1 if found.group("line")[0] == "=" else 2))
    headings += [Heading(*found.span("words"), _BOLD_LEVEL) for found in _outside(BOLD, text, start, taken)]
    return tuple(sorted(headings, key=lambda heading: heading.start))

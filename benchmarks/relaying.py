"""Ways to lay a document out anew without changing what it says: line breaks, bullets, tables, titles, signs."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator
from itertools import pairwise

Relay = Callable[[str], str]

_TITLE = re.compile(r"(#{1,6}) +(.*?) *#*$")
_ITEM = re.compile(r"( *)(?:[-*•–]|\d{1,2}[.)]) +(?=\S)")
_BULLET = re.compile(r"( *)[-*•] +(?=\S)")
_LONG_WORD = re.compile(r"[A-ZÄÖÜa-zäöüß]{10,}")
_COLUMNS = re.compile(r"\S {3,}\S")
_YEARS = re.compile(r"(?<=\d\d)–(?=\d)|(?<=\d\d)-(?=(?:19|20)\d\d\b)")
_MOST_WRAPPED_CHARS = 145
_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


def wrapped(width: int) -> Relay:
    """Break prose and items at a width."""

    def relay(text: str) -> str:
        lines = unwrapped(text).split("\n")
        return "\n".join(line if _stands_alone(line) else _wrap(line, width) for line in lines)

    return _behind_front(relay)


def _wrap(line: str, width: int) -> str:
    item = _ITEM.match(line)
    indent = " " * item.end() if item else ""
    return textwrap.fill(line, width, subsequent_indent=indent, break_long_words=False) if line.strip() else line


def unwrapped(text: str) -> str:
    """Set every paragraph and item whose lines were broken for want of room on one line."""
    return _behind_front(lambda body: "\n\n".join(map(_joined, body.split("\n\n"))))(text)


def _joined(block: str) -> str:
    lines = block.split("\n")
    longest = max(map(len, lines))
    if longest > _MOST_WRAPPED_CHARS or longest < 50:
        return block
    joined = lines[0]
    for line, following in pairwise(lines):
        word = following.strip().partition(" ")[0]
        starts = _ITEM.match(following) or any(map(_stands_alone, (line, following)))
        full = len(line) + 1 + len(word) > longest - 3
        joined += "\n" + following if starts or not full else " " + following.strip()
    return joined


def _stands_alone(line: str) -> bool:
    return line.startswith(("|", "#", "**", "<!--", "[^")) or _COLUMNS.search(line) is not None or not line.strip()


def bulleted(mark: str) -> Relay:
    """Begin every item with another sign; ``{n}`` and ``{a}`` count, and nothing leaves it bare."""

    def relay(text: str) -> str:
        number, lines = 0, []
        for line in text.split("\n"):
            item = _BULLET.match(line)
            number = number + 1 if item else 0 if not line.startswith("  ") else number
            sign = mark.format(n=number, a=chr(96 + min(number, 26)))
            lines.append(f"{item[1]}{sign}{line[item.end() :]}" if item else line)
        return "\n".join(lines)

    return _behind_front(relay)


def tabled(as_rows: Callable[[list[list[str]]], str]) -> Relay:
    """Set every Markdown table in another way."""

    def relay(text: str) -> str:
        parts = (as_rows(_cells(run)) if is_table else "\n".join(run) for is_table, run in _runs(text))
        return "\n".join(parts)

    return relay


def _runs(text: str) -> Iterator[tuple[bool, list[str]]]:
    run: list[str] = []
    inside = False
    for line in text.split("\n"):
        if line.startswith("|") != inside and run:
            yield inside, run
            run = []
        inside = line.startswith("|")
        run.append(line)
    yield inside, run


def _cells(run: list[str]) -> list[list[str]]:
    rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in run]
    return [row for row in rows if not all(re.fullmatch(r":?-+:?", cell) for cell in row)]


def separated(sign: str) -> Callable[[list[list[str]]], str]:
    """Set a row on a line, its cells apart by a sign."""
    return lambda rows: "\n".join(sign.join(row) for row in rows)


def labelled(rows: list[list[str]]) -> str:
    """Set every row as a block of labels and values."""
    return "\n\n".join("\n".join(f"{a}: {b}" for a, b in zip(rows[0], row, strict=False) if b) for row in rows[1:])


def titled(as_title: Callable[[int, str, str], str]) -> Relay:
    """Set every title of Markdown in another way: by its level, its number and its words."""

    def relay(text: str) -> str:
        counts = [0] * 7
        lines = []
        for line in text.split("\n"):
            title = _TITLE.match(line)
            if title:
                level = len(title[1])
                counts[level:] = [counts[level] + 1] + [0] * (6 - level)
                line = as_title(level, ".".join(map(str, filter(None, counts[2 : level + 1]))), title[2])
            lines.append(line)
        return "\n".join(lines)

    return relay


def underlined(level: int, _number: str, words: str) -> str:
    """Underline a title."""
    return f"{words}\n{('=' if level == 1 else '-') * len(words)}"


def numbered(level: int, number: str, words: str) -> str:
    """Set a number before a title."""
    return words if level == 1 else f"{number}{'' if '.' in number else '.'} {words}"


def protected(text: str) -> str:
    """Protect every third blank between words."""
    count = iter(range(len(text)))
    return re.sub(r"(?<=\w) (?=\w)", lambda blank: blank[0] if next(count) % 3 else "\u00a0", text)


def doubled(text: str) -> str:
    """Double the blanks between sentences and every fifth elsewhere."""
    count = iter(range(len(text)))
    return re.sub(r"(?<=[\w.,]) (?=\w)", lambda blank: blank[0] if next(count) % 5 else "  ", text)


def hyphenated(text: str) -> str:
    """Set a soft hyphen into every long word."""
    return _LONG_WORD.sub(lambda word: word[0][: len(word[0]) // 2] + "\u00ad" + word[0][len(word[0]) // 2 :], text)


def quoted(marks: str) -> Relay:
    """Set other quotation marks."""
    return lambda text: text.replace("„", marks[0]).replace("“", marks[1]).replace("”", marks[1])


def dashed(text: str) -> str:
    """Set a hyphen for a dash between years and words, and a dash for a hyphen between years."""
    return _YEARS.sub(lambda sign: "-" if sign[0] == "–" else "–", text).replace(" – ", " - ")


def _behind_front(relay: Relay) -> Relay:
    def whole(text: str) -> str:
        front = _FRONT.match(text)
        at = front.end() if front else 0
        return text[:at] + relay(text[at:])

    return whole

"""Draw pairs of a query and a passage out of plain text: headings of law with sections, questions with answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from .texts import SENTENCE_END, read_plain

_LAW = "revosax"  # the collection whose headings name law, section and subject
_DEBATES = "bundestag"
_HEADING = re.compile(r"^(.{5,120}?) (§+ ?\d+[a-z]?|Art\.? ?\d+[a-z]?|Artikel \d+) (.{4,150})$")
_NO_HEADING_ENDS = ".;:,"
_SECTION_PARAGRAPHS = 5
_PASSAGE_CHARS = 800
_PASSAGES_OF_SECTION = 2
_LEAST_SECTION_CHARS, _LEAST_ANSWER_CHARS = 41, 61
_QUESTION_CHARS = (26, 499)
_ANSWER_SENTENCES = 4

Pair = tuple[str, str]


def draw_headings(data: Path) -> Iterator[Pair]:
    """Yield (subject and law, passage) for every section under a heading "law § number subject".

    A passage is 800 characters of the up to five paragraphs below, a long section gives two.
    """
    paragraphs = list(read_plain(data, _LAW))
    for at, paragraph in enumerate(paragraphs):
        found = _heading(paragraph)
        if found is None:
            continue
        section = " ".join(_below(paragraphs, at + 1))
        if len(section) >= _LEAST_SECTION_CHARS:
            for start in range(0, min(len(section), _PASSAGES_OF_SECTION * _PASSAGE_CHARS), _PASSAGE_CHARS):
                yield f"{found[3]} {found[1]}", section[start : start + _PASSAGE_CHARS]


def draw_questions(data: Path) -> Iterator[Pair]:
    """Yield (question, what is said next) for every question of a debate.

    An answer are the statements among the next four sentences, or among the first of the next paragraph.
    """
    paragraphs = list(read_plain(data, _DEBATES))
    shortest, longest = _QUESTION_CHARS
    for at, paragraph in enumerate(paragraphs):
        sentences = [one for one in SENTENCE_END.split(paragraph) if len(one) <= longest]
        for place, sentence in enumerate(sentences):
            if sentence.endswith("?") and len(sentence) >= shortest:
                told = _statements(sentences[place + 1 :])
                if not told and at + 1 < len(paragraphs):
                    told = _statements(SENTENCE_END.split(paragraphs[at + 1]))
                answer = " ".join(told)[:_PASSAGE_CHARS]
                if len(answer) >= _LEAST_ANSWER_CHARS:
                    yield sentence, answer


def _heading(paragraph: str) -> re.Match[str] | None:
    return None if paragraph.endswith(tuple(_NO_HEADING_ENDS)) else _HEADING.match(paragraph)


def _below(paragraphs: Sequence[str], start: int) -> Iterator[str]:
    for paragraph in paragraphs[start : start + _SECTION_PARAGRAPHS]:
        if _heading(paragraph):
            return
        yield paragraph


def _statements(sentences: Sequence[str]) -> list[str]:
    return [sentence for sentence in sentences[:_ANSWER_SENTENCES] if not sentence.endswith("?")]

"""Read the training text: plain paragraphs, German-English sentence pairs, synonym groups."""

from __future__ import annotations

import lzma
import random
import re
from collections.abc import Iterator
from pathlib import Path

from kekiz_search.errors import CorpusError

PLAIN = ("bundestag", "gesetze", "revosax")
SENTENCE_END = re.compile(r'(?<=[a-zäöüß)"“][.!?])\s+(?=[A-ZÄÖÜ„"])')
_SENTENCE_CHARS = (25, 500)
_CONTEXT_SENTENCES = 3
_CONTEXT_CHARS = 800
_SYNONYM_CHARS = (3, 40)


def require_data(data: Path) -> None:
    """Raise CorpusError naming every training file that is missing below ``data``."""
    wanted = [_plain_path(data, name) for name in PLAIN] + [_parallel_path(data), _synonym_path(data)]
    missing = [str(path.relative_to(data)) for path in wanted if not path.is_file()]
    if missing:
        raise CorpusError(
            f"In {data} fehlen Trainingsdaten: {', '.join(missing)}.",
            hint="Geben Sie den Ordner an, der plain/, parallel/ und openthesaurus_groups.tsv enthält.",
        )


def read_plain(data: Path, name: str) -> Iterator[str]:
    """Yield the paragraphs of one plain collection in file order."""
    with lzma.open(_plain_path(data, name), "rt", encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n")


def read_parallel(data: Path) -> list[tuple[str, str]]:
    """Return (German, English) sentence pairs in file order."""
    with lzma.open(_parallel_path(data), "rt", encoding="utf-8") as lines:
        rows = (line.rstrip("\n").split("\t") for line in lines)
        return [(german, english) for _source, german, english in rows]


def read_synonyms(data: Path) -> list[list[str]]:
    """Return synonym groups with at least two usable words each."""
    shortest, longest = _SYNONYM_CHARS
    groups = []
    for line in _synonym_path(data).read_text(encoding="utf-8").splitlines():
        words = [word for word in line.split("\t") if shortest <= len(word) < longest]
        if len(words) > 1:
            groups.append(words)
    return groups


def draw_neighbours(data: Path, seed: int) -> tuple[list[str], list[str]]:
    """Draw (sentence, its surrounding sentences) pairs from every plain paragraph.

    A paragraph of two or three sentences gives one pair, a longer one two; the surroundings are up to three
    sentences on either side, without the sentence itself, cut at 800 characters.
    """
    choose = random.Random(seed)
    shortest, longest = _SENTENCE_CHARS
    queries, contexts = [], []
    for name in PLAIN:
        for paragraph in read_plain(data, name):
            sentences = [s for s in SENTENCE_END.split(paragraph) if shortest < len(s) < longest]
            draws = 0 if len(sentences) < 2 else 1 if len(sentences) < 4 else 2
            for _ in range(draws):
                at = choose.randrange(len(sentences))
                before = sentences[max(0, at - _CONTEXT_SENTENCES) : at]
                after = sentences[at + 1 : at + 1 + _CONTEXT_SENTENCES]
                queries.append(sentences[at])
                contexts.append(" ".join(before + after)[:_CONTEXT_CHARS])
    return queries, contexts


def _plain_path(data: Path, name: str) -> Path:
    return data / "plain" / f"{name}.txt.xz"


def _parallel_path(data: Path) -> Path:
    return data / "parallel" / "sentences_de_en.tsv.xz"


def _synonym_path(data: Path) -> Path:
    return data / "openthesaurus_groups.tsv"

"""Near meanings that no derivation joins, read from ``kekiz_search/data/near_meanings.txt``; all folded lemmas."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

_GROUPS = Path(__file__).parents[2] / "data" / "near_meanings.txt"
_TOLD_ONLY = ">"  # words behind it tell those before it, but not the other way round


@lru_cache(maxsize=16_384)
def words_alike(lemma: str) -> frozenset[str]:
    """Return the words that tell what a word of a question asks for, itself among them; none where none is known."""
    return frozenset(word for group in _groups_by_word().get(lemma, ()) for word in group.split())


@lru_cache(maxsize=16_384)
def words_for_each_other(lemma: str) -> frozenset[str]:
    """Return the words that stand for a word as it stands for them; a Familienlotse is no Stadtteilmutter."""
    groups = _groups_by_word()
    alike = {word for group in groups.get(lemma, ()) for word in group.split()}
    return frozenset(word for word in alike if any(lemma in group.split() for group in groups.get(word, ())))


@lru_cache(maxsize=1)
def _groups_by_word() -> dict[str, list[str]]:
    """Groups are taken apart when one of their words is asked for: most of them never are."""
    groups: dict[str, list[str]] = {}
    for line in _GROUPS.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            asked, _, told = line.partition(_TOLD_ONLY)
            for word in asked.split():
                groups.setdefault(word, []).append(asked + told)
    return groups

"""The terms of the words that are met most, worked out beforehand: half of a text's words, and two fifths of the work.

The table comes with the package; what is in its name must fit, else every word is worked out as it is met.
"""

from __future__ import annotations

from functools import lru_cache

from marisa_trie import BytesTrie

from kekiz_search.german.dictionary import sources_digest
from kekiz_search.german.tries import SHIPPED, load_trie


def frequent_terms(word: str, version: str) -> tuple[str, ...] | None:
    """Look up the terms of a word as that version of the analyzer gives them; None where they are to be worked out."""
    table = _open_table(version)
    found = table.get(word) if table is not None and word.isprintable() else None
    return tuple(found[0].decode().split()) if found else None


@lru_cache(maxsize=1)
def _open_table(version: str) -> BytesTrie | None:
    return load_trie(SHIPPED / name_of_table(version), BytesTrie)


def name_of_table(version: str) -> str:
    """Return the file name of the table that fits a version of the analyzer and the dictionary as it is."""
    return f"terms-{version}-{sources_digest()}.trie"

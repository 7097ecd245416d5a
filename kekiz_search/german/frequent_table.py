"""Works out the table of frequent terms anew into the package: ``python -m kekiz_search.german.frequent_table``."""

from __future__ import annotations

from marisa_trie import BytesTrie

from kekiz_search.german.analyzer import ANALYZER_VERSION, work_out_terms
from kekiz_search.german.dictionary import counted_forms
from kekiz_search.german.frequent import name_of_table
from kekiz_search.german.tries import SHIPPED, save_trie


def ship_table() -> None:
    """Put the table that fits the analyzer and the dictionary of today in the place of any other."""
    for path in SHIPPED.glob("terms-*.trie"):
        path.unlink()
    entries = ((word, " ".join(work_out_terms(word)).encode()) for word in counted_forms())
    save_trie(BytesTrie(entries), SHIPPED / name_of_table(ANALYZER_VERSION))


if __name__ == "__main__":
    ship_table()

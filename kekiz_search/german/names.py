"""Names that are never taken apart or given a lemma: the words of the municipalities of North Rhine-Westphalia."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path

from kekiz_search.german.normalise import fold
from kekiz_search.german.words import split_words

_GEMEINDEN = Path(__file__).parent.parent / "data" / "nrw_gemeinden.csv"
# Words of official names that are ordinary words as well ("am See", "Schloß", "Horn-Bad"), or are with an s ("Haus").
_ORDINARY = frozenset(
    {"bad", "sankt", "schloss", "see", "am", "an", "der", "im", "horn", "hau", "porta", "rhein", "ruhr"}
)


def name_spelling(folded: str) -> str | None:
    """Spell the name that this folded word is, or None where it is none; knows the genitive ("hernes")."""
    names = _names()
    if folded in names:
        return names[folded]
    return names.get(folded[:-1]) if folded.endswith("s") else None


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    with _GEMEINDEN.open(encoding="utf-8", newline="") as lines:
        rows = [row["name"] for row in csv.DictReader(lines)]
    names = {}
    for name in rows:
        plain = name.split("(")[0].split("/")[0]
        for word in (*split_words(plain), *split_words(plain.replace("-", " "))):
            folded = fold(word.text)
            if folded not in _ORDINARY and len(folded) > 2:
                names[folded] = word.text
    return names

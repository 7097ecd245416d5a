"""Numbers in adjectives that say of how many parts something is: "das zwölfköpfige Team", "eine 3-gruppige Kita"."""

from __future__ import annotations

import re
from functools import lru_cache

from kekiz_search.german.number_words import read_number_word
from kekiz_search.german.numbers import NumberMention

# What an adjective counts, by its stem; spans of time and ages are found elsewhere.
_PARTS = {
    "köpfig": "Personen",
    "gruppig": "Gruppen",
    "zügig": "Züge",
    "klassig": "Klassen",
    "seitig": "Seiten",
    "teilig": "Teile",
    "stufig": "Stufen",
    "gliedrig": "Glieder",
    "geschossig": "Geschosse",
    "stöckig": "Stockwerke",
    "sprachig": "Sprachen",
    "stellig": "Stellen",
    "sitzig": "Sitze",
    "spaltig": "Spalten",
    "bändig": "Bände",
    "tägig": "Tage",
    "wöchig": "Wochen",
    "stündig": "Stunden",
    "minütig": "Minuten",
}
_ADJECTIVE = re.compile(
    rf"(?<![\w-])(?P<number>\d{{1,4}}-?|[a-zäöüß]{{3,}}?-?)(?P<part>{'|'.join(_PARTS)})(?:e[nrsm]?)?(?![\w-])",
    re.IGNORECASE,
)


def find_numbers_of_parts(text: str) -> list[NumberMention]:
    """Find the numbers in such adjectives, in the order of the text; ``counted`` is the noun, which stands nowhere."""
    return list(_numbers_in(text))


@lru_cache(maxsize=8192)  # sentences are looked at anew for every question
def _numbers_in(text: str) -> tuple[NumberMention, ...]:
    if "ig" not in text:
        return ()
    found = []
    for match in _ADJECTIVE.finditer(text):
        written = match["number"].removesuffix("-")
        value = float(written) if written.isdigit() else read_number_word(written)
        if value is not None:
            counted = _PARTS[match["part"].lower()]
            found.append(NumberMention(value, *match.span(), match[0], None, None, None, counted))
    return tuple(found)

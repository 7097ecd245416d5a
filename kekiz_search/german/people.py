"""Whether a noun names people by what they do or are: Patinnen, Lehrkräfte, Sprachmittler; not Zimmer."""

from __future__ import annotations

import re
from functools import lru_cache

from kekiz_search.german.analyzer import analyze
from kekiz_search.german.dictionary import known_lemma

_ENDINGS = ("innen", "ende", "enden", "kraft", "kräfte", "kraefte", "kräften", "kraeften", "hebamme", "hebammen")

_NO_PEOPLE = frozenset({"ende", "phase"})  # Wochenende; there is a protein Phasin


# The analyzer leaves "Lesepaten" whole, and has no female form of it; nobody is a "Spaten".
_ENDS_AS_GUIDE = re.compile(r"(?:(?<!s)pate|lotse)n?$")


@lru_cache(maxsize=8192)
def names_people(word: str) -> bool:
    """Tell whether a noun is that of people: by its ending, or since there is a female form of it."""
    tokens = analyze(word)
    if len(tokens) == 1 and (tokens[0].parts or (tokens[0].lemma,))[-1] in _NO_PEOPLE:
        return False
    if word.lower().endswith(_ENDINGS) or _ENDS_AS_GUIDE.search(word.lower()):
        return True
    if len(tokens) != 1:
        return False
    head = (tokens[0].parts or (tokens[0].lemma,))[-1].capitalize()
    return known_lemma(f"{head.removesuffix('e')}in") is not None

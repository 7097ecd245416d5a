"""Of what a text says that it holds for all: "alle Kitas" is more than "eine Kita"."""

from __future__ import annotations

import re

from kekiz_search.german.analyzer import analyze, stem_key

_ALL = re.compile(r"\b(?:[Aa]lle[nrms]?|[Jj]ede[nrms]?|[Ss]ämtliche[nrms]?)\b")


def alike_in_scope(claim: str, source: str) -> bool:
    """Say whether a source says of all what the claim says of all: "alle Kitas" is not said by "jede Kommune"."""
    return _scopes(claim) <= _scopes(source)


def _scopes(text: str) -> set[str]:
    """Return the stems of the nouns that words such as "alle" widen."""
    if not _ALL.search(text):
        return set()
    nouns = [token for token in analyze(text) if token.text[0].isupper()]
    widened = [next((one for one in nouns if one.start >= match.end()), None) for match in _ALL.finditer(text)]
    return {stem_key((noun.parts or (noun.lemma,))[-1]) for noun in widened if noun}

"""Words of a question that only ask: they stand in it and seldom in its answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kekiz_search.german.analyzer import index_terms

_ASKS = re.compile(
    r"\b(?:we[rnm]|wessen|was|wie|wie ?viel(?:e[nr]?)?|wann|warum|weshalb|wieso|welche[mnrs]?"
    r"|wo(?:her|hin|bei|durch|mit|nach|von|zu|f(?:ue?|ü)r|gegen|r(?:an|auf|aus|in|um|(?:ue?|ü)ber|unter))?)\b",
    re.IGNORECASE,
)
# How much, what it is called, what kind, and verbs that say nothing beside their object. "Viel" brought 131 of the gold
# questions nearer to a wrong passage and 15 to the right one. Source: benchmarks/README.md, "What the parts bring".
_ONLY_ASKING = (
    "viel wieviel wievielen lang hoch groß weit alt oft häufig teuer"
    " heißen nennen lauten bezeichnen Name Begriff Art Form Weise geben machen tun bekommen"
)


def without_asking(query: str, terms: Sequence[str]) -> Sequence[str]:
    """Return the terms of a query, where it asks without those that only ask; all of them where no other is left."""
    if not _ASKS.search(query):
        return terms
    asking = _asking_terms()
    return [term for term in terms if term not in asking] or terms


@lru_cache(maxsize=1)
def _asking_terms() -> frozenset[str]:
    return frozenset(index_terms(_ONLY_ASKING))

"""How strongly evidence must carry a word, and which values it may hold."""

from __future__ import annotations

# Least strength at which a sentence carries a hard concept. Source: chosen on the development half of
# tests/quality/gold.jsonl, as all shares below.
STRICT = 0.75  # a list row must hold it as a word of its own or as the head of a compound
LENIENT = 0.55  # a single fact may hold it scattered over the sentence
# Of these a span holds the very value that was asked for.
TYPED = frozenset({"number", "money", "percent", "date", "duration", "age", "place", "kommunen", "language", "contact"})
TELLS_DEED = 0.7  # as strongly a verb is met by its derivation, its family or a near meaning

"""Another thing of the same kind that stands where the one asked about does not."""

from __future__ import annotations

from collections.abc import Sequence

from kekiz_search.answering.words.concepts import Bag, Concept


def names_sibling(missing: Sequence[Concept], bag: Bag) -> bool:
    """Say whether a sentence names another of the kind that it lacks: the Parkschule is no Gartenschule."""
    heads = [(one.lemma, one.parts[-1]) for one in missing if one.parts]
    return any(
        word.endswith(head) and word != head and not (word.endswith(lemma) or lemma.endswith(word))
        for lemma, head in heads
        for word in bag.lemmas
    )

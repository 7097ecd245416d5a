"""Which words of a clause are verbs."""

from __future__ import annotations

import re
from functools import lru_cache

from kekiz_search.answering.claims.words import AUXILIARIES
from kekiz_search.german.analyzer import analyze, is_stopword
from kekiz_search.german.dictionary import known_lemma
from kekiz_search.german.lemmas import lemma
from kekiz_search.german.normalise import fold

_TO_DO = re.compile(r"\bzu [a-zäöüß]+n\b")
_NO_VERBS = frozenset({"zusammen", "daneben", "dagegen", "hingegen"})  # that end as verbs do


def has_verb(text: str) -> bool:
    """Say whether a clause has a verb of its own; an infinitive with "zu" hangs on another."""
    return any(is_verb(word) for word in re.findall(r"[^\W\d_]+", _TO_DO.sub(" ", text)))


@lru_cache(maxsize=8192)
def is_verb(word: str) -> bool:
    """A word in lower case whose dictionary form is an infinitive that is no noun, or a form of sein, haben, werden."""
    if not word[0].islower() or fold(word) in AUXILIARIES:
        return fold(word) in AUXILIARIES
    if is_stopword(analyze(word)[0]):
        return False
    form = lemma(word)
    if not form[0].islower() or form in _NO_VERBS:
        return False
    return form.endswith("n") and known_lemma(form) is not None

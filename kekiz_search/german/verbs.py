"""Which words are forms of verbs."""

from __future__ import annotations

from kekiz_search.german.dictionary import is_verb, known_lemma
from kekiz_search.german.lemmas import PREFIXES, lemma
from kekiz_search.german.normalise import fold

_SHORTEST_CHARS = 3
_LIKE_PAST = frozenset("kann darf muss mag weiß will soll".split())  # these tell what is


def is_verb_form(word: str) -> bool:
    """A word in lower case whose dictionary form is an infinitive; one that is rather a noun has a capital there."""
    return word[0].islower() and is_infinitive(lemma(word))


def is_infinitive(form: str) -> bool:
    """Say whether a dictionary form is an infinitive, which has forms besides: "offen", "neugeboren" have none."""
    if not is_verb(fold(form)):
        return False
    bases = (form[len(prefix) :] for prefix in ("", *sorted(PREFIXES)) if form.startswith(prefix))
    return any(_conjugates(base) for base in bases if len(base) >= _SHORTEST_CHARS)


def is_preterite(word: str) -> bool:
    """Say whether a word in lower case is a strong verb's past: "lasen" and "stand", but not "liest" and "gelesen"."""
    form = lemma(word)
    if not is_verb_form(word) or word == form or word in _LIKE_PAST or word.endswith(("t", "e", "st")):
        return False
    return not word.startswith("ge") and f"{word}en" != form and "zu" not in word


def _conjugates(form: str) -> bool:
    stem = form.removesuffix("n").removesuffix("e")
    return any(known_lemma(stem + ending) == form for ending in ("t", "et", "st", "est", "e"))

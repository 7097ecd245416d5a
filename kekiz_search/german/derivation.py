"""A coarse key under which words of one derivation meet: koordinieren, Koordination, Koordinator, Koordinierung.

An ending comes off only where the dictionary knows the verb that is left, so "Steuer", "Wasser" and "Bildung"
beside "Bild" keep their ends. Keys are for comparing, not for reading.
"""

from __future__ import annotations

from functools import lru_cache

from kekiz_search.german.dictionary import is_verb
from kekiz_search.german.normalise import fold, word_set

_MIN_STEM_CHARS = 3
# Ending of a noun or adjective, and the endings of the verb it may come from; the longest ending goes first.
_FROM_VERB = {
    "ationen": ("ieren",),
    "ation": ("ieren",),
    "ierung": ("ieren",),
    "atorisch": ("ieren",),
    "ator": ("ieren",),
    "ateur": ("ieren",),
    "ierer": ("ieren",),
    "ativ": ("ieren",),
    "ition": ("ieren",),
    "iert": ("ieren",),
    "ent": ("ieren",),
    "ant": ("ieren",),
    "ung": ("en", "n", "ieren"),
    "end": ("en", "n"),
    "ion": ("ieren",),
    "iv": ("ieren",),
    "er": ("en", "ern", "n"),
    "e": ("en",),
    "": ("en", "n"),
}
_LONGEST_ENDING = max(map(len, _FROM_VERB))
# Of these, shorter stems deceive: Region is not of regieren, nor Station of statieren.
_LATIN = frozenset({"ion", "ition", "iv", "ent", "ant"})
_MIN_LATIN_CHARS = 5
# Endings that fall even where no verb is known: praeventiv, Praevention.
_BARE = ("ion", "iv")
# A bare noun of four letters or fewer is rarely its verb's action (Bild, Tag, Land, Ort); these are.
_SHORT_ACTIONS = frozenset({"bau", "kauf", "lauf", "plan", "ruf", "rat"})
_MAX_SHORT_CHARS = 4
# Nouns that left their verb's meaning behind, or never shared it.
_APART = word_set("bildung zeitung satzung stiftung sitzung tagung gattung kosten gemeinde schule gruppe regel grenze")


@lru_cache(maxsize=65_536)
def stem_key(lemma: str) -> str:
    """Key a lemma, in any spelling, by the verb it derives from or, where there is none, by itself folded."""
    word = fold(lemma)
    if word in _APART or not word.isalpha():
        return word
    word = _male(word)
    if word.endswith(("en", "eln", "ern")):
        return _verb_key(word) if is_verb(word) else word
    if len(word) <= _MAX_SHORT_CHARS and word not in _SHORT_ACTIONS:
        return word
    verb = _taking(word) or _source_verb(word)
    if verb:
        return _verb_key(verb)
    for ending in _BARE:
        if word.endswith(ending) and len(word) - len(ending) > _MAX_SHORT_CHARS:
            return word.removesuffix(ending)
    return word


def _male(word: str) -> str:
    for ending in ("erinnen", "erin"):
        if word.endswith(ending):
            return word[: -len(ending)] + "er"
    for ending in ("orinnen", "orin"):
        if word.endswith(ending):
            return word[: -len(ending)] + "or"
    return word


def _taking(word: str) -> str | None:
    """Name "teilnehmen" for Teilnahme, Teilnehmer."""
    for ending in ("nahme", "nehmer"):
        if word.endswith(ending) and is_verb(word.removesuffix(ending) + "nehmen"):
            return word.removesuffix(ending) + "nehmen"
    return None


def _source_verb(word: str) -> str | None:
    """Name the known verb that a noun or adjective comes from."""
    for chars in range(min(len(word), _LONGEST_ENDING), -1, -1):
        stem, ending = word[: len(word) - chars], word[len(word) - chars :]
        if len(stem) < (_MIN_LATIN_CHARS if ending in _LATIN else _MIN_STEM_CHARS):
            continue
        for infinitive in _FROM_VERB.get(ending, ()):
            verb = _verb(stem, infinitive)
            if verb:
                return verb
    return None


def _verb(stem: str, infinitive: str) -> str | None:
    """Join stem and ending to a known verb; "entwickl-ung" is of "entwickeln"."""
    if is_verb(stem + infinitive):
        return stem + infinitive
    if infinitive == "en" and stem[-1] in "lr" and is_verb(f"{stem[:-1]}e{stem[-1]}n"):
        return f"{stem[:-1]}e{stem[-1]}n"
    return None


def _verb_key(verb: str) -> str:
    for ending in ("ieren", "en", "n"):
        if verb.endswith(ending):
            stem = verb.removesuffix(ending)
            # Short stems are marked, so that the noun of the same letters (Bild) stays apart.
            return stem if len(stem) > _MAX_SHORT_CHARS or stem in _SHORT_ACTIONS else f"{stem}~"
    return verb

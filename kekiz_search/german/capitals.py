"""How a German word typed in small letters would be written, as far as the word alone tells."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from kekiz_search.german.analyzer import analyze, is_stopword
from kekiz_search.german.compounds import split_compound
from kekiz_search.german.dictionary import compound_part, known_lemma, noun_form, spellings
from kekiz_search.german.lemmas import PREFIXES, lemma
from kekiz_search.german.normalise import fold, word_set
from kekiz_search.german.number_words import find_number_words
from kekiz_search.german.verbs import is_infinitive, is_verb_form

# With a capital as it is; always as a noun; nothing is known of it; never as a noun; as one only where it is not the
# verb, or the adjective, that is spelt alike.
Reading = Literal["capital", "noun", "unknown", "small", "verb", "adjective"]

_ADVERBS = word_set("teil weg statt mal morgen abend wert grad stand")  # and particles of verbs, that are nouns as well
_COLLOQUIAL = word_set("is isn ne nen nem ner son fürn mitm aufm inn ausm")
_SHORT_IT = re.compile(r"['’]?s$")  # "gibts", "geht's"
_INFLECTED = re.compile(r"[^\W\d_]{2,}e[nrms]?")
_PARTICIPLE = re.compile(
    r"(?:(?:ab|an|auf|aus|ein|frisch|her|hin|mit|nach|neu|um|vor|weg|zu)?ge[^\W\d_]{2,}(?:t|en)|"
    r"[^\W\d_]{3,}(?:end|iert))e[nrms]?"
)
_SUPERLATIVE = re.compile(r"[^\W\d_]{5,}ste[nrms]?")
_SHORTEST_FRONT_CHARS, _SHORTEST_HEAD_CHARS = 3, 5  # of a compound


@lru_cache(maxsize=4096)
def read_capital(word: str, asks_of_own: bool = False) -> Reading:
    """Read one word; ``asks_of_own`` says that "ich" stands beside it, so that "suche" may be a verb."""
    if word[0].isupper():
        return "capital"
    if word in _COLLOQUIAL or is_stopword(analyze(word)[0]) or find_number_words(word) or _is_contraction(word):
        return "small"
    if asks_of_own and is_infinitive(f"{word.removesuffix('e')}en"):
        return "small"
    if noun_form(word):
        return "noun"
    as_small, as_noun = known_lemma(word), known_lemma(word.capitalize())
    is_noun = as_noun is not None and as_noun[0].isupper()
    if as_small is None and as_noun is None and (restored := [form.lower() for form in spellings(word)]):
        return read_capital(restored[0], asks_of_own)  # "gehoerten"
    if as_small is None:
        return _unlisted(word, is_noun)
    if as_small[0].isupper():
        return "noun"
    return _twofold(word, as_small) if is_noun else "small"


def may_be_infinitive(word: str) -> bool:
    """Say whether a word may be an infinitive, with a particle before it, too, though it be a form of a noun."""
    bases = (word[len(prefix) :] for prefix in ("", *sorted(PREFIXES)) if word.startswith(prefix))
    named = known_lemma(word.capitalize()) == word.capitalize()
    return not named and any(len(base) > _SHORTEST_FRONT_CHARS and is_infinitive(base) for base in bases)


def is_inflected(word: str) -> bool:
    """Say whether a word ends as adjectives do before a noun."""
    return _INFLECTED.fullmatch(word) is not None and known_lemma(word) != word


def is_comparative(word: str) -> bool:
    """Say whether a word may tell how: "leichter"; a participle with that ending is "Vorsitzender"."""
    return word.endswith("er") and _PARTICIPLE.fullmatch(word) is None


@lru_cache(maxsize=4096)
def share_of_nouns(word: str) -> float:
    """Return how often what is spelt as an adjective is a noun, 0.5 where neither was counted: "Freiwillige" .18."""
    forms = {fold(word), fold(known_lemma(word.capitalize()) or word), fold(known_lemma(word) or word)}
    parts = [part for part in map(compound_part, sorted(forms)) if part]
    nouns, adjectives = (max((part.count for part in parts if part.kind == kind), default=0) for kind in ("n", "a"))
    return nouns / (nouns + adjectives) if nouns or adjectives else 0.5


def _is_contraction(word: str) -> bool:
    """Say whether a verb stands with its "es" in one word: "gibts", "geht's"."""
    verb = _SHORT_IT.sub("", word)
    return verb != word and is_verb_form(verb) and known_lemma(word.capitalize()) is None


def _twofold(word: str, as_small: str) -> Reading:
    """Read a word that the dictionary has with a capital and without."""
    if as_small == f"{word}n" and is_infinitive(as_small):
        return "noun"  # "besuche": of oneself one asks with "ich"
    if is_infinitive(as_small):
        return "verb"
    part = compound_part(fold(word))
    if as_small == word and part is None:
        return "small"  # "außen", "mal"
    return "noun" if as_small == word and part and part.kind == "n" and word not in _ADVERBS else "adjective"


def _unlisted(word: str, is_noun: bool) -> Reading:
    """Read a word that the dictionary has with a capital at most."""
    parts = split_compound(lemma(word.capitalize()))
    last = compound_part(parts[-1]) if parts else None
    if _PARTICIPLE.fullmatch(word) and not (last and last.kind == "n"):
        return "adjective"
    if is_noun:
        return "noun"
    if _has_superlative_head(word):
        return "small"
    whole = compound_part(fold(lemma(word)))
    if is_verb_form(word) or (whole and whole.kind == "a"):
        return "small"
    return "noun" if parts or _has_noun_head(word) else "unknown"


def _has_superlative_head(word: str) -> bool:
    """Say whether a word ends in a superlative: "einwohnerstärkste", but not "stadtfeste"."""
    if not _SUPERLATIVE.fullmatch(word):
        return False
    heads = (word[start:] for start in range(_SHORTEST_FRONT_CHARS, len(word) - _SHORTEST_HEAD_CHARS + 1))
    lemmas = ((known_lemma(head), known_lemma(head.capitalize())) for head in heads)
    return any(
        small and small.islower() and not small.endswith("st") and (noun is None or noun.endswith("ste"))
        for small, noun in lemmas
    )


def _has_noun_head(word: str) -> bool:
    """Say whether a word ends in what is a noun and nothing else: "marienschule"."""
    for start in range(_SHORTEST_FRONT_CHARS, len(word) - _SHORTEST_HEAD_CHARS + 1):
        noun = known_lemma(word[start:].capitalize())
        if noun and noun[0].isupper() and known_lemma(word[start:]) is None:
            return True
    return False

"""German lemmas: the dictionary first, then the head of a compound, then endings; names stay as they are."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import normalize

from kekiz_search.german.compounds import modifier, split_compound
from kekiz_search.german.dictionary import compound_part, is_verb, known_lemma, noun_form, spellings
from kekiz_search.german.names import name_spelling
from kekiz_search.german.normalise import fold, word_set

_MAX_WORD_CHARS = 80
_MIN_HEAD_CHARS = 4
_MIN_STEM_CHARS = 3
_RESTORED_FACTOR = 20  # "strassen": Straße is that much more frequent than Strass, so ss stands for ß
_GENDERED = re.compile(r"(?<=[^\W\d_A-ZÄÖÜ]{3})(?:[*:_·]-?[Ii]n(?:nen)?|/-?in(?:nen)?|\(in(?:nen)?\)|In(?:nen)?)$")
_GENDERED_ENDINGS = ("in", "In", "nen", ")")  # of all that the pattern takes off
_NOUN_ENDING = re.compile(r"^(.{3,}(?:ung|heit|keit|schaft|ion|tät|taet|enz|anz))en$")
_ADJECTIVE_ENDING = re.compile(r"^(.{3,}(?:ig|lich|isch|bar|sam|los|haft|end|iert|iv|al|ell))(?:e|em|en|er|es)$")
_PERSON_ENDINGS = ("er", "eur", "or", "ent", "ant", "ist", "at", "ar", "är", "zt", "log", "walt", "lots")
_NO_UMLAUT = str.maketrans("äöüÄÖÜ", "aouAOU")
# Words before a verb, noun or adjective that make a new word of it without being a part of their own.
PREFIXES = word_set(
    "ab an auf aus be bei da dar durch ein ent er fehl fort ge gegen haupt her hin hinter los mit miss nach neben nicht"
    " nieder ober rück rueck schein selbst sonder über ueber um un unter ur ver vor weg weiter wider wieder wohl zer zu"
    " zurück zurueck zusammen zwischen"
)


@lru_cache(maxsize=65_536)
def lemma(word: str) -> str:
    """Name the dictionary form of a word; what is unknown or misspelt comes back as it is.

    Words typed without umlauts or capitals find the dictionary's spelling. Names of municipalities stay; in lower
    case they do so only where no ordinary word is spelt alike ("essen"). Female and gendered forms of persons come
    back as the male one, which is the dictionary's ("Schüler*innen", "Leiterin").
    """
    word = normalize("NFC", word).replace("\u00ad", "")
    if not word or word[0].isdigit() or len(word) > _MAX_WORD_CHARS:
        return word
    name = name_spelling(fold(word))
    if name and (word[0].isupper() or known_lemma(word) is None):
        return name
    if word.endswith(_GENDERED_ENDINGS) and (gendered := _GENDERED.sub("", word)) != word:
        return _ungendered(gendered)
    if "-" in word.strip("-"):
        first, _, last = word.rpartition("-")
        return f"{first}-{lemma(last)}" if last else word
    return _male(_dictionary_lemma(word) or _head_lemma(word) or _ending_lemma(word) or word)


def _ungendered(stem: str) -> str:
    for form in (f"{stem}e", stem, f"{stem}en"):
        found = _dictionary_lemma(form.capitalize()) or _head_lemma(form)
        if found and found[0].isupper():
            return found
    return stem


@lru_cache(maxsize=65_536)  # words share their heads
def _dictionary_lemma(word: str) -> str | None:
    """Look up the word as typed, then with other capitals, then with umlauts restored."""
    plain = _adjective(word, _first_known(_spelt(word)))
    restored = _restored(word)
    umlaut = _adjective(word, _first_known(restored)) if restored else None
    if plain is None or umlaut is None:
        return plain or umlaut
    return umlaut if _count(umlaut) > _RESTORED_FACTOR * _count(plain) else plain


def _first_known(forms: list[str]) -> str | None:
    for form in forms:
        found = known_lemma(form)
        if found:
            return _settled(form, found)
    return None


def _count(found: str) -> int:
    part = compound_part(fold(found))
    return part.count if part else 1


def _spelt(word: str) -> list[str]:
    lower = word.lower()
    if word == lower:
        return [noun_form(lower) or word, lower.capitalize()]
    if word.isupper() and len(word) > _MIN_HEAD_CHARS:
        return [lower.capitalize(), lower, word]
    return [word, lower] if word == lower.capitalize() else [word, lower.capitalize(), lower]


def _restored(word: str) -> list[str]:
    """List the known spellings with umlauts, those with the capitals of the word first."""
    folded = fold(word)
    if folded != word.lower():
        return []
    known = spellings(folded)
    if not known:
        return []
    capital = word[0].isupper()
    forms = sorted(known, key=lambda form: (form[0].isupper() != capital, form))
    noun = None if capital else noun_form(forms[0].lower())
    return [noun, *forms] if noun else forms


def _adjective(word: str, found: str | None) -> str | None:
    """Take "Kommunale" for the adjective unless the noun ("Jugendliche") is the more frequent."""
    if found is None or found[0].islower() or not found.endswith("e") or not fold(word).startswith(fold(found)):
        return found
    plain = known_lemma(found[:-1].lower())
    return plain if plain == found[:-1].lower() and _count(plain) > _count(found) else found


def _settled(form: str, found: str) -> str:
    """Follow lemmas that have lemmas; of "Jugendliche", "Jugendlicher", which name each other, take the first."""
    if form[0].isupper():
        if found == f"{form}r":
            return form
        if form.startswith(f"{found}e") and known_lemma(f"{found}e") == f"{found}e":
            return f"{found}e"  # Studierenden: Studierende, not Studierend
    elif found == form and form.endswith("e") and known_lemma(f"{form}n") == form[:-1]:
        return form[:-1]  # "gerechte", which the dictionary leaves inflected
    further = known_lemma(found)
    if further is None or further in (found, form):
        return found[:-1] if found.endswith("er") and found[0].isupper() and known_lemma(found[:-1]) == found else found
    return found if further == f"{found}r" or len(further) > len(found) else further


def _head_lemma(word: str) -> str | None:
    """Give a compound that the dictionary lacks the lemma of its longest known head."""
    capital = word[0].isupper()
    for start in range(_MIN_STEM_CHARS, len(word) - _MIN_HEAD_CHARS + 1):
        head = word[start:]
        found = _dictionary_lemma(head.capitalize() if capital else head)
        if not found:
            continue
        first = fold(word[:start])
        if head[0] == "s" and (joined := _dictionary_lemma(head[1:].capitalize())) and _count(joined) > _count(found):
            continue  # "Bildungs-paten", no "Bildung-spaten"
        if not (first in PREFIXES or modifier(first) or split_compound(first.removesuffix("s"))):
            continue
        if is_verb(fold(found)) and not capital and first not in PREFIXES:
            found = _noun_lemma(head)  # behind a noun stands a noun or an adjective, not a verb
        if found and (not capital or found[0].isupper()):
            return word[:start] + found.lower()
    return None


def _noun_lemma(head: str) -> str | None:
    found = _dictionary_lemma(head.capitalize())
    return found if found and found[0].isupper() and not is_verb(fold(found)) else None


def _ending_lemma(word: str) -> str | None:
    noun = _NOUN_ENDING.match(word)
    if noun:
        return noun[1]
    adjective = _ADJECTIVE_ENDING.match(word.lower())
    if adjective is None or (word[0].isupper() and known_lemma(adjective[1]) is None):
        return None
    return adjective[1]


def _male(found: str) -> str:
    """Take the female ending off where the dictionary knows both: "Leiterin", "Ärztin"."""
    if len(found) < 5 or not found.endswith("in"):
        return found
    plural = known_lemma(f"{found}nen")
    stem = found[:-2]
    if plural != found and (plural is not None or not stem.endswith(_PERSON_ENDINGS)):
        return found
    plain = stem.translate(_NO_UMLAUT)
    forms = (f"{stem}e", stem, f"{plain}e", plain)  # a Patin is a Pate, no Pat
    for form in (stem, *forms) if stem.endswith("er") else forms:  # a Mittlerin is a Mittler, no "Mittlere"
        if (_dictionary_lemma(form) or _head_lemma(form)) == form:
            return form
    return found

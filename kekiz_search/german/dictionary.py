"""The German dictionary on disk: simplemma's word forms and our counted words, in a trie that opens in milliseconds.

It comes with the package, and is derived anew (5 s) where simplemma has other words than it was derived from: sizes and
a checksum of the two sources are in its name.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from marisa_trie import BytesTrie, Trie

from kekiz_search.german.normalise import fold
from kekiz_search.german.tries import SHIPPED, open_trie, save_trie

_FORMAT = 3  # raise it when the keys or values below change
_LEXICON = SHIPPED / "german_lexicon.tsv"
# First characters of keys that are not word forms; none of them can begin a word.
_SPELLING, _PART, _NOUN = "\x01", "\x02", "\x03"


@dataclass(frozen=True, slots=True)
class Part:
    """A word that compounds are made of: folded lemma, ``kind`` n(oun), a(djective) or v(erb stem), its count."""

    lemma: str
    kind: str
    count: int


@lru_cache(maxsize=65_536)
def known_lemma(form: str) -> str | None:
    """Look up a word form as it is spelt, capitals and umlauts included."""
    found = _trie().get(form) if form.isprintable() else None
    return found[0].decode() if found else None


def spellings(folded: str) -> tuple[str, ...]:
    """List the known word forms with umlauts, ß or accents that fold to this, in alphabetical order."""
    return tuple(_values(_SPELLING, folded))


def known_spellings(folded: Iterable[str]) -> set[str]:
    """Return which of some folded words are spelt like a known word form, in small letters or with a capital."""
    trie = _trie()
    forms = (form for form in folded if form.isprintable())
    return {form for form in forms if form in trie or form.capitalize() in trie or _SPELLING + form in trie}


def begins_word(folded: str) -> bool:
    """Tell whether any known word form begins like this, in small letters or with a capital, umlauts folded."""
    trie = _trie()
    begins = (folded, folded.capitalize(), _SPELLING + folded)
    return any(next(iter(trie.iterkeys(each)), None) is not None for each in begins)


def noun_form(lower: str) -> str | None:
    """Name the noun form that a lower-case word nearly always is when typed without capitals ("träger")."""
    values = _values(_NOUN, lower)
    return values[0] if values else None


@lru_cache(maxsize=262_144)  # ten looks for each new word of a text
def compound_part(folded: str) -> Part | None:
    """Look up a folded word as a part of compounds."""
    values = _values(_PART, folded)
    if not values:
        return None
    kind, count, lemma = values[0].split(" ")
    return Part(lemma or folded, kind, int(count))


def known_ends(folded: str) -> set[int]:
    """Say where the ends of a folded word begin that are parts of compounds or nouns of the dictionary."""
    return {len(folded) - len(end) for end in _ends().prefixes(folded[::-1])}


@lru_cache(maxsize=65_536)
def is_verb(folded: str) -> bool:
    """Tell whether a folded word is the infinitive of a known verb, and not an adjective ("intern")."""
    if not folded.endswith("n"):
        return False
    forms = [form for form in (folded, *spellings(folded)) if form[0].islower()]
    return any(
        known_lemma(form) == form and (form.endswith("en") or known_lemma(f"{form}es") != form) for form in forms
    )


def _values(kind: str, word: str) -> list[str]:
    """Look up all values of a key; what cannot be printed is no word, and could be taken for a key of another kind."""
    found = _trie().get(kind + word) if word.isprintable() else None
    return [value.decode() for value in found] if found else []


@lru_cache(maxsize=1)
def _trie() -> BytesTrie:
    return open_trie(f"german-{sources_digest()}.trie", BytesTrie, lambda: BytesTrie(_entries()))


@lru_cache(maxsize=1)
def _ends() -> Trie:
    return open_trie(f"german-{sources_digest()}.ends", Trie, lambda: Trie(_end_entries()))


@lru_cache(maxsize=1)
def sources_digest() -> str:
    """Name what the dictionary was derived from; another name is another dictionary."""
    lexicon = zlib.crc32(_LEXICON.read_bytes())
    package = find_spec("simplemma")
    roots = list(package.submodule_search_locations or ()) if package else []
    words = [Path(root, "strategies", "dictionaries", "data", "de.plzma") for root in roots]
    size = sum(path.stat().st_size for path in words if path.exists())
    return f"{_FORMAT}-{size}-{lexicon:08x}"


def _end_entries() -> Iterator[str]:
    """Give, backwards, all parts of compounds and all nouns that are their own lemmas."""
    for key, value in _trie().iteritems():
        if key[0] == _PART:
            yield key[:0:-1]
        elif key[0].isupper() and value.decode() == key:
            yield fold(key)[::-1]


def counted_forms() -> Iterator[str]:
    """List the word forms whose lemma is a counted word."""
    for key, value in _trie().iteritems():
        if key[0] not in (_SPELLING, _PART, _NOUN) and compound_part(fold(value.decode())):
            yield key


def ship_tries() -> None:
    """Derive the tries anew into the package, for releases: ``python -m kekiz_search.german.dictionary``."""
    for path in SHIPPED.glob("german-*-*"):
        path.unlink()
    save_trie(BytesTrie(_entries()), SHIPPED / f"german-{sources_digest()}.trie")
    save_trie(Trie(_end_entries()), SHIPPED / f"german-{sources_digest()}.ends")


def _entries() -> Iterator[tuple[str, bytes]]:
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    for form, lemma in DefaultDictionaryFactory().get_dictionary("de").items():
        yield form, lemma.encode()
        folded = fold(form)
        if folded != form.lower():
            yield _SPELLING + folded, form.encode()
    for line in _LEXICON.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        word, kind, count, lemma = line.split("\t")
        if kind == "s":
            yield _NOUN + word, lemma.encode()
        else:
            yield _PART + word, f"{kind} {count} {lemma}".encode()


if __name__ == "__main__":
    ship_tries()

"""The German dictionary on disk: simplemma's word forms and our counted words, in one trie that opens in milliseconds.

The trie is derived once per machine (some seconds) and cached; it depends on nothing but the two sources, so the
cache is never stale: their sizes and a checksum are in its name.
"""

from __future__ import annotations

import os
import sys
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from marisa_trie import BytesTrie

from kekiz_search.german.normalise import fold

_FORMAT = 2  # raise it when the keys or values below change
_LEXICON = Path(__file__).parent.parent / "data" / "german_lexicon.tsv"
# First characters of keys that are not word forms; none of them can begin a word.
_SPELLING, _PART, _NOUN = "\x01", "\x02", "\x03"
CACHE_VARIABLE = "KEKIZ_CACHE"


@dataclass(frozen=True, slots=True)
class Part:
    """A word that compounds are made of: folded lemma, ``kind`` n(oun), a(djective) or v(erb stem), its count."""

    lemma: str
    kind: str
    count: int


def known_lemma(form: str) -> str | None:
    """Look up a word form as it is spelt, capitals and umlauts included."""
    values = _values("", form)
    return values[0] if values else None


def spellings(folded: str) -> tuple[str, ...]:
    """List the known word forms with umlauts, ß or accents that fold to this, in alphabetical order."""
    return tuple(_values(_SPELLING, folded))


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
    name = _cache_name()
    for folder in _cache_folders():
        found = _load(folder / name)
        if found is not None:
            return found
    built = BytesTrie(_entries())
    for folder in _cache_folders():
        if _save(built, folder / name):
            break
    return built


def _cache_name() -> str:
    lexicon = zlib.crc32(_LEXICON.read_bytes())
    package = find_spec("simplemma")
    roots = list(package.submodule_search_locations or ()) if package else []
    words = [Path(root, "strategies", "dictionaries", "data", "de.plzma") for root in roots]
    size = sum(path.stat().st_size for path in words if path.exists())
    return f"german-{_FORMAT}-{size}-{lexicon:08x}.trie"


def _cache_folders() -> Iterator[Path]:
    """Name where the cache may lie, best first; a later one serves where an earlier one is not writable."""
    named = os.environ.get(CACHE_VARIABLE)
    if named:
        yield Path(named)
    base = os.environ.get("LOCALAPPDATA") if sys.platform == "win32" else os.environ.get("XDG_CACHE_HOME")
    yield (Path(base) if base else _home() / ".cache") / "kekiz"
    yield Path(sys.prefix) / "var" / "kekiz"


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError:  # a user without a home
        return Path(sys.prefix)


def _load(path: Path) -> BytesTrie | None:
    """Map the trie into memory; None where there is none, or a damaged one."""
    try:
        return BytesTrie().mmap(str(path))
    except (OSError, RuntimeError):
        return None


def _save(trie: BytesTrie, path: Path) -> bool:
    """Write aside, then rename, so that no other process sees half a file; tell whether it worked."""
    aside = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        trie.save(str(aside))
        os.replace(aside, path)
    except (OSError, RuntimeError):
        return False
    return True


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

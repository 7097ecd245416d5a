"""Near meanings that no derivation joins, from ``kekiz_search/data/near_meanings.txt``; all folded lemmas.

The groups of every word are packed in a trie that comes with the package; where the text has changed since, it is
packed anew. ``python -m kekiz_search.answering.words.near_meanings`` packs it for a release.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from functools import lru_cache

from marisa_trie import BytesTrie

from kekiz_search.german.derivation import stem_key
from kekiz_search.german.dictionary import is_verb
from kekiz_search.german.normalise import word_set
from kekiz_search.german.tries import SHIPPED, open_trie, save_trie

_GROUPS = SHIPPED / "near_meanings.txt"
_TOLD_ONLY = ">"  # words behind it tell those before it, but not the other way round
_DERIVED = "\x01"  # first character of keys that are no words, but the keys of their derivations
_DERIVED_CHARS = 7
_STANDARD_PREFIXES = {
    "runter": ("herunter", "hinunter"),
    "rauf": ("herauf", "hinauf"),
    "raus": ("heraus", "hinaus"),
    "rein": ("herein", "hinein"),
    "rueber": ("herueber", "hinueber"),
    "ran": ("heran",),
    "rum": ("herum",),
}
# Words that other ones derive with, but only by their letters: Betrag and betragen, Stelle and stellen.
_APART = word_set(
    "betragen betrag vertragen vertrag stelle stellen folge folgen sorge sorgen haltung halten stimme stimmen stimmung "
    "ordnung ordnen richtung richten leistung leisten verfassung verfassen fassung einstellung bestellung bestellen "
    "beziehung beziehen unterhalt unterhalten unterhaltung verein vereinen rat raten laufen lauf rufen ruf platz "
    "tragen fallen legen stand lage bild sitzung sitzen satz weisen reihe schaffen treffen"
)
_DOER_ENDINGS = ("er", "ende", "or", "ent", "ant", "eur")


@lru_cache(maxsize=16_384)
def words_alike(lemma: str) -> frozenset[str]:
    """Return the words that tell what a word of a question asks for, itself among them; none where none is known.

    A long word that stands in no group has those of the words that it derives with; short ones (Rat, Arbeit) left
    their verbs' meanings behind. A colloquial verb ("rausgehen") is told by its standard forms as well.
    """
    standard = _standard_forms(lemma)
    groups = [*_groups_of(lemma), *(group for form in standard for group in _groups_of(form))]
    return frozenset(word for group in groups for word in group.decode().split()) | standard


def _groups_of(lemma: str) -> list[bytes]:
    trie = _trie()
    groups = trie.get(lemma)
    if groups is None and len(lemma) >= _DERIVED_CHARS and not _does(lemma) and (key := stem_key(lemma)) != lemma:
        groups = trie.get(_DERIVED + key)
    return groups or []


def _standard_forms(lemma: str) -> frozenset[str]:
    """Return the verbs that a colloquial one stands for: "rausgehen" for "herausgehen" and "hinausgehen"."""
    spoken = next((prefix for prefix in _STANDARD_PREFIXES if lemma.startswith(prefix)), None)
    if spoken is None:
        return frozenset()
    forms = (prefix + lemma.removeprefix(spoken) for prefix in _STANDARD_PREFIXES[spoken])
    return frozenset(form for form in forms if is_verb(form))


@lru_cache(maxsize=16_384)
def stems_of(words: frozenset[str]) -> frozenset[str]:
    """Return the keys under which derivations of words meet.

    Those of who does something are left out: not everybody who helps is a Helfer.
    """
    return frozenset(stem_key(word) for word in words if not _does(word) and word not in _APART)


@lru_cache(maxsize=16_384)
def words_for_each_other(lemma: str) -> frozenset[str]:
    """Return the words that stand for a word as it stands for them; a Familienlotse is no Stadtteilmutter."""
    alike = frozenset(word for group in _trie().get(lemma) or () for word in group.decode().split())
    return frozenset(word for word in alike if lemma in words_alike(word))


def _does(word: str) -> bool:
    return word.endswith(_DOER_ENDINGS)


@lru_cache(maxsize=1)
def _trie() -> BytesTrie:
    return open_trie(_name(), BytesTrie, lambda: BytesTrie(_entries()))


def _name() -> str:
    return f"near-{zlib.crc32(_GROUPS.read_bytes()):08x}.trie"


def _entries() -> Iterator[tuple[str, bytes]]:
    for line in _GROUPS.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            asked, _, told = line.partition(_TOLD_ONLY)
            group = " ".join((asked + told).split()).encode()
            words = asked.split()
            stems = sorted(stems_of(frozenset(words)))
            yield from ((key, group) for key in (*words, *(_DERIVED + stem for stem in stems)))


def ship_trie() -> None:
    """Pack the groups anew into the package, for releases."""
    for path in SHIPPED.glob("near-*.trie"):
        path.unlink()
    save_trie(BytesTrie(_entries()), SHIPPED / _name())


if __name__ == "__main__":
    ship_trie()

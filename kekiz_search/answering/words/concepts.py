"""Concepts of a question, and how strongly the words of a sentence meet them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from kekiz_search.answering.words.bags import Bag as Bag
from kekiz_search.answering.words.bags import bag_of as bag_of
from kekiz_search.answering.words.bags import bag_of_word as bag_of_word
from kekiz_search.answering.words.bags import build_bag as build_bag
from kekiz_search.answering.words.bags import join_bags as join_bags
from kekiz_search.answering.words.families import FAMILIES
from kekiz_search.answering.words.forms import OTHERWISE, lemma_of
from kekiz_search.answering.words.near_meanings import stems_of, words_alike
from kekiz_search.answering.words.vocabulary import BOUNDS, EMPTY_WORDS
from kekiz_search.german.analyzer import Token, stem_key
from kekiz_search.german.dictionary import known_lemma
from kekiz_search.german.normalise import word_set
from kekiz_search.german.offices import is_office

# How far a sentence's word carries a concept. Source: the order is by construction, the
# values by the development half of tests/quality/gold.jsonl.
SAME_WORD = 1.0  # Jobcenter ~ Jobcentern
AS_HEAD = 0.95  # Jugendamt ~ Kreisjugendamt
DERIVED = 0.85  # zusammenarbeiten ~ Zusammenarbeit
SAME_FAMILY = 0.8  # zusammenarbeiten ~ Kooperation
NEAR_MEANING = 0.8  # besuchen ~ klingeln, or the head of a compound
NEAR_DERIVED = 0.76  # aufmachen ~ Eröffnungsfeier, of which only "eröffnen" is known to be near
TAKEN_APART = 0.76  # Online-Wegweiser ~ Familienwegweiser, der online ist: what a hyphen joins are two words
DERIVED_HEAD = 0.78  # besuchen ~ Hausbesuch
WHOLE_CHARS = 8  # shorter words end others by chance
AS_MODIFIER = 0.6  # Schule ~ Schulsozialarbeit
NEAR_HALF = 0.7  # Forschungsinstitut ~ Forschungseinrichtung: one half the same, the other near in meaning
SCATTERED = 0.57  # Modellkommune ~ Modellphase mit 18 Kommunen
NEAR_SCATTERED = 0.56  # Elternumfrage ~ Eltern wurden befragt
NEAR_MODIFIER = 0.5  # Kosten ~ Preisverleihung


_IDLE = EMPTY_WORDS - BOUNDS
# Heads of compounds that only say who: Flüchtlingskinder are told of by Geflüchtete.
_ANYBODY = frozenset({"kind", "familie", "eltern", "jugendlicher", "jugendliche"})
HALVES = 2
_WHEN = frozenset({"ferien", "wochenende", "nacht"})  # a Ferienwerkstatt is open in the Ferien
_WHOLE = "gesamt"
_PERIODS = frozenset({"jahr", "monat", "woche", "tag"})  # in front of another word they say of what kind it is
_BENEFIT = ("geld",)  # Kindergeld is the name of one thing: no money that is for Kinder tells of it
_APPLICATION = "antrag"  # whoever helps with a Wohngeldantrag helps with Wohngeld
_DOER_CHARS = 6  # "Leiter"; shorter words in "er" are seldom doers
_ALONE = frozenset({"bund"})  # a Kinderschutzbund is not the Bund
# Heads of compounds that add nothing: a Babylotsenprogramm is told of by Babylotsen.
EMPTY_HEADS = word_set(
    "programm projekt angebot dienst initiative vorhaben massnahme verfahren aktion kampagne pool team"
)
# Compounds that are no kind of what they end in: a Volkshochschule is no Hochschule.
_NO_KINDS = (("volk", "hoch", "schule"), ("hoch", "schule"), ("sparen", "kasse"))


@dataclass(frozen=True)  # without slots, so that it can keep what it worked out
class Concept:
    """A word of the question that evidence must (``hard``) or should carry; ``weight`` is its idf.

    ``named`` says that it is the name of a programme: "das Programm Rucksack" goes by "Rucksack-Kita" as well;
    ``sort`` is the lemma of the noun before a name, by which a text goes on about it: "das Programm". A ``surname`` is
    met by itself alone: of "Frau Esser" no meal tells.
    """

    text: str
    lemma: str
    parts: tuple[str, ...]
    stem: str
    family: str | None
    hard: bool
    weight: float
    verb: bool = False
    alike: frozenset[str] = frozenset()
    named: bool = False
    sort: str = ""
    surname: bool = False

    @cached_property
    def reach(self) -> frozenset[str]:
        """Words, stems and families; a span with none of them carries the concept by the end of a word alone."""
        first = self.halves[:1]
        near = words_alike(first[0]) if first and "-" in self.text else frozenset()
        return frozenset({self.lemma, self.stem, self.family or self.lemma, *self.parts[:1], *first}).union(
            near, self.alike, stems_of(self.alike)
        )

    @cached_property
    def ending(self) -> str:
        """What the line of a name ends in that no dictionary takes apart: Marienkrankenhaus ~ Krankenhaus."""
        return f"{self.lemma}\n" if len(self.lemma) >= WHOLE_CHARS else ""

    @cached_property
    def when(self) -> frozenset[str]:
        """The times that it names."""
        return _WHEN & (self.alike | {self.lemma})

    @cached_property
    def halves(self) -> Sequence[str]:
        """The halves of a compound, as they are typed where a hyphen joins them."""
        return self.lemma.split("-") if self.parts and "-" in self.lemma else self.parts


def build_concept(token: Token, hard: bool, weight: float) -> Concept:
    """Make a concept of a question's word."""
    family, alike = _meanings_of(token.lemma, token.parts)
    told_as = lemma_of(token) if token.lemma in OTHERWISE else token.lemma
    if told_as != token.lemma:  # passages hold the word, and sentences what it says of a thing
        alike |= {token.lemma}
    return Concept(token.text, told_as, token.parts, stem_key(token.lemma), family, hard, weight, alike=alike)


@lru_cache(maxsize=4096)
def _meanings_of(lemma: str, parts: tuple[str, ...]) -> tuple[str | None, frozenset[str]]:
    """Return the family of a word, and the words that are near to it in meaning."""
    family = next((name for name, words in FAMILIES.items() if lemma in words), None)
    alike = words_alike(lemma) - _IDLE | _of_any_gender(lemma) | _of_quality(lemma)
    if parts and parts[0] == _WHOLE:  # Gesamtausgaben are told by "insgesamt ausgegeben"
        alike |= words_alike(parts[-1]) | {parts[-1]}
    if parts and parts[-1] in _ANYBODY:
        alike |= words_alike(parts[-2])
    return family, alike


def _of_any_gender(word: str) -> frozenset[str]:
    """Return the other ways to name who does something: Übungsleiter ~ Übungsleitende."""
    if word.endswith("ende"):
        return frozenset({f"{word.removesuffix('ende')}er"})
    base = word.removesuffix("in")
    return (
        frozenset({f"{base.removesuffix('er')}ende"})
        if base.endswith("er") and len(base) >= _DOER_CHARS
        else frozenset()
    )


def _of_quality(word: str) -> frozenset[str]:
    """Return what has a quality: of Wirtschaftlichkeit tells what is "wirtschaftlich"."""
    quality = word.removesuffix("keit")
    return frozenset({quality} if quality != word and known_lemma(quality) == quality else ())


def family_concept(family: str, word: str) -> Concept:
    """Make a hard concept of a folded lemma that any word of a family carries; with no family, itself alone."""
    return Concept(word, word, (), stem_key(word), family or None, True, 1.0)


def match_concept(concept: Concept, bag: Bag) -> float:
    """Return how strongly a span carries a concept, 0 to 1."""
    if concept.reach.isdisjoint(bag.words):  # as with most sentences
        return AS_HEAD if concept.ending and concept.ending in bag.lines else 0.0
    if concept.lemma in bag.lemmas:
        return SAME_WORD
    if concept.surname:
        return 0.0
    if concept.lemma in _ALONE:
        return _match_alike(concept.alike - _ALONE, bag)
    strongest = _match_compounds(concept, bag)
    if concept.stem in bag.stems:
        strongest = max(strongest, DERIVED)
    if concept.family in bag.families:
        strongest = max(strongest, SAME_FAMILY)
    if concept.alike and strongest < NEAR_MEANING:
        strongest = max(strongest, _match_alike(concept.alike, bag))
    if not strongest and concept.ending and concept.ending in bag.lines:
        strongest = AS_HEAD
    if concept.when and strongest < NEAR_MEANING and any(parts[0] in concept.when for parts in bag.compounds):
        strongest = NEAR_MEANING
    if strongest < DERIVED_HEAD and not concept.parts and concept.stem in bag.heads:
        strongest = DERIVED_HEAD
    if concept.parts[-1:] == _BENEFIT and concept.parts[0] in _ANYBODY:
        return strongest
    if strongest < TAKEN_APART and concept.parts in bag.joined:
        strongest = TAKEN_APART
    if concept.parts and all(part in bag.pieces for part in concept.parts) and _stands_as_head(concept.parts[-1], bag):
        strongest = max(strongest, TAKEN_APART if "-" in concept.text or concept.parts[-1] in _ANYBODY else SCATTERED)
    if strongest < NEAR_SCATTERED and concept.parts:
        strongest = max(strongest, _match_halves(concept, bag))
    return strongest


def _match_halves(concept: Concept, bag: Bag) -> float:
    """ "Elternumfrage" is told where Eltern were "befragt", "Gratis-Frühstück" by a Mahlzeit that is "kostenlos"."""
    joined = "-" in concept.text
    if len(concept.halves) != HALVES:
        return 0.0
    first, head = concept.halves
    told = first in bag.lemmas or (joined and not words_alike(first).isdisjoint(bag.lemmas))
    # a Ministerium for families names no Familienministerin
    alike = frozenset({head}) if is_office(head.capitalize()) else words_alike(head) | {head}
    if first in _PERIODS or not told or (alike.isdisjoint(bag.lemmas) and not _is_derived(stems_of(alike), bag)):
        return 0.0
    return TAKEN_APART if joined else NEAR_SCATTERED


def _stands_as_head(word: str, bag: Bag) -> bool:
    """In front of another word it is none: of Elterngeld no parents with Geldsorgen tell."""
    return word in bag.lemmas or word in bag.ends


def cover(concepts: Sequence[Concept], bag: Bag) -> float:
    """Return the idf-weighted share of the concepts that a span carries, 0 to 1; 0 without concepts."""
    total = sum(concept.weight for concept in concepts)
    return sum(concept.weight * match_concept(concept, bag) for concept in concepts) / total if total else 0.0


def _match_alike(alike: frozenset[str], bag: Bag) -> float:
    """A near meaning in front of another word says little: with it, rows were right less often and no answer more."""
    if not (alike.isdisjoint(bag.lemmas) and alike.isdisjoint(bag.ends)):
        return NEAR_MEANING
    if _is_derived(stems_of(alike), bag):
        return NEAR_DERIVED
    return 0.0 if alike.isdisjoint(bag.pieces) else NEAR_MODIFIER


def _is_derived(stems: frozenset[str], bag: Bag) -> bool:
    return not (stems.isdisjoint(bag.stems) and stems.isdisjoint(bag.heads))


def _match_compounds(concept: Concept, bag: Bag) -> float:
    wanted = concept.parts or (concept.lemma,)
    if not bag.pieces.issuperset(wanted[:-1] or wanted):  # as in most sentences
        return 0.0
    return max((_match_compound(concept, parts) for parts in bag.compounds), default=0.0)


def _match_compound(concept: Concept, parts: tuple[str, ...]) -> float:
    wanted = concept.parts or (concept.lemma,)
    if any(parts[-len(one) :] == one and len(wanted) < len(one) for one in _NO_KINDS):
        return 0.0
    if len(parts) > len(wanted) and parts[-1] in EMPTY_HEADS and parts[-len(wanted) - 1 : -1] == wanted:
        return DERIVED
    if wanted[-1:] == _BENEFIT and parts[-1] == _APPLICATION and parts[:-1] == wanted:
        return DERIVED
    if len(wanted) > 2 and wanted[-1] in EMPTY_HEADS and parts[-len(wanted) + 1 :] == wanted[:-1]:
        return DERIVED
    if parts[-len(wanted) :] == wanted:
        return AS_HEAD
    if concept.named and parts[: len(wanted)] == wanted:
        return AS_HEAD
    starts = range(len(parts) - len(wanted) + 1)
    if any(parts[at : at + len(wanted)] == wanted for at in starts):
        return AS_MODIFIER
    return NEAR_HALF if len(wanted) == len(parts) == HALVES and _halves_alike(wanted, parts) else 0.0


def opens_compound(concept: Concept, others: Sequence[Concept], bag: Bag) -> bool:
    """Say whether a concept and another make up one word of a span: of "Paket für Babys" tells a Babypaket."""
    first = concept.parts or (concept.lemma,)
    if not bag.pieces.issuperset(first):
        return False  # as with most
    tails = [one.parts or (one.lemma,) for one in others if one is not concept and not one.verb]
    return any((*first, *tail) in bag.compounds for tail in tails)


@lru_cache(maxsize=65_536)
def _halves_alike(wanted: tuple[str, ...], parts: tuple[str, ...]) -> bool:
    pairs = list(zip(wanted, parts, strict=True))
    same = sum(one == other for one, other in pairs)
    return same == 1 and all(one == other or other in words_alike(one) for one, other in pairs)

"""Whether a sentence denies what a claim speaks of: by its own words, by the heading above it, or by a word's contrary.

What opens may close later: verbs of events are no contraries.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from kekiz_search.answering.claims.aligning import Alignment
from kekiz_search.answering.claims.binding import PUT_IN
from kekiz_search.answering.claims.clauses import clause_around, is_verb, section_around
from kekiz_search.answering.claims.mentions import words_of
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.claims.slots import words_in_order
from kekiz_search.answering.claims.words import (
    ENDING,
    FALLING_ROW,
    FREE,
    FREE_WORDS,
    GOING_ON,
    MONEY_VERBS,
    QUALIFIER_ROWS,
    REFUSING,
    RISING_ROW,
    RUNNING_VERBS,
)
from kekiz_search.answering.evidence.negation import denies, is_negated
from kekiz_search.answering.evidence.search import Search
from kekiz_search.answering.evidence.sweep import STRICT
from kekiz_search.answering.evidence.units import Unit
from kekiz_search.answering.words.concepts import DERIVED, Bag, Concept, bag_of, family_concept, match_concept
from kekiz_search.answering.words.vocabulary import INITIATIVE_NAME, NEGATORS
from kekiz_search.german.analyzer import stem_key
from kekiz_search.german.normalise import word_set

_WAIVED = re.compile(
    r"\bverzichtet\w*\b|\bVerzicht\b|\bausgeschlossen\b|\bausgenommen\b|"
    r"\b[Vv]on\b[^.;:]{2,60}\b(?:hat|haben|wird|wurde|ist)\b[^.;:]{0,30}\babgesehen\b|\bsah(?:en)?\b[^.;:]*\bvon\b[^.;:]*\bab\b"
)
_DENYING = re.compile(
    r"kein\w*|nicht|nichts|ohne|weder|nie|niemals|niemand\w*|abgelehnt|eingestellt|beendet|aufgegeben|geschlossen|abgeschafft|"
    r"abgeschaltet|dichtgemacht|gescheitert|ausgestiegen|entfaellt|entfallen|fehl(?:en|t|te|ten|end\w*)|verzicht\w*|verworfen|zurueck|abgesagt"
)
_ASKED_FOR = re.compile(r"\bwas\b[^.,;:]*\bfehl(?:t|e|en|te|ten)\b,")  # "Gefragt, was fehle, nannten 58 Prozent Zeit"
_NOTHING = re.compile(r"\bnichts\b")
_NEVER_BEFORE = re.compile(r"\bnie (?:zuvor|vorher)\b|\bwie nie\b")


def is_denied(search: Search, part: Part, region: Region, alignment: Alignment) -> bool:
    """A sentence is denied by its own words, or by a heading such as "Nicht mehr im Angebot"."""
    unit = region.unit
    if _is_dated_apart(region, alignment) or _ASKED_FOR.search(unit.text):
        return False
    if ENDING.search(part.text):
        return _denies_end(unit)
    if _is_told_apart(part, region, alignment):
        return False
    if part.concepts:
        denied = is_negated(unit, [*part.concepts, *_short_forms(part, region)], DERIVED)
    else:
        denied = (denies(unit) or REFUSING.search(unit.text) is not None) and _NEVER_BEFORE.search(unit.text) is None
    waived = _WAIVED.search(unit.text)
    denied = denied or (waived is not None and not _is_negated_there(unit, waived))
    denied = denied or (part.negated and _NOTHING.search(FREE.sub("", unit.text)) is not None)
    return denied or _is_denied_above(search, unit)


def _is_dated_apart(region: Region, alignment: Alignment) -> bool:
    """What a relative clause dates is not denied behind it: "Die Kurse, die es bis 2012 gab, gibt es nicht mehr"."""
    dated = [place for slot, place in alignment.places if slot.date]
    return any(
        all(match.start() <= start and end <= match.end() for start, end in dated)
        and not any(token.lemma in NEGATORS for token in words_of(match[0]))
        for match in PUT_IN.finditer(region.text)
        if dated
    )


def _short_forms(part: Part, region: Region) -> list[Concept]:
    """Return the ends of compounds that stand for them: "solche Besuche gibt es nicht"."""
    ends = [one.parts[-1] for one in part.hard if one.parts and match_concept(one, region.bag) < STRICT]
    return [family_concept("", end) for end in ends if end in region.bag.lemmas]


def _is_told_apart(part: Part, region: Region, alignment: Alignment) -> bool:
    """Say whether a section tells all of a part and denies nothing: "148 kamen; die übrigen wollten keinen Besuch"."""
    places = [place for _slot, place in alignment.places]
    if not places or not alignment.is_met:
        return False
    first, last = section_around(region.text, min(start for start, _end in places), max(end for _start, end in places))
    if (first, last) == (0, len(region.text)):
        return False
    words = bag_of(region.text[first:last])
    if not part.concepts or any(match_concept(concept, words) < STRICT for concept in part.concepts):
        return False
    return not any(token.lemma in NEGATORS for token in words_of(region.text[first:last]))


def _is_denied_above(search: Search, unit: Unit) -> bool:
    """A heading such as "Nicht mehr im Angebot" denies what is only named below it; a sentence speaks for itself."""
    heading = search.index.passages[unit.row].heading or ""
    if INITIATIVE_NAME.search(heading) or any(is_verb(token.text) for token in unit.tokens):
        return False
    return any(token.lemma in NEGATORS for token in words_of(heading))


def denies_alike(part: Part, region: Region) -> bool:
    """Say whether a sentence denies and ends things by the very words of the claim, which then says the same."""
    told = Counter(word for word in words_in_order(region.unit.text) if _DENYING.fullmatch(word))
    claimed = Counter(word for word in part.sentence if _DENYING.fullmatch(word))
    return bool(told) and told == claimed


def _denies_end(unit: Unit) -> bool:
    """ "Das Café wird nicht geschlossen" denies an end, "es wird geschlossen, da kein Träger da ist" does not."""
    end = ENDING.search(unit.text)
    if end is None:
        return denies(unit)
    return _is_negated_there(unit, end)


def _is_negated_there(unit: Unit, place: re.Match[str]) -> bool:
    first, last = clause_around(unit.text, *place.span())
    return any(token.lemma in NEGATORS for token in unit.tokens if first <= token.start < last)


_OPPOSED: tuple[tuple[str, str], ...] = (
    ("kostenlos kostenfrei gratis gebuehrenfrei beitragsfrei unentgeltlich", "kostenpflichtig gebuehrenpflichtig"),
    (
        "annehmen zustimmen zustimmung billigen befuerworten genehmigen genehmigung bewilligen",
        "ablehnen ablehnung verwerfen zurueckweisen scheitern",
    ),
    ("empfehlen empfehlung raten", "abraten"),
    ("freiwillig", "verpflichtend verpflichten verbindlich"),
    ("einstimmig", "mehrheitlich"),
    ("oeffentlich", "nichtoeffentlich"),
    ("befristet", "unbefristet"),
    ("besetzen besetzt", "unbesetzt vakant"),
    ("verbessern verbesserung", "verschlechtern verschlechterung"),
    ("verlieren verlust", "gewinnen gewinn"),
)


def _by_stem() -> Mapping[str, frozenset[str]]:
    opposites: dict[str, frozenset[str]] = {}
    for one, other in _both_ways():
        stems = frozenset(stem_key(word) for word in word_set(other))
        for word in word_set(one):
            opposites[stem_key(word)] = opposites.get(stem_key(word), frozenset()) | stems
    return opposites


def _both_ways() -> Iterator[tuple[str, str]]:
    for one, other in _OPPOSED:
        yield one, other
        yield other, one


_OPPOSITES = _by_stem()
_CHARGED = word_set("kostenpflichtig gebuehrenpflichtig")
_APPROVING = frozenset(stem_key(word) for word in word_set(_OPPOSED[1][0]))


def has_opposite(concept: Concept) -> bool:
    """Say whether a source may have the opposite of a word instead."""
    return concept.stem in _OPPOSITES


def is_opposed(concept: Concept, bag: Bag) -> bool:
    """Say whether a span holds the opposite of a word, and not the word itself."""
    return concept.lemma not in bag.lemmas and bool(_OPPOSITES.get(concept.stem, frozenset()) & bag.stems)


def turns_down(concept: Concept, text: str) -> bool:
    """Say whether a text refuses what a claim says is approved: "lehnte … ab"."""
    return concept.stem in _APPROVING and REFUSING.search(text) is not None


def turns_round(rows: frozenset[int], bag: Bag) -> bool:
    """Say whether a claim tells of a rise where a span tells of a fall, or the other way round."""
    told = {QUALIFIER_ROWS[lemma] for lemma in bag.lemmas if lemma in QUALIFIER_ROWS} & {RISING_ROW, FALLING_ROW}
    claimed = rows & {RISING_ROW, FALLING_ROW}
    return len(claimed) == len(told) == 1 and claimed != told


def is_turned(concept: Concept, part: Part, region: Region) -> bool:
    """Say whether a stretch has the opposite of a word: another word, an end, a price."""
    if concept.lemma in _CHARGED and FREE.search(region.text):
        return True
    if is_opposed(concept, region.bag) or turns_down(concept, region.text) or _has_ended(concept, part, region):
        return True
    priced = any(one.unit == "euro" for one in region.mentions.numbers) and MONEY_VERBS & region.bag.lemmas
    return concept.lemma in FREE_WORDS and bool(priced) and concept.lemma not in region.bag.lemmas


def _has_ended(concept: Concept, part: Part, region: Region) -> bool:
    """What is said to run still does not where a sentence tells of its end."""
    end = ENDING.search(region.text)
    if end is None or concept.lemma not in RUNNING_VERBS or not (concept.verb and GOING_ON.search(part.text)):
        return False
    by_itself = any(token.lemma == concept.lemma for token in words_of(end[0]))  # "lief Ende 2022 aus"
    return by_itself or match_concept(concept, region.bag) < STRICT

"""Whether a stretch tells a word of a claim: as it is, in a compound, told apart, in other words, or not at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kekiz_search.answering.actors.roles import LEADING
from kekiz_search.answering.claims.aligning import Alignment
from kekiz_search.answering.claims.clauses import is_verb
from kekiz_search.answering.claims.mentions import words_of
from kekiz_search.answering.claims.opposites import has_opposite
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.claims.shortened import is_narrowed, stands_for
from kekiz_search.answering.claims.values import match_noun
from kekiz_search.answering.claims.wording import says_something
from kekiz_search.answering.claims.words import (
    ENDING,
    FREE,
    FREE_WORDS,
    HAPPENING_VERBS,
    HAPPENS,
    NEUTRAL_VERBS,
    REFUSING,
    RESUMING,
    STARTING_VERBS,
)
from kekiz_search.answering.evidence.sweep import STRICT
from kekiz_search.answering.factuality.negation import denies
from kekiz_search.answering.words.concepts import (
    AS_MODIFIER,
    NEAR_HALF,
    Bag,
    Concept,
    bag_of,
    build_concept,
    match_concept,
)
from kekiz_search.answering.words.vocabulary import TOPIC_NOUNS
from kekiz_search.german.analyzer import Token, stem_key
from kekiz_search.german.normalise import fold, word_set

# Ends of compounds that name who acts for what stands before them: the Land is told of by the Landesregierung.
_ACTING = word_set("regierung verwaltung verband verein foerderung mittel geld zuschuss")
# What anything with a name of its own may be called.
_KINDS = word_set(
    "wettbewerb preis projekt programm angebot initiative netzwerk strategie konzept kampagne aktion reihe broschuere "
    "plan dienst massnahme vorhaben bericht studie"
)
_IN_CHARGE = frozenset({"zustaendig", "verantwortlich"})
_OF_MONEY = word_set("kosten ausgabe mittel budget summe etat aufwand")
_RELATIVE = re.compile(r",\s(?:[a-z]+\s)?(?:der|die|das|de[nm]|denen|deren|dessen)\s(?P<clause>[^,;:.]*)")
_OPENING = "auftakt"
_ROW = re.compile(r"\bAuftakt (?:der|zu den|für die|von) (?P<noun>[A-ZÄÖÜ][\w-]+)")
_FIRST = re.compile(r"\b[Ee]rste[nrsm]? (?P<noun>[A-ZÄÖÜ][\w-]+)")
_ACCOUNT = re.compile(
    r"\b(?:[Nn]ach (?:Angaben?|Auskunft|Aussagen?|Darstellung|Worten) (?:de[rs]|von|vom)|[Ll]aut)\s"
    r"(?P<who>(?:de[rmns] )?(?:[a-zäöüß]+ |[A-ZÄÖÜ][a-zäöüß-]+er (?=[A-ZÄÖÜ]))?[A-ZÄÖÜ][\w-]+)"
)
_FRONT_CHARS = 4
_APART_WORDS = 3  # between "Leiterin" and "Jugendamt" in "Leiterin des Jugendamtes" stands so much at most


def is_held(concept: Concept, part: Part, region: Region, context: Bag) -> bool:
    """Say whether a stretch tells a word of a part; ``context`` is what stands above and before it."""
    if concept.lemma in _IN_CHARGE:
        return not (concept.alike | {concept.lemma}).isdisjoint(region.bag.lemmas)  # no Steuerungsrunde is in charge
    if match_concept(concept, region.bag) >= STRICT or _is_front(concept, part, region.bag):
        return True
    if concept.verb:
        return _is_start(concept, region) or _happens(concept, region)
    if opens_row(concept, part, region.text):
        return True
    if _is_by_account(concept, part, region):
        return True
    if concept.lemma in FREE_WORDS:
        return FREE.search(region.text) is not None
    if concept.lemma in TOPIC_NOUNS and _tells_more(part, region):
        return concept.lemma in fold(region.unit.document.text)
    if len(concept.parts) > 1 and concept.parts[-1] in _OF_MONEY and _is_front_told(concept, region):
        return True
    if region.cells and concept.parts and region.bag.pieces.issuperset(concept.parts):
        return True  # "Ferien | Sommer" tells of Sommerferien
    if _is_told_apart(concept, region) or _is_shortened(concept, part, region, context):
        return True
    return stands_for(concept, part, region.text, region.unit.document.text)


def _is_by_account(concept: Concept, part: Part, region: Region) -> bool:
    """ "Laut Ministerium" goes without saying in a document that speaks of a Ministerium, and of nobody's account."""
    account = _ACCOUNT.search(part.text)
    if account is None or concept.text not in account["who"] or _ACCOUNT.search(region.text):
        return False
    return fold(concept.text) in _folded(region.unit.document.text)


def opens_row(concept: Concept, part: Part, text: str) -> bool:
    """Say whether a text tells of the first of a row with which a claim has the row begin: "Auftakt der Workshops"."""
    row = _ROW.search(part.text) if concept.lemma == _OPENING else None
    return row is not None and any(match_noun(row["noun"], first["noun"]) for first in _FIRST.finditer(text))


def _tells_more(part: Part, region: Region) -> bool:
    """What all documents are about goes without saying where a sentence tells of what, or whom, else a part names."""
    if any(slot.person for slot in part.slots):
        return True
    others = [one for one in part.hard if one.lemma not in TOPIC_NOUNS]
    return any(match_concept(one, region.bag) >= STRICT for one in others)


def _is_front_told(concept: Concept, region: Region) -> bool:
    """ "Personal: 112.000 Euro" tells of Personalkosten."""
    return concept.parts[0] in region.bag.lemmas and any(one.unit == "euro" for one in region.mentions.numbers)


def _is_front(concept: Concept, part: Part, bag: Bag) -> bool:
    """A word is met by the front of a compound whose end the claim has too: "Leiterin des Jugendamts"."""
    wanted = concept.parts or (concept.lemma,)
    heads = {one.stem for one in part.hard if one is not concept}
    return any(
        len(parts) > len(wanted)
        and parts[: len(wanted)] == wanted
        and (stem_key(parts[-1]) in heads or concept.text.isupper() or parts[len(wanted) :] in _ACTING_ENDS)
        for parts in bag.compounds
    )


_ACTING_ENDS = frozenset((word,) for word in _ACTING)


def _is_start(concept: Concept, region: Region) -> bool:
    """What is so since a day began on it."""
    return concept.lemma in STARTING_VERBS and any(one.relation == "seit" for one in region.mentions.dates)


def _happens(verb: Concept, region: Region) -> bool:
    """What "findet statt" is held or organised."""
    return verb.lemma in HAPPENING_VERBS and HAPPENS.search(region.text) is not None


def _is_told_apart(concept: Concept, region: Region) -> bool:
    """A compound is told by its end with its front right behind: "Leiterin des Jugendamtes"."""
    if concept.parts and _is_told_behind(concept, region.text):
        return True
    tokens = words_of(region.text)
    for at in range(1, len(concept.parts)):
        front, end = concept.parts[:at], concept.parts[at:]
        for place, token in enumerate(tokens):
            if _is(token, end) and any(_is(one, front) for one in tokens[place + 1 : place + 1 + _APART_WORDS]):
                return True
    return False


def _is_told_behind(concept: Concept, text: str) -> bool:
    """ "Das Konzept, mit dem sich die Stadt bewarb" is her Bewerbungskonzept."""
    *front, end = concept.parts
    if len(front) != 1 or not front[0].endswith("ung"):
        return False
    heads = [token for token in words_of(text) if _is(token, (end,))]
    clauses = [clause["clause"] for token in heads if (clause := _RELATIVE.match(text, token.end))]
    deed = stem_key(front[0])
    return any(is_verb(one.text) and stem_key(one.lemma) == deed for clause in clauses for one in words_of(clause))


def _is(token: Token, parts: tuple[str, ...]) -> bool:
    return token.parts[-len(parts) :] == parts or (len(parts) == 1 and token.lemma == parts[0])


def _is_shortened(concept: Concept, part: Part, region: Region, context: Bag) -> bool:
    """ "Das Abzeichen" is the Schwimmabzeichen where the sentences before or the title speak of swimming."""
    if any(_is_taken_up(concept, noun, part, region) for noun in region.unit.definite):
        return True
    if not concept.parts or concept.parts[-1] not in region.bag.lemmas:
        return False
    own = [one for one in words_of(region.text) if one.lemma == concept.parts[-1]]
    if own and all(is_narrowed(one.end, region.text, part) for one in own):
        return False
    return all(piece in context.pieces for piece in concept.parts[:-1])


def _is_taken_up(concept: Concept, noun: Token, part: Part, region: Region) -> bool:
    """Say whether "das Modell" is the Lotsinnenmodell, since its paragraph speaks of Lotsinnen before."""
    front = concept.lemma.removesuffix(noun.lemma)
    if (
        len(front) < _FRONT_CHARS
        or front == concept.lemma
        or not region.start <= region.unit.start + noun.start < region.end
        or is_narrowed(noun.end, region.unit.text, part)
    ):
        return False
    text, start = region.unit.document.text, region.unit.start
    before = fold(text[text.rfind("\n", 0, start) + 1 : start])
    return front in before


# What a sentence may leave to other words: a base where it holds the claim's values, more for every value and word.
# Source: as few false verdicts as without, and most true ones, on the development half of tests/quality/claims.jsonl;
# of bases from .2 to .4 that served it alike, the one that the test half's total spoke for.
_BASE, _PER_VALUE, _PER_WORD, _MOST = 0.4, 0.2, 0.1, 1.2
# What a word costs that a sentence lacks.
_NEARLY_TOLD_VERB, _VERB, _OTHER_VERB = 0.25, 0.4, 0.7  # the last where the sentence has another verb instead
_KIND_OF_NAME, _RESUMING_NOUN, _HALF_TOLD_NOUN, _SMALL_WORD = 0.2, 0.4, 0.6, 0.5
_NEVER = 9.0
_IS = re.compile(r"\b(?:[Ii]st|[Ss]ind|[Ww]ar|[Ww]aren|[Ww]ird|[Ww]erden)\b")
# Verbs by which a thing is not there, whatever else a sentence tells of it.
_ABSENT = word_set(
    "absagen ausfallen entfallen wegfallen streichen kuerzen fehlen verlieren verzichten scheitern ablehnen einstellen "
    "beenden enden schliessen aufgeben abschaffen verweigern verbieten vermissen mangeln ausschliessen absehen"
)


def may_spare(missing: Sequence[Concept], part: Part, region: Region, alignment: Alignment) -> bool:
    """Say whether a sentence tells so much of a part that it may tell the rest in other words."""
    if not alignment.is_met or denies(region.unit) or _ABSENT & region.bag.lemmas:
        return False
    if ENDING.search(part.text) and not ENDING.search(region.text):
        return False
    told = [one for one in part.concepts if one not in missing]
    counted = [slot for slot, _words in alignment.found if slot.number and slot.number.counted]
    if not told and not counted:
        return False
    base = _BASE if alignment.found else 0.0
    budget = min(_MOST, base + _PER_VALUE * len(alignment.found) + _PER_WORD * len(told))
    copula = _IS.search(part.text) if not part.verbs else None
    if copula and any(part.text.find(one.text) > copula.start() for one in missing):
        return False  # what something is said to be is the claim itself
    other = _tells_other_deed(part, region)
    named = [one for one in missing if _is_kind_of_name(one, part, alignment)]
    return len(named) * _KIND_OF_NAME + sum(_cost(one, region, other) for one in missing if one not in named) <= budget


def _is_kind_of_name(concept: Concept, part: Part, alignment: Alignment) -> bool:
    """What a thing is called tells that it is one: "das Programm „Rucksack“"."""
    if concept.lemma not in _KINDS:
        return False
    names = [slot for slot, _words in alignment.found if slot.kind == "name"]
    return any(part.text.partition(slot.text)[0].rstrip(' „“"»‚').endswith(concept.text) for slot in names)


def _tells_other_deed(part: Part, region: Region) -> bool:
    """Say whether a sentence has a verb of its own that a claim lacks."""
    verbs = [one for one in words_of(region.text) if is_verb(one.text) and says_something(one)]
    said = bag_of(part.text)
    return any(
        one.lemma not in NEUTRAL_VERBS and match_concept(build_concept(one, True, 1.0), said) < AS_MODIFIER
        for one in verbs
    )


@lru_cache(maxsize=256)
def _folded(text: str) -> str:
    return fold(text)


def _is_front_known(concept: Concept, region: Region) -> bool:
    """Say whether a document tells of the front of a compound at all: of "das Verfahren" it may be any."""
    document = region.unit.document
    text = _folded(f"{document.origin.title or ''} {document.text}")
    return all(piece[:_FRONT_CHARS] in text for piece in concept.parts[:-1])


def _cost(concept: Concept, region: Region, other_deed: bool) -> float:
    strength = match_concept(concept, region.bag)
    if has_opposite(concept) or concept.family in LEADING or concept.lemma in _ABSENT:
        return _NEVER
    if ENDING.search(concept.text) or REFUSING.search(concept.text):
        return _NEVER
    if concept.verb:
        return (
            _NEARLY_TOLD_VERB
            if strength >= AS_MODIFIER or concept.lemma in NEUTRAL_VERBS
            else _OTHER_VERB
            if other_deed
            else _VERB
        )
    if concept.text[0].islower():
        return _SMALL_WORD
    shortened = bool(concept.parts) and concept.parts[-1] in region.bag.lemmas and _is_front_known(concept, region)
    if concept.lemma in RESUMING or shortened:
        return _RESUMING_NOUN
    return _HALF_TOLD_NOUN if strength >= NEAR_HALF else _NEVER

"""Whether a stretch holds a word of a claim: as it is, in a compound, told apart, or in other words."""

from __future__ import annotations

from collections.abc import Sequence

from kekiz_search.answering.claims.mentions import words_of
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.claims.words import FREE, FREE_WORDS, PLANNING_VERBS, STARTING_VERBS, TO_COME
from kekiz_search.answering.evidence.sweep import STRICT
from kekiz_search.answering.words.concepts import Bag, Concept, match_concept
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.answering.words.vocabulary import TOPIC_NOUNS
from kekiz_search.german.analyzer import Token, stem_key
from kekiz_search.german.normalise import fold, word_set

# Ends of compounds that name who acts for what stands before them: the Land is told of by the Landesregierung.
_ACTING = word_set("regierung verwaltung verband verein")
_OF_MONEY = word_set("kosten ausgabe mittel budget summe etat aufwand")
_APART_WORDS = 3  # between "Leiterin" and "Jugendamt" in "Leiterin des Jugendamtes" stands so much at most


def is_held(concept: Concept, part: Part, region: Region, context: Bag) -> bool:
    """Say whether a stretch tells a word of a part; ``context`` is what stands above and before it."""
    if match_concept(concept, region.bag) >= STRICT or _is_front(concept, part, region.bag):
        return True
    if concept.verb:
        return _is_start(concept, region) or _is_plan(concept, part, region)
    if concept.lemma in FREE_WORDS:
        return FREE.search(region.text) is not None
    if concept.lemma in TOPIC_NOUNS:
        return concept.lemma in fold(region.unit.document.text)
    if len(concept.parts) > 1 and concept.parts[-1] in _OF_MONEY and _is_front_told(concept, region):
        return True
    return _is_home(concept, region) or _is_told_apart(concept, region) or _is_shortened(concept, region, context)


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


def _is_plan(concept: Concept, part: Part, region: Region) -> bool:
    """A verb of planning is met by any other way to say that something is to come."""
    to_come = is_planned(region.text) or TO_COME.search(region.text) is not None
    return part.planned and concept.lemma in PLANNING_VERBS and to_come


def _is_home(concept: Concept, region: Region) -> bool:
    """A town whose name is a word, too, is that of the document: Halle."""
    home = region.unit.home
    return home is not None and concept.lemma == fold(home.partition(" (")[0]) and concept.text[0].isupper()


def _is_told_apart(concept: Concept, region: Region) -> bool:
    """A compound is told by its end with its front right behind: "Leiterin des Jugendamtes"."""
    tokens = words_of(region.text)
    for at in range(1, len(concept.parts)):
        front, end = concept.parts[:at], concept.parts[at:]
        for place, token in enumerate(tokens):
            if _is(token, end) and _begins(front, tokens[place + 1 : place + 1 + _APART_WORDS + len(front)]):
                return True
    return False


def _begins(front: tuple[str, ...], tokens: Sequence[Token]) -> bool:
    words = tuple(token.lemma for token in tokens)
    return any(_is(one, front) for one in tokens[:_APART_WORDS]) or any(
        words[at : at + len(front)] == front for at in range(len(words) - len(front) + 1) if len(front) > 1
    )


def _is(token: Token, parts: tuple[str, ...]) -> bool:
    return token.parts == parts or (len(parts) == 1 and token.lemma == parts[0])


def _is_shortened(concept: Concept, region: Region, context: Bag) -> bool:
    """ "Das Abzeichen" is the Schwimmabzeichen where the sentences before or the title speak of swimming."""
    if not concept.parts or concept.parts[-1] not in region.bag.lemmas:
        return False
    return concept.parts in context.compounds or all(piece in context.pieces for piece in concept.parts[:-1])

"""How much of what a source's clause says a claim says too: what a value is one of, and whether another one differs."""

from __future__ import annotations

import re

from kekiz_search.answering.claims.aligning import Alignment
from kekiz_search.answering.claims.clauses import deed_around
from kekiz_search.answering.claims.mentions import read_mentions, words_of
from kekiz_search.answering.claims.parts import Part, counts_kommunen
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.claims.wording import says_something
from kekiz_search.answering.words.concepts import Bag, build_concept, match_concept
from kekiz_search.answering.words.vocabulary import FAMILIES, INITIATIVE_NAME
from kekiz_search.german.analyzer import Token, stem_key
from kekiz_search.german.kommunen import find_kommunen

# Words by which a sentence speaks of who takes part in the initiative.
OF_INITIATIVE = FAMILIES["teilnahme"] | {"netzwerk", "modellphase"}
_SAID = 0.55  # what a claim's word carries of a source's word, to count as said by both
_ALL = re.compile(
    r"\b(?:[Aa]lle[nrms]?|[Jj]ede[nrms]?(?! (?:zwei|drit|vier|fünf|sechs|ach|zehn)te)|[Ss]ämtliche[nrms]?|"
    r"[Gg]anz(?:e[nrms]?)?(?= [A-ZÄÖÜ])|[Gg]esamte[nrms]?)\b"
)
_FEWEST_WORDS = 2  # a clause of fewer telling words, none of them shared, is weighed with its whole sentence


def share_of_words(part: Part, region: Region, said: Bag, alignment: Alignment) -> float:
    """Return the share of the words that the claim says too, 0 to 1, of the clause in which the value stands.

    What agrees beside the value counts as a word that both say. A person is told by the office.
    """
    text, differing = region.text, alignment.differing
    number = next((place for slot, place in alignment.places if slot.number), None)
    place = next((place for slot, place in alignment.places if slot == differing), number)
    office = _office_at(text, place) if differing and differing.person and place else None
    start, end = office or (deed_around(text, *place) if place else (0, 0))
    met, telling = _count_shared(text[start:end], said, part.initiative)
    if telling < _FEWEST_WORDS and not met:
        met, telling = _count_shared(text, said, part.initiative)
    beside = len(alignment.found) - 1 + counts_kommunen(part) if differing else 0
    return (met + beside) / (telling + beside) if telling + beside else 1.0


def both_say(token: Token, said: Bag) -> bool:
    """Say whether a claim, whose words are ``said``, has a word of a source too."""
    return match_concept(build_concept(token, True, 1.0), said) >= _SAID


def _office_at(text: str, place: tuple[int, int]) -> tuple[int, int] | None:
    person = next((one for one in read_mentions(text).persons if (one.start, one.end) == place), None)
    if person is None or person.office_start is None or person.office_end is None:
        return None
    return person.office_start, person.office_end


def _count_shared(text: str, said: Bag, initiative: bool) -> tuple[int, int]:
    """Count the telling words of a stretch that the claim has too, and all; names, dates and figures are none."""
    mentions = read_mentions(text)
    aside = [match.span() for match in INITIATIVE_NAME.finditer(text)]
    aside += [(one.start, one.end) for one in mentions.dates]
    aside += [(one.start, one.end) for one in mentions.numbers if one.unit is None]
    aside += [(one.start, one.end) for one in mentions.persons]
    aside += [(one.start, one.end) for one in find_kommunen(text)]
    telling = [
        token
        for token in words_of(text)
        if says_something(token) and not any(start <= token.start < end for start, end in aside)
    ]
    met = [one for one in telling if both_say(one, said) or (initiative and one.lemma in OF_INITIATIVE)]
    return len(met), len(telling)


def alike_in_scope(claim: str, source: str) -> bool:
    """Say whether a source says of all what the claim says of all: "alle Kitas" is not said by "jede Kommune"."""
    return _scopes(claim) <= _scopes(source)


def widened_nouns(text: str) -> list[Token]:
    """Return the nouns that words such as "alle" widen."""
    if not _ALL.search(text):
        return []
    nouns = [token for token in words_of(text) if token.text[0].isupper()]
    widened = [next((one for one in nouns if one.start >= match.end()), None) for match in _ALL.finditer(text)]
    return [noun for noun in widened if noun]


def _scopes(text: str) -> set[str]:
    return {stem_key((noun.parts or (noun.lemma,))[-1]) for noun in widened_nouns(text)}

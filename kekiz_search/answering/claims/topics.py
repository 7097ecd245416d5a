"""What a stretch of a source is about, and whether that is another thing than the one before it."""

from __future__ import annotations

import re

from kekiz_search.answering.claims.aligning import Alignment
from kekiz_search.answering.claims.clauses import clause_around, is_verb
from kekiz_search.answering.claims.mentions import words_of
from kekiz_search.answering.claims.parts import says_something
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.claims.words import MEASURING, RESUMING_TOPICS
from kekiz_search.answering.evidence.sweep import STRICT
from kekiz_search.answering.words.concepts import Bag, build_concept, match_concept
from kekiz_search.german.analyzer import Token
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.lemmas import lemma

PRONOUN = re.compile(
    r"(?:[Ee]s|[Ss]ie|[Ee]r|[Ii]hr|[Ii]hm|[Ii]hnen|[Dd]ies|[Dd]as(?= [a-zäöü])|[Dd]iese[rsnm]?|[Dd]ort|"
    r"[Dd]avon|[Dd]arin|[Dd]arunter|[Dd]afür|[Dd]azu|[Dd]aran|[Dd]abei|[Hh]ier|[Gg]emeinsam)\b"
)
_DAY = re.compile(
    r"\b(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Frühjahr|Sommer|Herbst|"
    r"Winter|Ostern|Pfingsten|Weihnachten|\w+(?:tag|woch|abend|mittag|morgen|ferien)s?)\b"
)
_QUOTED = re.compile(r"[„“\"»][^„“”\"»«\n]{2,80}[“”\"«]")
_SUBJECT = re.compile(r"\b(?:es|er|sie)\b")  # behind the verb: "Geleitet wird es von Frau Kremer"
_SPEAKER = re.compile(r"[A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+)?: ")  # in an interview, and the label of an item
_SAID = 0.55  # what a claim's word carries of a source's noun, to count as said by both


def topics_of(region: Region, alignment: Alignment) -> list[Token]:
    """Return the nouns of the value's clause that tell what it is about: those before the verb, else up to the value.

    A clause that begins with a pronoun goes on about what stands before it.
    """
    text = region.text
    places = [place for _slot, place in alignment.places]
    start, end = clause_around(text, *min(places)) if places else clause_around(text, 0, 1)
    end = min(places)[0] if places else end
    start = 0 if ":" in text[:start] else start
    if speaker := _SPEAKER.match(text):
        start = max(start, speaker.end())
    if PRONOUN.match(text, start) or _SUBJECT.search(text, start, end):
        return []
    tokens = [token for token in words_of(text) if start <= token.start < end]
    nouns = [token for token in tokens if _is_noun(token, text) and not _is_named(token, region)]
    verb = next((token.start for token in tokens if is_verb(token.text)), end)
    ahead = [token for token in nouns if token.start < verb]
    return ahead or nouns


def _is_noun(token: Token, text: str) -> bool:
    if not token.text[0].isupper() or not says_something(token):
        return False
    begins = not text[: token.start].strip(' "„“»(–-•*')
    return not begins or lemma(token.text)[0].isupper()


def _is_named(token: Token, region: Region) -> bool:
    """Say whether a word is of a date, a person, a Kommune or a quoted name."""
    aside = [(one.start, one.end) for one in region.mentions.dates]
    aside += [(one.start, one.end) for one in region.mentions.persons]
    aside += [match.span() for pattern in (_QUOTED, _DAY) for match in pattern.finditer(region.text)]
    aside += [(one.start, one.end) for one in find_kommunen(region.text)]
    return any(start <= token.start < end for start, end in aside)


def is_other(noun: Token, said: Bag, region: Region) -> bool:
    """A noun that neither the claim has, nor the sentences before, nor only resumes them."""
    if noun.lemma in RESUMING_TOPICS or (noun.parts and noun.parts[-1] in MEASURING):
        return False
    concept = build_concept(noun, True, 1.0)
    heads = {parts[-1] for bag in (said, *(unit.bag for unit in region.before)) for parts in bag.compounds}
    if noun.lemma in heads or match_concept(concept, said) >= _SAID:
        return False
    return not any(match_concept(concept, unit.bag) >= STRICT for unit in region.before)

"""What a stretch of a source is about, and whether that is another thing than the one before it."""

from __future__ import annotations

import re
from itertools import takewhile

from kekiz_search.answering.claims.aligning import Alignment
from kekiz_search.answering.claims.clauses import PRONOUN, clause_around, is_verb
from kekiz_search.answering.claims.mentions import words_of
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.claims.sharing import both_say
from kekiz_search.answering.claims.slots import QUOTED
from kekiz_search.answering.claims.wording import says_something
from kekiz_search.answering.claims.words import RESUMING_TOPICS
from kekiz_search.answering.evidence.sweep import STRICT
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.words.concepts import (
    Bag,
    Concept,
    build_bag,
    build_concept,
    join_bags,
    match_concept,
)
from kekiz_search.german.analyzer import Token
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.normalise import word_set
from kekiz_search.german.nouns import is_noun

# Ends of compounds that tell how much, when or by whom something is, and name no other thing, as "Sprechstunde" does.
_MEASURING = word_set(
    "zahl anzahl anteil kosten summe betrag hoehe preis beitrag gebuehr jahr monat woche tag haelfte leitung leiter "
    "finanzierung foerderung mittel geld start beginn anfang ende ergebnis bilanz schnitt durchschnitt zeitraum zeit "
    "eroeffnung gruendung kraft mitarbeiter mitarbeiterin prozent euro antrag bescheid"
)

DAY = re.compile(
    r"\b(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Frühjahr|Sommer|Herbst|"
    r"Winter|Ostern|Pfingsten|Weihnachten|\w+(?:tag|woch|abend|mittag|morgen|ferien)s?)\b"
)
_WHOSE = re.compile(r"(?:Dessen|Deren)\b")
# A pronoun behind the verb: "Geleitet wird es von Frau Kremer".
_SUBJECT = re.compile(r"(?<!gibt )(?<!gab )\b(?:es|er|sie)\b(?! gibt| gab)")
_SPEAKER = re.compile(r"[A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+)?: ")  # in an interview, and the label of an item
_LAST = 2  # nouns
_OPENING_CHARS = 300


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
    nouns = [token for token in tokens if _names_a_thing(token, text) and not _is_named(token, region)]
    verb = next((token.start for token in tokens if is_verb(token.text)), end)
    ahead = [token for token in nouns if token.start < verb]
    return ahead or nouns


def _names_a_thing(token: Token, text: str) -> bool:
    if not token.text[0].isupper() or not says_something(token):
        return False
    begins = not text[: token.start].strip(' "„“»(–-•*')
    return not begins or is_noun(token)


def _is_named(token: Token, region: Region) -> bool:
    """Say whether a word is of a date, a person, a Kommune or a quoted name."""
    aside = [(one.start, one.end) for one in region.mentions.dates]
    aside += [(one.start, one.end) for one in region.mentions.persons]
    aside += [match.span() for pattern in (QUOTED, DAY) for match in pattern.finditer(region.text)]
    aside += [(one.start, one.end) for one in find_kommunen(region.text)]
    return any(start <= token.start < end for start, end in aside)


def is_other(noun: Token, said: Bag, region: Region) -> bool:
    """A noun that neither the claim has, nor the sentences before, nor only resumes them."""
    if noun.lemma in RESUMING_TOPICS or (noun.parts and noun.parts[-1] in _MEASURING):
        return False
    if both_say(noun, said):
        return False
    concept = build_concept(noun, True, 1.0)
    return not any(match_concept(concept, unit.bag) >= STRICT for unit in region.before)


def is_of_another(concept: Concept, region: Region) -> bool:
    """ "Dessen Leiterin" leads one of the last things that the sentence before names."""
    if not _WHOSE.match(region.text) or not region.before:
        return False
    nouns = [token for token in region.before[0].tokens if _names_a_thing(token, region.before[0].text)]
    return len(nouns) > _LAST and match_concept(concept, build_bag(nouns[-_LAST:])) < STRICT


def is_topic(search: Search, concept: Concept, region: Region, above: Bag) -> bool:
    """Say whether a document begins with a thing whose kind its title names: a Bildungsbus below "Der Bus kommt"."""
    if match_concept(concept, search.units.lead_of(region.unit)) < STRICT:
        return False
    return bool(concept.parts) and concept.parts[-1] in above.lemmas


def names_above(search: Search, region: Region) -> Bag:
    """Return the words of what stands above a stretch: its heading, title, publisher and the first lines."""
    publisher = region.unit.document.origin.publisher or ""
    return join_bags(search.units.heading_bag(words) for words in (region.above, publisher, _opening(region)))


def _opening(region: Region) -> str:
    """Return the first lines of a document up to its first sentence, which name what it is about."""
    lines = region.unit.document.text[:_OPENING_CHARS].rpartition("\n")[0].splitlines()
    return "\n".join(takewhile(lambda line: not line.rstrip().endswith((".", ":", "!", "?")), lines))

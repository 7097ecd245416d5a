"""In what a person holds a role: by the words behind it, "Leiterin des Museums", or in front of it, "Schulleiterin"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.actors.nearness import places_of
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Concept, bag_of, match_concept
from kekiz_search.answering.words.vocabulary import ATTRIBUTE_WORDS, TOPIC_NOUNS
from kekiz_search.german.analyzer import analyze
from kekiz_search.german.normalise import fold
from kekiz_search.german.offices import is_high_office, is_office
from kekiz_search.types import Span

_TITLES = r"(?:(?:Herrn?|Frau|Dr\.|Prof\.|Professor(?:in)?) )*$"
_OF = r"(?:des|der|vom|von|für|im|in der) (?P<what>[^,;:.()]{3,80}?),? "
_ROLE_OF = re.compile(rf"\b\w*(?:[Ll]eiter|[Kk]oordinator|[Ss]precher)(?:in)? {_OF}{_TITLES}")
_ROLE = re.compile(rf"\b(?P<role>[A-ZÄÖÜ][\w-]*(?:leiter|koordinator|sprecher)(?:in)?),? {_TITLES}")
# Whatever else they are: "unter Leitung von Sozialamtsleiter N. N.", "moderiert vom Dezernenten N. N.".
_LED_BY = re.compile(
    r"\b(?:[Uu]nter (?:der |dem )?(?:Leitung|Vorsitz|Federführung|Regie) (?:von|des|der)|"
    r"[Gg]eleitet (?:wird|wurde|von|vom)|[Mm]oderiert|leitete?|moderierte?)\b[^.;,]*$"
)
_WORD = re.compile(r"[A-ZÄÖÜ][\w-]+")
_TITLE = re.compile(rf"(?P<role>[A-ZÄÖÜ][\w-]+) {_TITLES}")
# "Koordinatorin der Kurse ist N. N.": the office itself, and not another one of the kind
_HELD = re.compile(rf"(?:^|[,;.] (?:und )?)(?:Die |Der )?(?P<role>[A-ZÄÖÜ][\w-]+)\b[^,;:.()]{{0,60}} ist {_TITLES}")
_APPOSED = re.compile(
    r"(?:(?: \([^)]{2,20}\))?, (?:(?:die|der|seit \w+|neue[rs]?|zuständige[rs]?) ){0,2}| )(?P<role>[A-ZÄÖÜ][\w-]+)"
)
_NAMED = 0.55  # as strongly what is led is named where a sentence of its lead lacks it
_BORNE = 0.75  # as strongly a title names the office
_OFFICES = frozenset({"oberbuergermeister", "buergermeister", "landrat", "landraet"})  # else whoever is at the head
LEADING = frozenset({"leitung", "koordination"})  # families of words for who leads or coordinates something
# Whoever leads the network or a department may be who leads the chain.
_ANY = frozenset(
    "praevention netz werk netzwerk kette programm projekt gesamt haupt stellvertretend abteilung amt".split()
)


def holds_another(before: str, question: Question) -> bool:
    """Say whether a person is named in a role in another thing than that whose lead or coordination is asked for."""
    if by_office(question) or not any(one.family in LEADING for one in question.concepts):
        return False
    asked = [one for one in question.concepts if not (one.verb or is_office(one.text.capitalize()))]
    if not asked or _LED_BY.search(before):
        return False
    if of := _ROLE_OF.search(before):
        what = bag_of(of["what"])
        return not any(match_concept(one, what) for one in asked)
    role = _ROLE.search(before)
    return role is not None and is_role_in_another(role["role"], question)


def bears_lead(text: str, person: Span, question: Question) -> bool:
    """Say whether a person is titled as the head of the very thing: "Bürgermeister A und Kita-Leiterin B"."""
    before = text[: person.start]
    leads = [one for one in question.concepts if one.family in LEADING or is_office(one.text.capitalize())]
    things = [one for one in question.hard if not one.verb and one not in leads]
    if leads and (held := _HELD.search(before)) and places_of(held["role"], leads):
        return all(match_concept(one, bag_of(held.group())) >= _NAMED for one in things)
    role = _TITLE.search(before)
    if role is None or not is_office(role["role"]):
        return False
    told = bag_of(role["role"].replace("-", " "))
    return bool(leads and things) and all(match_concept(one, told) >= _NAMED for one in (*leads[:1], *things))


def is_role_in_another(role: str, question: Question) -> bool:
    """Say whether a role is one in another thing by its own word: a Fachbereichsleiter leads no Kita."""
    asked = [one for one in question.concepts if not (one.verb or is_office(one.text.capitalize()))]
    parts = {part for token in analyze(role) for part in token.parts[:-1]} if is_office(role) else set()
    return not (parts <= _ANY or parts & {part for one in asked for part in (*one.parts, one.lemma)})


def bears_another(text: str, person: Span, question: Question) -> bool:
    """Say whether a person who may hold the office asked for is told to hold other ones: "Jens Kroll, Leiter des …"."""
    if not by_office(question):
        return False
    told = [found["role"] for found in (_TITLE.search(text[: person.start]), _APPOSED.match(text, person.end)) if found]
    offices = [one for role in told for one in _WORD.findall(role) if is_office(one)]
    return bool(offices) and not any(_is_asked(office, question) for office in offices)


def bears_asked(text: str, person: Span, question: Question) -> bool:
    """Say whether a person is named with the office asked for: "Jugendamtsleiter Jens Kroll sagt, dass …"."""
    told = [found["role"] for found in (_TITLE.search(text[: person.start]), _APPOSED.match(text, person.end)) if found]
    asked = [one for one in question.concepts if is_office(one.text.capitalize())]
    return any(match_concept(one, bag_of(role)) >= _BORNE for one in asked for role in told)


def _is_asked(office: str, question: Question) -> bool:
    word = fold(office).removesuffix("in")
    asked = [one.lemma.removesuffix("in") for one in question.concepts if _names_office(one)]
    return any(word.endswith(one) or one.endswith(word) or one not in _OFFICES for one in asked)


def by_office(question: Question) -> bool:
    """Say whether a question asks for somebody by office."""
    return any(_names_office(one) for one in question.concepts)


def _names_office(concept: Concept) -> bool:
    return concept.lemma in ATTRIBUTE_WORDS["leitung"] or (is_office(concept.text) and is_high_office(concept.text))


def leads_another(search: Search, question: Question, unit: Unit, missing: Sequence[Concept]) -> bool:
    """Say whether somebody leads what neither the sentences before nor heading and title call as it is asked for."""
    if all(one.family != "leitung" for one in question.soft):
        return False
    units = search.units
    near = [units.before(unit), units.heading_of(unit) if units.before(unit).lemmas else units.context_of(unit)]
    return any(
        one.lemma not in TOPIC_NOUNS and all(match_concept(one, bag) < _NAMED for bag in near) for one in missing
    )

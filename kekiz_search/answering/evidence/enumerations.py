"""Enumerations of Kommunen: what a text says before them, it says of each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from kekiz_search.answering.evidence.beginnings import NAMED_JOINING
from kekiz_search.answering.evidence.found import Found, sort_found
from kekiz_search.answering.factuality.existence import tells_own_thing
from kekiz_search.answering.factuality.negation import ends_or_denies
from kekiz_search.answering.factuality.telling import is_item
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Bag, Concept, match_concept
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.answering.words.vocabulary import COOPERATING, KOMMUNE_NOUNS
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.quoting import LIST_MARK

# Least strength at which the words around an enumeration carry a concept: as a list row's own words must.
_STRENGTH = 0.75
# "Ahaus (drei Häuser), Goch und den Kreis Kleve (zwei)": three names or more side by side.
_NAME = (
    r"(?:(?:in|an|die|den|der|dem) ){0,2}(?:[A-ZÄÖÜ][\w-]+|(?:am|im|an der|a\. ?d\.) [A-ZÄÖÜ]\w+)"
    r"(?: (?:[A-ZÄÖÜ][\w-]+|(?:am|im|an der) [A-ZÄÖÜ]\w+)){0,2}(?: \([^()]{1,60}\))?"
)
_RUN = re.compile(rf"{_NAME}(?:(?:,| und| sowie|, sowie| &|;) {_NAME}){{2,}}")
_LEAST_KOMMUNEN = 2  # of them; the others may be names that only the text itself makes Kommunen
# Whose name stands beside a sum is given money, whatever verb tells it.
_MONEY, _GIVING = re.compile(r"\bEuro\b|€"), "foerderung"
# Whoever is chosen for a programme belongs to it, and is given what it gives.
_CHOSEN, _BELONGING = re.compile(r"\b[Aa]us(?:gewählt|erwählt|wahl)\b"), frozenset({"teilnahme", "umfang"})
_LABEL = re.compile(r"\s*(?:\([^()]{1,60}\))?\s*:\s")
_ITEM = re.compile(rf"(?:^|\n)[ \t]*{LIST_MARK}[ \t]+(?:Stadt |Gemeinde )?$")
# Without a bullet a line is an item that ends as no sentence.
_LINE = re.compile(r"(?:^|\n)[ \t]*(?:Stadt |Gemeinde )?$")
_ITEM_CHARS = 20
# Who applied, was asked or came for a day takes no part yet.
NOT_YET = re.compile(
    r"\b(?:bew[eo]rb\w*|beworben|bewarben|interess\w+|eingeladen|Gäste?n?|zu Gast|Tagung|Fachtag\w*|"
    r"Konferenz|Kongress|Workshop|Befragung|Studie|Wettbewerb)\b"
)
_UNDERTAKINGS = frozenset("vorhaben projekt programm initiative kommune stadt region".split())
_BESIDE = re.compile(r"\b(?:[Nn]eben|[Aa]ußer|(?:[Zz]usammen|[Gg]emeinsam) mit) (?:der Stadt |dem )?$")
_KIND = re.compile(r"(?:(?:Kreis|Hanse)?[Ss]tadt |Gemeinde )?")  # before a name that an item begins with


class Enumerations:
    """The enumerations of an index that stand under what a question asks."""

    def __init__(self, search: Search, question: Question) -> None:
        self._found: dict[str, list[Found]] = {}
        wanted = (*question.hard, *(one for one in question.soft if one.family or one.verb))
        for row in _rows_of_documents(search, question.hard) if question.hard else ():
            for unit in search.units_of(row):
                named = enumerated(unit)
                if named and _asserts(unit) and is_under(search, unit, wanted):
                    score = float(search.scores[row])
                    for kommune in named:
                        found = Found(unit, unit.start, unit.end, score, None, False)
                        self._found.setdefault(kommune, []).append(found)

    def about(self, kommune: str) -> list[Found]:
        """Return the enumerations that name a Kommune, in order."""
        return self._found.get(kommune, [])

    def of_several(self) -> set[str]:
        """Return the Kommunen that documents on several enumerate."""
        units = ((name, one.unit) for name, some in self._found.items() for one in some)
        return {name for name, unit in units if unit.document.origin.kommune is None}

    def all(self) -> list[Found]:
        """Return all enumerations, the best first, then by place."""
        by_place = {(one.unit.document.doc_id, one.start): one for some in self._found.values() for one in some}
        return sort_found(list(by_place.values()))


def _rows_of_documents(search: Search, concepts: Sequence[Concept]) -> list[int]:
    """Return every passage of the documents that hold all of some concepts, in order."""
    passages, store = search.index.passages, search.index.store
    documents = {passages[row].doc_id for row in search.rows_in_documents(concepts)}
    return sorted(row for doc_id in documents for row in store.rows_of(doc_id))


def enumerated(unit: Unit) -> tuple[str, ...]:
    """Return the Kommunen that a sentence enumerates, or the one that an item of a list begins with."""
    if len(unit.kommunen) < _LEAST_KOMMUNEN and ":" not in unit.text:
        return ()  # as with most
    return _enumerated(unit.text, unit.document.text[max(0, unit.start - _ITEM_CHARS) : unit.start])


@lru_cache(maxsize=8192)  # every list asks all sentences that name a Kommune
def _enumerated(text: str, before: str) -> tuple[str, ...]:
    mentions = find_kommunen(text)
    if (
        mentions
        and _KIND.fullmatch(text, 0, mentions[0].start)
        and (_ITEM.search(before) or (_LINE.search(before) and text[-1] not in ".!?"))
        and _LABEL.match(text, mentions[0].end)
    ):
        return (mentions[0].name,)
    named: list[str] = []
    for run in _RUN.finditer(text):
        within = [one.name for one in mentions if run.start() <= one.start and one.end <= run.end()]
        named += within if len(within) >= _LEAST_KOMMUNEN else []
    named += [one.name for one in mentions if named and _BESIDE.search(text[: one.start])]
    return tuple(dict.fromkeys(named))


def is_under(search: Search, unit: Unit, wanted: Sequence[Concept]) -> bool:
    """Say whether every concept stands in the sentence or above it, or in its section before any Kommune is named.

    What a list opens with, ending in a colon, stands above it as well.
    """
    units, passages = search.units, search.index.passages
    section = [
        row for row in range(units.first_row(unit), unit.row + 1) if passages[row].heading == passages[unit.row].heading
    ]
    before = [other for row in section for other in search.units_of(row) if other.start < unit.start]
    if tells_own_thing(unit):  # "In Goch und Rees gibt es Jugendämter" goes on with nothing
        before = []
    opening = [other for other in before if other.text.endswith(":")][-1:]
    if opening != before[-1:] and unit.text[-1] in ".!?" and not is_item(unit):
        opening = []  # a sentence behind the list is none of its items
    if opening and not _asserts(opening[-1]):
        return False
    together = any(one.lemma in COOPERATING for one in wanted)  # with whom is not told by what stands near
    leading = [
        one
        for one in takewhile(lambda other: not (other.kommunen or enumerated(other) or together), before)
        if _asserts(one)
    ]
    bags = [unit.bag, units.context_of(unit), *(other.bag for other in (*leading, *opening))]
    members = NOT_YET.search(unit.text) is None
    given, chosen = _MONEY.search(unit.text) is not None, _CHOSEN.search(unit.text) is not None
    return all(
        ((given or chosen) and one.family == _GIVING)
        or (chosen and one.family in _BELONGING)
        or any(match_concept(one, bag) >= _STRENGTH or (members and _tells_members(one, bag)) for bag in bags)
        for one in wanted
    )


def _tells_members(concept: Concept, bag: Bag) -> bool:
    """Modellkommunen are those who take part in what bears the name: "Teilnehmer des Modellvorhabens"."""
    if not concept.parts or concept.parts[-1] not in KOMMUNE_NOUNS or not match_concept(NAMED_JOINING, bag):
        return False
    return any(parts[:-1] == concept.parts[:-1] and parts[-1] in _UNDERTAKINGS for parts in bag.compounds)


def _asserts(unit: Unit) -> bool:
    return not ends_or_denies(unit) and not is_planned(unit.text)

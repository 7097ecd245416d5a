"""What somebody said of a matter: the sentences that tell it of them by their name, and those that go on with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kekiz_search.answering.evidence.draft import Draft
from kekiz_search.answering.evidence.found import Found, state_found
from kekiz_search.answering.open_questions.weighing import joined
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.owners import is_about
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Bag, Concept, join_bags, match_concept
from kekiz_search.german.dictionary import known_lemma
from kekiz_search.german.normalise import fold
from kekiz_search.german.persons import find_persons

_ASKED = re.compile(
    r"(?:und |also )?(?:was|wie) (?:sagt|sagte|meint|meinte|findet|fand|denkt|dachte|hält|hielt|sieht|sah|äußert|"
    r"äußerte|steht|stand|fordert|forderte|urteilt|urteilte)(?: sich)? (?P<who>[^?]*?)"
    r"(?P<of> (?:zu[rm]?|über|von|vom|an)\b[^?]*)?\W*",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?P<name>[A-ZÄÖÜ][\w-]+)$")
_SAYS = re.compile(
    r"\b(?:sag(?:t|te|e)|mein(?:t|te|e)|find(?:et|e)|fand|hält|hielt|halte|nenn(?:t|e)|nannte|s(?:ieht|ah|ehe)|spr(?:icht|ach)|"
    r"forder(?:t|te|e)|lob(?:t|te|e)|kritisier(?:t|te|e)|warn(?:t|te|e)|mahn(?:t|te|e)|beton(?:t|te|e)|erklär(?:t|te|e)|"
    r"begrüß(?:t|te|e)|lehn(?:t|te|e)|bezweifel(?:t|te)|wünsch(?:t|te|e)|verw(?:eist|ies|eise)|w(?:eist|ies)|hoff(?:t|te|e)|"
    r"rechne(?:t|te)|bedauer(?:t|te|e)|freu(?:t|te|e)|verneint?e?|bestätig(?:t|te|e)|räum(?:t|te|e)|will|wollte|möchte|"
    r"ge(?:sagt|sprochen|fordert|nannt|lobt|mahnt|warnt|äußert)|"
    r"schlägt|schlug|regt|regte|fragt|fragte|zeigt sich|spricht sich|bericht(?:et|ete))\b"
)
_REPORTS = re.compile(
    r"\b(?:sei|seien|habe|hätten?|werde|würden?|könne|müsse|solle|gebe|komme|brauche|wolle|fehle)\b|\W*„"
)
_LEAST = 0.5  # so strongly a passage carries every word of the matter, be it as the head of a compound
_GOES_ON = 2  # sentences behind that report what was said
_MOST = 3


def answer_said(search: Search, question: Question) -> Draft | None:
    """Return what somebody is told to have said of a matter, None where that is not asked of a name."""
    asked = _ASKED.fullmatch(question.text)
    name = _NAME.search(asked["who"].strip()) if asked else None
    if asked is None or name is None or not _is_surname(question, name["name"]):
        return None
    whose = next((one for one in question.concepts if fold(one.text) == fold(name["name"])), None)
    if whose is None:
        return None
    told = fold(asked["of"] or "")
    matter = [one for one in question.concepts if one is not whose and fold(one.text) in told and not one.verb]
    rows = sorted(search.rows_with(whose))
    said = [one for row in rows for one in _said_in(search, question, row, name["name"], matter)][:_MOST]
    return Draft("answered", tuple(state_found(search, one, None) for one in said)) if said else None


def _is_surname(question: Question, name: str) -> bool:
    """Say whether a word names somebody: it is no word of its own, or a first name stands before it."""
    return known_lemma(name) is None or any(one.split()[-1] == name for one in question.persons)


def _said_in(search: Search, question: Question, row: int, name: str, matter: Sequence[Concept]) -> Iterator[Found]:
    """Yield what a passage tells that somebody said, with what goes on with it, where it is of the matter."""
    units = search.units_of(row)
    if not units or not all(_carries(one, _around(search, units)) for one in matter):
        return
    for at, unit in enumerate(units):
        if not (_tells_of(unit, name) and is_about(unit, question.kommunen)):
            continue
        end = unit.end
        for behind in units[at + 1 : at + 1 + _GOES_ON]:
            if not _REPORTS.search(behind.text) or find_persons(behind.text):
                break
            end = behind.end
        yield Found(unit, unit.start, end, 1.0)


def _tells_of(unit: Unit, name: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b", unit.text) is not None and _SAYS.search(unit.text) is not None


def _around(search: Search, units: Sequence[Unit]) -> Bag:
    first = units[0]
    return join_bags((joined(units), search.units.context_of(first), search.units.passage_before(first)))


def _carries(concept: Concept, bag: Bag) -> bool:
    if match_concept(concept, bag) >= _LEAST:
        return True
    return bool(concept.parts) and concept.parts[-1] in bag.lemmas  # "die Stelle" of Lotsenstelle

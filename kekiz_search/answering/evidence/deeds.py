"""Whether a number tells how many do what is asked, and not how many there are; or a sum that it was for that."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.actors.done_anyway import BEING
from kekiz_search.answering.evidence.leaning import stands_around
from kekiz_search.answering.evidence.strengths import LENIENT
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import BAR, Unit
from kekiz_search.answering.words.concepts import Bag, Concept, join_bags, match_concept
from kekiz_search.answering.words.near_meanings import words_alike
from kekiz_search.answering.words.vocabulary import COUNTED_ALIKE, LIVING_VERBS, PEOPLE_TOLD
from kekiz_search.german.normalise import word_set
from kekiz_search.german.people import names_people
from kekiz_search.german.verbs import is_verb_form

# To be there, or to be told: "2017 sprach die Stadt von 60.000 Kindern".
_THERE = frozenset(
    "sein haben geben werden leben wohnen zaehlen umfassen verfuegen bestehen sprechen nennen angeben".split()
)
_PAYING = frozenset(
    word
    for verb in "kosten zahlen bezahlen geben ausgeben bekommen erhalten foerdern stehen planen".split()
    for word in words_alike(verb) | {verb}
)
# Of a number, and of how it went, not of those who are counted; "auf Bürgergeld angewiesen sein" is to live of it.
_OF_NUMBERS = frozenset("veraendern aendern steigen sinken wachsen zunehmen abnehmen entwickeln anweisen".split())
_NO_DEEDS = LIVING_VERBS | BEING | _OF_NUMBERS
_ATTENDING = frozenset("besuchen kommen teilnehmen erscheinen".split())
_EVENT = re.compile(r"(?:tagung|fachtag|konferenz|veranstaltung|kongress|workshop|forum|familienfest|messe|vortrag)$")
_SAYING = frozenset("schreiben berichten melden".split())  # a sum is told by whoever says so
_HAPPENED_OFTEN = re.compile(r"wie (?:oft|häufig|haeufig) (?:hat|haben|wurden?|waren?)\b", re.IGNORECASE)
_STATE_ASKED = re.compile(r"\bwie ?viele? .*\b(?:sind|ist|waren|war) (?P<state>[a-zäöüß]{3,})\W*$", re.IGNORECASE)
_BELONGING = frozenset({"gehoeren", "angehoeren", "zaehlen", "dabei"})
# How many there are tells not how many are missing.
_LEAVING_OUT = word_set("fehlen abweisen ablehnen absagen ausscheiden aussteigen austreten aufhoeren abspringen")
_COUNTS = frozenset({"number", "percent"})


def is_untold(search: Search, question: Question) -> bool:
    """Say whether a number of people is asked for that do what no document has a word for."""
    if question.expects not in _COUNTS or not _counts_people(question):
        return False
    rows = [search.rows_with(one) for one in _deeds(question)]
    asked = set(question.kommunen)
    return not all(any(not asked or asked & search.owners_in(row) for row in some) for some in rows)


def is_unheard_of(search: Search, concept: Concept) -> bool:
    """Say whether a word of a question is a noun that no document has a word for."""
    return not concept.verb and concept.text[0].isupper() and not search.rows_with(concept)


def tells_deed(search: Search, question: Question, units: Sequence[Unit], bag: Bag) -> bool:
    """Say whether a span with a number or a sum tells what is done; how many people there are tells of no deed.

    ``units`` are the sentences of the span that hold the value, ``bag`` the words of all of it.
    """
    deeds = _deeds(question)
    if question.expects == "money":
        deeds = [one for one in deeds if is_specific(one)]
        return all(_is_told(search, one, units[0], bag) or stands_around(search, one, units[0]) for one in deeds)
    asked = [one for one in deeds if one.hard and one.lemma not in _BELONGING and one.family is None]
    if question.kind == "count" and asked:  # how many there are tells not how many applied
        return any(match_concept(one, unit.bag) >= LENIENT for one in asked for unit in units)
    if question.expects not in _COUNTS:
        return True
    left_out = [one for one in question.concepts if one.lemma in _LEAVING_OUT]
    if left_out and not any(_is_told(search, one, units[0], bag) for one in left_out):
        return False
    if (state := _state_asked(question)) is not None:
        return _is_told(search, state, units[0], bag)
    if deeds and _HAPPENED_OFTEN.match(question.text):
        return any(_is_told(search, one, units[0], bag) for one in deeds)
    if not deeds or not _counts_people(question) or not (_tells_deed_alone(question) or tells_existence(units)):
        return True
    own = join_bags(unit.bag for unit in units)
    return any(_is_told(search, one, units[0], own) for one in deeds)


def answers_deed(search: Search, question: Question, unit: Unit) -> bool:
    """Say whether a sentence answers a heading or a question that has the deed: "Wo beantrage ich das? Im Rathaus"."""
    asked = search.units.heading_of(unit) if search.units.answers_heading(unit) else search.units.asked_before(unit)
    deeds = [one for one in question.concepts if one.verb]
    return bool(deeds) and all(match_concept(one, asked) >= LENIENT for one in deeds)


def _tells_deed_alone(question: Question) -> bool:
    """Say whether people are told apart by the deed alone: "Wie viele Kinder werden erreicht?" asks of no other."""
    counted = question.counted
    others = [one for one in question.concepts if not one.verb and (counted is None or one.lemma != counted.lemma)]
    return counted is not None and not (others or question.kommunen or question.years)


def _state_asked(question: Question) -> Concept | None:
    """Return what those are who are counted: "arm" in "Wie viele Kinder sind arm?"."""
    asked = _STATE_ASKED.search(question.text)
    return next((one for one in question.concepts if asked and one.text == asked["state"] and not one.verb), None)


def _deeds(question: Question) -> list[Concept]:
    """Return the deeds that must be told; that somebody came to an event is told by how many were there."""
    held = any(_EVENT.search(one.lemma) for one in question.hard)
    none = _NO_DEEDS | _ATTENDING if held else _NO_DEEDS
    return [one for one in question.concepts if one.verb and one.lemma not in none]


def _is_told(search: Search, deed: Concept, unit: Unit, bag: Bag) -> bool:
    around = (search.units.heading_of(unit), search.units.asked_before(unit))
    return match_concept(deed, bag) >= LENIENT or any(match_concept(deed, some) >= LENIENT for some in around)


def is_specific(deed: Concept) -> bool:
    """Say whether a deed is another than paying or being paid; what has no near meaning may be "drauflegen"."""
    paying = deed.family == "foerderung" or not _PAYING.isdisjoint(deed.alike | {deed.lemma})
    return bool(deed.alike) and not paying and deed.lemma not in _SAYING


def _counts_people(question: Question) -> bool:
    counted = question.counted
    if counted is None:
        return any(one.lemma in PEOPLE_TOLD for one in question.concepts)
    alike = PEOPLE_TOLD.union(*COUNTED_ALIKE.values())
    return counted.lemma in alike or bool(counted.parts and counted.parts[-1] in alike) or names_people(counted.text)


def tells_existence(units: Sequence[Unit]) -> bool:
    """Say whether the verbs of a span tell that somebody is there, and nothing else."""
    verbs = {token.lemma for unit in units for token in unit.tokens if is_verb_form(token.text)}
    return bool(verbs) and verbs <= _THERE and not any(BAR in unit.text for unit in units)

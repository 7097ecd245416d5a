"""How something goes: which sentences tell what happens there, and which merely that there is such a thing."""

from __future__ import annotations

from kekiz_search.answering.evidence.anaphora import refers_back
from kekiz_search.answering.evidence.open_bearing import acting_in, is_topic_above
from kekiz_search.answering.evidence.search import Search
from kekiz_search.answering.evidence.telling import is_item
from kekiz_search.answering.evidence.unit import Unit
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import Bag, join_bags, match_concept
from kekiz_search.german.normalise import word_set
from kekiz_search.german.verbs import is_verb_form

# By these nothing happens: a thing is there, belongs somewhere, was founded or is spoken of.
_IDLE = word_set(
    "aeussern anfangen angesiedelt anregen ansiedeln antworten aufbauen befinden befuerchten beginnen bekannt "
    "berichten beschliessen bestehen beteiligen betonen bezeichnen bitten bleiben danken dauern duerfen einfuehren "
    "einrichten einstellen einweihen entstehen erinnern erklaeren erkundigen eroeffnen erzaehlen existieren "
    "finanzieren finden foerdern fordern fragen freuen fuehren fuerchten geben gehoeren gelten glauben gruenden "
    "haben handeln heissen hinweisen hoffen koennen kosten kritisieren lassen laufen liegen loben meinen "
    "mitteilen moegen muessen nennen planen richten sagen schaffen schildern sein sollen starten stattfinden "
    "stehen stellen teilnehmen tragen unterstuetzen vorschlagen werden wissen wollen zaehlen zweifeln"
)
_BELOW, _BEHIND = 0.7, 0.6  # below a heading of the matter, and behind a sentence that names it
_BEFORE_SENTENCES = 6
_HAPPENS, _MORE = 0.6, 0.1  # for one deed, and for a second one


def asks_for_course(question: Question) -> bool:
    """Say whether it is asked what happens somewhere, or what some body does all day, and not whether it is there."""
    return names_course(question) or bool(acting_in(question))


def names_course(question: Question) -> bool:
    """Say whether it is asked how something goes, or how one gets to it."""
    return question.aspect is not None and question.aspect.name == "course"


def course_of(unit: Unit) -> float:
    """Return what it adds that a sentence tells what happens."""
    deeds = {one.lemma for one in unit.tokens if one.text.islower() and is_verb_form(one.text)} - _IDLE
    return _HAPPENS * (bool(deeds) or is_item(unit)) + _MORE * (len(deeds) > 1)


def closeness(search: Search, question: Question, unit: Unit) -> float:
    """Return how surely a sentence speaks of what is asked for: by its own words, its heading, or what it goes on from.

    In a profile of many things a sentence that names its Kommune once more stands by itself.
    """
    apart = bool(set(question.kommunen) & set(unit.kommunen)) and not refers_back(unit, question.hard)
    before = join_bags(()) if apart else named_before(search, unit)
    above = [one for one in question.hard if is_topic_above(search, one, unit)]
    total = sum(one.weight for one in question.hard)
    told = (
        one.weight * max(match_concept(one, unit.bag), _BELOW * (one in above), _BEHIND * match_concept(one, before))
        for one in question.hard
    )
    return sum(told) / total if total else 0.0


def named_before(search: Search, unit: Unit) -> Bag:
    """Return the words of the sentences before one that say something, across passages below the same heading."""
    rows = [row for row in (unit.row - 1, unit.row) if row >= search.units.first_row(unit)]
    heading = search.index.passages[unit.row].heading
    same = [row for row in rows if search.index.passages[row].heading == heading]
    before = [one for row in same for one in search.units_of(row) if one.start < unit.start]
    return join_bags(one.bag for one in before[-_BEFORE_SENTENCES:] if not one.text.endswith("?"))

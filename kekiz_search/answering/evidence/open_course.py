"""How something goes: which sentences tell what happens there, and which merely that there is such a thing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.evidence.anaphora import refers_back
from kekiz_search.answering.evidence.found import Found
from kekiz_search.answering.evidence.item_runs import end_of, runs_of
from kekiz_search.answering.evidence.open_bearing import acting_in, is_topic_above
from kekiz_search.answering.evidence.search import Search
from kekiz_search.answering.evidence.telling import denies_all, is_item
from kekiz_search.answering.evidence.unit import BAR, Unit
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import Bag, join_bags, match_concept
from kekiz_search.german.analyzer import Token
from kekiz_search.german.dictionary import is_verb
from kekiz_search.german.normalise import fold, word_set
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
# Who wants to get somewhere is told with the words for it.
_HOW_TO = re.compile(r"wie (?:kommt|komme|kann|koennen|wird|werde|werden|mache?n?|bekommt|bekomme)\b")
# When a thing came to be, whose it is, how it is liked.
_NAMING = re.compile(
    r"\b(?:gibt es|gab es|zur Kenntnis|(?:wurden?|worden)\b.*\b(?:eröffnet|eingeführt|gegründet|gestartet|"
    r"eingerichtet|eingeweiht|aufgebaut|bewilligt|beschlossen)|Träger(?:in)? (?:ist|sind)|Teil de[rs]|Bestandteil|"
    r"befindet sich|Baustein|beliebt|gesucht|Erfolg\w*|findet .*\bstatt|herausgegeben|[Hh]erausgeber)\b"
)
_TASKS = re.compile(
    r"\b(?:(?:hilfs|beratungs)?angebote?n?|aufgaben(?:bereiche?)?|schwerpunkte|themen|leistungen|bausteine|sprechstunden|"
    r"(?:das|was) (?:machen|tun|bieten) wir|wir (?:bieten|helfen|beraten)|unsere arbeit)\b"
)
_ATTRIBUTE = re.compile(r"(?:(?<=te)|(?<=te[nrsm])) [A-ZÄÖÜ]")
_SHORT = 5  # shorter words in "t" are seldom verbs that no dictionary conjugates
_BELOW, _BEHIND = 0.7, 0.6  # below a heading of the matter, and behind a sentence that names it
_BEFORE_SENTENCES = 6
_HAPPENS, _MORE, _NAMES = 0.6, 0.1, -0.4  # for one deed, for a second one, and for what merely names
_OWN_SHARE = 0.3  # of the words shared with the question: who tells how a thing goes has named it before


def asks_for_course(question: Question) -> bool:
    """Say whether it is asked what happens somewhere, or what some body does all day, and not whether it is there."""
    how_to = _HOW_TO.match(question.folded) is not None
    return (names_course(question) or bool(acting_in(question))) and not (how_to or question.asks_reason)


def names_course(question: Question) -> bool:
    """Say whether it is asked how something goes, or how one gets to it."""
    return question.aspect is not None and question.aspect.name == "course"


def own_share(question: Question) -> float:
    """Return what the words count for that a sentence itself shares with a question."""
    aside = question.aspect is not None and question.aspect.name in {"course", "purpose"} and not question.asks_reason
    return _OWN_SHARE if aside or asks_for_course(question) else 1.0


def course_of(unit: Unit) -> float:
    """Return what it adds that a sentence tells what happens, or takes off that it tells only that a thing is there."""
    if BAR in unit.text:
        return 0.0
    deeds = {deed for one in unit.tokens if (deed := _deed_of(one, unit.text)) is not None} - _IDLE
    if _NAMING.search(unit.text):
        return _NAMES
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


def heads_tasks(heading: str) -> bool:
    """Say whether a heading announces what somebody does, item by item."""
    return _TASKS.search(fold(heading)) is not None and not denies_all(heading)


def join_items(found: Sequence[Found]) -> list[Found]:
    """Put the items of a list together, with the weight of the best of them; all else stays as it is."""
    items = sorted((one for one in found if is_item(one.unit)), key=lambda one: (one.unit.row, one.start))
    by_place = {(one.unit.row, one.start): one for one in items}
    joined = []
    for run in runs_of([one.unit for one in items]):
        some = [by_place[unit.row, unit.start] for unit in run]
        joined.append(replace(some[0], end=end_of(run), score=max(one.score for one in some)))
    return [*(one for one in found if not is_item(one.unit)), *joined]


def _deed_of(token: Token, sentence: str) -> str | None:
    """Return the infinitive of a verb; a participle may open its sentence: "Gelesen wird, was dem Kind gefällt"."""
    text = token.text if token.start else token.text.lower()
    if not text.islower() or (token.start == 0 and not text.startswith("ge")):
        return None
    if _ATTRIBUTE.match(sentence, token.end):  # "begleitete Familien" are not told to be begleitet
        return None
    if is_verb_form(text):
        return token.lemma
    guessed = f"{fold(text).removesuffix('t')}en"
    return guessed if text.endswith("t") and len(text) > _SHORT and is_verb(guessed) else None

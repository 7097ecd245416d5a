"""Whether a sentence, with what stands around it, carries what a question asks."""

from __future__ import annotations

from collections.abc import Sequence

from kekiz_search.answering.actors.by_phrase import find_by_phrase
from kekiz_search.answering.actors.done_anyway import BEING, done_anyway
from kekiz_search.answering.actors.relations import adds_money, tells_besides_names, tells_relation
from kekiz_search.answering.evidence.in_parts import is_told_in_parts
from kekiz_search.answering.evidence.leaning import TOLD_BY_NAME, is_resumed_from_heading, may_lean, names_its_time
from kekiz_search.answering.evidence.strengths import STRICT, TELLS_DEED, TYPED
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.assents import assents
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.values.periods import asks_when_over, tells_end_by_period, without_dates
from kekiz_search.answering.values.times import asks_for_hours
from kekiz_search.answering.words.concepts import (
    NEAR_MEANING,
    Bag,
    Concept,
    bag_of,
    cover,
    match_concept,
    opens_compound,
)
from kekiz_search.answering.words.families import FAMILIES, PAYING, RECEIVING
from kekiz_search.answering.words.plans import APPLIED_FOR, is_planned
from kekiz_search.german.dictionary import known_lemma

_TOLD_IN_ROW = 0.35  # of the hard words' weight, below a heading with the rest: .45 found a Kommune less, .3 none more
_COMING_TO_BE = frozenset({"entstehen"})  # "Das erste gab es 2014 in Hamm"
_LIGHT = frozenset({"halten", "leisten", "abhalten"})
_VERB_CHARS = 6
_FLOWING = RECEIVING | {"fliessen"}

# Hours tell it by themselves.
_OPEN = frozenset(
    "oeffnen offen besetzen gehen besuchen erreichen sprechen antreffen treffen zusammenkommen stattfinden".split()
)


def is_carried(search: Search, question: Question, unit: Unit, bag: Bag, least: float) -> bool:
    """All hard concepts are met, and of every family that the question uses one word; what stands around may help.

    A value tells for itself what it is: there a family need not be met, and what is not in the sentence may stand in
    the two before it, in the heading, in the title or at the head of the document.
    """
    missing = [concept for concept in question.hard if match_concept(concept, bag) < least]
    if missing:
        missing = [one for one in missing if not _is_told_otherwise(search, question, one, unit, bag)]
    if question.expects in {"person", "date", "place"} and not tells_asked_deed(search, question, unit, bag):
        return False
    in_list = question.kind in {"list", "count"} and question.expects is None
    if missing and (question.yes_no or in_list):
        above = search.units.context_of(unit) if question.yes_no else search.units.heading_of(unit)
        if not all(match_concept(concept, above) >= STRICT for concept in missing):
            return False
        if APPLIED_FOR.search(search.index.passages[unit.row].heading or ""):
            return False
        if cover(question.hard, bag) < (TOLD_BY_NAME if question.yes_no else _TOLD_IN_ROW):
            return False
    elif missing and not (question.expects and may_lean(search, question, unit, bag, missing)):
        return _may_lack(question, bag, missing)
    if question.expects in TYPED:
        return True
    relations = question.kind in {"list", "count"} or question.yes_no
    lending = done_anyway(question) if question.kind in {"list", "count"} else frozenset()
    families = [
        one
        for one in question.soft
        if one.family or (one.verb and one.lemma not in lending and (question.yes_no or (relations and one.alike)))
    ]
    own = [one for one in families if not tells_besides_names(question, one, unit, bag)]
    return all(tells_relation(search, question, one, unit) for one in own)


def _is_told_otherwise(search: Search, question: Question, concept: Concept, unit: Unit, bag: Bag) -> bool:
    """Say whether a sentence tells a compound with its parts apart, or its head below a heading that has it whole."""
    if opens_compound(concept, question.hard, bag):
        return True
    return bool(concept.parts) and (is_told_in_parts(unit, concept) or is_resumed_from_heading(search, concept, unit))


def tells_asked_deed(search: Search, question: Question, unit: Unit, bag: Bag) -> bool:
    """Who does something, when or where is told by a sentence or heading that says so, not by a name near the rest."""
    there = BEING | _COMING_TO_BE
    somewhere = there if question.expects == "place" else _OPEN if asks_for_hours(question) else frozenset()
    deeds = [concept for concept in question.concepts if concept.verb and concept.lemma not in somewhere]
    if any(one.hard and not one.verb and match_concept(one, bag) >= STRICT for one in question.hard):
        deeds = [one for one in deeds if one.lemma not in _LIGHT]  # whoever "übernimmt" a Vortrag gives it
    if asks_when_over(question):
        bag = bag_of(without_dates(unit.text))  # "bis Ende 2018" ends nothing
    if find_by_phrase(unit.text, question) is not None:
        return True
    if question.expects == "person" and adds_money(unit.text) and any(one.lemma in PAYING for one in deeds):
        return True  # who adds to a sum pays, though what is added is no price
    least = NEAR_MEANING if question.expects == "date" else TELLS_DEED  # Einrichtungen open nothing
    told = (bag, search.units.heading_of(unit), search.units.asked_before(unit))
    if question.about_plans and is_planned(unit.text):
        return True  # "Für 2026 plant Werl eine Gruppe" tells when it is to be set up
    if not deeds or assents(unit.text) or any(_is_done(one, some, least) for one in deeds for some in told):
        return True
    if tells_end_by_period(question, unit.text) or names_its_time(question, deeds, bag):
        return True
    apart = tuple(word for word in bag.lemmas if len(word) >= _VERB_CHARS)  # "kündigte … an"
    return any(one.lemma.endswith(apart) for one in deeds)


def _is_done(deed: Concept, bag: Bag, least: float) -> bool:
    if match_concept(deed, bag) < least:
        return False
    told = FAMILIES.get(deed.family or "", frozenset()) & bag.pieces
    return not told or deed.lemma in _FLOWING or bool(told - _FLOWING)


def _may_lack(question: Question, bag: Bag, missing: Sequence[Concept]) -> bool:
    """Say whether a value tells its deed and all other hard words, the rarest among them, but a word that may vary.

    A name, or any other word that no dictionary has, must be met.
    """
    others = [concept for concept in question.hard if concept not in missing]
    if question.expects not in TYPED or len(missing) > 1 or not others or missing[0].lemma in question.named:
        return False
    if known_lemma(missing[0].text.capitalize()) is None or missing[0].weight >= max(one.weight for one in others):
        return False
    done = any(one.verb and match_concept(one, bag) >= TELLS_DEED for one in question.concepts)
    return done and all(match_concept(one, bag) >= STRICT for one in others)

"""Sentences that say most about an open question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.evidence.quotations import speaks_of_topic
from kekiz_search.answering.evidence.screening import names_figures
from kekiz_search.answering.evidence.sweep import Found, names_initiative, sort_found
from kekiz_search.answering.factuality.endings import asks_for_end, tells_end
from kekiz_search.answering.factuality.framing import is_listed_as_ended
from kekiz_search.answering.factuality.negation import ends_or_denies, is_negated
from kekiz_search.answering.factuality.telling import is_item, tells_of_plans
from kekiz_search.answering.open_questions.asked import (
    asks_for_course,
    asks_for_doing,
    asks_for_plans_of,
    asks_what_is_planned,
    instruction,
    names_no_matter,
    spoken_deed,
)
from kekiz_search.answering.open_questions.bodies_above import names_body_asked
from kekiz_search.answering.open_questions.doings import find_by_topic, find_planned, find_spoken, is_done
from kekiz_search.answering.open_questions.forms import is_told, says_why_all
from kekiz_search.answering.open_questions.neighbours import with_neighbours
from kekiz_search.answering.open_questions.sides import find_side, is_so, rows_of_topic
from kekiz_search.answering.open_questions.things import keep_of_thing
from kekiz_search.answering.open_questions.weighing import (
    OPEN_COVERAGE,
    OPEN_PASSAGES,
    cover_together,
    joined,
    says_something,
    tells_side,
    weigh,
)
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.question_topic import loosen_doings
from kekiz_search.answering.sentences.anaphora import refers_back
from kekiz_search.answering.sentences.owners import is_about
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import DERIVED, Concept, cover, join_bags, match_concept
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.answering.words.vocabulary import TOPIC_NOUNS
from kekiz_search.german.normalise import word_set

_WITH_WHOM = re.compile(
    r"mit (?:we[mn]|welche[nr])\b|welche \w*partner\b|wer (?:ist|sind|war|waren) (?:\w+ )?\w*partner(?:in(?:nen)?)?\b"
)
_WITH_SOMEBODY = re.compile(r"\bmit de[mr] (?P<who>[A-ZÄÖÜ][\w-]+)")
_NO_PARTNER = re.compile(
    r"\bkeine?[nrs]? (?:[a-zäöüß]+ )?(?:Vereinbarung|Zusammenarbeit|Kooperation|Partnerschaft|Vertrag|Austausch)"
)
_STAYS_SHUT = re.compile(r"\bbleib\w*\b[^.;]*\bgeschlossen\b|\bgeschlossen bleib\w*\b|\bgeschlossen gehalten\b")
_TOGETHER, _EXCHANGE = "zusammenarbeit", "austausch"
_PARTNERING = word_set(
    "partner kooperationspartner kooperation kooperieren zusammenarbeiten zusammenarbeit partnerschaft"
)
_TAKING_PART = frozenset({"modellkommune", "programmkommune"})
_REASON_SCORE = 3.0  # more than any other sentence weighs
_REASON_SHARE = 0.25  # of a question's weight: "Warum ein Bus?" may ask for less than who asks why it drives where
# A third of a question's weight, that a sentence carries at least where only its whole passage carries enough. Source:
# dev and practice, where the lightest right one has a third and a wrong one less.
_LEAST_OF_PASSAGE = 0.33


def find_open_evidence(search: Search, question: Question, kommunen: Sequence[str]) -> list[Found]:
    """Return sentences of passages that carry enough of an open question, the best first.

    What carries enough by itself or with its heading comes first, the best with what stands beside it: why and how are
    often told in the sentence behind the one that names the matter. Where no sentence carries enough, a passage may.
    Of one thing that is asked about, what merely names it beside another tells nothing, and of "die größte Hürde" none
    that is not said to be the greatest.
    """
    found = keep_of_thing(search, question, _gather(search, question, kommunen))
    if _WITH_WHOM.match(question.folded):
        found = _keep_partners(search, question, found)
    return found if any(names_figures(question, one.unit.text) for one in found) or not question.ordinals else []


def _keep_partners(search: Search, question: Question, found: Sequence[Found]) -> list[Found]:
    """Return what names partners, what denies anything last, without those with whom there is no agreement.

    Asked with whom somebody does not work, only a denial tells it. With whom a thing is done, a sentence tells that has
    a word for it.
    """
    if question.negated:
        return [one for one in found if one.negated or _NO_PARTNER.search(one.text)]
    told = [one for one in found if not _NO_PARTNER.search(one.text)]
    told = sorted(told or found, key=lambda one: one.negated)
    if not any(one.family == _TOGETHER or one.lemma in _PARTNERING for one in question.concepts):
        return told  # "Mit welcher Begründung …?"
    named = _that_name_partners(search, told)
    return named if named or any(not one.verb for one in question.hard) else told


def _that_name_partners(search: Search, found: Sequence[Found]) -> list[Found]:
    """Return what tells of partners in so many words, by itself or below them; failing that of who takes part."""
    told = []
    for one in found:
        above = (search.units.heading_of(one.unit), search.units.asked_before(one.unit))
        named = any(not _PARTNERING.isdisjoint(bag.pieces) for bag in (one.unit.bag, *above))
        bag = one.unit.bag
        told.append(2 if named else int(_TOGETHER in bag.families or _EXCHANGE in bag.lemmas))
    most = max(told, default=0)
    return [one for rank, one in zip(told, found, strict=True) if rank == most > 0]


def _gather(search: Search, question: Question, kommunen: Sequence[str]) -> list[Found]:
    if kommunen:
        question = replace(question, concepts=loosen_doings(question.concepts))
    if kommunen and asks_what_is_planned(question):
        return find_planned(search, question, kommunen)
    sided = question.aspect is not None and (kommunen or question.aspect.required)
    if sided and names_no_matter(question) and not _asks_of_field(question):
        return find_side(search, question, kommunen)
    deed = spoken_deed(question)
    passages = [
        [unit for unit in search.units_of(row) if is_about(unit, kommunen) and _may_tell(search, question, unit)]
        for row in _rows_for(search, question, kommunen)
    ]
    if deed is not None:
        return find_spoken(search, question, deed, passages)
    if (wanted := instruction(question)) is not None:
        passages = [some for some in passages if is_told(wanted, joined(some))]
    if question.asks_reason:
        passages = [some for some in passages if names_body_asked(question.text, some)]
    if partners := _partners_named(question):
        passages = [some for some in passages if all(match_concept(one, joined(some)) for one in partners)]
    units = [unit for some in passages for unit in some if names_figures(question, unit.text)]
    ended = not asks_for_end(question) or any(tells_end_of(search, question, unit) for unit in units)
    if question.asks_reason and not ended:
        return []  # nothing tells that it ended
    direct = [found for _coverage, found in weigh(search, question, units, OPEN_COVERAGE)]
    if question.asks_reason and (own := _reasons_for_all(search, question, passages)):
        return [*own, *sort_found(direct)]
    if question.aspect is not None and question.aspect.required and not question.asks_reason:
        direct = [one for one in direct if tells_side(search, question, one.unit) and is_so(question, one.unit)]
        return with_neighbours(search, question, sort_found(direct))
    if direct:
        return _lead(search, question, kommunen, sort_found(direct))
    return _find_by_passage(search, question, passages)


def _reasons_for_all(search: Search, question: Question, passages: Sequence[Sequence[Unit]]) -> list[Found]:
    """Return the sentences that say why all is done that their paragraph told of: "Wir machen das, weil …"."""
    found = []
    for unit in (one for units in passages for one in units if says_why_all(one.text)):
        text, all_before = unit.document.text, [one for one in search.units_of(unit.row) if one.start < unit.start]
        before = [one for one in all_before if "\n\n" not in text[one.start : unit.start]]
        if before and cover(question.hard, joined(before)) >= OPEN_COVERAGE:
            found.append(Found(unit, unit.start, unit.end, _REASON_SCORE))
    return found


def _may_tell(search: Search, question: Question, unit: Unit) -> bool:
    """Say whether a sentence says something of the kind that is asked for: words of somebody, plans, or partners."""
    if asks_for_plans_of(question) and not (is_planned(unit.text) or tells_of_plans(unit.text)):
        return False
    if _WITH_WHOM.match(question.folded) and not _tells_of_partners(question, unit):
        return False
    if not (says_something(search, unit, question) and speaks_of_topic(search, question, unit)):
        return False
    return question.negated or asks_for_end(question) or not is_listed_as_ended(search, unit)


def _tells_of_partners(question: Question, unit: Unit) -> bool:
    """Whoever is in the same initiative is no partner for that, unless a sentence says that they work together."""
    worded = any(match_concept(one, unit.bag) >= DERIVED for one in question.concepts)
    in_initiative = names_initiative(unit) or not _TAKING_PART.isdisjoint(unit.bag.lemmas)
    return worded or not in_initiative


def _partners_named(question: Question) -> list[Concept]:
    """Return with whom a question for working together asks about: "Wie sieht die Zusammenarbeit mit dem Amt aus?"."""
    if question.asks_reason or not any(one.family == _TOGETHER for one in question.concepts):
        return []
    named = [found["who"] for found in _WITH_SOMEBODY.finditer(question.text)]
    return [one for one in question.hard if one.text in named]


def _rows_for(search: Search, question: Question, kommunen: Sequence[str]) -> list[int]:
    """Return the passages that may carry enough of a question, or by their title are about nothing else."""
    deed = spoken_deed(question)
    if deed is not None and kommunen:
        rows = search.rows_in_documents(question.hard, (deed,))
    else:
        share = _REASON_SHARE if question.asks_reason else OPEN_COVERAGE
        rows = search.rows_with_share(question.hard, share, OPEN_PASSAGES)
    if asks_for_course(question):
        rows = sorted({*rows, *_rows_behind(search, rows)})
    if question.aspect is not None and kommunen:
        rows = sorted({*rows, *rows_of_topic(search, question, kommunen)})
    return rows


def _rows_behind(search: Search, rows: Sequence[int]) -> list[int]:
    """Return the next passage of the same document for each of some: how a thing goes is told after it was named."""
    passages = search.index.passages
    return [row + 1 for row in rows if row + 1 < len(passages) and passages[row].doc_id == passages[row + 1].doc_id]


def _lead(search: Search, question: Question, kommunen: Sequence[str], leading: list[Found]) -> list[Found]:
    """Return the sentences that carry enough; where it is asked what all is done, those that tell something done."""
    if kommunen and asks_for_doing(question):
        done = [one for one in leading if is_done(search, question, one.unit)]
        if done and names_no_matter(question):
            return done
        if not done:
            return find_by_topic(search, question, kommunen) or ([] if names_no_matter(question) else leading)
    return with_neighbours(search, question, leading)


def _find_by_passage(search: Search, question: Question, passages: Sequence[Sequence[Unit]]) -> list[Found]:
    """Return the sentences of passages that carry enough together."""
    whole = [some for some in passages if cover_together(search, question, some) >= OPEN_COVERAGE]
    carried = [found for some in whole for _coverage, found in weigh(search, question, some, _LEAST_OF_PASSAGE)]
    return with_neighbours(search, question, _with_items(sort_found(carried)))


def _with_items(found: Sequence[Found]) -> list[Found]:
    """Return the best; an item of a list with the others of its passage, which say no less."""
    best = list(found[:1])
    if not best or not is_item(best[0].unit):
        return best
    others = [one for one in found[1:] if one.unit.row == best[0].unit.row and is_item(one.unit)]
    return [*best, *(replace(one, score=best[0].score) for one in others)]


def _asks_of_field(question: Question) -> bool:
    """Say whether prevention as such is asked about, and not what some Kommune does for it."""
    return not question.kommunen and any(one.lemma in TOPIC_NOUNS for one in question.hard)


def tells_end_of(search: Search, question: Question, unit: Unit) -> bool:
    """Say whether a sentence tells the end of a thing asked for, or denies that it is still there."""
    things = [one for one in question.hard if not one.verb]
    told = join_bags((unit.bag, search.units.right_before(unit)))
    if search.units.answers_heading(unit):  # "Gibt es den Bus noch?"
        told = join_bags((told, search.units.heading_of(unit)))
    of_it = is_negated(unit, things) or refers_back(unit, things)  # "kein Kind" ends no school
    denied = ends_or_denies(unit) and of_it
    over = tells_end(unit.text) or _STAYS_SHUT.search(unit.text) is not None
    return (over or denied) and any(match_concept(one, told) for one in things)

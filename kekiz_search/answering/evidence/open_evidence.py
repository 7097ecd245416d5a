"""Sentences that say most about an open question, or about a Kommune when nothing in particular was asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.evidence.endings import asks_for_end, tells_end
from kekiz_search.answering.evidence.negation import ends_or_denies, is_negated
from kekiz_search.answering.evidence.open_forms import (
    asks_for_doing,
    asks_for_remedy,
    doing_bonus,
    instruction,
    is_asking,
    is_told,
    may_answer,
    spoken_deed,
    tells_deed,
)
from kekiz_search.answering.evidence.open_weighing import (
    OPEN_COVERAGE,
    SENTENCE_WORDS,
    cover_together,
    joined,
    says_something,
    tells_side,
    weigh,
)
from kekiz_search.answering.evidence.screening import names_figures
from kekiz_search.answering.evidence.search import Search
from kekiz_search.answering.evidence.sweep import Found, sort_found
from kekiz_search.answering.evidence.telling import is_item, speaks_of_sources, tells_cost, tells_doing, tells_joining
from kekiz_search.answering.evidence.units import Unit, belongs_to, is_about
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.question_topic import loosen_doings
from kekiz_search.answering.words.aspects import count_cues
from kekiz_search.answering.words.concepts import Concept, cover, join_bags, match_concept
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.answering.words.vocabulary import COMMON_NOUNS, DOING_WORDS, NEGATORS, PROMINENT_WORDS, TOPIC_NOUNS
from kekiz_search.german.normalise import fold

# Passages that are read for an open answer. Reading one takes 1.5 ms: of 100,000 passages, a question of plain words
# met 4,300 and took nine seconds. Lists of Kommunen read every one.
OPEN_PASSAGES = 500
_ACTING = re.compile(
    r"\b(?:[Ww]ir|[Dd]ie (?:Stadt|Gemeinde|Verwaltung)|[Dd]er (?:Kreis|Fachbereich)|[Dd]as Jugendamt)\b"
)
_PLANNING = frozenset("planen vorhaben plan zukunft naechst kuenftig".split())
_TOPIC_COVERAGE = 0.75  # of the question's weight, that the head of a document must carry to be about nothing else
# Sentences beside the best one that are shown with it, and what they count for.
_BESIDE = (1, 2, -1)
_BEFORE = (-1, 1, 2, -2)
_BESIDE_SHARE = 0.75
_EXPLAINED = re.compile(
    r"(?:und |also |bitte )?(?:warum|weshalb|wieso|wie|wozu|wodurch|worum|inwie\w+|was|vergleich\w*)\b"
)
_FIELD_BONUS, _MOST_FIELD_WORDS = 0.3, 3  # what a word of this field adds, where it is asked what all is done
_TAKES_UP = re.compile(
    r"\W*(?:Sie|Er|Es|Ihr\w*|Sein\w*|Dabei|Dazu|Danach|Dann|Dort|Damit|Dadurch|Dafür|Davon|Darum|Deshalb|Daher|Denn|Auch|"
    r"Zudem|Außerdem|Das|Dies\w*|Beide|Hier|Nur|Doch|Aber|Anschließend|Zuerst|Zunächst|Grund|Um)\b"
)
_FIELD = re.compile(r"[^.:„»]{3,40}: (?:\S+ ?){1,6}$")  # "Kinder unter 18: 31.278" tells of no deed
_CUE, _MOST_CUES = 0.1, 3
_ASKED_WORD = 0.3  # for a sentence that uses the very words by which a side is asked for
_SPOKEN_BONUS = 0.5  # for a sentence that itself says who demands or advises


def find_open_evidence(search: Search, question: Question, kommunen: Sequence[str]) -> list[Found]:
    """Return sentences of passages that carry enough of an open question, the best first.

    What carries enough by itself or with its heading comes first, the best with what stands beside it: why and how are
    often told in the sentence behind the one that names the matter. Where no sentence carries enough, a passage may.
    """
    if kommunen:
        question = replace(question, concepts=loosen_doings(question.concepts))
    if kommunen and _asks_what_is_planned(question):
        return _find_planned(search, question, kommunen)
    sided = question.aspect is not None and (kommunen or question.aspect.required)
    if sided and names_no_matter(question) and not _asks_of_field(question):
        return _find_side(search, question, kommunen)
    deed = spoken_deed(question)
    rows = search.rows_with_share(question.hard, OPEN_COVERAGE, OPEN_PASSAGES)
    if deed is not None:
        rows = search.rows_in_documents(question.hard, (deed,)) if kommunen else rows
    if question.aspect is not None and kommunen:
        rows = sorted({*rows, *_rows_of_topic(search, question, kommunen)})
    passages = [
        [unit for unit in search.units_of(row) if is_about(unit, kommunen) and says_something(search, unit, question)]
        for row in rows
    ]
    if deed is not None:
        return _find_spoken(search, question, deed, passages)
    if (wanted := instruction(question)) is not None:
        passages = [some for some in passages if is_told(wanted, joined(some))]
    units = [unit for some in passages for unit in some if names_figures(question, unit.text)]
    if asks_for_end(question) and question.asks_reason and not any(_tells_end(question, unit) for unit in units):
        return []  # nothing tells that it ended
    direct = [one for one in weigh(search, question, units) if one[0] >= OPEN_COVERAGE]
    if question.aspect is not None and question.aspect.required and not question.asks_reason:
        direct = [one for one in direct if tells_side(search, question, one[1].unit) and _is_so(question, one[1].unit)]
        return _with_neighbours(search, question, sort_found([found for _coverage, found in direct]))
    if direct:
        leading = sort_found([found for _coverage, found in direct])
        if kommunen and asks_for_doing(question):
            done = [one for one in leading if _is_done(search, question, one.unit)]
            if names_no_matter(question):
                return done or _find_doings(search, question, kommunen)
            if not done:
                return _find_by_topic(search, question, kommunen) or ([] if asks_for_remedy(question) else leading)
        return _with_neighbours(search, question, leading)
    whole = [some for some in passages if cover_together(search, question, some) >= OPEN_COVERAGE]
    carried = [found for some in whole for coverage, found in weigh(search, question, some) if coverage > 0]
    if not carried and kommunen:
        doing = asks_for_doing(question) and names_no_matter(question)
        return (_find_doings if doing else _find_by_topic)(search, question, kommunen)
    return _with_neighbours(search, question, _with_items(sort_found(carried)))


def names_no_matter(question: Question) -> bool:
    """Say whether a question names nothing but what all documents are about."""
    return all(one.lemma in COMMON_NOUNS | TOPIC_NOUNS for one in question.hard)


def _asks_of_field(question: Question) -> bool:
    """Say whether prevention as such is asked about, and not what some Kommune does for it."""
    return not question.kommunen and any(one.lemma in TOPIC_NOUNS for one in question.hard)


def _find_doings(search: Search, question: Question, kommunen: Sequence[str]) -> list[Found]:
    """Return what is done in some Kommunen, whatever the matter: what speaks most of this field first."""
    rows = {row for kommune in kommunen for row in search.index.store.rows_about(kommune).tolist()}
    units = [unit for row in sorted(rows) for unit in search.units_of(row) if is_about(unit, kommunen)]
    doing = [unit for unit in units if any(tells_doing(unit, one) for one in kommunen) and not is_planned(unit.text)]
    doing = [unit for unit in doing if may_answer(unit) and not (ends_or_denies(unit) or _FIELD.match(unit.text))]
    told = [unit for unit in doing if not tells_cost(unit.text) and not tells_joining(unit.text)]
    weighed = [found for _coverage, found in weigh(search, question, told)]
    return sort_found([replace(one, score=one.score + _FIELD_BONUS * _field_words(one.unit)) for one in weighed])


def _field_words(unit: Unit) -> int:
    return min(len(DOING_WORDS & unit.bag.pieces), _MOST_FIELD_WORDS)


def _find_side(search: Search, question: Question, kommunen: Sequence[str]) -> list[Found]:
    """Return what tells of the side that is asked for, whatever the matter, in some Kommunen or of the initiative."""
    rows = {row for kommune in kommunen for row in search.index.store.rows_about(kommune).tolist()}
    telling = _telling(search, question, rows if kommunen else _rows_of_all(search, general=True))
    if not telling and not kommunen:
        telling = _telling(search, question, _rows_of_all(search, general=False))
    telling = [unit for unit in telling if is_about(unit, kommunen)]
    asked = replace(question, concepts=())  # the matter goes without saying
    weighed = [found for _coverage, found in weigh(search, asked, telling)]
    return sort_found([replace(one, score=one.score + _side_bonus(question, one.unit)) for one in weighed])


def _side_bonus(question: Question, unit: Unit) -> float:
    """What it adds that a sentence uses the words of the question, or several that tell of the side asked for."""
    cues = min(count_cues(question.aspect, unit.text), _MOST_CUES) if question.aspect else 0
    return _ASKED_WORD * cover(question.soft, unit.bag) + _CUE * cues


def _rows_of_topic(search: Search, question: Question, kommunen: Sequence[str]) -> list[int]:
    """Return the passages of a Kommune's documents that are about the matter by their title."""
    rows = {row for kommune in kommunen for row in search.index.store.rows_about(kommune).tolist()}
    titles = {row: search.index.document(search.index.passages[row].doc_id).origin.title or "" for row in rows}
    return [
        row
        for row, title in sorted(titles.items())
        if cover(question.hard, search.units.heading_bag(title)) >= _TOPIC_COVERAGE
    ]


def _is_so(question: Question, unit: Unit) -> bool:
    """What is yet to be has neither gone wrong nor brought anything."""
    return question.aspect is None or question.aspect.to_come or not is_planned(unit.text)


def _telling(search: Search, question: Question, rows: set[int]) -> list[Unit]:
    return [
        unit
        for row in sorted(rows)
        for unit in search.units_of(row)
        if tells_side(search, question, unit) and says_something(search, unit, question) and _is_so(question, unit)
    ]


def _rows_of_all(search: Search, general: bool) -> set[int]:
    """Return the best passages for a question, of all documents or of the general ones, which are of no Kommune."""
    passages = search.index.passages
    kept = {one.doc_id for one in search.index.documents() if not general or one.origin.kommune is None}
    rows = [row for row in range(len(passages)) if passages[row].doc_id in kept]
    return set(sorted(rows, key=lambda row: (-float(search.scores[row]), row))[:OPEN_PASSAGES])


def _find_by_topic(search: Search, question: Question, kommunen: Sequence[str]) -> list[Found]:
    """Return what is done, by a document of a Kommune whose head tells that the question's matter is its own."""
    rows = [row for kommune in kommunen for row in search.index.store.rows_about(kommune).tolist()]
    units = [
        unit
        for row in sorted(set(rows))
        for unit in search.units_of(row)
        if is_about(unit, kommunen) and says_something(search, unit, question) and _tells_own(question, unit)
    ]
    topical = [unit for unit in units if cover(question.hard, search.units.head_of(unit)) >= _TOPIC_COVERAGE]
    return sort_found([found for _coverage, found in weigh(search, question, topical)])


def _is_done(search: Search, question: Question, unit: Unit) -> bool:
    """Say whether a sentence tells itself, or below its heading, that something is done about the matter."""
    told = join_bags((unit.bag, search.units.heading_of(unit)))
    return doing_bonus(question, unit) > 0 and cover(question.hard, told) >= OPEN_COVERAGE


def _asks_what_is_planned(question: Question) -> bool:
    """Say whether a question is for plans, whatever they are of."""
    return question.about_plans and all(one.lemma in _PLANNING for one in question.hard)


def _find_planned(search: Search, question: Question, kommunen: Sequence[str]) -> list[Found]:
    rows = {row for kommune in kommunen for row in search.index.store.rows_about(kommune).tolist()}
    units = [unit for row in sorted(rows) for unit in search.units_of(row) if is_about(unit, kommunen)]
    planned = [unit for unit in units if is_planned(unit.text) and says_something(search, unit, question)]
    return sort_found([found for _coverage, found in weigh(search, question, planned)])


def _tells_own(question: Question, unit: Unit) -> bool:
    return doing_bonus(question, unit) > 0 and _ACTING.search(unit.text) is not None


def _tells_end(question: Question, unit: Unit) -> bool:
    """Say whether a sentence tells the end of a thing asked for, or denies that it is still there."""
    things = [one for one in question.hard if not one.verb]
    return (tells_end(unit.text) or ends_or_denies(unit)) and any(match_concept(one, unit.bag) for one in things)


def _with_items(found: Sequence[Found]) -> list[Found]:
    """Return the best; an item of a list with the others of its passage, which say no less."""
    best = list(found[:1])
    if not best or not is_item(best[0].unit):
        return best
    others = [one for one in found[1:] if one.unit.row == best[0].unit.row and is_item(one.unit)]
    return [*best, *(replace(one, score=best[0].score) for one in others)]


def _find_spoken(search: Search, question: Question, deed: Concept, passages: Sequence[Sequence[Unit]]) -> list[Found]:
    """Return what somebody advises or demands: who that is, or of what, may stand elsewhere in the document."""
    if not question.kommunen:
        passages = [some for some in passages if cover_together(search, question, some) >= OPEN_COVERAGE]
    units = [unit for some in passages for unit in some if tells_deed(search, deed, unit)]
    weighed = [found for _coverage, found in weigh(search, question, units)]
    return sort_found([_with_announced(search, deed, one) for one in weighed])


def _with_announced(search: Search, deed: Concept, found: Found) -> Found:
    """A short sentence announces what the next one tells: "Kritik gibt es auch. Der Elternrat hält …"."""
    spoken = replace(found, score=found.score + _SPOKEN_BONUS * is_told(deed, found.unit.bag))
    if len(found.unit.tokens) >= SENTENCE_WORDS:
        return spoken
    behind = next((unit for unit in search.units_of(found.unit.row) if unit.start >= found.end), None)
    return replace(spoken, end=behind.end) if behind and not is_asking(behind.text) else spoken


def _with_neighbours(search: Search, question: Question, found: Sequence[Found]) -> list[Found]:
    """Put beside the best sentence those right behind and before it, where a question asks why, how or what about."""
    if not found or not _EXPLAINED.match(fold(question.text)):
        return list(found)
    best = found[0]
    units = search.units_of(best.unit.row)
    at = next(at for at, unit in enumerate(units) if unit.start == best.unit.start)
    if question.asks_reason:  # what led to a matter is told before it is first named
        at = next(place for place, unit in enumerate(units) if place == at or _names_all(question, unit))
    steps = _BEFORE if question.asks_reason else _BESIDE
    beside = [units[at + step] for step in steps if 0 <= at + step < len(units)]
    beside = [
        one for one in beside if one.start > units[at].start or question.asks_reason or _is_joined(one, units[at])
    ]
    beside = [unit for unit in beside if _goes_on(search, question, units[at], unit)]
    neighbours = [
        Found(unit, unit.start, unit.end, best.score * _BESIDE_SHARE, None, is_negated(unit, question.concepts))
        for unit in beside
        if _is_at_home(unit, question.kommunen) and says_something(search, unit, question)
    ]
    told = {(one.unit.document.doc_id, one.start) for one in (best, *neighbours)}
    return [best, *neighbours, *(one for one in found if (one.unit.document.doc_id, one.start) not in told)]


def _is_at_home(unit: Unit, kommunen: Sequence[str]) -> bool:
    """Say whether a sentence beside one of a Kommune is of it, by name or as the document's own that names a part."""
    return unit.home in kommunen or is_about(unit, kommunen)


def _goes_on(search: Search, question: Question, best: Unit, unit: Unit) -> bool:
    """Say whether a sentence speaks on: on the same line, with a word that takes it up, or of the side asked for."""
    text = unit.document.text
    first, last = sorted((best.end, unit.end))[0], max(best.start, unit.start)
    same_line = "\n" not in text[first:last]
    taken_up = _TAKES_UP.match(unit.text) is not None
    return question.asks_reason or same_line or taken_up or tells_side(search, question, unit)


def _is_joined(before: Unit, unit: Unit) -> bool:
    """Say whether a sentence stands in the same paragraph as one behind it."""
    return "\n\n" not in unit.document.text[before.end : unit.start]


def _names_all(question: Question, unit: Unit) -> bool:
    return cover(question.hard, unit.bag) >= OPEN_COVERAGE


def find_prominent(search: Search, kommune: str) -> list[Found]:
    """Return the sentences that say what a Kommune does or aims at, those with the most words of the field first."""
    found = []
    for row in search.index.store.rows_about(kommune).tolist():
        for unit in search.units_of(row):
            words = len(PROMINENT_WORDS & unit.bag.pieces)
            if (
                words
                and not (speaks_of_sources(unit.text) or _FIELD.match(unit.text))
                and not NEGATORS & unit.bag.lemmas
                and belongs_to(unit, kommune)
                and len(unit.tokens) >= SENTENCE_WORDS
            ):
                found.append(Found(unit, unit.start, unit.end, words + float(search.scores[row])))
    return sort_found(found)

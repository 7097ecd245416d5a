"""The row of one Kommune: what its fields tell, else what sentences, enumerations and sums tell of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kekiz_search.answering.evidence.alternatives import alternatives
from kekiz_search.answering.evidence.beginnings import JOINED, NAMED_JOINING, SWEPT_JOINING, tells_joining_of
from kekiz_search.answering.evidence.draft import DraftRow
from kekiz_search.answering.evidence.enumerations import Enumerations, enumerated
from kekiz_search.answering.evidence.found import with_question
from kekiz_search.answering.evidence.screening import is_to_be, names_figures
from kekiz_search.answering.evidence.sweep import LENIENT, STRICT, Found, Sweep, to_evidence
from kekiz_search.answering.facts.bounded_shares import for_share, is_bounded_by_share
from kekiz_search.answering.facts.kinds_told import kind_row
from kekiz_search.answering.facts.posts import post_row
from kekiz_search.answering.facts.stating import NUMERIC, fact_row, planned_row, within
from kekiz_search.answering.factuality.endings import asks_for_end, tells_end
from kekiz_search.answering.factuality.negation import asks_for_lack, ends_or_denies
from kekiz_search.answering.factuality.planning import is_yet_to_come
from kekiz_search.answering.reading.listed_kinds import is_of_kinds
from kekiz_search.answering.reading.planned_lists import asks_for_plans
from kekiz_search.answering.reading.question import Limit, Question
from kekiz_search.answering.row_evidence.conjunctions import conjuncts
from kekiz_search.answering.row_evidence.screening import as_told_of, tells_row
from kekiz_search.answering.row_evidence.sums import Sums, asks_for_grant
from kekiz_search.answering.row_evidence.taking_part import TakingPart
from kekiz_search.answering.row_evidence.weighed_rows import WeighedRows
from kekiz_search.answering.sentences.kreis_deeds import is_in_town_of, is_served
from kekiz_search.answering.sentences.search import YEAR, Search, names_year
from kekiz_search.answering.sentences.told_of import is_example, is_told_of
from kekiz_search.answering.words.concepts import match_concept
from kekiz_search.answering.words.vocabulary import COMMON_NOUNS, INITIATIVE_NAME, OFFICE_VERBS
from kekiz_search.german.kommunen import towns_of
from kekiz_search.german.numbers import parse_number
from kekiz_search.german.offices import is_office
from kekiz_search.types import Evidence

_QUOTES_PER_ROW = 2
_MUCH_LESS = 0.85  # of the weight of a denial, below which what affirms is told of something else
_AS_FULLY = 0.9  # of the best sentence's weight, that a denial must have to stand beside what affirms
_NAMING_BONUS = 0.1  # for a sentence that names the Kommune of its row
_MONEY = re.compile(r"\beuro\b|€", re.IGNORECASE)
_SINCE_THEN = re.compile(r"\W*(?:[Ss]eit|[Aa]b|[Ii]m|[Aa]m)\b[^.;]{0,30}\b(?:19|20)\d\d\b")
_REFUSED = re.compile(r"\b(?:abgelehnt|verworfen|vom Tisch|gescheitert|zurückgezogen|lehnte?n? \S.* ab)\b")
_YES = re.compile(r"ja\b", re.IGNORECASE)
_FIGURE = re.compile(r"\d[\d.,]*")
_TELEPHONE = re.compile(r"(?:\+|\(?0)[\d ()/–-]{5,}")


@dataclass(frozen=True, slots=True)
class Reading:
    """A question read over the whole index, as its rows need it."""

    search: Search
    question: Question
    sweeps: tuple[Sweep, ...]
    joins: Sweep | None
    taking_part: TakingPart | None
    enumerations: Enumerations
    weighed: tuple[WeighedRows, ...]
    sums: Sums | None
    of_facts: tuple[Question, ...]
    may_lack_words: bool


def read_rows(search: Search, question: Question) -> Reading:
    """Read all that may hold evidence, once for however many Kommunen."""
    joining = replace(question, expects=None, concepts=(SWEPT_JOINING, JOINED))
    if question.years:  # of each Kommune, not of the initiative as such
        joining = replace(joining, expects="date", about_initiative=False)
    joins = Sweep(search, joining, LENIENT) if question.attribute == "seit" else None
    taking_part = None if joins is None or question.years else TakingPart(search, question)
    asked = replace(question, expects=None)
    if question.limit is not None and question.hard:
        nouns = [concept for concept in question.hard if not concept.verb]
        asked = replace(question, expects="number", counted=nouns[-1] if nouns else None)
        asked = for_share(asked) if is_bounded_by_share(question) else asked
    least = LENIENT if asked.expects == "percent" else STRICT
    sweeps = tuple(Sweep(search, one, least) for one in alternatives(asked))
    weighed = tuple(WeighedRows(search, sweep.question) for sweep in sweeps)
    sums = (
        Sums(search, question) if question.limit and _MONEY.search(question.text) and asks_for_grant(question) else None
    )
    enumerations, may_lack = Enumerations(search, asked), _may_lack_words(question)
    return Reading(
        search, question, sweeps, joins, taking_part, enumerations, weighed, sums, _asked_of_facts(question), may_lack
    )


def _asked_of_facts(question: Question) -> tuple[Question, ...]:
    """Return what is asked of facts: nothing where plans are; "Kinder oder Eltern" name no field of their own.

    That a thing is there is told by any value, but none tells whether one has to sign up for it; who is Bürgermeister
    tells nothing of "Wo schreibt der Bürgermeister?".
    """
    deeds = [one for one in question.concepts if one.verb and one.lemma not in OFFICE_VERBS]
    if asks_for_plans(question) or (deeds and any(is_office(one.text) for one in question.hard)):
        return ()
    if question.yes_no and any(one.family is None for one in deeds):
        return ()
    if question.expects and question.kind in {"list", "count"}:
        question = replace(question, expects=None)
    vague = any(concept.lemma in COMMON_NOUNS for concept in question.concepts)
    return (question,) if vague else alternatives(question)


def _may_lack_words(question: Question) -> bool:
    """Say whether a list may be met by sentences without every word: not where one word turns all."""
    turned = question.negated or question.attribute or question.about_plans or question.limit or question.yes_no
    if (
        turned
        or asks_for_lack(question.concepts)
        or asks_for_end(question)
        or asks_for_plans(question)
        or conjuncts(question)
    ):
        return False
    return bool(question.hard)


def _with_sentence(reading: Reading, row: DraftRow) -> DraftRow:
    """A cell says no more than "ja", whom to ring or how many: where a sentence tells it as well, that comes first."""
    bounded = reading.question.limit or reading.question.attribute or reading.question.years
    says_little = (_YES.match, _TELEPHONE.fullmatch, *(() if bounded else (_FIGURE.fullmatch,)))
    if row.verdict != "supported" or not any(says(row.value or "") for says in says_little):
        return row
    told = [one for one in _evidence_for(reading, row.kommune) if not one.negated]
    evidence = tuple(to_evidence(reading.search, one, row.kommune) for one in told[:1])
    return replace(row, value=row.value if not evidence else None, evidence=(*evidence, *row.evidence))


def find_row(reading: Reading, kommune: str) -> DraftRow:
    """Return what the index holds for one Kommune; facts first, then sentences."""
    search, question = reading.search, reading.question
    if not is_of_kinds(kommune, question.listed_kinds):
        return DraftRow(kommune, "no_evidence")
    if (told_kind := kind_row(search, question, kommune)) is not None:
        return told_kind
    if question.post is not None:
        return post_row(search, question.post, question.concepts, kommune)
    if not reading.of_facts and (planned := planned_row(search, question, kommune)) is not None:
        return planned
    dated = question.attribute == "seit" and question.years and question.hard
    if question.yes_no and dated:  # "War Soest eine der Pilotstädte von 2012?"
        told = _row_of(kommune, _without_weaker(_that_keep(reading, kommune, _evidence_for(reading, kommune))), search)
        if told.verdict != "no_evidence":
            return told
    rows = [row for one in reading.of_facts if (row := fact_row(search, one, kommune)) is not None]
    if rows:
        return _with_sentence(reading, min(rows, key=lambda row: row.verdict != "supported"))
    if question.attribute == "seit":
        return _since_row(reading, kommune)
    if question.attribute in NUMERIC:
        return DraftRow(kommune, "no_evidence")  # a number in a sentence that told no fact counts some of them alone
    found = _evidence_for(reading, kommune)
    found.sort(key=lambda one: (one.unit.document.origin.kommune != kommune, -_weight_in_row(one, kommune)))
    kept = _that_keep(reading, kommune, found)
    if found and not kept:
        kept = _that_keep(reading, kommune, _enumerated(reading, kommune))
    kept = _without_weaker(kept) if question.yes_no else kept
    return _row_of(kommune, _prefer_named(question, kept), search)


def _weight_in_row(found: Found, kommune: str) -> float:
    """Of two sentences that tell as much, the one that names the Kommune shows it better."""
    return found.score + _NAMING_BONUS * (kommune in found.unit.kommunen)


def find_denial(reading: Reading, row: DraftRow) -> Evidence | None:
    """Return what denies of a Kommune what its row affirms, where it tells as much of it as the best that does."""
    if row.verdict != "supported" or row.value is not None:
        return None
    found = _that_keep(reading, row.kommune, _evidence_for(reading, row.kommune))
    least = _AS_FULLY * max((one.score for one in found), default=0.0)
    denied = [one for one in found if one.negated and one.score >= least]
    return to_evidence(reading.search, denied[0], row.kommune) if denied else None


def _evidence_for(reading: Reading, kommune: str) -> list[Found]:
    """Return the sentences that tell what is asked of a Kommune; by weight only where none has every word."""
    question = reading.question
    found = _each_once(as_told_of(one, kommune) for one in _swept(reading, kommune))
    found = [one for one in found if one.negated or not is_served(one.text, kommune)] or _enumerated(reading, kommune)
    found = found or _told_in_towns(reading, kommune)
    if not found and reading.may_lack_words:
        found = _each_once(
            one for weighed in reading.weighed for one in weighed.about(kommune) if _is_own(one, question, kommune)
        )
    return [one for one in found if tells_row(reading.search, question, one, kommune)]


def _swept(reading: Reading, kommune: str) -> list[Found]:
    return [
        one
        for sweep, weighed in zip(reading.sweeps, reading.weighed, strict=True)
        for one in sweep.about((kommune,))
        if is_told_of(one.unit, sweep.question.concepts, kommune) and (sweep.question.expects or weighed.suffices(one))
    ]


def _told_in_towns(reading: Reading, kreis: str) -> list[Found]:
    """What a Kreis has at a place in one of its towns it has; what is not there may be in another, and so may more."""
    if reading.question.limit is not None:
        return []
    found = [one for town in towns_of(kreis) for one in _swept(reading, town)]
    return _each_once(one for one in found if not one.negated and is_in_town_of(one.unit, kreis))


def _each_once(found: Iterable[Found]) -> list[Found]:
    """Leave out what another reading of the question met as well."""
    return list({(one.unit.document.doc_id, one.start, one.end): one for one in found}.values())


def _enumerated(reading: Reading, kommune: str) -> list[Found]:
    return [one for one in reading.enumerations.about(kommune) if not is_served(one.text, kommune)]


def _is_own(found: Found, question: Question, kommune: str) -> bool:
    return is_told_of(found.unit, question.concepts, kommune) and not is_served(found.text, kommune)


def _that_keep(reading: Reading, kommune: str, found: list[Found]) -> list[Found]:
    """Return those that keep to what else a question says: an end, a plan, a limit, a year."""
    search, question = reading.search, reading.question
    if not found and reading.sums is None:
        return []  # as with most Kommunen
    if asks_for_end(question):
        found = [one for one in found if tells_end(one.text)]
    if asks_for_plans(question):
        found = [one for one in found if is_to_be(search, question, (one.unit,)) or is_yet_to_come(one.text)]
        found = [one for one in found if not _is_refused(search, one)]
        found = [one for one in found if not is_example(one.unit, kommune)]
    if question.figures:
        found = [one for one in found if names_figures(question, one.text)]
    if question.related:
        found = [one for one in found if {*one.unit.kommunen, one.unit.home}.issuperset(question.kommunen)]
    if question.limit is not None:
        given = found if reading.sums is None else reading.sums.about(kommune)
        return [one for one in given if one.value and _is_within(one, question.limit)]
    return [one for one in found if _is_of_year(one, question)] if question.years else found


def _without_weaker(found: Sequence[Found]) -> list[Found]:
    """Return what was found, without what affirms it where a denial tells much more of the question."""
    denied = max((one.score for one in found if one.negated), default=0.0)
    return [one for one in found if one.negated or one.score >= _MUCH_LESS * denied] or list(found)


def _is_refused(search: Search, found: Found) -> bool:
    """Say whether a plan was refused, by the sentence itself or the next one: "Die Anschaffung wird abgelehnt"."""
    behind = next((one.text for one in search.units_of(found.unit.row) if one.start >= found.end), "")
    return _REFUSED.search(found.text) is not None or _REFUSED.search(behind) is not None


def _is_of_year(found: Found, question: Question) -> bool:
    """An item of an enumeration that names no year is of that of its document."""
    published = found.unit.document.origin.published or ""
    undated = enumerated(found.unit) and not YEAR.search(found.text)
    return names_year(published if undated else found.text, question.years, question.period)


def join_rows(whole: DraftRow, sides: Sequence[DraftRow]) -> DraftRow:
    """Where no sentence tells both, each is told by a quote of its own; what one denies is denied as a whole."""
    if whole.verdict == "supported":
        return whole
    if all(side.verdict == "supported" for side in sides):
        first = (side.evidence[0] for side in sides)
        by_place = {(one.document.doc_id, one.start, one.end): one for one in first}
        return DraftRow(whole.kommune, "supported", None, sides[0].as_of, tuple(by_place.values()))
    denied = next((side for side in sides if side.verdict == "contradicted"), None)
    return whole if denied is None or whole.verdict == "contradicted" else denied


def _is_within(found: Found, limit: Limit) -> bool:
    """Say whether a sentence counts what is asked for, and keeps to the limit of the question."""
    number = parse_number(found.value_text)
    return number is not None and within(number, limit)


def _since_row(reading: Reading, kommune: str) -> DraftRow:
    if reading.joins is None:
        return DraftRow(kommune, "no_evidence")
    search, question = reading.search, reading.question
    found = reading.joins.about((kommune,))
    if not question.years:
        kept = found if reading.taking_part is None else reading.taking_part.keep(found, kommune)
        return _row_of(kommune, kept, search)
    dated = [one for one in found if tells_joining_of(one) or _answers_joining(search, one)]
    told = [(one, one.value_text if one.value and YEAR.search(one.value_text) else one.text) for one in dated]
    return _row_of(
        kommune, [one for one, when in told if names_year(when, question.years[:1], question.period)], search
    )


def _answers_joining(search: Search, found: Found) -> bool:
    """Say whether a sentence answers a heading or a question, and one of them tells that somebody takes part."""
    if _SINCE_THEN.match(found.text) and match_concept(SWEPT_JOINING, search.units.asked_before(found.unit)):
        return True
    told = (found.unit.bag, search.units.heading_of(found.unit))
    return search.units.answers_heading(found.unit) and any(match_concept(NAMED_JOINING, one) for one in told)


def _prefer_named(question: Question, found: Sequence[Found]) -> list[Found]:
    """Where the question names the initiative, sentences that name it too come before those of other programmes."""
    named = [one for one in found if INITIATIVE_NAME.search(one.text)] if question.about_initiative else []
    return named or list(found)


def _row_of(kommune: str, found: Sequence[Found], search: Search) -> DraftRow:
    affirmed = [one for one in found if not one.negated]
    chosen = affirmed or sorted(found, key=lambda one: not (ends_or_denies(one.unit) or tells_end(one.text)))
    if not chosen:
        return DraftRow(kommune, "no_evidence")
    evidence = tuple(with_question(to_evidence(search, one, kommune)) for one in chosen[:_QUOTES_PER_ROW])
    return DraftRow(kommune, "supported" if affirmed else "contradicted", None, evidence[0].as_of, evidence)

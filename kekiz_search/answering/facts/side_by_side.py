"""Answers of values: the best that the sources give, with those that differ from it beside it, the latest first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.evidence.draft import Draft, DraftStatement, quote_statement
from kekiz_search.answering.evidence.found import Found, to_evidence
from kekiz_search.answering.facts.cells_beside import find_cells_beside
from kekiz_search.answering.facts.conflicts import lead_conflict, reading_of
from kekiz_search.answering.facts.field_rivals import find_fields_beside
from kekiz_search.answering.facts.holders import find_other_holders
from kekiz_search.answering.facts.rivals import MOST_RIVALS, find_rivals
from kekiz_search.answering.facts.same_thing import is_of_same_thing
from kekiz_search.answering.facts.set_against import values_set_against, with_all_values
from kekiz_search.answering.facts.set_beside import LEADS, find_beside
from kekiz_search.answering.facts.stating import fact_evidence
from kekiz_search.answering.facts.values import (
    Value,
    agree,
    asks_for_plan,
    is_only_planned,
    tells_new,
    tells_now,
    value_of_found,
)
from kekiz_search.answering.factuality.supposed import supposes
from kekiz_search.answering.factuality.tense import asks_what_was
from kekiz_search.answering.factuality.years import years_by_before, years_told
from kekiz_search.answering.reading.counting import asks_how_many_there_are
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.search import Search
from kekiz_search.german.isodate import spoken_date
from kekiz_search.quoting import FOOTNOTE_MARK
from kekiz_search.types import AsOfBasis, Document, DocumentKind, Evidence

_SINCE = re.compile(r"(?:und |also )?seit wann\b", re.IGNORECASE)
_HAS_NOW = re.compile(r"wie ?viele? [\w-]+ (?:hat|beschaeftigt|unterhaelt|betreibt|arbeiten|bezahlt)\b")
_KINDS: dict[DocumentKind | None, str] = {
    "profile": "Kommunenprofil",
    "press": "Presse",
    "ministry": "Ministerium",
    "research": "Forschung",
    "municipal": "kommunale Unterlage",
    "association": "Verband",
}
_OUT_OF_THEM = re.compile(
    r"\A\W*(?:Davon|Darunter|Von (?:ihnen|diesen)|Das (?:sind|waren|entspricht|entsprach))\b|"
    r"\b(?:desselben|des gleichen) Jahres\b|\bim (?:selben|gleichen) Jahr\b|\bzu diesem Zeitpunkt\b"
)
OTHER_YEAR = "Für das gefragte Jahr fand sich keine Angabe, aber diese:"
ONLY_PLANNED = "Die Quellen sprechen nur von einem Vorhaben:"
NEWEST = "Die Quelle nennt mehrere Zeiten, die neueste Angabe zuerst:"
HOLDERS = "Die Quellen nennen Verschiedene, die neueste Angabe zuerst:"
_BESIDE_BEST = 0.8  # of the best value's weight, that a further sentence must have to be shown
_UNDECIDED = 0.97  # of it, that one must have which tells another value, of another thing as it seems
# By so much less alike to the question, in meaning, one of two tells of another thing. Source: of six such pairs of dev
# and practice those that belong together are .16 apart at most; of the others the farthest are .27.
_FARTHER = 0.18
_MOST_STATEMENTS = 3
_AGAINST_PLANS = 0.35  # of the weight of what is only planned, that suffices for what is told as done
_RANK_OF_DOCUMENT = 1
_TODAY = "heute"  # behind every year in order
_TOLD_LATE = 1  # a text of January tells of the year before
# "am Dienstag bewilligt": when it was written
_BY_THE_DAY = re.compile(
    r"\b(?:[Aa]m (?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch)|[Gg]estern|[Hh]eute|[Jj]etzt)\b"
    r"(?!,? (?:de[mn] )?\d{1,2}\.(?!\d))"
)
_OF_THE_YEAR = 0.5  # of the best value's weight, that one must have which is known to be of the year asked for


def state_values(search: Search, question: Question, found: Sequence[Found]) -> Draft:
    """Return the best value that was found, and beside it those of the same thing that differ from it."""
    given = [one for each in found for one in _values_of(question, each)]
    read = _as_asked(question, given)
    if all(one.manner == "refused" for one in read) and not supposes(question.text):
        return Draft("no_evidence")
    values = sorted(_of_asked_year(search, question, read), key=lambda one: -one.weight)
    values = _nearest_in_meaning(search, question, values)
    best = _whole_of(search, question, values[0])
    rivals = find_rivals(search, question, best, values)
    rivals += [*find_fields_beside(search, question, best), *find_cells_beside(search, question, best)]
    rivals = rivals[:MOST_RIVALS]
    best, earlier, rivals = (best, [], rivals) if question.years else _superseded(best, rivals)
    subject = question.kommunen[0] if len(question.kommunen) == 1 else None
    if not rivals and _is_of_other_year(search, question, best):
        if not is_of_same_thing(search, question, best):
            return Draft("no_evidence")
        return Draft("partial", (quote_with_stand(search, best, subject),), lead=OTHER_YEAR)
    if not rivals and earlier:
        return Draft("answered", _state_told(search, [best, *earlier], subject), lead=NEWEST)
    if not rivals and (beside := find_beside(search, question, best)):
        return Draft("answered", _state_told(search, [best, beside.value], subject), lead=LEADS[beside.way])
    if not rivals and is_only_planned(best) and _asks_what_is_so(question):
        return Draft("partial", (_quote(search, best, subject),), lead=ONLY_PLANNED)
    if not rivals:
        others = [one for one in values if one is not best and _is_as_good(values[0], one)]
        shown = _apart([best, *others])[:_MOST_STATEMENTS]
        return Draft("answered", tuple(_quote(search, one, subject) for one in shown))
    told = sort_by_time([best, *earlier, *rivals])
    lead = lead_conflict([(one.words, reading_of(question, one)) for one in told])
    return Draft("conflicting", _state_told(search, told, subject), lead=lead)


def _asks_what_is_so(question: Question) -> bool:
    """Say whether it is asked what was done, since when it is so, or how many there are: a plan tells none of it."""
    if asks_for_plan(question):
        return False
    present = _SINCE.match(question.text) or _HAS_NOW.match(question.folded)
    return asks_how_many_there_are(question) or present is not None or asks_what_was(question)


def _state_told(search: Search, told: Sequence[Value], subject: str | None) -> tuple[DraftStatement, ...]:
    """Return one statement for every sentence; one that gives two values is quoted once."""
    sentences: dict[tuple[str, int], list[Value]] = {}
    for one in told:
        place = (one.fact.doc_id, one.fact.start) if one.fact else _place_of(one)
        sentences.setdefault(place, []).append(one)
    ordered = (sorted(ones, key=_start_of) for ones in sentences.values())
    joined = (replace(ones[0], words=" oder ".join(one.words for one in ones)) for ones in ordered)
    return tuple(quote_with_stand(search, one, subject) for one in joined)


def _start_of(value: Value) -> int:
    return value.found.value.start if value.found and value.found.value else 0


def _place_of(value: Value) -> tuple[str, int]:
    assert value.found is not None
    return value.found.unit.document.doc_id, value.found.start


def _nearest_in_meaning(search: Search, question: Question, values: list[Value]) -> list[Value]:
    """Of the best of one document that tell different values, keep those about as alike to the question.

    Two documents may tell the same thing in other words; one that gives two values has two things to tell of.
    """
    tied = [one for one in values if one.weight >= _UNDECIDED * values[0].weight]
    documents = {one.found.unit.document.doc_id for one in tied if one.found}
    if len(documents) > 1 or all(agree(values[0], one) for one in tied):
        return values
    units = [one.found.unit for one in tied if one.found]
    alike = search.similarities(question.text, units) if len(units) == len(tied) else [0.0] * len(tied)
    far = [one for one, cosine in zip(tied, alike, strict=True) if float(cosine) < float(max(alike)) - _FARTHER]
    return [one for one in values if one not in far]


def _is_as_good(best: Value, other: Value) -> bool:
    """Say whether a further sentence is shown: one that tells the same, or, where none can be preferred, another value.

    What is no number and no date, such as how often something is, is not compared.
    """
    compared = best.key is not None and other.key is not None
    return other.weight >= best.weight * (_BESIDE_BEST if agree(best, other) or not compared else _UNDECIDED)


def _whole_of(search: Search, question: Question, value: Value) -> Value:
    """Of some that were added, or taken out, the sentence around tells the whole: "Damit steigt ihre Zahl auf 62"."""
    if value.manner != "part" or value.found is None:
        return value
    return next((one for one in values_set_against(search, question, value.found) if one.manner == "told"), value)


def _values_of(question: Question, found: Found) -> list[Value]:
    """Return the value of a span; where it is not told as asked, any other of the span that is."""
    value = value_of_found(question, found)
    wanted = "planned" if asks_for_plan(question) else "told"
    if value.manner == wanted or question.expects not in {"number", "money"}:
        return [value]
    others = [value_of_found(question, one) for one in with_all_values(question, found)]
    return [value, *(one for one in others if one.manner == wanted and not agree(one, value))]


def _superseded(best: Value, rivals: Sequence[Value]) -> tuple[Value, list[Value], list[Value]]:
    """Where a document goes on to a later time its newest value takes the place of those that it tells before.

    Of these the latest is returned behind it, and last what other documents, or no later time, tell.
    """
    at = _moment_of(best)
    own = [one for one in rivals if _of_one_document(best, one) and tells_now(one) and at and _moment_of(one)]
    later = [one for one in own if _moment_of(one) > at]
    earlier = [one for one in own if _moment_of(one) < at and tells_now(best)]
    rest = [one for one in rivals if one not in later and one not in earlier]
    series = sorted([*later, *earlier, *([best] if later else [])], key=_moment_of, reverse=True)
    return (series[0], series[1:2], rest) if later else (best, series[:1], rest)


def _moment_of(value: Value) -> str:
    """Return for when a value holds; "heute" is behind all years of its document, though that has no date."""
    return value.when or (_TODAY if tells_now(value) else "")


def _of_one_document(one: Value, other: Value) -> bool:
    if one.found is None or other.found is None or one.found.unit.document is not other.found.unit.document:
        return False
    return one.found.start != other.found.start  # what one sentence sets against another value is no later one


def state_holders(search: Search, question: Question, found: Sequence[Found]) -> Draft | None:
    """Return who holds an office with who held it before, by other documents; None where all name the same person."""
    values = [value_of_found(question, one) for one in found]
    best = values[0]
    others = [] if question.years else find_other_holders(search, question, best, values)
    if not others:
        return None
    told = sorted(sort_by_time([best, *others]), key=tells_new, reverse=True)
    subject = question.kommunen[0] if len(question.kommunen) == 1 else None
    return Draft("answered", tuple(quote_with_stand(search, one, subject) for one in told), lead=HOLDERS)


def sort_by_time(values: Sequence[Value]) -> list[Value]:
    """Order values by the time for which they hold, the latest first; those of no known time stay behind, in order."""
    return sorted(values, key=lambda one: one.when or "", reverse=True)


def quote_with_stand(search: Search, value: Value, subject: str | None) -> DraftStatement:
    """Return the statement of a value that others differ from: with its time and the kind of its source."""
    evidence = fact_evidence(search.index, value.fact) if value.fact else _evidence_of(search, value)
    aside = _name_source(evidence, value.when, value.basis)
    lead = ": ".join(part for part in (subject, " ".join(value.words.split())) if part)
    quote = f"„{' '.join(evidence.quote.split())}“"
    return DraftStatement(f"{lead} ({aside}) – {quote}" if aside else f"{lead} – {quote}", (evidence,))


def with_sources(statement: DraftStatement) -> DraftStatement:
    """Return the statement of a field with the time and the kind of each of its sources; any other as it is."""
    if "„" in statement.text:
        return statement
    asides = dict.fromkeys(_name_source(one, one.as_of, one.as_of_basis) for one in statement.evidence)
    named = "; ".join(aside for aside in asides if aside)
    told = statement.text.partition(" (Stand ")[0]
    return replace(statement, text=f"{told} ({named})") if named else statement


def _name_source(evidence: Evidence, when: str | None, basis: AsOfBasis) -> str:
    stand = f"Stand {spoken_date(when)}" if when and basis in {"stated", "published"} else None
    return ", ".join(part for part in (stand, _KINDS.get(evidence.document.origin.kind)) if part)


def _evidence_of(search: Search, value: Value) -> Evidence:
    assert value.found is not None
    return to_evidence(search, value.found)


def _quote(search: Search, value: Value, subject: str | None) -> DraftStatement:
    return quote_statement(_evidence_of(search, value), subject)


def _of_asked_year(search: Search, question: Question, values: Sequence[Value]) -> list[Value]:
    """Where a year was asked for, a value that is known to be of it stands before one that may be."""
    years = {year[:4] for year in question.years}
    if not years or question.period or question.expects == "date":
        return list(values)
    ranks = [_rank_in_year(search, years, one) for one in values]
    worth = [rank for rank, one in zip(ranks, values, strict=True) if one.weight >= _OF_THE_YEAR * values[0].weight]
    least = min(max(worth), _RANK_OF_DOCUMENT)
    return [one for rank, one in zip(ranks, values, strict=True) if rank >= least]


def _is_of_other_year(search: Search, question: Question, value: Value) -> bool:
    """Say whether a value is none of the one year asked for; what was to be, or is so from then on, is of several."""
    if not question.years or question.period or asks_for_plan(question):
        return False
    return _rank_in_year(search, {year[:4] for year in question.years}, value) < 0


def _rank_in_year(search: Search, years: set[str], value: Value) -> int:
    """Return 2 where a sentence, 1 where its heading or document tells the year, -1 for a document of another one.

    "Davon lebten 1.412 in Armut" is of the year of the sentence before.
    """
    assert value.found is not None
    document, text = value.found.unit.document, value.text
    if _OUT_OF_THEM.search(text):
        before = [one.text for one in search.units_of(value.found.unit.row) if one.start < value.found.unit.start]
        text = " ".join((*[one for one in before if not FOOTNOTE_MARK.fullmatch(one)][-1:], text))
    by_before = years_by_before(document, value.found.start, value.text)
    if years & {*years_told(document, text), *by_before}:
        return 2
    if _BY_THE_DAY.search(text) and not years_told(document, text) and _was_published_apart(document, years, 0):
        return -1
    heading = search.index.passages[value.found.unit.row].heading or ""
    named = set(years_told(document, f"{heading} {document.origin.title or ''}"))
    if years & {*named, (document.origin.as_of or "")[:4]}:
        return 1
    return -1 if named or document.origin.as_of_basis == "stated" or _was_published_apart(document, years) else 0


def _was_published_apart(document: Document, years: set[str], late: int = _TOLD_LATE) -> bool:
    """Say whether what a text tells without a year is hardly of one asked for: the text came before, or long after."""
    published = (document.origin.published or "")[:4]
    return bool(published) and not any(0 <= int(published) - int(year) <= late for year in years)


def _as_asked(question: Question, values: Sequence[Value]) -> list[Value]:
    """Leave out what is only planned where something is told as done, and the other way where a plan is asked for."""
    wanted = asks_for_plan(question)
    fitting = [one for one in values if one.manner != "refused" and (one.manner == "planned") == wanted]
    most = max(one.weight for one in values)
    return fitting if fitting and max(one.weight for one in fitting) >= _AGAINST_PLANS * most else list(values)


def _apart(values: Sequence[Value]) -> list[Value]:
    """Return what lies apart: a span that holds a better one, or lies in it, adds nothing."""
    kept: list[Value] = []
    for one in values:
        if all(_lie_apart(one.found, other.found) for other in kept):
            kept.append(one)
    return kept


def _lie_apart(one: Found | None, other: Found | None) -> bool:
    if one is None or other is None or one.unit.document is not other.unit.document:
        return True
    return one.end <= other.start or other.end <= one.start

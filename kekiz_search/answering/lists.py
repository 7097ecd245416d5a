"""One row per Kommune: every Kommune of the index is looked at, none is left out for ranking low."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kekiz_search.answering.evidence.alternatives import alternatives
from kekiz_search.answering.evidence.conjunctions import conjuncts
from kekiz_search.answering.evidence.draft import Draft, DraftRow, DraftStatement, quote_statement
from kekiz_search.answering.evidence.endings import asks_for_end, settle_end, tells_end
from kekiz_search.answering.evidence.enumerations import Enumerations
from kekiz_search.answering.evidence.existence import is_done_by_kreis, is_served, is_told_of
from kekiz_search.answering.evidence.loosely import may_be_loose
from kekiz_search.answering.evidence.search import Search, names_year
from kekiz_search.answering.evidence.sums import Sums, asks_for_grant
from kekiz_search.answering.evidence.sweep import LENIENT, STRICT, Found, Sweep, is_to_be, to_evidence
from kekiz_search.answering.facts.stating import NUMERIC, fact_row, within
from kekiz_search.answering.reading.question import Limit, Question
from kekiz_search.answering.words.concepts import family_concept, match_concept
from kekiz_search.answering.words.vocabulary import COMMON_NOUNS, INITIATIVE_NAME
from kekiz_search.german.kommunen import is_kreis
from kekiz_search.german.numbers import parse_number
from kekiz_search.types import Verdict

_QUOTES_PER_ROW = 2
# Who joined is told by words that say so, or by words that say it of an initiative that is named.
_JOINING = replace(
    family_concept("", "teilnehmen"),
    alike=frozenset(
        "dabei teilnahme teilnehmer mitmachen beitreten beitritt modellkommune projektkommune programmkommune "
        "teilnehmerkommune einsteigen hinzukommen dazukommen dazugekommen hinzugekommen hinzustossen".split()
    ),
)
_NAMED_JOINING = family_concept("teilnahme", "teilnehmen")
_MONEY = re.compile(r"\beuro\b|€", re.IGNORECASE)
_PLANNING = re.compile(r"\b(?:plan(?:t|en)|geplant|beabsichtig\w+|vorgesehen)\b", re.IGNORECASE)
_PROGRAMME = re.compile(rf"{INITIATIVE_NAME.pattern}|\b(?:landes|modell)\w+", re.IGNORECASE)
_SWAPPED: dict[Verdict, Verdict] = {
    "supported": "contradicted",
    "contradicted": "supported",
    "no_evidence": "no_evidence",
}
_NOT_FROM_SILENCE = "Dass eine Kommune etwas nicht tut, lässt sich aus fehlenden Belegen nicht schließen."


def answer_list(search: Search, question: Question, kommunen: Sequence[str]) -> Draft:
    """Return a row for every Kommune, and the supported ones as statements.

    A question for what Kommunen do not do is met by sentences that deny it, never by silence.
    """
    if _PLANNING.search(question.text):
        question = replace(question, concepts=tuple(one for one in question.concepts if not _PLANNING.match(one.text)))
    if asks_for_end(question):
        question = settle_end(question)
    reading = _read(search, question)
    rows = tuple(_find_row(reading, kommune) for kommune in kommunen)
    if (joined := conjuncts(question)) and not question.negated:
        sides = [_read(search, one) for one in joined]
        rows = tuple(_join_rows(row, [_find_row(side, row.kommune) for side in sides]) for row in rows)
    if question.negated and not _PLANNING.search(question.text):
        return _answer_negated(rows)
    supported = [row for row in rows if row.verdict == "supported"]
    contradicted = [row for row in rows if row.verdict == "contradicted"]
    if not supported and not (contradicted and question.yes_no):
        return Draft("no_evidence", (), rows)
    shown = supported + (contradicted if question.yes_no else [])
    lead = _yes_or_no(supported, contradicted) if question.yes_no else _lead(rows)
    return Draft("answered", tuple(_state_row(row) for row in shown), rows, lead, _closing(rows))


@dataclass(frozen=True, slots=True)
class _Reading:
    """A question read over the whole index, as its rows need it."""

    search: Search
    question: Question
    sweeps: tuple[Sweep, ...]
    joins: Sweep | None
    enumerations: Enumerations
    loose: Sweep | None
    sums: Sums | None


def _read(search: Search, question: Question) -> _Reading:
    joining = replace(question, expects="date" if question.years else None, concepts=(_NAMED_JOINING,))
    joins = Sweep(search, joining, LENIENT) if question.attribute == "seit" else None
    asked = replace(question, expects=None)
    if question.limit is not None and question.hard:
        nouns = [concept for concept in question.hard if not concept.verb]
        asked = replace(question, expects="number", counted=nouns[-1] if nouns else None)
    sweeps = tuple(Sweep(search, one, STRICT) for one in alternatives(asked))
    loose = Sweep(search, asked, STRICT, loose=True) if may_be_loose(question) else None
    sums = (
        Sums(search, question) if question.limit and _MONEY.search(question.text) and asks_for_grant(question) else None
    )
    return _Reading(search, question, sweeps, joins, Enumerations(search, asked), loose, sums)


def _find_row(reading: _Reading, kommune: str) -> DraftRow:
    """Return what the index holds for one Kommune; facts first, then sentences."""
    search, question = reading.search, reading.question
    if (question.kreise_only and not is_kreis(kommune)) or (question.towns_only and is_kreis(kommune)):
        return DraftRow(kommune, "no_evidence")
    if not _PLANNING.search(question.text):
        vague = any(
            concept.lemma in COMMON_NOUNS for concept in question.concepts
        )  # "Kinder oder Eltern" name no field
        asked = (question,) if vague else alternatives(question)
        rows = [row for one in asked if (row := fact_row(search, one, kommune)) is not None]
        if rows:
            return min(rows, key=lambda row: row.verdict != "supported")
    if question.attribute == "seit":
        return _since_row(reading, kommune)
    if question.attribute in NUMERIC:
        return DraftRow(kommune, "no_evidence")  # a number in a sentence that told no fact counts some of them alone
    found = [
        one
        for sweep in reading.sweeps
        for one in sweep.about((kommune,))
        if is_told_of(one.unit, sweep.question.concepts, kommune)
    ]
    found = found or reading.enumerations.about(kommune)
    found = [one for one in found if one.negated or not is_served(one.text, kommune)]
    if not found and reading.loose is not None:
        found = [one for one in reading.loose.about((kommune,)) if not one.negated]
    found = [one for one in found if not is_done_by_kreis(one.text, question.concepts, kommune)]
    found.sort(key=lambda one: one.unit.document.origin.kommune != kommune)
    if asks_for_end(question):
        found = [one for one in found if tells_end(one.unit)]
    if _PLANNING.search(question.text) and question.kind in {"list", "count"}:
        found = [one for one in found if is_to_be(search, question, (one.unit,))]
    if question.related:
        found = [one for one in found if {*one.unit.kommunen, one.unit.home}.issuperset(question.kommunen)]
    if question.limit is not None and reading.sums is not None:
        found = reading.sums.about(kommune)
    if question.limit is not None:
        found = [one for one in found if _is_within(one, question.limit)]
    elif question.years:
        found = [one for one in found if names_year(one.text, question.years, question.period)]
    return _row_of(kommune, _prefer_named(question, found), search)


def _join_rows(whole: DraftRow, sides: Sequence[DraftRow]) -> DraftRow:
    """Where no sentence tells both, each is told by a quote of its own; what one denies is denied as a whole."""
    if whole.verdict == "supported":
        return whole
    if all(side.verdict == "supported" for side in sides):
        evidence = tuple(dict.fromkeys(side.evidence[0] for side in sides))
        return DraftRow(whole.kommune, "supported", None, sides[0].as_of, evidence)
    denied = next((side for side in sides if side.verdict == "contradicted"), None)
    return whole if denied is None or whole.verdict == "contradicted" else denied


def _is_within(found: Found, limit: Limit) -> bool:
    """Say whether a sentence counts what is asked for, and keeps to the limit of the question."""
    number = parse_number(found.value_text)
    return number is not None and within(number, limit)


def _since_row(reading: _Reading, kommune: str) -> DraftRow:
    if reading.joins is None:
        return DraftRow(kommune, "no_evidence")
    search, question = reading.search, reading.question
    found = reading.joins.about((kommune,))
    if not question.years:
        return _row_of(kommune, [one for one in found if _names_programme(one)], search)
    dated = [one for one in found if _tells_joining(one) or search.units.answers_heading(one.unit)]
    return _row_of(kommune, [one for one in dated if names_year(one.text, question.years[:1], question.period)], search)


def _tells_joining(found: Found) -> bool:
    return _names_programme(found) or match_concept(_JOINING, found.unit.bag) > 0


def _names_programme(found: Found) -> bool:
    return _PROGRAMME.search(found.text) is not None and match_concept(_NAMED_JOINING, found.unit.bag) > 0


def _answer_negated(rows: Sequence[DraftRow]) -> Draft:
    """What was found to be so contradicts the question, what was found to be denied supports it."""
    swapped = tuple(replace(row, verdict=_SWAPPED[row.verdict]) for row in rows)
    denied = [row for row in swapped if row.verdict == "supported"]
    if denied:
        return Draft("answered", tuple(_state_row(row) for row in denied), swapped, _lead(swapped), _NOT_FROM_SILENCE)
    doing = [row.kommune for row in swapped if row.verdict == "contradicted"]
    opposite = f" Das Gegenteil ist belegt für: {', '.join(doing)}." if doing else ""
    return Draft("no_evidence", (), swapped, f"{_NOT_FROM_SILENCE} Für keine Kommune ist es belegt.{opposite}")


def _prefer_named(question: Question, found: Sequence[Found]) -> list[Found]:
    """Where the question names the initiative, sentences that name it too come before those of other programmes."""
    named = [one for one in found if INITIATIVE_NAME.search(one.text)] if question.about_initiative else []
    return named or list(found)


def _row_of(kommune: str, found: Sequence[Found], search: Search) -> DraftRow:
    affirmed = [one for one in found if not one.negated]
    chosen = affirmed or list(found)
    if not chosen:
        return DraftRow(kommune, "no_evidence")
    evidence = tuple(to_evidence(search, one, kommune) for one in chosen[:_QUOTES_PER_ROW])
    return DraftRow(kommune, "supported" if affirmed else "contradicted", None, evidence[0].as_of, evidence)


def _state_row(row: DraftRow) -> DraftStatement:
    """A row's first quote is its statement; a field's value stands for its quote."""
    if row.value is not None:
        return DraftStatement(f"{row.kommune}: {' '.join(row.value.split())}", row.evidence)
    first = quote_statement(replace(row.evidence[0], value=None), row.kommune)
    return DraftStatement(first.text, row.evidence)


def _lead(rows: Sequence[DraftRow]) -> str:
    supported = [row.kommune for row in rows if row.verdict == "supported"]
    return f"Belegt für {len(supported)} von {len(rows)} Kommunen: {', '.join(supported)}."


def _yes_or_no(supported: Sequence[DraftRow], contradicted: Sequence[DraftRow]) -> str:
    parts = []
    if supported:
        parts.append(f"Ja, belegt für {', '.join(row.kommune for row in supported)}.")
    if contradicted:
        parts.append(f"Nein, die Quelle sagt etwas anderes für {', '.join(row.kommune for row in contradicted)}.")
    return " ".join(parts)


def _closing(rows: Sequence[DraftRow]) -> str:
    silent = sum(row.verdict == "no_evidence" for row in rows)
    if not silent:
        return ""
    others = "1 weitere Kommune" if silent == 1 else f"{silent} weitere Kommunen"
    return f"Für {others} fand sich kein Beleg; das heißt nicht, dass es dort nicht so ist."

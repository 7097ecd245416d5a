"""One row per Kommune: every Kommune of the index is looked at, none is left out for ranking low."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.evidence.alternatives import alternatives
from kekiz_search.answering.evidence.draft import BOTH, NO, YES, Draft, DraftRow, DraftStatement, quote_statement
from kekiz_search.answering.facts.bounded_shares import settle_share
from kekiz_search.answering.facts.first_phase import first_year
from kekiz_search.answering.facts.stating import fact_row, planned_row
from kekiz_search.answering.factuality.endings import asks_for_end, settle_end
from kekiz_search.answering.reading.listed_kinds import is_of_kinds, without_kinds
from kekiz_search.answering.reading.planned_lists import asks_for_plans, settle_plans
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.row_evidence.conjunctions import conjuncts, contraries
from kekiz_search.answering.rows import Reading, find_denial, find_row, join_rows, read_rows
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import BAR
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.german.lemmas import lemma
from kekiz_search.german.normalise import fold
from kekiz_search.quoting import FOOTNOTE_MARK
from kekiz_search.types import Evidence, Verdict

_SWAPPED: dict[Verdict, Verdict] = {
    "supported": "contradicted",
    "contradicted": "supported",
    "no_evidence": "no_evidence",
}
_FROM_THE_START = re.compile(r"\bvon (?:anfang|beginn) an\b|\b(?:zu|am) (?:beginn|anfang)\b", re.IGNORECASE)
_THE_FIRST = re.compile(r"\b[Dd](?:as|ie|er) (?:bundesweit |landesweit )?erste (?:\w+e )?(?P<what>[A-ZÄÖÜ][\w-]{3,})")
_IS_EITHER = re.compile(r"(?:ist|sind|war|waren|gilt|gelten|galt|heisst|zaehlt)\b.*\boder\b")
_QUOTED = re.compile(r"[„\"»‚][^„“”\"»«‚‘]{2,80}[“”\"«‘]")
NONE_OF_ROWS = "Für keine Kommune mit eigenem Dokument fand sich ein Beleg. Eine Quelle nennt:"
_NO_DOCUMENT = "Ohne eigenes Dokument:"
_NOT_FROM_SILENCE = "Dass eine Kommune etwas nicht tut, lässt sich aus fehlenden Belegen nicht schließen."


def answer_list(search: Search, question: Question, kommunen: Sequence[str]) -> Draft:
    """Return a row for every Kommune, and the supported ones as statements.

    A question for what Kommunen do not do is met by sentences that deny it, never by silence.
    """
    question = settle_share(_settle_start(search, settle_plans(question)))
    question = replace(question, concepts=without_kinds(question.concepts, question.listed_kinds))
    if asks_for_end(question):
        question = settle_end(question)
    if pair := contraries(question):
        return _answer_contraries(search, pair, kommunen)
    if which := _which_of_both(question):
        return _tell_which(search, which, kommunen)
    reading = read_rows(search, question)
    rows = tuple(_row_or_none(reading, kommune, question.excluded) for kommune in kommunen)
    if (joined := conjuncts(question)) and not question.negated:
        rows = _join_sides(search, joined, rows)
    rows += _rows_of_tables(reading, kommunen)
    if question.negated and not asks_for_plans(question):
        return _answer_negated(question, rows)
    rows = _of_the_first(question, rows)
    rows = tuple(_corrected(reading, row) for row in rows)
    supported = [row for row in rows if row.verdict == "supported"]
    if question.yes_no and (denied := [one for row in supported if (one := find_denial(reading, row))]):
        return _tell_both(rows, supported, denied)
    return _with_sections(reading, draft_rows(question, rows))


def _with_sections(reading: Reading, draft: Draft) -> Draft:
    """Add what documents on several Kommunen tell of some that have none of their own: these are no rows."""
    search, question = reading.search, reading.question
    own = set(filter(None, search.index.store.kommunen()))
    if question.yes_no or question.post is not None or not own.issubset(row.kommune for row in draft.rows):
        return draft
    named = {name for sweep in reading.sweeps for name in sweep.in_sections()} | reading.enumerations.of_several()
    others = sorted(named.difference(question.excluded, (row.kommune for row in draft.rows)))
    strictly = replace(reading, may_lack_words=False)
    told = [row for row in (find_row(strictly, name) for name in others) if row.verdict == "supported"]
    if not told:
        return draft
    stated = _state_together(told)
    if not draft.statements:
        return replace(draft, status="partial", statements=stated, lead=NONE_OF_ROWS)
    besides = (replace(one, text=f"{_NO_DOCUMENT} {one.text}") for one in stated)
    return replace(draft, statements=(*draft.statements, *besides))


def _state_together(rows: Sequence[DraftRow]) -> tuple[DraftStatement, ...]:
    """Return a statement for every row, and one for those that the same quote tells."""
    groups: dict[tuple[str, int, str | None], list[DraftRow]] = {}
    for row in rows:
        groups.setdefault((row.evidence[0].document.doc_id, row.evidence[0].start, row.value), []).append(row)
    named = (replace(some[0], kommune=", ".join(row.kommune for row in some)) for some in groups.values())
    return tuple(map(_state_row, named))


def _corrected(reading: Reading, row: DraftRow) -> DraftRow:
    """What is but part of another name the next sentence may deny: "… „Modellort Lesen“. Modellort war es nie"."""
    things = reading.question.hard
    named = [bag_of(_QUOTED.sub(" ", one.quote)) for one in row.evidence]
    if not things or any(match_concept(thing, one) for one in named for thing in things):
        return row
    denied = find_denial(reading, row)
    if denied is None or any(not _stands_behind(denied, one) for one in row.evidence):
        return row
    return DraftRow(row.kommune, "contradicted", None, row.as_of, (denied,))


def _stands_behind(denied: Evidence, affirmed: Evidence) -> bool:
    if denied.document.doc_id != affirmed.document.doc_id or denied.start < affirmed.end:
        return False
    return not FOOTNOTE_MARK.sub("", denied.document.text[affirmed.end : denied.start]).strip()


def _of_the_first(question: Question, rows: tuple[DraftRow, ...]) -> tuple[DraftRow, ...]:
    """Where it is asked which Kommune had the first of something, keep the rows of those that are told to."""
    asked = [fold(lemma(one["what"])) for one in _THE_FIRST.finditer(question.text)]
    told = [not asked or any(_tells_first(one, asked) for one in row.evidence) for row in rows]
    return tuple(
        row if kept or row.verdict != "supported" else DraftRow(row.kommune, "no_evidence")
        for row, kept in zip(rows, told, strict=True)
    )


def _tells_first(evidence: Evidence, asked: Sequence[str]) -> bool:
    return any(fold(lemma(one["what"])) in asked for one in _THE_FIRST.finditer(evidence.quote))


def _join_sides(search: Search, asked: Sequence[Question], rows: Sequence[DraftRow]) -> tuple[DraftRow, ...]:
    sides = [read_rows(search, one) for one in asked]
    return tuple(join_rows(row, [find_row(side, row.kommune) for side in sides]) for row in rows)


def draft_rows(question: Question, rows: tuple[DraftRow, ...]) -> Draft:
    """Return the rows of a list, with those that are supported as statements."""
    supported = [row for row in rows if row.verdict == "supported"]
    contradicted = [row for row in rows if row.verdict == "contradicted"]
    if not supported and not (contradicted and question.yes_no):
        return Draft("no_evidence", (), rows)
    shown = supported + (contradicted if question.yes_no else [])
    lead = _yes_or_no(supported, contradicted) if question.yes_no else _lead(question, rows)
    statements = tuple(_quote_row(row) if question.yes_no else _state_row(row) for row in shown)
    return Draft("answered", statements, rows, lead, _closing(rows))


def join_lists(question: Question, lists: Sequence[Draft]) -> Draft:
    """Return the list of those that all of some lists hold, each with a quote of every one; the first has the rows."""
    silent = [DraftRow(row.kommune, "no_evidence") for row in lists[0].rows]
    told = [{row.kommune: row for row in listed.rows} for listed in lists]
    rows = [join_rows(none, [rows.get(none.kommune, none) for rows in told]) for none in silent]
    return draft_rows(question, tuple(rows))


def _which_of_both(question: Question) -> tuple[Question, ...]:
    """Return the questions for either side where it is asked which of two a Kommune is: "Ist Soest A oder B?"."""
    asked = question.yes_no and len(question.kommunen) == 1 and _IS_EITHER.match(question.folded) is not None
    sides = alternatives(question) if asked else ()
    return sides if len(sides) > 1 and all(side.hard for side in sides) else ()


def _tell_which(search: Search, sides: Sequence[Question], kommunen: Sequence[str]) -> Draft:
    """Return what tells that a Kommune is one or the other; where both are told, sources disagree."""
    rows = [find_row(read_rows(search, side), kommune) for side in sides for kommune in kommunen]
    affirmed = [row for row in rows if row.verdict == "supported"]
    told = affirmed or [row for row in rows if row.verdict == "contradicted"]
    if not told:
        return Draft("no_evidence", (), tuple(rows[:1]))
    statements = tuple(dict.fromkeys(_quote_row(row) for row in told))
    differ = len({one.text for one in statements}) > 1 and bool(affirmed)
    return Draft("conflicting" if differ else "answered", statements, tuple(told[:1]), BOTH if differ else "")


def _tell_both(rows: Sequence[DraftRow], affirmed: Sequence[DraftRow], denied: Sequence[Evidence]) -> Draft:
    """Where one sentence affirms what another denies, both are shown, and neither is called right."""
    statements = (*map(_quote_row, affirmed), *map(quote_statement, denied))
    return Draft("conflicting", statements, tuple(rows), BOTH)


def _rows_of_tables(reading: Reading, kommunen: Sequence[str]) -> tuple[DraftRow, ...]:
    """Return the rows of Kommunen without a document of their own for which a table of several tells what is asked for.

    Where the list goes through some Kommunen alone, as through the towns of a Kreis, there are none.
    """
    search, question = reading.search, reading.question
    if question.post is not None or not set(kommunen).issuperset(filter(None, search.index.store.kommunen())):
        return ()
    named = {fact.subject for fact in search.index.facts if fact.subject}
    others = sorted(named.difference(kommunen, question.excluded))
    others = [one for one in others if is_of_kinds(one, question.listed_kinds)]
    if asks_for_plans(question):
        rows = [planned_row(search, question, kommune) for kommune in others]
    else:
        rows = [fact_row(search, one, kommune) for kommune in others for one in reading.of_facts]
    wanted: Verdict = "contradicted" if question.negated and not asks_for_plans(question) else "supported"
    told = {row.kommune: row for row in rows if row is not None and row.verdict == wanted and _is_in_table(row)}
    return tuple(told.values())


def _is_in_table(row: DraftRow) -> bool:
    return all(BAR in one.quote for one in row.evidence)


def _settle_start(search: Search, question: Question) -> Question:
    """Whoever took part from the start did so in the first year in which anybody did."""
    if question.attribute != "seit" or question.years or not _FROM_THE_START.search(question.text):
        return question
    first = first_year(search.index.facts)
    return question if first is None else replace(question, years=(str(first),))


def _row_or_none(reading: Reading, kommune: str, excluded: Sequence[str]) -> DraftRow:
    return DraftRow(kommune, "no_evidence") if kommune in excluded else find_row(reading, kommune)


def _answer_contraries(search: Search, pair: tuple[Question, Question], kommunen: Sequence[str]) -> Draft:
    """Who has one thing and not another is told by a quote for either; of silence nothing follows."""
    wanted, denied = (read_rows(search, one) for one in pair)
    rows = []
    for kommune in kommunen:
        has, lacks = find_row(wanted, kommune), find_row(denied, kommune)
        if has.verdict == "supported" and lacks.verdict == "contradicted":
            evidence = (has.evidence[0], lacks.evidence[0])
            rows.append(DraftRow(kommune, "supported", None, has.as_of, evidence))
        else:
            rows.append(DraftRow(kommune, "no_evidence"))
    supported = [row for row in rows if row.verdict == "supported"]
    if not supported:
        return Draft("no_evidence", (), tuple(rows), _NOT_FROM_SILENCE)
    lead = _lead(pair[0], rows)
    return Draft("answered", tuple(map(_state_row, supported)), tuple(rows), lead, _NOT_FROM_SILENCE)


def _answer_negated(question: Question, rows: Sequence[DraftRow]) -> Draft:
    """What was found to be so contradicts the question, what was found to be denied supports it."""
    swapped = tuple(replace(row, verdict=_SWAPPED[row.verdict]) for row in rows)
    denied = [row for row in swapped if row.verdict == "supported"]
    if denied:
        lead = _lead(question, swapped)
        return Draft("answered", tuple(_state_row(row) for row in denied), swapped, lead, _NOT_FROM_SILENCE)
    doing = [row.kommune for row in swapped if row.verdict == "contradicted"]
    opposite = f" Das Gegenteil ist belegt für: {', '.join(doing)}." if doing else ""
    return Draft("no_evidence", (), swapped, f"{_NOT_FROM_SILENCE} Für keine Kommune ist es belegt.{opposite}")


def _state_row(row: DraftRow) -> DraftStatement:
    """A row's first quote is its statement; a field's value stands for its quote."""
    if row.value is not None:
        return DraftStatement(f"{row.kommune}: {' '.join(row.value.split())}", row.evidence)
    return _quote_row(row)


def _quote_row(row: DraftRow) -> DraftStatement:
    first = quote_statement(replace(row.evidence[0], value=None), row.kommune)
    return DraftStatement(first.text, row.evidence)


def _lead(question: Question, rows: Sequence[DraftRow]) -> str:
    supported = [row.kommune for row in rows if row.verdict == "supported"]
    of_all = " ".join(part for part in (f"von {len(rows)} Kommunen", question.within) if part)
    return f"Belegt für {len(supported)} {of_all}: {', '.join(supported)}."


def _yes_or_no(supported: Sequence[DraftRow], contradicted: Sequence[DraftRow]) -> str:
    parts = []
    if supported:
        parts.append(f"{YES} für {', '.join(row.kommune for row in supported)}.")
    if contradicted:
        parts.append(f"{NO} für {', '.join(row.kommune for row in contradicted)}.")
    return " ".join(parts)


def _closing(rows: Sequence[DraftRow]) -> str:
    silent = sum(row.verdict == "no_evidence" for row in rows)
    if not silent:
        return ""
    others = "1 weitere Kommune" if silent == 1 else f"{silent} weitere Kommunen"
    return f"Für {others} fand sich kein Beleg; das heißt nicht, dass es dort nicht so ist."

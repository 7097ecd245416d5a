"""How many inhabitants or children all Kommunen have together, or one on average, as far as their fields tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.evidence.draft import Draft, DraftRow
from kekiz_search.answering.facts.margins import COMPUTED, german, is_rough
from kekiz_search.answering.facts.operands import Operand, operand_of_fact
from kekiz_search.answering.lists import answer_list
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.understand import understand
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.single_facts import answer_fact
from kekiz_search.german.kommunen import kommune_named

_ASKS = re.compile(
    r"wie viele (?P<what>einwohner\w*|menschen|kinder(?: unter 18)?|minderjaehrige\w*) "
    r"(?:haben|hat|leben|wohnen|gibt es)(?: (?:in|bei))?(?: (?:alle[nr]?|den|die|der|saemtliche[nr]?|eine[rn]?))* "
    r"(?P<whom>(?:modell)?(?:kommunen?|staedten?|stadt|gemeinden?|kreisen?|kreis))(?: (?P<behind>[\w ]+?))?\W*"
)
_TOGETHER = re.compile(r"zusammen|insgesamt|in summe|zusammengerechnet|zusammengenommen")
_AVERAGE = re.compile(r"(?:im )?(?:durchschnitt|schnitt|mittel)(?: je kommune)?|durchschnittlich")
_FEWEST = 2
_MOST_SHOWN = 10  # a page of operands; the rows hold all
_MODEL = "Welche Kommunen waren Modellkommunen?"
_OF_ONE = "Wie viele {what} hat Hamm?"  # any Kommune: it only tells which field counts them
_LEAD = "Für {known} von {all} Kommunen ist eine Angabe belegt. {total}, {computed}:"
_INSIDE = "Nicht mitgezählt, da in einem der Kreise enthalten: {towns}."


def answer_total_of_all(search: Search, question: Question, kommunen: Sequence[str]) -> Draft | None:
    """Return the sum or the average of the numbers that are known; None where it is not asked for.

    None, too, where a source tells the number of them all. ``partial`` where some Kommune has none, as the lead says.
    """
    told = _ASKS.fullmatch(question.folded)
    average = told is not None and _AVERAGE.fullmatch(told["behind"] or "") is not None
    together = told is not None and (_TOGETHER.fullmatch(told["behind"] or "") is not None or _is_plural(told))
    if told is None or question.kommunen or not (together or average):
        return None
    what = "Kinder unter 18" if told["what"].startswith(("kind", "minder")) else "Einwohner"
    asked = understand(_OF_ONE.format(what=what), search.index.terms)
    stated = answer_fact(search, question)
    if stated.statements and not any(one.evidence[0].document.origin.kommune for one in stated.statements):
        return None
    meant = _model_kommunen(search, kommunen) if told["whom"].startswith("modell") else list(kommunen)
    operands = [operand_of_fact(search, replace(asked, kommunen=(one,)), one) for one in meant]
    return _draft([one for one in operands if one is not None], meant, average=average)


def _is_plural(told: re.Match[str]) -> bool:
    return not told["behind"] and told["whom"].endswith(("kommunen", "staedten", "staedte", "kreisen", "gemeinden"))


def _model_kommunen(search: Search, kommunen: Sequence[str]) -> list[str]:
    listed = answer_list(search, understand(_MODEL, search.index.terms), kommunen)
    return [row.kommune for row in listed.rows if row.verdict == "supported"]


def _draft(known: Sequence[Operand], meant: Sequence[str], *, average: bool) -> Draft:
    if len(known) < _FEWEST:
        return Draft("no_evidence")
    inside = (
        [] if average else [one.kommune for one in known if _kreis_of(one.kommune) in {two.kommune for two in known}]
    )
    total = sum(one.number for one in known if one.kommune not in inside)
    about = "etwa " if is_rough(known) or average else ""
    said = f"Zusammen sind es {about}{german(total)}"
    if average:
        said = f"Im Mittel sind es {about}{german(round(total / len(known)))}"
    values = {one.kommune: one for one in known}
    rows = tuple(_row(one, values.get(one)) for one in meant)
    return Draft(
        "answered" if len(known) == len(meant) else "partial",
        tuple(one.statement for one in sorted(known, key=lambda one: -one.number)[:_MOST_SHOWN]),
        rows,
        _LEAD.format(known=len(known), all=len(meant), total=said, computed=COMPUTED),
        _INSIDE.format(towns=", ".join(inside)) if inside else "",
    )


def _row(kommune: str, operand: Operand | None) -> DraftRow:
    if operand is None:
        return DraftRow(kommune, "no_evidence")
    return DraftRow(kommune, "supported", operand.value, operand.evidence.as_of, (operand.evidence,))


def _kreis_of(kommune: str) -> str | None:
    known = kommune_named(kommune)
    return known.kreis if known else None

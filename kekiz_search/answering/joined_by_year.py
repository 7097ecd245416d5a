"""In which year most Kommunen joined, counted by the fields that tell since when each takes part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.evidence.draft import Draft, DraftRow
from kekiz_search.answering.facts.operands import Operand, operand_of_fact
from kekiz_search.answering.reading.listed_kinds import is_of_kinds, read_kinds
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.search import Search

_ASKS = re.compile(
    r"(?:in welchem jahr|wann) (?:sind|kamen|stiegen|traten|wurden|begannen|starteten) die (?P<most>meisten|wenigsten) "
    r"(?P<whom>(?:\w+ )?(?:kommunen|staedte|gemeinden|kreise))(?: \w+)*?"
    r"(?: (?:hinzugekommen|dazugekommen|dazu|hinzu|ein|eingestiegen|bei|beigetreten|aufgenommen|gestartet))?\W*"
)
_MOST_SHOWN = 10  # a page of operands; the rows hold all
_LEAD = "{word} kamen {year} dazu, {count} der {all} Kommunen mit Angabe ({others}), gezählt in den Dokumenten:"


def answer_joined_by_year(search: Search, question: Question, kommunen: Sequence[str]) -> Draft | None:
    """Return the year in which most, or fewest, joined, each of them cited; None where it is not asked for."""
    told = _ASKS.fullmatch(question.folded)
    if told is None or question.kommunen:
        return None
    asked = replace(question, attribute="seit", expects=None, years=(), concepts=(), counted=None)
    kinds = read_kinds(f"welche {told['whom']}")
    of_kind = [one for one in kommunen if is_of_kinds(one, kinds)]
    by_year: dict[int, list[Operand]] = {}
    for kommune in of_kind:
        operand = operand_of_fact(search, replace(asked, kommunen=(kommune,)), kommune)
        if operand is not None:
            by_year.setdefault(int(operand.number), []).append(operand)
    if not by_year:
        return Draft("no_evidence")
    sign = 1 if told["most"] == "meisten" else -1
    ranked = sorted(by_year, key=lambda year: (-sign * len(by_year[year]), year))
    first = by_year[ranked[0]]
    rows = {
        one.kommune: DraftRow(one.kommune, "supported", one.value, one.evidence.as_of, (one.evidence,)) for one in first
    }
    lead = _LEAD.format(
        word="Die meisten" if sign > 0 else "Die wenigsten",
        year=ranked[0],
        count=len(first),
        all=sum(map(len, by_year.values())),
        others=", ".join(f"{year}: {len(by_year[year])}" for year in sorted(by_year) if year != ranked[0]),
    )
    return Draft(
        "answered",
        tuple(one.statement for one in first[:_MOST_SHOWN]),
        tuple(rows.get(one, DraftRow(one, "no_evidence")) for one in of_kind),
        lead.replace(" ()", ""),
    )

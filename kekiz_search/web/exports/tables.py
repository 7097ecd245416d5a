"""Tables as CSV, made for the German edition of a spreadsheet: semicolons, UTF-8 with a mark."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kekiz_search.types import Document
from kekiz_search.web import texts
from kekiz_search.web.markup import write_kind
from kekiz_search.web.places import Place
from kekiz_search.web.texts import karte
from kekiz_search.web.texts import kommunen as words

_BYTE_ORDER_MARK = "\ufeff"
# A cell that begins so would be reckoned by a spreadsheet.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

Json = Mapping[str, Any]


def write_csv(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Write a table; a cell that looks like a formula is made a text."""
    target = io.StringIO()
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    writer.writerow(heads)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return _BYTE_ORDER_MARK + target.getvalue()


def write_rows(answer: Json) -> str:
    """Write the rows of an answer, a line for each Kommune, with the first quote and its address."""
    citations = {int(one["number"]): one for one in answer.get("citations") or ()}
    lines = []
    for row in answer.get("rows") or ():
        cited = [citations[number] for number in row.get("citations") or () if number in citations]
        first: Json = cited[0] if cited else {}
        verdict = texts.VERDICT.get(str(row.get("verdict")), texts.VERDICT["no_evidence"])[1]
        found = (first.get("quote"), first.get("title"), first.get("url"))
        lines.append((row.get("kommune"), verdict, row.get("value"), row.get("as_of"), *found))
    heads = [texts.ROW_HEADS[name] for name in ("kommune", "verdict", "value", "as_of")]
    return write_csv([*heads, *texts.CSV_SOURCE_HEADS], lines)


def write_comparison(comparison: Json) -> str:
    """Write facts and approaches side by side, a column for each Kommune."""
    lines: list[list[object]] = []
    for row in comparison.get("facts") or ():
        lines.append([words.FACTS, row.get("label"), *(cell.get("value") for cell in row.get("cells") or ())])
    for row in comparison.get("approaches") or ():
        cells = (
            " | ".join(str(one.get("text")) for one in cell.get("statements") or ()) for cell in row.get("cells") or ()
        )
        lines.append([words.HEAD_FIELD, row.get("field"), *cells])
    return write_csv(["", words.HEAD_FACT, *map(str, comparison.get("kommunen") or ())], lines)


def write_places(places: Iterable[Place]) -> str:
    """Write the table of the map."""
    lines = []
    for place in places:
        register = place.register
        since = place.since.value if place.since else None
        kind, inhabitants = (register.kind, register.inhabitants) if register else (None, None)
        lines.append((place.name, since, karte.PHASES[place.phase][1], inhabitants, kind))
    return write_csv(karte.HEADS[:-1], lines)


def write_documents(documents: Iterable[Document]) -> str:
    """Write the list of documents."""
    lines = (
        (one.origin.title or one.file, write_kind(one.origin.kind), one.origin.kommune, one.origin.published,
         one.origin.publisher, one.origin.url, one.file)
        for one in documents
    )  # fmt: skip
    return write_csv([*texts.SOURCE_HEADS, *texts.CSV_DOCUMENT_HEADS], lines)


def _cell(value: object) -> str:
    text = "" if value is None else " ".join(str(value).split())
    return f"'{text}" if text.startswith(_FORMULA) else text

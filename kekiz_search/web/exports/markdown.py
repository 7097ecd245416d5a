"""A whole answer as Markdown; words of documents are escaped, so that they stay words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from kekiz_search.web import texts
from kekiz_search.web.exports.record import one_line, record_of, write_reference
from kekiz_search.web.markup import write_as_of

_SIGNS = re.compile(r"([\\`*_{}\[\]<>()#+!|~-])")
_MARK = re.compile(r"\\\[(\d{1,4})\\\]")

Json = Mapping[str, Any]


def write_markdown(answer: Json, viewed: date) -> str:
    """Write question, status, answer, table and numbered sources."""
    _sign, status = texts.STATUS.get(str(answer.get("status")), texts.STATUS["no_evidence"])
    body = [plain(line) for line in str(answer.get("answer") or "").splitlines() if line.strip()]
    parts = [f"# {plain(answer.get('question'))}", f"**{status}** – {texts.VERBATIM}", *body]
    if answer.get("rows"):
        parts.append("\n".join(_table(answer)))
    sources = [_source(citation, viewed) for citation in answer.get("citations") or ()]
    if sources:
        parts += [f"## {texts.CITED_SOURCES}", *sources]
    return "\n\n".join(parts) + "\n"


def plain(text: object) -> str:
    """Return one line in which no sign is markup; marks of citations stay as they are."""
    return _MARK.sub(r"[\1]", _SIGNS.sub(r"\\\1", one_line(text)))


def _table(answer: Json) -> list[str]:
    heads = [texts.ROW_HEADS[name] for name in ("kommune", "verdict", "value", "as_of", "citations")]
    lines = [f"| {' | '.join(heads)} |", f"|{'---|' * len(heads)}"]
    for row in answer.get("rows") or ():
        verdict = texts.VERDICT.get(str(row.get("verdict")), texts.VERDICT["no_evidence"])[1]
        marks = " ".join(f"[{number}]" for number in row.get("citations") or ())
        cells = [plain(row.get("kommune")), verdict, plain(row.get("value")), plain(row.get("as_of")), marks]
        lines.append(f"| {' | '.join(cells)} |")
    return lines


def _source(citation: Json, viewed: date) -> str:
    record = record_of(citation)
    stand = write_as_of(citation.get("as_of"), citation.get("as_of_basis"))
    head = f"[{citation['number']}] {plain(write_reference(record, viewed))} {plain(stand)}."
    quote = f"> {plain(record.quote)}"
    behind = [f"{texts.ACCORDING_TO} {plain(source)}" for source in record.according_to]
    return "\n\n".join((head, quote, *behind))

"""The answer as one escaped HTML element: status in words, cited text, the table of Kommunen, the sources beside it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from kekiz_search.types import Document
from kekiz_search.web import texts
from kekiz_search.web.markup import count, document_href, draw_table, escape, join_facts, kommune_href, write_date
from kekiz_search.web.reasons import Reasons
from kekiz_search.web.views.age import draw_age
from kekiz_search.web.views.citing import draw_mark, link_marks
from kekiz_search.web.views.reasons import draw_reasons
from kekiz_search.web.views.source_cards import draw_sources, without_references
from kekiz_search.web.views.understood import draw_understood

_NEAREST = 4
_BLANK_LINES = re.compile(r"\n\s*\n")
_COLUMNS = tuple(texts.ROW_HEADS)
# What a line of an answer is about (a Kommune, a year) stands before a dash, and no quote before it.
_LEAD = re.compile(r"([^–„“:\[\]]{1,60}) – (?=\S)")

Json = Mapping[str, Any]
NO_REASONS: Mapping[str, Reasons] = MappingProxyType({})


def draw_answer(
    answer: Json, documents: Mapping[str, Document], more: str = "", reasons: Mapping[str, Reasons] = NO_REASONS
) -> str:
    """Draw the whole result; ``documents`` are those that the citations and hits name, ``more`` goes on from it.

    ``reasons`` say why the passages of these ids were found.
    """
    without = answer.get("status") == "no_evidence"
    beside = draw_sources(answer, documents) + (draw_tips() if without else "")
    body = "".join((
        draw_status(answer),
        draw_understood(answer),
        draw_text(answer),
        draw_age(answer),
        draw_checked(answer),
        draw_nearest(answer, documents, reasons) if without else "",
        draw_rows(answer),
        more,
    ))  # fmt: skip
    wide = "" if beside else " kk-single"
    return (
        f'<div class="kk-result{wide}"><section class="kk-answer" aria-labelledby="antwort">'
        f'<h2 id="antwort" tabindex="-1">{texts.ANSWER}</h2>{body}</section>{beside}</div>'
    )


def draw_status(answer: Json) -> str:
    """Draw the status as a sign with words, and what it means."""
    status = str(answer.get("status"))
    sign, words = texts.STATUS.get(status, texts.STATUS["no_evidence"])
    shade = status if status in texts.STATUS else "no_evidence"
    meaning = texts.STATUS_MEANING.get(shade)
    label = f'<span class="kk-verbatim">{texts.VERBATIM}</span>' if meaning else ""
    badge = f'<span class="kk-badge"><span aria-hidden="true">{sign}</span> {words}</span>'
    said = f'<p class="kk-meaning">{meaning}</p>' if meaning else ""
    return f'<p class="kk-status kk-{shade}">{badge}{label}</p>{said}'


def draw_text(answer: Json) -> str:
    """Draw the cited text, a paragraph a line; marks of citations that exist become links to their cards."""
    numbers = {int(citation["number"]) for citation in answer.get("citations") or ()}
    lines = [line.strip() for line in str(answer.get("answer") or "").splitlines()]
    paragraphs: list[str] = []
    above = ""
    for line in filter(None, lines):
        lead = _LEAD.match(line)
        paragraphs.append(_told(lead, line, numbers, above) if lead else f"<p>{link_marks(line, numbers)}</p>")
        above = lead.group(1) if lead else ""
    return f'<div class="kk-text">{"".join(paragraphs)}</div>'


def _told(lead: re.Match[str], line: str, numbers: Collection[int], above: str) -> str:
    """Draw a line with what it is about above it; what stands above the line before already is there for the ear."""
    seen = ' class="kk-unseen"' if lead.group(1) == above else ""
    said = f'<strong{seen}>{escape(lead.group(1))}</strong> <span class="kk-unseen">–</span>'
    return f'<p class="kk-told">{said} {link_marks(line[lead.end() :], numbers)}</p>'


def draw_tips() -> str:
    """Draw what to try after an answer without evidence."""
    tips = "".join(f"<li>{escape(tip)}</li>" for tip in texts.NO_EVIDENCE_TIPS)
    title = f'<h2 id="tipps">{texts.TIPS_TITLE}</h2>'
    return f'<section class="kk-tips" aria-labelledby="tipps">{title}<ul>{tips}</ul></section>'


def draw_checked(answer: Json) -> str:
    """Draw how much was looked at."""
    checked: Json = answer.get("checked") or {}
    documents = count(checked.get("documents"), "Dokument", "Dokumente")
    rows: Sequence[Json] = answer.get("rows") or ()
    if rows:
        kommunen = f"{checked.get('kommunen') or 0} von {count(len(rows), 'Kommune', 'Kommunen')}"
        return f'<p class="kk-checked">geprüft: {escape(kommunen)}, {documents}</p>'
    return f'<p class="kk-checked">geprüft: {documents}</p>' if checked else ""


def draw_rows(answer: Json) -> str:
    """Draw the table of Kommunen: those with a finding first, the many without one folded away."""
    rows: Sequence[Json] = answer.get("rows") or ()
    if not rows:
        return ""
    found = [row for row in rows if row.get("verdict") != "no_evidence"]
    silent = [row for row in rows if row.get("verdict") == "no_evidence"]
    shown = _table(found, texts.ROWS_CAPTION) if found else ""
    if silent:
        words = f"{count(len(silent), 'Kommune', 'Kommunen')} ohne Beleg anzeigen"
        shown += f"<details><summary>{words}</summary>{_table(silent, words)}</details>"
    return f'<section class="kk-rows"><h3>{texts.ROWS_TITLE}</h3>{shown}</section>'


def _table(rows: Sequence[Json], caption: str) -> str:
    columns = [_COLUMNS[0], _COLUMNS[1], *(column for column in _COLUMNS[2:] if any(row.get(column) for row in rows))]
    heads = [texts.ROW_HEADS[column] for column in columns]
    cells = ((draw_kommune(row.get("kommune")), [_cell(row, column) for column in columns[1:]]) for row in rows)
    return draw_table(caption, heads, cells)


def draw_kommune(name: object) -> str:
    """Draw the name of a Kommune as the way to its profile."""
    return f'<a href="{escape(kommune_href(str(name)))}">{escape(name)}</a>' if name else texts.NOTHING


def _cell(row: Json, column: str) -> str:
    value = row.get(column)
    if column == "verdict":
        sign, words = texts.VERDICT.get(str(value), texts.VERDICT["no_evidence"])
        return f'<span aria-hidden="true">{sign}</span> {words}'
    if not value:
        return texts.NOTHING
    if column == "citations":
        return " ".join(draw_mark(int(number)) for number in value)
    return escape(write_date(value) if column == "as_of" else value)


def nearest_hits(answer: Json) -> Sequence[Json]:
    """Return the hits that are shown where there is no answer."""
    hits: Sequence[Json] = answer.get("hits") or ()
    return hits[:_NEAREST] if answer.get("status") == "no_evidence" else ()


def draw_nearest(answer: Json, documents: Mapping[str, Document], reasons: Mapping[str, Reasons]) -> str:
    """Draw the passages nearest to a question without an answer, why they were found, and that they are none."""
    hits = nearest_hits(answer)
    if not hits:
        return ""
    frage = str(answer.get("question") or "")
    items = "".join(
        _hit(hit, documents.get(str(hit.get("doc_id"))), frage)
        + f"{draw_reasons(reasons.get(str(hit.get('passage_id')), Reasons()))}</li>"
        for hit in hits
    )
    return (
        f'<section class="kk-nearest"><h3>{texts.NEAREST_TITLE}</h3><p class="kk-meaning">{texts.NEAREST_NOTE}</p>'
        f"<ol>{items}</ol></section>"
    )


def _hit(hit: Json, document: Document | None, frage: str) -> str:
    href = document_href(str(hit.get("doc_id")), hit.get("start"), hit.get("end"), frage)
    title = (document.origin.title or document.file) if document else texts.READ_IN_DOCUMENT
    kommune = document.origin.kommune if document else None
    text = without_references(document, int(hit["start"]), int(hit["end"])) if document else hit.get("text") or ""
    return (
        f'<li><p class="kk-meta"><a href="{escape(href)}">{escape(title)}</a> {join_facts(kommune)}</p>'
        f"<blockquote><p>{escape(_BLANK_LINES.sub(chr(10), str(text)))}</p></blockquote>"
    )

"""Kommunen side by side, and one Kommune alone, as escaped tables; every cell with its sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kekiz_search.types import Document
from kekiz_search.web import state, texts
from kekiz_search.web.markup import draw_quoted, draw_table, escape, kommune_href, page_href, question_href, write_as_of
from kekiz_search.web.texts import kommunen as words
from kekiz_search.web.views.citing import draw_marks, draw_source_list
from kekiz_search.web.views.document_list import draw_document_table
from kekiz_search.web.views.followups import with_article
from kekiz_search.web.views.understood import in_full

Json = Mapping[str, Any]

_WIDER_THAN_THE_PAGE = 5  # columns that can be read need more room than the page has; the table is moved sideways


def draw_comparison(comparison: Json) -> str:
    """Draw the facts and approaches of several Kommunen, and their sources."""
    names = [str(name) for name in comparison.get("kommunen") or ()]
    heads = [_linked(name) for name in names]
    rows = [(escape(row.get("label")), _fact_cells(row)) for row in comparison.get("facts") or ()]
    rows += _register_row(comparison.get("register") or ())
    facts = _section(words.FACTS, _table(words.COMPARE_CAPTION, words.HEAD_FACT, names, rows))
    fields = [(escape(row.get("field")), _field_cells(row)) for row in comparison.get("approaches") or ()]
    table = _table(words.COMPARE_APPROACHES_CAPTION, words.HEAD_FIELD, names, fields)
    approaches = _section(words.APPROACHES_SEVERAL, table) if fields else ""
    links = f'<p class="kk-links">{"".join(heads)}</p>'
    sources = draw_source_list(comparison.get("citations") or (), words.SOURCES)
    return f'<div class="kk-side">{_notes(comparison)}{links}{facts}{approaches}{sources}</div>'


def draw_profile(profile: Json, documents: Sequence[Document]) -> str:
    """Draw one Kommune: what it is, its facts, its approaches by field, its documents and sources."""
    name = str(next(iter(profile.get("kommunen") or ()), ""))
    rows = [(escape(row.get("label")), _fact_cells(row)) for row in profile.get("facts") or ()]
    register = profile.get("register")
    rows += _register_row([register] if isinstance(register, Mapping) else [])
    facts = _section(words.FACTS, _table(words.FACTS_CAPTION, words.HEAD_FACT, [name], rows)) if rows else ""
    fields = "".join(
        f"<section><h3>{escape(row.get('field'))}</h3>{''.join(_field_cells(row))}</section>"
        for row in profile.get("approaches") or ()
    )
    approaches = _section(words.APPROACHES, f'<div class="kk-fields">{fields}</div>') if fields else ""
    own = _section(words.DOCUMENTS, draw_document_table(documents)) if documents else ""
    sources = draw_source_list(profile.get("citations") or (), words.SOURCES)
    return f'<div class="kk-profile">{_notes(profile)}{_ways(name)}{facts}{approaches}{own}{sources}</div>'


def describe_kommune(profile: Json) -> str:
    """Say what a Kommune is: its kind and its Kreis."""
    kind, kreis = profile.get("kind"), profile.get("kreis")
    return words.KIND_LINE.format(kind=kind, kreis=kreis) if kind and kreis else str(kind or "")


def draw_kommunen(names: Iterable[str]) -> str:
    """Draw all Kommunen as links to their profiles."""
    items = "".join(f"<li>{_linked(name)}</li>" for name in names)
    return f'<section class="kk-names"><h2>{words.ALL}</h2><ul>{items}</ul></section>'


def _ways(name: str) -> str:
    ways = (
        (page_href(state.COMPARE_PATH, **{state.SIDE_BY_SIDE: name}), words.TO_COMPARE),
        (page_href(state.SIMILAR_PATH, **{state.KOMMUNE: name}), words.TO_SIMILAR),
        (question_href(f"Was macht {with_article(in_full(name))[0]}?"), words.TO_ASK),
    )
    links = "".join(f'<a href="{escape(href)}">{escape(label)}</a>' for href, label in ways)
    return f'<p class="kk-links">{links}</p>'


def _linked(name: str) -> str:
    return f'<a href="{escape(kommune_href(name))}">{escape(name)}</a>'


def _notes(comparison: Json) -> str:
    notes: Sequence[object] = comparison.get("notes") or ()
    said = "".join(f"<p>{escape(note)}</p>" for note in notes)
    corrections: Mapping[str, str] = comparison.get("corrections") or {}
    read = ", ".join(f"„{meant}“ statt „{typed}“" for typed, meant in corrections.items())
    return (f"<p><strong>{texts.UNDERSTOOD_AS}</strong> {escape(read)}</p>" if read else "") + said


def _section(title: str, drawn: str) -> str:
    return f'<section class="kk-rows"><h2>{escape(title)}</h2>{drawn}</section>'


def _table(caption: str, head: str, names: Sequence[str], rows: Sequence[tuple[str, list[str]]]) -> str:
    table = draw_table(caption, [head, *names], rows, f"kk-wide kk-of-{min(len(names), 6)}")
    if len(names) < _WIDER_THAN_THE_PAGE:
        return table
    return f'<div class="kk-scroll" role="region" aria-label="{escape(caption)}" tabindex="0">{table}</div>'


def _fact_cells(row: Json) -> list[str]:
    return [_fact_cell(cell) for cell in row.get("cells") or ()]


def _fact_cell(cell: Json) -> str:
    if not cell.get("value"):
        return texts.NOTHING
    values: Sequence[Json] = cell.get("values") or (cell,)
    first, *others = [_value(value) for value in values]
    if cell.get("conflicting"):
        items = "".join(f"<li>{drawn}</li>" for drawn in (first, *others))
        sign, said = texts.STATUS["conflicting"][0], words.CONFLICT
        return f'<p class="kk-conflict"><span aria-hidden="true">{sign}</span> {said}:</p><ul>{items}</ul>'
    if not others:
        return first
    items = "".join(f"<li>{drawn}</li>" for drawn in others)
    return f"{first}<details><summary>{words.OTHER_VALUES} ({len(others)})</summary><ul>{items}</ul></details>"


def _value(value: Json) -> str:
    stand = write_as_of(value.get("as_of"), value.get("as_of_basis")) if value.get("as_of") else ""
    below = f' <span class="kk-meta"><span aria-hidden="true">·</span> {escape(stand)}</span>' if stand else ""
    return f"{escape(value.get('value'))}{below} {draw_marks(value.get('citations') or ())}"


def _register_row(register: Sequence[Json]) -> list[tuple[str, list[str]]]:
    if not any(entry.get("inhabitants") for entry in register):
        return []
    cells = [f"{entry.get('inhabitants') or 0:,}".replace(",", ".") for entry in register]
    head = f'{words.REGISTER} <span class="kk-meta">{words.REGISTER_STAND}</span>'
    return [(head, [cell if cell != "0" else texts.NOTHING for cell in cells])]


def _field_cells(row: Json) -> list[str]:
    return [_field_cell(cell) for cell in row.get("cells") or ()]


def _field_cell(cell: Json) -> str:
    statements: Sequence[Json] = cell.get("statements") or ()
    if not statements:
        return texts.NOTHING
    items = "".join(f"<li>{_statement(statement)}</li>" for statement in statements)
    number = int(cell.get("further") or 0)
    further = words.FURTHER_ONE if number == 1 else words.FURTHER.format(number=number)
    return f"<ul>{items}</ul>" + (f'<p class="kk-meta">{further}</p>' if number else "")


def _statement(statement: Json) -> str:
    planned = f'<span class="kk-tag">{words.PLANNED}</span> ' if statement.get("planned") else ""
    return f"{planned}{draw_quoted(statement.get('text'))} {draw_marks(statement.get('citations') or ())}"

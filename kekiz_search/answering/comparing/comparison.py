"""Kommunen side by side: facts with their Stand, and what they do by field of action, every cell cited."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from kekiz_search.answering.answer import SCHEMA, Checked, Citation, plain
from kekiz_search.answering.citing import Citing
from kekiz_search.answering.comparing.approaches import Statement, Statements
from kekiz_search.answering.comparing.cells import approaches_in_common, order_statements, sort_into_fields
from kekiz_search.answering.comparing.field_words import field_names
from kekiz_search.answering.facts.contacts import CONTACT
from kekiz_search.answering.facts.stating import contradict, fact_evidence, group_by_value
from kekiz_search.german.kommunen import kommune_named
from kekiz_search.german.normalise import fold
from kekiz_search.index.opened import Index
from kekiz_search.types import AsOfBasis, Fact

STATEMENTS_PER_CELL = 3  # a cell is read beside five others
REGISTER_AS_OF = "2019-12-31"
REGISTER_SOURCE = "Statistisches Bundesamt (Destatis), Gemeindeverzeichnis, 31. Dezember 2019"

# The facts that stand first, in this order, under these names; others follow under their own label.
LABELS = {
    "einwohner": "Einwohnerzahl",
    "kinder_unter_18": "Kinder unter 18",
    "seit": "Dabei seit",
    "phase": "Phase",
    "art": "Art",
    "leitung": "Verwaltungsspitze",
    "zustaendig": "Zuständig",
    "motto": "Motto",
    "kontakt": "Kontakt",
}
_YEAR = re.compile(r"(?:19|20)\d\d(?:/\d\d)?")
_NO_ROW = frozenset({"zitat"})  # a speech is no value


@dataclass(frozen=True, slots=True)
class Value:
    """What sources say of an attribute, and the citations that agree on it."""

    value: str
    as_of: str | None
    as_of_basis: AsOfBasis
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FactCell:
    """The latest value of a Kommune; ``values`` are all there are, ``conflicting`` where one excludes another."""

    kommune: str
    value: str | None = None
    as_of: str | None = None
    as_of_basis: AsOfBasis = "unknown"
    conflicting: bool = False
    citations: tuple[int, ...] = ()
    values: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class FactRow:
    """One attribute of all Kommunen."""

    attribute: str
    label: str
    cells: tuple[FactCell, ...]


@dataclass(frozen=True, slots=True)
class CellStatement:
    """A quote with its citations; ``planned`` where the source speaks of what is yet to be."""

    text: str
    citations: tuple[int, ...]
    planned: bool = False


@dataclass(frozen=True, slots=True)
class FieldCell:
    """What a Kommune does in a field; ``further`` is how many more statements the documents hold."""

    kommune: str
    statements: tuple[CellStatement, ...] = ()
    further: int = 0


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field of action of all Kommunen."""

    field: str
    cells: tuple[FieldCell, ...]


@dataclass(frozen=True, slots=True)
class Registered:
    """What the official register says of a Kommune: no document states it, and no citation carries it."""

    kommune: str
    kind: str
    kreis: str | None
    inhabitants: int | None
    as_of: str = REGISTER_AS_OF
    source: str = REGISTER_SOURCE


@dataclass(frozen=True, slots=True)
class Comparison:
    """Kommunen side by side, in the order asked; ``to_dict`` is its JSON."""

    kommunen: tuple[str, ...]
    corrections: dict[str, str]
    facts: tuple[FactRow, ...]
    approaches: tuple[FieldRow, ...]
    register: tuple[Registered, ...]
    citations: tuple[Citation, ...]
    notes: tuple[str, ...]
    checked: Checked
    index: dict[str, str]
    timings_ms: dict[str, float] = field(default_factory=dict)

    @property
    def found(self) -> bool:
        """Whether any cell holds something."""
        return bool(self.facts or self.approaches)

    def to_dict(self) -> dict[str, Any]:
        """Return plain JSON values; all but ``timings_ms`` are the same for the same call and index."""
        return {"schema": SCHEMA, **plain(asdict(self))}


@dataclass(frozen=True, slots=True)
class Profile(Comparison):
    """One Kommune: its facts, approaches and documents."""

    documents: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return plain JSON values; kind, Kreis and register stand for themselves."""
        content = Comparison.to_dict(self)
        register = content["register"][0]
        return {**content, "register": register, "kind": register["kind"], "kreis": register["kreis"]}


def registered(kommune: str) -> Registered:
    """Return the entry of the official register for a canonical name."""
    known = kommune_named(kommune)
    if known is None:
        raise ValueError(f"not a canonical name: {kommune}")
    kind = "kreisangehörige Kommune" if known.kind in {"Stadt", "Gemeinde"} else known.kind
    return Registered(known.name, kind, known.kreis, known.inhabitants)


def draw_rows(
    index: Index, statements: Statements, kommunen: Sequence[str]
) -> tuple[tuple[FactRow, ...], tuple[FieldRow, ...], Citing]:
    """Return the rows of facts and of fields of some Kommunen, and what they cite."""
    facts = _facts_by_attribute(index, kommunen)
    told = {kommune: sort_into_fields(statements.of_kommune(kommune)) for kommune in kommunen}
    cited = {fact.doc_id for cells in facts.values() for own in cells.values() for fact in own}
    cited |= {one.unit.document.doc_id for fields in told.values() for own in fields.values() for one in own}
    citing = Citing(index, (index.document(doc_id) for doc_id in sorted(cited)))
    fact_rows = tuple(_fact_row(index, citing, attribute, cells, kommunen) for attribute, cells in facts.items())
    field_rows = tuple(
        _field_row(citing, name, {kommune: told[kommune].get(name, ()) for kommune in kommunen})
        for name in field_names()
        if any(name in told[kommune] for kommune in kommunen)
    )
    kept_facts = tuple(row for row in fact_rows if any(cell.citations for cell in row.cells))
    kept_fields = tuple(row for row in field_rows if any(cell.statements for cell in row.cells))
    return kept_facts, kept_fields, citing


def _facts_by_attribute(index: Index, kommunen: Sequence[str]) -> dict[str, dict[str, list[Fact]]]:
    """Return the facts of some Kommunen by attribute; of several Kommunen what can be compared alone."""
    found: dict[str, dict[str, list[Fact]]] = {attribute: {} for attribute in LABELS}
    for kommune in kommunen:
        for fact in index.facts:
            if fact.subject == kommune and fact.attribute not in _NO_ROW:
                found.setdefault(_row_of(fact)[0], {}).setdefault(kommune, []).append(fact)
    if len(kommunen) == 1:
        return {attribute: cells for attribute, cells in found.items() if cells}
    comparable = (attribute for attribute in found if attribute not in CONTACT)
    return {name: found[name] for name in comparable if len(found[name]) > (0 if name in LABELS else 1)}


def _row_of(fact: Fact) -> tuple[str, str]:
    """Name the row that a fact stands in, and its label: of a table each column has its own, those of years one."""
    label = " ".join(fact.label.split()).rstrip(":").strip()
    position, _, column = label.rpartition(", ")
    if fact.attribute in LABELS or fold(position) != fact.attribute:
        return fact.attribute, label
    return (fact.attribute, position) if _YEAR.fullmatch(column) else (fold(label), label)


def _fact_row(
    index: Index, citing: Citing, attribute: str, cells: dict[str, list[Fact]], kommunen: Sequence[str]
) -> FactRow:
    first = next(iter(cells.values()))[0]
    label = LABELS.get(attribute) or _row_of(first)[1]
    drawn = tuple(_fact_cell(index, citing, kommune, cells.get(kommune, [])) for kommune in kommunen)
    return FactRow(attribute, label, drawn)


def _fact_cell(index: Index, citing: Citing, kommune: str, facts: Sequence[Fact]) -> FactCell:
    """The latest value stands first; of equal ones that of a document of the Kommune itself."""
    held = [fact for fact in facts if citing.holds(fact_evidence(index, fact))]
    held.sort(key=lambda fact: index.document(fact.doc_id).origin.kommune != kommune)
    groups = sorted(group_by_value(held), key=lambda group: group[0].as_of or "", reverse=True)
    if not groups:
        return FactCell(kommune)
    values = tuple(
        Value(
            " ".join(group[0].value.split()),
            group[0].as_of,
            group[0].as_of_basis,
            citing.numbers(fact_evidence(index, fact) for fact in group),
        )
        for group in groups
    )
    first = values[0]
    return FactCell(kommune, first.value, first.as_of, first.as_of_basis, contradict(groups), first.citations, values)


def _field_row(citing: Citing, name: str, told: dict[str, Sequence[Statement]]) -> FieldRow:
    common = approaches_in_common(name, list(told.values()))
    cells = []
    for kommune, statements in told.items():
        held = [one for one in order_statements(name, statements, common) if citing.holds(one.evidence(kommune))]
        shown = tuple(
            CellStatement(one.unit.text, citing.numbers([one.evidence(kommune)]), one.planned)
            for one in held[:STATEMENTS_PER_CELL]
        )
        cells.append(FieldCell(kommune, shown, len(held) - len(shown)))
    return FieldRow(name, tuple(cells))


def looked_at(index: Index, statements: Statements, kommunen: Sequence[str]) -> Checked:
    """Return how much was read for some Kommunen."""
    rows = {row for kommune in kommunen for row in statements.rows_of(kommune)}
    return Checked(len(kommunen), len({index.passages[row].doc_id for row in rows}), len(rows))


def evidence_notes(kommunen: Sequence[str], rows: Sequence[FactRow | FieldRow]) -> tuple[str, ...]:
    """Return a sentence for every Kommune of which nothing was found."""
    told = {
        cell.kommune
        for row in rows
        for cell in row.cells
        if (cell.citations if isinstance(cell, FactCell) else cell.statements)
    }
    return tuple(
        f"Zu {kommune} fand sich in den vorliegenden Dokumenten nichts." for kommune in kommunen if kommune not in told
    )

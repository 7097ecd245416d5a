"""The Steckbrief of a document: its fields, the words of the Kommune's head, the contact, as Facts with their spans."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

from ingest.contacts import find_contact_blocks, person_name, read_contact
from ingest.fields import OF_DATE, Field, attribute_of, find_fields, is_bare_label
from ingest.lines import Line, split_lines, title_lines
from ingest.quotes import find_heads, find_quotes
from ingest.tables import TableCell, find_table_cells
from kekiz_search.german.dates import find_dates
from kekiz_search.german.kommunen import find_kommunen, is_kreis, kommune_named
from kekiz_search.german.normalise import fold
from kekiz_search.german.numbers import find_numbers, parse_number
from kekiz_search.types import AsOfBasis, Document, Fact

STAND = re.compile(
    r"\((?P<none>ohne )?(?:Stand|Datenstand|Stichtag|Datum)\b[^()]*\)|"
    rf"\({OF_DATE}\)"
)
LABEL_YEAR = re.compile(r"\b(?:19|20)\d\d\b")  # "Ansatz 2024": the year for which a column holds
PLACED = re.compile(r"\bin (?:der (?:Kreiss|S)tadt |der Gemeinde )?$")
NUMBERING = re.compile(r"^[\d.\s]+")
# Values of these attributes are no quantities, whatever digits they hold.
WITHOUT_NUMBER = frozenset(("telefon", "email", "adresse", "kontakt", "zitat", "leitung", "stelle"))
# "mehr als 61.000 Einwohnerinnen"; a value of more words is a phrase that holds a number.
MAX_NUMBER_WORDS = 4
# A block of labels that tells whom to reach, and how many labels it has at most below the name.
NAME_LABELS = frozenset({"name", "vor- und nachname"})
OFFICE_LABELS = frozenset({"funktion", "aufgabe", "taetigkeit"})
REACHED = frozenset({"telefon", "email"})
MAX_BLOCK_LABELS = 6


@dataclass(frozen=True, slots=True)
class _Found:
    """A fact before its subject and date are known."""

    attribute: str
    label: str
    start: int
    end: int
    value_start: int
    value_end: int
    kommune: str | None = None


def read_steckbrief(document: Document) -> list[Fact]:
    """Read the structured facts in the order of the text; marked spans hold none."""
    lines = [line for line in split_lines(document.text) if _is_open(document, line)]
    titles = title_lines(lines, document.headings)
    bodies = [line for line in lines if line.start not in titles or is_bare_label(line)]
    found = [_of_cell(cell) for cell in find_table_cells(bodies)]
    found += _without(found, [_of_field(field) for field in find_fields(bodies)])
    found += _without(found, _contacts(bodies))
    found += _without(found, _words_of_heads(document, lines))
    found.sort(key=lambda fact: (fact.start, fact.end, fact.attribute))
    found = _with_contacts(document.text, found)
    places = kommune_headings(document)
    return [_fact(document, fact, places) for fact in found]


def _is_open(document: Document, line: Line) -> bool:
    place = bisect_right(document.marks, line.start, key=lambda mark: mark.start)
    mark = document.marks[place - 1] if place else None
    return mark is None or mark.end <= line.start or mark.end < line.end


def _of_field(field: Field) -> _Found:
    return _Found(
        field.attribute or attribute_of(field.label),
        field.label,
        field.start,
        field.end,
        field.value_start,
        field.value_end,
    )


def _of_cell(cell: TableCell) -> _Found:
    end = cell.value_end
    return _Found(cell.attribute, cell.label, cell.start, end, cell.value_start, end, cell.kommune)


def _contacts(lines: list[Line]) -> list[_Found]:
    parts = [part for block in find_contact_blocks(lines) for part in read_contact(block)]
    return [_Found(p.attribute, p.label, p.start, p.end, p.value_start, p.value_end) for p in parts]


def _words_of_heads(document: Document, lines: list[Line]) -> list[_Found]:
    found = []
    for attribute, label, whole, value in [*find_quotes(document.text, lines), *find_heads(document.text, lines)]:
        found.append(_Found(attribute, label, whole.start, whole.end, value.start, value.end))
    return found


def _with_contacts(text: str, found: list[_Found]) -> list[_Found]:
    """Tell whom to reach where a block of labels names a person, what for, and a number: Name, Funktion, Telefon."""
    named = list(found)
    for place, fact in enumerate(found):
        below = found[place + 1 : place + 1 + MAX_BLOCK_LABELS]
        reached = any(one.attribute in REACHED for one in below)
        if fold(fact.label) in NAME_LABELS and reached and person_name(text[fact.value_start : fact.value_end]):
            named[place] = replace(fact, attribute="kontakt")
            for at, one in enumerate(below, place + 1):
                if fold(one.label) in OFFICE_LABELS:
                    named[at] = replace(one, attribute="stelle")
    return named


def _without(taken: list[_Found], new: list[_Found]) -> list[_Found]:
    """Drop what lies where a fact was found already."""
    spans = sorted((fact.start, fact.end) for fact in taken)
    kept = []
    for fact in new:
        place = bisect_left(spans, (fact.end, 0))
        if place == 0 or spans[place - 1][1] <= fact.start:
            kept.append(fact)
    return kept


def kommune_headings(document: Document) -> list[tuple[int, str]]:
    """Return where headings begin that name a Kommune and nothing else, with its name."""
    places: list[tuple[int, str]] = []
    for heading in document.headings:
        words = " ".join(document.text[heading.start : heading.end].split())
        kommune = kommune_named(NUMBERING.sub("", words))
        if kommune:
            places.append((heading.start, kommune.name))
    return places


def subject_at(document: Document, offset: int, places: list[tuple[int, str]]) -> str | None:
    """Return the document's Kommune; on a page of several, or of none, the nearest heading that is one."""
    own = document.origin.kommune
    if (own is None or is_kreis(own)) and (named := _named_above(document, offset)):
        return named
    if own is not None and len({name for _, name in places} | {own}) == 1:
        return own
    place = bisect_right(places, offset, key=lambda entry: entry[0])
    return places[place - 1][1] if place else own


def _named_above(document: Document, offset: int) -> str | None:
    """ "Angebote in der Stadt Kleve": the one town that the heading right above places its matter in."""
    above = [heading for heading in document.headings if heading.end <= offset]
    words = document.text[above[-1].start : above[-1].end] if above else ""
    found = find_kommunen(words)
    placed = len(found) == 1 and PLACED.search(words[: found[0].start]) is not None
    return found[0].name if placed and not is_kreis(found[0].name) else None


def _fact(document: Document, found: _Found, places: list[tuple[int, str]]) -> Fact:
    value = document.text[found.value_start : found.value_end]
    number, hedge = (None, None) if found.attribute in WITHOUT_NUMBER else _number(value)
    if found.attribute == "seit" and number is None and len(years := LABEL_YEAR.findall(value)) == 1:
        number = float(years[0])
    as_of, basis = date_of_words(document, document.text[found.start : found.end])
    if basis != "stated" and (year := LABEL_YEAR.search(found.label)):
        as_of, basis = year.group(), "stated"
    return Fact(
        doc_id=document.doc_id,
        subject=found.kommune or subject_at(document, found.start, places),
        attribute=found.attribute,
        label=found.label,
        value=value,
        start=found.start,
        end=found.end,
        number=number,
        hedge=hedge,
        as_of=as_of,
        as_of_basis=basis,
    )


def _number(value: str) -> tuple[float | None, str | None]:
    """Read a value that is one number, with its hedge or the noun that it counts at most."""
    if len(value.split()) > MAX_NUMBER_WORDS or (find_dates(value) and not value.isdigit()):
        return None, None
    hedges = [mention.hedge for mention in find_numbers(value)]
    return parse_number(value), hedges[0] if hedges else None


def date_of_words(document: Document, words: str) -> tuple[str | None, AsOfBasis]:
    """Return the date that the words state ("(Stand 2021)"), else the document's, and how it was found."""
    stand = STAND.search(words)
    if stand and stand.group("none"):
        return None, "unknown"
    if stand:
        dates = find_dates(stand.group())
        if dates:
            return dates[0].iso_end or dates[0].iso, "stated"
    return document.origin.as_of, document.origin.as_of_basis

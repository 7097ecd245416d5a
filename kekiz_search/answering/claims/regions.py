"""The stretch of a source's text that is about a Kommune: a sentence, what of it is about that Kommune, or two."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from kekiz_search.answering.claims.clauses import CLAUSE_BREAK, PRONOUN, has_verb, stretch_about
from kekiz_search.answering.claims.lines import (
    is_caption,
    is_dateline,
    is_in_list,
    is_item,
    is_row_of_labels,
    only_names,
)
from kekiz_search.answering.claims.mentions import Mentions, read_in_place, read_row, words_of
from kekiz_search.answering.claims.slots import QUOTED
from kekiz_search.answering.claims.tables import Cell, cells_of
from kekiz_search.answering.claims.words import BY_TIME, QUALIFIER_ROWS
from kekiz_search.answering.sentences.owners import belongs_to
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import BAR, Unit
from kekiz_search.answering.words.concepts import Bag, build_bag, join_bags
from kekiz_search.german.kommunen import find_kommunen, is_kreis

_FOLLOWED = 4  # sentences before one that may tell what it speaks of


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of a document at ``[start, end)`` in one sentence; ``before`` are the sentences that it follows on,
    the nearest first, ``above`` its heading and title, ``cells`` those of a row of a table.
    """

    unit: Unit
    start: int
    end: int
    bag: Bag
    before: tuple[Unit, ...] = ()
    above: str = ""
    cells: tuple[Cell, ...] = ()

    @property
    def text(self) -> str:
        """The words of the region, in one line."""
        return self.unit.document.text[self.start : self.end].replace("\n", " ")

    @property
    def told(self) -> Unit:
        """The sentence, cut to the region."""
        unit, first = self.unit, self.start - self.unit.start
        if (self.start, self.end) == (unit.start, unit.end):
            return unit
        tokens = tuple(
            replace(one, start=one.start - first, end=one.end - first)
            for one in unit.tokens
            if first <= one.start < self.end - unit.start
        )
        return replace(unit, start=self.start, end=self.end, tokens=tokens, bag=self.bag)

    @property
    def followed(self) -> tuple[str, ...]:
        """The sentences before, the nearest first."""
        return tuple(unit.text for unit in self.before)

    @property
    def rows(self) -> frozenset[int]:
        """The rows of what widens or narrows its words."""
        lemmas = self.bag.lemmas - _lemmas_in_names(self.text)
        told = {QUALIFIER_ROWS[lemma] for lemma in lemmas if lemma in QUALIFIER_ROWS}
        return frozenset(told | {row for row, words in BY_TIME.items() if words.search(self.text)})

    @property
    def mentions(self) -> Mentions:
        """What the stretch mentions, read with what stands before it."""
        before = " ".join(reversed(self.followed))
        published = self.unit.document.origin.published or ""
        return (
            read_row(self.text, self.cells) if self.cells else read_in_place(self.text, before, self.above, published)
        )


@lru_cache(maxsize=20_000)
def _lemmas_in_names(text: str) -> frozenset[str]:
    """Return the words that stand in quoted names alone: the name „Für ganz NRW“ widens nothing."""
    names = [one.span() for one in QUOTED.finditer(text)]
    quoted = [one for one in words_of(text) if any(start <= one.start < end for start, end in names)]
    return frozenset(one.lemma for one in quoted) - {one.lemma for one in words_of(text) if one not in quoted}


def regions_about(search: Search, row: int, kommunen: Sequence[str]) -> Iterator[Region]:
    """Yield the stretches of a passage that are about all of some Kommunen.

    Questions are none, nor are the answers that name a thing without saying anything of it. What is asked and what is
    about others is nothing that the next sentence follows on.
    """
    before: list[Unit] = _last_units(search, row)
    caption = ""
    lead = tuple(
        unit for unit in before[:1] if unit.text.endswith(":")
    )  # the sentence that a list follows on: "Die Bescheide im Einzelnen:"
    for unit in search.units_of(row):
        if unit.text.endswith("?"):
            before, caption = [unit, *before][:_FOLLOWED], unit.text
            continue
        if is_caption(unit):
            before, caption = [], unit.text
            continue
        if only_names(unit) or is_row_of_labels(unit) or is_dateline(unit):
            before = []
            continue
        said = all(belongs_to(unit, kommune) for kommune in kommunen)
        goes_on = _goes_on_about(unit, before, kommunen)
        if goes_on or (said and goes_on is None):
            followed = tuple(one for one in before if _is_followed(one, kommunen))
            if is_item(unit):
                followed = tuple(one for one in (*followed, *lead) if not is_item(one))
            yield _below(_region_of(search, unit, kommunen, followed), caption)
        elif (end := _before_others(unit, kommunen)) > 0:
            followed = tuple(one for one in before if _is_followed(one, kommunen))
            yield _below(_part_of(search, unit, (0, end), followed), caption)
        before = [unit, *before][:_FOLLOWED]
        lead = (unit,) if unit.text.endswith(":") else lead if is_in_list(unit) else ()


def _is_followed(unit: Unit, kommunen: Sequence[str]) -> bool:
    """What is asked of all is answered of each."""
    asked = unit.text.endswith("?") and not unit.subjects
    homes = (unit.home, unit.document.origin.kommune)
    return asked or all(belongs_to(unit, name) or (name in homes and is_kreis(name)) for name in kommunen)


def _goes_on_about(unit: Unit, before: Sequence[Unit], kommunen: Sequence[str]) -> bool | None:
    """Say whether the pronoun that begins a sentence stands for the Kommune of the one before; None without one."""
    if not kommunen or unit.subjects or not before or not PRONOUN.match(unit.text):
        return None
    named = [kommune in before[0].kommunen for kommune in kommunen]
    return True if all(named) else None if any(named) or not before[0].subjects else False


def _last_units(search: Search, row: int) -> list[Unit]:
    """Return the last sentences of the passage before, nearest first, where it stands under the same heading."""
    passages = search.index.passages
    if (
        row == 0
        or passages[row - 1].doc_id != passages[row].doc_id
        or passages[row - 1].heading != passages[row].heading
    ):
        return []
    units = search.units_of(row - 1)[-_FOLLOWED:]
    return list(itertools.takewhile(lambda unit: not unit.text.endswith("?"), reversed(units)))


def _before_others(unit: Unit, kommunen: Sequence[str]) -> int:
    """Return how much of a sentence is about its document's Kommune before a clause that names another one."""
    if len(kommunen) != 1 or unit.home != kommunen[0]:
        return 0
    other = next((one.start for one in find_kommunen(unit.text) if one.name != unit.home), 0)
    breaks = [match.start() for match in CLAUSE_BREAK.finditer(unit.text, 0, other)]
    return breaks[-1] if breaks and has_verb(unit.text[: breaks[-1]]) else 0


def _region_of(search: Search, unit: Unit, kommunen: Sequence[str], before: tuple[Unit, ...]) -> Region:
    """A sentence about several groups of Kommunen is cut between them, not in the text about the Kommune itself."""
    start, end = 0, len(unit.text)
    if len(kommunen) == 1 and len(unit.kommunen) > 1 and kommunen[0] != unit.home:
        start, end = stretch_about(unit.text, find_kommunen(unit.text), kommunen[0])
    return _part_of(search, unit, (start, end), before)


def _part_of(search: Search, unit: Unit, bounds: tuple[int, int], before: tuple[Unit, ...]) -> Region:
    start, end = bounds
    titles = (search.index.passages[unit.row].heading, unit.document.origin.title)
    above = "\n".join(title for title in titles if title)
    if (start, end) == (0, len(unit.text)):
        return _row_of(search, unit, before, above) or Region(unit, unit.start, unit.end, unit.bag, before, above)
    bag = build_bag([token for token in unit.tokens if start <= token.start < end])
    return Region(unit, unit.start + start, unit.start + end, bag, before, above)


def _row_of(search: Search, unit: Unit, before: tuple[Unit, ...], above: str) -> Region | None:
    """A row of a table is read below the heads of its columns, and follows on what introduces the table."""
    cells = cells_of(unit.document.text, unit.start) if BAR in unit.text else ()
    if not cells:
        return None
    bag = join_bags((unit.bag, search.units.heading_bag(f" {BAR} ".join(cell.head for cell in cells))))
    return Region(unit, unit.start, unit.end, bag, before, above, cells)


def _below(region: Region, caption: str) -> Region:
    """A line that only names something stands above what follows it, as a heading does: "TOP 5 Jugendparlament"."""
    title = region.unit.document.origin.title or ""
    return replace(region, above=f"{caption}\n{title}") if caption else region

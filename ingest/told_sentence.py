"""A sentence taken apart: the Kommune that it is about, its figures, dates and telling phrases, its clauses."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Protocol

from ingest.told_patterns import FIGURE, TOWN, Cue, find_cues, may_find
from ingest.told_words import find_words
from kekiz_search.german.dates import DateMention, find_dates
from kekiz_search.german.kommunen import KommuneMention, find_kommunen, tells_whose
from kekiz_search.german.numbers import NumberMention, find_numbers

_WORTH_READING = re.compile(
    r"einwohner|bevölkerung|menschen|personen\b.*\bgemeldet|leben\b.*\bpersonen|minderjährig|"
    r"unter[ -](?:18|achtzehn)|motto|leit(?:satz|spr|wort|gedanke)|slogan|"
    r"bürgermeister|landr[aä]t|dabei|(?:modell|projekt|programm|teilnehmer)(?:kommune|stadt|städte|kreis)|"
    r"landes(?:programm|initiative|\w*vorhaben)|modellvorhaben|kein kind|keki|kinderstark|präventionskette|"
    r"\binitiative\b|\bmitglied\b",
    re.IGNORECASE,
)
_CLAUSE_BREAK = re.compile(r"[,;:](?=\s)|\s[–-]\s|[()]")

_PREPOSITION = re.compile(
    r"\b(?:in|aus|von|für|bei|nach|um|zwischen|mit|im|vom|beim|zum|zur|am|durch|gegen|ohne)\s(?:de[rnms]\s)?"
    r"(?:\w*stadt\s|Gemeinde\s|Kommune\s)?$|\bde[rsm]\s(?:\w*stadt|Gemeinde|Kommune)\s$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """A fact as a sentence tells it; ``start`` and ``end`` are those of the value in the sentence.

    ``at`` is the ISO date for which the sentence tells it, None where it tells none.
    """

    attribute: str
    label: str
    subject: str
    start: int
    end: int
    number: float | None = None
    hedge: str | None = None
    at: str | None = None


class Part(Protocol):
    """Anything with a place in the sentence."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


@dataclass(frozen=True, slots=True)
class ToldSentence:
    """A sentence and what was found in it; offsets count in it, ``own`` is the Kommune of its document.

    ``subject`` is the one Kommune that it is about, None where there are several or none. Its phrases are looked for
    when a rule first asks for them: that takes longer than all the rest, and few sentences come so far.
    """

    text: str
    own: str | None
    subject: str | None
    towns: tuple[KommuneMention, ...]
    figures: tuple[NumberMention, ...]
    dates: tuple[DateMention, ...]
    breaks: tuple[int, ...]

    def cues_named(self, *names: str) -> list[Cue]:
        """Return the phrases of some names, in order."""
        if not may_find(names, self.text):
            return []
        if (words := find_words(names, self.text)) is not None:
            return words
        figures = [(FIGURE, one.start, one.end) for one in self.figures]
        towns = [(TOWN, one.start, one.end) for one in self.towns]
        return [cue for cue in find_cues(self.text, (*figures, *towns)) if cue.name in names]

    def has(self, *names: str, beside: Part | None = None) -> bool:
        """Say whether a phrase stands in the sentence, or in one clause with a part of it."""
        return any(beside is None or self.share_clause(cue, beside) for cue in self.cues_named(*names))

    def share_clause(self, one: Part, other: Part) -> bool:
        """Say whether two parts reach into one clause."""
        first, last = self.clause_at(other.start), self._last_clause(other)
        return self.clause_at(one.start) <= last and first <= self._last_clause(one)

    def _last_clause(self, part: Part) -> int:
        """Return the clause that a part ends in; a comma at its very end begins no further one."""
        last = part.end - 1
        return self.clause_at(last - 1 if last in self.breaks else last)

    def clause_at(self, offset: int) -> int:
        """Return the number of the clause that holds an offset."""
        return bisect_right(self.breaks, offset)

    def clause_text(self, number: int) -> str:
        """Return the words of a clause."""
        bounds = (0, *self.breaks, len(self.text))
        return self.text[bounds[number] : bounds[number + 1]]

    def is_denied(self, part: Part) -> bool:
        """Say whether a clause is negated, or speaks of what is planned or merely possible."""
        spared = self.cues_named("name", "not_only")
        negations = [
            cue for cue in self.cues_named("negation") if not any(one.start <= cue.start < one.end for one in spared)
        ]
        return any(self.share_clause(cue, part) for cue in negations) or self.has("plan", beside=part)


def read_sentence(text: str, own: str | None) -> ToldSentence | None:
    """Take a sentence apart; None where it is a question or holds no word that could tell a fact."""
    if not _WORTH_READING.search(text) or text.endswith("?"):
        return None
    towns = tuple(find_kommunen(text))
    figures, dates = tuple(find_numbers(text)), tuple(find_dates(text))
    breaks = tuple(match.start() for match in _CLAUSE_BREAK.finditer(text))
    return ToldSentence(text, own, _subject(text, own, towns), towns, figures, dates, breaks)


def is_place(text: str, town: KommuneMention) -> bool:
    """Say whether a Kommune is where something happens or whose it is, not who acts: "in Hamm", "der Stadt Hamm"."""
    return _PREPOSITION.search(text[: town.start]) is not None


def _subject(text: str, own: str | None, towns: tuple[KommuneMention, ...]) -> str | None:
    """Of several Kommunen the one that acts: "Lünen gehört zum Kreis Unna" is about Lünen."""
    subjects = [town for town in towns if not tells_whose(text, town)]
    names = {town.name for town in subjects}
    if len(names) > 1:
        names = {town.name for town in subjects if not is_place(text, town)}
    if not subjects:
        return own
    return next(iter(names)) if len(names) == 1 else None

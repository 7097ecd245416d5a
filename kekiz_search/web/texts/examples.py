"""The words of the examples; which of them the page offers is chosen by what the index can answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

TITLE: Final = "Zum Ausprobieren"
MORE_TITLE: Final = "Weitere Beispiele"
FOR_EXAMPLE: Final = "Zum Beispiel:"


@dataclass(frozen=True, slots=True)
class Example:
    """What to try: words, and the page with its parameters; a question is asked on the first page."""

    words: str
    path: str = ""
    params: Mapping[str, tuple[str, ...]] | None = None


NEWCOMERS: Final = "Neu hier?"
STAFF: Final = "Für Kommunen"
PRESS: Final = "Für die Presse"
TERMS: Final = ("Was ist eine Präventionskette?", "Was sind Frühe Hilfen?", "Was ist ein Familienbüro?")
# What is asked of a Kommune, as the subject of the sentence.
DEEDS: Final = ("Was macht {subject} für Familien?", "Was macht {subject} für Kinder?")
GENERAL: Final = ("Wie erreichen Kommunen junge Eltern?", "Wie helfen Kommunen Familien?")
LISTS: Final = (
    "Welche Kommunen machen Willkommensbesuche?",
    "Welche Kommunen haben ein Familienbüro?",
    "Welche Kommunen haben Familiengrundschulzentren?",
    "Welche Kommunen haben ein Elterncafé?",
    "Welche Kommunen bauen eine Präventionskette auf?",
    "Welche Kommunen arbeiten mit dem Jobcenter zusammen?",
    "Welche Kommunen arbeiten mit dem Jugendamt zusammen?",
    "Welche Kommunen arbeiten mit Schulen zusammen?",
)
HISTORY: Final = ("Wann endete die Modellphase?", "Wie viel Geld gab das Land für kinderstark?")
SINCE_YEAR: Final = "Welche Kommunen sind seit {year} dabei?"
FIGURES: Final = ("Welche Kommune hat die meisten Einwohner?", "Wie viele Kommunen machen mit?")
# Of the claim, as an address names it; the claim itself never stands in one.
CLAIM_NUMBER: Final = "1"
CHECK: Final = "Eine Behauptung prüfen"
# A claim of a fact, by its attribute, and one that no document makes.
CLAIMS: Final[Mapping[str, str]] = {
    "seit": "{subject} ist seit {value} dabei.",
    "einwohner": "{subject} hat {value} Einwohner.",
}
OTHER_VALUES: Final[Mapping[str, tuple[str, ...]]] = {"seit": ("2012", "2017"), "einwohner": ("612.000", "7.200")}
UNHEARD: Final = "{subject} hat eine eigene Seilbahn."

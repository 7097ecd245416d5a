"""Example questions for each audience; a test asks every one of them of the shipped corpus."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kekiz_search.web import state

TITLE: Final = "Zum Ausprobieren"
MORE_TITLE: Final = "Weitere Beispiele"
FOR_EXAMPLE: Final = "Zum Beispiel:"


@dataclass(frozen=True, slots=True)
class Example:
    """What to try: words, and the page with its parameters; a question is asked on the first page."""

    words: str
    path: str = ""
    params: Mapping[str, tuple[str, ...]] | None = None


EXAMPLES: Final[Mapping[str, tuple[Example, ...]]] = {
    "Neu hier?": (
        Example("Was ist eine Präventionskette?"),
        Example("Was sind Frühe Hilfen?"),
        Example("Was ist ein Familienbüro?"),
        Example("Was macht Herne für Familien?"),
        Example("Wie erreichen Kommunen junge Eltern?"),
    ),
    "Für Kommunen": (
        Example("Welche Kommunen machen Willkommensbesuche?"),
        Example("Welche Kommunen haben ein Familienbüro?"),
        Example("Welche Kommunen haben Familiengrundschulzentren?"),
        Example(
            "Herne, Hamm und Lünen vergleichen", state.COMPARE_PATH, {state.SIDE_BY_SIDE: ("Herne", "Hamm", "Lünen")}
        ),
        Example("Wer arbeitet ähnlich wie Dormagen?", state.SIMILAR_PATH, {state.KOMMUNE: ("Dormagen",)}),
    ),
    "Für die Presse": (
        Example("Wann endete die Modellphase?"),
        Example("Wie viel Geld gab das Land für kinderstark?"),
        Example("Welche Kommunen sind seit 2012 dabei?"),
        Example("Welche Kommune hat die meisten Einwohner?"),
        Example("Eine Behauptung prüfen", state.CHECK_PATH, {state.EXAMPLE: ("1",)}),
    ),
}
# What the page for claims fills in for the example of this number; the claim itself never stands in an address.
CLAIMS: Final[Mapping[str, str]] = {
    "1": ("Moers gehörte 2012 zu den 18 Modellkommunen. Herne ist seit 2012 dabei. Dormagen hat eine eigene Seilbahn."),
}

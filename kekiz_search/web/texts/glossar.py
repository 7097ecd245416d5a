"""The words of the glossary."""

from __future__ import annotations

from typing import Final

TITLE: Final = "Glossar"
LEAD: Final = "Die Begriffe der Präventionsketten, kurz erklärt. Jede Erklärung steht so in einem der Dokumente."
NONE: Final = (
    "Unter den vorliegenden Dokumenten ist kein Glossar. Erkannt wird eines daran, dass sein Titel oder sein Ordner "
    "„Glossar“ enthält."
)
LETTERS: Final = "Anfangsbuchstaben"
IN_THIS_ANSWER: Final = "Begriffe kurz erklärt"
ASK: Final = "Fundstellen zu „{term}“"

"""How much text is checked, and what is wrong with a text that cannot be."""

from __future__ import annotations

from kekiz_search.errors import QuestionError

LONGEST_TEXT_CHARS = 100_000  # some forty pages; a thousand sentences are checked in about half a minute
LONGEST_SENTENCE_CHARS = 2000  # as a question


def require_checkable(text: str) -> None:
    """Raise QuestionError for a text that holds nothing to check, or too much."""
    if len(text) > LONGEST_TEXT_CHARS:
        raise QuestionError(
            f"Der Text ist zu lang; geprüft werden höchstens {LONGEST_TEXT_CHARS:,} Zeichen.".replace(",", "."),
            hint="Teilen Sie ihn auf und prüfen Sie die Teile nacheinander.",
        )
    if "\0" in text:
        raise QuestionError(
            "Der Text enthält Nullbytes und ist keine Textdatei.", hint="Speichern Sie ihn als reinen Text in UTF-8."
        )
    if not any(char.isalnum() for char in text):
        raise QuestionError("Der Text ist leer.", hint='Nennen Sie eine Aussage, etwa: "Herne ist seit 2017 dabei."')

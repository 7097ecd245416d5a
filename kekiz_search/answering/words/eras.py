"""Which of the three names of the initiative a text uses; each stands for a time of its own."""

from __future__ import annotations

from kekiz_search.answering.words.vocabulary import INITIATIVE_NAME
from kekiz_search.german.normalise import fold

_ERAS = ("kinderstark", "praevention")  # else the first: "Kein Kind zurücklassen!", KeKiz


def era_in(text: str) -> str | None:
    """Return what tells the first name in a text apart from the others, None where it names none."""
    name = INITIATIVE_NAME.search(text)
    return None if name is None else next((era for era in _ERAS if era in fold(name.group())), "")

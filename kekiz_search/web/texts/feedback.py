"""The words of the quiet question at the end of an answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

QUESTION: Final = "War das hilfreich?"
# What is kept, and the words of its button.
ANSWERS: Final[Mapping[str, str]] = {
    "hilfreich": "Ja",
    "nicht hilfreich": "Nein",
    "zitat passt nicht": "Zitat passt nicht",
}
THANKS: Final = "Danke. Ihre Rückmeldung liegt jetzt auf diesem Server."
FAILED: Final = "Ihre Rückmeldung konnte nicht gespeichert werden."

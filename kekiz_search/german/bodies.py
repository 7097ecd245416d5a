"""Whether a noun can name who does something, or only what is done: Beratungsstelle, and not Beratung."""

from __future__ import annotations

import re
from functools import lru_cache

from kekiz_search.german.normalise import fold

# Endings of what happens, of means and of times; "-ung" and "-ion" also end bodies.
_ABSTRACT = re.compile(
    r"\w*(?:ung|heit|keit|ion|massnahme|kette|arbeit|angebot|mittel|kurs|besuch|konzept|strategie|prozess|geburt|"
    r"jahr|monat|woche|tag|anfang|beginn|ende|zeit|alter|seite|weg|ziel|idee|anteil|zahl|geld|einsatz|aufbau|ausbau)"
    r"(?:e?s|e?n|e|er|ern)?"
)
_BODIES = re.compile(
    r"\w*(?:einrichtung|abteilung|stiftung|verwaltung|leitung|regierung|vertretung|zeitung|innung|siedlung|"
    r"organisation|institution|redaktion|fraktion|union|mission|kommission|delegation|aktion|region|station|"
    r"landtag|staedtetag|landkreistag|mitarbeit\w*)(?:e?n|e?s)?"
)


@lru_cache(maxsize=8192)
def can_act(word: str) -> bool:
    """Tell whether a capitalised noun can name somebody who does something."""
    folded = fold(word)
    return _ABSTRACT.fullmatch(folded) is None or _BODIES.fullmatch(folded) is not None

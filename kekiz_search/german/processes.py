"""Whether a noun names what happens, a means or a time, and no body or place: Beratung, not Beratungsstelle."""

from __future__ import annotations

import re
from functools import lru_cache

from kekiz_search.german.normalise import fold

# Endings of what happens, of means and of times; "-ung" and "-ion" also end bodies and places, "-ünde" ends none.
_PROCESS = re.compile(
    r"\w*(?:ung|heit|keit|ion|massnahme|kette|arbeit|angebot|mittel|kurs|besuch|konzept|strategie|prozess|geburt|"
    r"jahr|monat|woche|tag|anfang|beginn|(?<!u)ende|zeit|alter|seite|weg|ziel|idee|anteil|zahl|geld|einsatz|aufbau|ausbau|"
    r"abschluss|beschluss|entschluss|zeitpunkt|auftakt|verlauf)"
    r"(?:e?s|e?n|e|er|ern)?"
)
_BODY_OR_PLACE = re.compile(
    r"\w*(?:einrichtung|abteilung|stiftung|verwaltung|leitung|regierung|vertretung|zeitung|innung|siedlung|"
    r"organisation|institution|redaktion|fraktion|union|mission|kommission|delegation|aktion|region|station|"
    r"wohnung|niederlassung|anlage|landtag|staedtetag|kreistag|bundestag|mitarbeit\w*)(?:e?n|e?s)?"
)


@lru_cache(maxsize=8192)
def names_process(word: str) -> bool:
    """Tell whether a capitalised noun names what happens or is used, so that it neither acts nor is a place."""
    folded = fold(word)
    return _PROCESS.fullmatch(folded) is not None and _BODY_OR_PLACE.fullmatch(folded) is None

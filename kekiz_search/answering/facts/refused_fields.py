"""Whether the value of a field says that there is no such thing, or names a Kreis or somebody else instead."""

from __future__ import annotations

import re

from kekiz_search.answering.reading.question import Question
from kekiz_search.german.kommunen import is_kreis
from kekiz_search.types import Verdict

_NOT_YET = (
    r"(?:(?:leider|bisher|bislang|noch|derzeit|zurzeit|aktuell|momentan|vorerst|seit \d{4}|selbst|es gibt|gibt es) )*"
)
# "keines", "noch nicht", "bis 2019, danach eingestellt", "nicht geplant"; not "keine Gebühr" or "nicht nur freitags".
_DENIED = re.compile(
    rf"{_NOT_YET}(?:nein\b|fehlt\b|entfällt\b|"
    r"(?:[^,;(]*\d{4},? )?(?:(?:wieder|danach|dann|seither|seitdem|inzwischen) )*"
    r"(?:eingestellt|abgeschafft|geschlossen|aufgegeben|beendet|ausgelaufen)\b|"
    r"(?:kein(?:e[nrms]?|s)?(?: eigene?[nrms]?)?|nichts|nicht)(?: mehr| geplant| vorgesehen| vorhanden)*\s*"
    r"(?:$|[,;.(–-]))",
    re.IGNORECASE,
)
_NO_SUCH = re.compile(rf"{_NOT_YET}keine?[nrms]? (?:eigene?[nrms]? )?(?P<thing>[\w-]+)\s*(?:$|[,;.(–-])", re.IGNORECASE)
_BY_KREIS = re.compile(
    r"(?:(?:beim?|vom|das|der|durch den|über den|zuständig:?) )*(?:Land)?[Kk]reis(?!stadt|frei|angeh)\w*\b"
)


def denies_field(label: str, value: str) -> bool:
    """Say whether a value denies what its label names: "Familienbüro: noch nicht", "Angebote: keine Angebote"."""
    if _DENIED.match(value):
        return True
    named = _NO_SUCH.match(value)
    return named is not None and named["thing"].casefold() in label.casefold()


def is_of_kreis(value: str, kommune: str) -> bool:
    """Say whether a town's field names the Kreis that has a thing for it: "Jugendamt: Kreis Soest"."""
    return not is_kreis(kommune) and _BY_KREIS.match(value) is not None


def judge_holder(question: Question, holder: str) -> Verdict:
    """Return whether somebody whom a question names holds an office; another may have held it at another time."""
    words = set(re.findall(r"[\w-]+", holder))
    if any(person.split()[-1] in words for person in question.persons):
        return "supported"
    return "contradicted" if question.years else "no_evidence"

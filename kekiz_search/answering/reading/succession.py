"""Questions whether somebody else holds an office now: "In welchen Kommunen hat die Koordination gewechselt?"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kekiz_search.german.normalise import fold

_CHANGED = re.compile(
    r"\b(?:gewechselt|wechsel\w*|neu besetzt|abgeloest|nachfolg\w*|neue[nrs]? (?:\w+ )?(?:\w*koordin\w*|\w*leit\w*|"
    r"ansprech\w*|personen?|gesicht\w*)|jemand ander\w*|andere person|weitergegeben|uebergeben|andere[n]? haende\w*)\b"
)
_COORDINATES = re.compile(r"\b(?:\w*koordin\w*|(?:praeventions)?kette\w*)\b")
_LEADS = re.compile(r"\b\w*leit(?:ung|er|erin|et)\w*\b")
_OF_WHICH = re.compile(r"\bleit\w+ (?:de[rs]|vo[nm]|im|in der) (?P<body>\w+)|\b(?P<joined>\w+?)s?leit(?:ung|erin|er)\b")
_ASKS = re.compile(
    r"(?:(?:in|bei|fuer) )?(?:welche[nr]?|wie ?vielen?) (?:\w+ )?(?:kommunen?|staedten?|gemeinden?|orten?|kreisen?)\b|"
    r"(?:wo|hat|haben|gab|gibt|ist|sind|wurde|kam|kommt)\b"
)


@dataclass(frozen=True, slots=True)
class Office:
    """An office by the pattern of what texts call it, and the question who holds it, a form with ``{wo}``."""

    called: re.Pattern[str]
    form: str


def read_office(text: str) -> Office | None:
    """Return the office of which a question asks whether its holder has changed, None where it asks for no such thing.

    "Wohin ist die Koordinatorin gewechselt?" asks for something else.
    """
    folded = fold(text)
    if not (_ASKS.match(folded) and _CHANGED.search(folded)):
        return None
    if _COORDINATES.search(folded):
        called = r"\b\w*[Kk]oordin\w*|\b(?:führt|leitet|führte|leitete)\b[^.;]*\b(?:[Pp]räventionsk|K)ette\b"
        return Office(re.compile(called), "Wer koordiniert die Präventionskette {wo}?")
    if _LEADS.search(folded) is None:
        return None
    of = _OF_WHICH.search(folded)
    body = (of["body"] or of["joined"] or "") if of else ""
    return Office(re.compile(r"\b\w*[Ll]eit(?:er|erin|ung|et|ete)\b"), f"Wer leitet das {body.capitalize()} {{wo}}?")

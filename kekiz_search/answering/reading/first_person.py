"""What somebody says of oneself, as part of the question: "Ich suche eine Hebamme in Witten", "Ich bin schwanger, …".

A wish becomes the question for what is wished for; what is said before a question becomes a condition in it.
"""

from __future__ import annotations

import re

from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.normalise import fold

_WISH = re.compile(
    r"(?:ich|wir) (?:suchen?|brauchen?|bräuchten?|benötigen?|hätten? gerne?|möchten? gerne?|wünschen? (?:mir|uns))"
    r"(?: (?:dringend|bitte|mal|noch|gerade|nach|eigentlich))* (?P<wished>[^?]{3,}?)[.!]*",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"(?:(?:alle|eine|einige|die|ein paar|mehrere|andere|weitere) )*"
    r"(?:(?P<list>liste|übersicht|aufstellung)|\w*(?:kommunen?|städten?|stadt|gemeinden?|kreisen?|orten?))\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"(?:(?:die|alle|ein paar) )?(?:zahlen|informationen|infos|angaben|daten|quellen|belege)\b", re.IGNORECASE
)
_SITUATION = re.compile(
    r"(?P<who>ich|wir|(?:mein|unser)e? [\w-]+) "
    r"(?P<verb>bin|sind|ist|habe|hab|haben|hat|bekommen?|bekommt|kriegen?|kriegt|erwarten?|werden?|wird|kann|können) "
    r"(?P<rest>[^.,;:!?]{3,60}?)(?:[,;:.!]| –| -) (?P<asked>[^.!]+\?)",
    re.IGNORECASE,
)
_ASKS_FOR_HELP = re.compile(
    r"\b(?:ich|mir|mich|wir|uns|jemand\w*|hilf\w*|angebote?|unterstuetz\w*|berat\w*|anlaufstellen?)\b"
)
# Where somebody lives, or works, is no need.
_NO_NEED = re.compile(
    r"(?:(?:neu|aus|gerade|hier|zugezogen|umgezogen|in|im|bei|beim|von|vom)\b|.*(?:journalist|redakteur|reporter|"
    r"mitarbeiter|student|wissenschaftler|leiter|dezernent|berater|lehrer|fachkraft|politiker|mitglied)\w*|"
    r".*\bfragen?\b)"
)


def ask_for_wish(text: str) -> str:
    """Return a wish as a question, any other text as it is."""
    wish = _WISH.fullmatch(text)
    if wish is None:
        return text
    wished = wish["wished"]
    if listed := _LISTED.match(wished):
        return wished if listed["list"] else f"Zeige mir {wished}"
    if _TOLD.match(wished):
        return f"Zeige mir {wished}"
    return f"{'Gibt es' if find_kommunen(wished) else 'Wo gibt es'} {wished}?"


def ask_in_situation(text: str) -> str:
    """Return a question with what somebody said of oneself before it: "…, wenn ich schwanger bin?"."""
    told = _SITUATION.fullmatch(text)
    if told is None or _NO_NEED.match(fold(told["rest"])) or not _ASKS_FOR_HELP.search(fold(told["asked"])):
        return text
    asked, who = told["asked"].rstrip(" ?"), told["who"]
    return f"{asked[0].upper()}{asked[1:]}, wenn {who[0].lower()}{who[1:]} {told['rest']} {told['verb']}?"

"""What somebody says of oneself, as part of the question: "Ich suche eine Hebamme in Witten", "Ich bin schwanger, …".

A wish becomes the question for what is wished for; what is said before a question becomes a condition in it.
"""

from __future__ import annotations

import re

from kekiz_search.german.kommunen import find_kommunen, is_kreis
from kekiz_search.german.normalise import fold, word_set

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
# Who is so, and what all who are so are called.
GROUPS = {"schwanger": "Schwangere", "alleinerziehend": "Alleinerziehende", "arbeitslos": "Arbeitslose"}
# Who says what they are, and asks for any help, asks who helps those who are so.
_BEING = re.compile(
    rf"(?P<told>(?:ich|wir) [^?]*?\b(?P<state>{'|'.join(GROUPS)})\b[^?]*?)(?:[,.:;!]| -| –| und)? "
    r"(?P<asked>(?:wer|wo|wohin|was|welche|an wen|gibt es|kann|bekomme)\b[^?]*)\?*",
    re.IGNORECASE,
)
_LIVING = re.compile(
    r"(?:ich|wir) (?:wohnen?|leben?|kommen?|ziehen?) (?P<where>[^?,.:;]+)[,.:;] (?:und )?"
    r"(?P<asked>(?:wer|wo|wohin|was|welche|wann|wie|an wen|gibt es|gibts|kann|bekomme)\b[^?]*)\?*",
    re.IGNORECASE,
)
_THERE = re.compile(r" (?:da|dort|hier)\b", re.IGNORECASE)
_ANY_HELP = word_set(
    "wer wo wohin was welche an wen gibt es kann koennte darf ich mir mich uns wir da hier dort denn bitte hin in fuer "
    "helfen hilft hilfe hilfen angebote unterstuetzung unterstuetzt beratung beraten beraet bekomme finde krieg kriege "
    "wende wenden gehen jemand machen tun lassen soll sollen"
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
    if (for_all := _ask_for_group(text) or _ask_where_one_lives(text)) is not None:
        return for_all
    told = _SITUATION.fullmatch(text)
    if told is None or _NO_NEED.match(fold(told["rest"])) or not _ASKS_FOR_HELP.search(fold(told["asked"])):
        return text
    asked, who = told["asked"].rstrip(" ?"), told["who"]
    return f"{asked[0].upper()}{asked[1:]}, wenn {who[0].lower()}{who[1:]} {told['rest']} {told['verb']}?"


def _ask_for_group(text: str) -> str | None:
    """Return who helps those who are as somebody says, where no help in particular is asked for."""
    being = _BEING.fullmatch(text)
    if being is None:
        return None
    towns = list(dict.fromkeys(one.name for one in find_kommunen(text)))
    named = {fold(word) for town in towns for word in town.split()}
    words = {fold(word) for word in re.findall(r"\w[\w-]*", being["asked"])}
    if len(towns) > 1 or not words <= _ANY_HELP | named:
        return None
    return f"Wer hilft mir{_placed(towns[0]) if towns else ''}, wenn ich {being['state'].lower()} bin?"


def _ask_where_one_lives(text: str) -> str | None:
    """Return a question with the place that somebody said to live in before it."""
    living = _LIVING.fullmatch(text)
    towns = find_kommunen(living["where"]) if living else []
    if living is None or len(towns) != 1 or find_kommunen(living["asked"]):
        return None
    place = _placed(towns[0].name)
    asked, times = _THERE.subn(place, living["asked"].rstrip(" ?"), count=1)
    return f"{asked[0].upper()}{asked[1:]}{'' if times else place}?"


def _placed(kommune: str) -> str:
    return f" {'im' if is_kreis(kommune) else 'in'} {kommune}"

"""Spans of time and ages in German text: "zwei Stunden", "70 Minuten", "ab drei Jahren", "sechswöchig"."""

from __future__ import annotations

import re

from kekiz_search.types import Span

_WORDS = (
    r"eine?[nmrs]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|"
    r"siebzehn|achtzehn|zwanzig|dreißig|vierzig|sechzig|neunzig|anderthalb|eineinhalb|zweieinhalb|halbe[nmrs]?|"
    r"(?:ein(?:e[nmr]?)? )?(?:halbe[nmrs]?|dreiviertel)|mehrere[nr]?|wenige[nr]?"
)
_AMOUNT = rf"(?:\d+(?:,\d+)?|{_WORDS})"
_LINK = r"(?:\s?(?:bis(?: zu)?|oder|und|–|-)\s?)"
_HEDGE = (
    r"(?:(?:rund|etwa|ca\.|gut|knapp|ungefähr|mindestens|höchstens|maximal|bis zu|durchschnittlich|im Schnitt|ab|unter|"
    r"über|zwischen|von|nach)\s)?"
)
_OF_TIME = (
    r"(?:Minuten?|Stunden?|Tage?n?|Wochen?|Monate?n?|Jahre?n?|Semestern?|(?:Schul|Kindergarten)jahre?n?|Quartale?n?)"
)
_DURATION = re.compile(
    rf"(?<!\w){_HEDGE}{_AMOUNT}(?:{_LINK}{_AMOUNT})?\s(?:ganzen?\s|volle[nr]?\s)?{_OF_TIME}\b|"
    r"(?<!\w)[\w-]+(?:minütig|stündig|tägig|wöchig|monatig|jährig)\w*|(?<!\w)das ganze Jahr(?: über)?\b",
    re.IGNORECASE,
)
_AGE = re.compile(
    rf"(?<!\w){_HEDGE}{_AMOUNT}(?:{_LINK}{_AMOUNT})?\s(?:Jahre?n?|Monate?n?|Wochen?)\b|"
    r"(?<!\w)(?:(?:bis (?:zum|zu ihrem)|im|ab dem|zum|vom)\s)?(?:\d+\.|\w+(?:ten|sten))\s"
    r"(?:Lebensjahr(?:e?s)?|Geburtstage?s?|Lebensmonat(?:e?s)?|Lebenswoche)\b|"
    rf"(?<!\w)(?:{_AMOUNT}-?{_LINK})?(?:\d+-|[a-zäöü]+)(?:jährige?|monatige?)[nrs]?\b|"
    rf"(?<!\w)(?:bis|ab|unter|über|von|zwischen)\s{_AMOUNT}(?:{_LINK}{_AMOUNT})?(?![\w%€-]|[.,:]\d|\s(?:Uhr|Euro|Prozent|bis|und|oder))",
    re.IGNORECASE,
)


def find_durations(text: str) -> list[Span]:
    """Find how long something takes, in the order of the text."""
    return [Span(*match.span()) for match in _DURATION.finditer(text)]


def find_ages(text: str) -> list[Span]:
    """Find how old somebody is, in the order of the text."""
    return [Span(*match.span()) for match in _AGE.finditer(text)]

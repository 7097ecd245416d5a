"""Spans of time, ages and times without a year: "zwei Stunden", "ab drei Jahren", "9. Februar", "nach der Geburt"."""

from __future__ import annotations

import re

from kekiz_search.german.noise import MONTH
from kekiz_search.types import Span

_WORDS = (
    r"eine?[nmrs]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|"
    r"siebzehn|achtzehn|zwanzig|dreißig|vierzig|sechzig|neunzig|anderthalb|eineinhalb|zweieinhalb|halbe[nmrs]?|"
    r"(?:ein(?:e[nmr]?)? )?(?:halbe[nmrs]?|dreiviertel)|mehrere[nr]?|wenige[nr]?|ein paar"
)
_AMOUNT = rf"(?:\d+(?:,\d+)?|{_WORDS})"
_LINK = r"(?:\s?(?:bis(?: zu)?|oder|und|–|-)\s?)"
_HEDGE = (
    r"(?:(?:rund|etwa|ca\.|gut|knapp|ungefähr|mindestens|höchstens|maximal|bis zu|durchschnittlich|im Schnitt|ab|unter|"
    r"über|zwischen|von|nach)\s)?"
)
_OF_TIME = (
    r"(?:Minuten?|(?:Viertel|Dreiviertel)?[Ss]tunden?|Tage?n?|Abende?n?|(?:Nach|Vor)mittage?n?|Wochen?|Monate?n?|"
    r"(?:Viertel|Halb)?[Jj]ahre?n?|Semestern?|(?:Schul|Kindergarten)jahre?n?|Quartale?n?)"
)
_DURATION = re.compile(
    rf"(?<!\w){_HEDGE}{_AMOUNT}(?:{_LINK}{_AMOUNT})?\s(?:(?:ganz|voll|gut|knapp)e[nrs]?\s)?{_OF_TIME}\b|"
    r"(?<!\w)[\w-]+(?:minütig|stündig|tägig|wöchig|monatig|jährig)\w*|(?<!\w)das ganze Jahr(?: über)?\b",
    re.IGNORECASE,
)
_BY_EVENT = re.compile(
    rf"(?<!\w){_HEDGE}(?:{_AMOUNT}(?:{_LINK}{_AMOUNT})?\s{_OF_TIME}|direkt|gleich|kurz|unmittelbar|bald|sofort)\s"
    r"(?:nach|vor)\s(?:der|dem|den|ihre[rmn]|seine[rmn]|deren|dessen|eine[rmn])\s(?:[a-zäöüß]+e[nrm]\s)?[A-ZÄÖÜ]\w+",
)
_AGE = re.compile(
    rf"(?<!\w){_HEDGE}{_AMOUNT}(?:{_LINK}{_AMOUNT})?\s(?:Jahre?n?|Monate?n?|Wochen?)\b|"
    r"(?<!\w)(?:(?:bis (?:zum|zu ihrem)|im|ab dem|zum|vom)\s)?(?:\d+\.|\w+(?:ten|sten))\s"
    r"(?:Lebensjahr(?:e?s)?|Geburtstage?s?|Lebensmonat(?:e?s)?|Lebenswoche)\b|"
    rf"(?<!\w)(?:{_AMOUNT}-?{_LINK})?(?:\d+-|[a-zäöü]+)(?:jährige?|monatige?)[nrs]?\b|"
    rf"(?<!\w)(?:bis|ab|unter|über|von|zwischen)\s{_AMOUNT}(?:{_LINK}{_AMOUNT})?(?![\w%€-]|[.,:]\d|\s(?:Uhr|Euro|Prozent|bis|und|oder))",
    re.IGNORECASE,
)
_SEASON = r"(?:Frühjahr|Frühling|Frühsommer|Spätsommer|Sommer|Herbst|Winter|Jahres(?:wechsel|beginn|ende|anfang))"
# A year behind makes it a date, which is found elsewhere.
_DAY = re.compile(
    rf"(?<![\w.])\d{{1,2}}\.\s?{MONTH}\b(?!\.?\s?(?:19|20)\d\d)|"
    rf"\b(?<=[Ii]m )(?:(?:kommenden|nächsten|vergangenen|letzten)\s)?(?:{MONTH}|{_SEASON})\b(?!\s?(?:19|20)\d\d)|"
    rf"\b(?:Anfang|Mitte|Ende)\s(?:{MONTH}|des Jahres|de[rs]\s\w*jahr(?:es|zehnts?))\b(?!\s?(?:19|20)\d\d)|"
    r"\b(?:Oster|Pfingst|Sommer|Herbst|Weihnachts|Winter|Schul)ferien\b(?!\s?(?:19|20)\d\d)|"
    r"\b(?<=[Zz]um )(?:Jahres(?:ende|wechsel|beginn|anfang)|(?:kommenden\s|nächsten\s|neuen\s)\w*[Jj]ahr)\b"
)


_PERIOD = r"(?:Tag|Woche|Monat|Jahr|Quartal|Halbjahr|Schultag|Werktag|\w+tag)"
_FREQUENCY = re.compile(
    rf"(?<!\w)(?:\d{{1,3}}(?:\.\d{{3}})+(?:-?mal| Mal)|\w+-?mal|(?:{_AMOUNT}) Mal)\b(?! so\b)"
    rf"(?:\s(?:im|pro|in der|am|je|jede[nrs]?)\s{_PERIOD})?|"
    rf"(?<!\w)(?:an )?jede[nrsm]?\s(?:(?:zweite|dritte|vierte|erste|letzte)[nrs]?\s)?{_PERIOD}\b(?:\sim\s{_PERIOD})?|"
    rf"(?<!\w)alle\s(?:{_AMOUNT})\s(?:Tage|Wochen|Monate|Jahre)\b|"
    r"(?<!\w)(?:(?:halb|viertel|all)?jährlich|(?:zwei)?monatlich|(?:zwei)?wöchentlich|täglich|werktags)\b"
)
_NO_TIMES = re.compile(
    r"(?:ein|dies|jedes|manch|erst|letzt|nächst|dritt|zweit|viert)(?:es)?mal$|\w*(?:denk|merk|sonder)mal$", re.I
)


def find_frequencies(text: str) -> list[Span]:
    """Find how often something is, in the order of the text: "zweimal im Jahr", "alle zwei Wochen", "monatlich"."""
    found = _FREQUENCY.finditer(text)
    return [Span(*match.span()) for match in found if not _NO_TIMES.fullmatch(match[0])]


def find_times_by_event(text: str) -> list[Span]:
    """Find how long before or behind an event something is: "sechs Wochen nach der Geburt", "direkt vor dem Umzug"."""
    return [Span(*match.span()) for match in _BY_EVENT.finditer(text)]


def find_durations(text: str) -> list[Span]:
    """Find how long something takes, in the order of the text."""
    return [Span(*match.span()) for match in _DURATION.finditer(text)]


def find_ages(text: str) -> list[Span]:
    """Find how old somebody is, in the order of the text."""
    return [Span(*match.span()) for match in _AGE.finditer(text)]


def find_days(text: str) -> list[Span]:
    """Find days, months and seasons without a year, in the order of the text: "9. Februar", "Osterferien"."""
    return [Span(*match.span()) for match in _DAY.finditer(text)]

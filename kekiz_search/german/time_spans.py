"""Spans of time, ages and times without an ISO date: "zwei Stunden", "ab drei Jahren", "9. Februar", "1872"."""

from __future__ import annotations

import re
from functools import lru_cache

from kekiz_search.german.dictionary import known_lemma
from kekiz_search.german.first_names import is_first_name
from kekiz_search.german.noise import COUNT_NOUNS, MONTH, find_noise, overlaps
from kekiz_search.german.numbers import find_numbers
from kekiz_search.german.people import names_people
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
    r"(?:Sekunden?|Minuten?|(?:Viertel|Dreiviertel)?[Ss]tunden?|Tage?n?|Abende?n?|(?:Nach|Vor)mittage?n?|Wochen?|Monate?n?|"
    r"(?:(?:Drei)?[Vv]iertel|Halb)?[Jj]ahre?n?|Semestern?|(?:Schul|Kindergarten)jahre?n?|Quartale?n?)"
)
_DURATION = re.compile(
    rf"(?<!\w){_HEDGE}{_AMOUNT}(?:{_LINK}{_AMOUNT})?\s(?:(?:ganz|voll|gut|knapp)e[nrs]?\s)?{_OF_TIME}\b(?! der\b)|"
    rf"(?<!\w)(?:\d+[ -]?|{_WORDS}|ganz|mehr|lang)(?:minütig|stündig|tägig|wöchig|monatig|jährig)\w*|"
    r"(?<!\w)das ganze Jahr(?: über)?\b",
    re.IGNORECASE,
)
_BY_EVENT = re.compile(
    rf"(?<!\w){_HEDGE}(?:{_AMOUNT}(?:{_LINK}{_AMOUNT})?\s{_OF_TIME}|direkt|gleich|kurz|unmittelbar|bald|sofort)\s"
    r"(?:nach|vor)\s(?:der|dem|den|ihre[rmn]|seine[rmn]|deren|dessen|eine[rmn])\s(?:[a-zäöüß]+e[nrm]\s)?[A-ZÄÖÜ]\w+",
)
_BARE_AMOUNT = r"(?:\d{1,2}|null|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\w{3,4}zehn|zwanzig)"
_AGE = re.compile(
    rf"(?<!\w)(?P<years>(?:bis\s)?{_HEDGE}(?:{_AMOUNT}|null)(?:{_LINK}{_AMOUNT})?\s(?:Jahre?n?|Monate?n?|Wochen?))\b|"
    r"(?<!\w)(?:(?:bis (?:zum|zu ihrem)|im|ab dem|zum|vom)\s)?(?:\d+\.|\w+(?:ten?|sten?))\s"
    r"(?:Lebensjahr(?:e?s)?|Geburtstage?s?|Lebensmonat(?:e?s)?|Lebenswoche)\b|"
    rf"(?<!\w)(?:{_AMOUNT}-?{_LINK})?(?P<aged>(?:\d+[ -]?|{_WORDS})(?:jährige?|monatige?)[nrs]?)\b|"
    rf"(?<!\w)(?P<bare>(?:bis|ab|unter|über|von|zwischen)\s{_BARE_AMOUNT}(?:{_LINK}{_BARE_AMOUNT})?)"
    r"(?![\w%€-]|[.,:]\d|\s(?:Uhr|Euro|Prozent|auf|bis|und|oder)\b|\s(?:[a-zäöüß]+e[nrsm]?\s)?(?-i:[A-ZÄÖÜ]))",
    re.IGNORECASE,
)
_STAGE = (
    r"(?:Schwangerschaft|Geburt|Säugling\w*|Krippe\w*|Kita\w*|Kindergarten\w*|Vorschul\w*|Einschulung|Grundschul\w*|"
    r"Schul\w*|Jugend\w*|Volljährigkeit|Ausbildung\w*|Studium|Beruf\w*|Erwachsen\w*|Eintritt|Start|Einstieg|Übergang)"
)
_STAGES = re.compile(
    rf"\b(?:[Vv]on|[Aa]b) (?:der |dem |vor der )?{_STAGE}(?: an)? bis (?:hin )?(?:zu[rm]|in(?: den| die| das|s)) "
    rf"(?:[a-zäöüß]+e[nrs]? )?{_STAGE}(?: (?:in(?: den| die| das|s)|des|der|von) [A-ZÄÖÜ]\w+)?"
)
_AGE_LINE = re.compile(r"(?:bis|ab|unter|über|von|zwischen|höchstens|mindestens)\s", re.IGNORECASE)
_OLD = re.compile(r"\s(?:alt|jung|oder (?:jünger|älter))")
_FROM_AGE = re.compile(r"(?:ab|unter)\s", re.IGNORECASE)
# Who, or "im Alter", before a number; and what makes a number of years a length: "seit über zehn Jahren".
_WHO = re.compile(
    r"(?:\b|\w)(?:Kind(?:e?rn?)?|Jugendlichen?|Mädchen|Jungen?|Menschen|Leuten?|Müttern?|Vätern?|Eltern|Familien|Alters?|"
    r"(?i:alle[nr]?|babys?|schülern?|innen|söhne[n]?|töchtern?|zielgruppe))[:(]? ?\(?(?:(?:mit|von|im Alter) )?$"
)
_FOR_SO_LONG = re.compile(
    r"(?:\b(?:seit|in|nach|vor|für|auf|innerhalb|binnen)|[Dd]auer|[Zz]eit(?:raum)?|[Ff]rist|[Pp]hase|[Ee]rfahrung) $"
)
_EVERY = re.compile(r"\b(?:alle|je(?: nach Alter)?) $", re.IGNORECASE)
_OF_WORK = re.compile(r" [A-ZÄÖÜ]")  # "über vier Jahre Erfahrung"
_WITH = re.compile(r"\b(?:mit|im Alter von|mit rund) $", re.IGNORECASE)
_PERSON_BEHIND = re.compile(r"\s(?:[a-zäöüß]+\s)?(?P<who>[A-ZÄÖÜ][\w-]+)")
_SEASON = r"(?:Frühjahr|Frühling|Frühsommer|Spätsommer|Sommer|Herbst|Winter|Jahres(?:wechsel|beginn|ende|anfang))"
# A year behind makes it a date, which is found elsewhere.
_DAY = re.compile(
    rf"(?<![\w.])\d{{1,2}}\.\s?{MONTH}\b(?!\.?\s?(?:19|20)\d\d)|"
    rf"\b(?<=[Ii]m )(?:(?:kommenden|nächsten|vergangenen|letzten)\s)?(?:{MONTH}|{_SEASON})\b(?!\s?(?:19|20)\d\d)|"
    rf"\b[Vv]on\s{MONTH}\sbis\s(?:einschließlich\s|Anfang\s|Mitte\s|Ende\s)?{MONTH}\b(?!\s?(?:19|20)\d\d)|"
    rf"\b(?:Anfang|Mitte|Ende)\s(?:{MONTH}|des Jahres|de[rs]\s\w*jahr(?:es|zehnts?))\b(?!\s?(?:19|20)\d\d)|"
    r"\b(?:Oster|Pfingst|Sommer|Herbst|Weihnachts|Winter|Schul)ferien\b(?!\s?(?:19|20)\d\d)|"
    r"\b(?<=[Zz]um )(?:Jahres(?:ende|wechsel|beginn|anfang)|(?:kommenden\s|nächsten\s|neuen\s)\w*[Jj]ahr)\b"
)
_AGO = re.compile(
    rf"\b(?:letzte|vergangene|vorige|kommende|nächste)[nsr]?\s(?:{_SEASON}|Jahre?s?|Monats?|Woche|Wochenende)\b|"
    rf"\b(?:[Vv]or|[Ss]eit)\s(?:(?:nun|schon|bereits|mittlerweile|inzwischen)\s)?"
    rf"(?:(?:rund|etwa|gut|knapp|über|ca\.|mehr als)\s)?{_AMOUNT}\s(?:Millionen\s|Milliarden\s)?"
    r"(?:Jahre?n?|Monate?n?|Wochen?|Tage?n?)\b|"
    rf"(?<=\b[Ss]eit )(?:Anfang |Mitte |Ende )?{MONTH}\b(?! \d)|"
    r"\b(?:[Ww]ährend|[Vv]or|[Nn]ach|[Ss]eit|[Ii]n)\sde[rmn]\s(?:Ersten\s|Zweiten\s)?(?:Corona-?)?"
    r"(?:[Pp]andemie|Lockdowns?|(?:Welt)?[Kk]rieg)\b",
)
# Years before 1900, decades and centuries, which no ISO date is read of.
_OLD_YEAR = r"1[0-8]\d\d"
_ROUGHLY = re.compile(
    rf"(?<![\w.,/–-])(?P<years>{_OLD_YEAR}(?:(?:\s?[–-]\s?|\sbis\s|\sund\s){_OLD_YEAR})?)(?![\w%€]|[.,:/-]\d|-\w|\s?(?:%|€))|"
    r"(?<!\w)(?:(?:frühen|späten)\s)?(?:(?:1\d|20)?\d0er[ -]?|"
    r"(?:[Zz]wanzig|[Dd]reißig|[Vv]ierzig|[Ff]ünfzig|[Ss]echzig|[Ss]iebzig|[Aa]chtzig|[Nn]eunzig)er\s?)[Jj]ahren?\b|"
    r"(?<!\w)(?:(?:Anfang|Mitte|Ende|Beginn)\sdes\s)?\d{1,2}\.\sJahrhunderts?\b"
)
# "bis zum Ende der Ausbildung", "bis weit ins 19. Jahrhundert": so long, and to no place.
_TO_END = (
    r"(?:[Ee]nde|[Ee]ntlassung|[Bb]eginn|[Aa]nfang|[Aa]bschluss|[Ee]intritts?|[Ee]inschulung|[Ss]chulstart|"
    r"[Gg]eburt(?:stags?)?|[Jj]ahr(?:es|hunderts?)?|[Zz]eit|[Aa]lter|[Qq]uartals?|[Vv]olljährigkeit|[Mm]onats?|"
    r"[Ww]oche|[Ff]erien|[Kk]lasse|[Rr]ente|[Aa]usbildung|[Üü]bergang|[Ww]echsel|[Ss]ommer|[Hh]erbst|[Ww]inter|"
    r"[Ff]rühjahr)"
)
_UP_TO = re.compile(
    r"\b[Bb]is\s(?:weit\s)?(?:zu[mr]|ins?|Ende|Anfang|Mitte|zu (?:ihre|seine|dere|desse)[rmn])\s"
    r"(?:(?:de[rmns]|das|die|eine[sr])\s)?(?:(?:[a-zäöüß]+|\d{1,2}\.)\s){0,2}(?=[A-ZÄÖÜ])"
    rf"\w*{_TO_END}\b(?:\s(?:der|des|in\sdie)\s(?:(?:[a-zäöüß]+|\d{{1,2}}\.)\s)?[A-ZÄÖÜ]\w+)?"
)
_MEASURED = re.compile(r"\w*(?:[Mm]eter|[Ll]iter|[Gg]ramm|[Ss]tück|Euro|Mark|Dollar|Prozent)")


_PERIOD = r"(?:Tag|Woche|Monat|Jahr|Quartal|Halbjahr|Schultag|Werktag|Mittwoch|Abend|\w+tag)"
_FREQUENCY = re.compile(
    rf"(?<!\w)(?:\d{{1,3}}(?:\.\d{{3}})+(?:-?mal| Mal)|\w+-?mal|(?:{_AMOUNT}) Mal)\b(?! so\b)"
    rf"(?:\s(?:(?:im|pro|in der|am|je|jede[nrs]?)\s{_PERIOD}|jährlich|monatlich|wöchentlich|täglich))?|"
    rf"\b[Ii]m\sAbstand\svon\s(?:etwa\s)?{_AMOUNT}\s(?:Tagen|Wochen|Monaten|Jahren)\b|"
    rf"(?<!\w)(?:[Aa]n )?[Jj]ede[nrsm]?\s(?:(?:zweite|dritte|vierte|erste|letzte)[nrs]?\s)?{_PERIOD}\b"
    rf"(?:(?:,\s{_PERIOD})*\sund\s(?:jede[nr]\s)?{_PERIOD}\b)?(?:\sim\s{_PERIOD})?|"
    rf"(?<!\w)[Aa]m\s(?:zweiten|dritten|vierten|ersten|letzten)\s{_PERIOD}\s"
    r"(?:(?:im|pro|jeden)\sMonat|(?:jedes|eines)\sMonats)\b|"
    rf"(?<!\w)[Aa]lle\s(?:{_AMOUNT})\s(?:Tage|Wochen|Monate|Jahre)\b|"
    r"(?<!\w)(?:(?:[Hh]alb|[Vv]iertel|[Aa]ll)?[Jj]ährlich|(?:[Zz]wei)?(?:[Mm]onat|[Ww]öchent)lich|"
    r"[Tt]äglich|[Ww]erktags)\b"
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
    """Find how long something takes, in the order of the text; "ab drei Jahren" somebody is so old."""
    ages = [match.span() for match in _AGE.finditer(text) if _is_age(text, match, surely=True)]
    return [Span(*match.span()) for match in _DURATION.finditer(text) if not overlaps(ages, *match.span())]


def find_ages(text: str) -> list[Span]:
    """Find how old somebody is, in the order of the text."""
    return [Span(*match.span()) for match in _AGE.finditer(text) if _is_age(text, match, surely=False)]


def find_stages_of_life(text: str) -> list[Span]:
    """Find from which to which stage of life something goes: "von der Geburt bis zum Übergang in den Beruf"."""
    return [Span(*match.span()) for match in _STAGES.finditer(text)]


def _is_age(text: str, match: re.Match[str], surely: bool) -> bool:
    """Say whether a number of years is an age, by what stands beside it; "bis zu drei Jahre" may be a length, too."""
    before = text[: match.start()]
    if match["aged"]:
        who = _PERSON_BEHIND.match(text, match.end())
        return match["aged"] != match["aged"].lower() or (who is not None and _names_somebody(who["who"]))
    if match["bare"]:
        return _WHO.search(before) is not None or before.endswith(": ")
    if not match["years"]:
        return True
    if _EVERY.search(before) or _OF_WORK.match(text, match.end()):
        return False
    labelled = before.endswith((": ", "(", "Alter "))  # "Eltern warten" so many weeks, which is no age of theirs
    if _WITH.search(before) or _OLD.match(text, match.end()) or (labelled and _WHO.search(before)):
        return True
    if _WHO.search(before) and _AGE_LINE.match(match[0]):
        return True
    line = _FROM_AGE.match(match[0]) if surely else _AGE_LINE.match(match[0])
    return line is not None and _FOR_SO_LONG.search(before) is None


def _names_somebody(noun: str) -> bool:
    return names_people(noun) or is_first_name(noun) or _WHO.search(f"{noun} ") is not None


def find_days(text: str) -> list[Span]:
    """Find days, months and seasons without a year, in the order of the text: "9. Februar", "Osterferien"."""
    return [Span(*match.span()) for match in _DAY.finditer(text)]


def find_times_ago(text: str) -> list[Span]:
    """Find how long ago something was, in the order of the text: "vor drei Jahren", "seit zwei Wochen"."""
    return [Span(*match.span()) for match in _AGO.finditer(text)]


def find_ends_by_event(text: str) -> list[Span]:
    """Find up to when something goes on without a date, in the order of the text: "bis zum Ende der Ausbildung"."""
    return [Span(*match.span()) for match in _UP_TO.finditer(text)]


def find_times_of_old(text: str) -> list[Span]:
    """Find years before 1900, decades and centuries, in the order of the text: "1872", "1950er Jahren"."""
    return list(_times_of_old(text))


@lru_cache(maxsize=8192)  # sentences are looked at anew for every question
def _times_of_old(text: str) -> tuple[Span, ...]:
    found = [Span(*match.span()) for match in _ROUGHLY.finditer(text)]
    if not found:
        return ()  # as with most
    counted = {one.start for one in find_numbers(text) if one.hedge or one.unit or _is_counted(one.counted)}
    noise = find_noise(text)
    return tuple(one for one in found if one.start not in counted and not overlaps(noise, one.start, one.end))


def _is_counted(noun: str | None) -> bool:
    """Say whether several are counted by a noun behind a number, or it is a measure: no year "erreicht Frankreich"."""
    if noun is None:
        return False
    measured = COUNT_NOUNS.match(noun) is not None or _MEASURED.fullmatch(noun) is not None
    return measured or known_lemma(noun) not in {None, noun}

"""When something is, how long it takes, how old somebody is: the spans of a sentence that may tell it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kekiz_search.answering.reading.question import Question, once_known
from kekiz_search.answering.values.hours import CLOCK, find_hours, is_shut
from kekiz_search.answering.values.periods import asks_when_over, find_ends
from kekiz_search.answering.values.since_when import SINCE_WHEN, WHEN_HELD, may_be_beginning, of_beginning
from kekiz_search.answering.values.until import CLOSES, lacks_funds, tells_end_around
from kekiz_search.german.dates import DateMention, find_dates
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.normalise import fold
from kekiz_search.german.weekdays import HOURS
from kekiz_search.types import Span

_ONE_DAY = re.compile(r"(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch")  # "am Mittwoch" is once
_IS_OVER = re.compile(r"\b(?:ausgelaufen|beendet|eingestellt|endeten?|geendet)\b")
_WAS_HELD = re.compile(r"\b(?:wurden?|war|waren|fand|fanden)\b")
_WENT_ON = re.compile(r"\b(?:dauerten?|lief|liefen|ging|gingen|waehrten?)\b|\b(?:hat|haben) .*\bgedauert\b")
_PERIOD_ASKED = re.compile(r"(?:in |fuer |ueber )?welche[mnr]? (?:zeitraum|zeitspanne|jahren)\b")
_TO_COME = re.compile(r"\b(?:kommenden|nächsten|folgenden|bevorstehenden) $")
_DAY_CHARS = len("2024-05-01")
_TODAY = re.compile(r"\bheute\b")
_LATELY = re.compile(r"\b(?:heute|gestern|vorgestern)\b")
# Past, or told on the day itself: "findet heute statt".
_HAPPENS = (
    r"(?:wurden?|hat|haben|ist|sind|war|waren|fand|fanden|findet|finden|startet|starten|beginnt|beginnen|tagt|tagen|"
    r"(?!heute)\w{3,}ten?)"
)
_LATELY_HAPPENED = re.compile(
    rf"\b(?:heute|gestern|vorgestern)\b[^.!?]*\b{_HAPPENS}\b|\b{_HAPPENS}\b[^.!?]*\b(?:heute|gestern|vorgestern)\b"
)
_SINCE = re.compile(r"\b(?:seit|ab)\s(?:de[mnr]\s)?$", re.IGNORECASE)
_FOR_SO_LONG = re.compile(r"\b[Ss]eit\b")
_BEGUN_ASKED = re.compile(
    rf"(?:{SINCE_WHEN.pattern}|wie lange\b|wann (?:begann|begannen|(?:hat|haben|wurden?|ist|sind)\b))"
)
_ENDS = re.compile(rf"\b(?:bis|spätestens|{CLOSES})\b", re.IGNORECASE)
_BIS = re.compile(r"\bbis\s(?:(?:zum|zur|zu|einschließlich|spätestens|den|Ende|Mitte|Anfang)\s){0,2}$", re.IGNORECASE)
_LISTS = re.compile(r" und |/")  # "2021 und 2022", "im Schuljahr 2021/2022"
_UNTIL_WHEN = re.compile(
    r"bis (?:wann|zu welche[mr])\b|.*\b\w*(?:frist|(?:anmelde|einsende|bewerbungs|melde)schluss)\b"
)
# Of somebody by name: "der 52-jährige Meier", "Irmgard Kesting, 67, …", "Meier ist 52 Jahre alt".
_AGE_OF_PERSON = re.compile(
    r"\b\d{1,2}[ -][Jj]ährige?[nrs]?\b|\b\d{1,2} Jahre (?:alt|jung)\b|"
    r"\b(?:im Alter von|[Mm]it) \d{1,3} Jahren\b|"
    r"(?<=[a-zäöüß], )(?:heute )?\d{2}(?=,)|(?<=\()\d{2}(?=\))"
)
_APART = re.compile(r"\s(?:später|zuvor|vorher|davor|danach|alte?[nrs]?)\b")
# A text is named with its day: "ein Bericht vom Mai 2012 legt das Ende auf 2014".
_OF_TEXT = re.compile(
    r"(?:[Bb]ericht|[Tt]ext|[Aa]rtikel|[Aa]nfrage|[Mm]itteilung|[Mm]eldung|[Bb]eitrag|[Pp]apier|[Ss]tudie|[Ll]iste|"
    r"[Ss]chreiben|[Vv]eröffentlichung|[Dd]okumentation|[Bb]roschüre|[Nn]iederschrift|[Pp]rotokoll|[Ee]valuation|[Aa]ngabe)(?:e?s|e?n|en)?"
    r"(?: (?:der|des|aus|einer|eines|von) [\w-]+){0,2} (?:vom|von|aus)(?: dem Jahr)? \Z"
)
# When a source said something is not when it was: "die Zeitung schrieb 2012 von einer Phase bis 2015".
_SAYING = r"(?:nannten?|schrieb(?:en)?|berichteten?|sprach(?:en)?|meldeten?|sagten?|hie(?:ß|ss) es)"
_SAID = re.compile(rf"\b{_SAYING}(?: \w+)? (?:(?:im|am|in|schon|noch|bereits) )*\Z")
_SAYING_ASKED = re.compile(rf"\b{_SAYING}\b")
_BESIDE_DATE = re.compile(r"\s(?:am|im|ab|seit|vom|erst|schon|bereits|\s)*\(?")
_SENTENCE = re.compile(r"\S.*?(?:[.!?](?=\s)|$)", re.DOTALL)
_CLOCK_ASKED = re.compile(
    r"(?:(?:um|ab|bis) wie ?viel uhr|(?:um|ab|bis|zu) welche[rn]? uhrzeit(?:en)?)\b|von wann bis wann\b|"
    r"(?:(?:um|ab|bis) )?wann\b.* (?:am (?:nachmittag|vormittag|abend|morgen)|nachmittags|vormittags|abends|morgens)\b"
)
_WEEKDAY_ASKED = re.compile(r"(?:an )?welche[mnr]? (?:wochen)?tage?n?\b")
# Once and for all: what was opened or held is told by no opening hours.
_HAPPENED = re.compile(
    r"(?:in|seit|bis(?! wann\b.*\b(?:geoeffnet|offen|auf|besetzt|erreichbar)\W*$)) wann\b|"
    r"in welchem \w*jahr\b|an welchem (?:tag|datum) (?:war|wurden?|fand(?:en)?|\w{4,}te)\b|"
    r"wann (?:wurden?|war(?:en)?|fanden?|kamen?|begann(?:en)?|entstand(?:en)?|gab(?:en)?|endete[n]?|\w{4,}ten?|"
    r"(?:hat|haben|ist|sind)\b.* (?<!zu )(?!geoeffnet|offen|besetzt|geschlossen|\w*amt\b)"
    r"(?:\w*ge\w+(?:t|en)|(?:be|er|ver|ent)\w+(?:t|en)))\b"
)
_BOUND_ASKED = re.compile(r"(?:seit|ab|bis) ")
_FROM_ON = re.compile(
    r"\b(?:[Vv]on (?:de[rm] )?[A-ZÄÖÜ][\w-]+ (?:an|ab)|[Vv]om [A-ZÄÖÜ][\w-]+ an|"
    r"[Aa]b (?:de[rm] )?(?:Geburt|Schwangerschaft|Kita|Krippe|Einschulung|Kindergarten\w*|Beginn|Start|Anfang)\b)"
)
_OPENING = re.compile(
    r"\b(?:geoeffnet|offen|oeffnungszeit\w*|\w*sprechstunden?|sprechzeit\w*|erreichbar|zu (?:erreichen|sprechen)|"
    r"wann (?:kann|koennen|darf) .*\b(?:sprechen|vorbeikommen|vorbeischauen|anrufen)|"
    r"wann (?:ist|sind) .*\b(?:da|dort|vor ort|anzutreffen|besetzt))\b"
)
_SAYS_OPEN = re.compile(rf"{_OPENING.pattern}|\b(?:oeffnet|anzutreffen)\b")
_CLOSING_ASKED = re.compile(r"\b(?:geschlossen|schlie\w+|schlossen?|zu|zugemacht|dicht|\w*ferien|end\w+)\b")
# What was celebrated or opened once, and what was open up to a year, tells not when it is open.
_WAS_OPEN = re.compile(
    r"\b(?:feier(?:t|te|n|ten)|Jubiläum|Einweihung|eingeweiht)\b|\bwurden? (?:[^.;]|\d\.)*\beröffnet\b|"
    r"\bwar(?:en)? [^.;]*\bbis (?:\w+ )?(?:19|20)\d\d\b[^.;]*\b(?:geöffnet|offen|besetzt|erreichbar)\b"
)
_AS_A_RULE = re.compile(
    r"(?:zu welche[rn] \w+ |wann )(?:kann|koennen|darf|duerfen|oeffne[nt]|trifft|treffen|tagt|tagen)\b"
)
_ON_DAY = re.compile(r",?\s\(?(?:\d{4},?\s)?")  # between a day and its hour
# The units of time, from short to long.
_UNITS = ("stund", "tag", "woche", "monat", "jahr")
_COUNTED_IN = re.compile(rf"(?:\w+ )?wie ?viele (?P<unit>{'|'.join(_UNITS)})")


def _is_of_its_length(question: Question, text: str, value: Span) -> bool:
    """Say whether a length is counted as it is asked for, or in the next unit: no hours are told by two years."""
    asked = _COUNTED_IN.match(question.folded)
    if asked is None:
        return True
    told = fold(text[value.start : value.end])
    units = [at for at, unit in enumerate(_UNITS) if unit in told]
    return not units or min(abs(at - _UNITS.index(asked["unit"])) for at in units) <= 1


@lru_cache(maxsize=16_384)  # sentences are looked at anew for every question
def may_hold_time(text: str) -> bool:
    """Say whether a text holds anything that may tell when something is, whatever is asked: a date, a day, hours."""
    from kekiz_search.german.time_spans import find_days, find_times_ago, find_times_by_event, find_times_of_old

    patterns = (HOURS, CLOCK, _TODAY, _LATELY, _FROM_ON)
    if any(pattern.search(text) for pattern in patterns) or find_dates(text):
        return True
    return any(find(text) for find in (find_days, find_times_ago, find_times_by_event, find_times_of_old))


def find_times(text: str, question: Question) -> list[Span]:
    """Return the spans of the best kind that a sentence holds: dates before opening hours, hours before "heute".

    How long something takes may be told by the date up to which it does; an age never is. Where the hour, the day of
    the week or the opening hours are asked for, those come first; they tell nothing of what happened once.
    """
    from kekiz_search.german.time_spans import find_days, find_times_ago, find_times_by_event, find_times_of_old

    if question.expects in {"age", "duration"}:
        return _find_lengths(text, question)
    asked = _without_kommunen(question)
    if lacks_funds(asked, text):
        return []
    named = dates_of_deeds(text, asked)
    if asks_when_over(question) and (years := find_ends(text, named)):
        return years
    known = question.years if question.kind == "fact" else ()  # what was asked with tells nothing
    told = [date for date in named if date.iso not in known]
    if WHEN_HELD.match(asked):  # since when it, or something else, goes on, tells it not
        told = [date for date in told if date.relation != "seit"]
    if _UNTIL_WHEN.match(asked) and (ends := [date for date in told if date.relation == "bis"]):
        told = ends
    dates = [Span(date.start, date.end) for date in told if _may_begin(date, text, question, asked)]
    if len(dates) > 1 and SINCE_WHEN.match(asked):
        dates = of_beginning(text, dates, question)
    dates += [one for one in find_times_of_old(text) if _may_stand(one, text, asked)]
    days = [day for day in find_days(text) + find_times_ago(text) if _may_stand(day, text, asked)]
    if not _CLOSING_ASKED.search(asked):  # "In den Ferien bleibt er geschlossen" tells not when it is
        dates, days = ([one for one in some if not is_shut(text, one)] for some in (dates, days))
    if question.kommunen:
        dates, days = _of_kommunen(text, dates, days, question.kommunen)
    dates = dates or days
    today = [] if _UNTIL_WHEN.match(asked) else _spans(_TODAY, text)
    if SINCE_WHEN.match(asked) and not _CLOCK_ASKED.match(asked):
        return dates or (_spans(_FROM_ON, text) if asked.startswith("ab ") else [])
    if _HAPPENED.match(asked):
        return dates or (_spans(_LATELY, text) if _LATELY_HAPPENED.search(text) else [])
    if _asks_for_a_rule(asked) and _WAS_OPEN.search(text):
        return []
    hours, clock = find_hours(text, question)
    by_event = [] if _BOUND_ASKED.match(asked) else find_times_by_event(text)
    if by_event and all(one.relation == "seit" for one in told):
        dates = []  # since then it is done at such a time
    stages: Sequence[list[Span]] = (dates, by_event, hours, clock, today)
    if _CLOCK_ASKED.match(asked):
        stages = ([span for span in hours if CLOCK.search(text, span.start, span.end)], clock)
    elif _OPENING.search(asked):
        ruled = [span for span in hours if not _ONE_DAY.fullmatch(text, span.start, span.end)]
        stages = tuple([span for span in some if not is_shut(text, span)] for some in (ruled, clock))
    elif asks_for_hours(question):
        dated = _days_held(text)
        once = _WAS_HELD.search(text) is not None
        ruled = [one for one in hours if not (once and _ONE_DAY.fullmatch(text, one.start, one.end))]
        stages = (ruled, _with_day(text, clock, dated + find_days(text)), dated)
    return next((spans for spans in stages if spans), [])


def _days_held(text: str) -> list[Span]:
    """Return the days on which something may be held or open: when it ended is none, nor since when it is there."""
    dates = [] if _IS_OVER.search(text) else find_dates(text)
    held = [one for one in dates if one.relation not in {"seit", "stand"} and len(one.iso) == _DAY_CHARS]
    return [Span(one.start, one.end) for one in held]


def _with_day(text: str, clock: Sequence[Span], days: Sequence[Span]) -> list[Span]:
    """Return the times of day, each with the day that stands right before it: "am 3. Juli um 18 Uhr"."""
    before = {one: [day for day in days if _ON_DAY.fullmatch(text, day.end, one.start)] for one in clock}
    return [Span(min((day.start for day in before[one]), default=one.start), one.end) for one in clock]


def _find_lengths(text: str, question: Question) -> list[Span]:
    from kekiz_search.german.time_spans import find_ages, find_stages_of_life  # they take long to load

    if question.expects == "duration":
        return [one for one in _find_durations(text, question) if _is_of_its_length(question, text, one)]
    return _ages_of(question.persons, text) if question.persons else find_ages(text) or find_stages_of_life(text)


def dates_of_deeds(text: str, asked: str) -> Sequence[DateMention]:
    """Return the dates of a text, without those of another text that it names, or tells of, where there are others."""
    dates = find_dates(text)
    if len(dates) == 1:
        return dates
    aside = (_OF_TEXT,) if _SAYING_ASKED.search(asked) else (_OF_TEXT, _SAID)
    deeds = [one for one in dates if not any(pattern.search(text[: one.start]) for pattern in aside)]
    return deeds or dates


def is_of_text(text: str, start: int) -> bool:
    """Say whether the date at a place is that of another text which is named: "laut einem Bericht von 2018"."""
    return _OF_TEXT.search(text[:start]) is not None


def years_of_deeds(text: str) -> set[str]:
    """Return the years that a text tells something of, and not when another text was written that it names."""
    return {one.iso[:4] for one in find_dates(text) if not is_of_text(text, one.start)}


def _of_kommunen(
    text: str, dates: list[Span], days: list[Span], kommunen: Sequence[str]
) -> tuple[list[Span], list[Span]]:
    """Of dates and days, those right behind one of some Kommunen; else those that stand behind no other.

    "Auf Detmold folgten Köln am 4. Mai und Münster am 6. Mai 2016" tells a day of each of the two, and none of Detmold.
    """
    named = find_kommunen(text)
    beside = {
        span: next((one.name for one in named if _BESIDE_DATE.fullmatch(text, one.end, span.start)), None)
        for span in (*dates, *days)
    }
    own = [span for span, kommune in beside.items() if kommune in kommunen]
    if own:
        return own, []
    return [one for one in dates if beside[one] is None], [one for one in days if beside[one] is None]


def _find_durations(text: str, question: Question) -> list[Span]:
    """Return how long something takes, or up to when; what took long once is not told by what is to come."""
    from kekiz_search.german.time_spans import find_durations, find_ends_by_event

    durations = [span for span in find_durations(text) if _APART.match(text, span.end) is None]  # "zwei Jahre später"
    if _WENT_ON.search(question.folded):
        durations = [one for one in durations if not _TO_COME.search(text[: one.start])]
    dates = [one for one in find_dates(text) if one.relation != "seit" and "/" not in text[one.start : one.end]]
    ends = [Span(one.start, one.end) for one in dates if one.iso_end or one.relation == "bis"]
    if _PERIOD_ASKED.match(question.folded):
        return ends or durations
    return durations or ends or find_ends_by_event(text)


def _ages_of(persons: Sequence[str], text: str) -> list[Span]:
    """Return the ages that stand in a sentence with the surname of one of some persons."""
    named = [one for one in _SENTENCE.finditer(text) if any(name.split()[-1] in one.group() for name in persons)]
    return [Span(*match.span()) for one in named for match in _AGE_OF_PERSON.finditer(text, *one.span())]


@once_known
def asks_for_hours(question: Question) -> bool:
    """Say whether it is asked when something is open or held, as a rule and not once."""
    return question.expects == "date" and _asks_for_a_rule(_without_kommunen(question))


def _without_kommunen(question: Question) -> str:
    """Return the folded question without the names of its Kommunen, of which some look like verbs: "Bergkamen"."""
    folded = question.folded
    for kommune in question.kommunen:
        folded = folded.replace(fold(kommune), "…")
    return folded


def _asks_for_a_rule(asked: str) -> bool:
    as_a_rule = _OPENING.search(asked) or _AS_A_RULE.match(asked) or _WEEKDAY_ASKED.match(asked)
    return as_a_rule is not None and not _HAPPENED.match(asked)


def says_open(text: str) -> bool:
    """Say whether a sentence tells when something is open."""
    return _SAYS_OPEN.search(fold(text)) is not None


def tells_asked_time(text: str, question: Question) -> bool:
    """Say whether a text holds hours where those are asked for, or an end where "bis wann" is."""
    if asks_for_hours(question):
        return HOURS.search(text) is not None or CLOCK.search(text) is not None
    return (
        question.expects == "date" and _UNTIL_WHEN.match(question.folded) is not None and _ENDS.search(text) is not None
    )


def _spans(pattern: re.Pattern[str], text: str) -> list[Span]:
    return [Span(*match.span()) for match in pattern.finditer(text)]


def _may_stand(day: Span, text: str, asked: str) -> bool:
    """A day without a year tells since or until when only where a preposition says so."""
    if _UNTIL_WHEN.match(asked):
        return tells_end_around(text, day.start) or _BIS.search(text[: day.start]) is not None
    if _HAPPENED.match(asked) and _BIS.search(text[: day.start]):
        return False
    if _FOR_SO_LONG.search(text, max(0, day.start - len("seit ")), day.end) and not _BEGUN_ASKED.match(asked):
        return False  # since when a thing is there says not when it is open
    return not SINCE_WHEN.match(asked) or _SINCE.search(text[: day.start]) is not None


def _may_begin(date: DateMention, text: str, question: Question, asked: str) -> bool:
    """ "Seit wann" is told by a date behind "seit" or "ab", or where something begins; "bis wann" by an end."""
    if _UNTIL_WHEN.match(asked) and not _asks_for_a_rule(asked):
        listed = date.relation is None and _LISTS.search(text, date.start, date.end) is not None
        ends = date.relation == "bis" or (date.iso_end is not None and not listed)
        return ends or (date.relation not in {"seit", "ab"} and tells_end_around(text, date.start))
    if date.relation == "bis" and _HAPPENED.match(asked) and not asks_when_over(question):
        return False
    return not SINCE_WHEN.match(asked) or may_be_beginning(date, text, question)

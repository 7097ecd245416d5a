"""The rules by which a sentence tells a fact, one for each attribute."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.told_patterns import Cue
from ingest.told_sentence import ToldSentence, is_place
from kekiz_search.german.dates import DateMention, year_of
from kekiz_search.german.kommunen import is_kreis, kommune_named, tells_whose
from kekiz_search.german.numbers import NumberMention, parse_number
from kekiz_search.german.persons import PersonMention, find_persons

FEWEST_INHABITANTS = 1000  # below it a number counts some of them; the smallest municipality of NRW has 4,200
FEWEST_CHILDREN = 500  # about one inhabitant in six is under 18
FAR_OFF = 3.0  # so many times more or fewer inhabitants than the register has: another place, or a part of it
CHILDREN_SHARE = (0.05, 0.4)  # of the register's inhabitants; in NRW between 14 and 20 per cent are under 18
_AMONG = re.compile(r"unter (?:den|diesen) ", re.IGNORECASE)  # no hedge: "unter den 87.000 Einwohnern"
_THE_TOWN = re.compile(r"\b(?:[Dd]ie|[Uu]nsere)\s(?:\w*[Ss]tadt|Gemeinde|Kommune)\b|\b[Dd]er\s(?:Land)?[Kk]reis\b")
_PRONOUN = re.compile(r"\b(?:[Ss]ie|[Ee]r)\b")
_RELATIVE = re.compile(r"\W*(?:die|der|das|und|seit)\b")
_HEAD = re.compile(r"(?:(?<![\w-])Ober|(?<![\w-]))[Bb]ürgermeister(?:in)?(?![\w-])|(?<![\w-])Landr(?:at|ätin)(?![\w-])")
# "Bis 2015 war N. N. Landrat", "N. N. ist seit 2014 die Bürgermeisterin": the verb before or behind the name.
_IS_BEFORE = re.compile(r"\b(?:ist|war|wurde)\s(?:Herr\s|Frau\s)?$")
_HEAD_IS = re.compile(
    rf"{_HEAD.pattern}(?:\s(?:von|der|des|in|im)\s[^,.;:]{{3,40}}?)?\s(?:ist|war|bleibt|heißt|hieß|wurde)"
    r"(?:\s(?:seit|damals|weiterhin|im|Jahr|in|\w+\s\d{4}|\d{4})){0,4}\s(?:Herr\s|Frau\s)?$"
)
_LINKED = re.compile(
    r"\s(?P<verb>(?:ist|war|wurde|als)\s)?(?:(?:seit|bis|von|im|Jahr|\d{4}|die|der|erste|neue|hauptamtliche[r]?)\s){0,5}"
)
_QUOTED = re.compile(r"[„»\"“«‚]\s?(?P<words>[^„“”\"»«‚‘]{3,120}?)\s?[“”\"«»‘]")
_MOTTO_GAP_CHARS = 60
_MOTTO_BEHIND = re.compile(r"[,\s]*(?:so\s)?(?:lautete?|heißt|hieß|ist|war)?\s?(?:(?:unser|ihr|sein|das|der|ihre)\s)?$")
# "das Motto der Steuerungsgruppe" is not that of the Kommune.
_OWNER = re.compile(r"\s(?:der|des|dieses|dieser)\s(?!\w*[Ss]tadt|Gemeinde|Kommune|Kreis|(?:\w*k|K)ette)[A-ZÄÖÜ]")
_OCCASION = re.compile(
    r"\b\w*(?:fest|tage?|woche|aktion|veranstaltung|kongress|konferenz|tagung|wettbewerb|forum|ausstellung|kampagne|"
    r"kurs|workshop|messe|feier|lauf|projekt)(?:e?[ns]|es)?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """A fact as a sentence tells it; ``start`` and ``end`` are those of the value in the sentence.

    ``at`` is the ISO date for which the sentence tells it, None where it tells none.
    """

    attribute: str
    label: str
    subject: str
    start: int
    end: int
    number: float | None = None
    hedge: str | None = None
    at: str | None = None


def read_told(sentence: ToldSentence) -> Iterator[Told]:
    """Yield all that a sentence tells."""
    yield from read_inhabitants(sentence)
    yield from read_children(sentence)
    yield from read_joining(sentence)
    yield from read_heads(sentence)
    yield from read_mottos(sentence)


def read_inhabitants(sentence: ToldSentence) -> Iterator[Told]:
    """Read how many people live in the Kommune, all of them."""
    cues = sentence.cues_named("inhabitants")
    if sentence.has("here"):
        cues += sentence.cues_named("dwellers")
    for cue in cues:
        figure = _figure_in(sentence, cue)
        if figure and not _counts_some(sentence, figure, "part_of_figure", "thereof"):
            yield from _count(sentence, cue, figure, ("einwohner", "Einwohner"))


def read_children(sentence: ToldSentence) -> Iterator[Told]:
    """Read how many people under 18 live in the Kommune, all of them."""
    for cue in sentence.cues_named("children"):
        figure = _figure_in(sentence, cue)
        if figure and not _counts_some(sentence, figure, "part_of_figure") and sentence.has("counted"):
            yield from _count(sentence, cue, figure, ("kinder_unter_18", "Kinder unter 18"))


def _figure_in(sentence: ToldSentence, cue: Cue) -> NumberMention | None:
    """Return the figure of a phrase, never the age in it."""
    inside = [one for one in sentence.figures if cue.start <= one.start and one.end <= cue.end]
    return next((one for one in inside if one.unit is None and one.value >= FEWEST_CHILDREN), None)


def _counts_some(sentence: ToldSentence, figure: NumberMention, *names: str) -> bool:
    parts = sentence.cues_named(*names)
    return any(cue.start <= figure.start and figure.end <= cue.end for cue in parts)


def _count(sentence: ToldSentence, cue: Cue, figure: NumberMention, attribute: tuple[str, str]) -> Iterator[Told]:
    at = date_told(sentence, cue) or _stand_told(sentence)
    lapsed = sentence.has("past", beside=cue) and at is None
    some = sentence.has("part", beside=cue) or sentence.has("future", beside=cue)
    number = parse_number(figure.text)
    if sentence.subject is None or number is None or lapsed or some or sentence.is_denied(cue):
        return
    if _is_plausible(sentence.subject, attribute[0], number):
        start, hedge = _hedged_start(sentence, figure)
        yield Told(*attribute, sentence.subject, start, figure.end, number, hedge, at)


def _stand_told(sentence: ToldSentence) -> str | None:
    """Return the day of a count: "Zum Stichtag 31.12.2020 waren …"."""
    stands = [one for one in sentence.dates if one.relation == "stand"]
    return (stands[0].iso_end or stands[0].iso) if len(stands) == 1 else None


def _hedged_start(sentence: ToldSentence, figure: NumberMention) -> tuple[int, str | None]:
    if figure.hedge_start is None or _AMONG.match(sentence.text, figure.hedge_start):
        return figure.start, None
    return figure.hedge_start, figure.hedge


def _is_plausible(subject: str, attribute: str, number: float) -> bool:
    """A number of another size than the register's counts a part of the Kommune, or another place."""
    kommune = kommune_named(subject)
    known = kommune.inhabitants if kommune else None
    if attribute == "einwohner":
        return number >= FEWEST_INHABITANTS and (known is None or known / FAR_OFF < number < known * FAR_OFF)
    low, high = CHILDREN_SHARE
    return number >= FEWEST_CHILDREN and (known is None or low * known < number < high * known)


def date_told(sentence: ToldSentence, cue: Cue | PersonMention) -> str | None:
    """Return the one date of the clause for which it holds; "seit 2012" tells only when something began."""
    dates = [one for one in sentence.dates if sentence.share_clause(one, cue)]
    if len(dates) != 1 or dates[0].relation in ("seit", "ab", "bis", "stand", "zwischen", "vor", "nach"):
        return None
    return dates[0].iso_end or dates[0].iso


def read_joining(sentence: ToldSentence) -> Iterator[Told]:
    """Read the year since when the Kommune takes part in the initiative."""
    if sentence.subject is None or sentence.has("other_programme"):
        return
    for date in sentence.dates:
        state = date.relation == "seit" and sentence.has("state", "event", beside=date)
        event = date.relation in (None, "ab") and sentence.has("event", beside=date)
        if not (state or event) or date.iso_end or sentence.is_denied(date) or sentence.has("future", beside=date):
            continue
        named = sentence.has("name", "model", "programme") or (state and sentence.has("along", beside=date))
        if named and _is_alone(sentence, date) and _takes_part(sentence, date):
            year = str(year_of(date.iso))
            start = date.start + date.text.find(year)
            if sentence.text.startswith(year, start):
                yield Told("seit", "Dabei seit", sentence.subject, start, start + len(year), float(year))


def _is_alone(sentence: ToldSentence, date: DateMention) -> bool:
    return sum(sentence.share_clause(other, date) for other in sentence.dates) == 1


def _takes_part(sentence: ToldSentence, date: DateMention) -> bool:
    """Say whether the Kommune itself is who takes part, not somebody in it."""
    number = sentence.clause_at(date.start)
    clause = sentence.clause_text(number)
    if _acts(sentence, number) or (sentence.has("model", beside=date) and _PRONOUN.search(clause)):
        return True
    return number > 0 and _RELATIVE.match(clause) is not None and _acts(sentence, number - 1)


def _acts(sentence: ToldSentence, number: int) -> bool:
    mentions = [town for town in sentence.towns if sentence.clause_at(town.start) == number]
    if mentions:
        actors = [town for town in mentions if not (is_place(sentence.text, town) or tells_whose(sentence.text, town))]
        return any(town.name == sentence.subject for town in actors)
    return _THE_TOWN.search(sentence.clause_text(number)) is not None


def read_heads(sentence: ToldSentence) -> Iterator[Told]:
    """Read who is, or at a date was, at the head of the Kommune."""
    if not _HEAD.search(sentence.text) or sentence.has("deputy"):
        return
    for person in find_persons(sentence.text):
        office = _office_of(sentence.text, person)
        if office is None:
            continue
        subject = _governed(sentence, person, office)
        former = sentence.has("former", beside=person)
        at = _date_in_office(sentence, former)
        if subject and not (former and at is None):
            yield Told("leitung", office[0], subject, person.start, person.end, at=at)


def _date_in_office(sentence: ToldSentence, former: bool) -> str | None:
    """Return the one date of the sentence; one that has an end ("bis 2030") tells only of a former head."""
    if len(sentence.dates) != 1:
        return None
    date = sentence.dates[0]
    dated = date.relation is None or (former and date.relation == "bis")
    return (date.iso_end or date.iso) if dated else None


def _office_of(text: str, person: PersonMention) -> re.Match[str] | None:
    """Return the word of the office that stands beside a name, or is linked with it by a verb."""
    if person.office_start is not None and person.office_end is not None:
        return _HEAD.search(text, person.office_start, person.office_end)
    linked = _LINKED.match(text, person.end)
    if linked and (linked["verb"] or _IS_BEFORE.search(text[: person.start])):
        behind = _HEAD.match(text, linked.end())
        if behind:
            return behind
    before = _HEAD_IS.search(text, 0, person.start)
    return _HEAD.match(text, before.start()) if before else None


def _governed(sentence: ToldSentence, person: PersonMention, office: re.Match[str]) -> str | None:
    """Return the Kommune of an office: named beside it, else the only one of the sentence, else the document's."""
    end = max(office.end(), person.office_end or 0, person.end)
    first, last = min(office.start(), person.start) - 2, end + 2
    if behind := re.compile(r"\s(?:von|der|des|im|in)\s(?:Stadt\s|Gemeinde\s)?").match(sentence.text, end):
        last = behind.end()
    beside = {town.name for town in sentence.towns if first <= town.end and town.start <= last}
    names = sorted(beside or {town.name for town in sentence.towns}) or [sentence.own or ""]
    fits = len(names) == 1 and names[0] and is_kreis(names[0]) == office[0].startswith("Landr")
    return names[0] if fits else None


def read_mottos(sentence: ToldSentence) -> Iterator[Told]:
    """Read the quoted words of a motto; not that of a feast or a campaign."""
    if sentence.subject is None:
        return
    for cue in sentence.cues_named("motto"):
        quoted = _words_of_motto(sentence.text, cue)
        if quoted is None or sentence.is_denied(cue):
            continue
        if _OWNER.match(sentence.text, cue.end):
            continue
        around = sentence.text[: quoted.start()] + sentence.text[quoted.end() :]
        if not _OCCASION.search(around):
            yield Told("motto", "Motto", sentence.subject, quoted.start("words"), quoted.end("words"))


def _words_of_motto(text: str, cue: Cue) -> re.Match[str] | None:
    """Return the quotation behind the word, else the one right before it ("„…“ lautet das Motto")."""
    for quoted in _QUOTED.finditer(text):
        if quoted.end() <= cue.start and _MOTTO_BEHIND.match(text[quoted.end() : cue.start]):
            return quoted
        if cue.end <= quoted.start() <= cue.end + _MOTTO_GAP_CHARS:
            return quoted
    return None

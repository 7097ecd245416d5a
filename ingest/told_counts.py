"""How many people live in a Kommune, and how many of them are children, as a sentence tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.told_patterns import Cue
from ingest.told_sentence import Told, ToldSentence
from kekiz_search.german.kommunen import kommune_named
from kekiz_search.german.numbers import NumberMention, parse_number

FEWEST_INHABITANTS = 1000  # below it a number counts some of them; the smallest municipality of NRW has 4,200
FEWEST_CHILDREN = 500  # about one inhabitant in six is under 18
FAR_OFF = 3.0  # so many times more or fewer inhabitants than the register has: another place, or a part of it
CHILDREN_SHARE = (0.05, 0.4)  # of the register's inhabitants; in NRW between 14 and 20 per cent are under 18
_AMONG = re.compile(r"unter (?:den|diesen) ", re.IGNORECASE)  # no hedge: "unter den 87.000 Einwohnern"


def read_inhabitants(sentence: ToldSentence) -> Iterator[Told]:
    """Read how many people live in the Kommune, all of them."""
    if not _counts_any(sentence, "einwohner"):
        return
    cues = sentence.cues_named("inhabitants")
    dwellers = sentence.cues_named("dwellers")
    if dwellers and sentence.has("here"):
        cues += dwellers
    for cue in cues:
        figure = _figure_in(sentence, cue)
        if figure and not _counts_some(sentence, figure, "part_of_figure", "thereof"):
            yield from _count(sentence, cue, figure, ("einwohner", "Einwohner"))


def read_children(sentence: ToldSentence) -> Iterator[Told]:
    """Read how many people under 18 live in the Kommune, all of them."""
    if not _counts_any(sentence, "kinder_unter_18"):
        return
    for cue in sentence.cues_named("children"):
        figure = _figure_in(sentence, cue)
        if figure and not _counts_some(sentence, figure, "part_of_figure") and sentence.has("counted"):
            yield from _count(sentence, cue, figure, ("kinder_unter_18", "Kinder unter 18"))


def _counts_any(sentence: ToldSentence, attribute: str) -> bool:
    """Say whether a figure could be the number; without one, phrases need not be looked for."""
    return any(_is_figure(one) and _plausible_number(sentence, one, attribute) is not None for one in sentence.figures)


def _figure_in(sentence: ToldSentence, cue: Cue) -> NumberMention | None:
    """Return the figure of a phrase, never the age in it."""
    inside = [one for one in sentence.figures if cue.start <= one.start and one.end <= cue.end]
    return next((one for one in inside if _is_figure(one)), None)


def _is_figure(one: NumberMention) -> bool:
    return one.unit is None and one.value >= FEWEST_CHILDREN


def _counts_some(sentence: ToldSentence, figure: NumberMention, *names: str) -> bool:
    parts = sentence.cues_named(*names)
    return any(cue.start <= figure.start and figure.end <= cue.end for cue in parts)


def _count(sentence: ToldSentence, cue: Cue, figure: NumberMention, attribute: tuple[str, str]) -> Iterator[Told]:
    at = _date_told(sentence, cue) or _stand_told(sentence)
    lapsed = sentence.has("past", beside=cue) and at is None
    some = sentence.has("part", beside=cue) or sentence.has("future", beside=cue)
    number = _plausible_number(sentence, figure, attribute[0])
    if sentence.subject is None or number is None or lapsed or some or sentence.is_denied(cue):
        return
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


def _plausible_number(sentence: ToldSentence, figure: NumberMention, attribute: str) -> float | None:
    """Return the number of a figure where the Kommune of the sentence may have so many."""
    number = parse_number(figure.text)
    if sentence.subject is None or number is None or not _is_plausible(sentence.subject, attribute, number):
        return None
    return number


def _is_plausible(subject: str, attribute: str, number: float) -> bool:
    """A number of another size than the register's counts a part of the Kommune, or another place."""
    kommune = kommune_named(subject)
    known = kommune.inhabitants if kommune else None
    if attribute == "einwohner":
        return number >= FEWEST_INHABITANTS and (known is None or known / FAR_OFF < number < known * FAR_OFF)
    low, high = CHILDREN_SHARE
    return number >= FEWEST_CHILDREN and (known is None or low * known < number < high * known)


def _date_told(sentence: ToldSentence, cue: Cue) -> str | None:
    """Return the one date of the clause for which it holds; "seit 2012" tells only when something began."""
    dates = [one for one in sentence.dates if sentence.share_clause(one, cue)]
    if len(dates) != 1 or dates[0].relation in ("seit", "ab", "bis", "stand", "zwischen", "vor", "nach"):
        return None
    return dates[0].iso_end or dates[0].iso

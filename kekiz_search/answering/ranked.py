"""So many Kommunen with the most of something, or the one at some place: "die drei größten", "die zweitgrößte"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.described import ask_for_most, without_region
from kekiz_search.answering.evidence.draft import Draft
from kekiz_search.answering.facts.measures import read_measures
from kekiz_search.answering.facts.superlatives import answer_superlative, rank_operands
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.understand import understand
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.towns import in_region

_COUNTS = dict(zip("zwei drei vier fünf sechs sieben acht neun zehn".split(), range(2, 11), strict=True))
_PLACES = dict(zip("zweit dritt viert fünft sechst siebt acht neunt zehnt".split(), range(2, 11), strict=True))
_ORDINALS = dict(
    zip(range(2, 11), "zweiter dritter vierter fünfter sechster siebter achter neunter zehnter".split(), strict=True)
)
_COUNT = rf"(?P<count>{'|'.join(_COUNTS)}|\d{{1,2}})"
_PLACE = rf"(?P<place>{'|'.join(_PLACES)})"
_KIND = r"(?P<kind>(?:kreisfreien? )?(?:kommunen?|städte|stadt|gemeinden?|kreise?))"
_MOST = r"(?P<most>gr(?:ö|oe)(?:ß|ss)te|kleinste|einwohnerstärkste|bevölkerungsreichste|meiste|wenigste)n?"
_OF = r"(?P<of>einwohnern?|kindern?|minderjährigen?)"
_ASKS = (
    r"(?:(?:(?:was|welche[rs]?|wer|wie)(?: sind| ist| heißen| heißt| war| waren)?|nenne?|zeige?|liste|top) "
    r"(?:mir )?(?:bitte )?)?"
)
_RANKED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_ASKS}(?:die )?(?:top )?{_COUNT} (?:der )?{_MOST} {_KIND}",
        rf"{_ASKS}(?:die )?(?:top )?{_COUNT} {_KIND} mit den {_MOST} {_OF}",
        rf"welche {_COUNT} {_KIND} (?:sind die|haben die) {_MOST}(?: {_OF})?",
        rf"{_ASKS}die {_PLACE}{_MOST} {_KIND}",
        rf"welche {_KIND} (?:ist|hat) die {_PLACE}{_MOST}(?: {_OF})?",
    )
)
_SINGULAR = {"kommunen": "Kommune", "städte": "Stadt", "gemeinden": "Gemeinde", "kreise": "Kreis"}


def answer_ranked(search: Search, question: Question, kommunen: Sequence[str]) -> Draft | None:
    """Return the first so many Kommunen, or those up to the place asked for; None where no place or number is asked."""
    if question.kommunen:
        return None
    _, text, place = without_region("", question.text.rstrip(" ?.!"))
    told = next((found for one in _RANKED if (found := one.fullmatch(text)) is not None), None)
    if told is None:
        return None
    parts = told.groupdict()
    *free, noun = told["kind"].split()
    kind = " ".join([*(["kreisfreie"] if free else []), _SINGULAR.get(noun.lower(), noun.capitalize())])
    of = (parts.get("of") or "Einwohner").capitalize().removesuffix("n")
    least = told["most"].lower().startswith(("klein", "wenig"))
    which = understand(ask_for_most(kind, "wenigsten" if least else "meisten", of, place), search.index.terms)
    which, inside = in_region(search, which, kommunen)
    measures = read_measures(which)
    draft = answer_superlative(search, measures, inside)
    _measure, ranked = rank_operands(search, measures, inside)
    count, at = _number(parts.get("count"), _COUNTS), _number(parts.get("place"), _PLACES)
    if draft is None or len(ranked) < max(count, at):
        return draft
    known = " ".join(part for part in (f"der {len(ranked)} Kommunen", which.within, "mit Angabe") if part)
    names = [one.kommune for one in ranked[: count or at]]
    word = "kleinsten" if least else "größten"
    joined = f"{', '.join(names[:-1])} und {names[-1]}"
    of_field = f"({ranked[0].label})"
    if count:
        many = next((words for words, number in _COUNTS.items() if number == count), str(count))
        lead = f"Die {many} {word} Werte {known} haben {joined} {of_field}:"
    else:
        lead = f"An {parts['place'].lower()}er Stelle {known} steht {names[-1]} {of_field}:"
    return replace(draft, statements=tuple(one.statement for one in ranked[: count or at]), lead=lead)


def _number(words: str | None, named: dict[str, int]) -> int:
    return 0 if words is None else int(words) if words.isdigit() else named[words.lower()]

"""Whether a sum is that of another thing: one in which what is asked for is counted in, or that stands beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import Concept, bag_of, match_concept
from kekiz_search.german.numbers import NumberMention

_CUE = re.compile(
    r"einschließlich|inklusive|inkl\.|zuzüglich|abzüglich|gerechnet|enthalten|inbegriffen|eingeschlossen|abgezogen"
)
# A sum in which a thing is counted is none of that thing.
_COUNTED_IN = re.compile(
    r"\b(?:einschließlich|inklusive|inkl\.|zuzüglich|abzüglich)(?P<with>[^,.;]*)"
    r"|(?P<within>[^,.;]*)\b(?:(?:mit|ein)gerechnet|enthalten|inbegriffen|eingeschlossen|abgezogen)\b"
)


# "ein Zuschuss des Landes von 30.000 Euro, zu dem ein Eigenanteil kommt"
_SUM = r"(?:zuschuss|zuschüsse|förderung|zuwendung|anteil|beitrag|budget|etat|spende|gebühr|fördersumme|miete)"
_SUM_OF = re.compile(
    rf"\b(?P<noun>\w*{_SUM}\w*)(?: (?:de[rs]|von|vom) [^,;.]{{1,30}}?)? (?:von|in Höhe von|über)"
    r"(?: (?:rund|etwa|ca\.|knapp|jährlich|bis zu|insgesamt))* $",
    re.IGNORECASE,
)
_IS_SUM = re.compile(rf"\w*{_SUM}\w*", re.IGNORECASE)


def keep_of_sum(numbers: Sequence[NumberMention], question: Question, text: str) -> list[NumberMention]:
    """Leave out the numbers of other sums than the one that is asked for by its name."""
    asked = [one for one in question.hard if _is_sum(one.text)]
    return [one for one in numbers if not (asked and _is_of_another(text[: one.start], asked))]


@lru_cache(maxsize=256)  # asked of every sentence that is weighed
def _is_sum(word: str) -> bool:
    return _IS_SUM.fullmatch(word) is not None


def _is_of_another(before: str, asked: Sequence[Concept]) -> bool:
    told = _SUM_OF.search(before)
    if told is None:
        return False
    bag = bag_of(told["noun"])
    heads = {one.parts[-1] for one in asked if one.parts}  # a Landeszuschuss is a Zuschuss
    return heads.isdisjoint(bag.lemmas) and not any(match_concept(one, bag) for one in asked)


def is_only_counted_in(text: str, question: Question) -> bool:
    """Say whether what is asked for is only said to be counted in: "weil die Miete enthalten ist"."""
    if not _may_count_in(text):
        return False  # as with most
    aside = [bag_of(one["with"] or one["within"]) for one in _COUNTED_IN.finditer(text)]
    asked = [one for one in question.hard if not one.verb]
    rest = bag_of(_COUNTED_IN.sub(" ", text))
    return any(match_concept(one, bag) and not match_concept(one, rest) for one in asked for bag in aside)


@lru_cache(maxsize=8192)  # sentences are looked at anew for every question
def _may_count_in(text: str) -> bool:
    return _CUE.search(text) is not None

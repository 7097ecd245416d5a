"""Whether a sum is that of a thing with which another is counted in: it tells nothing of what that one costs."""

from __future__ import annotations

import re

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import bag_of, match_concept

_CUE = re.compile(
    r"einschließlich|inklusive|inkl\.|zuzüglich|abzüglich|gerechnet|enthalten|inbegriffen|eingeschlossen|abgezogen"
)
# A sum in which a thing is counted is none of that thing.
_COUNTED_IN = re.compile(
    r"\b(?:einschließlich|inklusive|inkl\.|zuzüglich|abzüglich)(?P<with>[^,.;]*)"
    r"|(?P<within>[^,.;]*)\b(?:(?:mit|ein)gerechnet|enthalten|inbegriffen|eingeschlossen|abgezogen)\b"
)


def is_only_counted_in(text: str, question: Question) -> bool:
    """Say whether what is asked for is only said to be counted in: "weil die Miete enthalten ist"."""
    if _CUE.search(text) is None:
        return False  # as with most
    aside = [bag_of(one["with"] or one["within"]) for one in _COUNTED_IN.finditer(text)]
    asked = [one for one in question.hard if not one.verb]
    rest = bag_of(_COUNTED_IN.sub(" ", text))
    return any(match_concept(one, bag) and not match_concept(one, rest) for one in asked for bag in aside)

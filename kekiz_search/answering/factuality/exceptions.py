"""What a sentence leaves out: "Alle Kitas außer der Kita Arche", "nicht nötig, außer für den Kochkurs"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Concept, bag_of, match_concept
from kekiz_search.german.verbs import is_verb_form

_EXCEPT = re.compile(
    r"\b(?:[Aa]u(?:ß|ss)er(?! Haus| Betrieb| Kraft| Gefecht|dem|halb)|[Mm]it Ausnahme|[Bb]is auf (?=die |den |"
    r"das |eine)|"
    r"[Aa]usgenommen(?: ist| sind)?|[Aa]bgesehen von)\b"
)
_END = re.compile(r"[,.;:]")
_WORD = re.compile(r"[\wäöüß-]+")


def holds_exception(text: str) -> bool:
    """Say whether a text leaves something out of what it tells."""
    return _EXCEPT.search(text) is not None


def is_excepted(unit: Unit, concepts: Sequence[Concept]) -> bool:
    """Say whether a thing that is asked for is named by a sentence only as what it leaves out."""
    if not holds_exception(unit.text):
        return False  # as with most
    left_out, rest = _parts(unit.text)
    inside, outside = bag_of(left_out), bag_of(rest)
    return any(match_concept(one, inside) and not match_concept(one, outside) for one in concepts if not one.verb)


@lru_cache(maxsize=1024)
def _parts(text: str) -> tuple[str, str]:
    """Return the words that stand behind "außer", up to the next verb or the end of the clause, and all others."""
    left_out, rest, at = [], [], 0
    for found in _EXCEPT.finditer(text):
        end = _end_of(text, found.end())
        left_out.append(text[found.end() : end])
        rest.append(text[at : found.start()])
        at = end
    return " ".join(left_out), " ".join([*rest, text[at:]])


def _end_of(text: str, start: int) -> int:
    stop = _END.search(text, start)
    end = stop.start() if stop else len(text)
    verb = next((one for one in _WORD.finditer(text, start, end) if one[0].islower() and is_verb_form(one[0])), None)
    return verb.start() if verb else end

"""Whether a number is that of a whole Kommune: of a table by its parts, the row of all of them is, and no other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.evidence.found import Found
from kekiz_search.answering.sentences.unit import BAR
from kekiz_search.answering.words.concepts import Concept, bag_of, match_concept
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.normalise import fold

_ALL = re.compile(
    r"\b(?:gesamt\w*|insgesamt|summe|alle|zusammen|stadt(?:weit|gebiet)?|kreis(?:weit|gebiet)?|gemeinde)\b"
)
_PART = re.compile(r"\b(?:stadtteil|ortsteil|stadtbezirk|quartier|stadtviertel|viertel|wohngebiet|sozialraum)\w*\b")
_AT_SOME = re.compile(
    r"\b(?:[Aa]n|[Ii]n|[Bb]ei|[Aa]us|[Aa]uf|[Ff]ür|[Nn]ach) (?:rund |etwa |bisher |derzeit |jetzt )?$"
)
_LINE, _CLAUSE = re.compile(r"\n"), re.compile(r"[,;.]\s")
_TIME = re.compile(r"(?:19|20)\d\d|\d{1,2}\.|quartal|halbjahr|jahr")


def names_whole(row: str, kommune: str, concepts: Sequence[Concept]) -> bool:
    """Say whether the first cell of a row names the Kommune, all of it, a time, or what is asked for."""
    folded = fold(row)
    if _ALL.search(folded) or _TIME.search(folded):
        return True
    # "Moers-Ost" is a part: the name stands alone, or behind what it is
    named = {one.name for one in find_kommunen(row) if not row[one.end :].startswith("-")}
    if kommune in named:
        return True
    return any(match_concept(concept, bag_of(row)) for concept in concepts)


def tells_of_part(found: Found, kommune: str, concepts: Sequence[Concept]) -> bool:
    """Say whether the row, or the clause, in which a value stands tells of a part of a Kommune, or of some of many.

    "An sieben Kitas lesen Paten" does not tell how many Kitas there are, where no deed is asked for.
    """
    at = found.value.start - found.start if found.value else 0
    if _AT_SOME.search(found.text[:at]) and not any(one.verb for one in concepts):
        return True
    line = _around(found.text, at, _LINE).strip(" |")
    if BAR in line:
        return not names_whole(line.split(BAR)[0], kommune, concepts)
    return _PART.search(fold(_around(found.text, at, _CLAUSE))) is not None


def _around(text: str, at: int, bound: re.Pattern[str]) -> str:
    """Return what stands around a place, from one bound to the next."""
    bounds = [0, *(match.end() for match in bound.finditer(text)), len(text)]
    start = max(one for one in bounds if one <= at)
    return text[start : min((one for one in bounds if one > at), default=len(text))]

"""Whether a number is that of a whole Kommune: of a table by its parts, the row of all of them is, and no other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.words.concepts import Concept, bag_of, match_concept
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.normalise import fold

CELLS = " | "
_ALL = re.compile(r"\b(?:gesamt\w*|insgesamt|summe|alle|zusammen|stadt(?:weit|gebiet)?|kreis(?:weit|gebiet)?|gemeinde)\b")
_PART = re.compile(r"\b(?:stadtteil|ortsteil|stadtbezirk|quartier|stadtviertel|viertel|wohngebiet|sozialraum)\w*\b")
_TIME = re.compile(r"(?:19|20)\d\d|\d{1,2}\.|quartal|halbjahr|jahr")
_NUMBER = re.compile(r"^[\d., %€]*(?:euro|prozent)?$")


def names_whole(row: str, kommune: str, concepts: Sequence[Concept]) -> bool:
    """Say whether the first cell of a row names the Kommune, all of it, a time, or what is asked for."""
    folded = fold(row)
    if _ALL.search(folded) or _TIME.search(folded) or _NUMBER.match(folded.strip()):
        return True
    # "Moers-Ost" is a part: the name stands alone, or behind what it is
    named = {one.name for one in find_kommunen(row) if not row[one.end :].startswith("-")}
    if kommune in named:
        return True
    return any(match_concept(concept, bag_of(row)) for concept in concepts)


def tells_of_part(text: str, kommune: str, concepts: Sequence[Concept]) -> bool:
    """Say whether a sentence, or the last line of what was found, tells of a part of a Kommune."""
    last = text.strip().rsplit("\n", 1)[-1].strip(" |")
    if CELLS in last:
        return not names_whole(last.split(CELLS)[0], kommune, concepts)
    return _PART.search(fold(text)) is not None

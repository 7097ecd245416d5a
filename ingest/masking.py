"""E-mail addresses and telephone numbers that shall be neither searched nor quoted nor shown.

The stored text keeps them, as it keeps everything; they are marked like what is no content.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.marking import paint_marks
from kekiz_search.german.noise import digit_windows
from kekiz_search.types import Mark

_AT = r"(?:@|[ ]?[(\[{][ ]?(?:at|@|ät)[ ]?[)\]}][ ]?)"
_DOT = r"(?:\.|[ ]?[(\[{][ ]?(?:dot|punkt|\.)[ ]?[)\]}][ ]?)"
# Lengths are bounded, so that a line of a million letters costs no more than its length.
_EMAIL = re.compile(rf"(?<![\w.+-])[\w.+-]{{1,80}}{_AT}[\w-]{{1,80}}(?:{_DOT}[\w-]{{1,80}}){{1,5}}", re.IGNORECASE)
_SEPARATED = r"[\d ()/.–\u2011-]"
_LABELLED = re.compile(
    r"\b(?:Tel(?:efon)?(?:nummer|nr)?|Fon|Phone|(?:Tele)?fax|Mobil(?:telefon)?|Handy|Ruf(?:nummer)?|Durchwahl|Hotline"
    rf"|WhatsApp|T|F|M)\b[.:]{{0,2}}\s{{0,3}}(?P<number>\+?[\d(]{_SEPARATED}{{3,30}}\d)",
    re.IGNORECASE,
)
_INTERNATIONAL = re.compile(rf"(?<![\w+])(?P<number>(?:\+|00)[1-9]\d[ ()/.–\u2011-]{_SEPARATED}{{5,25}}\d)(?!\w)")
_NATIONAL = re.compile(
    r"(?<![\w.,/(-])(?P<number>\(?0[1-9]\d{1,4}\)?(?! ?/ ?(?:19|20)\d\d(?!\d))[ /–\u2011-]{1,3}\d[\d /–\u2011-]{2,20}\d"
    r"|0[1-9]\d{5,12}(?:-\d{1,6})?)(?![\w.,]\d)"
)
_LEAST_DIGITS = 6  # "Tel. 112" and an extension alone lead to nobody's desk


def mask_contacts(text: str, marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Add marks over e-mail addresses and telephone numbers; they win over what is marked there already."""
    found = [match.span() for match in _EMAIL.finditer(text)]
    for start, end in digit_windows(text):
        for pattern in (_LABELLED, _INTERNATIONAL, _NATIONAL):
            for match in pattern.finditer(text, start, end):
                if sum(map(str.isdigit, match["number"])) >= _LEAST_DIGITS:
                    found.append(match.span("number"))
    return paint_marks([Mark(start, end, "masked") for start, end in _merged(found)], marks)


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged

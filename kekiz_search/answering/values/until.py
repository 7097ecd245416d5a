"""Which sentences say that something ends on a day: "Anmeldeschluss ist der 3. Mai", or up to when there is money."""

from __future__ import annotations

import re

CLOSES = r"\w*(?:frist|(?<!be)(?<!ent)(?<!an)(?<!zusammen)schluss)"  # an Anmeldeschluss, and no Ratsbeschluss
_UNTIL = re.compile(
    rf"\b(?:spätestens|läuft|liefe?n?|ende[tn]?|befristet|{CLOSES}|erwartet)\b",
    re.IGNORECASE,
)
_FUNDS_ASKED = re.compile(
    r"bis wann (?:gibt|flie\w+|steht|stehen|reich\w+|kommt) .*"
    r"\b(?:geld|gelder|euro|millionen|mittel|foerderung|finanzierung)\b"
)
_FUNDS = re.compile(
    r"\b(?:Euro|Geld\w*|\w*[Mm]ittel\w*|\w*[Ff]örder\w+|\w*[Ff]inanz\w+|\w*[Zz]usch[uü]ss\w*|(?:be)?zahl\w+)\b|€"
)
_BETWEEN_SENTENCES = re.compile(r"(?<!\d)[.!?]\s|(?<=\d{4})\.\s|\n\n")  # not "am 14. Juni"


def tells_end_around(text: str, place: int) -> bool:
    """Say whether the sentence around a place says that something ends."""
    begin = max((one.end() for one in _BETWEEN_SENTENCES.finditer(text, 0, place)), default=0)
    behind = _BETWEEN_SENTENCES.search(text, place)
    return _UNTIL.search(text, begin, behind.start() if behind else len(text)) is not None


def lacks_funds(asked: str, text: str) -> bool:
    """Say whether it is asked up to when there is money for something, and a text speaks of none."""
    return _FUNDS_ASKED.match(asked) is not None and _FUNDS.search(text) is None

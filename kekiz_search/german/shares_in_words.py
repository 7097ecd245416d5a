"""Shares that are told by an ordinal or by two numbers: "jedes vierte Kind", "zwei von drei Familien"."""

from __future__ import annotations

import re
from functools import lru_cache

from kekiz_search.german.number_words import read_number_word
from kekiz_search.german.numbers import NumberMention

_ORDINALS = {
    "zweit": 2,
    "dritt": 3,
    "viert": 4,
    "fünft": 5,
    "sechst": 6,
    "siebt": 7,
    "acht": 8,
    "neunt": 9,
    "zehnt": 10,
}
_EVERY = re.compile(rf"(?<!\w)[Jj]ede[rsnm]? (?P<part>{'|'.join(_ORDINALS)})e[rsn]? (?P<noun>[A-ZÄÖÜ][\w-]+)")
_OUT_OF = re.compile(
    r"(?<!\w)(?P<some>[Ee]ine?[rs]?|[Zz]wei|[Dd]rei|[Vv]ier|[Ff]ünf|[Ss]echs|[Ss]ieben|[Aa]cht|[Nn]eun) von "
    r"(?P<all>zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|zwanzig) (?P<noun>[A-ZÄÖÜ][\w-]+)"
)
_TIME = re.compile(r"\w*(?:[Tt]ag|Mittwoch|Abend|Woche|Monat|Jahr|Stunde|Mal)e?n?s?")


@lru_cache(maxsize=8192)  # sentences are looked at anew for every question
def find_shares_in_words(text: str) -> tuple[NumberMention, ...]:
    """Find such shares in per cent, in the order of the text; "jeden zweiten Mittwoch" is none."""
    found = [
        NumberMention(100 / _ORDINALS[one["part"]], *one.span(), one[0], None, None, "percent", one["noun"])
        for one in _EVERY.finditer(text)
        if not _TIME.fullmatch(one["noun"])
    ]
    for one in _OUT_OF.finditer(text):
        some, whole = read_number_word(one["some"]) or 1.0, read_number_word(one["all"])
        if whole and some < whole and not _TIME.fullmatch(one["noun"]):
            end = one.start("noun") - 1
            share = 100 * some / whole
            found.append(
                NumberMention(share, one.start(), end, text[one.start() : end], None, None, "percent", one["noun"])
            )
    return tuple(sorted(found, key=lambda one: one.start))

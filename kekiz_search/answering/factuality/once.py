"""Whether a sentence tells only of what once was."""

from __future__ import annotations

import re

from kekiz_search.answering.sentences.search import YEAR
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.german.numbers import find_numbers

# "Von 2017 bis Ende 2022 besuchte …", "gab es zwischen 2013 und 2019": so it was, and is no more.
_OVER = re.compile(
    r"\b(?:[Vv]on (?:\w+ )?(?:19|20)\d\d bis (?:(?:zum|Ende|Anfang|Mitte|\d\d?\.|[A-ZÄÖÜ][a-zäöü]+) ){0,2}|"
    r"[Zz]wischen (?:\w+ )?(?:19|20)\d\d und (?:\w+ )?|"
    r"\b(?:wurden?|seien|sei|waren?) bis (?:(?:zum|Ende|Anfang|Mitte|\d\d?\.|[A-ZÄÖÜ][a-zäöü]+) ){0,2})(?:19|20)\d\d\b"
)
# "Paten gab es bis 2019", "Bis Ende 2020 hatte die Stadt einen Bus"
_UNTIL_THEN = r"\b[Bb]is (?:(?:zum|zu|in|\d\d?\.|[A-ZÄÖÜ][a-zäöü]+) ){0,3}(?:19|20)\d\d\b"
_WAS = r"\b(?:gab|hatten?|bestand(?:en)?|existierten?|liefe?n?|bot(?:en)?|fuhr(?:en)?)\b"
_WAS_UNTIL = re.compile(rf"{_WAS}[^.;]*(?P<until>{_UNTIL_THEN})|^\W*{_UNTIL_THEN} {_WAS}")
_NO_MORE_SINCE = re.compile(
    r"\b(?:seither|seitdem|heute|inzwischen|mittlerweile|jetzt) (?:nur noch|nicht mehr|keine?n?)\b"
)
_STILL_SO = re.compile(  # what began then may go on
    r"\b(?:seit\w*|heute|noch|weiterhin|inzwischen|jetzt|mittlerweile|ist|sind|gibt|hat|haben|wird|werden|entst(?:and|anden)|"
    r"entstanden|\w*eröffnet\w*|\w*gründet\w*|aufgebaut|eingerichtet|eingeführt|gebaut|geschaffen|stieg(?:en)?|sank(?:en)?|"
    r"wuchs(?:en)?|verdoppelt\w*)\b"
)


def is_over(unit: Unit) -> bool:
    """Say whether a sentence tells only of years that had ended when its document was written."""
    told = _NO_MORE_SINCE.sub(" ", unit.text.replace("\n", " "))
    over = _OVER.search(told) or _WAS_UNTIL.search(told)
    if over is None or _STILL_SO.search(told) or len(find_numbers(told.replace(over.group(), ""))) > 0:
        return False
    return not set(YEAR.findall(told)) - set(YEAR.findall(over.group()))

"""A whole and a part of it: "14 von 57 Kitas", and 80 per cent of those who were asked, which are not all."""

from __future__ import annotations

import re

from kekiz_search.answering.factuality.exceptions import holds_exception
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.german.numbers import NumberMention, find_numbers

_OUT_OF = re.compile(r"\d von (?:den |insgesamt |rund )?$")
_COUNTED_STRICTLY = 0.75
_COUNT = r"(?:\d+|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|eine[rs]?)"
_SOME = re.compile(
    rf"\b{_COUNT} (?:der|von(?: den)?|aller)(?: insgesamt)? {_COUNT}\b|\b[Vv]on den {_COUNT}\b|"
    r"\b(?:[Ff]ast|[Nn]ahezu|[Bb]einahe|[Nn]icht) (?:alle|jede[rsmn]?)\b|\b[Jj]ede[rsmn]? (?:zweite|dritte|vierte|"
    r"fünfte|zehnte)\b|"
    r"\b[Kk]aum eine?\b"
)
_FEW = re.compile(
    r"\b(?:[Dd]ie|[Dd]en|[Dd]er) (?:meisten|wenigsten)\b|"
    r"\b(?:[Ee]inige|[Ww]enige|[Mm]anche|[Ee]inzelne|[Mm]ehrere|[Vv]iele)[nr]? [A-ZÄÖÜ]|"
    r"\b(?:die )?(?:Hälfte|Mehrheit|Minderheit)\b|\b(?:ein|zwei|drei) (?:Drittel|Viertel|Fünftel)\b|\b[Vv]ereinzelt\b|"
    r"(?<!\bnicht )\b(?:[Nn]ur|[Ll]ediglich|[Aa]usschließlich) (?!noch\b|montags|dienstags|mittwochs|donnerstags|"
    r"freitags)"
)
_ALL_TOLD = re.compile(r"\b(?:[Aa]lle[nr]?|[Ss]ämtliche[nr]?|[Jj]ede[rsmn]?)\b")
_ALL_ASKED, _WHOLE_SHARE = re.compile(r"\b(?:alle|saemtliche|jede[rs]?) \w"), 100


def is_whole_of_others(question: Question, number: NumberMention, text: str) -> bool:
    """Say whether a number is a whole of what is not asked for: "14 von 57 Kitas sind Familienzentrum"."""
    if number.counted is None or not _OUT_OF.search(text[: number.start]):
        return False
    things = [one for one in question.hard if not one.verb]
    return not all(match_concept(one, bag_of(number.counted)) >= _COUNTED_STRICTLY for one in things)


def tells_of_some(question: Question, unit: Unit) -> bool:
    """Say whether a sentence tells a share, where it is asked whether all do so: "80 Prozent nahmen das Angebot an".

    So do "zwölf der 18", "die meisten", "nur Familien mit …" and "alle außer …".
    """
    if not question.yes_no or _ALL_ASKED.search(question.folded) is None:
        return False
    if _SOME.search(unit.text) or holds_exception(unit.text):
        return True
    if _FEW.search(unit.text) and not _ALL_TOLD.search(unit.text):
        return True
    shares = [one for one in find_numbers(unit.text) if one.unit == "percent"]
    return bool(shares) and all(one.value < _WHOLE_SHARE for one in shares)

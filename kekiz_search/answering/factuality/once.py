"""Whether a sentence tells only of what once was."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kekiz_search.answering.factuality.years import year_written
from kekiz_search.answering.sentences.search import YEAR
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Concept, bag_of, match_concept
from kekiz_search.german.numbers import find_numbers
from kekiz_search.german.verbs import is_verb_form

# "Von 2017 bis Ende 2022 besuchte …", "gab es zwischen 2013 und 2019": so it was, and is no more.
_OVER = re.compile(
    r"\b(?:[Vv]on (?:\w+ )?(?:19|20)\d\d bis (?:(?:zum|Ende|Anfang|Mitte|\d\d?\.|[A-ZÄÖÜ][a-zäöü]+) ){0,2}|"
    r"[Zz]wischen (?:\w+ )?(?:19|20)\d\d und (?:\w+ )?|"
    r"\b(?:wurden?|seien|sei|waren?) bis (?:(?:zum|Ende|Anfang|Mitte|\d\d?\.|[A-ZÄÖÜ][a-zäöü]+) ){0,2})(?:19|20)\d\d\b"
)
# "- Familienbüro (bis 2019)", "Familienbüro: bis 2019"
_ITEM_UNTIL = re.compile(
    r"\W*[^.,;:(|]{3,60}[(:|] ?(?:nur |noch )?bis "
    r"(?:(?:Ende|Anfang|Mitte|[A-ZÄÖÜ][a-zäöü]+) )?(?P<year>(?:19|20)\d\d)\W*$"
)
# "Paten gab es bis 2019", "Bis Ende 2020 hatte die Stadt einen Bus"
_UNTIL_THEN = r"\b[Bb]is (?:(?:zum|zu|in|\d\d?\.|[A-ZÄÖÜ][a-zäöü]+) ){0,3}(?:19|20)\d\d\b"
_WAS = (
    r"\b(?:gab|hatten?|bestand(?:en)?|existierten?|liefe?n?|bot(?:en)?|fuhr(?:en)?|erhielt(?:en)?|bekam(?:en)?|war(?:en)?|"
    r"wurden?|leiteten?|betrieb(?:en)?|unterhielt(?:en)?|trug(?:en)?|nahm(?:en)?|arbeiteten?|bezahlten?|zahlten?|"
    r"förderten?|finanzierten?|besuchten?|verteilten?|machten?|führten?|veranstalteten?|organisierten?)\b"
)
# "Früher gab es eine Sprechstunde", "Einen Dienst gab es nur während der Modellphase"
_ONCE = re.compile(
    rf"^\W*(?:Früher|Damals|Einst|Ehedem|Vormals|In früheren Jahren|Vor Jahren|"
    rf"Lange|Jahrelang|Viele Jahre(?: lang)?|Eine Zeit lang)\b[^.;]*{_WAS}|"
    rf"{_WAS} (?:es )?(?:früher|einst|damals)\b|"
    rf"{_WAS}[^.;]*\bnur (?:im Jahr(?:e)? (?:19|20)\d\d|(?:19|20)\d\d|während de[rs]|in der Modellphase)\b"
)
_BY = re.compile(r"\b(?:vom|von(?: der| den)?|durch(?: die| das| den)?) (?P<who>[A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+)?)")
_WORD = re.compile(r"[\wäöüß-]+")
# What a sentence goes on to after that.
_THEN = re.compile(r"[;,]\s(?:und )?(?:seit\w*|heute|jetzt|danach|dann|inzwischen|mittlerweile|nun|aktuell)\b")
_WAS_UNTIL = re.compile(rf"{_WAS}[^.;]*(?P<until>{_UNTIL_THEN})|^\W*{_UNTIL_THEN} {_WAS}")
_NO_MORE_SINCE = re.compile(
    r"\b(?:seither|seitdem|heute|inzwischen|mittlerweile|jetzt) (?:nur noch|nicht mehr|keine?n?)\b"
)
_STILL_SO = re.compile(  # what began then may go on
    r"\b(?:seit\w*|heute|noch|weiterhin|inzwischen|jetzt|mittlerweile|ist|sind|gibt|hat|haben|wird|werden|entst(?:and|anden)|"
    r"entstanden|\w*eröffnet\w*|\w*gründet\w*|aufgebaut|eingerichtet|eingeführt|gebaut|geschaffen|stieg(?:en)?|sank(?:en)?|"
    r"wuchs(?:en)?|verdoppelt\w*)\b"
)


def is_over(unit: Unit, concepts: Sequence[Concept] = ()) -> bool:
    """Say whether a sentence tells of some concepts only in years that had ended when its document was written.

    Where it goes on to what is so now, that part counts which names one of them: "Bis 2020 gab es einen Bus; heute …".
    """
    text = unit.text.replace("\n", " ")
    if (until := _ITEM_UNTIL.match(text)) and int(until["year"]) < (year_written(unit.document) or 0):
        return True
    before, then = _parts_of(text)
    if not (then and concepts):
        return _is_over(text)
    told, told_then = (max(match_concept(each, bag_of(one)) for each in concepts) for one in (before, then))
    if told_then > told:
        return _is_over(then)
    goes_on = not any(word.islower() and is_verb_form(word) for word in _WORD.findall(then))
    if goes_on and told > told_then:  # "bis 2020 vom Land bezahlt, seitdem von der Stadt": others do it now
        return _is_over(before) and any(_is_by(before, each) for each in concepts)
    return _is_over(before) if told > told_then else _is_over(before) and _is_over(then)


def _is_by(text: str, concept: Concept) -> bool:
    """Say whether a text names a concept as by whom something is done."""
    return any(match_concept(concept, bag_of(found["who"])) for found in _BY.finditer(text))


def _parts_of(text: str) -> tuple[str, str]:
    """Return what a sentence tells before it comes to what is so now, and what then; the latter may be empty."""
    then = _THEN.search(text)
    return (text[: then.start()], text[then.start() :]) if then else (text, "")


@lru_cache(maxsize=8192)  # sentences are looked at anew for every question
def _is_over(text: str) -> bool:
    """Say whether a text tells only what was in years that had ended when it was written, or "früher"."""
    told = _NO_MORE_SINCE.sub(" ", text)
    if _ONCE.search(told) and not _STILL_SO.search(told):
        return True
    over = _OVER.search(told) or _WAS_UNTIL.search(told)
    if over is None or _STILL_SO.search(told) or len(find_numbers(told.replace(over.group(), ""))) > 0:
        return False
    return not set(YEAR.findall(told)) - set(YEAR.findall(over.group()))

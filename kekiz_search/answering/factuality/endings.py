"""Questions for what has ended or was refused: which of their words tell it, and which sentences meet them."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from kekiz_search.answering.reading.question import Question, once_known
from kekiz_search.answering.words.concepts import Bag, Concept, match_concept
from kekiz_search.german.normalise import word_set
from kekiz_search.german.offices import is_office

_ENDS = word_set(
    "einstellen beenden aufgeben abschaffen abschalten auslaufen wegfallen enden schliessen "
    "aussetzen ruhen dichtmachen zumachen stoppen einstampfen absetzen"
)
# By which sentences are found that may tell of an end.
_ENDS_TOO = word_set(
    "schliessen aufnehmen entfallen streichen verkaufen abstellen aufloesen einschlafen abgeben zurueckgeben "
    "verschwinden fortsetzen fortfuehren weiterfuehren stilllegen"
)
# Words that stand for whatever was there: that something of the kind ended is all that is asked.
_ANYTHING = word_set("angebot projekt massnahme programm vorhaben leistung dienst hilfe einrichtung")
_ANYBODY = word_set("familie kind eltern jugendlicher jugendliche mutter vater alleinerziehende")
_ANYTHING_FOR = re.compile(r"\b(?:Angebote?|Projekte?|etwas|was) für\b")  # whoever it was for
HAD_TO_END = (
    r"\bmuss(?:te|ten)\b(?:[^.;]|\d\.)*\b(?:schließen|aufgeben|einstellen|beenden|"
    r"(?:eingestellt|beendet|aufgegeben|aufgelöst|geschlossen) werden)\b"
)
_WHAT_ENDED = re.compile(
    r"\b(?:wurden?|wird|worden|ist|sind|seie?n?|hat|haben|nach|wegen)\b(?:[^.;]|\d\.)*"
    r"\b(?:eingestellt|beendet|aufgegeben|abgeschafft|abgeschaltet|ausgelaufen|weggefallen|verschwunden|abgestellt|"
    r"zurückgegeben|abgegeben|aufgelöst|eingeschlafen|gestrichen)\b|"
    rf"{HAD_TO_END}|\bendete[nt]?\b|"
    r"\bsteh(?:t|en)\b[^.;,]*\bleer\b|\b[Aa]ußer Betrieb\b|\bstillgelegt\b|\bruh(?:t|en|te|ten)\b|\bausgesetzt\b|"
    r"\bvom Tisch\b|\bnicht (?:wieder|mehr) (?:aufgenommen|fortgesetzt)\b|"
    r"\b[Nn]icht (?:mehr )?(?:fortgesetzt|fortgeführt|weitergeführt) (?:wird|werden|wurden?|worden)\b|"
    r"\b(?:wird|werden|wurden?)\b[^.;,]* nicht (?:mehr )?(?:fortgesetzt|fortgeführt|weitergeführt)\b|"
    r"\b(?:gibt|gab|fährt|fahren|rollt|rollen|läuft|laufen|besteht|bestehen|existiert|findet|finden)\b[^.;]*"
    r"\b(?:nicht|kein\w*)\b[^.;]*\bmehr\b(?! als)|"
    r"\blöste[nt]? sich (?:[^.;,]* )?auf\b|"
    r"\bsich (?:[^.;,]* )?(?:wieder|inzwischen|längst) (?:verabschiedet|getrennt)\b|"
    r"\b(?:Es|Er|Sie|D(?:er|ie|as) \w*(?:[Bb]us|[Mm]obil|[Ww]agen|[Hh]aus|[Hh]alle|[Ff]ahrzeug|[Gg]ebäude)) "
    r"(?:wurde|ist)\b[^.;,]*\bverkauft\b|"
    r"\b(?:hat|haben|wurden?|worden)\b[^.;]*\b(?:zu|dicht)gemacht\b|\bmachten? [^.;]*\bzu\b(?= ?[.,;]|$)|"
    r"\((?:(?:seit|im|zum|Ende|Anfang|Mitte) )*(?:[A-ZÄÖÜ][a-zä]+ )?(?:(?:19|20)\d\d )?"
    r"(?:eingestellt|beendet|aufgegeben|abgeschafft|ausgelaufen|weggefallen|entfallen|aufgelöst)\b[^()]*\)|"
    r"\b(?:ist|sind) (?:\w+ )?(?:vorbei|Geschichte|passé|Vergangenheit)\b|\bwar(?:en)? einmal\W*$|"
    r"\bverschwand(?:en)?\b|\bfiel(?:en)? [^.;]*\bzum Opfer\b|\bwegge(?:spart|kürzt)\b|"
    r"^(?!.*(?:Kosten|Euro|Geld|Mittel|Ausgaben|Prozent|[Dd]urch|[Dd]ank))[^.;]*\bwurden? [^.;]*\beingespart\b|"
    r"\blief(?:en)? (?:(?:[^.;]|\d\.)*\b)?aus\b|\bausliefe?n?\b|\bentfiel(?:en)?\b|\bfiel(?:en)? (?:[^.;]|\d\.)*\bweg\b"
)
_WENT = re.compile(  # what the verb and its particle tell together
    r"\bg(?:ing|eht)\w*\b.*\bein\W*$|\bhoer(?:t|te|ten|en)\b.*\bauf\b|\blief(?:en)?\b.*\baus\W*$|\baufgehoert\b|"
    r"\bgibt es\b.*\bnicht mehr\b|\bwarum gibt es\b.*\bkeine?n? .*\bmehr\b|\bmacht\w* .*\b(?:dicht|zu)\W*$|"
    r"\bgeschlossen\b"
)
RESUMED = re.compile(r"\b(?:heute|inzwischen|seither|jetzt|mittlerweile|nun|seit \w+) [^.;]*\bwieder\b")
_NOT_ENDED = re.compile(
    r"\bnicht (?:eingestellt|beendet|aufgegeben|abgeschafft|abgeschaltet|aufgelöst|gestrichen|geschlossen|"
    r"verschwunden)\b"
)
_HIRED = re.compile(r"\b(?P<who>[A-ZÄÖÜ][\wäöüß]+)(?: [a-zäöüß]+){0,3} eingestellt\b")
_PERSON = re.compile(r"(?:in|innen|kraft|kräfte|arbeiter|leute|personal|stellen?)$")
_CLOSED = re.compile(
    r"\b(?:wurden?|worden|seie?n?|hat|haben)\b(?:[^.;]|\d\.)*\bgeschlossen\b|"
    r"\bgeschlossen (?:hat|haben|wurden?|worden)\b|"
    r"\b(?:ist|sind|war|waren|bleibt|bleiben)\b[^.;]*\bseit\b[^.;]*\bgeschlossen\b|"
    r"\b[Ss]eit\b[^.;,]*\b(?:ist|sind|bleibt|bleiben)\b[^.;,]*\bgeschlossen\b"
)
# Agreements and gaps are closed as well, and whoever is closed on Mondays has not ended.
_CLOSED_OTHERWISE = re.compile(
    r"(?:vertr[aä]ge?|vereinbarung(?:en)?|bündnis|pakte?|abkommen|kooperation(?:en)?|partnerschaft(?:en)?|ehe|lücken?)s?\b|"
    r"\b(?:\w+tags?|mittwochs?|feiertagen?|ferien|vorübergehend|uhr|montags?|wochenende)\b",
    re.IGNORECASE,
)

_FAILING, _SUCCEEDING = "scheitern", word_set("gelingen klappen zustande")


@once_known
def asks_for_end(question: Question) -> bool:
    """Say whether a question asks for what has been given up."""
    return any(concept.lemma in _ENDS for concept in question.concepts) or _asks_what_went(question.folded)


@lru_cache(maxsize=64)  # asked of every sentence that is weighed
def _asks_what_went(folded: str) -> bool:
    return _WENT.search(folded) is not None


def settle_end(question: Question) -> Question:
    """Return a question for an end with the thing alone that ended as its hard words.

    "Angebote eingestellt" is met by the end of anything, "den Versand von Briefen eingestellt" by that of the
    Briefe.
    """
    things = [one for one in question.hard if one.lemma not in _ENDS]
    kept = [one for one in things if one.lemma not in _ANYTHING and not _is_done_to_another(question, one, things)]
    if len(kept) < len(things) or _ANYTHING_FOR.search(question.text):
        kept = [one for one in kept if one.lemma not in _ANYBODY]
    dropped = {one.lemma for one in (*things, *question.soft)} & (_ANYTHING | {one.lemma for one in things})
    dropped -= {one.lemma for one in kept}
    concepts = tuple(one for one in question.concepts if one.lemma not in dropped)
    if not kept:
        concepts = tuple(_any_end(one) if one.lemma in _ENDS else one for one in concepts)
    return replace(question, concepts=concepts)


def is_met_by_success(concept: Concept, bag: Bag) -> bool:
    """Say whether a word for what failed is met by one that tells, unless it is denied, that something succeeded."""
    if _FAILING not in concept.alike:
        return False
    failing = replace(concept, alike=concept.alike - _SUCCEEDING)
    return match_concept(concept, bag) > match_concept(failing, bag)


@lru_cache(maxsize=16_384)  # sentences are looked at anew for every question
def tells_end(text: str) -> bool:
    """Say whether a sentence tells that something has ended; who is hired is "eingestellt" too."""
    if RESUMED.search(text) or any(
        _PERSON.search(hired["who"]) or is_office(hired["who"]) for hired in _HIRED.finditer(text)
    ):
        return False
    return _WHAT_ENDED.search(_NOT_ENDED.sub(" ", text)) is not None or tells_closing(text)


def tells_closing(text: str) -> bool:
    """Say whether a sentence tells that something was closed for good."""
    return _CLOSED.search(_NOT_ENDED.sub(" ", text)) is not None and _CLOSED_OTHERWISE.search(text) is None


def _is_done_to_another(question: Question, concept: Concept, things: list[Concept]) -> bool:
    others = "|".join(re.escape(one.text) for one in things if one is not concept)
    deed = rf"\b{re.escape(concept.text)} (?:von|vom|der|des|einer|eines) (?:{others})\b"
    return bool(others) and re.search(deed, question.text, re.IGNORECASE) is not None


def _any_end(concept: Concept) -> Concept:
    return replace(
        concept,
        hard=True,
        alike=concept.alike | _ENDS | _ENDS_TOO,
    )

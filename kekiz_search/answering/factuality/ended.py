"""Whether a sentence, or what follows it, tells that what it speaks of has ended."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.factuality.endings import RESUMED, tells_end
from kekiz_search.answering.factuality.existence import stand_together
from kekiz_search.answering.factuality.tense import is_past
from kekiz_search.answering.sentences.anaphora import ANY_THING
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Concept, bag_of, bag_of_word, match_concept
from kekiz_search.german.verbs import is_preterite

_PRONOUN = re.compile(
    r"(?:Sie|Er|Es|(?:Das|Dies|Diese[rs]?)(?= [a-zäöü])|Beide|Beides|"
    r"\w+ (?:wurde|wurden|musste|mussten) (?:sie|er|es|das)|"
    r"(?:Seit|Im|Am|Ende|Anfang|Nach|Inzwischen|Heute|\d{4})(?: [\w.]+){0,3}? "
    r"(?:ist|sind|wurden?|mussten?) (?:es|er|sie))\b"
)
_ONE_OF_THEM = re.compile(r"(?:Das|Der|Die) (?:in|im|an|am|auf|bei|beim|von|vom)\b")  # "Das in Steinheim schloss"
_GOES_ON = re.compile(  # "…, ist verschwunden", "…, lief im Mai aus", "…; sie wurden aufgegeben"
    r"\s(?:und\s)?(?:(?:sie|er|es|das|dies|diese[rs]?)\s)?(?:(?:ist|sind|wurden?|war|waren|hat|haben|muss(?:te)?n?|lief(?:en)?|"
    r"endete[nt]?|entfiel(?:en)?|fiel(?:en)?)\s|[a-zäöüß]+\s(?:[a-zäöüß]+\s)*(?:ist|sind|wurden?|war|waren|hat|haben)\s)"
)
_WHERE = re.compile(
    r"\b(?:zu[mr]|[IiAa]m|[Bb]eim|[Ii]n de[rmn]) (?:[a-zäöüß]+ )?[A-ZÄÖÜ][\w-]+"
)  # "der Bus zum Zentrum"
_FORMERLY = re.compile(
    r"\b(?:(?:[Ff]rüher|[Ee]hemalig|[Ee]instig|[Vv]ormalig)e[nrsm]?|(?:als|wie) früher (?:der|die|das|den|dem))\s"
)
_HAD_BEEN = re.compile(r"\bwar(?:en)? .*\bgewesen\W*$")
_FORMER = re.compile(rf"{_FORMERLY.pattern}(?:[a-zäöüß]+e[nrsm]?\s)?$")
_SENTENCES_BEHIND = 2  # in which it is told that a thing has ended
_REFUSED = re.compile(  # "Zweimal war die Antwort Nein", "Leider vergeblich"
    r"[^.;]*\bAntwort\b[^.;]*\b[Nn]ein\b|"
    r"(?:In|Bei|Hier|Dort|Wir)\b[^.;,]*\b(?:gibt es|haben|hat)(?: [a-zäöüß]+){0,3} keine?[ns]?\W*$|"
    r"\W*(?:[Ll]eider |[Bb]isher |[Bb]islang |[Aa]ber )?(?:[Vv]ergeblich|[Oo]hne Erfolg|[Nn]ein)\b"
)
_AGAIN = re.compile(
    r"\b(?:öffnete|eröffnete|öffnet|startete|gibt|läuft|findet|besteht|arbeitet|ist)\b[^.;]*\bwieder\b(?! geschlossen)"
)
_ARTICLES = frozenset({"der", "die", "das", "dieser", "diese", "dieses"})


def has_ended(unit: Unit, hard: Sequence[Concept]) -> bool:
    """Say whether a clause tells that what is asked for has ended: "Das Projekt lief im Mai aus, weil Geld fehlte"."""
    if _FORMERLY.search(unit.text) and any(_is_former(unit, concept) for concept in hard):
        return True
    if RESUMED.search(unit.text):
        return False
    ended = [bag_of(clause) for clause in _clauses(unit.text) if tells_end(clause) or _HAD_BEEN.search(clause)]
    return any(match_concept(concept, bag) for bag in ended for concept in hard)


def _is_former(unit: Unit, concept: Concept) -> bool:
    """Say whether a thing is named as one that was: "das ehemalige Elterncafé", "mehr als früher der Bus"."""
    places = [token for token in unit.tokens if match_concept(concept, bag_of_word(token))]
    return bool(places) and all(_FORMER.search(unit.text[: token.start]) for token in places)


def resumes_thereafter(search: Search, unit: Unit) -> bool:
    """Say whether the next sentence tells that what had ended is there again: "2021 öffnete es wieder"."""
    behind = next((one for one in search.units_of(unit.row) if one.start >= unit.end), None)
    return behind is not None and stand_together((unit, behind)) and _AGAIN.search(behind.text) is not None


def is_refused_thereafter(search: Search, unit: Unit) -> bool:
    """Say whether the next sentence tells that what was asked for was refused: "Wir haben die Bank gefragt. Nein."."""
    behind = next((one for one in search.units_of(unit.row) if one.start >= unit.end), None)
    return behind is not None and stand_together((unit, behind)) and _REFUSED.match(behind.text) is not None


def ends_thereafter(search: Search, unit: Unit, hard: Sequence[Concept]) -> bool:
    """Say whether what follows tells that what a sentence names has ended: "… fuhr ein Bus. Er wurde eingestellt"."""
    if unit.is_title or not any(match_concept(concept, unit.bag) for concept in hard):
        return False
    behind = [one for one in search.units_of(unit.row) if one.start >= unit.end][:_SENTENCES_BEHIND]
    for at, one in enumerate(behind):
        if not stand_together((unit, *behind[: at + 1])):
            return False
        if tells_end(one.text) and (_ends_what_was(unit, one) or (at == 0 and _ends_named(one, hard))):
            return True
    return False


def _ends_named(behind: Unit, hard: Sequence[Concept]) -> bool:
    """Say whether a sentence ends by a pronoun, by its name or by its head what the one before it named."""
    if _PRONOUN.match(behind.text) and not _ONE_OF_THEM.match(behind.text) and tells_end(_clauses(behind.text)[0]):
        return True
    heads = {concept.parts[-1] for concept in hard if concept.parts}
    ended = [bag_of(_WHERE.sub(" ", clause)) for clause in _clauses(behind.text) if tells_end(clause)]
    return any(heads & bag.pieces or any(match_concept(one, bag) for one in hard) for bag in ended)


def _ends_what_was(unit: Unit, behind: Unit) -> bool:
    """What was done once, and then is called a thing, has ended: "Ein Auto holte … Der Dienst wurde beendet"."""
    article, noun = (*behind.tokens[:2], None, None)[:2]
    if article is None or noun is None or article.text.lower() not in _ARTICLES:
        return False
    thing = ANY_THING.intersection((noun.lemma, *noun.parts[-1:]))
    return bool(thing) and tells_end(_clauses(behind.text)[0]) and _tells_what_was(unit)


def _tells_what_was(unit: Unit) -> bool:
    opening = _clauses(unit.text)[0]
    past = is_past(opening)
    return any(is_preterite(word) for word in opening.split() if word.isalpha()) if past is None else past


def _clauses(text: str) -> list[str]:
    """Return the clauses of a sentence; one that has no noun before its verb goes on with the first."""
    clauses: list[str] = []
    for half in text.split(";"):
        first, *parts = half.split(",")
        first = f"{clauses[0]}{first}" if clauses and _GOES_ON.match(first) else first
        clauses += [first, *(first + part if _GOES_ON.match(part) else part for part in parts)]
    return clauses

"""Whether a value that stands near what is asked for is that of something else, which its own sentence names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.actors.relations import GIVERS
from kekiz_search.answering.evidence.strengths import LENIENT
from kekiz_search.answering.factuality.planning import plans
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.anaphora import ANY_THING, names_any_by_head, refers_back
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.values.prices import tells_no_price
from kekiz_search.answering.values.times import asks_for_hours
from kekiz_search.answering.words.concepts import Concept, bag_of, bag_of_word, match_concept
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.answering.words.vocabulary import COMMON_NOUNS, KOMMUNE_NOUNS
from kekiz_search.german.normalise import word_set

_FURTHER = re.compile(
    r"\W*(?:Neu|Hinzu|Dazu|Daneben|Außerdem|Zudem) (?:\w+ ){1,2}?(?:der|die|das|den|eine?n?) (?:[a-zäöüß-]+ )?[A-ZÄÖÜ]"
)
_FOR_WHAT = re.compile(
    r"\b[Ff]ür (?:de[nr]|die|das|eine?n?|unsere?n?|ihre?n?) (?:[a-zäöüß]+ )?(?P<what>[A-ZÄÖÜ][\w-]{2,})"
)
_RECEIVES = re.compile(
    r"\W*(?:Der|Die|Das|Ein|Eine|Den|Dem|Vom|Zum) (?:[a-zäöüß]+ )?(?P<what>[A-ZÄÖÜ][\w-]{2,})\b[^.;]*?"
    r"\b(?:bekommt|bekam|erhält|erhielt|bekommen|erhalten)\b"
)
_COSTS = re.compile(
    r"\b(?:[Ee]ine?|[Dd](?:er|ie|as)|[Jj]ede[rs]?) (?:[a-zäöüß]+ )?(?P<what>[A-ZÄÖÜ][\w-]{2,})\b"
    r"(?:[^.;,„“]|\d[.,]\d)*?\bkoste\w*"
)
# Of another thing a time is told: "Der Brunnen aber läuft seit Mai", "Hier gibt es seit zwei Jahren ein Frühstück".
_CONTRASTED = re.compile(
    r"\W*(?:Der|Die|Das) (?P<what>[A-ZÄÖÜ][\w-]{2,})\b[^.;,]{0,60}?\b(?:aber|dagegen|hingegen|jedoch|wiederum)\b"
)
_THERE_IS = re.compile(r"\bgibt es\b[^.;,]*?\b(?:eine?n?|das|den|die) (?:[a-zäöüß]+ )?(?P<what>[A-ZÄÖÜ][\w-]{2,})")
_TURNS = r"(?:startete?n?|beginn(?:t|en)|begann(?:en)?|(?:er)?öffnete?n?|endete?n?|läuft|liefe?n?|schlie(?:ß|ss)t)"
_WITH = r"(?! (?:mit|das|die|den|ihre?n?|seine?n?|eine?n?)\b)"  # whoever starts something is not what starts
_BEGINS = re.compile(
    rf"\b{_TURNS} (?:der|die|das) (?:[a-zäöüß]+e )?(?P<what>[A-ZÄÖÜ][\w-]{{2,}})\b{_WITH}|"
    rf"(?:^|[.;:,–] )(?:[Dd]er|[Dd]ie|[Dd]as) (?:[a-zäöüß]+e )?(?P<subject>[A-ZÄÖÜ][\w-]{{2,}})"
    rf"(?: (?:der|des) [A-ZÄÖÜ][\w-]+)? {_TURNS}\b{_WITH}"
)
_TURNS_ASKED = re.compile(r"wann (?:startete?n?|beginn\w*|begann\w*|(?:er)?oeffnete?n?|endete?n?)\b")
_ITS_HOURS = re.compile(
    r"\b[Dd](?:ie|er|as) (?P<what>[A-ZÄÖÜ][\w-]{2,})(?: [A-ZÄÖÜ][\w-]+)? (?:ihre|seine)n? "
    r"(?:Öffnungs|Sprech)(?:zeit|stunde)"
)
_LABEL = re.compile(r"[*_\s]*(?P<what>[A-ZÄÖÜ][^:–\n]{2,60}?)[*_]*(?::| [–-])[*_]* ")
_WHERE = re.compile(
    r"\b(?:[Ii]m|[Aa]m|[Bb]eim|(?:[Ii]n|[Aa]n|[Bb]ei) de[rnm])(?: [a-zäöüß]+n)?(?: [A-ZÄÖÜ][\w-]+){0,2} $"
)
_KOMMUNE = re.compile(r"\b(?:[Jj]ede|[Ee]ine) (?:\w+ )?(?:Kommune|Stadt|Gemeinde)\b")
_FLOWS_INTO = re.compile(r"\bfl(?:ie|o)(?:ss|ß)\w*\b[^:;.]*?\b(?:in|an) (?:die|den|das) (?P<what>[A-ZÄÖÜ][\w-]{2,})")
# Of these a price or a number may be told for anything.
OF_ANYTHING = word_set(
    "jahr monat woche tag stunde zeit haushalt person teilnehmer teilnehmerin gast anfang arbeit angebot betrieb "
    "aufbau ausbau umbau einrichtung ausstattung teilnahme besuch platz personal material raum miete kauf "
    "anschaffung zweck essen mittagessen mahlzeit fahrt ausleihe"
)
# By these a sentence goes on about whatever was named: "Der Kurs beginnt im Mai".
_OF_ANY_NAME = ANY_THING | word_set(
    "veranstaltung treffen reihe termin phase initiative foerderung antrag anmeldung frist bewerbung verfahren tuer"
)


_NAMING: dict[str | None, tuple[re.Pattern[str], ...]] = {
    "money": (_FOR_WHAT, _RECEIVES, _COSTS, _FLOWS_INTO),
    "date": (_CONTRASTED, _THERE_IS, _ITS_HOURS),
}


def names_another(question: Question, unit: Unit) -> bool:
    """Say whether a sentence names of what its sum or time is told, and nothing that is asked for."""
    if _goes_on_to_another(question, unit):
        return True
    things = [one for one in question.hard if not (one.verb or _is_giver(question, one))]
    if question.expects == "money" and not things and _KOMMUNE.search(question.text):
        bags = [bag_of(one["what"]) for one in _RECEIVES.finditer(unit.text)]
        return any(KOMMUNE_NOUNS.isdisjoint(bag.lemmas | bag.ends) for bag in bags)
    if question.expects not in _NAMING or not things:
        return False
    if question.expects == "money" and tells_no_price(question, unit.text):
        return True
    if asks_for_hours(question) and _is_where_alone(unit, things):
        return True
    if question.expects == "date" and _tells_turn_of_another(question, unit, things):
        return True
    if refers_back(unit, question.hard) or any(names_any_by_head(unit, one) for one in things):
        return False
    if any(match_concept(one, unit.bag) >= LENIENT for one in things):
        return False
    named = [one["what"] for pattern in _NAMING[question.expects] for one in pattern.finditer(unit.text)]
    return any(_is_other(question, noun) for noun in named)


def _tells_turn_of_another(question: Question, unit: Unit, things: Sequence[Concept]) -> bool:
    """Say whether a sentence tells when another thing begins or ends, and that of none asked for: "Im Mai öffnet …"."""
    turning = [one["what"] or one["subject"] for one in _BEGINS.finditer(unit.text)]
    if not turning:
        return False
    named = any(match_concept(one, unit.bag) >= LENIENT for one in things)
    if named and _TURNS_ASKED.match(question.folded) is None:
        return False
    return all(_is_other(question, noun) and bag_of(noun).lemmas.isdisjoint(_OF_ANY_NAME) for noun in turning)


def _is_where_alone(unit: Unit, things: Sequence[Concept]) -> bool:
    """Say whether a sentence names a thing only as where another is: "Vorlesestunde: samstags in der Bücherei"."""
    label = _LABEL.match(unit.text)
    if label is None or any(match_concept(one, bag_of(label["what"])) >= LENIENT for one in things):
        return False
    named = [token for token in unit.tokens if any(match_concept(one, bag_of_word(token)) >= LENIENT for one in things)]
    return bool(named) and all(_WHERE.search(unit.text[: token.start]) for token in named)


def _is_giver(question: Question, concept: Concept) -> bool:
    """Say whether a word tells who gives, or stands before one that does: "die Bertelsmann Stiftung"."""
    named = f"{concept.text} Stiftung" in question.text
    return named or not GIVERS.isdisjoint({concept.lemma, *concept.parts[:1]})


def _goes_on_to_another(question: Question, unit: Unit) -> bool:
    """Say whether a sentence with an amount opens with a further thing: "Neu ist der Gutschein", and nothing asked."""
    further = _FURTHER.match(unit.text) if question.expects in {"money", "number", "percent"} else None
    return further is not None and not any(match_concept(one, unit.bag) >= LENIENT for one in question.hard)


def _is_other(question: Question, noun: str) -> bool:
    bag = bag_of(noun)
    if bag.lemmas & (COMMON_NOUNS | KOMMUNE_NOUNS | OF_ANYTHING):
        return False
    return not any(match_concept(one, bag) for one in question.concepts)


def plans_beside(question: Question, units: Sequence[Unit], holding: Sequence[Unit]) -> bool:
    """Say whether one of some sentences only plans what is asked for, and the one that holds the value no more."""
    beside = [unit for unit in units if unit not in holding]
    if question.about_plans or not any(plans(unit, question.hard) for unit in beside):
        return False
    return not any(is_planned(unit.text) for unit in holding)

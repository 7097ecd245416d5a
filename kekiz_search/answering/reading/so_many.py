"""How many there are, asked where a question only wants to know whether there are so many.

"Sind mehr als 150 Jugendämter dabei?" is met by the number that "Wie viele Jugendämter sind dabei?" has.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from kekiz_search.answering.reading.ages import read_ages
from kekiz_search.answering.reading.kinds import asks_yes_or_no
from kekiz_search.answering.reading.question import Limit, Question, Relation
from kekiz_search.answering.reading.question_numbers import UNDER_AGE, relation_about, relation_before
from kekiz_search.answering.words.concepts import Concept
from kekiz_search.german.analyzer import analyze, is_stopword
from kekiz_search.german.numbers import NumberMention, find_numbers
from kekiz_search.german.verbs import is_verb_form

VerbPlace = Literal["first", "second", "last"]  # in a question for yes or no, in a statement, behind "dass"

_ABOUT = 0.1  # so much more or less is still about as much
_CLAIMED = re.compile(
    r"(?:stimmt(?: es)?|ist es (?:richtig|wahr|korrekt|so)|trifft es zu|kann es sein),? dass (?P<what>.+)",
    re.IGNORECASE,
)
# What stands before a number: how it is meant, and the preposition that wants it.
_BEFORE = re.compile(
    r"(?P<preposition>\b(?:an|auf|aus|bei|durch|für|in|mit|um|von|zu)\s+)?"
    r"(?P<bound>(?:\b(?:genau|exakt|nur|schon|bereits|wirklich|tatsächlich|insgesamt|rund|etwa|circa|ca\.?|ungefähr|"
    r"knapp|gut|fast|nicht mehr als|nicht weniger als|"
    r"(?:mehr|weniger|größer|kleiner|höher|niedriger|geringer|teurer|billiger|günstiger) als|"
    r"mindestens|wenigstens|höchstens|maximal|"
    r"über|unter|bis zu|alle)\s+)*)$",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"\s(?:oder|und) (?P<bound>mehr|weniger)\b")
_BEHIND_IS: dict[str, Relation] = {"mehr": "at_least", "weniger": "at_most"}
# Which number is meant stands fast: "die 54 Zentren", "eine der 18 Kommunen", "die Pauschale von 900 Euro".
_GIVEN = re.compile(
    r"\b(?:d(?:ie|er|en|em|as)|diese[rn]?|beiden?|jede[rns]?|seine|ihre)\s+$|"
    r"\b(?:die|der|den|dem|das|des|dieser?|diese[sm]) (?-i:[A-ZÄÖÜ][\w-]+) (?:in Höhe )?(?:von|über)\s+$",
    re.IGNORECASE,
)
_EITHER = re.compile(r"\boder\b(?! (?:mehr|weniger)\b)")
_COUNTED = re.compile(r"(?:\s[a-zäöüß]+e[rnms]?(?= [a-zäöüßA-ZÄÖÜ]))*\s[A-ZÄÖÜ][\w-]+")
_SHARED = re.compile(r"\s(?:der|des|aller|von(?: den| allen)?)\s(?:[a-zäöüß]+e[rn]\s)?[A-ZÄÖÜ][\w-]+")
_TIMES = re.compile(r"\s(?:Jahr|Monat|Woche|Tag|Stunde|Minute|Uhr|Prozentpunkt|Mal\b)")
_JOINED_VERB = re.compile(
    r"(?P<particle>mit|teil|an|ab|ein|aus|hinzu|dazu)"
    r"(?P<verb>mach(?:en|ten)|n[ae]hmen|k[ao]men|nimmt|nahm|kommt|kam|g[ae]ben|gibt|zahl(?:en|t|te|ten)|bieten|boten)$"
)
_HIGHER = re.compile(r"\b(?:höher|niedriger|geringer) als\b", re.IGNORECASE)
_LIES_AT = frozenset({"auf", "bei"})


@dataclass(frozen=True, slots=True)
class SoMany:
    """A question for how many, in words, and the bound within which its answer says yes."""

    text: str
    limit: Limit
    unit: str | None


def ask_how_many(question: Question) -> SoMany | None:
    """Return what a question for yes or no about one number asks for; None where it asks for none."""
    opens = asks_yes_or_no(question.folded) or is_verb_form(question.text.partition(" ")[0].lower())
    if not opens or question.negated or question.ages or read_ages(question.text):
        return None
    if len(question.kommunen) > 1 or _EITHER.search(question.folded) or UNDER_AGE.search(question.folded):
        return None  # what they have together is computed; of two that are offered, sources may say each
    claimed = _CLAIMED.match(question.text)
    asked = ask_how_many_of(claimed["what"] if claimed else question.text, "last" if claimed else "first")
    if asked is None or asked.unit != "euro" or question.kommunen or any(map(_is_thing, question.concepts)):
        return asked
    return None  # nobody knows whose money


def ask_how_many_of(text: str, verb: VerbPlace = "second") -> SoMany | None:
    """Return what a text with one number tells how many there are of; None where it counts nothing."""
    text = text.rstrip(" ?.!")
    numbers = find_numbers(text)
    if len(numbers) != 1:
        return None
    number = numbers[0]
    before, behind = _BEFORE.search(text[: number.start]), text[number.end :]
    assert before is not None  # it may be empty
    if _GIVEN.search(text[: before.start()]) or _GIVEN.search(text[: number.start]):
        return None
    of_what = _what_is_counted(number, behind)
    if of_what is None:
        return None
    limit = _limit_of(number, before["bound"], behind)
    rest = f"{text[: before.start()]} {_BEHIND.sub('', behind[len(of_what) :], count=1)}"
    return SoMany(_asked(before, number, of_what, rest.split(), verb), limit, number.unit)


def _is_thing(concept: Concept) -> bool:
    return not concept.verb and concept.text[0].isupper() and concept.lemma != "euro"


def _what_is_counted(number: NumberMention, behind: str) -> str | None:
    """Return the words behind a number that belong to it, "" behind euros; None where nothing is counted."""
    if number.unit == "euro":
        return ""
    if number.unit == "percent":
        shared = _SHARED.match(behind)
        return shared.group() if shared else ""
    counted = _COUNTED.match(behind)
    return None if counted is None or _TIMES.match(behind) else counted.group()


def _limit_of(number: NumberMention, bound: str, behind: str) -> Limit:
    if more := _BEHIND.search(behind):
        return Limit(_BEHIND_IS[more["bound"]], number.value)
    if relation_about(bound.lower()):
        spare = _ABOUT * number.value
        return Limit("between", number.value - spare, number.value + spare)
    return Limit(relation_before(bound) or "exactly", number.value)


def _unjoined(verb: str) -> list[str]:
    """Return a verb as it stands in a main clause: "mitmachen" in two words."""
    parted = _JOINED_VERB.match(verb)
    return [parted["verb"], parted["particle"]] if parted else [verb]


def _asked(before: re.Match[str], number: NumberMention, of_what: str, rest: list[str], verb: VerbPlace) -> str:
    """Return the question in words: behind what it asks for stands its verb."""
    preposition = (before["preposition"] or "").strip().lower()
    if verb == "last" and rest:
        rest = [*_unjoined(rest[-1])[:1], *rest[:-1], *_unjoined(rest[-1])[1:]]
    elif rest and (verb == "first" or is_stopword(analyze(rest[0])[0])):
        rest = [rest[0].lower(), *rest[1:]]
    many = {"euro": "viel Geld", "percent": f"viel Prozent{of_what}"}.get(number.unit or "", f"viele{of_what}")
    if number.unit == "euro" and (preposition in _LIES_AT or _HIGHER.search(before["bound"])):
        preposition, many = "", "hoch"
    asked = f"{preposition} wie {many} {' '.join(rest)}?".strip()
    return f"{asked[0].upper()}{asked[1:]}"

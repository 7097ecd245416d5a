"""Whether a sentence goes on about what the sentences before it named: by a pronoun, or by "das Büro", "der Dienst"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Concept
from kekiz_search.german.analyzer import Token
from kekiz_search.german.normalise import word_set

_PRONOUN = re.compile(
    r"\W*(?:[A-ZÄÖÜ][\w.-]+(?: [A-ZÄÖÜ][\w-]+)?: )?"  # who speaks
    r"(?:(?:Sie|Er|Es|(?:Das|Dies|Diese[rs]?)(?= [a-zäöü])|"
    r"Dort|Hier|Darin|Dabei|Dafür|Davon|Daran|Dazu|Beide|Ihre?|Seine?)\b|"
    r"(?:Beteiligt|Vertreten|Eingebunden|Mitglieder) (?:sind|waren)\b|"
    r"[A-ZÄÖÜ][a-zäöüß]+(?:er|in|sitz|ung) (?:ist|sind|war|waren)\b|"  # "Träger ist die Caritas"
    r"(?:\w+ ){1,4}?(?:sind|waren|ist|war|wurden?|wird|gab|kostet|läuft) "
    r"(?:es|das(?! [A-ZÄÖÜ])|sie|er|davon|damit|dafür|darin)\b|"
    r"(?:\w+ ){1,3}?(?:hat|haben|hatten?) (?:es|sie|ihn)\b|"  # "Erfunden hat es Anna Meier"
    r"(?:[\w.-]+ ){1,3}?(?!gibt|geht|hei(?:ß|ss)t|kommt)[a-zäöüß]+t es "  # "Die Stadt erprobt es in Kray"
    r"(?:seit|in|im|an|am|auf|bei|mit|für|nach|heute|weiter|selbst|nur|auch)\b|"
    r"(?:[\w.]+ ){1,6}?(?:sie|er|ihn|ihm)\b)"  # "2023 kamen sie auf 1.260 Einsätze"
)
_RECORD = re.compile(
    r"[^:.|]{3,40}: [\d.,]+(?: (?:Euro|€|Prozent|%|Mio\. Euro|Millionen Euro)(?: für [^.]{3,80}| \([^()]{3,80}\))?)?\.?"
)
_ANY_OF_KIND = re.compile(r"\W*(?:Eine?|Jede[rs]?|Je|Pro) (?=[A-ZÄÖÜ])")
_OWN_NAME = re.compile(r" [„\"»]?[A-ZÄÖÜ]")  # "das Netzwerk INFamilie"
_PLURALS = ("", "n", "en", "e", "er", "s")
_LEAST_HEAD_CHARS = 4  # of the end of a word that no dictionary parts: "Kiste" of a Lesekiste
# What may stand for a thing that was named before.
ANY_THING = word_set(
    "dienst projekt angebot programm stelle buero einrichtung kurs gruppe treff treffpunkt zentrum team haus verein "
    "vorhaben aktion besuch teilnahme betrieb beratung umbau bau runde massnahme fahrzeug gebaeude "
    "netzwerk verbund buendnis"
)


def refers_back(unit: Unit, missing: Sequence[Concept]) -> bool:
    """Say whether a sentence opens with a pronoun, or names by its head alone what it lacks."""
    if opens_with_pronoun(unit.text):
        return True
    return any(
        (token.lemma in ANY_THING and _OWN_NAME.match(unit.text, token.end) is None)
        or any(_is_head_of(token, concept) for concept in missing)
        for token in unit.definite
        if not unit.text.startswith(" von ", token.end)
    )


@lru_cache(maxsize=8192)  # sentences are looked at anew for every question
def opens_with_pronoun(text: str) -> bool:
    """Say whether a sentence opens with a pronoun, or what it tells of with a word before it."""
    return _PRONOUN.match(text) is not None


def names_by_head(unit: Unit, concept: Concept) -> bool:
    """Say whether a sentence names a compound by its head alone, as what is known: "das Büro", "vier Zentren"."""
    return any(_is_head_of(token, concept) for token in (*unit.definite, *unit.counted))


def names_any_by_head(unit: Unit, concept: Concept) -> bool:
    """Say whether a sentence opens with any thing of a kind, by its head alone: "Ein Zentrum", "jedes Büro"."""
    opening = _ANY_OF_KIND.match(unit.text)
    first = [token for token in unit.tokens if opening and token.start == opening.end()]
    return bool(concept.parts) and any(token.lemma == concept.parts[-1] for token in first)


def is_record(unit: Unit) -> bool:
    """Say whether a line gives no more than a value for a Kommune: "Soest: 96.000 Euro"."""
    of_one = len(unit.kommunen) == 1 or (not unit.kommunen and unit.home is not None)
    return of_one and _RECORD.fullmatch(unit.text) is not None


def _is_head_of(token: Token, concept: Concept) -> bool:
    """Say whether a word is the head of a compound, be it one that no dictionary parts, or the sort of a name."""
    if concept.sort:
        return token.lemma == concept.sort
    if concept.parts:
        return token.lemma == concept.parts[-1]
    if len(token.lemma) < _LEAST_HEAD_CHARS or len(token.lemma) >= len(concept.lemma) or not token.text[0].isupper():
        return False
    return not concept.verb and concept.lemma.endswith(tuple(token.lemma + ending for ending in _PLURALS))

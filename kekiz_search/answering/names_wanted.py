"""Names that a question asks for: that there are eleven of them, or one, does not tell which."""

from __future__ import annotations

import re

from kekiz_search.answering.evidence.draft import Draft, keep_told
from kekiz_search.answering.reading.question import Question
from kekiz_search.german.analyzer import analyze
from kekiz_search.german.normalise import fold
from kekiz_search.german.numbers import find_numbers
from kekiz_search.german.people import names_people
from kekiz_search.german.persons import find_persons, holds_name

_DOERS = r"(?:[aä]rzte|begleiter(?:innen)?|lots(?:en|innen)|paten|patinnen)"
# Whose names stand in a sentence: clubs, schools, practices, and not what may be told by any word.
_SEVERAL = re.compile(
    r"(?:welche|wie hei(?:ß|ss)en die) "
    r"(?:(?:\d+|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|beiden|[\w-]+er) ){0,2}"
    rf"(?P<what>[\w-]*(?:vereine|schulen|kitas|praxen|kliniken|firmen|betriebe|unternehmen|{_DOERS}))\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(rf"{_DOERS}$", re.IGNORECASE)
_WHO_IS = re.compile(r"wer (?:ist|war) (?:die|der) (?P<role>[\w-]+in)\b", re.IGNORECASE)
_ENUMERATES = re.compile(r"[:„»(]|\b(?:darunter|nämlich|insbesondere|unter anderem|zum Beispiel)\b|\b[A-ZÄÖÜ]{2,}\b")
_CALLED = re.compile(r"\s(?:[„»A-ZÄÖÜ])")


def keep_names(question: Question, draft: Draft) -> Draft:
    """Return a draft without sentences that only count, or mention, those whose names are asked for."""
    several, who = _SEVERAL.match(question.text), _WHO_IS.match(question.text)
    if several:
        return keep_told(draft, lambda told: _names_one(question, told.quote, several["what"]))
    if who and names_people(who["role"].capitalize()) and question.expects == "person":
        return keep_told(draft, lambda told: bool(told.value or find_persons(told.quote)))
    return draft


def _names_one(question: Question, quote: str, what: str) -> bool:
    """Say whether a sentence names any of those asked for, and does not just tell how many or that there are some."""
    some_name = holds_name(f"{quote[:1].lower()}{quote[1:]}", question.text)  # no word is one for opening a sentence
    if _PEOPLE.search(what):
        return "„" in quote or some_name
    if _ENUMERATES.search(quote):
        return True
    ends = tuple({part for token in analyze(what) for part in (token.parts or (token.lemma,))[-1:]})
    counted = [token for one in find_numbers(quote) if one.counted for token in analyze(one.counted)]
    if any(fold(token.lemma).endswith(ends) for token in counted):
        return False  # "in elf Sportvereinen"
    kinds = [token for token in analyze(quote) if fold(token.lemma).endswith(ends)]
    # "die Grundschulen Regenbogen und Süd", "die Karl-May-Schule"
    return some_name or any("-" in token.text or _CALLED.match(quote, token.end) for token in kinds)

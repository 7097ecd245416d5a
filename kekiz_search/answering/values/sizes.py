"""How large, high, far or heavy a thing is: told in a measure of that kind, or as much as it has or amounts to."""

from __future__ import annotations

import re

from kekiz_search.answering.reading.question import Question
from kekiz_search.german.normalise import fold
from kekiz_search.german.numbers import NumberMention
from kekiz_search.german.people import names_people
from kekiz_search.german.persons import names_institution

_ASKED = re.compile(r"wie (?P<kind>gross|hoch|weit|lang|schwer|viel(?= wieg)|breit|tief)\b")
_OF_NUMBERS = re.compile(r"\b\w*(?:zahl|anteil|quote)\b")  # it is asked how many there are
_LENGTH = "meter kilometer zentimeter m km cm"
_WEIGHT = "gramm kilo kilogramm tonne zentner g kg t"
_MEASURES = {
    "gross": f"quadratmeter quadratkilometer hektar kubikmeter m² qm ha {_LENGTH}",
    "hoch": f"{_LENGTH} stockwerk etage",
    "weit": f"{_LENGTH} minute stunde meile",
    "lang": f"{_LENGTH} seite minute stunde",
    "breit": _LENGTH,
    "tief": _LENGTH,
    "schwer": _WEIGHT,
    "viel": _WEIGHT,
}
_SYMBOL = re.compile(r"\s?(?P<unit>km|cm|m²?|qm|kg|ha|t|g)(?![\w²])")
_PIECES = frozenset({"stueck", "exemplar", "exemplare"})
_GRADED = re.compile(r"\w+(?:ung|heit|keit|ion|rate|grad|satz|stand|armut|losigkeit|bescheid)(?:e?n|e?s)?")
# As large as what it holds: "Die Gruppe hat zwölf Plätze", "zum Team gehören vier Frauen".
_HOLDS = re.compile(
    r"\b(?:hat|hatte|hätte|fasst|fasste|zählte?(?! zu)|umfasst|umfasste|bietet|bot|besteht aus|bestand aus|gehören|"
    r"gehörten|Platz für|Platz haben)\b(?: [a-zäöüß]+){0,3} $"
)


def asks_size(question: Question) -> str | None:
    """Return the word of size by which it is asked how large a thing itself is; None where a number of others is."""
    asked = _ASKED.match(question.folded) if question.expects == "number" and question.counted is None else None
    return asked["kind"] if asked and _OF_NUMBERS.search(question.folded) is None else None


def sizes_thing(question: Question) -> bool:
    """Say whether it is asked how large or far a thing is, which no field and no cell tells that counts some."""
    return question.attribute is None and asks_size(question) not in {None, "hoch"}


def may_be_size(number: NumberMention, question: Question, text: str, amounts_to: bool) -> bool:
    """Say whether a number may tell the size that is asked for; ``amounts_to`` that the thing "beträgt" as much."""
    kind = asks_size(question) or ""
    symbol = _SYMBOL.match(text, number.end)
    unit = symbol["unit"] if symbol else fold(number.counted or "").rstrip("n")
    if unit in _MEASURES.get(kind, "").split():
        return True
    people = kind == "gross" and number.counted is not None and names_people(number.counted)
    bare = (
        number.counted is None
        and kind in {"gross", "hoch"}
        and not any(names_institution(one.text) for one in question.hard)
    )
    if amounts_to and (bare or people or number.unit is not None or unit in _PIECES):
        return True
    if kind == "gross":
        before = text[: number.start if number.hedge_start is None else number.hedge_start]
        return number.unit is None and number.counted is not None and _HOLDS.search(before) is not None
    graded = any(_GRADED.fullmatch(fold(one.text)) for one in question.hard)
    return kind == "hoch" and number.unit is not None and graded

"""Values as the sources give them: each bound to a time, to its hedge, and to how firmly it is told."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from kekiz_search.answering.evidence.found import Found
from kekiz_search.answering.factuality.years import may_tell_year, years_by_before, years_told
from kekiz_search.answering.reading.question import Expected, Question
from kekiz_search.answering.values.wholeness import wholeness
from kekiz_search.answering.words.vocabulary import LIVING_VERBS
from kekiz_search.german.blanks import blank_out
from kekiz_search.german.dates import find_dates
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.normalise import fold
from kekiz_search.german.numbers import parse_number
from kekiz_search.german.succession import FOLLOWING, LEAVING, TAKING
from kekiz_search.types import AsOfBasis, Fact, Span

# How firmly a source tells a value: as a fact, as one that is yet to be or was refused, as a count of some only, as
# one of before.
Manner = Literal["told", "planned", "refused", "part", "former"]

_CORRECTED = re.compile(
    r"\b(?:richtig|korrekt) (?:heißen|heißt|ist|sind|lautet|lauten)\b|\b(?:berichtigt|korrigiert|richtiggestellt)\b|"
    r"\bnicht\b[^.;]*,\s?sondern\b|,\snicht\s[\d„]"
)
_CORRECTION_BONUS = 0.3  # what a source corrects itself to, beside what it told before
# How many there are at all is told by a sentence that says so, not by one of what some of them do.
_OF_ALL = re.compile(r"\b(?:gibt es|es gibt|gab es|es gab|hat|haben|hatte|verfügt|zählt|umfasst|bestehen|sind es)\b")
_OF_ALL_BONUS = 0.3
_IN_SOME = re.compile(r"\b(?:[Ii]n|[Aa]n|[Bb]ei) (?:den |diesen )?$")
_WITH, _NUMBER_WITH = (
    re.compile(r" [A-ZÄÖÜ][\w-]+ (?:mit|ohne)\b"),
    re.compile(r"\b(?:Anz|Z)ahl der [\w-]+ (?:mit|ohne)\b"),
)
VALUED: frozenset[Expected | None] = frozenset({"number", "money", "percent", "date"})
_CLAUSE_END = re.compile(
    r"[;:.!?](?=\s)|\s[–-]\s|,\s(?:und|aber|doch|weil|dass|davon|darunter|dazu|zuvor|vorher|wenn|falls|obwohl|damit|"
    r"während|bis|ab|seit|im|heute|jetzt|später|für (?:19|20)\d\d)\b|"
    r"\s(?:und|aber)\s(?=(?:soll|sollen|sollte|sollten|will|wollen)\b)|"
    r",\s(?=\w+ (?:weitere|andere|neue|soll|sollen|wollen)\b)|"
    r",\s(?=\w+ (?:Jahre?|Monate?|Wochen?) (?:zuvor|vorher|davor|später|danach)\b)"
)
_BREAK = re.compile(r"[,;:.](?=\s)")
_PLANNED = re.compile(
    r"\bwürden? [^,;]*\b(?:kosten|betragen|brauchen)\b|\b(?:kosten|betragen|brauchen) würden?\b|"
    r"\bsoll(?:en|e|te|ten)?\b|\b(?:will|wollen|wollte|wollten|möchten?|plant|planen|planten?)\b|"
    r"\b(?:ein)?(?:geplant|plante)\w*|\b(?:vorgesehen|veranschlagt|angesetzt|angestrebt|budgetiert|beantragt|erwartet|"
    r"vorgeschlagen|angedacht|schl(?:ägt|ug|agen) [^,;]*vor|"
    r"angekündigt|kündig(?:t|te|en|ten) (?:[^,;]* )?an|beabsichtigt|beabsichtigen|"
    r"(?:[Ff]ür|[Ii]m|[Bb]is|[Aa]b) (?:das |Jahr )*20\d\d [^,;.\d]{0,30}\brechne(?:t|n|te|ten)?|"
    r"prognostiziert|ursprünglich|beworben|bewarben?|bewerben)\b|\b(?:Haushaltsa|A)nsatz\b|\bZiel(?:e|zahl|wert|marke)?\b|\bPrognose\b|"
    r"\bstehen\b.*\bim Haushalt\b|\bsich\b.*\bvorgenommen\b",
    re.IGNORECASE,
)
_BUDGET_ASKED = re.compile(r"\b(?:\w*budget|etat)\b", re.IGNORECASE)  # it is what is to be spent
_INFINITIVE = re.compile(r"\b(?:zu [a-zäöüß]+en|[a-zäöüß]+zu[a-zäöüß]+en)\W*$")
_FORMER = re.compile(
    r"\b(?:früher|zuvor|vorher|dama(?:ls|lig\w*)|seinerzeit|anfangs|zunächst|ehemalig\w*|einstig\w*|bislang|einst|\w*[Vv]orgänger(?:in)?)\b"
)
_NEW = re.compile(r"\bneuer?n?\b|\b(?:seit|ab) .{0,40}\bim Amt\b")
# "Für die 22 Orte, die teilnehmen, beginnt die Arbeit, die zwei Jahre dauern soll": no plan are the 22.
_RELATIVE = re.compile(r",\s(?:in\s)?(?:die|der|das|den|dem|deren|dessen|denen)\s[^,;]*")
# "71.300 Euro bei einem Ansatz von 90.000 Euro": what was planned is set beside what became of it.
_BESIDE_PLAN = re.compile(
    r"\b(?:bei (?:einem |dem )?(?:ursprünglichen )?(?:(?:Haushalts|Plan)?[Aa]nsatz|Planwert|Ziel(?:wert)?) von|"
    r"(?:bei|statt|anstelle) (?:der |den |von )?(?:ursprünglich )?(?:geplanten?|veranschlagten|vorgesehenen|erwarteten|"
    r"beantragten|angesetzten)) [^,;.]*(?:\.\d{3}[^,;.]*)*"
)
# "aus dem 2012 gestarteten Vorhaben": what began then, not what is told of it.
_ATTRIBUTE = re.compile(
    r"\b(?:de[rnms]|die|das|im|am|vom|zum|zur)\s(?:19|20)\d\d\s[a-zäöüß]+(?:t|en)e[nrsm]?\s(?=[A-ZÄÖÜ])"
)
_QUOTED = re.compile(r"„[^“”\n]{1,60}[“”]")
_NOW = re.compile(r"\b(?:heute|inzwischen|mittlerweile|jetzt|nun|derzeit|aktuell|momentan)\b", re.IGNORECASE)
_NOW_CHARS = 15  # a clause may begin behind it
_THE = re.compile(r"\b(?:[Dd]ie|[Dd]en|[Dd]er|[Aa]llen?|[Uu]nseren?|[Ii]hren?)\s$")  # "die 3 Lotsinnen" are there
_TAKEN_OUT = re.compile(r"\b(?:davon|darunter)\b")
_REFUSED = re.compile(r"\b(?:abgelehnt|verworfen|zurückgezogen|lehnt[e]? \w+.*\bab)\b")
# What a hedge allows below and above the number that it hedges, as shares of it.
_HEDGES = (
    (re.compile(r"(?:knapp|fast|nahezu|annähernd|bis zu|weniger als|höchstens|maximal|unter)\b"), (0.08, 0.0)),
    (re.compile(r"(?:gut|über|mehr als|mindestens|wenigstens)\b"), (0.0, 0.08)),
    (re.compile(r"(?:rund|rd\.?|ca\.?|circa|zirka|etwa|ungefähr|schätzungsweise|um die)(?!\w)"), (0.05, 0.05)),
)
# The months that a part of a year may mean, with those at its edges.
_SEASONS = (
    (re.compile(r"(?:Frühjahr|Frühling)\b"), range(2, 7)),
    (re.compile(r"Sommer\b"), range(5, 10)),
    (re.compile(r"Herbst\b"), range(8, 13)),
    (re.compile(r"(?:Anfang|Jahresbeginn)\b"), range(1, 5)),
    (re.compile(r"(?:Ende|Jahresende)\b"), range(9, 13)),
)
_ROUNDING, _ROUND_STEP = 0.005, 100  # 76.200 and 76.218 do not differ, 76.215 and 76.218 do
_DATED: dict[str, Expected] = {"seit": "date"}


@dataclass(frozen=True, slots=True)
class Value:
    """What a source gives: ``words`` as told, ``key`` to compare them by, and the time for which it holds.

    ``key`` is a number, an ISO date or a surname; None where values of the kind are not compared. ``text`` are the
    words around it, ``weight`` how well they meet the question.
    """

    words: str
    key: float | str | None
    manner: Manner
    text: str
    weight: float
    when: str | None = None
    basis: AsOfBasis = "unknown"
    found: Found | None = None
    fact: Fact | None = None


def asks_for_plan(question: Question) -> bool:
    """Say whether a question asks for what was, or is, to be."""
    return question.about_plans or _asks_for_plan(question.text)


@lru_cache(maxsize=64)  # asked of every value
def _asks_for_plan(asked: str) -> bool:
    return _PLANNED.search(asked) is not None or _BUDGET_ASKED.search(asked) is not None


def is_only_planned(value: Value) -> bool:
    """Say whether the words between the next two commas around a value tell that it is yet to be."""
    if value.found is None or value.found.value is None or value.manner != "planned":
        return False
    text, place = value.found.text, value.found.value.start - value.found.start
    if _THE.search(text[:place]):
        return False
    begins = max((one.end() for one in _BREAK.finditer(text, 0, place)), default=0)
    ends = _BREAK.search(text, place)
    told = text[begins : ends.start() if ends else len(text)]
    return _PLANNED.search(text[: begins + len(told)] if _INFINITIVE.search(told) else told) is not None


def value_of_found(question: Question, found: Found) -> Value:
    """Return the value of a span of the text, with the time that its clause, its sentence or its document tells."""
    words = found.value_text
    key = _key(question.expects, words)
    span = _clause_around(found)
    clause = found.text[span.start : span.end]
    when, basis = _day_of(found) if question.expects in {"person", "date"} else _time_of(found, span)
    weight = found.score + _CORRECTION_BONUS * (_CORRECTED.search(found.text) is not None)
    weight += _OF_ALL_BONUS * (_asks_of_all(question) and _OF_ALL.search(clause) is not None)
    return Value(words, key, _manner(question, found, clause), found.text, weight, when, basis, found)


def value_of_fact(expects: Expected | None, fact: Fact) -> Value:
    """Return the value of a field, of its own Stand."""
    dated = _key("date", fact.value) if "date" in {expects, _DATED.get(fact.attribute)} else None
    key = dated or (fact.number if fact.number is not None else _key(expects, fact.value))
    return Value(fact.value, key, "told", f"{fact.label} {fact.value}", 1.0, fact.as_of, fact.as_of_basis, None, fact)


def agree(one: Value, other: Value) -> bool:
    """Say whether two values are the same but for their precision: "gut 400" and 412, 2017 and March 2017."""
    if one.key is None or other.key is None:
        return fold(one.words) == fold(other.words)
    if isinstance(one.key, float) and isinstance(other.key, float):
        return _near(one, other.key) or _near(other, one.key)
    if isinstance(one.key, str) and isinstance(other.key, str):
        same = one.key.startswith(other.key) or other.key.startswith(one.key)
        return same and _lies_in_season(one, other) and _lies_in_season(other, one)
    return False


def _lies_in_season(told: Value, day: Value) -> bool:
    """Say whether a day may lie in the season that the other value names: 1 July is not in "Herbst 2018"."""
    month = str(day.key)[5:7]
    seasons = (months for season, months in _SEASONS if season.match(told.words))
    return not month or all(int(month) in months for months in seasons)


def _asks_of_all(question: Question) -> bool:
    """Say whether it is asked how many of a thing there are, and nothing else of them."""
    counted = question.counted
    return counted is not None and all(
        one.lemma == counted.lemma or one.lemma in LIVING_VERBS for one in question.concepts
    )


def _near(told: Value, number: float) -> bool:
    """Say whether a number lies where another one, with its hedge, says that it is.

    Nobody who rounds to thousands is off by more than one of them: "mehr als 173.000" is not 176.546.
    """
    assert isinstance(told.key, float)
    words = told.words.strip().lower()
    below, above = next((allowed for hedge, allowed in _HEDGES if hedge.match(words)), (0.0, 0.0))
    step = _last_place(told.key)
    least = _ROUNDING * told.key if step >= _ROUND_STEP else 0.0
    low = told.key - max(least, min(step, below * told.key))
    return low <= number <= told.key + max(least, min(step, above * told.key))


def _last_place(number: float) -> float:
    """Return what the last digit but zeros of a number stands for: 1000 in 173.000, 5 in 165."""
    step = 1.0
    while number and number % (10 * step) == 0:
        step *= 10
    return 5 * step if number % (5 * step) == 0 else step


def counts_all(question: Question, value: Value) -> bool:
    """Say whether it is asked how many of a thing there are, and a sentence tells just that."""
    if value.found is None or not _asks_of_all(question):
        return False
    span = _clause_around(value.found)
    return _OF_ALL.search(value.found.text[span.start : span.end]) is not None and not counts_some(value)


def counts_some(value: Value) -> bool:
    """Say whether a sentence counts where something is, or what has something: "in zwölf Kitas", "Kitas mit"."""
    if value.found is None or value.found.value is None:
        return False
    at = value.found.value
    before = value.found.text[: at.start - value.found.start]
    behind = value.found.text[at.end - value.found.start :]
    return _IN_SOME.search(before) is not None or _WITH.match(behind) is not None


def tells_now(value: Value) -> bool:
    """Say whether a source says itself for when it tells a value: by a year, or "heute"."""
    return value.basis == "stated" or _NOW.search(value.text) is not None


def tells_new(value: Value) -> bool:
    """Say whether a source says itself that what it tells is new: "die neue Leiterin", "seit Juni im Amt"."""
    return any(one.search(value.text) for one in (_NEW, FOLLOWING, TAKING, LEAVING))


def _key(expects: Expected | None, words: str) -> float | str | None:
    if expects == "date":
        dates = find_dates(words)
        return dates[0].iso if dates else None
    if expects == "person":
        return fold(words.split()[-1]) if words else None
    number = parse_number(words) if expects in VALUED else None
    return float(number) if number is not None else None


def _clause_around(found: Found) -> Span:
    """Return where in a span the clause stands that holds the value."""
    if found.value is None:
        return Span(0, len(found.text))
    before = [match.end() for match in _CLAUSE_END.finditer(found.text, 0, found.value.start - found.start)]
    behind = _CLAUSE_END.search(found.text, found.value.end - found.start)
    return Span(before[-1] if before else 0, behind.start() if behind else len(found.text))


def years_beside(found: Found, part: Span | None = None) -> tuple[str, ...]:
    """Return the years that a span, or a part of it, tells besides its value, outside relative clauses and names.

    "Das Kolleg, das 2016 entstand, zählt 240" is of no year, nor is "die Liste „Orte seit 2012“ zählt 17".
    """
    text = found.text
    if found.value is not None:
        text = blank_out(text, [Span(found.value.start - found.start, found.value.end - found.start)])
    told = text[part.start : part.end] if part else text
    if not may_tell_year(told):
        return ()
    for aside in (_RELATIVE, _ATTRIBUTE, _QUOTED):
        told = aside.sub(" ", told)
    start = found.start + (part.start if part else 0)
    return years_by_before(found.unit.document, start, told) or years_told(found.unit.document, told)


def _time_of(found: Found, clause: Span) -> tuple[str | None, AsOfBasis]:
    for part in (clause, None):
        years = years_beside(found, part)
        if len(years) == 1:
            return years[0], "stated"
        if part is not None and not years and _NOW.search(found.text, max(0, part.start - _NOW_CHARS), part.end):
            break  # "2020 waren es zwölf, jetzt haben wir 35": the 35 are of the day it was written
    return _day_of(found)


def _day_of(found: Found) -> tuple[str | None, AsOfBasis]:
    return found.unit.document.origin.as_of, found.unit.document.origin.as_of_basis


def _without_plan_beside(text: str, value: str) -> str:
    """Return a text without the plan that is set beside a value."""
    return _BESIDE_PLAN.sub(lambda beside: beside.group() if value in beside.group() else "", text)


def _manner(question: Question, found: Found, clause: str) -> Manner:
    if question.expects == "person":
        return "former" if _FORMER.search(clause) else "told"
    if _REFUSED.search(clause) and not _REFUSED.search(question.text):
        return "refused"
    governing = found.text if _INFINITIVE.search(clause) else clause  # "Es wird vorgeschlagen, zwei einzustellen"
    if _PLANNED.search(_RELATIVE.sub("", _without_plan_beside(governing, found.value_text))):
        return "planned"
    if _FORMER.search(clause):
        return "former"
    taken_out = _TAKEN_OUT.search(clause) is not None
    own = taken_out and any(one.name in question.kommunen for one in find_kommunen(clause))
    if found.value is None or own:
        return "told"  # "davon liegen 9 in der Stadt" is all that the town has
    return "part" if wholeness(question, found.unit.document.text, found.value) < 0 else "told"

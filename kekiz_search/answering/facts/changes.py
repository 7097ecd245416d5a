"""What has become more or less at one place: years side by side, out of a table or the sentences that compare them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.evidence.draft import Draft, DraftStatement, quote_statement
from kekiz_search.answering.evidence.found import to_evidence
from kekiz_search.answering.facts.margins import COMPUTED, german
from kekiz_search.answering.facts.measures import measure_alone
from kekiz_search.answering.facts.series import Point, find_series
from kekiz_search.answering.facts.told_comparisons import answer_by_sentences
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.anaphora import refers_back
from kekiz_search.answering.sentences.paragraphs import is_about_since
from kekiz_search.answering.sentences.search import YEAR, Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Concept, match_concept
from kekiz_search.german.normalise import fold
from kekiz_search.german.numbers import find_numbers

_MORE = (
    r"(?:mehr|weniger|oefter|haeufiger|seltener|hoeher|niedriger|groesser|kleiner|teurer|billiger|guenstiger)"
    r"(?:e[nrsm]?)?"
)
_YEARS = r"\b(?:19|20)\d\d oder (?:im jahr )?(?:19|20)\d\d\b"
_BEFORE = r"(?:(?:vor|letzte[sn] |vorige[sn] )jahr|(?:das |ein )?jahr (?:davor|zuvor|vorher)|davor|zuvor|vorher)"
_ONCE = r"(?:frueher|damals|anfangs|am anfang|zu beginn)"
_NOW = r"(?:heute|jetzt|derzeit|inzwischen|mittlerweile|aktuell)"
_THAN = re.compile(
    rf"\b{_MORE}\b.*\bals (?:noch |es )*(?:im |in |zum |zu |das )?(?:jahr )?"
    rf"(?P<other>(?:19|20)\d\d|{_BEFORE}|{_ONCE}|{_NOW})\b"
)
_OR = re.compile(rf"^(?!we[rm]\b|welche).*(?:\b{_MORE}\b.*{_YEARS}|{_YEARS}.*\b{_MORE}\b)")
_GROWN = (
    r"(?:gestiegen|gewachsen|zugenommen|stieg|stiegen|steigt|steigen|wuchs|wuchsen|"
    r"(?:waechst|wachsen)(?!.*\bauf\b)|verdoppelt|mehr geworden|groesser geworden)"
)
_SHRUNK = (
    r"(?:gesunken|geschrumpft|abgenommen|zurueckgegangen|sank|sanken|sinkt|sinken|schrumpft|"
    r"schrumpfen|halbiert|weniger geworden|kleiner geworden)"
)
_CHANGE = re.compile(
    rf"\b(?:{_GROWN}|{_SHRUNK})\b|\bseit (?:19|20)\d\d\b.*\b(?:mehr|weniger|haeufiger|seltener)\b|"
    r"^(?:wie|was|inwie\w+)\b.*\b(?:entwickel\w*|veraender\w*|geaendert)\b"
)
_BY_HOW_MUCH = re.compile(r"(?:wie stark|um wie ?viel)\b")
_CHANGING = re.compile(
    r"(?:stark|euro|prozent|ge(?:stie?gen|sunken|wachsen|schrumpft)|zugenommen|abgenommen|zurueckgegangen|verdoppelt|halbiert|geworden|"
    r"steigen|sinken|wachsen|schrumpfen|zunehmen|abnehmen|zurueckgehen|stiege?n?|sanke?n?|wuchse?n?|unterwegs|"
    r"mehr|weniger|haeufiger|oefter|seltener|hoeher|niedriger|groesser|kleiner|teurer|billiger|guenstiger|"
    r"entwickel\w*|veraender\w*|geaendert|vorjahr|jahr|(?:da|zu)?vor|davor|zuvor|vorher|frueher|damals|anfangs|anfang|beginn|zuletzt|viel|zahl|anzahl)"
)
_CHANGED = re.compile(
    r"\b(?:stieg|stiegen|gestiegen|sank|sanken|gesunken|gewachsen|wuchs|wuchsen|zugenommen|abgenommen|zurückgegangen|"
    r"verdoppelt|vervierfacht|verdreifacht|halbiert|doppelt so|Vorjahr\w*|zuvor|vorher|davor|"
    r"nur noch|waren es|statt|gegenüber|lediglich|[Ff]rüher|[Aa]nfangs|[Dd]amals|inzwischen|mittlerweile|jetzt|"
    r"heute)\b|\bnoch \d"
)
_RELATIVE = re.compile(
    r"\b(?:Vorjahr\w*|Jahr (?:davor|zuvor|vorher)|heute|jetzt|inzwischen|mittlerweile|aktuell|derzeit|davor|zuvor)\b"
)
# The second number is the earlier one: "19 Paten, im Vorjahr waren es 24".
_BACK = re.compile(r"\d.*\b(?:Vorjahr\w*|Jahr (?:davor|zuvor|vorher)|zuvor|vorher|statt|gegenüber|früher)\b.*\d")
_PEAK = re.compile(
    r"(?:wann|in welche[mn] jahr)\b.*\b(?:(?P<least>wenigsten?|niedrigsten?|geringsten?|kleinsten?)|"
    r"meisten?|hoechsten?|groessten?)\b"
)
_TIMES_AS_MANY = re.compile(
    r"\b(?:doppelt|halb|(?:zwei|drei|vier)mal) so (?:viele?|oft|hoch|groß) wie (?:20\d\d|im|zuvor)\b"
)
_TWO = 2
_OF_ANY = re.compile(r"(?:in |bei )?(?:wo|wer|welche[nrsm]?)\b")  # a series is of one place
_ALL_YEARS = 6  # of a series, the last
_SIDE_BY_SIDE = "Die Angaben im Vergleich:"


def asks_for_change(question: Question) -> bool:
    """Say whether a question asks what has become more or less at one place."""
    if question.asks_reason or len(question.kommunen) > 1:
        return False
    return any(one.search(question.folded) for one in (_CHANGE, _THAN, _OR))


def _asks_only_for_change(question: Question) -> bool:
    """Say whether nothing but a change answers a question: there was more at one time, or something has grown."""
    return question.whether or _THAN.search(question.folded) is not None


def answer_change(search: Search, question: Question) -> Draft | None:
    """Return what sets the numbers of two times side by side, None where nothing does."""
    concepts = tuple(one for one in question.concepts if not _CHANGING.fullmatch(fold(one.text)))
    asked = measure_alone(replace(question, concepts=concepts))
    of_any = not question.kommunen and _OF_ANY.match(question.folded) is not None
    points = [] if of_any else _as_asked(question, find_series(search, asked, question.kommunen))
    if points:
        return Draft("answered", tuple(_state(search, one) for one in points), lead=_lead(question, points))
    told = answer_by_sentences(
        search, question, concepts, lambda unit: _tells_change_of(search, question, concepts, unit)
    )
    if told is None and _OR.search(question.folded):
        return Draft("no_evidence")
    if told is None and _asks_only_for_change(question):
        return answer_by_sentences(search, question, concepts, _says_change) or Draft("no_evidence")
    return told


def _grows(folded: str) -> bool | None:
    """Return whether words tell a growth, False where they tell that something shrank, None where neither."""
    grown, shrunk = (re.search(rf"\b{words}\b", folded) is not None for words in (_GROWN, _SHRUNK))
    return None if grown == shrunk else grown


def _told_to_grow(unit: Unit, numbers: Sequence[float]) -> bool:
    """Return whether a sentence tells a growth: by its words, else by its numbers, the earlier before the later."""
    said = _grows(fold(unit.text))
    if said is not None:
        return said
    return (numbers[-1] > numbers[0]) != (_BACK.search(unit.text) is not None)


def _says_change(unit: Unit) -> bool:
    """Say whether a sentence says, without numbers, that something grew or shrank."""
    return re.search(rf"\b(?:{_GROWN}|{_SHRUNK})\b", fold(unit.text)) is not None


def answer_peak(search: Search, question: Question) -> Draft | None:
    """Return the year in which a table has the most, or the least, of something, with the others; None without one."""
    found = _PEAK.match(question.folded) if len(question.kommunen) == 1 else None
    if found is None:
        return None
    asked = measure_alone(replace(question, superlative=0))
    points = find_series(search, replace(asked, years=()), question.kommunen)
    points = sorted(points, key=lambda one: (one.number if found["least"] else -one.number, one.year))
    if not points:
        return None
    word = "Am wenigsten" if found["least"] else "Am meisten"
    return Draft("answered", tuple(_state(search, one) for one in points), lead=f"{word} war es {points[0].year}:")


def _tells_change_of(search: Search, question: Question, concepts: Sequence[Concept], unit: Unit) -> bool:
    """Say whether a sentence tells a change, and names something of what is asked for or goes on about it."""
    hard = [one for one in concepts if one.hard]
    near = (unit.bag, search.units.heading_of(unit))
    heads = {part for one in hard for part in one.parts[-1:]}
    named = any(match_concept(one, bag) for one in hard for bag in near) or any(heads & bag.lemmas for bag in near)
    named = named or not hard or refers_back(unit, hard)
    named = named or all(is_about_since(search, one, unit) for one in hard)
    return named and _tells_change(question, unit)


def _tells_change(question: Question, unit: Unit) -> bool:
    """Say whether a sentence sets two numbers side by side, of the times and, asked of any, the direction asked for."""
    years = set(YEAR.findall(unit.text))
    numbers = [one.value for one in find_numbers(unit.text) if str(int(one.value)) not in years]
    if len(numbers) < _TWO and not _TIMES_AS_MANY.search(unit.text):
        return False
    folded = question.folded
    if _OF_ANY.match(folded) and _grows(folded) not in {None, _told_to_grow(unit, numbers)}:
        return False
    asked = {year[:4] for year in question.years}
    if len(asked) > 1 and len(asked & years) < len(asked) - (_RELATIVE.search(unit.text) is not None):
        return False
    return _CHANGED.search(unit.text) is not None or len(years) > 1


def _as_asked(question: Question, points: Sequence[Point]) -> list[Point]:
    """Return the points of the times asked for; nothing where one of them is missing."""
    if not points:
        return []
    known = [one.year for one in points]
    than = _THAN.search(question.folded)
    asked = {year[:4] for year in question.years}
    if than and re.fullmatch(_BEFORE, than["other"]):
        last = max(asked, default=known[-1])
        asked = {last, str(int(last) - 1)}
    elif than and asked and len(asked) == 1:
        asked |= {known[-1]}
    elif than and not asked:
        asked = {known[0], known[-1]}
    if not asked <= set(known):
        return []
    if than:
        return [one for one in points if one.year in asked] if len(asked) > 1 else []
    within = [one for one in points if not asked or min(asked) <= one.year <= max((*asked, _open_end(asked, known)))]
    return within[-_ALL_YEARS:] if len(within) > 1 else []


def _open_end(asked: set[str], known: Sequence[str]) -> str:
    """Since one year means up to the last."""
    return known[-1] if len(asked) == 1 else ""


def _lead(question: Question, points: Sequence[Point]) -> str:
    """Say yes or no where it is asked whether there was more, or less, and the numbers tell."""
    folded = question.folded
    first, last = points[0].number, points[-1].number
    than = _THAN.search(folded)
    if _BY_HOW_MUCH.match(folded) and first > 0:
        return _say_difference(points[0], points[-1])
    if not question.whether or first == last:
        return _SIDE_BY_SIDE
    said = _grows(folded) if than is None else None
    grows, shrinks = said is True, said is False
    if than:
        less = re.match(r"(?:weniger|selten|niedrig|klein|billig|guenstig)", than[0]) is not None
        later = than["other"] == points[-1].year or re.fullmatch(_NOW, than["other"]) is not None
        grows, shrinks = less == later, less != later
    if grows == shrinks:
        return _SIDE_BY_SIDE
    return f"{'Ja' if (last > first) == grows else 'Nein'}. {_SIDE_BY_SIDE}"


def _say_difference(first: Point, last: Point) -> str:
    """Say by how much a number changed from one year to another, and by what share of the first."""
    apart = last.number - first.number
    share = german(round(100 * abs(apart) / first.number, 1))
    word = "mehr" if apart >= 0 else "weniger"
    return f"{last.year} sind es {german(abs(apart))} {word} als {first.year} ({share} Prozent), {COMPUTED}:"


def _state(search: Search, point: Point) -> DraftStatement:
    evidence = to_evidence(search, point.found)
    subject = " ".join(part for part in (point.label, point.year) if part)
    return quote_statement(evidence, subject)

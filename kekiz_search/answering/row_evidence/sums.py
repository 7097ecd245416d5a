"""Sums of money that a text gives to several Kommunen side by side: "Ahaus erhält 200 Euro, Goch 300 Euro"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kekiz_search.answering.evidence.enumerations import is_under
from kekiz_search.answering.evidence.found import Found
from kekiz_search.answering.factuality.negation import ends_or_denies
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.search import YEAR, Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Concept, family_concept
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.numbers import find_numbers
from kekiz_search.types import Span

# The sum itself tells that it is money, whatever the question calls it.
_MONEY = re.compile(r"(?:geld|mittel|summe|betrag|budget|zuschuss|zuwendung|foerderung|euro|foerderbetrag)(?:er|e?s)?$")
_RECEIVES = re.compile(
    r"\b(?:bek[ao]m\w*|erh(?:a|ae|ie)lt\w*|(?:ge)?krieg\w*|\w*foerder\w*|bewilligt\w*|zuwendung\w*|zuschuss\w*)\b"
)
# "sagte das Land … zu", "gibt das Land", "an welche Städte gehen", "für welche gab es": money that others give.
_IS_GIVEN = re.compile(
    r"\b(?:sag(?:t|te|ten)\b.* zu\b|zugesagt|zusagte|"
    r"(?:gibt|gab|zahlte?|zahlt|ueberweist|ueberwies|verteilte?|spendiert|unterstuetzt|unterstuetzte|bedachte?) "
    r"(?:das|der|die) (?:land|bund|eu|ministerium|landesregierung|landschaftsverband|stiftung)\b|"
    r"an (?:welche|wen)\b.* (?:geh(?:t|en)|ging(?:en)?|fliess(?:t|en)|floss(?:en)?|zahlte?)\b|"
    r"fuer welche\b.* (?:gab|gibt) es\b|"
    r"(?:sich|duerfen|koennen)\b.* freuen)\b"
)
_SPENDS = re.compile(
    r"\bg(?:ibt|eben|ab|aben)\b(?:[^.;]|\d\.)*\baus\b|\bausgegeben\b|\bkoste(?:t|n|te|ten)\b|\b(?:Kosten|Ausgaben)\b|"
    r"\b[Ee]igenanteil\b|\bAnteil de[rs] (?:Stadt|Gemeinde|Kommune|Kreises)\b|"
    r"\b\w*[Ff]olgekosten\b|\b(?:ge)?schätzt(?:en?)?\b"
)
_GRANTED = re.compile(
    r"\b(?:sind|ist|wurden?|hat|haben)\b[^.;]*(?:\d\.\d+)?[^.;]*\b(?:bewilligt|zugesagt)\b|"
    r"\b(?:Land|Landesprogramms?|Ministerium|kinderstark|Landesmitteln?)\b[^.;]*\d[\d.]* Euro\b|"
    r"\d[\d.]* Euro\b[^;]*\b(?:vom Land|des Landes|aus (?:dem )?Landes\w+|aus kinderstark)\b"
)
_CLAUSE = re.compile(r"[,;]\s|\sund\s|\ssowie\s")
_EUROS = family_concept("", "euro")


def asks_for_grant(question: Question) -> bool:
    """Say whether a question is for money that somebody receives, not for what they spend."""
    return _RECEIVES.search(question.folded) is not None or _IS_GIVEN.search(question.folded) is not None


class Sums:
    """The sums of an index that answer a question for money, by Kommune."""

    def __init__(self, search: Search, question: Question) -> None:
        self._of_kommune: dict[str, list[Found]] = {}
        wanted = tuple(one for one in question.hard if not _MONEY.search(one.lemma) and not one.verb)
        alone = bool(question.limit) or len(question.kommunen) > 1  # else sums compare that stand side by side
        for row in _rows(search, question, wanted):
            for unit in search.units_of(row):
                pairs = list(pairs_in(unit)) or (_granted_at_home(unit) if alone else [])
                if (
                    pairs
                    and not _SPENDS.search(unit.text)
                    and _is_of_year(question, unit)
                    and (not wanted or is_under(search, unit, wanted))
                ):
                    for kommune, value in pairs:
                        found = Found(unit, unit.start, unit.end, float(search.scores[row]), value)
                        self._of_kommune.setdefault(kommune, []).append(found)

    @property
    def kommunen(self) -> tuple[str, ...]:
        """The Kommunen that are given anything, by name."""
        return tuple(sorted(self._of_kommune))

    def about(self, kommune: str) -> list[Found]:
        """Return the sums that a Kommune is given, in order."""
        return self._of_kommune.get(kommune, [])


def _rows(search: Search, question: Question, wanted: tuple[Concept, ...]) -> list[int]:
    """Return the passages that speak of euros, in documents that hold what is asked for and its names."""
    rows = sorted(search.rows_with(_EUROS))
    passages = search.index.passages
    if wanted:
        documents = {passages[row].doc_id for row in search.rows_in_documents(wanted)}
        rows = [row for row in rows if passages[row].doc_id in documents]
    return [
        row for row in rows if all(name.search(search.units.folded(passages[row].doc_id)) for name in question.names)
    ]


def _is_of_year(question: Question, unit: Unit) -> bool:
    asked = {year[:4] for year in question.years}
    told = set(YEAR.findall(unit.text)) or {(unit.document.origin.as_of or "")[:4]}
    return not asked or bool(asked & told)


def _granted_at_home(unit: Unit) -> list[tuple[str, Span]]:
    """Return the one sum that a Kommune's own document says was granted to it: "52.000 Euro sind bewilligt worden"."""
    if unit.home is None or unit.home != unit.document.origin.kommune or unit.subjects:
        return []
    sums = [one for one in find_numbers(unit.text) if one.unit == "euro"]
    if len(sums) != 1 or not _GRANTED.search(unit.text) or is_planned(unit.text) or ends_or_denies(unit):
        return []
    return [(unit.home, Span(unit.start + sums[0].start, unit.start + sums[0].end))]


def pairs_in(unit: Unit) -> Iterator[tuple[str, Span]]:
    """Yield every Kommune of a sentence that stands in one clause with one sum, and the place of the sum."""
    text = unit.text
    mentions, numbers = find_kommunen(text), find_numbers(text)
    bounds = [0, *(match.start() for match in _CLAUSE.finditer(text)), len(text)]
    for start, end in pairwise(bounds):
        named = {one.name for one in mentions if start <= one.start < end}
        sums = [one for one in numbers if start <= one.start < end and one.unit == "euro"]
        if len(named) == 1 and len(sums) == 1:
            yield named.pop(), Span(unit.start + sums[0].start, unit.start + sums[0].end)

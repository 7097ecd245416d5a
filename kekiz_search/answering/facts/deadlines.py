"""Until when somebody has to sign up or apply, where a source tells when "die Frist" ends and its heading for what."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.evidence.draft import Draft
from kekiz_search.answering.evidence.found import Found, state_found
from kekiz_search.answering.evidence.leaning import stands_around
from kekiz_search.answering.evidence.strengths import LENIENT
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.owners import belongs_to
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import BAR, Unit
from kekiz_search.answering.words.concepts import Concept, match_concept
from kekiz_search.german.dates import find_dates
from kekiz_search.german.normalise import fold, word_set
from kekiz_search.german.people import names_people
from kekiz_search.types import Span

_UNTIL_WHEN = re.compile(r"bis wann\b|bis zu welche[mr]\b|wann (?:ist|war|endet) .*(?:schluss|frist)\b")
_HANDING_IN = re.compile(
    r"anmeld\w*|meld\w*|bewerb\w*|einreich\w*|beantrag\w*|antrag\w*|abgeb\w*|vormerk\w*|einschreib\w*"
)
_ENDS = re.compile(
    r"\b(?:end|lief|läuft)\w*\b[^.;]*\b(?P<what>[Dd]ie \w*[Ff]rist)\b|"
    r"\b(?P<of>[Dd]ie \w*[Ff]rist)\b[^.;]*\b(?:end|lief|läuft)\w*\b|"
    r"\b(?P<close>(?:Anmelde|Melde|Bewerbungs|Einsende|Abgabe|Antrags)schluss)\b"
)
_WHO = word_set("kind eltern familie mutter vater jugendliche nachwuchs sohn tochter baby teilnehmer")
_ROOT_CHARS = 5  # "anmel" begins "Anmeldung" and "anmelden"
_TO_REPORT = re.compile(r"\b(melde)n\b")  # "sich melden" is no concept of its own
_SPAN_OF_YEARS = re.compile(r"\b\d{4}/\d{2,4}\b")


def answer_deadline(search: Search, question: Question) -> Draft:
    """Return the only deadline that a source tells of all that is asked for; none where there are several."""
    if question.expects != "date" or not _UNTIL_WHEN.match(question.folded):
        return Draft("no_evidence")
    deeds = [one for one in question.concepts if _HANDING_IN.fullmatch(one.lemma)]
    roots = tuple(one.lemma[:_ROOT_CHARS] for one in deeds) or _TO_REPORT.findall(question.folded)
    others = [one for one in question.concepts if not (one.verb or one in deeds)]
    things = [one for one in others if not (names_people(one.text.capitalize()) or one.lemma in _WHO)]
    spans = set(_SPAN_OF_YEARS.findall(question.text))
    if not roots or not (things or (spans and question.kommunen)):
        return Draft("no_evidence")
    rows = search.rows_about(question.kommunen) if question.kommunen else range(len(search.index.passages))
    units = (unit for row in rows for unit in search.units_of(row) if "rist" in unit.text or "schluss" in unit.text)
    told = [
        (unit, date)
        for unit in units
        if (date := _end_told(unit)) is not None
        and _is_of(question.kommunen, unit)
        and spans <= set(_SPAN_OF_YEARS.findall(unit.text))
        and (spans or _is_of_years(question, unit))
        and _tells_deed(search, deeds, tuple(roots), unit)
        and all(match_concept(one, unit.bag) >= LENIENT or stands_around(search, one, unit) for one in things)
    ]
    if len({unit.text[date.start : date.end] for unit, date in told}) != 1:
        return Draft("no_evidence")
    unit, date = told[0]
    value = Span(unit.start + date.start, unit.start + date.end)
    subject = question.kommunen[0] if len(question.kommunen) == 1 else None
    return Draft("answered", (state_found(search, Found(unit, unit.start, unit.end, 1.0, value), subject),))


def _end_told(unit: Unit) -> Span | None:
    """Return the day on which a sentence tells that a deadline ends."""
    if BAR in unit.text or not _ENDS.search(unit.text):
        return None
    days = [one for one in find_dates(unit.text) if re.search(r"\b(?:am|zum|ist der|:) $", unit.text[: one.start])]
    return Span(days[0].start, days[0].end) if len(days) == 1 else None


def _is_of(kommunen: Sequence[str], unit: Unit) -> bool:
    return not kommunen or any(belongs_to(unit, one) for one in kommunen)


def _is_of_years(question: Question, unit: Unit) -> bool:
    return all(year[:4] in unit.text for year in question.years)


def _tells_deed(search: Search, deeds: Sequence[Concept], roots: tuple[str, ...], unit: Unit) -> bool:
    """Say whether a word for the end names the deed, or the heading or a question before it does, or asks so long."""
    ends = _ENDS.search(unit.text)
    named = fold((ends["what"] or ends["of"] or ends["close"]) if ends else "")
    if any(root in named for root in roots):
        return True
    if not named.endswith(" frist"):
        return False
    heading = search.index.passages[unit.row].heading or ""
    above = (search.units.heading_of(unit), search.units.asked_before(unit), search.units.before(unit))
    asks = re.match(r"\W*bis wann\b", fold(heading)) is not None or "bis wann" in fold(_line_above(unit))
    named_above = any(lemma.startswith(roots) for bag in above for lemma in bag.lemmas)
    return asks or named_above or any(match_concept(one, bag) >= LENIENT for one in deeds for bag in above)


def _line_above(unit: Unit) -> str:
    return unit.document.text[: unit.start].rstrip().rpartition("\n")[2]

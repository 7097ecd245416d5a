"""Whether a town belongs to a Kreis, as its field tells that says what it is: "Art: kreisfreie Stadt"."""

from __future__ import annotations

import re

from kekiz_search.answering.evidence.draft import DraftRow
from kekiz_search.answering.facts.stating import fact_evidence
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.search import Search
from kekiz_search.german.normalise import fold
from kekiz_search.types import Span, Verdict

_FREE, _BELONGING = "kreisfrei", "kreisangehoerig"
_TOLD = re.compile(rf"\b(?P<kind>{_FREE}|{_BELONGING})(?:e[nrms]?)?\b")
_WRITTEN = re.compile(r"\b(?:kreisfrei|kreisangehörig|kreisangehoerig)(?=e[nrms]?\b|\b)", re.IGNORECASE)
_FIELD = re.compile(rf"(?:grosse |mittlere )?{_TOLD.pattern}(?: (?:stadt|gemeinde|kommune))?")
_OF_A_KREIS = re.compile(r"\b(?:gehoer|zaehl)\w*\b.*\b(?:zu (?:einem|irgendeinem)|einem) (?:land)?kreis\w*\b")


def kind_row(search: Search, question: Question, kommune: str) -> DraftRow | None:
    """Return the row that a field of a town gives where it is asked whether it belongs to a Kreis; else None."""
    asked = _kind_asked(question)
    if asked is None:
        return None
    for fact in search.facts_of(kommune):
        told = kind_of_field(fact.value)
        if told is not None:
            verdict: Verdict = "supported" if told == asked else "contradicted"
            evidence = (fact_evidence(search.index, fact),)
            return DraftRow(kommune, verdict, fact.value, fact.as_of, evidence)
    return DraftRow(kommune, "no_evidence") if _OF_A_KREIS.search(question.folded) else None


def kind_of_field(value: str) -> str | None:
    """Return the folded word by which a field tells whether a town belongs to a Kreis, None where it tells more."""
    told = _FIELD.fullmatch(fold(value))
    return told["kind"] if told else None


def find_kind(text: str) -> Span | None:
    """Return where a text tells whether a town belongs to a Kreis, None where it does not."""
    told = _WRITTEN.search(text)
    return Span(*told.span()) if told else None


def _kind_asked(question: Question) -> str | None:
    """Return which of the two is asked for, where nothing else is."""
    if not question.yes_no or question.negated or len(question.concepts) != 1:
        return None
    if _OF_A_KREIS.search(question.folded):
        return _BELONGING
    named = _TOLD.search(question.folded)
    return named["kind"] if named and named["kind"] == question.concepts[0].lemma else None

"""A claim that a Kommune is a Modellkommune, where its profile only tells since when it takes part."""

from __future__ import annotations

import re
from dataclasses import replace

from kekiz_search.answering.claims.facts import find_joining
from kekiz_search.answering.claims.judged import Finding, evidence_in
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.evidence.search import Search
from kekiz_search.answering.evidence.units import Unit
from kekiz_search.answering.words.concepts import build_concept
from kekiz_search.german.analyzer import analyze
from kekiz_search.german.dates import find_dates, year_of

_MODEL = "Modellkommune"
_PHASE = ("Modellvorhaben", "Modellphase", "Modellkommune")
_TOLD = re.compile(rf"\b{_MODEL}\b")  # of one; "Modellkommunen" may be others
_PHASE_WORD = re.compile("|".join(_PHASE))


def find_in_model_phase(search: Search, part: Part, kommune: str) -> list[Finding]:
    """Return the fact since when a Kommune takes part, with the sentence that dates the model phase.

    Who took part from its first year was a Modellkommune. A Kommune of which its own documents tell that in so many
    words, or of a Kreis that was one as a whole, is left to their sentences.
    """
    if [concept.lemma for concept in part.concepts] != [_MODEL.lower()] or part.negated or part.planned:
        return []
    joined = find_joining(search.index, replace(part, hard=()), kommune)
    if not joined or any(_TOLD.search(one.evidence.document.text) for one in joined):
        return []
    carrying = [one for one in joined if one.verdict == "supported"]
    if not carrying:
        return [one for one in joined if one.verdict == "contradicted"]
    phase = _first_told(search)
    if phase is None or phase[0] not in {year_of(one.found[0][1]) for one in carrying if one.found[0][1].isdigit()}:
        return []
    return [*(replace(one, reservation="joined") for one in carrying), phase[1]]


def _first_told(search: Search) -> tuple[int, Finding] | None:
    """Return the earliest year in which a sentence lets the model phase begin, with the first such sentence."""
    concepts = [build_concept(analyze(word)[0], True, 1.0) for word in _PHASE]
    told: list[tuple[int, Unit]] = []
    for row in sorted(set().union(*(search.rows_with(concept) for concept in concepts))):
        for unit in search.units_of(row):
            if _PHASE_WORD.search(unit.text):
                told += [(year_of(one.iso), unit) for one in find_dates(unit.text) if one.iso_end]
    if not told:
        return None
    year, unit = min(told, key=lambda one: one[0])
    return year, Finding("supported", evidence_in(search, unit), reservation="joined", weight=0.5)

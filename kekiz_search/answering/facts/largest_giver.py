"""Who gave most, or least, to a sum that a sentence tells giver by giver: "2 Millionen vom Land, eine vom Kreis"."""

from __future__ import annotations

import re

from kekiz_search.answering.evidence.draft import Draft, quote_statement
from kekiz_search.answering.evidence.found import Found, sort_found, to_evidence
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.values.givers import Giver, givers_in
from kekiz_search.answering.words.concepts import cover, match_concept
from kekiz_search.answering.words.families import PAYING
from kekiz_search.types import Span

_WHO_GAVE = re.compile(
    r"(?:wer|von wem|aus welche[mnr] (?:topf|quelle)|welche[rs]? geldgeber\w*)\b.*\b"
    r"(?:am (?P<least>wenigsten)|(?:den )?(?P<smallest>kleinsten|geringsten)|meiste\w*|groesste\w*|hauptteil|"
    r"loewenanteil)\b"
)
_TOLD = 0.75  # as strongly the sentence names what the sum was for


def answer_largest_giver(search: Search, question: Question) -> Draft | None:
    """Return the giver of most, or least, with the sentence that tells all of them; None where none tells givers."""
    asked = _WHO_GAVE.match(question.folded)
    things = [one for one in question.hard if not one.verb]
    if asked is None or question.kommunen:
        return None
    found = []
    for unit in (one for row in search.rows_with_all(things) for one in search.units_of(row)):
        givers = givers_in(unit.text) if "uro" in unit.text else []
        if len(givers) > 1 and all(match_concept(one, unit.bag) >= _TOLD for one in things):
            least = asked["least"] or asked["smallest"]
            value = _place_of(min(givers, key=_sum_of) if least else max(givers, key=_sum_of), unit.start)
            found.append(Found(unit, unit.start, unit.end, cover(question.concepts, unit.bag), value))
    best = sort_found(found)[:1]
    if best:
        return Draft("answered", tuple(quote_statement(to_evidence(search, one)) for one in best))
    paid = question.about_initiative and any(one.lemma in PAYING for one in question.concepts if one.verb)
    return Draft("no_evidence") if paid else None  # who pays most is no Kommune that got most


def _sum_of(giver: Giver) -> float:
    return giver.number.value


def _place_of(giver: Giver, start: int) -> Span:
    return Span(start + giver.start, start + giver.end)

"""What a study or paper recommends: the list below "Empfehlungen", in whatever words its items are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kekiz_search.answering.evidence.draft import Draft
from kekiz_search.answering.evidence.runs import runs_of, state_run
from kekiz_search.answering.evidence.strengths import STRICT
from kekiz_search.answering.factuality.telling import is_item
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.showing import OPEN_STATEMENTS
from kekiz_search.answering.words.concepts import match_concept
from kekiz_search.answering.words.vocabulary import RESEARCH
from kekiz_search.german.normalise import word_set

_ASKED = re.compile(
    r"^(?:was|wozu|welche[nrs]?)\b.*\b(?:empf(?:iehl|ehl|ahl|ohl)\w*|\w*empfehlung(?:en)?|raten?|raet|riet(?:en)?|geraten|"
    r"ratschlaege?n?|schl(?:aegt|agen|ugen?)\b.*\bvor|vorgeschlagen)\b|"
    r"^(?:wie lauten|was sind) (?:die )?\w*empfehlungen\b"
)
_HEADS = re.compile(r"\b(?:\w*empfehlung(?:en)?|ratschlaege|vorschlaege|was wir (?:empfehlen|raten|vorschlagen))\b")
_RECOMMENDING = RESEARCH | word_set(
    "empfehlen empfehlung handlungsempfehlung raten ratschlag vorschlagen vorschlag geben forscherin autor autorin "
    "verfasser institut wissenschaft wissenschaftler wissenschaftlerin evaluator gutachter experte expertin fachleute"
)


def answer_recommended(search: Search, question: Question, _kommunen: Sequence[str]) -> Draft | None:
    """Return what is listed as recommended of all that a question names; None for others, and where no list is."""
    if _ASKED.search(question.folded) is None or question.expects is not None:
        return None
    items = [unit for row in _rows_headed(search, question) for unit in search.units_of(row) if is_item(unit)]
    statements = tuple(state_run(search, run) for run in runs_of(items))[:OPEN_STATEMENTS]
    return Draft("answered", statements) if statements else None


def _rows_headed(search: Search, question: Question) -> Iterator[int]:
    """Yield the passages below such a heading, in documents that tell of all that is asked for."""
    for row, folded in enumerate(search.units.folded_headings):
        if _HEADS.search(folded) and (units := search.units_of(row)) and _is_of(search, question, units[0]):
            yield row


def _is_of(search: Search, question: Question, unit: Unit) -> bool:
    doc_id = unit.document.doc_id
    if not all(search.units.may_name(doc_id, kommune) for kommune in question.kommunen):
        return False
    asked = [one for one in question.hard if one.lemma not in _RECOMMENDING and not one.verb]
    around = (search.units.context_of(unit), search.units.head_of(unit))
    return all(any(match_concept(one, bag) >= STRICT for bag in around) for one in asked)

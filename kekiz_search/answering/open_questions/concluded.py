"""Reasons that no sentence joins to what is asked: "Der Bund zahlt weiter. Darum bleibt die Stelle", "Der Zweck …"."""

from __future__ import annotations

import re
from itertools import pairwise

from kekiz_search.answering.evidence.found import Found
from kekiz_search.answering.factuality.negation import is_negated
from kekiz_search.answering.open_questions.forms import draws_conclusion
from kekiz_search.answering.open_questions.weighing import OPEN_COVERAGE, OPEN_PASSAGES, cover_together, tells_reason
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.owners import is_about
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import match_concept

_DEED = 0.7  # as strongly a verb is met by its derivation, its family or a near meaning
_FAILED = re.compile(r"\bscheiterten?\b[^.;]*\b(?:an|am)\b|\b(?:kam|kamen)\b[^.;]*\bnicht zustande\b")
_PASSAGE_SHARE = 0.4  # of a question's weight, that a passage and the one before it carry at least
_PURPOSE = re.compile(
    r"\W*(?:(?:Der|Das|Ein|Ihr|Sein|Unser) )?(?:Zweck|Ziel|Sinn|Grund|Anlass|Hintergrund|Auslöser|Absicht)\b"
    r"(?: (?:des|der|dieser|von|dafür|dahinter|hierfür)\b[^:.]*?)?(?::| (?:ist|war|sind|waren)\b)"
)


def find_concluded(search: Search, question: Question) -> list[Found]:
    """Return the sentences that give the purpose of what is asked, or that conclude the deed from the one before."""
    rows = search.rows_with_share(question.hard, _PASSAGE_SHARE, OPEN_PASSAGES)
    if question.kommunen:
        rows = search.rows_telling_of(rows, question.kommunen)
    passages = search.index.passages
    behind = (row + 1 for row in rows if row + 1 < len(passages) and passages[row].doc_id == passages[row + 1].doc_id)
    return [one for row in sorted({*rows, *behind}) for one in _find_in(search, question, row)]


def _find_in(search: Search, question: Question, row: int) -> list[Found]:
    units = [one for one in search.units_of(row) if is_about(one, question.kommunen)]
    before = (
        search.units_of(row - 1) if row > search.index.store.rows_of(search.index.passages[row].doc_id).start else ()
    )
    pairs = [(one, two) for one, two in pairwise(search.units_of(row)) if is_about(one, question.kommunen)]
    found = [Found(one, one.start, two.end, 1.0) for one, two in pairs if _explains(question, one, two)]
    if cover_together(search, question, [*units, *before]) < OPEN_COVERAGE:
        return found
    for at, unit in enumerate(units):
        if is_negated(unit, question.concepts):
            continue
        if _gives_purpose(question, unit):
            found.append(Found(unit, unit.start, unit.end, 1.0))
        elif at and _concludes_deed(question, unit):
            found.append(Found(units[at - 1], units[at - 1].start, unit.end, 1.0))
    return found


def _explains(question: Question, before: Unit, unit: Unit) -> bool:
    """Say whether a sentence tells why what the one before it names is not there: "Der Plan scheiterte am Geld"."""
    if not question.negated or not (tells_reason(unit.text) or _FAILED.search(unit.text)):
        return False
    return bool(question.hard) and all(match_concept(one, before.bag) >= _DEED for one in question.hard)


def _gives_purpose(question: Question, unit: Unit) -> bool:
    """Say whether a sentence gives the purpose of a thing that is asked about, by its name."""
    purpose = _PURPOSE.match(unit.text)
    asked = [one for one in question.concepts if one.hard or one.verb]
    return purpose is not None and any(match_concept(one, unit.bag) >= _DEED for one in asked)


def _concludes_deed(question: Question, unit: Unit) -> bool:
    deeds = [one for one in question.concepts if one.verb]
    return bool(deeds) and draws_conclusion(unit) and all(match_concept(one, unit.bag) >= _DEED for one in deeds)

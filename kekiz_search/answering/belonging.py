"""Questions for a whole and its parts: "Gehört Wenden zum Kreis Olpe?"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kekiz_search.answering.evidence.draft import NO, YES, Draft, DraftRow, DraftStatement
from kekiz_search.answering.evidence.found import Found, state_found
from kekiz_search.answering.facts.stating import state_facts
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.belonging import denies_part, tells_part
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import match_concept
from kekiz_search.german.analyzer import stem_key
from kekiz_search.german.kommunen import is_kreis, words_naming
from kekiz_search.german.normalise import fold

_ASKS_OF_PART = re.compile(
    r"(?:gehoer\w*|zaehl\w*|lieg\w*|ist|sind|war|waren)\b.*\b(?:zum|zur|zu|teil|mitglied|im|in)\b|"
    r"(?:stimmt es|stimmt das|ist es (?:wahr|richtig)), dass .*\b(?:gehoer\w*|zaehl\w*|lieg\w*)\W*$"
)
_WHOLE_ASKED = re.compile(
    r"(?:(?:zu|in|aus) )?welche[mnr] (?:land)?kreis(?:es|e)? (?:gehoer\w*|zaehl\w*|lieg\w*|lag|ist)\b"
)
_RELATIONS = frozenset("gehoeren angehoeren zaehlen liegen teil mitglied".split())
_FREE = re.compile(r"kreisfreie? (?:gross)?stadt$")
_WHOLE_AND_PART = 2
_QUOTES = 2


def _asks_of_part(question: Question) -> bool:
    if not (question.yes_no and question.related) or len(question.kommunen) != _WHOLE_AND_PART or question.negated:
        return False
    return _ASKS_OF_PART.match(question.folded) is not None


def answer_part(search: Search, question: Question, _kommunen: Sequence[str]) -> Draft | None:
    """Return what tells that the first Kommune is a part of the second, or denies it, where that is asked by yes or no.

    None, too, where nothing does and more is asked than that: then any sentence that holds all of it may tell.
    """
    if not _asks_of_part(question):
        return None
    part, whole = question.kommunen
    named = [one for one in question.hard if one.lemma not in _RELATIONS]
    telling = [
        unit
        for unit in units_naming(search, part)
        if tells_part(unit.text, whole, part) and all(match_concept(one, unit.bag) for one in named)
    ]
    denying = [unit for unit in telling if denies_part(unit.text)]
    if not telling:
        return None if named else Draft("no_evidence", (), (DraftRow(part, "no_evidence"),))
    lead = f"{NO if denying else YES} für {part}."
    statements = _quote(search, denying or telling, part)
    evidence = tuple(one.evidence[0] for one in statements)
    row = DraftRow(part, "contradicted" if denying else "supported", None, evidence[0].as_of, evidence)
    return Draft("answered", statements, (row,), lead)


def answer_whole(search: Search, question: Question, _kommunen: Sequence[str]) -> Draft | None:
    """Return what tells to which Kreis a town belongs, where nothing else is asked; else None."""
    if len(question.kommunen) != 1 or _WHOLE_ASKED.match(question.folded) is None:
        return None
    part = question.kommunen[0]
    if any(one.lemma not in _RELATIONS for one in question.hard):
        return None
    telling = [
        unit
        for unit in units_naming(search, part)
        if any(is_kreis(one) and tells_part(unit.text, one, part) for one in unit.kommunen)
        and not denies_part(unit.text)
    ]
    if telling:
        return Draft("answered", _quote(search, telling, part))
    free = [fact for fact in search.facts_of(part) if _FREE.match(fold(fact.value))]
    return Draft("answered", (state_facts(search.index, free[:1]),)) if free else Draft("no_evidence")


def units_naming(search: Search, kommune: str) -> Iterator[Unit]:
    """Yield the sentences that name a Kommune, whoever they are about."""
    terms = search.index.terms
    forms = [[terms.rows_with_any({stem_key(word)}) for word in words] for words in words_naming(kommune)]
    for row in sorted(set().union(*(set.intersection(*rows) for rows in forms))):
        yield from (unit for unit in search.units_of(row) if kommune in unit.kommunen)


def _quote(search: Search, units: list[Unit], kommune: str) -> tuple[DraftStatement, ...]:
    distinct = {unit.text: unit for unit in reversed(units)}
    first = sorted(distinct.values(), key=lambda one: (one.document.doc_id, one.start))[:_QUOTES]
    return tuple(state_found(search, _found(unit), kommune) for unit in first)


def _found(unit: Unit) -> Found:
    return Found(unit, unit.start, unit.end, 1.0)

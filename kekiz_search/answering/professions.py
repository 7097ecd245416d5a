"""What somebody is or was by profession: "Was war Silke Behr früher von Beruf?", "Was hat Frau Ott gelernt?"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kekiz_search.answering.evidence.draft import Draft
from kekiz_search.answering.evidence.found import Found, state_found
from kekiz_search.answering.evidence.quotations import in_interview
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.owners import is_about
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Concept
from kekiz_search.german.normalise import fold, word_set
from kekiz_search.german.persons import find_persons

_BY_PROFESSION = re.compile(
    r"^(?:welchen beruf|was fuer eine ausbildung|welche ausbildung|als was)\b|"
    r"^was .*\b(?:von beruf|beruflich|gelernt|lernte|studiert|studierte)\b"
)
_IN_FORMER_TIMES = re.compile(r"\b(?:frueher|vorher|davor|zuvor|urspruenglich|bevor|zunaechst|anfangs)\b")
_WAS = re.compile(r"^was (?:war|hat|hatte|machte|tat)\b")
_BESIDE = word_set(
    "beruf beruflich ausbildung lernen studieren frueher vorher davor zuvor urspruenglich arbeiten machen"
)
_LEARNED = re.compile(
    r"\b(?:gelernte|ausgebildete|studierte|promovierte|diplomierte)[rn]?\s[A-ZÄÖÜ]|\bvon Beruf\b|"
    r"\b(?:hat|habe|hatte|haben)\b[^.;]{0,80}\b(?:studiert|gelernt|erlernt)\b|\b(?:studiert|gelernt) hat\b|"
    r"\b(?:studierte|lernte) [^.;]{0,30}[A-ZÄÖÜ]|\b(?:Ausbildung|Lehre|Studium) (?:zur|zum|als|der)\b"
)
_ONCE = r"(?:früher|vorher|zuvor|davor|zunächst|ursprünglich|anfangs|jahrelang|lange|\w+ Jahre(?: lang)?)"
_FORMER = re.compile(
    rf"\b(?:war|waren|wurde|arbeitete|arbeiteten)\b[^.;]{{0,60}}\b{_ONCE}\b[^.;]{{0,40}}[A-ZÄÖÜ]|"
    r"\b(?:habe?|hat|hatte)\b[^.;]{0,80}\bgearbeitet\b[^.;]{0,40}\bals\b|"
    rf"\b(?i:{_ONCE}) (?:als |(?:war|wurde) (?:ich|sie|er) )?[A-ZÄÖÜ]\w+(?:in|er|mann|frau|kraft|ist|at|ent|eur)\b"
)
_HE_OR_SHE = re.compile(r"\b(?:[Ss]ie|[Ee]r|[Dd]ie \d\d-[Jj]ährige|[Dd]er \d\d-[Jj]ährige)\b")
_I = re.compile(r"\b(?:[Ii]ch|Sie)\b")
_BEFORE = 8  # sentences: a pronoun stands for the last person that they name


def answer_profession(search: Search, question: Question, _kommunen: Sequence[str]) -> Draft | None:
    """Return the sentence that tells somebody's profession, None where that is not asked of anybody by name."""
    named = _surname(question)
    if named is None or not _asks(question, named):
        return None
    former = _IN_FORMER_TIMES.search(question.folded) is not None
    found = sorted(
        _find(search, question, named), key=lambda one: (former != bool(_FORMER.search(one.text)), one.start)
    )
    statements = tuple(state_found(search, one, one.unit.home) for one in found[:1])
    if statements:
        return Draft("answered", statements)
    return Draft("no_evidence") if _BY_PROFESSION.search(question.folded) else None  # their name alone tells nothing


def _surname(question: Question) -> Concept | None:
    words = {fold(name.split()[-1]) for name in question.persons}
    named = [one for one in question.concepts if fold(one.text) in words]
    return named[0] if len(named) == 1 else None


def _asks(question: Question, named: Concept) -> bool:
    besides = [one for one in question.hard if one is not named and one.lemma not in _BESIDE]
    by_time = _WAS.match(question.folded) is not None and _IN_FORMER_TIMES.search(question.folded) is not None
    return not besides and (by_time or _BY_PROFESSION.search(question.folded) is not None)


def _find(search: Search, question: Question, named: Concept) -> Iterator[Found]:
    """Yield what the documents about the Kommune asked for tell of somebody, who may be "sie" wherever they go on."""
    passages = search.index.passages
    for doc_id in dict.fromkeys(passages[row].doc_id for row in sorted(search.rows_with(named))):
        units = [unit for row in search.index.store.rows_of(doc_id) for unit in search.units_of(row)]
        if not any(is_about(unit, question.kommunen) and named.text in unit.document.text for unit in units):
            continue
        for at, unit in enumerate(units):
            told = (_LEARNED.search(unit.text) or _FORMER.search(unit.text)) is not None
            if told and _is_of(question, named, units, at):
                yield Found(unit, unit.start, unit.end, 1.0)


def _is_of(question: Question, named: Concept, units: Sequence[Unit], at: int) -> bool:
    """Say whether a sentence names somebody, goes on about them, or is told by or to them in an interview."""
    unit = units[at]
    if named.text in unit.text:
        return True
    if find_persons(unit.text):
        return False
    if _I.search(unit.text) and in_interview(question, unit):
        return True
    last = next((one for one in reversed(units[max(0, at - _BEFORE) : at]) if _names_somebody(one, named)), None)
    return _HE_OR_SHE.search(unit.text) is not None and last is not None and named.text in last.text


def _names_somebody(unit: Unit, named: Concept) -> bool:
    return named.text in unit.text or bool(find_persons(unit.text))

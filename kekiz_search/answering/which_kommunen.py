"""Which Kommunen: rows of those that have a document, whoever is named there, or a sentence that names others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.evidence.draft import Draft
from kekiz_search.answering.evidence.enumerations import Enumerations
from kekiz_search.answering.evidence.found import Found
from kekiz_search.answering.evidence.strengths import STRICT
from kekiz_search.answering.evidence.sweep import find_evidence
from kekiz_search.answering.lists import NONE_OF_ROWS, answer_list
from kekiz_search.answering.meant import names_kommunen_alone
from kekiz_search.answering.reading.listed_kinds import is_of_kinds
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.search import Search, names_year
from kekiz_search.answering.single_facts import answer_fact, state_best
from kekiz_search.german.kommunen import kommune_named

_NAMED = 2  # a sentence that answers "welche" names so many Kommunen


def answer_which(search: Search, question: Question, kommunen: Sequence[str]) -> Draft:
    """Where no Kommune of the index is found, a sentence that carries all and names two others is shown."""
    draft = answer_list(search, question, kommunen)
    if (who := _tell_who(search, question, draft)) is not None:
        return who
    if draft.status != "no_evidence" or question.negated or question.limit or not question.concepts:
        return draft
    if (somebody := _tell_somebody(search, question)) is not None:
        return somebody
    if not question.within and not set(search.index.store.kommunen()) <= set(kommunen):
        return draft  # of some that are named, what others do tells nothing
    asked = replace(question, expects=None)
    naming = _that_name(question, find_evidence(search, asked, (), STRICT), kommunen)
    naming = naming or _that_name(question, Enumerations(search, asked).all(), kommunen)
    if not naming:
        return draft
    stated = state_best(search, asked, naming)
    return replace(stated, status="partial", rows=draft.rows, lead=NONE_OF_ROWS)


def _that_name(question: Question, found: Sequence[Found], kommunen: Sequence[str]) -> list[Found]:
    """Return what names other Kommunen and denies nothing, of the years that are asked for."""
    naming = [one for one in found if _names_others(question, one.unit.kommunen, kommunen) and not one.negated]
    return [one for one in naming if names_year(one.text, question.years, question.period) or not question.years]


def _tell_who(search: Search, question: Question, listed: Draft) -> Draft | None:
    """Where one Kommune alone has what "wer" asks of, whoever is named there tells more: "Wer wirkt beim … mit?"."""
    supported = [row.kommune for row in listed.rows if row.verdict == "supported"]
    if len(supported) != 1 or question.expects != "person" or question.kommunen or question.about_initiative:
        return None
    draft = answer_fact(search, replace(question, kind="fact", asks_existence=False, kommunen=(supported[0],)))
    places = {(one.document.doc_id, one.start, one.end) for row in listed.rows for one in row.evidence}
    told = [one for statement in draft.statements for one in statement.evidence]
    named = [one.value for one in told if one.value and (one.document.doc_id, one.start, one.end) in places]
    return replace(draft, rows=listed.rows) if named and not any(map(kommune_named, named)) else None


def _tell_somebody(search: Search, question: Question) -> Draft | None:
    """Where no Kommune does what "wer" asks of, somebody else may: "Wer kommt in den Workshops zusammen?"."""
    if question.expects != "person" or question.kommunen:
        return None
    draft = answer_fact(search, replace(question, kind="fact", asks_existence=False))
    values = [one.value for statement in draft.statements for one in statement.evidence]
    return draft if values and all(values) and not names_kommunen_alone(draft) else None


def _names_others(question: Question, told: Sequence[str], own: Sequence[str]) -> bool:
    """Several Kommunen, or one that no document is of, of the kind that is asked for."""
    named = [one for one in told if is_of_kinds(one, question.listed_kinds)]
    return len(named) >= _NAMED or bool(named and not set(named) & set(own))

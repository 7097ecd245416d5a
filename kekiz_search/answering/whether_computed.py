"""Whether what the fields of some Kommunen give together is so: "Haben Hamm und Herne zusammen über 300.000 …?"."""

from __future__ import annotations

from kekiz_search.answering.evidence.draft import Draft
from kekiz_search.answering.facts.computed import PLAIN_WORDS, Statement, compute
from kekiz_search.answering.facts.stating import state_facts
from kekiz_search.answering.reading.kinds import asks_yes_or_no
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.search import Search
from kekiz_search.german.numbers import NumberMention, find_numbers
from kekiz_search.german.shares_in_words import find_shares_in_words
from kekiz_search.types import Status

_WORDS = {"same": "Ja. ", "near": "", "other": "Nein. "}


def answer_whether_computed(search: Search, question: Question) -> Draft | None:
    """Return yes or no with what was computed, every operand cited; None where nothing is to be computed."""
    if not question.kommunen or not asks_yes_or_no(question.folded) or question.years or question.negated:
        return None
    number = _only_number(question.text)
    others = [one for one in question.concepts if number is None or one.text not in number.text]
    if not all(one.lemma in PLAIN_WORDS for one in others):
        return None
    found = compute(search.index.facts, Statement(question.text, question.kommunen, number))
    if found is None:
        return None
    statements = tuple(state_facts(search.index, [fact]) for fact in found.facts)
    status: Status = "partial" if found.agreement == "near" else "answered"
    return Draft(status, statements, lead=f"{_WORDS[found.agreement]}{found.told}")


def _only_number(text: str) -> NumberMention | None:
    numbers = [one for one in find_numbers(text) if not text[: one.start].endswith("unter ")]  # years of age
    numbers += [one for one in find_shares_in_words(text) if all(one.start != other.start for other in numbers)]
    return numbers[0] if len(numbers) == 1 else None

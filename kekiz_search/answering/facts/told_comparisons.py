"""Comparisons that a source makes itself: the sentences that say who is first or last."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from kekiz_search.answering.evidence.draft import Draft, quote_statement
from kekiz_search.answering.evidence.found import Found, sort_found, to_evidence
from kekiz_search.answering.evidence.leaning import stands_around
from kekiz_search.answering.evidence.strengths import STRICT
from kekiz_search.answering.factuality.negation import denies, denies_but_without
from kekiz_search.answering.reading.ages import names_ages
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.owners import belongs_to
from kekiz_search.answering.sentences.search import YEAR, Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.values.most_and_least import tells_most
from kekiz_search.answering.words.concepts import Bag, Concept, cover, join_bags, match_concept
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.german.normalise import word_set

_MOST = re.compile(
    r"\bam (?:höchsten|größten|meisten|stärksten|häufigsten)\b|\b(?:höchste|größte|meiste)[nrsm]?\b|\bSpitzenreiter\w*"
    r"|\ban der Spitze\b"
)
_LEAST = re.compile(
    r"\bam (?:niedrigsten|geringsten|kleinsten|wenigsten|seltensten)\b|\b(?:niedrigste|geringste|kleinste|wenigste)"
    r"[nrsm]?\b|\bSchlusslicht\w*"
)
_SOURCES = word_set("studie bericht untersuchung artikel dokument erhebung umfrage statistik tabelle quelle")
_BESIDE_BEST = 0.9  # a further sentence is shown where it carries nearly as much
_SHOWN = 2
_ROWS = 500  # passages that are read, the best for the question
_ROW_SHARE = 0.4  # of the question's weight that such a passage may carry


def answer_told_superlative(search: Search, question: Question) -> Draft | None:
    """Return the sentences that say themselves who has the most or the least, None where none does."""
    pattern = _MOST if question.superlative > 0 else _LEAST
    concepts = tuple(one for one in question.concepts if not pattern.search(one.text) and one.lemma not in _SOURCES)
    counted = question.counted  # the most of these no sentence tells that names but what stands around them

    def tells(unit: Unit) -> bool:
        named = counted is None or counted not in concepts or match_concept(counted, unit.bag) > 0
        return named and tells_most(unit.text, pattern, concepts)

    return answer_by_sentences(search, question, concepts, tells)


def answer_by_sentences(
    search: Search, question: Question, concepts: Sequence[Concept], tells: Callable[[Unit], bool]
) -> Draft | None:
    """Return the sentences that tell most of a matter in a way of telling, None where none does."""
    hard = tuple(one for one in concepts if one.hard) or tuple(one for one in concepts if not one.verb)
    if not hard:
        return None
    found = sort_found(list(_find(search, question, (hard, concepts), tells)))
    best = [one for one in found if one.score >= _BESIDE_BEST * found[0].score][:_SHOWN]
    if not best:
        return None
    subject = question.kommunen[0] if len(question.kommunen) == 1 else None
    return Draft("answered", tuple(quote_statement(to_evidence(search, one), subject) for one in best))


def _find(
    search: Search,
    question: Question,
    sought: tuple[Sequence[Concept], Sequence[Concept]],
    tells: Callable[[Unit], bool],
) -> Iterator[Found]:
    hard, concepts = sought
    years = {year[:4] for year in question.years}
    for row in search.rows_with_share(hard, _ROW_SHARE, _ROWS):
        for unit in search.units_of(row):
            if (
                not (tells(unit) and names_ages(question.ages, unit.text))
                or (denies(unit) and denies_but_without(unit))
                or is_planned(unit.text)
                or not _is_of(question, unit)
            ):
                continue
            named = set(YEAR.findall(unit.text))
            around = _around(search, unit)
            lacking = [one for one in hard if match_concept(one, around) < STRICT]
            if (years and named and not years & named) or not all(stands_around(search, one, unit) for one in lacking):
                continue
            yield Found(unit, unit.start, unit.end, cover(concepts, around) + cover(concepts, unit.bag))


def _is_of(question: Question, unit: Unit) -> bool:
    """A Kreis's report tells of its towns, too."""
    kommunen = question.kommunen
    return not kommunen or unit.document.origin.kommune in kommunen or any(belongs_to(unit, one) for one in kommunen)


def _around(search: Search, unit: Unit) -> Bag:
    """What a passage says up to a sentence, with the heading and title above it."""
    said = [other.bag for other in search.units_of(unit.row) if other.start <= unit.start]
    return join_bags((*said, search.units.context_of(unit)))

"""Shares that no source states but two facts of it give: the children under 18 among the inhabitants."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kekiz_search.answering.evidence.draft import Draft, DraftRow, DraftStatement
from kekiz_search.answering.facts.operands import Operand, operand_of_fact
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.search import Search
from kekiz_search.german.normalise import fold, word_set
from kekiz_search.types import Evidence

_YOUNG_SHARE = re.compile(
    r"\b(?:anteil|anteilig|prozent\w*|quote)\b.*\b(?:unter[- ]18\w*|18-jaehrig\w*|minderjaehrig\w*|kinder\w*)\b"
)
_PLAIN = word_set(
    "bevoelkerung einwohner einwohnerschaft kind kinder jugendlicher minderjaehrige minderjaehriger minderjaehrig "
    "18-jaehrig 18-jaehrigen unter-18-jaehrig anteil leben gesamtbevoelkerung"
)
_FEWEST = 2
_COMPUTED = "Errechnet aus den Angaben der Quellen:"


@dataclass(frozen=True, slots=True)
class _Share:
    kommune: str
    part: Operand
    whole: Operand

    @property
    def percent(self) -> float:
        """The share, to one digit behind the comma."""
        return round(100 * self.part.number / self.whole.number, 1)

    @property
    def words(self) -> str:
        """The share as German writes it."""
        return f"{self.percent:.1f} %".replace(".", ",")


def asks_for_young_share(question: Question) -> bool:
    """Say whether the share of children among all inhabitants is compared, and nothing else."""
    return bool(question.superlative) and _is_plain(question) and _YOUNG_SHARE.search(question.folded) is not None


def _is_plain(question: Question) -> bool:
    return all(one.lemma in _PLAIN or fold(one.text) in _PLAIN for one in question.concepts)


def answer_own_share(search: Search, question: Question) -> Draft:
    """Return the share of children in one Kommune, computed from two facts of it, both cited."""
    alone = len(question.kommunen) == 1 and not question.years and _YOUNG_SHARE.search(question.folded) is not None
    share = _share(search, question, question.kommunen[0]) if alone and _is_plain(question) else None
    return Draft("answered", (_state(share),), lead=_COMPUTED) if share else Draft("no_evidence")


def answer_share(search: Search, question: Question, kommunen: Sequence[str]) -> Draft | None:
    """Return the shares computed from two facts of each Kommune, both cited; None where fewer than two are known."""
    known = [one for kommune in kommunen if (one := _share(search, question, kommune)) is not None]
    known.sort(key=lambda one: (-question.superlative * one.percent, one.kommune))
    if len(known) < _FEWEST:
        return None
    missing = [kommune for kommune in kommunen if all(one.kommune != kommune for one in known)]
    rows = [DraftRow(one.kommune, "supported", one.words, None, _evidence(one)) for one in known]
    rows += [DraftRow(kommune, "no_evidence") for kommune in missing]
    rows.sort(key=lambda row: kommunen.index(row.kommune))
    word = "größten" if question.superlative > 0 else "kleinsten"
    lead = f"Den {word} Anteil hat {known[0].kommune}, errechnet aus den Angaben der Quellen:"
    closing = f"Ohne Angabe: {', '.join(missing)}." if missing else ""
    statements = tuple(_state(one) for one in known)
    return Draft("partial" if missing and question.kommunen else "answered", statements, tuple(rows), lead, closing)


def _share(search: Search, question: Question, kommune: str) -> _Share | None:
    asked = replace(question, counted=None, concepts=())
    part = operand_of_fact(search, replace(asked, attribute="kinder_unter_18"), kommune)
    whole = operand_of_fact(search, replace(asked, attribute="einwohner"), kommune)
    return _Share(kommune, part, whole) if part and whole and 0 < part.number < whole.number else None


def _evidence(share: _Share) -> tuple[Evidence, ...]:
    return (share.part.evidence, share.whole.evidence)


def _state(share: _Share) -> DraftStatement:
    parts = " von ".join(" ".join(one.value.split()) for one in (share.part, share.whole))
    return DraftStatement(f"{share.kommune}: {share.words} ({parts})", _evidence(share))

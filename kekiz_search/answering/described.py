"""A Kommune that a question does not name but describes by what it has most of: "Wer leitet die größte Stadt?"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from kekiz_search.answering.evidence.draft import Draft, DraftStatement
from kekiz_search.answering.facts.measures import read_measures
from kekiz_search.answering.facts.superlatives import answer_superlative, rank_operands
from kekiz_search.answering.joining import NOTHING_FOR
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.understand import understand
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.towns import in_region
from kekiz_search.german.normalise import fold
from kekiz_search.german.regions import find_region

_RICHEST = r"(?:einwohner|bevölkerungs|bevoelkerungs)(?:stärkste|staerkste|reichste)"
_MOST = rf"gr(?:ö|oe)(?:ß|ss)te|kleinste|{_RICHEST}"
_KIND = r"(?:(?P<free{0}>kreisfreie)n? )?(?P<{0}>Kommune|Stadt|Gemeinde|Landkreis|Kreis)(?:e?s)?\b"
_DESCRIBED = re.compile(
    r"(?P<before>\b(?:in|aus|von|bei|mit|zu|für|im|vom|beim|zur|zum) )?"
    r"(?P<article>\b(?:der|die|den|dem|des) |(?<=m )|(?<=zur ))"
    rf"(?:(?P<most>{_MOST})(?P<oblique>[nr]?) {_KIND.format('kind')}|"
    rf"{_KIND.format('having')} mit den (?P<number>meisten|wenigsten) (?P<of>Einwohner|Kinder|Minderjährige)n\b)",
    re.IGNORECASE,
)
_ASKS_WHICH = re.compile(r"(?:wie heißt|wie heisst|was ist|wer ist|was war|welche[rs]? ist|wo ist)\W*", re.IGNORECASE)
_WHO_OR_WHERE = re.compile(r"(?:und |also )?(?:an wen|bei wem|wer|wo|wohin)\b")
_GENITIVE = re.compile(r"(?:der|des) ", re.IGNORECASE)


def answer_described(
    search: Search, question: Question, kommunen: Sequence[str], answer: Callable[[Question], Draft]
) -> Draft | None:
    """Return what is asked of the one Kommune that a question describes, with the number that makes it that one.

    ``answer`` answers the question with its name in place of the description. None where none is described, or where
    nothing tells which it is.
    """
    told = None if question.kommunen else _DESCRIBED.search(question.text)
    if told is None or _asks_for_kommunen(question):
        return None
    before, behind, within = without_region(question.text[: told.start()], question.text[told.end() :])
    which, inside = in_region(search, understand(_which(told, within), search.index.terms), kommunen)
    _measure, ranked = rank_operands(search, read_measures(which), inside)
    compared = answer_superlative(search, read_measures(which), inside)
    if compared is None or not ranked or _DESCRIBED.search(behind):
        return None
    if _ASKS_WHICH.fullmatch(before + behind):
        return compared
    first, *others = ranked
    if others and others[0].number == first.number:
        return None
    named = f"{before}{_placed(told, first.kommune)}{behind}"
    return _joined(compared, first.statement, answer(understand(named, search.index.terms)), named)


def _asks_for_kommunen(question: Question) -> bool:
    """Say whether Kommunen are asked for, and not who or what there is in one: "Wer hilft in der größten Stadt?"."""
    return question.kind in {"list", "count"} and _WHO_OR_WHERE.match(question.folded) is None


def without_region(before: str, behind: str) -> tuple[str, str, str]:
    """Return what stands around a description without the region that it is of, and that region."""
    region = find_region(behind)
    if region is None:
        return before, behind, ""
    place = region[0]
    return before, behind[: place.start] + behind[place.end :], f" {behind[place.start : place.end].strip()}"


def ask_for_most(kind: str, number: str, of: str, within: str) -> str:
    """Return the question which Kommune of a kind has "die meisten" of something, or "die wenigsten"."""
    return f"Welche {kind}{within} hat die {number} {of}?"


def _which(told: re.Match[str], within: str) -> str:
    """Return the question which Kommune is the one described."""
    if told["number"]:
        kind, number, of = f"{told['freehaving'] or ''} {told['having']}", told["number"], told["of"]
    else:
        kind, of = f"{told['freekind'] or ''} {told['kind']}", "Einwohner"
        number = "wenigsten" if fold(told["most"]).startswith("klein") else "meisten"
    *free, noun = kind.split()
    return ask_for_most(" ".join((*free, noun.title())), number, of.title(), within)


def _placed(told: re.Match[str], kommune: str) -> str:
    if told["before"]:
        return f"{told['before']}{kommune}"
    genitive = told["oblique"] == "n" and _GENITIVE.fullmatch(told["article"])
    return f"von {kommune}" if genitive else kommune


def _joined(compared: Draft, operand: DraftStatement, draft: Draft, asked: str) -> Draft:
    if not draft.statements:
        nothing = NOTHING_FOR.format(question=asked)
        return replace(compared, status="partial", statements=(operand,), closing=nothing)
    lead = f"{compared.lead.removesuffix(':')}. {draft.lead}" if draft.lead else compared.lead
    closing = "\n".join(part for part in (draft.closing, compared.closing) if part)
    statements = [one for one in draft.statements if one.text != operand.text]
    statements.insert(len(statements) if draft.lead else 0, operand)
    return Draft(draft.status, tuple(statements), compared.rows, lead, closing)

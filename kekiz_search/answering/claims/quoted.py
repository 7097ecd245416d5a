"""A claim that quotes somebody, against the documents that hold the very words, and whose they are there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kekiz_search.answering.claims.judged import Finding, JudgedPart, evidence_in
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.sayings import QUOTE, SAID_AHEAD, SAID_BEHIND, Saying, name_in, read_saying
from kekiz_search.answering.claims.slots import Slot
from kekiz_search.answering.claims.values import agree_persons, same_office
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import build_concept
from kekiz_search.german.analyzer import analyze, is_stopword
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.normalise import fold
from kekiz_search.german.offices import is_office
from kekiz_search.german.persons import find_persons
from kekiz_search.types import Document

_LOOKED_UP = 6  # words of a quotation
_HEAD_CHARS = 1000  # of a text, that tell with whom an interview is
_NEAR_CHARS = 200  # so far from a quote stands who says it
_TALKED_WITH = re.compile(
    r"\b(?:(?:[Ii]nterview|[Gg]espräch|sprachen?|sprach|unterhielten uns|redeten) mit|[Ff]ragen an|befragten?)\b"
    r"(?P<whom>[^.!?\n]+)"
)
_QUESTION = re.compile(r"\?[*_“”\"]*[ \t]*\n")
_FEWEST_QUESTIONS = 2  # lines of an interview
_ABOUT_PERSON = re.compile(r"(?:Zur|Über die|Zu unserer) Person\b|Über (?:den|die) (?:Autor|Gesprächspartner)")
_LABEL = re.compile(r"(?P<who>(?:Dr\. |Prof\. )*[A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+){0,3}):\s")
_ENDS = re.compile(r"(?<!Dr)(?<!Prof)(?<!\bSt)[.!?](?=\s|$)")
_OPENS, _CLOSES = re.compile(r"(?:^|[.!?:;,–„“\"»(\n]\s*)$"), re.compile(r"\s*(?:[.!?,;:–“”\"«)\n]|$)")


@dataclass(frozen=True, slots=True)
class _Said:
    """The words of a claim where a document holds them at ``[start, end)``."""

    document: Document
    start: int
    end: int


def judge_quotation(search: Search, part: Part) -> JudgedPart | None:
    """Return the verdict on a part that quotes somebody, None where it does not.

    The words must stand in a document as they are, told of the one who is named; told of another one alone, they
    contradict the part.
    """
    saying = read_saying(part.text)
    if saying is None:
        return None
    own, others = list[Finding](), list[Finding]()
    for said in _places_of(search, saying):
        speaker = _speaker_at(said)
        verdict = _compare(saying, speaker, said.document) if speaker else None
        evidence = _units_at(search, said) if verdict else None
        if verdict is None or evidence is None or speaker is None:
            continue
        last, first = evidence
        found = tuple((slot, _told_for(slot, speaker)) for slot in part.slots if slot.person or slot.kind == "name")
        differing = next((slot for slot in part.slots if slot.person), None)
        quote = evidence_in(search, last, None, first if first is not last else None)
        if verdict == "supported":
            own.append(Finding("supported", quote, found))
        else:
            others.append(Finding("contradicted", quote, found, differing))
    if own:
        return JudgedPart("supported", tuple(own))
    return JudgedPart("contradicted", tuple(others)) if others else JudgedPart("no_evidence")


def _told_for(slot: Slot, speaker: str) -> str:
    return (name_in(speaker) or speaker) if slot.person else slot.text


def _places_of(search: Search, saying: Saying) -> Iterator[_Said]:
    """Yield where documents hold the words of a quotation in a row, neither cut off nor told on."""
    tokens = sorted(analyze(" ".join(saying.words)), key=lambda one: (-len(one.text), one.start))
    concepts = [build_concept(one, True, 1.0) for one in tokens if not is_stopword(one)][:_LOOKED_UP]
    words = re.compile(r"\b" + r"\W{1,3}".join(map(re.escape, saying.words)) + r"\b", re.IGNORECASE)
    rows = search.rows_in_documents(concepts) if concepts else []
    documents = {search.index.passages[row].doc_id: row for row in rows}
    for row in documents.values():
        units = search.units_of(row)
        for match in words.finditer(units[0].document.text) if units else ():
            text = units[0].document.text
            if _OPENS.search(text[max(0, match.start() - 4) : match.start()]) and _CLOSES.match(text, match.end()):
                yield _Said(units[0].document, *match.span())


def _units_at(search: Search, said: _Said) -> tuple[Unit, Unit] | None:
    """Return the last and the first sentence in which some words stand."""
    rows = search.index.store.rows_of(said.document.doc_id)
    units = [unit for row in rows for unit in search.units_of(row) if unit.start < said.end and said.start < unit.end]
    return (units[-1], units[0]) if units else None


def _speaker_at(said: _Said) -> str | None:
    """Return the words by which a document tells who says what stands at a place."""
    text = said.document.text
    begin = text.rfind("\n", 0, said.start) + 1
    end = text.find("\n", said.end)
    line = text[begin : end if end >= 0 else len(text)]
    start, last = said.start - begin, said.end - begin
    quotes = list(QUOTE.finditer(line))
    at = next((at for at, one in enumerate(quotes) if one.start() < start and last < one.end()), None)
    if at is not None:
        return _said_beside(line, quotes, at) or _signed_below(text, begin + quotes[at].end())
    label = _LABEL.match(line)
    if label and find_persons(label["who"]):
        return label["who"]
    return _interviewed(said, line)


def _said_beside(line: str, quotes: Sequence[re.Match[str]], at: int) -> str | None:
    """„…“, sagt X; X sagt: „…“; and „…“, sagte X. „…“, where the same one goes on."""
    quote = quotes[at]
    until = quotes[at + 1].start() if at + 1 < len(quotes) else len(line)
    behind = line[quote.end() : min(until, quote.end() + _NEAR_CHARS)]
    if told := SAID_BEHIND.match(_first_sentence(behind)):
        return told["who"]
    since = quotes[at - 1].end() if at else 0
    ahead = line[max(since, quote.start() - _NEAR_CHARS) : quote.start()]
    sentence = _ENDS.split(ahead)[-1].lstrip(' “”"«')
    if told := SAID_AHEAD.fullmatch(sentence):
        return told["who"]
    if sentence.rstrip().endswith(":") and len(find_persons(sentence)) == 1:
        return sentence
    before = SAID_BEHIND.match(_first_sentence(ahead)) if at else None
    return before["who"] if before and not sentence.strip() else None


def _first_sentence(text: str) -> str:
    lead = len(text) - len(text.lstrip(" ,."))
    end = _ENDS.search(text, lead)
    return text[: end.start()] if end else text


def _signed_below(text: str, end: int) -> str | None:
    """Return the line right below a quotation, which names whose it is."""
    line_end = text.find("\n", end)
    if line_end < 0 or text[end:line_end].strip(" .,–"):
        return None
    below = text[line_end:].lstrip("\n ").partition("\n")[0].strip(" –-*_")
    named = re.match(r"[A-ZÄÖÜ]", below) and len(below) <= _NEAR_CHARS // 2 and not _ENDS.search(below)
    return below if named and name_in(below) else None


def _interviewed(said: _Said, line: str) -> str | None:
    """In an interview with one person all that is no question is theirs, from the first question on."""
    text = said.document.text
    questions = list(_QUESTION.finditer(text))
    told = _TALKED_WITH.search(f"{said.document.origin.title or ''}\n{text[:_HEAD_CHARS]}")
    if len(questions) < _FEWEST_QUESTIONS or told is None or line.rstrip(" *_").endswith("?"):
        return None
    first = questions[0].end()
    if said.start < first or _ABOUT_PERSON.search(text[first : said.start]) or _ABOUT_PERSON.match(line):
        return None
    persons = find_persons(told["whom"])
    return persons[0].name if len(persons) == 1 else None


def _compare(saying: Saying, speaker: str, document: Document) -> str | None:
    """Say whether the one whom a claim names says it, "contradicted" for another; None where that is not known."""
    claimed, told = name_in(saying.who), name_in(speaker)
    if claimed is None:
        offices = [
            [word for word in re.findall(r"[A-ZÄÖÜ][\w-]+", who) if is_office(word)] for who in (saying.who, speaker)
        ]
        same = all(offices) and same_office(offices[0][0], offices[1][0])
        return "supported" if same and _is_described(saying.who, "", speaker, document) else None
    if told is None:
        return None
    surname = claimed.split()[-1]
    if not agree_persons(claimed, told):
        apart = not _words_of(claimed) & _words_of(speaker)
        return "contradicted" if apart else None
    named = [one.name for one in find_persons(document.text) if one.name.split()[-1] == surname and " " in one.name]
    if named and not any(agree_persons(claimed, one) for one in named):
        return None
    around = "\n".join(line for line in document.text.splitlines() if surname in line)
    return "supported" if _is_described(saying.who, claimed, around, document) else None


def _words_of(name: str) -> set[str]:
    return {fold(word) for word in re.findall(r"\w+", name)} - {"dr", "prof"}


def _is_described(who: str, name: str, around: str, document: Document) -> bool:
    """Say whether a document tells of somebody all that a claim says of them: office, body and town."""
    towns = {one.name for one in find_kommunen(who)}
    known = {one.name for one in find_kommunen(document.text)} | {document.origin.kommune}
    if not towns <= known:
        return False
    rest = who.replace(name, " ") if name else who
    for one in find_kommunen(who):
        rest = rest.replace(who[one.start : one.end], " ")
    nouns = [
        word for word in re.findall(r"[A-ZÄÖÜ][\w-]+", rest) if word not in ("Dr", "Prof", "Frau", "Herr", "Herrn")
    ]
    told, offices = fold(around), [word for word in re.findall(r"[A-ZÄÖÜ][\w-]+", around) if is_office(word)]
    return all(
        fold(word) in told or any(same_office(word, one) for one in offices if is_office(word)) for word in nouns
    )

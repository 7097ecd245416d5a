"""Facts that a document tells in sentences: inhabitants, children, since when, who is its head, its motto."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.steckbrief import date_of_words, kommune_headings, subject_at
from ingest.told_rules import read_told
from ingest.told_sentence import Told, read_sentence
from kekiz_search.german.cut_words import SOFT_HYPHEN, whole_words
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.sentences import split_sentences
from kekiz_search.quoting import quoted_span
from kekiz_search.types import AsOfBasis, Document, Fact, Passage, Span

_BAR = "|"  # between the cells of a row, which tells no fact as a sentence does
# A sentence that tells a fact holds one of these words; to look for them first spares the patterns nine in ten.
_OFFICES = ("bürgermeister", "landrat", "landrät", "motto", "leits", "leitw", "leitg", "slogan")
_COUNTED = ("einwohner", "bevölkerung", "menschen", "personen", "minderjährig", "unter", "achtzehn")
_JOINED = tuple(
    "dabei|kein kind|kekiz|kinderstark|präventionskette|landes|vorhaben|modell|projekt|programm|teilnehmer|"
    "initiative|mitglied".split("|")
)
_PARAGRAPH = re.compile(r"\n\s*\n")
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"\b(?:19|20)\d\d")
_UNDATED = re.compile(
    r"undatiert|\b(?:kein|ohne) (?:Datum|Stichtag|Stand)\b|\b(?:Datum|Stichtag|Stand)\b[^.;]{0,40}"
    r"\b(?:nicht|un)\s?bekannt|\bohne dass der Stand\b"
)


def read_told_facts(document: Document, passages: Sequence[Passage], fields: Sequence[Fact] = ()) -> list[Fact]:
    """Read the facts that sentences tell, in the order of the text; none that ``fields`` of the document give."""
    given = {(fact.subject, fact.attribute) for fact in fields}
    facts: dict[tuple[str, str, str], Fact] = {}
    spans = [(heading.start, heading.end) for heading in document.headings]
    places = kommune_headings(document)
    for start, end in sorted([*spans, *((passage.start, passage.end) for passage in passages)]):
        if not _may_tell(document.text[start:end]):
            continue
        before: Span | None = None
        for sentence in split_sentences(document.text, start, end):
            own = _spoken_of(document, before, sentence) or subject_at(document, sentence.start, places)
            for told, fact in _facts_of(document, own, sentence):
                if (told.subject, told.attribute) not in given:
                    facts.setdefault((told.subject, told.attribute, " ".join(fact.value.split())), fact)
            before = sentence
    return [fact for fact in facts.values() if not _is_short_name(fact, list(facts.values()))]


def _spoken_of(document: Document, before: Span | None, sentence: Span) -> str | None:
    """Return the Kommune that the sentence before names in the same paragraph; None where it names none or several."""
    if before is None or _PARAGRAPH.search(document.text, before.end, sentence.start):
        return None
    named = {mention.name for mention in find_kommunen(document.text[before.start : before.end])}
    return named.pop() if len(named) == 1 else None


def _facts_of(document: Document, own: str | None, sentence: Span) -> list[tuple[Told, Fact]]:
    span = quoted_span(document, sentence)
    text, places = whole_words(document.text[span.start : span.end])
    if _BAR in text or not _may_tell(text):
        return []
    read = read_sentence(text, own)
    if read is None:
        return []
    found = [replace(told, start=places[told.start], end=places[told.end - 1] + 1) for told in read_told(read)]
    return [(told, _fact(document, span, told)) for told in found]


def _may_tell(text: str) -> bool:
    lowered = text.lower().replace(SOFT_HYPHEN, "")
    if any(word in lowered for word in _OFFICES):
        return True
    if not _DIGIT.search(text):
        return False
    return any(word in lowered for word in _COUNTED) or (
        _YEAR.search(text) is not None and any(word in lowered for word in _JOINED)
    )


def _fact(document: Document, span: Span, told: Told) -> Fact:
    as_of, basis = _as_of(document, span, told)
    return Fact(
        doc_id=document.doc_id,
        subject=told.subject,
        attribute=told.attribute,
        label=told.label,
        value=document.text[span.start + told.start : span.start + told.end],
        start=span.start,
        end=span.end,
        number=told.number,
        hedge=told.hedge,
        as_of=as_of,
        as_of_basis=basis,
    )


def _as_of(document: Document, span: Span, told: Told) -> tuple[str | None, AsOfBasis]:
    """A Stand in brackets comes first, then the date for which the sentence tells it, then the document's:
    not where the sentence says that its source has none."""
    text = document.text[span.start : span.end]
    as_of, basis = date_of_words(document, text)
    if basis == "stated" or told.at is None:
        return (None, "unknown") if basis != "stated" and _UNDATED.search(text) else (as_of, basis)
    return told.at, "stated"


def _is_short_name(fact: Fact, facts: Sequence[Fact]) -> bool:
    """The surname alone says no more than the whole name elsewhere in the document."""
    return fact.attribute == "leitung" and any(
        other.subject == fact.subject and other.value.endswith(f" {fact.value}")
        for other in facts
        if other.attribute == "leitung"
    )

"""Terms and their explanations, out of the documents that are a glossary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kekiz_search.german.normalise import fold
from kekiz_search.types import Document
from kekiz_search.web.views.source_cards import without_references

_GLOSSARY = "glossar"
_TERM_LEVEL = 2  # below the title of the document
_SHORT_FORM = re.compile(r"\s*\(([^()]+)\)")
# The ends that a German noun takes on in a sentence.
_ENDS = r"(?:e|en|er|ern|es|n|s)?"


@dataclass(frozen=True, slots=True)
class Term:
    """A term and where its explanation stands; ``text`` are the words of that place without source references."""

    name: str
    text: str
    doc_id: str
    start: int
    end: int

    @property
    def pattern(self) -> re.Pattern[str]:
        """The term as it may stand in a sentence, by its name or its short form."""
        whole = _SHORT_FORM.sub("", self.name)
        names = [whole, *_SHORT_FORM.findall(self.name)]
        return re.compile("|".join(rf"(?<!\w){re.escape(name)}{_ENDS}(?!\w)" for name in names), re.IGNORECASE)


def read_terms(documents: Iterable[Document]) -> tuple[Term, ...]:
    """Return the terms of all glossaries, in alphabetical order."""
    terms = [term for document in documents if is_glossary(document) for term in _terms_of(document)]
    return tuple(sorted(terms, key=lambda term: (fold(term.name), term.doc_id, term.start)))


def is_glossary(document: Document) -> bool:
    """Say whether the title or the folder of a document calls it a glossary."""
    named = f"{document.origin.title or ''} {document.file}".casefold()
    return re.search(rf"\b{_GLOSSARY}", named) is not None


def terms_in(terms: Iterable[Term], text: str) -> tuple[Term, ...]:
    """Return the terms that a text speaks of, in alphabetical order."""
    return tuple(term for term in terms if term.pattern.search(text))


def _terms_of(document: Document) -> Iterator[Term]:
    headings = sorted(document.headings, key=lambda heading: heading.start)
    bounds = [heading.start for heading in headings[1:]] + [len(document.text)]
    walls = sorted(mark.start for mark in document.marks if mark.reason != "reference")
    for heading, bound in zip(headings, bounds, strict=True):
        if heading.level < _TERM_LEVEL:
            continue
        end = min([bound, *(wall for wall in walls if wall >= heading.end)])
        words = document.text[heading.end : end]
        start = heading.end + len(words) - len(words.lstrip("#\n\r\t "))
        end = heading.end + len(words.rstrip("#\n\r\t "))
        text = " ".join(without_references(document, start, end).split()) if start < end else ""
        if text:
            yield Term(document.text[heading.start : heading.end].strip("# \n"), text, document.doc_id, start, end)

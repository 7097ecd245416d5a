"""Terms explained: the whole glossary, and those of one answer on the spot."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from kekiz_search.german.normalise import fold
from kekiz_search.web import texts
from kekiz_search.web.glossary import Term
from kekiz_search.web.markup import document_href, escape, question_href
from kekiz_search.web.texts import glossar

# More would hide the answer they belong to.
_MOST_IN_ANSWER = 6


def draw_glossary(terms: Sequence[Term]) -> str:
    """Draw all terms below their letters, with the letters above as a way down."""
    groups = [(letter, list(group)) for letter, group in groupby(terms, key=_letter)]
    links = "".join(f'<li><a href="#{_anchor(letter)}">{escape(letter)}</a></li>' for letter, _group in groups)
    ways = f'<nav class="kk-letters" aria-label="{glossar.LETTERS}"><ul>{links}</ul></nav>'
    sections = "".join(
        f'<section><h2 id="{_anchor(letter)}" tabindex="-1">{escape(letter)}</h2>'
        f"{''.join(map(_draw_term, group))}</section>"
        for letter, group in groups
    )
    return f'{ways}<div class="kk-glossary">{sections}</div>'


def draw_explained(terms: Sequence[Term]) -> str:
    """Draw the terms of an answer, each folded away below its name."""
    if not terms:
        return ""
    items = "".join(
        f"<details><summary>{escape(term.name)}</summary><p>{escape(term.text)} {_read_on(term)}</p></details>"
        for term in terms[:_MOST_IN_ANSWER]
    )
    return f'<section class="kk-terms"><h3>{glossar.IN_THIS_ANSWER}</h3>{items}</section>'


def _draw_term(term: Term) -> str:
    ask = f'<a href="{escape(question_href(term.name))}">{escape(glossar.ASK.format(term=term.name))}</a>'
    return (
        f'<article class="kk-term"><h3>{escape(term.name)}</h3><p>{escape(term.text)}</p>'
        f'<p class="kk-links">{_read_on(term)}{ask}</p></article>'
    )


def _read_on(term: Term) -> str:
    href = escape(document_href(term.doc_id, term.start, term.end))
    return f'<a href="{href}" aria-label="{texts.READ_IN_DOCUMENT}: {escape(term.name)}">{texts.READ_IN_DOCUMENT}</a>'


def _letter(term: Term) -> str:
    first = fold(term.name).lstrip("„“\"'»« ")[:1].upper()
    return first if first.isalpha() else "#"


def _anchor(letter: str) -> str:
    return f"buchstabe-{ord(letter[0])}"

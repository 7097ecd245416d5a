"""A sentence of a passage, analysed: what evidence is made of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kekiz_search.answering.sentences.homes import ITEM, ITEM_CHARS, heads_paragraph, line_around
from kekiz_search.answering.words.concepts import Bag, build_bag
from kekiz_search.german.analyzer import Token, analyze
from kekiz_search.german.kommunen import KommuneMention, find_kommunen, is_kreis, is_set_against, tells_whose
from kekiz_search.german.number_words import find_number_words
from kekiz_search.german.weekdays import days_with_hours
from kekiz_search.quoting import quoted_span
from kekiz_search.types import Document, Span

BAR = "|"  # between the cells of a row
_HIGH_SCHOOL = re.compile(
    r"(?:[Hh]ochschule|[Uu]niversität|\b(?:FH|TH|TU|RWTH|Uni)|\w*[Ii]nstituts?)"
    r"(?: für (?:[a-zäöüß]+e )?[A-ZÄÖÜ][\w-]+(?:,? (?:und )?[A-ZÄÖÜ][\w-]+)*)?(?: e\. ?V\.)?(?: (?:in|zu))? $"
)
_SCHOLARS = re.compile(r"(?<=er) (?:[\w-]*[Ii]nstitut|(?:Fachh|H)ochschule|Uni\b|Universität|Forscher|Wissenschaftler)")
_ALSO_WORDS = frozenset({"essen", "lage", "wetter", "halle"})  # that name a town, too
_SITE = re.compile(r"\.(?:de|nrw)\b")
_SPEAKER = re.compile(r"\s?:")
_DEFINITE = frozenset({"der", "dieser", "dies", "jener", "jeder"})
_ORDINAL = re.compile(
    r"(?:zweit|dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt|elft|zwölft|weiter|nächst|zusätzlich|letzt)e[nrs]?"
)


@dataclass(frozen=True, slots=True, eq=False)  # each is itself alone, so that what is read of it can be kept by it
class Unit:
    """A sentence of a passage; ``row`` is its passage, ``kommunen`` are those it names.

    ``subjects`` are those of them that do not merely tell whose an institution is ("das Jobcenter Kreis Unna");
    ``home`` is the Kommune that a sentence without a subject is about; ``is_title`` says that it is a heading, or a
    line of its own right above a paragraph. ``definite`` and ``counted`` are nouns behind an article, or a number, by
    which it may go on about what was named before: "das Büro", "vier Zentren", "ein viertes Büro".
    """

    document: Document
    row: int
    start: int
    end: int
    tokens: tuple[Token, ...]
    bag: Bag
    kommunen: tuple[str, ...]
    subjects: tuple[str, ...]
    home: str | None = None
    text: str = field(init=False, repr=False)
    is_title: bool = field(init=False, repr=False)
    definite: tuple[Token, ...] = field(init=False, repr=False)
    counted: tuple[Token, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Read once what every question reads again; what is kept of a sentence is found by its words."""
        object.__setattr__(self, "text", self.document.text[self.start : self.end])
        object.__setattr__(self, "is_title", _is_title(self.document, self.start, self.end))
        object.__setattr__(self, "definite", tuple(_behind(self.tokens, _is_definite)))
        object.__setattr__(self, "counted", tuple(_behind(self.tokens, _is_number)))


def _behind(tokens: Sequence[Token], is_such: Callable[[Token], bool]) -> Iterator[Token]:
    """Yield the words with a capital right behind an article or a number: they may take up what is known."""
    return (two for one, two in pairwise(tokens) if two.text[0].isupper() and is_such(one))


def _is_definite(article: Token) -> bool:
    return article.lemma in _DEFINITE


def _is_number(word: Token) -> bool:
    return word.text.isdigit() or _ORDINAL.fullmatch(word.text) is not None or bool(find_number_words(word.text))


def read_unit(document: Document, row: int, sentence: Span, home: str | None) -> Unit:
    span = quoted_span(document, sentence)
    text = document.text[span.start : span.end]
    tokens = tuple(analyze(text))
    item = ITEM.search(document.text[max(0, span.start - ITEM_CHARS) : span.start]) is not None
    mentions = [one for one in find_kommunen(text) if item or not (one.start == 0 and _SPEAKER.match(text, one.end))]
    mentions = [one for one in mentions if not is_set_against(text, one)]
    if home is not None:  # what the "Fachhochschule Münster" does in Dülmen is told of Dülmen
        mentions = [one for one in mentions if one.name == home or not names_scholars(text, one)]
    names = dict.fromkeys(mention.name for mention in mentions)
    first_cell = text.find(BAR, 1)  # a row is about what its first cell names
    subjects = dict.fromkeys(
        mention.name
        for mention in mentions
        if not tells_whose(text, mention) and (first_cell < 0 or mention.start < first_cell)
    )
    named = [one for one in tokens if not (_opens_name(one, mentions) or _is_name(one, mentions, text))]
    bag = build_bag(named, days_with_hours(text))
    return Unit(document, row, span.start, span.end, tokens, bag, tuple(names), tuple(subjects), home)


def names_scholars(text: str, mention: KommuneMention) -> bool:
    """Say whether a Kommune only tells where a university or institute is: "die Fachhochschule Münster"."""
    return _HIGH_SCHOOL.search(text[: mention.start]) is not None or _SCHOLARS.match(text, mention.end) is not None


def _opens_name(token: Token, mentions: Sequence[KommuneMention]) -> bool:
    """Say whether a word only opens a town's name: Bad Oeynhausen has no more of a bath than others."""
    return any(one.start == token.start and token.end < one.end and not is_kreis(one.name) for one in mentions)


def _is_name(token: Token, mentions: Sequence[KommuneMention], text: str) -> bool:
    """Say whether a word is the name of a town, or of its site, and nothing else: in Essen nobody need eat."""
    if token.lemma not in _ALSO_WORDS:
        return False
    return _SITE.match(text, token.end) is not None or any(text[one.start : one.end] == token.text for one in mentions)


def _is_title(document: Document, start: int, end: int) -> bool:
    at = bisect_left(document.headings, end, key=lambda heading: heading.end)
    if at < len(document.headings) and document.headings[at].start <= start:
        return True
    line = line_around(document.text, start)
    return line.start <= start and end == line.end and heads_paragraph(document.text, line)


def asks(unit: Unit) -> bool:
    """Say whether a sentence is a question."""
    return unit.text.rstrip("*_").endswith("?")


def names_thing(unit: Unit) -> bool:
    """Say whether a sentence has a noun that is no Kommune."""
    words = {word for name in unit.kommunen for word in name.split()}
    return any(token.text[:1].isupper() and token.text not in words for token in unit.tokens[1:])

"""A question as it was understood."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, Literal, TypeVar

from kekiz_search.answering.words.aspects import Aspect
from kekiz_search.answering.words.concepts import Concept
from kekiz_search.german.kommunen_register import KommuneKind
from kekiz_search.german.normalise import fold
from kekiz_search.types import QuestionKind

Expected = Literal[
    "number",
    "money",
    "percent",
    "person",
    "place",
    "date",
    "duration",
    "age",
    "kommunen",
    "language",
    "post",
    "contact",
]
Relation = Literal["over", "at_least", "exactly", "at_most", "under", "between"]
AMOUNTS: frozenset[Expected | None] = frozenset({"number", "money", "percent"})


@dataclass(frozen=True, slots=True)
class Limit:
    """A condition on a number: how it stands to ``value``, or that it lies between it and ``upper``."""

    relation: Relation
    value: float
    upper: float = 0.0


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: of whom, about what, and what form the answer takes.

    ``excluded`` are the Kommunen that a list leaves out,
    ``attribute`` names a fact of a Steckbrief (einwohner, seit, …), ``expects`` what an answer must hold,
    ``years`` are ISO dates, ``period`` is the first and last year of "zwischen 2012 und 2016" or "vor 2015",
    ``post`` is the bound that a list sets on how much of a full post there is,
    ``superlative`` is 1 for the most and -1 for the least. ``counted`` is what "wie viele" counts,
    ``asks_existence`` says that something is to be there and not planned, ``about_initiative`` that the initiative
    itself was named, ``listed_kinds`` of which kinds of Kommunen a list is, and ``within`` of which place, in the words
    of the question, where not of all;
    ``ordinals`` ("30.") and ``figures`` (numbers that are neither dates nor limits) must stand in evidence.
    ``ages`` bound the people that are counted, and must stand there too.
    ``whether`` says that a comparison asks for yes or no,
    ``asks_name`` that a thing's name is wanted, ``asks_reason`` a reason,
    ``aspect`` from which side an open question is asked: what went wrong, what it brings,
    ``related`` that several Kommunen are asked after together ("Gehört Goch zum Kreis Kleve?");
    ``persons`` are named in the question, so that they are no answer.
    ``hard`` are the concepts that evidence must carry, ``soft`` those that it should;
    ``names`` are proper names of two words ("Starke Ketten") that a document must hold,
    ``named`` the lemmas in them. ``known`` is what ``once_known`` keeps with it.
    """

    text: str
    kind: QuestionKind
    kommunen: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    concepts: tuple[Concept, ...] = ()
    counted: Concept | None = None
    attribute: str | None = None
    expects: Expected | None = None
    years: tuple[str, ...] = ()
    period: tuple[int, int] | None = None
    limit: Limit | None = None
    post: Limit | None = None
    superlative: int = 0
    yes_no: bool = False
    negated: bool = False
    asks_existence: bool = False
    listed_kinds: frozenset[KommuneKind] = frozenset()
    within: str = ""
    ordinals: tuple[str, ...] = ()
    figures: tuple[float, ...] = ()
    ages: tuple[float, ...] = ()
    about_initiative: bool = False
    about_plans: bool = False
    whether: bool = False
    asks_name: bool = False
    asks_reason: bool = False
    aspect: Aspect | None = None
    related: bool = False
    names: tuple[re.Pattern[str], ...] = ()
    named: frozenset[str] = frozenset()
    persons: tuple[str, ...] = ()
    corrections: dict[str, str] = field(default_factory=dict)
    folded: str = field(init=False, repr=False, compare=False)
    hard: tuple[Concept, ...] = field(init=False, repr=False, compare=False)
    soft: tuple[Concept, ...] = field(init=False, repr=False, compare=False)
    known: dict[Callable[[Question], Any], Any] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Fold the text and tell the concepts apart, once for all sentences that are asked for them."""
        object.__setattr__(self, "folded", fold(self.text))
        object.__setattr__(self, "hard", tuple(concept for concept in self.concepts if concept.hard))
        object.__setattr__(self, "soft", tuple(concept for concept in self.concepts if not concept.hard))


Told = TypeVar("Told")


def once_known(read: Callable[[Question], Told]) -> Callable[[Question], Told]:
    """Keep what is read of a question alone with it: every sentence that is looked at asks it again."""

    @wraps(read)
    def read_once(question: Question) -> Told:
        if read not in question.known:
            question.known[read] = read(question)
        told: Told = question.known[read]
        return told

    return read_once

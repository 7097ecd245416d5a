"""Lists of Kommunen set against one: "Welche Kommunen haben mehr Einwohner als Hamm?", "… sind länger dabei als …?"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.evidence.draft import Draft
from kekiz_search.answering.facts.operands import operand_of_fact
from kekiz_search.answering.lists import answer_list
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.understand import understand
from kekiz_search.answering.sentences.search import Search

_WHICH = r"(?:welche|wie viele) (?:andere[nr]? )?(?:kommunen?|staedte|stadt|gemeinden?|(?:land)?kreise?|kreis|orte)"
_CHILDREN = r"(?:kinder\w*|minderjaehrige\w*)"
_JOINED = r"(?:dabei|dazu\w*|hinzu\w*|mit|teil|eingestiegen|aufgenommen|gestartet|angefangen|begonnen)\b"
_ALIKE = 0.3  # so much larger or smaller a Kommune is comparable. Source: the filter of "kekiz similar"
_ABOUT_AS_LARGE = "Als ähnlich groß gilt, wer 70 bis 130 Prozent der Einwohner von {kommune} hat. {lead}"
# How Kommunen are set against one, the field that tells it, and the question with what that gives the one.
_WAYS = tuple(
    (re.compile(rf"{_WHICH} (?:{pattern})\b(?!.*\bund\b)"), attribute, f"Welche Kommunen {asked}?")
    for pattern, attribute, asked in (
        (
            r"(?:haben|hat) mehr einwohner\w* als|(?:sind|ist) groesser als",
            "einwohner",
            "haben mehr als {value} Einwohner",
        ),
        (
            r"(?:haben|hat) weniger einwohner\w* als|(?:sind|ist) kleiner als",
            "einwohner",
            "haben weniger als {value} Einwohner",
        ),
        (
            r"(?:sind|ist) (?:\w+ )?(?:so|genauso|ebenso|aehnlich|vergleichbar|gleich) gross wie",
            "einwohner",
            "haben zwischen {low} und {high} Einwohner",
        ),
        (rf"(?:haben|hat) mehr {_CHILDREN} als", "kinder_unter_18", "haben mehr als {value} Kinder unter 18"),
        (rf"(?:haben|hat) weniger {_CHILDREN} als", "kinder_unter_18", "haben weniger als {value} Kinder unter 18"),
        (
            rf"\w+ (?=.*{_JOINED})(?:\w+ )*?(?:(?:laenger|frueher|eher)\b.* als|vor(?! \d))",
            "seit",
            "kamen vor {value} dazu",
        ),
        (
            rf"\w+ (?=.*{_JOINED})(?:\w+ )*?(?:(?:kuerzer|spaeter)\b.* als|nach(?! \d))",
            "seit",
            "kamen nach {value} dazu",
        ),
        (
            rf"\w+ (?=.*{_JOINED})(?:\w+ )*?(?:gleichzeitig|zeitgleich|zusammen) mit|"
            rf"\w+ (?=.*{_JOINED})(?:\w+ )*?(?:(?:selben|gleichen) jahr|(?:so|genauso|gleich) lange?)\b.* wie",
            "seit",
            "kamen {value} dazu",
        ),
    )
)


def answer_relative(search: Search, question: Question, kommunen: Sequence[str]) -> Draft | None:
    """Return the list of those that are more, less or the same than one Kommune, whose own value comes first.

    None where nothing is set against one, no_evidence where no field gives it a value.
    """
    way = next((way for way in _WAYS if way[0].match(question.folded)), None)
    if way is None or len(question.kommunen) != 1:
        return None
    (kommune,), (_pattern, attribute, asked) = question.kommunen, way
    own = operand_of_fact(search, replace(question, attribute=attribute, years=()), kommune)
    if own is None:
        return Draft("no_evidence")
    low, high = round(own.number * (1 - _ALIKE)), round(own.number * (1 + _ALIKE))
    put = understand(asked.format(value=round(own.number), low=low, high=high), search.index.terms)
    others = [one for one in kommunen if one != kommune]
    listed = answer_list(search, replace(put, listed_kinds=question.listed_kinds), others)
    if not listed.statements:
        return listed
    lead = _ABOUT_AS_LARGE.format(kommune=kommune, lead=listed.lead) if "{low}" in asked else listed.lead
    return replace(listed, statements=(own.statement, *listed.statements), lead=lead)

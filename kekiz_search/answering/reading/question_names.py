"""The names in a question: what bears one, what stands in quotation marks, and Kommunen that a list leaves out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kekiz_search.answering.words.concepts import Concept
from kekiz_search.answering.words.vocabulary import INITIATIVE_NAME, PEOPLE_TOLD
from kekiz_search.german.analyzer import Token
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.lemmas import lemma
from kekiz_search.german.normalise import fold
from kekiz_search.german.persons import PersonMention
from kekiz_search.types import Span

_QUOTED = re.compile(r"[\"„“»«‚‘'](?P<words>[^\"„“”»«‚‘’']{3,80})[\"“”«»‘’']")
_WORD = re.compile(r"\w+")
_ENDING = re.compile(r"(?:e[nrsm]?|[nrsm])$")  # one alone: of "unser" there would be left but a letter
_LONGEST_ENDING = r"\w{0,3}"
# "die Servicestelle Nord", "das Institut Nord": what stands behind is a part of the name.
_OFFICE = re.compile(
    r"\b(?:die|der|das|dem|zur|zum) (?:\w*(?:[Ss]ervice|[Kk]oordinierungs|[Ff]ach|[Gg]eschäfts)stelle|\w*[Ii]nstitut)$"
)
_LIST = re.compile(r"(?:(?:in|bei|aus|mit) )?(?:welche\w*|wie ?viele\w*|wo|wer)\b", re.IGNORECASE)
_BUT = re.compile(
    r",?\s(?:außer|ausser|abgesehen von|mit Ausnahme (?:von|der)|ausgenommen)\s"
    r"(?:(?:in|der|dem|den|die|Stadt|Gemeinde) )*$",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\s*(?:,|\bund\b|\boder\b|\bsowie\b)(?:\s+(?:in|die|der|den|dem))*\s*")


def find_names(text: str, tokens: Sequence[Token]) -> tuple[tuple[re.Pattern[str], ...], frozenset[str]]:
    """Return the names of several words, with a capital on their adjective or in quotation marks, and their lemmas."""
    names, lemmas = [], set()
    for one, two in pairwise(tokens):
        adjacent = text[one.end : two.start] == " " and one.start > 0
        people = f"{one.lemma}e" in PEOPLE_TOLD  # "Freiwillige" are no adjective
        named = (lemma(one.text)[0].islower() and not people) or _OFFICE.search(text[: one.end]) is not None
        if adjacent and one.text[0].isupper() and two.text[0].isupper() and named:
            names.append(_loose((one.text, two.text)))
            lemmas |= {one.lemma, two.lemma}
    for span in find_quoted(text):
        names.append(_loose(_WORD.findall(text[span.start : span.end])))
        lemmas |= {token.lemma for token in tokens if span.start <= token.start < span.end}
    return tuple(names), frozenset(lemmas)


def mark_surnames(concepts: Sequence[Concept], text: str, persons: Sequence[PersonMention]) -> tuple[Concept, ...]:
    """Mark the surnames of those whom a question names with their first name or title."""
    surnames = {text[one.start : one.end].split()[-1] for one in persons}
    return tuple(replace(one, surname=True) if one.text in surnames else one for one in concepts)


def find_quoted(text: str) -> list[Span]:
    """Find the names of several words between quotation marks; that of the initiative is known by itself."""
    found = [Span(*match.span("words")) for match in _QUOTED.finditer(text)]
    texts = [(span, text[span.start : span.end]) for span in found]
    return [span for span, words in texts if len(_WORD.findall(words)) > 1 and not INITIATIVE_NAME.search(words)]


def _loose(words: Sequence[str]) -> re.Pattern[str]:
    """Match folded words one behind the other, in any of their forms."""
    stems = [re.escape(_ENDING.sub("", fold(word)) or fold(word)) for word in words]
    return re.compile(r"\b" + rf"{_LONGEST_ENDING}\W+".join(stems) + rf"{_LONGEST_ENDING}\b")


def leave_out(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a list's question without the Kommunen that stand behind "außer" and the like, and their names."""
    mentions = find_kommunen(text) if _LIST.match(text) else []
    first = next((at for at, one in enumerate(mentions) if _BUT.search(text[: one.start])), None)
    if first is None:
        return text, ()
    excluded = [mentions[first]]
    for mention in mentions[first + 1 :]:
        if not _JOINED.fullmatch(text, excluded[-1].end, mention.start):
            break
        excluded.append(mention)
    but = _BUT.search(text[: excluded[0].start])
    start = but.start() if but else excluded[0].start
    return f"{text[:start]}{text[excluded[-1].end :]}", tuple(dict.fromkeys(one.name for one in excluded))

"""The end of a compound that stands for it: "Die Lotsinnen" of a text about Babylotsinnen."""

from __future__ import annotations

import re
from functools import lru_cache

from kekiz_search.answering.claims.mentions import words_of
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.sharing import both_say
from kekiz_search.answering.claims.wording import says_something
from kekiz_search.answering.claims.words import RESUMING
from kekiz_search.answering.words.concepts import Concept, bag_of
from kekiz_search.german.analyzer import analyze

_DEFINITE = re.compile(
    r"\b(?:[Dd](?:ie|er|as|en|em|es)|[Dd]iese[rnms]?|[Uu]nsere[rnms]?|[Ii]hre[rnms]?|[Bb]eim|[Vv]om|[Zz]u[mr]) "
    r"(?:[a-zäöüß]+ )?\Z"
)
# "Die Besuche im Krankenhaus" are those there.
_NARROWED = re.compile(
    r" (?:in|im|bei|beim|für|an|am|des|der)(?: (?:der|dem|den|die|das|eine[nrms]?))? "
    r"(?:[a-zäöüß]+ )?(?P<noun>[A-ZÄÖÜ][\w-]+)"
)
_SHORTEST_CHARS = 4


def stands_for(concept: Concept, part: Part, text: str, document: str) -> bool:
    """Say whether a sentence goes on about a compound by its end, where its document knows no other such compound."""
    head = concept.parts[-1] if concept.parts else ""
    if len(head) < _SHORTEST_CHARS or head in RESUMING:
        return False
    own = [one for one in words_of(text) if one.lemma == head and one.text[0].isupper()]
    if not own or _compounds_on(document, head) != {concept.lemma}:
        return False
    return any(_DEFINITE.search(text[: one.start]) and not is_narrowed(one.end, text, part) for one in own)


def is_narrowed(end: int, text: str, part: Part) -> bool:
    """Say whether a noun that ends there is told with where it is, or whose, of which a claim says nothing."""
    told = _NARROWED.match(text, end)
    said = bag_of(part.text)
    return told is not None and any(says_something(one) and not both_say(one, said) for one in analyze(told["noun"]))


@lru_cache(maxsize=4096)
def _compounds_on(text: str, head: str) -> frozenset[str]:
    """Return the lemmas of the compounds of a document that end on a word."""
    words = {match[0] for match in re.finditer(rf"[A-ZÄÖÜ][\w-]*{_pattern(head)}\w{{0,5}}\b", text)}
    found = [token for word in words for token in analyze(word) if token.parts and token.parts[-1] == head]
    return frozenset(one.lemma for one in found)


def _pattern(head: str) -> str:
    """Match a folded word in any spelling: "buero" is written "büro"."""
    spelt = re.escape(head[:-1])
    for folded, written in (("ae", "ä"), ("oe", "ö"), ("ue", "ü"), ("ss", "ß")):
        spelt = spelt.replace(folded, f"(?:{folded}|{written})")
    return f"(?i:{spelt})"

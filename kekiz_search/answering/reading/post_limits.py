"""How much of a post a question is about: the bound that a list sets on one, and what a comparison weighs.

"Mindestens eine ganze Stelle", "weniger als 25 Stunden je Woche"; "die größere Stelle", "mehr Personal".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.reading.question import Limit
from kekiz_search.answering.reading.question_numbers import relation_before
from kekiz_search.answering.words.concepts import Concept
from kekiz_search.answering.words.near_meanings import words_alike
from kekiz_search.german.analyzer import stem_key
from kekiz_search.german.normalise import word_set
from kekiz_search.german.posts import find_posts

_OF_WORK = re.compile(r"\b(?:stellen?\b|\w+stellen?\b|koordin|wochenstunden|vollzeit|teilzeit)", re.IGNORECASE)
_SHARE_ASKED = re.compile(r"\beine[rn]? (?:(voll|ganz)|halb|dreiviertel|viertel)e?[nr]?[ -]?\w*stelle\b")
# Words that only say how much of a post there is.
_MEASURING = word_set(
    "stelle stellenanteil stellenumfang halb voll ganz dreiviertel viertel stunde woche wochenstunde vollzeit teilzeit "
    "vollzeitstelle teilzeitstelle besetzen ausstatten auskommen kommen reichen umfassen verfuegen arbeiten je pro "
    "muessen also haben sein mindestens hoechstens genau nur prozent leisten goennen personal ausgestattet besetzt "
    "sitzen staerker stark schwach schwaecher besser gut gross gibt geben"
)
_POST = "stelle"
_STAFF = re.compile(
    r"\b(?:personal|\w*stellen?|stellenanteil\w*|stellenumfang\w*|\w*wochenstunden|vollzeit\w*)\b|"
    r"\b(?:staerker|besser|schwaecher|schlechter|am (?:staerksten|besten|schwaechsten)) (?:ausgestattet|besetzt)\b"
)
_NO_POSTS = re.compile(r"\b(?:anlauf|geschaefts|beratungs|kontakt|fach|dienst|leit|halte|bau)stellen?\b")


def read_post_limit(folded: str, text: str) -> Limit | None:
    """Return the bound on a post, as share of a full one; None where none is set."""
    if not _OF_WORK.search(folded):
        return None
    for post in find_posts(text, bare_hours=True):
        relation = relation_before(text[: post.start])
        if relation is not None:
            return Limit(relation, post.value)
        if share := _SHARE_ASKED.search(folded):
            return Limit("at_least" if share[1] else "exactly", post.value)
    return None


def compares_posts(folded: str) -> bool:
    """Say whether a comparison weighs how much of a post there is: "Wo sitzt mehr Personal?"."""
    return _STAFF.search(folded) is not None and _NO_POSTS.search(folded) is None


def without_post(concepts: Sequence[Concept]) -> tuple[Concept, ...]:
    """Return the words that say whose post it is: of "Koordinationsstelle" the Koordination, and not how much it is."""
    kept = []
    for one in concepts:
        if len(one.parts) > 1 and one.parts[-1] == _POST:
            head = one.parts[-2]
            kept.append(replace(one, lemma=head, parts=(), stem=stem_key(head), hard=True, alike=words_alike(head)))
        elif one.lemma not in _MEASURING:
            kept.append(one)
    return tuple(kept)

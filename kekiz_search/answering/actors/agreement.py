"""Whether a noun and a verb go together by number, and whether a clause goes on with a verb for who acted before."""

from __future__ import annotations

from kekiz_search.answering.actors.participants import Clause, Participant, is_verb
from kekiz_search.german.dictionary import known_lemma

_AUXILIARIES = frozenset("hat haben hatte hatten ist sind war waren wird werden wurde wurden".split())


def is_plural(one: Participant) -> bool:
    """Say whether a noun without an article has the form of a plural: "Lotsendienste"."""
    head = one.text.split()[-1]
    return not (one.person or one.article) and known_lemma(head) not in {None, head}


def has_singular(clause: Clause) -> bool:
    """Say whether a clause has a verb that one alone does: "Auch Lotsendienste finanziert das Land"."""
    words = clause.small.split()
    if any(word in _AUXILIARIES for word in words):
        return False
    return any(word.endswith("t") and not word.startswith("ge") and is_verb(word) for word in words)


def opens_with_verb(clause: Clause) -> bool:
    """Say whether somebody goes on to do another thing: "Das Büro hält Stunden ab und vermittelt Kurse"."""
    words = clause.text.removeprefix("und ").split()
    return bool(words) and is_verb(words[0])

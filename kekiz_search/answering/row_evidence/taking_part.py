"""Which Kommunen take part in the initiative: told of each, or of those that a text enumerates under it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.evidence.beginnings import NAMED_JOINING, names_programme
from kekiz_search.answering.evidence.enumerations import Enumerations
from kekiz_search.answering.evidence.found import Found
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.told_of import is_met_with
from kekiz_search.answering.words.vocabulary import INITIATIVE_NAME, era_in

_HEAD_CHARS = 300  # of a document, which tell what it is about
# "Alle Kommunen sollen profitieren" tells of none.
_OF_KOMMUNEN = re.compile(r"\b(?:Kommunen|Städten?|Kreisen?|Gemeinden)\b")
_OF_ONE = re.compile(r"\b(?:eine[rs]?|zu den|gehört|zählt|neben) ")
_NEW_ASKED = frozenset({"neu"})
_NEW = re.compile(
    r"\b(?:neue?[nrms]?|weitere[nrms]?|zusätzlich\w*|aufgenommen|(?:hinzu|dazu)\w*|ausgeweitet|\w*gestoßen)\b", re.I
)


class TakingPart:
    """Enumerations of Kommunen that take part, read once for however many of them."""

    def __init__(self, search: Search, question: Question) -> None:
        self._era = era_in(question.text)
        self._of_new = any(one.lemma in _NEW_ASKED for one in question.concepts)
        self._listed = Enumerations(search, replace(question, concepts=(NAMED_JOINING,)))

    def keep(self, found: Sequence[Found], kommune: str) -> list[Found]:
        """Return the sentences that tell of a Kommune that it takes part; failing them enumerations that name it."""
        told = [one for one in found if names_programme(one) and _is_of(one, kommune) and self._is_meant(one, one.text)]
        return told or [one for one in self._listed.about(kommune) if self._is_meant(one, _head_of(one))]

    def _is_meant(self, found: Found, text: str) -> bool:
        """Say whether a sentence tells of the programme that is asked for, and of newcomers where they are."""
        return self._is_of_era(text) and (not self._of_new or _NEW.search(found.text) is not None)

    def _is_of_era(self, text: str) -> bool:
        """Whoever asks for a later programme by its name does not mean those that took part in the first."""
        if not self._era:
            return True
        told = {era_in(name.group()) for name in INITIATIVE_NAME.finditer(text)}
        return self._era in told if told else "modell" not in text.lower()


def _head_of(found: Found) -> str:
    """Return a sentence with what its document is about: its title and first lines."""
    document = found.unit.document
    return f"{document.origin.title or ''}\n{document.text[:_HEAD_CHARS]}\n{found.text}"


def _is_of(found: Found, kommune: str) -> bool:
    """Say whether a sentence tells it of the Kommune itself, and not of Kommunen in general in a text about one."""
    if is_met_with(found.unit, kommune):
        return False
    if kommune in found.unit.kommunen or _OF_KOMMUNEN.search(found.text) is None:
        return True
    return _OF_ONE.search(found.text) is not None

"""What training somebody has: "Welche Ausbildung haben die Lotsinnen?" is told by "Sie haben einen Kurs besucht"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kekiz_search.answering.evidence.draft import Draft
from kekiz_search.answering.evidence.found import Found, sort_found, state_found
from kekiz_search.answering.evidence.strengths import STRICT
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.anaphora import opens_with_pronoun
from kekiz_search.answering.sentences.owners import is_about, owners_of
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Concept, match_concept
from kekiz_search.german.normalise import fold

_TRAINING = r"(?:(?:aus|fort|weiter|vor)bildung|schulung|qualifikation|qualifizierung|lehrgang|studium)"
_ASKED = re.compile(
    rf"(?:welche[nrs]?|was fuer eine) (?P<what>{_TRAINING})(?:en)? "
    r"(?:hat|haben|hatten?|mach\w+|brauch\w+|bekomm\w+|erhalt\w+|erhaelt|durchlauf\w+|absolvier\w+)\b|"
    rf"(?:wie|wofuer) (?:sind|werden|wurden) .+ (?:ausgebildet|geschult|qualifiziert|vorbereitet)\W*$"
)
_TELLS = re.compile(
    r"\b\w*(?:[Aa]usbildung|[Ss]chulung|[Ff]ortbildung|[Ww]eiterbildung|[Qq]ualifi\w+|[Ll]ehrgang|[Ss]tudium)"
    r"(?:en)?\b|"
    r"\b(?:\w*[Kk]urs|Lehrgang)\b[^.;]*\b(?:besucht|durchlaufen|absolviert|gemacht|belegt|abgeschlossen)\b|"
    r"\b(?:ausgebildet|geschult|fortgebildet|weitergebildet|studiert|gelernt)\b"
)
_THEIRS = re.compile(
    r"\b(?:mit|ist|haben|hat|hatten?|wurden?|werden|wird|sind|durchl\w+|absolvier\w+|besuch\w+|bring\w+|machen|erhalten|bekommen)\b"
)


def answer_training(search: Search, question: Question) -> Draft | None:
    """Return what tells of the training of those asked about, by themselves or by a pronoun; None where not asked."""
    asked = _ASKED.match(question.folded)
    if asked is None or question.persons:
        return None
    whom = [one for one in question.hard if not one.verb and fold(one.text).rstrip("en") != (asked["what"] or "-")]
    if not whom:
        return None
    found = sort_found(list(_find(search, question, whom)))[:2]
    statements = tuple(state_found(search, one, next(iter(owners_of(one.unit)), None)) for one in found)
    return Draft("answered" if statements else "no_evidence", statements)


def _find(search: Search, question: Question, whom: list[Concept]) -> Iterator[Found]:
    for row in search.rows_in_documents(whom):
        units = search.units_of(row)
        for at, unit in enumerate(units):
            if not (_TELLS.search(unit.text) and _THEIRS.search(unit.text)) or not is_about(unit, question.kommunen):
                continue
            if _names(unit, whom):
                yield Found(unit, unit.start, unit.end, 1.0)
            elif at and opens_with_pronoun(unit.text) and _names(units[at - 1], whom):
                yield Found(units[at - 1], units[at - 1].start, unit.end, 1.0)


def _names(unit: Unit, whom: list[Concept]) -> bool:
    return all(match_concept(one, unit.bag) >= STRICT for one in whom)

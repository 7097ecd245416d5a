"""What two statements have in common that is worth naming, and the sentence that says so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kekiz_search.answering.approaches import Statement
from kekiz_search.answering.vocabulary import CARRIER_NOUNS, EMPTY_WORDS, KOMMUNE_NOUNS
from kekiz_search.german.analyzer import Token, is_stopword, stem_key
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.lemmas import lemma

# Least idf of a word that makes two sentences comparable. Source: tests/quality/README.md, "Fields of action".
DISTINCTIVE = 2.5
_MOST_NAMED = 4
_LEAST_CHARS = 3
# Words of every text of this field: they compare nothing.
GENERIC = frozenset(
    "kind kinder familie eltern jugend jugendliche mensch junge jung kommune stadt kreis gemeinde praevention "
    "praeventionskette kette angebot hilfe chance massnahme unterstuetzung leben aufwachsen entwicklung "
    "lebensjahr alter jahr euro prozent foerderung programm projekt netz werk netzwerk arbeit partner traeger "
    "einrichtung institution fachkraft kraft fach zusammenarbeit aufgabe ziel schwerpunkt bereich beginn anfang "
    "start beteiligter akteur leitung thema rat buergermeister oberbuergermeister verwaltung stadtverwaltung land "
    "ort weg woche monat tag mai juni juli teilnahme teilnehmer kinderstark zuruecklassen initiative modellkommune "
    "teil name titel bericht beispiel stelle stueck platz raum haus zahl nrw januar februar maerz april august "
    "september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonntag uhr kostenlos "
    "phase aufbau ausbau umsetzung rahmen stand mittel sache beteiligung schritt form art gruppe bedarf "
    "erste zweite buero dienst zentrum berater beratung information frage fachbereich konzept".split()
)


@dataclass(frozen=True, slots=True, eq=False)
class Keyed:
    """A statement with its vector and its keys, each with the word it stands in."""

    statement: Statement
    keys: Mapping[str, str]
    vector: npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Shared:
    """Kinds of approach and keys that two statements share; ``overlap`` in 0..1 is how much of their weight it is."""

    approaches: tuple[str, ...]
    keys: tuple[str, ...]
    overlap: float


def keys_of(statement: Statement) -> dict[str, str]:
    """Return the nouns of a statement and the parts of its compounds as keys, each with the word it stands in."""
    keys: dict[str, str] = {}
    for token in _telling(statement):
        for word in (token.lemma, *token.parts):
            key = stem_key(word)
            if key not in GENERIC and word not in GENERIC and len(word) >= _LEAST_CHARS:
                keys.setdefault(key, token.text.strip("-"))
    return keys


def share(weights: Mapping[str, float], mine: Keyed, theirs: Keyed, name: str) -> Shared | None:
    """Return what two statements share in a field; None where it is nothing that tells them from others."""
    its_approaches = _approaches(theirs.statement, name)
    approaches = tuple(one for one in _approaches(mine.statement, name) if one in its_approaches)
    own, its = mine.keys, theirs.keys
    keys = sorted((key for key in own if key in its), key=lambda key: (-_weight(weights, key), key))
    if not approaches and not any(_weight(weights, key) >= DISTINCTIVE for key in keys):
        return None
    whole = [sum(_weight(weights, key) ** 2 for key in one) for one in (own, its)]
    common = sum(_weight(weights, key) ** 2 for key in keys)
    overlap = common / (whole[0] * whole[1]) ** 0.5 if all(whole) else 0.0
    return Shared(approaches, tuple(keys), overlap)


def name_shared(shared: Shared, mine: Keyed) -> tuple[str, ...]:
    """Return the names of what is shared: kinds of approach, then words in their basic form, the rarest first."""
    words = [_basic(mine.keys[key], key) for key in shared.keys]
    return tuple(dict.fromkeys((*shared.approaches, *words)))[:_MOST_NAMED]


def explain(shared: Shared, field: str, mine: tuple[str, Keyed], theirs: tuple[str, Keyed]) -> str:
    """Return why two statements are comparable, in the words of their sources."""
    (own_name, own), (other_name, other) = mine, theirs
    words = [_in_both(key, own, other) for key in shared.keys[:_MOST_NAMED]]
    named = _enumerate(list(dict.fromkeys(words)))
    if shared.approaches:
        approach = shared.approaches[0]
        first, second = _words_of(own.statement, field, approach), _words_of(other.statement, field, approach)
        reason = f"Beide verfolgen den Ansatz „{approach}“ ({own_name}: {first}; {other_name}: {second})"
        reason += f" und nennen {named}." if named else "."
    else:
        reason = f"Beide Quellen nennen {named}."
    planned = [name for name, one in (mine, theirs) if one.statement.planned]
    return f"{reason} Geplant oder gewollt ist es in {' und '.join(planned)}." if planned else reason


def _in_both(key: str, own: Keyed, other: Keyed) -> str:
    first, second = own.keys[key], other.keys[key]
    same = stem_key(lemma(first)) == stem_key(lemma(second))
    return f"„{first}“" if same else f"„{first}“ wie „{second}“"


def _words_of(statement: Statement, field: str, approach: str) -> str:
    """Return the words of a statement that tell a kind of approach, in their order."""
    parts = next(
        parts
        for match in statement.fields
        if match.field == field
        for name, parts in match.approaches
        if name == approach
    )
    words = [token.text for token in statement.unit.tokens if token.lemma in parts or set(token.parts) & parts]
    return "„" + " … ".join(dict.fromkeys(words)) + "“"


def _approaches(statement: Statement, field: str) -> list[str]:
    return [name for match in statement.fields if match.field == field for name, _parts in match.approaches]


def _telling(statement: Statement) -> list[Token]:
    """Return the nouns of a statement that are no names of Kommunen and no words of every text."""
    unit = statement.unit
    places = [(mention.start, mention.end) for mention in find_kommunen(unit.text)]
    empty = KOMMUNE_NOUNS | CARRIER_NOUNS | EMPTY_WORDS
    return [
        token
        for token in unit.tokens
        if token.text[0].isupper()
        and lemma(token.text)[0].isupper()
        and not is_stopword(token)
        and token.lemma not in empty
        and not any(start <= token.start < end for start, end in places)
    ]


def _weight(weights: Mapping[str, float], key: str) -> float:
    return weights.get(key, DISTINCTIVE)


def _basic(word: str, key: str) -> str:
    form = lemma(word)
    return form if stem_key(form) == key else key.capitalize()


def _enumerate(words: Sequence[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} und {words[-1]}"

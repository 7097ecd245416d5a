"""What two statements have in common that is worth naming, and the sentence that says so."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kekiz_search.answering.comparing.approaches import Statement
from kekiz_search.answering.comparing.field_words import Word
from kekiz_search.answering.words.vocabulary import CARRIER_NOUNS, EMPTY_WORDS, KOMMUNE_NOUNS
from kekiz_search.german.analyzer import Token, is_stopword, stem_key
from kekiz_search.german.dictionary import compound_part, is_verb, spellings
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.lemmas import lemma
from kekiz_search.german.normalise import word_set
from kekiz_search.german.nouns import is_noun

# Least weight of a noun that helps to make two sentences comparable where they name no kind of approach, and of one
# that does it alone. Source: read over all Kommunen of the shipped corpus; a noun in six of its sentences has 4.5.
DISTINCTIVE, ALONE = 3.0, 4.9
# A small index counts too little to tell rare words from common ones: so many sentences of other German count beside
# its own, of so many words, with the counts of data/german_lexicon.tsv out of all words counted there.
_OTHER_SENTENCES, _SENTENCE_WORDS, _LEXICON_WORDS = 200, 15, 11_788_085
PART_SHARE = 0.7  # of the weight of a key that is a part of a compound in one of two words
_MOST_NAMED = 4
_LEAST_CHARS = 3
_OF_A_VERB = "~"  # ends the key of a short verb: "Leitfaden" and "Leitbild" have nothing in common
# Words of every text of this field: they compare nothing.
GENERIC = word_set(
    "kind kinder familie eltern jugend jugendliche mensch junge jung kommune stadt kreis gemeinde praevention "
    "praeventionskette kette angebot hilfe chance massnahme unterstuetzung leben aufwachsen entwicklung "
    "lebensjahr alter jahr euro prozent foerderung programm projekt netz werk netzwerk arbeit partner traeger "
    "einrichtung institution fachkraft kraft fach zusammenarbeit aufgabe ziel schwerpunkt bereich beginn anfang "
    "start beteiligter akteur leitung thema rat buergermeister oberbuergermeister verwaltung stadtverwaltung land "
    "ort weg woche monat tag mai juni juli teilnahme teilnehmer kinderstark zuruecklassen initiative modellkommune "
    "teil name titel bericht beispiel stelle stueck platz raum haus zahl nrw januar februar maerz april august "
    "september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonntag uhr kostenlos "
    "phase aufbau ausbau umsetzung rahmen stand mittel sache beteiligung schritt form art gruppe bedarf "
    "awo caritas diakonie drk kreuz kirche wohlfahrtsverband wohlfahrt verband sparkasse stiftung kooperation "
    "vernetzung koordination koordinierung buendnis magazin sozialdienst jugendamt jugendhilfe verein zusammenschluss "
    "erste zweite buero dienst zentrum berater beratung information frage fachbereich konzept"
)


@dataclass(frozen=True, slots=True)
class Telling:
    """A noun of a statement; ``keys`` are those by which it meets others: its own first, then those of its parts."""

    text: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Keyed:
    """A statement with its telling nouns and its vector."""

    statement: Statement
    words: tuple[Telling, ...]
    vector: npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Common:
    """A noun that meets one of another statement, by which key, and the weight of that."""

    own: str
    other: str
    key: str
    weight: float


@dataclass(frozen=True, slots=True)
class Shared:
    """Kinds of approach and nouns that two statements share; ``overlap`` in 0..1 is how much of their weight it is."""

    approaches: tuple[str, ...]
    words: tuple[Common, ...]
    overlap: float


def telling_words(statement: Statement) -> tuple[Telling, ...]:
    """Return the nouns of a statement that are no names of Kommunen and no words of every text, each once."""
    unit = statement.unit
    places = [(mention.start, mention.end) for mention in find_kommunen(unit.text)]
    words: dict[tuple[str, ...], Telling] = {}
    for token in unit.tokens:
        if _is_noun(token) and not any(start <= token.start < end for start, end in places):
            parts = (key for part in token.parts if _tells(part) and not (key := stem_key(part)).endswith(_OF_A_VERB))
            keys = tuple(dict.fromkeys((*([stem_key(token.lemma)] if _tells(token.lemma) else []), *parts)))
            if keys:
                words.setdefault(keys, Telling(token.text, keys))
    return tuple(words.values())


def weigh_key(key: str, count: int, total: int) -> float:
    """Return the idf of a key that stands in ``count`` of ``total`` statements, by these and by German at large."""
    counted = compound_part(key)
    expected = _OTHER_SENTENCES * _SENTENCE_WORDS * (counted.count if counted else 0) / _LEXICON_WORDS
    return math.log((total + _OTHER_SENTENCES + 1) / (count + min(expected, _OTHER_SENTENCES) + 0.5))


def share(weights: Mapping[str, float], mine: Keyed, theirs: Keyed, name: str, *, asked: bool = False) -> Shared | None:
    """Return what two statements share in a field; None where it is nothing that tells them from others.

    Where an approach was ``asked`` for in words, any word in common will do.
    """
    its_approaches = _approaches(theirs.statement, name)
    approaches = tuple(one for one in _approaches(mine.statement, name) if one in its_approaches)
    met = [common for word in mine.words if (common := _best(weights, word, theirs.words)) is not None]
    words = tuple(sorted(met, key=lambda common: (-common.weight, common.own)))
    if asked and (approaches or words):
        return Shared(approaches, words, _overlap(weights, mine, theirs, words))
    distinctive = [common for common in words if common.weight >= DISTINCTIVE]
    if not approaches and len(distinctive) < 2 and not any(common.weight >= ALONE for common in distinctive):
        return None
    return Shared(approaches, words, _overlap(weights, mine, theirs, words))


def _overlap(weights: Mapping[str, float], mine: Keyed, theirs: Keyed, words: Sequence[Common]) -> float:
    """Return the share of common weight, as a cosine: 1 where both have the same words."""
    own, its = (sum(_weight(weights, word.keys[0]) ** 2 for word in one.words) for one in (mine, theirs))
    return min(sum(common.weight**2 for common in words) / (own * its) ** 0.5, 1.0) if own and its else 0.0


def name_shared(shared: Shared) -> tuple[str, ...]:
    """Return the names of what is shared: kinds of approach, then nouns in their basic form, the rarest first."""
    words = (_basic(common) for common in shared.words if not common.own.endswith("-"))
    return tuple(dict.fromkeys((*shared.approaches, *words)))[:_MOST_NAMED]


def explain(shared: Shared, field: str, mine: tuple[str, Keyed], theirs: tuple[str, Keyed]) -> str:
    """Return why two statements are comparable, in the words of their sources."""
    (own_name, own), (other_name, other) = mine, theirs
    described = own.statement.is_described
    told: list[str] = []
    reason = ""
    if shared.approaches:
        approach = shared.approaches[0]
        first, second = (_words_of(one.statement, field, approach) for one in (own, other))
        told = [*first, *second]
        if described:
            reason = f"Ihrer Beschreibung entspricht der Ansatz „{approach}“{_aside({other_name: second})}"
        else:
            reason = f"Beide verfolgen den Ansatz „{approach}“{_aside({own_name: first, other_name: second})}"
    words = [_in_both(common, other_name) for common in shared.words if not {common.own, common.other} & {*told}]
    named = _enumerate(words[:_MOST_NAMED])
    if reason:
        reason += f"; beide nennen auch {named}." if named else "."
    else:
        reason = f"{'Ihre Beschreibung und die Quelle' if described else 'Beide Quellen'} nennen {named}."
    planned = [name for name, one in (mine, theirs) if one.statement.planned and not one.statement.is_described]
    return f"{reason} Geplant oder gewollt ist es in {' und '.join(planned)}." if planned else reason


def _best(weights: Mapping[str, float], word: Telling, others: Sequence[Telling]) -> Common | None:
    """A part in common weighs less than a whole word."""
    met = []
    for other in others:
        for key in word.keys:
            if key in other.keys:
                whole = key == word.keys[0] == other.keys[0]
                weight = _weight(weights, key) * (1.0 if whole else PART_SHARE)
                met.append(Common(word.text, other.text, key, weight))
    return max(met, key=lambda common: common.weight, default=None)


def _in_both(common: Common, other_name: str) -> str:
    same = lemma(common.own) == lemma(common.other)
    return f"„{common.own}“" if same else f"„{common.own}“ (in {other_name}: „{common.other}“)"


def _words_of(statement: Statement, field: str, approach: str) -> list[str]:
    """Return the words of a statement that tell a kind of approach, in their order."""
    cue = next(
        cue for match in statement.fields if match.field == field for name, cue in match.approaches if name == approach
    )
    words = [token.text for token in statement.unit.tokens if any(_carries(token, word) for word in cue.words)]
    return list(dict.fromkeys(words))


def _aside(told: Mapping[str, Sequence[str]]) -> str:
    """Return by which words each tells an approach, in brackets; a whole phrase may tell it with none of them."""
    quoted = [f"{name}: „{' … '.join(words)}“" for name, words in told.items() if words]
    return f" ({'; '.join(quoted)})" if quoted else ""


def _carries(token: Token, word: Word) -> bool:
    size = len(word.parts)
    if size == 1:
        return word.parts[0] == token.lemma or (not word.whole and word.parts[0] in token.parts)
    return token.lemma in word.joined or any(
        token.parts[at : at + size] == word.parts for at in range(len(token.parts) - size + 1)
    )


def _approaches(statement: Statement, field: str) -> list[str]:
    return [name for match in statement.fields if match.field == field for name, _cue in match.approaches]


def _is_noun(token: Token) -> bool:
    """A capital inside a sentence makes a noun of what the dictionary has for a verb: "Imker" is of "imkern"."""
    inside = token.text[0].isupper() and token.start > 0 and not is_stopword(token)
    return is_noun(token) or (inside and is_verb(token.lemma))


def _tells(word: str) -> bool:
    empty = KOMMUNE_NOUNS | CARRIER_NOUNS | EMPTY_WORDS | GENERIC
    return len(word) >= _LEAST_CHARS and word not in empty and stem_key(word) not in empty


def _weight(weights: Mapping[str, float], key: str) -> float:
    return weights.get(key, DISTINCTIVE)


def _basic(common: Common) -> str:
    """Return a shared noun as a dictionary has it, or the part that is shared."""
    found = lemma(common.own)
    form = found if found[0].isupper() else common.own
    if stem_key(form) == common.key or form == common.own:
        return form
    nouns = (spelt for spelt in spellings(common.key) if spelt[0].isupper())
    return next(nouns, form)


def _enumerate(words: Sequence[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} und {words[-1]}"

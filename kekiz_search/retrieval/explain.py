"""Why a passage was found: which word of the query met which word of the passage."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kekiz_search.encoder import Encoder, LateEncoder, Vectors
from kekiz_search.german.analyzer import Token, analyze, is_stopword, stem_key

LEAST_SIMILARITY = 0.25  # of two words; from here on most pairs are akin to a reader (Eltern, Familien: 0.33)
_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Meeting:
    """A word of the query and the word of the passage it met, with their similarity: 1 for the same word or stem.

    All places are half-open ranges of characters, ``query_start`` and ``query_end`` of the query, the others of the
    passage.
    """

    query_start: int
    query_end: int
    start: int
    end: int
    similarity: float


def explain(query: str, text: str, encoder: Encoder) -> tuple[Meeting, ...]:
    """Return for every telling word of the query the word of the text it met, in order of the query.

    Words of one stem or with a common part of a compound meet first, the earliest of them; else the nearest by the
    vectors of their pieces, where the encoder has pieces to show. A word that met nothing is left out.
    """
    asked = [token for token in _words(query) if not is_stopword(token)]
    told = [token for token in _words(text) if not is_stopword(token)]
    if not asked or not told:
        return ()
    similarities = _shared_keys(asked, told)
    if isinstance(encoder, LateEncoder):
        similarities = np.maximum(similarities, _nearness(encoder, (query, asked), (text, told)))
    found = []
    for row, word in enumerate(asked):
        best = int(similarities[row].argmax())
        similarity = round(float(similarities[row, best]), _DIGITS)
        if similarity >= LEAST_SIMILARITY:
            found.append(Meeting(word.start, word.end, told[best].start, told[best].end, similarity))
    return tuple(found)


def _words(text: str) -> list[Token]:
    """Return the words, once each where a verb joined with its particle stands on the same span."""
    return list({token.start: token for token in reversed(analyze(text))}.values())[::-1]


def _shared_keys(asked: Sequence[Token], told: Sequence[Token]) -> npt.NDArray[np.float64]:
    """Return 1 for words of one key, else the share of the asked word's parts that the other one has."""
    similarities = np.zeros((len(asked), len(told)))
    keys = [_keys(token) for token in told]
    for row, token in enumerate(asked):
        wanted = {stem_key(part) for part in token.parts} or {stem_key(token.lemma)}
        for column, (whole, parts) in enumerate(keys):
            same = stem_key(token.lemma) == whole
            similarities[row, column] = 1.0 if same else len(wanted & parts) / len(wanted)
    return similarities


def _keys(token: Token) -> tuple[str, frozenset[str]]:
    whole = stem_key(token.lemma)
    return whole, frozenset({whole, *(stem_key(part) for part in token.parts)})


def _nearness(
    encoder: LateEncoder, asked: tuple[str, Sequence[Token]], told: tuple[str, Sequence[Token]]
) -> npt.NDArray[np.float64]:
    """Return for every pair of words the mean of the asked pieces' best cosines, by their weights."""
    left, left_words, weights = _vectors_by_word(encoder, *asked)
    right, right_words, _weights = _vectors_by_word(encoder, *told)
    similarities = np.zeros((len(asked[1]), len(told[1])))
    if not len(left_words) or not len(right_words):
        return similarities
    best = np.zeros((len(left), len(told[1])))
    np.maximum.at(best.T, right_words, np.minimum(right @ left.T, 1))
    sums = np.zeros(len(asked[1]))
    np.add.at(sums, left_words, weights)
    np.add.at(similarities, left_words, best * weights[:, None])
    return np.divide(similarities, sums[:, None], out=similarities, where=sums[:, None] > 0)


def _vectors_by_word(
    encoder: LateEncoder, text: str, words: Sequence[Token]
) -> tuple[Vectors, npt.NDArray[np.intp], npt.NDArray[np.float32]]:
    """Return the vectors of the pieces that lie in words, the number of each one's word, and its weight."""
    starts = [word.start for word in words]
    ids, places = [], []
    for piece in encoder.place_pieces(text):
        at = bisect_right(starts, piece.start) - 1
        if at >= 0 and piece.end <= words[at].end:
            ids.append(piece.id)
            places.append(at)
    pieces = np.array(ids, dtype=np.int32)
    return encoder.encode_pieces(pieces), np.array(places, dtype=np.intp), encoder.weigh_pieces(pieces)

"""Misspelt words of a question, mended by the words that the documents and this field know."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from rapidfuzz.distance import OSA

from kekiz_search.answering.reading.respelling import respell, respell_alike, respell_part
from kekiz_search.answering.words.vocabulary import ATTRIBUTE_WORDS, KOMMUNE_NOUNS
from kekiz_search.german.analyzer import Token, analyze, is_stopword, stem_key
from kekiz_search.german.dictionary import known_lemma, spellings
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.normalise import fold
from kekiz_search.german.people import names_people
from kekiz_search.index.terms import TermIndex

_SHORTEST_CHARS = 5
_LONGEST_CHARS = 60  # a longer word is no slip; to try its forms takes time with the square of its length
_TWO_SLIPS_CHARS = 9  # from this length on two slips are forgiven, below it one
# Words of every question of this field; a dictionary of word forms knows some of their misspellings too.
_SHORTEST_FIELD_CHARS = 6
_PLURALS = frozenset("kommunen staedte staedten kreise kreisen gemeinden orte orten".split())
_FIELD_WORDS = tuple(sorted(KOMMUNE_NOUNS | _PLURALS | {word for words in ATTRIBUTE_WORDS.values() for word in words}))
# Of these and the verbs that ask for a name, shorter misspellings are mended too where no dictionary knows them.
_SHORTEST_UNKNOWN_CHARS = 4
_ASKED_WORDS = tuple(sorted({*_FIELD_WORDS, "heisst", "heissen", "lautet", "nennt"}))
# Districts and villages, which no dictionary has: "Rheinhausen" is no Rheinhaus.
_PLACE_ENDING = re.compile(r"(?:hausen|kirchen|scheid|ingen|rath|dorf|horst|weiler|brück|broich)$")


# Words that open a question, and in how many words of its beginning they are looked for.
_OPENING_WORDS = tuple(
    "wann warum was welche welchem welchen welcher welches wer wie wieviel wieviele wo womit wodurch wofür woher wozu "
    "weshalb wieso".split()
)
_OPENING_PLACES = 2
_SINCE = re.compile(r"^seid (?=wann\b|\d{4}\b)", re.IGNORECASE)


def mend_opening(text: str) -> tuple[str, dict[str, str]]:
    """Return a question with the misspelt word that opens it mended ("Wan", "Welce"), and what was replaced."""
    if since := _SINCE.match(text):
        text = f"Seit {text[since.end() :]}" if text[0].isupper() else f"seit {text[since.end() :]}"
    words = text.split(" ", _OPENING_PLACES)[:_OPENING_PLACES]
    if any(word.lower() in _OPENING_WORDS for word in words):
        return text, {}
    for word in words:
        near = _nearest_opening(word)
        if near is not None:
            meant = near.capitalize() if word[0].isupper() else near
            return text.replace(word, meant, 1), {word: meant}
    return text, {}


def _nearest_opening(word: str) -> str | None:
    typed = word.lower()
    if not typed.isalpha() or _is_known(typed) or find_kommunen(word.capitalize()):
        return None
    ranked = [(OSA.distance(typed, one), not one.startswith(typed), one) for one in _OPENING_WORDS]
    distance, _ends, near = min(ranked)
    slips = 1 if len(near) < _SHORTEST_CHARS else 2
    return near if 0 < distance <= slips and near[0] == typed[0] else None


def correct_tokens(tokens: Sequence[Token], terms: TermIndex) -> tuple[list[Token], dict[str, str]]:
    """Replace words that neither a dictionary nor a document knows by the nearest word; return what was replaced."""
    corrected: list[Token] = []
    replaced: dict[str, str] = {}
    for token in _join_compounds(tokens, terms, replaced):
        near = _nearest_word(token, terms)
        if near is None or near.replace("-", "") == token.lemma:  # a hyphen is no slip
            corrected.append(_parted(token, terms))
            continue
        noun = _may_be_noun(near)
        spelt = near.capitalize() if noun and token.text[0].isupper() and near.islower() else near
        replaced[token.text] = spelt = spelt if noun else spelt.lower()
        corrected.extend(Token(token.start, token.end, spelt, word.lemma, word.parts) for word in analyze(spelt))
    return corrected, replaced


def _parted(token: Token, terms: TermIndex) -> Token:
    """Take a word apart that no dictionary does and the documents write with a hyphen: "Halte-Stellen"."""
    stem = stem_key(token.lemma)
    if token.parts or stem not in terms.hyphened or stem in terms.vocabulary or not token.text[0].isupper():
        return token
    at = terms.hyphened[stem].index("-")
    word = analyze(f"{token.text[:at]}-{token.text[at:].capitalize()}")[0]
    return replace(token, lemma=word.lemma, parts=word.parts)


def _may_be_noun(word: str) -> bool:
    """Say whether a word may bear its capital: "Habn" was meant to be "haben", and "Leited" "leitet"."""
    small = word.lower()
    if is_stopword(analyze(small)[0]):
        return False
    form = known_lemma(small)
    return form is None or form[0].isupper() or (known_lemma(word.capitalize()) or "")[:1].isupper()


def _join_compounds(tokens: Sequence[Token], terms: TermIndex, replaced: dict[str, str]) -> list[Token]:
    """Write two nouns as the one that the documents know: "Familien Büro"."""
    joined: list[Token] = []
    for token in tokens:
        last = joined[-1] if joined else None
        beside = last is not None and token.start == last.end + 1
        if last and beside and last.text[0].isupper() == token.text[0].isupper() and not _say_nothing(last, token):
            word = last.text + token.text.lower()
            whole = analyze(word)[0]
            if whole.parts and whole.text == word and stem_key(whole.lemma) in terms.vocabulary:
                replaced[f"{last.text} {token.text}"] = word
                joined[-1] = Token(last.start, token.end, word, whole.lemma, whole.parts)
                continue
        joined.append(token)
    return joined


def _say_nothing(*words: Token) -> bool:
    return any(map(is_stopword, words))


def _nearest_word(token: Token, terms: TermIndex) -> str | None:
    typed = token.lemma
    if "-" in typed:
        return None if stem_key(typed) in terms.vocabulary else _nearest_joined(token, terms)
    if token.text[0].isupper() and _PLACE_ENDING.search(token.text):
        return None
    if not _SHORTEST_UNKNOWN_CHARS <= len(typed) <= _LONGEST_CHARS or not typed.isalpha():
        return None
    if stem_key(typed) in terms.vocabulary:
        return None
    if typed not in _ASKED_WORDS and not _is_known(token.text) and (asked := _nearest(typed, _ASKED_WORDS, 1)):
        return min(asked)[1]
    if len(typed) < _SHORTEST_CHARS:
        return None if _is_known(token.text) else respell(token.text, terms)
    if len(typed) >= _SHORTEST_FIELD_CHARS and typed not in _FIELD_WORDS and not is_stopword(token):
        field = _nearest(typed, _FIELD_WORDS, 1)
        if field:
            return min(field)[1]
    if _is_known(token.text) or (token.parts and names_people(token.parts[-1].capitalize())):
        return None  # a Schulsozialarbeiter is no misspelt Schulsozialarbeit
    slips = 1 if token.parts or len(typed) < _TWO_SLIPS_CHARS else 2
    near = _nearest(typed, terms.vocabulary, slips) or _nearest(stem_key(typed), terms.vocabulary, slips)
    ranked = [(distance, -len(terms.rows_with(word)), word) for distance, word in near]
    best = min(ranked)[2] if ranked else None
    if best is not None:  # the documents' words are kept as stems
        whole = respell(token.text, terms)
        if whole and stem_key(analyze(whole)[0].lemma) == stem_key(best):
            return whole
        if not _is_known(best):
            return best
    if best is None or (len(best) == len(typed) and sorted(best) != sorted(typed)):
        best = respell(token.text, terms, another_letter=best is None) or best
    if best is None and not token.parts:
        best = respell_part(token.text, terms) or respell_alike(token.text, terms)
    return best


def _nearest_joined(token: Token, terms: TermIndex) -> str | None:
    """Return the word of the documents that two were meant to be, one of them misspelt: "Eltern-Caffee"."""
    halves = token.text.split("-")
    whole = fold("".join(halves))
    if len(halves) > 2 or not whole.isalpha() or len(whole) < _TWO_SLIPS_CHARS or all(map(_is_known, halves)):
        return None
    return min(_nearest(whole, terms.vocabulary, 2), default=(0, None))[1]


def _nearest(typed: str, words: Iterable[str], slips: int) -> list[tuple[int, str]]:
    """Return (distance, word) for all words within some slips that begin with the same letter."""
    near = []
    for word in words:
        if word[0] == typed[0] and abs(len(word) - len(typed)) <= slips:
            distance = OSA.distance(typed, word, score_cutoff=slips)
            if 0 < distance <= slips:
                near.append((distance, word))
    return near


@lru_cache(maxsize=4096)
def _is_known(word: str) -> bool:
    forms = (word, word.lower(), word.capitalize(), *spellings(fold(word)))
    return any(known_lemma(form) is not None for form in forms)

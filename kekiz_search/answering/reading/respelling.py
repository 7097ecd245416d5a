"""A word that is one slip away from a form of a word of the documents: "Babylotsinen", "gestigen", "Hize"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from string import ascii_lowercase

from kekiz_search.answering.words.near_meanings import words_alike
from kekiz_search.answering.words.vocabulary import CARRIER_NOUNS, EMPTY_WORDS
from kekiz_search.german.analyzer import analyze, is_stopword, stem_key
from kekiz_search.german.dictionary import known_lemma
from kekiz_search.german.normalise import fold
from kekiz_search.index.terms import TermIndex

# Letters that sound much the same, each way.
_SOUNDS = "z s,s ß,d t,b p,v f,v w,k c,k ck,g k,ä e,i y,i ie,ph f,th t,t tt,ei ai,eu äu,x chs,z tz,h ".split(",")
_ALIKE = tuple(
    sorted({pair for sound in _SOUNDS for one, other in (sound.split(" "),) for pair in ((one, other), (other, one))})
)
_LONG_CHARS = 9  # a word of the documents that is as long is what was meant, though no dictionary lists it
_PART_CHARS = 5  # shorter parts are found in too many words
# The most that a word loses to its stem ("Koordinatorinnen" meets "koordinieren"), and the least that it keeps.
_ENDING_CHARS, _BEGINNING_CHARS = 10, 3
_LETTERS = ascii_lowercase + "äöüß"


def respell(word: str, terms: TermIndex, *, another_letter: bool = True) -> str | None:
    """Return the form that a word was meant to be, None where there is none; its first letter is trusted.

    With ``another_letter``, one may stand in place of another; otherwise one is too many, missing or misplaced.

    Letters doubled, left single or alike in sound come first, for those are the slips of German, and there a form may
    be a compound that no dictionary lists; any other form must stand in the dictionary.
    """
    typed = word.lower()
    stages = [(_doubled(typed), False), (_sounding(typed), False), (_shifted(typed), True)]
    if another_letter:
        stages.append((_replaced(typed), True))
    for forms, listed in stages:
        for form in sorted(set(forms), key=lambda one: (_is_unlike(word, one), one)):
            spelt = form.capitalize() if word[0].isupper() else form
            may_be_told = _is_listed(form) or ((not listed or len(form) >= _LONG_CHARS) and _begins_one(form, terms))
            if may_be_told and _is_told(spelt, terms):
                return spelt
    return None


def respell_alike(word: str, terms: TermIndex) -> str | None:
    """Return the word of the dictionary that a word was meant to be, where the documents tell it in other words."""
    typed = word.lower()
    replaced: Iterable[str] = _replaced(typed) if len(typed) >= _LONG_CHARS else ()
    for form in sorted({*_doubled(typed), *_sounding(typed), *_shifted(typed), *replaced}):
        spelt = form.capitalize() if word[0].isupper() else form
        alike = words_alike(analyze(spelt)[0].lemma) if _is_listed(form) else frozenset()
        if any(stem_key(one) in terms.vocabulary for one in alike):
            return spelt
    return None


def respell_part(word: str, terms: TermIndex) -> str | None:
    """Return the compound that a word was meant to be, one of whose two parts is misspelt: "Ferienbetreung"."""
    typed = word.lower()
    for at in range(len(typed) - _PART_CHARS, _PART_CHARS - 1, -1):
        front, back = typed[:at], typed[at:]
        near: str | None = None
        if _is_listed(front):
            near = _join(front, respell(back.capitalize(), terms, another_letter=False))
        elif _is_listed(back):
            near = _join(respell(front.capitalize(), terms, another_letter=False), back)
        if near is not None and analyze(near.capitalize())[0].parts:
            return near.capitalize() if word[0].isupper() else near
    return None


def _join(front: str | None, back: str | None) -> str | None:
    return front.lower() + back.lower() if front and back else None


def _is_unlike(word: str, form: str) -> bool:
    """Say whether a form ends otherwise than what was typed, or is less a noun: "Menschn" is no Mensch."""
    return form[-1] != word[-1] or known_lemma(form.capitalize() if word[0].isupper() else form) is None


def _doubled(typed: str) -> Iterator[str]:
    for at in range(1, len(typed)):
        if typed[at] == typed[at - 1]:
            yield typed[:at] + typed[at + 1 :]
        else:
            yield typed[: at + 1] + typed[at:]


def _sounding(typed: str) -> Iterator[str]:
    for one, other in _ALIKE:
        for at in range(1, len(typed)):
            if typed.startswith(one, at):
                yield typed[:at] + other + typed[at + len(one) :]


def _shifted(typed: str) -> Iterator[str]:
    for at in range(1, len(typed) + 1):
        before, rest = typed[:at], typed[at:]
        yield from (before + letter + rest for letter in _LETTERS)
        if rest:
            yield before + rest[1:]
        if len(rest) > 1:
            yield before + rest[1] + rest[0] + rest[2:]


def _replaced(typed: str) -> Iterator[str]:
    for at in range(1, len(typed)):
        yield from (typed[:at] + letter + typed[at + 1 :] for letter in _LETTERS if letter != typed[at])


def _begins_one(form: str, terms: TermIndex) -> bool:
    """Say whether a word of the documents begins as a form does, but for its ending: no other is worth analysing."""
    return f"\n{fold(form)[: max(len(form) - _ENDING_CHARS, _BEGINNING_CHARS)]}" in terms.lines


def _is_listed(form: str) -> bool:
    return known_lemma(form) is not None or known_lemma(form.capitalize()) is not None


def _is_told(spelt: str, terms: TermIndex) -> bool:
    tokens = analyze(spelt)
    return len(tokens) == 1 and (
        stem_key(tokens[0].lemma) in terms.vocabulary
        or is_stopword(tokens[0])
        or tokens[0].lemma in EMPTY_WORDS | CARRIER_NOUNS
    )

"""A question typed in small letters, or in capitals alone, with the capitals that German has: "was macht der rat?"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kekiz_search.answering.words.vocabulary import INITIATIVE_NAME
from kekiz_search.german.analyzer import analyze, is_stopword
from kekiz_search.german.capitals import (
    Reading,
    is_comparative,
    is_inflected,
    may_be_infinitive,
    read_capital,
    share_of_nouns,
)
from kekiz_search.german.dictionary import known_lemma
from kekiz_search.german.kommunen import resolve_kommunen
from kekiz_search.german.normalise import fold, word_set
from kekiz_search.german.verbs import is_infinitive, is_verb_form
from kekiz_search.index.terms import TermIndex

_NOUNS = frozenset({"capital", "noun", "unknown"})
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_BEFORE_NOUN = word_set(
    "der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner ihr ihre ihren ihrer "
    "ihrem sein seine seinen seiner seinem im zum zur beim vom am ins viele vielen wieviele wievielen alle allen "
    "wessen welche welchen welchem welcher welches für mit von aus bei ohne gegen durch um wegen in an auf nach über "
    "pro je als zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"
)
_COUNTED = re.compile(r"(?<!unter )(?<!über )(?<!ab )\b\d{1,3}(?:[.,]\d+)? $")  # "2,5 stellen", not "unter 18 leben"
_TAKES, _PART = re.compile(r"\b(?:nimm|nehm|nahm)\w*\b"), "teil"
_MODALS = word_set("kann kannst können könnte könnten darf dürfen muss müssen soll sollen sollte will wollen möchte")
# Verbs that an infinitive goes with; behind all others a word spelt as one is a noun.
_WITH_INFINITIVE = word_set(
    "geht gehen lernt lernen laesst lassen hilft helfen bleibt bleiben werden wuerden"
) | frozenset(map(fold, _MODALS))
_VERB_PLACE = 1
# The least share of a noun among the adjectives spelt alike: "Jungen" have .07, "Freiwillige" .18, "Frühe" .03.
_LEAST_SHARE = 0.05
_MOSTLY = 0.5  # "Neugeborene", "Minderjährige"
_ABBREVIATED_CHARS = 3  # an unknown word of so few letters is an abbreviation
_VOWEL = re.compile(r"[aeiouyäöü]")
_ROMAN = re.compile(r"i{2,3}|iv|vi{1,3}|ix|xi{0,3}")
_OPENING = re.compile(r"(?:[?!] |[„“»‚\"])$")  # of a sentence, or of a name between quotation marks
_NAME_PARTS = word_set("am an der im in den dem auf vor a d")


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str
    reading: Reading

    @property
    def certain(self) -> bool:
        """Whether it is written with a capital nearly wherever it stands."""
        return self.reading == "noun" or (self.reading == "adjective" and share_of_nouns(self.text) >= _MOSTLY)


def recase(text: str, terms: TermIndex) -> str:
    """Return a cleaned question as it is, or with the capitals that it lacks, where it is typed without care for them.

    That shows in capitals alone, in none behind the first letter, or in small letters of what is always a noun. Of
    all words of the plain questions of dev and practice, .994 get their own case back.
    """
    small = text.lower() if text.isupper() else text
    words = _read_words(small, terms)
    bare = not any(letter.isupper() for letter in small[1:])
    if not bare and not any(word.certain for word in words[_VERB_PLACE + 1 :]):
        return text
    nouns: list[bool] = []
    for at, word in enumerate(words):
        guessed = word.reading == "unknown" and not bare
        nouns.append(not guessed and _is_noun(small, words, at, nouns))
    if not bare and not any(nouns[at] and words[at].certain for at in range(_VERB_PLACE + 1, len(words))):
        return text
    for word, is_noun in zip(words, nouns, strict=True):
        if is_noun:
            small = f"{small[: word.start]}{_spelt(word, terms)}{small[word.end :]}"
    return _with_kommunen(small)


def _read_words(text: str, terms: TermIndex) -> list[_Word]:
    found = list(_WORD.finditer(text))
    asks_of_own = any(match[0].lower() == "ich" for match in found)
    taking = _TAKES.search(text)
    words = []
    for match in found:
        word, reading = match[0], read_capital(match[0], asks_of_own)
        if taking and match.start() >= taking.end() and word == _PART:
            reading = "small"  # of "teilnehmen"
        if reading in ("noun", "unknown") and known_lemma(word.capitalize()) is None:
            reading = _as_told(word, reading, terms)
        words.append(_Word(*match.span(), word, reading))
    return words


def _as_told(word: str, reading: Reading, terms: TermIndex) -> Reading:
    """Read a word that no dictionary has as the documents write it: "die App kurstadtkind"."""
    if INITIATIVE_NAME.fullmatch(word):
        return "small"
    small, capital = word in terms.words, word.capitalize() in terms.words
    return reading if small == capital else "small" if small else "noun"


def _is_noun(text: str, words: Sequence[_Word], at: int, nouns: Sequence[bool]) -> bool:
    """Say whether a word has a capital where it stands; ``nouns`` says so of those before it."""
    word = words[at]
    if at == 0 or _OPENING.search(text, 0, word.start):
        return True
    before = words[at - 1]
    if text[word.start - 1] == "-" or text[word.end : word.end + 1] == "-":
        return word.reading != "small"
    if word.reading in ("small", "capital"):
        return False
    if may_be_infinitive(word.text) and (before.text == "zu" or _closes_modal(words, at)):
        return False
    if word.reading in ("noun", "unknown"):
        return True
    following = words[at + 1] if at + 1 < len(words) and text[word.end : words[at + 1].start] == " " else None
    directly = before.text in _BEFORE_NOUN and text[before.end : word.start] == " "
    directly = directly or _COUNTED.search(text, 0, word.start) is not None
    attributed = not nouns[at - 1] and _is_attribute(before)
    if word.reading == "verb":
        there = before.text == "es" and words[at - 2].text in ("gibt", "gab")
        directly = directly and not (following and following.reading in _NOUNS and not is_infinitive(word.text))
        return directly or attributed or there or (not nouns[at - 1] and _is_finite(before.text, at == len(words) - 1))
    if not is_inflected(word.text):
        return directly or attributed
    return _stands_alone(word.text, before.text, following, directly)


def _stands_alone(adjective: str, before: str, following: _Word | None, directly: bool) -> bool:
    """Say whether an adjective is the noun itself: "Wie viele Freiwillige helfen?"."""
    how = before == "am" or (is_comparative(adjective) and not directly)
    if how or (following and _goes_with(adjective, following)):
        return False
    often = share_of_nouns(adjective) >= _LEAST_SHARE
    return often or (directly and (following is None or following.reading == "small"))


def _goes_with(adjective: str, following: _Word) -> bool:
    """Say whether a noun, or an adjective of the same ending, stands behind one: not in "Freiwillige jungen Eltern"."""
    alike = following.text[-1] == adjective[-1] or following.text[-1] not in "enrms"
    return following.reading in _NOUNS or (following.reading == "adjective" and alike)


def _is_attribute(word: _Word) -> bool:
    """Say whether an adjective has the ending that it has before a noun; "leichter finden" tells how."""
    if word.reading not in ("small", "adjective") or not is_inflected(word.text) or word.text.endswith("er"):
        return False
    return not (is_stopword(analyze(word.text)[0]) or is_verb_form(word.text))


def _closes_modal(words: Sequence[_Word], at: int) -> bool:
    """Say whether a word stands at the end behind "kann" and the like."""
    return at == len(words) - 1 and any(word.text in _MODALS for word in words)


def _is_finite(word: str, last: bool) -> bool:
    """Say whether a word is a verb that another behind it, at the end or not, does not go with."""
    finite = word.endswith("t") or (word.endswith("en") and not last)
    return finite and fold(word) not in _WITH_INFINITIVE and (word == "hat" or is_verb_form(word))


def _spelt(word: _Word, terms: TermIndex) -> str:
    """Spell a word with a capital; abbreviations have several, as the documents write them."""
    small, whole = word.text, word.text.upper()
    capital = f"{whole[0]}{small[1:]}"
    if word.reading not in ("noun", "unknown"):
        return capital
    if _ROMAN.fullmatch(small) or known_lemma(small) == whole or (_VOWEL.search(small) is None and len(small) > 2):
        return whole
    if capital in terms.words:
        return capital
    abbreviated = len(small) <= _ABBREVIATED_CHARS and known_lemma(capital) is None
    return whole if abbreviated or whole in terms.words else capital


def _with_kommunen(text: str) -> str:
    for one in resolve_kommunen(text):
        for word in _WORD.finditer(text, one.start, one.end):
            if one.certain and word[0] not in _NAME_PARTS:
                text = f"{text[: word.start()]}{word[0].capitalize()}{text[word.end() :]}"
    return text

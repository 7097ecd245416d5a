"""How a sentence bears on an open question, beside the words that it shares with it.

Who acts in it, what its heading is about, and what it merely notes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kekiz_search.answering.evidence.carrying import STRICT
from kekiz_search.answering.evidence.owners import owners_of
from kekiz_search.answering.evidence.search import Search
from kekiz_search.answering.evidence.unit import Unit
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import Concept, bag_of, match_concept
from kekiz_search.german.analyzer import Token, analyze, is_stopword
from kekiz_search.german.dictionary import is_verb
from kekiz_search.german.normalise import fold
from kekiz_search.german.nouns import is_noun

# "Was macht die Stiftung für Eltern?": what stands before "für" is to act.
_ACTING = re.compile(
    r"(?:und |also )?was (?:alles )?(?:tut|tun|macht|machen|machte\w*|bietet|bieten|unternimmt|unternehmen|leistet|"
    r"leisten)\b (?P<who>.*?)(?=\b(?:an|auf|aus|unter|fuer|gegen|mit|bei|beim|in|im|um|wegen|zu|zum|zur)\b|,|\W*$)"
)
_ARTICLES = frozenset({"der", "die", "das", "ein", "eine", "ihr", "ihre", "sein", "seine", "unser", "unsere"})
# Who says something is not said to do anything else: "laut Ministerium", "die Stiftung gibt den 1. Juli an".
_QUOTED = re.compile(
    r"\b(?:laut|zufolge|nach (?:Angaben?|Darstellung|Auskunft|Meinung|Ansicht) (?:de[rs]|von)|nach de[rm] )\b|"
    r"\b(?:gibt|gab|geben|gaben)\b.*\ban\b|\b(?:nennt|nannte|nennen|nannten|beziffert\w*|datiert\w*)\b"
)
# When something appeared, how long it is, and where to read on: noted of a text, not of its matter.
_NOTES = re.compile(
    r"\b(?:Tag der Veröffentlichung|Erscheinungs\w+|veröffentlicht(?:e[nt]?)?|erschien(?:en)?|\d+ Seiten)\b"
)
_NOTES_ASKED = re.compile(
    r"\b(?:wann|seiten|veroeffentlich\w*|ersch(?:ien|ein)\w*|datum|bericht\w*|heft|magazin|buch)\b"
)
_VERB_CHARS = 4  # shorter words are prepositions, even where the dictionary has a verb
_ASIDE = frozenset("fuer auf von aus bei mit in an zu durch ueber unter gegen neben ohne laut nach".split())
_OF_ONE = -0.15  # where no Kommune is asked for, what is told of one comes behind what is told of all
_OF_KOMMUNEN = re.compile(r"\b(?:kommunen|staedten?|kreisen?|kreise|gemeinden|orten?|orte|wo|beispiele?n?)\b")
_SUBORDINATE = re.compile(r"\W*(?:Ob|Warum|Weshalb|Wie|Was|Wann|Wer|Wo)\b")  # "Ob der Verein Bücher kauft, ist offen"
_LEFT_OPEN = re.compile(r"\W*Ob\b")
_DOING = frozenset({"tun", "machen", "leisten", "bieten", "arbeiten", "wirken"})
_BEING = frozenset({"sein", "haben", "geben", "werden", "heissen", "gehoeren", "bestehen"})
_ACTS, _QUOTES, _NOTED, _HEADED = 0.5, -0.8, -0.8, 0.25
_TITLE_WORDS = 4  # that a title holds which is about one thing: "Lesepaten gesucht", "Neues Familienbüro in Dormagen"
_HEADING_WORDS = 1  # that a heading may hold beside the matter asked for


def bearing_of(search: Search, question: Question, unit: Unit) -> float:
    """Return what it adds or takes off that a sentence tells of the deed asked for, or notes something else."""
    who = acting_in(question)
    general = not question.kommunen and _OF_KOMMUNEN.search(question.folded) is None
    weight = _OF_ONE * (general and bool(owners_of(unit)))
    weight += _NOTED * (notes_of_texts(question, unit.text) or _LEFT_OPEN.match(unit.text) is not None)
    if who and all(match_concept(one, unit.bag) for one in who):
        weight += _QUOTES if _QUOTED.search(unit.text) else _ACTS * acts(unit, who)
    return weight + _HEADED * heads_matter(search, question, unit)


def acting_in(question: Question) -> tuple[Concept, ...]:
    """Return the words for whose deed is asked, where it is no Kommune's: "Stiftung" in "Was macht die Stiftung?"."""
    asked = _ACTING.match(question.folded)
    if asked is None:
        return ()
    words = set(re.findall(r"[\w-]+", asked["who"]))
    return tuple(one for one in question.hard if not one.verb and fold(one.text) in words)


def notes_of_texts(question: Question, text: str) -> bool:
    """Say whether a sentence tells when a text appeared or how long it is, and nobody asked."""
    return _is_note(text) and _NOTES_ASKED.search(question.folded) is None


@lru_cache(maxsize=8192)  # sentences are looked at anew for every question
def _is_note(text: str) -> bool:
    return _NOTES.search(text) is not None


def heads_matter(search: Search, question: Question, unit: Unit) -> bool:
    """Say whether the heading above a sentence is the matter asked for, and little else."""
    hard = [one for one in question.hard if not one.verb]
    words = _words_of(search.index.passages[unit.row].heading or "")
    return bool(hard) and all(one.lemma in words for one in hard) and len(words) <= len(hard) + _HEADING_WORDS


def is_topic_above(search: Search, thing: Concept, unit: Unit) -> bool:
    """Say whether the heading above a sentence, or its document's title, names a thing first, or little else."""
    above = (search.index.passages[unit.row].heading or "", unit.document.origin.title or "")
    return any(_is_topic(text, thing) for text in above)


def _is_topic(text: str, thing: Concept) -> bool:
    if match_concept(thing, bag_of(text)) < STRICT:
        return False
    return len(_words_of(text)) <= _TITLE_WORDS or opens_with(text, (thing,))


@lru_cache(maxsize=4_096)
def _words_of(heading: str) -> frozenset[str]:
    return frozenset(token.lemma for token in analyze(heading) if not is_stopword(token)) - _DOING


def acts(unit: Unit, who: Sequence[Concept]) -> bool:
    """Say whether a sentence tells what somebody does: as what it is about, by whom it is done, or in whose charge."""
    lemmas = {one.lemma for one in who}
    at = next((at for at, token in enumerate(unit.tokens) if token.lemma in lemmas), None)
    if at is None or _SUBORDINATE.match(unit.text):
        return False
    if not any(_is_deed(token) for token in unit.tokens):
        return False
    before = [token for token in unit.tokens[:at] if token.lemma not in _ARTICLES]
    if not before:
        return True
    return _is_verb(before[-1]) or not any(is_noun(token) or token.lemma in _ASIDE for token in before)


def opens_with(text: str, who: Sequence[Concept]) -> bool:
    """Say whether the first noun of a text is somebody."""
    first = next((token for token in analyze(text) if is_noun(token)), None)
    return first is not None and _SUBORDINATE.match(text) is None and first.lemma in {one.lemma for one in who}


def _is_deed(token: Token) -> bool:
    return _is_verb(token) and token.lemma not in _BEING


def _is_verb(token: Token) -> bool:
    return token.text.islower() and len(token.lemma) >= _VERB_CHARS and is_verb(token.lemma)

"""Read a pasted text as claims: its sentences, each with its parts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from kekiz_search.answering.claims.clauses import is_verb
from kekiz_search.answering.claims.parts import Before, Part, read_parts
from kekiz_search.answering.claims.slots import Slot, read_slots
from kekiz_search.answering.reading.kinds import asks_yes_or_no
from kekiz_search.errors import QuestionError
from kekiz_search.german.analyzer import analyze, stem_key
from kekiz_search.german.kommunen import KommuneMention, find_kommunen, kommune_named, resolve_kommunen
from kekiz_search.german.normalise import blank_unprintable, fold
from kekiz_search.german.sentences import split_sentences
from kekiz_search.index.terms import TermIndex

# Openings that only announce a claim.
_ANNOUNCED = re.compile(
    r"^(?:Stimmt es|Stimmt das|Ist es (?:wahr|richtig|so)|Trifft es zu|Es (?:stimmt|heißt)|Angeblich heißt es|"
    r"Ich habe gehört|Man sagt|Fakt ist|Richtig ist),? dass\s+",
    re.IGNORECASE,
)

LONGEST_TEXT_CHARS = 100_000  # some forty pages; a thousand sentences are checked in about half a minute
LONGEST_SENTENCE_CHARS = 2000  # as a question
_FOR_EXAMPLE = "Nennen Sie eine Aussage, etwa: „Herne ist seit 2017 dabei.“"
_SINCE = re.compile(r"\bseid(?=\s(?:dem\s)?(?:\w+\s)?(?:19|20)\d\d\b)")  # as long as "seit": places stay
_SUBJECT = re.compile(r"\s*(?P<name>[A-ZÄÖÜ][\w-]+) (?P<verb>[a-zäöü]+(?<!en))\b")
_BULLET = re.compile(r"(?:[-–•*·▪◦>]|\(?\d{1,2}[.)])\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class ClaimSentence:
    """A sentence of the pasted text at ``[start, end)``; without parts it claims nothing, and ``remark`` says why."""

    text: str
    start: int
    end: int
    slots: tuple[Slot, ...] = ()
    parts: tuple[Part, ...] = ()
    remark: str | None = None


def require_checkable(text: str) -> None:
    """Raise QuestionError for a text that holds nothing to check, or too much."""
    if len(text) > LONGEST_TEXT_CHARS:
        raise QuestionError(
            f"Der Text ist zu lang; geprüft werden höchstens {LONGEST_TEXT_CHARS:,} Zeichen.".replace(",", "."),
            hint="Teilen Sie ihn auf und prüfen Sie die Teile nacheinander.",
        )
    if "\0" in text:
        raise QuestionError(
            "Der Text enthält Nullbytes und ist keine Textdatei.", hint="Speichern Sie ihn als reinen Text in UTF-8."
        )
    if not any(char.isalnum() for char in text):
        raise QuestionError("Der Text ist leer.", hint=_FOR_EXAMPLE)
    if "?" in text and all(_only_asks(text[one.start : one.end]) for one in split_sentences(text)):
        raise QuestionError("Der Text enthält nur Fragen und keine Aussage.", hint=_FOR_EXAMPLE)


def read_claims(text: str, terms: TermIndex) -> list[ClaimSentence]:
    """Return the sentences of a text in order; ``text[start:end]`` is the sentence's own text."""
    claims: list[ClaimSentence] = []
    before = Before()
    last_end = 0
    for span in split_sentences(text):
        if "\n\n" in text[last_end : span.start].replace("\r", "").replace(" ", ""):
            before = Before()
        bullet = _BULLET.match(text, span.start, span.end)
        start = bullet.end() if bullet else span.start
        words = text[start : span.end]
        if any(char.isalnum() for char in words):
            claims.append(_read_sentence(words, start, before, terms))
            before = _follow(claims[-1], before)
        last_end = span.end
    return claims


def _follow(claim: ClaimSentence, before: Before) -> Before:
    """Return what the next sentence may take over; a pronoun in this one stands for what its own did."""
    named = tuple(dict.fromkeys(slot.kommune for slot in claim.slots if slot.kommune))
    nouns = tuple(dict.fromkeys(one for part in claim.parts for one in (*part.hard, *part.about) if not one.verb))
    kommunen = named[:1] if len(named) == 1 else () if named else before.kommunen
    counted = [slot.number.counted for slot in claim.slots if slot.number and slot.number.counted]
    return Before(kommunen, nouns or before.nouns, counted[-1] if counted else before.counted)


def _read_sentence(words: str, start: int, before: Before, terms: TermIndex) -> ClaimSentence:
    end = start + len(words)
    if len(words) > LONGEST_SENTENCE_CHARS:
        return ClaimSentence(words, start, end, remark="Der Satz ist zu lang, um ihn zu prüfen.")
    text = _plain(words)
    if _only_asks(words):
        return ClaimSentence(words, start, end, remark="Das ist eine Frage und keine Aussage.")
    kommunen = _kommunen_of(text, terms)
    slots = read_slots(text, kommunen, before.counted)
    parts = read_parts(text, slots, before, terms)
    return ClaimSentence(words, start, end, slots, parts)


def _only_asks(words: str) -> bool:
    """Say whether a sentence is a question; what is asked for yes or no is checked as a claim."""
    text = " ".join(words.split())
    return text.endswith("?") and not _ANNOUNCED.match(text) and not asks_yes_or_no(fold(text))


def _plain(words: str) -> str:
    """One line in NFC, nothing in it that is not printed; what only announces the claim is blanked."""
    text = _SINCE.sub("seit", blank_unprintable(unicodedata.normalize("NFC", words)))
    announced = _ANNOUNCED.match(text)
    return " " * announced.end() + text[announced.end() :] if announced else text


def _first_word(text: str) -> Iterator[KommuneMention]:
    """A town whose name is a word is meant where a singular verb follows without an article: "Lage hat"."""
    match = _SUBJECT.match(text)
    named = kommune_named(match["name"]) if match and is_verb(match["verb"]) else None
    if match and named:
        yield KommuneMention(named.name, match.start("name"), match.end("name"), True)


def _kommunen_of(text: str, terms: TermIndex) -> list[KommuneMention]:
    """A misspelt Kommune is only looked for where no other is named; what the documents write is not misspelt."""
    found = find_kommunen(text) or list(_first_word(text))
    if found:
        return found
    small = text == text.lower()
    near = [one for one in resolve_kommunen(text) if one.certain or small or text[one.start].isupper()]
    return [one for one in near if one.certain or not _is_written(text[one.start : one.end], terms)]


def _is_written(word: str, terms: TermIndex) -> bool:
    tokens = analyze(word)
    return len(tokens) == 1 and terms.count(stem_key(tokens[0].lemma)) > 0

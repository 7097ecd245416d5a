"""Halves of a sentence that share one verb, told once: "Träger der Kita ist die AWO, Träger des Büros die Caritas"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from kekiz_search.answering.actors.participants import clauses_of, is_verb
from kekiz_search.german.offices import is_office
from kekiz_search.german.people import names_people
from kekiz_search.german.persons import find_persons
from kekiz_search.types import Span

_TWO = 2
_JOINT = re.compile(r"[,;]\s(?:(?:und|aber|sowie|doch)\s)?|\s(?:und|sowie)\s")
_SENTENCE_END = re.compile(r"(?<=[a-zäöüß“”)])[.!?](?=\s|$)|\n")
_SMALL = re.compile(r"(?<![\w-])[a-zäöüß][\w-]*")
_ADJECTIVE = r"(?:[a-zäöüß]{2,}e[nrsm]?\s)?"
_PHRASE = (
    rf"(?:(?:die|das|den|dem|der|ein|eine|einen|ihre?n?|seine?n?)\s)?{_ADJECTIVE}[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?"
)
_ATTRIBUTES = (
    rf"(?:\s(?:des|der|eines|einer|von|vom|in|im|am|an der|für)\s(?:(?:der|die|den|dem)\s)?{_ADJECTIVE}[A-ZÄÖÜ][\w-]+)*"
)
# Two phrases without a verb between them: "die Bundesstiftung die Hebammen", "Beckum einen Lotsendienst".
_TWO_PHRASES = re.compile(
    rf"(?:seit\w*\s)?{_PHRASE}{_ATTRIBUTES}\s(?:die|das|den|ein|eine|einen)\s{_ADJECTIVE}[A-ZÄÖÜ][\w-]+[^,;]*"
)
_NAMED = re.compile(rf"{_PHRASE}{_ATTRIBUTES}\s[„»\"][^“”«\"]+[“”«\"]\W*")
_CALLS = re.compile(r"\b(?:heiß|hieß|nenn|nannt|genannt|trägt den Namen)")
# "das Controlling bei Herrn Vogt", behind "liegt bei Frau Roth"
_BEHIND = re.compile(
    rf"{_PHRASE}{_ATTRIBUTES}\s(?P<preposition>bei|beim|von|vom|durch)\s(?:(?:der|dem|den|Herrn|Frau)\s)?[A-ZÄÖÜ][^,;]*"
)
_SAME = {"bei": r"\bbeim?\b", "beim": r"\bbeim?\b"}
_BY = r"\b(?:wird|werden|wurden?)\b[^,;]*\b(?:von|vom|durch)\b"
# "die Krabbelgruppe im Rathaus", behind "das Café in der Kita"; "für Vereine Tim Bach", behind "für Familien"
_PLACED = re.compile(
    rf"(?:die|das|ihre?|seine?)\s{_ADJECTIVE}[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ„][\w“-]+){{0,2}}(?:\s[a-zäöüß]+s)?"
    r"\s(?:in|im|am|an|auf)\s(?:(?:de[rmn])\s)?[A-ZÄÖÜ][^,;]*"
)
_PLACE = re.compile(r"\b(?:[Ii]n|[Ii]m|[Aa]m|[Aa]n|[Aa]uf)\b")
_FOR_WHOM = re.compile(rf"(?P<preposition>für|in|im|am|auf)\s(?:(?:die|das|de[rnm])\s)?{_ADJECTIVE}[A-ZÄÖÜ][\w-]+\s")
_BEFORE_NAME = re.compile(r"(?:die|das|den)\s(?P<thing>(?:in|im|am)\s[\w-]+|[\w-]+)\s(?:(?:Herr|Frau|Dr\.|Prof\.)\s)*")
_ROLE_FIRST = re.compile(r"\W*(?:(?:Der|Die)\s)?(?P<role>[A-ZÄÖÜ][\w-]+)\b[^,;]*(?:\b(?:ist|sind|war|waren|wurde)\b|:)")
_ROLE = re.compile(r"(?P<role>[A-ZÄÖÜ][\w-]+)(?=:?\s[^,;]*[A-ZÄÖÜ])")
_DEPUTY = re.compile(r"(?:Stellvertret|Vertretung|Vize)\w*")


@dataclass(frozen=True, slots=True)
class Half:
    """A part of a sentence; ``verbs`` are those that it shares with the half before it, ``beside`` other sentences."""

    start: int
    end: int
    verbs: tuple[Span, ...] = ()
    beside: tuple[Span, ...] = ()

    def words(self, text: str) -> str:
        """The words of the half and of the sentences beside it, without the verbs it shares."""
        return "\n".join(text[one.start : one.end] for one in (Span(self.start, self.end), *self.beside))

    def alone(self, text: str) -> str:
        """The text with blanks for all other halves but the verbs that this one shares, each where it stood."""
        told, at = [], 0
        for one in sorted([Span(self.start, self.end), *self.verbs, *self.beside], key=lambda one: one.start):
            told += [" " * (one.start - at), text[one.start : one.end]]
            at = one.end
        return "".join((*told, " " * (len(text) - at)))


@lru_cache(maxsize=8192)  # sentences are looked at anew for every question
def halves_of(text: str) -> tuple[Half, ...]:
    """Return the halves of a sentence of which each but the first lacks its verb; none where there is but one."""
    if _JOINT.search(text) is None:
        return ()  # as with most
    halves: list[Half] = []
    beside: list[Span] = []
    begin = 0
    for stop in [*(found.end() for found in _SENTENCE_END.finditer(text)), len(text)]:
        parts = _halves_within(text, begin, stop)
        halves += parts if len(parts) > 1 else []
        beside += [Span(begin, stop)] if len(parts) == 1 else []
        begin = stop
    return tuple(replace(one, beside=tuple(beside)) for one in halves)


def _halves_within(text: str, begin: int, stop: int) -> list[Half]:
    joints = list(_JOINT.finditer(text, begin, stop))
    halves = [Half(begin, stop)]
    for at, joint in enumerate(joints):
        end = joints[at + 1].start() if joints[at + 1 :] else stop
        first = next((one for one in reversed(halves) if not one.verbs), halves[0])
        verbs = _verbs_in(text, first.start, joint.start())
        if "," not in joint.group() and "," in text[halves[-1].start : joint.start()]:
            continue  # "die AWO, die Caritas und der Bund die Eltern" are enumerated
        if verbs and _is_gapped(text, Span(joint.end(), end), text[first.start : joint.start()]):
            halves[-1] = replace(halves[-1], end=joint.start())
            halves.append(Half(joint.end(), stop, verbs))
    return halves


def _verbs_in(text: str, start: int, end: int) -> tuple[Span, ...]:
    verbs = tuple(Span(*one.span()) for one in _SMALL.finditer(text, start, end) if is_verb(one.group()))
    label = text.find(":", start, end)
    return verbs or ((Span(label, label + 1),) if label >= 0 else ())


def _is_gapped(text: str, half: Span, first: str) -> bool:
    words = text[half.start : half.end].rstrip(" .!?\n")
    if any(is_verb(word) for word in _SMALL.findall(words)):
        return False
    if _TWO_PHRASES.fullmatch(words) and _has_two_phrases(first):
        return True
    if _NAMED.fullmatch(words) and _CALLS.search(first):
        return True
    if _PLACED.fullmatch(words) and _PLACE.search(first):
        return True
    for_whom = _FOR_WHOM.match(text, half.start, half.end)
    if for_whom and re.search(rf"\b{for_whom['preposition']}\b", first, re.IGNORECASE):
        return any(one.start == for_whom.end() for one in find_persons(text))
    behind = _BEHIND.fullmatch(words)
    if behind and re.search(_SAME.get(behind["preposition"], _BY), first):
        return True
    return _is_role_of_its_own(words, first) or _names_thing_and_person(text, half)


def _has_two_phrases(first: str) -> bool:
    """Of "Kraft und Mohn stellten den Bericht vor" no half lacks a verb: that before "und" has one phrase alone."""
    return sum(not one.preposition for clause in clauses_of(first) for one in clause.participants) >= _TWO


def _is_role_of_its_own(words: str, first: str) -> bool:
    """Say whether another role follows: "Vorsitzende ist A, Geschäftsführer B", and no second name for the first."""
    opening, role = _ROLE_FIRST.match(first), _ROLE.match(words)
    return opening is not None and role is not None and _is_role(opening["role"]) and _is_role(role["role"])


def _is_role(word: str) -> bool:
    return is_office(word) or names_people(word) or _DEPUTY.fullmatch(word) is not None


def _names_thing_and_person(text: str, half: Span) -> bool:
    """Say whether a thing stands before a person: "die Lotsinnen Bernd Hahn", and not "die Lotsin Berta Hahn"."""
    before = _BEFORE_NAME.match(text, half.start)
    if before is None or (_is_role(before["thing"]) and not before["thing"].endswith("innen")):
        return False
    return any(before.end() <= one.start and one.start - before.end() <= 1 for one in find_persons(text))

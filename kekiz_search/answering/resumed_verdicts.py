"""Yes or no of a thing that the sentence which says so does not name: "Eine Anmeldung ist nicht nötig"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kekiz_search.answering.evidence.draft import NO, YES, Draft, DraftRow
from kekiz_search.answering.evidence.found import Found, state_found
from kekiz_search.answering.evidence.leaning import stands_around
from kekiz_search.answering.evidence.others_told import OF_ANYTHING
from kekiz_search.answering.evidence.strengths import LENIENT
from kekiz_search.answering.factuality.negation import denies, is_negated
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.anaphora import names_by_head, opens_with_pronoun
from kekiz_search.answering.sentences.owners import belongs_to
from kekiz_search.answering.sentences.paragraphs import is_about_since, opens_with_thing
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import DERIVED, Concept, bag_of, bag_of_word, match_concept
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.german.normalise import word_set
from kekiz_search.german.nouns import is_noun
from kekiz_search.german.weekdays import weekdays_in

_NEED_ASKED = re.compile(r"(?:muss|muessen|brauch\w*|benoetig\w*)\b|.*\b(?:noetig|notwendig|erforderlich|pflicht)\W*$")
_NEED = word_set("noetig notwendig erforderlich pflicht verpflichtend brauch brauchen benoetigen")
_NEEDED = re.compile(
    r"\b(?:nötig|notwendig|erforderlich|Pflicht|verpflichtend|vonnöten|gebeten|erbeten|brauchen|benötigen)\b"
)
_MUST = re.compile(r"\b(?:muss|müssen|musst?en?|brauch\w*)\b")
# What a sentence opens with that tells of the deed as such: "Eine Anmeldung ist …", "Vorherige Anmeldung …".
_SUBJECT = re.compile(r"\W*(?:(?:Eine?|Die|Der|Das|Keine?)\s)?(?:[a-zäöüß]+e\s)?(?P<deed>[A-ZÄÖÜ][\wäöüß-]+)\b")
_FOR_THAT = re.compile(r"\b(?:[Ff]ür|[Zz]u[mr]?|[Bb]eim?|[Ii][nm]|[Aa][nm])(?: (?:de[mnr]|das|die|eine?[nmr]?))? \W?$")
_WITHOUT = re.compile(r"\b[Oo]hne (?:[a-zäöüß]+e[nr]? )?(?P<deed>[A-ZÄÖÜ][\wäöüß-]+)")
# "Wer Rat sucht, kann ohne Termin kommen": whither, the sentence before tells.
_WHOEVER = re.compile(
    r"\W*(?:Wer|Man|Sie|Alle|Jede[rn]?|Interessierte|Eltern|Familien|Mütter|Väter|Kinder|Jugendliche|"
    r"Besucher\w*|Paare|Schwangere)\b"
)
_DAY_WORDS = re.compile(r"(?:\w*tags?|mittwochs?|sonnabends?|wochenenden?)$")
_CONDITION = re.compile(r"\b(?:nur|erst|ohne|sofern|wenn|außer|ausgenommen|sondern|immer|alle|um)\b")
_BEFORE_SENTENCES = 3
_HEADED = 0.75  # as strongly a heading must hold what its section is about


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a question asks of: whether things do, or need, a deed; on some days."""

    deeds: tuple[Concept, ...]
    things: tuple[Concept, ...]
    days: frozenset[str]
    need: bool


def judge_resumed(search: Search, question: Question) -> Draft | None:
    """Return what denies, or affirms as needed, the deed of a thing that the sentences before it name; else None."""
    asked = _read(question)
    if asked is None or question.years or question.figures or question.limit or len(question.kommunen) > 1:
        return None
    kommune = next(iter(question.kommunen), None)
    rows = search.rows_in_documents(asked.things)
    for unit in (unit for row in rows for unit in search.units_of(row)):
        if kommune is not None and not belongs_to(unit, kommune):
            continue
        if (verdict := _judge(question, asked, unit)) is None or (before := _named_before(search, asked, unit)) is None:
            continue
        found = Found(before, before.start, unit.end, 1.0, None, verdict == NO)
        return _state(search, found, kommune, verdict)
    return None


def _state(search: Search, found: Found, kommune: str | None, verdict: str) -> Draft:
    statement = state_found(search, found, kommune or found.unit.home)
    if kommune is None:
        return Draft("answered", (statement,), lead=f"{verdict}:")
    row = DraftRow(kommune, "contradicted" if verdict == NO else "supported", evidence=statement.evidence)
    return Draft("answered", (statement,), (row,), f"{verdict} für {kommune}.")


def _read(question: Question) -> _Asked | None:
    """Return what a question for yes or no asks; None where it tells no deed, or no thing."""
    words = [one for one in question.concepts if not _DAY_WORDS.match(one.lemma) and one.lemma not in _NEED]
    opens = question.text.partition(" ")[0]  # "Hält der Bus …": its verb has a capital
    deeds = [one for one in words if one.verb or (one.hard and (one.text[0].islower() or one.text == opens))]
    things = [one for one in words if one.hard and one not in deeds]
    need = _NEED_ASKED.match(question.folded) is not None
    if need and not deeds and things:  # "Ist eine Anmeldung für den Kurs nötig?"
        deeds = [one for one in things if not _FOR_THAT.search(question.text.partition(one.text)[0])][:1] or things[:1]
        things = [one for one in things if one not in deeds]
    if not deeds or not things or question.negated:
        return None
    return _Asked(tuple(deeds), tuple(things), weekdays_in(question.text), need)


def _judge(question: Question, asked: _Asked, unit: Unit) -> str | None:
    """Return whether a sentence denies, or affirms, that the deed is done, or needed, on the days asked for.

    What a thing is like is affirmed by a sentence that names nothing else: "Die Teilnahme ist kostenlos".
    """
    own = bag_of(unit.text)
    if not all(match_concept(one, own) >= DERIVED for one in asked.deeds):
        return None
    if asked.need and any(_are_met(asked.deeds, one["deed"]) for one in _WITHOUT.finditer(unit.text)):
        return NO
    if _CONDITION.search(unit.text):
        return None
    told = weekdays_in(unit.text)
    if told != asked.days and not (asked.days and asked.days <= told):
        return None
    needs = _MUST.search(unit.text) is not None or _NEEDED.search(unit.text) is not None
    if denies(unit):
        return NO if needs == asked.need and is_negated(unit, asked.deeds) else None
    if not asked.need:
        return YES if _tells_of_any(question, unit) and not is_planned(unit.text) else None
    return YES if needs and _opens_with_deed(asked, unit) else None


def _tells_of_any(question: Question, unit: Unit) -> bool:
    """Say whether a sentence tells of "die Teilnahme", "das Angebot", whatever that is of, and names nothing else."""
    if not _names_any(unit):
        return False
    nouns = [bag_of_word(token) for token in unit.tokens if is_noun(token) and token.lemma not in OF_ANYTHING]
    return all(any(match_concept(one, noun) for one in question.concepts) for noun in nouns)


def _named_before(search: Search, asked: _Asked, unit: Unit) -> Unit | None:
    """Return the sentence before that names a thing which one goes on about; all others must stand around it.

    Where it stands further off, but the paragraph, or the section, is still about it, the sentence stands for itself.
    """
    missing = [one for one in asked.things if match_concept(one, unit.bag) < LENIENT]
    if not missing or not (_resumes(asked, unit, missing) or _names_any(unit)):
        return None
    return _leads_back(search, unit, missing) or (unit if _is_still_about(search, unit, missing) else None)


def _leads_back(search: Search, unit: Unit, missing: Sequence[Concept]) -> Unit | None:
    by_head = all(names_by_head(unit, one) for one in missing)  # "das Telefon" is the Elterntelefon named before
    for one in list(_leading_to(search, unit))[:_BEFORE_SENTENCES]:
        named = [each for each in missing if match_concept(each, one.bag) >= LENIENT]
        if named:
            return one if all(each in named or stands_around(search, each, unit) for each in missing) else None
        if not (by_head or opens_with_pronoun(one.text)):
            return None
    return None


def _is_still_about(search: Search, unit: Unit, missing: Sequence[Concept]) -> bool:
    heading = search.units.heading_of(unit)
    headed = all(match_concept(one, heading) >= _HEADED for one in missing)
    if headed:
        return not any(opens_with_thing(one) for one in search.units_of(unit.row) if one.start < unit.start)
    paragraph = list(_leading_to(search, unit))
    if not paragraph:
        return False
    if all(is_about_since(search, one, paragraph[0]) for one in missing):
        return True
    first, since = paragraph[-1], paragraph[:-1]  # "Das Café öffnet freitags", of a Müttercafé that was named above
    resumed = all(names_by_head(first, one) and stands_around(search, one, first) for one in missing)
    return resumed and not any(map(opens_with_thing, since))


def _names_any(unit: Unit) -> bool:
    opening = _SUBJECT.match(unit.text)
    return opening is not None and not bag_of(opening["deed"]).lemmas.isdisjoint(OF_ANYTHING)


def _leading_to(search: Search, unit: Unit) -> Iterator[Unit]:
    """Yield the sentences of a paragraph before one, the nearest first."""
    before = [one for one in search.units_of(unit.row) if one.end <= unit.start]
    for one in reversed(before):
        if "\n\n" in unit.document.text[one.end : unit.start]:
            return
        yield one


def _resumes(asked: _Asked, unit: Unit, missing: Sequence[Concept]) -> bool:
    """Say whether a sentence goes on about a thing: by a pronoun, its head, the deed alone, or another thing asked."""
    if opens_with_pronoun(unit.text) or any(names_by_head(unit, one) for one in missing):
        return True
    comes = asked.need and _WHOEVER.match(unit.text) is not None and _WITHOUT.search(unit.text) is not None
    return comes or _opens_with_deed(asked, unit) or len(missing) < len(asked.things)


def _opens_with_deed(asked: _Asked, unit: Unit) -> bool:
    opening = _SUBJECT.match(unit.text)
    return opening is not None and _are_met(asked.deeds, opening["deed"])


def _are_met(deeds: Sequence[Concept], word: str) -> bool:
    return any(match_concept(one, bag_of(word)) >= DERIVED for one in deeds)

"""Whether a time is told of the very thing asked about: its own clause names it, or goes on about it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.actors.asked_deeds import DEED, RUNNING, head_of, verbs_in
from kekiz_search.answering.actors.participants import Clause, Participant, clauses_of, is_verb
from kekiz_search.answering.evidence.carrying import tells_asked_deed
from kekiz_search.answering.evidence.strengths import LENIENT, STRICT
from kekiz_search.answering.evidence.titled import resumes_titled
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.anaphora import ANY_THING, is_record, opens_with_pronoun
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import BAR, Unit
from kekiz_search.answering.values.periods import asks_when_over
from kekiz_search.answering.values.times import asks_for_hours
from kekiz_search.answering.words.concepts import Bag, Concept, bag_of, match_concept
from kekiz_search.answering.words.vocabulary import KOMMUNE_NOUNS
from kekiz_search.german.dates import find_dates
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.normalise import fold, word_set

# What stands behind any other preposition is where, with whom or for whom something is: "Zentren an Kitas seit 2006".
_MAY_STAND = frozenset({"", "für", "von", "vom", "zu", "zum", "zur"})
_WITHIN = frozenset({"in", "im", "während"})
_INSIDE = frozenset({"in", "im", "bei", "beim"})
_LENGTHS = frozenset({"age", "duration"})
# What is long, or old, by the thing itself.
_MEASURED = re.compile(
    r"Dauer|Länge|Laufzeit|Teilnahme|Besuch|Kinder|Teilnehme\w+|Angebot\w*|Treffen|Projekt|Programm|Zeit\w*"
)
_HOUSE = re.compile(
    r"(?:.* )?\w*(?:[Aa]mt|[Bb]üro|[Hh]aus|[Zz]entrum|[Ss]telle|[Kk]ita|[Ss]chule|"
    r"[Kk]indergarten|[Kk]linik|[Vv]erwaltung|[Vv]erein)e?s?"
)
_THERE_ASKED = re.compile(r"\b(?:gibt|gab|besteht|bestand|existiert)\b")
_BEING = word_set("geben bestehen existieren sein werden laufen") | RUNNING
_BEGUN = word_set("arbeit anfang start beginn eroeffnung gruendung ende abschluss idee entscheidung initiative")
_OF_IT = re.compile(r"\b(?:hat|haben|hatten?|wurden?|wird|werden|ist|sind|war|waren) (?:es|sie|ihn|er)\b")
# A source that gives a date is no other thing: "Die Stadt nennt das Jahr 2008".
REPORTS = re.compile(
    r"\b(?:n[ea]nn(?:t|en|te|ten)|sprechen|spricht|sprach(?:en)?|setz(?:t|en|te|ten)|datier(?:t|en|te|ten)|schreib(?:t|en)|"
    r"schrieb(?:en)?|berichte[nt]\w*|geh(?:t|en) von|gib(?:t|en) .*\ban\b|verleg(?:t|en|te|ten)|hei(?:ß|ss)t es)\b"
)
_MINUTES = re.compile(r"\W*(?:Niederschrift|Protokoll|Kurzprotokoll|Einladung) (?:über|zu|zur|zum|der|des)\b")
_QUOTED, _DASH = re.compile(r"„[^“”]{2,80}[“”]"), re.compile(r"(?<=\s)[–:;,](?=\s)")
_BEFORE_SENTENCES = 2
_WORD_CHARS = 4
_DEFINITE = frozenset({"der", "die", "das"})


def is_bound(search: Search, question: Question, unit: Unit, place: int) -> bool:
    """Say whether a sentence tells a time, which stands at a place in it, of what a question asks about."""
    things = [one for one in question.hard if not one.verb]
    if not things or BAR in unit.text or is_record(unit):
        return True
    dated = question.expects == "date" and any(one.start <= place < one.end for one in find_dates(unit.text))
    own = [one for one in clauses_of(_unbroken(unit.text)) if one.start <= place][-1:]
    others = [one for one in things if one != question.counted]
    if question.expects == "number" and own and _is_of_other_house(others, unit.text, own[0]):
        return False
    if question.expects in _LENGTHS and own and _is_of_its_part(things, own[0]):
        return False
    if not dated or not own or asks_for_hours(question) or search.units.asked_before(unit).lemmas:
        return True
    if not (goes_on(own[0], question) or tells_asked_deed(search, question, unit, unit.bag)):
        return False  # the deed is told in another sentence, and not of it
    if holds(things, unit.bag, LENIENT):
        return _is_of_clause(question, things, unit.text, own[0])
    unnamed = [one for one in things if one.lemma not in question.named]
    above = not unnamed or stands_above(search, unit, unnamed)
    resumed = goes_on(own[0], question) or (bool(unnamed) and resumes_titled(search, unit, unnamed))
    return resumed and (above or _is_named_before(search, question, unit, things))


def _is_of_other_house(things: Sequence[Concept], text: str, own: Clause) -> bool:
    """Say whether a clause counts for another house: "Im Jugendamt arbeiten 30, das Büro liegt nebenan"."""
    where = [
        one for one in own.participants if (one.may_act or one.preposition in _INSIDE) and _HOUSE.fullmatch(one.text)
    ]
    if not where or holds(things, bag_of(own.text), LENIENT):
        return False
    named = [one for one in clauses_of(text) if one is not own and holds(things, bag_of(one.text), LENIENT)]
    return any(is_verb(word) for one in named for word in one.small.split())


def _is_of_its_part(things: Sequence[Concept], own: Clause) -> bool:
    """Say whether what a clause is about is but of a thing: "Die Leiterin der Gruppe ist 34 Jahre alt"."""
    subject = next((one for one in own.participants if one.may_act), None)
    if subject is None:
        return False
    what, _for, of = subject.text.partition(" für ")
    of = of or subject.told.removeprefix(what)  # "Leiterin der Gruppe" tells "Leiterin Gruppe"
    if not holds(things, bag_of(of), LENIENT):
        return False
    return not (holds(things, bag_of(what), LENIENT) or _MEASURED.fullmatch(what))


def stands_above(search: Search, unit: Unit, things: Sequence[Concept]) -> bool:
    units = search.units
    return any(holds(things, bag, STRICT) for bag in (units.heading_of(unit), units.context_of(unit)))


def _is_named_before(search: Search, question: Question, unit: Unit, things: Sequence[Concept]) -> bool:
    told, text = [one for one in search.units_of(unit.row) if one.start < unit.start], unit.document.text
    before = told[-_BEFORE_SENTENCES:]
    if any(match_concept(one, unit.bag) >= LENIENT for one in question.concepts if not one.verb):
        # "Die Förderung läuft bis 2026", whose, the paragraph opens with
        before += [one for one in told if "\n\n" not in text[one.start : unit.start]][:1]
    return any(_naming(question, things, clauses_of(one.text)) for one in before)


def _unbroken(text: str) -> str:
    """Return a text without the dashes in its quotations, which part no clauses."""
    return _QUOTED.sub(lambda quoted: _DASH.sub("·", quoted.group()), text)


def _is_of_clause(question: Question, things: Sequence[Concept], text: str, own: Clause) -> bool:
    """Say whether the clause of a time names a thing, or stands for one that does, and one of them tells the deed."""
    clauses = clauses_of(_unbroken(text))
    if not any(is_one_of(one, things) for clause in clauses for one in clause.participants):
        return True  # what no noun phrase names is told by a verb
    naming = _naming(question, things, clauses)
    if not naming or not (own in naming or goes_on(own, question) or _is_relative_to(own, clauses, things)):
        return False
    telling = [own] if own in naming else [own, *naming]
    deeds = [one for one in question.concepts if one.verb and match_concept(one, bag_of(text)) >= DEED]
    if deeds:
        return any(match_concept(deed, bag_of(one.text)) >= DEED for deed in deeds for one in telling)
    return _THERE_ASKED.search(question.folded) is None or not _does_another_thing(own, things)


def _is_relative_to(own: Clause, clauses: Sequence[Clause], things: Sequence[Concept]) -> bool:
    """Say whether a clause stands right behind a thing and goes on about it: "das Haus, das 2019 entstand"."""
    before = [one for clause in clauses if clause.start < own.start for one in clause.participants][-1:]
    return own.relative and any(is_one_of(one, things) for one in before)


def _naming(question: Question, things: Sequence[Concept], clauses: Sequence[Clause]) -> list[Clause]:
    """Return the clauses that name a thing, and not merely as where, or with whom, another one is."""
    asked = [one for clause in clauses_of(question.text) for one in clause.participants]
    may_stand = _MAY_STAND | {one.preposition for one in asked if is_one_of(one, things)}
    may_stand |= _WITHIN if asks_when_over(question) else set()  # how long it went on, is told by what was in it
    return [
        clause
        for clause in clauses
        if (named := [one for one in clause.participants if is_one_of(one, things)])
        and (
            any(one.preposition in may_stand or head_of(one) in _BEGUN for one in named)
            or not _names_another(clause, question)
            or _is_head_of_minutes(clause)
        )
    ]


def _is_head_of_minutes(clause: Clause) -> bool:
    """Say whether a line without a verb tells of what a text is minutes, or an invitation, with its day."""
    return _MINUTES.match(clause.text) is not None and not any(is_verb(word) for word in clause.small.split())


def _does_another_thing(clause: Clause, things: Sequence[Concept]) -> bool:
    """Say whether a thing does something to another since then: "Das Jugendamt besucht seit 2008 alle Familien"."""
    acting = [one for one in clause.participants if _acts(one, clause) and head_of(one) not in _BEGUN]
    does = len(acting) > 1 and acting[0].article in _DEFINITE and is_one_of(acting[0], things)
    return does and _BEING.isdisjoint(verbs_in(clause).lemmas)


def goes_on(clause: Clause, question: Question) -> bool:
    """Say whether a clause names nothing else that it may be about, reports, or tells a time without a verb."""
    if opens_with_pronoun(clause.text) or _OF_IT.search(clause.text) or REPORTS.search(clause.text):
        return True
    return not _names_another(clause, question) or not any(is_verb(word) for word in clause.small.split())


def _names_another(clause: Clause, question: Question) -> bool:
    """Say whether a clause names what it may be about, and this is neither asked for nor stands for what is."""
    return any(_acts(one, clause) and not _stands_for(one, question) for one in clause.participants)


def _stands_for(one: Participant, question: Question) -> bool:
    """Say whether "das Büro" may be the Familienbüro, "zwei Paten" Lesepaten, "die Arbeit" anything.

    "Der Beschluss" is what was decided.
    """
    word, bag = head_of(one), bag_of(one.told)
    if any(match_concept(concept, bag) >= LENIENT for concept in question.concepts):
        return True
    heads = {part for concept in question.hard for part in concept.parts[-1:]}
    last = fold(one.text.split()[-1])  # "Patinnen" end "Lesepatinnen", which no dictionary takes apart
    ends = len(last) >= _WORD_CHARS and any(concept.lemma.endswith(last) for concept in question.hard)
    if (word in heads or ends) and not one.article.startswith("ein"):
        return True
    return one.article in _DEFINITE and word in ANY_THING | _BEGUN


def _acts(one: Participant, clause: Clause) -> bool:
    """Say whether a noun phrase may be what a clause is about: no Kommune, no time, nothing behind a preposition."""
    if not one.may_act or head_of(one) in KOMMUNE_NOUNS:
        return False
    start, end = one.start - clause.start, one.end - clause.start
    named = any(other.start < end and start < other.end for other in find_kommunen(clause.text))
    return not named and not any(other.start < end and start < other.end for other in find_dates(clause.text))


def is_one_of(one: Participant, things: Sequence[Concept]) -> bool:
    return holds(things, bag_of(one.told), LENIENT)


def holds(things: Sequence[Concept], bag: Bag, least: float) -> bool:
    return any(match_concept(one, bag) >= least for one in things)

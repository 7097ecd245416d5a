"""Whether a length, an age or a size is told of the very thing that is asked about, and of nothing beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.evidence.strengths import LENIENT
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.anaphora import is_record, refers_back
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import BAR, Unit
from kekiz_search.answering.values.sizes import asks_size
from kekiz_search.answering.words.concepts import AS_HEAD, Concept, bag_of, bag_of_word, build_bag, match_concept
from kekiz_search.answering.words.vocabulary import PEOPLE_TOLD
from kekiz_search.german.normalise import fold
from kekiz_search.german.numbers import find_numbers
from kekiz_search.german.people import names_people
from kekiz_search.german.persons import names_institution
from kekiz_search.german.processes import names_process
from kekiz_search.types import Span

_WHO_MAY = re.compile(r"\b[Ww]er\b[^.;]* (?:muss|darf|kann)\b|\bSie (?:sollten|müssen|sollen)\b[^.;]* alt sein\b")
_HOW_OLD = re.compile(r"wie alt\b")
_HOW_LONG = re.compile(
    r"(?:fuer )?wie (?:lange? (?:dauer\w*|laeuft|laufen|lief\w*|geht|gehen|ging\w*)|lang (?:ist|sind|war|waren))\b"
)
_TAKES = re.compile(r"wie lange? dauer")
_LASTS = re.compile(
    r"\b(?:\w*[Dd]auer\w*|gedauert|läuft|lief\w*|laufen\w*|\w*[Ll]aufzeit\w*|"
    r"(?:geht|gehen|ging\w*) (?:über|bis)|währ\w+|umfass\w+|gilt|"
    r"gelten|galt\w*|gültig|erstreck\w+|befristet\w*|angelegt\w*|ausgelegt\w*|angesetzt|beträgt|betrug\w*|lang|bleib\w+|"
    r"ende[tn]\w*|verlänger\w+|begrenzt\w*|fortgesetzt|reich\w+|Zeit|nehmen|nimmt|vorgesehen|eingeplant)\b"
)
_PERIOD = re.compile(r"\w*(?:phase|periode|etappe|zeit)n?")
_LASTING = frozenset("dauern laufen gehen gelten sein".split())
_IS = re.compile(r"\b(?:ist|sind|war|waren) (?:es )?$")
_BESIDE = re.compile(r"(?:: | \(| \| |,? (?:von|über|für|nach|mit|à|je) (?:[a-zäöüß]+ )?| )$")
_OF_A_THING = re.compile(r"[- ](?:alt|jung)\b|jährige[nrs]? (?:Bestehen|Jubiläum|Geschichte)")
_PRONOUN = re.compile(r"(Er|Sie|Es) ")
_ARTICLE = re.compile(r"\b(der|die|das|eine?) $")
_ARTICLES = {"er": {"der", "ein"}, "es": {"das", "ein"}, "sie": {"die", "eine"}}
_BEHIND_CHARS = len(" Jubiläum")
# A thing behind these is what another one is for, or where it is.
_ASIDE = re.compile(
    r"\b(?:[Ff]ür|[Mm]it|[Zz]u[mr]?|[Nn]eben|[Aa]us|[Ii]m|[Ii]n|[Aa]m|[Aa]n|[Bb]eim?|[Vv]o[mn]|[Dd]urch)"
    r"(?: (?:de[rmn]|das|die|eine[rmn]?|allen|vielen|[A-ZÄÖÜa-zäöüß][a-zäöüß]+e[nm]))*"
    r"(?: [A-ZÄÖÜ][\w-]*(?:,| und| oder| sowie)(?: de[rmn])?)* $"
)


def tells_of_thing(search: Search, question: Question, unit: Unit, value: Span) -> bool:
    """Say whether a length, an age or a size in a sentence is that of what is asked about; anything else may stand.

    ``value`` counts from the start of the sentence. In a table, or a list of sums, the thing may stand above.
    """
    size = asks_size(question) is not None
    if not (size or question.expects in {"duration", "age"}) or not question.hard or BAR in unit.text:
        return True
    if (size and is_record(unit)) or tells_who_may(question, unit):
        return True
    # "Wie alt müssen Kinder für den Kurs sein?", "Wie lange wartet man auf den Termin?": whoever, or the deed, is told
    told = question.hard if size else [one for one in question.concepts if one.lemma not in _LASTING]
    here = any(_is_named(unit, one) for one in told)
    heading = search.units.heading_of(unit)
    above = any(match_concept(one, heading) >= AS_HEAD for one in question.hard)
    above = above or search.units.answers_heading(unit) or bool(search.units.asked_before(unit).lemmas)
    thing = next((one for one in question.hard if not one.verb), question.hard[0])
    if not (here or above or (refers_back(unit, question.hard) and _may_stand_for(unit, question, thing))):
        return False
    if question.expects == "age":
        people = [one for one in question.concepts if one.lemma in PEOPLE_TOLD or names_people(one.text)]
        of_asked = search.units.answers_heading(unit) and any(match_concept(one, heading) >= AS_HEAD for one in people)
        return of_asked or not _HOW_OLD.match(question.folded) or _is_so_old(question, people, unit, value)
    if not size and _PERIOD.fullmatch(fold(thing.text)):
        return True  # it is nothing but time: "zwischen 2013 und 2015 in einer Pilotphase"
    places = [one for one in _places_of(unit, thing) if one.end <= value.start or value.end <= one.start]
    if _TAKES.match(question.folded) and (names_institution(thing.text) or names_people(thing.text)):
        return False  # a house, or somebody, takes no time
    if any(_stands_beside(unit.text, place, value) for place in places):
        return True
    aside = bool(places) and (_is_counted(unit, thing) or _is_aside(unit, thing))
    if size or _HOW_LONG.match(question.folded) is None or (above and not here):
        return not (size and aside)
    if aside and not names_process(thing.text):
        return False
    return _LASTS.search(unit.text) is not None or _IS.search(unit.text[: value.start]) is not None


def tells_who_may(question: Question, unit: Unit) -> bool:
    """Say whether a sentence tells how old one has to be for what was named before: "Wer mitmacht, muss 18 sein"."""
    return question.expects == "age" and _WHO_MAY.search(unit.text) is not None


def _may_stand_for(unit: Unit, question: Question, thing: Concept) -> bool:
    """Say whether the pronoun that opens a sentence may stand for a thing, by its article in the question."""
    pronoun = _PRONOUN.match(unit.text)
    article = _ARTICLE.search(question.text[: max(0, question.text.find(thing.text))])
    return pronoun is None or article is None or fold(article[1]) in _ARTICLES[fold(pronoun[1])]


def _stands_beside(text: str, place: Span, value: Span) -> bool:
    """Say whether a length stands right beside a thing: "Schulung von 30 Stunden", "die 30-stündige Schulung"."""
    if place.end <= value.start:
        return _BESIDE.fullmatch(text, place.end, value.start) is not None
    return value.end <= place.start and text[value.end : place.start].strip() in {"", "für", "für die", "für den"}


def _is_so_old(question: Question, asked: Sequence[Concept], unit: Unit, value: Span) -> bool:
    """Say whether an age is that of those who are asked about; that of a thing is told by "alt" and of no people."""
    if question.persons:
        return True
    told = [token for token in unit.tokens if token.start < value.start and _is_somebody(token.text, token.lemma)]
    if not asked:
        return not told and _OF_A_THING.search(unit.text, value.start, value.end + _BEHIND_CHARS) is not None
    if any(one.lemma in PEOPLE_TOLD for one in asked):
        return True
    return bool(told) and any(match_concept(one, build_bag(told[-1:])) for one in asked)


def _is_somebody(text: str, lemma: str) -> bool:
    return text[:1].isupper() and (lemma in PEOPLE_TOLD or names_people(text))


def _is_named(unit: Unit, thing: Concept) -> bool:
    """Say whether a sentence names a thing: a compound by one word, no "Bildungsbüro" by "ein Büro für Bildung"."""
    return bool(_places_of(unit, thing)) or (not thing.parts and match_concept(thing, unit.bag) >= LENIENT)


def _places_of(unit: Unit, thing: Concept) -> list[Span]:
    """Return where words of a sentence name a thing; whoever does "Schulsozialarbeit" is not that."""
    people = names_people(thing.text)
    return [
        Span(one.start, one.end)
        for one in unit.tokens
        if match_concept(thing, bag_of_word(one)) >= LENIENT and (people or not _is_somebody(one.text, one.lemma))
    ]


def _is_counted(unit: Unit, thing: Concept) -> bool:
    """Say whether a sentence tells of a thing only how many there are: "112 Ämter wurden angeschrieben"."""
    counted = [one.counted for one in find_numbers(unit.text) if one.counted]
    named = {one for one in counted if match_concept(thing, bag_of(one)) >= LENIENT}
    return bool(named) and all(unit.text[place.start : place.end] in named for place in _places_of(unit, thing))


def _is_aside(unit: Unit, thing: Concept) -> bool:
    """Say whether a sentence names a thing only behind a preposition: a card that is made out "im Büro"."""
    places: Sequence[Span] = _places_of(unit, thing)
    return bool(places) and all(_ASIDE.search(unit.text[: place.start]) for place in places)

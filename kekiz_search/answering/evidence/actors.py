"""Who does what a question asks for: a person, or an institution that acts in a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from kekiz_search.answering.evidence.nearness import nearest, places_of
from kekiz_search.answering.reading.expected import find_asked_body
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import Concept, bag_of, match_concept
from kekiz_search.answering.words.vocabulary import ATTRIBUTE_WORDS
from kekiz_search.german.analyzer import analyze, is_stopword
from kekiz_search.german.dictionary import known_lemma
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.normalise import fold
from kekiz_search.german.offices import is_office
from kekiz_search.german.persons import find_persons
from kekiz_search.german.processes import names_process
from kekiz_search.types import Span

NAMES = r"((?:[A-ZÄÖÜ][\w/-]+)(?:\s+(?:(?:und|für|der|des)\s+)?[A-ZÄÖÜ][\w/-]+)*)"
_NAME = re.compile(rf"\b{NAMES}")
# Bodies whose names say what they are: "Ministerium für Familie", "Bertelsmann Stiftung".
_SELF_NAMED = ("ministerium", "stiftung", "institut", "amt", "ausschuss", "fachbereich", "abteilung", "agentur")
_PAIR = re.compile(r"\b(?=(?P<name>(?P<first>[A-ZÄÖÜ][a-zäöüß-]+) (?:(?:von|van|de|der|zu) )?[A-ZÄÖÜ][\w’-]+))")
_PASSIVE = re.compile(r"\b(?:wird|werden|wurden?|worden|sei|seien)\b|\b(?:\w*ge\w+|(?:be|er|ver|ent)\w+)t von\b")
_SUBJECT = re.compile(
    rf"\W*(?:(?:Der|Die|Das|Ein|Eine) )?(?P<who>{NAMES})"
    r" (?:ha(?:t|ben|tten?)|(?P<main>[a-zäöüß]+(?:te?|ten|en)))\b"
)
# "Seit 2021 trägt die Bürgerstiftung die Kosten": what opens the sentence is no subject, so that it stands behind.
_INVERTED = re.compile(
    r"\W*(?:Seit|Im|In|Am|An|Ab|Bis|Zum|Zur|Vor|Nach|Für|Dafür|Daran|Heute|Jetzt|Mit|Bei|Beim|Auf|Aus|Den|Dem)\b"
    rf"[^.;:,]*? (?P<main>[a-zäöüß]+(?:t|te|ten|en)) (?:der|die|das|ein|eine) (?P<who>{NAMES})"
)
# "…, das die Caritas betreibt", "mit der Universität, die uns auswertet"
_RELATIVE = re.compile(
    rf"(?P<head>{NAMES})?, (?:der|die|das|dessen|deren) (?:(?:der|die|das) (?P<who>{NAMES}) )?(?P<acts>[^,.;:]+)"
)
# "Träger ist die Caritas"
_ROLE = re.compile(
    rf"\W*(?P<role>[A-ZÄÖÜ]\w+) (?:ist|sind|war|waren) (?:(?:seit|der|die|das|den|ein|eine|\d{{4}}) )*(?P<who>{NAMES})"
)
_ORDERED = re.compile(rf"\bim Auftrag (?:(?:der|des|von|vom)\s+)+(?P<who>{NAMES})")
_ORDER = "auftrag"
_RUNNING = frozenset({"Träger", "Betreiber", "Betreiberin", "Veranstalter", "Anbieter"})
# Somebody's deputy or forerunner, who answers only where one is asked for.
_BESIDE = re.compile(
    r"\b(?:[Ss]tellvertret\w+|Vize\w*|Vorgänger(?:in)?)"
    r"(?:\s(?:ist|war|wurde|von|des|der|Herr|Frau|[\w-]+in|[\w-]*leiter)){0,3}\s(?:Dr\. |Prof\. )?$"
)
_HEAD = re.compile(r"\b[Ll]eit(?:ung|er|erin)\b")
_HEAD_OF = re.compile(
    r"\b(?:Leiter(?:in)?|Leitung|Chefin?) (?:des|der|vom|von|für|im|in der) (?P<what>[^,;:.()]{3,80}?),? "
    r"(?:(?:Herrn?|Frau|Dr\.|Prof\.) )*$"
)
_UNTIL = re.compile(r",?\s\(?bis (?:zum |Ende |Anfang |Mitte )?(?:\d|[A-ZÄÖÜ])")  # who was it before
_LEFT = re.compile(
    r"\b(?:in (?:den |die )?(?:Ruhestand|Rente|Elternzeit)|ausgeschieden|verabschiedet|gewechselt|verlassen|verließ|"
    r"abgelöst)\b"
)
_CLAUSE_END = re.compile(r"[,;:]|[.!?](?=\s)")
_SENTENCE = re.compile(r"\S.*?(?:[.!?](?=\s)|$)", re.DOTALL)
_ACTOR = re.compile(rf"\b(?:(?P<through>durch)|von|vom)\s+(?P<article>(?:der|dem|den|die|das)\s+)?(?P<who>{NAMES})")
_NOUN_BEFORE = re.compile(r"[A-ZÄÖÜ][\w-]+\s$")
# Who speaks stands behind the quotation: "… damit es gelingt.“ Landrätin Anna Meier".
_SIGNATURE = re.compile(r"[.!?…][“”\"«»]\s+(?P<who>[A-ZÄÖÜ][^.!?,:;]*)$")


def find_actor(text: str, question: Question) -> Span | None:
    """Return who is named in a text as doing or being what is asked for, None where nobody is.

    Anybody who is asked for by office is a person, anybody else may be an institution that acts.
    """
    body = find_asked_body(fold(question.text))
    if body:
        return _find_body(text, question, body)
    asked = {word for name in question.persons for word in name.split()}
    persons = [Span(one.start, one.end) for one in find_persons(text) if not asked & set(one.name.split())]
    office = any(is_office(concept.text.capitalize()) for concept in question.concepts)
    headed = any(one.family == "leitung" for one in question.concepts) and _HEAD.search(text) is not None
    if not persons and (office or headed):
        persons = [span for span in _strangers(text) if not asked & set(text[span.start : span.end].split())]
    persons = [span for span in persons if _is_of_rank(text[: span.start], question)]
    heads = [span for span in persons if not _heads_another(text[: span.start], question)]
    if persons and not heads:
        return None
    persons = heads
    if not question.years:
        persons = [span for span in persons if not _is_gone(text, span)] or persons
    deeds = [concept for concept in question.concepts if concept.verb]
    if persons and deeds and (signature := _SIGNATURE.search(text)):
        persons = [span for span in persons if span.start < signature.start("who")]
    if persons or by_office(question) or question.persons:
        return nearest(persons, places_of(text, question.concepts))
    return _find_doing(text, question, lambda sentence: _find_another(sentence, question))


def _find_another(sentence: str, question: Question) -> Span | None:
    """Who leads is not told by "eine Leitung": what only says again what was asked names nobody."""
    found = _find_institution(sentence, question)
    if found is None:
        return None
    named = bag_of(sentence[found.start : found.end])
    return None if len(named.lemmas) == 1 and any(match_concept(one, named) for one in question.concepts) else found


def _heads_another(before: str, question: Question) -> bool:
    """Say whether a person is named as head of something else: "die Leiterin des Fachbereichs Jugend, Anna Meier"."""
    headed = _HEAD_OF.search(before)
    if headed is None or not any(one.family == "leitung" for one in question.concepts):
        return False
    what = bag_of(headed["what"])
    asked = [one for one in question.hard if not is_office(one.text.capitalize())]
    return bool(asked) and not any(match_concept(one, what) for one in asked)


def _is_gone(text: str, person: Span) -> bool:
    """Say whether a person held an office until a day, or has left it by the words of the clause."""
    if _UNTIL.match(text, person.end):
        return True
    end = _CLAUSE_END.search(text, person.end)
    return _LEFT.search(text, person.end, end.start() if end else len(text)) is not None


def _find_body(text: str, question: Question, body: str) -> Span | None:
    """Return a name that says itself that it is such a body, or who acts, in a sentence that tells the deed."""
    named = _find_doing(text, question, lambda sentence: _find_named(sentence, body))
    if named or body.endswith(_SELF_NAMED):
        return named
    return _find_doing(text, question, lambda sentence: _find_institution(sentence, question))


def _find_named(sentence: str, body: str) -> Span | None:
    return next((Span(*one.span()) for one in _NAME.finditer(sentence) if body in fold(one.group())), None)


def _find_doing(text: str, question: Question, find: Callable[[str], Span | None]) -> Span | None:
    """Return what is found first in a sentence that tells what is done."""
    deeds = [concept for concept in question.concepts if concept.verb]
    for sentence in _SENTENCE.finditer(text):
        if not deeds or any(match_concept(deed, bag_of(sentence.group())) for deed in deeds):
            found = find(sentence.group())
            if found:
                return Span(sentence.start() + found.start, sentence.start() + found.end)
    return None


def _is_of_rank(before: str, question: Question) -> bool:
    """A deputy answers where one is asked for, and nobody else does."""
    return asks_beside(question) == (_BESIDE.search(before) is not None)


def asks_beside(question: Question) -> bool:
    """Say whether somebody's deputy or forerunner is asked for."""
    return any(one.lemma.startswith(("stellvertret", "vize", "vorgaenger")) for one in question.concepts)


def _find_institution(sentence: str, question: Question) -> Span | None:
    deeds = [concept for concept in question.concepts if concept.verb]
    if any(_ORDER in deed.alike for deed in deeds) and (order := _ORDERED.search(sentence)):
        return Span(*order.span("who"))
    if _PASSIVE.search(sentence):
        actors = [one for one in _ACTOR.finditer(sentence) if _acts(one, sentence)]
        own = [one for one in actors if _tells(_clause_around(sentence, one.start()), deeds)]
        elsewhere = actors and not own and any(_tells(clause, deeds) for clause in _CLAUSE_END.split(sentence))
        if not elsewhere:  # "Der Verein hat es gegründet, geführt wird es von der Stadt"
            return next((Span(*one.span("who")) for one in own or actors), None)
    return _find_subject(sentence, question) or _find_behind(sentence, deeds)


def _clause_around(sentence: str, place: int) -> str:
    ends = [0, *(match.end() for match in _CLAUSE_END.finditer(sentence)), len(sentence)]
    return next((sentence[one:two] for one, two in pairwise(ends) if one <= place < two), sentence)


def _tells(clause: str, deeds: Sequence[Concept]) -> bool:
    return any(match_concept(deed, bag_of(clause)) for deed in deeds)


def _find_behind(sentence: str, deeds: Sequence[Concept]) -> Span | None:
    """Return who does, in a relative clause or behind the verb of a sentence that opens with something else."""
    for match in _RELATIVE.finditer(sentence):
        who = "who" if match["who"] else "head"
        if match[who] and any(match_concept(deed, bag_of(match["acts"])) for deed in deeds):
            return Span(*match.span(who))
    role = _ROLE.match(sentence)
    if role and (any(match_concept(deed, bag_of(role["role"])) for deed in deeds) or _runs(role["role"], deeds)):
        return Span(*role.span("who"))
    inverted = _INVERTED.match(sentence)
    if inverted and any(match_concept(deed, bag_of(sentence[inverted.start("main") :])) for deed in deeds):
        return Span(*inverted.span("who"))
    return None


def _runs(role: str, deeds: Sequence[Concept]) -> bool:
    """ "Wer betreibt …?" asks for no other deed: "Träger ist der Verein"."""
    return not deeds and role in _RUNNING


def _acts(actor: re.Match[str], sentence: str) -> bool:
    """A means is no actor ("durch Beratung"), nor is a noun's attribute ("die Wirkung von Schulen wird untersucht")."""
    words = actor["who"].split()
    attached = _NOUN_BEFORE.search(sentence[: actor.start()]) and not (actor["through"] or actor["article"])
    return not names_process(words[-1]) and (not attached or known_lemma(words[0]) is None)


def _find_subject(text: str, question: Question) -> Span | None:
    """Return who does at the head of a sentence what is asked for: "Das Institut wertet … aus", "… hat … gefördert"."""
    match = _SUBJECT.match(text)
    if match is None or all(is_stopword(token) for token in analyze(match["who"].split()[0].lower())):
        return None
    acts = text[match.end("who") : match.end()] if match["main"] else _CLAUSE_END.split(text[match.end() :], 1)[0]
    subject, deed = bag_of(match["who"]), bag_of(acts)
    does = any(concept.verb and match_concept(concept, deed) for concept in question.concepts)
    asked = any(not concept.verb and match_concept(concept, subject) for concept in question.concepts)
    return Span(*match.span("who")) if does and not asked else None


def _strangers(text: str) -> list[Span]:
    """Return pairs of capitalised words that no dictionary knows: names of persons that no list of first names has."""
    return [
        Span(*match.span("name"))
        for match in _PAIR.finditer(text)
        if known_lemma(match["first"]) is None and not is_office(match["first"]) and not find_kommunen(match["name"])
    ]


def by_office(question: Question) -> bool:
    """Say whether a question asks for somebody by office."""
    return any(concept.lemma in ATTRIBUTE_WORDS["leitung"] for concept in question.concepts)

"""A body of a certain sort that is asked for: "Welche Stiftung …?", "Welches Amt …?", "Welcher Verein …?"."""

from __future__ import annotations

import re
from collections.abc import Callable

from kekiz_search.answering.actors.agents import find_agent
from kekiz_search.answering.actors.asked_deeds import acting_as
from kekiz_search.answering.actors.named_together import beside, with_others
from kekiz_search.answering.actors.participants import Participant, clauses_of
from kekiz_search.answering.actors.relations import adds_money
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import Concept, bag_of, match_concept
from kekiz_search.answering.words.families import PAYING
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.lemmas import lemma
from kekiz_search.german.normalise import fold
from kekiz_search.types import Span

# Bodies whose names say what they are: "Ministerium für Familie", "Bertelsmann Stiftung".
_SELF_NAMED = (
    "ministerium",
    "stiftung",
    "institut",
    "amt",
    "ausschuss",
    "fachbereich",
    "abteilung",
    "agentur",
    "krankenkasse",
    "partei",
    "hochschule",
    "universitaet",
)
_ANY_BODY = ("einrichtung", "traeger", "organisation", "institution", "behoerde", "dienststelle")
_PUBLIC = frozenset({"land", "bund", "stadt", "kreis", "gemeinde", "kommune"})
_PRIVATE = ("verein", "verband", "stiftung", "unternehmen", "firma", "partei", "krankenkasse", "kirche", "klub", "club")
_OFFICIAL = ("amt", "verwaltung", "verwaltungen", "agentur", "ministerium", "jobcenter", "behoerde", "rat", "ausschuss")
_CLUBS = ("sportverein", "fussballverein", "fussballklub", "fussballclub", "sportklub", "sportclub")
_CLUB = re.compile(
    r"\b(?:VfL|VfB|FC|SV|TSV|TuS|TV|SC|SG|DJK|BVB|MSV|FSV|TSG|SSV|BV|SpVgg)\b(?: \d{2,4})?(?: [A-ZÄÖÜ][\w-]+)+"
)
_OFFICES = (
    "amt",
    "fachbereich",
    "abteilung",
    "dezernat",
    "referat",
    "fachdienst",
    "dienststelle",
)  # of a town, by any name
_INSURERS = ("kasse", "aok", "barmer", "dak", "ikk", "bkk", "knappschaft", "techniker")
_PARTIES = (
    "partei",
    "cdu",
    "spd",
    "fdp",
    "gruene",
    "linke",
    "afd",
    "bsw",
    "fraktion",
    "christdemokrat",
    "sozialdemokrat",
)
_OF_SCHOLARS = ("hochschule", "universitaet", "rwth", "uni ", "fh ", "tu ")
_ALIKE = (
    dict.fromkeys(("hochschule", "universitaet"), _OF_SCHOLARS)
    | {"krankenkasse": _INSURERS, "partei": _PARTIES}
    | dict.fromkeys(_OFFICES, _OFFICES)
)
_OF_TOWN = re.compile(r"(?:(?:Stadt|Kreis|Gemeinde|Landkreis) )?")
_ANY_ONE = re.compile(r"\beine?[rmns]? $")
_SENTENCE = re.compile(r"\S.*?(?:(?<!\b\d)(?<!\b\d\d)(?<!\bDr)(?<!\bSt)(?<!\bProf)[.!?](?=\s)|(?=\n\n)|$)", re.DOTALL)


def find_body(text: str, question: Question, body: str) -> Span | None:
    """Return a name that says itself that it is such a body, or who acts, in a sentence that tells the deed."""
    with_it = question.folded.startswith(("mit ", "bei "))  # whoever works with it is not it
    acting = None if with_it else find_doing(text, question, lambda sentence: find_agent(sentence, question))
    if acting and fold(text[acting.start : acting.end]) == body and _ANY_ONE.search(text[: acting.start]):
        return None  # "den Rest eine Stiftung" names none
    told = _called(text[acting.start : acting.end]) if acting else ""
    if told in _PUBLIC and not body.endswith(_ANY_BODY):
        acting = None  # the Land is no Krankenkasse
    if body.endswith(_PRIVATE) and any(word.endswith(_OFFICIAL) for word in told.split()):
        acting = None  # nor is the Agentur für Arbeit
    if acting and body.endswith(_PRIVATE) and _is_kommune(text[acting.start : acting.end]):
        acting = None  # nor a Kreis a Partei
    if acting and (any(called in told for called in _ALIKE.get(body, (body,))) or not body.endswith(_SELF_NAMED)):
        return acting
    found = find_doing(text, question, lambda sentence: _find_named(sentence, body))
    return None if found and _is_asked_with(text[found.start : found.end], question) else found


def _is_any_one(told: Participant, body: str) -> bool:
    """Say whether a body is told by its kind alone: "eine Stiftung", "die Vereine", and not "das Jobcenter"."""
    definite = told.article.startswith("d") and fold(told.text) == body
    return fold(lemma(told.text)) == body and not definite


def _is_asked_with(name: str, question: Question) -> bool:
    """Say whether a name of several words stands in the question: the Siegel „Sicherer Verein“ is no Verein."""
    words = fold(name.strip('„“”»«"'))
    return " " in words and words in question.folded


def _called(name: str) -> str:
    """Return a folded name by which a body may be told: a Volkshochschule is no Hochschule."""
    return fold(name).replace("volkshochschule", "vhs")


def _is_kommune(name: str) -> bool:
    """Say whether a name is that of a Kommune as such: "der Kreis Kleve", and not the club "SV Kleve"."""
    return any(_OF_TOWN.fullmatch(name[: one.start]) and one.end == len(name) for one in find_kommunen(name))


def _find_named(sentence: str, body: str) -> Span | None:
    """Return a name that says what it is, or whoever acts "als Träger"."""
    for clause in clauses_of(sentence):
        acting = [one for one in clause.participants if one.may_act]
        if acting and any(body in fold(one.text) for one in acting_as(clause)):
            return with_others(sentence, acting[0], beside(sentence, clause, acting[0]))
    if body.endswith(_CLUBS) and (club := _CLUB.search(sentence)):
        return Span(*club.span())
    bodies = _ALIKE.get(body, (body,))
    named = [
        one
        for clause in clauses_of(sentence)
        for one in clause.participants
        if any(called in _called(one.text) for called in bodies)
        if one.attributes or not _is_any_one(one, body)
    ]
    return Span(named[0].start, named[0].end) if named else None


def find_doing(text: str, question: Question, find: Callable[[str], Span | None]) -> Span | None:
    """Return what is found first in a sentence that tells what is done."""
    deeds = [concept for concept in question.concepts if concept.verb]
    for sentence in _SENTENCE.finditer(text):
        if not deeds or any(_may_tell(deed, sentence.group()) for deed in deeds):
            found = find(sentence.group())
            if found:
                return Span(sentence.start() + found.start, sentence.start() + found.end)
    return None


def _may_tell(deed: Concept, sentence: str) -> bool:
    return match_concept(deed, bag_of(sentence)) > 0 or (deed.lemma in PAYING and adds_money(sentence))

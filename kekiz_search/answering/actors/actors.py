"""Who does what a question asks for: a person, or an institution that acts in a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.actors.agents import asked_beside, find_agent
from kekiz_search.answering.actors.asked_deeds import DEED, deeds_of, read_deed
from kekiz_search.answering.actors.bodies import find_body, find_doing
from kekiz_search.answering.actors.by_phrase import find_by_phrase, runs_another
from kekiz_search.answering.actors.nearness import nearest, places_of
from kekiz_search.answering.actors.receivers import (
    asks_who_gets,
    find_receiver,
    is_given_away,
    tells_of_getting,
)
from kekiz_search.answering.actors.roles import (
    bears_another,
    bears_asked,
    bears_lead,
    by_office,
    holds_another,
    is_role_in_another,
)
from kekiz_search.answering.actors.standing import is_no_holder
from kekiz_search.answering.actors.strangers import strangers_in
from kekiz_search.answering.actors.tenure import (
    asks_who_is_now,
    asks_who_was_before,
    find_follower,
    find_leading,
    is_gone,
    sentence_around,
    was_before,
    without_former,
)
from kekiz_search.answering.actors.told_without_verb import find_by_whom
from kekiz_search.answering.actors.turned_to import asks_whom_to_turn_to, find_turned_to
from kekiz_search.answering.reading.expected import find_asked_body, read_trade
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import AS_MODIFIER, Concept, bag_of, match_concept
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.offices import is_office
from kekiz_search.german.people import names_people
from kekiz_search.german.persons import find_persons, names_institution
from kekiz_search.types import Span

NAMES = r"((?:(?:St\.[ -])?[A-ZÄÖÜ][\w/-]+)(?:\s+(?:(?:und|für|der|des)\s+)?[A-ZÄÖÜ][\w/-]+)*)"
_ORIGIN = re.compile(
    r"\b[Ii]dee\b[^.;!?]{0,60}?\b(?:(?:kam|kommt|stammte?|war|hatten?)\b[^.;!?]{0,30}?(?:\bvon(?: de[rmn])?\s)?|"
    r"(?:von|de[rs])\s)(?P<who>(?:(?:Dr|Prof|Dipl)\. )*"
    rf"{NAMES})"
)
_INITIATED = re.compile(
    r"\b(?:[Aa]ngestoßen|[Ii]nitiiert|[Aa]ngeregt|[Aa]usgedacht|[Ii]nitiator(?:in)?|[Ii]deengeber(?:in)?)\b"
)
_IDEA = "idee"
# Somebody's deputy or forerunner, who answers only where one is asked for.
_BESIDE = re.compile(
    r"\b(?:[Ss]tellvertret\w+|Vize\w*|Vorgänger(?:in)?)"
    r"(?:\s(?:ist|war|wurde|von|des|der|Herr|Frau|[\w-]+in|"
    r"[\w-]*(?:leiter|[Vv]orsitzende[rn]?|[Pp]räsident(?:en)?|[Dd]irektor|[Mm]eister|[Ss]precher))){0,3}"
    r"\s(?:Dr\. |Prof\. )?$"
)
_CALLING_ASKED = re.compile(r"wer (?:nennt|nannten?|bezeichne\w+)\b")
_CALLS = re.compile(r"\b(?:nenn|nann|genannt|bezeichn|benann)\w*")
_HEAD = re.compile(r"\b[Ll]eit(?:ung|er|erin)\b")
_SPOKEN_TO = re.compile(r", Sie$")  # "Frau Meier, Sie leiten seit 2019 die Stelle"
_DESCRIBED = re.compile(r"\b(?:Der|Die) [a-zäöüß0-9-]+e \Z")
_WORD = re.compile(r"[A-ZÄÖÜ][\w-]+")
# Of those who were there each is what stands in brackets behind the name: "Anna Meier (AWO), Jens Kroll (Protokoll)".
_BEHIND_NAME = re.compile(r"\s\((?P<role>[^)]{2,60})\)")
_SAYS_THAT = re.compile(r"[^.,;:]{3,40}, (?:dass|ob)\b")
_DUTIES = re.compile(r"(?:, [A-ZÄÖÜ][\w-]+)* und (?P<last>[A-ZÄÖÜ][\w-]+)")
_DOING = frozenset({"machen", "tun"})  # who does a thing is nobody who is merely named beside it
# "Anna Meier sowie die Begleiterin": what the one is called, the other need not be.
_AND_ANOTHER = re.compile(r"\A,? (?:sowie|und) (?:der|die|dem|des|den|einer?|einem) .*", re.DOTALL)
_PRONOUNS = frozenset({"er", "sie", "Er", "Sie"})
_TO_REACH = re.compile(r"(?:an )?we[nm] .*\b(?:man|ich|wir)\b")
# Who speaks stands behind the quotation: "… damit es gelingt.“ Landrätin Anna Meier".
_SIGNATURE = re.compile(r"[.!?…][“”\"«»]\s+(?P<who>[A-ZÄÖÜ][^.!?,:;]*)$")


def asks_whose_idea(question: Question) -> bool:
    """Say whether it is asked who had the idea to something."""
    return question.expects == "person" and any(one.lemma == _IDEA for one in question.hard)


def topic_of_idea(question: Question) -> list[Concept]:
    """Return of what somebody had the idea that is asked for."""
    return [one for one in question.hard if one.lemma != _IDEA]


def find_actor(text: str, question: Question) -> Span | None:
    """Return who is named in a text as doing or being what is asked for, None where nobody is.

    Anybody who is asked for by office, or by name and trade, is a person; anybody else may be an institution that acts.
    """
    actor = _find_actor(text, question)
    if actor is not None and (spoken := _SPOKEN_TO.search(text, actor.start, actor.end)):
        actor = Span(actor.start, spoken.start())
    return None if actor is None else _with_duties(text, actor)


def _with_duties(text: str, actor: Span) -> Span:
    """Return a name with all that it is for: "das Ministerium für Familie, Kinder und Sport"."""
    more = _DUTIES.match(text, actor.end) if " für " in text[actor.start : actor.end] else None
    if more is None or find_kommunen(more.group()) or names_institution(more["last"]):
        return actor
    return Span(actor.start, more.end())


def _find_actor(text: str, question: Question) -> Span | None:
    if asks_who_is_now(question):
        text = without_former(text)
        if (now := find_follower(text)) is not None:
            return now
    if runs_another(text, question):
        return None
    if (by_phrase := find_by_phrase(text, question)) is not None:
        return by_phrase
    if asks_whose_idea(question):
        if (told := _ORIGIN.search(text)) is not None:
            return Span(*told.span("who"))
        if _INITIATED.search(text):
            return next(iter(_persons_in(text, question)), None)
        if _IDEA not in bag_of(text).lemmas:
            return None
    if _CALLING_ASKED.match(question.folded):  # "Wer nannte das ein Vorbild?"
        return find_doing(text, question, lambda one: find_agent(one, question) if _CALLS.search(one) else None)
    if asks_whom_to_turn_to(question.folded) and (whom := find_turned_to(text)) is not None:
        return whom
    body = find_asked_body(question.folded)
    if body:
        return find_body(text, question, body)
    if is_given_away(text, question):
        return find_receiver(text)
    if asks_who_gets(question.folded) and not tells_of_getting(text):
        return None  # whoever is named there is somebody else
    persons = _persons_in(text, question)
    if titled := next((one for one in persons if bears_lead(text, one, question)), None):
        return titled
    of_others = asks_beside(question) or asks_who_was_before(question)
    if not (by_office(question) or of_others or _TO_REACH.match(question.folded)):
        if (by_whom := find_by_whom(text, question)) is not None:
            return by_whom
        agent = find_doing(text, question, lambda one: find_agent(one, question))
        agent = agent if agent and _is_of_rank(text[: agent.start], question) else None
        if agent and (is_no_holder(text, agent, question) or _is_whole_town(text, agent, question)):
            agent = None
        if agent and asks_who_is_now(question) and is_gone(text, agent):
            agent = None
        if trade := read_trade(question.text):
            persons = [span for span in persons if _is_of_trade(text, span, question, trade)]
            return next((span for span in persons if agent and span.start <= agent.start < span.end), None) or nearest(
                persons, places_of(text, question.concepts)
            )
        if asked_beside(question) and not agent:
            return None
        if agent or question.persons:
            return _named_before(text, agent, persons) if agent else None
        persons = [span for span in persons if _may_have_done(text, span, question)]
    return nearest(persons, places_of(text, question.concepts)) or find_leading(text, question)


def _is_whole_town(text: str, agent: Span, question: Question) -> bool:
    """Say whether a town runs an office, where it is asked who is at its head: "Hamm führt ein eigenes Jugendamt"."""
    heads = any(one.family == "leitung" for one in question.concepts)
    office = any(one.lemma.endswith("amt") for one in question.hard)
    return heads and office and bool(find_kommunen(text[agent.start : agent.end]))


def _may_have_done(text: str, person: Span, question: Question) -> bool:
    """Say whether somebody is called as whoever does a deed is; where none is asked for, who tells of it does not."""
    deed = read_deed(question.text, question.concepts)
    if deed.verbs or deed.own or deed.general & _DOING:
        return _is_called(text, person, question)
    return not _SAYS_THAT.match(text, person.end) or bears_asked(text, person, question)


def _persons_in(text: str, question: Question) -> list[Span]:
    """Return the persons of a text that may be asked for: none that the question names, that left, or that signs."""
    asked = {word for name in question.persons for word in name.split()}
    persons = [Span(one.start, one.end) for one in find_persons(text) if not asked & set(one.name.split())]
    office = any(is_office(concept.text.capitalize()) for concept in question.concepts)
    headed = any(one.family == "leitung" for one in question.concepts) and _HEAD.search(text) is not None
    if not persons and (office or headed):
        persons = [span for span in strangers_in(text) if not asked & set(text[span.start : span.end].split())]
    persons = [span for span in persons if _is_of_rank(text[: span.start], question)]
    persons = [span for span in persons if not holds_another(text[: span.start], question)]
    persons = [span for span in persons if not bears_another(text, span, question)]
    persons = [span for span in persons if not is_no_holder(text, span, question)]
    if asks_who_was_before(question):
        persons = [span for span in persons if is_gone(text, span) or was_before(text, span)]
    elif not question.years:
        there = [span for span in persons if not (is_gone(text, span) or _is_relieved(text, span, question))]
        persons = there or persons
    if persons and deeds_of(question) and (signature := _SIGNATURE.search(text)):
        persons = [span for span in persons if span.start < signature.start("who")]
    return persons


def _is_relieved(text: str, person: Span, question: Question) -> bool:
    return asks_who_is_now(question) and was_before(text, person)


def _is_called(text: str, person: Span, question: Question) -> bool:
    """Say whether the sentence of a person calls somebody by the deed: "Silke Vossen, Koordinatorin der Kette".

    Who is at the head of a thing may be told by any word of a sentence about it: "unter dem Vorsitz von Anna Meier".
    """
    sentence = sentence_around(text[: person.end] + _AND_ANOTHER.sub(" ", text[person.end :]), person)
    deed, told = read_deed(question.text, question.concepts), bag_of(sentence)
    if len(_BEHIND_NAME.findall(sentence)) > 1:
        behind = _BEHIND_NAME.match(text, person.end)
        role = bag_of(behind["role"] if behind else "")
        of_it = any(match_concept(thing, role) >= DEED for thing in deed.things)
        # who comes from a body need not lead it; "Protokoll" alone tells who "führt" it
        return of_it and (bool(deed.general) or any(match_concept(one, role) >= DEED for one in deed.verbs))
    of_it = deed.led and any(match_concept(thing, told) >= DEED for thing in deed.things)
    nouns = [one for one in _WORD.findall(sentence) if of_it or is_office(one) or names_people(one)]
    told = bag_of(" ".join(one for one in nouns if not is_role_in_another(one, question)))
    return any(match_concept(one, told) >= DEED for one in deed.verbs)


def _is_of_trade(text: str, person: Span, question: Question, trade: str) -> bool:
    """Say whether the sentence of a person tells the trade asked for: no Hebamme is named beside a Hebammenpraxis."""
    told = bag_of(sentence_around(text, person))
    return all(match_concept(one, told) > AS_MODIFIER for one in question.concepts if one.text == trade)


def _named_before(text: str, agent: Span, persons: Sequence[Span]) -> Span | None:
    """ "Die frühere Lehrerin gründete den Verein" tells of a person that was named before, and alone of nobody."""
    if text[agent.start : agent.end] in _PRONOUNS:
        before = [one for one in persons if one.end < agent.start]
        return before[-1] if before else None
    described = _DESCRIBED.search(text[: agent.start]) and names_people(text[agent.start : agent.end])
    if not described or any(one.start == agent.start for one in persons):
        return agent
    before = [one for one in persons if one.end < agent.start]
    return before[-1] if before else None


def _is_of_rank(before: str, question: Question) -> bool:
    """A deputy answers where one is asked for, and nobody else does."""
    return asks_beside(question) == (_BESIDE.search(before) is not None)


def asks_beside(question: Question) -> bool:
    """Say whether somebody's deputy or forerunner is asked for."""
    return any(one.lemma.startswith(("stellvertret", "vize", "vorgaenger")) for one in question.concepts)

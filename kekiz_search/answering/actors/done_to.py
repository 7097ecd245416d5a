"""Whether a clause tells a deed of the thing that is asked for, be it named there, before, or by a pronoun alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.actors.asked_deeds import MONEY, Deed, head_of, is_of, is_thing
from kekiz_search.answering.actors.named_together import is_listed
from kekiz_search.answering.actors.participants import Clause, Participant
from kekiz_search.answering.sentences.anaphora import ANY_THING
from kekiz_search.answering.words.concepts import Concept
from kekiz_search.answering.words.families import PAYING
from kekiz_search.german.dates import find_dates
from kekiz_search.german.dictionary import known_lemma

NOBODY = re.compile(
    r"\b(?:Wort|Datum|Rahmen|Jahren?|Ende|Anfang|Mitte|Beispiel|Teil|Stelle|Angaben?|Bericht|Titel|Quellen?|Rund|Mehr|Kosten|Hälfte|Drittel|Rest|Anteil|"
    r"Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Euro|Millionen|Prozent|Uhr)\b"
)
ANY_PRONOUN = re.compile(r"\b(?:[Ee]r|[Ss]ie|[Ee]s)\b")
DEFINITE = frozenset({"der", "die", "das", "den", "diese", "dieser", "dieses"})
_PLAIN_THINGS = (ANY_THING | {"arbeit"}) - {"umbau", "bau", "gebaeude", "besuch"}
_DONE_FIRST = re.compile(r"\W*[A-ZÄÖÜ][a-zäöüß]+(?:t|en) (?:wurden?|wird|werden|ist|sind) ")


def names_thing(clauses: Sequence[Clause], deed: Deed) -> bool:
    """Say whether one of some clauses names what the deed is done to."""
    return any(is_thing(one, deed) for clause in clauses for one in clause.participants)


def is_of_it(clauses: Sequence[Clause], at: int, deed: Deed, acting: Sequence[Participant]) -> bool:
    """Say whether a clause names what the deed is done to, or another one does, and this one nothing else in its place.

    "Das Land bezahlt die Kurse, und der Verein hilft der Kita" does not tell who pays for the Kita.
    """
    own = clauses[at].participants
    told = [one for clause in clauses for one in clause.participants]
    pays = not PAYING.isdisjoint(one.lemma for one in deed.verbs)
    named = [one for one in told if is_thing(one, deed) or takes_up(one, deed.things)]
    # "Die Aktion zahlt der Förderverein", "Die Hochschule wertet das Projekt aus"
    named += [
        one
        for one in own
        if (pays or (acting and one not in acting and not one.preposition)) and _stands_for_thing(one)
    ]
    if deed.aside or not named or any(one in named for one in own):
        return bool(named)
    if _is_of_pronoun(clauses, at, deed):
        return False
    free = [one for one in own if not any(one.start < other.end and other.start < one.end for other in acting[:1])]
    others = [one for one in free if not is_listed(clauses[at], one)]
    return not any(_is_another_thing(one, deed) for one in others)


def _is_of_pronoun(clauses: Sequence[Clause], at: int, deed: Deed) -> bool:
    """Say whether a pronoun is another thing: "Das Amt hilft beim Bau der Kette; bezahlt wird es vom Land"."""
    before = [one for clause in clauses[:at] for one in clause.participants if not (one.preposition or one.person)]
    things = [one for one in before if is_thing(one, deed) or _is_head(one, deed) or _stands_for_thing(one)]
    return bool(before) and not things and ANY_PRONOUN.search(clauses[at].text) is not None


def _is_head(one: Participant, deed: Deed) -> bool:
    return head_of(one) in {part for thing in deed.things for part in thing.parts[-1:]}


def takes_up(one: Participant, things: Sequence[Concept]) -> bool:
    """ "Das Büro" is the Familienbüro of which a sentence before told."""
    return one.article in DEFINITE and head_of(one) in {part for thing in things for part in thing.parts[-1:]}


def _is_another_thing(one: Participant, deed: Deed) -> bool:
    if one.preposition or one.person or _is_head(one, deed) or _stands_for_thing(one) or is_of(one, deed.verbs):
        return False
    return not (NOBODY.search(one.text) or MONEY.search(one.text) or find_dates(one.text))


def is_done_to_it(clauses: Sequence[Clause], at: int, deed: Deed) -> bool:
    """Say whether a clause goes on about what a sentence before told of: "Bezahlt werden sie von der Stiftung".

    "Das Projekt" is what a pronoun is, be it named in the clause before: "Das Projekt läuft seit Mai und wird von …".
    """
    clause = clauses[at]
    if _is_of_pronoun(clauses, at, deed):
        return False
    subjects = [one for one in clause.participants if not one.preposition]
    if not subjects and at and clause.text.startswith(("und ", "sowie ")):
        subjects = [one for one in clauses[at - 1].participants if not one.preposition]
    elif not subjects:
        return ANY_PRONOUN.search(clause.text) is not None
    return bool(subjects) and all(_stands_for_thing(one) for one in subjects)


def _stands_for_thing(one: Participant) -> bool:
    return one.article in DEFINITE and head_of(one) in _PLAIN_THINGS


def is_alone(clauses: Sequence[Clause], left: Sequence[Participant], deed: Deed) -> bool:
    """Say whether the deed can be done to nothing but what a sentence before told of: "Der Rat hat sie beschlossen".

    "Den Verband" takes up the Fachverband, and "den Vorsitz" tells the deed.
    """
    heads = {part for thing in deed.things for part in thing.parts[-1:]}
    told = [one for clause in clauses for one in clause.participants if not one.preposition and one.text[0] != "„"]
    others = [one for one in told if one not in left and not (NOBODY.search(one.text) or MONEY.search(one.text))]
    return len(left) == 1 and all(head_of(one) in heads or is_of(one, deed.verbs) for one in others)


def is_attribute(one: Participant, clause: Clause) -> bool:
    """Of "die Wirkung von Schulen wird untersucht" the Schulen are no agent; "gegründet wurde es von Meier" has one."""
    if one.person and _DONE_FIRST.match(clause.text):
        return False
    known = all(known_lemma(word) is not None for word in one.text.split())
    return one.preposition == "von" and one.attached and not one.article and known

"""Whether a sum is told of the very thing asked about: its sentence names it as what is paid for, or goes on about it.

"Gespräche in der Kita kosten 18 Euro" is no price of a Kita, and what a town got is no money for its Jugendamt.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.actors.asked_deeds import BY
from kekiz_search.answering.actors.participants import clauses_of, is_verb
from kekiz_search.answering.evidence.bound_values import holds, is_one_of, stands_above
from kekiz_search.answering.evidence.paid_for import funds_another
from kekiz_search.answering.evidence.strengths import LENIENT, STRICT
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.anaphora import names_by_head
from kekiz_search.answering.sentences.clause import clause_around
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import BAR, Unit
from kekiz_search.answering.words.concepts import NEAR_HALF, Concept, bag_of, bag_of_word, match_concept
from kekiz_search.german.normalise import fold

_SUM = re.compile(
    r"\w*(?:geld|mittel|summe|betrag|budget|etat|zuschuss|zuwendung|foerderung|kosten|land|bund|kreis)e?[rns]?"
)
# Where, or with whom, something else is: "bei Gesprächen in Schule und Kita", "beim Kreisjugendamt", "auf 108 Zentren".
_WHERE = re.compile(
    r"\b(?:[Ii]m|[Aa]m|[Bb]eim|(?:[Ii]n|[Aa]n|[Bb]ei|[Mm]it|[Aa]uf)(?: (?:de[rmn]|eine[rm]|[\d.]+|[a-zäöüß]+en))?)"
    r"(?: [a-zäöüß]+en)?(?: [A-ZÄÖÜ][\w-]*(?:,| und| oder)(?: de[rmn])?)* $"
)
# "Im Kahn" a text tells of the Kahn; "in allen Kähnen", "in sechs Kähnen" it tells of what is there.
_ANYWHERE = re.compile(
    r"\b(?:[Ii]n|[Aa]n|[Bb]ei|[Mm]it|[Aa]uf)(?: (?!(?:de[rmn]|diese[rm]|ein\w*|das|die) )[a-zäöüß\d.]+){0,2} $"
)
# Whoever takes part there pays: "die Teilnahme am Kurs kostet".
_PRICE = re.compile(
    r"\b(?:kost\w+|gekostet|\w*gebühr\w*|\w*beitrag|eintritt|zahl(?:t|en)|frei|gratis|umsonst)\b", re.IGNORECASE
)
_OF_SUM = re.compile(r"(?:Rund|Etwa|Knapp|Gut|Über|Circa|Jeweils)\b|.*(?:\bEuro\b|€)")
_COSTS = re.compile(r"\bkoste(?:t|n|te|ten)\b")
# What whoever takes part pays for, be it by the hour.
_TAKING_PART = re.compile(
    r"teilnahme|besuch|eintritt|platz|anmeldung|\w*gebuehr|\w*beitrag|angebot|kurs|preis|mitgliedschaft|\w*stunde|"
    r"\w*termin|\w*abend|woche|monat|jahr|tag|treffen|fahrt|portion|mahlzeit|essen|projekt|programm|vorhaben|massnahme|"
    r"dienst|initiative|betrieb|arbeit|einsatz|\w*stelle|personal|ganze|spass"
)
# What one pays for a thing itself.
_GETTING = re.compile(r"Anschaffung|Beschaffung|Kauf|Ankauf|Erwerb|Bau|Neubau|Herstellung")
# Whom it costs something.
_PAYER = re.compile(
    r"stadt|gemeinde|kommune|kreis|land|bund|haushalt|familien?|eltern|kind(?:er)?|mu(?:e)?tter|va(?:e)?ter|person(?:en)?|"
    r"teilnehm\w+|besucher\w*|steuerzahler\w*|mitglied\w*"
)
_IT_COSTS = re.compile(r"\b(?:er|sie|es|das|dies) koste|\bkoste(?:t|n|te|ten) (?:er|sie|es|das)\b", re.IGNORECASE)
# "In den Lotsendienst fließen 20.000 Euro": there it is whither.
_FLOWS = re.compile(
    r"\b(?:fl[io]e?(?:ß|ss)\w*|geh(?:t|en)|ging(?:en)?|(?:ge)?steck\w+|investier\w*|entf(?:all|äll|iel)\w*)\b"
)
# What the paper of a council has as its subject, the total in it is for.
_SUBJECT = re.compile(r"^\W*(?:Betreff|Betr\.|Gegenstand)\W*\s(?P<words>.+)$", re.MULTILINE)
_TOTAL = re.compile(r"\bGesamt(?:kosten|summe|betrag|aufwand|volumen)\b")
# "Olpe erhielt 2022 rund 60.000 Euro": what a town got, and for nothing that was named before.
_RECEIVES = re.compile(r"^(?!.*\b(?:da|hier)(?:für|zu|von)\b).*\b(?:bekommt|bekam|erhält|erhielt)(?:en)?\b", re.DOTALL)


def is_bound_sum(search: Search, question: Question, unit: Unit, place: int) -> bool:
    """Say whether a sentence tells a sum, which stands at a place in it, of what a question asks about."""
    hard = [one for one in question.hard if not one.verb]
    if BAR in unit.text:
        return True
    if _is_payer(question, hard, unit.text):
        return False
    things = [one for one in hard if _is_paid_for(one)]
    told = [*things, *(one for one in question.soft if one.text[:1].isupper() and _is_paid_for(one))]
    if not things:
        return True
    if holds(told, unit.bag, LENIENT) or any(names_by_head(unit, one) for one in things):
        return not (_is_aside(question, unit, things) or _costs_another(question, things, unit, place))
    if unit.kommunen and _RECEIVES.match(unit.text) and not _RECEIVES.match(question.text):
        return False
    if funds_another(unit, things, place):
        return False
    subject = _SUBJECT.search(unit.document.text) if _TOTAL.search(unit.text) else None
    if subject is not None and holds(things, search.units.heading_bag(subject["words"]), STRICT):
        return True
    first_line = search.units.heading_bag(unit.document.text.partition("\n")[0])
    above = (first_line, search.units.passage_before(unit))
    if stands_above(search, unit, things) or any(holds(things, one, STRICT) for one in above):
        return True
    own = [one for one in clauses_of(unit.text) if one.start <= place][-1:]
    if not any(is_verb(word) for one in own for word in one.small.split()):
        return True  # "Kursleiterin: 90 Euro" answers what was asked before it
    before = [one for one in search.units_of(unit.row) if one.start < unit.start]
    return any(_is_told_of(one, thing) for one in before for thing in things)


def _is_paid_for(concept: Concept) -> bool:
    """Say whether a word of a question is neither for the sum itself nor for who gives it."""
    return concept.family != "foerderung" and _SUM.fullmatch(concept.lemma) is None


def _is_payer(question: Question, things: Sequence[Concept], text: str) -> bool:
    """Say whether a sentence names a thing only as by whom something is paid: "wird von der Stiftung bezahlt"."""
    asked, told = (
        [one for clause in clauses_of(words) for one in clause.participants if is_one_of(one, things)]
        for words in (question.text, text)
    )
    pays = bool(told) and all(one.preposition in BY and not one.attached for one in told)
    return pays and not any(one.preposition in BY for one in asked)


def _is_aside(question: Question, unit: Unit, things: Sequence[Concept]) -> bool:
    """Say whether a sentence names the only thing of a question just as where something else is."""
    if (
        len(things) > 1
        or any(one.search(unit.text) for one in (_FLOWS, _PRICE))
        or _WHERE.search(question.text[: question.text.find(things[0].text)])
    ):
        return False
    places = _places_of(unit, things[0])
    return bool(places) and all(_WHERE.search(unit.text[:place]) for place in places)


def _costs_another(question: Question, things: Sequence[Concept], unit: Unit, place: int) -> bool:
    """Say whether the clause of a price tells what another thing costs: "Das Heft zum Kurs kostet 5 Euro"."""
    own = [one for one in clauses_of(unit.text) if one.start <= place][-1:]
    start, end = clause_around(unit.text, place, place)
    stretch = unit.text[start:end]
    acting = [one for each in own for one in each.participants if one.may_act and one.start >= start]
    acting = [one for one in acting if not (_OF_SUM.match(one.text) or _PAYER.fullmatch(fold(one.text)))]
    subject = next(iter(acting), None)
    if (
        subject is None
        or subject.preposition
        or own[0].relative
        or not _COSTS.search(stretch)
        or _IT_COSTS.search(stretch)
    ):
        return False
    head = subject.text.split(" für ")[0].split()[-1]
    if _GETTING.fullmatch(head) and holds(things, bag_of(subject.told), LENIENT):
        return False  # "Die Anschaffung des Busses kostete"
    word = bag_of(head)
    if holds([*things, *question.concepts], word, LENIENT) or _TAKING_PART.fullmatch(fold(head)):
        return False
    return word.lemmas.isdisjoint(part for one in things for part in one.parts[-1:])


def _is_told_of(unit: Unit, thing: Concept) -> bool:
    """Say whether a sentence names a thing, be it by its head alone, and not just as where something else is."""
    heads = [one.start for one in unit.tokens if one.lemma in thing.parts[-1:]]
    places = [*_places_of(unit, thing, NEAR_HALF), *heads]
    named = any(not _ANYWHERE.search(unit.text[:place]) for place in places)
    return named or (not places and match_concept(thing, unit.bag) >= NEAR_HALF)


def _places_of(unit: Unit, thing: Concept, least: float = LENIENT) -> list[int]:
    return [one.start for one in unit.tokens if match_concept(thing, bag_of_word(one)) >= least]

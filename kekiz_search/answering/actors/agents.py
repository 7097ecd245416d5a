"""Who acts in a sentence: whoever is left in the clause of the deed when what the deed is done to is taken away."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kekiz_search.answering.actors.agreement import has_singular, is_plural, opens_with_verb
from kekiz_search.answering.actors.asked_deeds import (
    BY,
    COPULA,
    IN_CHARGE,
    MONEY,
    ROLES,
    THING,
    Deed,
    Telling,
    acting_together,
    head_of,
    is_of,
    is_passive,
    is_thing,
    is_told_by_verb,
    meant_by_pronoun,
    read_deed,
    tell_deed_in,
    verbs_in,
)
from kekiz_search.answering.actors.done_to import (
    ANY_PRONOUN,
    DEFINITE,
    NOBODY,
    is_alone,
    is_attribute,
    is_done_to_it,
    is_of_it,
    names_thing,
    takes_up,
)
from kekiz_search.answering.actors.lying_with import behind_which, falls_to, on_whom_it_falls
from kekiz_search.answering.actors.money_from import money_of_somebody
from kekiz_search.answering.actors.named_together import beside, is_listed, with_others
from kekiz_search.answering.actors.participants import Clause, Participant, clauses_of, is_verb
from kekiz_search.answering.actors.relations import shares_cost
from kekiz_search.answering.actors.roles import is_role_in_another
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import Concept, bag_of, match_concept
from kekiz_search.answering.words.families import PAYING
from kekiz_search.german.analyzer import analyze
from kekiz_search.german.bodies import may_act
from kekiz_search.german.dates import find_dates
from kekiz_search.german.dictionary import known_lemma
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.offices import is_office
from kekiz_search.german.people import names_people
from kekiz_search.german.processes import names_process
from kekiz_search.types import Span

# Money comes from whoever pays: "3 Millionen von der Stiftung", "Geld aus dem Fonds".
_SOURCES = BY | {"aus"}
_FLOWS = re.compile(r"\b(?:fließ\w+|floss\w*|stammt?\w*|kam|kamen|kommt|kommen)\b")
_AMOUNT = re.compile(r"\b(?:Euro|Millionen|Geld\w*|Mittel\w*|Summe|Betrag|Zuschuss|Zuschüsse)\b")
# A thing that is done by means of another, or in it, is not done to it: "Das Land förderte über kinderstark Büros".
_MEANS = frozenset({"aus", "über", "durch", "mit", "bei", "beim", "im", "in", "von", "vom", "laut", "nach"})
_INTO = frozenset({"die", "das", "den"})
_GIVES = re.compile(rf"{MONEY.pattern}|programm|haushalt|budget|lotterie|erlös|kinderstark|kekiz", re.IGNORECASE)
# "352 von 401 Familien" do nothing
_OUT_OF = re.compile(r"\d (?:der |aller )?von (?:(?:den|insgesamt|rund) )?[\d.]+ $")
_BESIDE = re.compile(r"(?:gemeinsam |zusammen )?(?P<preposition>mit|bei) wem\b")
_BEHIND = {"mit": frozenset({"mit"}), "bei": frozenset({"bei", "beim"})}
_PRONOUN = re.compile(r"\b(?:[Ee]r|[Ss]ie)\b")
_WHO_DID = re.compile(r"(?:den|das|die) (?P<who>er|sie)\b")
_BODY_NAMED = re.compile(
    r"„\w*(?:[Bb]ündnis|[Nn]etzwerk|[Vv]erein|[Ss]tiftung|Tisch|[Aa]llianz|[Kk]reis|[Ff]orum|[Vv]erbund|[Vv]erband|[Tt]eam|"
    r"[Gg]esellschaft|[Gg]emeinschaft|[Gg]ruppe|[Rr]unde)\b"
)
_READER = frozenset({"Ihnen", "Ihr", "Ihre", "Ihren", "Ihrem", "Ihrer"})  # who is spoken to
_THERE = re.compile(r"\W*(?:Dort|Hier|Darin|Dabei|Daran|Dafür|Dazu|Darum|Damit)\b")  # "Dort arbeiten …"
# "Ihr gehören Jugendamt und Kitas an", "Beteiligt sind Jugendamt und Kitas": whoever is in what was named before.
_IN_IT = re.compile(
    r"\W*(?:(?:Ihr|Ihm|Ihnen)(?= (?:gehör|sitz|zähl)\w+\b)|"
    r"(?:Beteiligt|Vertreten|Eingebunden|Dabei|Mitglied|Mitglieder) (?:ist|sind|waren?)\b)"
)
_SPEAKERS = re.compile(r"\b(?:wir|ich|man)\b")
_SAYING = ("dass ", "ob ")
_INFINITIVE = re.compile(r"\b(?:zu \w+e?n|\w{2,}zu\w{3,}e?n)$")
_PLURAL_ENDINGS = ("en", "ern", "eln", "sind")


def find_agent(sentence: str, question: Question) -> Span | None:
    """Return who does in a sentence what a question asks for, None where nobody is told to."""
    deed = read_deed(question.text, question.concepts)
    clauses = clauses_of(sentence)
    for at in sorted(range(len(clauses)), key=lambda at: (-_strength(clauses, at, deed), at)):
        left = _agents(clauses, at, deed, question)
        if left and not left[0].text.endswith("-"):  # "aus Landes- und Bundesmitteln" names nobody
            inside = clauses[at].start <= left[0].start
            behind = [one for one in beside(sentence, clauses[at], left[0]) if inside and not is_thing(one, deed)]
            return with_others(sentence, left[0], left[1:] or behind)
    return None


def _strength(clauses: Sequence[Clause], at: int, deed: Deed) -> float:
    """Return how closely a clause tells the deed by its verb, and of what it is done to, be it told with "dass"."""
    small = verbs_in(clauses[at])
    told = max((match_concept(one, small) for one in deed.verbs), default=0.0)
    said = [one for one in clauses[at + 1 : at + 2] if one.text.startswith(_SAYING)]
    return told + any(is_of(one, deed.things) for clause in (clauses[at], *said) for one in clause.participants)


def _agents(clauses: Sequence[Clause], at: int, deed: Deed, question: Question) -> list[Participant]:
    """Return who does the deed in a clause, with those that are enumerated behind them."""
    clause = clauses[at]
    if falls_to(clause):
        return on_whom_it_falls(clause, deed)
    telling = tell_deed_in(clauses, at, deed)
    if not (telling.by_verb or telling.by_noun):
        return []
    if beside := asked_beside(question):
        partners = [one for one in _free(clause, deed, telling.nouns, question) if one.preposition in beside]
        if partners or "mit" in beside:
            return partners
    if _is_of_another(clause, deed, telling.nouns, question):
        return []
    free = _free(clause, deed, telling.nouns, question)
    if deed.whom:
        return [one for one in free if not one.preposition] if names_thing(clauses, deed) else []
    pays = not PAYING.isdisjoint(one.lemma for one in deed.verbs)
    flows = _FLOWS.search(clause.small) is not None and MONEY.search(clause.text) is not None
    flows = flows and names_thing(clauses, deed)
    if telling.by_verb and (flows or is_passive(clause)):
        paid = flows or pays or _AMOUNT.search(clause.text)
        sources = _SOURCES if paid else BY
        told = [one for one in free if one.preposition in sources and not is_attribute(one, clause)]
        told = [one for one in told if not _OUT_OF.search(clause.text[: one.start - clause.start])]
        acting = told or (_paying(clause, deed, telling.nouns) if paid else []) or acting_together(clause)
        of_it = flows or deed.led or not deed.things or is_of_it(clauses, at, deed, acting)
        of_it = of_it or is_done_to_it(clauses, at, deed) or is_alone(clauses, told, deed)
        of_it = of_it or (not deed.verbs and is_told_by_verb(clause, deed))
        return acting if of_it else []
    if telling.by_noun and (before := behind_which(clause)):
        return [one for one in free if one.preposition in before] or (
            _paying(clause, deed, telling.nouns) if pays else []
        )
    if is_passive(clause) and pays:
        return []  # "Der Stadt wurde eine Förderung bewilligt" tells who is paid
    return _subjects(clauses, at, deed, telling, free) or _before(clauses, at, deed, question)


def asked_beside(question: Question) -> frozenset[str]:
    """Return behind which prepositions somebody stands who is asked for by "mit wem" or "bei wem"."""
    asked = _BESIDE.match(question.folded)
    return _BEHIND[asked["preposition"]] if asked else frozenset()


def _subjects(
    clauses: Sequence[Clause], at: int, deed: Deed, telling: Telling, free: Sequence[Participant]
) -> list[Participant]:
    clause = clauses[at]
    if _INFINITIVE.search(clause.small):
        return []  # who acts stands before it
    left = [one for one in free if one.may_act and not (is_plural(one) and has_singular(clause))]
    there = (deed.aside and _THERE.match(clause.text) is not None) or _IN_IT.match(clause.text) is not None
    there = there or (shares_cost(clause.text) and not PAYING.isdisjoint(one.lemma for one in deed.verbs))
    if not (telling.by_noun or there or is_of_it(clauses, at, deed, left)):
        return left if not clause.relative and is_alone(clauses, left, deed) else []
    return _nearest_to(clause, telling.nouns, left) if deed.role else left


def _before(clauses: Sequence[Clause], at: int, deed: Deed, question: Question) -> list[Participant]:
    """Return what a pronoun stands for, or who acted before and goes on: "die Stadt plant und bezahlt Kurse"."""
    clause = clauses[at]
    if _INFINITIVE.search(clause.small) or not is_of_it(clauses, at, deed, ()):
        return []
    if at and (meant := meant_by_pronoun(clauses[at - 1], clause, deed)):
        return [one for one in meant if _may_be_agent(one, deed, question)][-1:]
    if pronoun := _pronoun(clause, deed):
        return pronoun
    free = [one for one in clauses[at - 1].participants if _may_be_agent(one, deed, question)] if at else []
    if clause.relative and (who := _WHO_DID.match(clause.text)):  # "das Projekt, das er erfunden hat"
        return [Participant(clause.start + who.start("who"), clause.start + who.end(), who["who"])]
    if clause.relative:
        called = COPULA.search(clauses[at - 1].small) if at else None  # "Das Jobcenter ist die Behörde, die …" itself
        itself = called and any(one.may_act and is_thing(one, deed) for one in clauses[at - 1].participants)
        return [] if itself else ([one for one in free if not (one.attached and one.preposition)] or free)[-1:]
    if not (opens_with_verb(clause) or not clause.participants):
        return []
    begun = next((one for one in reversed(clauses[:at]) if not opens_with_verb(one)), clause)
    return [one for one in begun.participants if one.may_act and _may_be_agent(one, deed, question)][:1]


def _is_of_another(clause: Clause, deed: Deed, roles: Sequence[Concept], question: Question) -> bool:
    """Say whether a clause tells the deed of another thing, or of whom the question names or of those who speak."""
    named = [one for one in clause.participants if is_of(one, deed.things)]
    if named and not deed.aside and all(_is_means(one) for one in named):
        return True
    itself = any(one.may_act and head_of(one).endswith(tuple(deed.named)) for one in named)
    if itself and IN_CHARGE.search(clause.small) and not is_passive(clause):
        return True  # "Zuständig: Jugendamt" tells what the Jugendamt does
    if _names_asked(clause, question):
        return True
    told = [word for one in clause.participants if is_of(one, roles) for word in one.text.split()]
    apart = deed.led and any(is_role_in_another(word, question) for word in told)
    return apart or _SPEAKERS.search(clause.small) is not None or _heads_another(clause, deed, roles)


def _free(clause: Clause, deed: Deed, nouns: Sequence[Concept], question: Question) -> list[Participant]:
    """Return who may act, when what the deed is done to, and what tells it, is taken away."""
    taken = _taken(clause, deed.things, nouns)
    free = [one for one in clause.participants if one not in taken and _may_be_agent(one, deed, question)]
    if not deed.led:
        return free
    of_it = any(is_thing(one, deed) for one in clause.participants)
    of_it = of_it or (is_passive(clause) and ANY_PRONOUN.search(clause.text) is not None)
    # a body leads what it is told to lead, where nobody does; a surname alone is told in full elsewhere
    people = [one for one in free if one.person]
    return people or [one for one in free if of_it and _is_body(one)]


def _paying(clause: Clause, deed: Deed, nouns: Sequence[Concept]) -> list[Participant]:
    """Return whose money is used, but for what is asked for itself: no programme pays for itself."""
    taken = {one.start for one in _taken(clause, deed.things, nouns)}
    return [one for one in money_of_somebody(clause) if one.start not in taken]


def _is_body(one: Participant) -> bool:
    words = one.text.split()
    return len(words) > 1 or words[0].isupper() or any(known_lemma(word) or analyze(word)[0].parts for word in words)


def _heads_another(clause: Clause, deed: Deed, roles: Sequence[Concept]) -> bool:
    """Say whether a role is one in another thing: "Leiterin des Museums" heads no Bücherei."""
    told = [one for one in clause.participants if roles and one.attributes and is_of(one, roles)]
    heads = {part for thing in deed.things for part in (thing.parts or (thing.lemma,))[-1:]}
    return bool(deed.things) and any(
        not (is_thing(one, deed) or is_of(one, deed.things) or heads & bag_of(one.attributes).pieces) for one in told
    )


def _names_asked(clause: Clause, question: Question) -> bool:
    """Say whether a person that the question names does it."""
    asked = {word for name in question.persons for word in name.split()}
    return any(one.may_act and asked & set(one.text.split()) for one in clause.participants)


def _pronoun(clause: Clause, deed: Deed) -> list[Participant]:
    """Return "er" or "sie" where that acts, beside what the deed is done to."""
    if not any(is_thing(one, deed) for one in clause.participants):
        return []
    verbs = [word for word in clause.small.split() if is_verb(word)]
    if not verbs or verbs[0].endswith(_PLURAL_ENDINGS):
        return []
    found = _PRONOUN.search(clause.text)
    return [Participant(clause.start + found.start(), clause.start + found.end(), found[0])] if found else []


def _taken(clause: Clause, things: Sequence[Concept], nouns: Sequence[Concept]) -> list[Participant]:
    """Return what meets things or nouns best: beside Jugendämtern, Landesjugendämter are somebody else.

    Whoever sits in the Landtag is not the Landtag; but a Leiter tells by whom something is led.
    """
    taken = []
    for concept in (*things, *nouns):
        people = concept in nouns or _names_somebody(concept.text)
        may = [one for one in clause.participants if people or not _names_somebody(one.text)]
        met = [(match_concept(concept, bag_of(one.told)), one) for one in may]
        best = max((strength for strength, _ in met), default=0.0)
        taken += [one for strength, one in met if strength == best >= THING]
    # "aus dem Landesprogramm „kinderstark“" names what is asked for, and nobody who pays for it
    taken += [one for one, name in pairwise(clause.participants) if name in taken and _is_named(one, name)]
    taken += [one for one in clause.participants if head_of(one) in ROLES and not is_listed(clause, one)]
    return [*taken, *(one for one in clause.participants if takes_up(one, things))]


def _is_named(one: Participant, name: Participant) -> bool:
    return one.preposition in _MEANS and name.attached and not name.article and name.text[0] == "„"


def _names_somebody(word: str) -> bool:
    return names_people(word) or is_office(word)


def _nearest_to(clause: Clause, roles: Sequence[Concept], left: Sequence[Participant]) -> list[Participant]:
    """Of "A war Landrat und B Kämmerer" B stands beside the office."""
    places = [one.start for one in clause.participants if is_of(one, roles)]
    near = min(left, key=lambda one: min((abs(one.start - place) for place in places), default=0), default=None)
    return [one for one in left if near is not None and one.start >= near.start]


def _is_means(one: Participant) -> bool:
    into = one.preposition == "in" and one.article in _INTO  # "Das Geld floss in die Schulen"
    return not into and one.preposition in _MEANS and (not one.attached or one.within in _MEANS)


def _is_process(word: str) -> bool:
    return names_process(word) and not names_people(word)


def _is_somebody(words: Sequence[str]) -> bool:
    """Say whether a name is that of somebody: two nouns in a row are one, be it of a firm."""
    return any(map(may_act, words)) or (len(words) > 1 and all(word[0].isupper() for word in words))


def _may_be_agent(one: Participant, deed: Deed, question: Question) -> bool:
    words = one.text.split()
    if head_of(one) in deed.named or one.text in _READER:
        return False
    if one.text[0] == "„" and not (one.article in DEFINITE and _BODY_NAMED.match(one.text)):
        return False
    if NOBODY.search(one.text) or (_is_process(words[0]) and _is_process(words[-1])):
        return False
    pays = not deed.verbs or not PAYING.isdisjoint(concept.lemma for concept in deed.verbs)
    if not (deed.whom or one.person or _is_somebody(words) or (pays and _GIVES.search(one.text))):
        return False
    if any(word in name.split() for name in question.persons for word in words):
        return False
    if len(words) == 1 and {place.name for place in find_kommunen(one.text)} & set(question.kommunen):
        return False
    return not find_dates(one.text)

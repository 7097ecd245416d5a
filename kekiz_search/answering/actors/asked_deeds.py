"""The deed that a question asks for, and whether a clause tells it: by its verb, or by a noun beside another one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from kekiz_search.answering.actors.participants import Clause, Participant, clauses_of
from kekiz_search.answering.actors.relations import adds_money, shares_cost
from kekiz_search.answering.reading.expected import find_asked_body
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import Bag, Concept, bag_of, build_bag, match_concept
from kekiz_search.answering.words.families import FAMILIES, PAYING, RECEIVING
from kekiz_search.answering.words.phrases import told_in
from kekiz_search.answering.words.vocabulary import KOMMUNE_NOUNS
from kekiz_search.german.analyzer import analyze
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.lemmas import lemma
from kekiz_search.german.normalise import fold

DEED = 0.7  # as strongly a verb is met by its derivation, its family or a near meaning
THING = 0.55  # as strongly what it is done to
BY = frozenset({"von", "vom", "durch"})
_PASSIVE = re.compile(r"\b(?:wird|werden?|wurden?|worden)\b")
_PARTICIPLE = re.compile(r"\b(?:\w*ge\w{2,}(?:t|en)|(?:be|er|ver|ent|zer|miss|über|unter)\w{2,}(?:t|en))\b")
# Beside "wird" these are participles, too; alone "finanziert" tells who pays.
_HELPED = re.compile(r"\b(?:\w{2,}iert|(?:ab|an|auf|aus|ein|mit|nach|vor|zu)(?:be|er|ver|ent)\w{2,}(?:t|en))\b")
_PRETERITE = re.compile(r"\b\w+(?:(?:el|er|ig|ch|ck|ll|tz|nn|mm|hr|rk|lg|ss)ten|(?:ht|rt|tt|lt|nd|ft)eten)\b")
_PRONOUN_FIRST = re.compile(
    r"\W*([Ee]s|[Ee]r|[Ss]ie)\b(?! (?:gibt|gab|geht|ging|handelt|kommt|kam|ist|war|wird|wurde)\b)"
)
_ARTICLES_OF = {"es": ("das", "ein"), "er": ("der", "ein"), "sie": ("die", "eine")}
_HAS = re.compile(r"\b(?:hat|haben|hatten?)\b")
COPULA = re.compile(r"\b(?:ist|sind|war|waren|bleibt|blieb|blieben|wurden?|wird|heißt|hieß)\b")
LIES = re.compile(r"\b(?:liegt|lag|liegen|lagen)\b")
IS_DONE = re.compile(r"\berfolgte?\b")
SEATED = re.compile(r"\b(?:angesiedelt|verortet|angebunden)\b")
# Whoever takes a thing on does it: beside such a verb, or such a word, a noun tells the deed.
_LIGHT = frozenset(
    "uebernehmen machen durchfuehren fuehren leisten tragen verantworten innehaben erledigen besorgen "
    "anbieten bieten betreiben organisieren veranstalten ausrichten umsetzen unterhalten sicherstellen koordinieren "
    "leiten".split()
)
# They tell a deed only beside the thing that it is done to: "Anträge stellen", "einen Auftrag geben".
_GENERAL = frozenset("machen tun geben stellen fuehren halten nehmen bringen bekommen erhalten".split())
_CHARGED = frozenset({"zustaendig", "verantwortlich", "federfuehrend"})
IN_CHARGE = re.compile(r"\b(?:zuständig|verantwortlich|federführend)\b")
ROLES = frozenset("traeger traegerin betreiber betreiberin veranstalter veranstalterin anbieter ausrichter".split())
RUNNING = frozenset({"betreiben", "tragen", "unterhalten", "anbieten", "veranstalten"})
_RUNS = frozenset({"betreiben", "tragen", "unterhalten"})  # of a house or service each tells the others
_UNTELLING = frozenset("uebernehmen machen geben stellen haben nehmen".split())
_GUIDING = re.compile(r"\bLeit(?!er|ung|end)\w+")  # a Leitgedanke is no Leitung
_OWNING = "gehoeren"
_COMING_TO_BE = frozenset({"entstehen", "anfangen", "erwachsen"})
MONEY = re.compile(
    r"€|(?:[Ee]uro|Million|[Gg]eld|[Mm]ittel|[Ss]umme|[Bb]etrag|[Zz]usch[uü]ss|[Ff]inanz|[Ff]örder|[Ss]pende)"
)
_TOGETHER = re.compile(
    r"\bin (?:[a-zäöüß]+e[rn] )?(?:Kooperation|Zusammenarbeit|Gemeinschaftsarbeit) "
    r"(?P<who>(?:der|von|[a-zäöüß]+er)(?: [a-zäöüß]+(?:er|en))? [A-ZÄÖÜ][\w-]+"
    r"(?: (?:und|sowie) (?:der )?[A-ZÄÖÜ][\w-]+)*)"
)
_COSTS = re.compile(
    r"\b\w*(?:[Kk]osten|[Bb]eitr[aä]ge?|[Gg]ebühr(?:en)?|[Mm]iete|[Ee]intritt|[Ff]inanzierung|[Pp]reis)\b"
)
_ASKS_WHOM = re.compile(r"we[nm]\b")
_ASKS_FOR_ROLE = re.compile(r"wer (?:ist|sind|war|waren|wird|wurde|wurden)\b")


@dataclass(frozen=True, slots=True)
class Deed:
    """What a question asks for: its verbs, be they general ones, and the things that it is done to.

    ``own`` are its verbs that need no noun, ``general`` those that do; ``named`` are the lemmas of all its nouns.
    ``role`` says that whoever is this or that is asked for, ``led`` that somebody is at the head, ``aside`` that all
    its nouns stand behind a preposition: "Wer hilft bei Anträgen?", ``whom`` that it is asked whom it is done to.
    """

    verbs: tuple[Concept, ...]
    own: frozenset[str]
    general: frozenset[str]
    things: tuple[Concept, ...]
    named: frozenset[str]
    role: bool
    led: bool
    aside: bool
    whom: bool


@dataclass(frozen=True, slots=True)
class Telling:
    """How a clause tells a deed: by its verb, or by ``nouns`` beside a verb that adds nothing."""

    by_verb: bool = False
    by_noun: bool = False
    nouns: tuple[Concept, ...] = ()


@lru_cache(maxsize=256)
def read_deed(asked: str, concepts: tuple[Concept, ...]) -> Deed:
    """Return the deed that a question asks for; what it is done to are its nouns behind no preposition."""
    clauses = clauses_of(asked)
    verbs = _deeds_among(concepts)
    told = bag_of(" ".join(one.told for clause in clauses for one in clause.participants if not one.preposition))
    body = find_asked_body(fold(asked))
    nouns = tuple(one for one in concepts if one not in verbs and (body is None or fold(one.text) != body))
    things = tuple(one for one in nouns if match_concept(one, told) >= DEED)
    small = frozenset(lemma for clause in clauses for lemma in verbs_in(clause).lemmas)
    folded = fold(asked)
    named = [one for clause in clauses for one in clause.participants if not find_kommunen(one.text)]
    return Deed(
        verbs=verbs,
        own=small & _LIGHT - _GENERAL,
        general=small & _GENERAL,
        things=things or nouns,
        named=frozenset(head_of(one) for one in named if fold(one.text) != body),
        role=not verbs and _ASKS_FOR_ROLE.match(folded) is not None,
        led=any(one.family == "leitung" or one.lemma in FAMILIES["leitung"] for one in concepts),
        aside=not things and bool(verbs) and _CHARGED.isdisjoint(one.lemma for one in verbs),
        whom=_ASKS_WHOM.match(folded) is not None,
    )


def deeds_of(question: Question) -> tuple[Concept, ...]:
    """Return the words by which a question asks who does something."""
    return _deeds_among(question.concepts)


def _deeds_among(concepts: Sequence[Concept]) -> tuple[Concept, ...]:
    """Return the verbs among some concepts, and what says that somebody is in charge; of a lead that alone."""
    led = tuple(one for one in concepts if one.family == "leitung" or one.lemma in FAMILIES["leitung"])
    return led or tuple(one for one in concepts if one.verb or one.lemma in _CHARGED)


def head_of(one: Participant) -> str:
    return fold(lemma(one.text.split()[-1]))


@lru_cache(maxsize=4096)
def verbs_in(clause: Clause) -> Bag:
    """Return the words of a clause without a capital, and the verbs that its phrases tell.

    Of a verb and its particle the joined verb stands alone: who "führt … auf" leads nobody, nor does what "führt zu".
    """
    tokens, words = analyze(clause.small), analyze(clause.text)
    last = {one.start: one for one in tokens}  # a joined verb stands behind the one it is joined of
    own = [last[start] for start in sorted(last)]
    if any(one.lemma == "fuehren" for one in own) and _is_towards(clause):
        own = [one for one in own if one.lemma != "fuehren"]
    told = told_in(words, frozenset(token.lemma for token in words))
    return build_bag([*own, *(token for word in sorted(told) for token in analyze(word))])


def _is_towards(clause: Clause) -> bool:
    return any(one.preposition in {"zu", "zum", "zur"} for one in clause.participants)


def tell_deed(clause: Clause, deed: Deed) -> Telling:
    """Return how a clause tells a deed: by its verb, or by a noun beside a verb that adds nothing."""
    if shares_cost(clause.text) and not deed.named.isdisjoint(ROLES):
        return Telling()  # who bears a part of the cost need not be the Träger
    small = verbs_in(clause)
    own = deed.own | _RUNS if deed.own & _RUNS else deed.own
    told = bool(small.lemmas & own) or any(_is_told(one, small, clause) for one in deed.verbs)
    if deed.whom and any(one.lemma == _OWNING for one in deed.verbs):
        told = _OWNING in small.lemmas and not _is_towards(clause)  # who works together owns nothing
    if told or any(match_concept(one, small) >= DEED for one in deed.things if not deed.verbs):
        return Telling(by_verb=True)
    named = " ".join(one.told for one in clause.participants if one.preposition in {"", "für"})
    nouns = bag_of(_GUIDING.sub("", named))
    wanted, least = (deed.verbs, DEED) if deed.verbs else (deed.things, DEED if deed.role else THING)
    met = tuple(one for one in wanted if match_concept(one, nouns) >= least)
    copula, light = COPULA.search(clause.small) is not None, _is_light(clause, deed)
    if deed.role:
        acting = tuple(one for one in wanted if any(is_of(other, (one,)) for other in acting_as(clause)))
        met, tells = met or acting, bool(met and copula) or bool(acting)
    elif deed.verbs:
        tells = bool(met) and (light or copula)
    else:
        runs = copula and bool(nouns.lemmas & ROLES) and bool(deed.own & RUNNING or met)
        tells = (bool(met) and light) or runs
    return Telling(False, tells, met)


def acting_as(clause: Clause) -> list[Participant]:
    """Return as what somebody acts: "trat als Träger auf"."""
    return [one for one in clause.participants if one.preposition == "als"]


def _is_light(clause: Clause, deed: Deed) -> bool:
    small = verbs_in(clause).lemmas
    has = _HAS.search(clause.small) is not None and _PARTICIPLE.search(clause.small) is None  # no perfect
    return (
        has
        or bool(small & (_LIGHT | deed.general))
        or any(one.search(clause.small) for one in (LIES, IS_DONE, SEATED, IN_CHARGE))
    )


def _is_told(deed: Concept, verbs: Bag, clause: Clause) -> bool:
    """Whoever "übernimmt" the costs pays, and not whoever takes on a task; who receives is not who gives.

    What "entsteht" is founded, and founds nothing.
    """
    if deed.lemma in verbs.lemmas:
        return True
    if deed.lemma in PAYING and (adds_money(clause.text) or (shares_cost(clause.text) and deed.alike & verbs.lemmas)):
        return True
    if verbs.lemmas & _COMING_TO_BE or ("fliessen" in verbs.lemmas and MONEY.search(clause.text) is None):
        return False  # "Erkenntnisse fließen in die Kommunen" pays nothing
    if verbs.lemmas & RECEIVING or (deed.alike & _UNTELLING & verbs.lemmas and not _COSTS.search(clause.text)):
        return False
    return match_concept(deed, verbs) >= DEED


def is_passive(clause: Clause) -> bool:
    if _PASSIVE.search(clause.small):
        return any(one.search(clause.small) for one in (_PARTICIPLE, _HELPED))
    by, small = any(one.preposition in BY for one in clause.participants), _PRETERITE.sub(" ", clause.small)
    return by and _PARTICIPLE.search(small) is not None and not _HAS.search(clause.small)


def is_thing(one: Participant, deed: Deed) -> bool:
    """Say whether somebody or something is what the deed is done to; of Kommunen a text may tell as of Städte."""
    head = head_of(one)
    kommunen = head in KOMMUNE_NOUNS and not deed.named.isdisjoint(KOMMUNE_NOUNS)
    return head in deed.named or kommunen or is_of(one, deed.things)


def is_of(one: Participant, things: Sequence[Concept]) -> bool:
    bag = bag_of(one.told)
    return any(match_concept(thing, bag) >= THING for thing in things)


def meant_by_pronoun(before: Clause, clause: Clause, deed: Deed) -> list[Participant]:
    """Return which body a pronoun may stand for by its article: "Das Amt lädt ein; es berät Eltern"."""
    opening = _PRONOUN_FIRST.match(clause.text)
    if opening is None or not any(is_thing(one, deed) for one in clause.participants):
        return []
    if any(one.person for one in before.participants):
        return []
    return [one for one in before.participants if one.may_act and one.article in _ARTICLES_OF[opening[1].lower()]]


def is_told_by_verb(clause: Clause, deed: Deed) -> bool:
    """ "Besucht werden sie durch Hebammen" tells of Besuche."""
    return any(match_concept(one, verbs_in(clause)) >= DEED for one in deed.things)


def tell_deed_in(clauses: Sequence[Clause], at: int, deed: Deed) -> Telling:
    """Return how one of some clauses tells a deed: by a general verb, of a thing before it: "Besuche, die … machen"."""
    telling = tell_deed(clauses[at], deed)
    if telling.by_verb or telling.by_noun:
        return telling
    before = clauses[at - 1].participants[-1:] if at and clauses[at].relative else ()
    done = deed.general & verbs_in(clauses[at]).lemmas and any(is_of(one, deed.things) for one in before)
    return Telling(by_verb=True) if done else telling


def acting_together(clause: Clause) -> list[Participant]:
    """Return who did a thing together: "in Kooperation mehrerer Fachstellen entwickelt"."""
    found = _TOGETHER.search(clause.text)
    start = clause.start + found.start("who") if found else 0
    return [Participant(start, start + len(found["who"]), found["who"])] if found else []

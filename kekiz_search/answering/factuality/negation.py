"""Whether a sentence denies what it speaks of, or tells that it ended."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kekiz_search.answering.factuality.contrasted import (
    affirms_beside,
    denies_property,
    what_others_miss,
    who_has_not,
)
from kekiz_search.answering.factuality.endings import HAD_TO_END, tells_closing
from kekiz_search.answering.factuality.reach import ENDING, LACKS, NO_CENT, REFUSALS, in_one_clause, reached_by
from kekiz_search.answering.factuality.supposed import (
    NOT_THERE,
    is_left_open,
    is_missing_nowhere,
    is_no_lack,
    is_unless,
)
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import (
    EMPTY_HEADS,
    SAME_WORD,
    Bag,
    Concept,
    build_bag,
    match_concept,
)
from kekiz_search.answering.words.vocabulary import FAMILIES, INITIATIVE_NAME, JOINING_WORDS, NEGATORS
from kekiz_search.german.analyzer import Token, stem_key
from kekiz_search.german.compounds import tails_of
from kekiz_search.german.people import names_people
from kekiz_search.types import Span

_ENDED = re.compile(
    r"\b(?:wurden?|wird|werden|worden|haben|hat|hatten?|ist|sind|seie?n?)\b(?:[^.;]|\d\.)*"
    r"\b(?:eingestellt|beendet|ausgestiegen|aufgegeben|(?:auf)?gekündigt|abgeschaltet|abgebrochen|stillgelegt)\b|"
    rf"\bmuss\b(?:[^.;]|\d\.)*\bschließen\b|{HAD_TO_END}|\bendete[nt]?\b"
)
# A question that asks why or when something was given up is not denied by its end.
_GIVING_UP = frozenset("aufgeben schliessen auslaufen enden ende beendigung aus abbrechen".split())
_WANTING, _OVER = LACKS | REFUSALS, LACKS | REFUSALS | ENDING | _GIVING_UP
_DEFINITE = re.compile(r"\b(?:[Dd](?:er|ie|as)|[Dd]iese[rs]?) $")
# "nicht mehr wegzudenken", "nicht zu verwechseln": it is there.
_PRAISED = frozenset({"verwechseln", "wegzudenken", "wegdenken", "unterschaetzen", "uebersehen"})
_WAIVING = frozenset({"verzichten"})  # who does not do without a thing has it
_DENYING = NEGATORS | REFUSALS | LACKS | ENDING | _WAIVING | {"abstand"}
_QUOTATION = re.compile(r"[„\"»‚][^„“”\"»«‚‘]{2,60}[“”\"«‘]")
_RELATIVE = re.compile(r",\s(?:der|die|das|dem|den|deren|dessen|denen|welche\w*)\b[^,;:]*$")
_OTHERS = frozenset({"ander", "anderer", "andere"})
_TOLD = 0.75  # so strongly a sentence tells a concept outside the relative clause that denies it
_TOLD_WITH_VALUE = 0.55  # where a value stands there too, which tells for itself what it is
_CORRECTS = re.compile(r"nicht (?:(?:von|auf|bei|mit|in|an|um) )?\d[\d.,]*\b[^.;]*, sondern\b")  # another number holds
NOT_ONLY = frozenset({"nur", "allein", "zuletzt"})
_OF_PEOPLE = re.compile(
    r"\b(?:\w*[Jj]ugendlichen?|\w*[Kk]indern?|\w*[Ee]ltern|\w*[Ff]amilien?|\w*[Mm]enschen|[Ll]euten?|[Mm]üttern?|[Vv]ätern?|"
    r"Schülerinnen|Schülern?|Frauen|Männern?|Mädchen|Jungen)(?: (?=ohne\b|$)|, (?:die|denen|deren)\b[^,;.]*)$"
)
_UNANNOUNCED, _SIGNING_UP = "anmeldefreiheit", re.compile(r"anmeld|anzumeld|termin", re.IGNORECASE)
_FREE = frozenset("kostenlos kostenfrei umsonst gratis unentgeltlich gebuehrenfrei beitragsfrei".split())
_STILL_OVER = re.compile(r"nicht (?:wieder|mehr|länger)\b")
_HIRED = re.compile(r"(?:kraft|kraefte|person|personal|in|er|leute|mensch|lotse|fachkraft|koordination)$")
_ENGAGING = frozenset({"einstellen"})  # a thing is given up, a person is hired


def is_negated(unit: Unit, concepts: Sequence[Concept], value: Span | None = None) -> bool:
    """Say whether a sentence denies a concept in the clause of a negator, outside the initiative's own name.

    "kein" and "ohne" reach ahead, "nicht" and "nie" also back: in German they end the clause that they deny. So do
    verbs that refuse, miss or end something, unless the question itself asks for that. What a relative clause denies is
    not denied where the sentence tells it elsewhere: "Das Jugendamt ist für Orte zuständig, die kein Jugendamt haben".
    Beyond a semicolon no near meaning and no phrase tells it. Nor is a ``value`` denied that stands in another clause
    with it: "Leiterin ist Jette Ostendorf, doch für eine Vertretung fehlt das Geld".
    """
    if _is_not_there(unit, concepts):
        return True
    if affirms_beside(unit, concepts):
        return False
    asked = {one.lemma for one in concepts}.union(*(LACKS & one.alike for one in concepts if one.verb))
    asks_for_end = any(one.lemma in _OVER for one in concepts) and not _is_hiring(concepts)
    welcome = _UNANNOUNCED in asked and _SIGNING_UP.search(unit.text)  # whoever need not sign up is denied nothing
    for at in () if welcome else _deniers(unit):
        token = unit.tokens[at]
        if token.lemma in asked or (asks_for_end and token.lemma not in NEGATORS):
            continue
        if denies_property(unit, token, concepts) or _tells_price(unit, token, concepts, value):
            continue
        reached = reached_by(unit, at)
        ended = any(other.lemma in ENDING for other in reached)
        if asks_for_end and (not ended or _STILL_OVER.match(unit.text, token.start)):
            continue  # "Nicht bewährt hat sich der Bus: Er wurde eingestellt" tells when it was
        met = [concept for concept in concepts if meets([concept], _pieces(reached))]
        if not met and token.lemma in ENDING:
            met = [concept for concept in concepts if _is_head_of(concept, unit, reached)]
        if met and _RELATIVE.search(unit.text[: token.start]):
            elsewhere = build_bag([other for other in unit.tokens if other not in reached])
            met = [concept for concept in met if match_concept(concept, elsewhere) < _TOLD]
        if met and _tells_who(unit, token):
            met = [concept for concept in met if match_concept(concept, unit.bag) >= SAME_WORD]
        if met and token.lemma == "nicht" and (there := who_has_not(unit.text)) is not None:
            met = [concept for concept in met if match_concept(concept, there) < _TOLD]
        if met and token.lemma == "nicht" and JOINING_WORDS.isdisjoint(asked):
            missed = what_others_miss(unit.text)
            met = [concept for concept in met if missed is None or match_concept(concept, missed) < _TOLD]
        if met and value and token.lemma not in ENDING:
            beyond = build_bag([other for other in unit.tokens if not in_one_clause(unit, token, other)])
            met = [concept for concept in met if match_concept(concept, beyond) < _TOLD_WITH_VALUE]
        if met and ";" in unit.text:  # "148 wurden besucht; die übrigen wollten keinen Besuch"
            met = [concept for concept in met if concept.stem not in _stems(_pieces(_of_other_halves(unit, token)))]
        if met and not (token.lemma in _ENGAGING and _is_hiring(concepts)):
            return True
    return False


def _tells_price(unit: Unit, negator: Token, concepts: Sequence[Concept], value: Span | None) -> bool:
    """Say whether "keinen Cent" is the price that is asked for, or tells that a thing is free, where that is asked."""
    if value and value.start <= negator.start < value.end:
        return True
    return NO_CENT.match(unit.text, negator.start) is not None and any(one.lemma in _FREE for one in concepts)


def _is_head_of(concept: Concept, unit: Unit, reached: Sequence[Token]) -> bool:
    """Say whether "die Sprechstunde" ends, where a Hebammensprechstunde is asked for that a sentence names no more."""
    if match_concept(concept, unit.bag) >= SAME_WORD:
        return False
    heads = [one for one in reached if concept.parts and concept.lemma.endswith(one.lemma)]
    return any(_DEFINITE.search(unit.text[: one.start]) for one in heads)


def _is_not_there(unit: Unit, concepts: Sequence[Concept]) -> bool:
    """Say whether a relative clause tells of the very word that it hangs on that there is no such thing."""
    absent = NOT_THERE.search(unit.text)
    before = [token for token in unit.tokens if absent and token.end == absent.start()]
    return any(meets(concepts, frozenset({token.lemma, *token.parts[-1:]})) for token in before)


def _tells_who(unit: Unit, negator: Token) -> bool:
    """ "Jugendliche ohne Ausbildung", "Eltern, die keinen Platz fanden": what people lack tells for whom a thing is.

    So a word that is merely near to what they lack is not denied.
    """
    if negator.lemma == "ohne" and _SIGNING_UP.match(unit.text[negator.end :].lstrip()):
        return False  # "können Eltern ohne Anmeldung kommen"
    return _OF_PEOPLE.search(unit.text[: negator.start]) is not None


def _of_other_halves(unit: Unit, token: Token) -> list[Token]:
    """Return the words of a sentence on the other sides of its semicolons."""
    start, end = unit.text.rfind(";", 0, token.start), unit.text.find(";", token.start)
    stop = len(unit.text) if end < 0 else end
    return [other for other in unit.tokens if not start < other.start < stop]


def tells_lack(bag: Bag) -> bool:
    """Say whether words ask or tell what failed, is missing or was refused: "Woran sind Sie gescheitert?"."""
    return not bag.lemmas.isdisjoint(_WANTING)


def asks_for_lack(concepts: Sequence[Concept]) -> bool:
    """Say whether a question asks for what failed, is missing or was refused: "In welchen Orten fehlen Plätze?"."""
    return any(one.lemma in _WANTING for one in concepts)


def denies(unit: Unit) -> bool:
    """Say whether a sentence denies anything at all, outside the initiative's own name."""
    return any(unit.tokens[at].lemma in NEGATORS for at in _deniers(unit))


def ends_or_denies(unit: Unit) -> bool:
    """Say whether a sentence denies anything, or tells that something is missing or ended."""
    return bool(_deniers(unit))


def denies_but_without(unit: Unit) -> bool:
    """Say whether anything but "ohne" denies: "ohne Anmeldung" says how an offer goes, and not that it is none."""
    return any(unit.tokens[at].lemma != "ohne" for at in _deniers(unit))


@lru_cache(maxsize=16_384)  # sentences are looked at anew for every question
def _deniers(unit: Unit) -> tuple[int, ...]:
    """Return the places of the words that deny: none in a name or a quotation, nor "nicht nur", "nicht verzichten"."""
    denying = [at for at, token in enumerate(unit.tokens) if token.lemma in _DENYING and _denies(unit, at)]
    if not denying:
        return ()  # as with most
    spared = [match.span() for pattern in (INITIATIVE_NAME, _QUOTATION) for match in pattern.finditer(unit.text)]
    return tuple(
        at
        for at, token in ((at, unit.tokens[at]) for at in denying)
        if not _is_not_only(unit.tokens, at)
        and not _CORRECTS.match(unit.text, token.start)
        and not any(start <= token.start < end for start, end in spared)
        and not any(other.lemma in _WAIVING for other in reached_by(unit, at))
    )


def _pieces(tokens: Sequence[Token]) -> frozenset[str]:
    """Return the words of some tokens and what their compounds end in: to deny Babylotsen is not to deny babies.

    Whoever has no Frühstücksangebot has no Frühstück.
    """
    parts = [token.parts[:-1] if token.parts[-1:] and token.parts[-1] in EMPTY_HEADS else () for token in tokens]
    offered = (piece for some in parts for piece in ("".join(some), *some[-1:]))
    return frozenset(piece for token in tokens for piece in (token.lemma, *tails_of(token.parts))).union(offered)


def meets(concepts: Sequence[Concept], words: frozenset[str]) -> bool:
    """Say whether words hold one of some concepts: derived, of its family, or near in meaning."""
    stems = _stems(words)
    return any(concept.stem in stems or _is_near(concept, words) for concept in concepts)


@lru_cache(maxsize=65_536)  # most are those of one word
def _stems(words: frozenset[str]) -> frozenset[str]:
    return frozenset(map(stem_key, words))


def _is_near(concept: Concept, words: frozenset[str]) -> bool:
    return not (concept.alike.isdisjoint(words) and _family_words(concept).isdisjoint(words))


def _is_hiring(concepts: Sequence[Concept]) -> bool:
    """ "eingestellt" ends a thing and hires a person."""
    hard = [one for one in concepts if one.hard and one.lemma not in _ENGAGING]
    return bool(hard) and all(_HIRED.search(one.lemma) or names_people(one.text) for one in hard)


def _denies(unit: Unit, at: int) -> bool:
    tokens = unit.tokens
    lemma = tokens[at].lemma
    takes_distance = lemma == "abstand" and at + 1 < len(tokens) and tokens[at + 1].lemma == "nehmen"
    if (lemma in NEGATORS and is_unless(unit.text)) or is_left_open(unit.text[: tokens[at].start]):
        return False
    if lemma in LACKS and is_no_lack(unit.text, tokens[at].start):
        return False
    if (lemma in NEGATORS or lemma in LACKS) and is_missing_nowhere(unit.text, tokens[at].start):
        return False
    if lemma in ENDING:
        return _ENDED.search(unit.text) is not None or tells_closing(unit.text)
    if lemma in _WAIVING and any(other.lemma in NEGATORS | {"niemand", "keiner"} for other in tokens):
        return False
    return lemma in NEGATORS or lemma in REFUSALS or lemma in LACKS or takes_distance


def _family_words(concept: Concept) -> frozenset[str]:
    return FAMILIES.get(concept.family or "", frozenset())


def _is_not_only(tokens: Sequence[Token], at: int) -> bool:
    """ "Nicht nur" denies nothing, nor does "keine andere Stadt", which is first of all, or "nicht wegzudenken"."""
    if any(other.lemma in _PRAISED for other in tokens[at + 1 : at + 4]):
        return True
    if tokens[at].lemma == "kein" and at + 1 < len(tokens) and tokens[at + 1].lemma in _OTHERS:
        return True
    return at + 1 < len(tokens) and tokens[at + 1].lemma in NOT_ONLY

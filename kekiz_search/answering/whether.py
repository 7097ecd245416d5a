"""Questions for yes or no about no Kommune: what affirms, what denies, or both sides where sources disagree."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kekiz_search.answering.evidence.draft import BOTH, NO, YES, Draft, DraftStatement
from kekiz_search.answering.evidence.found import Found
from kekiz_search.answering.evidence.sweep import LENIENT, STRICT, find_evidence, names_initiative
from kekiz_search.answering.factuality.endings import tells_end
from kekiz_search.answering.factuality.existence import shows_nothing
from kekiz_search.answering.factuality.negation import is_negated
from kekiz_search.answering.factuality.planning import plans
from kekiz_search.answering.factuality.telling import speaks_of_sources
from kekiz_search.answering.open_answers import answer_open
from kekiz_search.answering.open_questions.gathering import find_open_evidence
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.question_topic import INITIATIVE
from kekiz_search.answering.sentences.owners import owners_of
from kekiz_search.answering.sentences.search import YEAR, Search, names_year
from kekiz_search.answering.showing import join_repeats, state_joined
from kekiz_search.answering.values.periods import asks_when_over
from kekiz_search.answering.words.concepts import NEAR_MEANING, bag_of, cover, match_concept
from kekiz_search.answering.words.plans import PASSIVE
from kekiz_search.answering.words.vocabulary import is_of_another_era
from kekiz_search.german.verbs import is_verb_form

_YES = f"{YES}:"
_NO = f"{NO}:"
_UNCLEAR = "Ein klares Ja oder Nein fand sich nicht. Gesagt wird:"
_LAST = "Zuletzt sagen die Quellen dazu:"
_GOING_ON = frozenset(
    "laufen fortfuehren fortsetzen weiterfuehren weitergehen weiterlaufen bestehen existieren gehen".split()
)
_BELONGING = frozenset({"gehoeren", "zaehlen"})  # that one thing is part of another, its definition tells by both
_EACH = 2  # statements of each side
_AS_GOOD = 0.25  # below the best sentence at most: what tells less of the question takes no side
_CLAIM_AS_GOOD = 0.7  # the same for what is claimed, which is told in words of its own
_ENOUGH = 0.6  # share of the question's words that a sentence holds which takes no side
# "Alle", "immer" and "nur" are seldom told in so many words.
_WIDE = re.compile(r"\b(?:alle[nrs]?|jede[nrsm]?|immer|ueberall|nur|ausschliesslich|nie|niemals|oder|besser|genug)\b")
# Of these, or of a town that nobody named, one thing tells nothing: "Sind die Angebote kostenlos?".
_ALL_THERE_ARE = re.compile(
    r"\bdie (?:angebote|hilfen|projekte|massnahmen|veranstaltungen|leistungen)\b"
    r"(?! (?:in|im|am|an|der|des|von|vom|fuer|bei|beim|aus|zu|zur|zum)\b)|"
    r"\b(?:meine|unsere|deine|eure|ihre) (?:stadt|kommune|gemeinde)\b|\b(?:mein|unser|dein|euer|ihr) (?:ort|kreis)\b"
)
_COMPARES = re.compile(r"\b(?:mehr|weniger|[a-z]{3,}er)\b.* als (?!\d)")
_COMPARED = re.compile(
    r"\b(?:mehr|weniger|[a-zäöüß]{3,}er) .*\bals\b|\bals (?:in|bei|im|d\w\w)\b|\b(?:doppelt|halb|ebenso|genauso) "
)
# Of two that a question offers, sources may say each: "im Jahr oder insgesamt?".
_EITHER = re.compile(r"\w oder \w")
SET_AGAINST = re.compile(r"\b(?:dagegen|hingegen|andere Quellen?|abweichend)\b")
_MODAL = re.compile(r"(?:kann|koenn|darf|duerf|muss|muess|soll|brauch)")
# What is meant to be done need not be: "Die Polizei soll mitarbeiten".
_MEANT = re.compile(r"\b(?:soll|sollen|sollten?|will|wollen|möchten?)\b[^.;,]*\b\w+e?n\W*$")
_WAS_ONCE = re.compile(r"\b(?:gab|war|waren|hatten?|bot|boten|lief|liefen)\b[^.;]*\bbis\b[^.;]*\b(?:19|20)\d\d\b")
_OPENS = re.compile(r"(?:gibt|gab|ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|wurde|wurden)\b")
_OF_TEXTS = re.compile(r"\bin dieser (?:Sammlung|Broschüre)\b|\bliegt der Redaktion\b|\bausgewerteten?\b")
_EXISTS = re.compile(r"^(?:gibt|gab) es\b|^(?:existier|besteh|bestand)\w*")
_STILL = re.compile(r"\b(?:noch|weiter|weiterhin|heute|derzeit|aktuell|nach wie vor|mittlerweile|inzwischen)\b")
_NO_LONGER = re.compile(r"\b(?:nicht mehr|keine?n? \w+ mehr|eingestellt|beendet|ausgelaufen|abgeschafft|aufgelöst)\b")
_WITHOUT = re.compile(r"\b[Oo]hne\b")  # "die Kosten, die ohne Vorbeugung entstehen": it denies none
_STILL_SO = re.compile(
    r"\b(?:weiter(?:hin|geführt\w*|zuführen)?|auf Dauer|dauerhaft|fortgeführt|fortgesetzt|nach wie vor|bis heute)\b"
)
# What is only said to be so, said by one and denied by another, or asked.
_CLAIMED = re.compile(r"\b(?:behaupte\w*|angeblich\w*|vorgeworfen|umstritten|strittig|unklar|vermut\w*)\b")
_OBJECTED = re.compile(
    r"\b(?:verneint\w*|bestritt\w*|bestreitet|dementiert\w*|widersprach\w*|widerspricht|zurückgewiesen)\b"
)
_REPORTED = re.compile(r"\b(?:sei(?:en)?|hätten?)\b")
_ASKED = re.compile(r"\b(?:fragten?|gefragt|wollten? .*wissen|klären|geht .*nicht hervor|prüfen)\b|\b[Oo]b\b")


@dataclass(frozen=True, slots=True)
class _Sides:
    """What affirms a question, what denies it, and what only says that somebody claims it."""

    yes: tuple[Found, ...]
    no: tuple[Found, ...]
    claimed: tuple[Found, ...]


def asks_whether(question: Question) -> bool:
    """Say whether a question for yes or no is open: it opens with its verb and names no Kommune."""
    opens = is_verb_form(question.text.partition(" ")[0].lower()) or _OPENS.match(question.folded) is not None
    return question.whether and question.kind == "open" and not question.kommunen and opens


def answer_whether(search: Search, question: Question) -> Draft:
    """Return what affirms or denies what is asked; both where sources disagree, else what is told of it."""
    if question.aspect is not None and question.aspect.name != "trouble":
        return answer_open(search, question)  # "Lohnt sich Vorbeugung?" is told by more than a yes or no
    if _asks_if_it_goes_on(question):
        return tell_last(search, question)
    sides = _take_sides(search, question) if question.hard and not _asks_too_much(question) else _Sides((), (), ())
    if sides.no and (sides.yes or sides.claimed):
        return Draft("conflicting", (*_best(search, sides.no), *_best(search, sides.claimed or sides.yes)), lead=BOTH)
    if sides.no:
        return Draft("answered", _best(search, sides.no), lead=_NO)
    objected = tuple(one for one in sides.claimed if _OBJECTED.search(one.text))
    if objected and len(objected) < len(sides.claimed):
        held = [one for one in sides.claimed if one not in objected]
        return Draft("conflicting", (*_best(search, held)[:1], *_best(search, objected)[:1]), lead=BOTH)
    if sides.yes and not sides.claimed:
        return Draft("answered", _best(search, sides.yes), lead=_YES)
    return _tell_of_it(search, question, sides)


def _asks_if_it_goes_on(question: Question) -> bool:
    """Say whether it is asked if the initiative, or whatever the documents are about, is still there."""
    still = _STILL.search(question.folded) is not None or question.years
    return bool(still) and all(one.verb and one.lemma in _GOING_ON for one in question.concepts)


def tell_last(search: Search, question: Question) -> Draft:
    """Return what says of the initiative that it goes on or ended, and what is told of the latest year."""
    found = find_open_evidence(search, replace(question, concepts=INITIATIVE, years=(), aspect=None), ())
    general = [one for one in found if not owners_of(one.unit)]
    turning = [one for one in general if _STILL_SO.search(one.text) or _NO_LONGER.search(one.text)]
    latest = max((_last_year(one.text) for one in general), default="")
    last = [one for one in general if latest and _last_year(one.text) == latest]
    by_year = sorted(turning, key=lambda one: _last_year(one.text), reverse=True)
    ordered = (by_year, last) if asks_when_over(question) else (last, by_year)
    statements = tuple(dict.fromkeys(one for some in ordered for one in _best(search, some)))
    return Draft("partial" if statements else "no_evidence", statements, lead=_LAST if statements else "")


def _last_year(text: str) -> str:
    return max(YEAR.findall(text), default="")


def _tell_of_it(search: Search, question: Question, sides: _Sides) -> Draft:
    """Where nothing affirms or denies, what is said to be so, and what else tells of the matter."""
    claimed = _best(search, sides.claimed)
    told = answer_open(search, question)
    if not (told.statements or claimed):
        return told
    exists = question.aspect is not None and _EXISTS.match(question.folded) is not None
    rest = [one for one in told.statements if all(one.text != other.text for other in claimed)]
    rest = [one for one in rest if _names_persons(question, one.text) and _tells_enough(question, one.text)]
    if _COMPARES.search(question.folded):  # who has more is told by no sentence that compares nothing
        rest = [one for one in rest if _COMPARED.search(one.text)]
    if not (rest or claimed):
        return Draft("no_evidence")
    if len(rest) > 1 and _EITHER.search(question.folded) and any(SET_AGAINST.search(one.text) for one in rest):
        return replace(told, status="conflicting", statements=(*claimed, *rest), lead=BOTH)
    lead = _YES if exists and not claimed else _UNCLEAR
    return replace(told, status="answered" if exists else "partial", statements=(*claimed, *rest), lead=lead)


def _tells_enough(question: Question, text: str) -> bool:
    """Say whether a sentence that takes no side tells the deed and a thing that is asked about, not one of them."""
    told = bag_of(text)
    deeds, things = ([one for one in question.concepts if one.verb], [one for one in question.hard if not one.verb])
    done = all(match_concept(one, told) > 0 for one in deeds)
    nouns = [one for one in things if one.text[0].isupper()] or things
    both = done and (not nouns or any(match_concept(one, told) > 0 for one in nouns))
    return question.aspect is not None or (both and cover(question.concepts, told) >= _ENOUGH)


def _best(search: Search, found: Sequence[Found]) -> tuple[DraftStatement, ...]:
    return tuple(state_joined(search, some) for some in join_repeats(found)[:_EACH])


def _asks_too_much(question: Question) -> bool:
    """Say whether one thing can't tell it: it is asked of all of them, of one that nobody knows, or of nothing."""
    wide = _WIDE.search(question.folded) or _ALL_THERE_ARE.search(question.folded)
    of_nothing = not question.about_initiative and all(one.verb for one in question.concepts)
    return wide is not None or of_nothing


def _take_sides(search: Search, question: Question) -> _Sides:
    things = tuple(one for one in question.concepts if one.lemma not in _BELONGING)
    question = replace(question, concepts=things if len(things) > 1 else question.concepts)
    asked = replace(question, yes_no=False, aspect=None)
    found = [one for one in find_evidence(search, asked, (), LENIENT) if _may_tell(question, one)]
    if not found:
        return _Sides((), (), ())
    close = [one for one in found if one.score >= found[0].score - _AS_GOOD]
    still = _STILL.search(question.folded) is not None
    no = [one for one in close if _denies(question, one, still)]
    if still:
        yes = [one for one in close if one not in no and _STILL_SO.search(one.text)]
        return _Sides((), tuple(no), ()) if no else _Sides(tuple(yes), (), ())
    near = [one for one in found if one.score >= found[0].score - _CLAIM_AS_GOOD]
    claimed = [one for one in near if one not in no and not one.negated and _is_claim(question, one)]
    yes = [one for one in close if one not in no and one not in claimed and _affirms(question, one)]
    return _Sides(tuple(yes), tuple(no), tuple(claimed))


def _is_claim(question: Question, found: Found) -> bool:
    """Say whether somebody only claims it; that a thing is there is told by whatever is claimed of it."""
    reported = _REPORTED.search(found.text) is not None and _EXISTS.match(question.folded) is None
    claimed = reported or any(one.search(found.text) for one in (_CLAIMED, _OBJECTED))
    general = _EXISTS.match(question.folded) is not None or not _is_of_one(found)
    return claimed and general and cover(question.concepts, found.unit.bag) >= _ENOUGH


def _is_of_one(found: Found) -> bool:
    return bool(found.unit.kommunen) or found.unit.document.origin.kommune is not None


def _may_tell(question: Question, found: Found) -> bool:
    """Say whether a sentence tells of the matter itself, in a year that is asked for, of a person that is named."""
    text = found.text
    if shows_nothing(found.unit) or _ASKED.search(text) or _OF_TEXTS.search(text):
        return False
    if question.about_initiative and is_of_another_era(question.text, text):
        return False
    if question.years and not names_year(text, question.years, question.period):
        return False
    return _names_persons(question, text)


def _names_persons(question: Question, text: str) -> bool:
    return all(re.search(rf"\b{re.escape(person.split()[-1])}", text) for person in question.persons)


def _denies(question: Question, found: Found, still: bool) -> bool:
    """Say whether a sentence denies the matter: not what its sources lack, and of what may still be so, its end."""
    if _WITHOUT.search(found.text) or speaks_of_sources(found.text) or not _holds(question, found):
        return False
    if _EXISTS.match(question.folded) and (_is_of_one(found) or not is_negated(found.unit, question.hard)):
        return False  # what one Kommune has not, others may have
    return _NO_LONGER.search(found.text) is not None if still else found.negated


def _affirms(question: Question, found: Found) -> bool:
    """A sentence affirms a question that holds all of it; of one Kommune, that there is such a thing, or somebody.

    What one can, may or must do is bound to conditions.
    """
    if _MODAL.match(question.folded):
        return False
    if question.about_initiative and all(one.verb for one in question.concepts) and not names_initiative(found.unit):
        return False  # whether it works is told by no sentence on something else that does
    text = found.text[0].lower() + found.text[1:]  # "Geplant ist ein Ferienlager"
    if found.negated or plans(found.unit, question.concepts) or PASSIVE.match(text) or _WAS_ONCE.search(text):
        return False
    exists = _EXISTS.match(question.folded) is not None
    if _MEANT.search(text) or (exists and tells_end(text)):
        return False
    things = [one for one in question.hard if not one.verb]
    if not exists and things and not any(match_concept(one, found.unit.bag) > NEAR_MEANING for one in things):
        return False  # "Sprechstunde" and "Beratung" are near each other, and two things
    return _holds(question, found) and (exists or not _is_of_one(found) or bool(question.persons))


def _holds(question: Question, found: Found) -> bool:
    """Say whether a sentence holds all words of a question; that something exists is told by its name."""
    exists = _EXISTS.match(question.folded) is not None
    asked = question.hard if exists else question.concepts
    return all(match_concept(one, found.unit.bag) >= (STRICT if one.hard else LENIENT) for one in asked)

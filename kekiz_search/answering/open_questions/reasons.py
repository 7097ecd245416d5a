"""Which sentences tell why, or how: those of the very deed asked after, and not of its matter alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from kekiz_search.answering.evidence.found import Found
from kekiz_search.answering.factuality.negation import ends_or_denies
from kekiz_search.answering.open_questions.asked import asks_for_content, spoken_deed, tells_content
from kekiz_search.answering.open_questions.forms import draws_conclusion, question_above, says_why_all
from kekiz_search.answering.open_questions.neighbours import NO_REASON
from kekiz_search.answering.open_questions.weighing import OPEN_COVERAGE, headed_by_side, tells_reason, tells_reason_for
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.anaphora import refers_back
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Bag, Concept, bag_of, cover, join_bags, match_concept
from kekiz_search.answering.words.vocabulary import INITIATIVE_NAME, PEOPLE_TOLD
from kekiz_search.german.normalise import fold, word_set
from kekiz_search.german.people import names_people

_DEED = 0.7  # as strongly a verb is met by its derivation, its family or a near meaning
_DENYING = re.compile(r"\b(?:nicht|keine?[nrsm]?|nie)\b")  # in a quotation, too
_SHOWN = 5  # as many of the best may be shown
# A sentence that tells a reason and so much of the question settles it. Source: on the questions for a reason of dev
# and practice the lightest that answers alone has .85; one of .7 does not.
_SETTLING = 0.75
_AS_MUCH = 0.8  # of the best sentence's share, that one carries at least which gives a reason
_AS_TELLING = 0.5  # of what the best tells, that one which gives a reason tells at least
# What gives a reason without a conjunction for it.
_GROUND = re.compile(
    r"\b(?:[Nn]achdem|nämlich|schließlich|sonst|stattdessen|[Aa]us \w+en Gründen|[Aa]us \w*gründen|gründet|begründe\w+|"
    r"(?:liegt|lag|liege) (?:\w+ )?an|daran|führ\w+ .*\bzu|tr[aä]g\w* .*\bbei|Ziel\w*|[Aa]nlass|Auslöser|Hintergrund|"
    r"[Aa]ngesichts|[Ii]nfolge|bis (?:ein|d)\w* \w+|vermutlich|wohl|offenbar|"
    r"nach eine[mr] (?!Kleinen Anfrage|\w*(?:[Bb]ericht|[Mm]itteilung|[Ss]tudie|[Aa]ngabe|[Uu]mfrage)\b)[A-ZÄÖÜ]\w+)\b"
)
# What somebody is quoted with, reported to have said, or what a text adds in brackets; not a name in quotation marks.
_SAID = re.compile(
    rf"[„\"»](?![^“\"«]*(?i:{INITIATIVE_NAME.pattern}))(?:[^“\"« ]+ ){{3,}}|"
    r"\b(?:sei|seien|habe|sehe|könne|wolle|müsse)\b|\([^()]*[a-zäöü]{3,}[^()]*\)"
)
# What somebody lacks or cannot bear: said right behind the deed, it is the reason for it.
_WANT = re.compile(
    r"\b(?:fehl\w+|mangel\w*|zu (?:wenig|selten|hoch|teuer|gering|klein|lang|spät|weit|viel)\w*|nur\b|kaum|niemand\w*|"
    r"kein\w*|nichts|überlast\w+|weit über|Kosten|geschlossen|gekündigt|Insolvenz|erkrankt\w*|scheitert\w*|"
    r"verwiesen|verweist|bedauer\w+|aufgebraucht|knapp\w*)\b"
)
_EXPLAINED = re.compile(r"[a-zäöü]: (?:Der|Die|Das|Ein|Eine|Es|Sie|Er|Man|Viele|Niemand)\b")
_EXPLAINS_THAT = re.compile(r"\b(?:führ|erklär|begründe)\w+ (?:sich |sie |er |man |wir )?(?:das|dies)\b")
_NEAR = 2  # sentences behind the deed
_JUDGING = re.compile(r"wie (?:beurteil\w+|bewert\w+|finden|fanden|erleb\w+) (?:die |der |das )?(?P<who>[\w-]+)")
_HOW = re.compile(r"(?:und |also )?wie (?:(?:wird|werden|wurden?) (?=(?:\S+ )*(?P<done>\w{5,})\W*$)|(?P<deed>\w+)\b)")
# Somebody helps, gets on or comes by in any way.
_ANY_WAY = word_set(
    "helfen unterstuetzen foerdern erreichen gehen kommen laufen funktionieren sorgen begegnen kuemmern reagieren "
    "arbeiten machen tun werden sein haben koennen finden entwickeln stehen wirken entstehen organisieren "
    "gelingen klappen bekommen kriegen begleiten staerken angehen schaffen gestalten regeln handhaben umgehen verfahren"
)
_TELLING = word_set(
    "nennen angeben zaehlen sprechen schreiben sagen geben haben heissen brauchen abweichen lohnen rechnen nuetzen"
)
_MEASURING = word_set("berechnen errechnen ausrechnen kalkulieren ermitteln messen bemessen")
_LIKE_DEED = 0.5  # as strongly a verb is met by a near meaning
_DECIDED_ASKED = re.compile(
    r"was (?:wurden?|hat|haben|ist|sind)\b.*\b(?:beschlossen|entschieden|vereinbart|verabredet|verabschiedet)\W*$|"
    r"was (?:beschloss|beschlossen|entschied|entschieden|vereinbarten?|verabredeten?)\b"
)
_DECIDED = re.compile(
    r"\b\w*(?:beschl(?:oss|uss|üss|ieß)|entsch(?:ied|eid)|vereinbar|verabred|verabschied|einstimmig|bewillig|beauftrag|"
    r"genehmig|abgelehnt|lehnt|stimmt|angenommen|nahm|einig|empf(?:ahl|iehlt|ohlen))",
    re.IGNORECASE,
)


def keep_reasons(search: Search, question: Question, found: Sequence[Found]) -> list[Found]:
    """Return what may tell why, the best first; nothing where none of the best tells the deed that is asked after.

    Where the best sentence gives the reason itself, others are kept only if they tell as much of the question.
    """
    if not question.asks_reason or not question.concepts or not found:
        return list(found)
    if says_why_all(found[0].text):
        return [one for one in found if says_why_all(one.text)]
    if any(headed_by_side(search, question, one.unit) for one in found[:_SHOWN]):
        return list(found)  # below "Was gut läuft" all tells why it does
    words = [_words_of(search, one) for one in found]
    told = [cover(question.concepts, bag) for bag in words]
    shown = list(zip(found, told, strict=True))[:_SHOWN]
    if _asks_of_deed(question) and not (_tells_deed(question, words[:_SHOWN]) or any(_bears(*one) for one in shown)):
        return []
    if spoken_deed(question) is None and not _tells_why(search, question, shown):
        return []  # what somebody demands or judges is told with what they say
    if not (tells_reason_for(question, found[0].text) and told[0] >= _SETTLING):
        own = [cover(question.concepts, one.unit.bag) for one in found]
        first = [at for at, one in enumerate(found) if tells_reason_for(question, one.text)]
        first = [at for at in first if own[at] >= _AS_MUCH * own[0]]  # that it is so, does not tell why
        ordered = [*(found[at] for at in first), *(one for at, one in enumerate(found) if at not in first)]
        return _without_asides(question, ordered)
    goes_on = len(list(takewhile(lambda one: tells_reason(one.text), found[1:])))
    return [one for at, one in enumerate(found) if at <= goes_on or told[at] >= _SETTLING]


def _without_asides(question: Question, found: Sequence[Found]) -> list[Found]:
    """Return what names something of the matter or tells a reason, where one is told: the rest stands beside it."""
    things = [one for one in question.hard if not one.verb]
    if not things or not any(_is_ground(one.text) for one in found[:_SHOWN]):
        return list(found)
    telling = [one for one in found if _tells_of(things, one)]
    return [one for one in found if one in telling or any(_stands_by(one, other) for other in telling)]


def _tells_of(things: Sequence[Concept], found: Found) -> bool:
    """Say whether a sentence names something of the matter, or tells a reason, be it what is none."""
    return _is_ground(found.text) or any(match_concept(one, found.unit.bag) for one in things)


def _stands_by(one: Found, other: Found) -> bool:
    """Say whether a sentence stands right before one that concludes from it, or right behind one that denies a reason.

    "Die Kinder kommen spät nach Hause. Deshalb fährt ein Taxi", "Der Grund ist nicht das Geld. Es fehlt Personal".
    """
    if one.unit.row != other.unit.row:
        return False
    before = 0 <= other.start - one.end <= 1 and draws_conclusion(other.unit)
    return before or (0 <= one.start - other.end <= 1 and NO_REASON.search(other.text) is not None)


def _asks_of_deed(question: Question) -> bool:
    """Say whether it is asked why something was done, of a Kommune or at all, and not why it is called or told so."""
    deeds = [one for one in question.concepts if one.verb]
    return bool(question.kommunen) or (bool(deeds) and not any(one.lemma in _TELLING for one in deeds))


def _tells_why(search: Search, question: Question, shown: Sequence[tuple[Found, float]]) -> bool:
    """Say whether one of the sentences that tell most of the question gives a reason for it."""
    least = min(OPEN_COVERAGE, _AS_TELLING * max(told for _, told in shown))
    return any(told >= least and gives_reason(search, question, one.unit) for one, told in shown)


def _bears(found: Found, told: float) -> bool:
    """Say whether a sentence gives a reason for what is asked, or denies something of it, in words of its own."""
    return told >= OPEN_COVERAGE and (_DENYING.search(found.text) is not None or tells_reason(found.text))


def _tells_deed(question: Question, words: Sequence[Bag]) -> bool:
    """Say whether some sentences tell one of the deeds, or, where no deed is named, the best tells enough."""
    deeds = [one for one in question.concepts if one.verb]
    if not deeds:
        return cover(question.concepts, words[0]) >= OPEN_COVERAGE
    bag = join_bags(words)
    return any(match_concept(one, bag) >= _DEED for one in deeds)


def _words_of(search: Search, found: Found) -> Bag:
    """Return the words of what was found, with those of its heading and of the question that it answers."""
    asked = question_above(search, found.unit)
    above = [asked.bag] if asked else []
    return join_bags((bag_of(found.text), search.units.heading_of(found.unit), *above))


def gives_reason(search: Search, question: Question, unit: Unit) -> bool:
    """Say whether a sentence that tells of a deed, or what is said behind it, gives the reason for it."""
    told = _without_consequence(question, unit.text)
    if draws_conclusion(unit) or _is_ground(told) or _EXPLAINED.search(told):
        return True
    done = _tells_deed(question, [unit.bag])
    return any(
        (done and (_WANT.search(one.text) or _SAID.search(one.text)))
        or (_is_ground(one.text) and _goes_on(question, one))
        or (question.negated and ends_or_denies(one))
        for one in _behind(search, unit)
    )


def _without_consequence(question: Question, text: str) -> str:
    """Return a text without what only follows from the deed asked after: "Der Kurs fiel aus, sodass drei blieben"."""
    told, follows, _consequence = text.partition(", sodass ")
    deeds = [one for one in question.concepts if one.verb]
    of_deed = follows and deeds and all(match_concept(one, bag_of(told)) >= _DEED for one in deeds)
    return told if of_deed else text


def _is_ground(text: str) -> bool:
    return tells_reason(text) or any(cue.search(text) for cue in (_GROUND, _SAID))


def _goes_on(question: Question, unit: Unit) -> bool:
    """Say whether a sentence speaks on of what is asked: another may have a reason for something of its own."""
    back = refers_back(unit, question.hard) or _EXPLAINS_THAT.search(unit.text) is not None
    return back or any(match_concept(one, unit.bag) for one in question.concepts)


def _behind(search: Search, unit: Unit) -> list[Unit]:
    """Return the next sentences of the same paragraph."""
    text = unit.document.text
    after = [one for one in search.units_of(unit.row) if one.start >= unit.end][:_NEAR]
    return [one for one in after if "\n\n" not in text[unit.end : one.start]]


def _keep_judging(question: Question, found: Sequence[Found]) -> Sequence[Found]:
    """Return what is told of those whose judgement is asked for: what Lehrkräfte say of a thing, children do not."""
    judging = _JUDGING.match(question.folded)
    who = next((one for one in question.concepts if judging and fold(one.text) == judging["who"]), None)
    if who is None or not (names_people(who.text) or who.lemma in PEOPLE_TOLD):
        return found
    return [one for one in found if match_concept(who, one.unit.bag)]


def keep_deed(search: Search, question: Question, found: Sequence[Found]) -> list[Found]:
    """Return what was found for how a thing is done; nothing where none of the best, or its heading, tells the deed."""
    found = _keep_decided(search, question, _keep_holding(question, _keep_judging(question, found)))
    asked = _HOW.match(question.folded)
    named = asked and (asked["deed"] or asked["done"])
    deed = next((one for one in question.concepts if one.verb and fold(one.text) == named), None)
    if deed is None or deed.lemma in _ANY_WAY or question.aspect is not None:
        return list(found)
    if not (question.kommunen or deed.lemma in _MEASURING):
        return list(found)
    told = [bag for one in found[:_SHOWN] for bag in (bag_of(one.text), search.units.heading_of(one.unit))]
    return list(found) if any(match_concept(deed, bag) >= _LIKE_DEED for bag in told) else []


def _keep_decided(search: Search, question: Question, found: Sequence[Found]) -> list[Found]:
    """Return what tells a decision, by itself or below "Verabredungen", where it is asked what was decided."""
    if _DECIDED_ASKED.match(question.folded) is None:
        return list(found)
    passages = search.index.passages
    return [one for one in found if _DECIDED.search(f"{passages[one.unit.row].heading or ''}\n{one.text}")]


def _keep_holding(question: Question, found: Sequence[Found]) -> list[Found]:
    """Return what tells what a thing holds, where that is asked; that it is given tells it not."""
    if not asks_for_content(question):
        return list(found)
    return [one for one in found if tells_content(one.text)]

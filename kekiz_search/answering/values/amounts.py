"""The number, sum or share of a sentence that a question asks for: what it counts, of what, and how often."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from kekiz_search.answering.actors.nearness import nearest, places_of, places_of_years
from kekiz_search.answering.reading.counting import asks_how_many_there_are
from kekiz_search.answering.reading.question import Question, once_known
from kekiz_search.answering.values.bare_numbers import COUNTED_STRICTLY, counts_bare, counts_by_what_stands_by
from kekiz_search.answering.values.bound_numbers import keep_bound, numbers_told, tells_deed_beside
from kekiz_search.answering.values.counted_in import is_only_counted_in, keep_of_sum
from kekiz_search.answering.values.counted_people import (
    counts_births,
    counts_called,
    counts_doers,
    counts_noun,
    counts_people,
    counts_places,
    counts_pupils,
    counts_receivers,
    counts_titled,
)
from kekiz_search.answering.values.from_to import find_from_to, tells_change
from kekiz_search.answering.values.givers import sums_of_givers
from kekiz_search.answering.values.labelled_numbers import clause_at, keep_labelled, keep_latest
from kekiz_search.answering.values.members import keep_members
from kekiz_search.answering.values.most_and_least import keep_of_bound
from kekiz_search.answering.values.of_neighbours import is_labelled_aside, is_of_neighbour
from kekiz_search.answering.values.prices import asks_price, find_free, tells_no_price
from kekiz_search.answering.values.purposes import keep_of_purpose
from kekiz_search.answering.values.ranges import with_upper
from kekiz_search.answering.values.rates import is_of_other_rate
from kekiz_search.answering.values.shares_asked import is_share_of
from kekiz_search.answering.values.sizes import asks_size, may_be_size
from kekiz_search.answering.values.wholeness import wholeness
from kekiz_search.answering.values.years_of_amounts import keep_of_years
from kekiz_search.answering.words.concepts import Concept, bag_of, match_concept
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.answering.words.vocabulary import names_land
from kekiz_search.german.normalise import fold
from kekiz_search.german.numbers import NumberMention
from kekiz_search.german.posts import find_posts
from kekiz_search.types import Span

_COUNTED_ENOUGH = 0.55
_MEASURES = frozenset(
    "quadratmeter quadratkilometer meter kilometer zentimeter hektar prozent stunde seite meile tonne kilogramm kilo "
    "gramm liter grad".split()
)
_SYMBOL = re.compile(r"\s?(?:km²?|cm|mm|m²?|qm|kg|ha|°C?|t|l)(?![\w²])")
_OF = re.compile(
    r"\s+(?:von\s+(?:(?:den|insgesamt)\s+)?|(?:der|dieser|unserer)\s+)"
)  # a part and its whole: "19 von 22 Kommunen"
# The whole before its part: "Von 120 angeschriebenen Eltern antworteten 45"; "die Befragung von 120 Eltern" has none.
_OUT_OF = re.compile(r"(?:^|[^\w ] |\b[a-zäöüß\d]+ )[Vv]on (?:(?:den|insgesamt|rund|etwa|knapp|gut) ){0,2}$")
# All that there are, beside those that are told of: "141 Ämter nehmen teil, bei 186 im ganzen Land".
_BASE = re.compile(r"[,(] ?bei (?:(?:insgesamt|rund|etwa|knapp|gut|derzeit) )?$")
# "In einer Auflage von 3.000 Stück", "Reichweite: 30 km": as much the thing has.
_AMOUNTS_TO = re.compile(
    r"(?P<noun>[A-ZÄÖÜ][\w-]+)(?::| von| beträgt| betrug| umfasst| umfasste| liegt bei| lag bei) (?:\w+ )?$"
)
_LIES_AT = re.compile(
    r"(?P<clause>[^,;:.]*\b(?:liegt|lag|beläuft|belief|stieg|sank|wuchs|kam|kommt)\b[^,;:.]*)\b(?:bei|auf) "
    r"(?:(?:rund|etwa|knapp|gut|über|fast|nur) )?$"
)
_MEASURED = re.compile(  # "400 Kilo Gemüse"
    r" (?:Kilo|Kilogramm|Gramm|Tonnen|Zentner|Liter|Stück|Kisten|Paar|Portionen) "
    r"(?:[a-zäöüß]+e[nrsm]? )?(?P<noun>[A-ZÄÖÜ][\w-]+)"
)
_POSTS = frozenset("stelle personalstelle planstelle vollzeitstelle".split())
_CURRENCIES = frozenset("Cent Mark DM D-Mark Dollar Pfund Franken GBP USD CHF".split())
_CLAUSE_END = re.compile(r"[.;:]\s")
_MILLIONS = re.compile(r"\bwie ?viele (?P<times>Million|Milliarde)e?n\b", re.IGNORECASE)
_LEAST_OF = {"million": 5 * 10**5, "milliarde": 5 * 10**8}  # "eine halbe Million" is told in millions too
_SEVERAL = 2
_MANY_ASKED = re.compile(r"(?:\w+ )?wie ?viele|wie (?:gro(?:ß|ss)|weit|schwer|lang)\b", re.IGNORECASE)
_HOW_OFTEN = re.compile(r"wie (?:oft|häufig|haeufig|offt)\b", re.IGNORECASE)
_HAPPENED_OFTEN = re.compile(r"wie \w+ (?:hat|haben|wurden?|waren?)\b", re.IGNORECASE)
_WHERE_BEFORE = re.compile(r"\b(?:[Ii]n|[Aa]n|[Aa]us) (?:(?:den|diesen|bislang|bisher|derzeit|inzwischen) )?$")
_SPENT = re.compile(r"\b(?:gekostet|ausgegeben|verbraucht|aufgewendet)\b")  # in all
_BY_HOW_MUCH = re.compile(r"um wie ?viel\b(?!.*\bals\b)", re.IGNORECASE)
_EACH = re.compile(r"\b(?:je|pro)\s(?!Jahr|Monat|Woche|Tag|Stück)(?P<what>[A-ZÄÖÜ][\w-]+)")
_FOR_WHICH = re.compile(r"\b(?P<what>[A-ZÄÖÜ][\w-]+), für (?:die|das|den|deren)\b[^,.;]*$")
_PER = re.compile(r"\b(?:pro|je) (?P<what>(?!jahr|monat|woche|tag|stück)[a-zäöüß]{3,})\b", re.IGNORECASE)
_PIECES = frozenset({"Stück", "Exemplare"})
_RATE = re.compile(r"\b(?:[Pp]ro|[Jj]e|[Jj]ede[nrsm]?|jeweils|im Schnitt|durchschnittlich|in der Stunde|die Stunde)\b")
# What one has to add oneself may be told as a share.
_OWN_PART = re.compile(r"\bselb(?:st|er)\b|\beigen(?:anteil|mittel|e[nrsm]? )", re.IGNORECASE)
_OF_A_SUM = re.compile(
    r"\s(?:(?:rund|etwa|bis zu|knapp|gut|insgesamt) )?\d[\d.,]*\s(?:Millionen )?(?:Euro|€)"
)  # "jährlich 500 Euro"


def find_number(text: str, question: Question, written: int | None = None) -> Span | None:
    """Of several numbers that fit, the one nearest behind a concept of the question; ``written`` is the text's year."""
    if asks_how_often(question) and (often := _frequencies(text, question)):
        return nearest(often, places_of_years(text, question.years) or places_of(text, question.concepts))
    by_how_much = _BY_HOW_MUCH.match(question.text) is not None
    if by_how_much and not tells_change(text):
        return None
    amounts = [_span_of(one, text) for one in sums_of_givers(text, question)] or find_amounts(text, question, written)
    if by_how_much and amounts and (both := find_from_to(text)) is not None:
        return both
    if asks_how_often(question) and _HAPPENED_OFTEN.match(question.text):
        amounts = [one for one in amounts if tells_deed_beside(text, one, question)]
    if len(amounts) < _SEVERAL:
        return next(iter(amounts), None)  # as with most
    others = [concept for concept in question.concepts if concept != question.counted]
    return nearest(amounts, places_of(text, others) + places_of_years(text, question.years))


@once_known
def asks_how_often(question: Question) -> bool:
    """Say whether it is asked how often something happened or happens."""
    return _HOW_OFTEN.match(question.text) is not None


def asks_posts(question: Question) -> bool:
    """Say whether posts are counted, which a text may tell without a number: "mit einer halben Stelle"."""
    return question.counted is not None and question.counted.lemma in _POSTS


def _posts_in(text: str, question: Question) -> list[Span]:
    if not asks_posts(question) or (is_planned(text) and not question.about_plans):
        return []  # as with most
    return [Span(one.start, one.end) for one in find_posts(text)]


def find_amounts(text: str, question: Question, written: int | None = None) -> list[Span]:
    """Return all numbers of a sentence that fit what is counted or measured; shares only where nothing is counted."""
    numbers = list(numbers_told(text, question.expects == "percent"))
    if not (numbers or asks_price(question) or asks_posts(question)):
        return []  # as with most
    numbers = [one for one in numbers if not is_of_neighbour(text, one.start, question)]
    numbers = [one for one in numbers if not is_labelled_aside(text, one.start, question)]
    numbers = keep_of_sum(keep_members(numbers, question, text), question, text)
    if (millions := _MILLIONS.search(question.text)) is not None:
        numbers = [one for one in numbers if one.value >= _LEAST_OF[millions["times"].lower()]]
    if names_land(question.text) and not question.kommunen:
        numbers = [
            one for one in numbers if names_land(clause_at(text, one))
        ] or numbers  # and none of a town beside it
    if is_only_counted_in(text, question) or tells_no_price(question, text):
        return []
    if (each := _PER.search(question.text)) and not _tells_rate(text, each["what"]):
        return []
    if _SPENT.search(question.text):
        numbers = [one for one in numbers if not _is_of_each(text, one, question)]
    if asks_price(question) and not any(one.unit == "euro" for one in numbers) and (free := find_free(question, text)):
        return [free]
    bases = [one for one in numbers[1:] if _BASE.search(text[: one.start])]
    of_all = [one for one in bases if one.counted is None or (question.counted and _counts_it(one, question.counted))]
    if of_all and asks_how_many_there_are(question):
        numbers, bases = of_all, []
    pairs = [] if asks_how_many_there_are(question) else list(pairwise(numbers))
    parts = {one.start: two for one, two in pairs if _is_part(text, question, one, two)}
    wholes = {two.start for one, two in pairwise(numbers) if _OF.fullmatch(text, one.end, two.start)} | set(parts)
    wholes |= {one.start for one in bases}
    if (counted := question.counted) is not None and asks_how_many_there_are(question):
        out_of = [one for one in numbers[:-1] if _OUT_OF.search(text[: one.start])]  # "von 57 Kitas sind 14 dabei"
        totals = [one for one in numbers if (one.start in wholes or one in out_of) and _counts_it(one, counted)]
        numbers, wholes, parts = (totals, set(), {}) if totals else (numbers, wholes, parts)  # "14 von 57 Kitas"
    fitting = [one for one in numbers if one.start not in wholes and _fits(one, question, text)]
    fitting += [part for part in parts.values() if part not in fitting]
    counts = [number for number in fitting if number.unit != "percent"]
    fitting = counts or ([] if question.attribute else fitting)  # who counts all is not told a share of some
    fitting = keep_of_years(text, fitting, question, written)
    if not fitting:
        return _posts_in(text, question)
    fitting = keep_of_purpose(text, fitting, question) if question.expects == "money" else fitting
    fitting = keep_labelled(text, _of_the_noun(fitting, question), question)
    fitting = keep_bound(text, fitting, question) if question.expects == "number" else fitting
    if asks_how_many_there_are(question):
        fitting = [one for one in fitting if not _is_where_only(text, one)]
    spans = [_span_of(one, text) for one in keep_of_bound(text, fitting, question)]
    if not question.years:
        most = max((wholeness(question, text, span) for span in spans), default=0)
        spans = [span for span in spans if wholeness(question, text, span) == most]
        spans = keep_latest(spans, text)
    return with_upper(text, spans)


def _tells_rate(text: str, of: str) -> bool:
    """Say whether a sentence tells what there is for each of something that a question names."""
    each = [bag_of(one["what"]).lemmas for one in _EACH.finditer(text)]
    if each:
        return any(bag_of(of.capitalize()).lemmas & told for told in each)
    return _RATE.search(text) is not None


def _of_the_noun(numbers: list[NumberMention], question: Question) -> list[NumberMention]:
    """Of several nouns keep the very one that is counted: beside children no "Menschen", of Enthaltungen no votes."""
    counted = question.counted
    if len(numbers) < _SEVERAL or counted is None:
        return numbers
    own = [one for one in numbers if one.counted and counted.lemma in bag_of(one.counted).lemmas]
    own = own or [
        one for one in numbers if one.counted and match_concept(counted, bag_of(one.counted)) >= _COUNTED_ENOUGH
    ]
    return [one for one in numbers if one in own or one.counted is None] if own else numbers


def _counts_it(number: NumberMention, counted: Concept) -> bool:
    return number.counted is not None and match_concept(counted, bag_of(number.counted)) >= COUNTED_STRICTLY


def _is_where_only(text: str, number: NumberMention) -> bool:
    """Say whether a number tells in how many of some places something is done: "ein Kurs in drei Kitas"."""
    before = text[: number.start if number.hedge_start is None else number.hedge_start]
    return _WHERE_BEFORE.search(before) is not None


def _is_of_each(text: str, number: NumberMention, question: Question) -> bool:
    """Say whether a sum is that of a thing that nobody asked about: "25 Euro je Besuch", "eine App, für die …"."""
    each = [bag_of(one["what"]) for one in _EACH.finditer(clause_at(text, number))]
    each += [bag_of(one["what"]) for one in _FOR_WHICH.finditer(text, 0, number.start)]
    return any(not any(match_concept(concept, bag) for concept in question.concepts) for bag in each)


def _span_of(number: NumberMention, text: str) -> Span:
    """Return where a number stands with its hedge and, of a measure, with that: "rund 950 Quadratmeter", "60 Cent"."""
    start = number.start if number.hedge_start is None else number.hedge_start
    if number.counted is None and (symbol := _SYMBOL.match(text, number.end)):
        return Span(start, symbol.end())
    measure = number.counted and (number.counted in _CURRENCIES or _is_measure(number.counted))
    behind = f" {number.counted}"
    return Span(start, number.end + len(behind) if measure and text.startswith(behind, number.end) else number.end)


def _is_measure(noun: str) -> bool:
    return fold(noun).rstrip("n") in _MEASURES


def _is_part(text: str, question: Question, whole: NumberMention, part: NumberMention) -> bool:
    """Say whether a number is taken out of the one before it: "Von 120 Eltern antworteten 45", a share as well.

    What was done to all of them stands before their noun: "von 120 befragten Eltern".
    """
    if question.counted is None or not _OUT_OF.search(text[: whole.start]) or part.unit not in {None, "percent"}:
        return False
    if whole.counted is None or _CLAUSE_END.search(text, whole.end, part.start):
        return False
    described = bag_of(text[whole.end : text.index(whole.counted, whole.end)])
    done_to_all = any(one.verb and match_concept(one, described) for one in question.concepts)
    return not done_to_all and _fits(whole, question, text)


def _frequencies(text: str, question: Question) -> list[Span]:
    """What happened is counted with its deed; what is done "every week" or "daily" is done as a rule."""
    from kekiz_search.german.time_spans import find_frequencies  # here, since its patterns take long to compile

    found = [one for one in find_frequencies(text) if not _OF_A_SUM.match(text, one.end)]
    if _HAPPENED_OFTEN.match(question.text) is None:
        return found
    deeds = [concept for concept in question.concepts if concept.verb]
    if deeds and not any(match_concept(deed, bag_of(text)) for deed in deeds):
        return []
    return [span for span in found if "mal" in text[span.start : span.end].lower()]


def _fits(number: NumberMention, question: Question, text: str) -> bool:
    if question.expects == "number" and number.unit == "euro" and _MANY_ASKED.match(question.text):
        return False  # nobody counts, or measures a house, in euros
    if asks_size(question):
        return may_be_size(number, question, text, amounts_to=_is_of_it(number, question, text))
    if question.expects == "percent":
        return number.unit == "percent" and is_share_of(number, question, text)
    if question.expects == "money":
        if is_of_other_rate(text, number.start, number.end, question.text):
            return False
        own = number.unit == "percent" and _OWN_PART.search(question.text) is not None
        return number.unit == "euro" or number.counted in _CURRENCIES or own
    if number.counted is None and number.unit is None and counts_by_what_stands_by(number, question.hard, text):
        return True
    if question.counted is None:
        measured = _SYMBOL.match(text, number.end) if number.counted is None else _is_measure(number.counted)
        return (
            number.unit is not None
            or bool(measured)
            or counts_noun(number, question.concepts)
            or _is_of_it(number, question, text)
        )
    if number.counted is None:
        return number.unit is None and counts_bare(number, question.counted, text)
    if number.counted in _PIECES and match_concept(question.counted, bag_of(text[: number.start])) >= COUNTED_STRICTLY:
        return True  # "Basteltüten, insgesamt 640 Stück"
    of = _MEASURED.match(text, number.end) if _is_measure(number.counted) else None
    if of and match_concept(question.counted, bag_of(of["noun"])) >= COUNTED_STRICTLY:
        return True
    if asks_how_often(question):  # calls are counted where it is asked how often somebody called
        return counts_noun(number, [question.counted, *(concept for concept in question.concepts if concept.verb)])
    counted = question.counted
    if counts_places(number, counted, text):
        return True
    people = counts_people(number, counted, text) or counts_receivers(number, counted, text)
    called = counts_titled(number, counted, text) or counts_doers(number, question)
    called = called or counts_called(number, counted, text) or counts_births(number, counted, text)
    called = called or counts_pupils(number, question, text)
    return people or called or counts_noun(number, (counted,))


def _is_of_it(number: NumberMention, question: Question, text: str) -> bool:
    """Say whether a number stands behind the very word that is asked for, or in its clause behind a verb for that.

    "In einer Auflage von 3.000 Stück", "2023 lag die Auflage erstmals bei 3.000".
    """
    told = _amounts_to(text[: number.start], number.counted is None)
    bag = bag_of(told) if told else None
    return bag is not None and any(match_concept(one, bag) >= COUNTED_STRICTLY for one in question.hard)


@lru_cache(maxsize=8192)  # sentences are looked at anew for every question
def _amounts_to(before: str, alone: bool) -> str | None:
    if (named := _AMOUNTS_TO.search(before)) is not None:
        return named["noun"]
    clause = _LIES_AT.search(before) if alone else None
    return clause["clause"] if clause else None

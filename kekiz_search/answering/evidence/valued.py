"""The value that a span holds for a typed question, and whether it tells it of what is asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.actors.actors import asks_whose_idea, topic_of_idea
from kekiz_search.answering.evidence.at_another import is_at_another
from kekiz_search.answering.evidence.bound_sums import is_bound_sum
from kekiz_search.answering.evidence.bound_values import REPORTS, is_bound
from kekiz_search.answering.evidence.deeds import answers_deed, tells_deed
from kekiz_search.answering.evidence.described_persons import describes_somebody, find_described, is_only_described
from kekiz_search.answering.evidence.left_open import is_left_open, leaves_open
from kekiz_search.answering.evidence.measured import tells_of_thing
from kekiz_search.answering.evidence.of_each import tells_sum_of_all
from kekiz_search.answering.evidence.others_told import names_another, plans_beside
from kekiz_search.answering.evidence.own_cell import of_own_cell
from kekiz_search.answering.evidence.paid_for import pays_for_another
from kekiz_search.answering.evidence.persons_told import is_hoped_for, is_of_year_behind, stands_untold
from kekiz_search.answering.evidence.resumed_things import resumes_another
from kekiz_search.answering.evidence.screening import fits_question
from kekiz_search.answering.evidence.strengths import LENIENT, TYPED
from kekiz_search.answering.evidence.values_of_now import find_value_of_now
from kekiz_search.answering.factuality.endings import tells_end
from kekiz_search.answering.factuality.former_parts import former_parts
from kekiz_search.answering.factuality.negation import denies
from kekiz_search.answering.factuality.planning import plans
from kekiz_search.answering.factuality.years import year_written
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.anaphora import refers_back
from kekiz_search.answering.sentences.clause import clause_around
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.town_parts import is_in_part_of_another
from kekiz_search.answering.sentences.unit import BAR, Unit
from kekiz_search.answering.values.bare_numbers import find_bare_number
from kekiz_search.answering.values.labelled_names import find_in_column, find_labelled
from kekiz_search.answering.values.labelled_series import find_in_series
from kekiz_search.answering.values.of_neighbours import is_of_part
from kekiz_search.answering.values.prices import FREE, asks_price
from kekiz_search.answering.values.seats import asks_seat, is_named_near, is_placed
from kekiz_search.answering.values.slots import find_value
from kekiz_search.answering.values.times import asks_for_hours
from kekiz_search.answering.words.concepts import Bag, bag_of, cover, match_concept
from kekiz_search.answering.words.plans import APPLIED_FOR, UNDER_CONDITION
from kekiz_search.german.persons import find_persons
from kekiz_search.german.succession import FOLLOWING
from kekiz_search.german.weekdays import told_of_day, written_days
from kekiz_search.types import Span

# 'Das Projekt "Sprachbrücke" …'
_NAMED = re.compile(r"\b(?:[Dd]as|[Dd]ie|[Dd]e[rn]) [A-ZÄÖÜ][\w-]+ [„\"»][^“”\"«]+[“”\"«]")
_OTHER_THING = re.compile(
    r"(?:Zuständig (?:ist|sind) (?:der|die|das)|Der|Die|Das|Ein|Eine) (?:[a-zäöüß]+ )?[A-ZÄÖÜ][\w-]+"
)
_JOINED = re.compile(r"\W*(?:Seit wann )?[Dd]abei\b|\W*(?:Teilnahme|Phase)\b")
_THERE = re.compile(r"\W*(?:Dort|Hier|Darin|Dabei|Dafür|Davon|Daran|Dazu)\b")  # these stand for no person
# How many there were since is not how many there are a year.
_A_YEAR = re.compile(r"\b(?:im|pro|je) Jahr\b(?! (?:19|20)\d\d)|\b(?:jährlich|jedes Jahr)\b")
_IN_ONE_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?! bis|[–-])[^.;,]{0,20}\binsgesamt\b")
_IN_ALL = re.compile(
    rf"^(?!.*(?:{_A_YEAR.pattern})).*"
    r"\b(?:seit (?:\w+ )?(?:19|20)\d\d|[Ii]nsgesamt|[Vv]on (?:19|20)\d\d bis (?:19|20)\d\d)\b"
)
_UNKNOWN = re.compile(
    r"\b(?:nicht (?:bekannt|genannt|angegeben|vermerkt)|unbekannt|unklar|ungewiss|unsicher|offen|undatiert)\b[^;]*; "
)
_OF_DISTRICT = re.compile(
    r"\b(?:Stadt|Orts)teil [A-ZÄÖÜ]|\b[A-ZÄÖÜ]\w+, (?:ein|einem|dem) (?:\w+ )?(?:(?:Stadt|Orts)teil|Quartier|Viertel)\b"
)
_COMES_ASKED = re.compile(r"wann (?:kommt|kommen|oeffnet|eroeffnet|startet|faehrt|gibt)\b")
_COST_ASKED = re.compile(r"\b(?:ge)?kost\w*")
_PERSONS = re.compile(r" (?:Personen|Menschen|Leute)\b")  # whoever these are, the next sentence does not say
_UNDATED = re.compile(r"\b(?:undatiert\w*|ohne Datum|kein Datum|nicht datiert)\b")
_GOES_ON = re.compile(
    r"; (?:auch |und )?(?:[Ee]r|[Ss]ie|[Ee]s|[Dd]as|[Dd]ies\w*|[Dd]ort|"
    r"[Hh]ier|[Dd]a\w*|[Ii]hr\w*|[Ss]ein\w*|[Bb]eide\w*)\b"
)
_SHARE = re.compile(r"%|[Pp]rozent|Drittel|Viertel|Fünftel|Hälfte")
_OF_TOPIC = frozenset({"person", "money", "percent"})
_SOME_OF_ALL = re.compile(
    r"\b(?:[Jj]ede[rs]? (?:zweit|dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt)e|Prozent|Hälfte)\b"
)
_CELL = "<td"
_QUOTE_MARKS = ' \n“”"«»‘*_'


def find_typed(search: Search, question: Question, units: Sequence[Unit], text: str) -> Span | None:
    """Return where in the text of a span the value stands that a question expects."""
    if text.count(_CELL) > 1:
        return None  # of a table in HTML nobody knows the columns
    inner = find_described(question, units)
    inner = inner or (_find_labelled(question, units, text) if question.expects == "person" else None)
    inner = inner or find_in_series(text, question)
    inner = inner or find_value_of_now(text, question, year_written(units[0].document))
    if inner is None and question.expects == "person" and former_parts(text) and _is_followed(search, units[-1]):
        inner = find_value(text, question)  # whoever followed is told beside them
    if len(units) > 1 and inner and question.expects in TYPED and _stands_apart(question, units, inner):
        return None
    if len(units) > 1 and inner and is_of_year_behind(question, units, inner):
        return None
    if len(units) > 1 and any(leaves_open(unit.text) for unit in units):
        return None
    if inner and any(
        is_in_part_of_another(unit.text, units[0].start + inner.start - unit.start, question.kommunen) for unit in units
    ):
        return None
    if inner and (_is_asked(units, units[0].start + inner.start) or is_left_open(text, inner)):
        return None
    if inner and (is_of_part(text, inner.start, question) or is_only_described(search, question, units, inner)):
        return None
    answers = search.units.answers_heading(units[0]) or bool(search.units.asked_before(units[0]).lemmas)
    if inner and len(units) == 1 and BAR in text:
        inner = of_own_cell(units[0], question, inner)
    if inner is None and question.expects == "number" and answers:
        inner = find_bare_number(text)
    return inner


def _is_followed(search: Search, unit: Unit) -> bool:
    """Say whether the next sentence tells who followed whoever held an office before: "Ihr folgte Jonas Becker"."""
    behind = next((one for one in search.units_of(unit.row) if one.start >= unit.end), None)
    return behind is not None and FOLLOWING.search(behind.text) is not None and bool(find_persons(behind.text))


def _find_labelled(question: Question, units: Sequence[Unit], text: str) -> Span | None:
    """Return who stands behind a label for what is asked for, or in a column below one."""
    if BAR in text:
        return find_in_column(question, units[0].document.text, units[0].start, units[0].end)
    return find_labelled(question, text)


def tells_value(search: Search, question: Question, units: Sequence[Unit], bag: Bag, value: Span | None) -> bool:
    """Say whether a span that holds a value tells of the year, the thing and the deed that a question asks for."""
    if not fits_question(search, question, units, bag):
        return False
    start = units[0].start
    holding = [unit for unit in units if value and unit.start <= start + value.start < unit.end] or units
    if not tells_deed(search, question, holding, bag):
        return False
    if value is None:
        return True
    if _counts_some(question, holding, units[0].document.text[start + value.start : start + value.end]):
        return False
    if not question.about_plans and any(_may_not_be(question, unit) for unit in holding):
        return False
    if question.expects in {"person", "place"} and any(resumes_another(search, question, one) for one in holding):
        return False
    if any(names_another(question, unit) for unit in holding) or plans_beside(question, units, holding):
        return False
    if tells_sum_of_all(search, question, holding) or pays_for_another(search, question, units):
        return False
    applied = any(APPLIED_FOR.search(unit.text) for unit in holding) and not APPLIED_FOR.search(question.text)
    if question.expects == "person" and any(map(is_hoped_for, holding)):
        return False  # what somebody hopes, or was to be, is not so
    if question.expects == "date" and applied and any(one.verb for one in question.concepts):
        return False  # when somebody asked for it tells not when it was done
    if question.expects == "date" and any(_UNDATED.search(unit.text) for unit in units if unit not in holding):
        return False
    if _A_YEAR.search(question.text) and any(_sums_years(one, start + value.start - one.start) for one in holding):
        return False
    if any(_is_of_district(question, unit) or _is_of_other_day(question, unit) for unit in holding):
        return False
    if question.expects == "date" and is_at_another(question, holding, bag):
        return False
    if _COMES_ASKED.match(question.folded) and any(tells_end(unit.text) for unit in holding):
        return False  # when it ended tells not when the next one comes
    told_of = is_bound_sum if question.expects == "money" else is_bound
    if not any(told_of(search, question, unit, start + value.start - unit.start) for unit in holding):
        return False
    if any(_is_told_before(question, unit, start + value.start - unit.start) for unit in holding):
        return False
    if _tells_another(
        search, question, units, holding, units[0].document.text[start + value.start : start + value.end]
    ):
        return False
    if not all(tells_of_thing(search, question, unit, _within(unit, start, value)) for unit in holding):
        return False
    if asks_for_hours(question) and not is_named_near(search, question, units):
        return False
    if asks_seat(question) and not is_placed(search, question, holding[0], start + value.start - holding[0].start):
        return False
    if question.expects == "person" and stands_untold(question, units, start + value.start):
        return False
    some = question.expects == "number" and any(_SOME_OF_ALL.search(unit.text) for unit in units[1:])
    return not (some or question.expects in _OF_TOPIC) or not _stands_before_topic(question, units, start + value.start)


def _may_not_be(question: Question, unit: Unit) -> bool:
    """Say whether a sentence tells what holds under a condition, or where something is to be, and is not yet."""
    if UNDER_CONDITION.search(unit.text):
        return True
    return question.expects == "place" and plans(unit, question.hard)


def _is_of_district(question: Question, unit: Unit) -> bool:
    """Say whether a sentence tells of one part of a town, and lacks the name of that asked about: "Neuss-Gnadental"."""
    if not _OF_DISTRICT.search(unit.text):
        return False
    lacking = (one.text for one in question.hard if match_concept(one, unit.bag) < LENIENT)
    return any(re.search(rf"(?:\bin |\w-){re.escape(one)}\b", question.text) for one in lacking if one[0].isupper())


def _is_of_other_day(question: Question, unit: Unit) -> bool:
    """Say whether a sentence tells where something is on other days of the week than that asked for."""
    asked = written_days(question.text) if question.expects == "place" else frozenset()
    return bool(asked) and bool(told := written_days(unit.text)) and asked.isdisjoint(told)


def _sums_years(unit: Unit, place: int) -> bool:
    """Say whether the clause of a value tells what it came to over the years, and not in one: "2022 insgesamt"."""
    clause = unit.text[slice(*clause_around(unit.text, place, place))]
    return all(map(_IN_ALL.search, (clause, unit.text))) and _IN_ONE_YEAR.search(unit.text) is None


def _within(unit: Unit, start: int, value: Span) -> Span:
    """Return where a value stands in a sentence of the span that opens at ``start``."""
    return Span(start + value.start - unit.start, start + value.end - unit.start)


def _counts_some(question: Question, holding: Sequence[Unit], value: str) -> bool:
    """Say whether a share of what is counted is told with another word of the question missing.

    "Ein Drittel der Gespräche fand vor Ort statt" does not tell how many Gespräche the Familienbüro had.
    """
    if question.expects != "number" or question.counted is None or _SHARE.search(value) is None:
        return False
    others = [one for one in question.hard if one.lemma != question.counted.lemma]
    return any(all(match_concept(one, unit.bag) < LENIENT for unit in holding) for one in others)


def _tells_another(
    search: Search, question: Question, units: Sequence[Unit], holding: Sequence[Unit], value: str
) -> bool:
    """Say whether a place, hours or "kostenlos" stand in sentences that neither name the thing nor go on about it.

    In a table the thing may stand above; what a heading asks of it the first sentences below tell.
    """
    named = question.expects == "date" and bool(question.hard) and any(_NAMED.search(one.text) for one in holding)
    if named and not any(cover(question.hard, one.bag) for one in holding):
        return True
    free = asks_price(question) and FREE.fullmatch(value) is not None
    own = free or (asks_for_hours(question) and any(_OTHER_THING.match(unit.text) for unit in holding))
    if not (own or (question.expects == "place" and not any(BAR in unit.text for unit in units))):
        return False
    told = holding if own else units
    named = any(cover(question.hard, unit.bag) > 0 or refers_back(unit, question.hard) for unit in told)
    named = named or (question.expects == "place" and any(told_of_day(unit.text) for unit in told))  # in a timetable
    named = named or (question.expects == "place" and answers_deed(search, question, units[0]))
    return bool(question.hard) and not named


def _is_told_before(question: Question, unit: Unit, place: int) -> bool:
    """Say whether a value stands in a clause of another thing, before the semicolon behind which all is named.

    Or behind one that tells that it is not known: "Wann das Heft erschien, ist nicht bekannt; das Haus gibt es seit …".
    """
    if place >= 0 and (unknown := _UNKNOWN.search(unit.text[:place])) is not None:
        told, own = bag_of(unit.text[: unknown.start()]), bag_of(unit.text[unknown.end() :])
        if question.hard and not any(match_concept(one, own) for one in question.concepts):
            return all(match_concept(one, told) >= LENIENT for one in question.hard)
    semicolon = unit.text.find("; ", max(place, 0))
    if semicolon < 0 or not question.hard or _GOES_ON.match(unit.text, semicolon):
        return False
    own, behind = bag_of(unit.text[:semicolon]), bag_of(unit.text[semicolon:])
    unnamed = not any(match_concept(one, own) for one in question.concepts)
    return unnamed and all(match_concept(one, behind) >= LENIENT for one in question.hard)


def _stands_before_topic(question: Question, units: Sequence[Unit], place: int) -> bool:
    """Say whether a value stands in a sentence without a word of the topic, and none behind it goes on about it."""
    own = next((unit for unit in units if unit.start <= place < unit.end), units[0])
    behind = [unit for unit in units if unit.start > own.start]
    topic = topic_of_idea(question) if asks_whose_idea(question) else [one for one in question.hard if not one.verb]
    if not behind or any(match_concept(one, own.bag) for one in topic):
        return False
    # "Sie leitet das Büro. In der Gruppe sitzen …": the Gruppe that is named behind her is another thing
    naming = [unit for unit in behind if any(match_concept(one, unit.bag) for one in topic)] or behind
    resuming = (unit for unit in naming if refers_back(unit, ()) or describes_somebody(unit.text))
    return not any(_THERE.match(unit.text) is None for unit in resuming)


def _is_asked(units: Sequence[Unit], place: int) -> bool:
    """Say whether a value stands in a question, which tells nothing."""
    return any(unit.start <= place < unit.end and unit.text.rstrip(_QUOTE_MARKS).endswith("?") for unit in units)


def _is_of_new_thing(question: Question, units: Sequence[Unit], value: Span) -> bool:
    """Say whether a date stands in a sentence that opens with another thing than the one before it told of."""
    own = next((one for one in units[1:] if one.start <= units[0].start + value.start < one.end), None)
    if own is not None and _JOINED.match(own.text):
        return question.attribute != "seit"  # that is told of the Kommune
    if own is None or _OTHER_THING.match(own.text) is None or REPORTS.search(own.text):
        return False
    return not any(match_concept(one, own.bag) for one in question.concepts) and not refers_back(own, question.hard)


def _follows_denial(question: Question, units: Sequence[Unit], value: Span) -> bool:
    """Say whether a value is told of something else, behind a sentence that denies what is asked for."""
    holding = next((unit for unit in units[1:] if unit.start <= units[0].start + value.start < unit.end), None)
    if holding is None or cover(question.hard, holding.bag) > 0 or refers_back(holding, question.hard):
        return False
    return denies(units[0]) and cover(question.hard, units[0].bag) > 0


def _stands_apart(question: Question, units: Sequence[Unit], value: Span) -> bool:
    """Say whether a value stands in a sentence of nothing that is asked for, before the one that tells of it."""
    if question.expects == "date" and _is_of_new_thing(question, units, value):
        return True
    if _follows_denial(question, units, value):
        return True
    if value.start >= units[0].end - units[0].start or cover(question.hard, units[0].bag) > 0:
        return False
    between = units[0].document.text[units[0].end : units[1].start]
    of_another = not question.kommunen and bool(units[0].kommunen) and not units[1].kommunen
    of_people = question.expects == "number" and _PERSONS.match(units[0].text, value.end) is not None
    alone = of_people or question.expects == "date" or _COST_ASKED.search(question.folded) is not None
    return alone or of_another or "\n\n" in between

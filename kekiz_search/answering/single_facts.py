"""Single facts: the field, the sentence or the cell that answers, and what other sources give beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.actors.by_phrase import find_by_phrase
from kekiz_search.answering.actors.roles import LEADING
from kekiz_search.answering.actors.tenure import asks_who_is_now, is_gone
from kekiz_search.answering.evidence.beginnings import counts_who_takes_part, tells_joining_of, tells_of_joining
from kekiz_search.answering.evidence.draft import Draft
from kekiz_search.answering.evidence.found import state_found
from kekiz_search.answering.evidence.inhabitants import counts_inhabitants
from kekiz_search.answering.evidence.leaning import tells_price_of_it
from kekiz_search.answering.evidence.likely import find_likely
from kekiz_search.answering.evidence.of_initiative import keep_of_initiative
from kekiz_search.answering.evidence.premises import DENIED, denies_in_words, denies_premise
from kekiz_search.answering.evidence.sweep import LENIENT, STRICT, Found, find_evidence, names_initiative
from kekiz_search.answering.facts.beside_fields import set_sentences_beside
from kekiz_search.answering.facts.conflicts import lead_conflict
from kekiz_search.answering.facts.contacts import asks_for_seat
from kekiz_search.answering.facts.first_phase import keep_to_phase
from kekiz_search.answering.facts.how_many import (
    counts_some_people,
    keep_counts_of_all,
    keep_deed_counted,
    shares_of,
)
from kekiz_search.answering.facts.joining import find_joining
from kekiz_search.answering.facts.reporting import sets_two_sources
from kekiz_search.answering.facts.side_by_side import HOLDERS, OTHER_YEAR, quote_with_stand, state_holders, state_values
from kekiz_search.answering.facts.stating import answer_with_facts
from kekiz_search.answering.facts.successors import find_successor
from kekiz_search.answering.facts.tables import find_in_tables
from kekiz_search.answering.facts.values import VALUED, Value, value_of_found
from kekiz_search.answering.factuality.negation import ends_or_denies
from kekiz_search.answering.factuality.telling import speaks_of_sources
from kekiz_search.answering.factuality.tense import HOLDS_SINCE, is_past
from kekiz_search.answering.factuality.years import years_told
from kekiz_search.answering.reading.counting import asks_how_many_there_are
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.question_form import COUNTED_BY_YEAR
from kekiz_search.answering.sentences.owners import owners_of
from kekiz_search.answering.sentences.paragraphs import is_about_since
from kekiz_search.answering.sentences.search import YEAR, Search
from kekiz_search.answering.sentences.told_of import is_where_met
from kekiz_search.answering.sentences.town_parts import part_of_asked
from kekiz_search.answering.sentences.unit import BAR
from kekiz_search.answering.values.periods import asks_when_over
from kekiz_search.answering.values.sizes import sizes_thing
from kekiz_search.answering.words.concepts import Bag, Concept, bag_of, build_concept, family_concept, match_concept
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.answering.words.vocabulary import KOMMUNE_NOUNS, era_in, is_of_another_era
from kekiz_search.german.analyzer import analyze
from kekiz_search.german.persons import holds_name
from kekiz_search.types import Span

_AT_PRESENT = re.compile(r"\b(?:heute|derzeit|aktuell|zurzeit|jetzt|momentan|gegenwärtig)\b", re.IGNORECASE)
_INHABITANTS = "Einwohner"  # who live somewhere
_LACKS = re.compile(
    r"\b(?:nicht|kein\w*|ohne|nie|niemals|weder|fehl\w+|noch offen|lehnten?|abgelehnt\w*|verzicht\w+|"
    r"such(?:t|en) (?:[^.;,]* )?(?:noch|eine?n? neue[ns]?))\b",
    re.IGNORECASE,
)
_BY_HOW_MUCH = re.compile(r"um wie ?viel\b", re.IGNORECASE)
_TOLD_APART = frozenset({"person", "place", "duration"})  # of which a sentence may tell two, by two sources
_FACT_STATEMENTS = 3
# A further sentence is shown where it weighs at least this share of the best: what needs no value is told by the best
# alone. Source: development half of tests/quality/gold.jsonl.
_AS_GOOD = 0.97
# A value in a sentence that carries less of the question tells of something else. Source: of 351 right values of the
# development half and practice the lightest has .45, of 58 wrong ones there and in near misses four have less.
_LEAST_WEIGHT = 0.44
# What it weighs and twice how alike it is to the question in meaning come to this at least. Source: of 561 right values
# of dev, practice and their questions put to other documents, one has less, of 146 wrong ones 13.
_ALIKE_SHARE, _LEAST_TOGETHER = 2.0, 0.67
_SURE = 1.0  # by itself. Source: no judgement of dev and practice differs, since no cosine is so low


def answer_how_many(search: Search, question: Question, _kommunen: Sequence[str]) -> Draft | None:
    """How many there are of a thing is told by a number: in how many Kommunen its name stands, tells nothing of it."""
    return answer_fact(search, question) if question.kind == "count" and asks_how_many_there_are(question) else None


def answer_fact(search: Search, question: Question) -> Draft:
    """Return what fields, or else sentences and tables, give for a question, with what differs beside it."""
    if question.kommunen and asks_for_seat(search, question):
        question = replace(question, attribute="adresse")
    if question.kommunen and not (_BY_HOW_MUCH.match(question.text) or sizes_thing(question)):  # no field tells that
        draft = answer_with_facts(search, question, question.kommunen)
        if draft is not None:
            draft = keep_to_phase(search, question, set_sentences_beside(search, question, draft))
            return _of_its_year(search, question, draft)
    if question.attribute == "seit" and question.kind == "fact" and not question.hard:
        question = replace(question, expects="date", concepts=(family_concept("teilnahme", "teilnehmen"),))
    found = find_evidence(search, question, question.kommunen, LENIENT)
    affirmed = [one for one in found if question.negated or not one.negated]
    if question.negated and question.expects in {"number", "percent", "person"}:  # who did tells nothing of others
        lacking = [one for one in affirmed if _LACKS.search(one.text) and not speaks_of_sources(one.text)]
        return state_best(search, question, lacking)
    if question.attribute in COUNTED_BY_YEAR:
        affirmed = [one for one in affirmed if counts_inhabitants(search, question, one.unit, one.text)]
    if question.attribute == "seit" and question.kind == "fact":
        affirmed = [one for one in affirmed if tells_joining_of(one) or _answers(search, one)]
        affirmed = affirmed or find_joining(search, question, question.kommunen)
        affirmed = [one for one in affirmed if not any(is_where_met(one.unit, each) for each in question.kommunen)]
    if question.attribute == "seit" and question.kind == "count":
        affirmed = [one for one in affirmed if counts_who_takes_part(one, question.kommunen)]
    if (
        question.expects
        and not (question.attribute or sizes_thing(question))
        and all(_is_of_other_time(question, one) for one in found)
    ):
        affirmed = find_in_tables(search, question, question.kommunen) or affirmed
    if question.about_initiative and question.expects == "date" and not question.kommunen:
        affirmed = _of_initiative(question, affirmed)
    elif question.about_initiative and question.expects in {*VALUED, "person"} and not question.kommunen:
        affirmed = [one for one in affirmed if not is_of_another_era(question.text, _told_of_era(question, one))]
        affirmed = keep_of_initiative(question, _of_those_taking_part(search, question, affirmed))
    if affirmed and affirmed[0].value is None and question.expects and BAR in affirmed[0].text:
        affirmed = find_in_tables(search, question, question.kommunen) or affirmed
    affirmed = keep_deed_counted(question, keep_counts_of_all(question, affirmed))
    if affirmed or question.attribute:
        doubtful = affirmed and question.kommunen and _may_be_of_another(question, affirmed[0])
        corrected = _correct_premise(search, question) if doubtful else Draft("no_evidence")
        denied = any(denies_in_words(one.evidence[0].quote) for one in corrected.statements)
        return corrected if denied else state_best(search, question, affirmed)
    if question.kind == "count" or asks_how_many_there_are(question):
        return Draft("no_evidence")
    if counts_some_people(question):
        share = replace(question, expects="percent")
        told = [one for one in find_evidence(search, share, question.kommunen, LENIENT) if shares_of(question, one)]
        if (stated := state_best(search, share, told)).statements:
            return stated
    corrected = _correct_premise(search, question) if question.kommunen else Draft("no_evidence")
    return corrected if corrected.statements else _state_likely(search, question)


def _is_of_other_time(question: Question, found: Found) -> bool:
    """Say whether a sentence tells what is to be, or of none of the years asked for: a table may have those."""
    asked, told = {year[:4] for year in question.years}, years_told(found.unit.document, found.text)
    return bool(asked) and asked.isdisjoint(told) and (bool(told) or is_planned(found.text))


def _may_be_of_another(question: Question, best: Found) -> bool:
    """Say whether the best that was found only plans, or tells neither whose the money is nor all things by name."""
    things = [one for one in question.hard if not one.verb]
    named = all(match_concept(one, bag_of(best.text)) >= STRICT for one in things)
    return is_planned(best.text) or not (named or find_by_phrase(best.text, question))


def _of_initiative(question: Question, found: list[Found]) -> list[Found]:
    """Since when it goes on is told of the name asked for, and not by when somebody joined or began with it."""
    if any(one.lemma == "umbenennen" for one in question.concepts):  # since when it bears a name, by that name alone
        return [one for one in found if era_in(one.text) == era_in(question.text)]
    begun = [one for one in found if not (tells_of_joining(one.unit) or owners_of(one.unit))]
    if era_in(question.text) is None:  # "die Initiative" is called so, or by any of its names
        named = same = [one for one in begun if names_initiative(one.unit)]
    else:
        named = [one for one in begun if era_in(one.text) is not None]
        same = [one for one in named if era_in(one.text) == era_in(question.text)]
    return same if asks_when_over(question) else same or named or begun or found  # the end of one name is no other's


def _told_of_era(question: Question, found: Found) -> str:
    """Return the words that tell of which time of the initiative something is: who did it, by the title, too."""
    title = found.unit.document.origin.title or ""
    if question.expects != "person" or era_in(found.text) is not None or era_in(title) is not None:
        return found.text
    return f"{title}\n{found.text}"


def _of_those_taking_part(search: Search, question: Question, found: list[Found]) -> list[Found]:
    """How many Kommunen take part is told of the name asked for, by a sentence or above it: others count theirs."""
    counted, era = question.counted, era_in(question.text)
    if not era or counted is None or counted.lemma not in KOMMUNE_NOUNS:
        return found
    return [one for one in found if era_in(f"{one.text}\n{_above(search, one)}") == era]


def _above(search: Search, found: Found) -> str:
    return f"{search.index.passages[found.unit.row].heading or ''}\n{found.unit.document.origin.title or ''}"


def _answers(search: Search, found: Found) -> bool:
    """Say whether a sentence answers a heading or a question before it."""
    return search.units.answers_heading(found.unit) or bool(search.units.asked_before(found.unit).lemmas)


def _of_its_year(search: Search, question: Question, draft: Draft) -> Draft:
    """A fact of another Stand gives way to a sentence that tells the value of the year that was asked for."""
    years = {year[:4] for year in question.years}
    stands = {str(one.as_of)[:4] for statement in draft.statements for one in statement.evidence}
    if not years or years & stands or question.attribute not in COUNTED_BY_YEAR:
        return draft
    named = any(not one.verb for one in question.hard)
    concepts = question.concepts if named else (build_concept(analyze(_INHABITANTS)[0], True, 1.0),)
    typed = replace(question, expects="number", counted=None, concepts=concepts)
    found = [one for one in find_evidence(search, typed, question.kommunen, LENIENT) if not one.negated]
    told = [one for one in found if years & set(YEAR.findall(one.text))]
    return state_best(search, question, told) if told else replace(draft, status="partial", lead=OTHER_YEAR)


def _correct_premise(search: Search, question: Question) -> Draft:
    """A question whose answer would presuppose what a source denies is met by that denial."""
    if not all(search.rows_with(one) for one in question.hard):
        return Draft("no_evidence")  # of what no document has a word for, none denies anything
    found = find_evidence(search, replace(question, expects=None), question.kommunen, STRICT)
    about = [one for one in found if not set(one.unit.kommunen) - set(question.kommunen)]
    denied = state_best(search, question, [one for one in about if denies_premise(question, one)])
    if not denied.statements:
        return denied
    return replace(denied, status="partial", lead=DENIED)


def _state_likely(search: Search, question: Question) -> Draft:
    of_thing = question.expects and not question.about_initiative
    likely = find_likely(search, question, question.kommunen) if of_thing else []
    return _state(search, question, likely) if likely else Draft("no_evidence")


def state_best(search: Search, question: Question, found: Sequence[Found]) -> Draft:
    """Return the best that was found: of values with those that differ, of all else what is as good."""
    if question.expects == "person":
        found = _that_name_somebody(question, found)
    if not found:
        return Draft("no_evidence")
    if question.expects and not _is_told_of(search, question, found[0]):
        return Draft("no_evidence")
    return _state(search, question, found)


def _state(search: Search, question: Question, found: Sequence[Found]) -> Draft:
    if question.expects in VALUED:
        return state_values(search, question, found)
    if question.expects == "person" and (holders := state_holders(search, question, found)):
        return holders
    if question.expects == "person" and _AT_PRESENT.search(question.text) and _is_of_before(question, found[0]):
        return Draft("no_evidence")
    subject = question.kommunen[0] if len(question.kommunen) == 1 else None
    if question.expects in _TOLD_APART and sets_two_sources(found[0].text):
        return Draft("conflicting", (state_found(search, found[0], subject),), lead=lead_conflict(()))
    if question.expects == "person" and (follower := _follower_of(search, question, found[0])) is not None:
        stated = (quote_with_stand(search, follower, subject), state_found(search, found[0], subject))
        return Draft("answered", stated, lead=HOLDERS)
    if question.expects == "person" and asks_who_is_now(question) and _has_left(found[0]):
        return Draft("no_evidence")
    best = _apart([one for one in found if one.score >= _AS_GOOD * found[0].score])[:_FACT_STATEMENTS]
    return Draft("answered", tuple(state_found(search, one, subject) for one in best))


def _that_name_somebody(question: Question, found: Sequence[Found]) -> list[Found]:
    """Return what names whoever is asked for; else what denies it, or has a name that may be theirs."""
    named = [one for one in found if one.value is not None]
    in_charge = any(one.family in LEADING for one in question.soft)
    about = [one for one in found if not in_charge or any(_is_named(each, one.unit.bag) for each in question.hard)]
    return named or [
        one for one in about if ends_or_denies(one.unit) or BAR in one.text or holds_name(one.text, question.text)
    ]


def _is_named(concept: Concept, bag: Bag) -> bool:
    """Say whether a sentence names a thing itself, be it by its head alone: "das Frühstück" of the Schulfrühstück."""
    return match_concept(concept, bag) >= LENIENT or not bag.lemmas.isdisjoint(concept.parts[-1:])


def _has_left(found: Found) -> bool:
    """Say whether the sentence that names somebody tells that they handed on what they had."""
    who = found.value
    return who is not None and is_gone(found.text, Span(who.start - found.start, who.end - found.start))


def _is_of_before(question: Question, found: Found) -> bool:
    """Say whether somebody is told to have been it, or is named for what they once did: "Ministerin Schulz kam"."""
    own = part_of_asked(found.unit, question.kommunen, question.concepts)
    told = found.text if own is found.unit else own.text
    past = is_past(told) is True and not HOLDS_SINCE.search(told)
    return found.value is not None and (past or value_of_found(question, found).manner == "former")


def _follower_of(search: Search, question: Question, found: Found) -> Value | None:
    """Whoever is told to have followed, in another sentence than the one that names the holder."""
    follower = find_successor(search, question, found.value_text, found.unit)
    inside = follower and follower.found and found.start <= follower.found.start < found.end
    return None if inside and follower and follower.words in found.text else follower


def _is_told_of(search: Search, question: Question, best: Found) -> bool:
    """Say whether a value stands in a sentence that tells enough of the question, in its words or in their meaning.

    Who somebody is, is told by a name; and what a heading asks or names, by a word or two.
    """
    if tells_price_of_it(question, best.unit):
        return True
    if question.expects in VALUED and best.score < _LEAST_WEIGHT:
        return False
    if best.value is None or question.expects == "person" or search.units.answers_heading(best.unit):
        return True
    missing = [one for one in question.hard if match_concept(one, best.unit.bag) < LENIENT]
    if missing and all(is_about_since(search, one, best.unit) for one in missing):
        return True
    above = (search.units.heading_of(best.unit), search.units.asked_before(best.unit))
    if any(match_concept(one, bag) >= STRICT for one in question.hard for bag in above):
        return True
    if best.score >= _SURE:
        return True
    alike = float(search.similarities(question.text, [best.unit])[0])
    return best.score + _ALIKE_SHARE * alike >= _LEAST_TOGETHER


def _apart(found: Sequence[Found]) -> list[Found]:
    """Return what lies apart: a span that holds a better one, or lies in it, adds nothing."""
    kept: list[Found] = []
    for one in found:
        others = [other for other in kept if other.unit.document is one.unit.document]
        if all(one.end <= other.start or other.end <= one.start for other in others):
            kept.append(one)
    return kept

"""Whether what a sentence lacks of a question stands around it: before it, above it, or at the head of its document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kekiz_search.answering.actors.by_phrase import find_by_phrase
from kekiz_search.answering.actors.relations import adds_money, shares_cost
from kekiz_search.answering.actors.roles import leads_another
from kekiz_search.answering.evidence.measured import tells_who_may
from kekiz_search.answering.evidence.siblings import is_of_namesake, names_sibling, stands_instead
from kekiz_search.answering.evidence.strengths import LENIENT, STRICT, TELLS_DEED, TYPED
from kekiz_search.answering.evidence.titled import resumes_titled
from kekiz_search.answering.reading.counting import describing_counted
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.anaphora import (
    is_record,
    names_any_by_head,
    names_by_head,
    opens_with_pronoun,
    refers_back,
)
from kekiz_search.answering.sentences.paragraphs import is_about_since
from kekiz_search.answering.sentences.search import YEAR, Search
from kekiz_search.answering.sentences.unit import BAR, Unit
from kekiz_search.answering.values.bare_numbers import counts_what_was_named
from kekiz_search.answering.values.prices import asks_price
from kekiz_search.answering.values.seats import asks_seat
from kekiz_search.answering.values.times import asks_for_hours, says_open
from kekiz_search.answering.words.concepts import (
    NEAR_MEANING,
    Bag,
    Concept,
    bag_of,
    cover,
    match_concept,
)
from kekiz_search.answering.words.families import PAYING
from kekiz_search.answering.words.near_meanings import words_alike
from kekiz_search.answering.words.vocabulary import RESEARCH, TOPIC_NOUNS
from kekiz_search.german.dictionary import is_verb
from kekiz_search.german.normalise import fold, fold_document
from kekiz_search.german.offices import is_office
from kekiz_search.german.verbs import is_verb_form
from kekiz_search.german.weekdays import opens_with_hours

_TOLD = 0.2  # of the question's weight that a sentence with a value must carry itself; what stands around has the rest
TOLD_BY_NAME = 0.45  # where a person is asked for, who is named more often than a number is told
_PHASE = re.compile(r"(?:phase|modellvorhaben)$")
_NEW_THING = re.compile(r"\W*(?:Eine?|Für (?:den|die|das|eine?n?)) (?:[a-zäöüß-]+ )?[A-ZÄÖÜ][\w-]+")
# "Zeit: jeden Mittwoch" is told of what the heading names.
_LABELLED = re.compile(r"\W*[A-ZÄÖÜ][\wäöüß]+(?: [\wäöüß]+)?: ")
# What it costs of which the sentences before tell.
_PRICE_OF_IT = re.compile(
    r"(?:Die|Der|Das) (?:Teilnahme|Preis|Eintritt|(?:Mittag)?[Ee]ssen|Mahlzeit|Fahrt|Ausleihe|"
    r"Unkosten\w*|Kosten|Kursgeld|\w*[Gg]ebühr|\w*[Bb]eitrag)\b"
)
# A role without what it is of is one in what was named before: "Den Vorsitz hat Anna Meier."
_BARE_ROLE = re.compile(
    r"(?:Den Vorsitz|Die (?:Leitung|Koordination|Geschäftsführung|Federführung|Moderation)|Vorsitzende[r]?|"
    r"Sprecher(?:in)?|Leiter(?:in)?|Koordinator(?:in)?|Ansprechpartner(?:in)?|Zuständig|Verantwortlich|Federführend) "
    r"(?:hat|haben|ist|sind|war|liegt|führt|führen|übernimmt|übernahm|teilen|teilt|wurde)\b"
)
_DEED_FIRST = re.compile(
    r"(?:Die|Der|Das|Den) (?:[a-zäöüß]+e[nr]? )?(?P<deed>[A-ZÄÖÜ][\wäöüß-]+) (?P<verb>[a-zäöüß]+)\b"
)
_FOUND_AT = re.compile(r"\b(?:finden Sie uns|Sie finden uns|(?:befindet|befinden) sich|untergebracht|zu finden)\b")
_ADDED = re.compile(r"\b(?:dazu|zu|bei)\W*$|\b(?:dazu|bei|zu)ge(?:geben|steuert|schossen|zahlt)\b")
_TIMES = ("schluss", "frist", "termin", "beginn", "start", "ende", "zeit")
_BEFORE_SENTENCES = 2


def may_lean(search: Search, question: Question, unit: Unit, bag: Bag, missing: Sequence[Concept]) -> bool:
    """Say whether what a sentence lacks stands around it, and it tells enough of the question by itself."""
    if is_of_namesake(question.text, unit, missing) or stands_instead(search, missing, unit):
        return False
    if question.expects in TYPED:
        if any(one in missing for one in describing_counted(question)) or is_of_its_own_time(missing, unit):
            return False
        telling = [one for one in question.concepts if one.hard or one.verb or one.text[0].isupper()]
        told = cover(telling, bag) >= _TOLD or any(year[:4] in unit.text for year in question.years)
        told = told or (question.counted is not None and match_concept(question.counted, bag) >= STRICT)
        told = told or any(one.verb and match_concept(one, bag) >= NEAR_MEANING for one in question.soft)
        told = told or (refers_back(unit, missing) and _stand_before(search, missing, unit))
        told = told or (asks_for_hours(question) and (says_open(unit.text) or opens_with_hours(unit.text)))
        told = told or (question.expects == "number" and counts_what_was_named(unit.text))
        told = told or (question.expects == "date" and any(_happens(one, bag) for one in missing))
        told = told or _is_labelled_below(search, missing, unit)
        told = told or tells_price_of_it(question, unit)
        told = told or tells_who_may(question, unit) or _tells_seat(question, unit)
        told = told or names_its_time(question, [one for one in question.concepts if one.verb], bag)
        granted = all(one.family == "foerderung" for one in question.concepts if one.verb)
        told = told or _tells_what_was_added(question, unit)
        told = told or (granted and is_record(unit))  # what is spent is no sum that was granted
        told = told and not (_names_another(question, unit, missing) or names_sibling(missing, bag))
        told = told or resumes_titled(search, unit, missing)
    else:
        if any(is_office(concept.text.capitalize()) for concept in missing):
            return False
        unresumed = [one for one in missing if not _is_resumed(one, unit)]
        if is_of_part(search, unit, missing) or leads_another(search, question, unit, unresumed):
            return False
        told = cover(question.hard, bag) >= TOLD_BY_NAME or any(
            one.family and match_concept(one, bag) for one in question.soft
        )
        told = told or _tells_whom(question, bag) or _goes_on_about_cost(search, question, unit, missing)
        resumes = opens_with_pronoun(unit.text) or _BARE_ROLE.match(unit.text) is not None
        resumes = resumes or _labels_deed(question, unit) or _opens_with_deed(question, unit)
        told = told or (resumes and _are_named_before(search, missing, unit))
        told = told or (refers_back(unit, missing) and _stand_before(search, missing, unit))
    told = told or _answers_heading(search, question, unit)
    told = told or _answers_question(search, question, unit)
    unnamed = [concept for concept in missing if concept.lemma not in question.named]
    if len(unnamed) < len(missing) and not _names_around(search, question, unit):
        return False
    return told and all(stands_around(search, concept, unit) for concept in unnamed)


def _labels_deed(question: Question, unit: Unit) -> bool:
    """Say whether a line names somebody behind a label that tells the deed alone: "Moderation: Anna Meier"."""
    label = _LABELLED.match(unit.text)
    deeds = [one for one in question.concepts if one.verb]
    return label is not None and bool(deeds) and all(match_concept(one, bag_of(label.group())) for one in deeds)


def _opens_with_deed(question: Question, unit: Unit) -> bool:
    """Say whether a sentence opens with the deed by its noun, not of what: "Die Wartung erfolgt durch"."""
    opening = _DEED_FIRST.match(unit.text)
    if opening is None or not is_verb_form(opening["verb"]):
        return False
    return any(one.verb and match_concept(one, bag_of(opening["deed"])) >= TELLS_DEED for one in question.concepts)


def _is_labelled_below(search: Search, missing: Sequence[Concept], unit: Unit) -> bool:
    """Say whether a line gives a value behind its label, or hours, below a heading that names all that it lacks."""
    if not (_LABELLED.match(unit.text) or opens_with_hours(unit.text)) or is_record(unit):
        return False
    above = search.units.heading_of(unit)
    return all(match_concept(one, above) >= STRICT for one in missing)


def names_its_time(question: Question, deeds: Sequence[Concept], bag: Bag) -> bool:
    """Say whether a word names the time of a deed: "Anmeldeschluss", "Bewerbungsfrist"."""
    timed = [word for word in bag.lemmas if word.endswith(_TIMES)] if question.expects == "date" else []
    return any(word.startswith(one.stem) for one in deeds for word in timed)


def _tells_what_was_added(question: Question, unit: Unit) -> bool:
    """Say whether a sentence tells what is added to the cost of what those before it tell: "gibt 600 Euro dazu"."""
    return question.expects == "money" and _ADDED.search(question.folded) is not None and adds_money(unit.text)


def _tells_seat(question: Question, unit: Unit) -> bool:
    """Say whether a sentence tells where that is of which those before it tell: "Sie finden uns im Medienzentrum"."""
    return asks_seat(question) and _FOUND_AT.search(unit.text) is not None


def tells_price_of_it(question: Question, unit: Unit) -> bool:
    """Say whether a sentence tells what that costs of which those before it tell: "Die Teilnahme kostet 25 Euro"."""
    return asks_price(question) and _PRICE_OF_IT.match(unit.text) is not None


def is_of_its_own_time(missing: Sequence[Concept], unit: Unit) -> bool:
    """Say whether a sentence lacks the phase asked about and has a year: what was in 2017 is of no phase before it."""
    phase = any(_PHASE.search(one.lemma) for one in missing) and "phase" not in unit.text.lower()
    return phase and YEAR.search(unit.text) is not None


def _goes_on_about_cost(search: Search, question: Question, unit: Unit, missing: Sequence[Concept]) -> bool:
    """Say whether a sentence tells who bears a part of the cost of what was named before."""
    pays = any(one.lemma in PAYING for one in question.concepts)
    told = shares_cost(unit.text) or find_by_phrase(unit.text, question) is not None
    return pays and told and _stand_before(search, missing, unit)


def _names_another(question: Question, unit: Unit, missing: Sequence[Concept]) -> bool:
    """Say whether a sentence without a word of the matter opens with a new thing: "Ein eigener Bus kostet 800 Euro"."""
    opening = _NEW_THING.match(unit.text)
    if opening is None or len(missing) < len(question.hard):
        return False
    opened = bag_of(opening.group())
    return not any(match_concept(one, opened) or _is_of_sort(one, opened) for one in question.concepts)


def _is_of_sort(concept: Concept, opened: Bag) -> bool:
    """Say whether a new thing is one of those asked for, by its head alone: "Ein Zentrum kostet 800 Euro"."""
    return bool(concept.parts) and concept.parts[-1] in opened.lemmas


def _happens(concept: Concept, bag: Bag) -> bool:
    """Say whether a sentence tells by a verb what a compound calls: at a Netzwerktreffen people come together."""
    if not concept.parts:
        return False
    deeds = words_alike(concept.parts[-1]) | {concept.parts[-1]}
    return any(is_verb(word) for word in deeds & bag.lemmas)


def _answers_heading(search: Search, question: Question, unit: Unit) -> bool:
    """Say whether a heading asks something of what the question asks about, and a sentence answers it.

    In "Wie lange gilt die Karte?" the Karte may be a Familienkarte.
    """
    if not search.units.answers_heading(unit):
        return False
    asked = search.units.heading_of(unit)
    heads = {concept.parts[-1] for concept in question.concepts if concept.parts}
    return bool(heads & asked.lemmas) or any(match_concept(one, asked) >= NEAR_MEANING for one in question.concepts)


def _answers_question(search: Search, question: Question, unit: Unit) -> bool:
    """Say whether the sentence before asks after all that the question asks about."""
    asked = search.units.asked_before(unit)
    return bool(asked.lemmas) and all(match_concept(one, asked) >= STRICT for one in question.hard)


def _names_around(search: Search, question: Question, unit: Unit) -> bool:
    """Say whether a name of several words stands in the title, above a sentence, or before it in its document."""
    passage = search.index.passages[unit.row]
    above, text = fold(f"{unit.document.origin.title or ''}\n{passage.heading or ''}"), unit.document.text
    named = [name for name in question.names if not name.search(above)]
    ends = [_first_end(name, text) for name in named]
    return all(end is not None and end <= len(fold(text[: unit.end])) for end in ends)


@lru_cache(maxsize=256)
def _first_end(name: re.Pattern[str], text: str) -> int | None:
    """Return where in a folded document a name stands first; None where it does not."""
    found = name.search(fold_document(text))
    return found.end() if found else None


def _tells_whom(question: Question, bag: Bag) -> bool:
    """Say whether a sentence tells the deed and to whom or what it was done, where neither is hard."""
    done = any(one.verb and match_concept(one, bag) >= TELLS_DEED for one in question.soft)
    return done and any(not one.verb and match_concept(one, bag) >= STRICT for one in question.soft)


def is_of_part(search: Search, unit: Unit, missing: Sequence[Concept]) -> bool:
    """Say whether a sentence lacks the topic of all documents, and neither coordinates nor stands right below it.

    Every title names the topic, whatever part of it somebody leads.
    """
    near = (search.units.heading_of(unit), search.units.before(unit), search.units.asked_before(unit))
    topic = [one for one in missing if one.lemma in TOPIC_NOUNS]
    if not topic or "koordination" in unit.bag.families:
        return False
    return not all(any(match_concept(one, bag) >= STRICT for bag in near) for one in topic)


def _stand_before(search: Search, missing: Sequence[Concept], unit: Unit) -> bool:
    before = search.units.before(unit)
    return any(match_concept(one, before) >= STRICT for one in missing)


def _are_named_before(search: Search, missing: Sequence[Concept], unit: Unit) -> bool:
    """Say whether a pronoun may stand for what the sentences before one name, or the title of its document."""
    context = search.units.context_of(unit)
    titled = any(match_concept(one, context) >= STRICT for one in missing)
    return titled or _stand_before(search, missing, unit) or any(is_about_since(search, one, unit) for one in missing)


def stands_around(search: Search, concept: Concept, unit: Unit) -> bool:
    """Say whether a concept is met before a sentence, above it, or at the head of its document.

    A row of a table goes on about nothing: it is of what stands above the table.
    """
    units = search.units
    if match_concept(concept, units.context_of(unit)) >= STRICT:
        return True
    if BAR in unit.text:
        return match_concept(concept, units.head_of(unit)) >= STRICT
    if concept.lemma in RESEARCH and unit.document.origin.kind == "research":
        return True  # it is a study itself, whether it says so or not
    before, lead = units.before(unit), units.lead_before(unit)
    if match_concept(concept, before) >= LENIENT or _is_named_by_head(concept, unit, before, lead):
        return True
    if _is_resumed(concept, unit) or _is_resumed_before(search, concept, unit):
        return True
    if is_about_since(search, concept, unit):
        return True
    if is_record(unit) and match_concept(concept, units.passage_before(unit)) >= STRICT:
        return True  # what a list is of stands above it
    return match_concept(concept, units.head_of(unit)) >= STRICT


def _is_named_by_head(concept: Concept, unit: Unit, before: Bag, lead: Bag) -> bool:
    """ "Die Stelle" is the Lotsenstelle where the document began with Lotsinnen."""
    if not concept.parts or concept.parts[-1] not in unit.bag.lemmas | before.lemmas:
        return False
    return all(part in lead.pieces | before.pieces for part in concept.parts[:-1])


def is_resumed_from_heading(search: Search, concept: Concept, unit: Unit) -> bool:
    """Below the heading "Familienpaten" the Paten are those: its head alone names what a section is about."""
    return concept.parts[-1] in unit.bag.lemmas and concept.lemma in search.units.heading_of(unit).lemmas


def _is_resumed(concept: Concept, unit: Unit) -> bool:
    """ "Das Büro" is the Familienbüro where that is what a document last named by a word with this head."""
    if not (names_by_head(unit, concept) or names_any_by_head(unit, concept)):
        return False
    before = fold(unit.document.text[: unit.start])
    if concept.sort or not concept.parts:
        return concept.lemma in before
    named = re.findall(rf"\b\w{{3,}}{re.escape(concept.parts[-1])}", before)
    return bool(named) and named[-1].endswith(concept.lemma)


def _is_resumed_before(search: Search, concept: Concept, unit: Unit) -> bool:
    """ "Mit dem Buch bekommen Eltern Adressen. Es hat acht Kapitel": a pronoun stands for what its head stood for."""
    if not refers_back(unit, ()):
        return False
    before = [one for one in search.units_of(unit.row) if one.start < unit.start][-_BEFORE_SENTENCES:]
    return any(_is_resumed(concept, one) for one in before)

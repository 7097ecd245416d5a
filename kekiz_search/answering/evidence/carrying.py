"""Whether a sentence, with what stands around it, carries what a question asks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.actors.done_anyway import BEING, done_anyway
from kekiz_search.answering.actors.relations import adds_money, shares_cost, tells_besides_names, tells_relation
from kekiz_search.answering.actors.roles import leads_another
from kekiz_search.answering.evidence.siblings import names_sibling
from kekiz_search.answering.reading.counting import describing_counted
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.anaphora import is_record, names_by_head, opens_with_pronoun, refers_back
from kekiz_search.answering.sentences.assents import assents
from kekiz_search.answering.sentences.search import YEAR, Search
from kekiz_search.answering.sentences.unit import BAR, Unit
from kekiz_search.answering.values.periods import asks_when_over, tells_end_by_period, without_dates
from kekiz_search.answering.values.times import asks_for_hours, says_open
from kekiz_search.answering.words.concepts import (
    NEAR_MEANING,
    Bag,
    Concept,
    bag_of,
    cover,
    match_concept,
    opens_compound,
)
from kekiz_search.answering.words.families import FAMILIES, PAYING, RECEIVING
from kekiz_search.answering.words.near_meanings import words_alike
from kekiz_search.answering.words.plans import APPLIED_FOR
from kekiz_search.answering.words.vocabulary import RESEARCH, TOPIC_NOUNS
from kekiz_search.german.dictionary import is_verb, known_lemma
from kekiz_search.german.normalise import fold, fold_document
from kekiz_search.german.offices import is_office

# Least strength at which a sentence carries a hard concept. Source: chosen on the development half of
# tests/quality/gold.jsonl, as all shares below.
STRICT = 0.75  # a list row must hold it as a word of its own or as the head of a compound
LENIENT = 0.55  # a single fact may hold it scattered over the sentence
# Of these a span holds the very value that was asked for.
TYPED = frozenset({"number", "money", "percent", "date", "duration", "age", "place", "kommunen", "language", "contact"})
_TOLD = 0.2  # of the question's weight that a sentence with a value must carry itself; what stands around has the rest
_TOLD_BY_NAME = 0.45  # where a person is asked for, who is named more often than a number is told
_TOLD_IN_ROW = 0.35  # of the hard words' weight, below a heading with the rest: .45 found a Kommune less, .3 none more
_VERB_CHARS = 6
_FLOWING = RECEIVING | {"fliessen"}

_PHASE = re.compile(r"(?:phase|modellvorhaben)$")
_NEW_THING = re.compile(r"\W*(?:Eine?|Für (?:den|die|das|eine?n?)) (?:[a-zäöüß-]+ )?[A-ZÄÖÜ][\w-]+")
# Hours tell it by themselves.
_OPEN = frozenset(
    "oeffnen offen gehen besuchen erreichen sprechen antreffen treffen zusammenkommen stattfinden".split()
)
_TIMES = ("schluss", "frist", "termin", "beginn", "start", "ende", "zeit")
# A role without what it is of is one in what was named before: "Den Vorsitz hat Anna Meier."
_BARE_ROLE = re.compile(
    r"(?:Den Vorsitz|Die (?:Leitung|Koordination|Geschäftsführung|Federführung|Moderation)|Vorsitzende[r]?|"
    r"Sprecher(?:in)?|Leiter(?:in)?|Koordinator(?:in)?|Ansprechpartner(?:in)?) "
    r"(?:hat|haben|ist|sind|war|liegt|führt|führen|übernimmt|übernahm|teilen|teilt|wurde)\b"
)
_DEED = 0.7  # as strongly a verb is met by its derivation, its family or a near meaning
_BEFORE_SENTENCES = 2


def is_carried(search: Search, question: Question, unit: Unit, bag: Bag, least: float) -> bool:
    """All hard concepts are met, and of every family that the question uses one word; what stands around may help.

    A value tells for itself what it is: there a family need not be met, and what is not in the sentence may stand in
    the two before it, in the heading, in the title or at the head of the document.
    """
    missing = [concept for concept in question.hard if match_concept(concept, bag) < least]
    missing = [one for one in missing if not opens_compound(one, question.hard, bag)]
    missing = [one for one in missing if not (one.parts and _is_resumed_from_heading(search, one, unit))]
    if question.expects in {"person", "date", "place"} and not tells_asked_deed(search, question, unit, bag):
        return False
    in_list = question.kind in {"list", "count"} and question.expects is None
    if missing and (question.yes_no or in_list):
        above = search.units.context_of(unit) if question.yes_no else search.units.heading_of(unit)
        if not all(match_concept(concept, above) >= STRICT for concept in missing):
            return False
        if APPLIED_FOR.search(search.index.passages[unit.row].heading or ""):
            return False
        if cover(question.hard, bag) < (_TOLD_BY_NAME if question.yes_no else _TOLD_IN_ROW):
            return False
    elif missing and not (question.expects and _may_lean(search, question, unit, bag, missing)):
        return _may_lack(question, bag, missing)
    if question.expects in TYPED:
        return True
    relations = question.kind in {"list", "count"} or question.yes_no
    lending = done_anyway(question) if question.kind in {"list", "count"} else frozenset()
    families = [
        one
        for one in question.soft
        if one.family or (one.verb and one.lemma not in lending and (question.yes_no or (relations and one.alike)))
    ]
    own = [one for one in families if not tells_besides_names(question, one, unit, bag)]
    return all(tells_relation(search, question, one, unit) for one in own)


def tells_asked_deed(search: Search, question: Question, unit: Unit, bag: Bag) -> bool:
    """Who does something, when or where is told by a sentence or heading that says so, not by a name near the rest."""
    somewhere = BEING if question.expects == "place" else _OPEN if asks_for_hours(question) else frozenset()
    deeds = [concept for concept in question.concepts if concept.verb and concept.lemma not in somewhere]
    if asks_when_over(question):
        bag = bag_of(without_dates(unit.text))  # "bis Ende 2018" ends nothing
    if question.expects == "person" and adds_money(unit.text) and any(one.lemma in PAYING for one in deeds):
        return True  # who adds to a sum pays, though what is added is no price
    least = NEAR_MEANING if question.expects == "date" else _DEED  # Einrichtungen open nothing
    told = (bag, search.units.heading_of(unit), search.units.asked_before(unit))
    if not deeds or assents(unit.text) or any(_is_done(one, some, least) for one in deeds for some in told):
        return True
    if tells_end_by_period(question, unit.text) or _names_its_time(question, deeds, bag):
        return True
    apart = tuple(word for word in bag.lemmas if len(word) >= _VERB_CHARS)  # "kündigte … an"
    return any(one.lemma.endswith(apart) for one in deeds)


def _names_its_time(question: Question, deeds: Sequence[Concept], bag: Bag) -> bool:
    """Say whether a word names the time of a deed: "Anmeldeschluss", "Bewerbungsfrist"."""
    timed = [word for word in bag.lemmas if word.endswith(_TIMES)] if question.expects == "date" else []
    return any(word.startswith(one.stem) for one in deeds for word in timed)


def _is_done(deed: Concept, bag: Bag, least: float) -> bool:
    if match_concept(deed, bag) < least:
        return False
    told = FAMILIES.get(deed.family or "", frozenset()) & bag.pieces
    return not told or deed.lemma in _FLOWING or bool(told - _FLOWING)


def _may_lack(question: Question, bag: Bag, missing: Sequence[Concept]) -> bool:
    """Say whether a value tells its deed and all other hard words, the rarest among them, but a word that may vary.

    A name, or any other word that no dictionary has, must be met.
    """
    others = [concept for concept in question.hard if concept not in missing]
    if question.expects not in TYPED or len(missing) > 1 or not others or missing[0].lemma in question.named:
        return False
    if known_lemma(missing[0].text.capitalize()) is None or missing[0].weight >= max(one.weight for one in others):
        return False
    done = any(one.verb and match_concept(one, bag) >= _DEED for one in question.concepts)
    return done and all(match_concept(one, bag) >= STRICT for one in others)


def _may_lean(search: Search, question: Question, unit: Unit, bag: Bag, missing: Sequence[Concept]) -> bool:
    """Say whether what a sentence lacks stands around it, and it tells enough of the question by itself."""
    if question.expects in TYPED:
        if any(one in missing for one in describing_counted(question)) or is_of_its_own_time(missing, unit):
            return False
        telling = [one for one in question.concepts if one.hard or one.verb or one.text[0].isupper()]
        told = cover(telling, bag) >= _TOLD or any(year[:4] in unit.text for year in question.years)
        told = told or (question.counted is not None and match_concept(question.counted, bag) >= STRICT)
        told = told or any(one.verb and match_concept(one, bag) >= NEAR_MEANING for one in question.soft)
        told = told or (refers_back(unit, missing) and _stand_before(search, missing, unit))
        told = told or (asks_for_hours(question) and says_open(unit.text))
        told = told or (question.expects == "date" and any(_happens(one, bag) for one in missing))
        granted = all(one.family == "foerderung" for one in question.concepts if one.verb)
        told = told or (granted and is_record(unit))  # what is spent is no sum that was granted
        told = told and not (_names_another(question, unit, missing) or names_sibling(missing, bag))
    else:
        if any(is_office(concept.text.capitalize()) for concept in missing):
            return False
        if is_of_part(search, unit, missing) or leads_another(search, question, unit, missing):
            return False
        told = cover(question.hard, bag) >= _TOLD_BY_NAME or any(
            one.family and match_concept(one, bag) for one in question.soft
        )
        told = told or _tells_whom(question, bag) or _goes_on_about_cost(search, question, unit, missing)
        resumes = opens_with_pronoun(unit.text) or _BARE_ROLE.match(unit.text) is not None
        told = told or (resumes and _are_named_before(search, missing, unit))
        told = told or (refers_back(unit, missing) and _stand_before(search, missing, unit))
    told = told or _answers_heading(search, question, unit)
    told = told or _answers_question(search, question, unit)
    unnamed = [concept for concept in missing if concept.lemma not in question.named]
    if len(unnamed) < len(missing) and not _names_around(search, question, unit):
        return False
    return told and all(stands_around(search, concept, unit) for concept in unnamed)


def is_of_its_own_time(missing: Sequence[Concept], unit: Unit) -> bool:
    """Say whether a sentence lacks the phase asked about and has a year: what was in 2017 is of no phase before it."""
    phase = any(_PHASE.search(one.lemma) for one in missing) and "phase" not in unit.text.lower()
    return phase and YEAR.search(unit.text) is not None


def _goes_on_about_cost(search: Search, question: Question, unit: Unit, missing: Sequence[Concept]) -> bool:
    """Say whether a sentence tells who bears a part of the cost of what was named before."""
    pays = any(one.lemma in PAYING for one in question.concepts)
    return pays and shares_cost(unit.text) and _stand_before(search, missing, unit)


def _names_another(question: Question, unit: Unit, missing: Sequence[Concept]) -> bool:
    """Say whether a sentence without a word of the matter opens with a new thing: "Ein eigener Bus kostet 800 Euro"."""
    opening = _NEW_THING.match(unit.text)
    if opening is None or len(missing) < len(question.hard):
        return False
    return not any(match_concept(one, bag_of(opening.group())) for one in question.concepts)


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
    return all(name.search(fold_document(text)) and name.search(fold(text[: unit.end])) for name in named)


def _tells_whom(question: Question, bag: Bag) -> bool:
    """Say whether a sentence tells the deed and to whom or what it was done, where neither is hard."""
    done = any(one.verb and match_concept(one, bag) >= _DEED for one in question.soft)
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
    return _stand_before(search, missing, unit) or any(match_concept(one, context) >= STRICT for one in missing)


def stands_around(search: Search, concept: Concept, unit: Unit) -> bool:
    """Say whether a concept is met before a sentence, above it, or at the head of its document.

    A row of a table goes on about nothing: it is of what stands above the table.
    """
    units = search.units
    if BAR in unit.text:
        return any(match_concept(concept, bag) >= STRICT for bag in (units.context_of(unit), units.head_of(unit)))
    if concept.lemma in RESEARCH and unit.document.origin.kind == "research":
        return True  # it is a study itself, whether it says so or not
    before, lead = units.before(unit), units.lead_before(unit)
    if match_concept(concept, before) >= LENIENT or _is_named_by_head(concept, unit, before, lead):
        return True
    if _is_resumed(concept, unit) or _is_resumed_before(search, concept, unit):
        return True
    if is_record(unit) and match_concept(concept, units.passage_before(unit)) >= STRICT:
        return True  # what a list is of stands above it
    return any(match_concept(concept, bag) >= STRICT for bag in (units.context_of(unit), units.head_of(unit)))


def _is_named_by_head(concept: Concept, unit: Unit, before: Bag, lead: Bag) -> bool:
    """ "Die Stelle" is the Lotsenstelle where the document began with Lotsinnen."""
    if not concept.parts or concept.parts[-1] not in unit.bag.lemmas | before.lemmas:
        return False
    return all(part in lead.pieces | before.pieces for part in concept.parts[:-1])


def _is_resumed_from_heading(search: Search, concept: Concept, unit: Unit) -> bool:
    """Below the heading "Familienpaten" the Paten are those: its head alone names what a section is about."""
    return concept.parts[-1] in unit.bag.lemmas and concept.lemma in search.units.heading_of(unit).lemmas


def _is_resumed(concept: Concept, unit: Unit) -> bool:
    """ "Das Büro" is the Familienbüro where that is what a document last named by a word with this head."""
    if not concept.parts or not names_by_head(unit, concept.parts[-1]):
        return False
    head = concept.parts[-1]
    named = re.findall(rf"\b\w{{3,}}{re.escape(head)}", fold(unit.document.text[: unit.start]))
    return bool(named) and named[-1].endswith(concept.lemma)


def _is_resumed_before(search: Search, concept: Concept, unit: Unit) -> bool:
    """ "Mit dem Buch bekommen Eltern Adressen. Es hat acht Kapitel": a pronoun stands for what its head stood for."""
    if not concept.parts or not refers_back(unit, ()):
        return False
    before = [one for one in search.units_of(unit.row) if one.start < unit.start][-_BEFORE_SENTENCES:]
    return any(_is_resumed(concept, one) for one in before)

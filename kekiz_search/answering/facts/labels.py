"""Whether the label of a field or cell, with the heading and title above it, names what a question asks for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from kekiz_search.answering.evidence.strengths import LENIENT, STRICT
from kekiz_search.answering.factuality.endings import tells_end
from kekiz_search.answering.reading.ages import names_ages
from kekiz_search.answering.reading.expected import find_asked_body
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.search import YEAR, Search
from kekiz_search.answering.sentences.unit import BAR
from kekiz_search.answering.values.slots import find_value
from kekiz_search.answering.words.concepts import DERIVED, Bag, Concept, bag_of, match_concept
from kekiz_search.answering.words.field_values import leaves_open
from kekiz_search.answering.words.plans import is_planned_row
from kekiz_search.answering.words.vocabulary import LIVING_VERBS, PEOPLE_TOLD, TOPIC_NOUNS
from kekiz_search.german.normalise import word_set
from kekiz_search.german.persons import find_persons
from kekiz_search.types import Fact

_MONEY = re.compile(r"euro|€|\bbetrag\b|summe|kosten|budget|zuschuss|zuwendung", re.IGNORECASE)
_PERCENT = re.compile(r"%|prozent|\bquote|\banteil", re.IGNORECASE)
_NAME = re.compile(r"(?:[A-ZÄÖÜ][\w-]+\.? ){1,3}[A-ZÄÖÜ][\w-]+\b")
_PREPOSITION = re.compile(r"\s(?:in|im|an|am|auf|für|mit|pro|je|aus|bei|von|der|des|zu|zur|zum)\s|[,(:]")
_GIVEN = frozenset({"bekommen", "erhalten", "fliessen", "land", "zuwendung"})
_GIVERS = frozenset({"land", "nrw", "ministerium", "landesregierung"})
_GIVER = re.compile(
    r"\b(?:Land(?:es)?|NRW|Bund|Förder\w*|gefördert|kinderstark|bewilligt|bekommt|erhält|bekam|erhielt)\b",
    re.IGNORECASE,
)
_ANY_SPENDING = word_set("geld kosten ausgabe mittel budget etat summe betrag")
_TOTAL = re.compile(r"(?:gesamt|summe\b|insgesamt|zusammen\b)", re.IGNORECASE)
_KIND_OF_COST = re.compile(
    r"(?:Sach|Personal|Betriebs|Material|Neben|Fahrt|Miet|Raum|Honorar|Verwaltungs)(?:kosten|ausgaben|aufwand)",
    re.IGNORECASE,
)
_TAKE_PART = re.compile(r"\b(?:dabei|mitgemacht|mitmach\w+|mach\w* .*mit|teilgenommen|teilnehm\w+|n[ae]hm\w* .*teil)\b")
_SOME = re.compile(
    r"\b(?:[Bb]eteiligt|[Tt]eilnehmend|[Mm]itwirkend|[Gg]efördert|[Aa]usgezeichnet|[Zz]ertifiziert)e[nr]? "
)
_IN_ROW, _NUMBER_OF = re.compile(r", (?P<column>[^,]+)$"), re.compile(r"(?:Anz|Z)ahl\b")
_OF_THESE = re.compile(r"(?:davon|darunter|(?:davon |darunter )?mit)\b", re.IGNORECASE)
_TO_COME = re.compile(r"(?:Geplant|Voraussichtlich|Vorgesehen)\w* ", re.IGNORECASE)
_CAPTION_CHARS = 200  # longer lines are paragraphs
# Labels that name the form of a value alone.
_BARE_LABELS = frozenset(
    "betrag summe euro anzahl zahl wert hoehe umfang angabe insgesamt gesamt stand jahr ansatz anteil quote prozent "
    "stadt gemeinde kreis stadtgebiet kreisgebiet".split()
)


def facts_labelled(search: Search, question: Question, facts: Sequence[Fact]) -> list[Fact]:
    """Return the facts whose label answers: it carries what is asked for, the title above it helping."""
    asked = (*question.hard, *(concept for concept in question.soft if concept.family or concept.verb))
    given = any(one.lemma in _GIVERS for one in question.hard)
    labels = ((fact, search.units.heading_bag(fact.label)) for fact in facts)
    likely = [fact for fact, label in labels if _may_answer(asked, label) or (given and _gives(label))]  # few
    told = [fact for fact in likely if _is_labelled(search, question, fact)]
    told = [fact for fact in told if not _has_own_column(question, fact, facts)]
    return _in_all(question, told) if question.expects == "money" else told


def _has_own_column(question: Question, fact: Fact, facts: Sequence[Fact]) -> bool:
    """Say whether another cell of a row is that of what is asked for: "davon mit Schutzkonzept" beside "Anzahl"."""
    if question.expects != "number":
        return False
    beside = [one for one in facts if one is not fact and (one.doc_id, one.start) == (fact.doc_id, fact.start)]
    own = bag_of(fact.label)
    lacking = [one for one in question.hard if not match_concept(one, own)]
    return any(match_concept(one, bag_of(other.label)) >= STRICT for one in lacking for other in beside)


def _in_all(question: Question, facts: list[Fact]) -> list[Fact]:
    """Of what was spent the sum tells, beside items of which none is asked for: "Sachkosten", "Honorare", "Summe".

    Where there is no sum, one kind of cost is not all of them.
    """
    summed = {fact.doc_id for fact in facts if _TOTAL.match(fact.label)}
    asked = [one for one in question.hard if one.lemma not in _ANY_SPENDING]
    return [
        fact
        for fact in facts
        if (fact.doc_id not in summed and not _KIND_OF_COST.match(fact.label))
        or _TOTAL.match(fact.label)
        or any(match_concept(one, bag_of(fact.label)) >= LENIENT for one in asked)
    ]


def _is_labelled(search: Search, question: Question, fact: Fact) -> bool:
    """A label answers where it carries what is asked for, the title above it helping, and its value is of the kind."""
    label = search.units.heading_bag(fact.label)
    bare = _is_bare(label)
    wanted = (*question.hard, *(concept for concept in question.soft if concept.family))
    verbs = [concept for concept in question.soft if concept.verb]
    if not names_ages(question.ages, fact.label):
        return False
    if any(one.lemma.startswith("gesamt") for one in question.hard) and _IN_ROW.search(fact.label):
        return False  # what one row tells is not the sum of all
    listed = question.kind in {"list", "count"} and question.limit is None and fact.value[:1].isdigit()
    if bare and listed and _PERCENT.search(fact.value):
        return False  # a share of whatever stands above tells of no thing that it is there
    if bare and question.yes_no and _MONEY.search(fact.value):
        return False  # nor does a sum for it
    above = words_above(search, fact)
    if bare and question.expects == "money" and _gives(above) and not _asks_of_giving(question):
        return False  # what was granted is not what is spent
    if question.expects == "number" and (fact.attribute == "seit" or not _counts_asked(question, fact.label, above)):
        return False
    if question.expects in {"number", "date"} or listed:  # "Besuche: 214" does not tell who pays for them
        wanted += tuple(concept for concept in verbs if concept.lemma not in LIVING_VERBS)
    for concept in wanted:
        if question.expects == "money" and concept.lemma in TOPIC_NOUNS:
            continue  # a Steckbrief is about prevention
        if _is_said_by_sum(question, concept, label, fact):
            continue
        if question.expects == "person" and concept.verb and not _names_deed(concept, label, fact):
            return False
        if not _labels(question, concept, label, above) and match_concept(concept, above) < (
            LENIENT if bare else STRICT
        ):
            return False
    if question.years and not _is_of_year(search, question, fact):
        return False
    return answers_form(search, question, fact)


def _is_said_by_sum(question: Question, concept: Concept, label: Bag, fact: Fact) -> bool:
    """Say whether what was granted tells a word by itself: that it is euros, and that they are the Land's."""
    if not (question.expects == "money" or question.limit) or _MONEY.search(f"{fact.label} {fact.value}") is None:
        return False
    return concept.lemma == "euro" or (concept.lemma in _GIVERS and _gives(label))


def _is_of_year(search: Search, question: Question, fact: Fact) -> bool:
    """Say whether a field may be of the year asked for: by its label, else by what stands above it or its Stand."""
    if years := YEAR.findall(fact.label):
        return question.years[0][:4] in years
    document = search.index.document(fact.doc_id)
    above = f"{document.origin.title} {_heading(search, fact)} {_caption(document.text, fact.start)} {fact.value}"
    told = {*YEAR.findall(above), *([fact.as_of[:4]] if fact.as_of and fact.as_of_basis != "retrieved" else [])}
    return not told or not told.isdisjoint(year[:4] for year in question.years)


def _gives(above: Bag) -> bool:
    return "foerderung" in above.families


def _asks_of_giving(question: Question) -> bool:
    """Say whether it is asked what somebody was given: by a word of giving, or by the Land or programme that gives."""
    given = any(one.family == "foerderung" or one.lemma in _GIVEN for one in question.concepts)
    return given or question.about_initiative or _GIVER.search(question.text) is not None


def _counts_asked(question: Question, label: str, above: Bag) -> bool:
    """Say whether a label counts what is asked for, or its deeds, by its head: "Kinder in Gruppen" are no groups."""
    counted = question.counted
    if counted is None:
        return True
    head = bag_of(_PREPOSITION.split(label, maxsplit=1)[0])
    if counts_some(question, label) or _counts_in_column(question, counted, label):
        return False
    told = (counted, *(one for one in question.concepts if one.verb))
    if _is_bare(head) or any(match_concept(one, head) >= LENIENT for one in told):
        return True
    if counted.parts and counted.parts[-1] in head.pieces:
        return True
    people = counted.lemma in PEOPLE_TOLD
    return people and (bool(head.lemmas & PEOPLE_TOLD) or match_concept(counted, above) >= STRICT)


def _counts_in_column(question: Question, counted: Concept, label: str) -> bool:
    """Say whether a column counts others than the thing of its row: "Lotsinnen, Teilnehmende"."""
    column = _IN_ROW.search(label)
    if column is None or _NUMBER_OF.match(column["column"]):
        return False
    told = bag_of(column["column"])
    if _OF_THESE.match(column["column"]) and any(match_concept(one, told) >= LENIENT for one in question.hard):
        return False  # "davon mit Schutzkonzept" counts those of the row
    asked = (counted, *(one for one in question.concepts if one.verb))
    return not (_is_bare(told) or any(match_concept(one, told) >= LENIENT for one in asked))


def counts_some(question: Question, label: str) -> bool:
    """Say whether a label counts those that take part in a thing, where it is asked how many there are.

    "Teilnehmende Kitas" are all where it is asked how many were "dabei".
    """
    if _TAKE_PART.search(question.folded):
        return False
    return question.expects == "number" and _SOME.match(label) is not None and _SOME.search(question.text) is None


def _names_deed(deed: Concept, label: Bag, fact: Fact) -> bool:
    """Who does something is told by a label that says so; by one that says the like, only where a person is named."""
    return match_concept(deed, label) >= DERIVED or bool(find_persons(fact.value))


@lru_cache(maxsize=2048)  # every list asks all labels
def _is_bare(label: Bag) -> bool:
    """ "Betrag" or "2023" says nothing of what a column holds: the heading above it does."""
    return all(lemma in _BARE_LABELS or lemma.isdigit() for lemma in label.lemmas)


def _may_answer(asked: Sequence[Concept], label: Bag) -> bool:
    if _is_bare(label):
        return True
    return any(match_concept(one, label) > 0 or not label.pieces.isdisjoint(one.parts[-1:]) for one in asked)


def _labels(question: Question, concept: Concept, label: Bag, above: Bag) -> bool:
    """Say whether a label names a concept or, of what is counted, the head of its compound with the rest above it."""
    if match_concept(concept, label) >= STRICT:
        return True
    parts = concept.parts if question.expects == "number" else ()
    return bool(parts) and parts[-1] in label.pieces and all(part in above.pieces | label.lemmas for part in parts[:-1])


def answers_form(search: Search, question: Question, fact: Fact) -> bool:
    """Say whether a value has the form that a question expects; the unit of a column may stand above its table."""
    if question.expects == "money":
        return fact.number is not None and _MONEY.search(f"{fact.label} {fact.value}") is not None
    if question.expects == "percent":
        return (
            fact.number is not None
            and _PERCENT.search(f"{fact.value} {fact.label} {_heading(search, fact)}") is not None
        )
    if question.expects == "number":  # a share counts nothing
        return fact.number is not None and not (question.counted and _PERCENT.search(fact.value))
    if question.expects == "person" and find_asked_body(question.folded) and find_persons(fact.value):
        return False  # "Welche Partei stellt die Bürgermeisterin?"
    if question.expects == "person" and _NAME.match(fact.value):
        return True
    if question.expects in {"date", "person", "duration", "age", "kommunen"}:
        return find_value(fact.value, replace(question, concepts=())) is not None
    return True


def words_above(search: Search, fact: Fact) -> Bag:
    """Return the words of the title of a fact's document and of the heading, and in a table the caption, above it."""
    document = search.index.document(fact.doc_id)
    parts = (document.origin.title, _heading(search, fact), _caption(document.text, fact.start))
    return search.units.heading_bag("\n".join(part for part in parts if part))


@lru_cache(maxsize=8192)  # every list asks all fields
def _caption(text: str, start: int) -> str:
    """Return the line right above the table in which a row starts, none where it starts in no table."""
    end = text.find("\n", start)
    lines = text[: end if end >= 0 else len(text)].split("\n")
    if BAR not in lines[-1]:
        return ""
    above = next((line for line in reversed(lines) if line.strip() and not _is_row(line)), "")
    return above if len(above) <= _CAPTION_CHARS else ""


def _is_row(line: str) -> bool:
    """Say whether a line is a row; the tight rule of Markdown is none: above such a table stands a heading."""
    return BAR in line and (f" {BAR} " in line or any(map(str.isalnum, line)))


def _heading(search: Search, fact: Fact) -> str:
    document = search.index.document(fact.doc_id)
    at = bisect_right(document.headings, fact.start, key=lambda heading: heading.end)
    return document.text[document.headings[at - 1].start : document.headings[at - 1].end] if at else ""


def row_of_table(search: Search, question: Question, kommune: str) -> list[Fact]:
    """Return a cell of a row, which spans it, in a table of Kommunen that tells what is asked for.

    The title tells it, and what the title doesn't the cell: "Stiftung" in a table on Sprachförderung; else it is the
    last. Only where nothing but that it is there is asked: a year or a limit is met by a column of its own.
    """
    if question.attribute or question.limit or question.years or not question.hard or question.negated:
        return []
    rows: dict[tuple[str, int], list[Fact]] = {}
    for fact in search.units.cells_of(kommune):
        rows.setdefault((fact.doc_id, fact.start), []).append(fact)
    told = (_cell_of(search, question, row) for row in rows.values())
    return [cell for cell in told if cell is not None][:1]


def _cell_of(search: Search, question: Question, row: Sequence[Fact]) -> Fact | None:
    above = words_above(search, row[0])
    if not question.about_plans and any(_TO_COME.match(one.label) or is_planned_row(one.value) for one in row):
        return None  # "Geplante Eröffnung": it is not there yet
    if any(tells_end(one.value) for one in row) or all(leaves_open(one.value) for one in row):
        return None
    left = [one for one in question.hard if match_concept(one, above) < STRICT]
    deeds = [one for one in question.soft if one.verb and one.lemma not in LIVING_VERBS]
    if len(left) == len(question.hard) and not deeds:
        return None  # below a label for the deed the cell tells all: "Geschenk: Bilderbuch"
    cells = [one for one in row if all(match_concept(word, bag_of(one.value)) >= STRICT for word in left)]
    labels = search.units.heading_bag(cells[-1].label) if cells else above
    named = all(max(match_concept(one, above), match_concept(one, labels)) >= STRICT for one in deeds)
    return cells[-1] if cells and named else None

"""What all is offered in some Kommunen: what a field or a heading announces as offers, told whole."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.evidence.draft import Draft, DraftRow, DraftStatement
from kekiz_search.answering.evidence.found import opens_list
from kekiz_search.answering.evidence.runs import runs_of, state_run
from kekiz_search.answering.evidence.strengths import STRICT
from kekiz_search.answering.facts.stating import state_facts
from kekiz_search.answering.factuality.endings import tells_end
from kekiz_search.answering.factuality.framing import is_announced, is_listed_as_ended
from kekiz_search.answering.factuality.negation import denies_but_without
from kekiz_search.answering.factuality.telling import denies_all, is_item, tells_doing, tells_of_plans
from kekiz_search.answering.open_questions.asked import asks_for_doing
from kekiz_search.answering.open_questions.forms import may_answer
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.kreis_deeds import is_in_town_of
from kekiz_search.answering.sentences.owners import belongs_to
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import BAR, Unit
from kekiz_search.answering.showing import OPEN_STATEMENTS
from kekiz_search.answering.words.concepts import Concept, match_concept
from kekiz_search.answering.words.vocabulary import CARING_VERBS, TOPIC_NOUNS
from kekiz_search.german.normalise import fold, word_set
from kekiz_search.types import Document, Evidence

# Words of a question for all offers; whoever asks for those for "Alleinerziehende" wants others.
_ANY_OFFER = TOPIC_NOUNS | word_set(
    "angebot hilfe massnahme projekt leistung unterstuetzung familie eltern kind buerger jung"
)
_ANNOUNCED = re.compile(
    r"\b(?:(?:hilfs)?angeboten?|bausteine?n?|massnahmen|projekte|leistungen|anbiete\w*|bieten|bietet|"
    r"was (?:es|wir) (?:\w+ ){0,3}?(?:gibt|machen|tun)|was .* davon (?:hat|haben)|das gibt es|das machen wir)\b|"
    r"^\W*(?:\d+\.? )?was (?:(?:der|die|unsere?) )?[\w-]+ (?:\w+ )?(?:macht|tut|leistet|unternimmt)\W*$"
)
_LABEL = re.compile(r"(?:unsere )?(?:angebote?|bausteine|massnahmen|projekte|leistungen)(?: (?:vor ort|fuer \w+))?")
_LISTS_OFFERS = re.compile(
    r"^(?:alle |unsere )?(?:angebote|bausteine|massnahmen|projekte)\b"
)  # a title of nothing else
_THERE_IS = re.compile(r"(?:und |also )?was (?:gibt es|gibts|gibt s|laeuft)\b")
_ASKS_NO_MORE = re.compile(
    r"(?:was|welche \w+|welches angebot)\b.*"
    r"\b(?:nicht mehr|abgeschafft|eingestellt|beendet|weggefallen|ausgelaufen|gestrichen)\b"
)
_RELATIVE = re.compile(
    r",\s(?:(?:in|an|bei|mit|für|von|auf|aus)\s)?(?:die|der|das|denen|dem|den|deren|dessen)\s(?=[^.;]*\w)"
)
_DENIAL = re.compile(
    r"\b(?:kein\w*|nicht|nie|niemand|weder|fehl\w+|entf[aä]ll\w*|einge(?:stellt|spart)|aus)\b", re.IGNORECASE
)
_LEAST_ITEMS = 2  # one alone is no list


def answer_offers(search: Search, question: Question) -> Draft | None:
    """Return what is announced as offers where all of them are asked for, None where nothing is."""
    if not _asks_for_all(question):
        return None
    statements = [state for kommune in question.kommunen for state in state_offers(search, kommune)][:OPEN_STATEMENTS]
    if not statements:
        return None
    told = {kommune: _evidence_of(statements, kommune) for kommune in question.kommunen}
    rows = [DraftRow(one, "supported" if found else "no_evidence", evidence=found) for one, found in told.items()]
    return Draft("answered" if all(told.values()) else "partial", tuple(statements), tuple(rows))


def answer_headed(search: Search, question: Question) -> Draft | None:
    """Return what is listed below a heading that names all that is asked for, None where none does so.

    "Was gibt es rund um die Geburt?" is told by every item below "Rund um die Geburt", in whatever words.
    """
    wanted = [one for one in question.hard if one.lemma not in _ANY_OFFER]
    asked = asks_for_doing(question) or _THERE_IS.match(question.folded) is not None
    if not (wanted and asked and question.kommunen) or _is_narrowed(question):
        return None
    statements = []
    for kommune in question.kommunen:
        rows = [row for row in search.rows_about((kommune,)) if _is_headed(search, row, wanted)]
        items = [
            unit for row in rows for unit in search.units_of(row) if is_item(unit) and _is_done(search, unit, kommune)
        ]
        if len(items) < _LEAST_ITEMS:
            return None
        statements += [state_run(search, run) for run in runs_of(items)]
    return Draft("answered", tuple(statements[:OPEN_STATEMENTS]))


def answer_no_more(search: Search, question: Question) -> Draft | None:
    """Return what stands below a line like "Nicht mehr im Angebot" where it is asked for; None where nothing does."""
    if not question.kommunen or _ASKS_NO_MORE.match(question.folded) is None:
        return None
    statements = []
    for kommune in question.kommunen:
        units = [unit for row in search.rows_about((kommune,)) for unit in search.units_of(row) if is_item(unit)]
        own = [unit for unit in units if belongs_to(unit, kommune)]
        ended = [unit for unit in own if is_listed_as_ended(search, unit) or tells_end(unit.text)]
        statements += [state_run(search, run) for run in runs_of(ended)]
    return Draft("answered", tuple(statements[:OPEN_STATEMENTS])) if statements else None


def _is_headed(search: Search, row: int, wanted: Sequence[Concept]) -> bool:
    heading = search.index.passages[row].heading or ""
    words = search.units.heading_bag(heading)
    named = all(match_concept(one, words) >= STRICT for one in wanted)
    return named and not (denies_all(heading) or tells_of_plans(heading))


def _is_narrowed(question: Question) -> bool:
    return bool(question.about_plans or question.aspect or question.years or question.negated)


def state_offers(search: Search, kommune: str) -> list[DraftStatement]:
    """State the lists and fields of what a Kommune offers; where it has no list, what is told below such a heading."""
    rows = search.rows_about((kommune,))
    items = [unit for row in rows for unit in _announced_items(search, row) if _is_done(search, unit, kommune)]
    stated = [state_run(search, run) for run in runs_of(items)] + _state_fields(search, kommune)
    if items:
        return stated
    told = [unit for row in rows for unit in _told_below(search, row, kommune) if _is_done(search, unit, kommune)]
    return stated + [state_run(search, [unit]) for unit in told]


def _evidence_of(statements: Sequence[DraftStatement], kommune: str) -> tuple[Evidence, ...]:
    told = [one for statement in statements for one in statement.evidence]
    return tuple(one for one in told if one.document.origin.kommune == kommune)


def _asks_for_all(question: Question) -> bool:
    if not question.kommunen or _is_narrowed(question):
        return False
    deeds = any(one.verb and one.family is None and one.lemma not in CARING_VERBS for one in question.soft)
    alone = bool(question.concepts) and not deeds and all(one.lemma in _ANY_OFFER for one in question.hard)
    return alone and asks_for_doing(question)


def _state_fields(search: Search, kommune: str) -> list[DraftStatement]:
    facts = [one for one in search.units.facts_of(kommune) if search.of_kind(one.doc_id)]
    return [state_facts(search.index, [one]) for one in facts if _LABEL.fullmatch(fold(one.label))]


def _announced_items(search: Search, row: int) -> list[Unit]:
    """Return the items and rows of a table that a heading, or the line above them, announces as offers."""
    units = search.units_of(row)
    heading = search.index.passages[row].heading or ""
    by_title = bool(units) and _lists_offers(units[0].document) and not (denies_all(heading) or tells_of_plans(heading))
    headed = announced = by_title or _announces(heading)
    items = []
    for unit in units:
        if not any(map(str.isalnum, unit.text)):
            continue  # the rule below the head of a table
        cells = [cell.strip() for cell in unit.text.strip(f" {BAR}").split(BAR)]
        if len(cells) > 1 and _LABEL.fullmatch(fold(cells[0])):
            announced = True
        elif is_item(unit) or len(cells) > 1:
            items += [unit] if announced else []
        else:
            announced = (by_title or _announces(unit.text)) if opens_list(unit) else headed
    return items


def _lists_offers(document: Document) -> bool:
    """Say whether a document lists offers and nothing else, by its title or first line: "Angebote in Velbert"."""
    title, first = document.origin.title or "", document.text.strip("# \n").partition("\n")[0]
    return any(_LISTS_OFFERS.match(fold(one)) for one in (title, first))


def _told_below(search: Search, row: int, kommune: str) -> list[Unit]:
    """Return the sentences below a heading of offers that tell what is done."""
    if not _announces(search.index.passages[row].heading or ""):
        return []
    return [unit for unit in search.units_of(row) if may_answer(unit) and tells_doing(unit, kommune)]


def _is_done(search: Search, unit: Unit, kommune: str) -> bool:
    """Say whether what is told is of a Kommune, and neither over nor yet to be.

    What a relative clause denies is not denied: "der Bus hält in Dörfern, in denen es keine Kita gibt".
    """
    denied = denies_but_without(unit) and _DENIAL.search(_RELATIVE.split(unit.text)[0]) is not None
    over = denied or tells_end(unit.text) or tells_of_plans(unit.text)
    over = over or is_listed_as_ended(search, unit) or is_announced(search, unit)
    return (belongs_to(unit, kommune) or is_in_town_of(unit, kommune)) and not over


def _announces(heading: str) -> bool:
    return _ANNOUNCED.search(fold(heading)) is not None and not (denies_all(heading) or tells_of_plans(heading))

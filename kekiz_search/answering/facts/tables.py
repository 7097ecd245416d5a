"""The cell of a table that a question asks for: its row tells of what, the label of its column what is told of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from kekiz_search.answering.actors.done_anyway import BEING
from kekiz_search.answering.evidence.deeds import is_specific
from kekiz_search.answering.evidence.found import Found, sort_found
from kekiz_search.answering.evidence.strengths import LENIENT, STRICT
from kekiz_search.answering.facts.labels import counts_some
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.owners import is_about
from kekiz_search.answering.sentences.search import YEAR, Search
from kekiz_search.answering.sentences.table_rows import Row, read_row, years_of_row
from kekiz_search.answering.sentences.unit import BAR, Unit
from kekiz_search.answering.values.prices import FREE, asks_price, is_grant_label
from kekiz_search.answering.words.concepts import Bag, Concept, bag_of, join_bags, match_concept
from kekiz_search.answering.words.vocabulary import COMMON_NOUNS, LIVING_VERBS, PEOPLE_TOLD, TOPIC_NOUNS
from kekiz_search.german.kommunen import kommune_named
from kekiz_search.german.normalise import word_set
from kekiz_search.german.numbers import parse_number

_PASSAGES = 30  # with a table, the best of a Kommune
_LEAST_COLUMNS = 3  # a list of two is read as fields
# What a column is called that holds such a value, whatever it is of.
COLUMNS = {
    "person": re.compile(r"träger|leitung|ansprech|koordin|kontakt|\bname|\bwer\b|verantwort|zuständig", re.I),
    "place": re.compile(r"\bort\b|\bwo\b|treffpunkt|standort|adresse|anschrift|\braum\b|stadtteil|ortsteil", re.I),
    "date": re.compile(r"\bwann\b|\btage?\b|zeit|termin|beginn|\bstart|\bseit\b|datum|eröffn", re.I),
    "money": re.compile(r"euro|€|betrag|kosten|summe|preis|gebühr|mittel|zuschuss|zuwendung|ausgaben|budget", re.I),
    "duration": re.compile(r"laufzeit|dauer", re.I),
    "percent": re.compile(r"anteil|quote|%|prozent", re.I),
}
_PERCENT = re.compile(r"%|[Pp]rozent")
# Whoever a row counts of an offer is whom it reaches; who declines or waits is told apart.
_TAKING_PART = word_set("erreichen nutzen teilnehmen mitmachen betreuen begleiten besuchen beraten")
_RUNNING = word_set("betreiben tragen gehoeren anbieten")  # whoever a column calls Träger does
_MONEY_WORDS = word_set(
    "geld betrag summe foerdergeld foerdermittel foerdersumme zuschuss mittel land zusprechen gewaehren bewilligen"
)
_PEOPLE_COUNTED = re.compile(r"teilnehm|besuch|gäste|personen|erreicht|nutz", re.I)
_WORD = re.compile(r"[^\W\d_]{3}")
_TIME = re.compile(  # "15" may be so and so many
    r"(?:19|20)\d\d|\b\d\d?[.:]\d\d?\b|\d ?(?:-|–|bis) ?\d|\d\. [A-ZÄÖÜ]|Uhr|tags\b|wochs\b"
)
_BEGINS = re.compile(r"\b(?:beginn|start|seit|gründung|eröffnung|beitritt)", re.I)  # since when it is there
_OF_WHAT = re.compile(r"\s(?:an|in|im|mit|für|bei|beim|aus|ohne|zu|zum|zur)\s")
_NOTHING = re.compile(r"keine?\b|k\. ?A\.|unbesetzt|offen\b|geplant|entfällt|[–-]+$", re.I)


def find_in_tables(search: Search, question: Question, kommunen: Sequence[str]) -> list[Found]:
    """Return the rows whose cell answers a typed question, the best alone; none where two of one time differ."""
    found = [one for unit in rows_about(search, kommunen) for one in _cells_for(search, question, unit)]
    best = sort_found(found)
    best = [one for one in best if one.score == best[0].score]
    told: dict[str, set[str]] = {}
    for one in best:
        told.setdefault(_time_of(one.unit), set()).add(one.value_text)
    return best if len(told) == len(best) or len(set().union(*told.values())) == 1 else []


def _time_of(unit: Unit) -> str:
    row = read_row(unit.document.text, unit.start)
    return " ".join(years_of_row(row)) if row else ""


def rows_about(search: Search, kommunen: Sequence[str]) -> Iterator[Unit]:
    """Yield the rows of tables about some Kommunen, out of the best passages that hold one."""
    for row in islice((row for row in search.best_rows() if search.units.has_table(row)), _PASSAGES):
        yield from (unit for unit in search.units_of(row) if BAR in unit.text and is_about(unit, kommunen))


def read_wide_row(text: str, start: int) -> Row | None:
    """Read the row of a table that a place stands in; none where it has but two columns."""
    row = read_row(text, start)
    return row if row and len(row.cells) >= _LEAST_COLUMNS else None


def _cells_for(search: Search, question: Question, unit: Unit) -> Iterator[Found]:
    row = read_wide_row(unit.document.text, unit.start)
    if row is None or kommune_named(row.labels[0]):
        return
    above = join_bags((search.units.context_of(unit), caption_of(search, unit)))
    if _counts_otherwise(question, row.cells[0]):
        return
    for column, label in enumerate(row.labels):
        others = [cell for at, cell in enumerate(row.cells) if at != column]
        own = bag_of("\n".join((*others, *row.labels)))
        score = _weigh(question, label, own, above)
        kind = _is_of_kind(question, row.cells[column]) and _is_in_money_column(question, row, column, above)
        if score and kind and _is_of_year(question, label, row, unit):
            yield Found(unit, unit.start, unit.end, score, row.spans[column])


def _counts_otherwise(question: Question, first: str) -> bool:
    """Say whether a row counts others by what it calls them: "Teilnehmende an Elternkursen" are no Elternkurse."""
    counted = question.counted if question.expects == "number" else None
    if counted is None or not match_concept(counted, bag_of(first)):
        return False
    return not match_concept(counted, bag_of(_OF_WHAT.split(first)[0]))


def caption_of(search: Search, unit: Unit) -> Bag:
    """Return the words of the line right above the table."""
    return search.units.heading_bag(_line_above(unit))


def _line_above(unit: Unit) -> str:
    lines = unit.document.text[: unit.start].split("\n")[:-1]
    return next((line for line in reversed(lines) if line.strip() and BAR not in line), "")


def _weigh(question: Question, label: str, own: Bag, above: Bag) -> float:
    """Return how much of a question a row carries beside a label, 0 where something of it is told nowhere."""
    named, wanted = bag_of(label), [one for one in question.concepts if not _may_lack(question, one)]
    counted = question.counted.lemma if question.counted else ""
    people = counted in PEOPLE_TOLD and _PEOPLE_COUNTED.search(label) is not None
    if people:  # whoever came is told by "Teilnehmende 2023"
        wanted = [one for one in wanted if one.lemma != counted]
    pattern = COLUMNS.get(question.expects or "")
    asked = people or any(match_concept(one, named) >= LENIENT for one in question.concepts)
    of_year = question.years and YEAR.fullmatch(label.strip())
    if question.expects == "duration" and not COLUMNS["duration"].search(label):
        return 0.0
    if (counts_some(question, label) and not people) or not (asked or (pattern and pattern.search(label)) or of_year):
        return 0.0
    told = [max(match_concept(one, named), match_concept(one, own)) for one in wanted]
    around = [match_concept(one, above) for one in wanted]
    if any(one < LENIENT and other < STRICT for one, other in zip(told, around, strict=True)):
        return 0.0
    return 1.0 + sum(told) + asked


def _may_lack(question: Question, concept: Concept) -> bool:
    """What all tables are about, that something takes place, and what is done with money, need not stand in a table."""
    if concept.lemma in COMMON_NOUNS | TOPIC_NOUNS | LIVING_VERBS | BEING or concept.family == "foerderung":
        return True
    if question.expects == "money":
        return concept.lemma in _MONEY_WORDS or (concept.verb and not is_specific(concept))
    if question.expects == "person" and concept.lemma in _RUNNING:
        return True
    return concept.verb and (question.expects in {"percent", "place"} or concept.lemma in _TAKING_PART)


def _is_of_kind(question: Question, cell: str) -> bool:
    if not cell or _NOTHING.match(cell):
        return False
    if asks_price(question) and FREE.search(cell):
        return True
    if question.expects in {"number", "money", "percent"}:
        shares = _PERCENT.search(cell) is not None
        return parse_number(cell) is not None and shares == (question.expects == "percent")
    if question.expects == "duration":
        return parse_number(cell) is not None
    if question.expects == "date":
        return _TIME.search(cell) is not None
    return question.expects in {"person", "place"} and _WORD.search(cell) is not None and parse_number(cell) is None


def _is_in_money_column(question: Question, row: Row, column: int, above: Bag) -> bool:
    """Say whether a cell may be a sum: it, its label or what stands above it says so, and no other column does."""
    euros, cell = COLUMNS["money"], row.cells[column]
    if question.expects != "money" or euros.search(f"{row.labels[column]} {cell}") or FREE.search(cell):
        return not is_grant_label(question, row.labels[column])
    if any(map(euros.search, row.labels)):
        return YEAR.search(row.labels[column]) is not None
    return any(map(euros.search, above.lemmas))


def _is_of_year(question: Question, label: str, row: Row, unit: Unit) -> bool:
    """The year asked for stands in the row, in the label, or nowhere; then it is that of the document."""
    asked = {year[:4] for year in question.years}
    cells = [cell for of, cell in zip(row.labels, row.cells, strict=True) if not _BEGINS.search(of)]
    told = set(YEAR.findall(label) or years_of_row(row) or filter(YEAR.fullmatch, cells))
    told = told or set(YEAR.findall(_line_above(unit))) or set(YEAR.findall(unit.document.origin.title or ""))
    return not asked or bool(asked & (told or {(unit.document.origin.as_of or "")[:4]}))

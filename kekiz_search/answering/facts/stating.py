"""Answers out of structured facts: a field of a Steckbrief, compared, limited, ranked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import eq, ge, gt, le, lt

from kekiz_search.answering.actors.office_held import is_holder
from kekiz_search.answering.evidence.draft import Draft, DraftRow, DraftStatement
from kekiz_search.answering.evidence.strengths import STRICT
from kekiz_search.answering.facts.bounded_shares import is_bounded_by_share, tells_share
from kekiz_search.answering.facts.conflicts import Reading, lead_conflict
from kekiz_search.answering.facts.joining import begin_fields
from kekiz_search.answering.facts.labels import facts_labelled, row_of_table
from kekiz_search.answering.facts.refused_fields import is_of_kreis, judge_holder
from kekiz_search.answering.facts.values import agree, value_of_fact
from kekiz_search.answering.reading.question import Limit, Question
from kekiz_search.answering.sentences.kreis_deeds import is_served
from kekiz_search.answering.sentences.search import YEAR, Search
from kekiz_search.answering.sentences.unit import BAR
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.answering.words.field_values import denies_field, leaves_open
from kekiz_search.answering.words.plans import PLANNED, is_planned_row
from kekiz_search.answering.words.vocabulary import ATTRIBUTE_WORDS, INITIATIVE_NAME, TOPIC_NOUNS, era_in
from kekiz_search.german.isodate import spoken_date
from kekiz_search.index.opened import Index
from kekiz_search.types import Evidence, Fact, Verdict

NUMERIC = frozenset({"einwohner", "kinder_unter_18", "seit"})
_FIELD_SCORE = 1.5  # of a field beside the scores of sentences: it was labelled with what was asked for
_MOST_STATEMENTS = 6
# Whoever heads a Kommune is this, whatever the office is called.
_ANY_OFFICE = frozenset("stadtoberhaupt verwaltungschef verwaltungschefin rathauschef rathauschefin".split())
_TELLING: tuple[Verdict, ...] = ("supported", "contradicted", "no_evidence")
_ENDINGS = frozenset("einstellen beenden aufgeben abschaffen enden ende auslaufen wegfallen".split())
_PLANNED = re.compile(PLANNED, re.IGNORECASE)
_UNTIL = re.compile(r"(?:nur )?bis (?:Ende |Anfang |Sommer |\d\d?\.)*(?P<year>(?:19|20)\d\d)$")
_BEGIN = re.compile(
    r"(?:Beginn|Start|[Ss]eit|Jahr des (?:Beginns|Beitritts|Starts)|Aufnahme|Einstieg)(?: der Präventionskette)?"
)
_KEEPS = {"over": gt, "at_least": ge, "exactly": eq, "at_most": le, "under": lt}
_WAYS = {"telefon": re.compile(r"\b(?:anruf\w*|\w*nummer)\b"), "email": re.compile(r"\b(?:e-)?mail\w*")}
_UP_TO_18 = re.compile(
    r"(?:(?:An)?[Zz]ahl der )?(?:Kindern?|Minderjährigen?|Jugendlichen?)(?:(?: und |, | u\. |/)Jugendlichen?)?,? "
    r"(?:(?:im Alter )?von (?:0|null) )?bis (?:zu )?(?:einschließlich )?(?:17|18)(?: Jahren?)?(?: alt)?"
)
# Whatever stands behind it: "offen, voraussichtlich 2027".
_OPEN = re.compile(rf"{PLANNED}|k\. ?A\.|keine Angabe|(?:noch )?(?:offen|unklar)\b|\?$", re.IGNORECASE)


def facts_of(search: Search, question: Question, kommune: str) -> list[Fact]:
    """Return the facts that answer a question for a Kommune, by place."""
    if not question.attribute and (not question.hard or question.expects == "place"):
        return []
    own = search.facts_of(kommune)
    if not own or (question.attribute == "kontakt" and not _is_heard_of(search, question, kommune)):
        return []  # as of most towns
    if question.attribute:
        told = [fact for fact in own if fact.attribute in _attributes_asked(question)]
        if question.attribute == "seit" and question.kind in {"fact", "comparison"}:
            told += begin_fields(own)
        if question.attribute == "seit" and question.kind in {"list", "count", "comparison"}:
            told = told or [fact for fact in own if _begins(search, fact)]
        return _in_office(question, told or [fact for fact in own if _tells_like(question, fact)])
    labelled = facts_labelled(search, question, own)
    return labelled if question.years or question.period else _latest_of_rows(labelled)


def _is_heard_of(search: Search, question: Question, kommune: str) -> bool:
    """Say whether a Kommune tells of what it is asked whom to call about: a field tells that of nothing else."""
    told = ATTRIBUTE_WORDS["kontakt"] | TOPIC_NOUNS
    things = [one for one in question.hard if one.text[0].isupper() and one.lemma not in told]
    return all(any(kommune in search.owners_in(row) for row in search.rows_with(one)) for one in things)


def _attributes_asked(question: Question) -> set[str | None]:
    """Return the fact that is asked for; whom to call is told with the number, whom to write to with the address."""
    if question.attribute != "kontakt":
        return {question.attribute}
    return {"kontakt", *(way for way, asked in _WAYS.items() if asked.search(question.folded))}


def _tells_like(question: Question, fact: Fact) -> bool:
    """Say whether a field tells nearly what was asked for: all up to 18, or which office is "zuständig"."""
    if question.attribute == "kinder_unter_18":
        return fact.number is not None and _UP_TO_18.fullmatch(fact.label) is not None
    if question.attribute != "kontakt" or question.expects != "person":
        return False
    return any(one.lemma in bag_of(fact.label).lemmas for one in question.hard if one.family == "koordination")


def _latest_of_rows(facts: Sequence[Fact]) -> list[Fact]:
    """Of a row that gives a value for every year keep that of the last."""
    rows: dict[tuple[str, int], list[Fact]] = {}
    for fact in facts:
        rows.setdefault((fact.doc_id, fact.start), []).append(fact)
    kept = []
    for row in rows.values():
        dated = [fact for fact in row if YEAR.search(fact.label)]
        last = max((max(YEAR.findall(fact.label)) for fact in dated), default="")
        kept += [fact for fact in row if fact not in dated or last in fact.label]
    return kept


def _begins(search: Search, fact: Fact) -> bool:
    """Say whether a table of Kommunen tells in which year one joined: in the column "Beginn"."""
    of_several = search.index.document(fact.doc_id).origin.kommune is None
    return of_several and _BEGIN.fullmatch(fact.label) is not None and YEAR.fullmatch(fact.value) is not None


def answer_with_facts(search: Search, question: Question, kommunen: Sequence[str]) -> Draft | None:
    """Return what the Steckbriefe of some Kommunen say, None where they say nothing."""
    statements: list[DraftStatement] = []
    told: list[tuple[str, Reading]] = []
    missing = []
    for kommune in kommunen:
        groups = group_by_value(facts_of(search, question, kommune))
        if not groups:
            missing.append(kommune)
        if contradict(groups):
            told += [(group[0].value, reading_of_fact(group[0])) for group in groups]
        statements += [state_facts(search.index, group) for group in groups[:_MOST_STATEMENTS]]
    if not statements:
        return None
    lead = lead_conflict(told) if told else ""
    closing = f"Kein Beleg gefunden für: {', '.join(missing)}." if missing else ""
    return Draft("conflicting" if told else "partial" if missing else "answered", tuple(statements), (), lead, closing)


def reading_of_fact(fact: Fact) -> Reading:
    """Return what a field says, for its kind of conflict with others; since when it is so changes with no Stand."""
    if fact.attribute == "seit":
        return Reading(fact.value, counts=False)
    return Reading(fact.value, None, fact.as_of, fact.as_of_basis)


def group_by_value(facts: Sequence[Fact]) -> list[list[Fact]]:
    """Group facts that say the same, in order of first appearance."""
    groups: list[list[Fact]] = []
    for fact in facts:
        value = value_of_fact(None, fact)
        group = next((group for group in groups if agree(value_of_fact(None, group[0]), value)), None)
        if group is None:
            groups.append([fact])
        else:
            group.append(fact)
    return groups


def contradict(groups: Sequence[Sequence[Fact]]) -> bool:
    """Say whether different values exclude each other: a number can have but one value at one time."""
    if len(groups) < 2 or groups[0][0].attribute not in NUMERIC:
        return False
    times = [group[0].as_of if group[0].as_of_basis == "stated" else None for group in groups]
    return None in times or len(set(times)) < len(times)


def state_facts(index: Index, facts: Sequence[Fact]) -> DraftStatement:
    """Return the statement of facts that agree, with one citation each."""
    fact = facts[0]
    label = " ".join(fact.label.split()).rstrip(":").strip()
    value = " ".join(fact.value.split())
    joint = " " if fact.attribute == "leitung" else ": "
    subject = f"{fact.subject} – " if fact.subject else ""
    stand = (
        f" (Stand {spoken_date(fact.as_of)})"
        if fact.as_of and fact.as_of_basis == "stated" and fact.attribute != "seit"
        else ""
    )
    text = f"{subject}{label}{joint}{value}{stand}" if label else f"{subject}{value}{stand}"
    return DraftStatement(text, tuple(fact_evidence(index, one) for one in facts))


def fact_evidence(index: Index, fact: Fact) -> Evidence:
    """Return the place of a fact as evidence."""
    return Evidence(
        document=index.document(fact.doc_id),
        start=fact.start,
        end=fact.end,
        score=_FIELD_SCORE,
        kommune=fact.subject,
        value=fact.value,
        as_of=fact.as_of,
        as_of_basis=fact.as_of_basis,
    )


def judge_fact(question: Question, fact: Fact) -> Verdict:
    """Return whether a fact meets the year or the limit of a question; without either its presence is enough."""
    if any(concept.lemma in _ENDINGS for concept in question.concepts):
        return "supported" if _UNTIL.match(fact.value) else "no_evidence"
    if _is_refused(fact) or (fact.number == 0 and not question.limit):
        return "contradicted"
    joined = "seit" in {fact.attribute, question.attribute}
    if question.persons and fact.attribute == "leitung":
        return judge_holder(question, fact.value)
    if joined and question.period:
        return "supported" if question.period[0] <= (fact.number or 0) <= question.period[1] else "contradicted"
    if joined and question.years:
        return "supported" if str(int(fact.number or 0)) == question.years[0][:4] else "contradicted"
    if question.limit:
        if fact.number is None:
            return "no_evidence"
        return "supported" if within(fact.number, question.limit) else "contradicted"
    return "no_evidence" if _OPEN.match(fact.value) else "supported"


def _is_refused(fact: Fact) -> bool:
    by_kreis = fact.subject is not None and is_of_kreis(fact.value, fact.subject)
    return by_kreis or denies_field(fact.label, fact.value) or _is_over(fact)


def _is_over(fact: Fact) -> bool:
    """Say whether a thing was there until a year that had ended, as far as is known: "bis 2019"."""
    until = _UNTIL.match(fact.value)
    return until is not None and (fact.as_of is None or until["year"] < fact.as_of[:4])


def fact_row(search: Search, question: Question, kommune: str) -> DraftRow | None:
    """Return the row that the facts of a Kommune give for a list question, None without facts."""
    own = facts_of(search, question, kommune)
    facts = own or row_of_table(search, question, kommune)
    facts = [
        fact
        for fact in facts
        if not is_served(f"{fact.label}: {fact.value}", kommune)
        and not _is_open(search, question, fact)
        and not _names_another_era(search, question, fact)
    ]
    facts = [fact for fact in facts if is_holder(question, _text_of(search, fact), fact.value)]
    if question.about_initiative and facts and all(_lacks_programme(search, fact, kommune) for fact in facts):
        return DraftRow(kommune, "no_evidence")
    if is_bounded_by_share(question):
        facts = [fact for fact in facts if tells_share(fact)]
    facts = [fact for fact in facts if not leaves_open(fact.value)]
    if not facts:
        return None
    verdicts: list[Verdict] = [judge_fact(question, fact) for fact in facts]
    verdict: Verdict = min(verdicts, key=_TELLING.index)
    if verdict == "no_evidence":
        return None
    chosen = [fact for fact, judged in zip(facts, verdicts, strict=True) if judged == verdict]
    evidence = tuple(fact_evidence(search.index, fact) for fact in chosen)
    told = bool(own) or any(match_concept(one, bag_of(chosen[0].value)) for one in question.hard)
    value = chosen[0].value if told else None  # else the whole row tells it, and no cell alone
    return DraftRow(kommune, verdict, value, chosen[0].as_of, evidence)


def _names_another_era(search: Search, question: Question, fact: Fact) -> bool:
    """Say whether a later programme is asked after by its name, and a fact tells by name of another one."""
    asked = era_in(question.text) if question.attribute == "seit" else None
    told = era_in(_text_of(search, fact)) if asked else None
    return told is not None and told != asked


def _text_of(search: Search, fact: Fact) -> str:
    return search.index.document(fact.doc_id).text[fact.start : fact.end]


def _lacks_programme(search: Search, fact: Fact, kommune: str) -> bool:
    """Say whether the rows of a table tell of which programme each is, and that of a fact names another."""
    if fact not in search.units.cells_of(kommune):
        return False
    text = search.index.document(fact.doc_id).text
    named = any(BAR in line and INITIATIVE_NAME.search(line) for line in text.splitlines())
    return named and INITIATIVE_NAME.search(text[fact.start : fact.end]) is None


def planned_row(search: Search, question: Question, kommune: str) -> DraftRow | None:
    """Return the row of a list for plans that a field or cell gives: "Elterncafé: geplant"; None without one."""
    told = facts_of(search, question, kommune)
    planned = [fact for fact in told if _PLANNED.match(fact.value) or is_planned_row(fact.label)]
    if not planned:
        return None
    evidence = tuple(fact_evidence(search.index, fact) for fact in planned[:1])
    value = planned[0].value if _PLANNED.match(planned[0].value) else None
    return DraftRow(kommune, "supported", value, planned[0].as_of, evidence)


def _is_open(search: Search, question: Question, fact: Fact) -> bool:
    """Say whether the row of a thing asked for tells that it is yet to be: "Lotsen | geplant | 9.000 Euro"."""
    row = search.index.document(fact.doc_id).text[fact.start : fact.end]
    is_of_it = BAR in row and any(match_concept(concept, bag_of(row)) >= STRICT for concept in question.hard)
    return is_of_it and (is_planned_row(row) or any(_OPEN.match(cell.strip()) for cell in row.split(BAR)))


def _in_office(question: Question, facts: list[Fact]) -> list[Fact]:
    """Of several offices the one asked for, in the year asked for; where none was named, all."""
    if question.attribute != "leitung":
        return facts
    if question.years and not question.period:
        facts = [fact for fact in facts if (fact.as_of or "")[:4] in {year[:4] for year in question.years}]
    asked = [concept for concept in question.concepts if concept.lemma in ATTRIBUTE_WORDS["leitung"]]
    if not asked or any(concept.lemma in _ANY_OFFICE for concept in asked):
        return facts
    return [fact for fact in facts if any(_same_office(concept.lemma, fact.label) for concept in asked)]


def _same_office(asked: str, label: str) -> bool:
    lemmas = bag_of(label).lemmas
    roots = {lemma.removesuffix("in") for lemma in lemmas}
    wanted = asked.removesuffix("in")
    return any(root.endswith(wanted) or wanted.endswith(root) for root in roots)


def within(number: float, limit: Limit) -> bool:
    """Say whether a number keeps to a limit."""
    if limit.relation == "between":
        return limit.value <= number <= limit.upper
    return bool(_KEEPS[limit.relation](number, limit.value))

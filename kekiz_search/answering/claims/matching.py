"""A claim against the sentences of the sources: whether one carries all of a part, and what it says in its slots."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kekiz_search.answering.claims.attached import lacks_place
from kekiz_search.answering.claims.carrying import read_region
from kekiz_search.answering.claims.clauses import PRONOUN
from kekiz_search.answering.claims.doers import claimed_doer, find_other_doer, words_but
from kekiz_search.answering.claims.giving import find_given
from kekiz_search.answering.claims.judged import Finding, evidence_in
from kekiz_search.answering.claims.mentions import counts_times, words_of
from kekiz_search.answering.claims.opposites import has_opposite, turns_round
from kekiz_search.answering.claims.parts import DEFINITE, Part, counts_kommunen
from kekiz_search.answering.claims.regions import Region, regions_about
from kekiz_search.answering.claims.relations import finders_of, without_counting
from kekiz_search.answering.claims.runners import lacks_runner
from kekiz_search.answering.claims.sharing import (
    OF_INITIATIVE,
    alike_in_scope,
    is_paid_by_another,
    mixes_things,
    names_body,
    widened_nouns,
)
from kekiz_search.answering.claims.slots import Slot, are_of_age, words_in_order
from kekiz_search.answering.claims.values import match_any
from kekiz_search.answering.claims.weighing import weigh
from kekiz_search.answering.claims.wording import is_qualifier
from kekiz_search.answering.claims.words import (
    ALL_ROW,
    ENDING,
    FALLING_ROW,
    GOING_ON,
    QUALIFIER_ROWS,
    RESUMING_TOPICS,
    RISING_ROW,
)
from kekiz_search.answering.evidence.sweep import STRICT
from kekiz_search.answering.reading.kinds import asks_yes_or_no
from kekiz_search.answering.sentences.assents import refuses
from kekiz_search.answering.sentences.owners import belongs_to
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.told_of import is_told_of
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Concept, bag_of, build_concept, family_concept, match_concept
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.answering.words.vocabulary import INITIATIVE_NAME, INITIATIVE_NOUNS, KOMMUNE_NOUNS, NEGATORS
from kekiz_search.german.analyzer import analyze, is_stopword
from kekiz_search.german.normalise import fold, word_set
from kekiz_search.german.numbers import NumberMention
from kekiz_search.quoting import FOOTNOTE_MARK
from kekiz_search.types import Verdict

_WHOLE = 100.0  # per cent
_ARE_ONE = re.compile(r"\b(?:dasselbe|das [Gg]leiche|identisch)\b")
_GROWS_TO = re.compile(r"\b(?:w(?:ä|a|u)chs\w*|anw(?:ä|a|u)chs\w*|gewachsen)\b.*\bauf\b|\bauf\b.*\b(?:an)?gewachsen\b")
_JOINED = re.compile(
    r"\b(?:kommen|kamen|kam)\b.*\b(?:dazu|hinzu)\b|\b[Zz]usammen mit (?:den )?\d|\bmit den \d+ neuen\b|"
    r"\b\d+ (?:davon|von ihnen) (?:waren|sind) neu\b|\b(?:ausge|er)weitet\b"
)
# Anything may be told to do so.
_OF_ANYTHING = word_set(
    "hinzukommen dazukommen dazugekommen hinzugekommen hinzustossen aufnehmen aufgenommen gehoeren angehoeren zaehlen "
    "mitglied einsteigen eintreten eintritt auswaehlen ausgewaehlt ernennen"
)
_FEWEST_SAID = 2  # words and values of a claim about nobody in particular


def find_in_sentences(search: Search, part: Part, kommunen: Sequence[str]) -> list[Finding]:
    """Return what every sentence says that carries all words of a part, and is about all of ``kommunen``."""
    if _says_too_little(part):
        return []
    doer, finders = claimed_doer(part), finders_of(part)
    rows = _rows(search, without_counting(part) if finders else part, words_but(doer, part) if doer else ())
    refusals = _find_in_refusals(search, part, rows, kommunen)
    found, told_by_giver = list(refusals), list[Finding]()
    for row in rows:
        for region in regions_about(search, row, kommunen):
            if not FOOTNOTE_MARK.sub("", region.unit.text).strip():
                continue
            if not all(is_told_of(region.unit, part.hard, kommune) for kommune in kommunen):
                continue
            if (given := find_given(search, part, region)) is not None:
                told_by_giver.append(given)
                continue
            if (some := _find_some(search, part, region)) is not None:
                found.append(some)
            found += [told for find in finders if (told := find(search, part, region)) is not None]
            if doer and (another := find_other_doer(search, part, doer, region)) is not None:
                found.append(another)
            if not (_is_alike(search, part, region) or words_in_order(region.unit.text) == part.sentence):
                continue
            reading = read_region(search, part, region)
            finding = weigh(search, part, reading) if reading else None
            if finding is not None and not (reading and reading.carried.above and _is_refused(finding, refusals)):
                found.append(finding)
    return [*told_by_giver, *(one for one in found if not any(_holds(one, given) for given in told_by_giver))]


def _holds(finding: Finding, given: Finding) -> bool:
    """What each giver gave is not said otherwise by a sentence that goes on about the whole sum."""
    one, other = finding.evidence, given.evidence
    return one.document.doc_id == other.document.doc_id and one.start <= other.start and other.end <= one.end


def _is_refused(finding: Finding, refusals: Sequence[Finding]) -> bool:
    """The words of a question that is answered with no are not said by what follows the answer."""
    evidence = finding.evidence
    return any(
        one.verdict != finding.verdict
        and (one.evidence.document.doc_id, one.evidence.heading) == (evidence.document.doc_id, evidence.heading)
        for one in refusals
    )


def _rows(search: Search, part: Part, deed: Sequence[Concept]) -> list[int]:
    """Return the passages to read: those that may carry a word, and those behind them, of documents with all.

    ``deed`` are the words of what only one body does, which another one may do.
    """
    looked_up = _looked_up(part)
    rows = set(search.rows_in_documents(looked_up)) | set(search.rows_in_documents(deed) if deed else ())
    for at in range(len(looked_up)):  # one word may be told in other words
        rows |= set(search.rows_in_documents(looked_up[:at] + looked_up[at + 1 :] or part.verbs[:1]))
    named = [word for slot in part.slots if slot.kind in ("name", "person") for word in slot.text.split()]
    rows |= set(search.rows_in_documents([concept for word in named for concept in _concepts_of(word)]))
    passages = search.index.passages
    behind = {row + 1 for row in rows if row + 1 < len(passages)}
    return sorted(rows | {row for row in behind if passages[row].doc_id == passages[row - 1].doc_id})


def _looked_up(part: Part) -> list[Concept]:
    counted = [one.counted for slot in part.slots if (one := slot.number) and one.counted and not counts_times(one)]
    hard = [concept for concept in part.hard if not has_opposite(concept)]
    concepts = [*hard, *(concept for word in counted for concept in _concepts_of(word))]
    concepts = concepts or list(part.verbs)
    if not concepts and part.initiative:
        concepts = [family_concept("teilnahme", "teilnehmen")]
    return concepts[:1] if len(concepts) > 1 and part.slots and not part.hard else concepts


def _concepts_of(words: str) -> list[Concept]:
    return [build_concept(token, True, 1.0) for token in analyze(words) if not is_stopword(token)]


def _says_too_little(part: Part) -> bool:
    """A bare name says nothing, nor does one word of nobody in particular; that two are one no name of them tells."""
    if _ARE_ONE.search(part.text):
        return True
    return not (part.kommunen or part.initiative) and len(part.concepts) + len(part.slots) < _FEWEST_SAID


def _is_alike(search: Search, part: Part, region: Region) -> bool:
    """Say whether a stretch shares what widens or narrows a part, and speaks of the initiative where the part does."""
    rows = region.rows
    from_to = sum(slot.number is not None for slot in part.slots) > 1  # which tells by itself what rises or falls
    turned = {RISING_ROW, FALLING_ROW} if from_to or turns_round(part.rows, region.bag) else set()
    if ENDING.search(region.text) and GOING_ON.search(part.text):
        turned = turned | part.rows  # what has ended goes on for nobody
    elif not alike_in_scope(part.text, f"{_resumed_above(region)}\n{region.text}"):
        return False
    if part.rows and not part.rows <= rows | turned | _rows_around(region) | _rows_of_growth(part, region):
        return False
    if any(is_paid_by_another(part, region.text, kommune) for kommune in part.kommunen):
        return False
    if (
        lacks_runner(part, region)
        or lacks_place(part, region)
        or not names_body(part, region)
        or mixes_things(part, region)
        or not are_of_age(part.text, region.text)
    ):
        return False
    if not part.initiative:
        return True
    if part.verbs and (part.hard or part.kommunen) and INITIATIVE_NAME.search(region.unit.document.text):
        return True
    return bool(part.hard) or _is_about_initiative(search, part, region)


def _rows_around(region: Region) -> set[int]:
    """That things are new need not be said again of them, nor what the heading says that a sentence resumes."""
    told = any(token.lemma == "neu" for unit in region.before for token in unit.tokens)
    above = {QUALIFIER_ROWS[one.lemma] for one in words_of(_resumed_above(region)) if is_qualifier(one)}
    return above | ({QUALIFIER_ROWS["neu"]} if told else set())


def _rows_of_growth(part: Part, region: Region) -> set[int]:
    """A network that "grows to 40" towns is one of 40 to which some came: "Mit den 22 neuen Städten sind es 40"."""
    grown = counts_kommunen(part) and _GROWS_TO.search(part.text)
    joined = any(_JOINED.search(text) for text in (region.text, *region.followed))
    return {RISING_ROW} if grown and joined else set()


def _resumed_above(region: Region) -> str:
    """Return the heading that a sentence is about which begins with "Der Antrag"."""
    tokens = words_of(region.text)[:2]
    definite = len(tokens) > 1 and DEFINITE.match(region.text) and tokens[1].lemma in RESUMING_TOPICS
    return region.above.partition("\n")[0] if definite else ""


def _is_about_initiative(search: Search, part: Part, region: Region) -> bool:
    """With words or a number of its own, a stretch may speak of the initiative by what stands before or above it."""
    heading = search.index.passages[region.unit.row].heading or ""
    around = (*region.followed, heading) if part.concepts or any(slot.number for slot in part.slots) else ()
    named = any(INITIATIVE_NAME.search(text) for text in (region.text, *around))
    told = (OF_INITIATIVE | INITIATIVE_NOUNS) & region.bag.pieces
    return named or not told <= _OF_ANYTHING or (bool(told) and _tells_of_kommunen(region))


def _tells_of_kommunen(region: Region) -> bool:
    """Say whether a stretch may tell of a Kommune that it joined: a team that "kam hinzu" joined another thing."""
    named = region.unit.kommunen or KOMMUNE_NOUNS & region.bag.lemmas or {"kommune", "stadt"} & region.bag.ends
    return bool(named) or PRONOUN.match(region.text) is not None


def _find_some(search: Search, part: Part, region: Region) -> Finding | None:
    """Return the contradiction of a stretch that says of some what a part says of all: "11 von 19 Kitas"."""
    counted = [slot for slot in part.slots if slot.number]
    if ALL_ROW not in part.rows or part.negated or any(not _is_whole(slot, part, region) for slot in counted):
        return None
    widened = widened_nouns(part.text)
    share = next((one for one in region.mentions.numbers if _is_share_of(one, [noun.text for noun in widened])), None)
    if share is None:
        return None
    slots = tuple(slot for slot in part.slots if slot not in counted)
    of_some = replace(part, rows=part.rows - {ALL_ROW}, slots=slots)
    reading = read_region(search, of_some, region)
    finding = weigh(search, of_some, reading) if reading and reading.alignment.is_met else None
    if finding is None or finding.verdict != "supported" or finding.reservation not in (None, "hedged"):
        return None
    slot = Slot("number", f"alle {widened[0].text}", widened[0].start, widened[0].end)
    return replace(finding, verdict="contradicted", found=(*finding.found, (slot, share.text)), differing=slot)


def _is_whole(slot: Slot, part: Part, region: Region) -> bool:
    """Say whether a claim tells of "alle 19" what a stretch tells of some of 19."""
    wholes = [one.value for one in region.mentions.numbers if one.start in region.mentions.wholes]
    told = re.search(rf"\b[Aa]lle[nr]? {re.escape(slot.text)}\b", part.text)
    return told is not None and slot.number is not None and slot.number.value in wholes


def _is_share_of(number: NumberMention, nouns: list[str]) -> bool:
    if number.unit != "percent" or number.value >= _WHOLE or not number.counted:
        return False
    return any(match_any(noun, number.counted) or match_any(number.counted, noun) for noun in nouns)


def _find_in_refusals(search: Search, part: Part, rows: Sequence[int], kommunen: Sequence[str]) -> list[Finding]:
    """Return the answers that say no to a question with all words of a part; a part with values is left to others."""
    if not part.hard or part.slots or part.planned:
        return []
    return [
        _refusal(search, part, unit)
        for row in rows
        for question, unit in _answered(search, row)
        if refuses(unit.text) and _asks(question, part) and all(_is_of(unit, name) for name in kommunen)
    ]


def _answered(search: Search, row: int) -> Iterator[tuple[str, Unit]]:
    """Yield the first sentence behind each question of a passage, or below a heading that asks."""
    question = search.index.passages[row].heading or ""
    for unit in search.units_of(row):
        if question.endswith("?"):
            yield question, unit
        question = unit.text.rstrip("*_")


def _asks(question: str, part: Part) -> bool:
    words = bag_of(question)
    if not asks_yes_or_no(fold(question)) or is_planned(question) or NEGATORS & words.lemmas:
        return False
    if not part.rows <= {QUALIFIER_ROWS.get(lemma) for lemma in words.lemmas}:
        return False
    return all(match_concept(concept, words) >= STRICT for concept in part.concepts)


def _is_of(unit: Unit, kommune: str) -> bool:
    return unit.home == kommune or belongs_to(unit, kommune)


def _refusal(search: Search, part: Part, unit: Unit) -> Finding:
    verdict: Verdict = "supported" if part.negated else "contradicted"
    return Finding(verdict, evidence_in(search, unit), denies=not part.negated)

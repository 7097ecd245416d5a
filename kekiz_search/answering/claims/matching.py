"""A claim against the sentences of the sources: whether one carries all of a part, and what it says in its slots."""

from __future__ import annotations

from collections.abc import Sequence

from kekiz_search.answering.claims.carrying import read_region
from kekiz_search.answering.claims.judged import Finding
from kekiz_search.answering.claims.mentions import counts_times, words_of
from kekiz_search.answering.claims.opposites import has_opposite, turns_round
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.regions import Region, is_partner, regions_about
from kekiz_search.answering.claims.sharing import OF_INITIATIVE, alike_in_scope
from kekiz_search.answering.claims.variants import find_in_refusals, find_some
from kekiz_search.answering.claims.weighing import weigh
from kekiz_search.answering.claims.wording import is_qualifier
from kekiz_search.answering.claims.words import (
    ENDING,
    FALLING_ROW,
    GOING_ON,
    QUALIFIER_ROWS,
    RESUMING_TOPICS,
    RISING_ROW,
)
from kekiz_search.answering.evidence.search import Search
from kekiz_search.answering.words.concepts import Concept, build_concept, family_concept
from kekiz_search.answering.words.vocabulary import INITIATIVE_NAME, INITIATIVE_NOUNS
from kekiz_search.german.analyzer import analyze, is_stopword
from kekiz_search.german.kommunen import find_kommunen

_DEFINITE = frozenset({"Der", "Die", "Das", "Dieser", "Diese", "Dieses", "Dem", "Den"})

_FEWEST_SAID = 2  # words and values of a claim about nobody in particular


def find_in_sentences(search: Search, part: Part, kommunen: Sequence[str]) -> list[Finding]:
    """Return what every sentence says that carries all words of a part, and is about all of ``kommunen``."""
    if _says_too_little(part):
        return []
    partners = _partners(part)
    rows = _rows(search, part)
    refusals = find_in_refusals(search, part, rows, kommunen)
    found = list(refusals)
    for row in rows:
        for region in regions_about(search, row, kommunen, partners):
            if (some := find_some(search, part, region)) is not None:
                found.append(some)
            if not _is_alike(search, part, region):
                continue
            reading = read_region(search, part, region)
            finding = weigh(search, part, reading) if reading else None
            if finding is not None and not (reading and reading.carried.above and _is_refused(finding, refusals)):
                found.append(finding)
    return found


def _is_refused(finding: Finding, refusals: Sequence[Finding]) -> bool:
    """The words of a question that is answered with no are not said by what follows the answer."""
    evidence = finding.evidence
    return any(
        one.verdict != finding.verdict
        and (one.evidence.document.doc_id, one.evidence.heading) == (evidence.document.doc_id, evidence.heading)
        for one in refusals
    )


def _rows(search: Search, part: Part) -> list[int]:
    """Return the passages to read: those that may carry a word, and those behind them, of documents with all."""
    looked_up = _looked_up(part)
    rows = set(search.rows_in_documents(looked_up))
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


def _partners(part: Part) -> frozenset[str]:
    return frozenset(one.name for one in find_kommunen(part.text) if is_partner(part.text, one))


def _says_too_little(part: Part) -> bool:
    """A bare name says nothing, nor does one word of nobody in particular."""
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
    if not part.rows <= rows | turned | _rows_around(region):
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


def _resumed_above(region: Region) -> str:
    """Return the heading that a sentence is about which begins with "Der Antrag"."""
    tokens = words_of(region.text)[:2]
    definite = len(tokens) > 1 and tokens[0].text in _DEFINITE and tokens[1].lemma in RESUMING_TOPICS
    return region.above.partition("\n")[0] if definite else ""


def _is_about_initiative(search: Search, part: Part, region: Region) -> bool:
    """With words or a number of its own, a stretch may speak of the initiative by what stands before or above it."""
    heading = search.index.passages[region.unit.row].heading or ""
    around = (*region.followed, heading) if part.concepts or any(slot.number for slot in part.slots) else ()
    named = any(INITIATIVE_NAME.search(text) for text in (region.text, *around))
    return named or bool((OF_INITIATIVE | INITIATIVE_NOUNS) & region.bag.pieces)

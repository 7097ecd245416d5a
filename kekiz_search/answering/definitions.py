"""What a term means: sentences that define it, else those that tell what it does, and never what merely names it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.evidence.defining import DEFINED, DOING, EXPRESSLY, defining_score, says_what_it_is
from kekiz_search.answering.evidence.draft import Draft, DraftStatement, quote_statement
from kekiz_search.answering.evidence.sweep import STRICT, Found, find_evidence, sort_found, to_evidence
from kekiz_search.answering.factuality.negation import is_negated
from kekiz_search.answering.open_questions.bearing import opens_with
from kekiz_search.answering.open_questions.forms import is_asking, may_answer
from kekiz_search.answering.reading.kinds import is_definition
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.assents import without_address
from kekiz_search.answering.sentences.owners import is_about
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Bag, Concept, bag_of, match_concept
from kekiz_search.answering.words.vocabulary import INITIATIVE_NAME, INITIATIVE_TERMS, era_in
from kekiz_search.german.analyzer import stem_key
from kekiz_search.german.normalise import fold, word_set

_MOST_STATEMENTS = 3
# What a thing is called by whoever asks for it by its name: "das Portal Guter Start".
_KINDS = word_set(
    "portal projekt programm angebot netzwerk konzept modell kurs verein buendnis aktion kampagne format instrument "
    "app treff einrichtung initiative vorhaben plattform reihe preis methode ansatz gruppe"
)
# Behind the sentence that names a term, one that defines it.
_THEREBY = re.compile(
    r"^(?:Darunter|Hierunter|Damit (?:ist|sind) [^.;]*\bgemeint|Gemeint|Dabei handelt|Es handelt|"
    r"Das (?:ist|sind|meint|bedeutet|heißt))\b"
)
_CALLED_SO = re.compile(
    r"\W*(?:(?:Das|Dies|Es|Die|Der)(?: [A-ZÄÖÜ][\w-]+)? (?:heißt|hieß|nennt sich|trägt den (?:Namen|Titel))|"
    r"(?:Wir nennen|Genannt wird) (?:das|dies|es))\b"
)
_MARKS, _LEADING = "*_ ", re.compile(r"^[*_ ]*(?:und|aber|also) ")
_SENTENCE_WORDS = 8  # shorter ones are titles
_NO_DEFINITION = "Eine ausdrückliche Erklärung fand sich nicht. Dem am nächsten kommt:"
_BEGINNING_CHARS = 4
_NAME_CHARS = 60  # the initiative's name stands this near to the start of a sentence, and the verb this near to it
# A name that opens its sentence, behind an article, what it is or a quotation mark, is what the sentence is about.
_OPENING = re.compile(
    r"\W*(?:(?:Der|Die|Das) )?(?:[\w-]*(?:[Ii]nitiative|[Pp]rogramm|[Vv]orhaben|[Pp]rojekt) )?[^\w\s]?", re.IGNORECASE
)
# "Kein Kind zurücklassen – für ganz NRW (Kekiz)": what a short name is short for.
_ASKS_LONG_NAME = re.compile(
    r"^(?:was (?:heisst|bedeutet)|wofuer steht|wie heisst)\b|\b(?:abkuerzung|kurzform|ausgeschrieben)\b"
)
_SHORT_NAME = re.compile(r"\b(?:KeKiz|KPK)\b", re.IGNORECASE)
_LONG_NAME_BEFORE = 40  # characters at most between the long name and the short one in brackets
_HEADED = 0.5  # what it adds that the heading above a sentence names the term
_ASKED_NAME = 2.0


def answer_definition(search: Search, question: Question) -> Draft:
    """Return up to three sentences that define the term; failing these, ``partial`` with what tells what it does."""
    concepts = question.hard
    if not concepts:
        return _define_initiative(search, question) if question.about_initiative else Draft("no_evidence")
    found = find_evidence(search, replace(question, expects=None), question.kommunen, STRICT)
    scored = [(_score(search, concepts, one.unit), one) for one in found if not is_negated(one.unit, concepts)]
    scored += [(EXPRESSLY, behind) for _score, one in scored if (behind := _defined_behind(search, one))]
    scored += [(DEFINED, before) for _score, one in scored if (before := _described_before(search, concepts, one))]
    scored = [(score, one) for score, one in scored if "?" not in one.text]
    scored += _asked_and_answered(search, concepts, question.kommunen)
    best = max((bonus for bonus, _one in scored), default=0.0)
    defining = sort_found([one for bonus, one in scored if bonus == best >= DEFINED])
    named = concepts[1:] if concepts[0].lemma in _KINDS else ()  # whoever names it need not say what it is
    if named and not (defining and opens_with(defining[0].text, concepts)):
        by_name = answer_definition(search, replace(question, concepts=named))
        told = [one.evidence[0].quote for one in by_name.statements if by_name.status == "answered"]
        if not defining or (told and opens_with(told[0], named)):
            return by_name
    if defining:
        return Draft("answered", _state(search, defining[:_MOST_STATEMENTS]))
    telling = [replace(one, score=one.score + bonus) for bonus, one in scored if bonus >= DOING]
    nearest = sort_found(telling)[:_MOST_STATEMENTS]
    if not nearest:
        return Draft("no_evidence")
    return Draft("partial", _state(search, nearest), lead=_NO_DEFINITION)


def _score(search: Search, concepts: Sequence[Concept], unit: Unit) -> float:
    defines = defining_score(unit, concepts)
    headed = all(match_concept(concept, search.units.heading_of(unit)) >= STRICT for concept in concepts)
    return defines + _HEADED * headed if defines else 0.0


def _define_initiative(search: Search, question: Question) -> Draft:
    """The initiative is defined by sentences that one of its names opens; those that open with the asked one lead."""
    asked = era_in(question.text)
    short = _SHORT_NAME.search(question.text) if _ASKS_LONG_NAME.search(question.folded) else None
    found: list[Found] = []
    named: list[Found] = []
    for row in sorted({int(row) for term in INITIATIVE_TERMS for row in search.index.terms.rows_with(stem_key(term))}):
        for unit in search.units_of(row):
            name = INITIATIVE_NAME.search(unit.text)
            if name is None or len(unit.tokens) < _SENTENCE_WORDS:
                continue
            written_out = short is not None and _writes_out(unit.text, short.group(), name.end())
            if name.start() <= _NAME_CHARS or written_out:
                defines = written_out or says_what_it_is(unit.text[name.end() : name.end() + _NAME_CHARS])
                opens = _OPENING.fullmatch(unit.text, 0, name.start()) is not None
                same = asked is not None and asked == era_in(name.group())
                score = float(search.scores[row]) + opens + _ASKED_NAME * (same + written_out)
                (found if defines else named).append(Found(unit, unit.start, unit.end, score))
    if found:
        return Draft("answered", _state(search, sort_found(found)[:_MOST_STATEMENTS]))
    nearest = _state(search, sort_found(named)[:_MOST_STATEMENTS])
    return Draft("partial" if nearest else "no_evidence", nearest, lead=_NO_DEFINITION if nearest else "")


def _writes_out(text: str, short: str, start: int) -> bool:
    """Say whether a short name stands in brackets behind another name, which ends at an offset."""
    behind = text[start : start + _LONG_NAME_BEFORE].casefold()
    return f"({short})".casefold() in behind or f"(kurz {short})".casefold() in behind


def _defined_behind(search: Search, found: Found) -> Found | None:
    """Return the sentence behind one that names the term, where it says what is meant, or answers what that is."""
    units = search.units_of(found.unit.row)
    at = next((at for at, unit in enumerate(units) if unit.start == found.start), len(units))
    behind = next(iter(units[at + 1 :]), None)
    if behind is None:
        return None
    if is_asking(found.text):
        asked = is_definition(_LEADING.sub("", fold(found.text)).strip(_MARKS))
        return Found(behind, behind.start, behind.end, found.score) if asked else None
    if not _THEREBY.match(behind.text):
        return None
    return Found(behind, found.start, behind.end, found.score)


def _described_before(search: Search, concepts: Sequence[Concept], found: Found) -> Found | None:
    """Return a sentence with the one before that tells what it names: "… eingeladen. Das Angebot heißt Probetag"."""
    named = _CALLED_SO.match(found.unit.text)
    if named is None or not all(match_concept(one, bag_of(found.unit.text[named.end() :])) for one in concepts):
        return None
    before = [one for one in search.units_of(found.unit.row) if one.end <= found.unit.start][-1:]
    joined = [one for one in before if "\n\n" not in one.document.text[one.end : found.unit.start]]
    return Found(joined[0], joined[0].start, found.unit.end, found.score) if joined else None


def _asked_and_answered(
    search: Search, concepts: Sequence[Concept], kommunen: Sequence[str]
) -> list[tuple[float, Found]]:
    """Return the first sentences below headings that ask what the term is, and those below one that is the term."""
    scored = []
    begins = concepts[0].lemma[:_BEGINNING_CHARS]
    for row, folded in enumerate(search.units.folded_headings):
        if begins not in folded:  # so most are passed over without a closer look
            continue
        titled = search.index.passages[row].heading or ""
        heading = without_address(titled)
        bag = search.units.heading_bag(heading)
        if any(concept.lemma not in bag.lemmas for concept in concepts):
            continue
        units = [unit for unit in search.units_of(row) if is_about(unit, kommunen) and may_answer(unit)]
        units = [unit for unit in units if unit.text.strip() != titled][:1]
        bonus = EXPRESSLY if is_definition(fold(heading)) else _HEADED if _is_alone(bag, concepts) else 0.0
        scored += [(bonus, Found(unit, unit.start, unit.end, float(search.scores[row]))) for unit in units if bonus]
    return scored


def _is_alone(heading: Bag, concepts: Sequence[Concept]) -> bool:
    """Say whether a heading is the term, its number aside."""
    words = {lemma for lemma in heading.lemmas if not lemma.replace(".", "").isdigit()}
    return len(words) == len(concepts)


def _state(search: Search, found: Sequence[Found]) -> tuple[DraftStatement, ...]:
    return tuple(quote_statement(to_evidence(search, one)) for one in found)

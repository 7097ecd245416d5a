"""What a term means: sentences that define it, else those that tell what it does, and never what merely names it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.evidence.assents import without_address
from kekiz_search.answering.evidence.draft import Draft, DraftStatement, quote_statement
from kekiz_search.answering.evidence.negation import is_negated
from kekiz_search.answering.evidence.open_forms import is_asking, may_answer
from kekiz_search.answering.evidence.owners import is_about
from kekiz_search.answering.evidence.search import Search
from kekiz_search.answering.evidence.sweep import STRICT, Found, find_evidence, sort_found, to_evidence
from kekiz_search.answering.evidence.unit import Unit
from kekiz_search.answering.reading.kinds import is_definition
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import Bag, Concept, match_concept
from kekiz_search.answering.words.vocabulary import INITIATIVE_NAME, INITIATIVE_TERMS, era_in
from kekiz_search.german.analyzer import stem_key
from kekiz_search.german.normalise import fold
from kekiz_search.german.nouns import is_noun

_MOST_STATEMENTS = 3
_DEFINES = re.compile(
    r"\b(?:ist|sind|bedeutet|bedeuten|bezeichnet|bezeichnen|heißt|heißen|meint|umfasst|umfassen|steht für|nennt man|"
    r"versteht|verstehen|verstanden|(?:gilt|gelten)(?! (?:seit|ab|bis|in|für|nur|nicht|auch))|beschreibt|beschreiben|"
    r"handelt es sich)\b"
)
# Behind the sentence that names a term, one that defines it; and a term behind an indefinite article that opens its
# sentence, which tells of all of its kind: "Ein Hitzeaktionsplan legt fest, …".
_THEREBY = re.compile(
    r"^(?:Darunter|Hierunter|Damit|Gemeint|Dabei handelt|Das (?:ist|sind|meint|bedeutet|heißt)|Es handelt)\b"
)
_ANY = re.compile(r"^(?:Ein|Eine)\s(?:[a-zäöüß]+\s)?$")
_UNDER = re.compile(r"\W*(?:Unter|Mit|Als|Bei|Beim|Was)\b")  # there the verb may stand before the term
_OF_ALL = re.compile(
    r"\s(?!wird|hat|soll|muss|gibt|bekommt|erhält|fehlt|kostet|entsteht|befindet|existiert|steht|liegt|startet|beginnt|eröffnet)"
    r"[a-zäöüß]{2,}t\b"
)
# What the term does tells less than what it is, and where or how many there are tells nothing of it.
_SUBJECT = re.compile(r"^(?:Der |Die |Das |Diese[rs]? |Unsere? )?[„\"»‚*_]*$")
_DOES = re.compile(
    r"[“\"«‘*_]*\s(?!wird|werden|wurden?|ha(?:t|ben|tten?)|soll(?:t?en)?|m[uü]ss(?:en)?|gibt|bekomm|erh[aä]lt|fehlt|kostet|"
    r"ent?steht|entstehen|befinde|existier|steht|stehen|lieg|start|beginn|eröffne|öffne|stieg|sank|sink|steig|wächst|"
    r"wachsen|endet|läuft|laufen|fand|finde)[a-zäöüß]{2,}(?:t|en)\b"
)
_MARKS, _LEADING = "*_ ", re.compile(r"^[*_ ]*(?:und|aber|also) ")
_COLON = re.compile(r":\s+(?=[A-ZÄÖÜ])")
_LABEL_END = re.compile(r"[*_\s]*:")
_CLAUSE_END = re.compile(r"[;.:]")
_NAMED = re.compile(r"\b[A-ZÄÖÜ]\w{3,} [„\"»‚]$")
_NAMED_AND_TOLD = re.compile(r"[“”\"«‘]:\s")  # „der „Flitzpass“: Für … sammeln die Kinder Stempel"
_APPOSED = re.compile(
    r"[“\"«]?(?: [^,.;:]{0,30})?, eine? (?:[a-zäöüß]+ ){0,2}[A-ZÄÖÜ]\w+|"
    r"[“\"«]?, (?:der|die|das) (?:[a-zäöüß]+t|ist|sind) "
)
_TERM_WORDS = 6  # the defined term stands among this many first words
_NEAR_WORDS = 4  # and this close to the word that defines it
_SENTENCE_WORDS = 8  # shorter ones are titles
_NO_DEFINITION = "Eine ausdrückliche Erklärung fand sich nicht. Dem am nächsten kommt:"
_BEGINNING_CHARS = 4
_NAME_CHARS = 60  # the initiative's name stands this near to the start of a sentence, and the verb this near to it
# A name that opens its sentence, behind an article, what it is or a quotation mark, is what the sentence is about.
_OPENING = re.compile(
    r"\W*(?:(?:Der|Die|Das) )?(?:[\w-]*(?:[Ii]nitiative|[Pp]rogramm|[Vv]orhaben|[Pp]rojekt) )?[^\w\s]?", re.IGNORECASE
)
_DEFINED, _HEADED, _DOING, _EXPRESSLY = 1.0, 0.5, 0.5, 0.2
_EXPLAINS = 0.5  # of these, what at least a sentence must have that is shown as the nearest to an explanation
_ASKED_NAME = 2.0


def answer_definition(search: Search, question: Question) -> Draft:
    """Return up to three sentences that define the term; failing these, ``partial`` with what tells what it does."""
    concepts = question.hard
    if not concepts:
        return _define_initiative(search, question) if question.about_initiative else Draft("no_evidence")
    found = find_evidence(search, replace(question, expects=None), question.kommunen, STRICT)
    scored = [(_defining_score(one.unit, search, concepts), one) for one in found if not is_negated(one.unit, concepts)]
    scored += [(_DEFINED + _EXPRESSLY, behind) for _score, one in scored if (behind := _defined_behind(search, one))]
    scored = [(score, one) for score, one in scored if "?" not in one.text]
    scored += _asked_and_answered(search, concepts, question.kommunen)
    best = max((bonus for bonus, _one in scored), default=0.0)
    defining = sort_found([one for bonus, one in scored if bonus == best >= _DEFINED])
    if defining:
        return Draft("answered", _state(search, defining[:_MOST_STATEMENTS]))
    telling = [replace(one, score=one.score + bonus) for bonus, one in scored if bonus >= _EXPLAINS]
    nearest = sort_found(telling)[:_MOST_STATEMENTS]
    if not nearest:
        return Draft("no_evidence")
    return Draft("partial", _state(search, nearest), lead=_NO_DEFINITION)


def _define_initiative(search: Search, question: Question) -> Draft:
    """The initiative is defined by sentences that one of its names opens; those that open with the asked one lead."""
    asked = era_in(question.text)
    found: list[Found] = []
    named: list[Found] = []
    for row in sorted({int(row) for term in INITIATIVE_TERMS for row in search.index.terms.rows_with(stem_key(term))}):
        for unit in search.units_of(row):
            name = INITIATIVE_NAME.search(unit.text)
            if name and name.start() <= _NAME_CHARS and len(unit.tokens) >= _SENTENCE_WORDS:
                clause = _CLAUSE_END.split(unit.text[name.end() : name.end() + _NAME_CHARS], maxsplit=1)[0]
                defines = _DEFINES.search(clause)
                opens = _OPENING.fullmatch(unit.text, 0, name.start()) is not None
                same = asked is not None and asked == era_in(name.group())
                score = float(search.scores[row]) + opens + _ASKED_NAME * same
                (found if defines else named).append(Found(unit, unit.start, unit.end, score))
    if found:
        return Draft("answered", _state(search, sort_found(found)[:_MOST_STATEMENTS]))
    nearest = _state(search, sort_found(named)[:_MOST_STATEMENTS])
    return Draft("partial" if nearest else "no_evidence", nearest, lead=_NO_DEFINITION if nearest else "")


def _defining_score(unit: Unit, search: Search, concepts: Sequence[Concept]) -> float:
    """A sentence defines a term that opens it and meets a defining verb, the more so under a heading that names it.

    What tells of all of its kind in any other verb defines it less, what only tells what the term does less again.
    """
    headed = all(match_concept(concept, search.units.heading_of(unit)) >= STRICT for concept in concepts)
    openings = [0, *(colon.end() for colon in _COLON.finditer(unit.text))]
    defines = max(_defines_from(unit, opening, concepts) for opening in openings)
    return defines + _HEADED * headed if defines else 0.0


def _defines_from(unit: Unit, opening: int, concepts: Sequence[Concept]) -> float:
    """Return how much what begins at an offset, the sentence or what stands behind a colon, defines the term."""
    tokens = [token for token in unit.tokens if token.start >= opening]
    if any(_stands_for(unit.text, token.start, token.end) for token in tokens if _is_term(token.lemma, concepts)):
        return _DEFINED + _EXPRESSLY
    places = [at for at, token in enumerate(tokens[:_TERM_WORDS]) if _is_term(token.lemma, concepts)]
    named = {part for at in places for part in tokens[at].lemma.split("-")}
    if not places or not all(named.issuperset(concept.lemma.split("-")) for concept in concepts):
        return 0.0
    first, last = tokens[places[0]], places[-1]
    text, end = unit.text, tokens[last].end
    under = _UNDER.match(text, opening) is not None
    if not under and any(is_noun(token) for token in tokens[: places[0]]):
        return 0.0  # "Die Zahl der Lotsendienste ist gestiegen"
    reach = tokens[min(last + _NEAR_WORDS, len(tokens) - 1)].end
    if under:  # "Unter … wird die … verstanden": the verb ends the clause
        clause = _CLAUSE_END.search(text, end)
        reach = clause.start() if clause else len(text)
    of_all = _ANY.match(text[opening : first.start]) and _OF_ALL.match(text, end)
    defining = _DEFINES.search(text, opening if under else first.start, reach)
    if _LABEL_END.match(text, end) or defining:
        return _DEFINED + _EXPRESSLY
    if of_all:
        return _DEFINED
    does = _SUBJECT.match(text[opening : first.start]) and _DOES.match(text, end)
    return _DOING if does else 0.0


def _stands_for(text: str, start: int, end: int) -> bool:
    """Say whether a noun before a name, or a phrase behind it, tells what it is.

    "das Sprachprogramm „Plaudertasche“", "der Spielebus, ein umgebauter Laster".
    """
    named = _NAMED.search(text[:start]) is not None and text[end : end + 1] in '“”"«‘'
    named = named or _NAMED_AND_TOLD.match(text, end) is not None
    return named or _APPOSED.match(text, end) is not None


def _defined_behind(search: Search, found: Found) -> Found | None:
    """Return the sentence behind one that names the term, where it says what is meant, or answers what that is."""
    units = search.units_of(found.unit.row)
    at = next((at for at, unit in enumerate(units) if unit.start == found.start), len(units))
    behind = next(iter(units[at + 1 :] or _next_passage(search, found.unit)), None)
    if behind is None:
        return None
    if is_asking(found.text):
        asked = is_definition(_LEADING.sub("", fold(found.text)).strip(_MARKS))
        return Found(behind, behind.start, behind.end, found.score) if asked else None
    if not _THEREBY.match(behind.text):
        return None
    return Found(behind, found.start, behind.end, found.score)


def _next_passage(search: Search, unit: Unit) -> Sequence[Unit]:
    row = unit.row + 1
    same = row < len(search.index.passages) and search.index.passages[row].doc_id == unit.document.doc_id
    return search.units_of(row) if same else ()


def _asked_and_answered(
    search: Search, concepts: Sequence[Concept], kommunen: Sequence[str]
) -> list[tuple[float, Found]]:
    """Return the first sentences below headings that ask what the term is, and those below one that is the term."""
    scored = []
    begins = concepts[0].lemma[:_BEGINNING_CHARS]
    for row, passage in enumerate(search.index.passages):
        heading = passage.heading or ""
        if not heading or begins not in fold(heading):  # so most are passed over without a closer look
            continue
        heading = without_address(heading)
        bag = search.units.heading_bag(heading)
        if any(concept.lemma not in bag.lemmas for concept in concepts):
            continue
        units = [unit for unit in search.units_of(row) if is_about(unit, kommunen) and may_answer(unit)]
        units = [unit for unit in units if unit.text.strip() != passage.heading][:1]
        bonus = _DEFINED + _EXPRESSLY if is_definition(fold(heading)) else _HEADED if _is_alone(bag, concepts) else 0.0
        scored += [(bonus, Found(unit, unit.start, unit.end, float(search.scores[row]))) for unit in units if bonus]
    return scored


def _is_alone(heading: Bag, concepts: Sequence[Concept]) -> bool:
    """Say whether a heading is the term, its number aside."""
    words = {lemma for lemma in heading.lemmas if not lemma.replace(".", "").isdigit()}
    return len(words) == len(concepts)


def _is_term(lemma: str, concepts: Sequence[Concept]) -> bool:
    """Say whether a word is one of the term's, or all of them joined by hyphens."""
    parts = {part for concept in concepts for part in concept.lemma.split("-")}
    return any(lemma == concept.lemma for concept in concepts) or ("-" in lemma and parts.issuperset(lemma.split("-")))


def _state(search: Search, found: Sequence[Found]) -> tuple[DraftStatement, ...]:
    return tuple(quote_statement(to_evidence(search, one)) for one in found)

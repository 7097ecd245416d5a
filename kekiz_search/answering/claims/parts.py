"""The parts of a claim's sentence, one for each clause that says something by itself, and what each says of whom."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kekiz_search.answering.claims.clauses import PRONOUN, has_verb, is_verb
from kekiz_search.answering.claims.sayings import read_saying
from kekiz_search.answering.claims.slots import Slot, words_in_order
from kekiz_search.answering.claims.wording import read_wording
from kekiz_search.answering.claims.words import AUXILIARIES, MONEY_VERBS, RESUMING, TO_COME
from kekiz_search.answering.facts.size_classes import size_class_in
from kekiz_search.answering.words.concepts import Concept
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.answering.words.vocabulary import (
    INITIATIVE_NAME,
    INITIATIVE_NOUNS,
    JOINING_WORDS,
    KOMMUNE_NOUNS,
)
from kekiz_search.german.analyzer import analyze
from kekiz_search.german.normalise import fold
from kekiz_search.german.numbers import find_numbers
from kekiz_search.index.terms import TermIndex

_CLAUSE = re.compile(r";\s+|,\s+(?:und|sowie|aber|sondern|davon|darunter)\s+|\s+(?:und|sowie|aber|sondern)\s+")
_LIST_GAP = re.compile(r"\s*(?:,|und|sowie|oder|/|,\s*und)\s*(?:(?:in|aus|die|der|den|dem|Stadt|Städten?|Kreis)\s+)*")
_KEY_FIGURE = re.compile(r"\d\S* (?:Einwohner|Menschen|Kinder|Minderjährige|Jugendliche)|\b[Ss]eit \d{4}\b")
_OPENING_NOUN = re.compile(
    r"\W*(?:(?:[Dd](?:ie|er|as)|[Ee]ine?|[Aa]lle|[Ii]hre?|[Uu]nsere?|\d+) )?"
    r"(?:[a-zäöüß]+ |[A-ZÄÖÜ][a-zäöüß-]+er (?=[A-ZÄÖÜ])){0,2}?(?P<noun>[A-ZÄÖÜ][\w-]+)\b"
)
DEFINITE = re.compile(r"\s*(?:Der|Die|Das|Dieses?|Diese[rnm]?|Dem|Den)\s")


@dataclass(frozen=True, slots=True)
class Part:
    """What one clause of a claim says; the offsets of its slots count in the sentence.

    ``hard`` must be met by a source, ``verbs`` too where a verb says more than that something is; ``rows`` are the
    qualifiers ("alle", "nur") that a source must share. With ``each`` the part is said of every one of ``kommunen``.
    With ``assumed`` they are those of the sentence before; ``about`` are its nouns, one of which a pronoun stands for;
    with ``elided`` it is the subject of the clause before, which this one goes on about without naming it.
    ``sentence`` are the folded words of the whole sentence, ``lacked`` the lemmas of what those lack who are meant.
    """

    text: str
    kommunen: tuple[str, ...]
    slots: tuple[Slot, ...]
    hard: tuple[Concept, ...]
    verbs: tuple[Concept, ...]
    rows: frozenset[int]
    negated: bool
    planned: bool
    initiative: bool
    each: bool
    assumed: bool = False
    about: tuple[Concept, ...] = ()
    sentence: tuple[str, ...] = ()
    lacked: frozenset[str] = frozenset()
    elided: bool = False

    @property
    def concepts(self) -> tuple[Concept, ...]:
        """All words that a source should carry."""
        return (*self.hard, *self.verbs)


@dataclass(frozen=True, slots=True)
class Before:
    """What the sentence before a claim's is about: its Kommune, where it is one, its nouns, and what it counts."""

    kommunen: tuple[str, ...] = ()
    nouns: tuple[Concept, ...] = ()
    counted: str | None = None


def read_parts(text: str, slots: Sequence[Slot], before: Before, terms: TermIndex) -> tuple[Part, ...]:
    """Return the parts of a sentence in order, with what they take over from the sentence before."""
    parts: list[Part] = []
    mentioned: tuple[str, ...] = tuple(dict.fromkeys(slot.kommune for slot in slots if slot.kommune))
    assumed = not mentioned
    named: tuple[str, ...] = mentioned if len(mentioned) == 1 else before.kommunen if assumed else ()
    for bounds in _clauses(text, slots):
        part = _read_part(text, bounds, slots, terms)
        if part.kommunen:
            named = part.kommunen
        else:
            part = replace(part, kommunen=named, each=bool(parts) and parts[-1].each, assumed=assumed and bool(named))
        if part.slots or part.hard or part.verbs or part.initiative or size_class_in(part.text):
            part = _with_subject(part, parts[-1]) if parts else part
            parts.append(replace(_going_on(part, text, before.nouns), sentence=words_in_order(text)))
    return tuple(parts)


def _with_subject(part: Part, before: Part) -> Part:
    """ "Die Lotsinnen helfen Eltern und beraten am Telefon": the second clause goes on about who opens the first."""
    if not is_verb(part.text.partition(" ")[0]):
        return part
    if before.elided:
        return replace(part, about=before.about, elided=True)
    opening = _OPENING_NOUN.match(before.text)
    subject = tuple(one for one in before.hard if opening and one.text == opening["noun"])
    return replace(part, about=subject, elided=True) if subject else part


def _going_on(part: Part, text: str, nouns: tuple[Concept, ...]) -> Part:
    """A pronoun stands for a noun of the sentence before, and so does "das Projekt"."""
    own = tuple(one for one in part.hard if one.lemma not in RESUMING)
    resumes = DEFINITE.match(text) is not None and len(own) < len(part.hard)
    if part.elided or not nouns or own or not (resumes or (PRONOUN.match(text) and not part.hard)):
        return part
    return replace(part, hard=own, about=nouns)


def _clauses(text: str, slots: Sequence[Slot]) -> list[tuple[int, int]]:
    """Split where both sides hold a verb of their own; a slot is never cut, nor what somebody says."""
    if read_saying(text):
        return [(0, len(text))]
    bounds = [(0, 0)]  # where a clause ends, and the next begins
    for match in _CLAUSE.finditer(text):
        next_break = _CLAUSE.search(text, match.end())
        before = text[bounds[-1][1] : match.start()]
        following = text[match.end() : next_break.start() if next_break else len(text)]
        if any(slot.start < match.start() < slot.end for slot in slots):
            continue
        if _ends_together(before, match[0], following):
            continue
        if has_verb(before) and (has_verb(following) or _goes_on_counting(before, following)):
            bounds.append((match.start(), match.end()))
    bounds.append((len(text), len(text)))
    return [(begin, end) for (_, begin), (end, _) in pairwise(bounds)]


def _ends_together(before: str, gap: str, following: str) -> bool:
    """Say whether one verb at the end is that of both: "haben sich 52 Städte und Kreise beworben"."""
    verbs = [word for word in re.findall(r"[^\W\d_]+", before) if is_verb(word)]
    words = re.findall(r"[^\W\d_]+", following.partition(",")[0])
    own = [word for word in words if is_verb(word)]
    return "," not in gap and all(fold(one) in AUXILIARIES for one in verbs) and bool(verbs) and own == words[-1:]


def _goes_on_counting(before: str, following: str) -> bool:
    """ "Hamm hat 40 Kitas und 12 Schulen" tells two numbers, each by itself."""
    if _KEY_FIGURE.search(before) and _KEY_FIGURE.search(following):
        return True
    counted = find_numbers(following)
    noun = counted[0].counted if counted else None
    return noun is not None and not following[: counted[0].start].strip() and following.strip(" .!").endswith(noun)


def _read_part(text: str, bounds: tuple[int, int], slots: Sequence[Slot], terms: TermIndex) -> Part:
    start, end = bounds
    inside = tuple(slot for slot in slots if start <= slot.start < end)
    words = text[start:end]
    initiative = INITIATIVE_NAME.search(words)
    taken = [(slot.start - start, slot.end - start) for slot in inside] + ([initiative.span()] if initiative else [])
    counted = {slot.number.counted for slot in inside if slot.number and slot.number.counted}
    wording = read_wording(words, taken, counted, terms)
    kommunen = tuple(dict.fromkeys(slot.kommune for slot in inside if slot.kommune))
    priced = any(slot.number and slot.number.unit == "euro" for slot in inside)
    concepts = [one for one in wording.concepts if not (priced and one.lemma in MONEY_VERBS)]
    lemmas = {token.lemma for token in wording.tokens}
    return Part(
        text=words.strip(" .!,;"),
        kommunen=kommunen,
        slots=tuple(slot for slot in inside if slot.kind != "kommune"),
        hard=tuple(concept for concept in concepts if not concept.verb),
        verbs=tuple(concept for concept in concepts if concept.verb),
        rows=wording.rows,
        negated=wording.negated,
        planned=is_planned(words[:1].lower() + words[1:]) or TO_COME.search(words) is not None,
        initiative=initiative is not None
        or bool(lemmas & (INITIATIVE_NOUNS | JOINING_WORDS))
        or (not concepts and not kommunen and _names_kommunen(counted)),
        each=len(kommunen) > 1 and _is_list(text, inside),
        lacked=wording.lacked,
    )


def _is_list(text: str, slots: Sequence[Slot]) -> bool:
    named = [slot for slot in slots if slot.kommune]
    gaps = [text[one.end : two.start] for one, two in pairwise(named)]
    return all(_LIST_GAP.fullmatch(gap) for gap in gaps)


def _names_kommunen(counted: set[str]) -> bool:
    """A bare number of Kommunen is one of those that take part."""
    return any(token.lemma in KOMMUNE_NOUNS for word in counted for token in analyze(word))


def counts_kommunen(part: Part) -> bool:
    """Say whether a part tells a number of Kommunen, Modellkommunen and the like."""
    counted = [slot.number.counted for slot in part.slots if slot.number and slot.number.counted]
    return any(token.lemma in KOMMUNE_NOUNS or "kommune" in token.parts for word in counted for token in analyze(word))

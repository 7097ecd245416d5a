"""Read a question: its kind, its Kommunen, its concepts, the form of its answer."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz.distance import OSA

from kekiz_search.answering import kinds
from kekiz_search.answering.concepts import Concept, build_concept
from kekiz_search.answering.question import Limit, Question
from kekiz_search.answering.vocabulary import (
    ATTRIBUTE_WORDS,
    CARRIER_NOUNS,
    EMPTY_WORDS,
    FAMILIES,
    INITIATIVE_NAME,
    KOMMUNE_NOUNS,
    LIST_VERBS,
    NEGATORS,
    OFFICE_VERBS,
    QUESTION_WORDS,
)
from kekiz_search.errors import QuestionError
from kekiz_search.german.analyzer import Token, analyze, is_stopword, stem_key
from kekiz_search.german.dates import DateMention, find_dates, year_of
from kekiz_search.german.dictionary import known_lemma, spellings
from kekiz_search.german.kommunen import KommuneMention, resolve_kommunen
from kekiz_search.german.lemmas import lemma
from kekiz_search.german.normalise import fold
from kekiz_search.german.numbers import find_numbers
from kekiz_search.index.terms import TermIndex
from kekiz_search.types import QuestionKind, Span

LONGEST_QUESTION_CHARS = 2000
_SHORTEST_CORRECTED_CHARS = 5
_ONE_SLIP_CHARS = 8  # from this length on two slips are forgiven, below it one
_UNDER_AGE = re.compile(
    r"\b(?:kinder|kindern|minderjaehrige\w*|jugendliche\w*)\b.*\b(?:unter 18|minderjaehrig\w*)|\bminderjaehrige\w*"
)
_MANY = frozenset({"viele", "viel", "wieviele", "wieviel"})
_OVER = re.compile(r"\b(?:ueber|mehr als|groesser als|mindestens|ab)\b")
_UNDER = re.compile(r"\b(?:unter|weniger als|kleiner als|hoechstens|bis zu|bis)\b")


def clean_question(text: str) -> str:
    """Return a question in NFC with single spaces; raise QuestionError where nothing can be asked with it."""
    printable = "".join(" " if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"} else char for char in text)
    cleaned = " ".join(unicodedata.normalize("NFC", printable).split())
    if not cleaned:
        raise QuestionError(
            "Die Frage ist leer.", hint='Stellen Sie eine Frage, etwa: "Was ist eine Präventionskette?"'
        )
    if len(text) > LONGEST_QUESTION_CHARS:
        raise QuestionError(
            f"Die Frage hat {len(text)} Zeichen, erlaubt sind {LONGEST_QUESTION_CHARS}.",
            hint="Kürzen Sie die Frage auf das, was Sie wissen möchten.",
        )
    return cleaned


def understand(text: str, terms: TermIndex) -> Question:
    """Return a cleaned question as understood against the words of an index."""
    mentions = resolve_kommunen(text)
    folded = _folded_without_politeness(text)
    initiative = INITIATIVE_NAME.search(text)
    spans = [Span(m.start, m.end) for m in mentions] + ([Span(*initiative.span())] if initiative else [])
    dates = find_dates(text)
    spans += [Span(date.start, date.end) for date in dates]
    tokens = [token for token in analyze(text) if not _inside(token, spans)]
    corrections = {text[m.start : m.end]: m.name for m in mentions if not m.certain}
    tokens = _correct(tokens, terms, corrections)
    kind, yes_no = _kind_of(folded, tokens, mentions)
    attribute = _attribute_of(folded, tokens, mentions, kind)
    return Question(
        text=text,
        kind=kind,
        kommunen=tuple(dict.fromkeys(mention.name for mention in mentions)),
        concepts=_concepts_of(tokens, terms, kind, attribute),
        counted=_counted(tokens, terms),
        attribute=attribute,
        expects=None if yes_no else kinds.detect_expected(folded),
        since=_since(dates),
        years=tuple(date.iso for date in dates),
        limit=_limit(folded, text),
        superlative=kinds.detect_superlative(folded),
        yes_no=yes_no,
        negated=any(token.lemma in NEGATORS for token in tokens),
        about_initiative=initiative is not None,
        corrections=corrections,
    )


def _folded_without_politeness(text: str) -> str:
    folded = fold(text).strip()
    return re.sub(r"^(?:bitte |hallo,? |ich moechte wissen,? |sagen sie mir,? |weisst du,? |und |also )+", "", folded)


def _inside(token: Token, spans: Sequence[Span]) -> bool:
    return any(span.start < token.end and token.start < span.end for span in spans)


def _correct(tokens: Sequence[Token], terms: TermIndex, corrections: dict[str, str]) -> list[Token]:
    """Replace words that no German dictionary and no document knows by the one word of the index they are near to."""
    corrected: list[Token] = []
    for token in tokens:
        near = _nearest_term(token, terms)
        if near is None:
            corrected.append(token)
            continue
        corrections[token.text] = near
        again = analyze(near)
        corrected.extend(Token(token.start, token.end, near, word.lemma, word.parts) for word in again)
    return corrected


def _nearest_term(token: Token, terms: TermIndex) -> str | None:
    typed = token.lemma
    if len(typed) < _SHORTEST_CORRECTED_CHARS or not typed.isalpha() or stem_key(typed) in terms.vocabulary:
        return None
    if _is_known(token.text) or (token.parts and all(stem_key(part) in terms.vocabulary for part in token.parts)):
        return None
    slips = 1 if len(typed) < _ONE_SLIP_CHARS else 2
    near: list[tuple[int, int, str]] = []
    for term in terms.vocabulary:
        if term[0] == typed[0] and abs(len(term) - len(typed)) <= slips:
            distance = OSA.distance(typed, term, score_cutoff=slips)
            if distance <= slips:
                near.append((distance, -len(terms.rows_with(term)), term))
    return min(near)[2] if near else None


def _is_known(word: str) -> bool:
    forms = (word, word.lower(), word.capitalize(), *spellings(fold(word)))
    return any(known_lemma(form) is not None for form in forms)


def _is_verb(word: str) -> bool:
    """A word in lower case whose dictionary form is an infinitive; one that is rather a noun has a capital there."""
    form = lemma(word)
    return word[0].islower() and form[0].islower() and form.endswith("n") and known_lemma(form) is not None


def _kind_of(folded: str, tokens: Sequence[Token], mentions: Sequence[KommuneMention]) -> tuple[QuestionKind, bool]:
    kind = kinds.detect_kind(folded)
    lemmas = {token.lemma for token in tokens}
    if kind == "fact" and folded.startswith("wer ") and not mentions and _asks_who_does(lemmas):
        kind = "list"
    if mentions and kind == "list":
        kind = "fact"
    yes_no = bool(mentions) and kinds.asks_yes_or_no(folded) and not kinds.detect_superlative(folded)
    if yes_no and kind == "open":
        kind = "fact"
    return kind, yes_no


def _asks_who_does(lemmas: set[str]) -> bool:
    offices = ATTRIBUTE_WORDS["leitung"] | ATTRIBUTE_WORDS["kontakt"] | FAMILIES["leitung"] | FAMILIES["koordination"]
    return bool(lemmas & (LIST_VERBS | FAMILIES["zusammenarbeit"])) and not lemmas & offices


def _attribute_of(
    folded: str, tokens: Sequence[Token], mentions: Sequence[KommuneMention], kind: QuestionKind
) -> str | None:
    lemmas = {token.lemma for token in tokens}
    if _UNDER_AGE.search(folded):
        return "kinder_unter_18"
    for attribute, words in ATTRIBUTE_WORDS.items():
        if lemmas & words:
            return attribute
    joined = bool(lemmas & FAMILIES["teilnahme"]) or INITIATIVE_NAME.search(folded) is not None
    if joined and re.search(r"\bseit\b|\bwann\b|\b(?:19|20)\d\d\b", folded):
        return "seit"
    if mentions and folded.startswith("wer ") and lemmas & OFFICE_VERBS and len(lemmas - EMPTY_WORDS) <= 2:
        return "leitung"
    if kinds.detect_superlative(folded) and kind == "comparison" and re.search(r"\b(?:groesst|kleinst)", folded):
        return "einwohner"
    return None


def _concepts_of(
    tokens: Sequence[Token], terms: TermIndex, kind: QuestionKind, attribute: str | None
) -> tuple[Concept, ...]:
    """Return the words that carry the topic; nouns and adjectives are hard, verbs and words of a family soft.

    Where nothing is hard by itself the nouns are, and then no other word of their family will do; failing nouns, verbs.
    """
    joined = {(token.start, token.end): token for token in tokens}  # of a verb and its particle the joined word stays
    concepts: dict[str, Concept] = {}
    for token in joined.values():
        if _is_empty(token, kind) or (attribute and token.text.isdigit()):
            continue
        concept = build_concept(token, not _is_verb(token.text), terms.weight(stem_key(token.lemma)))
        concepts.setdefault(token.lemma, concept)
    found = tuple(concepts.values())
    if any(one.hard and one.family is None for one in found):
        return tuple(replace(one, hard=one.hard and one.family is None) for one in found)
    if any(one.hard for one in found):
        return tuple(replace(one, family=None) if one.hard else one for one in found)
    return tuple(replace(one, hard=True) for one in found)


def _is_empty(token: Token, kind: QuestionKind) -> bool:
    if is_stopword(token) or fold(token.text) in QUESTION_WORDS:
        return True
    if token.lemma in EMPTY_WORDS | NEGATORS | CARRIER_NOUNS:
        return True
    return token.lemma in KOMMUNE_NOUNS and kind != "definition"


def _counted(tokens: Sequence[Token], terms: TermIndex) -> Concept | None:
    """Return the noun that "wie viele" counts; it may be a Kommune, which is no concept otherwise."""
    many = [at for at, token in enumerate(tokens) if fold(token.text) in _MANY]
    if not many:
        return None
    nouns = [token for token in tokens[many[0] + 1 :] if not is_stopword(token) and not _is_verb(token.text)]
    capital = [token for token in nouns if token.text[0].isupper()]
    chosen = (capital or nouns)[:1]
    return build_concept(chosen[0], True, terms.weight(stem_key(chosen[0].lemma))) if chosen else None


def _since(dates: Sequence[DateMention]) -> str | None:
    return next((str(year_of(date.iso)) for date in dates if date.relation in {"seit", "ab"}), None)


def _limit(folded: str, text: str) -> Limit | None:
    numbers = [number for number in find_numbers(text) if number.value >= 1000]
    if not numbers:
        return None
    relation = "over" if _OVER.search(folded) else "under" if _UNDER.search(folded) else "exactly"
    return Limit(relation, numbers[0].value)  # type: ignore[arg-type]

"""Read a question: its kind, its Kommunen, its concepts, the form of its answer."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering import kinds
from kekiz_search.answering.concepts import Concept, build_concept
from kekiz_search.answering.corrections import correct_tokens
from kekiz_search.answering.negation import is_planned
from kekiz_search.answering.question import Expected, Limit, Question
from kekiz_search.answering.vocabulary import (
    ATTRIBUTE_WORDS,
    CARRIER_NOUNS,
    EMPTY_WORDS,
    FAMILIES,
    INITIATIVE_NAME,
    INITIATIVE_NOUNS,
    JOINING_WORDS,
    KOMMUNE_NOUNS,
    LIST_VERBS,
    NEGATORS,
    OFFICE_VERBS,
    QUESTION_WORDS,
)
from kekiz_search.errors import QuestionError
from kekiz_search.german.analyzer import Token, analyze, is_stopword, stem_key
from kekiz_search.german.dates import DateMention, find_dates
from kekiz_search.german.dictionary import known_lemma
from kekiz_search.german.kommunen import KommuneMention, resolve_kommunen
from kekiz_search.german.lemmas import lemma
from kekiz_search.german.normalise import fold
from kekiz_search.german.numbers import find_numbers
from kekiz_search.german.persons import PersonMention, find_persons
from kekiz_search.index.terms import TermIndex
from kekiz_search.types import QuestionKind, Span

LONGEST_QUESTION_CHARS = 2000
_SOFT_SHARE = 0.5  # a verb carries less of a question's topic than a noun
_POLITE = re.compile(
    r"^(?:(?:bitte|hallo|hi|guten tag|sag(?:en sie)?(?: mir)?|mal|ich (?:moechte|will|wuerde gern\w*) wissen|weisst du|"
    r"wissen sie|und|also|na|eigentlich)[,:!]? )+"
)
_UNDER_AGE = re.compile(
    r"\b(?:kinder|kindern|minderjaehrige\w*|jugendliche\w*)\b.*\b(?:unter 18|minderjaehrig\w*)|\bminderjaehrige\w*"
)
_ONLY_KREISE = re.compile(r"^(?:in )?(?:welche[nr]?|wie ?viele?n?) (?:\w+ ){0,2}?(?:land)?kreisen?\b")
_ORDINAL = re.compile(r"\b(\d{1,3}\.)(?= [A-ZÄÖÜ])(?! (?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez))")
_ABBREVIATED = re.compile(r"\b(?:OB|OBin)\b")
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
    text = _ABBREVIATED.sub("Oberbürgermeister", text)
    persons = find_persons(text)
    mentions = [one for one in resolve_kommunen(text) if one.certain or not _inside(one, persons)]
    dates = find_dates(text)
    initiative = INITIATIVE_NAME.search(text)
    spans = [Span(one.start, one.end) for one in mentions] + [Span(one.start, one.end) for one in dates]
    spans += [Span(*initiative.span())] if initiative else []
    tokens, replaced = correct_tokens([token for token in analyze(text) if not _inside(token, spans)], terms)
    folded = _fold_question(text, replaced)
    kind, yes_no = _kind_of(folded, tokens, mentions)
    concepts = _concepts_of(tokens, terms, kind, kinds.detect_expected(folded))
    return Question(
        text=text,
        kind=kind,
        kommunen=tuple(dict.fromkeys(mention.name for mention in mentions)),
        concepts=concepts,
        counted=_counted(tokens, terms),
        attribute=_attribute_of(folded, tokens, concepts, bool(mentions)) or _joining(tokens, concepts, kind),
        expects=None if yes_no or _asks_about_person(folded, persons) else kinds.detect_expected(folded),
        years=tuple(date.iso for date in dates),
        limit=_limit(folded, text),
        superlative=kinds.detect_superlative(folded),
        yes_no=yes_no,
        negated=any(token.lemma in NEGATORS for token in tokens),
        asks_existence=(yes_no or kind in {"list", "count"})
        and not is_planned(text[0].lower() + text[1:])
        and all(t.lemma in EMPTY_WORDS for t in tokens if _is_verb(t.text) and not is_stopword(t)),
        kreise_only=_ONLY_KREISE.search(folded) is not None,
        ordinals=tuple(_ORDINAL.findall(text)),
        figures=_figures(folded, text, dates),
        about_initiative=initiative is not None or any(token.lemma in INITIATIVE_NOUNS for token in tokens),
        corrections={text[one.start : one.end]: one.name for one in mentions if not one.certain} | replaced,
    )


def _asks_about_person(folded: str, persons: Sequence[PersonMention]) -> bool:
    return bool(persons) and re.match(r"wer (?:ist|war|sind|waren)\b", folded) is not None


def _fold_question(text: str, replaced: dict[str, str]) -> str:
    """Fold a question for its kind: mended, without politeness, colloquial words written out."""
    for typed, meant in replaced.items():
        text = text.replace(typed, meant)
    return _POLITE.sub("", re.sub(r"\bgibt?'?s\b", "gibt es", fold(text).strip()))


def _inside(one: Token | KommuneMention, spans: Sequence[Span | PersonMention]) -> bool:
    return any(span.start < one.end and one.start < span.end for span in spans)


def _is_verb(word: str) -> bool:
    """A word in lower case whose dictionary form is an infinitive; one that is rather a noun has a capital there."""
    form = lemma(word)
    return word[0].islower() and form[0].islower() and form.endswith("n") and known_lemma(form) is not None


def _kind_of(folded: str, tokens: Sequence[Token], mentions: Sequence[KommuneMention]) -> tuple[QuestionKind, bool]:
    kind = kinds.detect_kind(folded)
    lemmas = {token.lemma for token in tokens}
    verbs = {token.lemma for token in tokens if _is_verb(token.text)}
    if kind == "fact" and re.match(r"wer |wo ", folded) and not mentions and _asks_who_does(lemmas, verbs):
        kind = "list"
    if len(mentions) > 1 and kinds.detect_superlative(folded):
        kind = "comparison"
    if mentions and kind == "list":
        kind = "fact"
    yes_no = kinds.asks_yes_or_no(folded) and not kinds.detect_superlative(folded)
    yes_no = yes_no and (bool(mentions) or kinds.asks_whether_true(folded))
    if yes_no and kind == "open":
        kind = "fact"
    return kind, yes_no


def _asks_who_does(lemmas: set[str], verbs: set[str]) -> bool:
    offices = ATTRIBUTE_WORDS["leitung"] | ATTRIBUTE_WORDS["kontakt"] | FAMILIES["leitung"] | FAMILIES["koordination"]
    does = LIST_VERBS | FAMILIES["zusammenarbeit"] | {"dabei"}
    if verbs - {"haben"}:
        does -= {"haben"}  # there it only helps another verb: "Wer hat … gegründet?"
    return bool(lemmas & does) and not lemmas & offices


def _attribute_of(folded: str, tokens: Sequence[Token], concepts: Sequence[Concept], names_kommune: bool) -> str | None:
    lemmas = {token.lemma for token in tokens}
    if _UNDER_AGE.search(folded):
        return "kinder_unter_18"
    for attribute, words in ATTRIBUTE_WORDS.items():
        if lemmas & words:
            return attribute
    others = {concept.lemma for concept in concepts} - FAMILIES["teilnahme"]
    joins = bool(lemmas & FAMILIES["teilnahme"]) or INITIATIVE_NAME.search(folded) is not None
    if joins and not others and re.search(r"\bseit\b|\bwann\b|\b(?:19|20)\d\d\b", folded):
        return "seit"
    if names_kommune and folded.startswith("wer ") and others and others <= OFFICE_VERBS:
        return "leitung"
    if kinds.detect_superlative(folded) and not others and re.search(r"\b(?:groesst|groesser|kleinst|kleiner)", folded):
        return "einwohner"
    return None


def _joining(tokens: Sequence[Token], concepts: Sequence[Concept], kind: QuestionKind) -> str | None:
    """Which Kommunen take part, and nothing more, is a question for the field that says since when they do."""
    asked = any(token.lemma in JOINING_WORDS for token in tokens)
    alone = all(concept.lemma in JOINING_WORDS for concept in concepts)
    return "seit" if asked and alone and kind in {"list", "count"} else None


def _concepts_of(
    tokens: Sequence[Token], terms: TermIndex, kind: QuestionKind, expected: Expected | None
) -> tuple[Concept, ...]:
    """Return the words that carry the topic; nouns and adjectives are hard, verbs and words of a family soft.

    A typed answer is told by its value, so that adjectives are soft there too. Where nothing is hard by itself, nouns
    are, and then no other word of their family will do; failing nouns, verbs; failing verbs, whatever is left.
    """
    capitals = any(token.text[0].isupper() for token in tokens[1:])
    joined = {(token.start, token.end): token for token in tokens}  # of a verb and its particle the joined word stays
    concepts: dict[str, Concept] = {}
    for token in joined.values():
        if not _is_empty(token, kind):
            soft = _is_verb(token.text) or (token.text.islower() and _is_soft_word(token, capitals, expected))
            concept = build_concept(token, not soft, terms.weight(stem_key(token.lemma)))
            concepts.setdefault(token.lemma, replace(concept, verb=_is_verb(token.text)))
    return _settle(tuple(concepts.values()))


def _settle(found: tuple[Concept, ...]) -> tuple[Concept, ...]:
    if any(one.hard and one.family is None for one in found):
        settled = [replace(one, hard=one.hard and one.family is None) for one in found]
    elif any(one.hard for one in found):
        settled = [replace(one, family=None) if one.hard else one for one in found]
    else:
        verbs = any(one.verb for one in found)
        settled = [replace(one, hard=one.verb or not verbs) for one in found]
    return tuple(one if one.hard else replace(one, weight=one.weight * _SOFT_SHARE) for one in settled)


def _is_soft_word(token: Token, capitals: bool, expected: Expected | None) -> bool:
    """Of a question with capitals, a word in lower case is no noun; an unknown one is a misspelt verb there.

    Without capitals, what no dictionary knows may be a name or a compound, and is as good as a noun.
    """
    if lemma(token.text)[0].isupper():
        return False
    known = known_lemma(token.text) is not None
    return expected is not None if known else capitals


def _is_empty(token: Token, kind: QuestionKind) -> bool:
    if is_stopword(token) or fold(token.text) in QUESTION_WORDS:
        return True
    if token.lemma in EMPTY_WORDS | NEGATORS | CARRIER_NOUNS or token.text.isdigit():
        return True
    return token.lemma in KOMMUNE_NOUNS and kind != "definition"


def _counted(tokens: Sequence[Token], terms: TermIndex) -> Concept | None:
    """Return the noun that "wie viele" counts; it may be a Kommune, which is no concept otherwise."""
    many = [at for at, token in enumerate(tokens) if fold(token.text) in _MANY]
    if not many:
        return None
    nouns = [token for token in tokens[many[0] + 1 :] if _is_noun(token) and token.lemma not in CARRIER_NOUNS]
    return build_concept(nouns[0], True, terms.weight(stem_key(nouns[0].lemma))) if nouns else None


def _is_noun(token: Token) -> bool:
    return token.text[0].isupper() or lemma(token.text)[0].isupper() or token.lemma in KOMMUNE_NOUNS


def _figures(folded: str, text: str, dates: Sequence[DateMention]) -> tuple[float, ...]:
    if _UNDER_AGE.search(folded) or _limit(folded, text):
        return ()
    numbers = [number for number in find_numbers(text) if number.counted and text[number.start].isdigit()]
    free = [one for one in numbers if not any(date.start < one.end and one.start < date.end for date in dates)]
    return tuple(number.value for number in free)


def _limit(folded: str, text: str) -> Limit | None:
    numbers = [number for number in find_numbers(text) if number.value >= 1000]
    if not numbers:
        return None
    relation = "over" if _OVER.search(folded) else "under" if _UNDER.search(folded) else "exactly"
    return Limit(relation, numbers[0].value)  # type: ignore[arg-type]

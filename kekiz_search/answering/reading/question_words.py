"""The words of a question that carry its topic: which evidence must hold, and which it should."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from kekiz_search.answering.reading.question import Expected
from kekiz_search.answering.reading.telling_words import (
    NEW,
    comparing_how,
    describes,
    measures,
    names_thing_before,
    needless,
    sorts_of_names,
    telling_which,
)
from kekiz_search.answering.words.concepts import Concept, build_concept, family_concept
from kekiz_search.answering.words.families import RECEIVING
from kekiz_search.answering.words.vocabulary import (
    ATTRIBUTE_WORDS,
    CARING_VERBS,
    CARRIER_NOUNS,
    COMMON_NOUNS,
    EMPTY_WORDS,
    INITIATIVE_NOUNS,
    JOINING_WORDS,
    KOMMUNE_NOUNS,
    MONEY_NOUNS,
    NEGATORS,
    QUESTION_WORDS,
    TOPIC_NOUNS,
)
from kekiz_search.german.analyzer import Token, analyze, is_stopword, stem_key
from kekiz_search.german.dictionary import known_lemma
from kekiz_search.german.lemmas import lemma
from kekiz_search.german.normalise import fold, word_set
from kekiz_search.german.number_words import find_number_words
from kekiz_search.german.offices import is_office
from kekiz_search.german.verbs import is_verb_form
from kekiz_search.index.terms import TermIndex
from kekiz_search.types import QuestionKind

_SOFT_SHARE = 0.5  # a verb carries less of a question's topic than a noun
_BEING_THERE = "bestehen"  # "In welchen Kommunen besteht ein Büro?"
_VISIT = "besuch"
_COMES = re.compile(r"k(?:omm|am)(?:t|en)?|geh(?:t|en)|schau(?:t|en)|klingel(?:t|n)")
_AT_HOME = frozenset({"hause", "zuhause", "daheim"})  # "zu Hause" tells where a visit is paid, and seldom stands there
# Whoever gets no money gets something that tells enough by itself: "Wo bekommen Eltern Besuch?".
_OF_MONEY = re.compile(
    r"(?<!eltern)(?<!kinder)(?<!wohn)(?<!buerger)(?<!pflege)(?<!kranken)geld|mittel|euro|foerder|zuschuss|zuschuesse|zuwendung|budget|summe|betrag|bewillig|programm|million|spende"
)
_WHO_COMES = frozenset({"fachkraft", "fachleut", "helfer", "profi", "mitarbeiter", "expert"})  # to visit a family
_YOUNG = word_set("jung frischgebacken frischgebackene werdend neu baby neugeborene neugeborenes mutter vater")
_YOUTH = frozenset({"jung", "frischgebacken", "frischgebackene"})
_OFFERS = frozenset({"angebot"})
_HELPING = frozenset({"lernen", "lassen", "helfen", "gehen"})  # beside another verb: "schwimmen lernen"
_AT_ODD_HOURS = word_set("nachts abends samstags sonntags feiertags")  # what else is open then is not told by itself
_FREE = word_set("kostenlos kostenfrei umsonst gratis unentgeltlich gebuehrenfrei")  # tells of no thing by itself
_GIVERS = word_set("land bund eu europa kreis stadt kommune stiftung spende")  # of whose money a list may be
_CHOSEN = frozenset({"auswaehlen"})  # whoever takes part need not have been chosen for it
_ACRONYM_CHARS, _VOWEL = 5, re.compile(r"[aeiouy]")
# "Kinder, die nicht schwimmen können": what people do tells who they are.
_WHO_DO = re.compile(r"\b(?:kindern?|familien|eltern|jugendlichen?|muettern?|vaetern?) (?:die|deren|denen)\b")
_MONEY_HEADS = (("geld",), ("mittel",), ("zuschuss",), ("foerderung",))
# Who is in the initiative takes part: "Wie viele Kommunen sind dabei?", "Wie viele Kommunen hat das Programm?"
_JOINED = "dabei"
_TAKING_PART = JOINING_WORDS | INITIATIVE_NOUNS | {"programm"}
_ANYBODY = frozenset({"frau", "mann", "herr", "dame", "person"})  # "die Frau, die in Hamm Kurse gibt"
_IDLE = EMPTY_WORDS | NEGATORS | CARRIER_NOUNS
# Beside a telling noun both say little; beside the word of a family alone, only the topic of all documents does.
_OF_AGE = frozenset({"alt", "klein"})
_COUNTS = frozenset({"number"})
_LITTLE = {True: TOPIC_NOUNS | COMMON_NOUNS, False: TOPIC_NOUNS}


def read_concepts(
    tokens: Sequence[Token],
    terms: TermIndex,
    kind: QuestionKind,
    expected: Expected | None,
    whether_true: bool = False,
) -> tuple[Concept, ...]:
    """Return the words that carry the topic; nouns and adjectives are hard, verbs and words of a family soft.

    A typed answer is told by its value, so that adjectives are soft there too. Where nothing is hard by itself, nouns
    are, and then no other word of their family will do; failing nouns, verbs; failing verbs, whatever is left.
    """
    concepts = _read_words(tokens, terms, kind, expected)
    if _visits(tokens) and not any(_VISIT in one.alike | {one.lemma} for one in concepts.values()):
        visit = build_concept(analyze(_VISIT)[0], True, terms.weight(stem_key(_VISIT)))
        concepts.setdefault(_VISIT, replace(visit, text="nach Hause"))
    if not concepts and (expected == "person" or (expected == "date" and any(one.text.isdigit() for one in tokens))):
        return _settle(tuple(_last_words(tokens, terms)))
    if kind == "count" or whether_true:
        joined_in = [token for token in tokens if token.lemma in _TAKING_PART]
        if joined_in and all(lemma in _TAKING_PART for lemma in concepts):
            said = next((token.lemma for token in joined_in if token.lemma in JOINING_WORDS), _JOINED)
            return (replace(family_concept("umfang", said), text=joined_in[0].text),)
    found = tuple(concepts.values())
    telling = [one for one in found if one.lemma not in RECEIVING]
    if len(telling) < len(found) and not (all(one.verb for one in telling) or _OF_MONEY.search(_folded(tokens))):
        found = tuple(telling)
    if visits := [one for one in found if _VISIT in one.alike | {one.lemma}]:
        found = tuple(_with_hard(one, one.hard and one.lemma not in _WHO_COMES) for one in found)
        others = [one for one in found if not one.verb and one not in visits]
        if kind == "open" and all(one.lemma in COMMON_NOUNS | _YOUNG for one in others):
            found = tuple(_with_hard(one, one in visits) for one in found)  # whom else is visited at home?
    if kind == "open":  # "der neue Verbund" may be told of without that it is new
        new = {one.lemma for one, two in pairwise(tokens) if one.lemma in NEW and two.text[0].isupper()}
        found = tuple(_with_hard(one, one.hard and one.lemma not in new) for one in found)
    found = _without_youth(_without_anybody(_without_offers(found))) if kind in {"list", "count"} else found
    by_deeds = kind == "open" and any(one.verb and one.lemma not in CARING_VERBS for one in found)
    by_deeds = by_deeds and all(one.lemma in COMMON_NOUNS for one in found if one.hard)
    by_deeds = by_deeds or kind in {"list", "count"} or _WHO_DO.search(_folded(tokens)) is not None
    return _settle(_with_deeds(found) if by_deeds else found)


def _read_words(
    tokens: Sequence[Token], terms: TermIndex, kind: QuestionKind, expected: Expected | None
) -> dict[str, Concept]:
    """Return the words that say something by their lemmas, hard or soft by what they are."""
    capitals = any(token.text[0].isupper() for token in tokens[1:])
    joined = {(token.start, token.end): token for token in tokens}  # of a verb and its particle the joined word stays
    pairs = list(pairwise(tokens))
    # "Welche Dienststelle", "in welchem Stadtteil": what is asked for need not be called so; an office must.
    asked_of = {token.start for before, token in pairs if before.lemma == "welcher"}
    names = {two.start for one, two in pairs if names_thing_before(one, two)}
    unneeded, sorts = comparing_how(tokens) | needless(tokens), sorts_of_names(tokens)
    whom = {
        two.start for one, two, three in zip(tokens, tokens[1:], tokens[2:], strict=False) if describes(one, two, three)
    }
    measuring = {one.start for one, two in pairs if measures(one, two)}
    which = telling_which(tokens) if expected in _COUNTS or kind == "comparison" else set()
    particles = _particles(tokens)
    concepts: dict[str, Concept] = {}
    for token in joined.values():
        if (
            token.start in measuring | particles
            or (token.start == 0 and token.text == "Waren")  # no goods
            or (_is_empty(token, kind) and not (token.start in which and token.lemma in _OF_AGE))
            or (expected == "person" and token.lemma in _ANYBODY)
        ):
            continue
        verb = is_verb_form(token.text) and token.start not in whom
        soft = (
            verb
            or (token.text.islower() and _is_soft_word(token, capitals, expected))
            or token.start in unneeded
            or (expected == "money" and token.lemma in MONEY_NOUNS)
            or (expected is not None and token.start in asked_of and not _must_be_told(token))
        )
        soft = soft and not (kind in {"list", "count"} and token.lemma in _AT_ODD_HOURS) and token.start not in which
        concept = build_concept(token, not soft, terms.weight(stem_key(token.lemma)))
        granted = kind in {"list", "count"} and concept.parts[:1] and concept.parts[0] in _GIVERS
        concept = _with_giver(concept) if expected == "money" or granted else concept
        concept = replace(concept, family=None) if token.lemma in _CHOSEN else concept
        named = token.start in names or _is_acronym(token)
        concepts.setdefault(token.lemma, replace(concept, verb=verb, named=named, sort=sorts.get(token.start, "")))
    return concepts


def _must_be_told(token: Token) -> bool:
    """Say whether what is asked for must be called so: an office, or a Motto under which somebody does something."""
    return is_office(token.text.capitalize()) or token.lemma in ATTRIBUTE_WORDS["motto"]


def _without_offers(found: tuple[Concept, ...]) -> tuple[Concept, ...]:
    """Of a list of offers, that they are called so need not be told where another noun tells what they are."""
    telling = any(one.hard and one.lemma not in TOPIC_NOUNS | COMMON_NOUNS | _OFFERS for one in found)
    return tuple(_with_hard(one, one.hard and not (telling and one.lemma in _OFFERS)) for one in found)


def _without_youth(found: tuple[Concept, ...]) -> tuple[Concept, ...]:
    """Of "ein Begleitbuch für junge Eltern" the book tells enough: that the parents are young need not stand there."""
    telling = any(one.hard and not one.verb and one.lemma not in _LITTLE[True] | _YOUNG for one in found)
    return tuple(_with_hard(one, one.hard and not (telling and one.lemma in _YOUTH)) for one in found)


def _without_anybody(found: tuple[Concept, ...]) -> tuple[Concept, ...]:
    """Of "eine Fachkraft in der Klinik" whoever works there is told by what they are: a Lotsin, a Hebamme."""
    telling = any(one.hard and one.lemma not in _LITTLE[True] | _WHO_COMES for one in found)
    return tuple(_with_hard(one, one.hard and not (telling and one.lemma in _WHO_COMES)) for one in found)


def _particles(tokens: Sequence[Token]) -> set[int]:
    """Return where the particles of verbs stand that are read as one: "weiter" in "geben Daten weiter"."""
    verbs = [two for one, two in pairwise(tokens) if one.start == two.start]
    return {
        token.start
        for token in tokens
        if token.text.islower()
        and any(verb.start < token.start and verb.lemma.startswith(fold(token.text)) for verb in verbs)
    }


def _with_giver(concept: Concept) -> Concept:
    """Landesgeld is told by the Land that gives it."""
    if concept.parts[1:] not in _MONEY_HEADS or concept.parts[0] not in _GIVERS:
        return concept
    return replace(concept, alike=concept.alike | {concept.parts[0]})


def _with_deeds(found: tuple[Concept, ...]) -> tuple[Concept, ...]:
    """Of a list, where no noun tells anything, the verbs must be met: "Wo lernen Kinder schwimmen?"."""
    telling = any(one.hard and one.lemma not in _LITTLE[True] | _FREE for one in found)
    if sum(one.verb for one in found) > 1:
        found = tuple(one for one in found if one.lemma not in _HELPING)
    deeds = any(one.verb and one.family is None for one in found)
    if telling or not deeds:
        return found
    return tuple(replace(one, hard=one.lemma in _FREE or (one.verb and one.family is None)) for one in found)


def _is_acronym(token: Token) -> bool:
    """Of a few capitals, or of letters that nobody can speak: "SGB" goes by "SGB-II-Bezug" as well."""
    short = len(token.text) <= _ACRONYM_CHARS and token.text.isalpha()
    return short and (token.text.isupper() or _VOWEL.search(fold(token.text)) is None)


def _folded(tokens: Sequence[Token]) -> str:
    return " ".join(fold(token.text) for token in tokens)


def _visits(tokens: Sequence[Token]) -> bool:
    """ "Wo kommt jemand nach Hause?" asks for visits."""
    words = [fold(token.text) for token in tokens]
    return bool(_AT_HOME & set(words)) and any(_COMES.fullmatch(word) for word in words)


def _last_words(tokens: Sequence[Token], terms: TermIndex) -> Iterator[Concept]:
    """Yield the words that say little, where a question holds no others: "Wer hat die 22 Städte bekannt gegeben?"."""
    for token in tokens:
        telling = token.lemma in KOMMUNE_NOUNS or token.text.lower() == "bekannt"
        if telling and not is_stopword(token):
            yield build_concept(token, True, terms.weight(stem_key(token.lemma)))


def _settle(found: tuple[Concept, ...]) -> tuple[Concept, ...]:
    """Of nouns that say little, one is hard only where nothing else is."""
    telling = [one for one in found if one.hard and one.lemma not in _LITTLE[True]]
    if telling or any(one.family and not one.hard for one in found):
        found = tuple(_with_hard(one, one.hard and one.lemma not in _LITTLE[bool(telling)]) for one in found)
    if any(one.hard and one.family is None for one in found):
        settled = [_with_hard(one, one.hard and one.family is None) for one in found]
    elif any(one.hard for one in found):
        settled = [replace(one, family=None) if one.hard else one for one in found]
    else:
        verbs = any(one.verb for one in found)
        settled = [_with_hard(one, one.verb or not verbs) for one in found]
    return tuple(one if one.hard else replace(one, weight=one.weight * _SOFT_SHARE) for one in settled)


def _with_hard(concept: Concept, hard: bool) -> Concept:
    return concept if concept.hard == hard else replace(concept, hard=hard)


def _is_soft_word(token: Token, capitals: bool, expected: Expected | None) -> bool:
    """Of a question with capitals, a word in lower case is no noun; an unknown one is a misspelt verb there.

    Without capitals, what no dictionary knows may be a name or a compound, and is as good as a noun.
    """
    if lemma(token.text)[0].isupper():
        return capitals and expected is not None  # "die geplante App"
    known = known_lemma(token.text) is not None
    return expected is not None if known else capitals


def _is_empty(token: Token, kind: QuestionKind) -> bool:
    if is_stopword(token) or fold(token.text) in QUESTION_WORDS or fold(token.text) in _AT_HOME:
        return True
    if token.lemma in _IDLE or token.text.replace(".", "").isdigit():
        return True
    if find_number_words(token.text) or (token.lemma == _BEING_THERE and kind in {"list", "count"}):
        return True
    return token.lemma in KOMMUNE_NOUNS and kind != "definition"

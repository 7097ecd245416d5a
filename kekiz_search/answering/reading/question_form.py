"""What a question wants told, of which attribute and in which form, and by which words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kekiz_search.answering.reading import kinds
from kekiz_search.answering.reading.attributes import read_attribute, read_joining
from kekiz_search.answering.reading.expected import detect_expected
from kekiz_search.answering.reading.question import Expected
from kekiz_search.answering.reading.question_counted import read_counted
from kekiz_search.answering.reading.question_kind import is_bare, settle_kind
from kekiz_search.answering.reading.question_topic import (
    settle_contact,
    settle_lead,
    settle_offered,
    settle_quality,
    settle_sum,
    settle_topic,
)
from kekiz_search.answering.reading.question_words import read_concepts
from kekiz_search.answering.reading.typed_question import TypedQuestion, is_inside
from kekiz_search.answering.words.concepts import Concept, build_concept
from kekiz_search.answering.words.vocabulary import ATTRIBUTE_WORDS, FAMILIES, JOINING_WORDS, PEOPLE_TOLD, TOPIC_NOUNS
from kekiz_search.german.analyzer import Token, stem_key
from kekiz_search.german.lemmas import lemma
from kekiz_search.german.normalise import fold, word_set
from kekiz_search.german.offices import is_office
from kekiz_search.german.people import names_people
from kekiz_search.index.terms import TermIndex
from kekiz_search.types import QuestionKind, Span

_NAME_ASKED = re.compile(
    r"wie (?:heisst|heissen|hiess|hiessen|lautet|lauten|lautete|nennt|nennen|nannte)\b|"
    r"(?:unter )?welche[nmr] (?:namen|titel|motto|ueberschrift)\b|wie wird .* genannt\b"
)
_OFFICE_ASKED = re.compile(
    r"welche[sn]? (?:amt|funktion|position|posten|rolle|beruf|aufgabe) (?:hat|hatte|bekleidete?|uebt|uebte|spielte?)\b|"
    r"was (?:ist|war) .* von beruf\b"
)
_WHO_IS = re.compile(rf"wer (?:ist|war|sind|waren)\b|{_OFFICE_ASKED.pattern}")
# Whoever stands beside somebody that a question names is somebody else.
_BESIDE_PERSON = re.compile(r"\b(?:nachfolg|vorgaeng|stellvertret|vertret|chef|vorgesetzt|kolleg)\w* (?:von|fuer)\b")
_OFFICES = word_set("amt funktion position posten rolle beruf aufgabe")
_NAMES_ONLY = frozenset({"leitung", "kontakt"})
UNDERTAKINGS = frozenset({"projekt", "vorhaben", "programm"})
_TOLD_OF = frozenset({"date", "duration", "person"})  # "das Projekt"
COUNTED_BY_YEAR = frozenset({"einwohner", "kinder_unter_18"})
_PERSON_NOUN = re.compile(
    r"(?:(?:er|or|t|g|s)in|lotse|pate|berater|helfer|begleiter|betreuer|arbeiter|trainer|pfleger|lehrer|coach|schwester|"
    r"mutter|vater|kraft)$"
)


_BODIES = ("traeger", "betreiber", "anbieter", "veranstalter", "partner", "geber")


@dataclass(frozen=True, slots=True)
class Form:
    """The form of a question: what its words expect, and what itself ``expects``; by yes or no it expects nothing."""

    kind: QuestionKind
    yes_no: bool
    by_words: Expected | None
    expects: Expected | None


def read_form(typed: TypedQuestion) -> Form:
    """Return the form that a question has by its words."""
    kind, yes_no = settle_kind(typed)
    expected = _expected_of(typed, kind)
    about_person = bool(typed.persons) and _WHO_IS.match(typed.folded) is not None
    about_person = about_person and _BESIDE_PERSON.search(typed.folded) is None
    return Form(kind, yes_no, expected, None if yes_no or about_person else expected)


def _expected_of(typed: TypedQuestion, kind: QuestionKind) -> Expected | None:
    folded = typed.folded
    expected = None if kind == "open" and kinds.asks_for_partners(folded) else detect_expected(folded)
    if kind == "fact" and typed.mentions and expected is None and kinds.asks_for_kommunen(folded):
        return "kommunen"
    if expected == "person" and folded.startswith("wie ") and not any(map(_may_be_person, _first_noun(typed.tokens))):
        return None  # "Wie heißt die App?"
    return expected


def read_topic(typed: TypedQuestion, terms: TermIndex, form: Form) -> tuple[Concept, ...]:
    """Return the words that carry the topic of a question."""
    tokens, told_by = _unquoted(typed.tokens, typed.quoted), form.by_words or _form_of_name(typed.folded)
    whether_true = form.yes_no and not typed.mentions
    concepts = read_concepts(tokens, terms, form.kind, told_by, whether_true)
    of_initiative = form.expects if typed.names_initiative else None
    concepts = settle_topic(typed.folded, concepts, of_initiative)
    if typed.names_initiative and not typed.mentions:
        concepts = settle_quality(typed.folded, concepts)
    if typed.persons and _OFFICE_ASKED.match(typed.folded):
        concepts = tuple(one for one in concepts if not one.verb and one.lemma not in _OFFICES)
    if form.expects == "person":
        concepts = settle_lead(concepts)
    if form.expects == "money":
        concepts = settle_sum(concepts)
    if form.expects == "contact":
        concepts = settle_contact(concepts)
    if form.kind in {"list", "count"}:
        concepts = settle_offered(typed.folded, concepts)
    told = form.expects == "person" if concepts else form.expects in _TOLD_OF or asks_for_name(typed.folded)
    if told and typed.mentions and not typed.names_initiative and all(one.verb for one in concepts):
        concepts = (*concepts, *_undertakings(typed.tokens, terms))
    if not concepts and (counted := read_counted(typed.tokens, terms)) is not None:
        return (counted,)  # "Wie viele Städte hat der Kreis?"
    return concepts


def _undertakings(tokens: Sequence[Token], terms: TermIndex) -> Iterator[Concept]:
    """Yield "das Projekt", where a question names nothing else: a Kommune may have another than the initiative."""
    for token in tokens:
        if token.lemma in UNDERTAKINGS:
            yield build_concept(token, True, terms.weight(stem_key(token.lemma)))


def settle_attribute(typed: TypedQuestion, concepts: Sequence[Concept], form: Form) -> str | None:
    """Return the attribute that is asked for, None where a value of it would not be the answer."""
    tokens = typed.tokens
    attribute = read_attribute(typed.folded, tokens, concepts, bool(typed.mentions))
    if form.kind in {"list", "count"} or (form.yes_no and typed.mentions):
        attribute = attribute or read_joining(typed.folded, tokens, concepts, typed.about_initiative)
    joins = any(token.lemma in JOINING_WORDS for token in tokens)
    if attribute == "seit" and form.kind == "fact" and form.expects in {"number", "money"}:
        return None  # how many were chosen is no year
    if attribute == "seit" and form.kind == "fact" and typed.names_initiative and not (typed.mentions or joins):
        return None  # since when the initiative goes on, not who has joined it
    if form.kind == "open" and is_bare(typed.text):  # "Ansprechpartner Präventionskette Rheine"
        concepts = [one for one in concepts if one.lemma not in TOPIC_NOUNS]
    if attribute in _NAMES_ONLY and form.kind in {"list", "count", "open"} and _asks_for_more(attribute, concepts):
        return None  # where the Bürgermeister heads a group, his name tells nothing
    if attribute in _NAMES_ONLY and form.expects not in {None, "person"}:
        return None  # a name says neither how old somebody is nor since when
    if (
        attribute in COUNTED_BY_YEAR
        and form.yes_no
        and _asks_for_more(attribute, [one for one in concepts if one.hard])
    ):
        return None
    if attribute in COUNTED_BY_YEAR and form.expects in {"percent", "money"}:
        return None  # how many live somewhere is no share of them
    return attribute


def _asks_for_more(attribute: str, concepts: Sequence[Concept]) -> bool:
    """Say whether a list names another thing beside the office that a field would tell."""
    own = ATTRIBUTE_WORDS.get(attribute, frozenset())
    return any(not one.verb and one.lemma not in own for one in concepts)


def asks_for_name(folded: str) -> bool:
    """Say whether a question is for a name."""
    return _NAME_ASKED.match(folded) is not None


def _form_of_name(folded: str) -> Expected | None:
    """A question for a name is told by the name: what describes the thing need not be met word by word."""
    return "person" if asks_for_name(folded) else None


def _first_noun(tokens: Sequence[Token]) -> list[Token]:
    return [token for token in tokens[1:] if token.text[0].isupper() or lemma(token.text)[0].isupper()][:1]


def _may_be_person(token: Token) -> bool:
    named = is_office(token.text.capitalize()) or token.lemma in PEOPLE_TOLD | FAMILIES["leitung"]
    trade = names_people(token.text) and not token.lemma.endswith(_BODIES)
    return named or trade or _PERSON_NOUN.search(fold(token.text)) is not None


def _unquoted(tokens: Sequence[Token], quoted: Sequence[Span]) -> list[Token]:
    """Of a name between quotation marks the nouns are words of the question too; its verbs tell nobody's deed."""
    return [token for token in tokens if not (token.text[0].islower() and is_inside(token, quoted))]

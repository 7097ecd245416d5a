"""Read a question: its kind, its Kommunen, its concepts, the form of its answer."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kekiz_search.answering.reading import kinds
from kekiz_search.answering.reading.attributes import read_attribute, read_joining, turn_superlative
from kekiz_search.answering.reading.corrections import mend_opening
from kekiz_search.answering.reading.expected import detect_expected
from kekiz_search.answering.reading.question import Expected, Question
from kekiz_search.answering.reading.question_names import find_names, find_quoted
from kekiz_search.answering.reading.question_numbers import read_figures, read_limit, read_ordinals, read_period
from kekiz_search.answering.reading.question_tokens import read_tokens
from kekiz_search.answering.reading.question_topic import settle_aspect, settle_beginning, settle_topic
from kekiz_search.answering.reading.question_words import is_verb_form, read_concepts, read_counted
from kekiz_search.answering.reading.that import name_initiative
from kekiz_search.answering.words.aspects import read_aspect
from kekiz_search.answering.words.concepts import Concept
from kekiz_search.answering.words.phrases import write_out
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.answering.words.vocabulary import (
    ATTRIBUTE_WORDS,
    FAMILIES,
    INITIATIVE_NAME,
    INITIATIVE_NOUNS,
    JOINING_WORDS,
    LIST_VERBS,
    NEGATORS,
    PEOPLE_TOLD,
)
from kekiz_search.errors import QuestionError
from kekiz_search.german.analyzer import Token, analyze, stem_key
from kekiz_search.german.dates import DateMention, find_dates
from kekiz_search.german.dictionary import known_lemma
from kekiz_search.german.kommunen import KommuneMention, resolve_kommunen
from kekiz_search.german.lemmas import lemma
from kekiz_search.german.normalise import fold
from kekiz_search.german.offices import is_office
from kekiz_search.german.persons import PersonMention, find_persons
from kekiz_search.index.terms import TermIndex
from kekiz_search.types import QuestionKind, Span

LONGEST_QUESTION_CHARS = 2000
_POLITE = re.compile(
    r"^(?:(?:bitte|hallo|hi|guten tag|sag(?:en sie)?(?: mir)?|mal|ich (?:moechte|will|wuerde gern\w*) wissen|weisst du|"
    r"wissen sie|und|also|na|eigentlich)[,:!]? )+"
)
_HOW_MANY_KOMMUNEN = re.compile(r"\b\d+ (?:\w+ )?\w*(?:kommunen|staedte|gemeinden|kreise|jugendaemter)\b")
_TOWN = r"(?:\w*(?:stadt|staedte|kommunen?|gemeinden?|ort|orte)\b|i[nm]\b|des\b)"
_ONLY_KREISE = re.compile(
    rf"^(?:in )?(?:welche[nmr]?|wie ?viele?n?) (?:(?!{_TOWN})\w+ ){{0,2}}?(?:land)?kreis(?:en?)?\b(?! (?:und|oder) )|"
    r"\b(?:und|die) sind (?:land)?kreise\b"
)
_ONLY_TOWNS = re.compile(
    r"^(?:in |bei |aus )?(?:welche[nr]?|wie ?viele?n?) (?:\w+ ){0,2}?(?:gross|klein)?staedten?\b(?!.*\bkreise)"
)
_PERFECT = re.compile(r"wer (?:hat|haben) .*(?:ge\w+|\w+)t\??$")
_DONE_ONCE = re.compile(
    r"wer (?:hat|haben) (?:das|die|den) .*(?:ge|be|ver|er|ent)\w+\W*$"
)  # "Wer hat die Studie durchgeführt?"
_NOW = re.compile(r"wer (?P<verb>[a-zäöü]+t) ")
_DONE_BY_SOME = re.compile(r"wer (?:hat|haben) (?:schon|bereits|auch)?\b ?(?:eine?n?|schon|bereits) .*(?:t|en)\W*$")
_INTENDS = re.compile(r"wer (?:will|moechte) (?!wissen)")
_DEFINITE = re.compile(r"\b(?:der|die|das|den|dem|des|beim|im|am|zum|zur)\b")
_PAYING = FAMILIES["foerderung"] | {"bezahlen", "zahlen", "tragen"}  # who pays is seldom a Kommune alone
_PARTNERS = frozenset("dabei partner kooperationspartner mitglied kooperation zusammenarbeit gemeinsam".split())
_TO_COME = re.compile(r"\b(?:soll|sollen|sollte|sollten|geplant\w*|weitere)\b")
_NAME_ASKED = re.compile(
    r"wie (?:heisst|heissen|hiess|hiessen|lautet|lauten|lautete|nennt|nennen|nannte)\b|"
    r"(?:unter )?welche[nm] namen\b|wie wird .* genannt\b"
)
_NAMES_ONLY = frozenset({"leitung", "kontakt"})
_PERSON_NOUN = re.compile(
    r"(?:(?:er|or|t|g|s)in|lotse|pate|berater|helfer|begleiter|betreuer|arbeiter|trainer|pfleger|lehrer|coach|schwester|"
    r"mutter|vater|kraft)$"
)
_AUXILIARIES = frozenset({"sein", "haben", "werden"})
_JOINED = re.compile(r"\s*(?:,|/|\bund\b|\boder\b|\bsowie\b)(?:\s+(?:in|die|der|den|dem|Stadt|aus))*\s*")
_REASON_ASKED = re.compile(r"(?:warum|weshalb|wieso|weswegen|aus welche[mn] gr(?:und|uenden))\b")
_ABBREVIATED = re.compile(r"\b(?:OB|OBin)\b")


def clean_question(text: str) -> str:
    """Return a question in NFC with single spaces; raise QuestionError where nothing can be asked with it."""
    if not text.isprintable():
        text = "".join(" " if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"} else char for char in text)
    cleaned = " ".join(unicodedata.normalize("NFC", text).split())
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


@dataclass(frozen=True, slots=True)
class _Typed:
    """A question with what stands in it besides its topic, and its tokens without that."""

    text: str
    folded: str
    tokens: Sequence[Token]
    mentions: Sequence[KommuneMention]
    persons: Sequence[PersonMention]
    dates: Sequence[DateMention]
    quoted: Sequence[Span]
    names_initiative: bool
    corrections: dict[str, str]

    @property
    def about_initiative(self) -> bool:
        """Say whether the initiative is named, or meant by a word like "Landesprogramm"."""
        return self.names_initiative or any(token.lemma in INITIATIVE_NOUNS for token in self.tokens)


def understand(text: str, terms: TermIndex) -> Question:
    """Return a cleaned question as understood against the words of an index."""
    typed = _read_typed(text, terms)
    text, folded, tokens, mentions = typed.text, typed.folded, typed.tokens, typed.mentions
    kind, yes_no = _kind_of(text, folded, tokens, mentions)
    expected = _expected_of(folded, kind, tokens, bool(mentions))
    expects = None if yes_no or _asks_about_person(folded, typed.persons) else expected
    names, named = find_names(text, tokens)
    aspect = read_aspect(folded) if kind in {"open", "comparison"} else None
    whether_true = yes_no and not mentions
    concepts = settle_aspect(_read_topic(typed, terms, kind, (expected, expects), whether_true), aspect)
    attribute = _attribute_of(typed, concepts, (kind, yes_no), expects)
    if kind == "open" and attribute is not None and _is_bare(text):
        kind = "fact"
    if typed.about_initiative and not mentions and attribute is None:
        concepts = settle_beginning(concepts, expects)
    about_plans = is_planned(text[0].lower() + text[1:]) or _TO_COME.search(folded) is not None
    return Question(
        text=text,
        kind=kind,
        kommunen=tuple(dict.fromkeys(mention.name for mention in mentions)),
        concepts=concepts,
        counted=read_counted(tokens, terms),
        attribute=attribute,
        expects=expects,
        persons=tuple(person.name for person in typed.persons),
        years=tuple(date.iso for date in typed.dates),
        period=read_period(folded, typed.dates),
        limit=read_limit(folded, text),
        superlative=turn_superlative(folded, attribute, _direction(folded, mentions)),
        yes_no=yes_no,
        negated=any(token.lemma in NEGATORS and not _inside(token, typed.quoted) for token in tokens),
        asks_existence=(yes_no or kind in {"list", "count"}) and not about_plans,
        about_plans=about_plans,
        related=len(mentions) > 1 and not all(_JOINED.fullmatch(text, a.end, b.start) for a, b in pairwise(mentions)),
        asks_name=expects is None and _name_asked(folded) is not None,
        asks_reason=_REASON_ASKED.match(folded) is not None,
        whether=kinds.asks_yes_or_no(folded),
        aspect=aspect,
        names=names,
        named=named,
        kreise_only=_ONLY_KREISE.search(folded) is not None,
        towns_only=_ONLY_TOWNS.search(folded) is not None,
        ordinals=read_ordinals(folded, text),
        figures=read_figures(folded, text, typed.dates),
        about_initiative=typed.about_initiative,
        corrections=typed.corrections,
    )


def _read_typed(text: str, terms: TermIndex) -> _Typed:
    """Mend a question and find what stands in it besides its topic."""
    text, opening = mend_opening(write_out(_ABBREVIATED.sub("Oberbürgermeister", text)))
    persons = find_persons(text)
    mentions = _find_mentions(text, persons, terms)
    if not mentions and not persons:
        text, named = name_initiative(text, terms)
        opening |= named
    dates = find_dates(text)
    initiative = INITIATIVE_NAME.search(text)
    apart = [Span(one.start, one.end) for one in mentions] + [Span(one.start, one.end) for one in dates]
    apart += [Span(*initiative.span())] if initiative else []
    tokens, replaced = read_tokens(text, apart, persons, terms)
    folded = _fold_question(text, replaced)
    doubtful = {text[one.start : one.end]: one.name for one in mentions if not one.certain}
    corrections = doubtful | opening | replaced
    quoted = find_quoted(text)
    return _Typed(text, folded, tokens, mentions, persons, dates, quoted, initiative is not None, corrections)


def _read_topic(
    typed: _Typed,
    terms: TermIndex,
    kind: QuestionKind,
    forms: tuple[Expected | None, Expected | None],
    whether_true: bool,
) -> tuple[Concept, ...]:
    """Return the words that carry the topic of a question; ``forms`` are what its words, and what itself, expects."""
    expected, expects = forms
    tokens, told_by = _unquoted(typed.tokens, typed.quoted), expected or _name_asked(typed.folded)
    concepts = read_concepts(tokens, terms, kind, told_by, whether_true)
    concepts = settle_topic(typed.folded, concepts, typed.persons, expects if typed.names_initiative else None)
    if not concepts and (counted := read_counted(typed.tokens, terms)) is not None:
        return (counted,)  # "Wie viele Städte hat der Kreis?"
    if typed.about_initiative and expects == "person":  # who supports children is not who supports the initiative
        return tuple(replace(one, alike=frozenset()) if one.verb else one for one in concepts)
    return concepts


def _attribute_of(
    typed: _Typed, concepts: Sequence[Concept], form: tuple[QuestionKind, bool], expects: Expected | None
) -> str | None:
    tokens, (kind, yes_no) = typed.tokens, form
    attribute = read_attribute(typed.folded, tokens, concepts, bool(typed.mentions))
    if kind in {"list", "count"} or (yes_no and typed.mentions):
        attribute = attribute or read_joining(typed.folded, tokens, concepts, typed.about_initiative)
    joins = any(token.lemma in JOINING_WORDS for token in tokens)
    if attribute == "seit" and kind == "fact" and typed.names_initiative and not (typed.mentions or joins):
        return None  # since when the initiative goes on, not who has joined it
    if attribute in _NAMES_ONLY and expects not in {None, "person"}:
        return None  # a name says neither how old somebody is nor since when
    return attribute


def _find_mentions(text: str, persons: Sequence[PersonMention], terms: TermIndex) -> list[KommuneMention]:
    """Find the Kommunen of a question; no person, and nothing that the documents hold, is a misspelt one."""
    found = resolve_kommunen(text)
    return [
        one for one in found if one.certain or not (_inside(one, persons) or _is_told(text[one.start : one.end], terms))
    ]


def _expected_of(folded: str, kind: QuestionKind, tokens: Sequence[Token], names_kommune: bool) -> Expected | None:
    expected = detect_expected(folded)
    if kind == "fact" and names_kommune and expected is None and kinds.asks_for_kommunen(folded):
        return "kommunen"
    if expected == "person" and folded.startswith("wie ") and not any(map(_may_be_person, _first_noun(tokens))):
        return None  # "Wie heißt die App?"
    return expected


def _first_noun(tokens: Sequence[Token]) -> list[Token]:
    return [token for token in tokens[1:] if token.text[0].isupper() or lemma(token.text)[0].isupper()][:1]


def _may_be_person(token: Token) -> bool:
    named = is_office(token.text.capitalize()) or token.lemma in PEOPLE_TOLD | FAMILIES["leitung"]
    return named or _PERSON_NOUN.search(fold(token.text)) is not None


def _unquoted(tokens: Sequence[Token], quoted: Sequence[Span]) -> list[Token]:
    """Of a name between quotation marks the nouns are words of the question too; its verbs tell nobody's deed."""
    return [token for token in tokens if not (token.text[0].islower() and _inside(token, quoted))]


def _is_told(words: str, terms: TermIndex) -> bool:
    """Say whether the documents themselves hold a word, so that it is no misspelt Kommune."""
    return all(stem_key(token.lemma) in terms.vocabulary for token in analyze(words))


def _name_asked(folded: str) -> Expected | None:
    """A question for a name is told by the name: what describes the thing need not be met word by word."""
    return "person" if _NAME_ASKED.match(folded) else None


def _asks_about_person(folded: str, persons: Sequence[PersonMention]) -> bool:
    return bool(persons) and re.match(r"wer (?:ist|war|sind|waren)\b", folded) is not None


def _fold_question(text: str, replaced: dict[str, str]) -> str:
    """Fold a question for its kind: mended, without politeness, colloquial words written out."""
    for typed, meant in replaced.items():
        text = text.replace(typed, meant)
    return _POLITE.sub("", re.sub(r"\bgibt?'?s\b", "gibt es", fold(text).strip()))


def _inside(one: Token | KommuneMention, spans: Sequence[Span | PersonMention]) -> bool:
    return any(span.start < one.end and one.start < span.end for span in spans)


def _kind_of(
    text: str, folded: str, tokens: Sequence[Token], mentions: Sequence[KommuneMention]
) -> tuple[QuestionKind, bool]:
    kind = kinds.detect_kind(folded)
    lemmas = {token.lemma for token in tokens}
    verbs = {token.lemma for token in tokens if is_verb_form(token.text)}
    placed = any(_is_place(before, token) for before, token in pairwise(analyze(text)))
    behind = INITIATIVE_NAME.search(text) is not None and not lemmas & JOINING_WORDS  # who stands behind it
    if kind == "fact" and re.match(r"wer |wo ", folded) and not (mentions or placed or behind):
        kind = "list" if _asks_who_does(lemmas, verbs, folded) else kind
    compared = _direction(folded, mentions) != 0
    if len(mentions) > 1 and compared:
        kind = "comparison"
    if mentions and kind in {"list", "count"}:
        kind = "fact"  # "Wie viele Lotsen hat die Stadt Hamm?" counts no towns
    yes_no = kinds.asks_yes_or_no(folded) and not compared
    yes_no = yes_no and not _is_bare(text)
    yes_no = yes_no and (
        bool(mentions) or kinds.asks_whether_true(folded) or _HOW_MANY_KOMMUNEN.search(folded) is not None
    )
    if yes_no and kinds.asks_for_worth(folded):
        return "open", False
    if yes_no and kind == "open":
        kind = "fact"
    return kind, yes_no


def _direction(folded: str, mentions: Sequence[KommuneMention]) -> int:
    """Return 1 where the most is asked for, or the more of those that are named, -1 for the least, else 0."""
    between = len({mention.name for mention in mentions}) > 1
    return kinds.detect_superlative(folded) or (kinds.detect_comparative(folded) if between else 0)


def _is_place(before: Token, token: Token) -> bool:
    """Say whether a name that no dictionary knows stands behind "in": "Wer bietet in Hillentrup Kurse an?"."""
    unknown = not token.parts and known_lemma(token.text) is None and token.lemma == fold(token.text)
    return before.lemma in {"in", "aus"} and token.text[0].isupper() and unknown


def _is_bare(text: str) -> bool:
    """Say whether no verb was typed: "Einwohner Herne?", "Adresse vom Familienbüro?"."""
    tokens = analyze(text)
    words = [one.text.lower() for one in tokens if one.start == 0 or one.text.islower()]
    return not any(is_verb_form(word) or lemma(word) in _AUXILIARIES for word in words)


def _asks_who_does(lemmas: set[str], verbs: set[str], folded: str) -> bool:
    offices = ATTRIBUTE_WORDS["leitung"] | ATTRIBUTE_WORDS["kontakt"] | FAMILIES["leitung"] | FAMILIES["koordination"]
    does = LIST_VERBS | FAMILIES["zusammenarbeit"] | {"dabei"}
    if verbs - {"haben"}:
        does -= {"haben"}  # there it only helps another verb: "Wer hat … gegründet?"
    if _DONE_ONCE.match(folded):
        return False
    if _DONE_BY_SOME.match(folded) and not lemmas & offices:
        return True
    if _PERFECT.match(folded):
        does = does - {"haben"}
    if lemmas & offices:
        return False
    return bool((verbs | (lemmas & _PARTNERS)) & does) or _does_so_now(folded)


def _does_so_now(folded: str) -> bool:
    """Of a thing in general one asks who all does it: "Wer verteilt Obst?", but not "Wer wertet das Programm aus?"."""
    doing = _NOW.match(folded)
    if _INTENDS.match(folded) and not _DEFINITE.search(folded):
        return True
    if doing is None or _DEFINITE.search(folded):
        return False
    stem = fold(lemma(doing["verb"])).removesuffix("n").removesuffix("e")
    verb = doing["verb"].replace("ae", "a")
    forms = {verb, verb.replace("ie", "e", 1), verb.replace("i", "e", 1)}  # "lässt", "liest", "hilft"
    return f"{stem}en" not in _PAYING and bool(forms & {f"{stem}t", f"{stem}et"})

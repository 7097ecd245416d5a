"""A question as typed: cleaned, mended, and what stands in it besides its topic."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kekiz_search.answering.reading.corrections import mend_opening
from kekiz_search.answering.reading.question_names import find_quoted, leave_out
from kekiz_search.answering.reading.question_tokens import read_tokens
from kekiz_search.answering.reading.that import name_initiative
from kekiz_search.answering.words.phrases import write_out
from kekiz_search.answering.words.vocabulary import INITIATIVE_NAME, INITIATIVE_NOUNS
from kekiz_search.errors import QuestionError
from kekiz_search.german.analyzer import Token, analyze, stem_key
from kekiz_search.german.dates import DateMention, find_dates
from kekiz_search.german.dictionary import known_lemma
from kekiz_search.german.kommunen import KommuneMention, kommune_named, resolve_kommunen
from kekiz_search.german.kommunen_near import near_short_names
from kekiz_search.german.normalise import blank_unprintable, fold
from kekiz_search.german.persons import PersonMention, find_persons
from kekiz_search.index.terms import TermIndex
from kekiz_search.types import Span

LONGEST_QUESTION_CHARS = 2000
_POLITE = re.compile(
    r"^(?:(?:bitte|hallo|hi|guten tag|sag(?:en sie)?(?: mir)?|mal|ich (?:moechte|will|wuerde gern\w*) wissen|weisst du|"
    r"wissen sie|und|also|na|eigentlich)[,:!]? )+"
)
_WERE = re.compile(r"^Waren(?= (?:es|das|die|der|alle|auch|wirklich|\d+)\b)")  # no goods
_BELONGING_NAME = re.compile(
    r"^(?P<verb>(?:geh(?:ö|oe)rt|z(?:ä|ae)hlt|liegt) )(?P<name>[a-zäöüß]+)(?= (?:zum|zur|zu|im|in)\b)", re.IGNORECASE
)
_LAST_SHORT = re.compile(
    r"\b(?:hat|haben|hatte|in|von|aus|bei|für|macht|ist) (?P<name>[^\W\d_]{3,4})(?=\W*$| (?:dabei|mit)\b)",
    re.IGNORECASE,
)
# All Kommunen lie there: it narrows nothing down.
_IN_LAND = re.compile(r"\b(?:in|aus) (?:ganz )?(?:NRW|Nordrhein-Westfalen)\b", re.IGNORECASE)
# "Was ist eine kommunale Präventionskette?" asks for the thing, and not for the initiative that was called so.
_ANY_CHAIN = re.compile(r"\beine[rmn]? (?P<kind>kommunalen?) pr(?:ä|ae)ventionskette\b", re.IGNORECASE)
_ASKS_WHERE = re.compile(r"(?:liegt|liegen|lag|befindet|ist|sind|war|geh[oö]r\w*|zähl\w*)\b", re.IGNORECASE)
_LIES_IN = re.compile(r"(?<!und )(?<!oder )(?<!sowie )(?<!als )(?<!wie )(?<!auch )(?:\b[Ii]m |\()$")
_OF_A_KREIS = re.compile(
    r"\b(?:Landr(?:a|ä|ae)t(?:in|e|innen)?|Kreis(?:direktor|dezernent|k(?:ä|ae)mmerer)(?:in)?|Kreistag)\b",
    re.IGNORECASE,
)
_OF_A_TOWN = re.compile(r"\b(?:Stadt|Gemeinde) $", re.IGNORECASE)
_ABBREVIATED = re.compile(r"\b(?:OB|OBin)\b")


def clean_question(text: str) -> str:
    """Return a question in NFC with single spaces; raise QuestionError where nothing can be asked with it."""
    if not text.isprintable():
        text = blank_unprintable(text)
    cleaned = " ".join(unicodedata.normalize("NFC", text).split())
    if not cleaned:
        raise QuestionError(
            "Die Frage ist leer.", hint="Stellen Sie eine Frage, etwa: „Was ist eine Präventionskette?“"
        )
    if len(text) > LONGEST_QUESTION_CHARS:
        raise QuestionError(
            f"Die Frage hat {len(text)} Zeichen, erlaubt sind {LONGEST_QUESTION_CHARS}.",
            hint="Kürzen Sie die Frage auf das, was Sie wissen möchten.",
        )
    return cleaned


@dataclass(frozen=True, slots=True)
class TypedQuestion:
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
    excluded: tuple[str, ...]

    @property
    def about_initiative(self) -> bool:
        """Say whether the initiative is named, or meant by a word like "Landesprogramm"."""
        return self.names_initiative or any(token.lemma in INITIATIVE_NOUNS for token in self.tokens)


def read_typed(text: str, terms: TermIndex) -> TypedQuestion:
    """Find what stands in a question besides its topic; with misspelt words mended, it is read anew."""
    typed, replaced = _read_once(text, terms)
    mended = typed.text
    for word, meant in replaced.items():
        mended = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", meant, mended)
    if mended == typed.text:
        return typed
    again, _none = _read_once(mended, terms)
    corrections = typed.corrections | again.corrections
    return replace(again, corrections=corrections, excluded=typed.excluded + again.excluded)


def _write_out(text: str) -> str:
    """Say in plain words what a question says roundabout, but not in names: „Papa hat Zeit“ is called so."""
    ends = [0, *(place for one in find_quoted(text) for place in (one.start, one.end)), len(text)]
    pieces = [text[start:end] for start, end in pairwise(ends)]
    return "".join(piece if at % 2 else write_out(piece) for at, piece in enumerate(pieces))


def _read_once(text: str, terms: TermIndex) -> tuple[TypedQuestion, dict[str, str]]:
    text, excluded = leave_out(_BELONGING_NAME.sub(_capitalise, text))
    text, opening = mend_opening(_write_out(_ABBREVIATED.sub("Oberbürgermeister", _WERE.sub("waren", text))))
    persons = find_persons(text)
    mentions = _find_mentions(text, persons, terms)
    if not mentions and not persons:
        text, named = name_initiative(text, terms)
        opening |= named
    dates = find_dates(text)
    chain = _ANY_CHAIN.search(text)
    initiative = [Span(*one.span()) for one in INITIATIVE_NAME.finditer(text)] if chain is None else []
    apart = [Span(one.start, one.end) for one in mentions] + [Span(one.start, one.end) for one in dates]
    apart += initiative
    apart += [Span(*chain.span("kind"))] if chain else []
    apart += [Span(*land.span()) for land in _IN_LAND.finditer(text)]
    tokens, replaced = read_tokens(text, apart, persons, terms)
    folded = _fold_question(text, replaced)
    mentions = [one for one in mentions if not _tells_where(one, mentions, text)]
    doubtful = {text[one.start : one.end]: one.name for one in mentions if not one.certain}
    corrections = doubtful | opening | replaced
    quoted = find_quoted(text)
    named_so = bool(initiative)
    read = TypedQuestion(text, folded, tokens, mentions, persons, dates, quoted, named_so, corrections, excluded)
    return read, replaced


def _capitalise(name: re.Match[str]) -> str:
    """Behind "gehört" a word in small letters is a name, though it be a verb as well: "gehört kamen zum kreis unna"."""
    written = name["name"].capitalize()
    return f"{name['verb']}{written}" if kommune_named(written) else name.group()


def _find_mentions(text: str, persons: Sequence[PersonMention], terms: TermIndex) -> list[KommuneMention]:
    """Find the Kommunen of a question; no person, and nothing that the documents hold, is a misspelt one."""
    found = [
        one
        for one in resolve_kommunen(text)
        if one.certain or not (is_inside(one, persons) or _is_told(text[one.start : one.end], terms))
    ]
    return [_in_office(one, text) for one in found] or _find_short(text, terms)


def _tells_where(mention: KommuneMention, found: Sequence[KommuneMention], text: str) -> bool:
    """Say whether a Kreis only tells where its town lies that is named before: "Schwerte im Kreis Unna"."""
    towns = [kommune_named(one.name) for one in found if one.start < mention.start]
    own = any(town is not None and town.kreis == mention.name for town in towns)
    if _ASKS_WHERE.match(text):
        return False
    return own and _LIES_IN.search(text[: mention.start]) is not None


def _in_office(mention: KommuneMention, text: str) -> KommuneMention:
    """A Landrat, or a Kreisdirektorin, is one of the Kreis that is called like the town: "der Landrat in Soest"."""
    of_kreis = _OF_A_KREIS.search(text) is not None and not _OF_A_TOWN.search(text[: mention.start])
    kreis = kommune_named(f"Kreis {mention.name}") if of_kreis else None
    return mention if kreis is None else replace(mention, name=kreis.name, certain=False)


def _find_short(text: str, terms: TermIndex) -> list[KommuneMention]:
    """Find the one Kommune of the documents that a short unknown word may be: "von hern", "ist Hern dabei?"."""
    word = _LAST_SHORT.search(text)
    if word is None or known_lemma(word["name"]) or _is_told(word["name"], terms):
        return []
    near = [name for name in near_short_names(word["name"]) if _is_told(name, terms)]
    return [KommuneMention(near[0], *word.span("name"), False)] if len(near) == 1 else []


def _is_told(words: str, terms: TermIndex) -> bool:
    """Say whether the documents themselves hold a word, so that it is no misspelt Kommune."""
    return all(stem_key(token.lemma) in terms.vocabulary for token in analyze(words))


def _fold_question(text: str, replaced: dict[str, str]) -> str:
    """Fold a question for its kind: mended, without politeness, colloquial words written out."""
    for typed, meant in replaced.items():
        text = text.replace(typed, meant)
    return _POLITE.sub("", re.sub(r"\bgibt?'?s\b", "gibt es", fold(text).strip()))


def is_inside(one: Token | KommuneMention, spans: Sequence[Span | PersonMention]) -> bool:
    """Say whether one lies, with a part of it at least, in one of some spans."""
    return any(span.start < one.end and one.start < span.end for span in spans)

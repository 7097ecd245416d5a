"""The German phrases by which a sentence tells a fact, or shows that it tells none, as patterns of tokens."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import Matcher

Token = dict[str, Any]
_LOOKS_AROUND = re.compile(r"\(\?<?[!=][^()]*\)")
FIGURE, TOWN = "FIGURE", "TOWN"


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase of a sentence; its name is a key of ``PATTERNS``, its offsets count in the sentence."""

    name: str
    start: int
    end: int


def _word(*words: str) -> Token:
    return {"LOWER": {"IN": list(words)}}


def _form(pattern: str) -> Token:
    return {"LOWER": {"REGEX": f"^(?:{pattern})$"}}


def _some(token: Token, count: str) -> Token:
    return {**token, "OP": count}


_FIGURES: Token = {"ENT_TYPE": FIGURE, "OP": "+"}
_BETWEEN: Token = {"IS_PUNCT": False, "ENT_TYPE": {"NOT_IN": [FIGURE]}, "OP": "{0,4}"}
_HEDGES = _some(
    _word(*"rund rd rd. ca ca. circa etwa über fast knapp gut mehr weniger als ungefähr nahezu die den".split()),
    "{0,3}",
)
_PEOPLE = _word("menschen", "personen")
_DWELL = _form("(?:leb|wohn)(?:en|ten)")
_CLOSE = _word(".", ",", "!", ";", "(", ")", "–", "und", "in", "im", "hier")
_WHEN = _form(
    r"am|im|zum|ende|anfang|mitte|jahre?s?|\d{1,2}\.?|(?:19|20)\d\d|januar|februar|märz|april|mai|juni|juli|august|"
    r"september|oktober|november|dezember"
)
_YOUNG = _form("jungen?|kindern?|und|sowie|jugendlichen?|menschen|mädchen|,|/|personen|einwohner(?:innen|n)?")
_INHABITANT = _form(r"einwohner(?!zahl|meld|versamml|antr)\S*")
_EIGHTEEN = _form(r"18\.?|achtzehn")
_MODEL = _form("(?:modell|projekt|programm|teilnehmer)(?:kommunen?|städten?|stadt|kreise?n?)")
_NAMES = (
    "kein|kekiz\\S*|kinderstark\\S*|kommunalen?|präventionsketten?|nrw|modell\\S*|zur|"
    "landes(?:programms?|initiative|vorhabens?)"
)
_PROGRAMME = _form(r"\S*(?:programm|projekt|initiative|netzwerk|verbund|bündnis|kampagne|vorhaben|wettbewerb)e?s?")
_QUOTE = _word('"', "„", "“", "”", "»", "«", "'", "‚")
_ELSE: Token = {"TEXT": {"REGEX": rf"^(?!(?i:{_NAMES})$)[A-ZÄÖÜ]"}, "ENT_TYPE": {"NOT_IN": [TOWN]}}
_ANY_ELSE: Token = {"TEXT": {"REGEX": rf"^(?!(?i:{_NAMES})$)\w"}}
_DISTRICT = (
    r"(?:stadt|orts?)teile?[ns]?|\S*(?:quartier|bezirk|viertel|siedlung|wohngebiet|sozialraum|stadtraum)(?:e?[ns]|es)?"
)

_ALONG = [
    [_word("ist", "sind", "war", "waren", "bleibt", "bleiben"), _some({}, "{0,12}"), _word("dabei")],
    [_form(r"(?:19|20)\d\d"), _word("dabei")],
    [_word("ist", "bleibt"), _some({}, "{0,12}"), _word("mitglied"), _word(".", ",", ";", "–", "und")],
]

# What tells a fact comes first, then what speaks against one: a part, a denial, a plan, a former head.
PATTERNS: dict[str, list[list[Token]]] = {
    "inhabitants": [
        [_FIGURES, _INHABITANT],
        [_form("einwohnerzahl|bevölkerungs(?:zahl|stand)|bevölkerung"), _BETWEEN, _FIGURES],
    ],
    "dwellers": [
        [_DWELL, _some({"IS_PUNCT": False, "ENT_TYPE": {"NOT_IN": [FIGURE]}}, "{0,10}"), _FIGURES, _PEOPLE, _CLOSE],
        [_FIGURES, _PEOPLE, _some({"IS_PUNCT": False}, "{0,3}"), _word("gemeldet")],
        [_FIGURES, _PEOPLE, _DWELL, _CLOSE],
        [_FIGURES, _PEOPLE, _DWELL, _some(_WHEN, "{1,5}"), _CLOSE],
    ],
    "here": [
        [_word("in", "im"), _some({"ENT_TYPE": TOWN}, "+")],
        [_word("in"), _word("der", "unserer"), _form(r"(?:\S*stadt|gemeinde|kommune)")],
        [_word("im"), _form("(?:land)?kreis(?:gebiet)?|stadtgebiet|gemeindegebiet")],
        [_word(","), _word("in"), _word("der", "dem")],
        [_word("hier")],
    ],
    "children": [
        [_FIGURES, _form(r"minderjährigen?\S*")],
        [_FIGURES, _some(_YOUNG, "{1,4}"), _word("unter"), _EIGHTEEN],
        [_FIGURES, _form(r"unter-?18-?jährigen?\S*")],
        [_FIGURES, _word("unter"), _form(r"18-?jährigen?\S*")],
        [_word("unter"), _EIGHTEEN, _BETWEEN, _FIGURES, _form("kindern?|jugendlichen?|menschen")],
        [_FIGURES, _some(_form("sind|waren|davon|von|ihnen"), "{0,3}"), _word("unter"), _EIGHTEEN],
    ],
    "counted": [
        [_form("(?:leb|wohn)(?:en|ten)|hat|hatte|haben|hatten|zählt|zählte|zählen|gibt|gab|sind|waren|mit|umfasst")]
    ],
    "motto": [[_form(r"(?:\S*motto|leits(?:atz|pruch)|leitworte?|leitgedanken?|slogan)s?")]],
    "name": [
        [_word("kein"), _word("kind"), _form(r"zur(?:ü|ue)ck(?:zu)?lassen\S*")],
        [_form(r"kekiz\S*|kinderstark\S*|\S*präventionsketten?\S*")],
    ],
    "model": [[_MODEL]],
    "programme": [
        [_form("landes(?:programm|initiative|vorhaben|modellvorhaben)s?|modellvorhabens?")],
        [_word("gehört", "mitglied", "teil"), _some({}, "{0,6}"), _word("der"), _word("initiative")],
        [_word("an", "bei"), _word("der"), _word("initiative")],
        [_word("in"), _word("die"), _word("initiative")],
        [_word("der"), _word("initiative"), _some({}, "{0,8}"), _form("an|bei|dabei|beigetreten|angehör\\S*")],
    ],
    "along": _ALONG,
    "state": [
        *_ALONG,
        [_form("teil|teil(?:nimmt|nehmen|nahm)|teilnehmer\\S*|gehört|beteiligt|mit(?:macht|glied)|zählt|mit")],
        [_MODEL],
        [_word("nimmt", "nehmen"), _some({}, "{0,12}"), _word("teil")],
        [_word("rahmen"), _word("des"), _form("landes(?:programms|vorhabens)")],
    ],
    "event": [
        [
            _form(
                "aufgenommen|ausgewählt|ernannt|beigetreten|eingetreten|eingestiegen|hinzugekommen|beitritts?|aufnahme"
            )
        ],
        [_form("trat|stieg|tritt"), _some({}, "{0,12}"), _word("bei", "ein")],
        [_word("kam", "stieß"), _some({}, "{0,12}"), _word("hinzu", "dazu")],
        [_word("schloss"), _word("sich"), _some({}, "{0,12}"), _word("an")],
        [_word("wurde"), _some({}, "{0,12}"), _MODEL],
        [_MODEL, _some({}, "{0,3}"), _word("wurde", "geworden")],
    ],
    "other_programme": [
        [_form(r"(?:bundes|sonder|förder|aktions|pilot)\S*(?:programm|projekt|initiative|vorhaben)e?s?")],
        [_PROGRAMME, _QUOTE, _ANY_ELSE],
        [_PROGRAMME, _ELSE],
        [_MODEL, _word("für", "beim", "im", "zur"), _ELSE],
        [_MODEL, _word("des"), _word("bundes", "bundesprogramms")],
        [_PROGRAMME, _word("für", "zur"), _ELSE],
    ],
    "part": [
        [_form(_DISTRICT)],
        [_form("norden|süden|osten|westen|innenstadt|altstadt|nordstadt|südstadt|weststadt|oststadt")],
        [_form(r"\S*(?:armut|sgb|leistung|grundsicherung|bürgergeld|geflüchtet|flüchtling|migration|erziehend)\S*")],
        [_form(r"(?:erreich|versorg|betreu|befrag|besuch|profitier|teilnehm|beteilig|unterstütz|geförder)\S*")],
        [_form("bundesweit|landesweit|deutschlandweit|deutschland|bundesgebiet|nordrhein-westfalen|nrw|prozent|%")],
        [_form("(?:nordrhein|rheinland)"), _word("-"), _form(r"\S+")],
    ],
    "part_of_figure": [
        [_word("um", "pro", "je", "auf", "ab", "per"), _HEDGES, _FIGURES],
        [_form(r"\S*(?:zuwachs|anstieg|rückgang|zunahme|verlust|plus|minus)(?:e?s)?"), _BETWEEN, _FIGURES],
        [_form("städten?|kommunen|gemeinden|kreisen?|orten?|dörfern?"), _BETWEEN, _FIGURES],
    ],
    "thereof": [[_word("davon", "darunter", "hiervon"), _BETWEEN, _FIGURES]],
    "negation": [[_form("kein(?:e[mnrs]?)?|nicht|nie|niemals|weder|ohne|statt|kaum")]],
    "not_only": [[_word("nicht"), _word("nur", "allein", "zuletzt")]],
    "plan": [
        [
            _form(
                "soll|sollen|sollte|plant|planen|geplant|will|wollen|möchten?|könnten?|würden?|wären?|hätten?|künftig|"
                r"voraussichtlich|prognos\S*|vorgesehen|beabsichtigt|bewirbt|bewarb|beworben|bewerbung|ob|falls|wenn|"
                "vermutlich|vielleicht|möglicherweise|angeblich"
            )
        ]
    ],
    "future": [[_word("wird", "werden")]],
    "past": [[_word("war", "waren", "hatte", "hatten", "damals", "früher", "einst", "ehemals", "seinerzeit")]],
    "former": [
        [
            _form(
                "früher\\S+|ehemalig\\S*|damalig\\S*|damals|einstig\\S*|vormalig\\S*|war|amtsvorgänger\\S*|vorgänger\\S*"
            )
        ],
        [_word("zu", "in"), _word("dieser", "jener"), _word("zeit")],
        [_word("seinerzeit")],
    ],
    "deputy": [
        [
            _form(
                r"stell(?:vertretend\S*|v\.?)|stv\.?|vize\S*|\S*kandidat\S*|kandidier\S*|(?:designiert|spätere|künftige)\S*"
            )
        ]
    ],
}


def may_find(names: Sequence[str], text: str) -> bool:
    """Say whether phrases of these names can stand in a text: all words are there that one of their patterns needs.

    It spares the matcher most of what it is asked: what it finds is never missed, and some more is let through.
    """
    lowered = text.lower()
    return any(all(word.search(lowered) for word in words) for name in names for words in _needed_words(name))


@lru_cache(maxsize=len(PATTERNS))
def _needed_words(name: str) -> list[list[re.Pattern[str]]]:
    """List, for every pattern of a name, the words that must stand in a text, wherever its tokens end."""
    needed = [
        [token["LOWER"] for token in pattern if "LOWER" in token and "OP" not in token] for pattern in PATTERNS[name]
    ]
    return [[re.compile(anywhere(word)) for word in words] for words in needed]


def anywhere(word: dict[str, Any]) -> str:
    """Return the pattern of a word wherever it stands in a text."""
    if "IN" in word:
        return "|".join(map(re.escape, word["IN"]))
    return _LOOKS_AROUND.sub("", word["REGEX"].removeprefix("^").removesuffix("$"))


@lru_cache(maxsize=1)  # the rules ask one after another for the phrases of one sentence
def find_cues(text: str, entities: tuple[tuple[str, int, int], ...]) -> tuple[Cue, ...]:
    """Find the phrases in a sentence, in order; ``entities`` are its figures and towns by name, start and end."""
    nlp, matcher = _open_matcher()
    doc = nlp(text)
    spans = [doc.char_span(start, end, label=name, alignment_mode="expand") for name, start, end in entities]
    taken: set[int] = set()
    kept = []
    for span in spans:
        if span is not None and taken.isdisjoint(range(span.start, span.end)):
            taken.update(range(span.start, span.end))
            kept.append(span)
    doc.set_ents(kept)
    cues = set()
    for key, start, end in matcher(doc):
        span = doc[start:end]
        cues.add(Cue(nlp.vocab.strings[key], span.start_char, span.end_char))
    return tuple(sorted(cues, key=lambda cue: (cue.start, cue.end, cue.name)))


@lru_cache(maxsize=1)
def _open_matcher() -> tuple[Language, Matcher]:
    """Import spaCy only here: it takes 1 s and is needed where an index is built."""
    with _without_torch():
        import spacy
        from spacy.matcher import Matcher

    nlp = spacy.blank("de")
    matcher = Matcher(nlp.vocab)
    for name, patterns in PATTERNS.items():
        matcher.add(name, patterns)
    return nlp, matcher


@contextmanager
def _without_torch() -> Iterator[None]:
    """Let spaCy find no torch: it loads it wherever it is installed, 2 s and 200 MB for what no rule here uses."""
    if "torch" in sys.modules:
        yield
        return
    sys.modules["torch"] = None  # type: ignore[assignment]  # the documented way to make an import fail
    try:
        yield
    finally:
        del sys.modules["torch"]

"""The German phrases by which a sentence tells a fact, or shows that it tells none, as patterns of tokens."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ingest.told_tokens import Step, Token, form, is_punctuation, pattern_ends, split_tokens, word

FIGURE, TOWN = "FIGURE", "TOWN"


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase of a sentence; its name is a key of ``PATTERNS``, its offsets count in the sentence."""

    name: str
    start: int
    end: int


def _else(pattern: str, *but: str) -> Step:
    """Fit what begins like this, and is part of no such entity."""
    compiled = re.compile(pattern)
    return Step(lambda token: token.entity not in but and compiled.match(token.text) is not None)


_FIGURES = Step(lambda token: token.entity == FIGURE, 1, 99)
_TOWNS = Step(lambda token: token.entity == TOWN, 1, 99)
_BETWEEN = Step(lambda token: token.entity != FIGURE and not is_punctuation(token), 0, 4)
_WORDS = Step(lambda token: not is_punctuation(token), 0, 3)
_ANY = Step(lambda _token: True)
_HEDGES = word(*"rund ca ca. circa etwa über fast knapp gut mehr weniger als ungefähr nahezu die den".split()).times(
    0, 3
)
_PEOPLE = word("menschen", "personen")
_DWELL = form("(?:leb|wohn)(?:en|ten)")
_CLOSE = word(".", ",", "!", ";", ")", "–", "und", "in", "im", "hier")
_WHEN = form(
    r"am|im|zum|ende|anfang|mitte|jahre?s?|\d{1,2}\.?|(?:19|20)\d\d|januar|februar|märz|april|mai|juni|juli|august|"
    r"september|oktober|november|dezember"
)
_YOUNG = form("jungen?|kindern?|und|sowie|jugendlichen?|menschen|mädchen|,|/|personen|einwohner(?:innen|n)?")
_INHABITANT = form(r"einwohner(?!zahl|meld|versamml|antr)\S*")
_EIGHTEEN = form(r"18\.?|achtzehn")
_MODEL = form("(?:modell|projekt|programm|teilnehmer)(?:kommunen?|städten?|stadt|kreise?n?)")
_NAMES = "kein|kekiz\\S*|kinderstark\\S*|kommunalen?|präventionsketten?|nrw|modell\\S*|zur"
_PROGRAMME = form(r"\S*(?:programm|projekt|initiative|netzwerk|verbund|bündnis|kampagne|vorhaben|wettbewerb)e?s?")
_QUOTE = word('"', "„", "“", "”", "»", "«", "'", "‚")
_ELSE = _else(rf"(?!(?i:{_NAMES})$)[A-ZÄÖÜ]", TOWN)
_ANY_ELSE = _else(rf"(?!(?i:{_NAMES})$)\w")
_DISTRICT = (
    r"(?:stadt|orts?)teile?[ns]?|\S*(?:quartier|bezirk|viertel|siedlung|wohngebiet|sozialraum|stadtraum)(?:e?[ns]|es)?"
)

_ALONG = [
    [word("ist", "sind", "war", "waren", "bleibt", "bleiben"), _ANY.times(0, 12), word("dabei")],
    [form(r"(?:19|20)\d\d"), word("dabei")],
]

# What tells a fact comes first, then what speaks against one: a part, a denial, a plan, a former head.
PATTERNS: dict[str, list[list[Step]]] = {
    "inhabitants": [
        [_FIGURES, _INHABITANT],
        [form("einwohnerzahl|bevölkerungs(?:zahl|stand)|bevölkerung"), _BETWEEN, _FIGURES],
    ],
    "dwellers": [
        [_DWELL, _BETWEEN.times(0, 10), _FIGURES, _PEOPLE, _CLOSE],
        [_FIGURES, _PEOPLE, _WORDS, word("gemeldet")],
        [_FIGURES, _PEOPLE, _DWELL, _CLOSE],
        [_FIGURES, _PEOPLE, _DWELL, _WHEN.times(1, 5), _CLOSE],
    ],
    "here": [
        [word("in", "im"), _TOWNS],
        [word("in"), word("der", "unserer"), form(r"(?:\S*stadt|gemeinde|kommune)")],
        [word("im"), form("(?:land)?kreis")],
        [word(","), word("in"), word("der", "dem")],
        [word("hier")],
    ],
    "children": [
        [_FIGURES, form(r"minderjährigen?\S*")],
        [_FIGURES, _YOUNG.times(1, 4), word("unter"), _EIGHTEEN],
        [_FIGURES, form(r"unter-?18-?jährigen?\S*")],
        [_FIGURES, word("unter"), form(r"18-?jährigen?\S*")],
        [word("unter"), _EIGHTEEN, _BETWEEN, _FIGURES, form("kindern?|jugendlichen?|menschen")],
    ],
    "counted": [
        [form("(?:leb|wohn)(?:en|ten)|hat|hatte|haben|hatten|zählt|zählte|zählen|gibt|gab|sind|waren|mit|umfasst")]
    ],
    "motto": [[form(r"(?:\S*motto|leits(?:atz|pruch)|leitworte?|leitgedanken?|slogan)s?")]],
    "name": [
        [word("kein"), word("kind"), form(r"zur(?:ü|ue)ck(?:zu)?lassen\S*")],
        [form(r"kekiz\S*|kinderstark\S*|\S*präventionsketten?\S*")],
    ],
    "model": [[_MODEL]],
    "programme": [[form("landes(?:programm|initiative|vorhaben|modellvorhaben)s?|modellvorhabens?")]],
    "along": _ALONG,
    "state": [
        *_ALONG,
        [form("teil|teil(?:nimmt|nehmen|nahm)|teilnehmer\\S*|gehört|beteiligt|mit(?:macht|glied)|zählt|mit")],
        [_MODEL],
        [word("nimmt", "nehmen"), _ANY.times(0, 12), word("teil")],
        [word("rahmen"), word("des"), form("landes(?:programms|vorhabens)")],
    ],
    "event": [
        [form("aufgenommen|ausgewählt|ernannt|beigetreten|eingestiegen|hinzugekommen|beitritts?|aufnahme")],
        [form("trat|stieg|tritt"), _ANY.times(0, 12), word("bei", "ein")],
        [word("kam", "stieß"), _ANY.times(0, 12), word("hinzu", "dazu")],
        [word("schloss"), word("sich"), _ANY.times(0, 12), word("an")],
        [word("wurde"), _ANY.times(0, 12), _MODEL],
        [_MODEL, _ANY.times(0, 3), word("wurde", "geworden")],
    ],
    "other_programme": [
        [form(r"(?:bundes|sonder|förder|aktions|pilot)\S*(?:programm|projekt|initiative|vorhaben)e?s?")],
        [_PROGRAMME, _QUOTE, _ANY_ELSE],
        [_PROGRAMME, _ELSE],
        [_MODEL, word("für", "beim", "im", "zur"), _ELSE],
        [_MODEL, word("des"), word("bundes", "bundesprogramms")],
        [_PROGRAMME, word("für", "zur"), _ELSE],
    ],
    "part": [
        [form(_DISTRICT)],
        [form("norden|süden|osten|westen|innenstadt|altstadt|nordstadt|südstadt|weststadt|oststadt")],
        [form(r"\S*(?:armut|sgb|leistung|grundsicherung|bürgergeld|geflüchtet|flüchtling|migration|erziehend)\S*")],
        [form(r"(?:erreich|versorg|betreu|befrag|besuch|profitier|teilnehm|beteilig|unterstütz|geförder)\S*")],
        [form("bundesweit|landesweit|deutschlandweit|deutschland|bundesgebiet|nordrhein-westfalen|nrw|prozent|%")],
        [form("(?:nordrhein|rheinland)"), word("-"), form(r"\S+")],
    ],
    "part_of_figure": [
        [word("um", "pro", "je", "auf", "ab", "per"), _HEDGES, _FIGURES],
        [form(r"\S*(?:zuwachs|anstieg|rückgang|zunahme|verlust|plus|minus)(?:e?s)?"), _BETWEEN, _FIGURES],
        [form("städten?|kommunen|gemeinden|kreisen?|orten?|dörfern?"), _BETWEEN, _FIGURES],
    ],
    "thereof": [[word("davon", "darunter", "hiervon"), _BETWEEN, _FIGURES]],
    "negation": [[form("kein(?:e[mnrs]?)?|nicht|nie|niemals|weder|ohne|statt|kaum")]],
    "not_only": [[word("nicht"), word("nur", "allein", "zuletzt")]],
    "plan": [
        [
            form(
                "soll|sollen|sollte|plant|planen|geplant|will|wollen|möchten?|könnten?|würden?|wären?|hätten?|künftig|"
                r"voraussichtlich|prognos\S*|vorgesehen|beabsichtigt|bewirbt|bewarb|beworben|bewerbung|ob|falls|wenn|"
                "vermutlich|vielleicht|möglicherweise|angeblich"
            )
        ]
    ],
    "future": [[word("wird", "werden")]],
    "past": [[word("war", "waren", "hatte", "hatten", "damals", "früher", "einst", "ehemals", "seinerzeit")]],
    "former": [
        [
            form(
                "früher\\S+|ehemalig\\S*|damalig\\S*|damals|einstig\\S*|vormalig\\S*|war|amtsvorgänger\\S*|vorgänger\\S*"
            )
        ],
        [word("zu", "in"), word("dieser", "jener"), word("zeit")],
        [word("seinerzeit")],
    ],
    "deputy": [[form(r"stell(?:vertretend\S*|v)|stv\.?|vize\S*|\S*kandidat\S*|kandidier\S*|designiert\S*")]],
}


def find_cues(text: str, entities: Sequence[tuple[str, int, int]]) -> list[Cue]:
    """Find the phrases in a sentence, in order; ``entities`` are its figures and towns by name, start and end."""
    tokens = split_tokens(text, entities)
    cues: set[Cue] = set()
    for at, token in enumerate(tokens):
        for name, pattern in _beginning_with(token.text, token.entity):
            cues.update(
                Cue(name, token.start, tokens[end - 1].end) for end in pattern_ends(pattern, tokens, at) if end > at
            )
    return sorted(cues, key=lambda cue: (cue.start, cue.end, cue.name))


@lru_cache(maxsize=16_384)
def _beginning_with(text: str, entity: str) -> tuple[tuple[str, list[Step]], ...]:
    """Name the patterns that a token can begin."""
    token = Token(text, 0, len(text), entity)
    return tuple(
        (name, pattern)
        for name, patterns in PATTERNS.items()
        for pattern in patterns
        if pattern[0].least == 0 or pattern[0].fits(token)
    )

"""What the address and the session say: the page, the question with its filters, the document and the place in it."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from typing import Final

from kekiz_search.types import Span

# The contract's longest question; longer ones are refused by the engine and never written into the address.
MAX_QUESTION_CHARS = 2000

QUESTION, DOCUMENT, START, END, PART = "frage", "dokument", "start", "end", "teil"
# Filters of a question; a widget of this name writes them into the address.
KOMMUNEN, KIND, YEAR = "nur", "art", "bis"
# What the other pages read: one Kommune, several side by side, filters of the map, the number of an example.
KOMMUNE, SIDE_BY_SIDE, PHASE, SIZE, EXAMPLE = "kommune", "mit", "phase", "groesse", "beispiel"
FIELD, APPROACH = "feld", "ansatz"
# Where the pages lie; "Fragen" is the root.
KOMMUNEN_PATH, MAP_PATH, COMPARE_PATH, SIMILAR_PATH = "kommunen", "karte", "vergleichen", "aehnlich"
CHECK_PATH, SOURCES_PATH, GLOSSARY_PATH, ABOUT_PATH = "pruefen", "quellen", "glossar", "ueber"
IMPRINT_PATH, PRIVACY_PATH, ACCESS_PATH = "impressum", "datenschutz", "barrierefreiheit"
PATHS: Final = (
    KOMMUNEN_PATH, MAP_PATH, COMPARE_PATH, SIMILAR_PATH, CHECK_PATH, SOURCES_PATH, GLOSSARY_PATH, ABOUT_PATH,
    IMPRINT_PATH, PRIVACY_PATH, ACCESS_PATH,
)  # fmt: skip
WORDS = "suche"
TYPED = "eingabe"
_ASKED = "gestellt"
_ADDRESS_SEEN = "adresse"

Session = MutableMapping[str | int, object]
Params = MutableMapping[str, str]


def read_number(params: Mapping[str, str], name: str) -> int | None:
    """Read a whole number of up to nine digits, None for anything else."""
    value = params.get(name, "")
    return int(value) if value.isascii() and value.isdigit() and len(value) <= 9 else None


def read_place(params: Mapping[str, str], chars: int) -> Span | None:
    """Read the place named in the address, None where it does not lie within the text."""
    start, end = read_number(params, START), read_number(params, END)
    if start is None or end is None or not start < end <= chars:
        return None
    return Span(start, end)


def adopt_address(session: Session, params: Mapping[str, str]) -> str:
    """Return the question to answer now; an address that is new to the session wins over what was typed before."""
    address = params.get(QUESTION, "")
    if address != session.get(_ADDRESS_SEEN, ""):
        session[_ADDRESS_SEEN] = address
        session[_ASKED] = address
        session[TYPED] = address
    asked = session.get(_ASKED, "")
    session.setdefault(TYPED, asked)
    return str(asked)


def submit(session: Session, params: Params, question: str) -> None:
    """Make a question the one to answer, and write it into the address where it is short enough."""
    question = question.strip()
    session[_ASKED] = question
    session[TYPED] = question
    address = question if len(question) <= MAX_QUESTION_CHARS and question.isprintable() else ""
    session[_ADDRESS_SEEN] = address
    if address:
        params[QUESTION] = address
    else:
        params.pop(QUESTION, None)

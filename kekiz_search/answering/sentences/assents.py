"""Answers that say yes or no: what they affirm or deny stands in the question above them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kekiz_search.types import Span

_SPEAKER = r"(?:[A-ZÄÖÜ][\w.-]+(?: [A-ZÄÖÜ][\w-]+)?: )?"
_ASSENTS = re.compile(
    rf"{_SPEAKER}(?:Ja|Aber ja|Doch|Natürlich|Selbstverständlich|Gewiss|(?:Sicher|Genau|Klar)(?=[,.!])|Wir auch|"
    r"(?:Machen|Haben|Tun) wir)\b(?! nicht)"
)
_REFUSES = re.compile(
    rf"{_SPEAKER}(?:Nein\b|(?:Leider|Bisher|Bislang|Noch|Derzeit|Zurzeit) (?:noch )?nicht\b|Leider nein\b)"
)
_ADDRESS = re.compile(r"^\W*(?:Frau|Herr|Liebe[rs]?|Sehr geehrte[rs]?) [^,?]{2,40}, ")
_BARE_ASSENT = re.compile(rf"{_SPEAKER}Ja[.!]")


def assents(text: str) -> bool:
    """Say whether a sentence begins by saying yes to what was asked."""
    return _ASSENTS.match(text) is not None


def refuses(text: str) -> bool:
    """Say whether a sentence answers no, or not yet."""
    return _REFUSES.match(text) is not None


def without_address(asked: str) -> str:
    """Return a question without whom it is put to: "Frau Nolde, was ist der Klingelbus?"."""
    return _ADDRESS.sub("", asked)


def asked_above(text: str, start: int) -> str | None:
    """Return the line right above a place, where it asks something: in an interview the answer begins a passage."""
    line = text[:start].rstrip().rpartition("\n")[2].strip("*_ ")
    return line if line.endswith("?") else None


def with_assent(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Join a bare "Ja." with the sentence behind it: alone it says nothing."""
    bare: Span | None = None
    for span in spans:
        whole = Span(bare.start, span.end) if bare and "\n\n" not in text[bare.end : span.start] else span
        if bare and whole is span:
            yield bare
        bare = whole if _BARE_ASSENT.fullmatch(text[whole.start : whole.end].strip()) else None
        if bare is None:
            yield whole
    if bare:
        yield bare

"""Spans whose digits are neither figures nor dates: addresses, telephone numbers, paragraphs, web addresses."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

# Nouns that are typically counted. They tell "61000 Kinder" from a postal code and "2012 Kinder" from a year.
COUNT_NOUNS = re.compile(
    r"(?:Kinder|Jugendliche|Familien|Eltern|Menschen|Personen|Einwohner|Bürger|Schüler|Teilnehmer|Teilnehmende|Plätze"
    r"|Haushalte|Beschäftigte|Mitarbeiter|Fachkräfte|Besuche|Geburten|Fälle|Stellen|Kitas|Schulen|Mädchen|Jungen"
    r"|Mütter|Väter|Frauen|Männer|Studierende|Betriebe|Angebote|Projekte|Euro|EUR|Prozent)(?:n|innen)?\b"
)

MONTH = (
    r"(?:Januar|Jänner|Jan\.?|Februar|Feb\.?|März|Maerz|Mrz\.?|April|Apr\.?|Mai|Juni|Jun\.|Juli|Jul\.|August|Aug\.?"
    r"|September|Sept?\.?|Oktober|Okt\.?|November|Nov\.?|Dezember|Dez\.?)"
)
_STREET = (
    r"(?:[A-ZÄÖÜ][\wäöüß.-]*(?:[Ss]traße|[Ss]tr\.|[Ss]trasse|[Ww]eg|[Pp]latz|[Aa]llee|[Gg]asse|[Rr]ing|[Dd]amm"
    r"|[Uu]fer)"
    r"|(?:Straße|Str\.|Weg|Platz|Allee|Markt|Ring|Wall))"
)
_NOISE = re.compile(
    r"(?:https?://|www\.)[^\s<>\"')\]]+"
    r"|(?<![\w.+-])[\w.+-]+(?:@|\(at\))[\w-]+(?:\.[\w-]+)+"
    r"|\b(?:Tel(?:efon)?|Fon|Fax|Telefax|Mobil|T|F)\b[.:]{0,2} {0,2}\+?[\d(][\d ()/.–-]{4,}\d"
    r"|\+\d{2}[\d ()/–-]{5,}\d"
    r"|(?<![\w.,-])0\d{2,5}[ /()–-]{1,3}\d[\d /–-]{2,}\d"
    r"|(?<![\w.,-])0\d{6,}(?:-\d+)?"
    r"|\b" + _STREET + r" \d{1,4}(?: ?[a-z])?(?: ?[-–] ?\d{1,4}(?: ?[a-z])?)?\b(?![.,]\d)"
    r"|§{1,2} ?\d+[a-z]?\b(?:(?:,| und| bis|–| ff?\.)? ?(?:Abs\.|Absatz|Satz|Nr\.|S\.|§) ?\d+[a-z]?| ?(?:,|und"
    r"|bis|–) ?\d+[a-z]?\b)*"
    r"|\b(?:Abs\.|Absatz|Art\.|Artikel|Nr\.|Nummer|Ziffer|Ziff\.|Kapitel|Kap\.|Abschnitt|Seiten?|S\.|Rd\."
    r"|Rdnr\.|Rn\.|Satz|Tabelle|Tab\.|Abbildung"
    r"|Abb\.|Punkt|Phase|Band|Bd\.|Heft|Ausgabe|Version|Baustein|Modul|Stufe|Klasse|Drucksache|Drs\.|Vorlage"
    r"|Anlage|TOP|Tagesordnungspunkt|ISBN|IBAN) ?(?!\d{1,3}(?:\.\d{3})+(?![.\d])|\d+ (?:Euro|Prozent)\b|\d+ ?[€%])"
    r"\d[\d/–-]*(?: ?ff?\.)?"
    r"|\b(?!(?:0?[1-9]|1[0-2])/(?:19|20)\d\d\b)\d{1,2}/\d{3,6}\b"
    r"|(?m:^[ \t]*(?:\d{1,3}[.)](?=[ \t]+(?!bis |und |[-–]|" + MONTH + r")\D)|\(\d{1,3}\)(?=[ \t])))"
    r"|\[\d{1,3}\]"
    r"|\b\d{1,2}(?:[:.]\d{2})?(?: ?(?:bis|–|-) ?\d{1,2}(?:[:.]\d{2})?)? Uhr\b"
    r"|(?<![\d:])\d{1,2}:\d{2}(?![\d:])"
)
_DIGITS = re.compile(r"\d+")
_WINDOW_CHARS = 60  # longer than what stands before or after the digits in any pattern here, in dates and in numbers
_POSTAL_CODE = re.compile(
    r"(?:(?<=D-)|(?<=\d )|(?<=, )|(?<=[|·•] )|(?<=\bin )|(?<=\baus )|(?m:^[ \t]*))(?<![\d.,])(\d{5})(?= [A-ZÄÖÜ])"
)


def find_noise(text: str) -> list[tuple[int, int]]:
    """Find the spans to leave out, in order and without overlap."""
    spans = []
    for start, end in digit_windows(text):
        spans += [match.span() for match in _NOISE.finditer(text, start, end)]
        for match in _POSTAL_CODE.finditer(text, start, end):
            if not COUNT_NOUNS.match(text, match.end(1) + 1):
                spans.append(match.span(1))
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def digit_windows(text: str) -> list[tuple[int, int]]:
    """Cut out the stretches around digits, for patterns that are dear to try at every character."""
    windows: list[tuple[int, int]] = []
    for match in _DIGITS.finditer(text):
        start, end = max(0, match.start() - _WINDOW_CHARS), min(len(text), match.end() + _WINDOW_CHARS)
        if windows and start <= windows[-1][1]:
            windows[-1] = (windows[-1][0], end)
        else:
            windows.append((start, end))
    return windows


def overlaps(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Tell whether ``[start, end)`` meets one of ``spans``, which are in order and do not overlap."""
    position = bisect_right(spans, (start, end))
    before = position > 0 and spans[position - 1][1] > start
    return before or (position < len(spans) and spans[position][0] < end)

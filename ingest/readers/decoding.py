"""Bytes -> stored text, without loss: what cannot be read surely is refused, what is odd is said."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

from kekiz_search.errors import CorpusError

RESAVE_HINT = "Speichern Sie die Datei als UTF-8 und nehmen Sie sie erneut auf."
# Longest first: the mark of UTF-32 begins with that of UTF-16.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
FOREIGN_FORMATS = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "Word-, Excel- oder ZIP-Datei"),
    (b"\xd0\xcf\x11\xe0", "alte Office-Datei"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG-Bild"),
    (b"\xff\xd8\xff", "JPEG-Bild"),
    (b"GIF8", "GIF-Bild"),
)
# One-byte encodings German files come in, the likeliest first: Windows, the one with the euro sign, old Mac, old DOS.
ONE_BYTE_ENCODINGS = ("cp1252", "iso8859-15", "mac-roman", "cp850")
# What umlauts, dashes and quotation marks look like in UTF-8. Two-byte forms of other letters are left out: in
# Windows-1252 "ß" before a closing quotation mark has the bytes of one.
MULTI_BYTE = re.compile(rb"[\xc2\xc3][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
EXPECTED = frozenset("äöüÄÖÜßéèêëáàâçñôóîíïúøåæœÉÈ€–—„“”‚‘’…•·§°»«›‹²³½¼©®™†´\u00a0\u00ad×")
# A quotation mark or a sign between two letters is the trace of a wrong encoding.
SIGN_INSIDE_WORD = re.compile(r"(?<=[A-Za-zäöüßÄÖÜ])[„“”‚‘…•·§°»«›‹²³½¼©®™†´–—€×\u00a0](?=[a-zäöüß])")
CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
# Share of control characters from which on a file is no text; a stray page-printer code stays below.
MAX_CONTROL_SHARE = 0.002
# Bytes looked at to recognise UTF-16 and UTF-32 by their NULs.
NUL_PROBE_BYTES = 4096


@dataclass(frozen=True, slots=True)
class Decoded:
    """Stored text, the encoding it was in, and what was odd about it."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Decode and normalise (NFC, ``\\n``), or raise CorpusError where a character could be lost.

    ``declared`` is what the file says of itself; bytes that are sound UTF-8 are UTF-8 all the same, because
    text in another encoding is that by chance next to never.
    """
    _refuse_foreign_format(data)
    decoded = _by_mark(data) or _by_nuls(data) or _as_utf8(data) or _as_declared(data, declared) or _as_mixed(data)
    decoded = decoded or _as_one_byte(data)
    if "\0" in decoded.text:
        raise CorpusError("Die Datei enthält NUL-Zeichen und ist keine Textdatei.", RESAVE_HINT)
    text = unicodedata.normalize("NFC", decoded.text.replace("\r\n", "\n").replace("\r", "\n"))
    if not text.strip():
        raise CorpusError("Die Datei ist leer.", "Entfernen Sie sie aus dem Ordner oder ersetzen Sie sie.")
    if len(CONTROLS.findall(text)) > MAX_CONTROL_SHARE * len(text):
        raise CorpusError("Die Datei enthält viele Steuerzeichen und ist keine Textdatei.", RESAVE_HINT)
    return Decoded(text, decoded.encoding, decoded.warnings)


def _refuse_foreign_format(data: bytes) -> None:
    for signature, name in FOREIGN_FORMATS:
        if data.startswith(signature):
            hint = "Geben Sie der Datei die richtige Endung oder speichern Sie ihren Inhalt als Text."
            raise CorpusError(f"Der Inhalt passt nicht zur Endung der Datei: Das ist {name}.", hint)


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            text = _strict(data[len(mark) :], encoding)
            if text is None:
                raise CorpusError(f"Die Datei ist als {encoding.upper()} gekennzeichnet, aber beschädigt.", RESAVE_HINT)
            return Decoded(text, encoding)
    return None


def _by_nuls(data: bytes) -> Decoded | None:
    probe = data[:NUL_PROBE_BYTES]
    if b"\0" not in probe:
        return None
    # Where in each group of four the NULs of Latin letters stand.
    patterns = (("utf-32-le", "0111"), ("utf-32-be", "1110"), ("utf-16-le", "0101"), ("utf-16-be", "1010"))
    for encoding, pattern in patterns:
        shares = [probe[place::4].count(0) / max(1, len(probe[place::4])) for place in range(4)]
        if all(share > 0.7 if bit == "1" else share < 0.1 for share, bit in zip(shares, pattern, strict=True)):
            text = _strict(data, encoding)
            if text is not None:
                return Decoded(text, encoding)
    raise CorpusError("Die Datei enthält NUL-Zeichen und ist keine Textdatei.", RESAVE_HINT)


def _as_utf8(data: bytes) -> Decoded | None:
    text = _strict(data, "utf-8")
    return None if text is None else Decoded(text, "utf-8")


def _as_declared(data: bytes, declared: str | None) -> Decoded | None:
    if declared is None:
        return None
    try:
        name = codecs.lookup(declared).name
    except LookupError:
        return None
    # The web's rule: who says latin-1 or ASCII means Windows-1252.
    name = "cp1252" if name in ("iso8859-1", "ascii") else name
    text = None if name == "utf-8" else _strict(data, name)
    return None if text is None or _implausible(text) > 0 else Decoded(text, name)


def _as_mixed(data: bytes) -> Decoded | None:
    """Read a UTF-8 file with single Windows-1252 lines, line by line; a mix within a line is refused."""
    if not MULTI_BYTE.search(data):
        return None
    lines: list[str] = []
    odd: list[int] = []
    for number, line in enumerate(data.split(b"\n"), start=1):
        text = _strict(line, "utf-8")
        if text is None or _implausible(text) > 0:
            other = None if MULTI_BYTE.search(line) else _strict(line, "cp1252")
            if other is not None and _implausible(other) == 0:
                text = other
                odd.append(number)
        if text is None:
            return None
        lines.append(text)
    named = ", ".join(map(str, odd[:5])) + (" …" if len(odd) > 5 else "")
    warning = f"Gemischte Zeichenkodierung: Zeile {named} wurde als Windows-1252 gelesen, der Rest als UTF-8."
    return Decoded("\n".join(lines), "utf-8+cp1252", (warning,))


def _as_one_byte(data: bytes) -> Decoded:
    if not MULTI_BYTE.search(data):
        for encoding in ONE_BYTE_ENCODINGS:
            text = _strict(data, encoding)
            if text is not None and _implausible(text) == 0:
                return Decoded(text, encoding)
    raise CorpusError("Die Zeichenkodierung der Datei ist nicht sicher zu erkennen.", RESAVE_HINT)


def _implausible(text: str) -> int:
    """Count the characters that German text does not have at their place."""
    strange = sum(
        text.count(character) for character in set(text) if ord(character) > 127 and character not in EXPECTED
    )
    return strange + len(SIGN_INSIDE_WORD.findall(text))

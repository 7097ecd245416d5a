"""Two hundred files in the encodings that German texts come in: every umlaut right, or the file refused."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from ingest.readers import read_file
from kekiz_search.errors import CorpusError

FILES = 200
ENCODINGS = ("cp1252", "latin-1", "utf-16", "utf-16-le", "utf-16-be", "utf-8", "utf-8-sig", "mixed", "broken")
# Of so many files in one sound encoding at most one may be too short to be sure of.
MOST_REFUSED_SHARE = 0.05
WORDS = (
    "Größe Mädchen Übergänge öffnen süß Ärzte Straße für Eltern und Kinder Bücherei wöchentlich Maßnahme Fußgänger "
    "„Frühe Hilfen“ Präventionskette – mit 5 € zusätzlich Grundschule, Jugendamt; Hörübungen übermorgen Tür Öl weiß"
).split()
LATIN = [word for word in WORDS if all(ord(sign) < 256 for sign in word)]


def _text(draw: random.Random, words: list[str]) -> str:
    lines = [" ".join(draw.choices(words, k=draw.randint(4, 14))) + "." for _ in range(draw.randint(3, 12))]
    return "\n".join(lines) + "\n"


def _encoded(draw: random.Random, encoding: str) -> tuple[bytes, str]:
    text = _text(draw, LATIN if encoding == "latin-1" else WORDS)
    if encoding == "mixed":
        lines = text.splitlines(keepends=True)
        return b"".join(line.encode("cp1252" if at % 2 else "utf-8") for at, line in enumerate(lines)), text
    if encoding == "broken":
        data = bytearray(text.encode())
        data[len(data) // 2 : len(data) // 2] = b"\xc3\xff\xfe"
        return bytes(data), text
    return text.encode(encoding), text


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_umlaut_is_right_or_the_file_is_refused(tmp_path: Path, encoding: str) -> None:
    draw = random.Random(encoding)
    count = -(-FILES // len(ENCODINGS))
    refused = 0
    for number in range(count):
        data, text = _encoded(draw, encoding)
        path = tmp_path / f"{number}.txt"
        path.write_bytes(data)
        try:
            assert read_file(path).text == text
        except CorpusError:
            refused += 1
    assert refused == count if encoding == "broken" else refused <= MOST_REFUSED_SHARE * count


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig"])
def test_a_page_is_read_in_the_encoding_it_has(tmp_path: Path, encoding: str) -> None:
    page = "<html><body><h1>Übergänge</h1><p>Für alle Mädchen öffnet die Bücherei ihre Türen.</p></body></html>"
    (tmp_path / "a.html").write_bytes(page.encode(encoding))
    assert read_file(tmp_path / "a.html").text == "Übergänge\n\nFür alle Mädchen öffnet die Bücherei ihre Türen."

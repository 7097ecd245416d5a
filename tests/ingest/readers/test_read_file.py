"""What a file of any sort gives: its text, or one German sentence on why not."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from ingest.readers import FORMATS, MAX_FILE_BYTES, read_file
from kekiz_search.errors import CorpusError


def test_the_hash_is_that_of_the_bytes(tmp_path: Path) -> None:
    data = "Grüße aus dem Rathaus.\r\n".encode("cp1252")
    (tmp_path / "gruss.txt").write_bytes(data)
    read = read_file(tmp_path / "gruss.txt")
    assert read.sha256 == hashlib.sha256(data).hexdigest()
    assert read.text == "Grüße aus dem Rathaus.\n"


def test_plain_text_is_stored_as_it_is(tmp_path: Path) -> None:
    text = "  Ein   Text\n\n\tmit Abständen  \n"
    (tmp_path / "a.TXT").write_text(text, encoding="utf-8")
    assert read_file(tmp_path / "a.TXT").text == text


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("leer.txt", b"", "leer"),
        ("null.md", b"\0\0\0\0", "NUL"),
        ("bild.png", b"x", "unbekannt"),
        ("ohne", b"x", "ohne Endung"),
        ("menue.html", b"<nav><a href=x>Start</a></nav>", "nur Navigation"),
    ],
)
def test_an_unreadable_file_says_why(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(CorpusError, match=said) as caught:
        read_file(tmp_path / name)
    assert caught.value.hint


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="es gibt sie nicht"):
        read_file(tmp_path / "fehlt.txt")


def test_a_folder_with_the_name_of_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ordner.txt").mkdir()
    with pytest.raises(CorpusError, match="Ordner"):
        read_file(tmp_path / "ordner.txt")


def test_a_file_above_the_limit_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "riesig.txt"
    path.touch()
    os.truncate(path, MAX_FILE_BYTES + 1)
    with pytest.raises(CorpusError, match="größer als 100 MB"):
        read_file(path)


def test_fifty_megabytes_are_below_the_limit() -> None:
    assert MAX_FILE_BYTES > 50 * 1024**2


@pytest.mark.parametrize("suffix", [suffix for suffix, kind in FORMATS.items() if kind in ("text", "markdown", "html")])
def test_every_format_of_text_reads_it(tmp_path: Path, suffix: str) -> None:
    (tmp_path / f"a{suffix}").write_text("<p>Zwei Hebammen arbeiten hier.</p>", encoding="utf-8")
    assert "Zwei Hebammen arbeiten hier." in read_file(tmp_path / f"a{suffix}").text

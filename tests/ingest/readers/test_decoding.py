"""Bytes become text without loss, or the file is refused."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.readers.decoding import decode
from kekiz_search.errors import CorpusError

SENTENCE = "Größe und Wärme: „Für alle Kinder“ – das kostet 5 € im Jahr."
GERMAN = st.text("abcdefghijklmnopqrstuvwxyzABCÄÖÜäöüß ,.-\n„“–€", min_size=1).filter(lambda text: bool(text.strip()))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_german_text_survives_its_encoding(encoding: str) -> None:
    assert decode(SENTENCE.encode(encoding)).text == SENTENCE


@pytest.mark.parametrize("encoding", ["mac-roman", "cp850", "latin-1"])
def test_umlauts_of_old_machines_are_read(encoding: str) -> None:
    words = "Die größten Städte führen Übergänge, Öffnung und Maß ein."
    assert decode(words.encode(encoding)).text == words


def test_sharp_s_before_a_closing_quotation_mark_stays_windows() -> None:
    assert decode("Mit „Spaß“ und Mühe".encode("cp1252")).text == "Mit „Spaß“ und Mühe"


@given(GERMAN)
def test_utf8_round_trip(text: str) -> None:
    assert decode(text.encode()).text == unicodedata.normalize("NFC", text)


@given(GERMAN)
def test_combining_marks_read_as_precomposed(text: str) -> None:
    assert decode(unicodedata.normalize("NFD", text).encode()).text == decode(text.encode()).text


def test_line_ends_become_one_sign() -> None:
    assert decode(b"eins\r\nzwei\rdrei\n").text == "eins\nzwei\ndrei\n"


def test_a_stray_windows_line_is_read_and_told() -> None:
    decoded = decode("Größe\n".encode() + "Wärme\n".encode("cp1252"))
    assert decoded.text == "Größe\nWärme\n"
    assert "Zeile 2" in decoded.warnings[0]


def test_two_encodings_in_one_line_are_refused() -> None:
    with pytest.raises(CorpusError, match="Zeichenkodierung"):
        decode("Größe und ".encode() + "Wärme".encode("cp1252"))


def test_what_is_surely_utf8_is_not_read_as_declared() -> None:
    assert decode("Größe".encode(), declared="iso-8859-1").text == "Größe"


def test_a_declared_encoding_is_used_where_the_bytes_are_no_utf8() -> None:
    assert decode("Größe".encode("cp1252"), declared="ISO-8859-1").text == "Größe"


@pytest.mark.parametrize("data", [b"\0" * 64, b"Text\0mit NUL", b"\x89PNG\r\n\x1a\nxx", b"a\x01\x02\x03b" * 50])
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(CorpusError):
        decode(data)


def test_a_pdf_under_another_name_is_named_so() -> None:
    with pytest.raises(CorpusError, match="PDF"):
        decode(b"%PDF-1.7 ...")


@pytest.mark.parametrize("data", [b"", b" \n\t ", "\ufeff".encode()])
def test_nothing_is_called_empty(data: bytes) -> None:
    with pytest.raises(CorpusError, match="leer"):
        decode(data)

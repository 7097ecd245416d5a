"""A file that cannot be read costs itself alone, and is named with the reason."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ingest import IngestReport
from kekiz_search.index.opened import Index

Build = Callable[[], IngestReport]
Opening = Callable[[Path], Index]

BAD = {
    "leer.txt": (b"", "leer"),
    "weiss.txt": (b" \n\t\n", "leer"),
    "nul.txt": (b"Kinder\0und\0Eltern und noch mehr Text", "NUL"),
    "bild.txt": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "PNG"),
    "zufall.txt": (bytes(range(128, 256)) * 4, "Zeichenkodierung"),
    "tabelle.xlsx": (b"PK\x03\x04" + b"\1" * 50, "unbekannt"),
    "ohneendung": (b"Kinder", "unbekannt"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_named_with_its_reason(build: Build, documents: Path, name: str) -> None:
    data, reason = BAD[name]
    (documents / name).write_bytes(data)
    report = build()
    assert report.documents == 3
    assert [file for file, _reason in report.skipped] == [name]
    assert reason in report.skipped[0][1]


def test_all_bad_files_are_named_in_order(build: Build, documents: Path) -> None:
    (documents / "unten").mkdir()
    for name, (data, _reason) in BAD.items():
        (documents / "unten" / name).write_bytes(data)
    report = build()
    assert [file for file, _reason in report.skipped] == sorted(f"unten/{name}" for name in BAD)
    assert report.documents == 3


def test_an_unreadable_file_is_named(build: Build, documents: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed = documents / "kleve.txt"
    real_access, real_open = os.access, Path.open

    def deny_one(path: str | Path, mode: int) -> bool:
        return path != closed and real_access(path, mode)

    def open_but_one(path: Path, *words: object, **named: object) -> object:
        if path == closed:
            raise PermissionError(13, "Permission denied", str(path))
        return real_open(path, *words, **named)

    with monkeypatch.context() as patch:
        patch.setattr(os, "access", deny_one)
        patch.setattr(Path, "open", open_but_one)
        first = build()
    assert (first.documents, [file for file, _reason in first.skipped]) == (2, ["kleve.txt"])
    assert "keine Leserechte" in first.skipped[0][1]
    second = build()
    assert (second.unchanged, second.documents) == (False, 3)


def test_a_folder_that_cannot_be_entered_is_named(
    build: Build, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = documents / "verschlossen"
    closed.mkdir()
    (closed / "geheim.txt").write_text("Wer das liest, darf es.\n", encoding="utf-8")
    real_scandir = os.scandir

    def scan_but_one(path: object = ".") -> Iterator[os.DirEntry[str]]:
        if str(path) == str(closed):
            raise PermissionError(13, "Permission denied", str(path))
        return real_scandir(path)

    with monkeypatch.context() as patch:
        patch.setattr(os, "scandir", scan_but_one)
        first = build()
    assert first.skipped == (("verschlossen", "Der Ordner ist nicht lesbar. Prüfen Sie die Zugriffsrechte."),)
    assert first.documents == 3
    assert build().documents == 4


def test_a_folder_named_like_a_file_is_a_folder(build: Build, documents: Path) -> None:
    (documents / "ordner.txt").mkdir()
    (documents / "ordner.txt" / "goch.txt").write_text("In Goch gibt es eine Spielkiste.\n", encoding="utf-8")
    report = build()
    assert (report.documents, report.skipped) == (4, ())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(build: Build, documents: Path) -> None:
    os.mkfifo(documents / "rohr.txt")
    report = build()
    assert report.documents == 3
    assert report.skipped[0][0] == "rohr.txt"
    assert "keine gewöhnliche Datei" in report.skipped[0][1]


@pytest.mark.skipif(os.name != "posix", reason="names of files are bytes on POSIX alone")
def test_a_name_that_is_no_utf8_is_named(build: Build, documents: Path) -> None:
    name = os.fsdecode("Müll.txt".encode("latin-1"))
    (documents / name).write_text("In Goch gibt es eine Spielkiste.\n", encoding="utf-8")
    report = build()
    assert report.documents == 3
    assert report.skipped[0][0] == "M\\xfcll.txt"
    assert "nicht in UTF-8" in report.skipped[0][1]
    assert build().unchanged


def test_two_spellings_of_one_name_do_not_collide(build: Build, documents: Path) -> None:
    composed, apart = "Büro.txt", "Bu\u0308ro.txt"
    (documents / composed).write_text("Das Büro öffnet um acht.\n", encoding="utf-8")
    (documents / apart).write_text("Das Büro schließt um vier.\n", encoding="utf-8")
    if len(list(documents.glob("B*ro.txt"))) == 1:
        pytest.skip("this file system holds both spellings for one name")
    report = build()
    assert report.documents == 4
    assert [file for file, _reason in report.skipped] == [composed]
    assert "denselben Namen" in report.skipped[0][1]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "latin-1", "cp1252"])
def test_umlauts_are_right_in_every_encoding(
    build: Build, documents: Path, tmp_path: Path, opening: Opening, encoding: str
) -> None:
    text = "Die Größe der Bücherei überrascht: 40 Räume für Mädchen und Jungen.\nDraußen blüht es.\n"
    (documents / "kodiert.txt").write_bytes(text.replace("\n", "\r\n").encode(encoding))
    assert build().skipped == ()
    index = opening(tmp_path / "index")
    assert [document.text for document in index.documents() if document.file == "kodiert.txt"] == [text]
    index.close()

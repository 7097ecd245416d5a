"""Where a build breaks off, the old index answers, and the next run finds a clean place."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

import ingest.build
import ingest.generation
import ingest.preparing
from ingest import IngestReport
from kekiz_search.errors import CorpusError, KekizError
from kekiz_search.index import layout
from kekiz_search.index.opened import Index


@dataclass(frozen=True, slots=True)
class Place:
    """An index that was built of three documents, beside which a fourth lies since."""

    index: Path
    version: str
    build: Callable[[], IngestReport]
    opening: Callable[[Path], Index]

    def current_version(self) -> str:
        """Open the index and return its version."""
        opened = self.opening(self.index)
        opened.close()
        return opened.manifest.version

    def generations(self) -> list[str]:
        return sorted(path.name for path in (self.index / "generations").iterdir())


@pytest.fixture
def place(
    build: Callable[[], IngestReport], documents: Path, tmp_path: Path, opening: Callable[[Path], Index]
) -> Place:
    version = build().version
    (documents / "neu.txt").write_text("In Goch gibt es eine Spielkiste.\n", encoding="utf-8")
    return Place(tmp_path / "index", version, build, opening)


def no_space(*_words: object, **_named: object) -> None:
    raise OSError(28, "No space left on device")


def database_full(*_words: object, **_named: object) -> None:
    raise sqlite3.OperationalError("database or disk is full")


@pytest.mark.parametrize(
    ("where", "name", "failure"),
    [
        (os, "replace", no_space),
        (os, "fsync", no_space),
        (Path, "rename", no_space),
        (ingest.generation, "build_vectors", no_space),
        (ingest.generation, "write_manifest", no_space),
        (ingest.generation.TextWriter, "write", no_space),
        (ingest.generation, "write_database", database_full),
    ],
)
def test_a_full_disk_leaves_the_old_index(
    place: Place, monkeypatch: pytest.MonkeyPatch, where: object, name: str, failure: Callable[..., None]
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(where, name, failure)
        with pytest.raises(
            KekizError, match=r"lässt sich nicht schreiben \((kein Platz mehr|database or disk)"
        ) as caught:
            place.build()
    assert "der bisherige Index gilt weiter" in caught.value.hint
    assert place.current_version() == place.version
    assert not [name for name in place.generations() if name.startswith(layout.BUILDING)]
    after = place.build()
    assert (after.documents, after.unchanged, place.build().unchanged) == (4, False, True)
    assert place.current_version() == after.version != place.version


@pytest.mark.parametrize(
    ("where", "stage"),
    [
        (ingest.preparing, "open_sections"),
        (ingest.generation, "build_terms"),
        (ingest.build, "describe_generation"),
    ],
)
@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt])
def test_a_break_in_the_middle_leaves_the_old_index(
    place: Place, monkeypatch: pytest.MonkeyPatch, where: object, stage: str, error: type[BaseException]
) -> None:
    def breaks_off(*_words: object) -> None:
        raise error("mitten darin")

    with monkeypatch.context() as patch:
        patch.setattr(where, stage, breaks_off)
        with pytest.raises(error, match="mitten darin"):
            place.build()
    assert place.current_version() == place.version
    assert place.generations() == [place.version]


def test_what_was_written_before_the_pointer_failed_is_used(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", no_space)
        with pytest.raises(KekizError, match="kein Platz mehr"):
            place.build()
    report = place.build()
    assert place.current_version() == report.version != place.version
    assert place.generations() == sorted([place.version, report.version])


def test_old_generations_that_cannot_be_removed_do_not_hold_the_new_one_up(
    place: Place, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in (2, 3):
        (documents / "zahl.txt").write_text(f"Im Hort gibt es {number} Gruppen.\n", encoding="utf-8")
        place.build()
    (documents / "zahl.txt").unlink()
    (documents / "noch.txt").write_text("In Goch gibt es jetzt zwei Spielkisten.\n", encoding="utf-8")
    before = place.current_version()
    with monkeypatch.context() as patch:
        patch.setattr(shutil, "rmtree", no_space)
        with pytest.raises(KekizError, match=r"ist fertig und gilt, nur alte Dateien .* \(kein Platz mehr"):
            place.build()
    assert place.current_version() != before
    assert place.build().unchanged
    assert not [name for name in place.generations() if name.startswith(".")]


def test_a_disk_that_fails_behind_the_switch_gets_the_old_index_back(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    real_sync = layout._sync

    def fails_for_the_index(path: Path) -> None:
        if path == place.index:
            raise OSError(5, "Input/output error")
        real_sync(path)

    with monkeypatch.context() as patch:
        patch.setattr(layout, "_sync", fails_for_the_index)
        with pytest.raises(KekizError, match="Fehler des Datenträgers") as caught:
            place.build()
    assert "der bisherige Index gilt weiter" in caught.value.hint
    assert place.current_version() == place.version
    assert place.build().version == place.current_version() != place.version


def test_a_place_that_cannot_be_written_is_named(documents: Path, tiny_model: Path, tmp_path: Path) -> None:
    (tmp_path / "index").write_text("Hier liegt schon eine Datei.", encoding="utf-8")
    with pytest.raises(KekizError, match="index ist kein Ordner"):
        ingest.build.build_index(documents, tmp_path / "index", str(tiny_model))


def test_no_index_is_built_among_the_files_of_others(documents: Path, tiny_model: Path, tmp_path: Path) -> None:
    before = sorted(documents.iterdir())
    with pytest.raises(KekizError, match="enthält anderes als einen Index"):
        ingest.build.build_index(documents, documents, str(tiny_model))
    assert sorted(documents.iterdir()) == before


def test_hidden_files_and_what_a_stopped_writer_left_are_no_hindrance(
    documents: Path, tiny_model: Path, tmp_path: Path
) -> None:
    index = tmp_path / "index"
    (index / "generations" / f"{layout.BUILDING}1").mkdir(parents=True)
    for name in (".lock", ".gitkeep", "CURRENT.1.part"):
        (index / name).touch()
    assert layout.is_free(index)
    ingest.build.build_index(documents, index, str(tiny_model))
    assert layout.has_index(index)
    assert not layout.is_free(index)


def test_an_index_is_no_folder_of_documents(place: Place, tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="index liegt ein Index"):
        ingest.build.build_index(place.index, tmp_path / "other")
    with pytest.raises(CorpusError, match="CURRENT ist kein Ordner"):
        ingest.build.build_index(place.index / "CURRENT", tmp_path / "other")


def test_a_reader_keeps_the_generation_it_opened(place: Place) -> None:
    index = place.opening(place.index)
    assert place.build().documents == 4
    assert index.manifest.version == place.version
    assert {document.file for document in index.documents()} == {"luenen.txt", "kleve.txt", "lexikon.md"}
    index.close()

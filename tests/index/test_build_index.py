"""The recipe: counts, what makes a new version, what is kept, and that the same input gives the same bytes."""

from __future__ import annotations

import fcntl
import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

import ingest.build
from ingest import IngestReport, build_index
from ingest.build import GENERATIONS_KEPT
from kekiz_search.errors import CorpusError, KekizError
from kekiz_search.index import layout
from kekiz_search.index.opened import Index

ROOT = Path(__file__).resolve().parents[2]

Build = Callable[[], IngestReport]
Opening = Callable[[Path], Index]
FilesOf = Callable[[Path], dict[str, bytes]]


def test_the_report_counts_what_the_index_holds(build: Build, tmp_path: Path, opening: Opening) -> None:
    report = build()
    index = opening(tmp_path / "index")
    documents = index.documents()
    assert (report.documents, report.unchanged, report.skipped) == (3, False, ())
    assert {document.file for document in documents} == {"luenen.txt", "kleve.txt", "lexikon.md"}
    assert report.passages == len(index.passages) == index.terms.passages == len(index.vectors.vectors)
    assert report.facts == len(index.facts)
    assert report.marks == sum(len(document.marks) for document in documents)
    assert index.manifest.version == report.version
    assert index.manifest.counts == {
        name: getattr(report, name) for name in ("documents", "passages", "facts", "marks")
    }
    index.close()


def test_every_passage_and_fact_spans_words_of_its_document(build: Build, tmp_path: Path, opening: Opening) -> None:
    build()
    index = opening(tmp_path / "index")
    assert index.facts
    for span in (*index.passages, *index.facts):
        text = index.document(span.doc_id).text
        assert 0 <= span.start < span.end <= len(text)
    for fact in index.facts:
        assert fact.value in index.document(fact.doc_id).text[fact.start : fact.end]
    index.close()


def test_a_second_run_changes_nothing(build: Build, tmp_path: Path) -> None:
    first = build()
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "index").rglob("*") if path.name != ".lock"}
    second = build()
    after = {path: path.stat().st_mtime_ns for path in (tmp_path / "index").rglob("*") if path.name != ".lock"}
    assert (second.unchanged, second.version) == (True, first.version)
    assert (second.documents, second.passages, second.facts) == (first.documents, first.passages, first.facts)
    assert after == before


def test_a_second_run_reports_what_was_skipped_again(build: Build, documents: Path) -> None:
    (documents / "leer.txt").touch()
    first, second = build(), build()
    assert second.unchanged
    assert second.skipped == first.skipped != ()


def _change(folder: Path) -> None:
    (folder / "kleve.txt").write_text("In Kleve lesen Großeltern den Kindern vor.\n", encoding="utf-8")


def _add(folder: Path) -> None:
    (folder / "neu").mkdir()
    (folder / "neu" / "goch.txt").write_text("In Goch gibt es eine Spielkiste.\n", encoding="utf-8")


def _remove(folder: Path) -> None:
    (folder / "kleve.txt").unlink()


def _rename(folder: Path) -> None:
    (folder / "kleve.txt").rename(folder / "kleve-2020.txt")


def _change_register(folder: Path) -> None:
    register = folder / "sources.csv"
    register.write_text(register.read_text(encoding="utf-8").replace("2021-05-04", "2021-05-05"), encoding="utf-8")


@pytest.mark.parametrize("change", [_change, _add, _remove, _rename, _change_register])
def test_a_changed_folder_gives_another_version(build: Build, documents: Path, change: Callable[[Path], None]) -> None:
    first = build()
    change(documents)
    second = build()
    assert not second.unchanged
    assert second.version != first.version


def test_another_encoder_gives_another_version(build: Build, documents: Path, tmp_path: Path) -> None:
    first = build()
    assert build_index(documents, tmp_path / "index").version != first.version


def test_no_word_of_a_removed_document_is_left(
    build: Build, documents: Path, tmp_path: Path, files_of: FilesOf
) -> None:
    gone = documents / "quastenflosser.txt"
    gone.write_text("Der Quastenflosser hängt als Mobile in jeder Kita.\n", encoding="utf-8")
    build()
    assert any(b"quastenflosser" in data.lower() for data in files_of(tmp_path / "index").values())
    gone.unlink()
    build()
    files = files_of(tmp_path / "index")
    assert [name for name, data in files.items() if b"quastenflosser" in (name.encode() + data).lower()] == []


def test_a_damaged_generation_is_left_alone_and_built_under_another_name(build: Build, tmp_path: Path) -> None:
    first = build()
    generation = layout.current_generation(tmp_path / "index")
    broken = b"kaputt"
    (generation / layout.VECTORS).write_bytes(broken)
    second, third = build(), build()
    assert second.version == f"{first.version}r2"
    assert not second.unchanged
    assert (third.unchanged, third.version) == (True, second.version)
    assert (generation / layout.VECTORS).read_bytes() == broken


def test_a_folder_that_is_as_it_was_gets_its_version_back(
    build: Build, documents: Path, tmp_path: Path, opening: Opening
) -> None:
    (documents / "leer.txt").touch()
    first = build()
    (documents / "neu.txt").write_text("In Goch gibt es eine Spielkiste.\n", encoding="utf-8")
    build()
    (documents / "neu.txt").unlink()
    third = build()
    assert replace(third, files=first.files) == first
    assert {entry.status for entry in third.files} == {"unchanged", "refused"}
    index = opening(tmp_path / "index")
    assert index.manifest.version == first.version
    index.close()
    assert build().unchanged


def test_only_the_newest_generations_are_kept(build: Build, documents: Path, tmp_path: Path) -> None:
    versions = []
    for number in range(GENERATIONS_KEPT + 2):
        (documents / "zahl.txt").write_text(f"In der Kita gibt es {number + 2} Gruppen.\n", encoding="utf-8")
        versions.append(build().version)
    kept = {path.name for path in (tmp_path / "index" / "generations").iterdir()}
    assert kept == set(versions[-GENERATIONS_KEPT:])


def test_the_index_in_the_folder_is_no_document(documents: Path, tiny_model: Path) -> None:
    first = build_index(documents, documents / "index", str(tiny_model))
    second = build_index(documents, documents / "index", str(tiny_model))
    (documents / "kleve.txt").unlink()
    third = build_index(documents, documents / "index", str(tiny_model))
    assert (first.documents, second.unchanged, third.documents) == (3, True, 2)


def test_links_are_named_and_hidden_files_are_left_out(
    build: Build, documents: Path, tmp_path: Path, opening: Opening
) -> None:
    outside = tmp_path / "draussen"
    outside.mkdir()
    (outside / "fremd.txt").write_text("Das gehört nicht dazu.\n", encoding="utf-8")
    (documents / "link.txt").symlink_to(outside / "fremd.txt")
    (documents / "ordner").symlink_to(outside, target_is_directory=True)
    (documents / ".versteckt.txt").write_text("Das auch nicht.\n", encoding="utf-8")
    (documents / ".git").mkdir()
    (documents / ".git" / "notiz.txt").write_text("Und das nicht.\n", encoding="utf-8")
    report = build()
    index = opening(tmp_path / "index")
    assert {document.file for document in index.documents()} == {"luenen.txt", "kleve.txt", "lexikon.md"}
    assert [file for file, reason in report.skipped if "Verknüpfung" in reason] == ["link.txt", "ordner"]
    assert len(report.skipped) == 2
    index.close()


def test_progress_is_told_to_its_end(documents: Path, tiny_model: Path, tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    build_index(documents, tmp_path / "index", str(tiny_model), lambda *words: told.append(words))
    assert all(0 <= done <= total for _stage, done, total in told)
    assert "Lese kleve.txt" in [stage for stage, _done, _total in told]
    assert told[-1] == ("Fertig", 1, 1)
    ends = [one[1:] for one, following in pairwise([*told, ("", 0, -1)]) if one[2] != following[2]]
    assert ends == [(3, 3), (4, 4), (1, 1)]


def test_a_second_writer_is_refused(build: Build, tmp_path: Path) -> None:
    build()
    with layout.lock_path(tmp_path / "index").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(KekizError, match=r"gerade von einem anderen Lauf gebaut\. Warten Sie"):
            build()
    assert build().unchanged


def test_what_interrupted_runs_left_is_cleared(build: Build, documents: Path, tmp_path: Path) -> None:
    build()
    index = tmp_path / "index"
    left = index / "generations" / f"{layout.BUILDING}99999"
    (left / "texts").mkdir(parents=True)
    (left / "texts" / "halb.txt").write_text("halb", encoding="utf-8")
    (index / "CURRENT.99999.part").write_text("x", encoding="ascii")
    _change(documents)
    build()
    assert not left.exists()
    assert sorted(path.name for path in index.iterdir()) == [".lock", "CURRENT", "cache", "generations"]


def test_a_missing_folder_is_named(tmp_path: Path, tiny_model: Path) -> None:
    with pytest.raises(CorpusError, match="nirgends gibt es nicht"):
        build_index(tmp_path / "nirgends", tmp_path / "index", str(tiny_model))
    assert not (tmp_path / "index").exists()


@pytest.mark.parametrize("names", [[], ["sources.csv"], ["leer.txt", "auch-leer.txt"]])
def test_a_folder_without_a_readable_document_is_an_error(tmp_path: Path, tiny_model: Path, names: list[str]) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    for name in names:
        (folder / name).touch()
    with pytest.raises(CorpusError, match="liegt kein lesbares Dokument") as caught:
        build_index(folder, tmp_path / "index", str(tiny_model))
    assert all(name in caught.value.message for name in names if name != "sources.csv")
    assert not layout.has_index(tmp_path / "index")


def test_the_old_index_answers_where_all_documents_are_gone(
    build: Build, documents: Path, tmp_path: Path, opening: Opening
) -> None:
    first = build()
    for path in documents.iterdir():
        path.unlink()
    with pytest.raises(CorpusError, match="er ist leer"):
        build()
    index = opening(tmp_path / "index")
    assert index.manifest.version == first.version
    index.close()


BUILD_ONE = """
import json, sys
from ingest import build_index
print(json.dumps(build_index(sys.argv[1], sys.argv[2], sys.argv[3]).to_dict()))
"""


def test_two_hash_seeds_give_the_same_bytes(
    documents: Path,
    tiny_model: Path,
    tmp_path: Path,
    files_of: FilesOf,
    bare_environment: Callable[..., dict[str, str]],
) -> None:
    (documents / "leer.txt").touch()
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", BUILD_ONE, str(documents), str(tmp_path / f"index{seed}"), str(tiny_model)],
            env=bare_environment(PYTHONHASHSEED=seed),
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        for seed in ("1", "2")
    ]
    reports = [json.loads(run.communicate(timeout=60)[0]) for run in runs]
    one, two = (files_of(tmp_path / f"index{seed}") for seed in ("1", "2"))
    assert reports[0] == reports[1]
    assert sorted(one) == sorted(two)
    assert [name for name in one if one[name] != two[name] and name != layout.MANIFEST] == []


def test_the_version_follows_the_recipe(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    first = build()
    monkeypatch.setattr(ingest.build, "INGEST_VERSION", "other")
    assert build().version != first.version

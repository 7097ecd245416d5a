"""What doctor finds, and that it says everything that is wrong."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from kekiz_search import doctor
from kekiz_search.cli import run
from kekiz_search.doctor import examine, read_versions


@pytest.fixture
def index(tiny_index: Path, tmp_path: Path) -> Path:
    """A copy of an index that may be damaged."""
    copy = tmp_path / "index"
    shutil.copytree(tiny_index, copy)
    return copy


@pytest.fixture(autouse=True)
def _installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "read_versions", lambda: {"kekiz-search": "0.1.0"})


def test_a_sound_index_is_described(index: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["doctor", "--index", str(index), "--json"]) == 0
    findings = json.loads(capsys.readouterr().out)
    assert findings["problems"] == []
    assert findings["index"]["counts"]["documents"] == 3
    assert findings["index"]["encoder_fingerprint"].startswith("static:")
    assert run(["doctor", "--index", str(index)]) == 0
    assert "Alles in Ordnung." in capsys.readouterr().out


def test_a_missing_index_is_named_with_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["doctor", "--index", str(tmp_path / "nirgends")]) == 1
    assert "kekiz ingest" in " ".join(capsys.readouterr().out.split())
    assert not (tmp_path / "nirgends").exists()


def test_a_damaged_file_is_named(index: Path) -> None:
    (database,) = index.rglob("*.sqlite")
    database.write_bytes(database.read_bytes()[:-1] + b"x")
    findings = examine(index)
    assert findings["sound"] is False
    assert database.name in findings["problems"][0]


def test_a_changed_text_is_named(index: Path) -> None:
    text = sorted(index.rglob("texts/*"))[0]
    text.write_bytes(text.read_bytes() + b".")
    (problem,) = examine(index)["problems"]
    assert text.name in problem


def test_an_index_of_other_rules_of_language_is_named(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kekiz_search.german.analyzer.ANALYZER_VERSION", "german-999")
    (problem,) = examine(index)["problems"]
    assert "benutzt wird german-999. Bauen Sie den Index neu" in problem


def test_a_missing_package_is_named(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "read_versions", lambda: {"rich": "15", "faiss-cpu": None})
    (problem,) = examine(index)["problems"]
    assert "faiss-cpu" in problem


def test_versions_are_read_for_all_that_the_project_requires(monkeypatch: pytest.MonkeyPatch) -> None:
    required = ["simplemma[marisa-trie]<3,>=1", "rich", "no-such-thing>=1", "pytest; extra == 'test'"]
    monkeypatch.setattr("kekiz_search.doctor.metadata.requires", lambda _name: required)
    assert list(read_versions())[1:] == ["no-such-thing", "rich", "simplemma"]
    assert read_versions()["no-such-thing"] is None

"""A generation is current once it is whole, and not a moment before."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kekiz_search.errors import IndexDamaged, IndexMissing
from kekiz_search.index import layout


class Crash(RuntimeError):
    """Stands for the end of the process."""


def crash(*_words: object) -> None:
    raise Crash


@pytest.fixture
def index(tmp_path: Path) -> Path:
    return tmp_path / "index"


def written_aside(index: Path, words: str) -> Path:
    aside = layout.generation_path(index, f"{layout.BUILDING}1")
    (aside / "terms").mkdir(parents=True)
    (aside / "terms" / "words.json").write_text(words, encoding="utf-8")
    (aside / layout.MANIFEST).write_text("{}", encoding="utf-8")
    return aside


def words_of_current(index: Path) -> str:
    return (layout.current_generation(index) / "terms" / "words.json").read_text(encoding="utf-8")


def test_nothing_is_current_before_it_is_published(index: Path) -> None:
    written_aside(index, "eins")
    assert not layout.has_index(index)
    with pytest.raises(IndexMissing, match="liegt kein Index"):
        layout.current_generation(index)


def test_what_is_published_is_current(index: Path) -> None:
    generation = layout.publish(index, written_aside(index, "eins"), "v1")
    assert layout.current_generation(index) == generation == layout.generation_path(index, "v1")
    layout.publish(index, written_aside(index, "zwei"), "v2")
    assert words_of_current(index) == "zwei"
    assert sorted(path.name for path in (index / "generations").iterdir()) == ["v1", "v2"]


@pytest.mark.parametrize("call", ["rename", "replace", "fsync"])
def test_a_crash_while_publishing_leaves_the_old_one(index: Path, call: str, monkeypatch: pytest.MonkeyPatch) -> None:
    layout.publish(index, written_aside(index, "alt"), "v1")
    aside = written_aside(index, "neu")
    with monkeypatch.context() as patch:
        patch.setattr(*((Path, "rename", crash) if call == "rename" else (os, call, crash)))
        with pytest.raises(Crash):
            layout.publish(index, aside, "v2")
    assert words_of_current(index) == "alt"


def test_every_file_is_synced_before_its_name_is(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    events: list[str] = []
    real_sync, real_rename, real_replace = layout._sync, Path.rename, os.replace
    monkeypatch.setattr(layout, "_sync", lambda path: (events.append(path.name), real_sync(path))[1])
    monkeypatch.setattr(Path, "rename", lambda path, to: (events.append("RENAME"), real_rename(path, to))[1])
    monkeypatch.setattr(os, "replace", lambda old, new: (events.append("REPLACE"), real_replace(old, new))[1])
    layout.publish(index, written_aside(index, "eins"), "v1")
    before, after = events[: events.index("RENAME")], events[events.index("RENAME") + 1 :]
    assert {"words.json", "terms", layout.MANIFEST, f"{layout.BUILDING}1"} <= set(before)
    assert [name.split(".")[0] for name in after] == ["generations", "CURRENT", "REPLACE", "index"]


def test_an_older_generation_can_be_made_current_again(index: Path) -> None:
    layout.publish(index, written_aside(index, "eins"), "v1")
    layout.publish(index, written_aside(index, "zwei"), "v2")
    layout.use_generation(index, "v1")
    assert words_of_current(index) == "eins"
    assert not list(index.glob("*.part"))


@pytest.mark.parametrize(
    "pointer",
    [
        b"v2\n",
        b"",
        b"\n",
        b"../../v1",
        b"v1/../v1",
        b"/etc",
        b".",
        b"..",
        b"v1\0",
        b"\xff\xfe\x00v1",
        "vä".encode(),
        b"v1\nv1",
        b"v" * 5000,
    ],
)
def test_a_pointer_to_no_generation_is_damage(index: Path, pointer: bytes) -> None:
    layout.publish(index, written_aside(index, "eins"), "v1")
    (index / "CURRENT").write_bytes(pointer)
    with pytest.raises(IndexDamaged, match="der dort nicht liegt"):
        layout.current_generation(index)


def test_a_pointer_cannot_lead_out_of_the_index(index: Path) -> None:
    layout.publish(index, written_aside(index, "eins"), "v1")
    outside = index.parent / "fremd"
    layout.generation_path(index, "v1").rename(outside)
    (index / "CURRENT").write_text("../../fremd\n", encoding="ascii")
    assert (index / "generations" / "../../fremd" / layout.MANIFEST).is_file()
    with pytest.raises(IndexDamaged, match=r"\.\./\.\./fremd"):
        layout.current_generation(index)


def test_a_folder_of_an_index_is_told_from_one_of_documents(index: Path) -> None:
    (index / "generations").mkdir(parents=True)
    assert not layout.is_index_folder(index)
    layout.lock_path(index).touch()
    assert layout.is_index_folder(index)
    layout.publish(index, written_aside(index, "eins"), "v1")
    layout.lock_path(index).unlink()
    assert layout.is_index_folder(index)

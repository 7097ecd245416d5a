"""`kekiz index`: the generations are listed, verified, changed and removed, in German and as JSON."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ingest import build_index
from kekiz_search import open_index
from kekiz_search.cli import run
from kekiz_search.cli.rendering_ingest import print_report
from kekiz_search.cli.rendering_progress import SHOWN_CHARS, open_bar, shorten
from kekiz_search.index.layout import VECTORS, current_generation

Called = Callable[..., tuple[int, str, str]]


@pytest.fixture
def called(capsys: pytest.CaptureFixture[str]) -> Called:
    """Return what carries out a call and gives its exit status, stdout and stderr."""

    def call(*words: str) -> tuple[int, str, str]:
        status = run(["index", *words])
        return (status, *capsys.readouterr())

    return call


@pytest.fixture
def versions(own_documents: Path, tiny_model: Path, tmp_path: Path) -> list[str]:
    """Three generations in ``tmp_path / "index"``, the oldest first."""
    folder = Path(shutil.copytree(own_documents, tmp_path / "documents"))
    found = []
    for number in range(3):
        (folder / "zahl.txt").write_text(f"Im Hort gibt es {number + 2} Gruppen.\n", encoding="utf-8")
        found.append(build_index(folder, tmp_path / "index", str(tiny_model)).version)
    return found


def listed(called: Called, index: Path) -> list[dict[str, Any]]:
    status, out, _err = called("list", "--index", str(index), "--json")
    assert status == 0
    return json.loads(out)["generations"]


def test_generations_are_listed_with_the_current_one_first(called: Called, versions: list[str], tmp_path: Path) -> None:
    found = listed(called, tmp_path / "index")
    assert [entry["version"] for entry in found] == versions[::-1]
    assert [entry["current"] for entry in found] == [True, False, False]
    assert all(entry["documents"] == 4 and entry["problem"] is None and entry["bytes"] > 1000 for entry in found)
    status, out, _err = called("list", "--index", str(tmp_path / "index"))
    assert status == 0
    assert all(version in out for version in versions)


def test_an_older_generation_answers_again(
    called: Called, versions: list[str], tmp_path: Path, tiny_model: Path
) -> None:
    index = tmp_path / "index"
    assert called("use", versions[0], "--index", str(index))[0] == 0
    with open_index(index, str(tiny_model)) as kekiz:
        assert kekiz.version == versions[0]
    assert [entry["current"] for entry in listed(called, index)] == [False, False, True]


def test_a_damaged_generation_is_not_made_current(called: Called, versions: list[str], tmp_path: Path) -> None:
    index = tmp_path / "index"
    damaged = index / "generations" / versions[0] / VECTORS
    damaged.write_bytes(damaged.read_bytes()[:-1] + b"x")
    status, _out, err = called("use", versions[0], "--index", str(index))
    assert (status, VECTORS in err) == (1, True)
    assert current_generation(index).name == versions[2]
    status, out, _err = called("verify", versions[0], "--index", str(index), "--json")
    assert (status, json.loads(out)["problems"]) == (1, [f"Die Datei {VECTORS} fehlt oder wurde verändert."])


def test_a_sound_generation_is_verified(called: Called, versions: list[str], tmp_path: Path) -> None:
    status, out, _err = called("verify", "--index", str(tmp_path / "index"))
    assert status == 0
    assert f"Stand {versions[2]}: jedes Byte" in out


def test_a_pointer_that_names_nothing_can_be_mended(
    called: Called, versions: list[str], tmp_path: Path, tiny_model: Path
) -> None:
    index = tmp_path / "index"
    (index / "CURRENT").write_text("nirgends\n", encoding="ascii")
    assert [entry["current"] for entry in listed(called, index)] == [False] * 3
    assert called("use", versions[1], "--index", str(index))[0] == 0
    with open_index(index, str(tiny_model)) as kekiz:
        assert kekiz.version == versions[1]


def test_old_generations_are_removed(called: Called, versions: list[str], tmp_path: Path) -> None:
    index = tmp_path / "index"
    status, out, _err = called("prune", "--index", str(index), "--keep", "2", "--json")
    assert (status, json.loads(out)["removed"]) == (0, [versions[0]])
    status, out, _err = called("prune", "--index", str(index))
    assert (status, f"Entfernt: {versions[1]}." in out) == (0, True)
    assert [path.name for path in (index / "generations").iterdir()] == [versions[2]]
    assert "nichts zu entfernen" in called("prune", "--index", str(index))[1]


def test_what_is_being_read_is_not_removed(
    called: Called, versions: list[str], tmp_path: Path, tiny_model: Path
) -> None:
    index = tmp_path / "index"
    called("use", versions[0], "--index", str(index))
    with open_index(index, str(tiny_model)) as kekiz:
        called("use", versions[2], "--index", str(index))
        status, out, _err = called("prune", "--index", str(index), "--json")
        assert (status, json.loads(out)) == (
            0,
            {"schema": 1, "index": str(index), "removed": [versions[1]], "in_use": [versions[0]]},
        )
        assert kekiz.ask("Wo gibt es ein Elterncafé?").citations
    assert json.loads(called("prune", "--index", str(index), "--json")[1])["removed"] == [versions[0]]


@pytest.mark.parametrize("words", [["list"], ["use", "abc"], ["verify"], ["verify", "abc"], ["prune"]])
def test_a_missing_index_is_named_and_not_made(called: Called, tmp_path: Path, words: list[str]) -> None:
    status, out, err = called(*words, "--index", str(tmp_path / "nirgends"))
    assert (status, out) == (1, "")
    assert "nirgends liegt kein Index. Legen Sie einen an" in err
    assert not (tmp_path / "nirgends").exists()


def test_an_unknown_generation_is_named(called: Called, versions: list[str], tmp_path: Path) -> None:
    status, _out, err = called("use", "abc", "--index", str(tmp_path / "index"))
    assert (status, "Den Stand „abc“ gibt es" in err, "kekiz index list" in err) == (1, True, True)


def test_a_word_that_is_no_command_is_answered_with_those_there_are(called: Called) -> None:
    assert called("zeige")[0] == 2
    assert called()[0] == 2
    status, out, _err = called("--help")
    assert (status, all(name in out for name in ("list", "use", "verify", "prune"))) == (0, True)


def test_a_warning_that_many_files_share_is_said_once(capsys: pytest.CaptureFixture[str]) -> None:
    report = {"documents": 4, "passages": 9, "facts": 3, "marks": 1, "unchanged": False, "version": "v1", "skipped": []}
    print_report(report | {"warnings": [(f"{number}.txt", "Kein Datum.") for number in range(5)]})
    out = capsys.readouterr().out
    assert "5 Dateien: Kein Datum. 0.txt, 1.txt, 2.txt und 2 weitere" in out
    assert "3.txt" not in out


def test_a_bar_names_the_file_and_ends_where_its_stage_ends() -> None:
    import io

    from rich.console import Console

    screen = io.StringIO()
    console = Console(file=screen, force_terminal=True, width=120)
    with open_bar(console) as advance:
        for done in range(3):
            advance(f"Lese {done}.txt", done, 2)
        advance("Schreibe Texte", 0, 4)
        advance("Fertig", 4, 4)
    assert "4/4" in screen.getvalue()
    assert "noch" in screen.getvalue()


def test_a_long_path_is_shown_by_its_ends() -> None:
    words = shorten("Lese " + "ordner/" * 20 + "name.txt")
    assert len(words) <= SHOWN_CHARS
    assert (words[:5], words[-8:]) == ("Lese ", "name.txt")

"""The dictionary opens from its cache, and without one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from marisa_trie import BytesTrie

from kekiz_search.german import dictionary, tries

ENTRIES = [
    ("Ämter", b"Amt"),
    ("\x01aemter", "Ämter".encode()),
    ("\x02amt", b"n 300 "),
    ("\x03träger", "Träger".encode()),
]


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A dictionary of four entries, cached below a folder of its own."""
    monkeypatch.setattr(dictionary, "_entries", lambda: iter(ENTRIES))
    monkeypatch.setattr(tries, "SHIPPED", tmp_path / "nothing shipped")
    monkeypatch.setattr(tries, "cache_folders", lambda: iter([tmp_path / "cache"]))
    _forget()
    yield tmp_path / "cache"
    _forget()


def _forget() -> None:
    words = (dictionary.known_lemma, dictionary.compound_part, dictionary.is_verb)
    for cached in (dictionary._trie, dictionary._ends, *words):
        cached.cache_clear()


def test_first_use_writes_the_cache_and_nothing_else(small: Path) -> None:
    assert dictionary.known_lemma("Ämter") == "Amt"
    assert [path.suffix for path in small.iterdir()] == [".trie"]


def test_cached_dictionary_is_not_built_again(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dictionary.known_lemma("Ämter")
    _forget()
    monkeypatch.setattr(dictionary, "_entries", lambda: pytest.fail("built again"))
    assert dictionary.spellings("aemter") == ("Ämter",)


@pytest.mark.parametrize("content", [b"", b"no trie", None])
def test_damaged_cache_is_built_anew(small: Path, content: bytes | None) -> None:
    dictionary.known_lemma("Ämter")
    (path,) = small.iterdir()
    path.write_bytes(path.read_bytes()[:-40] if content is None else content)
    _forget()
    assert dictionary.known_lemma("Ämter") == "Amt"
    assert BytesTrie().load(str(path)).get("Ämter") == [b"Amt"]


def test_dictionary_works_where_nothing_can_be_written(small: Path) -> None:
    small.write_text("a file where the folder should be")
    assert dictionary.noun_form("träger") == "Träger"
    assert small.is_file()


def test_ends_of_a_word_are_its_parts_and_nouns(small: Path) -> None:
    assert dictionary.known_ends("jugendamt") == {6}
    assert dictionary.known_ends("jugendaemter") == set()
    assert sorted(path.suffix for path in small.iterdir()) == [".ends", ".trie"]


def test_shipped_tries_are_those_that_would_be_derived(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shipped = {path.name: path.read_bytes() for path in tries.SHIPPED.glob("german-*-*")}
    monkeypatch.setattr(dictionary, "SHIPPED", tmp_path)
    monkeypatch.setattr(tries, "SHIPPED", tmp_path / "nothing shipped")
    monkeypatch.setattr(tries, "cache_folders", lambda: iter(()))
    _forget()
    dictionary.ship_tries()
    _forget()
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == shipped


def test_cache_lies_where_the_variable_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(tries.CACHE_VARIABLE, str(tmp_path))
    assert next(tries.cache_folders()) == tmp_path


def test_user_without_a_home_has_a_place_for_the_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("no home")

    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr(Path, "home", homeless)
    assert list(tries.cache_folders())


def test_part_names_its_lemma_kind_and_count(small: Path) -> None:
    assert dictionary.compound_part("amt") == dictionary.Part("amt", "n", 300)
    assert dictionary.compound_part("unbekannt") is None


def test_shipped_words_are_well_formed() -> None:
    lines = dictionary._LEXICON.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    assert {len(row) for row in rows} == {4}
    assert {row[1] for row in rows} == {"n", "a", "v", "s"}
    assert len(rows) > 30_000


def test_two_processes_may_open_the_dictionary_at_once() -> None:
    call = "from kekiz_search.german.dictionary import known_lemma; assert known_lemma('Ämter') == 'Amt'"
    paths = os.pathsep.join([str(Path(__file__).resolve().parents[2]), *filter(None, [os.environ.get("PYTHONPATH")])])
    environment = {**os.environ, "PYTHONPATH": paths}
    running = [subprocess.Popen([sys.executable, "-c", call], env=environment) for _ in range(2)]
    assert [process.wait(timeout=60) for process in running] == [0, 0]


def test_heavy_libraries_stay_out() -> None:
    call = (
        "import sys; from kekiz_search.german.analyzer import index_terms; index_terms('Zwei Kitas');"
        "assert not {'simplemma', 'spacy', 'torch', 'numpy'} & set(sys.modules)"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    assert subprocess.run([sys.executable, "-c", call], env=environment, check=False, timeout=60).returncode == 0


@pytest.mark.parametrize("folded", ["aemter", "hausbau", "haus", "amt", "straße", "\x02amt", "amtt", ""])
def test_what_is_spelt_like_a_known_form_is_a_spelling(folded: str) -> None:
    forms = [dictionary.known_lemma(folded), dictionary.known_lemma(folded.capitalize()), *dictionary.spellings(folded)]
    known = any(form is not None for form in forms)
    assert dictionary.known_spellings([folded, "qxq"]) == ({folded} if known else set())

"""What was read and encoded once is taken over, only then, and the index is the one a build from nothing gives."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import ingest.build
import ingest.completing
import ingest.preparing
import ingest.snapshot
from ingest import IngestReport, build_index
from ingest.cache import Cache
from ingest.reading import Wanted
from ingest.register import Register
from ingest.sections import Section, pack_sections, unpack_sections
from kekiz_search.encoder.static import StaticEncoder
from kekiz_search.index import layout

Build = Callable[..., IngestReport]
FilesOf = Callable[[Path], dict[str, bytes]]
OWN = {"luenen.txt", "kleve.txt", "lexikon.md"}


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Callable[[], object]:
    """Return a context that counts what is worked out in it: documents read, and of others texts analysed or encoded.

    What is read is analysed and encoded where it is read.
    """

    @contextmanager
    def count() -> Iterator[Counter[str]]:
        found: Counter[str] = Counter()
        reads, terms = ingest.preparing.read_documents, ingest.completing.index_texts
        encode = StaticEncoder.encode_with_pieces

        def read_documents(folder: Path, files: Sequence[str], *words: object) -> object:
            found.update({"read": len(files)})
            return reads(folder, files, *words)

        def index_texts(texts: Sequence[str]) -> object:
            found.update({"terms": len(texts)})
            return terms(texts)

        def encode_with_pieces(self: StaticEncoder, texts: Sequence[str]) -> object:
            found.update({"encoded": len(texts)})
            return encode(self, texts)

        with monkeypatch.context() as patch:
            patch.setattr(ingest.preparing, "read_documents", read_documents)
            patch.setattr(ingest.completing, "index_texts", index_texts)
            patch.setattr(StaticEncoder, "encode_with_pieces", encode_with_pieces)
            yield found

    return count


def status_of(report: IngestReport) -> dict[str, str]:
    return {entry.file: entry.status for entry in report.files}


def passages_of(report: IngestReport, *files: str) -> int:
    return sum(entry.passages for entry in report.files if entry.file in files)


def test_nothing_is_worked_out_twice(build: Build, counted: Callable[[], object]) -> None:
    first = build()
    with counted() as found:
        second = build()
    assert found == Counter()
    assert second.unchanged
    assert status_of(first) == dict.fromkeys(OWN, "read")
    assert status_of(second) == dict.fromkeys(OWN, "unchanged")
    assert [entry.passages for entry in second.files] == [entry.passages for entry in first.files] != [0, 0, 0]


def test_only_a_changed_file_is_worked_out(build: Build, documents: Path, counted: Callable[[], object]) -> None:
    build()
    (documents / "kleve.txt").write_text("In Kleve lesen Großeltern den Kindern vor.\n", encoding="utf-8")
    with counted() as found:
        report = build()
    assert found == {"read": 1}
    assert status_of(report) == {"kleve.txt": "read", "lexikon.md": "unchanged", "luenen.txt": "unchanged"}
    assert not report.unchanged


def test_only_the_file_of_a_changed_row_is_read_again(
    build: Build, documents: Path, counted: Callable[[], object]
) -> None:
    build()
    register = documents / "sources.csv"
    register.write_text(register.read_text(encoding="utf-8").replace("2021-05-04", "2021-05-05"), encoding="utf-8")
    with counted() as found:
        assert status_of(build())["luenen.txt"] == "read"
    assert found["read"] == 1


@pytest.mark.parametrize(
    ("where", "name"),
    [(ingest.build, "INGEST_VERSION"), (ingest.snapshot, "READER_VERSION")],
)
def test_other_rules_read_everything_again(
    build: Build, counted: Callable[[], object], monkeypatch: pytest.MonkeyPatch, where: object, name: str
) -> None:
    build()
    monkeypatch.setattr(where, name, "other")
    with counted() as found:
        build()
    assert found == {"read": 3}


def test_another_encoder_encodes_again_and_nothing_else(
    build: Build, documents: Path, tmp_path: Path, counted: Callable[[], object]
) -> None:
    build()
    with counted() as found:
        report = build_index(documents, tmp_path / "index")
    assert found == {"read": 0, "encoded": report.passages}
    assert set(status_of(report).values()) == {"unchanged"}


def test_another_analyzer_analyses_again_and_nothing_else(
    build: Build, counted: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    build()
    for module in (ingest.completing, ingest.snapshot):
        monkeypatch.setattr(module, "ANALYZER_VERSION", "german-99")
    with counted() as found:
        report = build()
    assert found == {"read": 0, "terms": report.passages}


def test_masking_reads_everything_again(
    documents: Path, tiny_model: Path, tmp_path: Path, counted: Callable[[], object]
) -> None:
    first = build_index(documents, tmp_path / "index", str(tiny_model))
    with counted() as found:
        second = build_index(documents, tmp_path / "index", str(tiny_model), mask_contacts=True)
    assert found["read"] == 3
    assert second.version != first.version


def test_a_run_that_broke_off_goes_on_where_it_was(
    build: Build, counted: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    save, calls = Cache.save, []

    def breaks_at_the_third(cache: Cache, name: str, packed: bytes) -> None:
        calls.append(name)
        if len(calls) == 3:
            raise KeyboardInterrupt
        save(cache, name, packed)

    with monkeypatch.context() as patch:
        patch.setattr(Cache, "save", breaks_at_the_third)
        with pytest.raises(KeyboardInterrupt):
            build()
    with counted() as found:
        report = build()
    assert found["read"] == 1
    assert sorted(status_of(report).values()) == ["read", "unchanged", "unchanged"]


def test_a_damaged_entry_is_worked_out_again(
    build: Build, documents: Path, tmp_path: Path, files_of: FilesOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    build()
    expected = without_manifest(files_of(tmp_path / "index"))
    entries = sorted((tmp_path / "index" / layout.CACHE).iterdir())
    for place in range(0, entries[0].stat().st_size, max(1, entries[0].stat().st_size // 5)):
        broken = bytearray(entries[0].read_bytes())
        broken[place] ^= 1 << place % 8
        entries[0].write_bytes(broken)
        shutil.rmtree(tmp_path / "index" / "generations")
        build()
        assert without_manifest(files_of(tmp_path / "index")) == expected


def test_a_damaged_section_is_not_given_back(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    cache.save("name", pack_sections("name", {"a": Section("key", b"one"), "b": Section("key", b"two")}))
    path = tmp_path / "cache" / "name"
    sound = path.read_bytes()
    assert cache.load("name") == {"a": Section("key", b"one"), "b": Section("key", b"two")}
    for place in range(len(sound)):
        path.write_bytes(sound[:place] + bytes([sound[place] ^ 1 << place % 8]) + sound[place + 1 :])
        for kind, section in cache.load("name").items():
            assert section == {"a": Section("key", b"one"), "b": Section("key", b"two")}[kind]
    for length in range(len(sound)):
        path.write_bytes(sound[:length])
        assert len(cache.load("name")) < 2


def test_an_entry_under_another_name_is_not_given_back(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    cache.save("name", pack_sections("name", {"a": Section("key", b"one")}))
    (tmp_path / "cache" / "name").rename(tmp_path / "cache" / "other")
    assert cache.load("other") == {}
    assert cache.load("name") == {}


def test_the_cache_forgets_a_removed_document(build: Build, documents: Path, tmp_path: Path) -> None:
    gone = documents / "quastenflosser.txt"
    gone.write_text("Der Quastenflosser hängt als Mobile in jeder Kita.\n", encoding="utf-8")
    build()
    entries = tmp_path / "index" / layout.CACHE
    assert any(b"uastenflosser" in path.read_bytes() for path in entries.iterdir())
    gone.unlink()
    build()
    assert not any(b"uastenflosser" in path.read_bytes() for path in entries.iterdir())
    assert len(list(entries.iterdir())) == 3


def test_the_same_files_in_another_folder_are_taken_over_and_watched_there(
    build: Build, documents: Path, tiny_model: Path, tmp_path: Path, counted: Callable[[], object]
) -> None:
    first = build()
    other = Path(shutil.copytree(documents, tmp_path / "anderswo"))
    with counted() as found:
        second = build_index(other, tmp_path / "index", str(tiny_model))
    assert found == {"read": 0}
    assert (second.unchanged, second.version) == (False, f"{first.version}r2")
    assert build_index(other, tmp_path / "index", str(tiny_model)).unchanged
    back = build()
    assert (back.unchanged, back.version) == (False, first.version)


def test_a_document_without_a_passage_is_taken_over_too(build: Build, documents: Path) -> None:
    (documents / "leerzeilen.txt").write_text("***\n\n---\n", encoding="utf-8")
    first = build()
    (documents / "neu.txt").write_text("In Goch gibt es eine Spielkiste.\n", encoding="utf-8")
    second = build()
    assert passages_of(first, "leerzeilen.txt") == passages_of(second, "leerzeilen.txt") == 0
    assert status_of(second)["leerzeilen.txt"] == "unchanged"


@pytest.mark.parametrize("kind", ["cut", "terms and words", "vectors", "pieces"])
@pytest.mark.parametrize("data", [b"", b"{", b"[1]", b"\xff" * 7])
def test_a_worker_that_a_file_has_taken_hold_of_costs_that_file(
    build: Build, documents: Path, monkeypatch: pytest.MonkeyPatch, kind: str, data: bytes
) -> None:
    (documents / "boese.txt").write_text("In Goch gibt es eine Spielkiste.\n", encoding="utf-8")
    reads = ingest.preparing.read_documents

    def lies_of_one(folder: Path, files: Sequence[str], register: Register, wanted: Wanted) -> Iterator[object]:
        for file, answer in reads(folder, files, register, wanted):
            if file == "boese.txt":
                name = wanted.names[file]
                sections = unpack_sections(name, answer)
                yield file, pack_sections(name, {**sections, kind: Section(sections[kind].key, data)})
            else:
                yield file, answer

    monkeypatch.setattr(ingest.preparing, "read_documents", lies_of_one)
    assert status_of(build()) == dict.fromkeys(OWN, "read") | {"boese.txt": "refused"}


def test_words_and_vectors_are_the_same_wherever_they_are_worked_out(
    build: Build, documents: Path, tmp_path: Path, files_of: FilesOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    build()
    expected = without_manifest(files_of(tmp_path / "index"))
    shutil.rmtree(tmp_path / "index")
    monkeypatch.setattr(ingest.preparing, "_MOST_MODEL_BYTES", 0)
    build()
    assert without_manifest(files_of(tmp_path / "index")) == expected


def test_warnings_are_told_of_files_taken_over_too(build: Build, documents: Path) -> None:
    (documents / "kurz.txt").write_text("Im Hort gibt es ein KÃ¤ferhaus.\n", encoding="utf-8")
    first = build()
    (documents / "neu.txt").write_text("In Goch gibt es eine Spielkiste.\n", encoding="utf-8")
    second, third = build(), build()
    for report in (first, second, third):
        (entry,) = (entry for entry in report.files if entry.file == "kurz.txt")
        assert [warning.split(";")[0] for warning in entry.warnings] == [
            "Die Datei enthält wenig Text (31 Zeichen)",
            "Einige Zeichen sehen nach einer falschen Kodierung aus (wie „Ã¤“ statt „ä“).",
            "Es ist kein Datum bekannt",
        ]
        assert {("kurz.txt", warning) for warning in entry.warnings} <= set(report.warnings)


def test_a_refused_file_is_reported_with_its_reason(build: Build, documents: Path) -> None:
    (documents / "leer.txt").touch()
    for report in (build(), build()):
        (entry,) = (entry for entry in report.files if entry.status == "refused")
        assert (entry.file, entry.passages) == ("leer.txt", 0)
        assert "leer" in (entry.reason or "")


def without_manifest(files: dict[str, bytes]) -> dict[str, bytes]:
    return {name: data for name, data in files.items() if name != layout.MANIFEST}


NAMES = st.sampled_from(["a.txt", "b.txt", "c.md", "unten/d.txt"])
SENTENCES = st.sampled_from(
    [
        "Die Hebammen besuchen junge Eltern.",
        "Im Elterncafé beraten Fachkräfte zu Anträgen.",
        "Kleve hat ca. 52.400 Einwohner (Stand 2021).",
        "Die Musikschule Lünen öffnet ihre Räume für alle Kinder.",
    ]
)
TEXTS = st.lists(SENTENCES, min_size=1, max_size=3).map(" ".join)
EDITS = st.lists(st.tuples(NAMES, st.none() | TEXTS), min_size=1, max_size=3)


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(steps=st.lists(EDITS, min_size=1, max_size=3))
def test_any_changes_lead_to_what_a_build_from_nothing_gives(
    tmp_path_factory: pytest.TempPathFactory,
    tiny_model: Path,
    files_of: FilesOf,
    steps: list[list[tuple[str, str | None]]],
) -> None:
    room = tmp_path_factory.mktemp("folge")
    folder = room / "documents"
    (folder / "unten").mkdir(parents=True)
    (folder / "bleibt.txt").write_text("Der Bücherkoffer zieht nach vier Wochen weiter.\n", encoding="utf-8")
    build_index(folder, room / "grown", str(tiny_model))
    for edits in steps:
        for name, text in edits:
            (folder / name).unlink(missing_ok=True)
            if text is not None:
                (folder / name).write_text(f"{text}\n", encoding="utf-8")
        build_index(folder, room / "grown", str(tiny_model))
    fresh = build_index(folder, room / "fresh", str(tiny_model))
    assert without_manifest(files_of(room / "grown")) == without_manifest(files_of(room / "fresh"))
    assert build_index(folder, room / "grown", str(tiny_model)).version == fresh.version

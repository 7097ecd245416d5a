"""An index that is not what its manifest says is refused, with the file and what to do."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from kekiz_search.encoder import open_encoder
from kekiz_search.errors import IndexDamaged, IndexMismatch, IndexMissing
from kekiz_search.german.analyzer import ANALYZER_VERSION
from kekiz_search.index import layout
from kekiz_search.index.manifest import _DIGEST_LINE, _end_of, read_manifest, sha256_of, write_manifest
from kekiz_search.index.opened import Index, open_index_at

FILES = [
    layout.DATABASE,
    layout.VECTORS,
    *(f"{layout.TERMS}/{name}" for name in ("data.npy", "indices.npy", "indptr.npy", "vocabulary.json", "words.trie")),
    *(f"{layout.PIECES}/{name}" for name in ("blocks.npy", "bounds.npy")),
]
SAMPLES = 40

Opening = Callable[[Path], Index]


def rewrite_manifest(generation: Path, **changes: object) -> None:
    """Change a manifest as another program would have written it: its own digest is right."""
    path = generation / layout.MANIFEST
    fields = json.loads(path.read_text(encoding="utf-8")) | changes
    fields.pop("manifest_sha256")
    text = f"{json.dumps(fields, ensure_ascii=False).removesuffix('}')},{_DIGEST_LINE}"
    path.write_text(text + _end_of(text), encoding="utf-8")


@pytest.fixture
def generation(copied_index: Path) -> Path:
    return layout.current_generation(copied_index)


def test_a_sound_copy_opens(copied_index: Path, opening: Opening) -> None:
    index = opening(copied_index)
    assert len(index.passages) == index.manifest.counts["passages"] > 0
    index.close()


def test_the_list_of_files_is_complete(generation: Path) -> None:
    named = {name for name in read_manifest(generation).files if not name.startswith(f"{layout.TEXTS}/")}
    assert named == set(FILES)


@pytest.mark.parametrize("name", FILES)
def test_a_single_flipped_bit_is_noticed(copied_index: Path, generation: Path, opening: Opening, name: str) -> None:
    path = generation / name
    sound = path.read_bytes()
    for place in range(0, len(sound), max(1, len(sound) // SAMPLES)):
        broken = bytearray(sound)
        broken[place] ^= 1 << place % 8
        path.write_bytes(broken)
        with pytest.raises(IndexDamaged, match=f"{re.escape(name)} des Index .* fehlt oder wurde verändert"):
            opening(copied_index)


@pytest.mark.parametrize("bit", range(8))
def test_a_single_flipped_bit_in_the_manifest_is_noticed(
    copied_index: Path, generation: Path, opening: Opening, bit: int
) -> None:
    path = generation / layout.MANIFEST
    sound = path.read_bytes()
    for place in range(bit, len(sound), max(1, len(sound) // SAMPLES)):
        broken = bytearray(sound)
        broken[place] ^= 1 << bit
        path.write_bytes(broken)
        with pytest.raises((IndexDamaged, IndexMismatch), match=r"wurde verändert|ist nicht lesbar|hat das Format"):
            opening(copied_index)


@pytest.mark.parametrize("cut", [0, 1, 100])
def test_a_cut_off_manifest_is_damage(copied_index: Path, generation: Path, opening: Opening, cut: int) -> None:
    path = generation / layout.MANIFEST
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(IndexDamaged, match="ist nicht lesbar"):
        opening(copied_index)


@pytest.mark.parametrize(
    "content", ["[]", "3", '"x"', "null", "{}", '{"manifest_sha256": "\\ud800", "format": "\\ud800"}']
)
def test_a_manifest_of_another_shape_is_damage(
    copied_index: Path, generation: Path, opening: Opening, content: str
) -> None:
    (generation / layout.MANIFEST).write_text(content, encoding="utf-8")
    with pytest.raises(IndexDamaged, match="ist nicht lesbar"):
        opening(copied_index)


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named(copied_index: Path, generation: Path, opening: Opening, name: str) -> None:
    (generation / name).unlink()
    with pytest.raises(IndexDamaged, match=re.escape(name)) as caught:
        opening(copied_index)
    assert f"kekiz ingest ORDNER --index {copied_index}" in caught.value.hint


def test_a_missing_text_is_named(copied_index: Path, generation: Path, opening: Opening) -> None:
    text = sorted((generation / layout.TEXTS).iterdir())[0]
    text.unlink()
    with pytest.raises(IndexDamaged, match=re.escape(f"{layout.TEXTS}/{text.name}")):
        opening(copied_index)


def test_a_changed_text_is_named(copied_index: Path, generation: Path, opening: Opening) -> None:
    text = sorted((generation / layout.TEXTS).iterdir())[0]
    text.write_bytes(b"X" + text.read_bytes()[1:])
    with pytest.raises(IndexDamaged, match=re.escape(f"{layout.TEXTS}/{text.name}")):
        opening(copied_index)


def test_a_text_that_is_changed_later_has_another_digest(
    copied_index: Path, generation: Path, opening: Opening
) -> None:
    index = opening(copied_index)
    text = sorted((generation / layout.TEXTS).iterdir())[0]
    text.write_bytes(b"X" + text.read_bytes()[1:])
    assert index.document(text.stem).text.startswith("X")
    assert index.manifest.files[f"{layout.TEXTS}/{text.name}"] != sha256_of(text)
    index.close()


def test_another_format_is_named_with_ours(copied_index: Path, generation: Path, opening: Opening) -> None:
    rewrite_manifest(generation, format=99)
    with pytest.raises(IndexMismatch, match=rf"Format 99, .* Format {layout.FORMAT_VERSION}\b"):
        opening(copied_index)


def test_another_format_may_know_other_fields(copied_index: Path, generation: Path, opening: Opening) -> None:
    rewrite_manifest(generation, format=99, colour="blue")
    with pytest.raises(IndexMismatch, match="Format 99"):
        opening(copied_index)


def test_an_unknown_field_in_our_format_is_damage(copied_index: Path, generation: Path, opening: Opening) -> None:
    rewrite_manifest(generation, colour="blue")
    with pytest.raises(IndexDamaged, match="nicht lesbar"):
        opening(copied_index)


def test_another_encoder_is_named_with_ours(tiny_index: Path, tiny_model: Path) -> None:
    built_with = open_encoder(str(tiny_model))
    with pytest.raises(IndexMismatch, match=f"„{built_with.name}“ .{built_with.fingerprint}.*static:andere") as caught:
        open_index_at(tiny_index, "static:andere", ANALYZER_VERSION)
    assert "--encoder" in caught.value.hint


def test_another_analyzer_is_named_with_ours(tiny_index: Path, tiny_model: Path) -> None:
    with pytest.raises(IndexMismatch, match=f"{ANALYZER_VERSION} gebaut, .* german-99"):
        open_index_at(tiny_index, open_encoder(str(tiny_model)).fingerprint, "german-99")


def test_no_index_is_missing_and_says_how_to_make_one(tmp_path: Path, opening: Opening) -> None:
    with pytest.raises(IndexMissing, match="liegt kein Index") as caught:
        opening(tmp_path)
    assert "kekiz ingest" in caught.value.hint


def test_a_manifest_comes_back_as_it_was_written(generation: Path, tmp_path: Path) -> None:
    manifest = read_manifest(generation)
    write_manifest(tmp_path, manifest)
    assert read_manifest(tmp_path) == manifest

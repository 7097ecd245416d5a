"""Fields of action are told as well as before, in both halves of the judged sentences."""

from __future__ import annotations

import importlib.util
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

from kekiz_search.answering.comparing.field_words import field_names

HERE = Path(__file__).parent
# Two hundredths below what was measured; see README.md, "Fields of action".
FLOORS = {"dev": {"precision": 0.94, "recall": 0.97}, "test": {"precision": 0.96, "recall": 0.84}}
LEAST_SENTENCES = 120


@pytest.fixture(scope="module")
def fields_program() -> ModuleType:
    spec = importlib.util.spec_from_file_location("quality_fields", HERE / "measure_fields.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_fields_are_told_as_well_as_before(fields_program: ModuleType, indexes: dict[str, Path]) -> None:
    scores = fields_program.measure_fields({name: indexes[name] for name in ("corpus", "documents")})

    assert set(scores) == set(FLOORS)
    for split, floors in FLOORS.items():
        assert scores[split]["sentences"] >= LEAST_SENTENCES
        below = {name: scores[split][name] for name, floor in floors.items() if scores[split][name] < floor}
        assert below == {}, split


def test_judged_fields_are_known_and_every_sentence_stands_once(fields_program: ModuleType) -> None:
    judged = fields_program.read_sentences()
    places = Counter((one["index"], one["file"], one["kommune"], one["sentence"]) for one in judged)

    assert {name for one in judged for name in (*one["fields"], *one["allowed"])} <= set(field_names())
    assert not [one for one in judged if set(one["fields"]) & set(one["allowed"])]
    assert [place for place, count in places.items() if count > 1] == []
    assert {one["split"] for one in judged} == {"dev", "test"}


def test_no_document_lies_in_both_halves(fields_program: ModuleType) -> None:
    halves = {(one["index"], one["file"], one["split"]) for one in fields_program.read_sentences()}

    assert len({(index, file) for index, file, _split in halves}) == len(halves)

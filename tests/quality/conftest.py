"""The program that measures, the two indexes that the gold questions ask, and what it finds there."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from ingest import build_index


@pytest.fixture(scope="session")
def program() -> ModuleType:
    """``measure.py``, which is no part of a package."""
    spec = importlib.util.spec_from_file_location("quality_measure", Path(__file__).with_name("measure.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def indexes(program: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The indexes of the shipped corpus and of the test documents, by name."""
    built = {name: tmp_path_factory.mktemp(name) / "index" for name in program.FOLDERS}
    for name, folder in program.FOLDERS.items():
        build_index(folder, built[name])
    return built


@pytest.fixture(scope="session")
def scores(program: ModuleType, indexes: dict[str, Path]) -> dict[str, dict[str, dict[str, float]]]:
    return program.measure(indexes)

"""Imports go one way: from the words of the house up to its entry points."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

# The longest prefix decides which room a module belongs to.
ROOMS = {
    "kekiz_search": "engine",
    "kekiz_search.engine": "engine",
    "kekiz_search.types": "types",
    "kekiz_search.errors": "errors",
    "kekiz_search.quoting": "quoting",
    "kekiz_search.german": "german",
    "kekiz_search.encoder": "encoder",
    "kekiz_search.encoder.train": "train",
    "kekiz_search.index": "index",
    "kekiz_search.retrieval": "retrieval",
    "kekiz_search.answering": "answering",
    "kekiz_search.answering.words": "words",
    "kekiz_search.answering.reading": "reading",
    "kekiz_search.answering.sentences": "sentences",
    "kekiz_search.answering.factuality": "factuality",
    "kekiz_search.answering.actors": "actors",
    "kekiz_search.answering.values": "values",
    "kekiz_search.answering.evidence": "evidence",
    "kekiz_search.answering.row_evidence": "row_evidence",
    "kekiz_search.answering.open_questions": "open_questions",
    "kekiz_search.answering.facts": "facts",
    "kekiz_search.answering.claims": "claims",
    "kekiz_search.answering.comparing": "comparing",
    "kekiz_search.web": "top",
    "kekiz_search.cli": "top",
    "kekiz_search.api": "top",
    "kekiz_search.records": "top",
    "kekiz_search.limits": "top",
    "kekiz_search.ports": "top",
    "kekiz_search.shared_engine": "top",
    "kekiz_search.doctor": "top",
    "kekiz_search.shipped": "top",
    "kekiz_search.evaluation": "top",
    "kekiz_search.__main__": "top",
    "ingest": "ingest",
    "app": "top",
}
# Below the rooms in which questions are answered, and those rooms.
_BELOW = {"types", "errors", "quoting", "german", "encoder", "index", "retrieval"}
_SENTENCES = {*_BELOW, "words", "reading", "sentences"}
_VALUES = {*_SENTENCES, "factuality", "actors", "values"}
_CARRYING = {*_VALUES, "evidence"}
_GATHERED = {*_CARRYING, "row_evidence", "open_questions", "facts"}
_ANSWERING = {*_GATHERED, "answering", "claims", "comparing"}
# What a room may import, besides itself.
ALLOWED: dict[str, set[str]] = {
    "types": set(),
    "errors": set(),
    "quoting": {"types"},
    "german": {"types", "errors"},
    "encoder": {"types", "errors"},
    "train": {"types", "errors", "encoder"},
    "index": {"types", "errors", "german", "encoder"},
    "retrieval": {"types", "errors", "german", "encoder", "index"},
    "words": _BELOW,
    "reading": {*_BELOW, "words"},
    "sentences": {*_BELOW, "words"},
    "factuality": _SENTENCES,
    "actors": _SENTENCES,
    "values": {*_SENTENCES, "actors"},
    "evidence": _VALUES,
    "row_evidence": _CARRYING,
    "open_questions": _CARRYING,
    "facts": {*_CARRYING, "row_evidence"},
    "answering": _GATHERED,
    "claims": {*_GATHERED, "answering"},
    "comparing": {*_GATHERED, "answering"},
    "engine": _ANSWERING,
    "ingest": {"types", "errors", "quoting", "german", "encoder", "index"},
    "top": {*_ANSWERING, "engine", "ingest"},
}


def read_modules(root: Path) -> dict[str, ast.Module]:
    """Return every module of ours by its dotted name."""
    paths = [*(root / "kekiz_search").rglob("*.py"), *(root / "ingest").rglob("*.py"), *root.glob("app.py")]
    return {_dotted(path.relative_to(root)): ast.parse(path.read_text(encoding="utf-8")) for path in sorted(paths)}


def _dotted(path: Path) -> str:
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported_names(tree: ast.AST, module: str, is_package: bool) -> Iterator[str]:
    """Yield the dotted names that a tree imports; ``from a import b`` yields ``a.b``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = module.split(".")
            above = base[: len(base) - node.level + is_package] if node.level else []
            stem = [*above, *([node.module] if node.module else [])]
            yield from (".".join([*stem, alias.name]) for alias in node.names)


def room_of(name: str) -> str | None:
    """Return the room of a dotted name, or None where it is not ours."""
    parts = name.split(".")
    prefixes = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((ROOMS[prefix] for prefix in prefixes if prefix in ROOMS), None)


def edges_that_run_back(modules: Mapping[str, ast.Module]) -> list[str]:
    """Return every import that its room is not allowed, wherever in the module it stands."""
    found = []
    for module, tree in modules.items():
        room = room_of(module)
        assert room is not None
        for name in imported_names(tree, module, _is_package(module, modules)):
            target = room_of(name)
            if target is not None and target != room and target not in ALLOWED[room]:
                found.append(f"{module} ({room}) imports {name} ({target})")
    return sorted(found)


def _is_package(module: str, modules: Mapping[str, ast.Module]) -> bool:
    return any(other.startswith(f"{module}.") for other in modules) or (ROOT / module.replace(".", "/")).is_dir()


def imports_on_loading(modules: Mapping[str, ast.Module]) -> dict[str, set[str]]:
    """Return module to modules that it imports while it is loaded: not inside functions, not for types only."""
    return {module: _targets(module, tree, modules) for module, tree in modules.items()}


def _targets(module: str, tree: ast.Module, modules: Mapping[str, ast.Module]) -> set[str]:
    loading = ast.Module(
        body=[node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)], type_ignores=[]
    )
    names = imported_names(loading, module, _is_package(module, modules))
    found = {name if name in modules else name.rpartition(".")[0] for name in names}
    return {name for name in found if name in modules and name != module}


def test_every_module_has_a_room() -> None:
    unknown = [
        name
        for name in read_modules(ROOT)
        if room_of(name) is None or (room_of(name) == "engine" and name not in ROOMS)
    ]
    assert unknown == [], "write the room of a new module into ROOMS"


def test_no_import_runs_back() -> None:
    assert edges_that_run_back(read_modules(ROOT)) == []


def test_no_modules_import_each_other_in_a_circle() -> None:
    try:
        TopologicalSorter(imports_on_loading(read_modules(ROOT))).prepare()
    except CycleError as error:
        pytest.fail(f"these modules import each other: {' -> '.join(error.args[1])}")


def test_the_allowed_edges_have_no_circle() -> None:
    TopologicalSorter(ALLOWED).prepare()


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("kekiz_search.german.words", "from kekiz_search.retrieval import search"),
        ("kekiz_search.german.words", "from ..retrieval.search import rank_passages"),
        ("kekiz_search.answering.answer", "def late():\n    import ingest.build"),
        ("kekiz_search.index.store", "from kekiz_search import open_index"),
        ("kekiz_search.types", "from .errors import KekizError"),
        ("ingest.build", "import kekiz_search.answering"),
    ],
)
def test_an_edge_that_runs_back_is_found(module: str, source: str) -> None:
    modules = {**read_modules(ROOT), module: ast.parse(source)}
    assert any(edge.startswith(f"{module} ") for edge in edges_that_run_back(modules))


def test_a_circle_is_found() -> None:
    modules = {"ingest.a": ast.parse("from ingest import b"), "ingest.b": ast.parse("import ingest.a")}
    with pytest.raises(CycleError):
        TopologicalSorter(imports_on_loading(modules)).prepare()

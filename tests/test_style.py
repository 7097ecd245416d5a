"""What a reader may count on in every module: it fits in the head, and nothing is swallowed."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PATHS = sorted([*(ROOT / "kekiz_search").rglob("*.py"), *(ROOT / "ingest").rglob("*.py"), *ROOT.glob("app.py")])
SOURCES = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in PATHS}
NODES = {name: list(ast.walk(ast.parse(source))) for name, source in SOURCES.items()}
MOST_LINES = 320
MOST_FUNCTION_LINES = 55
EMPTY_NAME = re.compile(r"_*(get|handle|process)_")
EMPTY_MODULES = {"utils", "helpers", "manager", "common"}
LOADS_CODE = {"pickle", "dill", "joblib", "marshal"}
IMPOSED_NAMES = {"get_extra_info"}  # of a stream, by httpcore2


def _offences(offends: Callable[[ast.AST], bool]) -> list[str]:
    return [f"{name}:{getattr(node, 'lineno', 1)}" for name, nodes in NODES.items() for node in nodes if offends(node)]


def test_modules_fit_in_the_head() -> None:
    assert [name for name, source in SOURCES.items() if len(source.splitlines()) > MOST_LINES] == []


def test_functions_fit_on_a_page() -> None:
    assert _offences(_is_long_function) == []


def test_no_error_is_swallowed() -> None:
    assert _offences(_swallows) == []


def test_no_text_is_decoded_with_loss() -> None:
    assert _offences(_decodes_with_loss) == []


def test_nothing_read_from_disk_can_run() -> None:
    assert _offences(_imports_loader_of_code) == []


def test_no_page_trusts_the_html_of_a_document() -> None:
    assert _offences(_allows_unsafe_html) == []


def test_nothing_prints() -> None:
    assert _offences(_prints) == []


def test_names_say_what_a_function_does() -> None:
    assert _offences(_has_empty_name) == []
    assert [name for name in SOURCES if Path(name).stem in EMPTY_MODULES] == []


def test_nothing_is_left_for_later() -> None:
    assert [name for name, source in SOURCES.items() if re.search(r"#.*\b(?:TODO|FIXME|XXX)\b", source)] == []


def test_modules_say_what_they_are_for() -> None:
    assert [
        name for name, source in SOURCES.items() if source.strip() and not ast.get_docstring(ast.parse(source))
    ] == []


@pytest.mark.parametrize(
    ("offends", "words"),
    [
        ("_swallows", "with contextlib.suppress(OSError): pass"),
        ("_swallows", "try:\n    f()\nexcept:\n    pass"),
        ("_decodes_with_loss", "data.decode('utf-8', errors='ignore')"),
        ("_decodes_with_loss", "data.decode('utf-8', 'replace')"),
        ("_imports_loader_of_code", "from pickle import load"),
        ("_allows_unsafe_html", "st.markdown(text, unsafe_allow_html=True)"),
        ("_prints", "print('x')"),
        ("_has_empty_name", "def _get_rows(): ..."),
        ("_is_long_function", "def f():\n" + "    x = 1\n" * MOST_FUNCTION_LINES),
    ],
)
def test_an_offence_is_found(offends: str, words: str) -> None:
    assert any(globals()[offends](node) for node in ast.walk(ast.parse(words)))


def _is_long_function(node: ast.AST) -> bool:
    if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) or node.end_lineno is None:
        return False
    return node.end_lineno - node.lineno + 1 > MOST_FUNCTION_LINES


def _called(node: ast.AST) -> str:
    """Return the last name of what is called, or an empty text."""
    function = node.func if isinstance(node, ast.Call) else None
    return (
        function.id if isinstance(function, ast.Name) else function.attr if isinstance(function, ast.Attribute) else ""
    )


def _swallows(node: ast.AST) -> bool:
    return _called(node) == "suppress" or (isinstance(node, ast.ExceptHandler) and node.type is None)


def _prints(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"


def _has_empty_name(node: ast.AST) -> bool:
    return isinstance(node, ast.FunctionDef) and bool(EMPTY_NAME.match(node.name)) and node.name not in IMPOSED_NAMES


def _decodes_with_loss(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    values = [keyword.value for keyword in node.keywords if keyword.arg == "errors"]
    values += node.args[1:] if _called(node) in {"decode", "encode", "open", "read_text"} else []
    return any(isinstance(value, ast.Constant) and value.value in {"ignore", "replace"} for value in values)


def _imports_loader_of_code(node: ast.AST) -> bool:
    names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
    names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
    return any(name.split(".")[0] in LOADS_CODE for name in names)


def _allows_unsafe_html(node: ast.AST) -> bool:
    if not isinstance(node, ast.keyword) or node.arg != "unsafe_allow_html":
        return False
    return not (isinstance(node.value, ast.Constant) and node.value.value is False)

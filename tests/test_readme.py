"""What the README promises is what the project does."""

from __future__ import annotations

import ast
import re
import shlex
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from typer.main import get_command

from kekiz_search.cli import app

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
SET_UP = "python3 -m venv .venv && .venv/bin/pip install -e"


def marked_lines(mark: str) -> list[str]:
    """Return the lines of all code blocks that stand under a mark."""
    blocks = re.findall(rf"<!-- {re.escape(mark)} -->\n```sh\n(.*?)```", README, flags=re.DOTALL)
    return [line for block in blocks for line in block.splitlines()]


def package_name(requirement: str) -> str:
    """Return the bare name of a requirement."""
    found = re.match(r"[A-Za-z0-9_.-]+", requirement)
    assert found is not None
    return found.group().lower()


@pytest.mark.parametrize(
    ("mark", "end"),
    [
        ("command: serve", "-e . && .venv/bin/kekiz serve"),
        ("command: ask", '-e . && .venv/bin/kekiz ask "Welche Kommunen arbeiten mit dem Jobcenter zusammen?"'),
        ("command: test", "-e '.[test]' && .venv/bin/python -m pytest"),
    ],
)
def test_each_command_is_one_line_with_all_set_up(mark: str, end: str) -> None:
    (line,) = marked_lines(mark)
    assert line.startswith(SET_UP)
    assert line.endswith(end)


def test_ci_runs_the_test_command_of_the_readme() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    pattern = re.search(r"sed -n '/(.+?)/,/\^```\$/p' README\.md \| grep -m1 'pytest'", script)
    assert pattern is not None
    assert README.count(pattern.group(1)) == 1
    after = README.split(pattern.group(1))[1]
    assert next(line for line in after.splitlines() if "pytest" in line) == marked_lines("command: test")[0]


def test_dependency_table_and_pyproject_name_the_same_packages() -> None:
    table = README.split("## Dependencies")[1].split("##")[0]
    explained = re.findall(r"^\| ([A-Za-z0-9-]+) \|", table, flags=re.MULTILINE)[1:]
    assert [name.lower() for name in explained] == sorted(package_name(line) for line in PROJECT["dependencies"])


def test_everything_that_is_imported_is_required() -> None:
    distributions = packages_distributions()
    required = {package_name(line) for line in PROJECT["dependencies"]}
    teacher = {package_name(line) for line in PROJECT["optional-dependencies"]["train"]}
    found = _imported() & distributions.keys()
    missing = {name for name in found if not {d.lower() for d in distributions[name]} & (required | teacher)}
    assert found >= {"numpy", "streamlit"}
    assert missing == set()


def _imported() -> set[str]:
    """Return the top-level names of foreign packages that the program imports."""
    paths = [*(ROOT / "kekiz_search").rglob("*.py"), *(ROOT / "ingest").rglob("*.py"), ROOT / "app.py"]
    names: set[str] = set()
    for node in (node for path in paths for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))):
        names |= {alias.name for alias in node.names} if isinstance(node, ast.Import) else set()
        names |= {node.module or ""} if isinstance(node, ast.ImportFrom) and not node.level else set()
    ours = {"kekiz_search", "ingest", *sys.stdlib_module_names}
    return {name.split(".")[0] for name in names} - ours


def test_every_command_and_every_option_is_documented() -> None:
    group = get_command(app)
    commands = group.commands  # type: ignore[attr-defined]
    below = [inner for command in commands.values() for inner in getattr(command, "commands", {}).values()]
    every = [*commands.values(), *below]
    options = {name for command in every for option in command.params for name in option.opts if name[0] == "-"}
    assert [name for name in commands if not re.search(rf"kekiz {name}\b", README)] == []
    assert sorted(name for name in options if name not in README) == []


def test_documented_calls_are_understood() -> None:
    commands = get_command(app).commands  # type: ignore[attr-defined]
    calls = marked_lines("commands")
    assert len(calls) >= 8
    for call in calls:
        program, name, *words = shlex.split(call)
        assert program == "kekiz"
        command = commands[name]
        while hasattr(command, "commands"):
            command, words = command.commands[words[0]], words[1:]
        context = command.make_context(name, words)
        assert context.args == []


def test_linked_files_exist() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_folders_named_in_the_house_exist() -> None:
    house = README.split("## The house")[1].split("```")[1]
    named = re.findall(r"^(\w[\w/]*(?:/|\.py)) ", house, flags=re.MULTILINE)
    assert len(named) >= 5
    assert [name for name in named if not (ROOT / name).exists()] == []

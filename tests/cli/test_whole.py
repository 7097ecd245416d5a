"""Whole processes: the program as a user starts it, with every socket blocked and nothing heavy imported."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kekiz_search.errors import CorpusError
from kekiz_search.evaluation import read_gold

ROOT = Path(__file__).resolve().parents[2]
HEAVY = [
    "torch",
    "sentence_transformers",
    "transformers",
    "spacy",
    "streamlit",
    "model2vec",
    "sklearn",
    "pandas",
    "fastapi",
]
# Blocks every way out, runs the program, then tells on the last line of stderr which heavy parts were imported.
OFFLINE = f"""
import socket, sys
def blocked(*words, **named):
    raise AssertionError("a socket was opened")
socket.socket.connect = socket.socket.connect_ex = socket.create_connection = socket.getaddrinfo = blocked
socket.socket.__init__ = blocked
from kekiz_search.cli import run
status = run(sys.argv[1:])
print(*[name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)
sys.exit(status)
"""

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def offline(bare_environment: Callable[..., dict[str, str]], tmp_path: Path) -> Run:
    def call(*words: str, **named: str) -> subprocess.CompletedProcess[str]:
        environment = bare_environment(PYTHONPATH=str(ROOT), **named)
        command = [sys.executable, "-c", OFFLINE, *words]
        return subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", check=False
        )

    return call


@pytest.mark.offline
def test_help_needs_no_network_and_nothing_heavy(offline: Run) -> None:
    ended = offline("--help")
    assert (ended.returncode, ended.stderr) == (0, "\n")
    assert ended.stdout.startswith("Aufruf: kekiz")


@pytest.mark.offline
def test_ask_needs_no_network_and_nothing_heavy(offline: Run, own_index: Path, own_question: str) -> None:
    ended = offline("ask", own_question, "--index", str(own_index), "--json")
    assert (ended.returncode, ended.stderr) == (0, "\n")
    answer = json.loads(ended.stdout)
    assert [row["kommune"] for row in answer["rows"] if row["verdict"] == "supported"] == ["Kleve"]


@pytest.mark.offline
def test_ingest_needs_no_network(offline: Run, own_documents: Path, tmp_path: Path) -> None:
    ended = offline("ingest", str(own_documents), "--index", str(tmp_path / "index"), "--json")
    assert ended.returncode == 0, ended.stderr
    assert json.loads(ended.stdout)["documents"] == 3


def test_no_evidence_ends_with_3(offline: Run, own_index: Path) -> None:
    ended = offline("ask", "Wie hoch ist das Budget von Kleve?", "--index", str(own_index))
    assert ended.returncode == 3, ended.stderr
    assert "Kein Beleg gefunden" in ended.stdout


@pytest.mark.parametrize("locale", ["C", "POSIX", "de_DE.ISO-8859-1"])
def test_output_is_utf_8_in_every_locale(offline: Run, own_index: Path, own_question: str, locale: str) -> None:
    settings = {"LC_ALL": locale, "PYTHONIOENCODING": "ascii", "PYTHONCOERCECLOCALE": "0"}
    ended = offline("search", "Elterncafé", "--index", str(own_index), **settings)
    assert ended.returncode == 0, ended.stderr
    assert "Elterncafé" in ended.stdout


def test_the_same_call_gives_the_same_bytes(offline: Run, own_index: Path, own_question: str) -> None:
    words = ("ask", own_question, "--index", str(own_index), "--json")
    answers = [json.loads(offline(*words, PYTHONHASHSEED=seed).stdout) for seed in ("0", "4711")]
    for answer in answers:
        del answer["timings_ms"]
    assert json.dumps(answers[0]) == json.dumps(answers[1])


def test_ask_and_ingest_take_an_encoder_of_ones_own(offline: Run, tiny_index: Path, tiny_model: Path) -> None:
    words = ("search", "Bücherkoffer", "--index", str(tiny_index))
    assert offline(*words, "--encoder", str(tiny_model)).returncode == 0
    assert offline(*words, KEKIZ_ENCODER=str(tiny_model)).returncode == 0
    refused = offline(*words)
    assert refused.returncode == 1
    assert str(tiny_index) in refused.stderr
    found = json.loads(offline(*words, "--json", "--encoder", str(tiny_model)).stdout)
    doc_id = found["hits"][0]["doc_id"]
    assert offline("document", doc_id, "--index", str(tiny_index), "--encoder", str(tiny_model)).returncode == 0


@pytest.mark.parametrize(
    ("call", "status", "said"),
    [
        ("ask 'Wo gibt es ein Elterncafé?' >&-", 0, ""),
        ("ask '' 2>&-", 2, ""),
        ("ask '' <&- >&- 2>&-", 2, ""),
        ("ask 'Wo gibt es ein Elterncafé?' >/dev/full", 1, "Auf die Ausgabe konnte nicht zugegriffen werden"),
        ("ask 'Wo gibt es ein Elterncafé?' --json >/dev/full", 1, "(kein Platz mehr)"),
    ],
)
def test_an_output_that_takes_nothing_is_no_crash(
    bare_environment: Callable[..., dict[str, str]], own_index: Path, call: str, status: int, said: str
) -> None:
    command = f"exec '{sys.executable}' -m kekiz_search {call.replace(' ', f' --index {own_index} ', 1)}"
    ended = subprocess.run(
        ["sh", "-c", command], cwd=ROOT, env=bare_environment(), capture_output=True, encoding="utf-8", check=False
    )
    assert (ended.returncode, ended.stdout) == (status, "")
    assert said in ended.stderr
    assert len(ended.stderr.splitlines()) == bool(said)


def test_module_and_script_are_the_same_program(bare_environment: Callable[..., dict[str, str]]) -> None:
    command = [sys.executable, "-m", "kekiz_search", "--help"]
    ended = subprocess.run(command, cwd=ROOT, env=bare_environment(), capture_output=True, encoding="utf-8", check=True)
    assert ended.stdout.startswith("Aufruf: kekiz")


@pytest.mark.offline
def test_evaluate_counts_right_answers_per_kind(
    offline: Run, own_index: Path, own_question: str, tmp_path: Path
) -> None:
    gold = {"id": "1", "question": own_question, "kind": "list", "answerable": True, "status": ["answered", "partial"]}
    (tmp_path / "gold.jsonl").write_text(json.dumps(gold, ensure_ascii=False) + "\n", encoding="utf-8")

    called = offline("evaluate", str(tmp_path / "gold.jsonl"), "--index", str(own_index), "--json")

    assert called.returncode == 0, called.stderr
    assert json.loads(called.stdout)["scores"]["all"] == {
        "questions": 1,
        "accuracy": 1.0,
        "quotes": 1.0,
        "coverage": 1.0,
    }


@pytest.mark.offline
def test_evaluate_refuses_a_file_without_questions(offline: Run, own_index: Path, tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text("\n", encoding="utf-8")

    called = offline("evaluate", str(tmp_path / "gold.jsonl"), "--index", str(own_index))

    assert called.returncode == 1
    assert "steht keine passende Prüffrage" in called.stderr


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"\n{", "Zeile 2 ist kein JSON-Objekt"),
        (b"[]", "Zeile 1 ist kein JSON-Objekt"),
        (b'{"id": "1", "kind": "list"}', "in Zeile 1 fehlt question, answerable, status"),
        (b'{"id": "1", "kind": "list", "question": "", "answerable": true, "status": 1}', "hat status nicht"),
        (
            b'{"id": 1, "kind": "list", "question": "", "answerable": true, "status": [], "quote_contains": ["x"]}',
            "hat id, quote_contains nicht",
        ),
        (b"\xff", "das ist kein Text in UTF-8"),
    ],
)
def test_a_broken_gold_question_is_told_with_its_line(tmp_path: Path, content: bytes, why: str) -> None:
    (tmp_path / "gold.jsonl").write_bytes(content)
    with pytest.raises(CorpusError, match=why):
        read_gold(tmp_path / "gold.jsonl")
    with pytest.raises(CorpusError, match="das gibt es nicht"):
        read_gold(tmp_path / "keine.jsonl")


@pytest.mark.parametrize("module", ["typer", "kekiz_search.cli.serving"])
def test_an_interrupt_while_the_program_loads_is_130_and_silent(module: str) -> None:
    script = f"""
import builtins, os, signal
load = builtins.__import__
def interrupted(name, *more):
    if name == {module!r} or {module!r} in (f"{{name}}.{{each}}" for each in more[2] or ()):
        os.kill(os.getpid(), signal.SIGINT)
    return load(name, *more)
builtins.__import__ = interrupted
signal.signal(signal.SIGINT, signal.default_int_handler)  # who runs in the background ignores it
from kekiz_search.__main__ import main
main()
"""
    ended = subprocess.run(
        [sys.executable, "-c", script, "doctor"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (130, "", "")

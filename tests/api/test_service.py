"""How the service runs: headers, many at once, an index that changes, a whole process."""

from __future__ import annotations

import hashlib
import json
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from ingest import build_index
from kekiz_search.api.service import create_app
from kekiz_search.cli import run

QUESTIONS = (
    "Was ist ein Elterncafé?",
    "Welche Kommunen arbeiten mit der Volkshochschule zusammen?",
    "Wie viele Einwohner hat Lünen?",
    "Wie wird das Wetter?",
)
SENTENCE = "Ein Lesezelt ist eine Jurte, in der an jedem Samstag vorgelesen wird."
_START_S = 60


def test_headers_are_cautious_and_no_other_page_is_let_in(client: TestClient) -> None:
    answer = client.get("/health", headers={"origin": "https://fremd.example"})
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")
    assert answer.headers["cross-origin-resource-policy"] == "same-origin"
    assert not [name for name in answer.headers if name.startswith("access-control-")]
    wish = {"origin": "https://fremd.example", "access-control-request-method": "POST"}
    assert client.options("/ask", headers=wish).status_code == 405


def test_nothing_is_fetched_from_elsewhere(client: TestClient) -> None:
    assert "http" not in client.get("/openapi.json").text


def test_nothing_is_sent_to_where_the_environment_says(
    own_index: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("FASTAPI_OTEL_AUTO_CONFIGURE", "true")
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9")
    with TestClient(create_app(own_index), base_url="http://127.0.0.1") as client:
        assert client.get("/health").status_code == 200
    assert caplog.messages == []  # what tries to set up a sender and lacks its package says so here


@pytest.mark.slow
def test_many_at_once_get_the_same_bytes(client: TestClient) -> None:
    def digests(thread: int) -> set[tuple[str, str]]:
        own = TestClient(client.app, base_url="http://127.0.0.1")
        found = set()
        for turn in range(200):
            question = QUESTIONS[(thread + turn) % len(QUESTIONS)]
            answer = own.get("/ask", params={"question": question})
            assert answer.status_code == 200
            found.add((question, digest(answer.json())))
        return found

    with ThreadPoolExecutor(8) as pool:
        found = set().union(*pool.map(digests, range(8)))
    assert sorted(question for question, _digest in found) == sorted(QUESTIONS)


def digest(record: dict[str, Any]) -> str:
    del record["timings_ms"]
    return hashlib.sha256(json.dumps(record).encode()).hexdigest()


def test_a_replaced_index_is_read_at_once_and_a_damaged_one_is_said(
    tmp_path: Path, tiny_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, index = tmp_path / "documents", tmp_path / "index"
    folder.mkdir()
    (folder / "eins.txt").write_text("In Lünen gibt es ein Elterncafé für alle Eltern.\n", encoding="utf-8")
    build_index(folder, index, str(tiny_model))
    monkeypatch.setenv("KEKIZ_ENCODER", str(tiny_model))
    client = TestClient(create_app(index), base_url="http://127.0.0.1")
    asked = {"question": "Was ist ein Lesezelt?"}
    before = client.get("/ask", params=asked).json()
    assert before["status"] == "no_evidence"

    (folder / "zwei.txt").write_text(f"{SENTENCE}\n", encoding="utf-8")
    build_index(folder, index, str(tiny_model))
    after = client.get("/ask", params=asked).json()
    assert [citation["quote"] for citation in after["citations"]] == [SENTENCE]
    assert after["index"]["version"] != before["index"]["version"]

    (index / "CURRENT").write_text("weg\n", encoding="ascii")
    refused = client.get("/ask", params=asked)
    assert refused.status_code == 503
    assert "der dort nicht liegt" in refused.json()["error"]
    shutil.rmtree(index)
    assert "liegt kein Index" in client.get("/health").json()["error"]


def test_an_index_of_another_encoder_is_said_before_anything_is_served(
    tiny_index: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["api", "--index", str(tiny_index), "--port", str(free_port())]) == 1
    assert "wurde mit dem Sprachmodell" in capsys.readouterr().err


def test_a_taken_port_is_said_before_anything_is_built(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert run(["api", "--index", str(tmp_path / "neu"), "--port", str(port)]) == 1
    assert f"Der Port {port} auf 127.0.0.1 ist belegt" in capsys.readouterr().err
    assert not (tmp_path / "neu").exists()


@pytest.mark.slow
def test_a_whole_process_answers_and_ends_in_silence(
    own_index: Path, bare_environment: Callable[..., dict[str, str]], tmp_path: Path
) -> None:
    port = free_port()
    command = [sys.executable, "-m", "kekiz_search", "api", "--index", str(own_index), "--port", str(port)]
    address = f"http://127.0.0.1:{port}"
    server = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", env=bare_environment()
    )
    try:
        await_health(address, server)
        with urllib.request.urlopen(f"{address}/ask?question={quote(QUESTIONS[0])}", timeout=20) as answer:
            assert json.load(answer)["status"] == "answered"
            assert "server" not in answer.headers
        looking = urllib.request.Request(f"{address}/health", method="HEAD")
        with urllib.request.urlopen(looking, timeout=20) as answer:
            assert (answer.status, answer.read()) == (200, b"")
        for raw in ("GET /search?query=Familienbüro HTTP/1.1", "quatsch"):
            told = answer_to(port, f"{raw}\r\nHost: localhost\r\n\r\n")
            assert told["error"] == "Diese Anfrage ist kein gültiges HTTP."
            assert "--data-urlencode" in told["hint"]
        server.send_signal(signal.SIGINT)
        out, err = server.communicate(timeout=20)
    finally:
        server.kill()
    assert server.returncode == 0
    assert (out, err) == ("", f"Der REST-Dienst läuft unter {address} – beenden mit Strg+C.\n")


def await_health(address: str, server: subprocess.Popen[str]) -> None:
    until = time.monotonic() + _START_S
    while time.monotonic() < until and server.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/health", timeout=2):
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("the service did not start")


def answer_to(port: int, raw: str) -> dict[str, Any]:
    """Send bytes as they are, and return the body of what comes back before the connection is closed."""
    with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
        connection.sendall(raw.encode())
        head, _, body = b"".join(iter(lambda: connection.recv(65536), b"")).partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 400 ")
    found: dict[str, Any] = json.loads(body)
    return found


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])

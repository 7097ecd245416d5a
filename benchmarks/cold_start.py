"""Time whole processes: ``kekiz ask`` on an index against what others need to be ready at all.

    python benchmarks/cold_start.py [--peers PEERS/bin/python]

Beside it, sentence-transformers is imported to encode one sentence with the shipped model, and with --peers a saved
txtai index of the same documents is opened and searched once. They take turns (A B C A B C …), so that a busy machine
slows all alike; the first turn only warms the file cache. Writes benchmarks/results/cold_start.json.
"""

from __future__ import annotations

import json
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from importlib import metadata
from pathlib import Path
from typing import Annotated

import typer
from measuring import HERE, OFFLINE, Worker, describe_machine, spread, write_result

from kekiz_search import open_index
from kekiz_search.encoder import SHIPPED_MODEL
from kekiz_search.shipped import shipped_path

QUESTION = "Welche Kommunen arbeiten mit dem Jobcenter zusammen?"
ENCODE_ONE = (
    "import sys; from sentence_transformers import SentenceTransformer; "
    "SentenceTransformer(sys.argv[1], device='cpu').encode([sys.argv[2]])"
)
NO_EVIDENCE = 3
PACKAGES = ("kekiz-search", "sentence-transformers", "torch")
ASK, ENCODE, TXTAI = "kekiz ask", "sentence-transformers, one sentence", "txtai hybrid"


def measure(
    index: Annotated[Path | None, typer.Option(help="An index that exists; else one over the corpus is built.")] = None,
    turns: Annotated[int, typer.Option(min=3, help="Turns of each, the first one not counted.")] = 9,
    peers: Annotated[str | None, typer.Option(help="The Python of an environment with benchmarks/peers.txt.")] = None,
) -> None:
    """Print a Markdown row for each: median, least and most, and how many times ours."""
    machine = describe_machine()
    with tempfile.TemporaryDirectory() as room:
        index = index or _build(Path(room) / "index")
        commands = {
            ASK: [sys.executable, "-m", "kekiz_search", "ask", QUESTION, "--index", str(index), "--json"],
            ENCODE: [sys.executable, "-c", ENCODE_ONE, str(SHIPPED_MODEL), QUESTION],
        }
        if peers:
            build_txtai(index, Path(room) / "txtai", peers)
            commands[TXTAI] = [peers, str(HERE / "cold.py"), TXTAI, str(Path(room) / "txtai"), QUESTION]
        turned = [[seconds_of(command) for command in commands.values()] for _turn in range(turns)][1:]
    times = dict(zip(commands, zip(*turned, strict=True), strict=True))
    versions = {name: metadata.version(name) for name in PACKAGES}
    figures = {name: spread(seconds) for name, seconds in times.items()}
    write_result("cold_start", {"machine": machine, "versions": versions, "turns": len(turned), "seconds": figures})
    print("| Process | seconds | times ours |\n|---|---|---|")
    for name, seconds in times.items():
        ratio = statistics.median(seconds) / statistics.median(times[ASK])
        print(f"| {name} | {describe(seconds)} | {ratio:.1f} |")
    named = ", ".join(f"{name} {version}" for name, version in versions.items())
    print(f"\n{len(turned)} turns; Python {platform.python_version()}, {platform.machine()}; {named}")


def build_txtai(index: Path, folder: Path, peers: str) -> None:
    """Build a txtai index of the documents of ours."""
    folder.mkdir()
    with open_index(index) as kekiz:
        texts = [document.text for document in kekiz.documents()]
    passages = folder / "passages.json"
    passages.write_text(json.dumps(texts), encoding="utf-8")
    with Worker(TXTAI, folder, peers, OFFLINE) as worker:
        worker.ask(build=str(passages))


def seconds_of(command: list[str]) -> float:
    """Return how long a process takes from start to end; raise where it fails."""
    started = time.perf_counter()
    ended = subprocess.run(command, capture_output=True, check=False)
    seconds = time.perf_counter() - started
    if ended.returncode not in (0, NO_EVIDENCE):
        raise RuntimeError(ended.stderr.decode("utf-8"))
    return seconds


def describe(seconds: tuple[float, ...]) -> str:
    """Return median, least and most in seconds."""
    return f"{statistics.median(seconds):.2f} ({min(seconds):.2f}–{max(seconds):.2f})"


def _build(index: Path) -> Path:
    from ingest import build_index

    build_index(shipped_path("corpus"), index)
    return index


if __name__ == "__main__":
    typer.run(measure)

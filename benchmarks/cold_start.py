"""Time whole processes: ``kekiz ask`` on an index against importing sentence-transformers to encode one sentence.

The two take turns (A B A B …), so that a busy machine slows both alike; the first turn only warms the file cache.
Prints one row of the table in benchmarks/README.md.
"""

from __future__ import annotations

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

from kekiz_search.encoder import SHIPPED_MODEL
from kekiz_search.shipped import shipped_path

QUESTION = "Welche Kommunen arbeiten mit dem Jobcenter zusammen?"
ENCODE_ONE = (
    "import sys; from sentence_transformers import SentenceTransformer; "
    "SentenceTransformer(sys.argv[1], device='cpu').encode([sys.argv[2]])"
)
NO_EVIDENCE = 3
PACKAGES = ("kekiz-search", "sentence-transformers", "torch")


def measure(
    index: Annotated[Path | None, typer.Option(help="An index that exists; else one over the corpus is built.")] = None,
    turns: Annotated[int, typer.Option(min=3, help="Turns of each, the first one not counted.")] = 9,
) -> None:
    """Print a Markdown row: median, least and most of both, and their ratio."""
    with tempfile.TemporaryDirectory() as room:
        index = index or _build(Path(room) / "index")
        ask = [sys.executable, "-m", "kekiz_search", "ask", QUESTION, "--index", str(index), "--json"]
        encode = [sys.executable, "-c", ENCODE_ONE, str(SHIPPED_MODEL), QUESTION]
        pairs = [(seconds_of(ask), seconds_of(encode)) for _turn in range(turns)][1:]
    asked, encoded = zip(*pairs, strict=True)
    ratio = statistics.median(encoded) / statistics.median(asked)
    versions = ", ".join(f"{name} {metadata.version(name)}" for name in PACKAGES)
    machine = f"Python {platform.python_version()}, {platform.machine()}; {versions}"
    print(f"| {describe(asked)} | {describe(encoded)} | {ratio:.1f} | {len(pairs)} | {machine} |")


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
    return f"{statistics.median(seconds):.2f} s ({min(seconds):.2f}–{max(seconds):.2f})"


def _build(index: Path) -> Path:
    from ingest import build_index

    build_index(shipped_path("corpus"), index)
    return index


if __name__ == "__main__":
    typer.run(measure)

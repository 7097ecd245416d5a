"""How fast plain text becomes an index: ours beside txtai and Haystack with all-MiniLM-L6-v2, in turns.

    python benchmarks/ingest_rate.py DATA --peers PEERS/bin/python

DATA holds ``*.txt.xz``, one paragraph a line; PEERS is an environment with benchmarks/peers.txt. Ours reads files, with
everything: worker processes, marks, facts, terms, vectors, checksums, publication. The peers are given the very
passages that ours cut of the first files, and their time begins when their model is loaded and warm. Then one of our
files is changed, and the encoder, to see what a second run costs. Writes benchmarks/results/ingest_rate.json.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Annotated, Any

import typer
from measuring import OFFLINE, describe_machine, write_result
from passages import draw_passages

PER_FILE = 5
PEERS = ("txtai hybrid", "Haystack hybrid")
OURS = """
import json, resource, sys, time
from ingest import build_index
from ingest.pool import shared_pool
def cpu():
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)
wall, before = time.perf_counter(), cpu()
report = build_index(sys.argv[1], sys.argv[2])
wall = time.perf_counter() - wall
shared_pool().close()
read = sum(entry.status == "read" for entry in report.files)
print(json.dumps({"seconds": wall, "cpu_seconds": cpu() - before, "files": len(report.files), "read": read,
                  "passages": report.passages}))
"""
PEER = """
import json, resource, sys, tempfile, time
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from systems import SYSTEMS
passages = json.loads(Path(sys.argv[3]).read_text(encoding="utf-8"))
system = SYSTEMS[sys.argv[2]]()
def build(some):
    with tempfile.TemporaryDirectory() as room:
        wall, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_SELF)
        system.build(some, Path(room))
        used = resource.getrusage(resource.RUSAGE_SELF)
        cpu = used.ru_utime + used.ru_stime - before.ru_utime - before.ru_stime
        return time.perf_counter() - wall, cpu
base = min(build(passages[:1]) for _time in range(2))
whole = build(passages)
print(json.dumps({"seconds": whole[0] - base[0], "cpu_seconds": whole[1] - base[1], "passages": len(passages) - 1}))
"""


def measure(
    data: Annotated[Path, typer.Argument(help="Folder of *.txt.xz, one paragraph a line.")],
    peers: Annotated[str, typer.Option(help="The Python of an environment with benchmarks/peers.txt.")],
    files: Annotated[int, typer.Option(min=10, help="Files that ours reads.")] = 3000,
    peer_files: Annotated[int, typer.Option(min=2, help="Files whose passages the peers are given.")] = 20,
    turns: Annotated[int, typer.Option(min=1)] = 3,
) -> None:
    """Print the table and write the figures."""
    machine = describe_machine()
    runs: dict[str, list[dict[str, Any]]] = {}
    with tempfile.TemporaryDirectory() as room:
        folder = write_files(draw_passages(data, files * PER_FILE), Path(room) / "files")
        for turn in range(turns):
            index = Path(room) / f"index{turn}"
            runs.setdefault("KeKiz search", []).append(run_ours(folder, index))
            given = write_given(index, Path(room) / "passages.json", peer_files)
            for peer in PEERS:
                runs.setdefault(peer, []).append(run_peer(peers, peer, given))
        again = {"nothing changed": run_ours(folder, index)}
        change = folder / f"text{files // 2:05}.txt"
        change.write_text(change.read_text(encoding="utf-8") + "\nEin Satz kam heute hinzu.\n", encoding="utf-8")
        again["one file changed"] = run_ours(folder, index)
    rates = {name: rates_of(found) for name, found in runs.items()}
    result = {"machine": machine, "files": files, "per_file": PER_FILE, "rates": rates, "again": again, "runs": runs}
    print_tables(result)
    print(write_result("ingest_rate", result))


def write_files(passages: list[str], folder: Path) -> Path:
    """Write files of some paragraphs each."""
    folder.mkdir()
    for at in range(0, len(passages), PER_FILE):
        text = "\n\n".join(passages[at : at + PER_FILE]) + "\n"
        (folder / f"text{at // PER_FILE:05}.txt").write_text(text, encoding="utf-8")
    return folder


def write_given(index: Path, path: Path, files: int) -> Path:
    """Write the passages of the first documents of an index as JSON."""
    from kekiz_search import open_index

    with open_index(index) as kekiz:
        documents = {d.doc_id: d for d in sorted(kekiz.documents(), key=lambda document: document.file)[:files]}
        passages = [
            documents[passage.doc_id].text[passage.start : passage.end]
            for passage in kekiz._index.passages
            if passage.doc_id in documents
        ]
    path.write_text(json.dumps(passages), encoding="utf-8")
    return path


def run_ours(folder: Path, index: Path) -> dict[str, Any]:
    """Ingest in a fresh process."""
    return _run([sys.executable, "-c", OURS, str(folder), str(index)])


def run_peer(python: str, peer: str, given: Path) -> dict[str, Any]:
    """Index the given passages in a fresh process."""
    return _run([python, "-c", PEER, str(Path(__file__).parent), peer, str(given)])


def _run(command: list[str]) -> dict[str, Any]:
    ended = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, **OFFLINE})
    if ended.returncode:
        raise RuntimeError(ended.stderr)
    found: dict[str, Any] = json.loads(ended.stdout.splitlines()[-1])
    return found


def rates_of(runs: list[dict[str, Any]]) -> dict[str, float]:
    """Return the medians of passages per second, of the clock and of the processor."""
    return {
        "per_second": round(median(run["passages"] / run["seconds"] for run in runs), 1),
        "per_cpu_second": round(median(run["passages"] / run["cpu_seconds"] for run in runs), 1),
    }


def print_tables(result: dict[str, Any]) -> None:
    """Print the rows of the tables in benchmarks/README.md."""
    ours = result["rates"]["KeKiz search"]
    per_file = result["runs"]["KeKiz search"][0]["passages"] / result["files"]
    for name, rates in result["rates"].items():
        ratios = [f"{ours[key] / rates[key]:.0f}" for key in rates]
        shown = [f"{rates['per_second'] / per_file:.1f}", *(f"{rates[key]:.1f}" for key in rates), *ratios]
        print(f"| {name} | {' | '.join(shown)} |")
    whole = result["runs"]["KeKiz search"][-1]
    for name, run in result["again"].items():
        share = run["cpu_seconds"] / whole["cpu_seconds"]
        print(f"| {name} | {run['seconds']:.2f} s | {run['cpu_seconds']:.2f} s | {100 * share:.0f} % |")


if __name__ == "__main__":
    typer.run(measure)

"""Hybrid search, encoding, memory and a cold process beside what people install instead, interleaved in one run.

    python benchmarks/speed.py DATA --peers PEERS/bin/python

DATA holds ``*.txt.xz``, one paragraph a line; PEERS is an environment with benchmarks/peers.txt. Every system answers
in a process of its own, on one thread, and they take turns, so that a busy machine slows all alike: query by query,
when each finds the processor's caches full of what the others did, and once more ten queries at a time. Indexes of
the peers stay in --work and are taken from there by the next run. Writes benchmarks/results/speed.json.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer
from measuring import HERE, OFFLINE, ONE_THREAD, Worker, describe_machine, spread, write_result
from passages import draw_passages, draw_queries
from systems import OURS, SYSTEMS

ENCODED_WITH = "sentence-transformers + FAISS"
COLD_BESIDE = "txtai hybrid"
ENCODED_AT_ONCE = 128
WARM_UP = 5
IN_A_ROW = 10
SIZE_KEYS = ("passages", "memory_passages")


@dataclass(frozen=True)
class Room:
    """Where indexes lie, and which Python runs which system."""

    work: Path
    peers: str

    def folder(self, system: str, count: int) -> Path:
        return self.work / f"{''.join(letter for letter in system if letter.isalnum())}-{count}"

    def worker(self, system: str, count: int, threads: dict[str, str] = ONE_THREAD) -> Worker:
        return Worker(system, self.folder(system, count), sys.executable if system == OURS else self.peers, threads)


def build_missing(room: Room, systems: list[str], passages: list[str]) -> None:
    """Build ours, and what an earlier run has not left of the peers, with as many threads as the libraries like."""
    room.work.mkdir(parents=True, exist_ok=True)
    path = room.work / f"passages-{len(passages)}.json"
    path.write_text(json.dumps(passages), encoding="utf-8")
    for system in systems:
        done = room.folder(system, len(passages)) / "built"
        if system == OURS or not done.is_file():
            with room.worker(system, len(passages), threads=OFFLINE) as worker:
                milliseconds = worker.ask(build=str(path))["ms"]
            done.write_text(f"{milliseconds / 1000:.1f} s\n", encoding="ascii")
            typer.echo(f"{system}: {len(passages)} passages built in {milliseconds / 1000:.1f} s", err=True)


def time_searches(
    room: Room, systems: list[str], passages: list[str], count: int, in_a_row: int = 1
) -> dict[str, dict[str, Any]]:
    """Return milliseconds of a search, the share of queries whose passage was found, memory and versions.

    A system answers so many queries before the next one has its turn.
    """
    queries = draw_queries(passages, count)
    sources = list(range(0, len(passages), max(1, len(passages) // count)))[:count]
    asked = list(zip(queries, sources, strict=True))
    with ExitStack() as stack:
        workers = {system: stack.enter_context(room.worker(system, len(passages))) for system in systems}
        opened = {system: worker.ask(open=True)["ms"] for system, worker in workers.items()}
        times: dict[str, list[float]] = {system: [] for system in systems}
        found = dict.fromkeys(systems, 0)
        for worker in workers.values():
            for query in queries[:WARM_UP]:
                worker.ask(search=query)
        for begin in range(0, len(asked), in_a_row):
            for system, worker in workers.items():
                for query, source in asked[begin : begin + in_a_row]:
                    answer = worker.ask(search=query)
                    times[system].append(answer["ms"])
                    found[system] += source in answer["hits"]
        return {
            system: {
                "search_ms": spread(times[system]),
                "found": round(found[system] / len(queries), 3),
                "open_ms": round(opened[system], 1),
                "rss_mb": round(workers[system].ask(memory=True)["rss_bytes"] / 1e6, 1),
                "versions": workers[system].ask(versions=True),
            }
            for system in systems
        }


def time_encoding(room: Room, passages: list[str], turns: int) -> dict[str, Any]:
    """Return documents per second of our encoder and of MiniLM, by turns over the same texts."""
    times: dict[str, list[float]] = {OURS: [], ENCODED_WITH: []}
    with ExitStack() as stack:
        workers = {system: stack.enter_context(room.worker(system, len(passages))) for system in times}
        for turn in range(turns + 1):
            begin = turn * ENCODED_AT_ONCE % (len(passages) - ENCODED_AT_ONCE)
            for system, worker in workers.items():
                milliseconds = worker.ask(encode=passages[begin : begin + ENCODED_AT_ONCE])["ms"]
                if turn:  # the first one loads the model
                    times[system].append(milliseconds)
    rates = {system: [ENCODED_AT_ONCE / ms * 1000 for ms in spent] for system, spent in times.items()}
    ratios = [ours / theirs for ours, theirs in zip(*rates.values(), strict=True)]
    return {
        "documents_per_s": {"KeKiz search": spread(rates[OURS]), "all-MiniLM-L6-v2": spread(rates[ENCODED_WITH])},
        "ratio": spread(ratios),
    }


def time_cold(room: Room, passages: list[str], turns: int) -> dict[str, Any]:
    """Return seconds from the start of a process to ranked hits on stdout, by turns; the first turn is not counted."""
    query = draw_queries(passages, 1)[0]
    folders = {system: str(room.folder(system, len(passages))) for system in (OURS, COLD_BESIDE)}
    commands = {
        OURS: [sys.executable, "-m", "kekiz_search", "search", query, "--json", "--index", folders[OURS]],
        COLD_BESIDE: [room.peers, str(HERE / "cold.py"), COLD_BESIDE, folders[COLD_BESIDE], query],
    }
    times: dict[str, list[float]] = {system: [] for system in commands}
    for turn in range(turns + 1):
        for system, command in commands.items():
            started = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            if turn:
                times[system].append(time.perf_counter() - started)
    ratios = [theirs / ours for ours, theirs in zip(*times.values(), strict=True)]
    return {"seconds": {system: spread(spent) for system, spent in times.items()}, "ratio": spread(ratios)}


def print_table(result: dict[str, Any]) -> None:
    """Print the Markdown of benchmarks/README.md."""
    figures = ("p50 ms", "p95 ms", "p50 of ours")
    heads = ("System", *figures, *(f"{head}, in a row" for head in figures), "found")
    heads += tuple(f"MB at {result[key]}" for key in SIZE_KEYS)
    print(f"| {' | '.join(heads)} |\n|{'---|' * len(heads)}")
    for system, row in result["search"].items():
        cells = [system]
        for searched in (result["search"], result["search_in_a_row"]):
            times, ours = searched[system]["search_ms"], searched[OURS]["search_ms"]
            cells += [f"{times['p50']:.2f}", f"{times['p95']:.2f}", f"{times['p50'] / ours['p50']:.1f} ×"]
        cells += [f"{row['found']:.2f}", f"{row['rss_mb']:.0f}", f"{result['memory_mb'][system]:.0f}"]
        print(f"| {' | '.join(cells)} |")
    for name in ("encoding", "cold"):
        print(f"\n{name}: {json.dumps(result[name], ensure_ascii=False)}")


def measure(
    data: Annotated[Path, typer.Argument(help="A folder of *.txt.xz, one paragraph a line.")],
    peers: Annotated[str, typer.Option(help="The Python of an environment with benchmarks/peers.txt.")],
    work: Annotated[Path, typer.Option(help="Where indexes are built and kept.")] = Path("/tmp/kekiz-benchmarks"),
    sizes: Annotated[tuple[int, int], typer.Option(help="Passages for the times, and for the memory.")] = (
        3000,
        10_000,
    ),
    turns: Annotated[tuple[int, int], typer.Option(help="Queries, and turns of encoding and of cold processes.")] = (
        100,
        8,
    ),
) -> None:
    """Measure every system and write the figures."""
    room, systems = Room(work, peers), list(SYSTEMS)
    machine = describe_machine()
    passages = draw_passages(data, max(sizes))
    few, many = passages[: sizes[0]], passages[: sizes[1]]
    for drawn in (few, many):
        build_missing(room, systems, drawn)
    searched = time_searches(room, systems, few, turns[0])
    in_a_row = time_searches(room, systems, few, turns[0], IN_A_ROW)
    memory = time_searches(room, systems, many, max(WARM_UP, turns[0] // 5))
    result = {
        "machine": machine,
        "passages": len(few),
        "memory_passages": len(many),
        "queries": turns[0],
        "search": searched,
        "in_a_row": IN_A_ROW,
        "search_in_a_row": in_a_row,
        "memory_mb": {system: row["rss_mb"] for system, row in memory.items()},
        "encoding": time_encoding(room, few, turns[1]),
        "cold": time_cold(room, few, turns[1]),
    }
    print_table(result)
    typer.echo(f"geschrieben: {write_result('speed', result)}", err=True)


if __name__ == "__main__":
    typer.run(measure)

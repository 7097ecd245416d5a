"""Search from 1,000 to 100,000 passages: how its time grows, and whether the short codes lose a hit.

    python benchmarks/growth.py DATA

DATA holds ``*.txt.xz``, one paragraph a line. Every size is opened in this process, on one thread, and the sizes take
turns query by query. Recall is the share of the ten best hits that a search over every vector finds too. A cold process
is timed from its start to its ranked hits. Writes benchmarks/results/growth.json.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

from measuring import ONE_THREAD, describe_machine, spread, write_result

os.environ.update(ONE_THREAD)  # before numpy and FAISS are loaded

import typer
from passages import draw_passages, draw_queries, prepare, write_index

from kekiz_search import open_index
from kekiz_search.encoder import open_encoder
from kekiz_search.german.analyzer import ANALYZER_VERSION
from kekiz_search.index.opened import Index, open_index_at
from kekiz_search.retrieval.search import search_passages

HITS = 10
SIZES = (1000, 3000, 10_000, 30_000, 100_000)
BASE, WARM_UP, COLD_TURNS = 3000, 5, 4


def build(data: Path, work: Path, sizes: list[int]) -> tuple[dict[int, Path], list[str]]:
    """Build an index of every size and return their folders, and queries that the smallest can answer."""
    passages = draw_passages(data, max(sizes))
    started = time.perf_counter()
    prepared = prepare(passages)
    folders = {size: write_index(prepared.first(size), work / f"growth-{size}") for size in sizes}
    typer.echo(f"{max(sizes)} passages built in {time.perf_counter() - started:.1f} s", err=True)
    return folders, passages[: min(sizes)]


def time_searches(folders: dict[int, Path], queries: list[str]) -> dict[int, list[float]]:
    """Return the milliseconds of every query at every size, taken by turns."""
    times: dict[int, list[float]] = {size: [] for size in folders}
    with ExitStack() as stack:
        opened = {size: stack.enter_context(open_index(folder)) for size, folder in folders.items()}
        for query in [*queries[:WARM_UP], *queries]:
            for size, kekiz in opened.items():
                started = time.perf_counter()
                kekiz.search(query, k=HITS)
                times[size].append((time.perf_counter() - started) * 1000)
    return {size: spent[WARM_UP:] for size, spent in times.items()}


def measure_recall(folder: Path, queries: list[str]) -> float:
    """Return the share of the hits over every vector that a search as it is finds too."""
    encoder = open_encoder()
    index = open_index_at(folder, encoder.fingerprint, ANALYZER_VERSION)
    exhaustive: Index = replace(index, vectors=replace(index.vectors, codes=None))
    found = wanted = 0
    for query in queries:
        all_vectors, chosen = (
            {hit.passage.passage_id for hit in search_passages(one, encoder, query, HITS)}
            for one in (exhaustive, index)
        )
        found, wanted = found + len(all_vectors & chosen), wanted + len(all_vectors)
    index.close()
    return found / wanted


def time_cold(folder: Path, query: str) -> dict[str, float]:
    """Return the seconds of whole processes, the first one not counted."""
    command = [sys.executable, "-m", "kekiz_search", "search", query, "--json", "--index", str(folder)]
    spent = []
    for _turn in range(COLD_TURNS + 1):
        started = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        spent.append(time.perf_counter() - started)
    return spread(spent[1:])


def measure(
    data: Annotated[Path, typer.Argument(help="A folder of *.txt.xz, one paragraph a line.")],
    work: Annotated[Path, typer.Option(help="Where indexes are built.")] = Path("/tmp/kekiz-benchmarks"),
    most: Annotated[int, typer.Option(help="Passages of the largest index.")] = max(SIZES),
    queries: Annotated[int, typer.Option(help="How many.")] = 200,
) -> None:
    """Measure every size and write the figures."""
    machine = describe_machine()
    sizes = [size for size in SIZES if size <= most]
    folders, answerable = build(data, work, sizes)
    asked = draw_queries(answerable, queries)
    times = time_searches(folders, asked)
    rows: dict[str, dict[str, Any]] = {
        str(size): {
            "search_ms": spread(times[size]),
            "recall": round(measure_recall(folder, asked), 5),
            "cold_s": time_cold(folder, asked[0]),
        }
        for size, folder in folders.items()
    }
    base = rows[str(BASE)]["search_ms"]["p50"]
    print(f"| Passages | p50 ms | p95 ms | p50 of {BASE} | recall | cold process |\n|---|---|---|---|---|---|")
    for size, row in rows.items():
        search, cold = row["search_ms"], row["cold_s"]
        print(f"| {int(size):,} | {search['p50']:.2f} | {search['p95']:.2f} | {search['p50'] / base:.2f} × "
              f"| {row['recall']:.4f} | {cold['p50']:.2f} s ({cold['least']:.2f}–{cold['most']:.2f}) |")  # fmt: skip
    typer.echo(f"{write_result('growth', {'machine': machine, 'queries': len(asked), 'sizes': rows})}", err=True)


if __name__ == "__main__":
    typer.run(measure)

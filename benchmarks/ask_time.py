"""Time ``ask`` beside ``search`` alone on the shipped corpus, warm, question by question in turns.

    python benchmarks/ask_time.py

Asks the gold questions of the corpus; the first round only warms what is kept, and then memory is settled, as page and
API do it once they have opened an index. Prints one row for all and one per kind, and writes
benchmarks/results/ask_time.json.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Annotated

import typer
from answers import open_gold
from measuring import describe_machine, spread, write_result

from ingest import build_index
from kekiz_search import open_index
from kekiz_search.evaluation import Gold, read_gold
from kekiz_search.shared_engine import settle_memory

MOST_TIMES = 5.0  # so many times as long as a search may an answer take, by the median


def measure(rounds: Annotated[int, typer.Option(min=1, help="Rounds, after one that is not counted.")] = 3) -> None:
    """Print Markdown rows: median milliseconds of both, and their ratio."""
    gold = open_gold()
    with tempfile.TemporaryDirectory() as aside:
        build_index(gold.FOLDERS["corpus"], Path(aside) / "index")
        with open_index(Path(aside) / "index") as kekiz:
            questions = read_gold(gold.GOLD, "corpus")
            taken: list[tuple[Gold, float, float]] = []
            for turn in range(rounds + 1):
                pairs = [(one, ms_of(kekiz.search, one.question), ms_of(kekiz.ask, one.question)) for one in questions]
                if turn:
                    taken += pairs
                else:
                    settle_memory()
    rows = {}
    for kind in ("all", *sorted({one.kind for one, _searched, _asked in taken})):
        some = [(searched, asked) for one, searched, asked in taken if kind in {"all", one.kind}]
        searched, asked = (list(values) for values in zip(*some, strict=True))
        ratio = round(median(asked) / median(searched), 2)
        rows[kind] = {"search_ms": spread(searched), "ask_ms": spread(asked), "ratio": ratio, "questions": len(some)}
        print(f"| {kind} | {median(searched):.1f} ms | {median(asked):.1f} ms | {ratio} |")
    write_result("ask_time", {"machine": describe_machine(), "most_times": MOST_TIMES, "kinds": rows})


def ms_of(call: Callable[[str], object], question: str) -> float:
    """Return the milliseconds that a call takes."""
    started = time.perf_counter()
    call(question)
    return (time.perf_counter() - started) * 1000


if __name__ == "__main__":
    typer.run(measure)

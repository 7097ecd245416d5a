"""Draw the results of speed and growth as SVG; runs with the Python of the peers, which has matplotlib.

PEERS/bin/python benchmarks/pictures.py
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import matplotlib as mpl
import matplotlib.pyplot as plt

RESULTS = Path(__file__).resolve().parent / "results"
OURS, OTHERS, INK = "#0b6e4f", "#9aa5b1", "#222222"
mpl.use("svg")
mpl.rcParams.update({"svg.hashsalt": "kekiz", "font.family": "sans-serif", "font.size": 10, "text.color": INK})


def draw_speed(result: dict[str, Any]) -> None:
    """Draw the median time of a search, and the memory of the process beside it."""
    systems = list(reversed(result["search"]))
    figure, (times, memory) = plt.subplots(1, 2, figsize=(10, 3.4), layout="constrained", sharey=True)
    colours = [OURS if system.startswith("KeKiz") else OTHERS for system in systems]
    spans = [result["search"][system]["search_ms"] for system in systems]
    _draw_bars(times, systems, [span["p50"] for span in spans], colours, "{:.1f} ms")
    times.set(xscale="log", title=f"one search, median, {result['passages']:,} passages")
    _draw_bars(memory, systems, [result["memory_mb"][system] for system in systems], colours, "{:.0f} MB")
    memory.set(title=f"memory of the process, {result['memory_passages']:,} passages")
    _save(figure, "speed")


def draw_growth(result: dict[str, Any]) -> None:
    """Draw median and 95th percentile of a search over the number of passages."""
    sizes = [int(size) for size in result["sizes"]]
    rows = [row["search_ms"] for row in result["sizes"].values()]
    figure, axes = plt.subplots(figsize=(6, 3.4), layout="constrained")
    axes.fill_between(sizes, [row["p50"] for row in rows], [row["p95"] for row in rows], color=OURS, alpha=0.15)
    axes.plot(
        sizes, [row["p50"] for row in rows], color=OURS, marker="o", label="median; shaded up to the 95th percentile"
    )
    base = dict(zip(sizes, rows, strict=True))[3000]["p50"]
    axes.axhline(5 * base, color=OTHERS, linestyle="--", label="5 × the median at 3,000 passages")
    axes.set(xscale="log", xlabel="passages", ylabel="ms", title="one search")
    axes.set_ylim(bottom=0)
    axes.set_xticks(sizes, [f"{size:,}" for size in sizes])
    axes.minorticks_off()
    axes.legend(frameon=False)
    axes.spines[["top", "right"]].set_visible(False)
    _save(figure, "growth")


def _draw_bars(axes: Any, names: list[str], values: list[float], colours: list[str], label: str) -> None:
    bars = axes.barh(names, values, color=colours)
    axes.bar_label(bars, [label.format(value) for value in values], padding=4)
    axes.spines[["top", "right", "bottom"]].set_visible(False)
    axes.xaxis.set_visible(False)
    axes.margins(x=0.25)


def _save(figure: Any, name: str) -> None:
    figure.savefig(RESULTS / f"{name}.svg", metadata={"Date": None})
    print(RESULTS / f"{name}.svg")


def main() -> None:
    """Draw what has been measured."""
    for name, draw in (("speed", draw_speed), ("growth", draw_growth)):
        path = RESULTS / f"{name}.json"
        if path.is_file():
            draw(json.loads(path.read_text(encoding="utf-8")))


if __name__ == "__main__":
    main()

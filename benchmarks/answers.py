"""Ask all gold questions and draw what abstaining more would cost: coverage against accuracy, by confidence.

    python benchmarks/answers.py

Builds the indexes of tests/quality aside. Prints the scores of every kind for both halves as Markdown; writes them with
the curves to benchmarks/results/answers.json and draws the curves into benchmarks/results/answers.svg.
"""

from __future__ import annotations

import importlib.util
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from measuring import HERE, RESULTS, describe_machine, write_result

from ingest import build_index
from kekiz_search import open_index
from kekiz_search.evaluation import CurvePoint, Judgement, evaluate_all, read_gold, summarise, trace_curve

COLUMNS = (
    *("questions", "accuracy", "row_precision", "row_recall", "citation_precision", "citation_recall"),
    *("false_answers", "coverage"),
)
WIDTH, HEIGHT, MARGIN = 560, 360, 56  # of the drawing, in pixels
LEAST_ACCURACY = 0.5  # where the vertical axis begins
COLOURS = {"dev": "#7a7a7a", "test": "#0b5394", "practice": "#b45f06"}
LABELS = {"dev": "Entwicklungshälfte", "test": "Prüfhälfte", "practice": "Übungsdokumente"}


def main() -> None:
    """Measure both halves, print, write, draw."""
    gold = open_gold()
    judged: dict[str, list[Judgement]] = {split: [] for split in gold.SPLITS}
    with tempfile.TemporaryDirectory() as aside:
        for name, folder in gold.FOLDERS.items():
            build_index(folder, Path(aside) / name)
            with open_index(Path(aside) / name) as kekiz:
                for split in gold.splits_of(name):
                    judged[split] += evaluate_all(kekiz, read_gold(gold.GOLD, name, split))
    scores = {split: summarise(some) for split, some in judged.items()}
    curves = {split: trace_curve(some) for split, some in judged.items()}
    sys.stdout.write(as_table(scores))
    plain = {split: [list(point_values(point)) for point in points] for split, points in curves.items()}
    keys = list(CurvePoint.__dataclass_fields__)
    write_result("answers", {"machine": describe_machine(), "scores": scores, "curve_columns": keys, "curves": plain})
    (RESULTS / "answers.svg").write_text(draw_curves(curves), encoding="utf-8")


def open_gold() -> ModuleType:
    """Return tests/quality/measure.py, which knows the gold questions and their folders and is no part of a package."""
    path = HERE.parent / "tests" / "quality" / "measure.py"
    spec = importlib.util.spec_from_file_location("quality_measure", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def point_values(point: CurvePoint) -> tuple[float, ...]:
    """Return a point in the order of its fields."""
    return point.confidence, point.coverage, point.accuracy, point.false_answers


def as_table(scores: dict[str, dict[str, dict[str, float]]]) -> str:
    """Return the scores as a Markdown table."""
    lines = [f"| half | kind | {' | '.join(COLUMNS)} |", f"|---|---|{'---|' * len(COLUMNS)}"]
    for split, kinds in scores.items():
        for kind, values in kinds.items():
            lines.append(f"| {split} | {kind} | {' | '.join(str(values.get(name, '–')) for name in COLUMNS)} |")
    return "\n".join(lines) + "\n"


def draw_curves(curves: dict[str, Sequence[CurvePoint]]) -> str:
    """Return an SVG of accuracy (of the answers given) over coverage (of the answerable questions)."""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}" '
        'font-family="sans-serif" font-size="12" role="img">',
        "<title>Richtige Antworten über beantwortete Fragen</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
    ]
    for step in range(6):
        coverage, accuracy = step / 5, LEAST_ACCURACY + (1 - LEAST_ACCURACY) * step / 5
        x, y = place(coverage, LEAST_ACCURACY)
        parts.append(f'<text x="{x:.0f}" y="{y + 18:.0f}" text-anchor="middle">{coverage:.0%}</text>')
        x, y = place(0, accuracy)
        right = place(1, accuracy)[0]
        parts.append(f'<line x1="{x:.0f}" y1="{y:.1f}" x2="{right:.0f}" y2="{y:.1f}" stroke="#ddd"/>')
        parts.append(f'<text x="{x - 6:.0f}" y="{y + 4:.0f}" text-anchor="end">{accuracy:.0%}</text>')
    for at, (split, points) in enumerate(curves.items()):
        spots = [place(point.coverage, max(LEAST_ACCURACY, point.accuracy)) for point in points]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in spots)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{COLOURS[split]}" stroke-width="2"/>')
        x, y = place(0.02, LEAST_ACCURACY)
        parts.append(f'<text x="{x:.0f}" y="{y - 10 - 16 * at:.0f}" fill="{COLOURS[split]}">{LABELS[split]}</text>')
    middle = WIDTH / 2
    parts.append(f'<text x="{middle:.0f}" y="{HEIGHT - 12}" text-anchor="middle">beantwortete Fragen</text>')
    parts.append(f'<text x="{MARGIN}" y="20">davon richtig</text>')
    return "\n".join([*parts, "</svg>"]) + "\n"


def place(coverage: float, accuracy: float) -> tuple[float, float]:
    """Return where a point lies in the drawing."""
    across, up = WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN
    share = (accuracy - LEAST_ACCURACY) / (1 - LEAST_ACCURACY)
    return MARGIN + across * coverage, HEIGHT - MARGIN - up * share


if __name__ == "__main__":
    main()

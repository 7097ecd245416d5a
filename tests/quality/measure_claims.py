"""Check every gold claim and print precision and recall per verdict, and the claims that came out wrong.

python tests/quality/measure_claims.py [--wrong] [--raise]
"""

from __future__ import annotations

import json
import math
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
CLAIMS = Path(__file__).with_name("claims.jsonl")
FLOORS = Path(__file__).with_name("claims_floors.json")
TOLERANCE = 0.02  # so far below what is measured a floor lies
FOLDERS = {
    "corpus": ROOT / "corpus",
    "documents": Path(__file__).with_name("documents"),
    "checked": Path(__file__).with_name("checked"),  # written to tune on: development half only, as claims on practice/
    **{f"practice-{path.name}": path for path in Path(__file__).with_name("practice").iterdir()},
}
VERDICTS = ("supported", "contradicted", "no_evidence")
Scores = dict[str, dict[str, dict[str, float]]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A gold claim and the verdict that it got."""

    claim: dict[str, Any]
    verdict: str
    differs: str | None

    @property
    def right(self) -> bool:
        """Whether the verdict is the wanted one, or one that can be defended."""
        return self.verdict in (self.claim["verdict"], *self.claim["allowed"])


def read_claims(split: str | None = None) -> list[dict[str, Any]]:
    """Return the gold claims of a half, or all."""
    lines = CLAIMS.read_text(encoding="utf-8").splitlines()
    claims = [json.loads(line) for line in lines if line.strip()]
    return [claim for claim in claims if split in {None, claim["split"]}]


def check_all(indexes: Mapping[str, Path]) -> list[Outcome]:
    """Check every gold claim against its index."""
    from kekiz_search import open_index

    outcomes = []
    for name, index in sorted(indexes.items()):
        with open_index(index) as kekiz:
            for claim in read_claims():
                if claim["index"] == name:
                    *_before, sentence = kekiz.check(f"{claim.get('before', '')} {claim['claim']}").sentences
                    outcomes.append(Outcome(claim, sentence.verdict, sentence.differs))
    return outcomes


def score(outcomes: Sequence[Outcome]) -> Scores:
    """Return precision and recall per verdict, by half; a verdict that can be defended counts for neither."""
    return {split: _of_half([one for one in outcomes if one.claim["split"] == split]) for split in ("dev", "test")}


def _of_half(outcomes: Sequence[Outcome]) -> dict[str, dict[str, float]]:
    scores = {}
    for verdict in VERDICTS:
        given = [one for one in outcomes if one.verdict == verdict]
        wanted = [one for one in outcomes if one.claim["verdict"] == verdict]
        met = [one for one in wanted if one.right]
        scores[verdict] = {
            "claims": len(wanted),
            "precision": round(sum(one.right for one in given) / len(given), 4) if given else 1.0,
            "recall": round(len(met) / len(wanted), 4) if wanted else 1.0,
        }
    return scores


def lift(floors: Scores, scores: Scores) -> Scores:
    """Return the better of the floors there are and those that the scores allow: floors only rise."""
    return {
        split: {
            verdict: {
                name: value
                if name == "claims"
                else max(_floor(value), floors.get(split, {}).get(verdict, {}).get(name, 0))
                for name, value in values.items()
            }
            for verdict, values in verdicts.items()
        }
        for split, verdicts in scores.items()
    }


def _floor(value: float) -> float:
    return math.floor(100 * max(0.0, value - TOLERANCE)) / 100


def write_table(scores: Scores) -> str:
    """Return the scores as a Markdown table."""
    lines = ["| half | verdict | claims | precision | recall |", "|---|---|---|---|---|"]
    for split, verdicts in scores.items():
        lines += [
            f"| {split} | {verdict} | {one['claims']} | {one['precision']} | {one['recall']} |"
            for verdict, one in verdicts.items()
        ]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Build the indexes aside, check, print; ``--wrong`` names what failed of dev, ``--raise`` lifts the floors."""
    sys.path.insert(0, str(ROOT))
    from ingest import build_index

    with tempfile.TemporaryDirectory() as aside:
        indexes = {name: Path(aside) / name for name in FOLDERS}
        for name, folder in FOLDERS.items():
            build_index(folder, indexes[name])
        outcomes = check_all(indexes)
    sys.stdout.write(write_table(score(outcomes)))
    if "--wrong" in sys.argv[1:]:
        for one in outcomes:
            if not one.right and one.claim["split"] == "dev":
                sys.stdout.write(f"{one.claim['id']} {one.claim['verdict']} -> {one.verdict}: {one.claim['claim']}\n")
    if "--raise" in sys.argv[1:]:
        floors = json.loads(FLOORS.read_text(encoding="utf-8"))
        FLOORS.write_text(json.dumps(lift(floors, score(outcomes)), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

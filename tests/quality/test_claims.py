"""The gate for claims: no verdict may become less precise or be found less often; and the gold claims are sound."""

from __future__ import annotations

import importlib.util
import json
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from ingest import build_index

HERE = Path(__file__).resolve().parent
FLOORS: dict[str, dict[str, dict[str, float]]] = json.loads((HERE / "claims_floors.json").read_text(encoding="utf-8"))
GATES = [
    (split, verdict, name)
    for split, verdicts in FLOORS.items()
    for verdict, floors in verdicts.items()
    for name in floors
]
VERDICTS = {"supported", "contradicted", "no_evidence"}


@pytest.fixture(scope="session")
def claims() -> ModuleType:
    """``measure_claims.py``, which is no part of a package."""
    spec = importlib.util.spec_from_file_location("quality_measure_claims", HERE / "measure_claims.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # a dataclass looks its own module up
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def gold(claims: ModuleType) -> list[dict[str, Any]]:
    return claims.read_claims()


@pytest.fixture(scope="session")
def claim_scores(
    claims: ModuleType, indexes: dict[str, Path], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, dict[str, dict[str, float]]]:
    checked = tmp_path_factory.mktemp("checked") / "index"
    build_index(claims.FOLDERS["checked"], checked)
    return claims.score(claims.check_all({**indexes, "checked": checked}))


@pytest.mark.slow
@pytest.mark.parametrize(("split", "verdict", "name"), GATES, ids=[" ".join(gate) for gate in GATES])
def test_no_score_of_claims_falls_below_its_floor(
    claim_scores: dict[str, dict[str, dict[str, float]]], split: str, verdict: str, name: str
) -> None:
    assert claim_scores[split][verdict][name] >= FLOORS[split][verdict][name]


def test_the_gate_watches_every_verdict_in_both_halves() -> None:
    assert set(FLOORS) == {"dev", "test"}
    for verdicts in FLOORS.values():
        assert set(verdicts) == VERDICTS
        assert all({"claims", "precision", "recall"} == set(floors) for floors in verdicts.values())
        assert all(floors["claims"] > 0 for floors in verdicts.values())


def test_there_are_enough_claims_of_every_verdict(gold: list[dict[str, Any]]) -> None:
    counts = Counter((claim["split"], claim["verdict"]) for claim in gold)

    assert len(gold) >= 150
    assert all(counts[split, verdict] >= 20 for split in ("dev", "test") for verdict in VERDICTS)


def test_claims_are_told_apart_and_use_known_words(gold: list[dict[str, Any]]) -> None:
    assert len({claim["id"] for claim in gold}) == len(gold)
    assert len({(claim["index"], claim.get("before"), claim["claim"]) for claim in gold}) == len(gold)
    for claim in gold:
        assert claim["verdict"] in VERDICTS
        assert set(claim["allowed"]) <= VERDICTS - {claim["verdict"]}
        assert claim["split"] in {"dev", "test"}


def test_claims_of_one_document_stand_in_one_half(gold: list[dict[str, Any]]) -> None:
    halves: dict[tuple[str, str], set[str]] = {}
    for claim in gold:
        halves.setdefault((claim["index"], claim["document"]), set()).add(claim["split"])

    assert [document for document, splits in sorted(halves.items()) if len(splits) > 1] == []


def test_documents_written_to_tune_on_gate_the_development_half_alone(gold: list[dict[str, Any]]) -> None:
    written_to_tune_on = [claim for claim in gold if claim["index"] == "checked"]

    assert len(written_to_tune_on) >= 300
    assert {claim["split"] for claim in written_to_tune_on} == {"dev"}


def test_a_verdict_that_can_be_defended_is_no_error(claims: ModuleType) -> None:
    gold = {"verdict": "no_evidence", "allowed": ["contradicted"], "split": "dev"}
    outcomes = [claims.Outcome(gold, verdict, None) for verdict in ("no_evidence", "contradicted", "supported")]
    scores = claims.score(outcomes)["dev"]

    assert [one.right for one in outcomes] == [True, True, False]
    assert scores["contradicted"]["precision"] == 1.0
    assert scores["supported"]["precision"] == 0.0
    assert scores["no_evidence"] == {"claims": 3, "precision": 1.0, "recall": 0.6667}


def test_floors_only_rise(claims: ModuleType) -> None:
    scores = {"dev": {"supported": {"claims": 4, "precision": 0.5, "recall": 1.0}}}
    floors = {"dev": {"supported": {"claims": 3, "precision": 0.6, "recall": 0.7}}}

    assert claims.lift(floors, scores) == {"dev": {"supported": {"claims": 4, "precision": 0.6, "recall": 0.98}}}

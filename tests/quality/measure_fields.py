"""How well fields of action are told: precision and recall over the judged sentences of ``fields.jsonl``, per half."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kekiz_search.answering.comparing.approaches import Statements
from kekiz_search.answering.sentences.units import Units
from kekiz_search.encoder import open_encoder
from kekiz_search.german.analyzer import ANALYZER_VERSION
from kekiz_search.index.opened import open_index_at

SENTENCES = Path(__file__).with_name("fields.jsonl")


def read_sentences() -> list[dict[str, Any]]:
    """Read the judged sentences, in the order of the file."""
    return [json.loads(line) for line in SENTENCES.read_text(encoding="utf-8").splitlines()]


def measure_fields(indexes: Mapping[str, Path]) -> dict[str, dict[str, float]]:
    """Return precision, recall and counts for each half."""
    counts: dict[str, Counter[str]] = {}
    for name, path in indexes.items():
        index = open_index_at(path, open_encoder().fingerprint, ANALYZER_VERSION)
        statements = Statements(index, Units(index))
        for judged in read_sentences():
            if judged["index"] == name:
                _count(counts.setdefault(judged["split"], Counter()), judged, _told(statements, judged))
        index.close()
    return {split: _scores(found) for split, found in sorted(counts.items())}


def _told(statements: Statements, judged: Mapping[str, Any]) -> set[str]:
    """Return the fields told of a sentence; a sentence that tells nothing of its Kommune has none."""
    return {
        match.field
        for one in statements.of_kommune(judged["kommune"])
        if one.unit.document.file == judged["file"] and " ".join(one.unit.text.split()) == judged["sentence"]
        for match in one.fields
    }


def _count(counts: Counter[str], judged: Mapping[str, Any], told: set[str]) -> None:
    wanted, allowed = set(judged["fields"]), set(judged["allowed"])
    counts["sentences"] += 1
    counts["wanted"] += len(wanted)
    counts["found"] += len(told & wanted)
    counts["wrong"] += len(told - wanted - allowed)


def _scores(counts: Counter[str]) -> dict[str, float]:
    return {
        "sentences": counts["sentences"],
        "wanted": counts["wanted"],
        "precision": counts["found"] / max(counts["found"] + counts["wrong"], 1),
        "recall": counts["found"] / max(counts["wanted"], 1),
    }

"""The gate: no kind of question may be answered worse than before; and the gold questions are sound in themselves."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from string import digits
from types import ModuleType
from typing import Any

import pytest

from kekiz_search import open_index
from kekiz_search.errors import CorpusError
from kekiz_search.evaluation import read_gold
from kekiz_search.german.kommunen import kommune_named

HERE = Path(__file__).resolve().parent
GOLD = [json.loads(line) for line in (HERE / "gold.jsonl").read_text(encoding="utf-8").splitlines() if line.strip()]
FLOORS = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
GATES = [
    (split, kind, name)
    for split, kinds in FLOORS.items()
    for kind, floors in kinds.items()
    for name in floors
    if name != "questions"
]
PRACTICE = sorted(int(path.name) for path in (HERE / "practice").iterdir())
INDEXES = ("corpus", "documents", "further", *(f"practice-{number}" for number in PRACTICE))
LETTERS = (
    *"cdfghijklmnopqrstuvwxyz",
    "aa",
    "ab",
    "ac",
    "ad",
    "ae",
    "af",
    "ag",
    "ah",
)  # a question's id begins with that of its index
README = (HERE / "README.md").read_text(encoding="utf-8")
Scores = dict[str, dict[str, dict[str, float]]]


@pytest.mark.parametrize(("split", "kind", "name"), GATES, ids=[" ".join(gate) for gate in GATES])
def test_no_score_falls_below_its_floor(scores: Scores, program: ModuleType, split: str, kind: str, name: str) -> None:
    measured, floor = scores[split][kind][name], FLOORS[split][kind][name]

    assert measured <= floor if name in program.LOWER_IS_BETTER else measured >= floor, f"{measured}, floor {floor}"


def test_the_gate_checks_every_kind_with_enough_questions(scores: Scores) -> None:
    kinds = {gold["kind"] for gold in GOLD} | {"all"}

    assert set(FLOORS) == set(scores) == {"dev", "test", "practice"}
    for split in FLOORS:
        assert set(FLOORS[split]) == set(scores[split]) == kinds
        assert all(scores[split][kind]["questions"] >= FLOORS[split][kind]["questions"] > 0 for kind in kinds)
    assert sum(scores[split]["all"]["questions"] for split in scores) == len(GOLD)


def test_the_gate_watches_false_answers_and_rows() -> None:
    for split in FLOORS:
        assert all("accuracy" in floors for floors in FLOORS[split].values())
        assert "false_answers" in FLOORS[split]["all"]
        assert {"row_precision", "row_recall"} <= set(FLOORS[split]["list"])


def test_floors_only_rise(program: ModuleType) -> None:
    old = {"dev": {"fact": {"questions": 10, "accuracy": 0.9, "false_answers": 0.02}}}
    new = {"dev": {"fact": {"questions": 12, "accuracy": 0.8, "false_answers": 0.3}}}
    better = {"dev": {"fact": {"questions": 12, "accuracy": 0.99, "false_answers": 0.0}}}

    assert program.lift(old, new) == {"dev": {"fact": {"questions": 12, "accuracy": 0.9, "false_answers": 0.02}}}
    assert program.lift(old, better) == {"dev": {"fact": {"questions": 12, "accuracy": 0.97, "false_answers": 0.02}}}
    assert program.lift({}, better) == program.floors_of(better)


def test_without_questions_nothing_is_measured(tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text("\n", encoding="utf-8")

    with pytest.raises(CorpusError, match="steht keine passende Prüffrage"):
        read_gold(tmp_path / "gold.jsonl")
    with pytest.raises(CorpusError, match="steht keine passende Prüffrage"):
        read_gold(HERE / "gold.jsonl", "gibtesnicht")


@pytest.mark.parametrize("line", ["{", "[]", '{"id": "x"}', "nur Text"])
def test_a_broken_gold_file_is_an_error(tmp_path: Path, line: str) -> None:
    (tmp_path / "gold.jsonl").write_text(line + "\n", encoding="utf-8")

    with pytest.raises(CorpusError, match="sind nicht lesbar"):
        read_gold(tmp_path / "gold.jsonl")


def test_ids_are_unique_and_name_their_index() -> None:
    assert [id_ for id_, count in Counter(gold["id"] for gold in GOLD).items() if count > 1] == []
    assert all(re.fullmatch(r"[a-z]{1,2}\d+", gold["id"]) for gold in GOLD)
    assert all(gold["index"] == INDEXES[LETTERS.index(gold["id"].rstrip(digits))] for gold in GOLD)


def test_no_question_is_asked_twice_of_an_index() -> None:
    asked = Counter((gold["index"], gold["question"]) for gold in GOLD)

    assert [question for question, count in asked.items() if count > 1] == []


@pytest.mark.parametrize(
    ("field", "known"),
    [
        ("kind", {"list", "fact", "count", "definition", "comparison", "open"}),
        ("style", {"plain", "typo", "no_umlauts", "lower_case", "colloquial"}),
        ("split", {"dev", "test", "practice"}),
        ("trap", {"other_kommune", "other_attribute", "false_premise", "negated", "planned", "off_topic", None}),
        ("answerable", {True, False}),
    ],
)
def test_fields_hold_known_words(field: str, known: set[Any]) -> None:
    assert {gold[field] for gold in GOLD} <= known


def test_statuses_are_those_of_the_contract() -> None:
    assert all(gold["status"] for gold in GOLD)
    assert {status for gold in GOLD for status in gold["status"]} <= {
        "answered",
        "partial",
        "conflicting",
        "no_evidence",
    }


def test_only_what_is_answerable_must_be_answered() -> None:
    assert [gold["id"] for gold in GOLD if not gold["answerable"] and gold["status"] == ["answered"]] == []
    assert [gold["id"] for gold in GOLD if gold["answerable"] and gold["status"] == ["no_evidence"]] == []


def test_kommunen_have_their_canonical_names() -> None:
    names = {name for gold in GOLD for name in (*gold["rows_supported"], *gold["rows_allowed"])}
    known = {name: kommune_named(name) for name in names}

    assert [name for name, kommune in sorted(known.items()) if kommune is None or kommune.name != name] == []


def test_no_kommune_is_both_wanted_and_merely_allowed() -> None:
    assert [gold["id"] for gold in GOLD if set(gold["rows_supported"]) & set(gold["rows_allowed"])] == []


def test_every_wanted_quote_and_value_stands_in_a_document(indexes: dict[str, Path]) -> None:
    texts = {}
    for name, index in indexes.items():
        with open_index(index) as kekiz:
            texts[name] = [_folded(document.text) for document in kekiz.documents()]
    missing = [
        f"{gold['id']}: {part}"
        for gold in GOLD
        for part in (*[part for group in gold["quote_contains"] for part in group], *filter(None, [gold["value"]]))
        if not any(_folded(part) in text for text in texts[gold["index"]])
    ]

    assert missing == []


def test_the_readme_counts_right() -> None:
    kinds = Counter((gold["kind"], gold["index"].split("-")[0]) for gold in GOLD)
    styles = Counter((gold["style"], gold["index"].split("-")[0]) for gold in GOLD)

    assert f"{len(GOLD)} questions" in README
    for counts in (kinds, styles):
        for name in sorted({name for name, _part in counts}):
            of_parts = [str(counts[name, part]) for part in ("corpus", "documents", "further", "practice")]
            assert f"| {name} | {' | '.join(of_parts)} |" in README


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()

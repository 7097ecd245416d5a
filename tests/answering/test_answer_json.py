"""The JSON of an answer: exactly the keys and types that programs outside rely on."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from kekiz_search.engine import Kekiz

NULL = type(None)
TEXT, MAYBE, WHOLE = (str,), (str, NULL), (int,)
KINDS = {"list", "fact", "count", "definition", "comparison", "open"}
STATUSES = {"answered", "partial", "conflicting", "no_evidence"}
VERDICTS = {"supported", "contradicted", "no_evidence"}
BASES = {"stated", "published", "retrieved", "unknown"}
DOCUMENT_KINDS = {"profile", "press", "ministry", "research", "municipal", "association", "editorial", None}

ANSWER = {
    "schema": WHOLE, "question": TEXT, "understood": (dict,), "status": TEXT, "answer": TEXT, "statements": (list,),
    "rows": (list,), "citations": (list,), "hits": (list,), "checked": (dict,), "index": (dict,), "timings_ms": (dict,),
}  # fmt: skip
UNDERSTOOD = {"kind": TEXT, "kommunen": (list,), "concepts": (list,), "as_of": MAYBE}
STATEMENT = {"text": TEXT, "citations": (list,)}
ROW = {"kommune": TEXT, "verdict": TEXT, "value": MAYBE, "as_of": MAYBE, "citations": (list,)}
CITATION = {
    "number": WHOLE, "doc_id": TEXT, "file": TEXT, "title": MAYBE, "publisher": MAYBE, "kind": MAYBE, "kommune": MAYBE,
    "url": MAYBE, "published": MAYBE, "as_of": MAYBE, "as_of_basis": TEXT, "page": (int, NULL), "heading": MAYBE,
    "start": WHOLE, "end": WHOLE, "quote": TEXT, "prefix": TEXT, "suffix": TEXT, "sha256": TEXT,
}  # fmt: skip
HIT = {
    "rank": WHOLE, "score": (float,), "passage_id": TEXT, "doc_id": TEXT, "start": WHOLE, "end": WHOLE, "text": TEXT,
}  # fmt: skip
ADDED = {"understood": frozenset({"corrections"}), "citation": frozenset({"according_to"})}  # beside the contract's own
CHECKED = {"kommunen": WHOLE, "documents": WHOLE, "passages": WHOLE}
INDEX = {"version": TEXT, "encoder": TEXT, "built": TEXT}
DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")

QUESTIONS = (
    "Welche Kommunen machen Willkommensbesuche?",
    "Welche Kommunen haben mehr als 50.000 Einwohner?",
    "Wie viele Kommunen arbeiten mit dem Jobcenter zusammen?",
    "Wie viele Einwohner hat Düren?",
    "Wer leitet das Jugendamt in Siegen?",
    "Macht Marl Willkommensbesuche?",
    "Was ist ein Sozialraum?",
    "Vergleiche Hagen und Düren.",
    "Welche Kommune hat die meisten Einwohner?",
    "Was tut Witten gegen Kinderarmut?",
    "Wie wird das Wetter morgen?",
    "👶",
)


def hold(value: dict[str, Any], shape: dict[str, tuple[type, ...]], more: frozenset[str] = frozenset()) -> None:
    """Assert that a JSON object has the keys of a shape in any order, those types, and of other keys only ``more``."""
    assert set(shape) <= set(value) <= set(shape) | more
    for name, types in shape.items():
        assert type(value[name]) in types, f"{name}: {value[name]!r}"


def hold_answer(answer: dict[str, Any]) -> None:
    """Assert all that the contract says of the JSON of an answer."""
    hold(answer, ANSWER)
    assert answer["schema"] == 1
    assert answer["status"] in STATUSES
    hold(answer["understood"], UNDERSTOOD, ADDED["understood"])
    assert answer["understood"]["kind"] in KINDS
    assert all(type(name) is str for key in ("kommunen", "concepts") for name in answer["understood"][key])
    numbers = {citation["number"] for citation in answer["citations"]}
    for statement in answer["statements"]:
        hold(statement, STATEMENT)
    for row in answer["rows"]:
        hold(row, ROW)
        assert row["verdict"] in VERDICTS
    for part in (*answer["statements"], *answer["rows"]):
        assert all(type(number) is int and number in numbers for number in part["citations"])
    for citation in answer["citations"]:
        hold_citation(citation)
    for hit in answer["hits"]:
        hold(hit, HIT)
        assert hit["end"] - hit["start"] == len(hit["text"]) > 0
    hold(answer["checked"], CHECKED)
    hold(answer["index"], INDEX)
    assert all(type(value) in {int, float} for value in answer["timings_ms"].values())
    assert "total" in answer["timings_ms"]


def hold_citation(citation: dict[str, Any]) -> None:
    hold(citation, CITATION, ADDED["citation"])
    assert citation["kind"] in DOCUMENT_KINDS
    assert citation["as_of_basis"] in BASES
    assert re.fullmatch(r"[0-9a-f]{64}", citation["sha256"])
    assert citation["end"] - citation["start"] == len(citation["quote"]) > 0
    assert max(len(citation["prefix"]), len(citation["suffix"])) <= 32
    assert all(citation[key] is None or DATE.fullmatch(citation[key]) for key in ("published", "as_of"))
    assert (citation["as_of"] is None) == (citation["as_of_basis"] == "unknown")


@pytest.mark.parametrize("question", QUESTIONS)
def test_json_has_the_keys_and_types_of_the_contract(quality: Kekiz, question: str) -> None:
    answer = quality.ask(question).to_dict()

    hold_answer(answer)
    assert answer["question"] == question
    assert json.loads(json.dumps(answer, ensure_ascii=False, allow_nan=False)) == answer


def test_only_lists_counts_comparisons_and_yes_or_no_have_rows(quality: Kekiz) -> None:
    kommunen = list(quality.kommunen)

    assert [row.kommune for row in quality.ask(QUESTIONS[0]).rows] == kommunen
    assert [row.kommune for row in quality.ask(QUESTIONS[2]).rows] == kommunen
    assert quality.ask("Was ist ein Sozialraum?").rows == ()


def test_marks_in_the_text_are_the_numbers_of_the_citations(quality: Kekiz) -> None:
    for question in QUESTIONS:
        answer = quality.ask(question)
        lines = [f"{one.text} {''.join(f'[{number}]' for number in one.citations)}" for one in answer.statements]
        assert all(line in answer.answer for line in lines)


def test_index_of_the_answer_is_the_one_opened(quality: Kekiz) -> None:
    answer = quality.ask(QUESTIONS[0]).to_dict()

    assert answer["index"]["version"] == quality.version
    assert answer["checked"] == {
        "kommunen": len(quality.kommunen),
        "documents": len(quality.documents()),
        "passages": answer["checked"]["passages"],
    }

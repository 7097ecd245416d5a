"""How an answer is judged against a gold question, and how scores are counted: reckoned by hand."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from kekiz_search.answering.answer import Answer, Checked, Citation, Row, Statement, Understood
from kekiz_search.evaluation import CurvePoint, Gold, Judgement, judge_answer, read_gold, summarise, trace_curve

GOLD = Gold("d1", "Welche Kommunen haben Lotsen?", "list", True, ("answered",), ("Kleve", "Soest"), ("Unna",))
Make = Callable[..., Answer]


@pytest.fixture
def make() -> Make:
    """Return what makes an answer that supports some Kommunen and quotes some words."""

    def build(*supported: str, quote: str = "Kleve hat Lotsen.", status: str = "answered", text: str = "") -> Answer:
        citation = Citation(
            1, "d", "f.txt", None, None, None, None, None, None, None, "unknown", None, None, 0, len(quote), quote,
            "", "", "0" * 64,
        )  # fmt: skip
        return Answer(
            question=GOLD.question,
            understood=Understood("list", (), (), None),
            status=status,  # type: ignore[arg-type]
            answer=text,
            statements=(),
            rows=(*(Row(name, "supported") for name in supported), Row("Hamm", "contradicted")),
            citations=(citation,),
            hits=(),
            checked=Checked(1, 1, 1),
            index={},
            timings_ms={},
        )

    return build


def test_gold_rows_may_name_kommunen_as_people_do(tmp_path: Path) -> None:
    line = {**asdict(GOLD), "rows_supported": ["Gronau", "Stadt Soest"], "rows_allowed": ["Nirgendwo"]}
    (tmp_path / "gold.jsonl").write_text(json.dumps(line), encoding="utf-8")

    (gold,) = read_gold(tmp_path / "gold.jsonl")

    assert gold.rows_supported == ("Gronau (Westf.)", "Soest")
    assert gold.rows_allowed == ("Nirgendwo",)


def test_what_a_gold_question_leaves_open_may_be_null(tmp_path: Path) -> None:
    line = {**asdict(GOLD), "rows_supported": None, "quote_contains": None, "value": None}
    (tmp_path / "gold.jsonl").write_text(json.dumps(line), encoding="utf-8")

    (gold,) = read_gold(tmp_path / "gold.jsonl")

    assert (gold.rows_supported, gold.quote_contains, gold.value) == ((), (), None)


@pytest.mark.parametrize(
    ("supported", "correct", "rows"),
    [
        (("Kleve", "Soest"), True, (2, 2, 2)),
        (("Kleve", "Soest", "Unna"), True, (3, 3, 2)),
        (("Kleve",), False, (1, 1, 2)),
        (("Kleve", "Soest", "Essen"), False, (3, 2, 2)),
        ((), False, (0, 0, 2)),
    ],
    ids=["all", "allowed besides", "one missing", "one wrong", "none"],
)
def test_rows_must_be_all_that_are_wanted_and_none_but_the_allowed(
    make: Make, supported: tuple[str, ...], correct: bool, rows: tuple[int, int, int]
) -> None:
    judged = judge_answer(GOLD, make(*supported))

    assert judged.correct is correct
    assert (judged.given_rows, judged.right_rows, judged.wanted_rows) == rows


@pytest.mark.parametrize(
    ("groups", "met"),
    [
        ((("hat lotsen",),), True),
        ((("drei", "Kleve"),), True),
        ((("Kleve",), ("drei",)), False),
        ((("Kleve\n hat",),), True),
    ],
    ids=["any case", "one of a group", "every group", "any spaces"],
)
def test_every_group_of_quotes_must_be_met(make: Make, groups: tuple[tuple[str, ...], ...], met: bool) -> None:
    judged = judge_answer(replace(GOLD, quote_contains=groups), make("Kleve", "Soest"))

    assert (judged.quotes_met, judged.correct) == (met, met)


def test_the_value_must_stand_in_the_answer(make: Make) -> None:
    gold = Gold("d2", "Wie viele?", "fact", True, ("answered",), value="ca. 61.000")

    assert judge_answer(gold, make(text="Es sind ca. 61.000 Menschen.")).correct
    assert not judge_answer(gold, make(text="Es sind 61.000 Menschen.")).correct


def test_an_answer_where_none_may_be_is_a_false_one(make: Make) -> None:
    gold = Gold("d3", "Was kostet der Mond?", "fact", False, ("no_evidence",))

    assert judge_answer(gold, make()).false_answer
    assert not judge_answer(gold, make(status="no_evidence")).false_answer
    assert not judge_answer(GOLD, make(status="no_evidence")).false_answer


def test_scores_are_shares_of_what_was_asked() -> None:
    base = Judgement(GOLD, "answered", True, False, True, 2, 2, 2)
    none = replace(GOLD, answerable=False)
    judged = [
        base,
        replace(base, correct=False, quotes_met=False, given_rows=4, right_rows=3, wanted_rows=6),
        replace(base, gold=none, correct=False, false_answer=True, given_rows=2, right_rows=0, wanted_rows=0),
        replace(base, gold=none, status="no_evidence", given_rows=0, right_rows=0, wanted_rows=0),
    ]

    assert summarise(judged)["list"] == {
        "questions": 4,
        "accuracy": 0.5,
        "row_precision": 0.625,
        "row_recall": 0.625,
        "quotes": 0.5,
        "false_answers": 0.5,
        "coverage": 1.0,
    }


def test_a_share_of_nothing_is_left_out() -> None:
    judged = [Judgement(Gold("d4", "Was?", "open", True, ("answered",)), "answered", True, False, True, 0, 0, 0)]

    assert summarise(judged)["open"] == {"questions": 1, "accuracy": 1.0, "quotes": 1.0, "coverage": 1.0}


def test_citations_of_right_rows_and_right_words_are_right(make: Make) -> None:
    fact = replace(GOLD, kind="fact", rows_supported=(), rows_allowed=(), quote_contains=(("Lotsen",),))
    held, other = judge_answer(fact, make(quote="Drei Lotsen.")), judge_answer(fact, make(quote="Nichts davon."))

    assert (held.met_quotes, other.met_quotes, held.wanted_quotes) == (1, 0, 1)


def test_a_citation_for_a_kommune_told_beside_the_rows_is_right_where_a_row_would_be(make: Make) -> None:
    answer = make("Kleve")
    for told, right in (("Soest", 1), ("Goch", 0)):
        beside = Statement(f"Ohne eigenes Dokument: {told} – „Lotsen helfen in Soest.“", (1,))
        judged = judge_answer(GOLD, replace(answer, statements=(beside,)))

        assert (judged.given_citations, judged.right_citations) == (1, right)


def test_the_curve_drops_the_least_confident_answers_first() -> None:
    sure = Judgement(GOLD, "answered", True, False, True, 0, 0, 0, confidence=0.9)
    unsure = replace(sure, correct=False, confidence=0.4)
    silent = replace(sure, status="no_evidence", correct=False, confidence=0.0)
    wrong = replace(unsure, gold=replace(GOLD, answerable=False), false_answer=True, confidence=0.5)

    assert trace_curve([sure, unsure, silent, wrong]) == [
        CurvePoint(0.4, 0.6667, 0.3333, 1.0),
        CurvePoint(0.5, 0.3333, 0.5, 1.0),
        CurvePoint(0.9, 0.3333, 1.0, 0.0),
    ]
    assert trace_curve([silent]) == []

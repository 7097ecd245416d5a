"""Every example on the first page gets a good answer over the shipped corpus."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kekiz_search import Kekiz, open_index
from kekiz_search.shipped import shipped_path
from kekiz_search.web import state
from kekiz_search.web.texts.examples import CLAIMS, EXAMPLES, Example

ALL = [example for of_audience in EXAMPLES.values() for example in of_audience]
QUESTIONS = [example.words for example in ALL if not example.path]
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def kekiz(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kekiz]:
    from ingest import build_index

    index = tmp_path_factory.mktemp("examples") / "index"
    build_index(shipped_path("corpus"), index)
    with open_index(index) as opened:
        yield opened


def only_example(path: str) -> Example:
    (example,) = (example for example in ALL if example.path == path)
    return example


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_is_answered_with_quotes(kekiz: Kekiz, question: str) -> None:
    answer = kekiz.ask(question).to_dict()
    assert answer["status"] in {"answered", "conflicting"}
    assert answer["statements"]
    assert all(statement["citations"] for statement in answer["statements"])


def test_lists_name_three_kommunen_at_least(kekiz: Kekiz) -> None:
    lists = [question for question in QUESTIONS if question.startswith("Welche Kommunen")]
    assert len(lists) >= 3
    for question in lists:
        rows = kekiz.ask(question).to_dict()["rows"]
        assert sum(row["verdict"] == "supported" for row in rows) >= 3, question


def test_one_question_shows_sources_that_disagree(kekiz: Kekiz) -> None:
    assert "conflicting" in {kekiz.ask(question).status for question in QUESTIONS}


def test_the_comparison_fills_every_column(kekiz: Kekiz) -> None:
    example = only_example(state.COMPARE_PATH)
    kommunen = (example.params or {})[state.SIDE_BY_SIDE]
    comparison = kekiz.compare(kommunen).to_dict()
    told = {cell["kommune"] for row in comparison["approaches"] for cell in row["cells"] if cell["statements"]}
    assert told == set(kommunen)


def test_the_similar_approaches_are_several(kekiz: Kekiz) -> None:
    (kommune,) = (only_example(state.SIMILAR_PATH).params or {})[state.KOMMUNE]
    assert len(kekiz.similar(kommune).to_dict()["approaches"]) >= 3


def test_the_claim_shows_all_three_verdicts(kekiz: Kekiz) -> None:
    (number,) = (only_example(state.CHECK_PATH).params or {})[state.EXAMPLE]
    verdicts = [sentence["verdict"] for sentence in kekiz.check(CLAIMS[number]).to_dict()["sentences"]]
    assert sorted(verdicts) == ["contradicted", "no_evidence", "supported"]

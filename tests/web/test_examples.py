"""What the first page offers to try gets a good answer out of the index that is open, whatever lies in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kekiz_search import Kekiz, open_index
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.shipped import shipped_path
from kekiz_search.web import state
from kekiz_search.web.examples import choose_examples, chosen_examples, example_claim
from kekiz_search.web.texts.examples import CLAIM_NUMBER, STAFF, Example

SMALL = {
    "kleve.md": "---\ntitle: Aus dem Kreis Kleve\nkommune: Kreis Kleve\n---\n# Aus dem Kreis Kleve\n\n"
    "Der Kreis Kleve ist seit 2020 dabei. Er hat 312.000 Einwohner. Hebammen machen dort Willkommensbesuche bei allen "
    "Familien mit einem Neugeborenen.\n",
    "olpe.md": "---\ntitle: Familien in Olpe\nkommune: Olpe\n---\n# Familien in Olpe\n\nOlpe ist seit 2017 dabei. "
    "Zwei Lotsinnen machen in Olpe Willkommensbesuche bei jungen Familien.\n",
}
NOTHING = {"notiz.txt": "Notiz\n\nDer Lieferwagen steht am Montag wieder auf dem Hof. Der Schlüssel liegt im Büro.\n"}


@pytest.fixture(scope="module", params=["shipped", "small", "nothing"])
def kekiz(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kekiz]:
    from ingest import build_index

    room = tmp_path_factory.mktemp("examples")
    folder = shipped_path("corpus") if request.param == "shipped" else room / "documents"
    for name, text in {"small": SMALL, "nothing": NOTHING}.get(request.param, {}).items():
        folder.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    build_index(folder, room / "index")
    with open_index(room / "index") as opened:
        *_growing, examples = choose_examples(opened)
        assert examples == chosen_examples(opened)
        yield opened


def offered(kekiz: Kekiz, path: str) -> list[Example]:
    return [one for own in chosen_examples(kekiz).values() for one in own if one.path == path]


def is_shipped(kekiz: Kekiz) -> bool:
    return len(kekiz.documents()) > len(SMALL)


def test_every_question_is_answered_with_quotes(kekiz: Kekiz) -> None:
    questions = [example.words for example in offered(kekiz, "")]
    assert bool(questions) == bool(kekiz.kommunen)
    for question in questions:
        answer = kekiz.ask(question).to_dict()
        assert answer["status"] in {"answered", "conflicting"}, question
        assert answer["statements"]
        assert all(statement["citations"] for statement in answer["statements"])


def test_no_kommune_is_named_that_has_no_document(kekiz: Kekiz) -> None:
    said = [example.words for own in chosen_examples(kekiz).values() for example in own]
    named = {found.name for words in (*said, example_claim(kekiz)) for found in find_kommunen(words)}
    assert named <= set(kekiz.kommunen)
    assert bool(named) == bool(kekiz.kommunen)


def test_every_audience_of_the_shipped_corpus_has_five(kekiz: Kekiz) -> None:
    if is_shipped(kekiz):
        assert [len(own) for own in chosen_examples(kekiz).values()] == [5, 5, 5]
        lists = [example.words for example in chosen_examples(kekiz)[STAFF] if not example.path]
        for question in lists:
            rows = kekiz.ask(question).to_dict()["rows"]
            assert sum(row["verdict"] == "supported" for row in rows) >= 3, question
        assert "conflicting" in {kekiz.ask(example.words).status for example in offered(kekiz, "")}


def test_the_comparison_fills_every_column(kekiz: Kekiz) -> None:
    for example in offered(kekiz, state.COMPARE_PATH):
        kommunen = (example.params or {})[state.SIDE_BY_SIDE]
        comparison = kekiz.compare(kommunen).to_dict()
        told = {cell["kommune"] for row in comparison["approaches"] for cell in row["cells"] if cell["statements"]}
        assert told == set(kommunen)
    assert len(offered(kekiz, state.COMPARE_PATH)) == bool(kekiz.kommunen)


def test_there_are_approaches_like_those_of_the_one_offered(kekiz: Kekiz) -> None:
    for example in offered(kekiz, state.SIMILAR_PATH):
        (kommune,) = (example.params or {})[state.KOMMUNE]
        assert kekiz.similar(kommune).to_dict()["approaches"]
    assert len(offered(kekiz, state.SIMILAR_PATH)) == bool(kekiz.kommunen)


def test_the_claim_shows_all_three_verdicts(kekiz: Kekiz) -> None:
    claim = example_claim(kekiz)
    assert bool(claim) == bool(kekiz.kommunen)
    assert [example.params for example in offered(kekiz, state.CHECK_PATH)] == [
        {state.EXAMPLE: (CLAIM_NUMBER,)} for _claim in filter(None, [claim])
    ]
    if claim:
        verdicts = [sentence["verdict"] for sentence in kekiz.check(claim).to_dict()["sentences"]]
        assert verdicts == ["supported", "contradicted", "no_evidence"]

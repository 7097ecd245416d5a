"""Whatever is asked, and of however small an index: hits in order, as many as there are, the same every time."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from ingest import build_index
from kekiz_search import open_index
from kekiz_search.engine import Kekiz

_LONGEST = 2000
_DRAW = random.Random(1)
_NONSENSE = " ".join("".join(_DRAW.choices("aeiounrstlmdbkg", k=14)) for _ in range(_LONGEST // 15))
ODD = {
    "stop words": "und oder der die das",
    "one letter": "a",
    "digits": "1 2 3",
    "a word again and again": ("Familie " * 300)[:_LONGEST],
    "one long word": "x" * _LONGEST,
    "one long compound": ("Jugend-" * 300)[: _LONGEST - 1] + "e",
    "nonsense": _NONSENSE,
    "upper case": "WO GIBT ES HEBAMMEN?",
    "markup and quotes": '<b>"Kita"</b> \'); DROP TABLE passage; --',
    "another script": "漢字 und 漢字 Eltern",
}
WORDLESS = ("?!", "...", "– — „“", "☃", "<>", "(/)")


@pytest.fixture(scope="module", params=["many", "one"])
def kekiz(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kekiz]:
    """Open an index of some passages, or of one, built with the shipped encoder."""
    folder = tmp_path_factory.mktemp("odd")
    (folder / "docs").mkdir()
    paragraph = "Die Familienhebamme besucht {} junge Eltern und ihre Kinder zu Hause, die Kita berät sie. " * 6
    many = "\n\n".join(paragraph.replace("{}", str(number)) for number in range(40))
    text = {"many": many, "one": "Hebammen besuchen Eltern mit Kindern.\n"}[request.param]
    (folder / "docs" / "text.txt").write_text(text, encoding="utf-8")
    build_index(folder / "docs", folder / "index")
    with open_index(folder / "index") as opened:
        yield opened


@pytest.mark.parametrize("query", ODD.values(), ids=ODD.keys())
def test_hits_of_an_odd_query_are_ordered_and_repeatable(kekiz: Kekiz, query: str) -> None:
    hits = kekiz.search(query, k=10_000)
    assert hits == kekiz.search(query, k=10_000)
    assert [hit.rank for hit in hits] == list(range(1, len(hits) + 1))
    keys = [(-hit.score, hit.passage.passage_id) for hit in hits]
    assert keys == sorted(set(keys))
    assert all(0 < hit.score <= 1 for hit in hits)
    assert len(hits) <= kekiz.manifest.counts["passages"]
    assert all(hit.document.text[hit.passage.start : hit.passage.end] == hit.passage.text for hit in hits)
    assert len(kekiz.search(query, k=1)) == min(1, len(hits))


@pytest.mark.parametrize("query", WORDLESS)
def test_a_query_without_a_word_finds_nothing(kekiz: Kekiz, query: str) -> None:
    assert kekiz.search(query, k=10) == []


def test_a_word_of_the_passages_finds_one_where_there_is_one(kekiz: Kekiz) -> None:
    assert len(kekiz.search("Hebamme", k=10)) == min(10, kekiz.manifest.counts["passages"])

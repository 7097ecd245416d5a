"""The passages of the benchmarks are the same in every run, and an index over them can be searched."""

from __future__ import annotations

import lzma
import sys
from pathlib import Path

import pytest

from kekiz_search import open_index

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Two files of paragraphs, some of them too short."""
    words = "Im Rathaus von Ort {0} berät die Stelle {0} junge Familien zu Betreuung, Anträgen und Freizeit. "
    for name, numbers in (("a", range(40)), ("b", range(30, 70))):
        lines = [words.format(number) * (4 if number % 5 else 1) for number in numbers]
        (tmp_path / f"{name}.txt.xz").write_bytes(lzma.compress("\n".join(lines).encode()))
    return tmp_path


def test_passages_are_drawn_alike_and_a_smaller_draw_begins_a_larger_one(
    data: Path, tmp_path: Path, tiny_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    try:
        import passages

        from kekiz_search.encoder import open_encoder

        drawn = passages.draw_passages(data, 50)
        assert passages.draw_passages(data, 20) == drawn[:20]
        assert len(set(drawn)) == 50
        assert all(250 <= len(passage) <= 900 for passage in drawn)
        assert passages.draw_queries(drawn, 6) == passages.draw_queries(drawn, 6)
        prepared = passages.prepare(drawn, open_encoder(str(tiny_model)))
        with open_index(passages.write_index(prepared.first(45), tmp_path / "index"), str(tiny_model)) as kekiz:
            hits = kekiz.search(drawn[7], k=3)
            assert drawn[7] in [hit.passage.text for hit in hits]
        with pytest.raises(SystemExit, match="nur 5"):
            passages.draw_passages(data, 100)
    finally:
        sys.modules.pop("passages", None)

"""Mutated files never take the parent with them; the long run is ``fuzz_readers.py``."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_files import MAKERS, content_of

sys.path.insert(0, str(Path(__file__).parent))

from fuzz_readers import mutate, run

from ingest.limits import LIMITS
from ingest.readers import FORMATS, read_data
from kekiz_search.errors import CorpusError

MUTANTS = 120
GOOD = [(kind, make(content_of(1))) for kind, make in MAKERS.items() if kind != "pdf"]


@pytest.mark.slow
def test_every_mutant_is_read_or_refused() -> None:
    found, longest = run(MUTANTS)
    assert found.total() == MUTANTS
    assert found["read"] > MUTANTS // 10
    assert found["refused"] > MUTANTS // 10
    assert longest <= LIMITS.wall_s + 15


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(GOOD), st.randoms(use_true_random=False))
def test_a_reader_raises_what_can_be_told(good: tuple[str, bytes], draw: object) -> None:
    kind, data = good
    try:
        read = read_data(mutate(draw, data), FORMATS[f".{kind}"])  # type: ignore[arg-type]
    except CorpusError as error:
        assert error.hint  # noqa: PT017 - either is right
    else:
        read.text.encode("utf-8")
        assert all(0 <= one.start <= one.end <= len(read.text) for one in (*read.headings, *read.marks))


@given(st.sampled_from(sorted(FORMATS)), st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(suffix: str, data: bytes) -> None:
    if FORMATS[suffix] == "pdf":
        return
    try:
        read_data(data, FORMATS[suffix]).text.encode("utf-8")
    except CorpusError as error:
        assert str(error).count("\n") == 0  # noqa: PT017 - either is right

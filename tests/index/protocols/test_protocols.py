"""The accidents in small; each protocol is a program of its own that plays the whole of it.

``KEKIZ_PROTOCOLS=ci`` plays 300 kills and 2,000 flips; the programs without options play what the project promises.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

PROTOCOLS = Path(__file__).parent
ROOT = PROTOCOLS.parents[2]
IN_CI = os.environ.get("KEKIZ_PROTOCOLS") == "ci"
LONGEST_S = 900

Played = Callable[..., dict[str, Any]]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="the protocols fork, which this system cannot"),
]


@pytest.fixture(scope="module")
def played(bare_environment: Callable[..., dict[str, str]]) -> Played:
    """Return what plays a protocol and gives its counts; a loss fails the test with all that it said."""

    def play(name: str, *words: str) -> dict[str, Any]:
        command = [sys.executable, str(PROTOCOLS / f"{name}.py"), *words]
        environment = bare_environment(PYTHONPATH=str(ROOT))
        ended = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=LONGEST_S, check=False)
        assert ended.returncode == 0, f"{ended.stdout}\n{ended.stderr}"
        return dict(json.loads(ended.stdout))

    return play


def test_no_kill_loses_an_index_or_mixes_an_answer(played: Played) -> None:
    kills = 300 if IN_CI else 15
    assert played("kill_ingest", "--kills", str(kills))["kills"] == kills


def test_no_failing_write_loses_the_old_index(played: Played) -> None:
    found = played("full_disk", "--step", "1" if IN_CI else "15")
    assert found["old answers"] >= 5
    assert found["limit failed"] >= 3


def test_no_flipped_bit_is_opened(played: Played) -> None:
    flips = 2000 if IN_CI else 60
    assert played("flip_bits", "--flips", str(flips))["refused"] == flips


def test_no_reader_is_disturbed_by_a_publication(played: Played) -> None:
    words = "--readers 3 --publications 3 --queries 300 --searches 10".split()
    found = played("readers_while_publishing", *words)
    assert found["generations"] >= 2

"""Items of one list, which are told together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.evidence.unit import Unit

_QUOTED_CHARS = 1_200  # of a list that is quoted whole
_BULLET = re.compile(r"\W*(?:\d{1,2}[.)]\s*)?")


def runs_of(items: Sequence[Unit]) -> list[list[Unit]]:
    """Group items of which nothing but a bullet stands between one and the next."""
    runs: list[list[Unit]] = []
    for unit in items:
        if runs and _follows(runs[-1][-1], unit):
            runs[-1].append(unit)
        else:
            runs.append([unit])
    return runs


def end_of(run: Sequence[Unit]) -> int:
    """Return where the last item ends that is quoted with the first."""
    return max(unit.end for unit in run if unit.end <= run[0].start + _QUOTED_CHARS or unit is run[0])


def _follows(last: Unit, unit: Unit) -> bool:
    return last.row == unit.row and _BULLET.fullmatch(unit.document.text[last.end : unit.start]) is not None

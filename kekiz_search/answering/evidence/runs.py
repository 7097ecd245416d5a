"""Items of a list that follow one another, quoted as they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.evidence.draft import DraftStatement
from kekiz_search.answering.evidence.found import Found, state_found
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit

_QUOTED_CHARS = 1_200  # of a list that is quoted whole
_BULLET = re.compile(r"\W*(?:\d{1,2}[.)]\s*)?")


def state_run(search: Search, run: Sequence[Unit]) -> DraftStatement:
    """Return the statement that some items make, led by the Kommune whose document they stand in."""
    return state_found(search, Found(run[0], run[0].start, _end_of(run), 1.0), run[0].document.origin.kommune)


def runs_of(items: Sequence[Unit]) -> list[list[Unit]]:
    """Group items of which nothing but a bullet stands between one and the next."""
    runs: list[list[Unit]] = []
    for unit in items:
        if runs and _follows(runs[-1][-1], unit):
            runs[-1].append(unit)
        else:
            runs.append([unit])
    return runs


def _end_of(run: Sequence[Unit]) -> int:
    """Return where the last item ends that is quoted with the first."""
    return max(unit.end for unit in run if unit.end <= run[0].start + _QUOTED_CHARS or unit is run[0])


def _follows(last: Unit, unit: Unit) -> bool:
    return last.row == unit.row and _BULLET.fullmatch(unit.document.text[last.end : unit.start]) is not None

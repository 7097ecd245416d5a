"""Fewer looks for garbage in circles: reading and building leave little, and each look goes through all there is."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# Objects made between two looks. Python's own choice of 700 costs workers a tenth of their time, and half of the time
# in which the words of 3,000 files are sorted and written. Source: own measurement.
_OBJECTS = 20_000


@contextmanager
def collecting_rarely() -> Iterator[None]:
    """Let the process look seldom, and as before when it is done."""
    before = gc.get_threshold()
    gc.set_threshold(_OBJECTS)
    try:
        yield
    finally:
        gc.set_threshold(*before)

"""One engine for all who ask a running program, opened anew when another generation becomes current."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from kekiz_search.index.layout import current_generation

Engine = TypeVar("Engine")


@dataclass(slots=True)
class SharedEngine(Generic[Engine]):
    """The opened generations, by index folder and name; a former one is kept for those who still read in it.

    ``open`` opens the current generation, ``forget_former`` lets go of what was kept of an earlier one.
    """

    open: Callable[[Path], Engine]
    forget_former: Callable[[], None] = lambda: None
    opened: dict[tuple[str, str], Engine] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def current(self, index: Path) -> Engine:
        """Return the engine of the current generation; raise KekizError where there is none."""
        key = (str(index.resolve()), current_generation(index).name)
        with self.lock:
            if key not in self.opened:
                engine = self.open(index)
                former = list(self.opened)[-1:]
                self.opened = {old: self.opened[old] for old in former} | {key: engine}
                self.forget_former()
                gc.unfreeze()  # what the former generation alone held can go now
                settle_memory()
            return self.opened[key]

    def forget(self) -> None:
        """Let go of all generations."""
        with self.lock:
            self.opened = {}
            self.forget_former()


def settle_memory() -> None:
    """Take what is loaded out of the garbage collection, which would otherwise go through word lists and index."""
    gc.collect()
    gc.freeze()

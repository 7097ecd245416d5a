"""The building of the first index, in the background, watched by every session that arrives meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from kekiz_search.errors import KekizError, describe_os_error
from kekiz_search.shipped import shipped_path
from kekiz_search.web import texts

CORPUS = shipped_path("corpus")


@dataclass(slots=True)
class FirstBuild:
    """How far the building is."""

    stage: str = texts.BUILDING_STARTS
    done: int = 0
    total: int = 0
    error: KekizError | None = None
    thread: threading.Thread | None = None
    lock: threading.Lock = field(default_factory=threading.Lock)

    def start(self, index: Path) -> None:
        """Begin to build in the background, once, unless it runs already."""
        with self.lock:
            if self.thread is None or not self.thread.is_alive():
                self.error = None
                self.thread = threading.Thread(target=self._run, args=(index,), daemon=True, name="kekiz-first-build")
                self.thread.start()

    def running(self) -> bool:
        """Say whether it is still at work."""
        return self.thread is not None and self.thread.is_alive()

    def _advance(self, stage: str, done: int, total: int) -> None:
        self.stage, self.done, self.total = stage, done, total

    def _run(self, index: Path) -> None:
        try:
            build(CORPUS, index, self._advance)
        except KekizError as error:
            self.error = error
        except OSError as error:
            self.error = KekizError(f"{texts.BUILD_FAILED} ({describe_os_error(error)})", hint=texts.BUILD_FAILED_HINT)


FIRST_BUILD = FirstBuild()


def build(folder: Path, index: Path, progress: Callable[[str, int, int], None]) -> None:
    """Build an index out of a folder, for a page that anyone may open: without e-mail addresses and numbers.

    The write side is imported only now.
    """
    from ingest import build_index

    build_index(folder, index, progress=progress, mask_contacts=True)

"""Let the n-th write, fsync, rename, opening for writing or new folder of an ingest fail, for every n.

    python tests/index/protocols/full_disk.py

Twice for each n: with ENOSPC for that call and all that follow, as on a disk that is full, and with EIO for that call
alone. A failing write leaves half of its bytes. Then with a real limit of the system on the size of files, which also
meets what is written by libraries. Held: exit 1 with one clear sentence, the old index answers byte-identically
(after EIO behind the switch: the new one), and the next run ends well and leaves nothing behind.
"""

from __future__ import annotations

import argparse
import builtins
import errno
import io
import json
import os
import resource
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from scene import Scene, Seen

from kekiz_search.errors import KekizError, describe_os_error
from kekiz_search.index.layout import current_generation

_CALLS = ("fsync", "replace", "rename", "mkdir", "link")
_LIMITS_BYTES = (0, 10, 100, 1000, 3000, 10_000, 30_000)


class FailingDisk:
    """Counts what changes the disk and lets the n-th call fail; with ``full`` also all that follow."""

    def __init__(self, fails_at: int | None, full: bool) -> None:
        self.calls = 0
        self.fails_at = fails_at
        self.full = full

    def touch(self) -> None:
        """Count one call; raise OSError where it is the one that fails."""
        self.calls += 1
        if self.fails_at is None or self.calls < self.fails_at:
            return
        if self.full:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        if self.calls == self.fails_at:
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    @contextmanager
    def in_place(self) -> Iterator[None]:
        """Put it in the place of what Python writes with."""
        real: list[tuple[Any, str, Any]] = [(os, name, getattr(os, name)) for name in _CALLS]
        real += [(io, "open", io.open), (builtins, "open", builtins.open)]
        for where, name, function in real:
            setattr(where, name, self._opening(function) if name == "open" else self._counted(function))
        try:
            yield
        finally:
            for where, name, function in real:
                setattr(where, name, function)

    def _counted(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*words: Any, **named: Any) -> Any:
            self.touch()
            return function(*words, **named)

        return call

    def _opening(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(file: Any, mode: str = "r", *words: Any, **named: Any) -> Any:
            if not set(mode) & set("wax+"):
                return function(file, mode, *words, **named)
            self.touch()
            return _Writer(function(file, mode, *words, **named), self)

        return call


class _Writer:
    """A file opened for writing whose writes count."""

    def __init__(self, file: Any, disk: FailingDisk) -> None:
        self._file = file
        self._disk = disk

    def write(self, data: Any) -> int:
        try:
            self._disk.touch()
        except OSError:
            self._file.write(data[: len(data) // 2])
            raise
        return int(self._file.write(data))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def __enter__(self) -> _Writer:
        return self

    def __exit__(self, *words: object) -> None:
        self._file.close()


def fail_everywhere(scene: Scene, step: int) -> Counter[str]:
    """Let every ``step``-th call fail in both ways; count what became of it."""
    found: Counter[str] = Counter()
    scene.write_run(0)
    scene.ingest(0)
    run = 1
    scene.write_run(run)
    counting = FailingDisk(None, full=False)
    with counting.in_place():
        scene.ingest(run)
    found["calls"] = counting.calls
    for number in range(1, counting.calls + 1, step):
        for full in (True, False):
            run += 1
            found.update(_fail_at(scene, run, FailingDisk(number, full)))
    return found


def _fail_at(scene: Scene, run: int, disk: FailingDisk) -> Counter[str]:
    before = scene.look()
    version = scene.write_run(run)
    error = None
    with disk.in_place():
        try:
            scene.ingest(run)
        except KekizError as caught:
            error = caught
    return _judge(scene, run, version, before, error)


def _judge(scene: Scene, run: int, version: str, before: Seen, error: KekizError | None) -> Counter[str]:
    after = scene.look()
    found: Counter[str] = Counter(tries=1)
    if error is None:
        found["went well"] += 1
        found["lost"] += (after.version, after.run) != (version, run)
    elif after.version == before.version:
        found["old answers"] += 1
        found["lost"] += after.answers != before.answers
    else:
        found["new answers"] += 1
        found["lost"] += (after.version, after.run) != (version, run)
    found["unclear"] += error is not None and not _is_clear(error)
    scene.ingest(run)
    found["not mended"] += scene.look().run != run or bool(_hidden(scene))
    return found


def _is_clear(error: KekizError) -> bool:
    return (
        error.message.endswith(".")
        and "\n" not in error.message
        and describe_os_error(error.__cause__) in error.message
    )


def _hidden(scene: Scene) -> list[Path]:
    unfinished = [path for path in (scene.index / "generations").iterdir() if path.name.startswith(".")]
    return unfinished + list(scene.index.glob("CURRENT.*"))


def fail_by_limit(scene: Scene) -> Counter[str]:
    """Let the system refuse to write files beyond some sizes, in a child; count what became of it."""
    found: Counter[str] = Counter()
    for number, limit_bytes in enumerate(_LIMITS_BYTES):
        run = 5000 + number
        before = scene.look()
        version = scene.write_run(run)
        child = os.fork()
        if child == 0:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit_bytes, limit_bytes))
            try:
                scene.ingest(run)
            except KekizError:
                os._exit(1)
            os._exit(0)
        _pid, status = os.waitpid(child, 0)
        after = scene.look()
        went_well = os.waitstatus_to_exitcode(status) == 0
        expected = version if went_well else before.version
        found.update({"limits": 1, "limit lost": int(after.version != expected), "limit failed": int(not went_well)})
        scene.ingest(run)
    return found


def main() -> int:
    """Print the counts as JSON; 1 where an index was lost, a message unclear or a place not mended."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--step", type=int, default=1, help="let only every so manieth call fail")
    chosen = words.parse_args()
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as room:
        scene = Scene(Path(room))
        found = fail_everywhere(scene, chosen.step)
        found.update(fail_by_limit(scene))
        found["files"] = len(list(current_generation(scene.index).rglob("*")))
    losses = sum(found[name] for name in ("lost", "unclear", "not mended", "limit lost"))
    record = dict(found) | {"seconds": round(time.perf_counter() - started, 1), "losses": losses}
    sys.stdout.write(json.dumps(record) + "\n")
    return 1 if losses else 0


if __name__ == "__main__":
    sys.exit(main())

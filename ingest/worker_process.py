"""One worker process as its parent sees it: what it was told, what it answered, how it ended."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections import deque
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ingest.frames import FrameReader, write_frame
from ingest.limits import Limits, crashed, over_cpu, over_memory, over_wall
from ingest.worker import ENDED, IDLE_EXIT, READ, READY, SPENT_EXIT
from kekiz_search.errors import CorpusError, KekizError

Answer = bytes | CorpusError  # packed sections, or why there are none
_ROOT = Path(__file__).resolve().parent.parent
_START = "from ingest.worker import main; main()"
# Loading the libraries takes a second on a quiet machine, a minute on one that is short of memory.
_START_S = 120.0
# A worker ends itself at its limit of time; the parent waits a little longer before it does so.
_GRACE_S = 5.0
# Room for what it answers while the parent is busy; elsewhere than on Linux the system decides.
_PIPE_BYTES = _READ_BYTES = 1 << 20
# Files that a worker has been told of before it is done with the first, so that it never waits for the parent: as many
# as it reads in a quarter of a second, so that slow ones are left for another worker.
_LEAST_AHEAD, _MOST_AHEAD, _AHEAD_S = 8, 64, 0.25
# Libraries would start threads of their own, each with an address space of its own.
_ONE_THREAD = {
    **dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), "1"),
    "TOKENIZERS_PARALLELISM": "false",
}


class WorkerProcess:
    """A process that reads files; ``assigned`` are the places of those it was told of and has not answered."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        status, status_of_worker = os.pipe()
        release_of_worker, release = os.pipe()
        # -P keeps the current folder, which may be one of documents, off the path of modules.
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", _START, json.dumps(asdict(limits)), f"{status_of_worker} {release_of_worker}"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            pipesize=_PIPE_BYTES,
            stderr=None if os.environ.get("KEKIZ_DEBUG") else subprocess.DEVNULL,
            env={**os.environ, **_ONE_THREAD, "PYTHONPATH": os.pathsep.join([str(_ROOT), *filter(None, sys.path)])},
            pass_fds=(status_of_worker, release_of_worker),
            start_new_session=True,
        )
        os.close(status_of_worker)
        os.close(release_of_worker)
        self._status = os.fdopen(status, "rb", buffering=0)
        self._release = os.fdopen(release, "wb", buffering=0)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self.answers = self._process.stdout.fileno()
        self._requests = self._process.stdin.fileno()
        for descriptor in (self._requests, self.answers, status):
            os.set_blocking(descriptor, False)
        self._reader = FrameReader(limits.reply_bytes)
        self._unsent = bytearray()
        self.is_ready = False
        self.assigned: deque[int] = deque()
        self._answered, self._ready_since = 0, 0.0
        self.deadline = time.monotonic() + _START_S

    @property
    def descriptors(self) -> tuple[int, int]:
        """Where there is something to read when ``receive`` has something to give."""
        return self.answers, self._status.fileno()

    @property
    def ahead(self) -> int:
        """How many files the worker is told of at once."""
        if not self._answered:
            return _LEAST_AHEAD
        each_s = (time.monotonic() - self._ready_since) / self._answered
        return max(_LEAST_AHEAD, min(_MOST_AHEAD, int(_AHEAD_S / each_s))) if each_s else _MOST_AHEAD

    @property
    def is_flushing(self) -> bool:
        """Whether the worker has not taken all that it is to be told."""
        return bool(self._unsent)

    def is_alive(self) -> bool:
        """Tell whether the process still runs and has not said that it is about to end."""
        return self._process.poll() is None and self.receive()[1]

    def assign(self, place: int, request: dict[str, Any]) -> None:
        """Tell of one more file."""
        if not self.assigned:
            self._postpone()
        self.assigned.append(place)
        self._unsent += write_frame(json.dumps(request).encode("ascii"))

    def flush(self) -> None:
        """Send as much as the worker takes now; that it is gone is seen at its answers."""
        try:
            while self._unsent:
                del self._unsent[: os.write(self._requests, self._unsent)]
        except BlockingIOError:
            return
        except BrokenPipeError:
            self._unsent.clear()

    def receive(self) -> tuple[list[tuple[int, Answer]], bool]:
        """Return the answers that are there, with their places, and whether the process goes on."""
        ended = self._status.read(ENDED.size)  # nothing where the nursery itself has ended, None where all is well
        found: list[tuple[int, Answer]] = []
        goes_on = ended != b""
        try:
            while data := os.read(self.answers, _READ_BYTES):
                for message in self._reader.feed(data):
                    self._take(message, found)
            goes_on = False
        except BlockingIOError:
            pass
        except (ValueError, IndexError, KeyError, TypeError):  # no answer of ours: something has taken hold of it
            self._process.kill()
            return found, False
        if ended:
            (code,) = ENDED.unpack(ended)
            self._reader = FrameReader(self._limits.reply_bytes)
            reason = self._reason(code)
            if reason is not None and self.assigned:
                found.append((self.assigned.popleft(), reason))
            self._postpone()
            self._release_next()
        return found, goes_on

    def end(self) -> CorpusError | None:
        """End the process; say why its file is refused, None where no file is to blame for the end.

        Raises KekizError where it could not even start.
        """
        is_late = time.monotonic() > self.deadline
        if not is_late and self._process.poll() is None:
            self._await_end()
        self.close()
        if not self.is_ready:
            raise KekizError(
                "Das Leseprogramm für Dokumente lässt sich nicht starten.",
                hint="Mit KEKIZ_DEBUG=1 sehen Sie, warum; oft hilft es, KeKiz search neu zu installieren.",
            )
        if is_late:
            return over_wall(self._limits)
        return None if self._process.returncode == 0 else crashed()

    def _release_next(self) -> None:
        """Let the nursery fork the next worker; that it is gone is seen at its answers."""
        try:
            self._release.write(b"n")
        except BrokenPipeError:
            self._unsent.clear()

    def _await_end(self) -> None:
        """Let a process that has closed its pipes come to its end, which says how it went."""
        try:
            self._process.wait(_GRACE_S)
        except subprocess.TimeoutExpired:
            self._process.kill()

    def close(self) -> None:
        """End the process and the one it has forked, without asking why; idle ones come to their own end."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        if self.is_ready and not self.assigned:
            self._await_end()
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        for pipe in (self._process.stdout, self._status, self._release):
            if pipe is not None:
                pipe.close()

    def _take(self, message: bytes, found: list[tuple[int, Answer]]) -> None:
        self._postpone()
        if message[:1] == READY:
            self.is_ready, self._ready_since = True, time.monotonic()
        else:
            found.append((self.assigned[0], _opened(message)))
            self.assigned.popleft()
            self._answered += 1
            self._postpone()

    def _postpone(self) -> None:
        """Begin the time of the next file; before the first one stands the time of the start."""
        patience_s = self._limits.wall_s + _GRACE_S if self.is_ready else _START_S
        self.deadline = time.monotonic() + patience_s

    def _reason(self, code: int) -> CorpusError | None:
        if code in (IDLE_EXIT, SPENT_EXIT):
            return None
        if code == -signal.SIGXCPU:
            return over_cpu(self._limits)
        if code == -signal.SIGALRM:
            return over_wall(self._limits)
        return over_memory(self._limits) if code == -signal.SIGKILL else crashed()


def _opened(message: bytes) -> Answer:
    if message[:1] == READ:
        return message[1:]
    reason, hint = json.loads(message[1:])
    return CorpusError(str(reason), str(hint))

"""Reads files in worker processes: in order, side by side, each within its limits.

A file that breaks a limit or its reader costs that file alone. Workers are started when they are first needed and
kept for the next build of this process; idle ones go by themselves.
"""

from __future__ import annotations

import os
import selectors
import threading
import time
from collections import deque
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from ingest.limits import LIMITS, Limits
from ingest.worker_process import Answer, WorkerProcess

Request = dict[str, Any]
# What a worker costs to start, in processor time: one more is taken on when those there have been waited for as long,
# or at once for so many files more, which take three times as long even where they are short texts.
_START_COST_S = 0.5
_FILES_PER_WORKER = 400
_MOST_WORKERS = 4
# How far the fastest worker may be in front of the file that is handed on next.
_LEAD = 128
_FLUSH_S = 0.05


class Pool:
    """Some worker processes, kept between runs; a run beside another one has workers of its own."""

    def __init__(self, limits: Limits = LIMITS, most_workers: int | None = None) -> None:
        self._limits = limits
        self._most_workers = most_workers or min(_MOST_WORKERS, os.cpu_count() or 1)
        self._kept: list[WorkerProcess] = []
        self._lock = threading.Lock()

    def read(self, requests: Sequence[Request]) -> Iterator[Answer]:
        """Yield what every request gave, in their order."""
        if not requests:
            return
        reading = _Reading(self._limits, requests)
        try:
            for answer in reading.run(self._take_kept(), self._most_workers):
                if reading.is_done:
                    self._keep(reading.release())  # before the last answer: nobody may ask for what comes behind it
                yield answer
        finally:
            for worker in reading.release():
                worker.close()

    def _take_kept(self) -> list[WorkerProcess]:
        with self._lock:
            kept, self._kept = self._kept, []
        alive = [worker for worker in kept if worker.is_alive()]
        for worker in kept:
            if worker not in alive:
                worker.close()
        return alive

    def _keep(self, workers: list[WorkerProcess]) -> None:
        with self._lock:
            free = self._kept + workers
            self._kept = free[: self._most_workers]
        for worker in free[self._most_workers :]:
            worker.close()

    def close(self) -> None:
        """End the workers that are kept."""
        with self._lock:
            kept, self._kept = self._kept, []
        for worker in kept:
            worker.close()


@lru_cache(maxsize=1)
def shared_pool() -> Pool:
    """Return the pool of this process."""
    return Pool()


class _Reading:
    """One run over a list of files."""

    def __init__(self, limits: Limits, requests: Sequence[Request]) -> None:
        self._limits = limits
        self._requests = requests
        self._waiting = deque(range(len(requests)))
        self._done: dict[int, Answer] = {}
        self._workers: list[WorkerProcess] = []
        self._selector = selectors.DefaultSelector()
        self._waited_s = 0.0

    def run(self, workers: Sequence[WorkerProcess], most_workers: int) -> Iterator[Answer]:
        for worker in workers:
            self._take_on(worker)
        while len(self._workers) < min(most_workers, 1 + len(self._requests) // _FILES_PER_WORKER):
            self._take_on(WorkerProcess(self._limits))
        for place in range(len(self._requests)):
            while place not in self._done:
                if self._waited_s > _START_COST_S and self._waiting and len(self._workers) < most_workers:
                    self._take_on(WorkerProcess(self._limits))
                for worker in self._workers:
                    self._assign(worker, place + _LEAD)
                self._wait()
            left = time.monotonic()
            yield self._done.pop(place)
            away_s = time.monotonic() - left
            for worker in self._workers:
                worker.deadline += away_s

    @property
    def is_done(self) -> bool:
        """Whether every file has its answer."""
        return not self._waiting and not any(worker.assigned for worker in self._workers)

    def release(self) -> list[WorkerProcess]:
        """Let go of the workers and return them."""
        self._selector.close()
        workers, self._workers = self._workers, []
        return workers

    def _take_on(self, worker: WorkerProcess) -> None:
        self._waited_s = 0.0
        self._workers.append(worker)
        for descriptor in worker.descriptors:
            self._selector.register(descriptor, selectors.EVENT_READ, worker)

    def _assign(self, worker: WorkerProcess, lead: int) -> None:
        while self._waiting and len(worker.assigned) < worker.ahead and self._waiting[0] < lead:
            place = self._waiting.popleft()
            worker.assign(place, self._requests[place])
        worker.flush()

    def _wait(self) -> None:
        """Wait for the next answer, the death of a worker, or the end of a worker's time."""
        now = time.monotonic()
        patience_s = min((worker.deadline - now for worker in self._workers if worker.assigned), default=0.0)
        if any(worker.is_flushing for worker in self._workers):
            patience_s = min(patience_s, _FLUSH_S)
        ready = {id(key.data): key.data for key, _events in self._selector.select(max(0.0, patience_s))}
        if all(worker.is_ready for worker in self._workers):
            self._waited_s += time.monotonic() - now
        for worker in ready.values():
            answers, goes_on = worker.receive()
            self._done.update(answers)
            if not goes_on:
                self._replace(worker)
        for worker in list(self._workers):
            if worker.assigned and time.monotonic() > worker.deadline:
                self._replace(worker)

    def _replace(self, worker: WorkerProcess) -> None:
        """Refuse the file that a lost worker was at, and give its other files to a new one."""
        for descriptor in worker.descriptors:
            self._selector.unregister(descriptor)
        self._workers.remove(worker)
        reason = worker.end()
        lost = worker.assigned
        if lost and reason is not None:
            self._done[lost.popleft()] = reason
        self._waiting.extendleft(reversed(lost))
        if self._waiting or not self._workers:
            self._take_on(WorkerProcess(self._limits))

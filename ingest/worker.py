"""A process that reads files one after another, within limits; it is told which on stdin and answers on stdout.

It comes in two: a nursery loads once what all files are read with, and forks the worker that reads them. A worker
that a file has cost is followed by a new one; the nursery says on a pipe of its own how the old one ended.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import select
import signal
import struct
import sys
from functools import lru_cache
from pathlib import Path
from typing import Any, NoReturn

from ingest.completing import complete_sections, cut_section
from ingest.cutting import cut_file, load_rules
from ingest.entries import Cut
from ingest.frames import HEAD, write_frame
from ingest.garbage import collecting_rarely
from ingest.limits import Limits, over_memory, over_reply, unforeseen
from ingest.sections import pack_sections
from kekiz_search.encoder import SHIPPED_MODEL
from kekiz_search.encoder.static import StaticEncoder
from kekiz_search.errors import CorpusError

READY, READ, REFUSED = b"r", b"c", b"x"  # the first byte of an answer
ENDED = struct.Struct("!i")  # how a worker ended: its exit status, or the number of a signal below zero
IDLE_EXIT, SPENT_EXIT = 0, 75
# Between two builds of one process a worker waits this long; it holds some 100 MB.
IDLE_S = 20.0
_OPEN_FILES = 256
# The words of a longer text are left to the parent, so that its time here is for reading it alone. Some 600 pages; on a
# quiet machine a worker takes 2 s for them.
_MOST_CHARS = 1_000_000


def main() -> None:
    """Be the nursery: fork worker after worker until one ends because nobody asks any more."""
    limits = Limits(**json.loads(sys.argv[1]))
    status, release = map(int, sys.argv[2].split())
    answers = _take_stdout()
    load_all()
    gc.freeze()  # what is loaded stays: it need not be looked through again and again
    _send(answers, READY)
    while True:
        worker = os.fork()
        if worker == 0:
            os.close(status)
            os.close(release)
            _work(answers, limits)
        code = os.waitstatus_to_exitcode(os.waitpid(worker, 0)[1])
        if code == IDLE_EXIT:
            return
        os.write(status, ENDED.pack(code))
        if not os.read(release, 1):  # the next one begins when the parent has taken what this one left behind
            return


def _work(answers: int, limits: Limits) -> NoReturn:
    """Answer requests until stdin ends or nothing comes for a while."""
    _confine(limits)
    with collecting_rarely():
        while select.select([0], [], [], IDLE_S)[0]:
            request = _receive()
            if request is None:
                break
            _allow(limits)
            answer, is_spent = _answer(request, limits)
            signal.setitimer(signal.ITIMER_REAL, 0)
            _send(answers, answer)
            if is_spent:
                os._exit(SPENT_EXIT)
    os._exit(IDLE_EXIT)


def _answer(request: dict[str, Any], limits: Limits) -> tuple[bytes, bool]:
    """Read a file; whatever goes wrong is told with it. Also return whether memory ran out."""
    try:
        layer = Path(request["layer"]) if request.get("layer") else None
        cut = cut_file(Path(request["folder"]), request["file"], request["row"], request["mask_contacts"], layer)
        packed = pack_answer(cut, request)
        if len(packed) >= limits.reply_bytes:
            return _refusal(over_reply()), True
        return READ + packed, False
    except CorpusError as error:
        return _refusal(error), False
    except MemoryError:
        return _refusal(over_memory(limits)), True
    except Exception as error:  # noqa: BLE001 - it is told with the file, as every refusal is
        return _refusal(unforeseen(error)), False


def pack_answer(cut: Cut, request: dict[str, Any]) -> bytes:
    """Return what was read off a file, with all that can be made of it where that is wanted and does not take long."""
    sections = cut_section(cut)
    if request["is_whole"] and len(cut.document.text) <= _MOST_CHARS:
        model = request["model"]
        sections = complete_sections(cut, sections, _open_model(model) if model else None)
    return pack_sections(request["name"], sections)


@lru_cache(maxsize=1)
def _open_model(folder: str) -> StaticEncoder:
    return StaticEncoder.load(Path(folder))


def load_all() -> None:
    """Load what most files are read and completed with, so that all workers of a nursery share it."""
    cut = load_rules()
    complete_sections(cut, cut_section(cut), _open_model(str(SHIPPED_MODEL)))


def _refusal(error: CorpusError) -> bytes:
    return REFUSED + json.dumps([error.message, error.hint]).encode()


def _take_stdout() -> int:
    """Keep stdout for answers alone: what a library prints goes nowhere."""
    answers = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return answers


def _confine(limits: Limits) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, limits.memory_bytes))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (_OPEN_FILES, _OPEN_FILES))
    for number in (signal.SIGXCPU, signal.SIGALRM):
        signal.signal(number, signal.SIG_DFL)


def _allow(limits: Limits) -> None:
    """Grant the next file its time, on top of what was used so far; the system ends the process behind it."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + limits.cpu_s + 1
    resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.RLIM_INFINITY))
    signal.setitimer(signal.ITIMER_REAL, limits.wall_s)


def _receive() -> dict[str, Any] | None:
    """Take one request and not a byte more: what comes behind it is for whoever lives then."""
    head = _read_all(HEAD.size)
    request = _read_all(HEAD.unpack(head)[0]) if head else None
    return json.loads(request) if request else None


def _read_all(size_bytes: int) -> bytes | None:
    parts: list[bytes] = []
    while size_bytes:
        data = os.read(0, size_bytes)
        if not data:
            return None
        parts.append(data)
        size_bytes -= len(data)
    return b"".join(parts)


def _send(descriptor: int, message: bytes) -> None:
    view = memoryview(write_frame(message))
    while view:
        view = view[os.write(descriptor, view) :]

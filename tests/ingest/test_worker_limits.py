"""A file that breaks a limit, or its reader, costs that file alone."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

import ingest.pool
import ingest.worker_process
from ingest.completing import open_cut
from ingest.limits import Limits
from ingest.pool import Pool, Request
from ingest.sections import unpack_sections
from ingest.worker_process import Answer, WorkerProcess
from kekiz_search.errors import CorpusError, KekizError

# A worker whose reader does what the name of the file says.
START = """
import os, sys, time
from pathlib import Path
import ingest.worker as worker
from ingest.entries import Cut
from kekiz_search.types import Document, Origin

def cut_file(folder, file, row, mask_contacts, layer):
    kind = file.split("-")[0]
    if kind == "haengt":
        time.sleep(60)
    elif kind == "rechnet":
        while True:
            pass
    elif kind == "frisst":
        [bytes(10**7) for _ in range(10**6)]
    elif kind == "stuerzt":
        os.abort()
    elif kind == "plaudert":
        print("Unfug auf der Standardausgabe", flush=True)
        os.write(1, b"noch mehr")
    elif kind == "schreibt":
        Path(folder, "neu").write_text("Das soll nicht gehen.")
    elif kind == "langsam":
        time.sleep(0.3)
    elif kind == "irrt":
        raise ZeroDivisionError
    elif kind == "geschwaetzig":
        return Cut(Document(file, file, "", "x" * 2_000_000, Origin()), (), (), ())
    return Cut(Document(file, file, "", f"Text von {file}", Origin()), (), (), ())

worker.cut_file, worker.load_all = cut_file, lambda: None
worker.main()
"""
LIMITS = Limits(memory_bytes=600 * 1024**2, cpu_s=1, wall_s=30.0, reply_bytes=1_000_000)
Read = Callable[..., list[Answer]]


@pytest.fixture(scope="module")
def pool() -> Iterator[Pool]:
    patch = pytest.MonkeyPatch()
    patch.setattr(ingest.worker_process, "_START", START)
    pool = Pool(LIMITS, most_workers=1)
    yield pool
    pool.close()
    patch.undo()


@pytest.fixture
def read(pool: Pool, tmp_path: Path) -> Read:
    def run(*files: str) -> list[Answer]:
        return list(pool.read(_requests(files, tmp_path)))

    return run


def _requests(files: Iterable[str], folder: Path = Path()) -> list[Request]:
    told = {"folder": str(folder), "row": None, "mask_contacts": False, "name": "", "is_whole": False}
    return [{**told, "file": file} for file in files]


def _texts(answers: list[Answer]) -> list[str]:
    return [
        str(answer) if isinstance(answer, CorpusError) else open_cut(unpack_sections("", answer)).document.text
        for answer in answers
    ]


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ("rechnet", "mehr als 1 s Rechenzeit"),
        ("frisst", "mehr als 600 MB Speicher"),
        ("stuerzt", "abgestürzt"),
        ("schreibt", "OSError"),
        ("irrt", "ZeroDivisionError"),
        ("geschwaetzig", "zu viel Text"),
    ],
)
def test_a_bad_file_costs_itself_alone(read: Read, bad: str, reason: str) -> None:
    first, refused, second, third = _texts(read("a-1", f"{bad}-2", "a-3", "a-4"))
    assert (first, second, third) == ("Text von a-1", "Text von a-3", "Text von a-4")
    assert reason in refused


def test_a_file_that_hangs_costs_itself_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(ingest.worker_process, "_START", START)
    pool = Pool(Limits(wall_s=1.5), most_workers=1)
    files = ("a-1", "haengt-2", "a-3")
    answers = pool.read(_requests(files))
    first, refused, second = _texts(list(answers))
    assert (first, second) == ("Text von a-1", "Text von a-3")
    assert "länger als 1.5 s" in refused
    pool.close()


def test_no_answer_is_taken_for_that_of_a_lost_file(pool: Pool, read: Read) -> None:
    names = [f"stuerzt-{n}" if n % 3 == 1 else f"a-{n}" for n in range(30)]
    for name, found in zip(names, _texts(read(*names)), strict=True):
        assert ("abgestürzt" if name.startswith("stuerzt") else name) in found


def test_one_bad_file_after_another_is_told(read: Read) -> None:
    answers = _texts(read("stuerzt-1", "stuerzt-2", "a-3", "frisst-4", "stuerzt-5"))
    assert [("abgestürzt" in words, "Speicher" in words) for words in answers] == [
        (True, False),
        (True, False),
        (False, False),
        (False, True),
        (True, False),
    ]


def test_what_a_library_prints_is_no_answer(read: Read) -> None:
    assert _texts(read("plaudert-1", "a-2")) == ["Text von plaudert-1", "Text von a-2"]


def test_answers_come_in_order_from_several_workers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(ingest.worker_process, "_START", START)
    monkeypatch.setattr(ingest.pool, "_START_COST_S", -1.0)  # a second worker at once
    pool = Pool(LIMITS, most_workers=2)
    files = [f"stuerzt-{n}" if n % 17 == 5 else f"a-{n}" for n in range(120)]
    answers = pool.read(_requests(files))
    expected = ["abgestürzt" if file.startswith("stuerzt") else f"Text von {file}" for file in files]
    assert all(words in found for words, found in zip(expected, _texts(list(answers)), strict=True))
    pool.close()


@pytest.mark.parametrize(("kind", "workers"), [("a", 1), ("langsam", 2)])
def test_another_worker_is_taken_on_where_those_there_are_waited_for(
    monkeypatch: pytest.MonkeyPatch, kind: str, workers: int
) -> None:
    monkeypatch.setattr(ingest.worker_process, "_START", START)
    started: list[WorkerProcess] = []

    def start(limits: Limits) -> WorkerProcess:
        started.append(WorkerProcess(limits))
        return started[-1]

    monkeypatch.setattr(ingest.pool, "WorkerProcess", start)
    pool = Pool(LIMITS, most_workers=2)
    files = [f"{kind}-{n}" for n in range(20)]
    answers = pool.read(_requests(files))
    assert _texts(list(answers)) == [f"Text von {file}" for file in files]
    assert len(started) == workers
    pool.close()


def test_time_that_the_caller_takes_is_not_counted(monkeypatch: pytest.MonkeyPatch, pool: Pool) -> None:
    names = ["geschwaetzig-0", *(f"a-{n}" for n in range(1, 12))]
    answers = pool.read(_requests(names))
    next(answers)
    now = time.monotonic
    monkeypatch.setattr(time, "monotonic", lambda: now() + 10 * LIMITS.wall_s)
    assert _texts(list(answers)) == [f"Text von {name}" for name in names[1:]]


def test_a_run_that_is_given_up_leaves_the_pool_usable(pool: Pool, read: Read) -> None:
    answers = pool.read(_requests(f"a-{n}" for n in range(40)))
    next(answers)
    answers.close()  # type: ignore[attr-defined]
    assert _texts(read("a-1")) == ["Text von a-1"]


def test_two_runs_side_by_side_have_workers_of_their_own(pool: Pool, read: Read) -> None:
    answers = pool.read(_requests(f"a-{n}" for n in range(3)))
    next(answers)
    assert _texts(read("a-9")) == ["Text von a-9"]
    assert _texts(list(answers)) == ["Text von a-1", "Text von a-2"]


def test_a_worker_that_cannot_start_is_no_fault_of_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ingest.worker_process, "_START", "raise SystemExit(3)")
    with pytest.raises(KekizError, match="nicht starten"):
        list(Pool(LIMITS).read(_requests("a")))

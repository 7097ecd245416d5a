from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from kekiz_search.web.memo import Memo


def test_a_value_that_many_ask_for_at_once_is_made_once() -> None:
    memo: Memo[str] = Memo(8)
    made: list[str] = []
    together = threading.Barrier(6)

    def make() -> str:
        time.sleep(0.05)
        made.append("Antwort")
        return "Antwort"

    def ask() -> str:
        together.wait()
        return memo.recall("Frage", make)

    with ThreadPoolExecutor(6) as pool:
        answers = [task.result() for task in [pool.submit(ask) for _number in range(6)]]
    assert answers == ["Antwort"] * 6
    assert made == ["Antwort"]


def test_what_is_kept_does_not_wait_for_what_is_being_made() -> None:
    memo: Memo[int] = Memo(8)
    memo.recall("kurz", lambda: 1)
    begun, may_end = threading.Event(), threading.Event()

    def take_long() -> int:
        begun.set()
        may_end.wait(10)
        return 2

    with ThreadPoolExecutor(1) as pool:
        slow = pool.submit(memo.recall, "lang", take_long)
        assert begun.wait(10)
        assert memo.recall("kurz", lambda: 3) == 1
        may_end.set()
        assert slow.result(10) == 2


def test_the_oldest_goes_first_and_an_error_is_not_kept() -> None:
    memo: Memo[int] = Memo(2)
    for number in (1, 2, 3):
        memo.recall(number, lambda number=number: number)  # type: ignore[misc]
    assert list(memo.kept) == [2, 3]
    memo.recall(2, lambda: 0)
    memo.recall(4, lambda: 4)
    assert list(memo.kept) == [2, 4]

    def fail() -> int:
        raise ValueError("kaputt")

    with pytest.raises(ValueError, match="kaputt"):
        memo.recall(5, fail)
    assert memo.recall(5, lambda: 5) == 5

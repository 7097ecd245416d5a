"""Good files among hostile ones: the good ones go in, each bad one is named with its reason, and nothing hangs.

``KEKIZ_GOOD_FILES=1000`` runs it with a thousand good files.
"""

from __future__ import annotations

import os
import re
import resource
import time
from pathlib import Path

import pytest
from made_files import MAKERS, content_of
from made_hostile import hostile_files, write_odd_things

from ingest.documents import list_files, shown_name
from ingest.limits import LIMITS
from ingest.reading import read_documents
from ingest.register import Register
from kekiz_search.errors import CorpusError

GOOD_FILES = int(os.environ.get("KEKIZ_GOOD_FILES", "54"))
LEAST_HOSTILE = 60
MOST_PARENT_BYTES = 50 * 1024**2
# A file at its limit, the start of its successor, and a busy machine.
LONGEST_SILENCE_S = LIMITS.wall_s + 15


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str | None]]:
    """A folder, and name to what is said of each bad file."""
    folder = tmp_path_factory.mktemp("gemischt")
    for number in range(GOOD_FILES):
        kind = list(MAKERS)[number % len(MAKERS)]
        (folder / f"gut-{number}.{kind}").write_bytes(MAKERS[kind](content_of(number)))
    expected: dict[str, str | None] = {}
    for name, (data, reason) in hostile_files().items():
        (folder / name).write_bytes(data)
        expected[name] = reason
    return folder, expected | write_odd_things(folder)


@pytest.mark.slow
def test_every_good_file_goes_in_and_every_bad_one_is_named(corpus: tuple[Path, dict[str, str | None]]) -> None:
    folder, expected = corpus
    list(read_documents(folder, [], Register()))
    before = _peak_bytes()
    answers, longest = {}, 0.0
    began = time.monotonic()
    for file, answer in read_documents(folder, list_files(folder), Register()):
        longest, began = max(longest, time.monotonic() - began), time.monotonic()
        answers[shown_name(file)] = str(answer) if isinstance(answer, CorpusError) else None
    grown = _peak_bytes() - before
    good = [name for name in answers if name.startswith("gut-")]
    assert len(expected) >= LEAST_HOSTILE
    assert {name: answers[name] for name in good} == dict.fromkeys(good)
    assert len(good) == GOOD_FILES
    assert set(answers) == {*good, *expected}
    wrong = {
        name: answers[name]
        for name, reason in expected.items()
        if reason is not None and not re.search(reason, answers[name] or "")
    }
    assert wrong == {}
    assert grown <= MOST_PARENT_BYTES
    assert longest <= LONGEST_SILENCE_S


def test_a_reason_is_german_and_says_what_to_do(corpus: tuple[Path, dict[str, str | None]]) -> None:
    folder, expected = corpus
    files = [file for file in ("xxe.odt", "zu.pdf", "halb.docx", "bombe.docx", "nul.txt") if file in expected]
    for _file, answer in read_documents(folder, files, Register()):
        assert isinstance(answer, CorpusError)
        assert answer.message.endswith(".")
        assert answer.hint.endswith(".")
        assert "\n" not in str(answer)


def _peak_bytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024

"""Whoever was it once is not who is it now, though the sentence names them beside the office."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

TEXT = (
    "Bis 2021 leitete Sabine Kranz das Familienbüro, seither Peter Olm.\n\n"
    "Die frühere Koordinatorin Ute Balz ist heute Dezernentin. Koordinatorin ist seit 2022 Maria Funk.\n"
)


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking({"sources.csv": "file,title,kommune\ngoch.txt,Goch,Goch\n", "goch.txt": TEXT})


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Leitet Sabine Kranz das Familienbüro in Goch?", "Nein"),
        ("Leitet Peter Olm das Familienbüro in Goch?", "Ja"),
        ("Hat Sabine Kranz das Familienbüro in Goch geleitet?", "Ja"),
        ("Ist Ute Balz Koordinatorin in Goch?", "Nein"),
        ("Ist Ute Balz Dezernentin in Goch?", "Ja"),
        ("Ist Maria Funk Koordinatorin in Goch?", "Ja"),
    ],
)
def test_whoever_was_it_is_told_apart(kekiz: Kekiz, question: str, word: str) -> None:
    assert kekiz.ask(question).answer.split()[0].strip(",:") == word

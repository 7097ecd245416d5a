"""A figure that is asked of holds for its own clause: its year, and whether it was applied for or granted."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

TEXT = (
    "2016 nahmen 30 Kitas am Sprachprojekt teil, 2018 waren es nur noch 12.\n\n"
    "Goch hatte 20 Stellen beantragt, bewilligt wurden 12.\n"
)


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking({"sources.csv": "file,title,kommune\ngoch.txt,Goch,Goch\n", "goch.txt": TEXT})


@pytest.mark.parametrize(
    ("question", "affirmed"),
    [
        ("Nahmen in Goch 2018 30 Kitas am Sprachprojekt teil?", False),
        ("Nahmen in Goch 2016 30 Kitas am Sprachprojekt teil?", True),
        ("Nahmen in Goch 2018 12 Kitas am Sprachprojekt teil?", True),
        ("Wurden in Goch 20 Stellen bewilligt?", False),
        ("Hat Goch 20 Stellen beantragt?", True),
    ],
)
def test_a_figure_holds_for_its_clause(kekiz: Kekiz, question: str, affirmed: bool) -> None:
    assert kekiz.ask(question).answer.startswith("Ja") is affirmed

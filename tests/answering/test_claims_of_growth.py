"""Claims that a network grows to so many towns, told by how many it is of, or which came to it."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune,published\nland.txt,Die Landesinitiative,,\nring.txt,Der Städtering,,\n",
    "land.txt": (
        "2018 kommen 13 Städte zur Landesinitiative dazu. Zusammen mit den 17 Städten aus der Probezeit umfasst das "
        "Netzwerk jetzt 30 Städte.\n"
    ),
    "ring.txt": "Im Mai 2019 kamen 8 Städte hinzu, sodass der Lesering auf 25 wuchs.\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Das Netzwerk wächst auf insgesamt 30 Städte.", "supported"),
        ("Das Netzwerk ist auf 30 Städte angewachsen.", "supported"),
        ("Das Netzwerk wächst um 30 Städte.", "no_evidence"),
        ("Das Netzwerk schrumpft auf 30 Städte.", "no_evidence"),
        ("Der Lesering wuchs auf insgesamt 25 Städte.", "supported"),
        ("Der Lesering wuchs um 25 Städte.", "no_evidence"),
    ],
)
def test_what_grows_to_a_number_is_of_so_many(kekiz: Kekiz, claim: str, verdict: str) -> None:
    assert kekiz.check(claim).sentences[0].verdict == verdict

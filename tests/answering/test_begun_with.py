"""How many Kommunen took part in the beginning is told of the first year, and not by what there is now."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

LAND = (
    "# Die Initiative\n\nIm Jahr 2012 waren es 16 Kommunen, die bei der Initiative mitmachten. "
    "Das Netzwerk der Initiative umfasst jetzt 37 Kommunen, die alle Anfang Mai zusammenkamen.\n\n"
    "Das Projekt Lesekiste begann mit neun Kommunen. Der "
    "Verein Rückenwind wurde 1998 gegründet. Im März 2012 begann die Landesinitiative „Kein Kind zurücklassen!“.\n"
)
GOCH = "---\nseit: 2012\n---\n\nGoch ist seit 2012 bei der Initiative „Kein Kind zurücklassen!“ dabei.\n"


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(
        {
            "sources.csv": "file,title,kommune\nland.md,Land,\ngoch.md,Goch,Goch\n",
            "land.md": LAND,
            "goch.md": GOCH,
        }
    )


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Wie viele Kommunen waren am Anfang dabei?", "16"),
        ("wieviele komunen waren zu beginn dabei", "16"),
        ("Mit wie vielen Kommunen startete KeKiz?", "16"),
        ("Mit wie vielen Kommunen hat die Landesinitiative begonnen?", "16"),
        ("Wie viele Kommunen sind jetzt dabei?", "37"),
        ("Mit wie vielen Kommunen begann das Projekt Lesekiste?", "neun"),
    ],
)
def test_the_beginning_is_the_first_year(kekiz: Kekiz, question: str, value: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert f"{value} – „" in answer.answer


@pytest.mark.parametrize(
    "question",
    ["Wann wurde KeKiz gegründet?", "Wann ist KeKiz entstanden?", "Wann wurde die Landesinitiative ins Leben gerufen?"],
)
def test_a_programme_is_founded_when_it_begins(kekiz: Kekiz, question: str) -> None:
    assert "2012" in kekiz.ask(question).answer
    assert "1998" not in kekiz.ask(question).answer

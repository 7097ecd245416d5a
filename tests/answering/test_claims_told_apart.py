"""Claims that a source tells apart: by a relative clause, from where to where, or in other words for a start."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nrees.txt,Rees,Rees\ngoch.txt,Goch,Goch\n",
    "rees.txt": (
        "Das Konzept, mit dem sich Rees beworben hat, ist von mehreren Ämtern in Kooperation entwickelt worden.\n\n"
        "Aus Düsseldorf kam im Mai die Nachricht, dass Rees zu den 31 Orten im Westen gehört, die von Minister Jens "
        "Kroll bekannt gegeben worden waren und nun Geld bekommen.\n\n"
        "Die Hilfen für Familien werden Schritt für Schritt als Hilfekette von der Geburt bis zum Eintritt ins "
        "Berufsleben geplant.\n"
    ),
    "goch.txt": (
        "Die Schule, an der die Mappe entstand, hat ein Konzept.\n\n"
        "Goch gehört zu den 14 Orten im Westen, die einen Bus haben, und Minister Jens Kroll gab 20.000 Euro.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Das Bewerbungskonzept von Rees wurde von mehreren Ämtern gemeinsam entwickelt.", "supported"),
        ("Das Bewerbungskonzept von Goch wurde von mehreren Ämtern gemeinsam entwickelt.", "no_evidence"),
        ("Minister Jens Kroll gab die 31 Orte bekannt.", "supported"),
        ("Minister Jens Kroll besuchte die 31 Orte.", "no_evidence"),
        ("Die Hilfekette in Rees soll von der Geburt bis zum Start ins Berufsleben reichen.", "supported"),
        ("Die Hilfekette in Rees soll von der Geburt bis zum Start in den Kindergarten reichen.", "no_evidence"),
    ],
)
def test_what_is_told_apart_is_told(kekiz: Kekiz, claim: str, verdict: str) -> None:
    assert kekiz.check(claim).sentences[0].verdict == verdict

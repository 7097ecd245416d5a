"""Towns that were chosen for a programme: told by an enumeration below what names it, and by no other taking part."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

_CHOSEN = "Ausgewählt wurden die Städte Borken, Geldern und Xanten sowie die Kreise Kleve und Coesfeld."
FILES = {
    "sources.csv": "file,title,kommune\nland.md,Land fördert fünf Kommunen,\nselm.md,Selm,Selm\n",
    "land.md": (
        "Land fördert fünf Kommunen\n\nMit dem Vorhaben „Sprungbrett 12“ hilft das Land Jugendlichen nach der Schule. "
        "Die Ministerin war dafür in Essen.\n\n"
        f"{_CHOSEN} Insgesamt hatten sich 20 Kommunen beworben.\n"
    ),
    "selm.md": "# Selm\n\nSelm ist seit 2019 Mitglied der Landesinitiative. Die Polizei nimmt am Runden Tisch teil.\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    "question",
    [
        "Welche Städte wurden für „Sprungbrett 12“ ausgewählt?",
        "Welche Kreise wurden für „Sprungbrett 12“ ausgewählt?",
        "Welche Kommunen nehmen an Sprungbrett 12 teil?",
        "Welche Städte bekommen Geld aus „Sprungbrett 12“?",
        "Welche Kommunen wurden ausgewählt?",
    ],
)
def test_quotes_the_enumeration(kekiz: Kekiz, question: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "partial"
    assert [one.quote for one in answer.citations] == [_CHOSEN]


@pytest.mark.parametrize(
    "question", ["Welche Städte bekommen Geld aus „Absprung 12“?", "Welche Städte haben „Sprungbrett 12“ abgelehnt?"]
)
def test_quotes_it_for_nothing_else(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"

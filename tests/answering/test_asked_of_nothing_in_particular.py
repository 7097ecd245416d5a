"""What is asked of all there are, of a town that nobody named, or of nothing at all, one thing does not tell."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nsoest.md,Soest,Soest\nahlen.md,Ahlen,Ahlen\n",
    "soest.md": (
        "# Soest\n\nDas Portal Nordstern zeigt Angebote für Familien; Vereine nutzen es kostenlos.\n\n"
        "Zum Turncafé muss sich niemand anmelden. Eine Stadt bekommt Geld aus dem Fonds, wenn sie ihn beantragt.\n"
    ),
    "ahlen.md": "# Ahlen\n\nDie Stadt Ahlen hat die Mittel jedes Jahr neu beantragt. Der Antrag wurde bewilligt.\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    "question", ["Sind die Angebote kostenlos?", "Muss ich mich anmelden?", "Bekommt meine Stadt Geld?"]
)
def test_neither_yes_nor_no_is_told(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status in {"partial", "no_evidence"}


def test_of_one_thing_it_is_told(kekiz: Kekiz) -> None:
    assert kekiz.ask("Muss man sich zum Turncafé anmelden?").status == "answered"


@pytest.mark.parametrize(
    "question", ["wo stelle ich den antrag", "Wo kann man den Antrag stellen?", "Wo melde ich mich an?"]
)
def test_where_to_apply_is_no_list_of_towns(kekiz: Kekiz, question: str) -> None:
    answer = kekiz.ask(question)

    assert answer.status == "no_evidence"
    assert not [row for row in answer.rows if row.verdict == "supported"]

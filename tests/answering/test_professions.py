"""What somebody is or was by profession is told by a sentence that says so of them, and never by their name alone."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\ngoch.txt,Ein Porträt,Goch\nrees.txt,Interview mit Ute Amsel,Rees\n",
    "goch.txt": (
        "Hanna Brockmann leitet seit 2019 die Lotsenstelle in Goch. Das Büro liegt am Markt.\n\n"
        "Ihr Weg dorthin war lang. Zunächst wurde sie Schreinerin im Betrieb ihres Vaters. "
        "Mit dreißig studierte sie in Kleve Sozialarbeit.\n\n"
        "Zum Team gehört auch Piet Lorenz, gelernter Erzieher. Paula Vennemann führt das Sekretariat.\n"
    ),
    "rees.txt": (
        "Interview mit Ute Amsel, Leiterin des Treffs in Rees\n\nFrau Amsel, wie fing es an?\n\n"
        "Ich habe lange in der Bücherei gearbeitet, als Bibliothekarin.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Was war Hanna Brockmann ursprünglich von Beruf?", "Schreinerin"),
        ("Was hat Hanna Brockmann studiert?", "Sozialarbeit"),
        ("Was hat Piet Lorenz gelernt?", "gelernter Erzieher"),
        ("Welchen Beruf hatte Ute Amsel früher?", "Bibliothekarin"),
        ("was hat Frau Amsel früher beruflich gemacht", "Bibliothekarin"),
    ],
)
def test_a_profession_is_told_of_them(kekiz: Kekiz, question: str, told: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert [told in one.quote for one in answer.citations] == [True]


@pytest.mark.parametrize("question", ["Was hat Paula Vennemann studiert?", "Was ist Paula Vennemann von Beruf?"])
def test_a_name_tells_no_profession(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"

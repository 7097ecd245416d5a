"""An adjective tells which people are counted: of "ältere Einwohner" the field for all inhabitants says nothing."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nrees.txt,Rees,Rees\nkleve.txt,Kleve,Kleve\ngoch.txt,Goch,Goch\n",
    "rees.txt": (
        "Einwohnerzahl:\n22.000\n\nKinder unter 18:\n3.300\n\n2021 waren in Rees 19 Prozent der Kinder arm. Die "
        "Kitas in Rees erreichen 90 Prozent der Kinder.\n"
    ),
    "kleve.txt": (
        "Einwohnerzahl:\n52.500\n\nKinder unter 18:\n8.400\n\n14 Prozent der Kinder in Kleve leben von Hartz IV.\n\n"
        "Das Netzwerk in Kleve will arme Familien erreichen. Im Jahr 2020 kamen in Kleve 510 Kinder zur Welt.\n"
    ),
    "goch.txt": (
        "Einwohnerzahl:\n34.000\n\nKinder unter 18:\n5.900\n\n400 ältere Einwohner kamen zum Essen.\n\n"
        "Die Kitas in Goch erreichen 95 Prozent der Kinder.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    "question",
    [
        "Wie viele ausländische Einwohner hat Rees?",
        "Wie viele ältere Einwohner hat Kleve?",
        "Welche Stadt hat die meisten ausländischen Einwohner?",
        "Wie viele kleine Kinder leben in Rees?",
    ],
)
def test_of_some_nothing_is_told_by_the_number_of_all(kekiz: Kekiz, question: str) -> None:
    answer = kekiz.ask(question)

    assert answer.status == "no_evidence", answer.answer


def test_all_are_told_by_their_field(kekiz: Kekiz) -> None:
    assert "22.000" in kekiz.ask("Wie viele Einwohner hat Rees?").answer
    assert "3.300" in kekiz.ask("Wie viele minderjährige Kinder leben in Rees?").answer


@pytest.mark.parametrize(
    "question", ["Wo ist der Anteil armer Kinder am höchsten?", "In welcher Stadt gibt es die meisten armen Kinder?"]
)
def test_what_is_compared_is_told_of_those_very_people(kekiz: Kekiz, question: str) -> None:
    answer = kekiz.ask(question)

    assert [one.text.split(" –")[0] for one in answer.statements] == ["Rees: 19 Prozent", "Kleve: 14 Prozent"]

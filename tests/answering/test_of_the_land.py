"""The Land by either of its names: it narrows no list down, and no town's number tells how many there are in it."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking, Supported

DOCUMENTS = {
    "rees.md": (
        "# Rees\n\n- Seit wann dabei: 2017\n\nIn Rees gibt es einen Lesebus. In Rees lebten 2019 rund 480 Kinder in "
        "Armut.\n"
    ),
    "goch.md": (
        "# Goch\n\n- Seit wann dabei: 2020\n\nIn Goch lebten 2019 rund 30 Prozent der Kinder in Armut, landesweit "
        "waren es 18 Prozent. In Nordrhein-Westfalen ist das zu viel, sagt die Stadt.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize("land", ["", " in NRW", " in Nordrhein-Westfalen", " in ganz NRW"])
def test_the_land_narrows_nothing_down(kekiz: Kekiz, supported: Supported, land: str) -> None:
    assert supported(kekiz.ask(f"Welche Städte{land} haben einen Lesebus?")) == ["Rees"]
    assert supported(kekiz.ask(f"Welche Kommunen{land} sind dabei?")) == ["Goch", "Rees"]
    assert kekiz.ask(f"Gibt es{land} einen Lesebus?").status == "answered"


def test_its_name_is_no_slip(kekiz: Kekiz) -> None:
    assert kekiz.ask("Was macht das Land Nordrhein-Westfalen?").understood.corrections == {}


@pytest.mark.parametrize(
    "question", ["Wie viele Kinder leben in {} in Armut?", "Wie viel Prozent der Kinder in {} sind arm?"]
)
@pytest.mark.parametrize("land", ["NRW", "Nordrhein-Westfalen"])
def test_what_is_asked_of_the_land_is_told_of_no_town(kekiz: Kekiz, question: str, land: str) -> None:
    answer = kekiz.ask(question.format(land)).answer
    assert "18 Prozent –" in answer
    assert "480" not in answer
    assert "480" in kekiz.ask("Wie viele Kinder leben in Rees in Armut?").answer


def test_what_is_asked_of_the_land_alone_has_no_answer_from_a_town(asking: Asking) -> None:
    kekiz = asking({"rees.md": DOCUMENTS["rees.md"]})
    assert kekiz.ask("Wie viele Kinder leben in NRW in Armut?").status == "no_evidence"

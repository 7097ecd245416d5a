"""How far Kommunen lie apart: differences, ratios and orders, computed of operands that are cited."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.reading.margins import read_margin
from kekiz_search.engine import Kekiz
from kekiz_search.german.normalise import fold

Asking = Callable[[Mapping[str, str]], Kekiz]

DOCUMENTS = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "ahlen.txt,Ahlen im Profil,Ahlen,Ahlen,profile,2023,\n"
        "goch.txt,Goch im Profil,Goch,Goch,profile,2023,\n"
        "rees.txt,Rees im Profil,Rees,Rees,profile,2023,\n"
    ),
    "ahlen.txt": "Ahlen\nTeilnahme seit:\n2018\nEinwohner:\n53.000\nKitas:\n26\n\nDer Elternkurs kostet 60 Euro.\n",
    "goch.txt": "Goch\nTeilnahme seit:\n2015\nEinwohner:\n34.000\nKitas:\n13\n\nDer Elternkurs kostet 30 Euro.\n",
    "rees.txt": "Rees\nTeilnahme seit:\n2020\nEinwohner:\nca. 21.000\nKitas:\n9\n\nDer Elternkurs ist ausgebucht.\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "lead", "told"),
    [
        ("Wie viele Kitas mehr als Goch hat Ahlen?", "Der Unterschied beträgt 13,", ("26", "13")),
        ("Wie viel mehr Einwohner hat Ahlen als Goch?", "beträgt 19.000,", ("53.000", "34.000")),
        ("Um wie viel größer ist Ahlen als Rees?", "beträgt etwa 32.000,", ("53.000", "21.000")),
        ("Wie viele Jahre ist Goch länger dabei als Ahlen?", "beträgt 3 Jahre,", ("2015", "2018")),
        ("Hat Ahlen doppelt so viele Kitas wie Goch?", "das 2-Fache von Goch,", ("26", "13")),
        ("Ist der Elternkurs in Ahlen doppelt so teuer wie in Goch?", "das 2-Fache", ("60 Euro", "30 Euro")),
        ("ordne rees, ahlen und goch nach der zahl der kitas", "Quellen: Ahlen, Goch, Rees.", ("26", "13", "9")),
        (
            "In welcher Reihenfolge sind Rees, Ahlen und Goch beigetreten?",
            "Goch, Ahlen, Rees.",
            ("2015", "2018", "2020"),
        ),
    ],
)
def test_how_far_they_lie_apart_is_said_and_both_are_cited(
    kekiz: Kekiz, question: str, lead: str, told: tuple[str, ...]
) -> None:
    answer = kekiz.ask(question)

    assert answer.status == "answered"
    assert lead in answer.answer.splitlines()[0]
    assert all(any(words in one.quote for one in answer.citations) for words in told)


@pytest.mark.parametrize(
    "question",
    [
        "Hat Ahlen doppelt so viele Spielplätze wie Goch?",
        "Wie viele Ärzte mehr hat Goch als Rees?",
        "Ordne Ahlen, Goch und Rees nach der Zahl der Hebammen.",
    ],
)
def test_of_what_nothing_is_told_nothing_is_computed(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


def test_a_sum_of_two_is_no_yes(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Hat Ahlen mehr Kitas als Goch und Rees zusammen?")

    assert len(answer.citations) > 1
    assert not answer.answer.startswith(("Ja", "Nein"))


def test_of_one_operand_no_difference_is_said(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Um wie viel teurer ist der Elternkurs in Ahlen als in Rees?")

    assert answer.status == "partial"
    assert "Unterschied beträgt" not in answer.answer


def test_a_plain_comparison_asks_for_no_margin() -> None:
    assert read_margin(fold("Hat Ahlen mehr Kitas als Goch?")) is None
    assert read_margin(fold("Wie viele Kitas hat Ahlen?")) is None

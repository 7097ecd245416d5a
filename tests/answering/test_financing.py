"""Whoever asks where money comes from asks who pays; what tells nothing of money is no answer."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nland.txt,Das Land,\ngoch.txt,Goch,Goch\nrees.txt,Rees,Rees\n",
    "land.txt": "Das Landesprogramm kinderstark bezahlt das Ministerium.\n",
    "goch.txt": (
        "Die Kinderbude in Goch wird aus Spenden der Sparkasse bezahlt.\n\n"
        "Mütter stehen im Lesehaus Goch im Mittelpunkt, das Ministerium lobt das.\n\n"
        "Der Spielbus in Goch kostet 4.000 Euro; das Geld reicht bis zum Herbst.\n\n"
        "In Goch setzt das Jugendamt auf gezielte Förderung der Kinder.\n"
    ),
    "rees.txt": (
        "Im Netzwerk von Rees steht die Sprachförderung obenan.\n\n"
        "Kein Kind zurücklassen trägt in Rees dazu bei, dass die Stiftung die Kinder gezielt stärkt.\n"
    ),
}
WITHOUT_MONEY = {
    "sources.csv": "file,title,kommune\nrees.txt,Rees,Rees\n",
    "rees.txt": (
        "Rees setzt im Programm Kein Kind zurücklassen auf gezielte Förderung von Kindern.\n\n"
        "Aus dem Ministerium kam die Nachricht, dass Rees zum Programm Kein Kind zurücklassen gehört.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.fixture(scope="module")
def without_money(asking: Asking) -> Kekiz:
    return asking(WITHOUT_MONEY)


@pytest.mark.parametrize(
    ("question", "giver"),
    [
        ("Woher kommt das Geld für kinderstark?", "Ministerium – "),
        ("Wovon wird kinderstark bezahlt?", "Ministerium – "),
        ("Wie finanziert sich kinderstark?", "Ministerium – "),
        ("Woher stammen die Mittel für die Kinderbude in Goch?", "Goch: Spenden der Sparkasse – "),
        ("Wie wird die Kinderbude in Goch finanziert?", "Goch: Spenden der Sparkasse – "),
        ("woher kommt das geld für die kinderbude in goch", "Goch: Spenden der Sparkasse – "),
    ],
)
def test_where_money_comes_from_is_told_by_who_pays(kekiz: Kekiz, question: str, giver: str) -> None:
    (told, *_) = kekiz.ask(question).statements
    assert told.text.startswith(giver)


def test_where_nobody_is_named_what_is_told_of_the_money_is_quoted(kekiz: Kekiz) -> None:
    (told,) = kekiz.ask("Woher kommt das Geld für den Spielbus in Goch?").statements
    assert "4.000 Euro" in told.text


@pytest.mark.parametrize(
    "question",
    [
        "Wie wird das Lesehaus in Goch finanziert?",  # a Mittelpunkt is no money
        "Woher kommt das Geld für das Netzwerk in Rees?",  # neither is a Sprachförderung
        "Wer finanziert das Netzwerk in Rees?",
    ],
)
def test_what_only_sounds_like_money_tells_nothing_of_it(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


@pytest.mark.parametrize(
    "question",
    [
        "Woher kommt das Geld?",
        "Woher kommt die Förderung für Kein Kind zurücklassen?",
        "Wie wird Kein Kind zurücklassen finanziert?",
        "Wer sind die Geldgeber?",
        "Wer bezahlt das?",
        "Wer zahlt dafür?",
    ],
)
def test_where_no_document_speaks_of_money_there_is_no_evidence(without_money: Kekiz, question: str) -> None:
    assert without_money.ask(question).status == "no_evidence"

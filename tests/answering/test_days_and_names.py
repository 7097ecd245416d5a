"""What happened on a day, what a body says, what something was called before, and how many did not."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

DOCUMENTS = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "netz.md,Das Netz,,Redaktion,editorial,2024-06-01,\n"
        "verl.md,Verl,Verl,Redaktion,editorial,2024-03-01,\n"
    ),
    "netz.md": (
        "# Das Netz\n\n## Treffen\n\nMehr als 20 Orte waren am 21. September 2016 in Verl vertreten, als das "
        "Netz begann.\n\n"
        "## Namen\n\nNach dem Wechsel im Juni 2017 hieß das Vorhaben „Kommunale Präventionsketten NRW“, kurz KPK.\n\n"
        "## Dauer\n\nDie Probezeit des Netzes endete nach Darstellung der Stiftung Nordlicht schon 2015.\n\n"
        "Die Arbeit an den Zielen war auf zwei Jahre angelegt.\n\n"
        "## Gespräche\n\nIn 19 der 22 Orte hatte es bis März 2017 ein Startgespräch gegeben.\n\n"
        "## Hilfe\n\nSeit 2011 hilft eine Fachstelle den Orten, etwa bei der Prävention.\n\n"
        "Die Servicestelle Nordost beriet die Orte.\n\n"
        "Neu waren nach einem Bericht 18 Orte, nach einem anderen kamen 22 Orte neu hinzu.\n"
    ),
    "verl.md": "# Verl\n\nIn Verl gibt es ein Familienbüro.\n\nDer Bau kostete 30.000 Euro, neu ist der Garten.\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Was war am 21. September 2016 in Verl?", "Mehr als 20 Orte"),
        ("Wie hieß kinderstark früher?", "Kommunale Präventionsketten NRW"),
        ("Was sagt die Stiftung Nordlicht zum Ende der Probezeit?", "endete nach Darstellung"),
        ("Dauert die Arbeit an den Zielen zwei Jahre?", "auf zwei Jahre angelegt"),
    ],
)
def test_it_is_told_in_other_words(kekiz: Kekiz, question: str, told: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert told in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "Was war am 22. September 2016 in Verl?",
        "Wie viele Orte hatten noch kein Startgespräch?",  # told: how many had
        "Seit wann gibt es die Servicestelle Nordost?",  # told: since when another has been there
    ],
)
def test_another_day_body_or_number_is_none(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


def test_of_two_numbers_it_is_one(kekiz: Kekiz) -> None:
    assert "30.000" not in kekiz.ask("Sind 18 oder 22 Orte neu hinzugekommen?").answer

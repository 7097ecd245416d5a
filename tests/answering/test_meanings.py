"""What a word means is told however a text puts it: whom it is said of, what others call so, what it is short for."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

DOCUMENTS = {
    "sources.csv": "file,title,kommune\nverl.md,Verl,Verl\n",
    "verl.md": (
        "# Verl beugt vor\n\nVon einem Lernort reden wir in Verl oft.\n\n"
        "Von einem Anlaufpunkt sprechen wir, wenn eine Stelle jeden Tag ohne Termin offen ist.\n\n"
        "Fachleute nennen es Folgenersparnis: das, was eine Stadt später nicht zahlen muss.\n\n"
        "Als einkommensschwach gilt in diesem Bericht ein Haushalt, der weniger als 1.200 Euro im Monat hat.\n\n"
        "Mit einem Brief hat Verl im Winter das Vorhaben Kein Kind zurücklassen – für ganz NRW (Kekiz) begrüßt.\n\n"
        "An Kein Kind zurücklassen nimmt Verl seit dem Jahr 2017 gemeinsam mit vielen anderen teil.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Was ist ein Anlaufpunkt?", "Von einem Anlaufpunkt sprechen wir"),
        ("Ab wann spricht man von einem Anlaufpunkt?", "Von einem Anlaufpunkt sprechen wir"),
        ("Was meint man mit Folgenersparnis?", "Fachleute nennen es Folgenersparnis"),
        ("Wann gilt ein Haushalt als einkommensschwach?", "Als einkommensschwach gilt"),
        ("Was heißt einkommensschwach?", "Als einkommensschwach gilt"),
        ("was heisst kekiz", "Mit einem Brief"),
        ("Wofür steht KeKiz?", "Mit einem Brief"),
    ],
)
def test_each_is_told_by_its_sentence(kekiz: Kekiz, question: str, told: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert answer.citations[0].quote.startswith(told)


def test_of_what_is_only_spoken_nothing_is_defined(kekiz: Kekiz) -> None:
    assert kekiz.ask("Was ist ein Lernort?").status == "no_evidence"

"""Whom to turn to, where an office is, and how a person is reached: fields of contact blocks."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

DOCUMENTS = {
    "sources.csv": "file,title,kommune,publisher,kind,published,url\nkleve.txt,Kleve,Kleve,Redaktion,profile,,\n",
    "kleve.txt": (
        "Kleve\nEinwohnerzahl:\n52.388\n\nDie Stadt Kleve besucht alle Familien mit einem Neugeborenen zu Hause.\n\n"
        "Hanna Brückner\n\n\nStadt Kleve\nFachbereich Jugend\n\nMinoritenplatz 1\n47533 Kleve\nT 02821 84-210\n"
        "hanna.brueckner(at)kleve.de\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("An wen wende ich mich in Kleve?", "Hanna Brückner"),
        ("wen kann man in kleve fragen", "Hanna Brückner"),
        ("Wie erreiche ich den Fachbereich Jugend in Kleve?", "02821 84-210"),
        ("Wo sitzt der Fachbereich Jugend in Kleve?", "Minoritenplatz 1"),
        ("Wie lautet die Telefonnummer von Hanna Brückner?", "02821 84-210"),
        ("Welche E-Mail-Adresse hat Frau Brückner?", "hanna.brueckner(at)kleve.de"),
        ("Wo arbeitet Hanna Brückner?", "Fachbereich Jugend"),
    ],
)
def test_a_field_of_the_block_is_told(kekiz: Kekiz, question: str, told: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert told in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "Wie erreiche ich das Gesundheitsamt in Kleve?",
        "Wo sitzt das Gesundheitsamt in Kleve?",
        "Welche E-Mail-Adresse hat Frau Hollmann?",
        "Was sagt Hanna Brückner zur Kinderarmut?",
        "An wen können sich in Kleve Eltern von Schreibabys wenden?",
    ],
)
def test_the_block_of_another_tells_nothing(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"

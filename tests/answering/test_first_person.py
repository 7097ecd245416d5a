"""What somebody says of oneself: a wish asks for what is wished for, a situation is a part of the question."""

from __future__ import annotations

import pytest

from kekiz_search.answering.reading.core_question import core_question
from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\ngoch.txt,Goch,Goch\nrees.txt,Rees,Rees\n",
    "goch.txt": (
        "Werdende Eltern werden in Goch in der Klinik von Babylotsinnen beraten. "
        "Eine Hebamme kommt in Goch in jedes Haus.\n"
    ),
    "rees.txt": "Rees hat einen Spielkreis. Junge Paare beraten in Rees die Paten.\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("Ich bin schwanger, wer hilft mir in Hamm?", "Wer hilft mir in Hamm, wenn ich schwanger bin?"),
        ("Ich bin schwanger. Wer hilft mir in Hamm?", "Wer hilft mir in Hamm, wenn ich schwanger bin?"),
        ("Mein Kind ist taub, wo gibt es Hilfe?", "Wo gibt es Hilfe, wenn mein Kind taub ist?"),
        ("Wir haben Zwillinge, kommt jemand zu uns?", "Kommt jemand zu uns, wenn wir Zwillinge haben?"),
        ("Ich suche eine Hebamme in Witten", "Gibt es eine Hebamme in Witten?"),
        ("Wir brauchen dringend Hilfe in Herne.", "Gibt es Hilfe in Herne?"),
        ("Ich suche eine Krabbelgruppe", "Wo gibt es eine Krabbelgruppe?"),
        ("Ich suche Kommunen mit Familienbüro", "Zeige mir Kommunen mit Familienbüro"),
        ("Ich hätte gern Zahlen zu den Besuchen in Hamm", "Zeige mir Zahlen zu den Besuchen in Hamm"),
        ("Ich bin Journalistin. Wer leitet Hamm?", "Wer leitet Hamm?"),
        ("Ich bin neu in Hamm. Wer hilft mir?", "Wer hilft mir in Hamm?"),
    ],
)
def test_what_somebody_says_of_oneself_is_part_of_the_question(typed: str, asked: str) -> None:
    assert core_question(typed) == asked


@pytest.mark.parametrize(
    "question",
    [
        "Ich bin schwanger, wer hilft mir in Goch?",
        "Wer hilft Schwangeren in Goch?",
        "Wer berät werdende Eltern in Goch?",
    ],
)
def test_whoever_helps_those_who_are_so_is_told(kekiz: Kekiz, question: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert [one.quote for one in answer.citations] == [
        "Werdende Eltern werden in Goch in der Klinik von Babylotsinnen beraten."
    ]


def test_whoever_helps_others_is_none(kekiz: Kekiz) -> None:
    assert kekiz.ask("Ich bin schwanger, wer hilft mir in Rees?").status == "no_evidence"


def test_a_wish_is_met_by_what_there_is(kekiz: Kekiz) -> None:
    assert kekiz.ask("Ich suche eine Hebamme in Goch").answer.startswith("Ja, belegt für Goch")
    there = kekiz.ask("Wo finde ich in Rees einen Spielkreis?")
    assert (there.status, [one.quote for one in there.citations]) == ("partial", ["Rees hat einen Spielkreis."])
    assert kekiz.ask("Wo finde ich in Rees eine Hebamme?").status == "no_evidence"

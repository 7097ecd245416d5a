"""Lists out of enumerations, and lists of what has ended."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.answer import Answer
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]
Supported = Callable[[Answer], list[str]]

DOCUMENTS = {
    "Ahaus": (
        "Ahaus\n\nDie Bastelstube am Markt wurde im Mai 2021 eingestellt.\n\n"
        "Die Stadt hat zwei Erzieherinnen eingestellt.\n\nDer Versand der Stadtbriefe endete 2020.\n"
    ),
    "Borken": "Borken\n\nDie Bastelstube öffnet jeden Montag.\n\nDie Stadtbriefe werden jeden Monat verschickt.\n",
    "Goch": "Goch\n\nDas Singen im Park mussten wir 2022 aufgeben, weil niemand kam.\n",
    "Rheine": "Rheine\n\nEin Angebot ist der Turnabend. Für die Stadtbriefe wurde eine Fahrerin eingestellt.\n",
    "presse.txt": (
        "Land hilft beim Lesen\n\nMit dem Programm „Lesebogen“ unterstützt das Land Bibliotheken.\n\n"
        "Ausgewählt sind:\n\n- Ahaus: 20.000 Euro für einen Leseturm\n- Goch: 30.000 Euro für eine Vorleseuhr\n"
        "- Rheine: 25.000 Euro für Bücherkisten\n\nÜber den Antrag von Borken wird noch entschieden.\n\n"
        "In Vreden ist der Zeltantrag im Mai abgelehnt worden.\n"
    ),
    "bescheide.txt": (
        "Gärten für Schulen\n\nDas Land zahlt Schulgärten. Bescheide bekommen Ahaus (drei Gärten), Musterdorf (zwei), "
        "Rheine (ein Garten) und Goch.\n\nAbgelehnt wurden:\n\n- Borken: 9.000 Euro für einen Garten\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(profiles: Asking) -> Kekiz:
    return profiles(DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "kommunen"),
    [
        ("Wer bekommt Geld aus dem Programm Lesebogen?", ["Ahaus", "Goch", "Rheine"]),
        ("Welche Kommunen bekommen Schulgärten?", ["Ahaus", "Goch", "Rheine"]),
        ("Welche Kommunen haben einen Leseturm?", ["Ahaus"]),
        ("Welche Kommunen haben eine Vorleseuhr?", ["Goch"]),
    ],
)
def test_what_stands_before_an_enumeration_is_told_of_each(
    kekiz: Kekiz, question: str, kommunen: list[str], supported: Supported
) -> None:
    assert supported(kekiz.ask(question)) == kommunen


@pytest.mark.parametrize(
    ("question", "kommunen"),
    [
        ("Welche Kommunen haben Angebote wieder eingestellt?", ["Ahaus", "Goch"]),
        ("Welche Kommunen haben die Bastelstube eingestellt?", ["Ahaus"]),
        ("Welche Kommunen haben den Versand von Stadtbriefen eingestellt?", ["Ahaus"]),
        ("Welche Kommunen haben den Turnabend eingestellt?", []),
    ],
)
def test_what_has_ended_is_met_by_its_end(
    kekiz: Kekiz, question: str, kommunen: list[str], supported: Supported
) -> None:
    assert supported(kekiz.ask(question)) == kommunen


def test_a_town_without_a_document_is_told_beside_the_rows(kekiz: Kekiz, supported: Supported) -> None:
    answer = kekiz.ask("Welche Stadt hat einen abgelehnten Zeltantrag?")

    assert (answer.status, supported(answer)) == ("partial", [])
    assert "Vreden" in answer.answer

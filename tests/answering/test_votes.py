"""How a vote went is told by the votes below what was voted on; of what nobody voted on, no votes tell."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

TEXT = """# Stadt Verl: Niederschrift des Jugendhilfeausschusses

## TOP 1 Familienbüro

Frau Sander stellt das Familienbüro vor. Es soll im Rathaus entstehen.

Beschluss: Dem Antrag wird mit 9 Ja-Stimmen gegen 4 Nein-Stimmen zugestimmt.

## TOP 2 Willkommensbesuche

Herr Kolle berichtet über die Willkommensbesuche. Die Verwaltung schlägt vor, sie fortzusetzen.

Nach kurzer Aussprache wird der Antrag mit acht gegen drei Stimmen bei einer Enthaltung abgelehnt.

## TOP 3 Spielmobil

Über das Spielmobil wird im Herbst beraten.
"""
VERL = {"verl.md": TEXT, "sources.csv": "file,title,kommune,published\nverl.md,Niederschrift,Verl,2024-05-02\n"}


@pytest.fixture(scope="module")
def verl(asking: Asking) -> Kekiz:
    return asking(VERL)


@pytest.mark.parametrize(
    ("question", "votes"),
    [
        ("Mit wie vielen Gegenstimmen wurde in Verl das Familienbüro beschlossen?", "gegen 4 Nein-Stimmen"),
        ("Wie ging die Abstimmung über die Willkommensbesuche in Verl aus?", "acht gegen drei Stimmen"),
        ("Mit welchem Stimmenverhältnis lehnte der Ausschuss in Verl die Willkommensbesuche ab?", "acht gegen drei"),
        ("wie viele stimmten in verl gegen die willkommensbesuche", "acht gegen drei Stimmen"),
        ("Wie hat der Ausschuss in Verl über das Familienbüro abgestimmt?", "9 Ja-Stimmen"),
    ],
)
def test_votes_stand_below_what_was_voted_on(verl: Kekiz, question: str, votes: str) -> None:
    answer = verl.ask(question)
    assert [votes in citation.quote for citation in answer.citations] == [True]


@pytest.mark.parametrize(
    "question",
    [
        "Wie ging die Abstimmung über das Spielmobil in Verl aus?",
        "Mit wie vielen Gegenstimmen wurde in Verl das Jugendzentrum beschlossen?",
        "Wie hat der Ausschuss in Rietberg über das Familienbüro abgestimmt?",
    ],
)
def test_no_votes_are_told_of_another_matter(verl: Kekiz, question: str) -> None:
    assert not any("Stimmen" in citation.quote for citation in verl.ask(question).citations)

"""How many there are of a thing, and nothing else asked: a number of that very thing, and of all of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

DOCUMENTS = {
    "kalkar.md": (
        "# Stadt Kalkar\n\nEinwohner: 13.900\nKinder unter 18: 2.300\n\n## Was es gibt\n\n"
        "In Kalkar gibt es elf Kitas, vier davon mit Nachmittagscafé. Zum ersten Fachtag kamen 45 Fachkräfte in das "
        "Rathaus. Die Stadt zählt im Jahr rund 120 Willkommensbesuche bei Eltern Neugeborener. Für 30 Spielhäuser in "
        "12 Kommunen kam im Herbst Geld von der Stiftung. 80 Prozent der Familien nahmen die Einladung an. "
        "Sechs Kommunen waren im Mai in Kalkar zu Gast. Für 2027 plant Kalkar drei Lesegärten.\n"
    ),
    "rees.md": (
        "# Stadt Rees\n\nEinwohner: 21.000\n\n## Was es gibt\n\n"
        "In Rees wurden zwei Grundschulen umgebaut. Der Kreis Kleve hat 16 Städte und Gemeinden.\n"
    ),
    "land.md": (
        "# Zahlen aus dem Land\n\nDie Zahl der Elterntreffs an Kitas in Nordrhein-Westfalen lag 2024 bei 910. "
        "In Nordrhein-Westfalen gibt es 186 Jugendämter.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("Wie viele Kitas gibt es in Kalkar?", "elf"),
        ("Wie viele Kindergärten hat Kalkar?", "elf"),
        ("Wie viele Willkommensbesuche gibt es in Kalkar?", "120"),
        ("Wie viele Menschen gibt es in Kalkar?", "13.900"),
        ("Wie viele Jugendämter gibt es in NRW?", "186"),
        ("Wie viele Elterntreffs gibt es in NRW?", "910"),
        ("Wie viele Städte gibt es im Kreis Kleve?", "16"),
    ],
)
def test_a_number_of_the_thing_answers(kekiz: Kekiz, typed: str, value: str) -> None:
    answer = kekiz.ask(typed)

    assert answer.status == "answered"
    assert value in answer.answer
    assert not answer.rows


@pytest.mark.parametrize(
    "typed",
    [
        "Wie viele Babys gibt es in Kalkar?",  # who is visited is not told by the visits
        "Wie viele Fachkräfte gibt es in Kalkar?",  # nor who there are by who came
        "Wie viele Erzieherinnen gibt es in Kalkar?",
        "Wie viele Familien gibt es in Kalkar?",  # a share is no number
        "Wie viele Spielhäuser gibt es in Kalkar?",  # those of twelve Kommunen
        "Wie viele Kommunen gibt es in Kalkar?",  # who is a guest does not belong there
        "Wie viele Grundschulen gibt es in NRW?",  # two of one town
        "Wie viele Kitas gibt es in Nordrhein-Westfalen?",  # Elterntreffs are at some of them
        "Wie viele Städte gibt es in NRW?",
    ],
)
def test_a_number_of_another_thing_does_not(kekiz: Kekiz, typed: str) -> None:
    assert kekiz.ask(typed).status == "no_evidence"


def test_what_is_planned_is_told_as_a_plan(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wie viele Lesegärten gibt es in Kalkar?")

    assert answer.status == "partial"
    assert answer.answer.startswith("Die Quellen sprechen nur von einem Vorhaben")

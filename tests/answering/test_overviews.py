"""First questions of somebody new: what is this, who is in it, how many are they, what is there about a Kommune."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.answer import Answer
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

DOCUMENTS = {
    "straelen.txt": (
        "Straelen\n\nSeit wann dabei:\n2019\n\nEinwohnerzahl:\n16.000\n\n"
        "Straelen will mit einem Netzwerk Familien früh unterstützen. Dort entsteht eine Präventionskette.\n"
    ),
    "land.txt": (
        "Aus dem Land\n\nMit Kein Kind zurücklassen kann Straelen seine Arbeit in zwei Jahren stärken und ausbauen. "
        "Das Programm „Kein Kind zurücklassen“ setzt auf Vorbeugung, die allen Kindern gleiche Chancen gibt. "
        "Inzwischen umfasst das Netzwerk 34 Kommunen.\n"
    ),
    "tagung.txt": "Tagung 2021\n\nDie Teilnahme ist frei. Die Zahl der Plätze ist auf 90 begrenzt.\n",
}


@pytest.fixture
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


def quotes(answer: Answer) -> list[str]:
    return [citation.quote for citation in answer.citations]


@pytest.mark.parametrize(
    "typed", ["Was ist über Straelen bekannt?", "Erzähl mir was über Straelen", "stell mal straelen vor"]
)
def test_a_kommune_alone_is_shown_in_outline(kekiz: Kekiz, typed: str) -> None:
    told = " ".join(quotes(kekiz.ask(typed)))

    assert "2019" in told
    assert "Familien früh unterstützen" in told


def test_what_a_kommune_does_for_families_is_told_without_its_key_figures(kekiz: Kekiz) -> None:
    told = " ".join(quotes(kekiz.ask("Wie wird die Präventionskette in Straelen umgesetzt?")))

    assert "Präventionskette" in told
    assert "16.000" not in told


def test_the_initiative_is_told_first_by_a_sentence_of_which_it_is_the_subject(kekiz: Kekiz) -> None:
    assert quotes(kekiz.ask("Was ist Kein Kind zurücklassen?"))[0].startswith("Das Programm")


@pytest.mark.parametrize("typed", ["Welche Kommunen gibt es?", "Welche Kommunen beteiligen sich?"])
def test_which_kommunen_there_are_asks_who_takes_part(kekiz: Kekiz, typed: str) -> None:
    assert [(row.kommune, row.verdict) for row in kekiz.ask(typed).rows] == [("Straelen", "supported")]


@pytest.mark.parametrize(
    "typed",
    [
        "Wie viele Kommunen sind dabei?",
        "Wie viele Kommunen hat das Programm?",
        "Wie viele Kommunen sind bei Kein Kind zurücklassen dabei?",
    ],
)
def test_how_many_take_part_is_told_by_the_size_of_the_network(kekiz: Kekiz, typed: str) -> None:
    assert "34" in kekiz.ask(typed).answer


def test_a_number_of_places_or_of_another_year_counts_no_kommunen(kekiz: Kekiz) -> None:
    told = quotes(kekiz.ask("Wie viele Kommunen sind seit 2019 dabei?"))

    assert not any("90" in quote or "34" in quote for quote in told)

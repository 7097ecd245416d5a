"""What a text says itself of dissent among its sources, and of an office that has passed to somebody else."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.answer import Answer
from kekiz_search.answering.reading.succession import read_office
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]
Supported = Callable[[Answer], list[str]]


@pytest.fixture(scope="module")
def texts(profiles: Asking) -> Kekiz:
    return profiles(
        {
            "Goch": (
                "Über die Zahl der Patenschaften gehen die Angaben auseinander. Das Jugendamt zählt elf. "
                "Der Verein kommt auf dreizehn.\n\nKoordinatorin war bis März 2022 Sabine Lohe. "
                "Seit April 2022 führt Mehmet Aydin die Präventionskette.\n"
            ),
            "Rees": (
                "Wann die Kette in Rees begann, wird verschieden angegeben. Der Rat beschloss sie im Dezember 2013, "
                "das erste Treffen war im Juni 2014.\n\n"
                "Die Koordination lag lange bei Ute Brand. Ihr folgte Kai Stolte.\n"
            ),
            "Kalkar": (
                "Im Rat waren sich alle einig. Die Koordination hat seit 2015 Vera Tillmann.\n\n"
                "Die Leitung des Kinderheims wechselte 2022 von Sven Ohm zu Ida Reuter.\n"
            ),
            "Kevelaer": "Koordinatorin ist Anke Riese. Jonas Pohl soll die Koordination 2025 übernehmen.\n",
        }
    )


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("Warum nennen die Quellen für Rees verschiedene Anfangsjahre?", ("Dezember 2013", "Juni 2014")),
        ("Widersprechen sich die Quellen beim Beginn der Präventionskette in Rees?", ("Dezember 2013", "Juni 2014")),
        ("Worüber sind sich die Quellen in Goch uneinig?", ("elf", "dreizehn")),
    ],
)
def test_what_a_text_says_of_dissent_is_quoted_with_the_values(
    texts: Kekiz, question: str, quoted: tuple[str, str]
) -> None:
    answer = texts.ask(question)
    assert answer.status == "conflicting"
    assert all(any(words in one.quote for one in answer.citations) for words in quoted)


def test_of_all_dissent_there_is_a_row_for_every_kommune(texts: Kekiz, supported: Supported) -> None:
    answer = texts.ask("Welche Widersprüche gibt es in den Dokumenten?")
    assert {"Goch", "Rees"} <= set(supported(answer))
    assert not {"Kalkar", "Kevelaer"} & set(supported(answer))
    assert len(answer.rows) == 4


@pytest.mark.parametrize(
    "question",
    ["In welchen Kommunen hat die Koordination gewechselt?", "Wo gibt es eine neue Koordinatorin?"],
)
def test_who_came_or_went_tells_that_an_office_has_passed_on(texts: Kekiz, supported: Supported, question: str) -> None:
    assert supported(texts.ask(question)) == ["Goch", "Rees"]


def test_who_is_to_come_has_not_come(texts: Kekiz) -> None:
    assert texts.ask("Hat in Kevelaer die Koordinatorin gewechselt?").status == "no_evidence"


@pytest.mark.parametrize(
    "question",
    [
        "Wohin ist die frühere Koordinatorin gewechselt?",
        "Wer ist die Nachfolgerin von Ute Brand?",
        "Welche Kommunen haben eine Koordinatorin?",
        "Wo wechseln Kinder in die Grundschule?",
    ],
)
def test_whoever_asks_for_something_else_asks_for_no_change_of_office(question: str) -> None:
    assert read_office(question) is None

"""What sources disagree about is asked for itself: both values come back, one alone is said to be, silence is no no."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.reading.disagreement import asked_of, read_disagreement
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]
_SOURCES = (
    "file,title,kommune,publisher,kind,published,url\n"
    "goch.txt,Goch im Profil,Goch,Land,profile,2022-05-01,\n"
    "goch-presse.txt,Fest in Goch,Goch,Niersbote,press,2023-06-03,\n"
    "kalkar.txt,Kalkar im Profil,Kalkar,Land,profile,2022-05-01,\n"
    "rees.txt,Rees im Profil,Rees,Land,profile,2022-05-01,\n"
    "rees-bericht.txt,Bericht aus Rees,Rees,Stadt Rees,municipal,2023-02-01,\n"
)
_GOCH = """Kommune: Stadt Goch
Einwohnerzahl: 34.100 (Stand: 31.12.2021)
Teilnahme an der Landesinitiative: seit 2017

In Goch gibt es 21 Kitas. Das Elterncafé zählte 2022 insgesamt 310 Besuche.
"""
_GOCH_PRESS = """Seit 2019 ist Goch bei der Landesinitiative dabei. In Goch gibt es 23 Kitas.
Laut Stadt zählte das Elterncafé 2022 rund 410 Besuche.
"""
_KALKAR = """Kommune: Stadt Kalkar
Einwohnerzahl: 14.020 (Stand: 31.12.2021)
Teilnahme an der Landesinitiative: seit 2020

In Kalkar gibt es 9 Kitas.
"""
_REES = """Kommune: Stadt Rees
Einwohnerzahl: 21.300 (Stand: 31.12.2021)
Teilnahme an der Landesinitiative: seit 2017

In Rees gibt es 12 Kitas.
"""
_REES_REPORT = "Rees ist seit 2017 bei der Landesinitiative dabei. In Rees gibt es 12 Kitas.\n"


@pytest.fixture(scope="module")
def told(asking: Asking) -> Kekiz:
    return asking(
        {
            "sources.csv": _SOURCES,
            "goch.txt": _GOCH,
            "goch-presse.txt": _GOCH_PRESS,
            "kalkar.txt": _KALKAR,
            "rees.txt": _REES,
            "rees-bericht.txt": _REES_REPORT,
        }
    )


@pytest.mark.parametrize(
    ("question", "form"),
    [
        ("Gibt es unterschiedliche Angaben zur Zahl der Kitas in Goch?", "Wie viele Kitas gibt es {wo}?"),
        ("Bei wie vielen Kommunen nennen die Quellen eine andere Zahl von Kitas?", "Wie viele Kitas gibt es {wo}?"),
        ("Sind sich die Quellen einig, wie viele Kitas es in Goch gibt?", "Wie viele Kitas es {wo} gibt?"),
        ("gehen die angaben zur anzahl der paten in goch auseinander?", "Wie viele Paten gibt es {wo}?"),
        ("Warum nennen die Quellen für Goch verschiedene Anfangsjahre?", "Seit wann ist {wer} dabei?"),
        ("Widersprechen sich die Quellen beim Start des Familienbüros?", "Seit wann gibt es Familienbüros {wo}?"),
        ("Wo weichen die Einwohnerzahlen voneinander ab?", "Wie viele Einwohner hat {wer}?"),
        ("Stimmen die Angaben zu den Kosten der Bücherei überein?", "Wie hoch sind die Kosten der Bücherei {wo}?"),
    ],
)
def test_a_question_for_disagreement_is_read_as_one_for_the_values(question: str, form: str) -> None:
    asked = read_disagreement(question)
    assert asked is not None
    assert form in asked.forms


@pytest.mark.parametrize(
    "question",
    [
        "Wer hat Widerspruch gegen den Bescheid eingelegt?",
        "Welche verschiedenen Angebote gibt es in Goch?",
        "Gibt es in Goch mehrere Familienzentren?",
        "Wie unterscheiden sich Goch und Rees?",
        "Wie viele andere Kommunen machen mit?",
        "Welche unterschiedlichen Aufgaben haben die Lotsinnen?",
    ],
)
def test_what_merely_differs_is_no_disagreement_of_sources(question: str) -> None:
    assert read_disagreement(question) is None


def test_a_question_is_put_to_a_kreis_as_to_a_town() -> None:
    assert asked_of("Seit wann ist {wer} dabei?", "Kreis Kleve") == "Seit wann ist der Kreis Kleve dabei?"
    assert asked_of("Wie viele Kitas gibt es {wo}?", "Goch") == "Wie viele Kitas gibt es in Goch?"
    assert asked_of("Wie viele Kitas gibt es {wo}?", None) == "Wie viele Kitas gibt es?"


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Widersprechen sich die Quellen beim Startjahr von Goch?", ("2017", "2019")),
        ("Warum nennen die Quellen für Goch verschiedene Anfangsjahre?", ("2017", "2019")),
        ("Gibt es unterschiedliche Angaben zur Zahl der Kitas in Goch?", ("21 Kitas", "23 Kitas")),
        ("Wie viele Kitas gibt es in Goch? Die Zahlen gehen ja auseinander.", ("21 Kitas", "23 Kitas")),
        ("Wie viele Kitas gibt es in Goch, und stimmen die Quellen da überein?", ("21 Kitas", "23 Kitas")),
        ("Gehen die Angaben zu den Besuchen des Elterncafés in Goch auseinander?", ("310", "410")),
    ],
)
def test_both_values_stand_side_by_side(told: Kekiz, question: str, values: tuple[str, str]) -> None:
    answer = told.ask(question)
    assert answer.status == "conflicting"
    assert all(any(value in one.quote for one in answer.citations) for value in values)


def test_a_beginning_does_not_change_with_the_day_on_which_it_was_told(told: Kekiz) -> None:
    assert told.ask("Widersprechen sich die Quellen beim Startjahr von Goch?").answer.startswith("Die Quellen widerspr")


def test_each_side_names_its_time_and_the_kind_of_its_source(told: Kekiz) -> None:
    for question in ("Widersprechen sich die Quellen beim Startjahr von Goch?", "Wo weichen die Startjahre ab?"):
        answer = told.ask(question).answer
        assert "(Stand 3. Juni 2023, Presse)" in answer
        assert "(Stand 1. Mai 2022, Kommunenprofil)" in answer


def test_one_value_alone_is_said_to_be_the_only_one(told: Kekiz) -> None:
    answer = told.ask("Gibt es unterschiedliche Angaben zur Zahl der Kitas in Kalkar?")
    assert answer.status == "answered"
    assert "nur eine Angabe" in answer.answer
    assert [one.quote for one in answer.citations] == ["In Kalkar gibt es 9 Kitas."]


def test_values_that_agree_are_said_to(told: Kekiz) -> None:
    answer = told.ask("Widersprechen sich die Quellen beim Startjahr von Rees?")
    assert answer.status == "answered"
    assert "stimmen überein" in answer.answer
    assert {one.file for one in answer.citations} == {"rees.txt", "rees-bericht.txt"}


@pytest.mark.parametrize(
    "question",
    [
        "Gibt es unterschiedliche Angaben zur Zahl der Hebammen in Goch?",
        "Gibt es unterschiedliche Angaben zur Zahl der Kitas in Kevelaer?",
        "Widersprechen sich die Quellen bei der Einwohnerzahl von Kevelaer?",
    ],
)
def test_of_what_nothing_is_told_there_is_no_evidence(told: Kekiz, question: str) -> None:
    assert told.ask(question).status == "no_evidence"


@pytest.mark.parametrize(
    "question",
    [
        "Bei welchen Kommunen widersprechen sich die Quellen beim Startjahr?",
        "Bei wie vielen Kommunen nennen die Quellen verschiedene Startjahre?",
        "In welchen Städten gibt es verschiedene Kita-Zahlen?",
        "Wo weichen die Angaben ab?",
        "Welche Widersprüche gibt es in den Dokumenten?",
    ],
)
def test_a_list_has_a_row_for_every_kommune(told: Kekiz, question: str) -> None:
    answer = told.ask(question)
    assert [(row.kommune, row.verdict) for row in answer.rows] == [
        ("Goch", "supported"),
        ("Kalkar", "no_evidence"),
        ("Rees", "no_evidence"),
    ]
    assert len({one.file for one in answer.citations}) == 2

"""How many are of an age, and what was in a year, is told by what names it."""

from __future__ import annotations

import pytest

from kekiz_search.answering.reading.ages import names_ages, read_ages, without_ages
from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

COLUMNS = "file,title,kommune,publisher,kind,published,url\n"
DOCUMENTS = {
    "sources.csv": COLUMNS
    + "goch.txt,Kommunenprofil Goch,Goch,Redaktion,profile,2024-03-01,\n"
    + "kleve.txt,Kommunenprofil Kleve,Kleve,Redaktion,profile,2024-03-01,\n",
    "goch.txt": (
        "Goch\n\nEinwohnerzahl:\n\n34.500\n\nKinder unter 18:\n\n5.900\n\nKinder unter 6:\n\n1.910\n\n"
        "Familien in Goch\n\nIn Goch leben 5.900 Kinder. Davon sind 720 Kinder unter drei Jahren alt. "
        "4.100 Menschen sind älter als 70.\n\n"
        "Mit den Städten, die von 2009 bis 2012 Projektstadt waren, tauscht sich Goch regelmäßig aus. "
        "Im Jahr 2011 hat Goch einen runden Tisch gegründet. Seit 2013 liegt der Schwerpunkt bei den Schulen.\n"
    ),
    "kleve.txt": (
        "Kleve\n\nEinwohnerzahl:\n\n52.100\n\nKinder unter 18:\n\n8.800\n\nFamilien in Kleve\n\n"
        "Kleve war von 2009 bis 2012 Projektstadt. In Kleve leben 8.800 Kinder und Jugendliche.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wie viele Kinder unter 6 leben in Goch?", "1.910"),
        ("Wie viele Kinder unter sechs Jahren hat Goch?", "1.910"),
        ("Wie viele Kinder unter 3 leben in Goch?", "720"),
        ("Wie viele Menschen über 70 leben in Goch?", "4.100"),
        ("Wie viele Kinder unter 18 leben in Goch?", "5.900"),
        ("Wie viele Einwohner hat Goch?", "34.500"),
    ],
)
def test_a_number_is_told_of_those_of_the_age_asked_for(kekiz: Kekiz, question: str, told: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert told in answer.statements[0].text


@pytest.mark.parametrize(
    "question",
    [
        "Wie viele Kinder unter 6 leben in Kleve?",
        "Wie viele Kinder unter drei Jahren gibt es in Kleve?",
        "Wie viele Kinder zwischen 6 und 10 leben in Goch?",
        "Wie viele Jugendliche über 14 hat Kleve?",
        "Wie viele Einwohner über 65 hat Kleve?",
    ],
)
def test_the_number_of_all_is_not_that_of_an_age(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Wie viele Kinder unter 6 leben in Goch?", (6,)),
        ("Wie viele Kinder zwischen 3 und sechs Jahren leben dort?", (3, 6)),
        ("Wie viele Unter-Dreijährige gibt es?", (3,)),
        ("Wie viele 6- bis 10-Jährige gibt es?", (6, 10)),
        ("Welche Städte haben über 65 Kinder?", ()),
        ("Wie viele Kinder kamen 2019?", ()),
        ("Welche Kommune hat mehr als 6.000 Kinder?", ()),
    ],
)
def test_reads_the_ages_that_bound_people(text: str, ages: tuple[float, ...]) -> None:
    assert read_ages(text) == ages


def test_a_text_names_ages_in_figures_and_in_words() -> None:
    assert names_ages((3,), "Kinder unter drei Jahren")
    assert names_ages((3,), "U3-Kinder")
    assert names_ages((6, 10), "Sechs- bis Zehnjährige")
    assert not names_ages((6,), "16 Kinder")
    assert without_ages("Wie viele Kinder unter 6 leben hier?") == "Wie viele  leben hier?"


def test_what_happened_in_a_year_is_told_by_what_names_the_year(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Was hat Goch 2011 gemacht?")
    assert [citation.quote for citation in answer.citations] == ["Im Jahr 2011 hat Goch einen runden Tisch gegründet."]
    assert kekiz.ask("Was ist 2016 in Goch passiert?").status == "no_evidence"


def test_what_other_towns_were_is_not_told_of_the_one_that_learns_from_them(kekiz: Kekiz) -> None:
    assert kekiz.ask("War Goch Projektstadt?").status == "no_evidence"


def test_what_is_over_answers_what_was(kekiz: Kekiz) -> None:
    rows = {row.kommune: row.verdict for row in kekiz.ask("Welche Kommunen waren Projektstadt?").rows}
    assert rows == {"Goch": "no_evidence", "Kleve": "supported"}
    assert all(row.verdict != "supported" for row in kekiz.ask("Welche Kommunen sind Projektstadt?").rows)

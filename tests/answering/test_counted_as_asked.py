"""A number tells of those who are asked about: who did it, in that year, of that kind, and all of them."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nland.txt,Das Land,\ngoch.txt,Goch,Goch\nhagen.txt,Hagen,Hagen\n",
    "land.txt": (
        "2016 kamen im Land 578 Kinder zur Welt.\n\n"
        "Samt jenen 18 Kommunen aus dem 2012 eröffneten Vorhaben zählt das Netzwerk 2019 jetzt 41 Kommunen.\n\n"
        "In Rees kamen 2015 und 2019 jeweils 30 und 45 Kinder in den Lesekreis.\n\n"
        "Die Zahl der Bücherboxen wuchs in Rees von 12 im Jahr 2015 auf 19 im Jahr 2019.\n\n"
        "In den Elterntreff in Rees kamen 2018 genau 310 Gäste, ein Jahr später waren es 280.\n\n"
        "Den Babykurs in Rees besuchten 2019 noch 44 Eltern, anders als 2015.\n\n"
        "Drei kreisfreie Städte kamen 2017 dazu: Hagen, Herne und Hamm.\n\n"
        "Die Initiative begann im Mai 2012 mit 18 Kommunen.\n\n"
        "An der Umfrage im Land nahmen 940 Fachkräfte teil.\n"
    ),
    "goch.txt": (
        "Seit wann dabei:\n2012\n\nDer Sozialdienst katholischer Männer berät in Goch Eltern.\n\n"
        "Wie die Lesepaten in Rees vorlesen, lohnt einen Besuch.\n"
    ),
    "hagen.txt": (
        "Seit wann dabei:\n2017\n\nMinderjährige: 34.000\n\nIn Hagen berät der Sozialdienst katholischer Frauen.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    "question", ["Wie viele Kinder werden erreicht?", "Wie viele Kinder nahmen an der Umfrage teil?"]
)
def test_people_who_did_something_else_are_none_of_those_counted(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Wie viele Kommunen zählte das Netzwerk 2019?", "41"),
        ("Wie viele Kommunen waren 2012 dabei?", "18"),
        ("Wie viele kreisfreie Städte kamen 2017 dazu?", "Drei"),
        ("Wie viele Kommunen zählte das Netzwerk 2012?", "18"),
        ("Wie viele Kinder kamen 2015 in den Lesekreis in Rees?", "30"),
        ("Wie viele Kinder kamen 2019 in den Lesekreis in Rees?", "45"),
        ("Wie viele Bücherboxen gab es 2015 in Rees?", "12"),
        ("Wie viele Bücherboxen gab es 2019 in Rees?", "19"),
        ("Wie viele Gäste kamen in den Elterntreff in Rees 2018?", "310"),
        ("Wie viele Gäste kamen in den Elterntreff in Rees 2019?", "280"),
    ],
)
def test_the_number_is_that_of_the_year_asked_for(kekiz: Kekiz, question: str, value: str) -> None:
    assert kekiz.ask(question).statements[0].text.removeprefix("Rees: ").startswith(f"{value} – ")


def test_a_year_that_is_only_set_beside_has_no_number(kekiz: Kekiz) -> None:
    assert kekiz.ask("Wie viele Eltern besuchten 2019 den Babykurs in Rees?").status == "answered"
    assert kekiz.ask("Wie viele Eltern besuchten 2015 den Babykurs in Rees?").status == "no_evidence"


def test_who_came_later_is_not_all_of_them(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wie viele kreisfreie Städte sind dabei?")
    assert answer.answer.startswith("In den Dokumenten gezählt: Belegt für 1 von 2 Kommunen: Hagen")


def test_one_body_is_not_taken_for_another_with_nearly_its_name(kekiz: Kekiz) -> None:
    listed = kekiz.ask("Welche Kommunen arbeiten mit dem SkF zusammen?")
    assert not [row.kommune for row in listed.rows if row.kommune == "Goch" and row.verdict == "supported"]
    assert kekiz.ask("Wo gibt es etwas für Väter?").status == "no_evidence"


def test_what_one_kommune_has_tells_nothing_of_all(kekiz: Kekiz) -> None:
    assert not kekiz.ask("Wie viele Minderjährige leben in beteiligten Kommunen?").statements


def test_a_statement_is_told_of_whom_its_sentence_is(kekiz: Kekiz) -> None:
    (told,) = kekiz.ask("Was machen die Lesepaten?").statements
    assert told.text.startswith("Rees – ")

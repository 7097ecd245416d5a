"""How many Kommunen have something: a number of Kommunen, in the clause that names it, and no other beside it."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

KINDS = {
    "sources.csv": "file,title,kommune\nrees.txt,Rees,Rees\nland.txt,Stand im Land,\n",
    "rees.txt": (
        "34 Kreise und Kommunen hatten sich beworben; Rees war unter den 22, die Anfang 2017 den Zuschlag bekamen. "
        "Rees gehört dabei zu den sechs kreisangehörigen Städten dieser Gruppe, zusammen mit Goch und Kalkar.\n"
    ),
}


@pytest.mark.parametrize("question", ["Wie viele Kreise machen mit?", "Wie viele kreisfreie Städte machen mit?"])
def test_kommunen_of_a_kind_are_not_counted_by_those_of_all(asking: Asking, question: str) -> None:
    assert asking(KINDS).ask(question).status == "no_evidence"


def test_kommunen_of_a_kind_are_counted_by_a_number_of_that_kind(asking: Asking) -> None:
    answer = asking({**KINDS, "land.txt": "Bei der Landesinitiative machen acht Kreise mit.\n"}).ask(
        "Wie viele Kreise machen mit?"
    )

    assert [one.text.split(" –")[0] for one in answer.statements] == ["acht"]


OFFERS = {
    "sources.csv": "file,title,kommune\nrees.txt,Rees,Rees\nland.txt,Stand im Land,\n",
    "rees.txt": (
        "Angebote in Rees\n\nSeit 2010 bekommen Eltern in Rees Begrüßungsbesuche zu Hause, rund 700 im Jahr.\n\n"
        "Die Stillecke ist im Rathaus von Rees; ein Blatt nennt dazu ein Konzept für vier Gemeinden.\n\n"
        "Einen Spielkreis gibt es in Rees im Bürgerhaus.\n"
    ),
    "land.txt": "Stand im Land\n\nEinen Spielkreis haben inzwischen zwölf Kommunen. Zuletzt kamen drei dazu.\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(OFFERS)


def test_kommunen_that_have_it_are_told_by_their_number(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wie viele Kommunen haben einen Spielkreis?")

    assert answer.statements[0].text.startswith("zwölf –")


def test_of_the_land_no_number_of_a_kreis_tells(asking: Asking) -> None:
    kreis = asking({"kleve.txt": "Zwölf Städte und Gemeinden im Kreis Kleve haben ein Jugendamt im Kreishaus.\n"})
    land = asking({"land.txt": "In Nordrhein-Westfalen gibt es 396 Städte und Gemeinden.\n"})

    assert kreis.ask("Wie viele Kommunen gibt es in NRW?").status == "no_evidence"
    assert land.ask("Wie viele Kommunen gibt es in NRW?").statements[0].text.startswith("396 –")


@pytest.mark.parametrize(
    "question",
    ["Wie viele Kommunen haben Begrüßungsbesuche?", "Wie viele Kommunen haben eine Stillecke?"],
)
def test_what_else_is_counted_beside_it_is_no_number_of_kommunen(kekiz: Kekiz, question: str) -> None:
    answer = kekiz.ask(question)

    assert answer.answer.startswith("In den Dokumenten gezählt: Belegt für 1 von 1 Kommunen: Rees.")


BEGUN = {
    "sources.csv": (
        "file,title,kommune\nrees.txt,Rees: Hausbesuche und Stillecke,Rees\ngoch.txt,Goch,Goch\n"
        "kalkar.txt,Kalkar,Kalkar\n"
    ),
    "rees.txt": "Eckdaten\n\nSeit wann dabei:\n2012\n\nKontakt:\nMia Wolters\n",
    "goch.txt": (
        "Eröffnet wurde die Stillecke in Goch am 4. Mai 2021; Bürgermeister war zu der Zeit Jan Wolters. "
        "Seit Januar 2014 sprechen Fachkräfte der Caritas in Goch mit jungen Eltern.\n"
    ),
    "kalkar.txt": "Im März 2019 eröffnete die Stillecke in Kalkar.\n",
}


def test_the_first_is_told_by_the_day_of_the_thing_itself(asking: Asking) -> None:
    answer = asking(BEGUN).ask("Welche Kommune hat als erste eine Stillecke eröffnet?")

    assert [one.text.split(" –")[0] for one in answer.statements] == ["Kalkar: März 2019", "Goch: 4. Mai 2021"]


PARTNERS = {
    "sources.csv": "file,title,kommune\nrees.txt,Rees,Rees\nplan.txt,Der Ausbau,\n",
    "rees.txt": (
        "Rees\n\nRees ist seit 2017 an der Landesinitiative beteiligt. "
        "Zu den Modellkommunen gehörte Rees nicht.\n\n"
        "Am Runden Tisch wirken in Rees das Gesundheitsamt und die Caritas mit.\n"
    ),
    "plan.txt": "Der Ausbau\n\nGemeinsam mit Rees kam 2017 Goch zur Landesinitiative.\n",
}


def test_whoever_is_in_the_same_initiative_is_no_partner(asking: Asking) -> None:
    answer = asking(PARTNERS).ask("Mit wem arbeitet Rees zusammen?")

    assert [one.quote for one in answer.citations] == [
        "Am Runden Tisch wirken in Rees das Gesundheitsamt und die Caritas mit."
    ]


BORN = {
    "sources.csv": "file,title,kommune\nrees.txt,Rees,Rees\ngoch.txt,Goch,Goch\nkalkar.txt,Kalkar,Kalkar\n",
    "rees.txt": "2016 kamen in Rees 210 Kinder zur Welt.\n",
    "goch.txt": "In Goch rechnet die Stadt mit 5.600 Kindern und Jugendlichen.\n",
}


def test_babies_are_the_children_that_are_born(asking: Asking) -> None:
    answer = asking(BORN).ask("Wie viele Babys kamen 2016 in Rees zur Welt?")

    assert [one.text.split(" –")[0] for one in answer.statements] == ["Rees: 210"]


def test_where_most_are_born_is_told_by_those_who_are(asking: Asking) -> None:
    of_two = {**BORN, "kalkar.txt": "2016 kamen in Kalkar 130 Kinder zur Welt.\n"}
    answer = asking(of_two).ask("Wo kamen die meisten Kinder zur Welt?")

    assert [one.text.split(" –")[0] for one in answer.statements] == ["Rees: 210", "Kalkar: 130"]


def test_one_number_makes_no_most(asking: Asking) -> None:
    assert asking(BORN).ask("Wo kamen die meisten Kinder zur Welt?").status == "no_evidence"


SILENT = {
    "sources.csv": "file,title,kommune\nrees.txt,Rees,Rees\ngoch.txt,Goch,Goch\n",
    "rees.txt": "Für Rees ist eine Teilnahme an der Landesinitiative in den ausgewerteten Texten nicht belegt.\n",
    "goch.txt": "Goch nimmt nicht an der Landesinitiative teil.\n",
}


@pytest.mark.parametrize(
    ("question", "supported"),
    [
        ("Welche Kommunen nehmen nicht an der Landesinitiative teil?", ["Goch"]),
        ("Für welche Kommunen ist die Teilnahme nicht belegt?", ["Rees"]),
    ],
)
def test_what_sources_do_not_tell_denies_nothing(asking: Asking, question: str, supported: list[str]) -> None:
    answer = asking(SILENT).ask(question)

    assert [row.kommune for row in answer.rows if row.verdict == "supported"] == supported

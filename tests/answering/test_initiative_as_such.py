"""Of the initiative as such: whom to ask, who is in it, how many now, what each gets, who looked into it."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nunna.md,Unna,Unna\nbonn.md,Bonn,Bonn\nland.md,Land,\n",
    "unna.md": "# Unna\n\nSeit wann dabei: 2017\nZuständig: Jugendamt, Regiestelle kinderstark\n",
    "bonn.md": "# Bonn\n\nBonn nimmt seit 2020 an kinderstark teil.\n\n"
    "An Eltern wendet sich in Bonn das Angebot Krümelkiste.\n\n"
    "In Bonn wurde der Hort wissenschaftlich begleitet von der Fachhochschule Rheintal.\n",
    "land.md": (
        "# Stand der Dinge\n\nIm Januar 2017 gehörten 31 Kommunen zum Netzwerk der Initiative.\n\n"
        "Im Herbst 2025 machten 120 Jugendämter bei kinderstark mit.\n\n"
        "Für das Jahr 2025 stellt das Land rund 12 Millionen Euro für kinderstark bereit.\n\n"
        "Ein Lotse ist eine feste Ansprechperson in der Klinik.\n\n"
        "Für die Begleitforschung von „Kein Kind zurücklassen“ war die Ankerstiftung zuständig.\n\n"
        "In Hessen arbeiten neun Kommunen zusammen.\n"
    ),
}
_EACH = "# Geld\n\nJede Kommune erhält aus kinderstark bis zu 50.000 Euro. Insgesamt gibt das Land 9 Millionen Euro.\n"


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    "question", ["Wer ist Ansprechpartner für kinderstark?", "An wen wende ich mich bei Fragen zu kinderstark?"]
)
def test_whom_to_ask_is_told_by_no_other_contact(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


def test_whom_to_ask_is_told_where_it_is_named(asking: Asking) -> None:
    text = "# Fragen\n\nBei Fragen zu kinderstark wenden sich Kommunen an das Landesjugendamt.\n"

    assert (
        "Landesjugendamt" in asking({"fragen.md": text}).ask("An wen wende ich mich bei Fragen zu kinderstark?").answer
    )


@pytest.mark.parametrize("question", ["Wer macht mit bei KeKiz?", "wer nimmt teil an kinderstark"])
def test_who_is_in_it_is_a_list(kekiz: Kekiz, question: str) -> None:
    rows = [row.kommune for row in kekiz.ask(question).rows if row.verdict == "supported"]

    assert rows == ["Bonn", "Unna"]


@pytest.mark.parametrize(
    "question", ["Wie viele Kommunen sind heute dabei?", "wieviele kommunen machen jetzt mit bei kekiz"]
)
def test_the_latest_number_comes_first(kekiz: Kekiz, question: str) -> None:
    told = kekiz.ask(question).answer

    assert told.index("120") < told.index("31")


def test_of_no_time_the_number_of_kommunen_is_told(kekiz: Kekiz) -> None:
    assert "120" not in kekiz.ask("Wie viele Kommunen sind im Netzwerk der Initiative?").answer


def test_a_sum_of_all_is_not_what_each_gets(kekiz: Kekiz, asking: Asking) -> None:
    assert "Millionen" not in kekiz.ask("Wie viel Geld bekommt eine Kommune von kinderstark?").answer
    answer = asking({"geld.md": _EACH}).ask("Wie viel Geld bekommt eine Kommune von kinderstark?").answer
    assert answer.startswith("bis zu 50.000 Euro")


def test_the_project_is_the_initiative(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wer hat das Projekt wissenschaftlich begleitet?").answer

    assert "Ankerstiftung" in answer
    assert "Rheintal" not in answer


def test_who_studied_it_is_no_list(kekiz: Kekiz) -> None:
    assert not kekiz.ask("Wer hat kinderstark wissenschaftlich begleitet?").rows

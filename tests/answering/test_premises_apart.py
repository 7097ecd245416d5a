"""What a "Nein" denies and what not, who is taken to have acted, whose plan it is, and who works at schools."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

COLUMNS = "file,title,kommune,publisher,kind,published,url\n"
DOCUMENTS = {
    "sources.csv": COLUMNS
    + "datteln.md,Datteln,Datteln,Stadt,municipal,2024-02-05,\nverl.md,Verl,Verl,Stadt,municipal,2024-03-07,\n",
    "datteln.md": (
        "# Häufige Fragen in Datteln\n\n## Kommt nach der Geburt jemand zu uns?\n"
        "Nein, Hausbesuche gibt es in Datteln nicht. "
        "Unsere Familienlotsin Frauke Tiemann berät Sie aber gern im Rathaus.\n\n"
        "## Gibt es einen Babysitterdienst?\nNoch nicht. Der Babysitterdienst soll 2026 beginnen.\n\n"
        "## Was ist mit der Elternschule?\n"
        "Das Land hat den Zuschuss für die Elternschule gestrichen, weil die Zahlen zu klein waren.\n\n"
        "## Wer arbeitet an den Schulen?\nAn drei Schulen in Datteln gibt es Schulsozialarbeit.\n"
    ),
    "verl.md": (
        "# Bericht aus Verl\n\n## Anträge\n"
        "Der Antrag auf einen Spielbus wurde im Rat abgelehnt, weil das Geld fehlt.\n\n"
        "## Empfehlungen\n"
        "Die Verwaltung empfiehlt, ein Elternbüro nach dem Vorbild von Datteln im Bahnhof einzurichten.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


def having(kekiz: Kekiz, question: str) -> list[str]:
    return [row.kommune for row in kekiz.ask(question).rows if row.verdict == "supported"]


def test_a_no_denies_what_its_question_asks_and_no_other_thing(kekiz: Kekiz) -> None:
    assert having(kekiz, "Welche Kommunen haben eine Familienlotsin?") == ["Datteln"]
    assert having(kekiz, "Welche Kommunen haben einen Babysitterdienst?") == []
    assert having(kekiz, "Welche Kommunen machen Hausbesuche?") == []


def test_who_is_named_behind_a_no_answers_for_whom_it_is_asked(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wer ist die Familienlotsin in Datteln?")
    assert (answer.status, answer.statements[0].text.partition(" – ")[0]) == ("answered", "Datteln: Frauke Tiemann")


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("Warum hat das Land den Antrag auf einen Spielbus in Verl abgelehnt?", "no_evidence"),  # the Rat did
        ("Warum hat das Ministerium den Spielbus in Verl abgelehnt?", "no_evidence"),
        ("Warum hat der Rat den Antrag auf einen Spielbus in Verl abgelehnt?", "answered"),
        ("Warum wurde der Antrag auf einen Spielbus in Verl abgelehnt?", "answered"),
        ("Warum hat das Land den Zuschuss für die Elternschule in Datteln gestrichen?", "answered"),
    ],
)
def test_a_reason_is_that_of_the_body_asked_for(kekiz: Kekiz, question: str, status: str) -> None:
    assert kekiz.ask(question).status == status


def test_where_another_plans_the_like_is_no_place(kekiz: Kekiz) -> None:
    assert kekiz.ask("Wo ist das Elternbüro in Datteln?").status == "no_evidence"


@pytest.mark.parametrize("asked", ["gibt es Sozialarbeiter an Schulen", "gibt es Sozialarbeit an der Schule"])
def test_who_does_social_work_at_schools_does_schulsozialarbeit(kekiz: Kekiz, asked: str) -> None:
    assert having(kekiz, f"In welchen Kommunen {asked}?") == ["Datteln"]

"""What minutes and interviews tell beside the words asked with: an office, one number of two, a denial by "Nein"."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nrees.txt,Niederschrift,Rees\ngoch.txt,Im Gespräch,Goch\n",
    "rees.txt": (
        "Niederschrift des Ausschusses\n\n"
        "Jugendamtsleiter Timo Brandt führt aus, dass die Stadt Rees einen Bus plant.\n\n"
        "Der Ausschuss empfiehlt den Bus mit 9 Stimmen bei 4 Enthaltungen.\n\n"
        "Eine Zusammenarbeit der Stadt Rees mit dem Gesundheitsamt besteht nicht.\n\n"
        "Als Partner der Stadt Rees nennt er das Jobcenter und den Sportverein.\n"
    ),
    "goch.txt": (
        "Frau Falk, was macht Goch?\n\nFalk: Wir haben in Goch einen Lesegarten.\n\n"
        "Hausbesuche machen Sie nicht mehr?\n\nFalk: Nein. Die haben wir 2021 eingestellt.\n\n"
        "Was fehlt noch?\n\nFalk: Ein Elterncafé. Bisher hat Goch keines.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Wer ist Jugendamtsleiter in Rees?", "Rees: Timo Brandt"),
        ("Wie viele Enthaltungen gab es in Rees?", "Rees: 4"),
        ("Wie viele Stimmen gab es in Rees?", "Rees: 9"),
    ],
)
def test_the_office_and_the_number_asked_for_are_told(kekiz: Kekiz, question: str, value: str) -> None:
    assert kekiz.ask(question).statements[0].text.startswith(f"{value} – ")


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        (
            "Macht Goch Hausbesuche?",
            "Hausbesuche machen Sie nicht mehr?\n\nFalk: Nein. Die haben wir 2021 eingestellt.",
        ),
        ("Hat Goch ein Elterncafé?", "Falk: Ein Elterncafé. Bisher hat Goch keines."),
    ],
)
def test_a_denial_that_does_not_name_the_thing_is_quoted_with_what_does(
    kekiz: Kekiz, question: str, quote: str
) -> None:
    answer = kekiz.ask(question)
    assert answer.answer.startswith("Nein")
    assert [one.quote for one in answer.citations] == [quote]


def test_what_is_there_is_not_denied(kekiz: Kekiz) -> None:
    assert kekiz.ask("Hat Goch einen Lesegarten?").answer.startswith("Ja")


def test_who_is_no_partner_comes_behind_those_who_are(kekiz: Kekiz) -> None:
    first, *_others = kekiz.ask("Mit wem arbeitet Rees zusammen?").citations
    assert "Jobcenter" in first.quote

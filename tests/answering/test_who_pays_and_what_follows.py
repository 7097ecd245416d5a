"""Who pays for a programme is no programme that pays; whoever is named beside another; how it goes on."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nsoest.md,Soest,Soest\nland.md,Land,\n",
    "soest.md": (
        "# Soest\n\nDer Nähkurs wird aus dem Landesprogramm „kinderstark“ bezahlt.\n\n"
        "Den Hort bezahlt in Soest der Lions Club.\n"
    ),
    "land.md": (
        "# Stand\n\n„Kein Kind zurücklassen“ hilft Familien früh.\n\n"
        "Zum Auftakt kamen der Leiter der Geschäftsstelle, Dr. Klaus Ohm, sowie die Begleiterin der Kommunen.\n\n"
        "Im Mai 2024 beschloss das Kabinett, kinderstark auf Dauer fortzuführen.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize("question", ["Wer bezahlt kinderstark?", "Wer steckt hinter kinderstark?"])
def test_what_a_programme_pays_for_tells_not_who_pays_for_it(kekiz: Kekiz, question: str) -> None:
    answer = kekiz.ask(question)

    assert answer.status == "no_evidence"
    assert not [row for row in answer.rows if row.verdict == "supported"]


@pytest.mark.parametrize(
    ("question", "told"),
    [("Wer bezahlt den Nähkurs in Soest?", "Landesprogramm"), ("Wer bezahlt in Soest den Hort?", "Lions Club")],
)
def test_who_pays_for_a_thing_is_told(kekiz: Kekiz, question: str, told: str) -> None:
    assert told in kekiz.ask(question).answer


def test_what_the_one_is_called_the_other_is_not(kekiz: Kekiz) -> None:
    assert "Ohm" not in kekiz.ask("Wer begleitet die Kommunen?").answer
    assert "Ohm" in kekiz.ask("Wer leitet die Geschäftsstelle?").answer


@pytest.mark.parametrize("question", ["Wie geht es mit kinderstark weiter?", "Wie geht es weiter?"])
def test_how_it_goes_on_is_told_by_the_last_that_is_known(kekiz: Kekiz, question: str) -> None:
    quotes = [one.quote for one in kekiz.ask(question).citations]

    assert quotes[0].startswith("Im Mai 2024 beschloss das Kabinett")
    assert not any("hilft Familien früh" in one for one in quotes)


def test_whoever_stands_beside_the_name_of_a_thing_founded_it(asking: Asking) -> None:
    text = "# Soest\n\n2007 gründete die Caritas „Windrad“, ein Angebot für Familien.\n"

    assert asking({"soest.md": text}).ask("Wer gründete das Angebot Windrad?").answer.startswith("Caritas")

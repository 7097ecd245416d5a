"""Who began the initiative, and what it is called now."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

_BEGUN = """# Die Anfänge

„Kein Kind zurücklassen“ ist das Vorhaben, mit dem Land und Ankerstiftung vor Jahren begannen.
Es läuft in vielen Städten.
"""
_FOUNDED = """# Die Anfänge

„Kein Kind zurücklassen“ wurde damals vom Land Nordrhein-Westfalen und der Ankerstiftung ins Leben gerufen.
"""
_ELSEWHERE = """# Nachbarn

Die Beratungsstelle Nordlicht begann in Kerpen früher als kinderstark.
Der Kreis Borken begann mit kinderstark im Jahr 2021.
"""
_CARRIED = """# Träger

In den ersten Jahren von „Kein Kind zurücklassen“ trat das Land zusammen mit der Ankerstiftung als Träger auf.
"""
_NAMES = """# Wie es heißt

„Kein Kind zurücklassen“ hieß das Vorhaben am Anfang. Im Jahr 2017 wurde es in „Kommunale Präventionsketten“ umbenannt.
Seit dem Sommer 2020 heißt das Programm „kinderstark“.
"""
_OLD_NAME = """# Wie es heißt

„Kein Kind zurücklassen“ heißt das Vorhaben des Landes.
"""


@pytest.mark.parametrize(
    "question",
    [
        "Wer hat KeKiz gegründet?",
        "wer hat kein kind zurücklassen ins leben gerufen",
        "Wer hat sich KeKiz ausgedacht?",
        "Wer startete KeKiz?",
    ],
)
def test_whoever_began_with_it_founded_it(asking: Asking, question: str) -> None:
    answer = asking({"anfang.md": _BEGUN}).ask(question)

    assert answer.answer.startswith("Land und Ankerstiftung")


def test_all_who_founded_it_are_named(asking: Asking) -> None:
    answer = asking({"anfang.md": _FOUNDED}).ask("Wer hat KeKiz gegründet?")

    assert answer.answer.startswith("Land Nordrhein-Westfalen und der Ankerstiftung")


def test_whoever_acts_along_with_another_is_named_with_them(asking: Asking) -> None:
    answer = asking({"traeger.md": _CARRIED}).ask("Welche Träger hat KeKiz?")

    assert answer.answer.startswith("Land zusammen mit der Ankerstiftung")


@pytest.mark.parametrize("question", ["Wer hat kinderstark gegründet?", "Wer hat kinderstark gestartet?"])
def test_what_a_kommune_began_founds_no_initiative(asking: Asking, question: str) -> None:
    assert asking({"nachbarn.md": _ELSEWHERE}).ask(question).status == "no_evidence"


@pytest.fixture(scope="module")
def named(asking: Asking) -> Kekiz:
    return asking({"namen.md": _NAMES})


@pytest.mark.parametrize(
    "question", ["Wie heißt KeKiz heute?", "wie heisst das programm jetzt", "Unter welchem Namen läuft KeKiz heute?"]
)
def test_the_last_name_is_that_of_now(named: Kekiz, question: str) -> None:
    quotes = [one.quote for one in named.ask(question).citations]

    assert quotes == ["Seit dem Sommer 2020 heißt das Programm „kinderstark“."]


def test_the_name_before_is_told_as_before(named: Kekiz) -> None:
    assert "umbenannt" in named.ask("Wie hieß kinderstark früher?").answer


def test_the_name_asked_about_is_none_of_now(asking: Asking) -> None:
    assert asking({"name.md": _OLD_NAME}).ask("Wie heißt KeKiz heute?").status == "no_evidence"

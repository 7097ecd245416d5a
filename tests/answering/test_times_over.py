"""When something ended or how long it took, how many of several numbers are meant, and who made something known."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

_TEXT = """Rückblick auf die Pilotphase

Der Verbund „Starke Wege“ wurde zwischen 2013 und 2015 in einer Pilotphase mit 14 Kommunen erprobt.
Zusammen mit den 14 Kommunen aus der 2013 gestarteten Pilotphase zählt der Verbund in der zweiten Stufe jetzt 31
Kommunen.
In den kommenden drei Jahren kann Xanten an den Ergebnissen der Pilotphase teilhaben.
Die Konferenz in Xanten tagte bis Ende 2019 an jedem zweiten Mittwoch.
Aus dem Rathaus kam die Nachricht, dass Xanten zu den 17 Städten zählt, die von Landesrätin Miriam Vogt bekannt gegeben
worden waren. Mit den neuen Kommunen bildet sich ein Fachzirkel.
Die Fahrradwerkstatt lief bis 2018 im Jugendhaus.
Seit 2014/2015 bekommen Familien in Xanten einen Lesekoffer.
"""


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking({"rueckblick.txt": _TEXT})


def told(kekiz: Kekiz, typed: str) -> str:
    """Return the value of the first statement."""
    answer = kekiz.ask(typed)
    return answer.statements[0].text.partition(" – ")[0].partition(" (")[0] if answer.statements else answer.status


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("Wann endete die Pilotphase?", "2015"),
        ("In welchem Jahr endete die Pilotphase?", "2015"),
        ("Wann endete die Fahrradwerkstatt?", "2018"),
        ("Wann endete die Konferenz in Dinslaken?", "no_evidence"),
        ("Wann wurde der Lesekoffer beendet?", "no_evidence"),
        ("Wie lange dauerte die Pilotphase?", "2013 und 2015"),
        ("Wie viele Pilotkommunen gab es?", "14"),
        ("Wie viele Kommunen waren in der Pilotphase dabei?", "14"),
        ("Wie viele Kommunen zählt der Verbund?", "31"),
        ("Wer hat die neuen Kommunen bekannt gegeben?", "Miriam Vogt"),
        ("Wer gab die neuen Städte bekannt?", "Miriam Vogt"),
    ],
)
def test_value_is_that_of_what_is_asked_for(kekiz: Kekiz, typed: str, value: str) -> None:
    assert told(kekiz, typed) == value


def test_an_end_within_a_date_ends_nothing(kekiz: Kekiz) -> None:
    assert kekiz.ask("Wann endete der Fachzirkel?").status == "no_evidence"


_PROGRAMME = """Das Landesprogramm kinderstark

Am 3. Mai 2021 beschloss der Landtag, das Landesprogramm kinderstark auf Dauer fortzuführen.
Ein Abgeordneter warnte im Juni 2017, die Zusage für das Programm ende mit dem Jahr.
Die Präventionsketten wurden 2018 ausgebaut.
Ausgeweitet wurde die Initiative nach Angaben des Verbands 2019.
"""


@pytest.mark.parametrize("typed", ["Wann endet kinderstark?", "Wann endet das Programm?"])
def test_what_goes_on_has_no_end_but_what_is_last_told_of_it(asking: Asking, typed: str) -> None:
    answer = asking({"programm.txt": _PROGRAMME}).ask(typed)

    assert answer.status == "partial"
    assert "auf Dauer fortzuführen" in answer.citations[0].quote


def test_the_initiative_may_go_by_that_word(asking: Asking) -> None:
    assert told(asking({"programm.txt": _PROGRAMME}), "Wann wurde die Initiative ausgeweitet?") == "2019"


@pytest.mark.parametrize(
    "typed", ["Was hat sich Xanten vorgenommen?", "Was hat Xanten vor?", "was nimmt sich xanten vor"]
)
def test_what_somebody_intends_are_aims(profiles: Asking, typed: str) -> None:
    kekiz = profiles({"Xanten": "Xanten\n\nEinwohnerzahl:\n21.690\n\nZiel ist es, jedes Kind früh zu begleiten.\n"})

    assert "Ziel ist es, jedes Kind früh zu begleiten." in kekiz.ask(typed).answer

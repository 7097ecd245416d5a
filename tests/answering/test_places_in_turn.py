"""Days that a sentence tells of several Kommunen in turn."""

from __future__ import annotations

import pytest

from tests.answering.conftest import Asking

_TEXT = (
    "Rundreise der Fachstelle\n\n"
    "Auf die Fachtagung in Detmold folgten Bochum am 3. März, Siegen am 9. März und Bonn am 17. März 2021.\n"
)


@pytest.mark.parametrize(
    ("kommune", "day"), [("Bochum", "3. März"), ("Siegen", "9. März"), ("Bonn", "17. März 2021"), ("Detmold", None)]
)
def test_a_day_is_that_of_the_kommune_before_it(asking: Asking, kommune: str, day: str | None) -> None:
    answer = asking({"rundreise.txt": _TEXT}).ask(f"An welchem Tag war 2021 die Fachtagung in {kommune}?")
    told = [one.text.partition(" – ")[0] for one in answer.statements]
    assert told == ([f"{kommune}: {day}"] if day else [])


_DISTRICTS = (
    "Berichte aus Duisburg\n\n"
    "Als ersten Stadtteil betrachtete Duisburg 2015 Hochfeld und legte einen Bericht zur Lage der Familien vor.\n"
    "Vorgestellt wurde er in einem Haus am Rhein.\n"
)


def test_the_seventeenth_is_not_the_first(asking: Asking) -> None:
    kekiz = asking({"treffen.txt": "Das 17. Netzwerktreffen fand am 3. Mai 2019 in Rees statt.\n"})

    assert kekiz.ask("Wo fand das erste Treffen des Netzwerks statt?").status == "no_evidence"
    assert "Rees" in kekiz.ask("Wo fand das 17. Netzwerktreffen statt?").answer


def test_a_district_is_no_slip_of_a_word_and_no_other_district(asking: Asking) -> None:
    kekiz = asking({"sources.csv": "file,kommune\nduisburg.txt,Duisburg\n", "duisburg.txt": _DISTRICTS})
    answer = kekiz.ask("Wann legte Duisburg den Bericht zur Lage der Familien in Rheinhausen vor?")
    assert answer.status == "no_evidence"
    assert not answer.understood.corrections

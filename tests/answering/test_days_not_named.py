"""Hours are those of the days that are named: none on Sundays where only Saturdays are."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nahlen.md,Ahlen,Ahlen\n",
    "ahlen.md": (
        "# Zeiten\n\nDie Spielothek ist montags bis donnerstags von 10 bis 16 Uhr geöffnet, "
        "samstags von 9 bis 12 Uhr.\n\n"
        "Das Sorgentelefon ist werktags von 7 bis 19 Uhr erreichbar, am Wochenende von 11 bis 15 Uhr.\n\n"
        "Der Krisendienst ist rund um die Uhr erreichbar. In den Ferien schließt das Archiv um 13 Uhr.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Wann ist die Spielothek in Ahlen samstags geöffnet?", "samstags von 9 bis 12 Uhr"),
        ("Wann ist die Spielothek in Ahlen mittwochs geöffnet?", "montags bis donnerstags von 10 bis 16 Uhr"),
        ("Wann ist das Sorgentelefon in Ahlen am Wochenende erreichbar?", "am Wochenende von 11 bis 15 Uhr"),
        ("Wann ist das Sorgentelefon in Ahlen sonntags erreichbar?", "am Wochenende von 11 bis 15 Uhr"),
        ("Wann ist das Sorgentelefon in Ahlen dienstags erreichbar?", "werktags von 7 bis 19 Uhr"),
        ("Wann ist der Krisendienst in Ahlen erreichbar?", "rund um die Uhr"),
    ],
)
def test_hours_are_of_the_day_asked_for(kekiz: Kekiz, question: str, value: str) -> None:
    told = kekiz.ask(question).statements
    assert [one.text.partition(" – ")[0].partition(": ")[2] for one in told] == [value]


@pytest.mark.parametrize("day", ["sonntags", "freitags", "am Freitag"])
def test_a_day_that_is_not_named_has_no_hours(kekiz: Kekiz, day: str) -> None:
    assert kekiz.ask(f"Wann ist die Spielothek in Ahlen {day} geöffnet?").status == "no_evidence"

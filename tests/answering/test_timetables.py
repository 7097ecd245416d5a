"""A timetable tells of each day by its own line, and hours below a heading tell of what it names."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nrees.txt,Rees,Rees\nheiden.html,Heiden,Heiden\n",
    "rees.txt": (
        "Familienbus „Murmel“ fährt los\n\nRees. Ab dem 2. September fährt der neue Familienbus der Stadt.\n\n"
        "Der Fahrplan\nmontags: Haldern, Edeka-Parkplatz\ndienstags: Millingen, Am Röttgen\n"
        "mittwochs: Mehr, Kirchplatz\ndonnerstags: Empel, Festwiese\n"
    ),
    "heiden.html": (
        "<html><body><h1>Was Heiden für Sie tut</h1><h2>Offener Babytreff im Brunnenhof</h2>"
        "<p>Immer mittwochs von 9.30 bis 11 Uhr, ohne Anmeldung. Der Treff gehört zum Verein Kinderglück. "
        "In den Herbstferien bleibt er geschlossen.</p></body></html>"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Wo steht der Familienbus mittwochs?", ["Mehr, Kirchplatz"]),
        ("Wo hält der Bus am Donnerstag?", ["Empel, Festwiese"]),
        ("Wo hält der Bus am Sonntag?", []),
        ("Wann ist der Familienbus in Millingen?", ["dienstags"]),
        ("Wann ist der offene Babytreff im Brunnenhof?", ["mittwochs von 9.30 bis 11 Uhr"]),
        ("Wann findet der Babytreff statt?", ["mittwochs von 9.30 bis 11 Uhr"]),
        ("Wann hat der Babytreff geschlossen?", ["Herbstferien"]),
    ],
)
def test_each_day_is_told_by_its_line(kekiz: Kekiz, question: str, values: list[str]) -> None:
    answer = kekiz.ask(question)
    assert [one.text.partition(" – ")[0] for one in answer.statements] == values

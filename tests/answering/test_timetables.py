"""A timetable tells of each day by its own line, and hours below a heading tell of what it names."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nrees.txt,Rees,Rees\nheiden.html,Heiden,Heiden\n"
    "goch.md,Goch,Goch\nkleve.md,Kleve,Kleve\n",
    "goch.md": "# Willkommen im Familienbüro Goch\n\nMarkt 3, Goch\n\nGeöffnet: Di–Do 9–12.30 Uhr\n",
    "kleve.md": "# Willkommen im Elterncafé Kleve\n\nGeöffnet: Mo, Do 9–12 Uhr\n",
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


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("Ist das Familienbüro in Goch am Mittwoch geöffnet?", "answered"),
        ("Ist das Familienbüro in Goch am Montag geöffnet?", "no_evidence"),
        ("Ist das Elterncafé in Kleve am Donnerstag geöffnet?", "answered"),
        ("Ist das Elterncafé in Kleve am Dienstag geöffnet?", "no_evidence"),
    ],
)
def test_days_between_two_are_told_by_a_range_alone(kekiz: Kekiz, question: str, status: str) -> None:
    assert kekiz.ask(question).status == status

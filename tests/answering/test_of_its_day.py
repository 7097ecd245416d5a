"""Values are told of their year, day and place: of the year before, of a Kreis in its towns, by hours in short."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": (
        "file,title,kommune,published\ngoch.txt,Goch,Goch,2024-03-01\nkleve.txt,Kreis Kleve,Kreis Kleve,2023-05-04\n"
        "rees.txt,Rees,Rees,\nbericht.md,Jahresbericht,Wesel,2024-02-01\n"
        "buero.md,Willkommen im Familienbüro Goch,Goch,\n"
    ),
    "goch.txt": (
        "Im März 2012 begann die Modellphase in Goch. "
        "Beim Zielworkshop im September desselben Jahres kamen in Goch 50 Fachkräfte zusammen.\n\n"
        "Die Messe war im Mai in Goch. 57 Betriebe stellten sich vor, im Vorjahr waren es 44.\n\n"
        "Weil der Boden erneuert wird, bleibt das Café „Bollerwagen“ in Goch von Mai bis einschließlich August zu.\n\n"
        "Im Theodor-Spital in Goch beraten Babylotsinnen.\n\n"
        "Die Hebammensprechstunde in Goch findet im Rathaus, Zimmer 108, statt.\n\n"
        "Der Anteil der Kinder ohne Kitaplatz ist in Goch von 14 Prozent im Jahr 2020 auf 6 Prozent 2023 gesunken.\n"
    ),
    "buero.md": "# Willkommen im Familienbüro Goch\n\nMarkt 3, Goch\n\nGeöffnet: Mo und Do 9–12.30 Uhr, Di 14–18 Uhr\n",
    "kleve.txt": (
        "Das Kinderfest des Kreises wird am 18. September in Geldern gefeiert.\n\n"
        "Im Kreis Kleve nehmen über 95 Prozent der Familien am Screening teil.\n"
    ),
    "rees.txt": (
        "Stadt Rees\n\nBetreff: Fortführung der Elternwerkstatt\n\nDie Elternwerkstatt besteht seit 2018.\n\n"
        "Finanzielle Auswirkungen\n\nDie jährlichen Gesamtkosten belaufen sich auf 28.500 Euro.\n\n"
        "Für 2025 waren in Rees 87.000 Euro für die Spielkisten vorgesehen.\n\n"
        "Aus kinderstark flossen 2020 rund 43.000 Euro nach Rees.\n"
    ),
    "bericht.md": (
        "# Zahlen aus Wesel\n\n| Jahr | Kurse | Teilnehmende Kitas | Ausgaben in Euro |\n|---|---|---|---|\n"
        "| 2021 | 14 | 22 | 168.000 |\n| 2022 | 27 | 38 | 241.000 |\n\n"
        "Zudem möchten wir in Wesel die Zahl der beteiligten Kitas auf 55 erhöhen.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Wie viele Betriebe stellten sich 2024 auf der Messe in Goch vor?", "57"),
        ("Wie viele Betriebe stellten sich 2023 auf der Messe in Goch vor?", "44"),
        ("Wie viele Fachkräfte kamen im September 2012 zum Zielworkshop in Goch?", "50"),
        ("Wann hat das Familienbüro in Goch dienstags auf?", "Di 14–18 Uhr"),
        ("Wann kann ich donnerstags ins Familienbüro in Goch kommen?", "Mo und Do 9–12.30 Uhr"),
        ("Wann ist der Bollerwagen in Goch geschlossen?", "von Mai bis einschließlich August"),
        ("In welchem Krankenhaus in Goch gibt es Babylotsinnen?", "Theodor-Spital"),
        ("Wo im Gocher Rathaus ist die Hebammensprechstunde?", "Zimmer 108"),
        ("Wann ist das Kinderfest im Kreis Kleve?", "18. September"),
        ("Wie hoch ist die Beteiligung am Screening im Kreis Kleve?", "über 95 Prozent"),
        ("Was kostet die Elternwerkstatt in Rees im Jahr?", "28.500 Euro"),
        ("Welches Budget hatte Rees 2025 für die Spielkisten?", "87.000 Euro"),
        ("Wie hoch war der Zuschuss für Rees im Jahr 2020?", "rund 43.000 Euro"),
        ("Wie viele Kitas waren 2022 in Wesel dabei?", "38"),
    ],
)
def test_a_value_is_that_of_the_time_and_place_asked_for(kekiz: Kekiz, question: str, value: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert f": {value} – " in answer.statements[0].text


def test_a_change_is_told_though_something_is_without(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Ist der Anteil der Kinder ohne Kitaplatz in Goch gesunken?")
    assert answer.status == "answered"
    assert "auf 6 Prozent" in answer.citations[0].quote


def test_no_other_year_answers(kekiz: Kekiz) -> None:
    assert kekiz.ask("Wann war das Kinderfest im Kreis Kleve 2021?").status != "answered"

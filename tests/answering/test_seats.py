"""Where one thing is, and when it is open, is told by a sentence that says so of the very thing."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": (
        "file,title,kommune,published\nlemgo.txt,Lemgo,Lemgo,2023-04-01\nolpe.txt,Olpe,Olpe,2022-02-03\n"
        "werl.txt,Werl,Werl,2022-02-03\n"
    ),
    "lemgo.txt": (
        "# Lemgo: Angebote für Familien\n\n"
        "Im Netzwerk Starker Anfang arbeitet Lemgo mit Hebammen, Caritas und Jugendzentren zusammen.\n\n"
        "Leiter des Gesundheitsamts war in der Aufbauphase Jochen Brandes. Am Gesundheitsplan der Stadt wirkt das "
        "Sozialbüro seit 2019 mit.\n\n"
        "Im St. Vitus-Hospital berät eine Babylotsin. Das Elternbüro liegt am Kuhring in Retzen, das Lesecafé hat sein "
        "Zuhause im Schloss.\n\n"
        "Jedes Jahr gibt es 300 Antrittsbesuche. In Lieme, einem Ortsteil, ist die Spielstube ein offener Treff.\n\n"
        "Die Spielstube ist dienstags von 9 bis 11 Uhr geöffnet. Wer das Elternbüro sucht, fragt dort. Die Bücherstube "
        "ist montags bis freitags von 10 bis 18 Uhr geöffnet.\n"
    ),
    "olpe.txt": (
        "# Olpe\n\nDas Jugendamt Olpe hat ein Heft gedruckt. Aus Wochentag und Datum ist erschlossen, wann das "
        "Jugendamt das Heft herausgab.\n\nDas Gesundheitsamt ist in Olpe Partner der Schulen.\n"
    ),
    "werl.txt": "# Werl\n\nDas Gesundheitsamt hilft in Werl bei der Vorsorge mit.\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Wo ist das Elternbüro in Lemgo?", "Kuhring"),
        ("In welcher Straße liegt das Elternbüro in Lemgo?", "Kuhring"),
        ("In welchem Ortsteil liegt das Elternbüro in Lemgo?", "Retzen"),
        ("Wo ist die Babylotsin in Lemgo?", "St. Vitus-Hospital"),
        ("Wo finde ich die Spielstube in Lemgo?", "Lieme"),
        ("Welche Öffnungszeiten hat die Spielstube in Lemgo?", "dienstags von 9 bis 11 Uhr"),
    ],
)
def test_the_place_and_the_hours_of_a_thing_are_told(kekiz: Kekiz, question: str, value: str) -> None:
    assert value in kekiz.ask(question).answer.split("–")[0]


@pytest.mark.parametrize(
    "question",
    [
        "Wo ist das Jugendzentrum in Lemgo?",  # it is named beside others with which the town works
        "Wo ist das Gesundheitsamt in Lemgo?",  # a person and a phase are no place
        "Wo ist das Sozialbüro in Lemgo?",  # nor is a plan
        "Wo finde ich den Antrittsbesuch in Lemgo?",  # what the next sentence places is another thing
        "In welcher Straße liegt die Spielstube in Lemgo?",
        "In welchem Gebäude sitzt das Elternbüro in Lemgo?",
        "Wann hat das Elternbüro in Lemgo geöffnet?",
        "Wann hat das Jugendamt in Olpe geöffnet?",
        "Welche Öffnungszeiten hat das Jugendamt in Olpe?",
    ],
)
def test_what_is_told_of_another_thing_places_nothing(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


def test_where_one_thing_is_no_list_of_all_who_have_one_tells(kekiz: Kekiz) -> None:
    assert not kekiz.ask("Wo ist das Gesundheitsamt?").rows
    rows = kekiz.ask("Wo gibt es ein Gesundheitsamt?").rows
    assert {row.kommune for row in rows if row.verdict == "supported"} >= {"Olpe", "Werl"}

"""What is told of another part of a town, another thing or other people; sums by their name; what comes, and ends."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": (
        "file,title,kommune,published\nneuss.txt,Neuss beginnt in Gnadental,Neuss,2018-04-20\n"
        "schwelm.txt,Rede,Schwelm,2024-02-03\nolpe.txt,Bericht,Kreis Olpe,2021-01-20\n"
        "meerbusch.txt,Vorlage,Meerbusch,2024-03-01\nalsdorf.txt,Reportage,Alsdorf,2024-05-02\n"
        "land.txt,Rundbrief,,2024-09-15\nwerl.txt,Seite,Werl,2024-06-01\n"
    ),
    "neuss.txt": "Ein Projekt läuft in Neuss in Weckhoven, einem Neusser Stadtteil mit 1.739 Kindern.\n",
    "schwelm.txt": (
        "Die Präventionskette in Schwelm ist alt. Im Frühjahr 2012 haben wir angefangen. "
        "Dort haben wir 2015 das Projekt „Kleine Köche“ begonnen.\n\n"
        "Der Bücherbus in Schwelm wurde im Juli 2022 außer Betrieb genommen.\n"
    ),
    "olpe.txt": ("Die mobile Elternschule im Kreis Olpe endete am 31. März 2021. Die Nachfrage war gesunken.\n"),
    "meerbusch.txt": (
        "Der Kurs in Meerbusch wurde eingestellt, weil nur drei Personen teilnahmen. Die Mittel flossen in "
        "Sprachmittlerinnen, die Gespräche begleiten.\n\n"
        "Eine Therapie ersetzt die Plauderstube in Meerbusch nicht.\n\n"
        "Den Preis bekam Meerbusch im Mai 2023.\n"
    ),
    "alsdorf.txt": (
        "In Alsdorf stellte Plum den Kindern Basteltüten vor die Tür, insgesamt 640 Stück.\n\n"
        "In Alsdorf gibt es Stadtteilmütter. Bezahlt werden sie mit 13 Euro pro Stunde.\n"
    ),
    "land.txt": "Das erste Spielzentrum gab es 2014 in Gladbeck.\n",
    "werl.txt": "Das Büro in Werl liegt am Gustav-Ring im Ortsteil Büderich.\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wann hat Schwelm mit der Präventionskette begonnen?", "Frühjahr 2012"),
        ("Wann ist im Kreis Olpe Schluss mit der mobilen Elternschule?", "31. März 2021"),
        ("Wie viele Basteltüten hat Plum in Alsdorf verteilt?", "640"),
        ("Was verdienen die Stadtteilmütter in Alsdorf?", "13 Euro"),
        ("Wo entstand 2014 das erste Spielzentrum?", "Gladbeck"),
        ("In welchem Werler Ortsteil liegt das Büro?", "Büderich"),
    ],
)
def test_value_is_told_of_the_very_thing(kekiz: Kekiz, question: str, told: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert told in answer.statements[0].text.split("–")[0]


@pytest.mark.parametrize(
    "question",
    [
        "Wie viele Kinder wohnen in Neuss-Gnadental?",
        "Wie viele Sprachmittlerinnen beschäftigt die Stadt Meerbusch?",
        "In welchen Kitas in Meerbusch gibt es die Plauderstube?",
        "Wann kommt der neue Bücherbus in Schwelm?",
        "Welches Preisgeld bekam Meerbusch 2023?",
    ],
)
def test_what_is_told_of_others_is_no_answer(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"

"""What one giver of several gave, a range, all that there are beside some, and whose numbers and deeds are not told."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nland.txt,Die Modellphase,\nnetz.txt,Zahlen aus dem Land,\nherten.txt,,Herten\n",
    "land.txt": (
        "6 Millionen Euro flossen in die Pilotphase: 3,5 Millionen von der Stiftung Nordlicht, 1,5 Millionen aus dem "
        "Europäischen Sozialfonds und eine Million vom Land.\n"
        "Eine Pilotstadt erhielt je nach Größe 20.000 bis 40.000 Euro.\n\n"
        "Familienministerin Ute Schäfer und Eva Horstmann eröffneten in Soest eine Ausstellung zum Programm.\n"
    ),
    "netz.txt": (
        "Im Mai nahmen 141 Jugendämter am Netzwerk teil, bei 186 Jugendämtern im ganzen Land.\n\n"
        "Die Initiative Lesezeit umfasste 2023 mehr als 150 Kitas in 34 Kommunen.\n"
    ),
    "soest.txt": "Die Erkenntnisse der Pilotstädte aus dem Vorhaben fließen nun nach Soest.\n",
    "herten.txt": "Viermal im Jahr trafen sich die Pilotstädte zum Austausch. Herten hat ein Elternbüro.\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Wie viel hat die Stiftung Nordlicht zur Pilotphase beigesteuert?", "3,5 Millionen"),
        ("Wie viel zahlte der Europäische Sozialfonds?", "1,5 Millionen"),
        ("Wie viel Geld floss in die Pilotphase?", "6 Millionen Euro"),
        ("Wie viel Geld bekam eine Pilotstadt?", "20.000 bis 40.000 Euro"),
        ("Wie viele Jugendämter gibt es in NRW?", "186"),
        ("Wie viele Jugendämter nahmen am Netzwerk teil?", "141"),
    ],
)
def test_the_number_of_what_is_asked_for_is_told(kekiz: Kekiz, question: str, value: str) -> None:
    assert kekiz.ask(question).statements[0].text.split(" – ")[0] == value


@pytest.mark.parametrize(
    "question",
    [
        "Wie viele Kommunen machen bei kinderstark mit?",
        "Welche Ministerin startete kinderstark?",
        "Wer bezahlt das Vorhaben?",
        "War Herten eine Pilotstadt?",
    ],
)
def test_what_is_told_of_others_answers_nothing(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"

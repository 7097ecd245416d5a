"""When and where an event is, of which year a number is, and who is named for it: by its own line alone."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\ngoch.txt,Einladung,Goch\nrees.txt,Niederschrift,Rees\nkleve.txt,Kleve,Kleve\n",
    "goch.txt": (
        "Fachtag der Präventionskette\n\n10:00  Ankommen\n10:15  Vortrag: Dr. Jan Voss, „Kinder“\n\n"
        "Am 16. März 2024 lädt die Stadt Goch zum Familientag in die Stadthalle.\n\n"
        "Goch baut die Präventionskette seit 2017 auf. Seit 2019 gibt es in Goch zwei Lesegärten an der Niersschule.\n"
    ),
    "rees.txt": (
        "Niederschrift über die 11. Sitzung des Jugendhilfeausschusses der Stadt Rees am 23. Mai 2023\n\n"
        "Beginn: 17:04 Uhr\nVorsitz: Ratsfrau Ida Falk\nSchriftführung: Herr Stern\n\n"
        "Jugendamtsleiter Timo Brandt begrüßt alle.\n"
    ),
    "kleve.txt": (
        "Kleve führt 37 Gespräche mit Eltern im Monat, doppelt so viele wie 2021.\n\n"
        "Die Niers-Konferenz findet am 21. Februar 2024 in der Stadthalle Rees statt.\n\n"
        "Das Ehrenamtsfest 2022 fand am 3. Mai in Hagen statt, das Ehrenamtsfest 2023 am 9. Juni in Bocholt.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Seit wann baut Goch die Präventionskette auf?", ["Goch: 2017"]),
        ("Wann beginnt der Fachtag in Goch?", []),
        ("Wo ist der Familientag in Goch?", ["Goch: Stadthalle"]),
        ("Wo ist die Niers-Konferenz?", ["Stadthalle Rees"]),
        ("Wo war das Ehrenamtsfest 2022?", ["Hagen"]),
        ("Wo war das Ehrenamtsfest 2023?", ["Bocholt"]),
        ("Wann war das Ehrenamtsfest 2023?", ["9. Juni"]),
        ("Wann war die Sitzung in Rees?", ["Rees: 23. Mai 2023"]),
        ("Wer macht in Goch den Vortrag?", ["Goch: Dr. Jan Voss"]),
        ("Wie viele Gespräche führt Kleve im Monat?", ["Kleve: 37"]),
        ("Wie viele Gespräche führte Kleve 2021?", []),
    ],
)
def test_each_is_told_by_its_own_line(kekiz: Kekiz, question: str, values: list[str]) -> None:
    assert [one.text.partition(" – ")[0] for one in kekiz.ask(question).statements] == values


def test_who_holds_another_office_is_no_rival(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wer hat den Vorsitz in Rees?")
    assert answer.status == "answered"
    assert "Brandt" not in answer.answer

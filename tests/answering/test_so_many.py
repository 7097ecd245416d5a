"""Whether there are so many: yes where the number that is asked for is so, and the one that is told where it is not."""

from __future__ import annotations

import pytest

from kekiz_search.answering.reading.so_many import ask_how_many
from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking, Read

FILES = {
    "sources.csv": "file,title,kommune\nbeckum.md,Beckum,Beckum\nland.md,Lesepaten im Land,\n",
    "beckum.md": (
        "# Das Spielmobil in Beckum\n\n"
        "Beckum hatte 74.000 Euro für das Spielmobil beantragt. Bewilligt wurden 52.000 Euro, ausgegeben hat die Stadt "
        "bislang 31.000 Euro. Mit bis zu 9.000 Euro an Spenden rechnet Beckum für die Lesewoche.\n\n"
        "Von den 28 Horten in Beckum machen 17 bei der Lesewoche mit. Die Lesewoche zählte 2020 noch 640 Gäste, 2023 "
        "waren es 910.\n\n"
        "Das Mittagessen im Spielhaus kostet 3,50 Euro. Je Kind gibt Beckum 45 Euro im Jahr für das Spielhaus aus, "
        "insgesamt 27.000 Euro.\n"
    ),
    "land.md": (
        "# Lesepaten im Land\n\n"
        "2,6 Millionen Euro flossen in die Lesepaten: 1,4 Millionen vom Ministerium, 0,9 Millionen von der Welker "
        "Stiftung und 0,3 Millionen von Vereinen. 2024 gab es über 480 Lesestuben im Land.\n"
    ),
}
_NOT_SO = "So fand es sich in keiner Quelle."


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("Wurden Beckum 52.000 Euro bewilligt?", "Bewilligt wurden 52.000 Euro"),
        ("wurden in beckum 52.000 euro bewilligt", "Bewilligt wurden 52.000 Euro"),
        ("Hat Beckum mehr als 30.000 Euro ausgegeben?", "31.000 Euro"),
        ("Machen mehr als 15 Horte in Beckum bei der Lesewoche mit?", "machen 17"),
        ("Stimmt es, dass in Beckum 17 Horte bei der Lesewoche mitmachen?", "machen 17"),
        ("Hatte die Lesewoche 2023 mehr als 900 Gäste?", "910"),
        ("Kostet das Mittagessen im Spielhaus weniger als 4 Euro?", "3,50 Euro"),
        ("Stimmt es, dass die Welker Stiftung 0,9 Millionen Euro gegeben hat?", "0,9 Millionen"),
        ("Gab es 2024 mehr als 480 Lesestuben?", "über 480 Lesestuben"),
    ],
)
def test_a_number_that_is_so_is_affirmed(kekiz: Kekiz, question: str, quote: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert answer.answer.startswith(("Ja, belegt für Beckum.", "Ja, belegt:", "Dafür fand sich ein Beleg:"))
    assert quote in answer.citations[0].quote


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wurden Beckum 74.000 Euro bewilligt?", "Beckum: 52.000 Euro"),
        ("Hat Beckum 52.000 Euro ausgegeben?", "Beckum: 31.000 Euro"),
        ("Hat Beckum mehr als 60.000 Euro bekommen?", "Beckum: 52.000 Euro"),
        ("Machen 28 Horte in Beckum bei der Lesewoche mit?", "Beckum: 17"),
        ("Machen mehr als 20 Horte in Beckum bei der Lesewoche mit?", "Beckum: 17"),
        ("Hatte die Lesewoche 2020 mehr als 900 Gäste?", "640"),
        ("Gibt Beckum 27.000 Euro pro Kind für das Spielhaus aus?", "Beckum: 45 Euro"),
        ("Stimmt es, dass die Welker Stiftung 2,6 Millionen Euro gegeben hat?", "0,9 Millionen"),
    ],
)
def test_another_number_is_told_where_it_is_not_so(kekiz: Kekiz, question: str, told: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "partial"
    assert answer.answer.startswith(_NOT_SO)
    assert [one.text.split(" – ")[0] for one in answer.statements] == [told]


@pytest.mark.parametrize(
    "question",
    [
        "Bekommt Beckum 9.000 Euro Spenden?",  # it may be less
        "Wurden 74.000 Euro bewilligt?",  # nobody knows to whom
        "Wollte das Ministerium 2,6 Millionen Euro sparen?",
    ],
)
def test_a_number_that_only_stands_there_affirms_nothing(kekiz: Kekiz, question: str) -> None:
    answer = kekiz.ask(question)
    assert not answer.answer.startswith(("Ja", "Dafür"))


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Sind mehr als 30 Horte dabei?", "Wie viele Horte sind dabei?"),
        ("Stimmt es, dass 30 Horte mitmachen?", "Wie viele Horte machen mit?"),
        ("Lag der Zuschuss 2021 bei 800 Euro?", "Wie hoch lag der Zuschuss 2021?"),
        ("Wurde die Pauschale von 700 Euro ausgezahlt?", None),
        ("Sind 700 Euro im Jahr oder insgesamt gemeint?", None),
        ("Gab es in 12 Horten ein Lesefest?", "In wie viele Horten gab es ein Lesefest?"),
        ("Erreichte die Lesewoche 40 Prozent der Kinder?", "Wie viel Prozent der Kinder erreichte die Lesewoche?"),
        ("Sind die 30 Horte alle dabei?", None),  # which are meant stands fast
        ("Waren es 30 oder 31 Horte?", None),
        ("Dauert die Lesewoche 8 Tage?", None),
        ("Dürfen Kinder unter 6 Jahren mit?", None),
    ],
)
def test_whether_so_many_is_asked_as_how_many(read: Read, question: str, asked: str | None) -> None:
    so_many = ask_how_many(read(question))
    assert (so_many and so_many.text) == asked

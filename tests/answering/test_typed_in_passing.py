"""Questions as they are typed in passing: the thing first, one that takes up the first, names without their hyphen."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": (
        "file,title,kommune\ngoch.txt,Goch,Goch\nessen.txt,Essen,Essen\nkleve.txt,Kreis Kleve,Kreis Kleve\n"
        "land.txt,Glossar,\n"
    ),
    "goch.txt": (
        "Goch macht seit 2017 bei kinderstark mit.\n\n"
        "Der Familienbus in Goch kostet 48.500 Euro im Jahr. Den Familienbus in Goch bezahlt die Bürgerstiftung.\n\n"
        "Die Halte-Stellen in Goch sind Treffpunkte für Eltern.\n\n"
        "Das erste Lesehaus gab es 2014 in Goch.\n\n"
        "Für die Lotsenstelle muss Goch den Antrag bis zum 30. Juni 2024 abgeben.\n"
    ),
    "essen.txt": "In Bochold und Bergeborbeck erprobt Essen seinen Ansatz gegen Armut.\n",
    "kleve.txt": "Die Väterkurse des Kreises Kleve finden in der Akademie Niersaue statt.\n",
    "land.txt": (
        "Haushaltsvorbehalt bedeutet, dass zugesagtes Geld erst fließt, wenn der Landtag zustimmt.\n\n"
        "Eine Präventionskette ist ein Verbund aufeinander abgestimmter Hilfen für Kinder und Familien.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("seit wann macht goch bei kinderstark bzw. kein kind zurücklassen mit", "seit 2017"),
        ("was sind die haltestellen in goch", "Treffpunkte für Eltern"),
        ("bis wann mus goch den antrag abgeben", "30. Juni 2024"),
        ("goch wieviel kostet der familienbus", "48.500 Euro"),
        ("vaeterkurse kreis kleve wo finden die statt", "Akademie Niersaue"),
        ("Was verschlingt der Familienbus in Goch an Geld?", "48.500 Euro"),
        ("In welchen Stadtteilen erprobt Essen seinen Ansatz gegen Armut?", "Bochold und Bergeborbeck"),
        ("was bedeutet haushaltsvorbehalt bei ner förderzusage?", "erst fließt"),
        ("Ich bin neu im Jugendamt: Was meinen alle mit Präventionskette?", "Verbund"),
    ],
)
def test_it_is_found_as_it_is_typed(kekiz: Kekiz, question: str, told: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert told in answer.citations[0].quote


def test_where_in_the_land_asks_for_kommunen(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wo in NRW gibt es Halte-Stellen?")
    assert [row.kommune for row in answer.rows if row.verdict == "supported"] == ["Goch"]


@pytest.mark.parametrize(
    ("question", "both"),
    [
        ("Was kostet der Familienbus in Goch und wer bezahlt das?", ("48.500 Euro", "Bürgerstiftung")),
        ("Gibt es in Goch einen Familienbus und wer bezahlt den?", ("48.500 Euro", "Bürgerstiftung")),
        ("Wann gab es das erste Lesehaus und wo war das?", ("2014", "in Goch")),
        ("wo gabs das allererste lesehaus und wann war das?", ("in Goch", "2014")),
    ],
)
def test_that_takes_up_the_thing_of_the_first_question(kekiz: Kekiz, question: str, both: tuple[str, str]) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert all(any(told in one.quote for one in answer.citations) for told in both)
    assert "Was" not in answer.answer

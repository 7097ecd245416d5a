"""What the Land grants is told by a column for grants; a number of some says nothing of how many there are."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

DOCUMENTS = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "tabelle.md,Zahlenspiegel,,Ministerium,ministry,2024-07-31,\n"
        "goch.md,Goch,Goch,Zeitung,press,2024-06-01,\n"
        "rees.md,Rees,Rees,Zeitung,press,2024-06-01,\n"
    ),
    "tabelle.md": (
        "# Zahlenspiegel\n\n## Ausgewählte Kommunen\n\n| Kommune | dabei seit | Bewilligung 2024 |\n|---|---|---|\n"
        "| Goch | 2016 | 112.000 Euro |\n| Rees | 2021 | 145.000 Euro |\n| Werl | 2019 | 98.000 Euro |\n"
    ),
    "goch.md": "# Goch\n\nMit 15.000 Euro ist der Preis dotiert, den Goch vom Verein bekommt. Für sieben Kitas sucht "
    "Goch Lesepaten. Gezählt sind dabei 2023 nur die festen Paten.\n",
    "rees.md": "# Rees\n\nIn Rees gibt es elf Kitas.\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    "question",
    [
        "Wer bekommt 2024 mehr Geld vom Land, Goch oder Rees?",
        "Bekommt Rees mehr Landesmittel als Goch?",
    ],
)
def test_grants_are_compared(kekiz: Kekiz, question: str) -> None:
    answer = kekiz.ask(question)

    assert answer.status == "answered"
    assert {row.value for row in answer.rows if row.verdict == "supported"} == {"112.000 Euro", "145.000 Euro"}


def test_an_estimate_is_no_grant_of_the_place_where_it_was_made(asking: Asking) -> None:
    told = "# Land\n\nBei einem Termin in Rees schätzte der Minister den Schaden auf 3 Millionen Euro. "
    told += "Goch bekam 40.000 Euro, Werl 25.000 Euro."
    answer = asking({"land.md": told}).ask("Welche Kommune bekommt am meisten Geld?")
    assert [citation.quote for citation in answer.citations] == ["Goch bekam 40.000 Euro, Werl 25.000 Euro."]


def test_a_list_bounded_by_euros_reads_the_grants(kekiz: Kekiz) -> None:
    rows = kekiz.ask("Welche Kommunen bekommen mehr als 100.000 Euro vom Land?").rows

    assert [row.kommune for row in rows if row.verdict == "supported"] == ["Goch", "Rees"]


def test_a_number_of_some_counts_none(kekiz: Kekiz) -> None:
    rows = kekiz.ask("Wo gibt es mehr Kitas, in Goch oder in Rees?").rows

    assert [row.kommune for row in rows if row.verdict == "supported"] == ["Rees"]


def test_what_is_counted_thereby_joins_nothing(kekiz: Kekiz) -> None:
    rows = kekiz.ask("Welche Kommunen sind 2020 oder später beigetreten?").rows

    assert [row.kommune for row in rows if row.verdict == "supported"] == ["Rees"]


STAFF = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "ahlen.txt,Ahlen im Profil,Ahlen,Ahlen,profile,2024,\n"
        "lage.txt,Lage im Profil,Lage,Lage,profile,2024,\n"
        "soest.txt,Niederschrift,Soest,Soest,municipal,2024-05-01,\n"
    ),
    "ahlen.txt": "Ahlen\nKoordinatorin:\nAnna Mohn\nStellenanteil:\n0,75\nFörderung 2024:\n81.000 Euro\n",
    "lage.txt": "Lage\nKoordinator:\nOle Brandt\nStellenanteil:\n1,5\n",
    "soest.txt": "# Niederschrift\n\nFür 2024 sind 52.000 Euro bewilligt worden.\n",
}


@pytest.fixture(scope="module")
def profiles(asking: Asking) -> Kekiz:
    return asking(STAFF)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Wer hat mehr Stellenanteile für die Koordination, Ahlen oder Lage?", ["0,75", "1,5"]),
        ("Wo ist die Koordination besser mit Personal ausgestattet, in Ahlen oder in Lage?", ["0,75", "1,5"]),
        ("Wer hat 2024 mehr Geld bekommen, Ahlen oder Soest?", ["81.000 Euro", "52.000 Euro"]),
    ],
)
def test_fields_are_compared_with_what_stands_around_them(profiles: Kekiz, question: str, values: list[str]) -> None:
    answer = profiles.ask(question)

    assert answer.status == "answered"
    assert [row.value for row in answer.rows if row.verdict == "supported"] == values

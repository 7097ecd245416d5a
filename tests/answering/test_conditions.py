"""Lists with a condition: so large, with it since some year, Modellkommunen; and lists set against one Kommune."""

from __future__ import annotations

import pytest

from tests.answering.conftest import Asking


def _profile(name: str, inhabitants: str, since: str, offers: str) -> str:
    return f"{name}\nEinwohner:\n{inhabitants}\nSeit wann dabei:\n{since}\n\nAngebote\n\n{offers}\n"


PROFILES = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "goch.txt,Goch im Profil,Goch,Goch,profile,2023,\n"
        "kevelaer.txt,Kevelaer im Profil,Kevelaer,Kevelaer,profile,2023,\n"
        "rees.txt,Rees im Profil,Rees,Rees,profile,2023,\n"
        "hagen.txt,Hagen im Profil,Hagen,Hagen,profile,2023,\n"
        "kleve.txt,Kreis Kleve im Profil,Kreis Kleve,Kreis Kleve,profile,2023,\n"
    ),
    "goch.txt": _profile("Goch", "34.000", "2012", "Goch war Modellkommune. Im Rathaus gibt es eine Stillecke."),
    "kevelaer.txt": _profile("Kevelaer", "35.100", "2017", "Im Bürgerhaus gibt es einen Spielkreis."),
    "rees.txt": _profile("Rees", "21.000", "2020", "Am Markt gibt es eine Stillecke."),
    "hagen.txt": _profile("Hagen", "189.000", "2017", "Die Volme-Galerie hat eine Stillecke."),
    "kleve.txt": _profile("Kreis Kleve", "312.000", "2012", "Der Kreis lädt zu einem Spielkreis ein."),
}
ALL = ["Goch", "Hagen", "Kevelaer", "Kreis Kleve", "Rees"]


@pytest.mark.parametrize(
    ("question", "supported"),
    [
        ("Welche Kommunen mit mehr als 30.000 Einwohnern haben eine Stillecke?", ["Goch", "Hagen"]),
        ("Welche Kommunen haben eine Stillecke und mehr als 30.000 Einwohner?", ["Goch", "Hagen"]),
        ("Welche Kommunen, die weniger als 30.000 Einwohner haben, haben eine Stillecke?", ["Rees"]),
        ("Welche Kommunen mit mehr als 100.000 Einwohnern machen mit?", ["Hagen", "Kreis Kleve"]),
        ("Welche Kommunen mit mehr als 30.000 Einwohnern sind seit 2017 dabei?", ["Hagen", "Kevelaer"]),
        ("Wie viele Kommunen mit mehr als 30.000 Einwohnern sind seit 2017 dabei?", ["Hagen", "Kevelaer"]),
        ("Welche Kommunen mit 30.000 bis 40.000 Einwohnern machen mit?", ["Goch", "Kevelaer"]),
        ("Welche Kommunen haben 30.000-40.000 Einwohner?", ["Goch", "Kevelaer"]),
        ("Welche Großstädte haben eine Stillecke?", ["Hagen"]),
        ("welche grossstaedte sind dabei", ["Hagen"]),
        ("Welche Mittelstädte sind dabei?", ["Goch", "Kevelaer", "Rees"]),
        ("Welche Kommunen, die 2017 dazukamen, haben eine Stillecke?", ["Hagen"]),
        ("welche kommunen die 2017 dazukamen haben eine stillecke", ["Hagen"]),
        ("Welche der 2017 aufgenommenen Kommunen haben eine Stillecke?", ["Hagen"]),
        ("Welche Kommunen sind seit 2012 dabei und haben eine Stillecke?", ["Goch"]),
        ("Welche Kommunen haben eine Stillecke und sind seit 2012 dabei?", ["Goch"]),
        ("Welche Kommunen, die eine Stillecke haben, sind seit 2017 dabei?", ["Hagen"]),
        ("Welche Kommunen, in denen es eine Stillecke gibt, sind seit 2012 dabei?", ["Goch"]),
        ("Welche Kommunen mit einer Stillecke sind seit 2020 dabei?", ["Rees"]),
        ("Welche Modellkommunen haben eine Stillecke?", ["Goch"]),
        ("Wie viele Modellkommunen haben eine Stillecke?", ["Goch"]),
        ("Welche Kommunen mit mehr als 30.000 Einwohnern, die 2017 dazukamen, haben einen Spielkreis?", ["Kevelaer"]),
    ],
)
def test_whoever_meets_the_condition_must_have_the_thing_as_well(
    asking: Asking, question: str, supported: list[str]
) -> None:
    answer = asking(PROFILES).ask(question)

    assert [row.kommune for row in answer.rows if row.verdict == "supported"] == supported
    assert [row.kommune for row in answer.rows] == ALL


@pytest.mark.parametrize(
    ("question", "supported"),
    [
        ("Liste aller Kommunen mit Stillecke", ["Goch", "Hagen", "Rees"]),
        ("Eine Übersicht der Modellkommunen", ["Goch"]),
        ("Zeig mir alle Kommunen aus 2017.", ["Hagen", "Kevelaer"]),
    ],
)
def test_a_list_may_be_asked_for_by_its_name(asking: Asking, question: str, supported: list[str]) -> None:
    answer = asking(PROFILES).ask(question)

    assert [row.kommune for row in answer.rows if row.verdict == "supported"] == supported


def test_who_is_called_so_for_something_else_is_none(asking: Asking) -> None:
    called = (
        "Daneben heißt Kevelaer „Modellkommune Radverkehr“. Das ist ein anderes Vorhaben: "
        "Modellkommune von „Kein Kind zurücklassen“ war Kevelaer damit nicht."
    )
    files = {**PROFILES, "kevelaer.txt": _profile("Kevelaer", "35.100", "2017", called)}
    answer = asking(files).ask("Welche Kommunen waren Modellkommunen?")

    assert [row.kommune for row in answer.rows if row.verdict == "supported"] == ["Goch"]


def test_every_condition_is_cited(asking: Asking) -> None:
    question = "Welche Kommunen mit mehr als 30.000 Einwohnern, die 2017 dazukamen, haben einen Spielkreis?"
    answer = asking(PROFILES).ask(question)

    (statement,) = answer.statements
    quotes = [answer.citations[number - 1].quote for number in statement.citations]
    assert quotes == ["Im Bürgerhaus gibt es einen Spielkreis.", "Seit wann dabei:\n2017", "Einwohner:\n35.100"]


def test_the_thing_and_the_condition_are_both_cited(asking: Asking) -> None:
    answer = asking(PROFILES).ask("Wie viele Kommunen mit mehr als 100.000 Einwohnern haben eine Stillecke?")

    assert answer.answer.startswith("In den Dokumenten gezählt: Belegt für 1 von 5 Kommunen: Hagen.")
    assert [one.quote for one in answer.citations][:2] == [
        "Die Volme-Galerie hat eine Stillecke.",
        "Einwohner:\n189.000",
    ]


@pytest.mark.parametrize(
    ("question", "supported"),
    [
        ("Welche Kommunen mit mehr als 100.000 Einwohnern gibt es?", ["Hagen", "Kreis Kleve"]),
        ("Wie viele Kommunen haben mehr als 100.000 Einwohner?", ["Hagen", "Kreis Kleve"]),
    ],
)
def test_a_size_alone_is_no_condition(asking: Asking, question: str, supported: list[str]) -> None:
    answer = asking(PROFILES).ask(question)

    assert [row.kommune for row in answer.rows if row.verdict == "supported"] == supported
    assert all(one.quote.startswith("Einwohner") for one in answer.citations[:2])


@pytest.mark.parametrize(
    ("question", "own", "supported"),
    [
        ("Welche Kommunen haben mehr Einwohner als Kevelaer?", "Einwohner:\n35.100", ["Hagen", "Kreis Kleve"]),
        ("Welche Stadt hat mehr Einwohner als Kevelaer?", "Einwohner:\n35.100", ["Hagen"]),
        ("Welche Städte sind größer als Kevelaer?", "Einwohner:\n35.100", ["Hagen"]),
        ("welche kommunen sind kleiner als kevelaer", "Einwohner:\n35.100", ["Goch", "Rees"]),
        ("Welche Kommunen sind ähnlich groß wie Kevelaer?", "Einwohner:\n35.100", ["Goch"]),
        ("Welche Kommunen sind länger dabei als Kevelaer?", "Seit wann dabei:\n2017", ["Goch", "Kreis Kleve"]),
        (
            "Welche Kommunen sind vor der Stadt Kevelaer dazugekommen?",
            "Seit wann dabei:\n2017",
            ["Goch", "Kreis Kleve"],
        ),
        ("Welche Kommunen kamen nach Kevelaer dazu?", "Seit wann dabei:\n2017", ["Rees"]),
        ("Welche Kommunen kamen später dazu als Kevelaer?", "Seit wann dabei:\n2017", ["Rees"]),
        ("Welche Kommunen sind im selben Jahr wie Kevelaer eingestiegen?", "Seit wann dabei:\n2017", ["Hagen"]),
    ],
)
def test_others_are_set_against_the_value_of_one(asking: Asking, question: str, own: str, supported: list[str]) -> None:
    answer = asking(PROFILES).ask(question)

    assert [row.kommune for row in answer.rows if row.verdict == "supported"] == supported
    assert "Kevelaer" not in [row.kommune for row in answer.rows]
    assert answer.citations[0].quote == own


@pytest.mark.parametrize(
    ("question", "rows", "supported"),
    [
        (
            "Welche der Kommunen Kevelaer, Goch und Rees hat eine Stillecke?",
            ["Goch", "Kevelaer", "Rees"],
            ["Goch", "Rees"],
        ),
        ("wer von goch und kevelaer hat eine stillecke", ["Goch", "Kevelaer"], ["Goch"]),
        ("Welche Stadt hat eine Stillecke, Goch oder Kevelaer?", ["Goch", "Kevelaer"], ["Goch"]),
        ("Hat außer Goch noch jemand eine Stillecke?", ["Hagen", "Kevelaer", "Kreis Kleve", "Rees"], ["Hagen", "Rees"]),
        ("Nehmen außer Rees auch andere Kommunen teil?", ALL[:-1], ALL[:-1]),
    ],
)
def test_a_list_may_be_over_those_that_are_named_or_all_others(
    asking: Asking, question: str, rows: list[str], supported: list[str]
) -> None:
    answer = asking(PROFILES).ask(question)

    assert sorted(row.kommune for row in answer.rows) == rows
    assert sorted(row.kommune for row in answer.rows if row.verdict == "supported") == supported


@pytest.mark.parametrize(
    "question", ["Wer von Goch und Kevelaer hat mehr Einwohner?", "Welche der Städte Goch und Kevelaer ist größer?"]
)
def test_of_named_kommunen_the_larger_is_compared(asking: Asking, question: str) -> None:
    assert asking(PROFILES).ask(question).answer.startswith("Den größeren Wert der beiden hat Kevelaer")


def test_what_is_about_as_large_is_said(asking: Asking) -> None:
    answer = asking(PROFILES).ask("Welche Kommunen sind so groß wie Kevelaer?")

    assert answer.answer.startswith("Als ähnlich groß gilt, wer 70 bis 130 Prozent der Einwohner von Kevelaer hat.")


@pytest.mark.parametrize(
    ("question", "first", "others"),
    [
        ("Welcher Kreis hat die meisten Einwohner?", None, []),
        ("Welche kreisangehörige Stadt hat die meisten Einwohner?", "Kevelaer", ["Goch", "Rees"]),
        ("Welche Stadt hat die meisten Einwohner?", "Hagen", ["Kevelaer", "Goch", "Rees"]),
        ("Welche Kommune hat die meisten Einwohner?", "Kreis Kleve", ["Hagen", "Kevelaer", "Goch", "Rees"]),
    ],
)
def test_only_kommunen_of_the_kind_are_compared(
    asking: Asking, question: str, first: str | None, others: list[str]
) -> None:
    answer = asking(PROFILES).ask(question)

    compared = [one.text.split(" –")[0] for one in answer.statements]
    assert compared == ([first, *others] if first else [])

"""Lists over the towns of one Kreis."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking, Supported

FILES = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "goch.txt,Goch,Goch,Stadt Goch,municipal,2023-01-01,\n"
        "kalkar.txt,Kalkar,Kalkar,Stadt Kalkar,municipal,2023-01-01,\n"
        "moers.txt,Moers,Moers,Stadt Moers,municipal,2023-01-01,\n"
        "kreis-kleve.txt,Kreis Kleve,Kreis Kleve,Kreis Kleve,municipal,2023-01-01,\n"
    ),
    "goch.txt": "Die Stadt Goch hat seit 2019 ein Familienbüro am Markt.\n",
    "kalkar.txt": "In Kalkar treffen sich Eltern im Stadtcafé.\n",
    "moers.txt": "Die Stadt Moers betreibt ein Familienbüro im Rathaus.\n",
    "kreis-kleve.txt": (
        "Der Kreis Kleve hat ein Familienbüro in Geldern. "
        "Zum Verbund im Kreis Kleve gehören die Städte Goch, Kalkar und Rees.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    "question",
    [
        "Welche Städte im Kreis Kleve haben ein Familienbüro?",
        "in welchen gemeinden des kreises kleve gibt es familienbüros",
    ],
)
def test_only_towns_of_the_kreis_are_rows(kekiz: Kekiz, question: str, supported: Supported) -> None:
    answer = kekiz.ask(question)
    assert supported(answer) == ["Goch"]
    assert [row.kommune for row in answer.rows] == ["Goch", "Kalkar"]


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Welche Städte im Kreis Kleve haben ein Familienbüro?", "Belegt für 1 von 2 Kommunen im Kreis Kleve: Goch."),
        ("Haben alle Städte im Kreis Kleve ein Familienbüro?", "Belegt für 1 von 2 Kommunen im Kreis Kleve: Goch."),
        ("Welche Städte im Ruhrgebiet haben ein Familienbüro?", "Belegt für 1 von 1 Kommunen im Ruhrgebiet: Moers."),
        ("Welche Kommunen haben ein Familienbüro?", "Belegt für 3 von 4 Kommunen: Goch, Kreis Kleve, Moers."),
    ],
)
def test_the_lead_says_which_kommunen_were_looked_at(kekiz: Kekiz, question: str, lead: str) -> None:
    assert kekiz.ask(question).answer.startswith(lead)


def test_the_towns_of_a_kreis_may_have_to_meet_a_condition(asking: Asking, supported: Supported) -> None:
    town = "{name}\nEinwohner:\n{count}\n\nAngebote\n\nIm Rathaus gibt es ein Familienbüro.\n"
    kekiz = asking(
        {
            "sources.csv": "file,title,kommune\ngoch.txt,Goch,Goch\nrees.txt,Rees,Rees\n",
            "goch.txt": town.format(name="Goch", count="34.000"),
            "rees.txt": town.format(name="Rees", count="21.000"),
        }
    )
    answer = kekiz.ask("Welche Städte im Kreis Kleve mit mehr als 30.000 Einwohnern haben ein Familienbüro?")
    assert supported(answer) == ["Goch"]
    assert [one.quote for one in answer.citations][1] == "Einwohner:\n34.000"


def test_of_what_something_consists_one_sentence_tells(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Welche Städte gehören zum Verbund im Kreis Kleve?")
    assert "Goch, Kalkar und Rees" in answer.statements[0].text


def test_of_how_many_something_consists_those_are_named_where_no_number_is(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wie viele Städte bilden den Verbund im Kreis Kleve?")
    assert answer.status == "partial"
    assert answer.answer.startswith("Eine Zahl fand sich nicht. Genannt werden:")
    assert "Goch, Kalkar und Rees" in answer.statements[0].text


def test_where_one_town_has_a_document_a_sentence_of_the_kreis_answers(asking: Asking) -> None:
    files = {name: text for name, text in FILES.items() if name != "kalkar.txt"}
    answer = asking(files).ask("Welche Städte im Kreis Kleve sind im Verbund?")
    assert "Goch, Kalkar und Rees" in answer.statements[0].text


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("Welche Städte im Ruhrgebiet haben ein Familienbüro?", ["Moers"]),
        ("wo gibt es im ruhrgebiet ein familienbüro", ["Moers"]),
        ("Welche Kommunen, die im Ruhrgebiet liegen, haben ein Familienbüro?", ["Moers"]),
        ("Wie viele Städte im Regierungsbezirk Düsseldorf haben ein Familienbüro?", ["Goch", "Moers"]),
    ],
)
def test_only_kommunen_of_the_region_are_rows(
    kekiz: Kekiz, question: str, rows: list[str], supported: Supported
) -> None:
    assert supported(kekiz.ask(question)) == rows


def test_modellkommunen_of_the_region_are_counted(asking: Asking, supported: Supported) -> None:
    kekiz = asking(
        {
            "sources.csv": "file,title,kommune\nmoers.txt,Moers,Moers\ngoch.txt,Goch,Goch\n",
            "moers.txt": "Moers war 2012 Modellkommune. Im Rathaus gibt es eine Stillecke.\n",
            "goch.txt": "Goch war 2012 Modellkommune.\n",
        }
    )
    answer = kekiz.ask("Wie viele der Modellkommunen liegen im Ruhrgebiet?")
    assert supported(answer) == [row.kommune for row in answer.rows] == ["Moers"]
    assert answer.citations[0].quote == "Moers war 2012 Modellkommune."


def test_only_kommunen_of_the_region_are_compared(asking: Asking) -> None:
    kekiz = asking(
        {
            "herne.txt": "Herne\n\nEinwohnerzahl:\n160.000\n",
            "hagen.txt": "Hagen\n\nEinwohnerzahl:\n190.000\n",
            "bonn.txt": "Bonn\n\nEinwohnerzahl:\n330.000\n",
        }
    )
    answer = kekiz.ask("Welche Stadt im Ruhrgebiet hat die meisten Einwohner?")
    assert [one.text.split(" –")[0] for one in answer.statements] == ["Hagen", "Herne"]

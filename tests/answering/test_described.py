"""Kommunen by what they have most of: described, ranked, added up; things that are most so; the Stand of a field."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking


def _profile(inhabitants: str, children: str, since: str, head: str) -> str:
    return (
        f"Einwohnerzahl:\n{inhabitants}\n\nKinder unter 18:\n{children}\n\nSeit wann dabei:\n{since}\n\n"
        f"Bürgermeister:\n{head}\n\n"
    )


FILES = {
    "sources.csv": (
        "file,title,kommune\ngoch.txt,Goch,Goch\nrees.txt,Rees,Rees\nkleve.txt,Kreis Kleve,Kreis Kleve\n"
        "herne.txt,Herne,Herne\nhagen.txt,Hagen,Hagen\nland.txt,Das Land,\n"
    ),
    "goch.txt": _profile("34.000 (Stand 2021)", "9.000", "2012", "Timo Brandt") + "In Goch gibt es eine Stillecke.\n",
    "rees.txt": _profile("21.000", "3.300", "2020", "Nele Hartung") + "Das Treffen in Rees war am 4. Mai 2021.\n",
    "kleve.txt": "Einwohnerzahl:\n312.000\n\nLandrätin:\nIda Falk\n",
    "herne.txt": _profile("156.000", "8.000", "2017", "Ole Stern"),
    "hagen.txt": _profile("189.000", "8.500", "2017", "Pia Roth"),
    "land.txt": (
        "Das Kinderhaus am Markt leitet Mara Lind. Das größte Kinderhaus im Land leitet Jan Voss.\n\n"
        "Das älteste Spielmobil fährt seit 1979, ein Spielmobil fährt seit 2004.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "told", "kommune"),
    [
        ("Wer leitet die größte Stadt?", "Pia Roth", "Hagen"),
        ("wer leitet die groesste stadt", "Pia Roth", "Hagen"),
        ("Wer ist Bürgermeister der kleinsten Kommune?", "Nele Hartung", "Rees"),
        ("Wer ist in der einwohnerstärksten Stadt Bürgermeister?", "Pia Roth", "Hagen"),
        ("Seit wann ist die Stadt mit den meisten Kindern dabei?", "2012", "Goch"),
        ("Seit wann ist die Stadt mit den wenigsten Einwohnern dabei?", "2020", "Rees"),
        ("Wer leitet die kleinste Stadt im Ruhrgebiet?", "Ole Stern", "Herne"),
    ],
)
def test_what_is_asked_of_the_one_described_is_told_with_the_number_that_makes_it_that_one(
    kekiz: Kekiz, question: str, told: str, kommune: str
) -> None:
    answer = kekiz.ask(question)
    assert told in answer.answer
    assert any(
        f"{kommune} – Einwohnerzahl" in one.text or f"{kommune} – Kinder" in one.text for one in answer.statements
    )
    assert [row.kommune for row in answer.rows if row.verdict == "supported"]


def test_where_nothing_is_told_of_the_one_described_it_is_still_named(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Gibt es in der kleinsten Stadt eine Stillecke?")
    assert answer.status == "partial"
    assert "Rees" in answer.statements[0].text
    assert "Zur Frage „Gibt es in Rees eine Stillecke?“ fand sich kein Beleg." in answer.answer


@pytest.mark.parametrize("question", ["Wie heißt die größte Stadt?", "Was ist die größte Stadt?"])
def test_which_it_is_is_told_with_all_numbers(kekiz: Kekiz, question: str) -> None:
    answer = kekiz.ask(question)
    assert answer.statements[0].text.startswith("Hagen – Einwohnerzahl")
    assert len(answer.statements) == 4


def test_one_alone_is_not_the_largest(kekiz: Kekiz) -> None:
    assert "Ida Falk" not in kekiz.ask("Wer leitet den größten Kreis?").answer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wer leitet das größte Kinderhaus?", ["Jan Voss"]),
        ("Seit wann fährt das älteste Spielmobil?", ["1979"]),
        ("Wer leitet das kleinste Kinderhaus?", []),
        ("Wie heißt das größte Spielmobil?", []),
    ],
)
def test_a_thing_that_is_most_of_its_kind_must_be_said_to_be_so(kekiz: Kekiz, question: str, told: list[str]) -> None:
    answer = kekiz.ask(question)
    assert [one.text.partition(" – ")[0] for one in answer.statements] == told


@pytest.mark.parametrize(
    ("question", "status", "told"),
    [
        ("Von wann ist die Einwohnerzahl von Goch?", "answered", "34.000 (Stand 2021)"),
        ("Wie aktuell ist die Einwohnerzahl von Goch?", "answered", "34.000 (Stand 2021)"),
        ("Aus welchem Jahr stammt die Einwohnerzahl von Goch?", "answered", "34.000 (Stand 2021)"),
        ("Von wann ist die Einwohnerzahl von Rees?", "partial", "nennt die Quelle nicht"),
    ],
)
def test_from_when_a_field_is_is_told_or_said_to_be_unknown(
    kekiz: Kekiz, question: str, status: str, told: str
) -> None:
    answer = kekiz.ask(question)
    assert answer.status == status
    assert told in answer.answer


@pytest.mark.parametrize(
    ("question", "lead", "shown"),
    [
        ("Was sind die zwei größten Städte?", "Die zwei größten Werte der 4 Kommunen", ["Hagen", "Herne"]),
        ("Nenne die drei kleinsten Kommunen", "Die drei kleinsten Werte der 5 Kommunen", ["Rees", "Goch", "Herne"]),
        ("Welche zwei Kommunen haben die meisten Kinder?", "Die zwei größten Werte der 4", ["Goch", "Hagen"]),
        (
            "Welche Stadt ist die zweitgrößte?",
            "An zweiter Stelle der 4 Kommunen mit Angabe steht Herne",
            ["Hagen", "Herne"],
        ),
        ("was ist die zweitkleinste stadt", "An zweiter Stelle der 4 Kommunen mit Angabe steht Goch", ["Rees", "Goch"]),
        ("Welches ist die zweitgrößte Stadt im Ruhrgebiet?", "An zweiter Stelle der 2 Kommunen", ["Hagen", "Herne"]),
    ],
)
def test_so_many_of_the_first_or_up_to_a_place_are_told(
    kekiz: Kekiz, question: str, lead: str, shown: list[str]
) -> None:
    answer = kekiz.ask(question)
    assert answer.answer.startswith(lead)
    assert [one.text.partition(" – ")[0] for one in answer.statements] == shown


@pytest.mark.parametrize(
    ("question", "status", "lead"),
    [
        (
            "Wie viele Einwohner haben alle Kommunen zusammen?",
            "answered",
            "Für 5 von 5 Kommunen ist eine Angabe belegt.",
        ),
        ("Wie viele Einwohner hat eine Kommune im Durchschnitt?", "answered", "Für 5 von 5 Kommunen"),
        ("Wie viele Kinder leben in den Kommunen insgesamt?", "partial", "Für 4 von 5 Kommunen"),
    ],
)
def test_what_all_have_together_is_computed_from_what_is_known(
    kekiz: Kekiz, question: str, status: str, lead: str
) -> None:
    answer = kekiz.ask(question)
    assert answer.status == status
    assert answer.answer.startswith(lead)


def test_a_town_is_not_counted_beside_its_kreis(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wie viele Einwohner haben alle Kommunen zusammen?").answer
    assert "Zusammen sind es 657.000" in answer  # without Goch and Rees
    assert "Nicht mitgezählt, da in einem der Kreise enthalten: Goch, Rees." in answer


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Wie lange ist Goch schon dabei?", "Goch – Seit wann dabei: 2012"),
        ("Wie viele Jahre macht Rees schon mit?", "Rees – Seit wann dabei: 2020"),
        ("Wie viele Jahre nach Goch kam Rees dazu?", "Der Unterschied beträgt 8 Jahre"),
        ("Wie lange vor Rees kam Goch dazu?", "Der Unterschied beträgt 8 Jahre"),
        ("Hat Rees vor Goch angefangen?", "Nein. Am frühesten begann es in Goch"),
        ("Kam Rees erst nach Goch dazu?", "Ja. Am frühesten begann es in Goch"),
        ("Kam Rees vor oder nach Goch dazu?", "Am frühesten begann es in Goch"),
        ("Welche Kommune ist als letzte dazugekommen?", "Am spätesten begann es in Rees"),
        ("In welchem Jahr kamen die meisten Kommunen dazu?", "Die meisten kamen 2017 dazu, 2 der 4 Kommunen"),
        ("Was weißt du über Rees?", "Rees – Seit wann dabei: 2020"),
        ("Zu welchen Kommunen gibt es Dokumente?", "Belegt für 4 von 5 Kommunen: Goch, Hagen, Herne, Rees"),
    ],
)
def test_since_when_and_before_whom_somebody_takes_part(kekiz: Kekiz, question: str, lead: str) -> None:
    assert kekiz.ask(question).answer.startswith(lead)

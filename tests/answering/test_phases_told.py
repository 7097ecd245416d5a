"""When a phase ended, since when a programme bears its name, who stood behind it, and what does not tell it."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nland.txt,Geld für die Pilotphase und den Ausbau,\n"
    "soest.txt,,Kreis Soest\nherten.txt,,Herten\n",
    "land.txt": (
        "Die Pilotphase endete 2016, wie aus einem Bericht des Ministeriums vom März 2018 hervorgeht.\n"
        "Die Zeitung schrieb 2012 von einer Pilotphase bis 2015.\n"
        "Schon 2007, also vor der Pilotphase, fingen drei Ämter mit der Arbeit an.\n"
        "Die Pilotphase begann im Mai 2012 mit zwölf Kommunen.\n"
        "Herten gibt für die eigene Teilnahme an der Pilotphase den Juni 2013 an.\n\n"
        "In der Pilotphase trat die Landesregierung als Träger auf.\n\n"
        "Seit dem 1. April 2021 läuft das Programm unter dem Namen „kinderstark“.\n"
        "Nach der Wahl 2017 hieß das Vorhaben „Kommunale Präventionsketten“.\n"
        "Auch Lotsendienste finanziert kinderstark.\nDas Programm kinderstark bezahlt das Familienministerium.\n\n"
        "Das Kinderschutzgesetz, in Kraft seit dem 1. Oktober 2022, verpflichtet die Ämter.\n\n"
        "Im Mai gehörten 141 Jugendämter dem Netzwerk an, bei 186 Jugendämtern im ganzen Land.\n"
    ),
    "soest.txt": (
        "Landrätin des Kreises Soest ist Eva Brand.\nDer Bus hält an 14 Plätzen, darunter Werl und Anröchte.\n"
    ),
    "herten.txt": (
        "Der Förderplan legt für drei Jahre, 2018 bis 2020, die Ziele fest.\n"
        "Das Elternbüro hat dienstags von 9 bis 12 Uhr geöffnet. Das Elternbüro wurde 2018 eröffnet.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Wann war die Pilotphase vorbei?", "2016"),
        ("Wann war mit der Pilotphase Schluss?", "2016"),
        ("Wann begann die Pilotphase?", "Mai 2012"),
        ("Wann fiel der Startschuss für die Pilotphase?", "Mai 2012"),
        ("Wer war Träger der Pilotphase?", "Landesregierung"),
        ("Seit wann heißt das Programm kinderstark?", "1. April 2021"),
        ("Wann wurde das Programm in Kommunale Präventionsketten umbenannt?", "2017"),
        ("Wer finanziert kinderstark?", "Familienministerium"),
        ("Welches Ministerium kommt für kinderstark auf?", "Familienministerium"),
        ("Seit wann gilt das Kinderschutzgesetz?", "1. Oktober 2022"),
        ("Wie viele Jugendämter gehören zum Netzwerk?", "141"),
        ("An wie vielen Plätzen hält der Bus im Kreis Soest?", "Kreis Soest: 14"),
        ("Für welchen Zeitraum gilt der Förderplan in Herten?", "Herten: 2018 bis 2020"),
        ("Wann hat das Elternbüro in Herten auf?", "Herten: dienstags von 9 bis 12 Uhr"),
    ],
)
def test_the_value_asked_for_is_told_first_and_as_such(kekiz: Kekiz, question: str, value: str) -> None:
    answer = kekiz.ask(question)
    assert answer.statements[0].text.split(" – ")[0] == value


@pytest.mark.parametrize("question", ["Wann war die Pilotphase vorbei?", "Bis wann lief die Pilotphase?"])
def test_when_a_text_was_written_is_no_end_of_what_it_tells(kekiz: Kekiz, question: str) -> None:
    told = [one.text.split(" – ")[0] for one in kekiz.ask(question).statements]
    assert {"2018", "März 2018", "2012"}.isdisjoint(told)
    assert "2016" in told


def test_what_a_title_names_besides_a_heading_is_told_below_others(asking: Asking) -> None:
    kekiz = asking(
        {
            "sources.csv": "file,title\nland.md,Die Pilotphase und der Ausbau\n",
            "land.md": (
                "# Die Pilotphase und der Ausbau\n\n## Pilotphase\n\nGeleitet hat die Arbeit Ina Horstmann.\n\n"
                "## Ausbau\n\nSeit 2017 kommen weitere Ämter hinzu.\n"
            ),
        }
    )
    assert kekiz.ask("Wer leitete den Ausbau?").status == "no_evidence"
    assert "Ina Horstmann" in kekiz.ask("Wer leitete die Pilotphase?").answer


def test_a_landraetin_is_one_of_the_kreis_that_is_called_like_a_town(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wie heißt die Landrätin in Soest?")
    assert answer.understood.corrections == {"Soest": "Kreis Soest"}
    assert answer.statements[0].text == "Kreis Soest – Landrätin Eva Brand"
    assert kekiz.ask("Wie heißt die Landrätin der Stadt Soest?").understood.corrections == {}


def test_whoever_heads_something_else_is_in_charge_of_nothing_named_before(asking: Asking) -> None:
    kekiz = asking(
        {
            "netz.txt": (
                "Vom Treffen des Lernnetzwerks berichtet Haan. 2017 war Ina Kleve Bürgermeisterin von Haan, und Jan "
                "Horstmann leitete den Fachbereich Jugend.\n"
            ),
        }
    )
    assert kekiz.ask("Wer ist für das Lernnetzwerk zuständig?").status == "no_evidence"

"""Who held an office once, where a thing was and what it was called does not answer who, where and what it is."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nmarl.md,Marl,Marl\nwesel.md,Wesel,Wesel\nlemgo.md,Lemgo,Lemgo\n",
    "marl.md": (
        "# Marl\n\n## Lernwerkstatt\n\nBis 2017 leitete Gisela Voss die Lernwerkstatt, seither Malte Brandt.\n\n"
        "## Spielmobil\n\nJutta Krone war von 2012 bis 2018 Leiterin des Spielmobils.\n\n"
        "## Patenprojekt\n\nFrüher war Ralf Timmer Koordinator des Patenprojekts, jetzt ist es Birte Sander.\n\n"
        "## Elternkurse\n\nDie Elternkurse wurden bis 2019 vom Bund finanziert, seitdem von der Sparkasse.\n\n"
        "## Nachbarschaftshaus\n\nAm Nachbarschaftshaus hat die Diakonie einen Garten. Das Nachbarschaftshaus leitet "
        "seit 2021 Svenja Harms; zuvor war sie Lehrerin an der Realschule.\n"
    ),
    "wesel.md": (
        "# Wesel\n\n## Tanzgruppe\n\nWiebke Lohr war die erste Leiterin der Tanzgruppe.\n\n"
        "## Lesehalle\n\nDer ehemalige Träger der Lesehalle war der Kolpingverein.\n\n"
        "## Stillcafé\n\nDas Stillcafé war bis 2021 in der Zitadelle, heute ist es am Kornmarkt 4.\n\n"
        "## Sprachtreff\n\nDer Sprachtreff zog 2023 von der Feldstraße 12 in die Baustraße 7.\n\n"
        "## Kleiderkammer\n\nDie Kleiderkammer ist in der Torfstraße 3.\n"
    ),
    "lemgo.md": (
        "# Lemgo\n\n## Bündnis\n\nDas Elternbündnis hieß früher „Lemgoer Runde“ und heißt heute „Wurzelwerk“.\n\n"
        "## Magazin\n\nDas Elternmagazin heißt „Kribbelkopf“, das Vätermagazin „Papazeit“.\n\n"
        "## Fest\n\nDas Lichterfest 2022 stand unter dem Motto „Lemgo leuchtet“.\n\n"
        "## Wer zahlt\n\nNicht der Kreis, sondern die Stiftung Lippe bezahlt den Musikunterricht.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Wer leitet die Lernwerkstatt in Marl?", ["Marl: Malte Brandt"]),
        ("Wer leitete bis 2017 die Lernwerkstatt?", ["Gisela Voss"]),
        ("Wer ist Leiterin des Spielmobils in Marl?", []),
        ("Wer war Leiterin des Spielmobils in Marl?", ["Marl: Jutta Krone"]),
        ("Wer koordiniert das Patenprojekt in Marl?", ["Marl: Birte Sander"]),
        ("Wer finanziert die Elternkurse in Marl?", ["Marl: Sparkasse"]),
        ("Wer leitet das Nachbarschaftshaus in Marl?", ["Marl: Svenja Harms"]),
        ("Wer leitet die Tanzgruppe in Wesel?", []),
        ("Wer war die erste Leiterin der Tanzgruppe in Wesel?", ["Wesel: Wiebke Lohr"]),
        ("Wer ist Träger der Lesehalle in Wesel?", []),
        ("Wo ist das Stillcafé in Wesel?", ["Wesel: Kornmarkt 4"]),
        ("Wo ist der Sprachtreff in Wesel?", ["Wesel: Baustraße 7"]),
        ("Wo ist die Kleiderkammer in Wesel?", ["Wesel: Torfstraße 3"]),
        ("Wie heißt das Elternbündnis in Lemgo?", ["Lemgo: Wurzelwerk"]),
        ("Wie heißt das Elternmagazin in Lemgo?", ["Lemgo: Kribbelkopf"]),
        ("Wie heißt das Vätermagazin in Lemgo?", ["Lemgo: Papazeit"]),
        ("Unter welchem Motto stand das Lichterfest 2021?", []),
        ("Unter welchem Motto stand das Lichterfest 2022?", ["Lemgo leuchtet"]),
        ("Wer bezahlt den Musikunterricht in Lemgo?", ["Lemgo: Stiftung Lippe"]),
    ],
)
def test_what_is_now_answers_what_is(kekiz: Kekiz, question: str, values: list[str]) -> None:
    assert [one.text.partition(" – ")[0] for one in kekiz.ask(question).statements] == values


@pytest.mark.parametrize(
    "question",
    [
        "Leitet Gisela Voss die Lernwerkstatt in Marl?",
        "Ist Jutta Krone Leiterin des Spielmobils in Marl?",
        "Finanziert der Bund die Elternkurse in Marl?",
        "Ist das Stillcafé in Wesel in der Zitadelle?",
    ],
)
def test_what_was_once_affirms_nothing(kekiz: Kekiz, question: str) -> None:
    assert not kekiz.ask(question).answer.startswith("Ja")


def test_what_is_affirms_it(kekiz: Kekiz) -> None:
    assert kekiz.ask("Leitet Svenja Harms das Nachbarschaftshaus in Marl?").answer.startswith("Ja")

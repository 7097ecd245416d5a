"""Who gives the money for a thing, how much of it, who gives none, and what something would have cost."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nherne.md,Rede,Herne\nunna.md,Bericht,Unna\nwerl.md,Kurse,Werl\n"
    "hamm.md,Vorlage,Hamm\ngoch.md,Bus,Goch\nolpe.md,Dienst,Olpe\nrees.md,Treff,Rees\nbrilon.md,Lotsinnen,Brilon\n",
    "herne.md": (
        "Ein offenes Wort zum Geld. Die Stadt Herne zahlt für die Leselotsen keinen Cent. "
        "Die 12.000 Euro im Jahr kommen von der Volksbankstiftung.\n"
    ),
    "unna.md": (
        "Die Jugendberatung kostete 2023 in Unna 1,2 Millionen Euro. Das Land erstattete davon 420.000 Euro, "
        "den Rest trug die Stadt.\n"
    ),
    "werl.md": "Der Bastelkurs kostet in Werl keinen Cent. Der Kochkurs kostet in Werl 8 Euro.\n",
    "hamm.md": (
        "Geprüft wurde auch etwas anderes: Eine private Streife hätte in Hamm rund 54.000 Euro im Jahr gekostet "
        "und wurde verworfen.\n"
    ),
    "olpe.md": (
        "Der Lotsendienst in Olpe kostet 90.000 Euro jährlich, von denen der Sauerlandkreis 40.000 und die "
        "Bundesstiftung 30.000 übernimmt; den Rest schießt der Förderverein zu.\n"
    ),
    "rees.md": "Der Vätertreff in Rees ist beliebt. Die Stadt Rees gibt 3.000 Euro dazu, den Rest gibt das Land.\n",
    "brilon.md": (
        "Der Kreis gibt für die Lotsinnen 14.000 Euro im Jahr dazu. Die Lotsinnen gibt es in Brilon seit 2018.\n"
    ),
    "goch.md": "Für den Lesebus gibt die Stadt Goch keinen Euro aus.\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Von wem kommt das Geld für die Herner Leselotsen?", ["Herne: Volksbankstiftung"]),
        ("Wer bezahlt die Leselotsen in Herne?", ["Herne: Volksbankstiftung"]),
        ("Wer bezahlt die Lesehunde in Herne?", []),
        ("Wie viel hat das Land 2023 zur Jugendberatung in Unna beigesteuert?", ["Unna: 420.000 Euro"]),
        ("Wie viel zahlte das Land 2023 für die Jugendberatung in Unna?", ["Unna: 420.000 Euro"]),
        ("Wie viel hat das Land 2023 für die Jugendberatung in Unna erstattet?", ["Unna: 420.000 Euro"]),
        ("Wie viel hat die Stadt 2023 zur Jugendberatung in Unna beigesteuert?", []),
        ("Wie viel hat der Bund 2023 zur Jugendberatung in Unna beigesteuert?", []),
        ("Wie viel hat die Jugendberatung 2023 in Unna gekostet?", ["Unna: 1,2 Millionen Euro"]),
        ("Wie viel schießt der Hochsauerlandkreis für die Briloner Lotsinnen zu?", ["14.000 Euro"]),
        ("Wie viel gibt das Land für die Lotsinnen in Brilon dazu?", []),
        ("Wie viel schießt der Sauerlandkreis für den Lotsendienst in Olpe zu?", ["Olpe: 40.000"]),
        ("Wie viel gibt die Stadt Rees zum Vätertreff dazu?", ["Rees: 3.000 Euro"]),
        ("Wie viel gibt das Land zum Vätertreff in Rees dazu?", []),
        ("Was kostet der Bastelkurs in Werl?", ["Werl: keinen Cent"]),
        ("Was kostet der Kochkurs in Werl?", ["Werl: 8 Euro"]),
        ("Was hätte eine Streife in Hamm gekostet?", ["Hamm: rund 54.000 Euro"]),
        ("Was hätte ein Sicherheitsdienst in Hamm gekostet?", ["Hamm: rund 54.000 Euro"]),
        ("Was kostet die Streife in Hamm?", []),
        ("Was hätte ein Zaun in Hamm gekostet?", []),
    ],
)
def test_tells_whose_money_it_is(kekiz: Kekiz, question: str, values: list[str]) -> None:
    answer = kekiz.ask(question)
    assert [one.text.split(" – ")[0] for one in answer.statements] == values


@pytest.mark.parametrize(
    "question",
    [
        "Zahlt die Stadt Herne für die Leselotsen?",
        "Gibt die Stadt Goch Geld für den Lesebus aus?",
    ],
)
def test_who_gives_no_cent_gives_nothing(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).answer.startswith("Nein")


def test_what_costs_no_cent_is_free(kekiz: Kekiz) -> None:
    assert kekiz.ask("Ist der Bastelkurs in Werl kostenlos?").answer.startswith("Ja")


def test_who_gives_no_cent_is_not_who_pays(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wer bezahlt den Lesebus in Goch?")
    assert answer.status == "partial"
    assert answer.answer.startswith("Die Frage setzt voraus")

"""How old, long or large a thing is: told by a value of that kind, and of the very thing."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nverl.txt,Verl,Verl\nrees.txt,Rees,Rees\n",
    "verl.txt": (
        "# Verl\n\nIn Verl sind 9 von 21 Horten zugleich Stadtteilhaus. Träger des Stadtteilhauses ist ein Verein.\n\n"
        "Das Spielhaus in Verl wird von einer Runde begleitet, der zwölf Fachleute angehören. "
        "Das Spielhaus hat 140 Quadratmeter, mit Platz für das Nähcafé. Die Hausordnung umfasst 12 Seiten.\n\n"
        "Der Lesepass gilt drei Jahre und wird im Spielhaus ausgegeben. "
        "Seit 2011/2012 gibt es in Verl das Morgenmahl für rund 300 Kinder im Jahr.\n\n"
        "Die Schulung der Nähpatinnen in Verl dauert 40 Stunden. Ein Hausbesuch in Verl umfasst eine Stunde.\n\n"
        "Am Teich in Verl wurden 800 Quadratmeter Beton entsiegelt.\n\n"
        "Der Turnkurs in Verl ist für Kinder ab vier Jahren. Die Zahl der Lesepaten ist gewachsen, 31 Lesepaten "
        "kommen heute nach Verl.\n"
    ),
    "rees.txt": (
        "# Rees\n\nFrüher war Ida Kolb acht Jahre Schulbegleiterin in Rees. "
        "Zwischen März 2021 und Mai 2022 wurden in Rees 70 Horte befragt.\n\n"
        "Das Gartenhaus in Rees ist 25 Jahre alt. Das Mütterbüro betreut Familien mit Kindern unter fünf.\n\n"
        "Das zweijährige Projekt gegen Armut half in Rees auch der Tafel. Kinder unter 18: 4.100\n"
    ),
    "bescheide.txt": "# Förderbescheide 2023\n\n- Verl: 61.000 Euro\n- Rees: 47.500 Euro\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    "question",
    [
        "Wie alt ist das Stadtteilhaus?",  # told: how many of 21 are one
        "Wie alt ist das Spielhaus in Verl?",  # told: "von einer Runde"
        "Wie alt ist das Mütterbüro in Rees?",  # told: how old the children are
        "Ab welchem Alter ist das Stadtteilhaus in Rees?",  # told: how many are under 18
        "Wie lange dauert das Spielhaus in Verl?",  # told: how long a pass holds that is given out there
        "Wie lange läuft das Spielhaus in Verl?",
        "Wie lange dauert das Morgenmahl in Verl?",  # told: since when there is one
        "Wie lange läuft der Hort in Rees?",  # told: when 70 of them were asked
        "Wie lange dauert die Schulbegleitung in Rees?",  # told: how long somebody did it
        "Wie lange läuft die Tafel in Rees?",
        "Wie groß ist der Hort?",  # told: how many there are
        "Wie groß ist das Nähcafé in Verl?",  # told: how large the house is that has room for it
        "Wie hoch ist das Spielhaus in Verl?",
        "Wie viel wiegt der Turnkurs in Verl?",
        "Wie weit ist es zum Hort in Rees?",
    ],
)
def test_a_value_of_another_kind_or_thing_is_none(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wie alt ist das Gartenhaus in Rees?", "25 Jahre"),
        ("Ab welchem Alter ist der Turnkurs in Verl?", "ab vier Jahren"),
        ("Wie lange dauert die Schulung der Nähpatinnen in Verl?", "40 Stunden"),
        ("Wie lange dauert ein Hausbesuch in Verl?", "eine Stunde"),
        ("Wie groß ist das Spielhaus in Verl?", "140 Quadratmeter"),
        ("Wie groß ist die Fläche, die in Verl entsiegelt wurde?", "800 Quadratmeter"),
        ("Wie hoch ist die Zahl der Lesepaten in Verl?", "31"),
        ("Wie hoch war der Förderbescheid für Rees?", "47.500 Euro"),
    ],
)
def test_the_value_of_the_thing_itself_is_told(kekiz: Kekiz, question: str, told: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert told in answer.statements[0].text

"""Numbers that answer "wie viele" and "wie oft": what they count, of what, and in what words."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

BORKEN = """Stadt Borken: Bericht über die Präventionskette

Die Elternapp gibt es seit 2021. Bis Ende 2023 wurde sie 2.750-mal heruntergeladen.

Das Krisentelefon ist rund um die Uhr besetzt. Im vergangenen Jahr gingen 318 Anrufe ein.

Borken setzt auf Lesepatinnen: 37 Ehrenamtliche gehen einmal in der Woche in die Grundschulen.

Am Schwimmkurs in Gemen nahmen 64 Mädchen und Jungen teil, die Halle fasst 90 Personen. Acht der elf Grundschulen
schicken Kinder dorthin.

Bei der Umfrage zur Ganztagsbetreuung war die Beteiligung hoch: Von 1.200 angeschriebenen Haushalten antworteten 830.

Am Klosterhof wurden 950 Quadratmeter Pflaster durch Rasen ersetzt. Das Jugendamt ist für zwei Städte und Gemeinden
zuständig.
"""
DOCUMENTS = {"borken.txt": BORKEN, "sources.csv": "file,title,kommune\nborken.txt,Borken,Borken\n"}


@pytest.fixture(scope="module")
def borken(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Wie oft wurde die Elternapp in Borken heruntergeladen?", "2.750-mal"),
        ("Wie oft wurde in Borken das Krisentelefon angerufen?", "318"),
        ("Wie viele Lesepatinnen gehen in Borken in die Grundschulen?", "37"),
        ("Wie viele Kinder nahmen in Borken am Schwimmkurs teil?", "64"),
        ("Wie viele Grundschulen schicken in Borken Kinder zum Schwimmkurs?", "Acht"),
        ("Wie viele Haushalte antworteten in Borken bei der Umfrage zur Ganztagsbetreuung?", "830"),
        ("Wie viele Haushalte wurden in Borken für die Umfrage zur Ganztagsbetreuung angeschrieben?", "1.200"),
        ("Für wie viele Kommunen ist das Jugendamt in Borken zuständig?", "zwei"),
    ],
)
def test_a_number_is_bound_to_what_it_counts(borken: Kekiz, question: str, value: str) -> None:
    answer = borken.ask(question).to_dict()
    assert value in answer["answer"].split("–")[0]


@pytest.mark.parametrize(
    "question",
    [
        "Wie oft wurde die Elternapp in Borken gelöscht?",
        "Wie viele Haushalte antworteten in Ahaus bei der Umfrage zur Ganztagsbetreuung?",
        "Wie viele Plätze haben die Grundschulen in Borken?",
    ],
)
def test_a_number_of_something_else_is_no_answer(borken: Kekiz, question: str) -> None:
    assert borken.ask(question).status == "no_evidence"

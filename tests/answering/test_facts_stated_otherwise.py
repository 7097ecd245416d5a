"""Facts that stand in other words: the most of a sum, who came, who followed, a lake that is no town."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

GOCH = """Stadt Goch
Steckbrief

Leitung der Präventionskette: Uwe Behr
Stand: Mai 2021

Das Netzwerk

Zum Netzwerk gehören alle Kindertageseinrichtungen, zwei Hebammenpraxen und die Caritas.
In den Kitas arbeitet die Logopädin Ina Voss mit.
"""

MINUTES = """Stadt Goch
Niederschrift, 3. März 2023

Frau Ott stellt sich dem Ausschuss vor. Sie hat im Januar die Leitung der Präventionskette von Herrn Behr übernommen.

Zum Tag der Familie sind rund 240 Gäste in die Stadthalle gekommen. Zur Kinderkonferenz versammelten sich 90 Fachkräfte
im Rathaus. Den Kurs leiten 14 Erzieherinnen.

Ein Verein kann höchstens 2.500 Euro bekommen, mindestens aber 300 Euro.

Anträge auf Förderung sind bis zum 31. Mai beim Amt zu stellen.

- Ferienfreizeit am Möhnesee: 20 Plätze, Eigenanteil 60 Euro, Anmeldung bis 31. März.
"""


@pytest.fixture(scope="module")
def goch_documents() -> Mapping[str, str]:
    return {"goch.txt": GOCH, "niederschrift.txt": MINUTES}


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Was ist der Höchstbetrag für einen Verein in Goch?", "höchstens 2.500 Euro"),
        ("Wie hoch ist der Höchstbetrag, den ein Verein in Goch bekommt?", "höchstens 2.500 Euro"),
        ("Wie hoch ist der Mindestbetrag für einen Verein in Goch?", "300 Euro"),
        ("Bis wann muss man in Goch den Förderantrag stellen?", "31. Mai"),
        ("Wie viele Besucher hatte der Tag der Familie in Goch?", "rund 240"),
        ("Was kostet die Ferienfreizeit in Goch?", "60 Euro"),
        ("Wie viele Plätze hat die Ferienfreizeit in Goch?", "20"),
        ("Bis wann muss man sich in Goch zur Ferienfreizeit anmelden?", "31. März"),
        ("Wie heißt die Logopädin in Goch, die in den Kitas mitarbeitet?", "Ina Voss"),
        ("Wer leitet die Präventionskette in Goch?", "Sie hat im Januar die Leitung"),
    ],
)
def test_what_stands_in_other_words_is_found(
    asking: Asking, goch_documents: Mapping[str, str], typed: str, told: str
) -> None:
    answer = asking(goch_documents).ask(typed)
    assert answer.status == "answered"
    assert told in answer.statements[0].text


@pytest.mark.parametrize(
    "typed",
    [
        "Wie hoch ist der Höchstbetrag für Schulen in Goch?",
        "Bis wann muss man in Goch den Kitaantrag stellen?",
        "Wie viele Teilnehmer hatte der Kurs in Goch?",  # who leads it is told, not who came
        "Wie heißt die Hebamme in Goch, die im Netzwerk mitarbeitet?",
        "Wie heißt der Kinderarzt in Goch, der im Netzwerk mitarbeitet?",
        "Was kostet die Ferienfreizeit in Kleve?",
    ],
)
def test_what_stands_nowhere_is_not_told(asking: Asking, goch_documents: Mapping[str, str], typed: str) -> None:
    assert asking(goch_documents).ask(typed).status == "no_evidence"

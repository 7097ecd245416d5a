"""A document that asks the same itself, in an interview or a list of questions, answers it below."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

REES = """# Häufige Fragen in Rees

### Was ist die Rheinkarte?

Die Rheinkarte ist ein Heft mit Gutscheinen für Kinder aus Familien mit wenig Geld.

### Wie viele Familien haben sie?

Verteilt wurden 510 Hefte. In der Hand halten sie 340 Familien.

### Wer ist meine Ansprechperson?

Frauke Lammers, Rathaus, Zimmer 4.

### Gibt es ein Spielmobil?

Noch nicht.
"""
GOCH = """Frau Hoppe, was ist neu in Goch?

Hoppe: Der Bücherbus. Er hält in sechs Dörfern und bringt Märchen mit, und am Abend ist er auf dem Markt.

Was hat das gekostet?

Hoppe: Es waren 78.000 Euro, vor allem wegen der Heizung.
"""


@pytest.fixture
def kekiz(asking: Asking) -> Kekiz:
    return asking({"rees.md": REES, "goch.txt": GOCH})


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Wie viele Familien in Rees haben die Rheinkarte?", "340"),
        ("An wen kann ich mich in Rees wenden?", "Frauke Lammers"),
        ("Was hat der Bücherbus in Goch gekostet?", "78.000 Euro"),
    ],
)
def test_the_answer_below_the_same_question_is_quoted(kekiz: Kekiz, typed: str, told: str) -> None:
    answer = kekiz.ask(typed)
    assert answer.status == "answered"
    assert told in answer.answer


@pytest.mark.parametrize(
    "typed",
    [
        "Wie viele Familien in Goch haben die Rheinkarte?",
        "Wie viele Familien in Rees haben ein Spielmobil?",
        "An wen kann ich mich in Goch wenden?",
        "Was hat das Familienbüro in Goch gekostet?",
        "Was hat die Rheinkarte in Rees gekostet?",
    ],
)
def test_another_question_is_none(kekiz: Kekiz, typed: str) -> None:
    assert kekiz.ask(typed).status == "no_evidence"

"""Until when something goes on, and when a thing begins: told by an end of its own, and by no turn of another."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

_TEXT = """# Aus dem Rat

Die Nähstube läuft seit 2019. Der Ratsbeschluss zur Nähstube fiel im März 2018.

Die Werkstatt am Wall läuft bis Ende 2027. Für die Werkstatt am Wall war der 4. Mai 2020 ein Festtag.

Anmeldeschluss für das Zeltlager ist der 12. Juni 2025.
"""
_TURNS = """# Das Stadtteilhaus an der Brückenschule

Das Stadtteilhaus an der Brückenschule ist beschlossen. Die Stelle der Leitung wird im Mai ausgeschrieben, im \
September startet das Nähcafé der Schule.

# Die Kinderwerkstatt

Für die Kinderwerkstatt ist alles bereit. Der Kurs beginnt am 3. März 2025.
"""


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking({"rat.md": _TEXT})


@pytest.mark.parametrize(
    "question",
    ["Wie lange läuft die Nähstube noch?", "Bis wann läuft die Nähstube?", "wie lange gibts die nähstube noch"],
)
def test_since_when_and_what_was_decided_tell_no_end(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


def test_an_end_is_told(kekiz: Kekiz) -> None:
    assert kekiz.ask("Wie lange läuft die Werkstatt am Wall noch?").answer.startswith("Ende 2027")
    assert kekiz.ask("Bis wann kann man sich zum Zeltlager anmelden?").answer.startswith("12. Juni 2025")


def test_when_another_thing_starts_tells_nothing(asking: Asking) -> None:
    assert "September" not in asking({"haus.md": _TURNS}).ask("Wann startet das Stadtteilhaus?").answer


def test_a_course_is_whatever_was_named(asking: Asking) -> None:
    assert "3. März 2025" in asking({"haus.md": _TURNS}).ask("Wann beginnt die Kinderwerkstatt?").answer

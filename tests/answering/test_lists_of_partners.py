"""Who works with an office: not whoever gave it up, and not whoever is merely advised to; until when one signs up."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

ENDED = """---
kommune: Haltern am See
---
Vor zwei Jahren stand das Netzwerk auf der Kippe. Damals hatte das Jobcenter die Zusammenarbeit aufgekündigt, weil ihm
Leute fehlten.
"""
ADVISED = """---
kommune: Datteln
---
# Was die Prüfung ergab

Stärke: kurze Wege im Rathaus
Empfehlung: das Jobcenter fest einbinden
Elterncafé, sobald eine Stelle besetzt ist
"""
WORKING = """---
kommune: Marl
---
Mit dem Jobcenter arbeitet die Stadt seit 2019 zusammen. Das Elterncafé öffnet dienstags.
"""
FAIR = """---
kommune: Waltrop
---
# Netzwerktag 2024

Der Netzwerktag findet am 5. Juni 2024 im Moselbachpark statt. Anmeldung bis 17. Mai 2024 im Rathaus.
Der Netzwerktag 2025 soll in Marl stattfinden.
"""


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking({"haltern.md": ENDED, "datteln.md": ADVISED, "marl.md": WORKING, "waltrop.md": FAIR})


@pytest.mark.parametrize(
    "question", ["Welche Kommunen arbeiten mit dem Jobcenter zusammen?", "Welche Kommunen haben ein Elterncafé?"]
)
def test_only_who_does_it_is_a_row(kekiz: Kekiz, question: str) -> None:
    rows = kekiz.ask(question).to_dict()["rows"]
    assert [row["kommune"] for row in rows if row["verdict"] == "supported"] == ["Marl"]


def test_signing_up_has_a_deadline_of_its_own(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Bis wann muss man sich für den Netzwerktag anmelden?").to_dict()["answer"]
    assert "17. Mai 2024" in answer
    assert "2025" not in answer

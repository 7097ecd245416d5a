"""Who works with an office: not whoever gave it up, and not whoever is merely advised to; until when one signs up."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.answer import Answer
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]
Supported = Callable[[Answer], list[str]]

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


@pytest.mark.parametrize("question", ["Wer arbeitet mit {} zusammen?", "Welche Kommunen kooperieren mit {}?"])
def test_whoever_sends_somebody_works_with_a_kommune(profiles: Asking, supported: Supported, question: str) -> None:
    asked = profiles(
        {
            "Goch": "Goch\n\nIm Café sitzen dienstags Familien. Das Gesundheitsamt schickt dazu eine Ärztin.\n",
            "Rees": "Rees\n\nDas Gesundheitsamt hat montags geöffnet.\n",
            "Weeze": "Weeze\n\nIn der Gemeinde arbeiten noch zwei freiberufliche Hebammen. Familien zahlen 15 Euro.\n",
        }
    )
    assert supported(asked.ask(question.format("dem Gesundheitsamt"))) == ["Goch"]
    assert supported(asked.ask(question.format("Hebammen"))) == []
    assert supported(asked.ask(question.format("Familien"))) == []
    assert supported(asked.ask("In welchen Kommunen arbeiten Hebammen mit?")) == []


def test_volunteers_help_whatever_they_do(profiles: Asking, supported: Supported) -> None:
    asked = profiles(
        {
            "Goch": "Goch\n\n38 Freiwillige lesen an den Grundschulen mit Kindern.\n",
            "Rees": "Rees\n\nIm ersten Jahr waren es Freiwillige gewesen, doch fühlten sie sich überfordert.\n",
            "Weeze": "Weeze\n\nDer Sportverein hilft mit.\n",
        }
    )
    assert supported(asked.ask("In welchen Kommunen helfen Ehrenamtliche mit?")) == ["Goch"]


def test_what_an_institute_of_elsewhere_did_is_told_of_the_town(profiles: Asking, supported: Supported) -> None:
    asked = profiles({"Goch": "Goch\n\nDas Kölner Institut Faktum hat die Präventionskette 2022 untersucht.\n"})
    question = "Welche Kommunen haben ihre Präventionskette von einem Institut untersuchen lassen?"
    assert supported(asked.ask(question)) == ["Goch"]

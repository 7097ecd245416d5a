"""Why is told by a sentence that concludes the deed from the one before it, and by one that gives a purpose."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

DOCUMENTS = {
    "Ahaus": (
        "Ahaus\n\nDer Vertrag über den Bücherbus lief bis Ende 2015. Die Sparkasse zahlt nun auf Dauer. "
        "Darum soll er verlängert werden.\n\nDie Bücherei öffnet samstags.\n"
    ),
    "Borken": (
        "Borken\n\nDas Sportamt bietet den Vereinen an, sie zu besuchen. Vier Kräfte fahren hin.\n\n"
        "Der Zweck der Besuche: Hürden sollen sinken.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(profiles: Asking) -> Kekiz:
    return profiles(DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Warum soll der Vertrag über den Bücherbus in Ahaus verlängert werden?", "Die Sparkasse zahlt nun auf Dauer."),
        ("Warum besucht das Sportamt in Borken die Vereine?", "Hürden sollen sinken."),
    ],
)
def test_the_reason_is_told(kekiz: Kekiz, question: str, told: str) -> None:
    assert told in kekiz.ask(question).answer


def test_a_conclusion_of_another_deed_is_no_reason(kekiz: Kekiz) -> None:
    assert kekiz.ask("Warum wurde der Bücherbus in Ahaus verkauft?").status == "no_evidence"

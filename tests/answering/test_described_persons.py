"""Whoever is called by what they are has the name that the sentence before gives, and nobody else has it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

TEXT = """# Rees: Ein Besuch

Das Nähcafé liegt am Markt. Drinnen schaltet Jonna Klein die Lampen an. Seit der Eröffnung leitet die 34-Jährige das
Nähcafé.

Im Bücherbus ist es warm. Nina Roth sortiert Bilderbücher. Die Erzieherin hat den Bücherbus gegründet.

Im Spielhaus wird gebaut. Paul Kern schaut zu, und Ida Wolf lacht. Die Sozialarbeiterin betreut das Spielhaus.

Am Deich wird geturnt. Ralf Berg pfeift. Die Eltern haben die Turnstunde gegründet.
"""
FILES = {"rees.md": TEXT, "sources.csv": "file,title,kommune\nrees.md,Ein Besuch,Rees\n"}


@pytest.fixture(scope="module")
def rees(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Wer leitet das Nähcafé in Rees?", "Jonna Klein"),
        ("Wer hat den Bücherbus in Rees gegründet?", "Nina Roth"),
    ],
)
def test_the_name_stands_before(rees: Kekiz, question: str, name: str) -> None:
    answer = rees.ask(question)

    assert answer.status == "answered"
    assert answer.statements[0].text.startswith(f"Rees: {name} – ")


@pytest.mark.parametrize(
    "question", ["Wer betreut das Spielhaus in Rees?", "Wer hat die Turnstunde in Rees gegründet?"]
)
def test_of_two_or_of_many_it_is_nobody_s(rees: Kekiz, question: str) -> None:
    told = rees.ask(question).answer

    assert not any(name in told.split("–")[0] for name in ("Paul Kern", "Ida Wolf", "Ralf Berg"))

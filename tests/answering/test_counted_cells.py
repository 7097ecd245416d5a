"""Lists out of a table that counts: none is none, and limits hold their edge or do not."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.answer import Answer
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]
Supported = Callable[[Answer], list[str]]

DOCUMENTS = {
    "tabelle.md": (
        "# Angebote der Kommunen\n\n| Kommune | Lesegärten | Elterntreffs |\n|---|---|---|\n"
        "| Xanten | 2 | 5 |\n| Kalkar | 0 | 4 |\n| Rees | 1 | 0 |\n"
    ),
    **{
        f"{name}.txt": f"Stadt {name.capitalize()}\nEinwohner: 20.000\nKontakt: Rathaus\n"
        for name in ("xanten", "kalkar", "rees")
    },
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Welche Kommunen haben Lesegärten?", ["Rees", "Xanten"]),
        ("Welche Kommunen haben zwei oder mehr Lesegärten?", ["Xanten"]),
        ("Welche Kommunen haben mindestens 4 Elterntreffs?", ["Kalkar", "Xanten"]),
        ("Welche Kommunen haben mehr als 4 Elterntreffs?", ["Xanten"]),
        ("Welche Kommunen haben höchstens 4 Elterntreffs?", ["Kalkar", "Rees"]),
    ],
)
def test_cells_that_count_choose_the_rows(kekiz: Kekiz, supported: Supported, typed: str, names: list[str]) -> None:
    assert supported(kekiz.ask(typed)) == names


def test_a_cell_with_a_zero_denies(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Gibt es in Kalkar einen Lesegarten?")

    assert answer.answer.startswith("Nein")
    assert [citation.quote for citation in answer.citations] == ["Kalkar | 0"]

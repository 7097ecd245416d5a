"""How a document is laid out changes neither what is answered nor that a quote is the document's own words."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

ROWS = [["Kommune", "Lesegärten", "Landesmittel 2022"], ["Xanten", "2", "71.450 Euro"], ["Kalkar", "5", "44.050 Euro"]]
PROSE = (
    "Der Bücherbus fährt durch die Dörfer am Niederrhein und hält an jeder Grundschule. Der Bücherbus in Rees kostet "
    "im Jahr 61.500 Euro, zwei Drittel davon kommen aus Spenden. Die Leitung der Stadtbücherei in Rees hat seit dem "
    "Sommer Wilma Terhorst, die früher in Goch gearbeitet hat."
)
LIST = [
    "Xanten: 71.450 Euro für Schwimmkurse und Hilfen beim Wohnen",
    "Kreis Wesel: 118.600 Euro für Familienhebammen und Besuche",
    "Kalkar: 44.050 Euro für eine Sprechstunde der Hebammen",
    "Rees: 86.200 Euro für das Hebammenmobil",
]
LAYOUTS = {
    "bars": "\n".join(map(" | ".join, ROWS)),
    "tabs": "\n".join(map("\t".join, ROWS)),
    "semicolons": "\n".join(map(";".join, ROWS)),
    "gaps": "\n".join(map("      ".join, ROWS)),
    "protected": "\n".join(map(" | ".join, ROWS)).replace(" Euro", "\u00a0Euro"),
}


def _ask(asking: Asking, text: str, question: str) -> list[str]:
    """Return the quotes of an answer, each compared with the document."""
    answer = asking({"bericht.txt": f"Landesbericht 2022\n\n{text}\n"}).ask(question)
    stored = f"Landesbericht 2022\n\n{text}\n"
    assert all(stored[one.start : one.end] == one.quote for one in answer.citations)
    return [" ".join(one.quote.split()) for one in answer.citations] if answer.status == "answered" else []


@pytest.mark.parametrize("layout", sorted(LAYOUTS))
def test_a_cell_is_found_however_the_table_is_set(asking: Asking, layout: str) -> None:
    (quote,) = _ask(asking, LAYOUTS[layout], "Wie viele Lesegärten gibt es in Kalkar?")
    assert "Kalkar" in quote
    assert quote.endswith("5")


@pytest.mark.parametrize("width", [60, 72, 1000])
@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wie viel kostet der Bücherbus in Rees?", "61.500 Euro"),
        ("Wer leitet die Stadtbücherei in Rees?", "Wilma Terhorst"),
    ],
)
def test_a_sentence_is_found_however_its_lines_are_broken(asking: Asking, width: int, question: str, told: str) -> None:
    assert any(told in quote for quote in _ask(asking, textwrap.fill(PROSE, width), question))


@pytest.mark.parametrize("bullet", ["", "- ", "• ", "* ", "a) "])
def test_an_item_is_told_apart_from_its_neighbours(asking: Asking, bullet: str) -> None:
    items = "\n".join(f"{bullet}{item}" for item in LIST)
    quotes = _ask(
        asking, f"Die Bescheide im Einzelnen:\n\n{items}", "Wie viel Geld bekommt Rees für das Hebammenmobil?"
    )
    assert quotes == ["Rees: 86.200 Euro für das Hebammenmobil"]

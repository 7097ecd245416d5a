"""What never was, ran out, or is yet to be gives a list no row; nor does the place where something was written."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.answer import Answer
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]
Supported = Callable[[Answer], list[str]]

XANTEN = "Xanten\n\nIn Xanten gibt es einen Lesebus und einen Elternkurs. Der Elternkurs wird gern besucht.\n"


@pytest.mark.parametrize(
    "told",
    [
        "Einen Lesebus hat die Stadt Rees nie betrieben.",
        "Einen Lesebus betreibt in Rees niemand.",
        "Der Lesebus in Rees lief im Mai aus, weil das Geld fehlte.",
        "Ab 2031 soll in Rees in den Ferien ein Lesebus stattfinden.",
    ],
)
def test_what_is_not_so_gives_no_row(asking: Asking, supported: Supported, told: str) -> None:
    kekiz = asking({"xanten.txt": XANTEN, "rees.txt": f"Rees\n\n{told}\n"})

    assert supported(kekiz.ask("Welche Kommunen haben einen Lesebus?")) == ["Xanten"]


def test_a_row_of_a_table_that_is_planned_is_no_support(asking: Asking, supported: Supported) -> None:
    table = "# Rees\n\n| Angebot | Stand | Kosten |\n| --- | --- | --- |\n| Lesebus | geplant ab 2031 | 9.000 Euro |\n"
    kekiz = asking({"xanten.txt": XANTEN, "rees.md": table})

    assert supported(kekiz.ask("Welche Kommunen haben einen Lesebus?")) == ["Xanten"]

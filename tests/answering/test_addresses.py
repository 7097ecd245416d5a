"""Where something is, is told by its street and number as well; numbers of other things are no address."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

TEXT = """# Stadt Werne: Wer für Familien da ist

Stadt Werne, Familienbüro, Stiftsplatz 8.

Babytreff: Am Drawen Hof 1, montags 9 Uhr.

Der Väterkreis hat 12 Mitglieder. Den Wettbewerb schloss das Jugendcafé mit Platz 3 ab.
"""
WERNE = {"werne.md": TEXT, "sources.csv": "file,title,kommune,published\nwerne.md,Adressen,Werne,2024-05-02\n"}


@pytest.fixture(scope="module")
def werne(asking: Asking) -> Kekiz:
    return asking(WERNE)


@pytest.mark.parametrize(
    ("question", "address"),
    [
        ("Wo ist das Familienbüro in Werne?", "Stiftsplatz 8"),
        ("wo findet der babytreff in werne statt", "Am Drawen Hof 1"),
    ],
)
def test_street_and_number_tell_where_a_thing_is(werne: Kekiz, question: str, address: str) -> None:
    assert address in werne.ask(question).answer.split("–")[0]


@pytest.mark.parametrize(
    "question",
    ["Wo trifft sich der Väterkreis in Werne?", "Wo sitzt das Jugendamt in Werne?", "Wo ist das Familienbüro in Unna?"],
)
def test_other_numbers_tell_no_place(werne: Kekiz, question: str) -> None:
    assert werne.ask(question).status == "no_evidence"

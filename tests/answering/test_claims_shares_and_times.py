"""Claims that give one what is told of another: a giver the sum, a phase what came later, all what some may do."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

Verdict = Callable[[str], str]

_TEXT = """# Das Vorhaben

Neun Millionen Euro flossen in das Modellvorhaben: 4 Millionen von der Stiftung Wiesengrund und 5 Millionen vom Land.
Diese Angabe von 9 Millionen Euro stammt aus einer Anfrage.

Zusammen mit den zwölf Kommunen aus dem 2011 begonnenen Modellvorhaben umfasst das Netzwerk jetzt 30 Kommunen.
Um die Teilnahme am Modellvorhaben hatten sich 41 Kommunen beworben; zwölf erhielten den Zuschlag.

Seit 2021 kann jede Kommune mit einem Jugendamt an kinderstark teilnehmen.

Otto Brandt, einst ebenfalls Bürgermeister von Balve, wird 2019 als Vorsitzender des Vereins genannt.
"""


@pytest.fixture(scope="module")
def verdict(asking: Asking) -> Verdict:
    kekiz: Kekiz = asking({"vorhaben.md": _TEXT})
    return lambda claim: kekiz.check(claim).sentences[0].verdict


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Das Land zahlte 5 Millionen Euro für das Modellvorhaben.", "supported"),
        ("Das Land zahlte 9 Millionen Euro für das Modellvorhaben.", "contradicted"),
        ("Am Modellvorhaben nahmen zwölf Kommunen teil.", "supported"),
        ("Am Modellvorhaben nahmen 30 Kommunen teil.", "contradicted"),
    ],
)
def test_a_number_is_that_of_the_very_thing(verdict: Verdict, claim: str, expected: str) -> None:
    assert verdict(claim) == expected


@pytest.mark.parametrize(
    "claim",
    [
        "Am Modellvorhaben nahmen 41 Kommunen teil.",
        "Alle Kommunen nehmen an kinderstark teil.",
        "Otto Brandt ist Bürgermeister von Balve.",
        "Kinderstark und das Modellvorhaben sind dasselbe.",
    ],
)
def test_what_is_wished_for_allowed_or_over_supports_nothing(verdict: Verdict, claim: str) -> None:
    assert verdict(claim) != "supported"


def test_who_once_held_an_office_did(verdict: Verdict) -> None:
    assert verdict("Otto Brandt war Bürgermeister von Balve.") == "supported"

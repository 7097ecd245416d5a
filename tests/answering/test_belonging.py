"""A whole and its parts: whether a town belongs to a Kreis."""

from __future__ import annotations

import pytest

from kekiz_search.answering.sentences.belonging import tells_part
from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

_TEXT = """Vorbeugung im Sauerland

Zum Netzwerk im Kreis Olpe gehören die Städte Attendorn, Drolshagen und Lennestadt.
Die Gemeinde Wenden gehört nicht zum Netzwerk im Kreis Olpe.
Der Kreis Olpe umfasst außerdem Finnentrop.
Kirchhundem im Kreis Olpe plant ein Familienbüro.
Hagen und der Kreis Olpe gehören zu den Kommunen der ersten Stunde.
Ob Menden zum Kreis Olpe zählt, ist nicht geklärt.
"""


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking({"sauerland.txt": _TEXT})


@pytest.mark.parametrize(
    ("typed", "quoted"),
    [
        ("Gehört Attendorn zum Kreis Olpe?", "Zum Netzwerk im Kreis Olpe gehören"),
        ("Gehört Lennestadt zum Netzwerk im Kreis Olpe?", "Zum Netzwerk im Kreis Olpe gehören"),
        ("Stimmt es, dass Finnentrop zum Kreis Olpe gehört?", "umfasst außerdem Finnentrop"),
        ("Liegt Kirchhundem im Kreis Olpe?", "Kirchhundem im Kreis Olpe plant"),
        ("gehoert attendorn zum kreis olpe", "Zum Netzwerk im Kreis Olpe gehören"),
    ],
)
def test_a_part_is_told_by_a_sentence_that_joins_it_to_its_whole(kekiz: Kekiz, typed: str, quoted: str) -> None:
    answer = kekiz.ask(typed)

    assert answer.answer.startswith("Ja, belegt für")
    assert quoted in answer.citations[0].quote


def test_a_denial_is_a_no(kekiz: Kekiz) -> None:
    assert kekiz.ask("Gehört Wenden zum Netzwerk im Kreis Olpe?").answer.startswith("Nein, die Quelle")


@pytest.mark.parametrize(
    "typed", ["Gehört Hagen zum Kreis Olpe?", "Gehört Menden zum Kreis Olpe?", "Gehört Attendorn zu Lennestadt?"]
)
def test_who_is_only_named_beside_it_is_no_part(kekiz: Kekiz, typed: str) -> None:
    assert kekiz.ask(typed).status == "no_evidence"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Der Verbund im Kreis Lippe besteht aus Lemgo, Detmold und Lage.", True),
        ("Ein Brief des Kreises Lippe, zu dem Lemgo gehört, nennt keine Zahl.", True),
        ("Lemgo zählt seit 1973 zum Kreis Lippe.", True),
        ("Lemgo zählt zu den Orten, die der Kreis Lippe berät.", False),
        ("Der Kreis Lippe fördert ein Haus in Lemgo.", False),
        ("Lemgo gehört dazu: Die Seite des Kreises Lippe nennt es.", False),
    ],
)
def test_a_sentence_that_names_both_joins_them_only_by_words_for_it(text: str, told: bool) -> None:
    assert tells_part(text, "Kreis Lippe", "Lemgo") is told

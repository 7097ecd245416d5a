"""The three names of the initiative, written out or short, find each other."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

_TEXT = """# Namen

„Kein Kind zurücklassen“, kurz KeKiz, ist das Vorhaben, das 2012 anfing.
„Kommunale Präventionsketten“, kurz KPK, ist der Name, den es ab 2017 trug.
„kinderstark“ ist das Programm, das 2020 an seine Stelle trat.

Im Sommer 2021 wurden fünf Bände zu kinderstark.nrw gestellt.
Bis Anfang Mai 2017 hatten elf Städte ihre Anträge gestellt.
"""


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking({"namen.md": _TEXT})


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("Was bedeutet KPK?", "kurz KPK"),
        ("Wofür steht die Abkürzung KPK?", "kurz KPK"),
        ("was ist kekiz", "kurz KeKiz"),
    ],
)
def test_a_short_name_is_explained_by_its_own_sentence(kekiz: Kekiz, question: str, quote: str) -> None:
    assert quote in kekiz.ask(question).citations[0].quote


def test_whether_two_names_mean_one_thing_both_definitions_tell(kekiz: Kekiz) -> None:
    quotes = [one.quote for one in kekiz.ask("Ist KPK dasselbe wie kinderstark?").citations]

    assert any("kurz KPK" in one for one in quotes)
    assert any("ist das Programm" in one for one in quotes)


def test_until_when_it_goes_on_is_told_by_no_other_end(kekiz: Kekiz) -> None:
    assert "Mai 2017" not in kekiz.ask("Bis wann läuft kinderstark?").answer

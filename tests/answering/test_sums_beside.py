"""A sum that stands beside the one asked for, with its own name, is none of it."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

_TEXT = """Haushalt

Die Stadt Goch bekam 2019 einen Personalzuschuss des Landes von 31.500 Euro, zu dem ein Eigenanteil kam.

Für das Jahr 2020 nennt die Verwaltung in Goch ein Honorar und einen Zuschuss in Höhe von rund 12.000 Euro.
"""


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking({"goch.txt": _TEXT})


def test_the_grant_is_no_share_of_ones_own(kekiz: Kekiz) -> None:
    assert kekiz.ask("Wie hoch ist der Eigenanteil in Goch?").status == "no_evidence"


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Wie hoch war 2019 der Personalzuschuss in Goch?", "31.500 Euro"),
        ("Wie hoch war 2020 der Landeszuschuss in Goch?", "12.000 Euro"),
    ],
)
def test_a_grant_is_told_by_its_own_name(kekiz: Kekiz, question: str, value: str) -> None:
    assert value in kekiz.ask(question).statements[0].text

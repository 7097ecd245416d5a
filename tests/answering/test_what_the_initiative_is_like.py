"""What the initiative is like is told where it is named, and not by what another offer is like."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

TEXT = (
    "# Die Landesinitiative\n\nFrühe Hilfen sind freiwillige Angebote für Schwangere.\n\nDas Portal dürfen Kommunen "
    "kostenlos übernehmen.\n\nDas Programm „kinderstark – NRW schafft Chancen“ ist unbefristet.\n"
)


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking({"sources.csv": "file,title,kommune\nland.md,Land,\n", "land.md": TEXT})


@pytest.mark.parametrize(
    ("question", "affirmed"),
    [
        ("Ist kinderstark freiwillig?", False),
        ("Ist KeKiz kostenlos für Kommunen?", False),
        ("Ist kinderstark unbefristet?", True),
    ],
)
def test_another_offer_tells_nothing_of_it(kekiz: Kekiz, question: str, affirmed: bool) -> None:
    assert kekiz.ask(question).answer.startswith("Ja") is affirmed

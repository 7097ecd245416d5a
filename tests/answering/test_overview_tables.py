"""A table over several Kommunen lists those that have no document of their own, too; a row of "nein" is none."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nwesel.md,Angebote,Wesel\nunna.md,Angebote,Unna\nalle.md,Überblick,\n",
    "wesel.md": "# Angebote in Wesel\n\nDas Babycafé in Wesel ist im Rathaus.\n",
    "unna.md": (
        "# Angebote in Unna\n\n| Angebot | vorhanden | seit | Träger |\n|---|---|---|---|\n"
        "| Spielmobil | ja | 2015 | Lebenshilfe |\n| Babycafé | nein | – | – |\n\n"
        "| Angebot | 2021 | 2022 |\n|---|---|---|\n| Kurse | 3 | 4 |\n| Lotsinnen | 0 | 0 |\n"
    ),
    "alle.md": (
        "# Überblick\n\n| Kommune | Babycafé | Spielmobil | Fachkräfte |\n|---|---|---|---|\n"
        "| Herne | ja | geplant | 4 |\n| Ahlen | nein | ja | 2 |\n| Bocholt | – | nein | 7 |\n"
        "| Kreis Borken | x | | 3 |\n\n"
        "## Herten: Noch ein Versuch\n\nIm Januar 2024 bat Herten um ein Babycafé.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "kommunen"),
    [
        ("Welche Kommunen haben ein Babycafé?", ["Wesel", "Herne", "Kreis Borken"]),
        ("Welche Kommunen haben kein Babycafé?", ["Unna", "Ahlen"]),
        ("Welche Kommunen haben ein Spielmobil?", ["Unna", "Ahlen"]),
        ("Welche Kommunen planen ein Spielmobil?", ["Herne"]),
        ("Welche Kreise haben ein Babycafé?", ["Kreis Borken"]),
        ("Welche Kommunen haben mehr als drei Fachkräfte?", ["Bocholt", "Herne"]),
    ],
)
def test_a_list_holds_the_rows_of_a_table(kekiz: Kekiz, question: str, kommunen: list[str]) -> None:
    rows = kekiz.ask(question).rows

    assert [row.kommune for row in rows if row.verdict == "supported"] == kommunen


def test_every_kommune_with_a_document_has_a_row(kekiz: Kekiz) -> None:
    rows = kekiz.ask("Welche Kommunen haben ein Babycafé?").rows

    assert {"Unna", "Wesel"} <= {row.kommune for row in rows}
    assert len(rows) == len({row.kommune for row in rows})


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Herne hat ein Babycafé.", "supported"),
        ("In Ahlen gibt es ein Babycafé.", "contradicted"),
        ("Unna hat ein Babycafé.", "contradicted"),
        ("Herne hat ein Spielmobil.", "no_evidence"),
        ("Bocholt hat ein Babycafé.", "no_evidence"),
        ("Herne hat ein Babycafé am Hafen.", "no_evidence"),
        ("2021 gab es in Unna 0 Lotsinnen.", "supported"),
    ],
)
def test_a_claim_goes_by_yes_or_no_in_its_row(kekiz: Kekiz, claim: str, verdict: str) -> None:
    assert kekiz.check(claim).sentences[0].verdict == verdict

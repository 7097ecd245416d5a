"""How many did not is told behind how many did, and tells nothing of these."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nrhede.md,Fragen zur Babytour,Rhede\nisselburg.md,Schulanfang,Isselburg\n",
    "rhede.md": (
        "# Fragen zur Babytour\n\n## Fahren Sie auch in die Ortsteile?\n\n"
        "Ja. Wir haben 310 Eltern angerufen; 44 sagten ab.\n\n## Wie viele Helferinnen haben Sie?\n\nEtwa 20.\n"
    ),
    "isselburg.md": (
        "# Schulanfang\n\nDie Gemeinde hat 95 Familien eingeladen, 12 lehnten ab. Vier Vereine sagten zu, drei Vereine "
        "verzichteten auf einen Stand.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Wie viele Familien lehnten in Isselburg die Einladung ab?", ["Isselburg: 12"]),
        ("wieviele familien wollten in isselburg nicht eingeladen werden", ["Isselburg: 12"]),
        ("Wie viele Familien wurden in Isselburg eingeladen?", ["Isselburg: 95"]),
        ("Wie viele Vereine verzichteten in Isselburg?", ["Isselburg: drei"]),
        ("Wie viele Vereine sagten in Isselburg zu?", ["Isselburg: Vier"]),
        ("Wie viele Eltern sagten in Rhede ab?", ["Rhede: 44"]),
        ("Wie viele Fahrten gab es in Rhede?", []),
        ("Wie viele Helferinnen hat die Babytour in Rhede?", ["Rhede: Etwa 20"]),
    ],
)
def test_those_who_did_not_are_counted_apart(kekiz: Kekiz, question: str, values: list[str]) -> None:
    assert [one.text.partition(" – ")[0] for one in kekiz.ask(question).statements] == values


def test_votes_are_told_with_those_against_them(asking: Asking) -> None:
    votes = {"rat.md": "# Ratssitzung\n\nDer Rat in Raesfeld lehnte den Wasserspielplatz mit 17 zu 11 Stimmen ab.\n"}
    answer = asking(votes).ask("Mit wie vielen Stimmen wurde der Wasserspielplatz in Raesfeld abgelehnt?")
    assert answer.statements[0].text.startswith("Raesfeld: 17 zu 11 – ")

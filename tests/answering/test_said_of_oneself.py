"""What somebody says of oneself: "Ich bin schwanger und wohne in Goch" asks what there is for all who are so there."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nwesel.md,Wesel,Wesel\nunna.md,Unna,Unna\n",
    "wesel.md": (
        "# Wesel\n\nSchwangere erreichen in Wesel den Hebammenkreis über die Volkshochschule.\n\n"
        "Der Treff „Windrad“ ist in Wesel für Alleinerziehende da.\n\nBürgermeister von Wesel ist Otto Rams.\n"
    ),
    "unna.md": "# Unna\n\nIn Unna gibt es eine Spielgruppe für Familien.\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Ich bin schwanger und wohne in Wesel, wer hilft mir?", "Hebammenkreis"),
        ("Ich wohne in Wesel und bin schwanger. Wohin kann ich gehen?", "Hebammenkreis"),
        ("ich bin schwanger und wohne in wesel wo bekomme ich hilfe", "Hebammenkreis"),
        ("Wer hilft Schwangeren in Wesel?", "Hebammenkreis"),
        ("ich bin alleinerziehend und wohne in wesel, was gibt es für mich", "Windrad"),
        ("ich wohne in unna, was gibt es da für familien", "Spielgruppe"),
    ],
)
def test_what_there_is_for_all_who_are_so_is_told(kekiz: Kekiz, question: str, told: str) -> None:
    answer = kekiz.ask(question).answer

    assert told in answer
    assert "Rams" not in answer


@pytest.mark.parametrize(
    "question", ["Ich bin schwanger und wohne in Unna, wer hilft mir?", "Wer hilft Schwangeren in Unna?"]
)
def test_of_another_town_nothing_is_told(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


def test_a_thing_in_particular_is_still_asked_for(kekiz: Kekiz) -> None:
    assert "Hebammenkreis" not in kekiz.ask("Ich bin schwanger, gibt es in Unna eine Spielgruppe?").answer

"""Who may take part is told by who may apply; who took part, or by whom it was applied for, tells nobody how."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

NEWS = {
    "sources.csv": "file,title,kommune\nland.txt,Aufruf,\ngoch.txt,Goch,Goch\n",
    "land.txt": (
        "Präventionsketten in NRW\n\nDas Land ruft zum Mitmachen auf.\n\n"
        "Anträge stellen können kreisfreie Städte und Kreise, die ein Netzwerk Frühe Hilfen haben.\n\n"
        "Bis 2016 konnten sich Kommunen für die Modellphase bewerben.\n"
    ),
    "goch.txt": (
        "Goch\n\nGoch hat sich 2017 um die Teilnahme beworben und macht seither mit.\n\n"
        "Die Ferienwerkstatt in Goch baut Drachen. Mitmachen dürfen Kinder ab acht Jahren.\n"
    ),
}
GOCH = {"sources.csv": "file,title,kommune\ngoch.txt,Goch,Goch\n", "goch.txt": NEWS["goch.txt"]}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(NEWS)


@pytest.mark.parametrize(
    "question",
    [
        "Wie kann meine Stadt mitmachen?",
        "Wer kann teilnehmen?",
        "Darf jede Kommune mitmachen?",
        "Welche Kommunen können mitmachen?",
        "was muss eine stadt tun um mitzumachen",
        "Wie kann sich eine Kommune bewerben?",
        "Welche Voraussetzungen gibt es für die Teilnahme?",
    ],
)
def test_who_may_apply_tells_who_may_take_part(kekiz: Kekiz, question: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert answer.citations[0].quote.startswith("Anträge stellen können")


def test_what_is_still_open_comes_before_what_was(kekiz: Kekiz) -> None:
    quotes = [one.quote for one in kekiz.ask("Wie kann meine Stadt mitmachen?").citations]
    assert quotes[1].startswith("Bis 2016 konnten")


def test_of_a_thing_of_its_own_its_own_sentence_tells(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wer darf bei der Ferienwerkstatt mitmachen?")
    assert "Kinder ab acht" in answer.citations[0].quote
    assert len(answer.citations) == 1


def test_that_somebody_took_part_tells_nobody_how(asking: Asking) -> None:
    assert asking(GOCH).ask("Wie kann meine Stadt mitmachen?").status == "no_evidence"

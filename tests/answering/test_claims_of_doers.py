"""Claims that one body does what the sources tell of another one, and what may be done by both."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nrees.txt,Rees,Rees\ngoch.txt,Goch,Goch\nland.txt,Die Pilotzeit,\n",
    "rees.txt": (
        "Eckdaten\n\nZuständig:\nFachbereich Kinder, Jugend und Familie\n\nEinwohnerzahl:\n22.000\n\n"
        "Der Aufbau wird maßgeblich durch den städtischen Fachbereich Kinder-Jugend-Familie koordiniert.\n\n"
        "Die Steuerung des Bildungsportals koordiniert das Schulamt.\n"
    ),
    "goch.txt": (
        "Den Aufbau koordiniert gemeinsam mit der Caritas das Jobcenter.\n\n"
        "Die Elternschule leitet künftig das Schulamt.\n\n"
        "Die Lesepaten koordinierte das Kulturbüro.\n\n"
        "Die Verantwortung trägt Dezernentin Imke Voss. Sie leitet die Lenkungsrunde und berichtet dem Rat.\n\n"
        "Im Haus arbeiten Anke Thielen und Rita Lohmann. Sie leitet den Chor.\n"
    ),
    "land.txt": (
        "Die Wirkungsprüfung verantwortete die Nordlicht Stiftung; gefragt wurde auch nach Kosten.\n\n"
        "Die Auswertung der Umfrage verantwortete das Institut für Sozialforschung.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    "claim",
    [
        "Den Aufbau in Rees koordiniert federführend das Gesundheitsamt.",
        "Der Aufbau wird in Rees federführend vom Sozialamt koordiniert.",
        "Die Wirkungsprüfung verantwortete das Institut für Sozialforschung.",
        "Zuständig ist in Rees das Gesundheitsamt.",
    ],
)
def test_another_body_does_not_do_what_one_alone_does(kekiz: Kekiz, claim: str) -> None:
    checked = kekiz.check(claim).sentences[0]
    assert checked.verdict == "contradicted"
    assert (checked.differs or "").startswith("Die Quelle nennt ")


@pytest.mark.parametrize(
    "claim",
    [
        "Den Aufbau in Rees koordiniert federführend der Fachbereich Kinder-Jugend-Familie.",
        "Die Wirkungsprüfung verantwortete die Nordlicht Stiftung.",
    ],
)
def test_the_body_that_does_it_is_supported_be_it_told_in_active_or_passive_voice(kekiz: Kekiz, claim: str) -> None:
    assert kekiz.check(claim).sentences[0].verdict == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "Den Aufbau in Rees koordiniert federführend das Jugendamt.",  # which may be the Fachbereich's other name
        "Den Aufbau in Rees koordiniert federführend die Stadtverwaltung.",  # of which it is a part
        "Die Steuerung in Rees koordiniert das Gesundheitsamt.",  # of something else
        "Für Impfungen ist in Rees das Gesundheitsamt zuständig.",
        "Den Aufbau in Goch koordiniert das Gesundheitsamt.",  # several do
        "Die Elternschule in Goch leitet das Jugendamt.",  # the other is only meant to
        "Die Lesepaten in Goch koordiniert das Gesundheitsamt.",  # the other did then
        "Die Auswertung verantwortete die Nordlicht Stiftung.",  # another one
        "Den Aufbau in Rees berät das Gesundheitsamt.",
    ],
)
def test_what_may_be_done_beside_it_is_left_open(kekiz: Kekiz, claim: str) -> None:
    assert kekiz.check(claim).sentences[0].verdict == "no_evidence"


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Die Lenkungsrunde in Goch leitet Imke Voss.", "supported"),
        ("Die Lenkungsrunde in Goch leitet Udo Brands.", "contradicted"),
        ("Den Chor in Goch leitet Udo Brands.", "no_evidence"),  # one of two does
    ],
)
def test_whoever_leads_as_she_is_named_before(kekiz: Kekiz, claim: str, verdict: str) -> None:
    assert kekiz.check(claim).sentences[0].verdict == verdict

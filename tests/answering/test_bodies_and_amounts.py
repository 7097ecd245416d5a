"""Whose head somebody is, what a number counts, and what two words near each other do not tell of one another."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking, Supported

FILES = {
    "sources.csv": "file,kommune\nhaan.txt,Haan\nland.txt,\n",
    "haan.txt": (
        "Haan vor Ort\n\n"
        "Viel bewegt hat der Steuerungskreis. Ihm gehören neun Personen an. Den Vorsitz hat Dezernentin Ina Kleve.\n\n"
        "Die Fäden hält das Familienbüro zusammen. Geleitet wird es von Jan Horstmann. Er folgt auf Eva Brand. "
        "Im Lenkungsausschuss sitzen Jobcenter und Schulamt.\n\n"
        "Ein Familiengrundschulzentrum gibt es an der Bergschule.\n"
    ),
    "land.txt": (
        "Das Vorhaben im Land\n\n"
        "Eine Pilotkommune erhielt für die Kosten der Pilotphase 20.000 Euro.\n"
        "Für die Pilotphase wurden 1,4 Millionen Euro ausgegeben.\n\n"
        "Acht Städte und Gemeinden in Lippe haben kein eigenes Schulamt.\n\n"
        "Den Vorsitz im Rat teilen sich zwei.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Wer hat den Vorsitz im Steuerungskreis Haan?", "Haan: Ina Kleve"),
        ("Wie viel kostete die Pilotphase?", "1,4 Millionen Euro"),
        ("Wie viele Orte in Lippe haben kein eigenes Schulamt?", "Acht"),
    ],
)
def test_the_value_is_that_of_what_is_asked_for(kekiz: Kekiz, question: str, value: str) -> None:
    assert [one.text.partition(" – ")[0] for one in kekiz.ask(question).statements] == [value]


def test_who_heads_one_body_heads_no_other_that_is_named_behind(kekiz: Kekiz) -> None:
    assert "Horstmann" not in kekiz.ask("Wer leitet den Lenkungsausschuss in Haan?").answer


def test_a_familiengrundschulzentrum_is_no_familienzentrum(kekiz: Kekiz, supported: Supported) -> None:
    assert supported(kekiz.ask("Welche Kommunen haben Familienzentren?")) == []


def test_a_phrase_beyond_a_semicolon_affirms_nothing_that_is_denied(asking: Asking, supported: Supported) -> None:
    text = "Eine Steuerungsgruppe besteht in Goch nicht; Absprachen laufen über den Runden Tisch Familie.\n"
    kekiz = asking({"sources.csv": "file,kommune\ngoch.txt,Goch\n", "goch.txt": text})
    assert supported(kekiz.ask("Welche Kommunen haben eine Steuerungsgruppe?")) == []

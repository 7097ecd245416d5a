"""Reasons for what nobody did, sums for something else, sizes of another thing: what stands near answers none."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

DOCUMENTS = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "netz.md,Probephase und Ausbau des Netzes,,Redaktion,editorial,2024-06-01,\n"
        "verl.md,Verl,Verl,Redaktion,editorial,2024-03-01,\n"
    ),
    "netz.md": (
        "# Probephase und Ausbau des Netzes\n\n## Geld\n\n"
        "800.000 Euro flossen in die Probephase: 500.000 von der Nordlicht Stiftung und 300.000 vom Land.\n\n"
        "In der Probephase ging es darum, freie Träger zu vernetzen.\n\n"
        "## Prüfung\n\nDie Prüfung übernahm Kontor Consulting.\n\n"
        "Kontor Consulting berichtete, die Haltung der Beteiligten habe sich gewandelt.\n\n"
        "2016 lebten 500 Kinder in armen Haushalten, 30 mehr als fünf Jahre davor.\n\n"
        "Der Prüfbericht hat 85 Seiten.\n\n"
        "## Tage\n\nAm 2. Juni 2016 stellte Rita Holm das kinderstark-Heft vor. "
        "Im Juli 2016 begann kinderstark in Rheda.\n\n"
        "Nach der Wirkung der Angebote fragte ein Institut.\n"
    ),
    "verl.md": "# Verl\n\nDas Netz traf sich in Verl. Auf 120 Quadratmetern ist dort das Elternhaus untergebracht.\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    "question",
    [
        "Warum wurde die Probephase verlängert?",
        "Was zahlte die Nordlicht Stiftung für den Ausbau?",
        "Wie groß war das Netz?",
        "Wer zahlt am meisten für kinderstark?",
        "Was war am 3. Juni 2016?",
    ],
)
def test_what_stands_near_is_no_answer(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wie hat sich die Haltung der Beteiligten verändert?", "habe sich gewandelt"),
        ("Wie lang ist der Prüfbericht?", "85 Seiten"),
        ("Wie groß ist das Elternhaus in Verl?", "120 Quadratmetern"),
    ],
)
def test_the_thing_itself_is_told(kekiz: Kekiz, question: str, told: str) -> None:
    assert told in kekiz.ask(question).answer


def test_that_it_works_is_affirmed_by_no_question_for_it(kekiz: Kekiz) -> None:
    assert kekiz.ask("Hat kinderstark gewirkt?").status != "answered"

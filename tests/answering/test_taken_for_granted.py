"""What a question takes for granted though a source denies it, and who is there though something is denied of them."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nselm.md,Angebote,Selm\nwaltrop.md,Bericht,Waltrop\nland.md,Förderung,\n",
    "selm.md": (
        "# Angebote in Selm\n\nDer Kauf eines Kochmobils wird nicht weiterverfolgt.\n\n"
        "Über ein eigenes Konto verfügt das Jugendforum nicht.\n\n"
        "Der Bastelkreis trifft sich montags. Eine Nachhilfe ist dort nicht vorgesehen. Dafür gibt es den Lernraum, "
        "sagt Ute Brand.\n\nDen Begrüßungskoffer hat die Stadt nicht.\n"
    ),
    "waltrop.md": (
        "# Bericht aus Waltrop\n\nDer Windelgutschein lief im März 2022 aus und wurde nicht verlängert.\n\n"
        "Das **Kiezbudget** ist ein fester Betrag, über den ein Gremium aus Eltern entscheidet.\n\n"
        "Das Spielmobil fährt mittwochs in den Ortsteil Leveringhausen. Es bringt Seile und Bälle mit.\n\n"
        "Bürgermeisterin Inge Lahr hat den Spielplatz eröffnet.\n"
    ),
    "land.md": (
        "# Förderung\n\nDie Landesinitiative „Kein Kind zurücklassen!“ geht weiter. Im Jahr 2024 gibt das Land den "
        "Kommunen dafür 12 Millionen Euro. Das Jobcenter in Essen hilft mit.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("Wie läuft das Kochmobil in Selm?", "Der Kauf eines Kochmobils wird nicht weiterverfolgt."),
        ("Was macht das Kochmobil in Selm?", "Der Kauf eines Kochmobils wird nicht weiterverfolgt."),
        ("Wie bekomme ich in Waltrop den Windelgutschein?", "Der Windelgutschein lief im März 2022 aus"),
    ],
)
def test_corrects_what_an_open_question_takes_for_granted(kekiz: Kekiz, question: str, quote: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "partial"
    assert answer.answer.startswith("Die Frage setzt voraus, was eine Quelle verneint:")
    assert answer.citations[0].quote.startswith(quote)


@pytest.mark.parametrize(
    "question",
    ["Was wurde aus dem Windelgutschein in Waltrop?", "Was macht das Spielmobil in Waltrop?"],
)
def test_corrects_nothing_where_nothing_is_taken_for_granted(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "answered"


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Gibt es in Selm ein Jugendforum?", "supported"),
        ("Hat das Jugendforum in Selm ein Konto?", "contradicted"),
        ("Gibt es in Selm einen Begrüßungskoffer?", "contradicted"),
    ],
)
def test_whoever_has_not_something_is_there(kekiz: Kekiz, question: str, verdict: str) -> None:
    assert [row.verdict for row in kekiz.ask(question).rows] == [verdict]


@pytest.mark.parametrize(
    "question",
    [
        "Wer gibt die Nachhilfe im Bastelkreis in Selm?",  # there is none, and somebody speaks of something else
        "In welcher Partei ist Bürgermeisterin Lahr?",
        "Wie sieht die Zusammenarbeit mit dem Jobcenter beim Kiezbudget in Waltrop aus?",
        "Welche Impfungen macht das Spielmobil in Waltrop?",
        "Wie viel Kindergeld bekommt man in NRW?",  # the name of the initiative has a Kind in it
    ],
)
def test_tells_nothing_of_what_nobody_names(kekiz: Kekiz, question: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status in {"no_evidence", "partial"}
    assert not answer.statements or answer.answer.startswith("Die Frage setzt voraus")

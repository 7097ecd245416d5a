"""What a term means is told by what a thing of its name is, does or is for; that it is named tells nothing."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

DOCUMENTS = {
    "sources.csv": "file,title,kommune,publisher,kind,published,url\nverl.md,Verl,Verl,Redaktion,press,2024-03-01,\n",
    "verl.md": (
        "# Verl beugt vor\n\n"
        "Die kommunale Präventionskette orientiert sich am Lebenslauf und bindet Kitas, Schulen und Vereine ein.\n\n"
        "In Sürenheide treffen sich Väter zu Werkstattabenden, bei denen sie mit ihren Kindern Möbel bauen.\n\n"
        "Mit dem Lesepass sollen Kinder im Vorschulalter Freude an Büchern finden.\n\n"
        "Die Angebote vor Ort werden als Bausteine eines Gesamtkonzepts aufeinander abgestimmt.\n\n"
        "Für die Spielstube ist das eine große Umstellung. Eine der Spielstuben ist in Kaunitz.\n\n"
        "Die Lernwerkstätten sind insgesamt gut besucht und laden Eltern zum Fest ein.\n\n"
        "Zum Netz gehören die Tafel, die Feuerwehr, der Chor und die Sternwarte.\n\n"
        "Gefördert wird auch das Ferienmobil, das 2021 angeschafft wurde.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    ("term", "status", "told"),
    [
        ("eine kommunale Präventionskette", "partial", "orientiert sich am Lebenslauf"),
        ("ein Werkstattabend", "partial", "bei denen sie mit ihren Kindern"),
        ("der Lesepass", "partial", "Freude an Büchern"),
        ("ein Gesamtkonzept", "partial", "als Bausteine"),
    ],
)
def test_what_a_thing_does_or_is_for_comes_nearest_to_an_explanation(
    kekiz: Kekiz, term: str, status: str, told: str
) -> None:
    answer = kekiz.ask(f"Was ist {term}?")

    assert answer.status == status
    assert told in answer.citations[0].quote


@pytest.mark.parametrize("term", ["eine Spielstube", "eine Lernwerkstatt", "die Feuerwehr", "ein Ferienmobil"])
def test_a_sentence_about_something_else_defines_nothing(kekiz: Kekiz, term: str) -> None:
    assert kekiz.ask(f"Was ist {term}?").status == "no_evidence"

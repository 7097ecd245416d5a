"""What no source states, but fields tell together: claims, and questions for yes or no, of sums, shares and sizes."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nrees.txt,Rees,Rees\nhagen.txt,Hagen,Hagen\nkleve.txt,Kreis Kleve,Kreis Kleve\n",
    "rees.txt": "Einwohnerzahl:\n21.000\n\nKinder unter 18:\n3.300\n",
    "hagen.txt": "Einwohnerzahl:\n189.000\n\nKinder unter 18:\n33.075\n",
    "kleve.txt": "Einwohnerzahl:\n312.000\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("claim", "verdict", "told"),
    [
        ("Rees und Hagen haben zusammen 210.000 Einwohner.", "supported", "210.000"),
        ("Rees und Hagen haben zusammen mehr als 200.000 Einwohner.", "supported", "210.000"),
        ("Rees und Hagen haben zusammen 150.000 Einwohner.", "contradicted", "210.000"),
        ("In Rees und Hagen leben zusammen rund 36.000 Kinder.", "supported", "36.375"),
        ("Hagen hat 168.000 Einwohner mehr als Rees.", "supported", "168.000"),
        ("Rees hat 168.000 Einwohner weniger als Hagen.", "supported", "168.000"),
        ("Rees hat 168.000 Einwohner mehr als Hagen.", "contradicted", "-168.000"),
        ("Hagen hat 100.000 Einwohner mehr als Rees.", "contradicted", "168.000"),
        ("17,5 Prozent der Einwohner von Hagen sind unter 18.", "supported", "17,5"),
        ("In Rees sind 16 Prozent der Einwohner minderjährig.", "supported", "15,7"),
        ("In Rees sind 30 Prozent der Einwohner minderjährig.", "contradicted", "15,7"),
        ("Jeder sechste Einwohner von Hagen ist minderjährig.", "supported", "17,5"),
        ("Jeder dritte Einwohner von Hagen ist minderjährig.", "contradicted", "17,5"),
        ("Hagen ist eine Großstadt.", "supported", None),
        ("Rees ist eine Großstadt.", "contradicted", None),
        ("Rees ist eine Mittelstadt.", "supported", None),
        ("Rees ist die größte Stadt.", "contradicted", None),
        ("Hagen ist die größte Kommune.", "contradicted", None),
        ("Hagen ist die größte Stadt.", "no_evidence", None),
        ("Rees und Wesel haben zusammen 21.000 Einwohner.", "no_evidence", None),
    ],
)
def test_a_claim_is_held_to_what_the_fields_give_together(
    kekiz: Kekiz, claim: str, verdict: str, told: str | None
) -> None:
    (sentence,) = kekiz.check(claim).sentences
    assert sentence.verdict == verdict
    numbers = [slot.found for slot in sentence.slots if slot.kind == "number"]
    assert numbers == ([told] if told else numbers)
    assert bool(sentence.citations) == (verdict != "no_evidence")


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Haben Rees und Hagen zusammen mehr als 200.000 Einwohner?", "Ja. Zusammen sind es 210.000"),
        ("Haben Rees und Hagen zusammen mehr als 300.000 Einwohner?", "Nein. Zusammen sind es 210.000"),
        ("Hat Hagen 100.000 Einwohner mehr als Rees?", "Nein. Der Unterschied beträgt 168.000"),
        ("Ist Hagen eine Großstadt?", "Ja. Als Großstadt gilt"),
        ("Ist Rees eine Großstadt?", "Nein. Als Großstadt gilt"),
        ("Ist Rees die größte Stadt?", "Nein. Verglichen wurden"),
        ("Ist Hagen die größte Stadt?", "Den größten Wert der 2 Kommunen mit Angabe hat Hagen"),
        ("Sind rund 16 Prozent der Einwohner von Rees unter 18?", "Ja. Es sind 15,7 Prozent"),
        ("Ist in Hagen jeder sechste Einwohner minderjährig?", "Ja. Es sind 17,5 Prozent"),
    ],
)
def test_yes_or_no_is_computed_with_every_operand_cited(kekiz: Kekiz, question: str, lead: str) -> None:
    answer = kekiz.ask(question)
    assert answer.answer.startswith(lead)
    assert answer.citations

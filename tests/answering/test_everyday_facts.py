"""Facts asked for in everyday words: who heads or runs a thing, when it was, how long it takes, what it cost."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

REES = """Rees

Einwohnerzahl: 21.300
Name der Präventionskette: „Reeser Weg"
Im Programm seit: 2020

Runder Tisch und Netzwerktreffen

Rund 70 Fachleute sind am Dienstag, dem 19. September, in Rees zusammengekommen. Beraten werden sie von der Fachstelle
Kinderschutz. An ihrer Spitze steht seit Juli der Pädagoge Mehmet Aras. Das Elternhaus am Deich wird von der Caritas
getragen.

Nach der Geburt schaut eine Hebamme vorbei. Sie bleibt eine gute Stunde.

Der Kurs für Paten dauert vier Abende. Zum Netzwerk gehören heute 27 Vereine.
"""


@pytest.fixture
def rees(asking: Asking) -> Kekiz:
    return asking({"rees.txt": REES, "goch.txt": "Goch\n\nIn Goch gibt es einen Lesebus, der oft fährt.\n"})


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Wer sitzt an der Spitze der Fachstelle Kinderschutz?", "Mehmet Aras"),
        ("Wer betreibt das Elternhaus in Rees?", "Caritas"),
        ("Wann war das Netzwerktreffen in Rees?", "19. September"),
        ("Seit wann ist Rees im Programm?", "2020"),
        ("Wie lange bleibt die Hebamme in Rees?", "eine gute Stunde"),
        ("Wie lange dauert der Kurs für die Paten in Rees?", "vier Abende"),
    ],
)
def test_everyday_words_find_the_fact(rees: Kekiz, typed: str, told: str) -> None:
    answer = rees.ask(typed)
    assert answer.status == "answered"
    assert told in answer.answer


@pytest.mark.parametrize(
    "typed",
    [
        "Wer sitzt an der Spitze des Elternhauses in Goch?",
        "Wer ist Jugendamtsleiter in Rees?",
        "Wann war das Netzwerktreffen in Goch?",
        "Wann war das Sommerfest in Rees?",
    ],
)
def test_what_is_told_of_another_thing_is_no_answer(rees: Kekiz, typed: str) -> None:
    assert rees.ask(typed).status == "no_evidence"

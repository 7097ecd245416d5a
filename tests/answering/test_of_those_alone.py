"""Of those who do it alone: how many are reached, who it is today, who may come, who gets it."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

_TEXT = """# Bericht

Im Jahr 2016 kamen in Rheine 578 Kinder zur Welt. Der Lesebus erreichte 212 Jugendliche.

Sozialministerin Edda Kroll und Bert Ahn eröffneten in Rheine eine Ausstellung.

Die Werkstatt leitet seit 2020 Jonas Pohl. Im Herbst übernahm Hanna Roth die Leitung der Nähstube.

Ein Nähcafé gibt es in Rheine seit 2014. Das Nähcafé steht allen Müttern und Vätern offen.

Wer in Rheine ein Kind anmeldet, bekommt den Willkommensrucksack.
"""


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking({"sources.csv": "file,title,kommune\nrheine.md,Bericht,Rheine\n", "rheine.md": _TEXT})


def test_who_was_born_was_not_reached(kekiz: Kekiz) -> None:
    assert "578" not in kekiz.ask("Wie viele Kinder werden erreicht?").answer
    assert "212" in kekiz.ask("Wie viele Jugendliche wurden erreicht?").answer


def test_who_did_something_once_need_not_hold_the_office_today(kekiz: Kekiz) -> None:
    assert kekiz.ask("Wer ist heute Sozialministerin?").status == "no_evidence"


@pytest.mark.parametrize(
    ("question", "told"),
    [("Wer leitet heute die Werkstatt?", "Jonas Pohl"), ("Wer leitet heute die Nähstube?", "Hanna Roth")],
)
def test_who_took_it_up_holds_it_today(kekiz: Kekiz, question: str, told: str) -> None:
    assert told in kekiz.ask(question).answer


def test_who_may_come_is_no_list_of_towns(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wer darf das Nähcafé besuchen?")

    assert "allen Müttern und Vätern offen" in answer.answer
    assert not answer.rows


def test_whoever_does_it_is_no_child(kekiz: Kekiz) -> None:
    assert kekiz.ask("Wer bekommt den Willkommensrucksack?").answer.startswith("Rheine – „Wer in Rheine ein Kind")

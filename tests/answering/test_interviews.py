"""What an interview's questions leave out is what the question before them named."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

INTERVIEW = """---
kommune: Kevelaer
---
Ein Gespräch mit Imke Sander, die in Kevelaer die Schulbegleiterinnen anleitet

Frau Sander, was tun Schulbegleiterinnen?
Sie gehen mit Kindern zur Schule, die sich allein nicht trauen.

Wie viele gibt es in Kevelaer?
Angefangen haben wir 2019 mit fünf. Heute sind es siebzehn, darunter zwei Männer.

Und wie steht es um den Mittagstisch?
Den gibt es an drei Schulen. Dort sind es neunzig Kinder.
"""
REPORT = """---
kommune: Straelen
---
# Was Eltern sagen

Den Anstoß gab eine Umfrage unter Eltern: Eine Befragung von 344 Eltern im Mai 2021, bei der mehr als ein Drittel angab,
das Familienbüro nicht zu kennen. Von 60 eingeladenen Vätern kamen 12.

Das Heft „Stadt für Kinder“ liegt in den Kitas aus. Es wurde in einer Auflage von 2.500 Stück gedruckt.
"""


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking({"gespraech.md": INTERVIEW, "bericht.md": REPORT})


def test_a_question_without_a_noun_goes_on_about_the_one_before(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wie viele Schulbegleiterinnen gibt es in Kevelaer?").to_dict()
    assert answer["status"] == "answered"
    assert answer["answer"].index("siebzehn") < answer["answer"].index("fünf")
    assert "neunzig" not in answer["answer"]


@pytest.mark.parametrize(
    "question", ["Wie viele Hebammen gibt es in Kevelaer?", "Wie viele Familienbüros hat Kevelaer?"]
)
def test_it_tells_of_nothing_else(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


def test_what_some_do_not_know_denies_nothing_of_all(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wie viele Eltern wurden in Straelen befragt?").to_dict()
    assert (answer["status"], "344" in answer["answer"]) == ("answered", True)


def test_a_part_is_still_taken_out_of_its_whole(kekiz: Kekiz) -> None:
    assert "12" in kekiz.ask("Wie viele Väter kamen in Straelen?").to_dict()["answer"]


def test_how_high_a_thing_is_stands_behind_its_word(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wie hoch ist die Auflage des Hefts in Straelen?").to_dict()
    assert "2.500" in answer["answer"]
    assert kekiz.ask("Wie hoch ist die Gebühr des Hefts in Straelen?").status == "no_evidence"


def test_a_dated_text_tells_on_the_day_itself_when_a_thing_happened(asking: Asking) -> None:
    told = "---\npublished: 2019-05-14\n---\nDas erste Netzwerktreffen findet heute in Kalkar statt.\n"
    answer = asking({"treffen.md": told}).ask("Wann war das erste Netzwerktreffen?").to_dict()
    assert (answer["status"], "14. Mai 2019" in answer["answer"]) == ("answered", True)

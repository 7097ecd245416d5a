"""Who does something, where it is and how old somebody is: answered by a value of that kind, or not at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.answer import Answer
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

DOCUMENTS = {
    "kalkar.txt": (
        "Kalkar\n\nDie Wirkung von Besuchsprogrammen wird in Kalkar untersucht. Die Lesestube in Kalkar wird von der "
        "Caritas betrieben.\n\n"
        "„Unsere Elternbriefe sind in Kalkar längst verteilt.“ Bürgermeisterin Anna Meier\n\n"
        "Das Ministerium für Kinder hat die Ferienkurse in Kalkar gefördert. Berta Schulz hat die Kurse gelobt.\n\n"
        "Das Ministerium für Arbeit, Gesundheit und Soziales bezahlt die Elternschule in Kalkar. Die Stiftung für "
        "Lesen und Reimen hat die Bücherkiste in Kalkar gestiftet.\n\n"
        "Die Elternwerkstatt tagt in der Kommune. Sie besteht seit 2019.\n\n"
        "Hilfe gibt es in Kalkar bei Neugeborenen und im Rahmen der Beratung.\n\n"
        "Ansprechpartnerin\nBerta Schulz\nTelefon: 02824 1234\n"
    ),
}


@pytest.fixture
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


def value_of(answer: Answer) -> str:
    return answer.statements[0].text.split(" –")[0]


def test_who_acts_in_the_passive_is_named_behind_von(kekiz: Kekiz) -> None:
    assert value_of(kekiz.ask("Wer betreibt die Lesestube in Kalkar?")) == "Kalkar: Caritas"


@pytest.mark.parametrize(
    "typed",
    [
        "Wer untersucht die Wirkung?",  # "von Besuchsprogrammen" tells whose effect it is
        "Wer hat die Elternbriefe verteilt?",  # whoever signs a quotation does not do what it says
        "Welches Ministerium hat die Ferienkurse gelobt?",  # a person did
        "Wo tagt die Elternwerkstatt?",  # "in der Kommune" is no place
        "Wie alt ist die Bürgermeisterin von Kalkar?",  # her name is no age
    ],
)
def test_a_value_of_another_kind_is_no_answer(kekiz: Kekiz, typed: str) -> None:
    answer = kekiz.ask(typed)

    assert answer.status == "no_evidence", answer.answer


def test_neither_newborn_children_nor_advice_are_places(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wo finde ich Hilfe in Kalkar?")

    assert answer.status == "partial"
    assert answer.answer.startswith("Ein Ort fand sich nicht")


def test_a_body_that_is_asked_for_by_its_kind_is_named(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Welches Ministerium hat die Ferienkurse gefördert?")

    assert value_of(answer).endswith("Ministerium für Kinder")


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Welches Ministerium bezahlt die Elternschule?", "Ministerium für Arbeit, Gesundheit und Soziales"),
        ("Wer hat die Bücherkiste gestiftet?", "Stiftung für Lesen und Reimen"),
    ],
)
def test_a_name_holds_all_that_a_body_is_for(kekiz: Kekiz, typed: str, name: str) -> None:
    assert value_of(kekiz.ask(typed)).endswith(name)


@pytest.mark.parametrize("typed", ["Wer ist in Kalkar zuständig?", "wer is in kalkar zuständig"])
def test_who_is_in_charge_of_a_kommune_is_its_contact(kekiz: Kekiz, typed: str) -> None:
    assert "Berta Schulz" in kekiz.ask(typed).answer


def test_who_held_an_office_once_does_not_hold_it(asking: Asking) -> None:
    kekiz = asking(
        {
            "kalkar.txt": "Kalkar feiert\n\nDer frühere Bürgermeister Emil Sauer kam. Auch die ehemalige Leiterin der "
            "Lesestube, Berta Schulz, war da. Der Altbürgermeister Otto Brand sprach.\n"
        }
    )

    assert kekiz.ask("Wer ist Bürgermeister von Kalkar?").status == "no_evidence"
    assert kekiz.ask("Wer leitet die Lesestube in Kalkar?").status == "no_evidence"
    assert "Berta Schulz" in kekiz.ask("Wer war die ehemalige Leiterin der Lesestube in Kalkar?").answer

"""Lists asked in everyday words: what carries most of a question is a row; what only names a thing is none."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.answer import Answer
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]
Supported = Callable[[Answer], list[str]]

DOCUMENTS = {
    "Ahaus": (
        "Ahaus\n\nAn zwei Schulen wird vor dem Unterricht ein kostenloses Frühstück ausgegeben.\n\n"
        "TOP 3 Antrag der SPD: Anschaffung eines Märchenzelts\n\nEine Tauschbörse wird gerade mit dem Rat abgestimmt.\n"
    ),
    "Borken": (
        "Borken\n\nDie Schulen haben neue Fenster. Kinder malen sie bunt an.\n\nHaben Sie ein Märchenzelt?\n"
        "Maier: Ja. Es steht im Park.\n\nWoran sind Sie gescheitert?\nMaier: An der Tauschbörse.\n"
    ),
    "Goch": (
        "Goch\n\nEin Schulfrühstück gibt es nicht mehr, kostenlos war es nie.\n\nKinder sehen die Feuerwehr.\n\n"
        "Die Lesegärten, drei Beete mit Bänken, sind verschwunden: Das Geld fehlte.\n\nMärchenzelt: –\n"
    ),
    "Rheine": (
        "Rheine\n\nSeit 2020 stehen zwei Vorleserinnen im Annenkrankenhaus bereit.\n\n"
        "Die Stadt arbeitet bei Festen für Kinder mit der Feuerwehr zusammen.\n\n"
        "Lesegärten gibt es an zwei Schulen. Familien bekommen vom Kreis einen Gartenkurs.\n\n"
        "Für Erstklässler übernimmt die Stadt den Beitrag im Turnverein.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(profiles: Asking) -> Kekiz:
    return profiles(DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "kommunen"),
    [
        ("Wo bekommen Kinder in der Schule morgens umsonst etwas zu essen?", ["Ahaus"]),
        ("Wo bekommen Kinder in der Schule neue Fahrräder zum Fahren?", []),
        ("Welche Kommunen kooperieren bei Festen für Kinder mit der Feuerwehr?", ["Rheine"]),
        ("In welchen Kommunen gibt es Vorleserinnen im Krankenhaus?", ["Rheine"]),
    ],
)
def test_enough_of_a_long_question_is_enough(
    kekiz: Kekiz, question: str, kommunen: list[str], supported: Supported
) -> None:
    assert supported(kekiz.ask(question)) == kommunen


@pytest.mark.parametrize(
    ("question", "kommunen"),
    [
        ("Welche Kommunen haben ein Märchenzelt?", ["Borken"]),  # neither an agenda nor a dash says that it is there
        ("Welche Kommunen haben eine Tauschbörse?", []),  # one is made ready, one failed
        ("Wo gibt es noch Lesegärten?", ["Rheine"]),  # what is put in does not hide that they are gone
        ("Welche Kommunen bieten Familien einen Gartenkurs an?", []),  # the Kreis does
    ],
)
def test_what_is_only_named_is_no_row(kekiz: Kekiz, question: str, kommunen: list[str], supported: Supported) -> None:
    assert supported(kekiz.ask(question)) == kommunen


@pytest.mark.parametrize(
    ("question", "kommunen"),
    [
        ("Wer bezahlt Kindern den Beitrag für den Turnverein?", ["Rheine"]),  # "die Stadt": which, a row tells
    ],
)
def test_who_may_be_kommunen(kekiz: Kekiz, question: str, kommunen: list[str], supported: Supported) -> None:
    assert supported(kekiz.ask(question)) == kommunen

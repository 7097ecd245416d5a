"""What a sentence tells of one town it tells of no other: exceptions, labels, other things that are enumerated."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.answer import Answer
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]
Supported = Callable[[Answer], list[str]]

SOURCES = (
    "file,title,kommune,publisher,kind,published,url\n"
    "kreis.txt,Kreis Kleve,Kreis Kleve,Kreis Kleve,municipal,2023,\n"
    "rundbrief.txt,Rundbrief,Kalkar,Netzwerk,association,2023,\n"
    "goch.txt,Goch,Goch,Stadt Goch,municipal,2023,\nrees.txt,Rees,Rees,Stadt Rees,municipal,2023,\n"
    "weeze.txt,Weeze,Weeze,Gemeinde Weeze,municipal,2023,\nkalkar.txt,Kalkar,Kalkar,Stadt Kalkar,municipal,2023,\n"
)
DOCUMENTS = {
    "sources.csv": SOURCES,
    "kreis.txt": (
        "Der Kreis Kleve informiert\n\n"
        "Die Besuche der Lotsinnen gibt es in Kalkar und Weeze, in Goch und Rees nicht.\n\n"
        "Vier Kinderpflegerinnen des Kreises helfen Familien. In Goch, Rees und Kalkar gibt es eigene Jugendämter.\n\n"
        "Ein Kreisjugendrat wurde 2021 abgelehnt.\n"
    ),
    "rundbrief.txt": (
        "Rundbrief des Netzwerks\n\nKalkar: Neun Elternmentorinnen haben im Mai begonnen.\n\n"
        "Weeze: Das Schulfrühstück wird fortgeführt. Für die Kinder ist es gratis.\n\nRees: Der Nähkurs zieht um.\n"
    ),
    "goch.txt": "Goch\n\nIm Jugendrat sitzen neun Jugendliche.\n\n- Hebammensprechstunde: über den Kreis Kleve\n",
    "rees.txt": "Rees\n\nDie Anschaffung eines Bücherbusses ist geplant. Sie wurde im Mai abgelehnt.\n",
    "weeze.txt": "Weeze\n\nDie Anschaffung eines Bücherbusses ist geplant. Der Rat freut sich.\n",
    "kalkar.txt": "Kalkar\n\nDie Hebammensprechstunde ist montags.\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "kommunen"),
    [
        ("In welchen Kommunen gibt es Besuche der Lotsinnen?", ["Kalkar", "Kreis Kleve", "Weeze"]),
        ("Welche Kommunen haben Kinderpflegerinnen?", ["Kreis Kleve"]),
        ("Welche Kommunen haben Elternmentorinnen?", ["Kalkar"]),
        ("Wo gibt es ein Schulfrühstück?", ["Weeze"]),
        ("Welche Kommunen haben einen Nähkurs?", ["Rees"]),
        ("Welche Kommunen haben einen Jugendrat?", ["Goch"]),
        ("Welche Kommunen haben einen Jugendrat abgelehnt?", ["Kreis Kleve"]),
        ("Welche Städte haben eine Hebammensprechstunde?", ["Kalkar"]),
        ("Welche Kommunen planen einen Bücherbus?", ["Weeze"]),
    ],
)
def test_each_town_has_its_own(kekiz: Kekiz, supported: Supported, question: str, kommunen: list[str]) -> None:
    assert supported(kekiz.ask(question)) == kommunen


def test_a_deed_told_by_another_verb_is_done_to_whom_the_question_names(profiles: Asking, supported: Supported) -> None:
    asked = profiles(
        {
            "Goch": "Goch\n\nEinwände werden im Ausschuss erhoben.\n",
            "Rees": "Rees\n\nIm Mai wurden alle Kinder der vierten Klassen befragt.\n",
        }
    )
    assert supported(asked.ask("Welche Kommunen haben Kinder befragt?")) == ["Rees"]


def test_of_visits_no_sentence_on_families_alone_tells(profiles: Asking, supported: Supported) -> None:
    asked = profiles(
        {
            "Goch": "Goch\n\nDas Netzwerk unterstützt in Goch Familien mit Neugeborenen.\n",
            "Rees": "Rees\n\nEine Hebamme besucht in Rees alle Familien mit Neugeborenen.\n",
        }
    )
    assert supported(asked.ask("In welchen Kommunen bekommen Familien mit Neugeborenen Besuch?")) == ["Rees"]


def test_what_a_kreis_has_at_a_place_in_one_of_its_towns_it_has(profiles: Asking, supported: Supported) -> None:
    asked = profiles(
        {
            "Kreis Kleve": "Kreis Kleve\n\nAm Marienhospital in der Stadt Goch arbeitet seit 2020 eine Wochenlotsin. "
            "In Rees hat sich eine Puppenbühne entwickelt, die Eltern führen. In Weeze gibt es keinen Waldtreff.\n",
            "Kalkar": "Kalkar\n\nDer Waldtreff öffnet freitags.\n",
        }
    )
    assert "Kreis Kleve" in supported(asked.ask("Welche Kommunen haben eine Wochenlotsin?"))
    assert "Kreis Kleve" not in supported(asked.ask("Wo gibt es eine Puppenbühne?"))
    rows = asked.ask("Gibt es im Kreis Kleve einen Waldtreff?").rows
    assert [row.verdict for row in rows] == ["no_evidence"]

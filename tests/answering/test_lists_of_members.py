"""Who takes part: told of each, or of those that a text enumerates under the programme; the later one by its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.answer import Answer
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]
Supported = Callable[[Answer], list[str]]

SOURCES = (
    "file,title,kommune,publisher,kind,published,url\n"
    "presse.txt,Erste Runde,,Stiftung,press,2012-02-01,\n"
    "zweite.txt,Zweite Runde,Goch,Stadt Goch,municipal,2017-01-10,\n"
    "ahaus.txt,Ahaus,Ahaus,Stadt Ahaus,municipal,2014,\nborken.txt,Borken,Borken,Stadt Borken,municipal,2014,\n"
    "marl.txt,Marl,Marl,Stadt Marl,municipal,2022,\ndatteln.txt,Datteln,Datteln,Stadt Datteln,press,2014,\n"
    "kleve.txt,Kleve,Kleve,Stadt Kleve,press,2014,\n"
)
DOCUMENTS = {
    "sources.csv": SOURCES,
    "presse.txt": (
        "Kein Kind zurücklassen! Kommunen in NRW beugen vor\n\nDie Teilnehmer des Modellvorhabens stehen fest.\n\n"
        "Es sind die Städte Ahaus, Borken und Datteln.\n\nZur Tagung im Mai waren Kleve, Marl und Goch eingeladen.\n"
    ),
    "zweite.txt": (
        "Kein Kind zurücklassen! geht weiter\n\nNach der Modellphase stellt das Land die teilnehmenden "
        "Kommunen vor.\n\n"
        "Neben Goch sind auch Kleve, Marl und Rheine neue Kommunen der Initiative.\n"
    ),
    "ahaus.txt": "Ahaus\n\nDie Modellkommune Borken stellte sich in Ahaus vor.\n",
    "borken.txt": "Borken\n\nDie Stadt liegt im Münsterland.\n",
    "marl.txt": "Marl\n\nMarl nimmt seit 2021 am Landesprogramm „kinderstark – NRW schafft Chancen“ teil.\n",
    "datteln.txt": "Datteln\n\nAlle Kommunen sollen vom Landesprogramm lernen, das die Kommunen beteiligt.\n",
    "kleve.txt": "Kleve\n\nDie Stadt liegt am Rhein.\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "members"),
    [
        ("Welche Kommunen gehörten zu den Modellkommunen?", ["Ahaus", "Borken", "Datteln"]),
        ("Welche Kommunen kamen als neue Kommunen bei Kein Kind zurücklassen dazu?", ["Goch", "Kleve", "Marl"]),
        ("Welche Kommunen sind bei kinderstark dabei?", ["Marl"]),
        ("Welche Kommunen nehmen an der Initiative teil?", ["Ahaus", "Borken", "Datteln", "Goch", "Kleve", "Marl"]),
    ],
)
def test_members_are_enumerated_under_their_programme(
    kekiz: Kekiz, supported: Supported, question: str, members: list[str]
) -> None:
    assert supported(kekiz.ask(question)) == members


TWO = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\ngoch.txt,Goch,Goch,Stadt Goch,municipal,2024,\n"
        "kleve.txt,Kleve,Kleve,Stadt Kleve,municipal,2024,\n"
    ),
    "goch.txt": "Goch\n\nFamilien gehen in das Spielhaus am Markt. Eine App wie in Kleve wird geprüft.\n",
    "kleve.txt": "Kleve\n\nDie Stadt liegt am Rhein.\n",
}


def test_a_sentence_goes_with_no_other_towns(asking: Asking, supported: Supported) -> None:
    told = asking(TWO)
    assert supported(told.ask("Welche Kommunen haben ein Spielhaus?")) == ["Goch"]

"""Lists asked in everyday words: enough of a long question carried is enough, a relation left out is not."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.answer import Answer
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]
Supported = Callable[[Answer], list[str]]

SOURCES = (
    "file,title,kommune,publisher,kind,published,url\n"
    "ahaus.txt,Ahaus im Profil,Ahaus,Stadt Ahaus,profile,2023-05-02,\n"
    "borken.txt,Borken im Profil,Borken,Stadt Borken,profile,2023-05-02,\n"
    "goch.txt,Goch im Profil,Goch,Stadt Goch,profile,2023-05-02,\n"
    "rheine.txt,Rheine im Profil,Rheine,Stadt Rheine,profile,2023-05-02,\n"
)
DOCUMENTS = {
    "sources.csv": SOURCES,
    "ahaus.txt": "Ahaus\n\nAn zwei Schulen wird vor dem Unterricht ein kostenloses Frühstück ausgegeben.\n",
    "borken.txt": "Borken\n\nDie Schulen haben neue Fenster. Kinder malen sie bunt an.\n",
    "goch.txt": "Goch\n\nEin Schulfrühstück gibt es nicht mehr, kostenlos war es nie.\n\nKinder sehen die Feuerwehr.\n",
    "rheine.txt": (
        "Rheine\n\nSeit 2020 stehen zwei Vorleserinnen im Annenkrankenhaus bereit.\n\n"
        "Die Stadt arbeitet bei Festen für Kinder mit der Feuerwehr zusammen.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


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

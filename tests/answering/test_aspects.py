"""From which side a matter is asked after: what went wrong, what it brings, what was learnt; and what is not told."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.words.aspects import read_aspect
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

DOCUMENTS = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "ahlen.txt,Jahresbericht,Ahlen,Stadt Ahlen,municipal,2023,\n"
        "goch.txt,Fragen an Frau Moll,Goch,Stadt Goch,press,2023,\n"
        "haan.txt,Über das Netzwerk,Haan,Stadt Haan,profile,2023,\n"
        "land.txt,Das Programm,,Ministerium,ministry,2023,\n"
    ),
    "ahlen.txt": (
        "Jahresbericht der Stadt Ahlen\n\n"
        "Lotsendienst\n\nIn der Klinik spricht eine Lotsin mit den Eltern. Der Dienst hat sich bewährt. "
        "Die Schulen melden weniger Fehlzeiten.\n\n"
        "Familienbüro\n\nDas Familienbüro berät an vier Tagen. Es vermittelt Plätze in der Tagespflege.\n\n"
        "Schwierigkeiten\n\nZwei Stellen blieben unbesetzt. Das Elterncafé musste verschoben werden.\n"
    ),
    "goch.txt": (
        "Fragen an Frau Moll\n\nRechnet sich das alles?\n\nMoll: Genau sagen kann ich es nicht. Wir sparen wohl drei "
        "Plätze im Heim.\n\nWas ist schiefgegangen?\n\nMoll: Die App. Niemand hat sie geladen.\n\n"
        "Ab 2025 soll es einen Lotsendienst geben, mit dem alles besser wird.\n"
    ),
    "haan.txt": "Haan\n\nIm Netzwerk von Haan treffen sich Schulen und Vereine. Der Spielebus fährt freitags.\n",
    "land.txt": (
        "Das Landesprogramm kinderstark\n\nDas Programm soll allen Kindern gleiche Chancen geben. "
        "Kritik kam von den Verbänden: Das Geld sei zu knapp.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Was ist in Ahlen nicht so gut gelaufen?", "unbesetzt"),
        ("Woran hapert es noch in Ahlen, was sind die Probleme?", "verschoben"),
        ("Welche Erfahrungen hat Ahlen mit dem Lotsendienst gemacht?", "bewährt"),
        ("Was hat der Lotsendienst in Ahlen gebracht?", "weniger Fehlzeiten"),
        ("Lohnt sich die Vorbeugung in Goch?", "drei Plätze im Heim"),
        ("Was ist in Goch schiefgegangen?", "Niemand hat sie geladen"),
        ("Was bietet das Familienbüro in Ahlen?", "vermittelt Plätze"),
        ("Welche Kritik gibt es am Landesprogramm?", "zu knapp"),
    ],
)
def test_a_side_is_told_by_its_words_or_its_heading(kekiz: Kekiz, question: str, told: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert told in " ".join(one.quote for one in answer.citations)


@pytest.mark.parametrize(
    "question",
    [
        "Was ist in Haan nicht so gut gelaufen?",
        "Welche Erfahrungen hat Haan mit dem Spielebus gemacht?",
        "Welche Erfahrungen hat Goch mit dem Lotsendienst gemacht?",
        "Was bringt das Familienbüro in Ahlen den Schulen in Haan?",
        "Was hat der Spielebus in Haan gebracht?",
    ],
)
def test_what_names_the_matter_alone_tells_no_side_of_it(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


@pytest.mark.parametrize(
    ("folded", "name"),
    [
        ("was lief in ahlen schief?", "trouble"),
        ("was bringt das den kindern?", "effect"),
        ("welche lehren zog ahlen aus der misslungenen app?", "experience"),
        ("wie geht es mit dem programm weiter?", "future"),
        ("warum gibt es praeventionsketten?", "purpose"),
        ("wie laeuft ein besuch ab?", "course"),
        ("was macht ahlen fuer familien?", None),
    ],
)
def test_sides_are_read_off_a_question(folded: str, name: str | None) -> None:
    aspect = read_aspect(folded)
    assert (aspect.name if aspect else None) == name


def test_a_difficult_situation_is_no_trouble_asked_after() -> None:
    assert read_aspect("wie hilft man familien in schwieriger lage?") is None

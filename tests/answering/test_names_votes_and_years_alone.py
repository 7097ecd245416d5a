"""What only comes near is no answer: that there are some, that a body decided, what was in another year of others."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": (
        "file,title,kommune,published\ngoch.txt,Goch,Goch,2024-03-01\nrees.txt,Rees,Rees,2023-05-04\n"
        "kleve.txt,Kleve,Kleve,2024-01-10\n"
    ),
    "goch.txt": (
        "An zwei Grundschulen in Goch arbeiten drei Bildungsbegleiter.\n\n"
        "Einmal im Monat bewirten Betriebe in Goch Kinder der Gesamtschule.\n\n"
        "Der Jugendhilfeausschuss der Stadt Goch beschließt, die Lesewerkstatt fortzuführen.\n\n"
        "**Vorlesestunde** – samstags 11 Uhr in der Stadtbücherei in Goch.\n\n"
        "Dass das Elternbüro in Goch an den Markt verlegt wird, ist nicht beabsichtigt.\n"
    ),
    "rees.txt": (
        "In 87 Familien zeigte sich in Rees 2022 ein größerer Bedarf.\n\n"
        "Geholfen hat, dass die Kita Spatzennest in Rees ihre Öffnungszeit bis 18 Uhr verlängert hat. "
        "Im Treff sitzt ein Vermittler.\n"
    ),
    "modell.md": "# Das Modellvorhaben\n\nFür Duisburg galt der höchste Fördersatz, bis 64.000 Euro.\n",
    "kleve.txt": (
        "Im September 2021 wurde in Kleve die Lampenstube eröffnet.\n\n"
        "Im März 2020 ging in Kleve die App „Kleve-Kinder“ an den Start.\n\n"
        "Der Lotsendienst „Morgenrot“ ist in Kleve an einer Klinik tätig.\n\n"
        "Elterncafés gibt es in Kleve an der Karl-May-Schule.\n\n"
        "An den Grundschulen Regenbogen und Süd in Kleve gibt es Frühstück.\n\n"
        "In Kleve arbeiten zwei Bildungsbegleiter, Piet Lorenz und Paula Vennemann.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    "question",
    [
        "Wie heißen die Bildungsbegleiter an den Grundschulen in Goch?",
        "Welche Betriebe bewirten Kinder in Goch?",
        "Wie haben die Fraktionen in Goch über die Lesewerkstatt abgestimmt?",
        "Wann hat die Stadtbücherei in Goch geöffnet?",
        "Wann ist das Elternbüro in Goch geöffnet?",
        "Wie viele Familien wurden in Rees 2021 besucht?",
        "Wann hat der Treff in Rees geöffnet?",
        "Zu welchen Uhrzeiten hat die Lampenstube in Kleve auf?",
        "Wer hat die App Kleve-Kinder programmiert?",
        "Welche Kommune hat die meisten Modellprojekte?",
    ],
)
def test_what_comes_near_is_no_answer(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wie heißen die Bildungsbegleiter in Kleve?", "Paula Vennemann"),
        ("Welche Grundschulen in Kleve haben ein Frühstück?", "Regenbogen und Süd"),
        ("Wie heißen die Lotsen in Kleve?", "Morgenrot"),
        ("Welche Schulen in Kleve haben ein Elterncafé?", "Karl-May-Schule"),
        ("Wann wurde die Lampenstube in Kleve eröffnet?", "September 2021"),
    ],
)
def test_what_names_them_is(kekiz: Kekiz, question: str, told: str) -> None:
    assert any(told in one.quote for one in kekiz.ask(question).citations)

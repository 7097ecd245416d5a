"""Light verbs, sums a month, who may join, growth told behind, what a title is of; what others do is no answer."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking, Read

FILES = {
    "sources.csv": (
        "file,title,kommune,published\nviersen.md,Bericht,Viersen,2024-01-20\n"
        "borken.txt,Profil,Kreis Borken,2024-02-03\n"
        "kleve.txt,Rede,Kleve,2023-10-02\nland.txt,Rundbrief,,2024-09-15\nhaan.txt,Bilanz,Haan,2024-03-01\n"
    ),
    "viersen.md": (
        "# Bericht\n\n| Angebot | 2022 | 2023 |\n|---|---|---|\n| Babylotsen (Gespräche) | 530 | 604 |\n\n"
        "Die Leitung des Spielhauses in Viersen will die Lücke mit Spenden schließen.\n"
    ),
    "borken.txt": (
        "Im Kreis Borken helfen Dorfpaten. Wer mitmachen möchte, muss mindestens 18 Jahre alt sein. "
        "Jeder Dorfpate bekommt im Kreis Borken eine Pauschale von 40 Euro.\n\n"
        "Ein Baustein im Kreis Borken ist die App „BorFam“. Eltern finden darin Kurse. Sie ist kostenlos. "
        "Entwickelt wurde sie von Studierenden der Fachhochschule Münster.\n\n"
        "Der Kreis Borken macht keine Willkommensbesuche, sondern lädt alle Eltern zum Babyfrühstück ein.\n"
    ),
    "kleve.txt": (
        "Viele haben lange gefragt, gezählt und verglichen, und alle haben dabei viel gelernt. Manches ging schnell, "
        "anderes brauchte Jahre, und nicht alles ist gelungen, wie alle wissen, die damals dabei waren und noch heute "
        "davon erzählen, wenn sie sich im Rathaus, auf dem Markt oder in der Kita begegnen.\n\n"
        "Was tut das Schwanennest? In Kleve bekommen Familien dort Rat. Alle sind willkommen. "
        "Im ersten Jahr kamen 240 Familien, im vergangenen Jahr waren es 915.\n\n"
        "Kleve zählt 37 Lotsengespräche im Monat, doppelt so viele wie 2021.\n"
    ),
    "land.txt": (
        "Unter dem Titel „Lerntreff to go“ bietet das Land eine Videoreihe an.\n\n"
        "Der erste Aufruf zu kinderstark nannte den 29. Mai 2020 als Antragsfrist; später eingehende Anträge waren "
        "damit nicht ausgeschlossen.\n"
    ),
    "haan.txt": "Die Jugendberufsagentur, die Haan gemeinsam mit Hilden betreibt, berät junge Menschen.\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wie viele Gespräche führten die Babylotsen 2023 in Viersen?", "604"),
        ("was kriegt so ein dorfpate im kreis borken im monat", "40 Euro"),
        ("Wie alt muss man sein, um Dorfpate im Kreis Borken zu werden?", "mindestens 18 Jahre"),
        ("Wer hat die App BorFam programmiert?", "Studierende"),
        ("Bis zu welchem Tag sollten die ersten Anträge bei kinderstark eingehen?", "29. Mai 2020"),
    ],
)
def test_value_is_told(kekiz: Kekiz, question: str, told: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert told in answer.statements[0].text.split("–")[0]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hatten in Kleve zuletzt mehr Familien das Schwanennest besucht als am Anfang?", "Im ersten Jahr kamen 240"),
        ("Sind die Lotsengespräche in Kleve mehr geworden als 2021?", "Kleve zählt 37 Lotsengespräche"),
        ("Was ist Lerntreff to go?", "Unter dem Titel „Lerntreff to go“"),
        ("Was bietet der Kreis Borken jungen Eltern statt Willkommensbesuchen an?", "Der Kreis Borken macht keine"),
        ("Wie will die Leitung in Viersen das fehlende Geld auftreiben?", "Die Leitung des Spielhauses"),
    ],
)
def test_sentence_is_quoted(kekiz: Kekiz, question: str, told: str) -> None:
    assert any(one.quote.startswith(told) for one in kekiz.ask(question).citations)


def test_what_others_do_is_no_answer_for_those_named(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Welche gemeinsamen Angebote haben die Kreise Höxter und Paderborn?")
    assert answer.status == "no_evidence"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Was ist in der Kiste drin?", "was enthält der kiste"),
        ("In was für einem Haus ist das Büro?", "in welchem haus ist das büro"),
        ("Was ist häufiger, Büros oder Zentren?", "gibt es mehr büros oder zentren"),
    ],
)
def test_roundabout_words_are_read_as_plain_ones(read: Read, typed: str, meant: str) -> None:
    assert meant in read(typed).text.lower()

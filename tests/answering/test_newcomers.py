"""What newcomers ask without naming anything: "das" is the initiative, in documents that speak of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

DOCUMENTS = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "land.txt,Die Initiative,,Ministerium,ministry,2023,\n"
        "hamm.txt,Hamm dabei,Hamm,Stadt Hamm,profile,2023,\n"
    ),
    "land.txt": (
        "Die Initiative\n\n"
        "„Kein Kind zurücklassen“, kurz KeKiz, ist ein Vorhaben, das Hilfen für Kinder verbindet.\n\n"
        "„Kein Kind zurücklassen“ begann im März 2012 mit 18 Kommunen.\n\n"
        "Das Programm kinderstark begann 2020 mit Anträgen der Jugendämter.\n\n"
        "Geldgeber von „Kein Kind zurücklassen“ ist das Familienministerium.\n\n"
        "Arme Kinder sprechen seltener schlecht Deutsch, wenn sie früh eine Kita besuchen.\n\n"
        "Ob das wirkt, ist in den ausgewerteten Quellen nicht belegt.\n"
    ),
    "hamm.txt": (
        "Hamm\n\nSeit 2015 nimmt Hamm an „Kein Kind zurücklassen“ teil. Das Spielmobil wirkt in Hamm am Rand mit.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Was ist das eigentlich?", "ein Vorhaben, das Hilfen"),
        ("Was soll das Ganze?", "ein Vorhaben, das Hilfen"),
        ("Worum geht es bei KeKiz?", "ein Vorhaben, das Hilfen"),
        ("Seit wann läuft das?", "März 2012"),
        ("Seit wann gibt es kinderstark?", "begann 2020"),
        ("Wer bezahlt das?", "Familienministerium"),
        ("Was bringt das den Kindern?", "seltener schlecht Deutsch"),
    ],
)
def test_that_is_the_initiative(kekiz: Kekiz, question: str, told: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert told in answer.citations[0].quote


def test_it_is_said_what_was_meant(kekiz: Kekiz) -> None:
    assert kekiz.ask("Seit wann läuft das?").understood.corrections == {"das": "KeKiz"}


def test_what_a_text_says_of_its_sources_is_no_answer(kekiz: Kekiz) -> None:
    quotes = [one.quote for one in kekiz.ask("Funktioniert das überhaupt?").citations]
    assert not any("ausgewerteten" in quote for quote in quotes)


@pytest.mark.parametrize("question", ["Ist das Spielmobil in Hamm ein Kind zurücklassen?", "Das ist ein Test."])
def test_an_article_stays_one(kekiz: Kekiz, question: str) -> None:
    assert "KeKiz" not in kekiz.ask(question).understood.corrections.values()


def test_without_the_initiative_that_is_nothing(asking: Asking) -> None:
    answer = asking({"rad.txt": "Hamm\n\nDer Radweg in Hamm ist fertig.\n"}).ask("Seit wann läuft das?")
    assert answer.status == "no_evidence"
    assert answer.understood.corrections == {}


def test_what_happened_in_a_year_is_told_of_the_initiative(kekiz: Kekiz) -> None:
    quotes = [one.quote for one in kekiz.ask("Was ist 2020 passiert?").citations]
    assert quotes == ["Das Programm kinderstark begann 2020 mit Anträgen der Jugendämter."]


def test_fields_of_a_profile_are_no_deeds(asking: Asking) -> None:
    folder = {
        "hamm.txt": (
            "Hamm\n\n- Kinder unter 18: 31.278\n- Zuständig: Jugendamt\n\n"
            "Hamm berät junge Eltern in zwei Cafés. In Hamm gibt es Kurse für Eltern und Kinder.\n"
        )
    }
    quotes = [one.quote for one in asking(folder).ask("Was tut Hamm für Kinder?").citations]
    assert any("Kurse" in quote for quote in quotes)
    assert not any(": " in quote for quote in quotes)

"""Questions in other words than the documents use: who has an office, how many posts it has, when it is open."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": (
        "file,title,kommune\ngoch.txt,Goch,Goch\nrees.txt,Rees,Rees\nhagen.txt,Hagen,Hagen\n"
        "kleve.txt,Kleve,Kleve\nland.txt,Das Land,\n"
    ),
    "goch.txt": (
        "Steckbrief: Stadt Goch\n\nEinwohner: 34.000\n\nKontakt vor Ort\nName: Nora Terhorst\n"
        "Funktion: Netzwerkkoordination Präventionskette\nStellenanteil: 0,5 Vollzeitstelle\n"
        "Telefon: 02823 / 10 20 30\nE-Mail: kette@goch.example\n"
        "Sprechzeiten: montags 8 bis 11 Uhr\n"
    ),
    "rees.txt": (
        "Die Koordination lag bis Mai 2021 bei Ole Brandt; seit Juni 2021 führt Vera Klostermann die Aufgabe.\n\n"
        "Die Steuerungsgruppe tagt zweimal im Jahr. Ihre Vorsitzende ist die Beigeordnete Dr. Lena Winkels.\n\n"
        "Die Koordination der Präventionskette ist mit einer halben Stelle besetzt.\n\n"
        "Der Rat berät, ob man auf eine volle Stelle aufstocken soll.\n"
    ),
    "hagen.txt": (
        "Yildiran leitet die Fachstelle Lesen in Hagen.\n\n"
        "An den Schulen von Hagen helfen die Vorlesepaten, das sind 27 Rentnerinnen, jede Woche.\n\n"
        "Dazu kommen die Parklotsen, das sind 9 Ehrenamtliche.\n\n"
        "Im Herbst gab es in Hagen Lesekisten für alle Kitas. Die Besuche in der Bücherei stiegen auf 5.100.\n"
    ),
    "kleve.txt": (
        "Das Jugendamt in Kleve leitet Tom Averbeck.\n\n"
        "- Taschen: In Kleve nahmen 2022 insgesamt 61 von\n    88 befragten Familien eine Tasche an.\n"
    ),
    "land.txt": "Nicht zu verwechseln ist das mit dem Verbund Lesestart: An ihm nehmen sieben Städte teil.\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wer leitet die Koordinierungsstelle in Rees?", "Vera Klostermann"),
        ("Wer kümmert sich in Rees um die Koordination?", "Vera Klostermann"),
        ("Wer leitet die Präventionskette in Rees?", "Vera Klostermann"),
        ("Wer koordiniert die Präventionskette in Rees?", "Vera Klostermann"),
        ("Wer hat den Vorsitz der Steuerungsgruppe in Rees?", "Dr. Lena Winkels"),
        ("Wer führt in Rees den Vorsitz in der Steuerungsgruppe?", "Dr. Lena Winkels"),
        ("Wer leitet die Fachstelle Lesen?", "Yildiran"),
        ("Wer leitet das Klevr Jugendamt?", "Tom Averbeck"),
        ("Mit welchem Stellenumfang ist die Koordination in Rees besetzt?", "halben Stelle"),
        ("Wie viele Stellen hat die Koordination in Rees?", "halben Stelle"),
        ("Wie viele Vorlesepaten gibt es in Hagen?", "27"),
        ("Wie viele Parklotsen gibt es in Hagen?", "9"),
        ("Wie viele Familien nahmen 2022 in Kleve eine Tasche an?", "61"),
    ],
)
def test_the_sentence_of_other_words_answers(kekiz: Kekiz, question: str, told: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert f"{told} – " in answer.statements[0].text


def test_what_is_only_proposed_is_no_post(kekiz: Kekiz) -> None:
    assert "volle Stelle" not in kekiz.ask("Wie viele Stellen hat die Koordination in Rees?").answer


@pytest.mark.parametrize(
    "question",
    [
        "Wer koordiniert die Präventionskette in Goch?",
        "Wer macht in Goch die Netzwerkkoordination?",
        "Wer ist Ansprechpartnerin in Goch?",
    ],
)
def test_a_block_of_labels_tells_who_it_is_and_what_for(kekiz: Kekiz, question: str) -> None:
    answer = kekiz.ask(question)
    assert "Goch – Name: Nora Terhorst" in answer.answer
    assert answer.citations[0].quote == "Name: Nora Terhorst"


@pytest.mark.parametrize(
    "question",
    [
        "Wann kann man in Goch die Koordination sprechen?",
        "Wann ist in Goch jemand erreichbar?",
        "Wann kann ich in Goch wegen der Präventionskette vorbeikommen?",
    ],
)
def test_hours_are_those_of_the_office(kekiz: Kekiz, question: str) -> None:
    assert "Sprechzeiten: montags 8 bis 11 Uhr" in kekiz.ask(question).answer


def test_the_hours_of_the_office_are_not_those_of_another_thing(kekiz: Kekiz) -> None:
    assert kekiz.ask("Wann ist das Hallenbad in Goch geöffnet?").status == "no_evidence"


def test_a_number_of_the_next_sentence_counts_what_that_one_names(kekiz: Kekiz) -> None:
    assert kekiz.ask("Wie viele Lesekisten gab es in Hagen?").status == "no_evidence"


def test_what_is_told_apart_is_not_denied(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wie viele Städte nehmen am Verbund Lesestart teil?")
    assert answer.statements[0].text.startswith("sieben – ")

"""What is told of another thing, of a plan or of the beginning is not taken for what a question asks."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": (
        "file,title,kommune,published\ngoch.txt,Goch,Goch,2023-05-02\nolpe.txt,Olpe,Kreis Olpe,2023-05-02\n"
        "rees.md,Rees,Rees,2024-12-31\nland.md,Bescheide des Landes,,2023-01-10\nkleve.txt,Kleve,Kleve,2024-02-01\n"
    ),
    "goch.txt": (
        "Ein eigenes Familienbüro hat Goch nicht. Rat gibt die Servicestelle Familie, die werktags erreichbar ist.\n\n"
        "In Goch wurde ein Kinderrat angeregt. Das Projekt „Lesezeit“ begann im Mai 2020.\n"
    ),
    "olpe.txt": (
        "Kreisjugendamtsleiter Ole Brandt lobt das Familienbüro.\n\n"
        "Der Runde Tisch im Kreis Olpe tagt unter Leitung von Sozialamtsleiterin Vera Klostermann.\n\n"
        "Es wird vorgeschlagen, ab 2025 zwei Familienhebammen im Kreis Olpe einzustellen.\n"
    ),
    "rees.md": (
        "# Rees\n\n## Das Jahr in Zahlen\n\n| Angabe | 2022 | 2023 | 2024 |\n|---|---|---|---|\n"
        "| Teilnehmende an Elternkursen | 93 | 88 | 121 |\n| Willkommensbesuche | 264 | 281 | 297 |\n\n"
        "Der Elternkurs „Starke Mütter“ wurde 2023 eingestellt.\n\n"
        "## Was lief\n\n| Baustein | Beginn | Erreichte Kinder |\n|---|---|---|\n"
        "| Bewegte Pause | 2022 | 340 |\n| Lesestunde | 2020 | 118 |\n\n"
        "Das Bildungshaus ist ein Treff in der Schule. Es leitet Cem Karaduman.\n"
    ),
    "land.md": "# Bewilligt wurden\n\n- Kleve: 42.500 Euro\n- Rees: 31.000 Euro\n",
    "kleve.txt": "In Kleve nennt die Vorlage 55 fehlende Kitaplätze für das kommende Jahr.\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


def test_what_is_not_there_is_never_open(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wann hat das Familienbüro in Goch geöffnet?")
    assert answer.status == "partial"
    assert [one.quote for one in answer.citations] == ["Ein eigenes Familienbüro hat Goch nicht."]


@pytest.mark.parametrize(
    "question",
    [
        "Wer leitet das Familienbüro des Kreises Olpe?",  # whoever leads the Jugendamt praised it
        "Seit wann gibt es den Kinderrat in Goch?",  # another project began
        "Wie viele Elternkurse gab es 2024 in Rees?",  # those who came are counted
        "Wie viele Kinder erreichte die Bewegte Pause in Rees 2022?",  # that year it began
        "Wer leitet die Bewegte Pause in Rees?",  # a house is led
        "Wie lange wartet man in Kleve auf einen Kitaplatz?",  # too few are not none
    ],
)
def test_what_is_told_of_another_thing_is_no_evidence(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


def test_whoever_leads_a_thing_may_lead_another(kekiz: Kekiz) -> None:
    (told,) = kekiz.ask("Wer leitet den Runden Tisch im Kreis Olpe?").statements
    assert told.text.startswith("Kreis Olpe: Vera Klostermann – ")


def test_what_is_proposed_is_a_plan(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wie viele Familienhebammen beschäftigt der Kreis Olpe?")
    assert answer.status == "partial"
    assert answer.answer.startswith("Die Quellen sprechen nur von einem Vorhaben:")


def test_a_row_counts_what_it_is_called_by(kekiz: Kekiz) -> None:
    assert "297" in kekiz.ask("Wie viele Willkommensbesuche gab es 2024 in Rees?").answer
    assert "121" in kekiz.ask("Wie viele Teilnehmende hatten die Elternkurse 2024 in Rees?").answer


def test_a_line_without_the_number_asked_for_affirms_nothing(kekiz: Kekiz) -> None:
    assert not kekiz.ask("Stimmt es, dass die Kette in Kleve für drei Jahre bewilligt wurde?").answer.startswith("Ja")

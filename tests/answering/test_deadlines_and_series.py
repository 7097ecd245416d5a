"""Until when to sign up, numbers of several years behind one label, and what somebody adds to a cost."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nherne.md,herne.md,Herne\nunna.md,Schwimmkurse,Unna\nhamm.txt,Bogen,Hamm\n"
    "werl.txt,Bogen,Werl\ngoch.md,Reportage,Goch\nkamen.md,Horte,Kamen\n"
    "viersen.md,Wegweiser,Kreis Viersen\nrees.md,Ferien,Rees\n",
    "herne.md": (
        "# Ferienspiele Herne\n\n## Anmeldung\n\nDie Plätze werden im Mai vergeben. Für den Sommer 2024 endet die "
        "Frist am 12. April 2024. Die Bescheide kommen bis Ende Mai.\n\n## Förderung\n\nVereine können Zuschüsse "
        "beantragen. Die Frist endet am 1. Oktober 2024.\n"
    ),
    "unna.md": (
        "# Schwimmkurse in Unna: Fragen und Antworten\n\n**Bis wann muss ich mich melden?**\nFür den Herbst 2024 endet "
        "die Frist am 20. August 2024. Die Zusagen werden bis Ende September verschickt.\n\n**Kostet das etwas?**\n"
        "Nein.\n"
    ),
    "hamm.txt": (
        "Projektname ............ Wegweiser\nKommune ................ Hamm\n"
        "Erreichte Kinder ....... 61 (Schuljahr 2022/23), 84 (Schuljahr 2023/24)\n"
    ),
    "werl.txt": "Projektname: Lesestark\nBetreute Familien: 40 (2022), 55 (2023)\n",
    "goch.md": (
        "Ein Vormittag im Spielcafé „Krümel“ in Goch. Es riecht nach Brötchen.\n\nGetragen wird das „Krümel“ von der "
        "Diakonie. Der Betrieb kostet 48.000 Euro im Jahr. Die Stadt Goch gibt 31.000 Euro dazu, den Rest deckt das "
        "Landesprogramm, an dem Goch seit 2017 teilnimmt.\n"
    ),
    "viersen.md": (
        "# Kita-Wegweiser\n\n**Ich wohne in Brüggen. Kann ich ihn nutzen?**\nNein. Für Gemeinden ohne eigenes "
        "Jugendamt hat der Kreis Viersen ein eigenes Programm namens „Kitasuche“.\n"
    ),
    "rees.md": "Eine Woche Ferienspaß in Rees kostet 30 Euro, für jedes Geschwisterkind 15 Euro.\n",
    "kamen.md": (
        "# Horte in Kamen\n\n**Bis wann muss ich mein Kind anmelden?**\nFür das Hortjahr 2025/26 endet die Frist am "
        "15. Januar 2025.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Bis wann muss man sein Kind in Herne für die Ferienspiele anmelden?", ["Herne: 12. April 2024"]),
        ("Wann ist Anmeldeschluss für die Ferienspiele in Herne?", ["Herne: 12. April 2024"]),
        ("Bis wann können Vereine in Herne Zuschüsse beantragen?", ["Herne: 1. Oktober 2024"]),
        ("Bis wann muss man sein Kind in Unna zum Schwimmkurs anmelden?", ["Unna: 20. August 2024"]),
        ("Bis wann muss ich mich in Unna für den Schwimmkurs melden?", ["Unna: 20. August 2024"]),
        ("Bis wann muss man in Unna einen Zuschuss beantragen?", []),
        ("Bis wann muss man sein Kind in Unna zum Kochkurs anmelden?", []),
        ("bis wann muss man sein kind in kamen für 2025/26 anmelden", ["Kamen: 15. Januar 2025"]),
        ("Bis wann muss man sein Kind in Kamen für 2026/27 anmelden?", []),
        ("Wie viele Kinder hat das Projekt Wegweiser im Schuljahr 2023/24 erreicht?", ["84"]),
        ("Wie viele Kinder wurden im Schuljahr 2022/23 in Hamm erreicht?", ["Hamm: 61"]),
        ("Wie viele Kinder hat das Projekt Wegweiser im Schuljahr 2021/22 erreicht?", []),
        ("Wie viele Familien wurden 2022 in Werl betreut?", ["Werl: 40"]),
        ("Wie viele Familien wurden 2021 in Werl betreut?", []),
        ("Wie viel schiesst die Stadt Goch im Jahr zum Spielcafe dazu?", ["Goch: 31.000 Euro"]),
        ("Wie viel gibt das Land zum Spielcafé in Goch dazu?", []),
        ("Wie viel gibt die Stadt Goch zum Lesebus dazu?", []),
        ("Was kostet der Ferienspaß in Rees?", ["Rees: 30 Euro"]),
        ("Was kostet der Ferienspaß in Rees für die kleine Schwester?", ["Rees: 15 Euro"]),
    ],
)
def test_tells_the_very_value(kekiz: Kekiz, question: str, values: list[str]) -> None:
    answer = kekiz.ask(question)
    assert [one.text.split(" – ")[0] for one in answer.statements] == values


def test_without_denies_no_name_behind_a_no(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wie heißt das Programm des Kreises Viersen?")
    assert answer.status == "answered"
    assert "Kitasuche" in answer.statements[0].text

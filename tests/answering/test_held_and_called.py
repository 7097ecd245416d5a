"""Where and when what bears a name is held, who leads it, and what is denied of it without denying that it is there."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nwerl.md,Blatt,Werl\n",
    "werl.md": (
        "# Blatt\n\nDer Treff „Mama hat frei“ geht in sein zweites Jahr. Jeden ersten Freitag kommen Frauen ins "
        "Pfarrheim. Geleitet wird der Treff von Erzieherin Rieke Lohmann.\n\n"
        "Das Jugendhaus Anker, Lange Straße 4, hat montags bis freitags von 15 bis 20 Uhr geöffnet. Nicht allen "
        "gefällt das Jugendhaus Anker.\n\n"
        "Die Stadt lädt zur Tagung „Weit hinaus“ ein, die am 4. Juni 2025 im Kloster Meyerich stattfinden wird.\n\n"
        "Das Projekt „Brandung“ ist am 31. August 2023 ausgelaufen.\n\n"
        "Zwei Träger hätten sich um die Nachtbetreuung beworben, entschieden werde im März.\n\n"
        "| Häuser in Werl | Anzahl | davon mit Notfallplan |\n|---|---|---|\n| Kitas | 21 | 17 |\n"
        "| Turnvereine | 9 | 4 |\n\n"
        "Mit der Polizei wurde das Siegel „Wacher Verein“ entwickelt. Die Lesehilfe ist Unterricht am Nachmittag, den "
        "die Stadt bezahlt, wenn ein Kind das Ziel sonst nicht erreicht.\n\n"
        "Gelder vom Bund stehen für das Stadtteilbudget nicht zur Verfügung. Das Stadtteilbudget gibt es im Norden.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Wer leitet den Treff „Mama hat frei“?", ["Rieke Lohmann"]),
        ("Bis wann hat das Jugendhaus Anker geöffnet?", ["montags bis freitags von 15 bis 20 Uhr"]),
        ("Wo ist die Tagung „Weit hinaus“?", ["Kloster Meyerich"]),
        ("An welchen Tagen hat das Projekt Brandung auf?", []),  # when it ended is no day on which it is open
        ("Welcher Träger macht die Nachtbetreuung?", []),
        ("Wie viele Turnvereine in Werl haben einen Notfallplan?", ["Werl"]),
        ("Welcher Verein hat das Siegel „Wacher Verein“ zuerst bekommen?", []),
    ],
)
def test_tells_it_of_what_is_called_so(kekiz: Kekiz, question: str, values: list[str]) -> None:
    answer = kekiz.ask(question)
    assert [one.text.split(" – ")[0] for one in answer.statements] == values


@pytest.mark.parametrize(
    "question",
    [
        "Um wie viel Uhr macht das Jugendhaus Anker sonntags auf?",
        "Seit wann gibt es das Stadtteilbudget in Werl?",
        "Wo kann ich in Werl die Lesehilfe beantragen?",
    ],
)
def test_corrects_nothing_by_what_is_denied_beside_it(kekiz: Kekiz, question: str) -> None:
    assert not kekiz.ask(question).answer.startswith("Die Frage setzt voraus")


def test_counts_those_of_the_column_that_is_asked_for(kekiz: Kekiz) -> None:
    assert "davon mit Notfallplan: 4" in kekiz.ask("Wie viele Turnvereine in Werl haben einen Notfallplan?").answer
    assert "Turnvereine, Anzahl: 9" in kekiz.ask("Wie viele Turnvereine gibt es in Werl?").answer

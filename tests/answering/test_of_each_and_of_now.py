"""What each Kommune gets is no sum of all; who holds an office now is nobody of years ago; a noun counts its own."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune,published\nnetz.md,Leseland,,2025-03-02\n",
    "netz.md": (
        "# Leseland\n\n## Geld\n\n"
        "Für das Leseland nannte der Bericht zum Jahr 2024 gut 9,6 Millionen Euro Förderung. Jährlich 18.000 Euro "
        "standen jeder 2022 aufgenommenen Kommune für Lesepaten zu.\n\n"
        "## Rückblick\n\n"
        "Am 3. Mai 2016 war das erste Lesefest. Bildungsministerin Vera Holthaus eröffnete in Soest eine Ausstellung. "
        "Landesbeauftragter Theo Brand sprach 2019 in Hamm.\n\n"
        "## Zahlen\n\n"
        "Insgesamt gab es 2023 etwa 140 Bücherkistenhäuser. Eine Abgeordnete sprach 2023 von 2.870 Bücherhäusern. In "
        "einer Umfrage lobten 2023 über 90 Prozent von rund 60 befragten Bücherkistenhäusern das Leseland. 95 Schulen "
        "sind im Leseland dabei, bei 412 Schulen im ganzen Land.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Wie viel Geld bekam jede neue Kommune im Jahr?", ["18.000 Euro"]),
        ("Wie viel Geld bekommen die neuen Kommunen im Jahr?", ["18.000 Euro"]),
        ("Wie viel Geld gab es 2024 für das Leseland?", ["gut 9,6 Millionen Euro"]),
        ("Wie viele Bücherhäuser gab es 2023?", ["2.870"]),
        ("Wie viele Bücherkistenhäuser gab es 2023?", ["etwa 140"]),
        ("Wie viele Schulen sind dabei?", ["95"]),
        ("Wie viele Schulen sind im Leseland dabei?", ["95"]),
        ("Wie viele Schulen gibt es im ganzen Land?", ["412"]),
        ("Wer war 2016 Bildungsministerin?", ["Vera Holthaus"]),
        ("Wer ist aktuell Bildungsministerin?", []),
        ("Wer ist heute Landesbeauftragter?", []),
        ("Wer war Landesbeauftragter?", ["Theo Brand"]),
    ],
)
def test_values_are_of_each_of_now_and_of_their_own_noun(kekiz: Kekiz, question: str, values: list[str]) -> None:
    answer = kekiz.ask(question)
    assert [one.text.split(" – ")[0] for one in answer.statements] == values
    assert answer.status == ("answered" if values else "no_evidence")

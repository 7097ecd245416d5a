"""Names with numbers, names of two words, bodies by kind: what is said of the very one, and of nobody else."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nland.txt,Meldung,\nrees.txt,Rees,Rees\nbogen.txt,Netzwerk Niersbogen,\n",
    "land.txt": (
        "Land fördert Übergänge\n\nUnter dem Titel „Brücke 17“ erhalten acht Städte zusammen 4 Millionen Euro.\n\n"
        "Der Auftakt findet am 29. August 2024 in der Stadthalle Wesel statt.\n"
    ),
    "rees.txt": (
        "Rees\n\nOberbürgermeister Jens Kroll lobt den Ort.\n\nDie Wirkung der Lotsinnen wird seit 2022 von "
        "der Hochschule für "
        "Gesundheit in Bochum untersucht.\n\nDie Lotsinnen bezahlt das Land, den Rest steuert eine "
        "Krankenkasse bei.\n\n"
        "Die Gruppen finanziert die Stadt Rees. Die Sparkassen haben wir zweimal gefragt. Zweimal war die "
        "Antwort Nein.\n\n"
        "Rees hat im Januar 2024 einen Antrag auf Aufnahme in den Niersbogen gestellt.\n"
    ),
    "bogen.txt": (
        "Netzwerk Niersbogen\n\nIm Netzwerk Niersbogen haben sich Kleve und Goch zusammengetan. Gegründet "
        "wurde das Netzwerk am "
        "11. Juni 2019.\n\ninfo(at)netzwerk-niersbogen.example\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Wann ist der Auftakt von „Brücke 17“?", ["29. August 2024"]),
        ("Wo ist der Auftakt von „Brücke 17“?", ["Stadthalle Wesel"]),
        ("Wer untersucht, ob die Lotsinnen in Rees etwas bringen?", ["Rees: Hochschule für Gesundheit"]),
        ("Welche Krankenkasse beteiligt sich in Rees?", []),
        ("Wie heißt die Krankenkasse, die in Rees etwas beisteuert?", []),
        ("Wann wurde das Netzwerk Niersbogen gegründet?", ["11. Juni 2019"]),
        ("Wann wurde Rees in den Niersbogen aufgenommen?", []),
        ("Wann hat Rees den Antrag auf Aufnahme gestellt?", ["Rees: Januar 2024"]),
    ],
)
def test_each_is_told_of_the_very_one(kekiz: Kekiz, question: str, values: list[str]) -> None:
    assert [one.text.partition(" – ")[0] for one in kekiz.ask(question).statements] == values


def test_the_mayor_in_short_is_no_conjunction(kekiz: Kekiz) -> None:
    assert "Jens Kroll" in kekiz.ask("wer ist ob in rees").answer
    assert "Jens Kroll" not in kekiz.ask("Wer prüft, ob die Lotsinnen in Rees etwas bringen?").answer


def test_whoever_was_asked_and_said_no_takes_no_part(kekiz: Kekiz) -> None:
    assert not kekiz.ask("Beteiligen sich die Sparkassen in Rees an der Finanzierung?").answer.startswith("Ja")

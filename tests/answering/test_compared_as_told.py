"""What is compared: the latest number, those who work as something, since when it is there, and no share of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

DOCUMENTS = {
    "Ahaus": (
        "Ahaus\n\nIm Jahr 2019 nutzten 24,6 Prozent der Kinder eine Ferienkarte. "
        "Im Dezember 2023 waren es 22,9 Prozent.\n\n"
        "Heute arbeiten zwölf Schulen als Werkhaus.\n\nAhaus führte den Schwimmpass 2007 ein.\n\n"
        "Aus einem Ausflug stammt die Idee der Lesepatinnen. Seit Mai 2019 sind zwei Patinnen in der Bücherei. "
        "Im vergangenen Jahr führten sie 612 Gespräche.\n"
    ),
    "Borken": (
        "Borken\n\nIm Dezember 2023 nutzten 11,8 Prozent der Kinder eine Ferienkarte.\n\n"
        "Seit März 2022 ist eine Lesepatin in der Bücherei für die Kinder da.\n\nEs gibt vier Werkhäuser.\n\n"
        "Seit 2011 gibt es den Schwimmpass.\n\n"
        "Das Bürgerbüro zieht Bilanz. Gut ein Drittel der Beratungen fand am Telefon statt.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(profiles: Asking) -> Kekiz:
    return profiles(DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Ist der Anteil der Kinder mit Ferienkarte in Ahaus oder in Borken höher?", "Ahaus: 22,9 Prozent"),
        ("Hat Ahaus oder Borken mehr Werkhäuser?", "Ahaus: zwölf"),
        ("Wer begann früher mit dem Schwimmpass, Ahaus oder Borken?", "Ahaus: 2007"),
        ("Gibt es Lesepatinnen eher in Ahaus oder in Borken?", "Ahaus: Mai 2019"),
    ],
)
def test_the_value_that_is_compared(kekiz: Kekiz, question: str, told: str) -> None:
    assert told in kekiz.ask(question).answer


def test_a_share_does_not_tell_how_many(kekiz: Kekiz) -> None:
    assert kekiz.ask("Wie viele Beratungen hatte das Bürgerbüro in Borken?").status == "no_evidence"

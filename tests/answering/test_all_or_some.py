"""All is not told by some of them: "12 der 18", "die meisten", "nur Familien mit …", "alle außer …"."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

TEXT = (
    "In Goch arbeiten 7 der 11 Familienzentren mit Hebammen zusammen.\n\nVon den 14 Kitas sind neun plusKitas.\n\n"
    "Die meisten Vereine haben in Goch einen Garten.\n\nAlle Grundschulen bieten Frühstück an.\n\n"
    "Alle Krippen außer der Krippe Storchennest nehmen am Projekt Tastkiste teil.\n\n"
    "Den Niersbonus erhalten nur Familien, die Bürgergeld beziehen.\n\n"
    "Viele Läden und alle Bäder nehmen den Ausweis an.\n\n"
    "Eine Anmeldung ist nicht erforderlich, außer für den Nähkurs.\n"
)


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking({"sources.csv": "file,title,kommune\ngoch.txt,Goch,Goch\n", "goch.txt": TEXT})


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Arbeiten alle Familienzentren in Goch mit Hebammen zusammen?", "Nein"),
        ("Arbeiten Familienzentren in Goch mit Hebammen zusammen?", "Ja"),
        ("Sind alle Kitas in Goch plusKitas?", "Nein"),
        ("Haben alle Vereine in Goch einen Garten?", "Nein"),
        ("Bieten alle Grundschulen in Goch Frühstück an?", "Ja"),
        ("Nehmen alle Krippen in Goch am Projekt Tastkiste teil?", "Nein"),
        ("Nehmen Krippen in Goch am Projekt Tastkiste teil?", "Ja"),
        ("Nimmt die Krippe Storchennest in Goch am Projekt Tastkiste teil?", "Nein"),
        ("Bekommen alle Familien in Goch den Niersbonus?", "Nein"),
        ("Nehmen alle Bäder in Goch den Ausweis an?", "Ja"),
        ("Muss man sich in Goch für den Nähkurs anmelden?", "Ja"),
    ],
)
def test_some_are_not_all_and_an_exception_is_the_contrary(kekiz: Kekiz, question: str, word: str) -> None:
    assert kekiz.ask(question).answer.split()[0].strip(",:") == word

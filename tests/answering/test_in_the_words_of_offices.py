"""Who does and who pays, in the words of council papers: "obliegt", "erfolgt durch", "aus Mitteln des Landes"."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nahaus.md,Vorlage zum Lesemobil,Ahaus\nvelen.md,Die Spielkiste in Velen,Velen\n"
    "stadtlohn.md,Bericht über den Elterntreff,Stadtlohn\n",
    "ahaus.md": (
        "# Vorlage zum Lesemobil\n\n## Sachverhalt\n\n"
        "Das Lesemobil steht seit 2020 an drei Schulen. Die inhaltliche Planung obliegt der Stadtbücherei. "
        "Die Wartung erfolgt durch den Bauhof. Das Vorhaben wird zu zwei Dritteln aus Mitteln der Stiftung "
        "Lesezeichen finanziert; den Rest steuert der Förderkreis bei. Die Fachhochschule Münster wertet das Projekt "
        "aus.\n\nDie Vorlesepaten, die der Sozialdienst katholischer Frauen schult, kommen zweimal im Monat. "
        "Der Leitung der Bücherei obliegt die Terminplanung.\n"
    ),
    "velen.md": (
        "# Die Spielkiste in Velen\n\nDie Spielkiste wird über das Programm Sommerglück finanziert. "
        "Die Hüpfburg wurde mit Fördermitteln gekauft. Der Verleih der Spielkiste ist beim Bürgerservice "
        "angesiedelt.\n"
    ),
    "stadtlohn.md": (
        "# Bericht über den Elterntreff\n\nDer Elterntreff hat 2023 geöffnet. Der Treff wird aus städtischen Mitteln "
        "bezahlt. Den Umbau bezahlte die Volksbank.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Wer plant das Lesemobil in Ahaus?", "Ahaus: Stadtbücherei – "),
        ("Wer wartet das Lesemobil in Ahaus?", "Ahaus: Bauhof – "),
        ("Wer bezahlt das Lesemobil in Ahaus?", "Ahaus: Mitteln der Stiftung Lesezeichen – "),
        ("Wer evaluiert das Lesemobil in Ahaus?", "Ahaus: Fachhochschule Münster – "),
        ("Wer bildet die Vorlesepaten in Ahaus aus?", "Ahaus: Sozialdienst katholischer Frauen – "),
        ("Wer finanziert die Spielkiste in Velen?", "Velen: Programm Sommerglück – "),
        ("wer verleiht die spielkiste in velen", "Velen: Bürgerservice – "),
        ("Wer bezahlt den Elterntreff in Stadtlohn?", "Stadtlohn: städtischen Mitteln – "),
        ("Wer bezahlte den Umbau in Stadtlohn?", "Stadtlohn: Volksbank – "),
    ],
)
def test_who_does_it_is_told_beside_verbs_that_say_no_more(kekiz: Kekiz, question: str, answer: str) -> None:
    (statement,) = kekiz.ask(question).statements
    assert statement.text.startswith(answer), statement.text


@pytest.mark.parametrize(
    "question",
    [
        "Wer leitet das Lesemobil in Ahaus?",  # what falls to a Leitung is not the lead
        "Wer bezahlt die Hüpfburg in Velen?",  # Fördermittel are nobody's
    ],
)
def test_what_falls_to_somebody_tells_no_other_deed(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"

"""Who gets something is nobody who gives it, nor somebody whom another sentence names."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

_TEXT = """# Hilfen in Rees

Den Ferienpass bekommen alle Haushalte mit mehr als zwei Kindern. Der Heimatverein vergibt in Rees Leseprämien an \
Auszubildende. Ansprechpartnerin für das Rathaus ist Jutta Vormann, Telefon 02851 4455.

Die Begrüßungsbesuche übernimmt der Stadtdienst; Fragen zum Begrüßungsbesuch beantwortet Karin Holt.

Ein Bericht nennt für die Schulbegleitung 68 Familien. Bürgermeister war damals Peter Hinze.

Für das Lesefest sucht die Stadt Kräfte. Frau Almut Ricken hat im März ihren Dienst angetreten.
"""
_DECIDING = """# Rund um das Haus

Das Modell Brückenbauer bringt Kita und Schule zusammen. Mit dem Projekt „Sprungbrett“ gelingt der Wechsel. Über \
Zuschüsse entscheidet in der Regel niemand allein.
"""


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking({"sources.csv": "file,title,kommune\nrees.md,Hilfen,Rees\n", "rees.md": _TEXT})


@pytest.mark.parametrize(
    ("question", "name", "quote"),
    [
        ("Wer bekommt den Ferienpass?", "Vormann", "alle Haushalte"),
        ("wer kriegt den ferienpass", "Vormann", "alle Haushalte"),
        ("Wer erhält in Rees eine Leseprämie?", "Vormann", "an Auszubildende"),
    ],
)
def test_whoever_is_named_besides_gets_nothing(kekiz: Kekiz, question: str, name: str, quote: str) -> None:
    answer = kekiz.ask(question).answer

    assert name not in answer
    assert quote in answer


def test_who_gives_it_is_told_where_that_is_asked(kekiz: Kekiz) -> None:
    assert kekiz.ask("Wer vergibt in Rees Leseprämien?").answer.startswith("Rees: Heimatverein")


def test_an_office_in_the_next_sentence_has_no_part_in_it(kekiz: Kekiz) -> None:
    assert "Hinze" not in kekiz.ask("Wer kommt bei der Schulbegleitung in Rees?").answer


def test_whoever_took_up_the_post_is_told(kekiz: Kekiz) -> None:
    assert kekiz.ask("Wer ist Bürgermeister von Rees?").answer.count("Hinze") <= 1
    assert "Holt" in kekiz.ask("Wer beantwortet Fragen zum Begrüßungsbesuch?").answer


def test_a_name_two_sentences_before_decides_nothing(asking: Asking) -> None:
    assert "Brückenbauer" not in asking({"haus.md": _DECIDING}).ask("Wer entscheidet?").answer

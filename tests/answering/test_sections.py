"""What stands below a heading is of what it names; days are told from the day on which a text was written."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.answer import Answer
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]
Supported = Callable[[Answer], list[str]]

REES = """Rees

Hilfen für Familien

Familienpaten
Ehrenamtliche schenken Ihnen einmal in der Woche zwei Stunden Zeit, und das seit vielen Jahren.
Derzeit sind 23 Patinnen und Paten im Einsatz.

Babybesuchsdienst
Etwa acht Wochen nach der Geburt meldet sich jemand bei Ihnen und bringt ein Paket mit.
Den Dienst gibt es seit 2009.

Sprechstunde
Die Stadt hat 30 Spielplätze, und sie werden alle zwei Jahre von der Verwaltung geprüft.
"""


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Wie viele Familienpaten hat Rees?", "23"),
        ("Seit wann gibt es den Babybesuchsdienst in Rees?", "2009"),
    ],
)
def test_the_head_of_a_word_names_what_the_section_is_about(asking: Asking, asked: str, told: str) -> None:
    answer = asking({"rees.txt": REES}).ask(asked)
    assert (answer.status, told in answer.answer) == ("answered", True)


def test_a_section_supports_a_row_but_not_by_any_sentence(asking: Asking, supported: Supported) -> None:
    kekiz = asking({"rees.txt": REES, "goch.txt": "Goch\n\nIn Goch sind 12 Paten für Bänke im Park gefunden worden.\n"})
    assert supported(kekiz.ask("Welche Kommunen haben Familienpaten?")) == ["Rees"]
    assert kekiz.ask("Wie viele Sprechstunden gibt es in Rees?").status == "no_evidence"


def test_yesterday_is_the_day_before_the_text_was_written(asking: Asking) -> None:
    told = "---\ndate: 2031-05-01\n---\n# Rees hat einen Lesebus\n\nIn Rees ist gestern der Lesebus gestartet.\n"
    assert "gestern (30. April 2031)" in asking({"rees.md": told}).ask("Wann startete der Lesebus in Rees?").answer


def test_dates_of_other_things_are_not_set_beside_that_of_the_thing_itself(asking: Asking) -> None:
    told = (
        "Start in die Lesetage\n\nDer Lesetag findet am 8. März 2031 in Rees statt. Familien hören dort Geschichten. "
        "Niemand zahlt Eintritt.\n\nEin Verein hat viel vor. Er plant viel. Ein Chor ist 2028 gestartet.\n"
    )
    answer = asking({"land.txt": told}).ask("Wann startete der Lesetag?")
    assert "8. März 2031" in answer.answer
    assert "2028" not in answer.answer


def test_a_count_of_kommunen_near_by_is_no_count_of_those_with_the_thing(asking: Asking) -> None:
    told = (
        "# Das Land hilft\n\n## Wer was bekommt\n\n| Kommune | Zweck | Betrag |\n| --- | --- | --- |\n"
        "| Rees | Lesebus | 90.000 Euro |\n\nWeitere acht Kommunen erhalten zusammen 2 Millionen Euro.\n"
    )
    kekiz = asking({"land.md": told, "rees.txt": REES})
    assert "acht" not in kekiz.ask("Wie viele Kommunen haben einen Lesebus?").answer
    assert "acht" in kekiz.ask("Wie viele Kommunen erhalten zusammen 2 Millionen Euro?").answer

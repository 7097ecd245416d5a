"""Words alone are a question as well, as somebody types them who searches: "Öffnungszeiten Familienbüro Rees"."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nrees.txt,Rees,Rees\n",
    "rees.txt": (
        "Rees\n\nKontakt: Gerda Plönnis\n\nDas Familienbüro in Rees hat montags von 9 bis 12 Uhr geöffnet. "
        "Das Familienbüro "
        "leitet Ute Kamps. Träger des Familienbüros ist die Caritas.\n\nDer Ferienkurs in Rees kostet 15 Euro.\n\n"
        "In Rees gibt es neun Kitas.\n\nPartner sind in Rees das Jobcenter und die Musikschule.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Ansprechpartner Präventionskette Rees", "Gerda Plönnis"),
        ("Öffnungszeiten Familienbüro Rees", "montags von 9 bis 12 Uhr"),
        ("familienbüro rees öffnungszeiten", "montags von 9 bis 12 Uhr"),
        ("Was sind die Öffnungszeiten vom Familienbüro in Rees?", "montags von 9 bis 12 Uhr"),
        ("Leitung Familienbüro Rees", "Ute Kamps"),
        ("Träger Familienbüro Rees", "Caritas"),
        ("Kosten Ferienkurs Rees", "15 Euro"),
        ("Ferienkurs Rees Preis", "15 Euro"),
        ("Anzahl Kitas Rees", "neun"),
    ],
)
def test_words_alone_ask_what_a_sentence_would(kekiz: Kekiz, typed: str, told: str) -> None:
    answer = kekiz.ask(typed)
    assert answer.status == "answered"
    assert told in answer.answer


def test_a_sentence_that_ends_on_such_a_word_is_left_as_it_is(kekiz: Kekiz) -> None:
    assert kekiz.ask("Welche Stadt übernimmt die Kosten?").understood.kind == "list"

"""Two sides that sources take, a thing behind the word for its kind, a chain for some people, one item of a sum."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": (
        "file,title,kommune\nland.md,Das Land,\ngoch.txt,Goch,Goch\nrees.txt,Rees,Rees\nnetz.txt,Das Netz,\n"
    ),
    "land.md": (
        "# Zwei Lesarten\n\nDie Zeitung versteht die 600.000 Euro für den Ausbau als Betrag pro Jahr. "
        "Der Landtag versteht die 600.000 Euro für den Ausbau dagegen als Summe insgesamt.\n\n"
        "Die Stiftung lässt die Aufbauphase von 2011 bis 2014 dauern. "
        "Das Amt lässt die Aufbauphase dagegen 2015 enden.\n"
    ),
    "goch.txt": (
        "Einwohner: 34.000\n\nDie Präventionskette in Goch beginnt vor der Geburt.\n\n"
        "In Goch leben 4.100 Jugendliche und 900 Senioren.\n"
    ),
    "rees.txt": (
        "Einwohner: 21.000\n\nDie Präventionskette in Rees kostete 2022 insgesamt 48.000 Euro. "
        "Der größte Posten sind in Rees die Gehälter mit 37.000 Euro.\n\nDas Hebammenhaus hilft in Rees Schwangeren.\n"
    ),
    "netz.txt": (
        "Sichere Wege ist eine Karte im Internet, auf der Schulwege stehen.\n\n"
        "Der Wegweiser, ein Portal für Eltern, ist in Rees Teil von „Sichere Wege“.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


def test_of_two_readings_that_a_question_offers_both_are_told(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Waren die 600.000 Euro für den Ausbau ein Betrag pro Jahr oder die Summe insgesamt?")
    assert answer.status == "conflicting"
    assert {"Die Zeitung", "Der Landtag"} <= {" ".join(one.quote.split()[:2]) for one in answer.citations}


def test_what_is_set_against_another_source_is_shown_with_that(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Stimmt es, dass die Aufbauphase bis 2015 gedauert hat?")
    assert answer.status == "conflicting"
    assert [" ".join(one.quote.split()[:2]) for one in answer.citations] == ["Das Amt", "Die Stiftung"]


def test_a_thing_behind_the_word_for_its_kind_is_defined_by_its_name(kekiz: Kekiz) -> None:
    (told, *_) = kekiz.ask("Was ist das Portal Sichere Wege?").citations
    assert told.quote.startswith("Sichere Wege ist eine Karte")


def test_a_chain_for_children_is_one_and_for_others_has_to_be_told(kekiz: Kekiz) -> None:
    assert kekiz.ask("Hat Goch eine Präventionskette für Kinder?").answer.startswith("Ja")
    for others in ("Jugendliche", "Senioren"):
        assert kekiz.ask(f"Hat Goch eine Präventionskette für {others}?").status == "no_evidence"


def test_one_item_of_what_is_spent_is_not_all(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wie viel gibt Rees im Jahr für seine Präventionskette aus?")
    assert answer.statements[0].text.startswith("Rees: 48.000 Euro – ")
    assert "37.000" in kekiz.ask("Was ist in Rees der größte Posten?").answer


def test_who_helps_in_a_kommune_that_is_described_is_asked_of_that_one(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wer hilft in der kleinsten Stadt Schwangeren?")
    assert "Das Hebammenhaus hilft in Rees Schwangeren." in [one.quote for one in answer.citations]

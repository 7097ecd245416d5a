"""What a Kommune wants, why it takes part and how big it is: told by its own sentences and fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.answer import Answer
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

REES = """Rees

Einwohnerzahl:
21.300

In Rees gibt es einen Lesebus. Die Stadt möchte allen Kindern ein gutes Aufwachsen und frühe Hilfe ermöglichen.
Er soll im Sommer fahren. Wir machen mit, weil wir von anderen Orten lernen können.

Unsere Schwerpunkte sind folgende:
- die frühe Bildung in den Kitas der Stadt
- der Übergang von der Schule in den Beruf
"""


@pytest.fixture
def kekiz(asking: Asking) -> Kekiz:
    return asking({"rees.txt": REES, "goch.txt": "Goch\n\nIn Goch gibt es einen Lesebus, der oft fährt.\n"})


def quotes(answer: Answer) -> list[str]:
    return [" ".join(citation.quote.split()) for citation in answer.citations]


@pytest.mark.parametrize("typed", ["Was will Rees erreichen?", "Welche Ziele verfolgt die Stadt Rees?"])
def test_aims_are_told_by_what_somebody_wants(kekiz: Kekiz, typed: str) -> None:
    told = quotes(kekiz.ask(typed))
    assert any(quote.startswith("Die Stadt möchte") for quote in told)
    assert not any("Lesebus" in quote or quote.startswith("Er soll") for quote in told)


def test_who_tells_no_aim_has_none(kekiz: Kekiz) -> None:
    assert kekiz.ask("Was will Goch erreichen?").status == "no_evidence"


def test_why_somebody_takes_part_is_told_by_a_reason(kekiz: Kekiz) -> None:
    assert quotes(kekiz.ask("Warum macht Rees mit?"))[0].startswith("Wir machen mit, weil")
    assert kekiz.ask("Warum macht Goch mit?").status == "no_evidence"


def test_how_big_a_kommune_is_is_told_by_its_inhabitants(kekiz: Kekiz) -> None:
    assert "21.300" in kekiz.ask("wie gross ist rees").answer
    assert kekiz.ask("Wie groß ist Goch?").status == "no_evidence"


def test_an_item_of_a_list_that_is_quoted_whole_is_not_shown_again(kekiz: Kekiz) -> None:
    told = quotes(kekiz.ask("Was sind die Schwerpunkte von Rees?"))
    assert any("Schwerpunkte" in quote and "Übergang von der Schule" in quote for quote in told)
    assert sum("Übergang von der Schule" in quote for quote in told) == 1


def test_a_ministry_for_families_names_no_minister_for_them(asking: Asking) -> None:
    told = "Rees\n\nDas Ministerium für Familie teilt mit, was Ministerpräsidentin Ida Moll in Rees sagte.\n"
    assert asking({"rees.txt": told}).ask("Wer ist Familienministerin?").status == "no_evidence"


def test_why_prevention_pays_is_told_by_whoever_says_so(asking: Asking) -> None:
    documents = {
        "rees.txt": "Rees\n\nAusgaben für Prävention führen finanziell zu einem Abbau späterer Kosten der Stadt.\n",
        "land.txt": "Aus dem Land\n\nEs geht darum, den Familien früh helfen zu können, damit es ihnen gut geht.\n",
    }
    assert "Abbau späterer Kosten" in quotes(asking(documents).ask("Warum lohnt sich Prävention finanziell?"))[0]

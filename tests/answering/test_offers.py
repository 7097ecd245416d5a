"""What all a Kommune offers, how it began there and why it goes well: told below the heading that announces it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.answer import Answer
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

REES = """Rees

Rees liegt am Rhein und gehört zum Kreis Kleve.

Wie alles anfing

Im Winter fiel einer Lehrerin auf, dass viele Kinder ohne Brot in die Schule kamen. Sie sprach den Bürgermeister an.
Zwei Jahre später gab es ein Netzwerk aus neun Einrichtungen.

Unsere Angebote

- Lesebus mit Märchen und Musik
- Elterncafé am Markt
- Hilfe bei Anträgen im Rathaus

Was gut läuft

Die Kinderärztin schickt die Eltern gleich weiter. Auch die Kirchen helfen mit.

Was noch kommt

Die Stadt will im nächsten Jahr ein Familienbüro eröffnen.
"""
GOCH = """Goch

In Goch gibt es einen Lesebus, der oft fährt.

Nicht mehr im Angebot

- Spielmobil in den Ferien
- Babyschwimmen im Hallenbad
"""
UEDEM = """Uedem

Einwohner: 8.200
Kreis: Kleve
Angebote: Babykorb, Sprachcafé und Ferienspiele

Eine Lotsenfamilie ist eine Familie, die eine andere im ersten Jahr begleitet.
"""


@pytest.fixture
def kekiz(asking: Asking) -> Kekiz:
    return asking({"rees.txt": REES, "goch.txt": GOCH, "uedem.txt": UEDEM})


def quotes(answer: Answer) -> list[str]:
    return [" ".join(citation.quote.split()) for citation in answer.citations]


@pytest.mark.parametrize(
    "typed", ["Welche Angebote hat Rees?", "Was bietet Rees den Familien an?", "was macht rees für familien"]
)
def test_offers_are_quoted_whole_from_below_their_heading(kekiz: Kekiz, typed: str) -> None:
    answer = kekiz.ask(typed)
    assert all(one in quotes(answer)[0] for one in ("Lesebus", "Elterncafé", "Hilfe bei Anträgen"))
    assert [(row.kommune, row.verdict) for row in answer.rows] == [("Rees", "supported")]
    assert not any("Familienbüro" in quote for quote in quotes(answer))


def test_a_field_of_offers_tells_them(kekiz: Kekiz) -> None:
    assert "Babykorb" in quotes(kekiz.ask("Was gibt es in Uedem für Familien?"))[0]


def test_what_is_no_longer_offered_is_no_offer(kekiz: Kekiz) -> None:
    assert not any("Spielmobil" in quote for quote in quotes(kekiz.ask("Welche Angebote hat Goch?")))


@pytest.mark.parametrize("typed", ["Wie hat das in Rees angefangen?", "Wie fing es in Rees an?"])
def test_how_it_began_is_told_in_its_order(kekiz: Kekiz, typed: str) -> None:
    told = quotes(kekiz.ask(typed))
    assert told[0].startswith("Im Winter fiel einer Lehrerin auf")
    assert told[1].startswith("Sie sprach den Bürgermeister an")
    assert not any("Lesebus" in quote for quote in told)


def test_who_tells_no_beginning_has_none(kekiz: Kekiz) -> None:
    assert kekiz.ask("Wie hat das in Goch angefangen?").status == "no_evidence"


def test_why_it_goes_well_is_told_below_that_heading(kekiz: Kekiz) -> None:
    told = quotes(kekiz.ask("Warum klappt die Zusammenarbeit in Rees so gut?"))
    assert told[0].startswith("Die Kinderärztin schickt")
    assert kekiz.ask("Warum klappt die Zusammenarbeit in Goch so gut?").status == "no_evidence"


@pytest.mark.parametrize("typed", ["was isn eine lotsenfamilie", "Was isn ne Lotsenfamilie?"])
def test_a_term_may_be_asked_for_in_speech(kekiz: Kekiz, typed: str) -> None:
    assert quotes(kekiz.ask(typed))[0].startswith("Eine Lotsenfamilie ist")


SECTIONS = """# Angebote der Stadt Rees

## Rund um die Geburt

- **Besuch der Neugeborenen**: Eine Mitarbeiterin kommt nach Hause. Kostenlos.
- **Sprechstunde der Hebamme**: freitags 9 bis 11 Uhr, ohne Anmeldung.
- **Stilltreff**: wurde 2022 eingestellt.

## Für Jugendliche

- **Mofawerkstatt**: mittwochs am Hafen
"""


@pytest.mark.parametrize("typed", ["Was gibt es in Rees rund um die Geburt?", "Was bietet Rees rund um die Geburt an?"])
def test_a_heading_that_names_what_is_asked_tells_all_its_items(asking: Asking, typed: str) -> None:
    told = " ".join(quotes(asking({"rees.md": SECTIONS}).ask(typed)))
    assert "Besuch der Neugeborenen" in told
    assert "Sprechstunde der Hebamme" in told
    assert "Stilltreff" not in told
    assert "Mofawerkstatt" not in told


@pytest.mark.parametrize(
    "typed",
    ["Was gibt es in Rees für Senioren?", "Was gibt es in Goch rund um die Geburt?", "Was gibt es in Rees zum Wohnen?"],
)
def test_no_other_heading_tells_it(asking: Asking, typed: str) -> None:
    assert asking({"rees.md": SECTIONS, "goch.txt": GOCH}).ask(typed).status == "no_evidence"


def test_rows_below_a_head_that_names_offers_are_offers(asking: Asking) -> None:
    rows = "| Elterncafé | Rathaus |\n| Lesebus | Markt |"

    kekiz = asking({"rees.md": f"# Rees\n\nDie Stadt Rees berichtet.\n\n| Angebote | Ort |\n|---|---|\n{rows}\n"})

    assert [one.quote for one in kekiz.ask("Welche Angebote gibt es in Rees?").citations] == [rows]

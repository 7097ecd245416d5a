"""A page that lists offers and what it no longer offers, whom to call; a budget that changes from year to year."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

REES = """Angebote in Rees

Rund um die Geburt
- Babycafé im Bürgerhaus
- Willkommensbesuch durch Hebammen der Stadt

Nicht mehr im Angebot
- Ferienspiele am See
- Spielmobil

Fragen? Familientelefon: 02851 555-260, Frau Lindemann
"""
FILES = {
    "sources.csv": (
        "file,title,kommune\nrees.txt,Rees,Rees\ngoch.md,Goch,Goch\nkleve.txt,Kleve,Kleve\nhagen.html,Hagen,Hagen\n"
    ),
    "rees.txt": REES,
    "goch.md": (
        "# Angebote in Goch\n\n## Rund um die Geburt\n- Babycafé am Markt\n- Lotsendienst im Klinikum\n\n"
        "## Eingestellt\n- Spielmobil\n- Kochkurs im Hort\n"
    ),
    "kleve.txt": (
        "Treffpunkte\n- Spielmobil in der Oberstadt\n- Sommerlager (eingestellt 2021)\n\n"
        "In Kleve gibt es dafür 4,5 Stellen. Zwei Stellen sind bis 2026 befristet.\n"
    ),
    "hagen.html": (
        "<h1>Prävention</h1><p>Verantwortlich: Fachbereich Jugend und Soziales, Leitung Pia Roth</p>"
        "<table><tr><th>Position</th><th>Ansatz 2023 (Euro)</th><th>Ansatz 2024 (Euro)</th></tr>"
        "<tr><td>Personal</td><td>200.000</td><td>250.000</td></tr>"
        "<tr><td>Sachkosten</td><td>60.000</td><td>54.000</td></tr></table>"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("Gibt es in Rees Ferienspiele?", "Nicht mehr im Angebot\n- Ferienspiele am See"),
        ("Gibt es in Goch ein Spielmobil?", "Eingestellt\n- Spielmobil"),
        ("Gibt es in Kleve ein Sommerlager?", "Sommerlager (eingestellt 2021)"),
        ("Gibt es in Kleve noch das Sommerlager?", "Sommerlager (eingestellt 2021)"),
    ],
)
def test_what_is_listed_as_ended_is_there_no_more(kekiz: Kekiz, question: str, quote: str) -> None:
    answer = kekiz.ask(question)
    assert answer.answer.startswith("Nein")
    assert [one.quote for one in answer.citations] == [quote]


def test_a_list_leaves_it_out(kekiz: Kekiz) -> None:
    rows = kekiz.ask("Welche Kommunen haben ein Spielmobil?").rows
    assert [row.kommune for row in rows if row.verdict == "supported"] == ["Kleve"]


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        ("Was gibt es in Rees nicht mehr?", ["Nicht mehr im Angebot\n- Ferienspiele am See\n- Spielmobil"]),
        ("Was wurde in Goch eingestellt?", ["Eingestellt\n- Spielmobil\n- Kochkurs im Hort"]),
        ("Welche Angebote gibt es in Goch?", ["Babycafé am Markt\n- Lotsendienst im Klinikum"]),
        ("Welche Angebote gibt es in Rees?", ["Babycafé im Bürgerhaus\n- Willkommensbesuch durch Hebammen der Stadt"]),
    ],
)
def test_offers_and_what_ended_are_told_apart(kekiz: Kekiz, question: str, quotes: list[str]) -> None:
    assert [one.quote for one in kekiz.ask(question).citations] == quotes


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Wer macht in Rees die Willkommensbesuche?", "Rees: Hebammen der Stadt"),
        ("An wen kann ich mich in Rees wenden?", "Rees: Frau Lindemann"),
        ("Wer ist in Hagen verantwortlich?", "Hagen: Fachbereich Jugend und Soziales, Leitung Pia Roth"),
        ("Wie viele Stellen hat Kleve?", "Kleve: 4,5"),
        ("Wie viele Stellen sind in Kleve befristet?", "Kleve: Zwei"),
    ],
)
def test_who_and_how_many_are_told_by_their_line(kekiz: Kekiz, question: str, value: str) -> None:
    assert kekiz.ask(question).statements[0].text.startswith(f"{value} – ")


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Wie stark steigen die Personalkosten in Hagen?", "2024 sind es 50.000 mehr als 2023 (25 Prozent)"),
        ("Um wie viel Euro sinken die Sachkosten in Hagen?", "2024 sind es 6.000 weniger als 2023 (10 Prozent)"),
        ("Sinken in Hagen die Sachkosten?", "Ja. Die Angaben im Vergleich:"),
        ("Steigen in Hagen die Sachkosten?", "Nein. Die Angaben im Vergleich:"),
    ],
)
def test_how_much_a_row_changes_is_computed(kekiz: Kekiz, question: str, lead: str) -> None:
    answer = kekiz.ask(question)
    assert answer.answer.startswith(lead)
    assert len(answer.statements) == 2


@pytest.mark.parametrize("question", ["Was kostet die Prävention in Hagen?", "Was ist der größte Posten in Kleve?"])
def test_one_kind_of_cost_is_not_the_whole_and_a_post_no_item(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"

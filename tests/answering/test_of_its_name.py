"""Things of one kind that differ by name, who answers for what stands above, and houses and sums of more kinds."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nprotokoll.md,Protokoll,Kreis Herford\nkarte.md,Fragen zur Ferienkarte,Hilden\n"
    "werne.md,Angebote,Werne\n",
    "protokoll.md": (
        "# Protokoll\n\nAnwesend: Insa Kolbe (Kreis Herford, Netzwerkkoordination), Arne Stahl (Jugendamt Löhne), "
        "Greta Voss (Leitung Familienbüro Bünde)\n\n## Termine\n\n"
        "- Der Fachtag Bewegung rückt vom 3. auf den 17. Mai 2025. Er wird im Stadtgarten Bünde abgehalten.\n"
        "- Der Fachtag Ernährung ist am 9. Oktober 2025. Er findet im Kreishaus statt.\n\n"
        "Von Schulangst spricht das Netzwerk künftig, wenn ein Kind an zehn Tagen im Halbjahr fehlt.\n"
    ),
    "karte.md": (
        "# Fragen zur Ferienkarte\n\nMit der Ferienkarte fahren Kinder umsonst zum Schwimmen.\n\n"
        "## Wer steht dahinter?\n\nDie Stadt Hilden. Zuständig ist Ruth Albers, Zimmer 12.\n"
    ),
    "werne.md": (
        "# Angebote in Werne\n\n- Verleih von Kinderwagen und Tragetüchern, Pfand 25 Euro\n\n"
        "+ In Stockum schließt der Jugendtreff Ende Juni; wann er wieder öffnet, ist offen.\n"
        "+ Der Runde Tisch trifft sich am 3. Juli um 18 Uhr im Stadthaus.\n\n"
        "Seit 2021 gibt es Schwimmkurse für Vorschulkinder. Die Kurse finden im Lippebad statt.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Wo ist der Fachtag Bewegung?", ["Stadtgarten Bünde"]),
        ("Wo ist der Fachtag Ernährung?", ["Kreishaus"]),
        ("Wann ist der Fachtag Bewegung?", ["17. Mai 2025"]),
        ("Wann ist der Fachtag Ernährung?", ["9. Oktober 2025"]),
        ("Wann ist der Fachtag Sprache?", []),
        ("Wer koordiniert das Netzwerk im Kreis Herford?", ["Kreis Herford: Insa Kolbe"]),
        ("Wer leitet das Familienbüro in Bünde?", ["Bünde: Greta Voss"]),
        ("Wer leitet das Jugendamt in Löhne?", []),
        ("Wer ist für die Ferienkarte zuständig?", ["Ruth Albers"]),
        ("Wie hoch ist das Pfand für einen Kinderwagen?", ["25 Euro"]),
        ("Wo finden die Schwimmkurse in Werne statt?", ["Werne: Lippebad"]),
        ("Wo finden die Sprachkurse in Werne statt?", []),
        ("Wann trifft sich der Runde Tisch in Werne?", ["Werne: 3. Juli um 18 Uhr"]),
        ("Wann öffnet der Jugendtreff in Werne wieder?", []),
    ],
)
def test_tells_it_of_the_very_one(kekiz: Kekiz, question: str, values: list[str]) -> None:
    answer = kekiz.ask(question)
    assert [one.text.split(" – ")[0] for one in answer.statements] == values


def test_spoken_of_when(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Ab wann spricht man im Kreis Herford von Schulangst?")
    assert [one.quote for one in answer.citations] == [
        "Von Schulangst spricht das Netzwerk künftig, wenn ein Kind an zehn Tagen im Halbjahr fehlt."
    ]

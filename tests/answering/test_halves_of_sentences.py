"""Two halves of a sentence that share one verb tell each of its own thing: "A fördert die Lotsen, B die Hebammen"."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nunna.md,Unna,Unna\nrheine.md,Rheine,Rheine\nbocholt.md,Bocholt,Bocholt\n"
    "netz.md,Netz,\n",
    "unna.md": (
        "# Unna\n\n## Häuser\n\n"
        "Träger des Jugendcafés ist der Kinderschutzbund, Träger der Spielstube die Diakonie.\n\n"
        "## Geld\n\nDie Sprachpaten bezahlt der Kreis, die Lesepaten die Bürgerstiftung.\n\n"
        "## Leitung\n\nLeiterin des Jugendcafés ist Anke Sievers, Leiter der Spielstube Henning Thiel.\n\n"
        "## Beratung\n\nIm Stadtteilladen beraten die AWO, die Caritas und der Kinderschutzbund die Eltern.\n"
    ),
    "rheine.md": (
        "# Rheine\n\n## Verein\n\nVorsitzende des Fördervereins ist Dörte Klamm, Geschäftsführer Ulf Petersen.\n\n"
        "## Orte\n\nDas Erzählcafé ist in der Stadthalle, die Krabbelgruppe im Josefshaus.\n\n"
        "## Vorstellung\n\nAm 4. Mai stellten Heike Lampe und Gerd Ostermann den Bericht zum Schwimmkurs vor.\n"
    ),
    "bocholt.md": (
        "# Bocholt\n\nSabrina Ohm leitet die Fahrradwerkstatt. Ihr Stellvertreter ist Jannis Wolf.\n\n"
        "Gegründet wurde der Tauschladen von der Lehrerin Ilse Mertens, heute führt ihn Jens Aydin.\n"
    ),
    "netz.md": "# Netz\n\nBottrop hat eine Elternwerkstatt, Gladbeck einen Babyladen.\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Wer ist Träger des Jugendcafés in Unna?", ["Unna: Kinderschutzbund"]),
        ("Wer ist Träger der Spielstube in Unna?", ["Unna: Diakonie"]),
        ("Wer bezahlt die Sprachpaten in Unna?", ["Unna: Kreis"]),
        ("Wer bezahlt die Lesepaten in Unna?", ["Unna: Bürgerstiftung"]),
        ("Wer ist Leiterin des Jugendcafés?", ["Anke Sievers"]),
        ("Wer ist Leiter der Spielstube?", ["Henning Thiel"]),
        ("Wer berät im Stadtteilladen in Unna?", ["Unna: AWO, die Caritas und der Kinderschutzbund"]),
        ("Wer ist Geschäftsführer des Fördervereins?", ["Ulf Petersen"]),
        ("Wer ist Vorsitzende des Fördervereins?", ["Dörte Klamm"]),
        ("Wo ist das Erzählcafé in Rheine?", ["Rheine: Stadthalle"]),
        ("Wo ist die Krabbelgruppe in Rheine?", ["Rheine: Josefshaus"]),
        ("Wer stellte den Bericht zum Schwimmkurs vor?", ["Heike Lampe und Gerd Ostermann"]),
    ],
)
def test_each_half_tells_of_its_own_thing(kekiz: Kekiz, question: str, values: list[str]) -> None:
    assert [one.text.partition(" – ")[0] for one in kekiz.ask(question).statements] == values


@pytest.mark.parametrize(
    "question",
    [
        "Bezahlt der Kreis die Lesepaten in Unna?",
        "Ist Henning Thiel Leiter des Jugendcafés?",
        "Ist Ulf Petersen Vorsitzender des Fördervereins?",
        "Ist die Krabbelgruppe in der Stadthalle?",
        "Ist Jannis Wolf Leiter der Fahrradwerkstatt in Bocholt?",
        "Hat Jens Aydin den Tauschladen gegründet?",
        "Führt Ilse Mertens den Tauschladen?",
        "Hat Bottrop einen Babyladen?",
        "Hat Gladbeck eine Elternwerkstatt?",
    ],
)
def test_what_the_halves_part_is_not_affirmed(kekiz: Kekiz, question: str) -> None:
    assert not kekiz.ask(question).answer.startswith("Ja")


@pytest.mark.parametrize(
    "question",
    [
        "Ist Anke Sievers Leiterin des Jugendcafés?",
        "Ist Sabrina Ohm Leiterin der Fahrradwerkstatt in Bocholt?",
        "Führt Jens Aydin den Tauschladen?",
        "Hat Bottrop eine Elternwerkstatt?",
        "Hat Gladbeck einen Babyladen?",
    ],
)
def test_what_one_half_tells_is_affirmed(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).answer.startswith("Ja")

"""What is measured, where a place lies, what nobody knows, and what a question takes for granted."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

DOCUMENTS = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "netz.md,Das Netz der Ämter,,Redaktion,editorial,2024-06-01,\n"
        "verl.md,Verl,Verl,Redaktion,editorial,2024-03-01,\n"
        "kreis.md,Der Kreis Gütersloh,Kreis Gütersloh,Redaktion,editorial,2024-03-01,\n"
    ),
    "netz.md": (
        "# Das Netz der Ämter\n\n## Wer mitmacht\n\n"
        "Zum Netzwerk von kinderstark gehörten im Mai 2024 schon 90 von 120 Jugendämtern.\n\n"
        "## Wer zahlte\n\nDie Stiftung Nordlicht war beim Ausbau keine Geldgeberin mehr.\n\n"
        "Die Stiftung Nordlicht nannte ihr Heft dagegen „Kein Kind zurücklassen – Chancen für alle Orte“.\n\n"
        "Minister Brandt erklärte 2017, einen Förderstopp gebe es nicht.\n\n"
        "## Wirkung\n\nDas Risiko, schlecht zu lesen, sank laut Abschlussbericht von 30 auf 9 Prozent.\n\n"
        "## Wer prüfte\n\nDie Evaluation der Angebote übernahm die Firma Kontor Consulting.\n\n"
        "Familien in Belastungslagen werden am besten durch Hausbesuche erreicht.\n"
    ),
    "verl.md": (
        "# Verl\n\n## Familienbüro\n\n"
        "Für den Aufbau des Familienbüros standen im Haushalt der Stadt Verl 70.000 Euro.\n\n"
        "Auf 90 Quadratmetern ist das Familienbüro in Verl untergebracht.\n\n"
        "## Spielgruppen\n\nOb die geplanten zwölf Spielgruppen in Verl erreicht wurden, geht aus den Unterlagen nicht "
        "hervor. Im Mai 2019 war Karl Berg Bürgermeister von Verl.\n\n"
        "## Café\n\nDas Café Krümel in Verl ist ein offener Treff; der Besuch ist kostenlos.\n\n"
        "Ministerin Rita Holm reiste am 4. Juni 2023 nach Verl.\n\n"
        "## Modellvorhaben\n\nAm Modellvorhaben nahm Verl 2012 nicht teil.\n"
    ),
    "kreis.md": "# Der Kreis Gütersloh\n\nDer Kreis Gütersloh gilt seit 2012 als eine Modellkommune.\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wie groß ist das Familienbüro in Verl?", "90 Quadratmetern"),  # no house measures in euros
        ("Muss man fürs Café Krümel in Verl was bezahlen?", "kostenlos"),
        ("Kostet das Café Krümel in Verl etwas?", "kostenlos"),
        ("Welche Firma hat die Angebote begutachtet?", "Kontor Consulting"),
        ("Welche Ministerin besuchte im Juni 2023 Verl?", "Rita Holm"),
        ("Wie kommt man am besten an Familien ran, denen's nicht gut geht?", "Hausbesuche"),
    ],
)
def test_a_plain_question_finds_what_is_told_otherwise(kekiz: Kekiz, question: str, told: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert told in answer.answer
    assert not answer.answer.startswith("Ja")  # what is free costs nothing


def test_a_denial_holds_that_it_was_denied(kekiz: Kekiz) -> None:
    assert kekiz.ask("Stimmt es, dass Minister Brandt einen Förderstopp bestritten hat?").status == "answered"
    assert kekiz.ask("Stimmt es, dass es einen Förderstopp gab?").status != "answered"


@pytest.mark.parametrize(
    "question",
    [
        "Seit wann machen alle 120 Jugendämter bei kinderstark mit?",  # told: 90 of them did
        "Seit wann war Verl Teil des Modellvorhabens im Kreis Gütersloh?",  # told: since when the Kreis was
        "Wann waren die Spielgruppen in Verl fertig?",  # told: that nobody knows, and who was mayor
        "Warum ist die Stiftung Nordlicht als Geldgeberin ausgestiegen?",  # told: that it was none any more
        "Welche Wirkung hatte kinderstark auf die Schulabschlüsse?",  # an Abschlussbericht is none
    ],
)
def test_what_is_taken_for_granted_is_answered_by_nothing_near(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status in {"no_evidence", "partial"}


def test_more_in_one_of_two_years_is_told_by_both(asking: Asking) -> None:
    told = "# Vereine\n\n2019 gab es in Verl 34 Bewerber.\n\n2019 gab es in Rheda-Wiedenbrück 34 Bewerber.\n"
    assert asking({"verl.md": told}).ask("Gab es 2017 oder 2019 mehr Bewerber?").status == "no_evidence"

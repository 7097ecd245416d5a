"""Claims of the contrary of what is told: a duty, a gift that is done without, what has closed, a vote."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nort.txt,Aus dem Rathaus,Bünde\n",
    "ort.txt": (
        "In Bünde melden sich Familienlotsinnen bei jungen Eltern. Vierzig Haushalte nahmen das an. Für Schulkinder "
        "gibt es die Lernpatenschaften der Stadt. Daneben arbeitet der Nachbarschaftstreff.\n\n"
        "Die Teilnahme am Kennenlerntag ist freiwillig. Für die Lotsinnen gilt eine Schweigepflicht. Bilder "
        "reichen die Lotsinnen nicht weiter. Die Schule Am Wall gibt keine Daten an den Bund weiter. Die Paten im "
        "Krankenhaus bekommen ein Honorar.\n\n"
        "Auf eine Gutscheinmappe verzichtet Bünde. Auf einen Empfang für Zugezogene verzichtet die Stadt.\n\n"
        "Der Jugendkeller an der Else wurde 2023 geschlossen. Im Beirat ist der Kreis Gast ohne Stimmrecht. Das "
        "Jugendamt ist Mitglied mit Stimmrecht.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Die Teilnahme am Kennenlerntag in Bünde ist verpflichtend.", "contradicted"),
        ("Die Teilnahme am Kennenlerntag in Bünde ist freiwillig.", "supported"),
        ("Die Teilnahme am Sporttag in Bünde ist verpflichtend.", "no_evidence"),
        ("Bünde überreicht Eltern eine Gutscheinmappe.", "contradicted"),
        ("Bünde verteilt eine Gutscheinmappe an Familien.", "contradicted"),
        ("Bünde überreicht Eltern ein Liederbuch.", "no_evidence"),
        ("Bünde zahlt Eltern einen Empfang.", "no_evidence"),
        ("Der Jugendkeller an der Else in Bünde ist weiterhin in Betrieb.", "contradicted"),
        ("Der Jugendkeller am Markt in Bünde ist weiterhin in Betrieb.", "no_evidence"),
        ("Das Jugendamt ist im Beirat in Bünde stimmberechtigt.", "supported"),
        ("Die Schule Am Wall in Bünde gibt Daten an den Bund weiter.", "contradicted"),
    ],
)
def test_the_contrary_contradicts(kekiz: Kekiz, claim: str, verdict: str) -> None:
    assert kekiz.check(claim).sentences[0].verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Für die Familienlotsinnen in Bünde gilt eine Schweigepflicht.", "supported"),
        ("Für die Bildungslotsinnen in Bünde gilt eine Schweigepflicht.", "no_evidence"),
        ("Die Lernpaten in Bünde bekommen ein Honorar.", "no_evidence"),
    ],
)
def test_an_end_stands_for_the_only_compound_with_it(kekiz: Kekiz, claim: str, verdict: str) -> None:
    assert kekiz.check(claim).sentences[0].verdict == verdict

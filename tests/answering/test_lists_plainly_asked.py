"""Lists asked plainly: what was set up is there, two things are told apart, and a place before is gone on about."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.answer import Answer
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]
Supported = Callable[[Answer], list[str]]

DOCUMENTS = {
    "Ahaus": (
        "Ahaus\n\nDas Lesehaus in der Marktstraße hat montags offen. Es gibt nun eine Bastelecke.\n\n"
        "Am Rand der Stadt liegt ein Tierpark. Die Steuerungsgruppe trifft sich alle zwei Monate.\n\n"
        "Die Farben für die Puppenbühne kosteten 900 Euro. Die Kosten übernahm der Hansebund.\n\n"
        "Eltern mit Fragen zum Elterngeld finden im Rathaus Rat.\n\n"
        "Jede Familie erhält ein Spielebuch.\n"
    ),
    "Borken": (
        "Borken\n\nAuf dem Hof der Ringschule steht der erste Murmelgarten. Drei Gärten gibt es damit in Borken.\n\n"
        "Der Runde Tisch tagt im Mai. Zur offenen Fragestunde muss man sich nicht anmelden.\n\n"
        "Der Hansebund begleitet die Reihe Lesehaus NRW. In Borken arbeiten zwei Lehrerinnen im Lesehaus.\n\n"
        "Nach der Geburt kommt eine Fachkraft zu den Eltern nach Hause.\n\n"
        "Borken nimmt seit 2022 am Landesprogramm kinderstark teil.\n"
    ),
    "Goch": (
        "Goch\n\nAuch Rees und Kalkar haben eine Seilbahn gebaut. Dort gibt es dazu einen Kletterturm.\n\n"
        "Im Bürgerbüro kann man Pässe abholen. 2012 wurde Goch Modellkommune von „Kein Kind zurücklassen!“.\n\n"
        "An drei Kitas gibt es einen Malkurs. Zwei Grundschulen haben einen Garten.\n\n"
        "Beraten wird zu Geburt und Umzug, Eltern sind willkommen.\n\n"
        "Ein Museum hat Goch bislang nicht. Es soll 2026 öffnen.\n\n"
        "Die Stadt bezahlt Kindern den Bus.\n"
    ),
    "Essen": "Essen\n\nDas Jugendamt Essen, 45127 Essen, bezahlt Kindern den Bus.\n",
    "orte.txt": "Die Orte\n\nUnter den ersten Orten waren Ahaus und Goch. Die Sparkasse stieg nach einem Jahr aus.\n",
}


@pytest.fixture(scope="module")
def kekiz(profiles: Asking) -> Kekiz:
    return profiles(DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "kommunen"),
    [
        ("Welche Kommunen haben ein Lesehaus eingerichtet?", ["Ahaus", "Borken"]),
        ("Welche Kommunen haben ein Lesehaus und geben Familien ein Spielebuch?", ["Ahaus"]),
        ("Welche Kommunen haben ein Lesehaus und eine Puppenbühne?", ["Ahaus"]),
        ("Welche Kommunen haben ein Lesehaus mit Bastelecke?", ["Ahaus"]),
        ("In welchen Bürgerbüros kann man Pässe abholen?", ["Goch"]),
        ("Welche Kommunen nehmen an kinderstark teil?", ["Borken"]),  # Goch took part in what was before
        ("Welche Kommunen geben jungen Eltern ein Spielebuch?", ["Ahaus"]),
        ("Wie viele Kommunen schenken Eltern ein Spielebuch?", ["Ahaus"]),
        ("Wo gibt es einen Runden Tisch?", ["Borken"]),
        ("Welche Kommunen haben eine Fragestunde ohne Anmeldung?", ["Borken"]),
        ("Wo bekommen Eltern Hilfe beim Elterngeld?", ["Ahaus"]),
        ("Welche Kommunen bekommen Geld vom Hansebund?", ["Ahaus"]),
        ("Welche Kommunen haben Murmelgärten?", ["Borken"]),
        ("In welchen Kommunen gibt es einen Kletterturm?", []),  # "dort" is in Rees and Kalkar
        ("Wo gibt es Malkurse an Grundschulen?", []),  # they are at Kitas
        ("Welche Kommunen besuchen Eltern nach der Geburt?", ["Borken"]),  # in Goch they are told something alone
        ("Welche Kommunen planen ein Museum?", ["Goch"]),
        ("Welche Kommunen haben ein Museum?", []),
        ("Welche Kommune ist ausgestiegen?", []),  # the Sparkasse did
        ("Welche Kommunen bezahlen Kindern das Mittagessen?", []),  # nothing of the kind is told, not even in Essen
    ],
)
def test_a_row_is_told(kekiz: Kekiz, supported: Supported, question: str, kommunen: list[str]) -> None:
    assert supported(kekiz.ask(question)) == kommunen


def test_the_kommune_is_named_where_two_sentences_tell_as_much(kekiz: Kekiz) -> None:
    assert "Borken – „In Borken arbeiten" in kekiz.ask("Welche Kommunen haben ein Lesehaus?").answer

"""Times, prices and cells of another thing, hours at which nothing is open, and matters asked for by a verb."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nrees.txt,Rees,Rees\nliste.md,Zuwendungen,\nwerl.html,Das Lichtwerk,Werl\n",
    "rees.txt": (
        "# Rees\n\nDie Wasserbahn ist leider nicht dabei. Der Trinkbrunnen im Park aber läuft seit vier Wochen.\n\n"
        "Die Kita-Sozialarbeit begann 2020. Die Kämmerin rechnet vor, dass ein Heimplatz im Jahr rund 70.000 Euro "
        "kostet. „Dagegen lohnt sich die Kita-Sozialarbeit“, sagt sie.\n\n"
        "Bernd Huber pfeift, zwanzig Kinder rennen. „Flanke und Vers“ heißt das Spiel, das er vor vier Jahren erfunden "
        "hat.\n\n"
        "## Angebote\n\n"
        "- Willkommensbesuche: Seit 2014 besucht das Jugendamt alle Familien.\n"
        "- Lesepaten: Zwölf Freiwillige lesen in Kitas vor.\n\n"
        "## Bewegung\n\nMit „Seestern“ lernen Drittklässler in den Ferien schwimmen. Rees beteiligt 40 Kinder an der "
        "Planung der Spielplätze.\n"
    ),
    "liste.md": (
        "# Zuwendungen\n\n| Kommune | Zuwendung in Euro | Kitas mit Sozialarbeit |\n|---|---|---|\n"
        "| Werl | 88.000 | 3 |\n| Geldern | 41.000 | 5 |\n\n"
        "Als *Elternbüro* zählt eine Anlaufstelle mit mindestens 20 Stunden je Woche. In Geldern wird über ein "
        "Elternbüro nachgedacht, einen Beschluss gibt es nicht.\n"
    ),
    "werl.html": (
        "<h1>Das Lichtwerk in Werl</h1><h2>Wann ist geöffnet?</h2>"
        "<p>Montag und Donnerstag von 8.30 bis 16 Uhr. Mittwochs ist das Lichtwerk geschlossen.</p>"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


def test_a_contrast_tells_the_time_of_the_other_thing(kekiz: Kekiz) -> None:
    assert "vier Wochen" not in kekiz.ask("Wann hat die Wasserbahn in Rees aufgemacht?").answer


@pytest.mark.parametrize(
    ("question", "not_told"),
    [
        ("Was kostet die Kita-Sozialarbeit in Rees im Jahr?", "70.000"),
        ("Was ist ein Elternbüro?", "nachgedacht"),
        ("Was tut Rees dafür, dass Kinder schwimmen lernen?", "Willkommensbesuche"),
        ("Wann hat das Lichtwerk in Werl auf?", "Werl: Mittwochs"),
    ],
)
def test_what_is_told_of_another_thing_is_not_told(kekiz: Kekiz, question: str, not_told: str) -> None:
    assert not_told not in kekiz.ask(question).answer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wann hat das Lichtwerk in Werl auf?", "Donnerstag von 8.30 bis 16 Uhr"),
        ("Was zählt in der Liste als Elternbüro?", "mindestens 20 Stunden je Woche"),
        ("Was tut Rees dafür, dass Kinder schwimmen lernen?", "lernen Drittklässler in den Ferien schwimmen"),
    ],
)
def test_what_is_asked_for_is_told(kekiz: Kekiz, question: str, told: str) -> None:
    assert told in kekiz.ask(question).statements[0].text


def test_whoever_did_it_in_a_relative_clause_is_not_the_thing(kekiz: Kekiz) -> None:
    assert "Spiel –" not in kekiz.ask("Wer hat sich Flanke und Vers ausgedacht?").answer

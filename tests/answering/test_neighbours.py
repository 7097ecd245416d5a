"""Which sentences around the best one are shown: what goes on from it or tells of the question, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

DOCUMENTS = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "rhede.txt,Bericht,Rhede,Stadt Rhede,municipal,,\n"
        "goch.md,Chronik,Goch,Stadt Goch,municipal,,\n"
    ),
    "rhede.txt": (
        "Der Lesekoffer enthält zwölf Bücher und ein Spiel. Die Bücherei am Markt wurde 2016 renoviert.\n\n"
        "Das Müttercafé wurde 2022 geschlossen, weil die Leiterin wegzog. Das Jobcenter ist Partner im Netzwerk. "
        "Die Musikschule hat einen neuen Flügel.\n\n"
        "Im Sommer gab es vier Feste. Den Krabbelkurs hat die Stadt beendet. "
        "Es meldeten sich zuletzt nur drei Familien an.\n\n"
        "Den Babyführerschein gibt es nicht mehr. An seine Stelle ist der Elternabend im Netz getreten. "
        "Die Sporthalle hat ein neues Dach.\n\n"
        "Mit den Lotsenpunkten erreicht Rhede auch Familien am Stadtrand. Sie öffnen zweimal in der Woche. "
        "Im Rathaus hängt ein Plan.\n"
    ),
    "goch.md": (
        "- 4. Mai 2020: Der Spieletreff zieht um.\n"
        "- 1. Juli 2021: Der Wasserspielplatz wird nach einem Rohrbruch erst im Herbst fertig.\n"
        "- 3. August 2022: Ein Heft mit Wanderwegen erscheint.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "told", "apart"),
    [
        ("Was enthält der Lesekoffer in Rhede?", "zwölf Bücher", "Bücherei am Markt"),
        ("Warum wurde in Rhede das Müttercafé geschlossen?", "weil die Leiterin wegzog", "Jobcenter"),
        ("Warum wurde in Rhede das Müttercafé geschlossen?", "weil die Leiterin wegzog", "Flügel"),
        ("Warum hat Rhede den Krabbelkurs beendet?", "nur drei Familien", "vier Feste"),
        ("Was gibt es in Rhede statt des Babyführerscheins?", "An seine Stelle", "Sporthalle"),
        ("Warum wurde der Wasserspielplatz in Goch erst im Herbst fertig?", "Rohrbruch", "Spieletreff"),
        ("Warum wurde der Wasserspielplatz in Goch erst im Herbst fertig?", "Rohrbruch", "Wanderwegen"),
        ("Wie erreicht Rhede Familien am Stadtrand?", "Sie öffnen zweimal in der Woche.", "Krabbelkurs"),
    ],
)
def test_what_merely_stands_beside_an_answer_is_not_shown(kekiz: Kekiz, question: str, told: str, apart: str) -> None:
    quotes = " ".join(citation.quote for citation in kekiz.ask(question).citations)
    assert told in quotes
    assert apart not in quotes

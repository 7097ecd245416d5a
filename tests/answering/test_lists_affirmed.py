"""A row needs a sentence that affirms the thing of its Kommune: none that disputes it, applies for it or ends it."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

DOCUMENTS = {
    "lemgo.md": (
        "# Lemgo\n\nUm die Zukunft der Elternabende wird im Rat gestritten. "
        "Der neue Treff erreicht mehr Familien als früher die Krabbelgruppe. "
        "Hausaufgabenhilfe ist Sache der Schulen, die Stadt selbst bietet keine an.\n\n"
        "## Antrag auf Förderung eines Nachtbusses\n\nDie Stadtwerke haben Fahrer für die Strecke zugesagt.\n\n"
        "## Zahlen\n\nFast jedes fünfte Kind ist arm. Ein Sozialatlas, der jedes Jahr die Lage der Familien in den "
        "Quartieren zeigt, fehlt in Lemgo nicht nur, er ist auch nicht geplant.\n\n"
        "## Die Zeit danach\n\nDie Aufbauphase endete 2018. In der Ausbauphase kamen bis 2020 elf Städte dazu, "
        "darunter Lemgo, Soest und Werl.\n\n"
        "## Ausblick\n\nWas kommt als Nächstes? Vermutlich ein Ruheraum im Rathaus.\n"
    ),
    "soest.md": (
        "# Soest\n\nZu den Elternabenden kommen im Schnitt zwölf Mütter. Die Krabbelgruppe trifft sich mittwochs. "
        "Die Hausaufgabenhilfe besuchen 40 Kinder. Der Nachtbus hat sieben Fahrer, die auf der Strecke wechseln.\n\n"
        "Die Stadt hat einen Sozialatlas, der jedes Jahr zeigt, wie es den Familien in den Quartieren geht. "
        "In der Geburtsklinik sprechen Lotsen junge Mütter an. Zwölf Vorlesepaten gehen in die Kitas. "
        "Im Ruheraum des Rathauses können Eltern stillen.\n"
    ),
    "werl.md": (
        "# Werl\n\nDas Elterncafé öffnet dienstags. Eine Babylotsin spricht Mütter auf der Geburtsstation an. "
        "Von 2016 bis 2018, in der Aufbauphase, war Werl eine der ersten Städte.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "having"),
    [
        ("Welche Kommunen machen Elternabende?", ["Soest"]),  # only argued about in Lemgo
        ("In welchen Städten gibt es eine Krabbelgruppe?", ["Soest"]),  # formerly in Lemgo
        ("Welche Städte bieten Hausaufgabenhilfe an?", ["Soest"]),  # "keine" stands for it in Lemgo
        ("In welchen Städten hat der Nachtbus Fahrer?", ["Soest"]),  # below an application in Lemgo
        ("Wo gibt es einen Ruheraum?", ["Soest"]),  # what comes next in Lemgo
        ("Welche Kommunen waren in der Aufbauphase dabei?", ["Werl"]),  # that is over where the others came
        ("Welche Städte werten regelmäßig Daten zur Lage der Familien in den Quartieren aus?", ["Soest"]),
        ("Wo beraten Lotsen Eltern in der Geburtsklinik?", ["Soest", "Werl"]),  # who is there does it
        ("Wo spricht eine Fachkraft Eltern in der Geburtsklinik an?", ["Soest", "Werl"]),
        ("Wo lesen Ehrenamtliche in den Kitas vor?", ["Soest"]),
        ("Welche Städte haben ein Elternkaffee?", ["Werl"]),
        ("Wo gibt es einen Treff, der auch sonntags offen hat?", []),
    ],
)
def test_a_row_is_affirmed(kekiz: Kekiz, question: str, having: list[str]) -> None:
    rows = kekiz.ask(question).rows
    assert [row.kommune for row in rows if row.verdict == "supported"] == having

"""A list names none that only wishes, proposes or has given up what is asked for; "was" alone is no end."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

DOCUMENTS = {
    "lemgo.md": (
        "# Lemgo\n\nVorgeschlagen wird, an jeder Schule ein Instrument auszuleihen. "
        "An der Südschule müsste ein Frühstück angeboten werden, weil viele hungrig kommen. "
        "In Brake sollte ein Treff eröffnet werden, denn bei vielen sind Mietschulden der Grund für Streit. "
        "„Ein Nachtbus wäre ein Segen“, sagt die Jugendpflegerin.\n\n"
        "Ein Kleintransporter brachte Kinder zur Bücherei. Das Angebot wurde im Juli beendet.\n\n"
        "Senioren lasen in den Kitas vor. Sie taten das gern. Der Vorlesedienst wurde 2022 aufgegeben.\n\n"
        "Das Spielmobil stand an fünf Plätzen. Es wurde verkauft.\n"
    ),
    "soest.md": (
        "# Soest\n\nBeantragt wurde, jedem Kind ein Instrument auszuleihen. "
        "Eine Mutter wünscht sich, dass die Schule ein Frühstück ausgibt. "
        "Der Nachtbus hat sich bewährt. Die Mietschulden bespricht das Sozialamt mit den Familien.\n\n"
        "Ein Kleintransporter bringt Kinder zur Bücherei. Das Angebot wurde im Juli erweitert.\n\n"
        "Senioren lesen in den Kitas vor. Sie tun das gern. Der Fahrdienst für sie wurde 2022 aufgegeben.\n\n"
        "Das Spielmobil steht an drei Plätzen. Der alte Wagen wurde verkauft.\n\n"
        "Bürgermeisterin Rosa Tillmann schreibt jedem Kind zur Einschulung. Jedes fünfte Kind gilt als arm.\n"
    ),
    "herten.md": ("# Herten\n\nBürgermeister Hanno Abels eröffnete das Fest. 24 Prozent der Kinder gelten als arm.\n"),
    "werl.md": (
        "# Werl\n\nKinder können ein Instrument ausleihen; die Karte dafür wird im Rathaus beantragt. "
        "Die Paten wünschen sich, dass kein Kind hungrig lernt: An drei Schulen geben sie ein Frühstück aus.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "having"),
    [
        ("Wo können Kinder ein Instrument ausleihen?", ["Werl"]),  # proposed in Lemgo, applied for in Soest
        ("In welchen Kommunen gibt es an Schulen ein Frühstück?", ["Werl"]),  # there ought to be one, there should
        ("Wo kümmert sich jemand um Mietschulden?", ["Soest"]),  # the reason for what ought to be in Lemgo
        ("In welchen Kommunen gibt es einen Nachtbus?", ["Soest"]),  # it would be a blessing in Lemgo
        ("In welchen Kommunen bringt ein Kleintransporter Kinder zur Bücherei?", ["Soest"]),
        ("Wo lesen Senioren in Kitas vor?", ["Soest"]),  # given up two sentences later in Lemgo
        ("Welche Städte haben ein Spielmobil?", ["Soest"]),  # sold in Lemgo
        ("In welchen Städten schreibt der Bürgermeister den Kindern?", ["Soest"]),  # he only opens a feast in Herten
    ],
)
def test_a_list_names_who_has_it_now(kekiz: Kekiz, question: str, having: list[str]) -> None:
    rows = kekiz.ask(question).rows
    assert [row.kommune for row in rows if row.verdict == "supported"] == having

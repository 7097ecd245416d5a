"""Claims of a value that became so, of all of a town's houses, of what serves the others, and quotes without ads."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

TEXT = """Ein Jahr Lesehaus

Das Lesehaus in Hamm liegt am Markt.

Anzeige: Küchen Sommer – 20 Prozent auf alles

2021 konnten 41 Prozent der Drittklässler nicht sicher schwimmen. Nach zwei Jahren ist dieser Anteil auf 27 Prozent
gesunken.

Alle zwölf Grundschulen in Hamm beteiligen sich am Programm „Frühes Obst“. Jeden Freitagvormittag sitzt zudem eine
Mitarbeiterin der Caritas mit im Lesehaus. Rund 900 Besuche hat das Lesehaus gezählt.

Während das Kreisjugendamt für die übrigen Städte zuständig ist, verantwortet die Stadt Hamm ihre Prävention selbst.
Beide Jugendämter treffen sich in einer Steuerungsrunde.
"""
FILES = {"hamm.txt": TEXT, "sources.csv": "file,title,kommune\nhamm.txt,Ein Jahr Lesehaus,Hamm\n"}


@pytest.fixture(scope="module")
def hamm(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("In Hamm können 27 Prozent der Drittklässler nicht sicher schwimmen.", "supported"),
        ("In Hamm können 35 Prozent der Drittklässler nicht sicher schwimmen.", "contradicted"),
        ("In Hamm konnten 2021 27 Prozent der Drittklässler nicht sicher schwimmen.", "contradicted"),
        ("Alle zwölf Hammer Grundschulen beteiligen sich am Programm „Frühes Obst“.", "supported"),
        ("Alle zwölf Hammer Kitas beteiligen sich am Programm „Frühes Obst“.", "no_evidence"),
        ("Im Lesehaus in Hamm sitzt jeden Freitagvormittag eine Mitarbeiterin der Caritas.", "supported"),
        ("Für die Prävention in Hamm ist das Kreisjugendamt zuständig.", "no_evidence"),
        ("Für die Prävention der Stadt Hamm ist das Jugendamt des Kreises zuständig.", "no_evidence"),
        ("Die Stadt Hamm verantwortet ihre Prävention selbst.", "supported"),
    ],
)
def test_each_has_its_verdict(hamm: Kekiz, claim: str, verdict: str) -> None:
    assert [one.verdict for one in hamm.check(claim).sentences] == [verdict]


def test_a_value_that_became_so_is_no_dispute(hamm: Kekiz) -> None:
    (checked,) = hamm.check("In Hamm können 27 Prozent der Drittklässler nicht sicher schwimmen.").sentences

    assert checked.differs is None
    assert "auf 27 Prozent" in " ".join(checked.citations[0].quote.split())


def test_no_quote_holds_an_advertisement(asking: Asking) -> None:
    text = (
        "Ein Jahr Lesehaus\n\nSeit dem 6. März hat in Hamm das Lesehaus geöffnet.\n\n"
        "Anzeige: Küchen Sommer – 20 Prozent auf alles\n\nRund 900 Besuche hat das Team im ersten Jahr gezählt.\n"
    )
    kekiz = asking({"hamm.txt": text, "sources.csv": FILES["sources.csv"]})
    (checked,) = kekiz.check("Im Lesehaus in Hamm hat das Team im ersten Jahr rund 900 Besuche gezählt.").sentences

    assert checked.verdict == "supported"
    assert all("Küchen" not in one.quote for one in checked.citations)

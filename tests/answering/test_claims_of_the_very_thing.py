"""Claims about the very thing that a source tells of, in its place and phase, and comparisons of fields."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": (
        "file,title,kommune,published\nrees.txt,Rees,Rees,\nkleve.txt,Kleve,Kleve,\n"
        "land.txt,Die Erprobung,,2017-03-08\ngoch.txt,Das Elternbüro in Goch,Goch,\n"
    ),
    "rees.txt": "Seit wann dabei:\n2018\n\nEinwohnerzahl:\n22.000\n\nKinder unter 18:\n3.300\n",
    "kleve.txt": (
        "Seit wann dabei:\n2012\n\nEinwohnerzahl:\nca. 52.500\n\nKinder unter 18:\n8.400\n\n"
        "Mit den Pilotstädten und den neuen Städten bildet sich hier ein Lernkreis.\n\n"
        "Unter dem Motto „Stege ins Leben“ will die Stadt Kleve Hilfen dort anbieten, wo Familien leben.\n"
    ),
    "land.txt": (
        "Die Erprobung lief von 2012 bis 2016 mit 18 Städten. 2017 kommen weitere 22 Städte dazu.\n\n"
        "Der erste Planungstag findet heute in Soest statt.\n\n"
        "Das Programm kinderstark begann 2020 mit 14 Millionen Euro. Das Programm hat laut der Evaluation von 2018 die "
        "Zusammenarbeit in Gang gebracht.\n\n"
        "6 Millionen Euro flossen in die Erprobung: 3,5 Millionen von der Stiftung Nordlicht und "
        "2,5 Millionen vom Land.\n"
    ),
    "goch.txt": (
        "Träger des Elternbüros in Goch ist der Verein Mühle. Den Besuchsdienst übernimmt in Goch die Diakonie.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Kleve hat mehr Einwohner als Rees.", "supported"),
        ("Rees hat mehr Einwohner als Kleve.", "contradicted"),
        ("In Rees leben weniger Kinder als in Kleve.", "supported"),
        ("Rees ist länger dabei als Kleve.", "contradicted"),
        ("Kleve hat mehr arme Kinder als Rees.", "no_evidence"),
        ("Der erste Planungstag fand in Wesel statt.", "contradicted"),
        ("Der erste Planungstag fand in Soest statt.", "supported"),
        ("Das Motto von Kleve lautet „Stege ins Leben“.", "supported"),
        ("An der Erprobung nahmen 18 Städte teil.", "supported"),
        ("Das Programm kinderstark begann 2018.", "contradicted"),
        ("Die Stiftung Nordlicht zahlte 3,5 Millionen Euro für die Erprobung.", "supported"),
        ("Das Land zahlte 3,5 Millionen Euro für die Erprobung.", "contradicted"),
        ("Das Elternbüro in Goch betreibt die Diakonie.", "no_evidence"),
        ("Kleve war Pilotstadt.", "no_evidence"),
    ],
)
def test_a_claim_is_held_against_what_tells_of_the_very_thing(kekiz: Kekiz, claim: str, verdict: str) -> None:
    assert kekiz.check(claim).sentences[0].verdict == verdict


def test_who_comes_later_took_no_part_before(kekiz: Kekiz) -> None:
    assert kekiz.check("An der Erprobung nahmen 22 Städte teil.").sentences[0].verdict != "supported"


def test_a_comparison_tells_both_values_and_cites_them(kekiz: Kekiz) -> None:
    checked = kekiz.check("Rees hat mehr Einwohner als Kleve.").sentences[0]
    assert checked.differs == "Verglichen wurden die Angaben der Quellen: 22.000 für Rees und ca. 52.500 für Kleve."
    assert len(checked.citations) == 2

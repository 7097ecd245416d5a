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
        ("Das Elternbüro in Goch betreibt die Diakonie.", "contradicted"),
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


def test_beside_a_claimed_place_stands_the_one_that_the_source_names(kekiz: Kekiz) -> None:
    checked = kekiz.check("Der erste Planungstag fand in Wesel statt.").sentences[0]
    assert [(slot.claimed, slot.found) for slot in checked.slots] == [("Wesel", "Soest")]


def test_what_is_compared_is_told_of_both(kekiz: Kekiz) -> None:
    checked = kekiz.check("Rees hat mehr Einwohner als Kleve.").sentences[0]
    assert [slot.found for slot in checked.slots] == ["Rees", "Kleve"]
    assert {citation.kommune for citation in checked.citations} == {"Rees", "Kleve"}


def test_the_day_on_which_something_was_published_makes_no_number_the_later_one(asking: Asking) -> None:
    rows = "".join(f"rees-{year}.txt,Rees,Rees,{year}\n" for year in (2015, 2024))
    files = {
        "sources.csv": f"file,title,kommune,published\n{rows}kleve.txt,Kleve,Kleve,\n",
        "rees-2015.txt": "Rees im Profil\n\nEinwohnerzahl:\n22.000 (Stand 31.12.2014)\n",
        "rees-2024.txt": "Rees im Profil\n\nEinwohnerzahl:\n61.000\n",
        "kleve.txt": "Einwohnerzahl:\nca. 52.500\n",
    }
    checked = asking(files).check("Kleve hat mehr Einwohner als Rees.").sentences[0]
    assert (checked.verdict, "22.000 für Rees" in (checked.differs or "")) == ("supported", True)


KINDS = {
    "ausbau.txt": (
        "Beworben hatten sich damals 34 Kreise und Kommunen, 22 wurden 2017 ausgewählt.\n\n"
        "Kleve ist einer von acht Kreisen, die 2017 in die Landesinitiative kamen.\n\n"
        "Die Pilotorte von 2012 sind 15 Städte und drei Kreise. 2012 waren 18 Kommunen Pilotorte.\n"
    )
}


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Acht Kreise kamen 2017 dazu.", "supported"),
        ("22 Kreise kamen 2017 dazu.", "contradicted"),
        ("2012 waren 18 Kommunen Pilotorte.", "supported"),
        ("2012 waren 15 Kommunen Pilotorte.", "contradicted"),
    ],
)
def test_kommunen_of_a_kind_are_no_number_of_all(asking: Asking, claim: str, verdict: str) -> None:
    (sentence,) = asking(KINDS).check(claim).sentences

    assert sentence.verdict == verdict
    assert "15" not in (sentence.differs or "") or "15" in claim


FREE = {
    "sources.csv": "file,title,kommune\nhamm.txt,Hamm,Hamm\nrees.txt,Rees,Rees\n",
    "hamm.txt": "Eckdaten\n\nArt:\nkreisfreie Stadt\n\nEinwohnerzahl:\n181.000\n",
    "rees.txt": "Eckdaten\n\nArt:\nkreisangehörige Stadt\n\nEinwohnerzahl:\n22.000\n",
}


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Hamm ist eine kreisfreie Stadt.", "supported"),
        ("Rees ist eine kreisfreie Stadt.", "contradicted"),
        ("Die kreisfreie Stadt Hamm hat 181.000 Einwohner.", "supported"),
        ("Die kreisfreie Stadt Hamm hat 22.000 Einwohner.", "contradicted"),
        ("Die kreisfreie Stadt Rees hat 22.000 Einwohner.", "no_evidence"),
    ],
)
def test_a_field_tells_whether_a_town_belongs_to_a_kreis(asking: Asking, claim: str, verdict: str) -> None:
    assert asking(FREE).check(claim).sentences[0].verdict == verdict

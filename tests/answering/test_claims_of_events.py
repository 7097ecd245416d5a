"""Claims about where and when something happened, which of a row it was, and in how many places so far."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": (
        "file,title,kommune,published\nland.txt,Start der Zukunftswerkstätten,,2018-05-04\n"
        "start.txt,Auftakt der Elterngespräche,,2018-05-04\ntreffen.txt,Lotsentreffen,,\n"
        "rees.txt,Rees im Profil,Rees,\n"
        "kreis-kleve.txt,Kreis Kleve im Profil,Kreis Kleve,\n"
    ),
    "land.txt": (
        "Die erste Zukunftswerkstatt findet heute in Soest statt. Kurse stellt das Jahresforum in Wesel vor.\n\n"
        "Das 12. Jahresforum führte am 14. Juni 2018 Fachleute aus dem ganzen Land in Wesel zusammen.\n\n"
        "In 17 der 24 neuen Städte hatte es bis Ende April 2018 ein Startgespräch gegeben.\n\n"
        "Das Büro Nordstern hat die Familienlotsen 2019 und 2021 untersucht und lobt sie.\n"
    ),
    "treffen.txt": (
        "Ein Austausch der Städte startet am 7. Juni 2018 beim nächsten Lotsentreffen im Kulturhaus.\n\n"
        "Das 4. Lotsentreffen kündigte der Verband am 2. Mai 2019 an. Das 5. Lotsentreffen fand am 9. Mai 2020 statt.\n"
    ),
    "start.txt": "Die Zusammenarbeit mit den alten Städten startet am 4. Juni 2018 beim nächsten Treffen in Wesel.\n",
    "rees.txt": "In Rees gibt es Kurse. Eine Halle wurde 2013 gekauft und 2016 eröffnet.\n",
    "kreis-kleve.txt": "Die erste kreisweite Familienkonferenz fand im Mai 2016 in Geldern statt.\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Der Auftakt der Zukunftswerkstätten fand in Soest statt.", "supported"),
        ("Der Auftakt der Zukunftswerkstätten fand in Wesel statt.", "contradicted"),
        ("Der Auftakt der Startgespräche fand in Soest statt.", "no_evidence"),
        ("Die erste Zukunftswerkstatt wurde in Soest abgehalten.", "supported"),
        ("Die erste Zukunftswerkstatt wurde in Wesel abgehalten.", "contradicted"),
        ("Die zweite Zukunftswerkstatt wurde in Wesel abgehalten.", "no_evidence"),
        ("Die Abschlussfeier der Zukunftswerkstätten fand in Soest statt.", "no_evidence"),
        ("Das 12. Jahresforum fand in Wesel statt.", "supported"),
        ("Das 12. Jahresforum fand in Unna statt.", "contradicted"),
        ("Das 13. Jahresforum fand in Unna statt.", "no_evidence"),
        ("Die erste kreisweite Familienkonferenz im Kreis Kleve fand in Geldern statt.", "supported"),
        ("Die erste kreisweite Familienkonferenz im Kreis Kleve fand in Goch statt.", "contradicted"),
        ("Die kreisweite Familienkonferenz im Kreis Kleve fand in Goch statt.", "no_evidence"),
    ],
)
def test_what_happened_once_happened_in_one_place(kekiz: Kekiz, claim: str, verdict: str) -> None:
    assert kekiz.check(claim).sentences[0].verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Das nächste Lotsentreffen war für den 7. Juni 2018 angesetzt.", "supported"),
        ("Das nächste Lotsentreffen war für den 7. Juli 2018 angesetzt.", "contradicted"),
        ("Das nächste Lotsentreffen war für den 7. Juli 2021 angesetzt.", "no_evidence"),  # there is one every year
        ("Das nächste Elterntreffen war für den 7. Juli 2018 angesetzt.", "no_evidence"),
        ("Das 12. Jahresforum fand am 14. Juni 2018 statt.", "supported"),
        ("Das 12. Jahresforum war für den 21. Juni 2018 angesetzt.", "contradicted"),
        ("Das 13. Jahresforum war für den 21. Juni 2019 angesetzt.", "no_evidence"),
        ("Das 4. Lotsentreffen fand am 5. Juni 2019 statt.", "no_evidence"),  # it was announced on another day
        ("Das 5. Lotsentreffen fand am 8. Mai 2020 statt.", "contradicted"),
    ],
)
def test_an_event_has_one_day(kekiz: Kekiz, claim: str, verdict: str) -> None:
    assert kekiz.check(claim).sentences[0].verdict == verdict


def test_what_only_the_title_names_happened_nowhere(kekiz: Kekiz) -> None:
    assert kekiz.check("Der Auftakt der Elterngespräche fand in Soest statt.").sentences[0].verdict == "no_evidence"


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Ein Startgespräch gab es bis Ende April 2018 erst in 17 der 24 neuen Städte.", "supported"),
        ("Ein Startgespräch gab es bis Ende April 2018 erst in 8 der 24 neuen Städte.", "contradicted"),
    ],
)
def test_so_far_only_a_few_is_a_number_of_them(kekiz: Kekiz, claim: str, verdict: str) -> None:
    assert kekiz.check(claim).sentences[0].verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Das Büro Nordstern hat die Familienlotsen in den Jahren 2019 und 2021 untersucht.", "supported"),
        ("Das Büro Nordstern hat die Familienlotsen 2016 und 2021 untersucht.", "contradicted"),
        ("Die Halle in Rees wurde 2013 eröffnet.", "contradicted"),
    ],
)
def test_two_years_of_one_deed_are_both_told_of_it(kekiz: Kekiz, claim: str, verdict: str) -> None:
    assert kekiz.check(claim).sentences[0].verdict == verdict

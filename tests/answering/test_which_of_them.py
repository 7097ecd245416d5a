"""Which towns, which school, which languages, whose share: the very one that is asked for, and why there is none."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": (
        "file,title,kommune,published\nwesel.txt,Kreis Wesel,Kreis Wesel,2023-05-02\nhaan.txt,Haan,Haan,2024-02-01\n"
        "hsk.txt,Hochsauerlandkreis,Hochsauerlandkreis,2024-02-01\nland.txt,Bescheide des Landes,,2025-01-10\n"
        "lippe.txt,Kreis Lippe,Kreis Lippe,2023-03-01\nsoest.txt,Soest,Soest,2023-09-01\n"
        "bus.txt,Brilon,Brilon,2024-02-01\nwer.txt,Euskirchen,Euskirchen,2024-02-01\n"
    ),
    "wesel.txt": (
        "Moers, Dinslaken und Voerde haben eigene Jugendämter. Für die anderen Orte ist der Kreis zuständig.\n"
    ),
    "haan.txt": (
        "Haan hat zwei Familiengrundschulzentren, eines an der Albert-Schweitzer-Schule und eines am Park.\n\n"
        "Der Familienwegweiser in Haan liegt in deutscher, türkischer und arabischer Sprache vor.\n\n"
        "Im St.-Josef-Krankenhaus arbeiten in Haan zwei Babylotsinnen.\n\n"
        "Vera M., Mutter von drei Kindern, kommt gern in die Gartenschule in Haan.\n\n"
        "Die Stadt Haan hat das Programm kinderstark bei ihrem Familienservice angesiedelt.\n\n"
        "Der Kreis um Haan will 2014 Ausgaben von 64.000 Euro vermieden haben.\n\n"
        "Im Kirchquartier öffnete 2023 der Familienkiosk in Haan.\n\n"
        "Mit dem Sportpass kommen Kinder in Haan in elf Sportvereine. Dort berät in Haan eine Stadtteilmutter.\n\n"
        "In Haan machen drei Reitvereine mit: RV Gruiten, Ponyhof Hahn und RFV Haan.\n\n"
        "Das Familienbüro in Haan lädt seit Mai 2022 zum Elterncafé ein.\n\n"
        "In Haan werden alle 96 Kinder der Parkschule betreut. Der Lotsendienst „Ohr“ in Haan berät Eltern. "
        "Das Familienportal Haan zeigt alle Angebote.\n"
    ),
    "hsk.txt": "Im Hochsauerlandkreis beraten vier Familienhebammen.\n",
    "land.txt": (
        "An Minden gehen 73.400 Euro. Werl gibt das Geld für die Familienlotsen zurück. "
        "Unna bekommt 51.000 Euro für Familienlotsen.\n"
    ),
    "lippe.txt": (
        "Den Willkommensbesuch kannten im Kreis Lippe 81 Prozent der Eltern.\n\n"
        "Die Befragung kostete 64.000 Euro; die Hälfte trug im Kreis Lippe eine Stiftung.\n\n"
        "Lehrkräfte bewerteten das Übergangscoaching im Kreis Lippe mit der Note 1,8.\n"
    ),
    "soest.txt": (
        "In Soest gibt es noch kein Familienbüro. "
        "Die Eröffnung war für 2022 geplant, scheiterte aber am Brandschutz.\n\n"
        "Verworfen wurde in Soest die Idee einer Familien-App.\n\n"
        "Wurde etwas erreicht? In Soest wurden Kinder nicht befragt.\n"
    ),
    "bus.txt": (
        "Das Familienmobil in Brilon hat 54.000 Euro gekostet. Die laufenden Kosten betragen 21.000 Euro im Jahr.\n"
    ),
    "wer.txt": (
        "In Euskirchen startet das Projekt „Ankerplatz“. "
        "Die Leitung übernimmt Dr. Frieda Nolte, die zuvor eine Beratungsstelle in Mechernich führte.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Welche Städte im Kreis Wesel haben ein eigenes Jugendamt?", "Moers, Dinslaken und Voerde haben"),
        ("An welcher Schule gibt es in Haan ein Familiengrundschulzentrum?", "Haan: Albert-Schweitzer-Schule"),
        ("In welchen Sprachen gibt es in Haan den Wegweiser für Familien?", "deutscher, türkischer und arabischer"),
        ("Wo ist kinderstark in Haan angesiedelt?", "Haan: Familienservice"),
        ("Wie viel Geld will man 2014 in Haan eingespart haben?", "64.000 Euro"),
        ("In welchem Quartier in Haan wurde der Familienkiosk eröffnet?", "Haan: Kirchquartier"),
        ("Welche Reitvereine machen in Haan mit?", "RV Gruiten, Ponyhof Hahn und RFV Haan"),
        ("In welchem Krankenhaus arbeiten in Haan Babylotsinnen?", "Haan: St.-Josef-Krankenhaus"),
        ("Wie viele Familienhebammen gibt es im Hochsauerlandkreis?", "Hochsauerlandkreis: vier"),
        ("Wie viel Geld bekommt Minden vom Land?", "Minden: 73.400 Euro"),
        ("Was hat das Familienmobil in Brilon in der Anschaffung gekostet?", "Brilon: 54.000 Euro"),
        ("Was kostet das Familienmobil in Brilon im Jahr?", "Brilon: 21.000 Euro"),
        ("Wer leitet den Ankerplatz in Euskirchen?", "Euskirchen: Dr. Frieda Nolte"),
        ("Warum gibt es in Soest kein Familienbüro?", "scheiterte aber am Brandschutz"),
        ("Gibt es in Soest eine App für Familien?", "Nein"),
        ("Wurden in Soest auch die Kinder selber gefragt?", "Nein"),
        ("Was hat das Familienmobil in Brilon am Ende gekostet?", "54.000 Euro"),
    ],
)
def test_the_one_asked_for_is_told(kekiz: Kekiz, question: str, told: str) -> None:
    assert told in kekiz.ask(question).answer.splitlines()[0]


@pytest.mark.parametrize(
    "question",
    [
        "An welcher Schule gibt es in Haan einen Lotsendienst?",
        "Wie viele Kinder gehen in die Gartenschule in Haan?",  # a mother has three
        "Wie viel Prozent der Väter kannten im Kreis Lippe den Willkommensbesuch?",  # parents were asked
        "Welche Stiftung hat die Befragung im Kreis Lippe mitbezahlt?",  # it has no name
        "Wie beurteilten die Kinder das Übergangscoaching im Kreis Lippe?",  # others did
        "Welche Sportvereine in Haan nehmen den Sportpass?",  # they are counted
        "Wer ist die Stadtteilmutter in Haan?",  # there is one
        "Wann macht das Familienbüro in Haan morgens auf?",  # it has done something since a year
    ],
)
def test_what_is_told_of_others_is_no_evidence(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


def test_whoever_gave_money_back_did_not_only_get_it(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Welche Kommunen haben das Geld für die Familienlotsen zurückgegeben?").answer
    assert "51.000" not in answer


def test_a_name_stands_by_its_thing(kekiz: Kekiz) -> None:
    assert "Haan: Ohr" not in kekiz.ask("Wie heißt das Familienportal in Haan?").answer

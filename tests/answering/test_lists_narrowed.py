"""A list keeps to the kind of Kommunen, to what a cell says, to what is there, and to who takes part."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking, Supported

DOCUMENTS = {
    "uebersicht.md": (
        "# Leseförderung in den Kitas\n\n"
        "| Kommune | Name | Kitas | Lesescheu (2022) | Finanzierung |\n|---|---|---|---|---|\n"
        "| Bocholt | Lesefuchs | 6 | 12,5 % | Stadt |\n| Goch | Buchkoffer | 9 | 27,1 % | kinderstark |\n"
        "| Hamm | Lesefuchs | 4 | 31,4 % | kinderstark, Caritas |\n| Rees | Vorlesezeit | 3 | 18,0 % | Stiftung |\n"
    ),
    "bocholt.md": (
        "# Bocholt\n\nStadtlotsen: Gemeinsam mit dem Klinikum bereitet die Stadt einen Dienst auf der Station vor.\n\n"
        "| Position | 2024 |\n|---|---|\n| Elternladen (geplant) | 30.000 EUR |\n\n"
        "Ein Koordinationsbüro bereitet die Sitzungen vor.\n"
    ),
    "goch.md": (
        "# Goch\n\nGoch gehört dem Lernnetzwerk seit 2018 an. Im Juli 2021 nahmen 42 Kinder am Ferienkurs teil. "
        "Der Elternladen hat dienstags geöffnet. Die Stadtlotsen begleiten 80 Familien.\n"
    ),
    "hamm.md": (
        "# Hamm\n\n2019 haben wir uns der Landesinitiative angeschlossen. "
        "Die Nachbarstadt Ahlen ist 2020 dazugekommen.\n"
    ),
    "rees.html": (
        "<h1>Rees</h1><h2>Gibt es in den Schulen ein warmes Mittagessen?</h2>"
        "<p>Ein städtisches Essensangebot besteht nicht. Drei Grundschulen bekommen aber Obst und Milch.</p>"
        "<p>Der Treff wurde 2020 geschlossen, weil zu wenige Eltern teilgenommen hatten.</p>"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "kommunen"),
    [
        ("Welche kreisfreien Städte fördern das Lesen in den Kitas?", ["Hamm"]),
        ("welche kreisangehörigen städte haben stadtlotsen?", ["Goch"]),  # in Bocholt they are only prepared
        ("Welche Städte haben ein Koordinationsbüro?", ["Bocholt"]),  # which prepares, and is not prepared
        ("Wo gibt es einen Elternladen?", ["Goch"]),  # planned in a row of Bocholt
        ("Welche Städte planen einen neuen Elternladen?", ["Bocholt"]),
        ("Welche Kommunen bezahlen die Leseförderung in den Kitas aus kinderstark-Mitteln?", ["Goch", "Hamm"]),
        ("In welchen Städten wird die Leseförderung aus Stiftungsmitteln finanziert?", ["Rees"]),
        ("In welchen Städten waren 2022 mehr als 25 Prozent der Kinder lesescheu?", ["Goch", "Hamm"]),
        (
            "bei wie vielen städten in der tabelle waren 2022 mehr als 25 prozent der kinder lesescheu?",
            ["Goch", "Hamm"],
        ),
        ("Welche Kommunen machen seit 2018 bei der Landesinitiative mit?", ["Goch"]),
        ("welche städte sind seit 2019 im landesprogramm dabei?", ["Hamm"]),
        ("Welche Kommunen sind 2020 dazugekommen?", []),  # people took part in Rees; Ahlen is Hamm's neighbour
        ("Welche Kommunen bieten an Grundschulen ein warmes Essen an?", []),  # denied in Rees before its fruit and milk
    ],
)
def test_rows_are_those_asked_for(kekiz: Kekiz, question: str, kommunen: list[str], supported: Supported) -> None:
    assert supported(kekiz.ask(question)) == kommunen


def test_people_who_took_part_in_a_course_tell_no_joining(kekiz: Kekiz) -> None:
    assert kekiz.ask("Seit wann macht Rees mit?").status == "no_evidence"
    assert "2021" not in kekiz.ask("Seit wann ist Goch dabei?").answer


def test_what_sources_name_besides_is_of_the_kind_asked_for(asking: Asking) -> None:
    told = "# Lesepaten\n\nBeim Lesefest arbeiten Kleve und Emmerich mit der Bücherei zusammen."
    kekiz = asking({"fest.md": told, "unna.md": "# Unna\n\nIn Unna gibt es ein Elterncafé."})
    assert kekiz.ask("Welche Städte arbeiten mit der Bücherei zusammen?").status == "partial"
    assert kekiz.ask("Welche Kreise arbeiten mit der Bücherei zusammen?").status == "no_evidence"


def test_aachen_counts_as_a_town_without_a_kreis(asking: Asking, supported: Supported) -> None:
    kekiz = asking({f"{one}.md": f"# {one}\n\nIn {one} fährt ein Lesebus.\n" for one in ("Aachen", "Ahlen", "Bonn")})
    assert supported(kekiz.ask("In welchen kreisfreien Städten fährt ein Lesebus?")) == ["Aachen", "Bonn"]
    assert supported(kekiz.ask("In welchen kreisangehörigen Städten fährt ein Lesebus?")) == ["Ahlen"]


AT_WORK = {
    "hilden.md": (
        "# Hilden\n\nDas Sprachzentrum ist nach einem Brand seit Mai 2022 geschlossen. Der Familienladen wurde 2021 "
        "eingestellt und bisher nicht wieder aufgenommen. Die Hochschule Goch befragte 300 Eltern in Hilden. "
        "Eine Stelle im Jugendamt ist derzeit nicht besetzt. Für 2024 sind 52.000 Euro bewilligt worden.\n"
    ),
    "haan.md": (
        "# Haan\n\nNicht fortgesetzt wird das Familientelefon. Es wurde 2022 abgestellt, weil kaum jemand anrief. "
        "Die Zeitung sprach mit der Leiterin des geplanten Sprachzentrums. Das Magazin der Sparkasse lobte Haan.\n\n"
        "Anteil der Kinder mit Grundsicherung: 11,8 Prozent\n"
    ),
    "goch.md": (
        "# Goch\n\nDas Sprachzentrum hat montags geöffnet. Kinder aus der Stadt bekommen kostenlose Schwimmkurse. "
        "Goch arbeitet mit der Sparkasse zusammen. Familien mit Bürgergeld unterstützt der Familienladen.\n\n"
        "Den Vorsitz der Lenkungsgruppe hat der Bürgermeister.\n"
    ),
    "rees.md": "# Rees\n\nBürgermeisterin: Hanna Veldkamp\n\nKinder gehen kostenlos in die Bücherei.\n",
}


@pytest.mark.parametrize(
    ("question", "kommunen"),
    [
        ("In welchen Kommunen gibt es ein Sprachzentrum?", ["Goch"]),  # closed since, or only planned
        ("Wo haben sie Angebote für Familien wieder eingestellt?", ["Haan", "Hilden"]),
        ("Welche Kommunen arbeiten mit der Sparkasse zusammen?", ["Goch"]),  # its magazine praised Haan
        ("Wo lernen Kinder umsonst schwimmen?", ["Goch"]),
        ("Wo werden Familien mit wenig Geld unterstützt?", ["Goch"]),  # a share tells of no help
        ("In welchen Kommunen ist eine Stelle unbesetzt?", ["Hilden"]),
        ("Welche Kommunen haben den Bürgermeister als Vorsitzenden der Lenkungsgruppe?", ["Goch"]),
        ("Welche Städte bekommen mehr als 50.000 Euro vom Land?", ["Hilden"]),
        ("Welche Kommunen haben Eltern befragt?", ["Hilden"]),  # a Hochschule only sits in Goch
    ],
)
def test_rows_tell_what_is_done_there(asking: Asking, supported: Supported, question: str, kommunen: list[str]) -> None:
    assert supported(asking(AT_WORK).ask(question)) == kommunen


SHARES = {
    "stand.md": (
        "# Stand der Dinge\n\n| Kommune | Sprachlich auffällig (2022) |\n|---|---|\n"
        "| Goch | 31,0 % |\n| Rees | 22,5 % |\n"
    ),
    "goch.md": "# Goch\n\n210 Kinder greifen täglich zum Obst.\n",
}


@pytest.mark.parametrize(
    "question",
    [
        "Wo waren mehr Kinder sprachlich auffällig, in Goch oder in Rees?",
        "Waren in Goch mehr Kinder sprachlich auffällig als in Rees?",
    ],
)
def test_what_people_are_is_compared_by_their_share(asking: Asking, question: str) -> None:
    answer = asking(SHARES).ask(question)
    assert answer.status == "answered"
    assert "31,0 %" in answer.answer
    assert "210" not in answer.answer


def test_whoever_asks_for_support_with_a_matter_asks_not_for_the_matter(asking: Asking) -> None:
    files = {
        "sources.csv": "file,kommune\nhaan.txt,Haan\nwerne.txt,Werne\n",
        "haan.txt": "In Haan wächst jedes zweite Kind mit mehr als einer Sprache auf.\n",
        "werne.txt": "Die Stadt Werne bietet Sprachförderung in vier Kitas an.\n",
    }
    answer = asking(files).ask("Welche Kommunen haben Sprachförderung?")
    assert [row.kommune for row in answer.rows if row.verdict == "supported"] == ["Werne"]

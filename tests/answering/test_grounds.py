"""Why something is so is told by a reason: that it is so, tells none."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

DOCUMENTS = {
    "sources.csv": "file,title,kommune,publisher,kind,published,url\nverl.md,Verl,Verl,Redaktion,press,2024-03-01,\n",
    "verl.md": (
        "# Was aus den Angeboten in Verl wurde\n\n"
        "Der Spielbus wurde zum Jahresende abgemeldet. "
        "Die Halle hatte keinen Platz mehr für ihn, und der Bus war alt.\n\n"
        "Das Lesecafé in Kaunitz ist seit Mai geschlossen.\n\n"
        "Die Babysprechstunde endete, nachdem die Hebamme fortgezogen war.\n\n"
        "Die Feuerwehr wurde zum Runden Tisch eingeladen, hat aber abgesagt. "
        "Die Sparkasse hat einen Sitz bekommen, damit das Geld reicht.\n\n"
        "Die Kinder aus Sürenheide kommen spät nach Hause. Deshalb fährt nun ein Taxi in die Siedlung.\n\n"
        "Der Antrag auf ein Familienmobil wurde abgelehnt (kein Stellplatz vorhanden).\n\n"
        "Die Stadt Verl bekommt 80.000 Euro vom Land, Rietberg 60.000 Euro.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("Warum wurde der Spielbus in Verl abgemeldet?", "keinen Platz"),
        ("Warum endete in Verl die Babysprechstunde?", "nachdem die Hebamme"),
        ("Warum fährt in Verl ein Taxi in die Siedlung?", "spät nach Hause"),
        ("Weshalb wurde das Familienmobil in Verl abgelehnt?", "kein Stellplatz"),
    ],
)
def test_a_reason_is_told_without_a_conjunction(kekiz: Kekiz, question: str, reason: str) -> None:
    assert reason in " ".join(one.quote for one in kekiz.ask(question).citations)


@pytest.mark.parametrize(
    "question",
    [
        "Warum ist das Lesecafé in Kaunitz geschlossen?",
        "Warum hat die Feuerwehr in Verl abgesagt?",  # told: why another has a seat
        "Warum bekommt Verl mehr Geld vom Land als Rietberg?",  # told: that it does
    ],
)
def test_that_it_is_so_gives_no_reason(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


HALVER = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\nhalver.md,Halver,Halver,Redaktion,press,2024-03-01,\n"
    ),
    "halver.md": (
        "# Halver\n\n"
        "Der Rat begründet die Sperre damit, dass nicht alle Gutscheine eingelöst wurden. "
        "Eingelöst wurden 2023 nur 60 Prozent der Gutscheine. Der Grund dafür ist nicht mangelndes Interesse. "
        "Die Hefte kamen erst im Oktober aus der Druckerei.\n\n"
        "## Besuche\n\n"
        "Die Begrüßungsbesuche wurden 2021 eingestellt, da die Mitarbeiterin fortzog.\n\n"
        "## Kreistag\n\n"
        "Im Mai wurde der Kreistag mit dem Freibad befasst: Ein Abgeordneter fragte, ob es im Sommer öffne.\n\n"
        "## Kurse\n\n"
        "Die Stadt bietet seit 2018 Töpferkurse für Kinder an. 2022 fanden elf Kurse statt. "
        "Auf der Warteliste stehen 85 Kinder, da es an Öfen fehlt.\n"
    ),
}


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("Warum wurden 2023 nicht alle Gutscheine eingelöst?", "erst im Oktober"),
        ("Aus welchem Grund werden junge Familien in Halver nicht mehr besucht?", "fortzog"),
        ("Wie kommt es, dass in Halver frischgebackene Eltern keinen Besuch mehr bekommen?", "fortzog"),
        ("Warum hat sich der Kreistag mit dem Freibad in Halver beschäftigt?", "Ein Abgeordneter fragte"),
        ("Woran liegt es, dass in Halver Kinder auf einen Töpferkurs warten?", "an Öfen fehlt"),
        ("Was ist der Grund dafür, dass in Halver Kinder auf einen Töpferkurs warten?", "an Öfen fehlt"),
    ],
)
def test_a_reason_is_told_in_other_words_and_further_on(asking: Asking, question: str, reason: str) -> None:
    assert reason in asking(HALVER).ask(question).answer

"""As reports tell it: whose idea it was, what a name stands for, since when the programme is there, then and now."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

DOCUMENTS = {
    "haan.md": """Haan: Landesprogramm „kinderstark“

Seit 2023 gibt es das Programm „kinderstark“ in Haan. Das Netzwerk Kinderlotse wurde 2016 aufgebaut. Die Idee dazu kam
von Dr. Petra Lohmann, Chefärztin der Kinderklinik. Auf eine Idee von Marion Esser geht der Lesegarten zurück.
""",
    "hilden.md": """Hilden: Familienpolitik

Das Landesprogramm kinderstark gibt es seit 2020 in ganz NRW. Hilden bietet Familien viel.

SOFA (Sozialer Familientreff im Süden) zeigt eine deutliche Wirkung. Ein weiterer Baustein ist die Entwicklung des
Elternkompasses: Diese handliche Broschüre mit allen Adressen wurde 2022 veröffentlicht. Im Mai stellte das Jugendamt
den „Starthelfer“ vor, einen Ordner mit Formularen für Schwangere.
""",
    "ratingen.md": """Ratingen. „Kein Kind zurücklassen!“ läuft in Ratingen bereits seit 2017.
Oberbürgermeister Klaus Pesch lobte das Netzwerk. „Die Vereinbarung des Oberbürgermeisters mit dem Land steht“,
berichtet Jens Kroll, Leiter des Fachbereichs Jugend. Fast 60 Anträge seien gestellt und 45 Vorhaben bewilligt worden.

2009 fing alles klein an. Drei Mitarbeitende hatte die Familienberatung der Stadt damals. Heute ist das Team gewachsen.
Elf Fachkräfte arbeiten in der Familienberatung.

Ungefähr zehn Tage nach der Geburt erhalten alle Eltern ein Besuchsangebot.
""",
    "sources.csv": "file,title,kommune\nhaan.md,Haan,Haan\nhilden.md,Hilden,Hilden\nratingen.md,Ratingen,Ratingen\n",
}


@pytest.fixture(scope="module")
def reports(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Seit wann gibt es kinderstark in Haan?", "2023"),
        ("Seit wann ist Ratingen dabei?", "2017"),
        ("Wer ist Oberbürgermeister in Ratingen?", "Klaus Pesch"),
        ("Auf wessen Idee geht das Netzwerk Kinderlotse zurück?", "Petra Lohmann"),
        ("Von wem stammt die Idee zum Netzwerk Kinderlotse?", "Petra Lohmann"),
        ("Wer hatte die Idee zum Lesegarten?", "Marion Esser"),
        ("Wofür steht die Abkürzung SOFA?", "Sozialer Familientreff im Süden"),
        ("Was ist der Elternkompass?", "Broschüre"),
        ("Was ist der Starthelfer?", "Ordner"),
        ("Wie viele Vorhaben wurden in Ratingen bewilligt?", "45"),
        ("Wie viele Projekte wurden in Ratingen bewilligt?", "45"),
        ("Wie viele Mitarbeiter hatte die Familienberatung in Ratingen 2009?", "Drei"),
        ("Wann bekommen Eltern in Ratingen das Besuchsangebot?", "zehn Tage nach der Geburt"),
    ],
)
def test_what_a_report_tells_is_found(reports: Kekiz, question: str, value: str) -> None:
    answer = reports.ask(question).to_dict()
    assert answer["status"] == "answered"
    assert value in answer["answer"]


@pytest.mark.parametrize(
    "question",
    [
        "Seit wann gibt es kinderstark in Hilden?",
        "Seit wann ist Hilden dabei?",
        "Wer ist Bürgermeister in Haan?",
        "Wer hatte die Idee zum Elternkompass?",
        "Auf wessen Idee geht das Familienbüro in Haan zurück?",
        "Wessen Idee war der Lesegarten in Hilden?",
        "Wofür steht die Abkürzung BANK?",
        "Was ist der Familienkompass?",
        "Wie viele Vorhaben wurden in Haan bewilligt?",
        "Wie viele Fachkräfte arbeiteten 2009 in der Familienberatung in Ratingen?",
        "Wann bekommen Eltern in Hilden das Besuchsangebot?",
        "Seit wann gibt es in Ratingen das Besuchsangebot?",
    ],
)
def test_what_no_report_tells_is_not_found(reports: Kekiz, question: str) -> None:
    assert reports.ask(question).to_dict()["status"] == "no_evidence"


def test_whom_a_question_of_today_asks_for_is_nobody_of_once(asking: Asking) -> None:
    text = "Kreis Wesel\n\nDie Namen gab 2012 Ministerin Erika Lenz im Kreis Wesel bekannt.\n"
    with_date = {"k.md": text, "sources.csv": "file,title,published\nk.md,Bericht,2019\n"}
    kekiz = asking(with_date)
    assert kekiz.ask("Wer ist heute Ministerin?").to_dict()["status"] == "no_evidence"
    assert "Erika Lenz" in kekiz.ask("Wer war 2012 Ministerin?").to_dict()["answer"]


PHASES = {
    "kempen.md": "Kempen\n\nSeit wann dabei:\n2017\nEinwohnerzahl:\n34.000\n\nKempen hat sich beworben.\n",
    "moers.md": "Moers\n\nSeit wann dabei:\n2012\nEinwohnerzahl:\n105.000\n\nIn Moers gibt es sechs Familienzentren.\n",
    "bericht.md": """Ministerium: Start der Workshops

In den 17 Kommunen beginnt nun die Arbeit. Zu ihnen zählt auch Kempen.
""",
    "kreis.md": "Kreis Wesel\n\nDie erste kreisweite Fachkonferenz fand 2015 in Sonsbeck statt. In Xanten tagt er.\n",
    "sources.csv": "file,title,kommune\nkempen.md,Kempen,Kempen\nmoers.md,Moers,Moers\nbericht.md,Bericht,\n"
    "kreis.md,Kreis,Kreis Wesel\n",
}


@pytest.fixture(scope="module")
def phases(asking: Asking) -> Kekiz:
    return asking(PHASES)


@pytest.mark.parametrize(
    ("question", "status", "told"),
    [
        ("War Kempen Modellkommune?", "partial", "2017"),
        ("War Moers Modellkommune?", "partial", "2012"),
        ("Wo fand die erste Fachkonferenz im Kreis Wesel statt?", "answered", "Sonsbeck"),
        ("War Wesel Modellkommune?", "no_evidence", ""),
        ("Wie viele Kommunen haben sich beworben?", "answered", "In den Dokumenten gezählt"),
        ("Wo fand die Fachkonferenz in Moers statt?", "no_evidence", ""),
    ],
)
def test_what_is_told_in_passing_counts_as_much_as_it_says(
    phases: Kekiz, question: str, status: str, told: str
) -> None:
    answer = phases.ask(question).to_dict()
    assert answer["status"] == status
    assert told in answer["answer"].split(" – „")[0]


HANDBOOK = """Das Familienbuch in Soest

Beim Besuch wird den Eltern das Soester Familienbuch überreicht. Mit dem Buch bekommen Eltern Adressen an die Hand. Es
besteht aus acht Kapiteln.

Das Konzept Lebensstart hilft jungen Müttern. Das Projekt wurde seit 2015 über die Sparkassenstiftung und aus Spenden
finanziert. Vom Land erhält Soest 90.000 Euro für die Lotsen, der Eigenanteil liegt bei 22.000 Euro. 19 Prozent der
Kinder gelten als arm. Das bedeutet für Soest eine Kinderarmut, die höher ist als im Land. Gefördert wird das Netz mit
7.000 Euro.
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wie viele Kapitel hat das Familienbuch in Soest?", "acht"),
        ("Wie wurde das Konzept Lebensstart in Soest finanziert?", "Sparkassenstiftung"),
        ("Wie viel Geld bekommt Soest vom Land für die Lotsen?", "90.000 Euro"),
        ("Wie hoch ist die Kinderarmut in Soest?", "19 Prozent"),
    ],
)
def test_what_goes_on_by_a_pronoun_or_a_head_is_of_what_was_named(asking: Asking, question: str, told: str) -> None:
    kekiz = asking({"soest.md": HANDBOOK, "sources.csv": "file,title,kommune\nsoest.md,Soest,Soest\n"})
    answer = kekiz.ask(question).to_dict()
    assert answer["status"] == "answered"
    assert told in answer["statements"][0]["text"]


def test_no_end_is_told_where_something_else_is_denied(asking: Asking) -> None:
    text = """Angebote in Soest

Wir helfen Kitas und Schulen bei ihren Aufgaben, damit kein Kind zurückbleibt. Ab Mai sind die Besucherinnen nicht mehr
Honorarkräfte, sondern fest im Babybesuchsdienst. Das Lesecafé wurde geschlossen, weil das Geld fehlte.
"""
    kekiz = asking({"soest.md": text, "sources.csv": "file,title,kommune\nsoest.md,Soest,Soest\n"})
    assert kekiz.ask("Warum wurden die Schulen geschlossen?").to_dict()["status"] == "no_evidence"
    assert kekiz.ask("Warum hat Soest den Babybesuchsdienst abgeschafft?").to_dict()["status"] == "no_evidence"
    assert "Geld fehlte" in kekiz.ask("Warum wurde in Soest das Lesecafé geschlossen?").to_dict()["answer"]

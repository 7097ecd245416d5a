"""Names signed with an office, terms as rules define them, since when a thing is there, and spoken words for deeds."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nherne.md,Vorlage,Herne\nunna.md,Mitteilung,Unna\nwerl.md,Richtlinie,Werl\n"
    "hamm.md,Bericht,Hamm\ngoch.md,Leselotsen,Goch\nkleve.md,Lernportal,Kleve\nmoers.md,Liste,Moers\n",
    "herne.md": (
        "STADT HERNE\nDie Bürgermeisterin\nFachbereich 41\n\nDer Rat beschließt, die Spielplätze zu sanieren. Dafür "
        "werden 20.000 Euro bereitgestellt.\n\ngez. Dr. Anke Lohmann\nBürgermeisterin\n"
    ),
    "unna.md": (
        "Der Kurs beginnt im Mai. Er ist kostenlos.\n\nMit freundlichen Grüßen\nKlaus Riemer\n"
        "Fachbereichsleiter Jugend\n"
    ),
    "werl.md": (
        "Vorlesepatin oder Vorlesepate im Sinne dieser Richtlinie ist eine erwachsene Person, die einmal in der Woche "
        "in einer Kita vorliest. Lesehelferinnen und Lesehelfer sind Menschen, die Kindern beim Lesen zuhören. "
        "Als Härtefall gilt in Werl, wer ein Kind allein betreut oder nachts arbeitet.\n"
    ),
    "hamm.md": (
        "Unter Schulverweigerung verstehen wir jedes unentschuldigte Fehlen an mehr als drei Tagen im Monat. "
        "In Hamm fehlen zwölf Kitaplätze.\n"
    ),
    "goch.md": (
        "Die Leselotsen lesen in Goch in zehn Kitas vor. Träger ist seit 2016 die Bürgerstiftung. Der Familientag "
        "findet 2025 in Goch statt. Die Zahl der Lotsen steigt.\n"
    ),
    "kleve.md": "# Lernportal Kleve\n\n"
    "**In welchen Sprachen gibt es das Lernportal?**\nDeutsch, Polnisch und Arabisch.\n",
    "moers.md": "Jugendamtsleiterin\nAnna Weber\nBürgermeister\nJens Kroll\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Wer ist in der Stadt Herne Bürgermeisterin?", ["Herne: Dr. Anke Lohmann"]),
        ("Wie heißt die Bürgermeisterin von Herne?", ["Herne: Dr. Anke Lohmann"]),
        ("Wer ist Jugenddezernentin in Herne?", []),
        ("Wer leitet den Fachbereich Jugend in Unna?", ["Unna: Klaus Riemer"]),
        ("Wer ist Bürgermeister von Unna?", []),
        ("Seit wann ist die Bürgerstiftung Träger der Leselotsen in Goch?", ["Goch: 2016"]),
        ("Seit wann gibt es die Leselotsen in Goch?", []),
        ("In welcher Stadt steigt 2025 der Familientag?", ["Goch"]),
        ("In welcher Stadt steigt 2025 der Lesetag?", []),
    ],
)
def test_tells_the_very_one(kekiz: Kekiz, question: str, values: list[str]) -> None:
    answer = kekiz.ask(question)
    assert [one.text.split(" – ")[0] for one in answer.statements] == values


def test_no_name_is_joined_with_the_office_of_the_next(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wer ist Bürgermeister von Moers?")
    assert not any("Anna Weber" in one.text.split(" – ")[0] for one in answer.statements)


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("Was ist eigentlich ein Vorlesepate?", "ist eine erwachsene Person"),
        ("Was ist ein Lesehelfer?", "sind Menschen"),
        ("Wann gilt eine Familie in Werl als Härtefall?", "wer ein Kind allein betreut"),
        ("Wer gilt in Werl als Härtefall?", "wer ein Kind allein betreut"),
        ("was heisst schulverweigerung", "jedes unentschuldigte Fehlen"),
    ],
)
def test_tells_what_a_term_means(kekiz: Kekiz, question: str, quoted: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert quoted in answer.citations[0].quote


@pytest.mark.parametrize("question", ["Wann gilt jemand in Hamm als Härtefall?", "Was ist ein Hausaufgabenhelfer?"])
def test_no_term_is_told_by_another(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("Kann man das Lernportal in Kleve auch auf Polnisch lesen?", "answered"),
        ("Ist das Lernportal in Kleve auf Arabisch verfügbar?", "answered"),
        ("Kann man das Lernportal in Kleve auch auf Dänisch lesen?", "no_evidence"),
    ],
)
def test_in_which_tongue_it_can_be_read(kekiz: Kekiz, question: str, status: str) -> None:
    assert kekiz.ask(question).status == status

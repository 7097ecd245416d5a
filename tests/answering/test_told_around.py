"""What a sentence lacks stands around it: "die Aktion" that somebody pays for, "das Essen", "ein Zentrum"."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nheiden.md,Heiden,Heiden\nkreis.md,Bericht,Kreis Borken\nstudie.md,Studie,\n"
    "netz.txt,Protokoll,\n",
    "heiden.md": (
        "# Was Heiden für Sie tut\n\n## Schulstart leicht gemacht\n\n"
        "Schulanfänger aus Familien mit Wohngeld erhalten eine gefüllte Federtasche. Die Aktion zahlt der Rotary Club "
        "Heiden, nicht die Stadt. 2023 waren es 64 Taschen.\n\n## Kinderküche zieht um\n\n"
        "Die Kinderküche „Suppenstern“ zieht zum 1. Oktober in die Alte Schule um. Das Essen kostet weiterhin 2,50 "
        "Euro.\n\n"
        "## Das Fehlende\n\nEin Spielplatzhaus. Mit der Polizei gibt es keine feste Zusammenarbeit.\n\n"
        "## Team\n\nDaten und Zahlen: Lars Wimmers (bis März 2023: Petra Odenthal)\n"
        "Die Kurse leitet Ute Kamps (zuvor: Jens Moll).\n"
    ),
    "kreis.md": (
        "# Jahresbericht 2023 des Kreises Borken\n\n### Ausblick 2024\n\n"
        "- Elternbefragung (Start: September 2024)\n"
        "- Kreisweite Familienkonferenz am 7. November 2024 in der Stadthalle Gescher\n"
    ),
    "studie.md": (
        "# Evaluation der Familienlernzentren in Kleve und Goch\n\nEin Familienlernzentrum ist eine Schule mit "
        "Angeboten für Eltern.\n\n## Ergebnisse\n\nAuf die Noten fanden wir keinen messbaren Einfluss. Die Fehlzeiten "
        "gingen in Kleve um ein Fünftel zurück, in Goch blieben sie gleich.\n\n## Kosten\n\n"
        "Ein Zentrum kostete in Kleve durchschnittlich 71.300 Euro im Jahr, in Goch 78.900 Euro.\n\n"
        "## Empfehlungen\n\n1. Leitungsstellen entfristen.\n2. Angebote auch samstags machen.\n3. Väter ansprechen.\n"
    ),
    "netz.txt": (
        "Protokoll\nNetzwerktreffen Bildungsketten Münsterland\n\n4. Nächstes Treffen\n12. Juni 2024 in Nottuln\n\n"
        "Frist für Anträge auf das Förderjahr 2025 ist der 30. September 2024.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Wer bezahlt die Federtasche in Heiden?", ["Heiden: Rotary Club Heiden"]),
        ("Wer zahlt die Aktion?", ["Rotary Club Heiden"]),
        ("Was kostet die Kinderküche?", ["2,50 Euro"]),
        ("Wann ist die Familienkonferenz im Kreis Borken?", ["Kreis Borken: 7. November 2024"]),
        ("Wo ist die Familienkonferenz im Kreis Borken?", ["Kreis Borken: Stadthalle Gescher"]),
        ("Was kostet ein Familienlernzentrum in Goch?", ["Goch: 78.900 Euro"]),
        ("Was kostet ein Familienbüro in Goch?", []),
        ("Um wie viel sind die Noten besser geworden?", []),
        ("Um wie viel gingen die Fehlzeiten in Kleve zurück?", ["Kleve: ein Fünftel"]),
        ("Wann trifft sich das Netzwerk das nächste Mal?", ["12. Juni 2024"]),
        ("Bis wann können Kommunen Förderung für 2025 beantragen?", ["30. September 2024"]),
        ("Wer war vor Lars Wimmers in Heiden für Daten und Zahlen zuständig?", ["Heiden: Petra Odenthal"]),
        ("Wer war der Vorgänger von Ute Kamps?", ["Heiden: Jens Moll"]),
        ("Wo gibt es ein Spielplatzhaus?", []),
    ],
)
def test_each_is_told_by_what_goes_on_about_it(kekiz: Kekiz, question: str, values: list[str]) -> None:
    assert [one.text.partition(" – ")[0] for one in kekiz.ask(question).statements] == values


def test_of_two_in_one_sentence_each_is_compared_by_its_own_value(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wo ist ein Familienlernzentrum teurer, in Kleve oder in Goch?")
    assert {row.kommune: row.value for row in answer.rows if row.value} == {
        "Kleve": "71.300 Euro",
        "Goch": "78.900 Euro",
    }
    assert "Goch" in answer.answer.partition("\n")[0]


@pytest.mark.parametrize("question", ["Was empfiehlt die Studie?", "Was raten die Forscher den Familienlernzentren?"])
def test_what_is_recommended_is_the_list_below_its_heading(kekiz: Kekiz, question: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert "Leitungsstellen entfristen" in answer.citations[0].quote
    assert "Väter ansprechen" in answer.citations[0].quote


def test_nothing_is_recommended_to_those_of_whom_no_list_tells(kekiz: Kekiz) -> None:
    assert kekiz.ask("Was empfiehlt die Studie der Stadt Rees?").status == "no_evidence"

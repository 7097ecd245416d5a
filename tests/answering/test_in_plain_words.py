"""Questions in everyday words, and tables read by the year above them, by whom they count, by how long."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": (
        "file,title,kommune,published\ngoch.txt,Goch,Goch,2024-03-01\nrees.txt,Rees,Rees,2023-06-01\n"
        "kleve.md,Kleve,Kleve,2024-05-01\nland.txt,Das Land,,2022-11-02\nhagen.txt,Hagen,Hagen,2024-02-01\n"
    ),
    "goch.txt": (
        "2021 kamen in Goch 310 Kinder zur Welt.\n\n"
        "Im „Café Bollerwagen“ treffen sich in Goch Familien in vier Familienzentren.\n\n"
        "Die Stadt Goch arbeitet mit dem Verein Lesewelt und mit dem SV Grünweiß Goch zusammen.\n\n"
        "2020 wurden in Goch 1.450 Eltern befragt.\n\n"
        "Angebote in Goch\n\n- Stillcafé: Bücherei, donnerstags 9 bis 11 Uhr\n- Lesekreis: Bücherei\n\n"
        "In Goch arbeitet eine Familienlotsin. Getragen wird die Stelle von der Diakonie.\n\n"
        "Bürgermeister war in Goch damals, 2012, Karl Averbeck.\n"
    ),
    "rees.txt": (
        "Ratsfrau Elbers will wissen, ob die Stadt Babylotsen habe. Die Verwaltung verneint dies.\n\n"
        "Zum Familienbüro gab es in Rees einen Antrag der SPD. "
        "Der Ausschuss lehnte ihn mit neun zu sechs Stimmen ab.\n\n"
        "Die Familienstube in Rees leitet Tom Brandt.\n\n"
        "Seit 2019 gibt es in Rees den Jugendtreff. Geöffnet ist er ab 14 Uhr.\n"
    ),
    "kleve.md": (
        "# Angebote\n\n| Angebot | Träger | Teilnehmende 2022 | Teilnehmende 2023 |\n|---|---|---|---|\n"
        "| Vätertreff | AWO | 17 | 23 |\n| Lesekreis | Caritas | 30 | 41 |\n\n"
        "# Bewilligungen\n\n| Kommune | Gegenstand | Betrag (Euro) | Laufzeit in Monaten |\n|---|---|---|---|\n"
        "| Kleve | Sozialarbeit | 73.800 | 18 |\n| Emmerich | Lesehilfe | 41.000 | 24 |\n"
    ),
    "land.txt": (
        "Städte und Kreise konnten sich für die zweite Runde bis zum 9. Oktober 2022 bewerben.\n\n"
        "Bescheide für 2023 (Auswahl):\n\nKommune | Betrag in Euro | Baustein\nHaan | 48.500 | Familienbüro\n"
        "Hilden | 66.000 | Koordination\nWerl | 97.500 | Lotsendienst\n"
    ),
    "hagen.txt": "Ein Familienbüro gibt es in Hagen nicht.\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Wie viele Geburten gab es 2021 in Goch?", "Goch: 310 – "),
        ("An wie vielen Orten gibt es in Goch das Café Bollerwagen?", "Goch: vier – "),
        ("Mit welchem Sportverein arbeitet Goch zusammen?", "Goch: SV Grünweiß Goch – "),
        ("Mit welchem Verein arbeitet Goch zusammen?", "Goch: Verein Lesewelt – "),
        ("Wie viele Mütter und Väter wurden 2020 in Goch nach ihrer Meinung gefragt?", "Goch: 1.450 – "),
        ("An welchem Wochentag trifft sich das Stillcafé in Goch?", "Goch: donnerstags 9 bis 11 Uhr – "),
        ("Bei wem ist die Familienlotsin in Goch angestellt?", "Goch: Diakonie – "),
        ("Sag mal, wer war Bürgermeister in Goch, als das 2012 losging?", "Goch: Karl Averbeck – "),
        ("Wer hat den Chefposten in der Familienstube in Rees?", "Rees: Tom Brandt – "),
        ("Wann war 2022 Bewerbungsschluss für die zweite Runde?", "9. Oktober 2022 – "),
        ("Wie viele Männer kamen 2023 zum Vätertreff in Kleve?", "Kleve: 23 – "),
        ("Wem gehört der Lesekreis in Kleve, wer ist der Träger?", "Kleve: Caritas – "),
        ("Über wie viele Monate läuft die Förderung in Kleve?", "Kleve: 18 – "),
        ("Welche Summe sprach das Land der Stadt Hilden für 2023 zu?", "Hilden: 66.000 "),
    ],
)
def test_everyday_words_are_met_by_those_of_the_documents(kekiz: Kekiz, question: str, value: str) -> None:
    assert kekiz.ask(question).statements[0].text.startswith(value)


@pytest.mark.parametrize(
    "question",
    ["Arbeiten in Rees Babylotsen?", "Gibt es in Rees Babylotsen?", "Kann man in Hagen ein Familienbüro aufsuchen?"],
)
def test_what_is_denied_is_a_no(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).answer.startswith("Nein")


@pytest.mark.parametrize(
    "question",
    [
        "Mit welchem Stimmenverhältnis scheiterte in Rees der Antrag der SPD zum Familienbüro?",
        "Wie ging die Abstimmung in Rees über das Familienbüro aus?",
    ],
)
def test_votes_are_told_by_a_ratio_as_well(kekiz: Kekiz, question: str) -> None:
    assert "neun zu sechs Stimmen" in kekiz.ask(question).answer


def test_an_hour_is_no_year(kekiz: Kekiz) -> None:
    assert "2019" not in kekiz.ask("Ab wann am Nachmittag kommt man in den Jugendtreff in Rees?").answer

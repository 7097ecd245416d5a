"""Two questions that share their words, contents, sums of programmes and times in the words of everyday."""

from __future__ import annotations

import pytest

from kekiz_search.answering.reading.two_questions import split_questions
from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nland.md,Neues Landesprogramm „Klangkiste“,\nselm.md,Familien in Selm,Selm\n",
    "land.md": (
        "# Neues Landesprogramm „Klangkiste“\n\nDas Ministerium hat heute das Programm „Klangkiste“ vorgestellt. "
        "Der Verbandschef nannte das Programm „überfällig“. Es startet zum Kita-Jahr 2024/2025.\n\n"
        "Für das Programm stehen bis Ende 2027 insgesamt 3,4 Millionen Euro zur Verfügung.\n\n"
        "Im Jahr 2024 fördert das Land die Familienzentren mit 40 Millionen Euro.\n\n"
        "Ein Fachkongress mit ersten Ergebnissen findet am 5. Mai 2025 im Bürgerhaus Herten statt. "
        "Sprecher des Vereins Lichtblick war bis 2021 Uwe Lange, seine Nachfolgerin ist Petra Holz.\n"
    ),
    "selm.md": (
        "# Familien in Selm\n\nDie Anschaffung des Wagens kostete 92.000 Euro, von denen der Kreis 70 Prozent "
        "übernommen hat. Die Kosten der Küche betragen 4.000 Euro.\n\n"
        "Seit Mai 2022 fährt das Lesemobil durch die Dörfer. Seit 2020 gibt es das Elternbüro.\n\n"
        "Alle Eltern bekommen eine Tasche mit Mütze, Gutscheinheft und Bilderbuch. "
        "Der Koffer für Tageseltern enthält Spiele.\n\n"
        "Die Wellenbande trifft sich jeden Dienstagnachmittag im Bootshaus. "
        "Um 18 Uhr ist bei der Wellenbande Schluss.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("Wann und wo ist der Fachkongress?", ("Wann ist der Fachkongress?", "Wo ist der Fachkongress?")),
        (
            "Wie viele Millionen gibts für das Programm und bis wann?",
            ("Wie viele Millionen gibt es für das Programm?", "Bis wann gibt es Geld für das Programm?"),
        ),
        (
            "Wer leitet das Büro heute und wer war vorher dran?",
            ("Wer leitet das Büro heute?", "Wer leitete vorher das Büro?"),
        ),
        ("Was kostet der Bus und wer hat's bezahlt?", ("Was kostet der Bus?", "Wer hat den Bus bezahlt?")),
        ("Wann und wo?", ("Wann und wo?",)),
        ("Wer und was hilft?", ("Wer und was hilft?",)),
    ],
)
def test_both_are_asked_with_the_words_that_they_share(typed: str, parts: tuple[str, ...]) -> None:
    assert split_questions(typed) == parts


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Wann und wo tagt der Fachkongress?", ["5. Mai 2025", "Bürgerhaus Herten"]),
        ("wieviel mio gibts fuer die klangkiste und bis wann", ["3,4 Millionen Euro", "Ende 2027"]),
        ("Wie viel Geld gibt es für die Klangkiste?", ["3,4 Millionen Euro"]),
        ("Wie viele Euro stehen für die Klangkiste bereit?", ["3,4 Millionen Euro"]),
        ("Bis wann gibt es Geld für die Klangkiste?", ["Ende 2027"]),
        ("Bis wann gibt es Geld für die Familienzentren?", []),
        ("Wie heißt das Programm vom Ministerium?", ["Klangkiste"]),
        ("Wer vertritt den Verein Lichtblick nach außen?", ["Petra Holz"]),
        ("Wer vertritt den Verein Lichtblick nach außen und wer war vorher dran?", ["Petra Holz", "Uwe Lange"]),
        ("Was hat der Wagen gekostet und wer hat's bezahlt?", ["Selm: 92.000 Euro", "Selm: Kreis"]),
        ("Was hat die Garage gekostet?", []),
        ("An welchem Tag trifft sich die Wellenbande?", ["Dienstagnachmittag"]),
        ("Um wie viel Uhr ist bei der Wellenbande Feierabend?", ["18 Uhr"]),
        ("Um wie viel Uhr ist beim Lesemobil Feierabend?", []),
    ],
)
def test_values(kekiz: Kekiz, question: str, values: list[str]) -> None:
    answer = kekiz.ask(question)
    told = [one.text.split(" – ")[0].removeprefix("Selm: ") for one in answer.statements]
    assert told == [one.removeprefix("Selm: ") for one in values]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Was steckt in der Tasche, die Eltern in Selm bekommen?", ["eine Tasche mit Mütze"]),
        ("Was ist in dem Koffer drin?", ["Koffer für Tageseltern"]),
        ("Was ist in der Kiste?", []),
        ("Was soll dieses Lesemobil sein?", ["durch die Dörfer"]),
        ("Was ist das Elternbüro?", []),
    ],
)
def test_what_it_is_or_holds(kekiz: Kekiz, question: str, told: list[str]) -> None:
    quotes = [one.quote for one in kekiz.ask(question).citations]
    assert len(quotes) == len(told)
    assert all(part in quote for part, quote in zip(told, quotes, strict=True))

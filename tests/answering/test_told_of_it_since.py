"""What stays the matter of a paragraph; reasons without a word for them; what one holds; units of time as asked."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking, Read

FILES = {
    "sources.csv": (
        "file,title,kommune,published\nhilden.txt,Vorlage,Hilden,2024-01-20\nratingen.txt,Fragen,Ratingen,2024-02-03\n"
        "kaarst.txt,Gespräch,Kaarst,2024-03-01\nwarstein.txt,Protokoll,Warstein,2024-05-02\n"
        "stolberg.txt,Bericht,Stolberg (Rhld.),2024-06-01\nland.txt,Rundbrief,,2024-09-15\n"
    ),
    "hilden.txt": (
        "In Hilden öffnete der Familientreff „Ankerplatz“. Er wird von der Caritas betrieben. Viele kommen gern. "
        "Geöffnet ist er an vier Tagen; freitags bleibt er geschlossen.\n\n"
        "Weniger gelungen ist in Hilden der „Bücherbus“. Er wurde nach einem Motorschaden im Juli 2022 außer Betrieb "
        "genommen. Die Bücher stehen nun in den Kitas.\n\n"
        "Nicht bewährt hat sich in Hilden die Elternapp. Da sie zuletzt von wenigen Familien genutzt wurde, hat die "
        "Verwaltung sie abgeschaltet.\n"
    ),
    "ratingen.txt": (
        "In Ratingen bringt eine Mitarbeiterin die „Babytasche“ vorbei. "
        "Darin stecken ein Bilderbuch und ein Ordner.\n\n"
        "Wo ist das Familienbüro in Ratingen? Sie finden uns im Erdgeschoss des Medienzentrums.\n\n"
        "Das Grenzland-Mobil ist ein Wohnmobil in Ratingen. Es ist seit Mai 2021 unterwegs.\n\n"
        "Angebote in Haan sind hier nicht aufgeführt.\n"
    ),
    "kaarst.txt": (
        "Da helfen uns in Kaarst die Stadtteilmütter. Das sind Frauen, die selbst zugewandert sind. Zurzeit haben wir "
        "sieben, sie sprechen zwölf Sprachen. Sie bekommen 13 Euro in der Stunde.\n\n"
        "In Kaarst fährt der Bus „Lesefuchs“. Der Kleinbus hält in sieben Dörfern. An Bord sind 1.300 Bilder- und "
        "Kinderbücher.\n"
    ),
    "warstein.txt": (
        "In Warstein gibt es Lotsendienste im Krankenhaus „Maria Hilf“. Dort spricht eine Lotsin mit Müttern.\n\n"
        "Das Büro in Warstein solle im Frühjahr 2025 eröffnet werden.\n\n"
        "Das Projekt „Luftsprung“ in Warstein kostet 9.000 Euro. "
        "Die Hälfte zahlt das Land, den Rest eine Krankenkasse.\n"
    ),
    "stolberg.txt": (
        "**Familientreff „Drubbel“:** Der Treffpunkt liegt in Stolberg in der Fußgängerzone. "
        "Eröffnet wurde er am 3. Juni 2022.\n\n"
        "Die Sprachgruppen in Stolberg treffen sich in Kitas. Die Sprachgruppen werden von der Bürgerstiftung mit "
        "jährlich 9.200 Euro unterstützt.\n\nMit dem Workshop in Stolberg begann eine Arbeit, die auf zwei Jahre "
        "angelegt war.\n"
    ),
    "land.txt": "In 19 der 22 neuen Kommunen hatte es bis März 2017 ein Auftaktgespräch gegeben.\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("An welchem Wochentag ist der Ankerplatz in Hilden zu?", "freitags"),
        ("Wo ist das Familienbüro in Ratingen?", "Erdgeschoss des Medienzentrums"),
        ("seit wann fährt das grenzland mobil in ratingen rum", "Mai 2021"),
        ("Wie viel bekommen die Stadtteilmütter in Kaarst pro Stunde?", "13 Euro"),
        ("Wie viele Bücher hat der Lesefuchs in Kaarst dabei?", "1.300"),
        ("In welchem Krankenhaus gibt es in Warstein den Lotsendienst?", "Maria Hilf"),
        ("Seit wann gibt es den Familientreff Drubbel in Stolberg?", "3. Juni 2022"),
        ("Wer gibt Geld für die Sprachgruppen in Stolberg?", "Bürgerstiftung"),
        ("Wie viele von den 22 Neuen hatten bis März 2017 ihr Auftaktgespräch?", "19"),
    ],
)
def test_value_is_told_of_what_the_paragraph_is_about(kekiz: Kekiz, question: str, told: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert told in answer.statements[0].text.split("–")[0]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Weshalb fährt der Bücherbus in Hilden nicht mehr?", "Er wurde nach einem Motorschaden"),
        ("Warum hat Hilden die Elternapp wieder abgeschafft?", "Da sie zuletzt von wenigen Familien"),
        ("was ist in der ratinger babytasche drin", "Darin stecken ein Bilderbuch"),
    ],
)
def test_sentence_behind_the_thing_is_quoted(kekiz: Kekiz, question: str, told: str) -> None:
    assert any(told in one.quote for one in kekiz.ask(question).citations)


@pytest.mark.parametrize(
    "question",
    [
        "Wie heißt die Lotsin in Warstein?",
        "Welche Krankenkasse zahlt für „Luftsprung“ in Warstein?",
        "Wie viele Stunden dauerte der Workshop in Stolberg?",
        "Was ist in der Kiste in Ratingen drin?",
    ],
)
def test_another_name_or_measure_is_no_answer(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


def test_what_is_to_open_is_no_more_than_planned(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wann ist das Büro in Warstein eröffnet worden?")
    assert answer.status == "partial"
    assert answer.citations[0].quote == "Das Büro in Warstein solle im Frühjahr 2025 eröffnet werden."


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Ich schreibe gerade einen Artikel: Wie viele Büros gibt es?", "wie viele büros gibt es"),
        ("Auf welchem Weg erreicht man Familien?", "wie erreicht man familien"),
        ("Mit welchen Stellen arbeitet Herne zusammen?", "mit wem arbeitet herne zusammen"),
        ("Welche Orte ham kein Jugendamt?", "welche orte haben kein jugendamt"),
        ("Wie viele Städte und Kreise wollten 2012 mitmachen?", "wie viele kommunen bewarben sich"),
    ],
)
def test_what_stands_around_a_question_is_left_out(read: Read, typed: str, meant: str) -> None:
    from kekiz_search.answering.reading.core_question import core_question

    assert meant in read(core_question(typed)).text.lower()

"""What is told sentences behind the thing, by its head or below its label; plans, partners, givers, deputies, names."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": (
        "file,title,kommune,published\nkleve.txt,Rede,Kleve,2023-10-02\ngronau.txt,Reportage,Gronau,2024-02-03\n"
        "menden.md,Angebote,Menden,2024-03-01\nhoexter.txt,Profil,Kreis Höxter,2024-01-15\n"
        "wesseling.txt,Protokoll,Wesseling,2022-11-07\nwerl.txt,Rundbrief,Werl,2024-09-15\n"
    ),
    "kleve.txt": (
        "In Kleve haben viele Leute lange überlegt, wie Familien schneller Hilfe finden, wenn ein Kind geboren wird. "
        "Sie haben gefragt, gezählt und verglichen, und sie haben dabei viel voneinander gelernt. Manches ging "
        "schnell, anderes brauchte Jahre, und nicht alles ist gelungen, wie alle wissen, die damals dabei waren.\n\n"
        "Was tut das Schwanennest? In Kleve bekommen Familien dort Rat. Die Mitarbeiterinnen hören zu. "
        "Sie rufen bei Ämtern an. Im ersten Jahr kamen 240 Familien, danach 915.\n\n"
        "Der Nachtbus fährt in Kleve seit Mai. Im ersten Jahr kamen 31 Klagen.\n\n"
        "Für 2026 plant Kleve ein Spielmobil. Die Leitung hatte in Kleve Elke Heynckes. "
        "Ihre Nachfolge trat am 1. Juni Markus Tillmanns an. Seine Stellvertreterin ist Nadja Wolframm.\n\n"
        "In Kleve plante die Stadt neun Lesegärten.\n"
    ),
    "gronau.txt": (
        "Der Laden in Gronau hat ein Lastenrad. "
        "Gespendet wurde das Rad vom Rotary Club, es hat 6.800 Euro gekostet.\n\n"
        "Im Familienbüro in Gronau gibt es Frühstück. Wer satt ist, lernt besser, heißt es bei der Caritas, "
        "die das Büro trägt. Davon zahlt das Land die Hälfte.\n\n"
        "Schwerpunkt der Arbeit ist in Gronau der Stadtteil Epe-Nord.\n\n"
        "Gronau arbeitet mit dem Jobcenter und dem Türkischen Elternverein zusammen. "
        "Mit der Polizei besteht bislang keine Vereinbarung.\n\n"
        "Der Fachtag in Gronau dreht sich um Sprache. Die Teilnahme kostet 25 Euro.\n"
    ),
    "menden.md": (
        "# Angebote in Menden\n\n## Babycafé Löwenzahn\n\nZeit: jeden Mittwoch, 10 bis 12 Uhr\n\n"
        "## Schwimmkurs\n\nDas Kursgeld beträgt 45 Euro; wer Leistungen vom Jobcenter erhalten hat, zahlt nichts.\n\n"
        "## Lesekisten\n\nDie Bücherei packte Lesekisten. In jeder Kiste liegen fünf Bücher und ein Spiel.\n\n"
        "## Bewegungskiste\n\nDie Bewegungskiste leihen Kitas aus. Sie enthält Schwungtücher und Pedalos.\n"
    ),
    "hoexter.txt": (
        "Heute sind im Kreis Höxter 41 Dorfkümmerer in allen zehn Städten tätig.\n\n"
        "Ein Baustein im Kreis Höxter ist die App „HöxFam“. Die App HöxFam haben Studierende programmiert.\n\n"
        "Die 14 Vorlesepatinnen suchen im Kreis Höxter einen neuen Träger.\n\n"
        "Lange Wege sind im Kreis Höxter ein Hindernis.\n"
    ),
    "wesseling.txt": (
        "Der Wesseling-Pass ist ein Ausweis für Familien mit wenig Geld.\n\n"
        "Im Kinderhaus in Wesseling wurde am Samstag das Foyer übergeben.\n"
    ),
    "werl.txt": (
        "Werl zieht Bilanz: 37 Babylotsen-Gespräche im Monat.\n\n"
        "Was die Koordinatorin macht, kostet Werl im Jahr 300.000 Euro.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wie viele Familien kamen im ersten Jahr ins Schwanennest in Kleve?", "240"),
        ("Für welches Jahr will Kleve ein Spielmobil einrichten?", "2026"),
        ("Wie viele Lesegärten wollte Kleve einrichten?", "neun"),
        ("Wer ist der Nachfolger von Elke Heynckes in Kleve?", "Markus Tillmanns"),
        ("Wer vertritt Markus Tillmanns in Kleve?", "Nadja Wolframm"),
        ("Wer hat das Lastenrad in Gronau gespendet?", "Rotary Club"),
        ("Wer ist Träger des Familienbüros in Gronau?", "Caritas"),
        ("Auf welchen Stadtteil konzentriert sich Gronau am Anfang?", "Epe-Nord"),
        ("was zahlt man fürn Fachtag in Gronau?", "25 Euro"),
        ("Wann ist in Menden das Babycafé Löwenzahn geöffnet?", "Mittwoch, 10 bis 12 Uhr"),
        ("Was kostet der Schwimmkurs in Menden?", "45 Euro"),
        ("Wie viele Dorfkümmerer gibt es im Kreis Höxter?", "41"),
        ("Wer hat die App HöxFam programmiert?", "Studierende"),
        ("Wie viele Vorlesepatinnen stehen im Kreis Höxter ohne Träger da?", "14"),
        ("wie viele babylotsen gespräche gibt es in werl im monat?", "37"),
    ],
)
def test_value_is_told_behind_the_thing(kekiz: Kekiz, question: str, told: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert told in answer.statements[0].text.split("–")[0]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("was is der wesseling pass", "Der Wesseling-Pass ist ein Ausweis"),
        ("Was liegt in den Lesekisten in Menden?", "In jeder Kiste liegen fünf Bücher"),
        ("Was ist in der Bewegungskiste in Menden drin?", "Sie enthält Schwungtücher"),
    ],
)
def test_what_a_thing_is_or_holds_is_quoted(kekiz: Kekiz, question: str, told: str) -> None:
    assert any(one.quote.startswith(told) for one in kekiz.ask(question).citations)


def test_partners_are_told_without_whom_nobody_works_with(kekiz: Kekiz) -> None:
    (told,) = kekiz.ask("Mit welchen Partnern arbeitet Gronau zusammen?").citations
    assert told.quote.startswith("Gronau arbeitet mit dem Jobcenter")


@pytest.mark.parametrize(
    "question",
    [
        "Welche Farbe hat das Kinderhaus in Wesseling?",
        "Wie hoch ist das Gehalt der Koordinatorin in Werl?",
        "Wie viele Klagen kamen im ersten Jahr ins Schwanennest in Kleve?",
    ],
)
def test_what_nobody_tells_has_no_evidence(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"

"""What a list takes as showing that something is there, and of whom it is told."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.answer import Answer
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]
Supported = Callable[[Answer], list[str]]

SOURCES = (
    "file,title,kommune,publisher,kind,published,url\n"
    "ahaus.txt,Ahaus im Profil,Ahaus,Stadt Ahaus,profile,2023-05-02,\n"
    "borken.txt,Borken im Profil,Borken,Stadt Borken,profile,2023-05-02,\n"
    "goch.txt,Fragen und Antworten,Goch,Stadt Goch,municipal,2023-05-02,\n"
    "kleve.txt,Kreis Kleve,Kreis Kleve,Kreis Kleve,municipal,2023-05-02,\n"
    "rheine.txt,Rheine im Profil,Rheine,Stadt Rheine,profile,2023-05-02,\n"
    "presse.txt,Minister auf Reisen,,Ministerium,ministry,2023-05-02,\n"
    "tabelle.md,Wer hat was,,Verband,association,2023-05-02,\n"
)
DOCUMENTS = {
    "sources.csv": SOURCES,
    "ahaus.txt": (
        "Ahaus\n\nWas es gibt\n\nAm Markt arbeitet seit 2019 ein Spielhaus. "
        "Die Nachtwache, die von 2012 bis 2018 im Dienst war, ist nicht wieder aufgenommen worden.\n\n"
        "Leihladen\nEinen eigenen Leihladen unterhält Ahaus nicht; wer etwas braucht, geht nach Gronau.\n\n"
        "Ein eigenes Bauamt hat die Stadt nicht, zuständig ist der Kreis Borken.\n"
    ),
    "borken.txt": (
        "Borken\n\nAufgaben\n\n- Pflege der Beete\n- Aufbau eines Spielhauses am Bahnhof ab 2025\n\n"
        "Der Rat bittet um ein Konzept für ein Spielhaus in der Altstadt.\n\n"
        "Auf den Leihladen verzichtet Borken ausdrücklich.\n"
    ),
    "goch.txt": (
        "Fragen und Antworten\n\nWas ist ein Spielhaus?\n\n"
        "Ein Spielhaus ist ein Haus, in dem Kinder aller Klassen spielen.\n\n"
        "Arbeiten Sie mit dem Bauhof zusammen?\n\nNoch nicht. Gespräche mit dem Bauhof laufen seit Januar.\n"
    ),
    "kleve.txt": (
        "Kreis Kleve\n\nAus den Orten\n\nKalkar\n"
        "Im alten Rathaus wurde ein Leihladen eröffnet, den zwölf Frauen betreiben.\n\n"
        "Der Kreis berät Kommunen ohne eigenes Bauamt.\n\n"
        "- **Spielhaus**: Gebäude, das Kindern offensteht.\n"
    ),
    "rheine.txt": (
        "Rheine\n\nRheine hat ein Spielhaus und einen Leihladen. Der Bauhof hilft mit.\n\n"
        "Musik am Nachmittag\n\nEinmal im Monat spielt im Annenseniorenheim eine Kapelle für alle im Ort auf.\n\n"
        "Auch das Tierheim arbeitet bei den Festen mit.\n"
    ),
    "presse.txt": (
        "Minister auf Reisen\n\n"
        "Gelobt wurden das Bücherschiff in Rheine, die Nachtwache in Goch und der Zirkus in Kleve.\n"
    ),
    "tabelle.md": (
        "# Wer hat was\n\n| Kommune | Trödelmarkt | Obstwiese |\n|---|---|---|\n"
        "| Ahaus | ja | bis 2020 |\n| Borken | geplant | ja, seit 2017 |\n"
        "| Goch | nein | k. A. |\n| Rheine | ja | nein |\n"
    ),
    "paten.md": (
        "# Wunschomas im Überblick\n\n| Kommune | Träger | Frauen |\n|---|---|---|\n"
        "| Ahaus | Verein | 9 |\n| Goch | Kirche | 4 |\n"
    ),
    "aufgaben.txt": (
        "Stadt Rees\n\nAufgaben\n\n- Aufbau eines Leihladens ab 2031\n\n"
        "3 Vorhaben\n\n3.1 Nachtwache: Ab Herbst sollen zwei Leute damit beginnen.\n\n"
        "Kurse für Kinder bietet der Kreis an, nicht die Stadt.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "kommunen"),
    [
        ("Welche Kommunen haben ein Spielhaus?", ["Ahaus", "Goch", "Rheine"]),
        ("Welche Kommunen haben einen Leihladen?", ["Rheine"]),
        ("Wie viele Kommunen haben einen Trödelmarkt?", ["Ahaus", "Rheine"]),
        ("In welchen Kommunen gibt es eine Obstwiese?", ["Borken"]),
        ("Wo gibt es einen Trödelmarkt?", ["Ahaus", "Rheine"]),
        ("In welchen Kommunen gibt es Musik im Seniorenheim?", ["Rheine"]),
        ("Welche Kommunen arbeiten mit dem Tierheim zusammen?", ["Rheine"]),
        ("In welchen Kommunen gibt es eine Nachtwache?", ["Goch"]),
        ("In welchen Kommunen gibt es einen Zirkus?", []),
        ("Welche Kommunen arbeiten mit dem Bauhof zusammen?", ["Rheine"]),
        ("Welche Kommunen haben kein eigenes Bauamt?", ["Ahaus"]),
        ("Welche Kommunen planen ein Spielhaus?", ["Borken"]),
        ("Welche Kommunen haben die Obstwiese aufgegeben?", ["Ahaus"]),
        ("Welche Kommunen haben Wunschomas?", ["Ahaus", "Goch"]),
        ("In welchen Kommunen gibt es ein Bücherschiff oder einen Trödelmarkt?", ["Ahaus", "Rheine"]),
        ("Welche Kommunen bieten Kurse an?", []),
    ],
)
def test_only_what_is_there_supports_a_row(
    kekiz: Kekiz, question: str, kommunen: list[str], supported: Supported
) -> None:
    assert supported(kekiz.ask(question)) == kommunen


def test_a_denial_below_a_title_contradicts(kekiz: Kekiz) -> None:
    rows = {row.kommune: row.verdict for row in kekiz.ask("Welche Kommunen haben einen Leihladen?").rows}

    assert (rows["Ahaus"], rows["Borken"]) == ("contradicted", "contradicted")
    assert rows["Kreis Kleve"] == "no_evidence"


def test_a_thing_in_the_title_of_a_meeting_is_not_there(asking: Asking) -> None:
    kekiz = asking(
        {
            "sources.csv": "file,title,kommune\ngoch.txt,Goch,Goch\n",
            "goch.txt": "Die Tagung hieß „Zeit für Wickelstuben“ und fand im Mai 2025 in Goch statt.\n",
        }
    )
    assert kekiz.ask("Hat Goch eine Wickelstube?").status == "no_evidence"

"""Lists where a text tells it otherwise: by "Ja", as a name, as an end, as somebody else's."""

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
    "goch.html,Fragen an Goch,Goch,Stadt Goch,profile,2023-05-02,\n"
    "rees.txt,Rees im Profil,Rees,Stadt Rees,profile,2023-05-02,\n"
    "kleve.txt,Kreis Kleve,Kreis Kleve,Kreis Kleve,municipal,2023-05-02,\n"
    "brief.txt,Rundbrief,,Verein,editorial,2023-05-02,\n"
)
DOCUMENTS = {
    "sources.csv": SOURCES,
    "ahaus.txt": (
        "Ahaus\n\nDas Nähcafé an der Mühle wurde zum 31. März 2022 geschlossen.\n\n"
        "Mit der Volkshochschule hat die Stadt 2021 einen Vertrag geschlossen.\n\n"
        "Ein Bücherschrank, wie ihn die Nachbarn haben, ist in Ahaus nicht zu finden.\n\n"
        "Die Stadt verteilt das Obst nach Köpfen und nicht nach Straßen.\n\n"
        "Die „Rheine“ ist ein Floß, auf dem Kinder angeln. "
        "Zuständige Bauaufsicht ist der Kreis Borken.\n"
    ),
    "goch.html": (
        "<html><head><title>Fragen an Goch</title></head><body><h1>Fragen an Goch</h1>"
        "<h2>Gibt es ein Nähcafé?</h2><p>Ja. Seit Mai steht es allen offen.</p>"
        "<h2>Haben Sie einen Bücherschrank?</h2><p>Ja, er steht am Markt.</p>"
        "<h2>Haben Sie einen Brotkasten?</h2><p>Wir wünschen uns einen.</p>"
        "<h2>Was noch?</h2><p>Der Klimabrief-Service wird gern genutzt. Lesepatenprogramme laufen an zwei Schulen.</p>"
        "</body></html>"
    ),
    "rees.txt": (
        "Rees\n\nDas Programm Sonnenrad-Kita läuft an zwei Häusern.\n\n"
        "Eltern erhalten nach der Geburt eine Decke.\n\nIn der Bücherei liest eine Gruppe für Kinder, "
        "deren Eltern krank sind. Die Turngruppe trifft sich montags.\n\n"
        "Der Wegweiser der Stadt steht online.\n\nDas Kreisjugendamt schickt Spieltanten in die Häuser.\n"
    ),
    "kleve.txt": (
        "Kreis Kleve\n\nDas Angebot Kräuterhaus läuft an acht Schulen in Goch, Rees und Kalkar.\n\n"
        "In Straelen gibt es ein Glashaus. Dort wachsen Tomaten.\n"
    ),
    "brief.txt": (
        "Rundbrief\n\n- Ahaus: 300 Euro für Stifte\n- Rees: 500 Euro für Farbe\n\n"
        "Gefördert werden vor allem Windmühlen und Drachen.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "kommunen"),
    [
        ("Welche Kommunen haben ein Nähcafé?", ["Goch"]),
        ("Welche Kommunen haben einen Bücherschrank?", ["Goch"]),
        ("Wo gibt es einen Brotkasten?", []),
        ("Wer verteilt Obst nach Köpfen?", ["Ahaus"]),
        ("In welchen Kommunen läuft das Programm Sonnenrad?", ["Rees"]),
        ("In welchen Kommunen läuft das Kräuterhaus?", ["Goch", "Kreis Kleve", "Rees"]),
        ("Welche Kommunen haben ein Glashaus?", []),
        ("Welche Kommunen haben Windmühlen?", []),
        ("Welche Kommunen haben Lesepaten?", ["Goch"]),
        ("Welche Kommunen haben einen Online-Wegweiser?", ["Rees"]),
        ("Welche Kommunen haben eine Bauaufsicht?", []),
        ("Welche Kommunen haben Spieltanten?", []),
        ("Wo bekommen Eltern nach der Geburt eine Decke?", ["Rees"]),
        ("Welche Kommunen haben eine Gruppe für Kinder kranker Eltern?", ["Rees"]),
        ("Welche Kommunen haben einen Bücherschrank, ein Glashaus oder einen Wegweiser?", ["Goch", "Rees"]),
    ],
)
def test_a_row_holds_what_is_told_and_no_more(
    kekiz: Kekiz, supported: Supported, question: str, kommunen: list[str]
) -> None:
    assert supported(kekiz.ask(question)) == kommunen


def test_what_was_closed_has_ended_but_a_contract_has_not(kekiz: Kekiz, supported: Supported) -> None:
    assert supported(kekiz.ask("Welche Kommunen haben ein Angebot aufgegeben?")) == ["Ahaus"]
    denied = {row.kommune: row.verdict for row in kekiz.ask("Welche Kommunen haben ein Nähcafé?").rows}
    assert denied["Ahaus"] == "contradicted"


def test_a_bare_yes_is_quoted_with_its_question_and_what_follows(kekiz: Kekiz) -> None:
    quotes = [citation.quote for citation in kekiz.ask("Wer hat ein Nähcafé?").citations if citation.kommune == "Goch"]
    assert quotes == ["Gibt es ein Nähcafé?\n\nJa. Seit Mai steht es allen offen."]


@pytest.mark.parametrize("question", ["Gibt es in Rheine ein Floß?", "Welche Kommunen liegen an einem Floß?"])
def test_a_name_in_quotation_marks_is_no_kommune(kekiz: Kekiz, supported: Supported, question: str) -> None:
    assert "Rheine" not in supported(kekiz.ask(question))


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("Wer verteilt Obst?", "list"),
        ("Wer lässt Kinder angeln?", "list"),
        ("Wer liest Kindern vor?", "list"),
        ("Wer hat schon einen Bericht geschrieben?", "list"),
        ("Wo können Kinder kostenlos angeln?", "list"),
        ("Wo treffen sich Eltern?", "list"),
        ("Wo wurde das Nähcafé geschlossen?", "list"),
        ("Wer wertet das Nähcafé aus?", "fact"),
        ("Wer bezahlt Stifte?", "fact"),
        ("Wer hat das Floß gebaut?", "fact"),
        ("Wo treffen sich die Eltern?", "fact"),
    ],
)
def test_who_does_a_thing_in_general_is_asked_of_all(kekiz: Kekiz, typed: str, kind: str) -> None:
    assert kekiz.ask(typed).understood.kind == kind


def test_towns_without_a_document_are_named_by_the_sentence_of_another(asking: Asking) -> None:
    told = "Start der Werkstätten\n\nEinen Familientreff eröffneten Goch und Kleve.\n"
    kekiz = asking({"land.txt": told, "rees.txt": "Rees\n\nIn Rees gibt es ein Spielmobil.\n"})
    assert "Goch und Kleve" in kekiz.ask("Wer hat einen Familientreff eröffnet?").answer

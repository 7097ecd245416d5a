"""Lists that set a bound on a post, leave Kommunen out, or want one thing and not another; what is over or planned."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.answer import Answer
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]
Supported = Callable[[Answer], list[str]]

SOURCES = (
    "file,title,kommune,publisher,kind,published,url\n"
    "wesel.txt,Wesel im Profil,Wesel,Stadt Wesel,profile,2024-05-02,\n"
    "rheine.txt,Rheine im Profil,Rheine,Stadt Rheine,profile,2024-05-02,\n"
    "soest.md,Kreis Soest,Kreis Soest,Kreis Soest,municipal,2024-05-02,\n"
    "werl.txt,Werl im Profil,Werl,Stadt Werl,profile,2024-05-02,\n"
    "tabelle.md,Wer hat was,,Fachstelle,association,2024-06-01,\n"
    "bescheide.txt,Bescheide,,Ministerium,ministry,2024-03-12,\n"
)
DOCUMENTS = {
    "sources.csv": SOURCES,
    "wesel.txt": (
        "Wesel\n\nDie Koordination liegt bei Ute Amsel. Sie hat dafür 30 Wochenstunden.\n\n"
        "Jede Familie bekommt Besuch von einer Lotsin, wenn sie das möchte.\n\n"
        "Die Werkbank ist jeden Tag offen. Einen Kletterkurs gibt es nicht.\n\n"
        "Seit 2012 fuhr ein Spieleboot auf dem Rhein. Es wurde 2021 eingestellt.\n\n"
        "Der Töpferkurs ist für Mütter und Väter.\n\nNach den Sommerferien beginnt der Chor.\n"
    ),
    "rheine.txt": (
        "Rheine\n\nFür die Koordination gibt es eine volle Stelle.\n\n"
        "Die Werkbank steht im Keller. Der Kletterkurs ist dienstags.\n\n"
        "Von 2011 bis 2018 verschickte die Stadt Ahornbriefe.\n\nDie Fraktion regt an, ein Spieleboot zu kaufen.\n\n"
        "Der Fadenladen sei zum Jahresende geschlossen worden.\n\n"
        "Ein Ringkurs für Väter läuft seit Mai.\n\nIn den Herbstferien gibt es eine Zirkuswoche.\n\n"
        "Die Laufgruppe betreibt das Rathaus gemeinsam mit der Kreispolizei des Kreises Steinfurt.\n"
    ),
    "soest.md": (
        "# Kreis Soest\n\n## Lesegarten\n\nJeden Montag von 9 bis 11 Uhr, Am Markt 3.\n\n"
        "## Schneegarten\n\nDie Kosten liegen bei 900 Euro.\n\n"
        "## Unsere Ziele bis 2027\n\nJede Schule erhält eine Ruheinsel.\n\n"
        "Ausbau der Lernhöfe von derzeit 7 auf 12.\n\n"
        "## Wo kann ich fragen, wenn ich nicht weiter weiß?\n\nAm Auskunftstisch im Kreishaus.\n"
    ),
    "werl.txt": ("Werl\n\nDie Stadt will den Spielepool von 14 auf 20 Kisten vergrößern.\n"),
    "tabelle.md": (
        "# Wer hat was\n\n| Kommune | Beginn | Stellen der Koordination | Erzählzelt | Besuche |\n"
        "|---|---|---|---|---|\n| Wesel | 2017 | 0,77 | ja | 214 |\n"
        "| Rheine | 2022 | 1,0 | geplant | 88 |\n| Werl | 2022 | 0,5 | nein | 31 |\n"
    ),
    "bescheide.txt": (
        "Land fördert Deichhöfe\n\nDie Bescheide im Überblick:\n\n- Stadt Wesel: 41.000 Euro\n"
        "- Stadt Werl: 22.000 Euro\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "kommunen"),
    [
        ("Welche Kommunen haben mindestens eine volle Stelle für die Koordination?", ["Rheine"]),
        ("Wo hat die Koordination weniger als eine volle Stelle?", ["Werl", "Wesel"]),
        ("Wie viele Kommunen kommen mit genau einer halben Koordinationsstelle aus?", ["Werl"]),
        ("Welche Kommunen haben mehr als zwei Stellen für die Koordination?", []),
        ("Wie viele haben 2022 angefangen?", ["Rheine", "Werl"]),
        ("Welche Kommunen waren schon vor 2018 dabei?", ["Wesel"]),
    ],
)
def test_a_bound_is_kept(kekiz: Kekiz, supported: Supported, question: str, kommunen: list[str]) -> None:
    assert supported(kekiz.ask(question)) == kommunen


@pytest.mark.parametrize(
    ("question", "kommunen"),
    [
        ("Welche Kommunen haben eine Werkbank?", ["Rheine", "Wesel"]),
        ("Welche Kommunen außer Rheine haben eine Werkbank?", ["Wesel"]),
        ("Wo gibt es eine Werkbank, aber keinen Kletterkurs?", ["Wesel"]),
        ("Welche Kommunen haben einen Kletterkurs, aber keine Werkbank?", []),
    ],
)
def test_what_is_left_out_and_what_is_denied(
    kekiz: Kekiz, supported: Supported, question: str, kommunen: list[str]
) -> None:
    assert supported(kekiz.ask(question)) == kommunen


@pytest.mark.parametrize(
    ("question", "kommunen"),
    [
        ("Wo bekommen Familien Besuch von einer Lotsin?", ["Wesel"]),  # what they wish is no plan
        ("Wer hat ein Spieleboot?", []),  # given up in the next sentence, only proposed
        ("Wer verschickt Ahornbriefe?", []),  # until 2018
        ("Welche Kommunen planen ein Erzählzelt?", ["Rheine"]),
        ("Welche Kommunen haben ein Erzählzelt?", ["Wesel"]),
        ("Welche Kommunen haben einen Spielepool?", ["Werl"]),  # what is to grow is there
        ("Wo gibt es Ruheinseln?", []),
        ("Welche Kommunen haben einen Fadenladen?", []),
        ("Wo wurde ein Fadenladen geschlossen?", ["Rheine"]),
        ("Wo können sich Mütter und Väter an der Werk-Banck treffen?", ["Rheine", "Wesel"]),
        ("Wo gibt es Lernhöfe?", ["Kreis Soest"]),
        ("Wo gibt es einen Auskunftstisch?", ["Kreis Soest"]),
        ("Welche Kommunen haben etwas eigens für Väter?", ["Rheine"]),
        ("Welche Kommunen haben etwas für die Ferien?", ["Rheine"]),
    ],
)
def test_what_is_over_or_to_come_is_not_there(
    kekiz: Kekiz, supported: Supported, question: str, kommunen: list[str]
) -> None:
    assert supported(kekiz.ask(question)) == kommunen


@pytest.mark.parametrize(
    ("question", "kommunen"),
    [
        ("Wo gibt es einen Lesegarten?", ["Kreis Soest"]),
        ("Wo gibt es einen Schneegarten?", []),  # a sum shows nothing
        ("Welche Kommunen haben eine Laufgruppe?", ["Rheine"]),  # its own Kreis is no other subject
        ("Wem hat das Land 2024 Geld für Deichhöfe gegeben?", ["Werl", "Wesel"]),
        ("Welche Kommunen lassen sich Besuche bezahlen?", []),  # their number does not tell who pays
    ],
)
def test_a_row_is_told_by_heading_item_and_cell(
    kekiz: Kekiz, supported: Supported, question: str, kommunen: list[str]
) -> None:
    assert supported(kekiz.ask(question)) == kommunen


SHARES = {
    "Ahaus": "Ahaus\n\nVon 8.000 Kindern leben 18,4 Prozent in Familien, die auf SGB-II-Leistungen angewiesen sind.\n",
    "Borken": "Borken\n\nKinderarmutsquote: 9,7 Prozent (2022)\n",
    "Goch": "Goch\n\nIn Goch leben 6.120 Kinder. Armut ist ein Thema im Ausschuss.\n",
    "Rees": "Rees\n\nDie Stadt erreicht mit ihren Besuchen 85 Prozent der Familien.\n",
}


@pytest.mark.parametrize(
    ("question", "within"),
    [
        ("In welchen Kommunen liegt die Kinderarmut über 15 Prozent?", ["Ahaus"]),
        ("In wie vielen Kommunen leben mehr als 15 Prozent der Kinder von staatlicher Grundsicherung?", ["Ahaus"]),
        ("In welchen Kommunen sind weniger als 10 Prozent der Kinder arm?", ["Borken"]),
        ("Welche Kommunen erreichen mit ihren Besuchen mehr als 80 Prozent der Familien?", ["Rees"]),
        ("In welchen Kommunen liegt die Kinderarmut über 20 Prozent?", []),
    ],
)
def test_a_bound_in_per_cent_is_met_by_shares_alone(
    profiles: Asking, supported: Supported, question: str, within: list[str]
) -> None:
    assert supported(profiles(SHARES).ask(question)) == within


def test_a_number_that_a_source_states_is_none_of_those_within_a_bound(profiles: Asking, supported: Supported) -> None:
    answer = profiles(SHARES).ask("In wie vielen Kommunen liegt die Kinderarmut über 15 Prozent?")
    assert answer.status == "answered"
    assert supported(answer) == ["Ahaus"]


SIZED = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "goch.txt,Goch im Profil,Goch,Goch,profile,2023,\n"
        "lage.txt,Lage im Profil,Lage,Lage,profile,2023,\n"
        "rees.txt,Rees im Profil,Rees,Rees,profile,2023,\n"
    ),
    "goch.txt": "Goch\nEinwohner:\n34.000\n\nAngebote\n\nIm Rathaus gibt es eine Stillecke.\n",
    "lage.txt": "Lage\nEinwohner:\n35.100\n\nAngebote\n\nIm Bürgerhaus gibt es einen Spielkreis.\n",
    "rees.txt": "Rees\nEinwohner:\n21.000\n\nAngebote\n\nAm Markt gibt es eine Stillecke.\n",
}


def test_whoever_is_so_large_must_have_the_thing_as_well(asking: Asking) -> None:
    answer = asking(SIZED).ask("Welche Kommunen mit mehr als 30.000 Einwohnern haben eine Stillecke?")

    assert [row.kommune for row in answer.rows if row.verdict == "supported"] == ["Goch"]
    assert [one.quote for one in answer.citations][:2] == ["Im Rathaus gibt es eine Stillecke.", "Einwohner:\n34.000"]

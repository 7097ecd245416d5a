"""Lists and counts asked in passing: where one looks, by example, for whom a section is, head rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.answer import Answer
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]
Supported = Callable[[Answer], list[str]]

DOCUMENTS = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "xanten.md,Xanten heute,Xanten,Stadt Xanten,profile,2023-05-04,\n"
        "kalkar.md,Kalkar,Kalkar,Stadt Kalkar,profile,2023-03-01,\n"
        "rees.md,Rees,Rees,Stadt Rees,profile,2023-09-01,\n"
        "umfrage.txt,Umfrage,,Institut,report,2023-11-01,\n"
    ),
    "xanten.md": (
        "# Xanten\n\n## Für Pflegefamilien\n\n- **Atempause**: Wird es zu viel, springt jemand ein.\n"
        "- **Grillabend**: immer im Juni.\n\n"
        "## Für Väter\n\nDer Bastelkeller pausiert seit März 2023, bis ein Raum gefunden ist.\n\n"
        "## Bausteine\n\n- Elternlotse in der Kinderklinik, dienstags\n- Spielkiste auf Rollen in Lüttingen\n\n"
        "Zum Herbst 2026 hin ist alles offen. Stattdessen sollen von Mai 2027 an Bücherboten in die Kitas gehen.\n\n"
        "Zum Netzwerk gehören zwei Hebammenpraxen und alle Kindertageseinrichtungen.\n"
    ),
    "kalkar.md": (
        "# Kalkar\n\n## Die Ortsteile\n\n| Ortsteil | Kinder unter 3 | Spielhaus | Sprachcafé |\n|---|---|---|---|\n"
        "| Wissel | 90 | nein | nein |\n| Grieth | 40 | nein | nein |\n\n"
        "## Für Pflegefamilien\n\nDafür haben wir noch nichts.\n\n"
        "Ein Jugendforum fand in Kalkar 2021 und 2022 statt. Die Zahnärzte der Stadt arbeiten mit dem Netzwerk "
        "zusammen.\n\nIn Kalkar sind drei Stillberaterinnen beschäftigt.\n"
    ),
    "rees.md": (
        "# Rees\n\nSeit 2020 hat Rees ein Spielhaus am Markt. Der Leseclub lief Ende 2021 aus.\n\n"
        "Ein Märchenmobil fährt in Rees von Dorf zu Dorf. Eine Familienpatin besucht Familien nach der Geburt.\n\n"
        "| Bereich | Name | Telefon |\n|---|---|---|\n| Spielhaus (Leitung) | Ida Korn | 02851 96 50 10 |\n\n"
        "## Was wir für Senioren tun\n\nJeden Montag wird gemeinsam gekocht.\n\n"
        "## Für Pflegefamilien\n\nAnsprechpartner ist Paul Kemper.\n"
    ),
    "umfrage.txt": (
        "Die Kommunen haben geantwortet.\n\nLesenester sind am häufigsten (33 Kommunen), gefolgt von Waldtagen (21) "
        "und Hofkonzerten (12).\n"
    ),
}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Wie viele Kommunen im Bestand haben ein Spielhaus?", ["Rees"]),
        ("Welche Kommunen in der Datenbank haben ein Spielhaus?", ["Rees"]),
        ("Welche der hier erfassten Kommunen haben ein Spielhaus?", ["Rees"]),
        ("Wie viele Kommunen in euren Unterlagen haben ein Spielhaus?", ["Rees"]),
        ("Wie viele Bücher stehen im Bestand der Kommunen?", []),
        ("Welche Kommunen haben ein Sprachcafé?", []),
        ("Wo gibt es etwas für Pflegefamilien?", ["Xanten"]),
        ("Wie viele haben denn was Eigenes für Pflegefamilien?", ["Xanten"]),
        ("Wo gibt es etwas für Senioren?", ["Rees"]),
        ("Wo gibt es einen Bastelkeller?", []),
        ("Welche Kommunen haben Bücherboten?", []),
        ("Welche Kommunen arbeiten mit Kinderärzten zusammen?", []),
        ("Wo ist ein Elternlotse in der Kinderklinik unterwegs?", ["Xanten"]),
        ("In welchen Kommunen sind Stillberaterinnen im Einsatz?", ["Kalkar"]),
        ("Welche Kommunen haben Angebote wider eingestellt?", ["Rees"]),
        ("Wo gibt es ein Märchenmobil oder was anderes auf Rollen?", ["Rees", "Xanten"]),
        ("Wo gibt es ein Märchenmobbil oder was anderes auf Rollen?", ["Rees", "Xanten"]),
        ("Welche Kommunen haben die Jugend beteiligt, etwa mit einem Jugendforum?", ["Kalkar"]),
        ("Welche Kommunen haben etwas für Pflegefamilien, z. B. einen Stammtisch?", ["Xanten"]),
        ("Welche Kommunen schicken jemanden zu Familien, die gerade ein Kind bekommen haben?", ["Rees"]),
    ],
)
def test_lists_in_passing(asking: Asking, supported: Supported, question: str, expected: list[str]) -> None:
    assert supported(asking(DOCUMENTS).ask(question)) == expected


def test_head_row_tells_nothing_of_the_most(asking: Asking) -> None:
    answer = asking(DOCUMENTS).ask("Welcher Ortsteil in Kalkar hat die meisten Sprachcafés?")
    assert all("Ortsteil |" not in citation.quote for citation in answer.citations)


def test_number_counts_what_it_stands_behind(asking: Asking) -> None:
    answer = asking(DOCUMENTS).ask("Wie viele Kommunen haben Lesenester?")
    assert "33 – „Lesenester" in answer.answer


def test_sentence_stands_before_the_number_to_ring(asking: Asking) -> None:
    answer = asking(DOCUMENTS).ask("Welche Kommunen haben ein Spielhaus?")
    assert answer.citations[0].quote == "Seit 2020 hat Rees ein Spielhaus am Markt."

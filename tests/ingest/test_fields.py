"""What looks like a field and what is prose with a colon."""

from __future__ import annotations

import pytest

from ingest.fields import find_fields, known_attribute
from ingest.lines import split_lines


def _fields(text: str) -> list[tuple[str, str]]:
    found = find_fields(split_lines(text))
    assert all(field.start <= field.value_start < field.value_end <= field.end for field in found)
    return [(field.label, text[field.value_start : field.value_end]) for field in found]


@pytest.mark.parametrize(
    "text",
    [
        "Einwohnerzahl:\n12.300",
        "Einwohnerzahl:\n\n12.300",
        "Einwohnerzahl: 12.300",
        "- Einwohnerzahl: 12.300 [^a]",
        "* **Einwohnerzahl:** 12.300 (Stand 2020)",
        "Einwohnerzahl | 12.300",
        "| Einwohnerzahl | 12.300 |",
        "**Einwohnerzahl**: 12.300[^a][^b]",
    ],
)
def test_a_field_is_read_however_it_is_set(text: str) -> None:
    assert _fields(text) == [("Einwohnerzahl", "12.300")]


@pytest.mark.parametrize(
    "text",
    [
        "Das Ziel ist klar: kurze Wege.",
        "So sagt es die Leiterin: Wir fangen früh an.",
        "Frage: Wie begann es?",
        "Wirth: Wir haben lange gesucht und dann endlich etwas gefunden.",
        "Uhrzeit 14:30",
        "https://beispiel.example",
        "Wichtig: Anmeldung bis Freitag",
        "Dazu gehören:\n- Hebammen\n- Kitas",
        "Folgende Ämter arbeiten mit:\nJugendamt",
        "Merkmal | Wert\n--- | ---",
    ],
)
def test_prose_lists_and_heads_of_tables_are_no_fields(text: str) -> None:
    assert _fields(text) == []


def test_an_unknown_label_counts_only_beside_another_field() -> None:
    assert _fields("Träger: Verein der Eltern\nArt: Kreis") == [("Träger", "Verein der Eltern"), ("Art", "Kreis")]
    assert _fields("Ein Satz steht hier.\n\nHerten: Ein Fest für alle\n\nNoch ein Satz.\n\nVreden: Neue Wege") == []


def test_labels_in_a_row_have_their_own_values() -> None:
    assert _fields("Art:\nKreis\nPhase:\nAusbau\nZuständig:\n") == [("Art", "Kreis"), ("Phase", "Ausbau")]


@pytest.mark.parametrize(
    ("label", "attribute"),
    [
        ("EINWOHNERZAHL", "einwohner"),
        ("Einwohnerinnen und Einwohner", "einwohner"),
        ("Bevölkerung", "einwohner"),
        ("Kinder unter 18", "kinder_unter_18"),
        ("Kinder und Jugendliche unter 18 Jahren", "kinder_unter_18"),
        ("Minderjährige", "kinder_unter_18"),
        ("Seit wann dabei", "seit"),
        ("Dabei seit", "seit"),
        ("Programmeintritt", "seit"),
        ("Eintritt in die Landesinitiative", "seit"),
        ("Mitglied der Initiative seit", "seit"),
        ("Eintritt", None),
        ("Eintritt ins Museum", None),
        ("Im Programm seit", "seit"),
        ("Beitritt", "seit"),
        ("Einwohnermeldeamt", None),
        ("Kinder unter 6", None),
        ("Mitglied im Netzwerk seit", "seit"),
        ("Beginn der Teilnahme", "seit"),
        ("Mitglied des Vorstands", None),
    ],
)
def test_labels_have_their_attribute(label: str, attribute: str | None) -> None:
    assert known_attribute(label) == attribute


COLUMNS = """\
STADT SELM             Steckbrief

Einwohnerzahl          26.100
Partner                Jobcenter
                       Klinikum
Programmkommune seit   2020
Motto                  Alle an Bord

ANSCHRIFT              TELEFON
Adenauerplatz 2        02592 69-0
"""


def test_values_below_one_another_are_set_apart_by_blanks_alone() -> None:
    assert _fields(COLUMNS) == [
        ("Einwohnerzahl", "26.100"),
        ("Partner", "Jobcenter"),
        ("Programmkommune seit", "2020"),
        ("Motto", "Alle an Bord"),
    ]
    assert known_attribute("Programmkommune seit") == "seit"

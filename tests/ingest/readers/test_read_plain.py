"""Headings of plain text: found where they are sure, never at the cost of an ordinary line."""

from __future__ import annotations

from ingest.readers.plain import read_plain


def _headings(text: str) -> list[str]:
    return [text[heading.start : heading.end] for heading in read_plain(text).headings]


def test_a_short_line_above_a_paragraph_is_a_heading() -> None:
    assert _headings("Neue Wege in Gronau\n\nDie Stadt baut aus.\n\nAusblick\n\nEs geht weiter.\n") == [
        "Neue Wege in Gronau",
        "Ausblick",
    ]


def test_the_first_heading_has_level_one() -> None:
    headings = read_plain("Titel\n\nEin Satz steht hier.\n\nTeil\n\nNoch ein Satz.").headings
    assert [heading.level for heading in headings] == [1, 2]


def test_author_and_date_may_stand_between_title_and_text() -> None:
    assert _headings("Ein Tag im Familienbüro\n\nVon Uta Kern\n\n3. Mai 2019\n\nMorgens ist es ruhig.\n") == [
        "Ein Tag im Familienbüro"
    ]


def test_a_title_repeated_below_the_date_is_a_heading_twice() -> None:
    text = "Start in die Workshops\n\nErstellt von Amt\nOnline\n\nStart in die Workshops\n\nHeute geht es los.\n"
    assert _headings(text) == ["Start in die Workshops"] * 2


def test_numbered_sections_are_headings_and_numbered_sentences_are_not() -> None:
    text = "1. Sachverhalt\n\nDer Rat tagt im Mai.\n\n1. Der Plan gilt ab Juni.\n\n2. Er wird geprüft.\n"
    assert _headings(text) == ["1. Sachverhalt"]


def test_labels_values_names_and_addresses_are_no_headings() -> None:
    text = (
        "Einwohner:\n\n4.711\n\nEin Satz steht hier.\n\nDr. Ute Amsel, Bürgermeisterin\n\nNoch ein Satz.\n\n"
        "www.beispiel.de\n\nUnd ein Satz.\n\nAnzeige: Möbel\n\nDer letzte Satz.\n"
    )
    assert _headings(text) == []


def test_a_page_without_blank_lines_keeps_its_titles() -> None:
    text = (
        "Erwitte\nEinwohnerzahl:\n15.900\nFrühe Hilfen\n"
        "Eine Hebamme der Stadt besucht die Familien in den ersten Wochen nach der Geburt ihres Kindes.\n"
        "Nachmittage\nDie Schulen der Stadt öffnen ihre Räume am Nachmittag für alle Kinder und ihre Eltern.\n"
    )
    assert _headings(text) == ["Erwitte", "Frühe Hilfen", "Nachmittage"]


def test_wrapped_lines_are_no_headings() -> None:
    text = "Am Montag trafen sich alle im\nRathaus der Stadt und im Saal\ndaneben. Dann gingen sie heim.\n"
    assert _headings(text) == []


def test_a_title_may_stand_right_above_its_paragraph() -> None:
    text = (
        "Ein Jahr in Zahlen\n\nEin Satz steht hier.\n\n"
        "Lesestuben\nDrei Lesestuben sind im letzten Jahr in den alten Läden am Markt entstanden, sagt die Stadt.\n\n"
        "2. Ausblick\n2.1 Die vierte öffnet im Mai.\n\n1. Stifte\n2. Hefte.\n"
    )
    headings = read_plain(text).headings
    assert [text[one.start : one.end] for one in headings] == ["Ein Jahr in Zahlen", "Lesestuben", "2. Ausblick"]
    assert [one.level for one in headings] == [1, 3, 3]

"""Spans of time and ages in running text."""

from __future__ import annotations

import pytest

from kekiz_search.german.time_spans import (
    find_ages,
    find_durations,
    find_ends_by_event,
    find_frequencies,
    find_times_ago,
    find_times_of_old,
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ein Treffen dauert im Schnitt 70 Minuten.", ["im Schnitt 70 Minuten"]),
        ("Die Karte gilt zwei Jahre ab Ausgabe.", ["zwei Jahre"]),
        ("Bis zum Termin vergehen drei bis vier Wochen.", ["drei bis vier Wochen"]),
        ("Ein halbes Jahr lang wurde geprobt.", ["Ein halbes Jahr"]),
        ("Eine sechswöchige Schulung geht voraus.", ["sechswöchige"]),
        ("Das Büro öffnet um 9 Uhr.", []),
        ("Dort warten Familien im Schnitt neun Wochen.", ["im Schnitt neun Wochen"]),
        ("Der Kurs ist für Kinder ab zwei Jahren.", []),
        ("Gelesen wird den Minderjährigen und den Dreijährigen.", []),
        ("Am Tag der offenen Tür, einem Tag der Freude, kamen viele.", []),
    ],
)
def test_durations_hold_amount_and_unit(text: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in find_durations(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Der Kurs ist für Kinder zwischen drei und sechs Jahren.", ["zwischen drei und sechs Jahren"]),
        ("Er begleitet bis zum dritten Lebensjahr.", ["bis zum dritten Lebensjahr"]),
        ("In den ersten Lebensjahren lernt man viel.", []),
        ("Der Treff ist für 10- bis 14-Jährige.", ["10- bis 14-Jährige"]),
        ("Kinder unter drei kommen mit den Eltern.", ["unter drei"]),
        ("Geöffnet ist von 3 bis 5 Uhr.", []),
        ("Es kostet bis 20 Euro.", []),
        ("Von 17 Horten sind 9 unter einem Dach mit über 100 Partnern.", []),
        ("Ein zweijähriges Projekt lief in fünf Jahren von 38 auf 8 Orte.", []),
        ("Der zweijährige Karl und Familien mit Kindern bis fünf Jahre kommen.", ["zweijährige", "bis fünf Jahre"]),
    ],
)
def test_ages_are_told_from_hours_and_prices(text: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in find_ages(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Die Stiftung besteht seit 1872 und half bereits 1919.", ["1872"]),
        ("Das Heim (1685) war 1741 bis 1750 eine Schule.", ["1685", "1741 bis 1750"]),
        ("Die Siedlung entstand in den 1950er Jahren.", ["1950er Jahren"]),
        ("Seit den frühen achtziger Jahren wird gesungen.", ["frühen achtziger Jahren"]),
        ("Das Haus ist vom Anfang des 19. Jahrhunderts.", ["Anfang des 19. Jahrhunderts"]),
        ("Erreicht wurden 1500 Familien, rund 1250 davon oft.", []),
        ("Es kostet 1200 Euro, und der Weg ist 1800 Meter lang.", []),
        ("Telefon: 02921 1600", []),
    ],
)
def test_years_of_old_are_told_from_counts(text: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in find_times_of_old(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vor rund drei Jahren begann es.", ["Vor rund drei Jahren"]),
        ("Während der Pandemie war zu.", ["Während der Pandemie"]),
        ("Sie ging letzten Sommer.", ["letzten Sommer"]),
        ("Vor der Kita steht ein Baum, der letzte Baum.", []),
    ],
)
def test_what_was_some_time_ago_is_found(text: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in find_times_ago(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sie dürfen bis zum Ende der Ausbildung bleiben.", ["bis zum Ende der Ausbildung"]),
        ("Begleitet wird bis zur Einschulung.", ["bis zur Einschulung"]),
        ("Sie laufen bis zum Rathaus, bis zu 30 Kinder.", []),
    ],
)
def test_an_end_is_told_by_an_event_and_by_no_place(text: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in find_ends_by_event(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Jeden dritten Mittwoch ist jemand da.", ["Jeden dritten Mittwoch"]),
        ("Alle zwei Wochen wird gekocht, zweimal jährlich gefeiert.", ["Alle zwei Wochen", "zweimal jährlich"]),
        ("Sie tagt im Abstand von sechs Wochen.", ["im Abstand von sechs Wochen"]),
        ("Offen ist am ersten Montag im Monat.", ["am ersten Montag im Monat"]),
        ("Am ersten Montag geht es los, jedes Kind kommt.", []),
    ],
)
def test_how_often_is_found_at_the_start_of_a_sentence_too(text: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in find_frequencies(text)] == found

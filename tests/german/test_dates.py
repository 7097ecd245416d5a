"""Dates in German sentences, as ISO dates of the precision that the text gives."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kekiz_search.german.dates import find_dates, year_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das Treffen war am 9. März 2017.", [("9. März 2017", "2017-03-09", None)]),
        ("Das Treffen war am 9.\u00a0März\n2017.", [("9.\u00a0März\n2017", "2017-03-09", None)]),
        ("09.03.2017 und 9.3.2017", [("09.03.2017", "2017-03-09", None), ("9.3.2017", "2017-03-09", None)]),
        ("Am 10.09.2020 war Schluss.", [("10.09.2020", "2020-09-10", None)]),
        ("am 8.3.17", [("8.3.17", "2017-03-08", None)]),
        ("am 8.3.85", [("8.3.85", "1985-03-08", None)]),
        ("veröffentlicht 2017-03-08", [("2017-03-08", "2017-03-08", None)]),
        ("im Mai\u00a02024", [("Mai\u00a02024", "2024-05", None)]),
        ("Ende\nMai\n2024", [("Ende\nMai\n2024", "2024-05", None)]),
        ("Im März 2017 folgte mehr.", [("März 2017", "2017-03", None)]),
        ("Ausgabe vom Okt. 2019", [("Okt. 2019", "2019-10", None)]),
        ("Bericht 03/2017", [("03/2017", "2017-03", None)]),
        ("Im Jahr 2012 begann es.", [("2012", "2012", None)]),
        ("2012–2016", [("2012–2016", "2012", "2016")]),
        ("2012-2016", [("2012-2016", "2012", "2016")]),
        ("2012 bis 2016", [("2012 bis 2016", "2012", "2016")]),
        ("von 2012 bis 2014", [("2012 bis 2014", "2012", "2014")]),
        ("2016 und 2018", [("2016", "2016", None), ("2018", "2018", None)]),
        ("März bis Mai 2018", [("März bis Mai 2018", "2018-03", "2018-05")]),
        ("vom 8. bis 10. März 2017", [("8. bis 10. März 2017", "2017-03-08", "2017-03-10")]),
        ("vom 30. März bis 2. April 2017", [("30. März bis 2. April 2017", "2017-03-30", "2017-04-02")]),
        ("01.01.2017 bis 31.12.2019", [("01.01.2017 bis 31.12.2019", "2017-01-01", "2019-12-31")]),
        ("im Schuljahr 2016/17", [("Schuljahr 2016/17", "2016", "2017")]),
        ("Kita-Jahr 2016/2017", [("2016/2017", "2016", "2017")]),
        ("Im 2. Halbjahr 2018", [("2. Halbjahr 2018", "2018-07", "2018-12")]),
        ("im dritten Quartal 2018", [("dritten Quartal 2018", "2018-07", "2018-09")]),
        ("Im Herbst 2018", [("Herbst 2018", "2018", None)]),
        ("Anfang 2017", [("Anfang 2017", "2017", None)]),
        ("9. März 2017 - 14:40", [("9. März 2017", "2017-03-09", None)]),
    ],
)
def test_dates_are_read(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert [(found.text, found.iso, found.iso_end) for found in find_dates(text)] == expected


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("seit 2012", "seit"),
        ("seit dem Jahr 2012", "seit"),
        ("seit Anfang 2017", "seit"),
        ("ab Januar 2017", "ab"),
        ("bis zum 31.12.2019", "bis"),
        ("bis 2016", "bis"),
        ("Stand: 31.12.2019", "stand"),
        ("(Stand 2022)", "stand"),
        ("zwischen 2012 und 2016", "zwischen"),
        ("im Jahr 2012", None),
    ],
)
def test_the_word_before_says_how_the_date_is_meant(text: str, relation: str | None) -> None:
    assert [found.relation for found in find_dates(text)] == [relation]


def test_between_two_years_is_one_period() -> None:
    (found,) = find_dates("Zwischen 2012 und 2016 wuchs alles, zwischen 2013 und 2015 schnell.")[1:]
    assert (found.iso, found.iso_end, found.text) == ("2013", "2015", "2013 und 2015")


@pytest.mark.parametrize(
    "text",
    [
        "31.02.2017",
        "am 31. Februar 2017",
        "45.13.2017",
        "Voriges Jahr war das, gestern auch.",
        "Am 9. März ist Tag der offenen Tür.",
        "2.012 Kinder und 2012 Kinder",
        "2050 Euro",
        "Drucksache 16/2012",
        "Aktenzeichen 2016/12",
        "T +49 2345 16-2003",
        "Hausnummer: Lindenweg 2012",
        "Projekt2017 und 2017er",
        "https://example.org/2017/03/08",
        "2016 bis 2012",
        "Die Drei vom Mai.",
        "1850",
        "",
    ],
)
def test_what_is_no_date_is_left_out(text: str) -> None:
    assert find_dates(text) == []


def test_a_year_before_people_is_a_year_after_a_word_of_time() -> None:
    assert [found.iso for found in find_dates("Seit 2014 Kinder begleiten")] == ["2014"]


def test_the_date_of_a_stand_is_told_from_other_dates() -> None:
    found = find_dates("Veröffentlicht am 1. Mai 2021. Zahlen mit Stand: 31.12.2019.")

    assert [(date.iso, date.relation) for date in found] == [("2021-05-01", None), ("2019-12-31", "stand")]


def test_year_of_every_precision() -> None:
    assert [year_of(iso) for iso in ("2017", "2017-03", "2017-03-08")] == [2017, 2017, 2017]


MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_is_read_in_three_spellings(day: date) -> None:
    for written in (f"{day.day}. {MONTHS[day.month - 1]} {day.year}", f"{day:%d.%m.%Y}", day.isoformat()):
        assert [found.iso for found in find_dates(f"Termin: {written}, abends")] == [day.isoformat()]


PARTS = st.sampled_from(
    ["2017", "9.", "März", "bis", "31.12.2019", "/18", "-", "Stand:", "seit", "\n", "Herbst", "zwischen", "und"]
)


@given(st.lists(PARTS | st.text(max_size=5), max_size=12).map(" ".join))
def test_spans_lie_in_the_text_and_in_order(text: str) -> None:
    position = 0
    for found in find_dates(text):
        assert position <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.text
        assert found.iso_end is None or found.iso_end[: len(found.iso)] >= found.iso[: len(found.iso_end)]
        position = found.end


@pytest.mark.parametrize(
    ("words", "iso", "iso_end"),
    [
        ("vom 12.-14.05.2019", "2019-05-12", "2019-05-14"),
        ("im März/April 2018", "2018-03", "2018-04"),
        ("im Mai und Juni 2019", "2019-05", "2019-06"),
    ],
)
def test_periods_are_read_to_their_end(words: str, iso: str, iso_end: str) -> None:
    assert [(date.iso, date.iso_end) for date in find_dates(words)] == [(iso, iso_end)]


def test_a_calendar_week_is_no_month() -> None:
    assert [date.iso for date in find_dates("in KW 12/2018") if len(date.iso) > 4] == []


@pytest.mark.parametrize("between", ["\n", "\u00a0"])
def test_a_month_may_be_parted_from_its_year_by_a_line_break(between: str) -> None:
    assert [date.iso for date in find_dates(f"Die Runde tagt seit Oktober{between}2021 wieder.")] == ["2021-10"]

"""Numbers with hedges, dates of any precision, and names: when a claim and a source say the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kekiz_search.answering.claims.values import agree_dates, agree_persons, same_office
from kekiz_search.answering.values.number_agreement import agree_numbers
from kekiz_search.german.dates import find_dates


@pytest.mark.parametrize(
    ("claimed", "hedge", "found", "found_hedge", "agreement"),
    [
        (181_832, None, 181_832, None, "same"),
        (181_833, None, 181_832, None, "other"),
        (180_000, "rund", 181_832, None, "same"),
        (182_000, "ca.", 181_832, None, "same"),
        (150_000, "rund", 181_832, None, "other"),
        (190_000, "rund", 181_832, None, "near"),
        (182_000, None, 181_832, None, "near"),
        (200_000, None, 181_832, None, "other"),
        (100_000, "über", 181_832, None, "same"),
        (200_000, "über", 181_832, None, "other"),
        (200_000, "unter", 181_832, None, "same"),
        (100_000, "weniger als", 181_832, None, "other"),
        (181_832, "mindestens", 181_832, None, "same"),
        (181_832, "über", 181_832, None, "near"),
        (182_000, "knapp", 181_832, None, "same"),
        (181_000, "knapp", 181_832, None, "near"),
        (61_000, None, 61_000, "ca.", "same"),
        (61_234, None, 61_000, "ca.", "near"),
        (71_234, None, 61_000, "ca.", "other"),
        (120, "über", 120, "über", "same"),
        (150, None, 120, "über", "near"),
        (100, None, 120, "über", "other"),
        (100, "rund", 98, None, "same"),
        (100, "rund", 112, None, "other"),
        (10, "rund", 9, None, "near"),
        (0.7, None, 0.8, None, "other"),
    ],
)
def test_numbers_agree_as_their_hedges_allow(
    claimed: float, hedge: str | None, found: float, found_hedge: str | None, agreement: str
) -> None:
    assert agree_numbers(float(claimed), hedge, float(found), found_hedge) == agreement


@given(st.integers(0, 10**7), st.integers(0, 10**7))
def test_plain_numbers_are_the_same_only_where_they_are_equal(one: int, other: int) -> None:
    assert (agree_numbers(float(one), None, float(other), None) == "same") == (one == other)


@given(st.integers(1, 10**7), st.sampled_from(["rund", "ca.", "etwa", "knapp", "gut"]))
def test_a_number_one_hundred_times_off_is_another_whatever_its_hedge(number: int, hedge: str) -> None:
    assert agree_numbers(float(number * 100), hedge, float(number), None) == "other"


@pytest.mark.parametrize(
    ("claimed", "found", "agreement"),
    [
        ("2017", "2017", "same"),
        ("2017", "11. Januar 2017", "same"),
        ("Januar 2017", "11.1.2017", "same"),
        ("11. Januar 2017", "2017", "near"),
        ("12. Januar 2017", "11. Januar 2017", "other"),
        ("2016", "2017", "other"),
        ("2012 bis 2016", "2012-2016", "same"),
        ("2012 bis 2017", "2012-2016", "other"),
        ("2012", "2012 bis 2016", "same"),
        ("2014", "2012 bis 2016", "near"),
        ("2018", "2012 bis 2016", "other"),
        ("bis 2016", "2012 bis 2016", "same"),
    ],
)
def test_dates_agree_where_the_source_is_as_precise(claimed: str, found: str, agreement: str) -> None:
    assert agree_dates(find_dates(claimed)[0], find_dates(found)[0]) == agreement


@pytest.mark.parametrize(
    ("claimed", "found", "same"),
    [
        ("Dorothea Lammers", "Dr. Dorothea Lammers", True),
        ("Lammers", "Dorothea Lammers", True),
        ("Doerte Lämmers", "Dörte Laemmers", True),
        ("Dorothea Lamers", "Dorothea Lammers", True),
        ("Georg Lammers", "Dorothea Lammers", False),
        ("Dorothea Kremer", "Dorothea Lammers", False),
        ("Anna Koch", "Anna Kock", False),
    ],
)
def test_persons_are_told_by_first_name_and_surname(claimed: str, found: str, same: bool) -> None:
    assert agree_persons(claimed, found) is same


@pytest.mark.parametrize(
    ("claimed", "found", "same"),
    [
        ("Bürgermeisterin", "Oberbürgermeister", True),
        ("Landrätin", "Landrat", True),
        ("Jugenddezernent", "Jugenddezernentin", True),
        ("Landrat", "Bürgermeister", False),
    ],
)
def test_an_office_is_the_same_whoever_holds_it(claimed: str, found: str, same: bool) -> None:
    assert same_office(claimed, found) is same

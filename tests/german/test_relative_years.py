from __future__ import annotations

import pytest

from kekiz_search.german.relative_years import find_relative_years


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Im vergangenen Jahr kamen 40 Eltern.", [2022]),
        ("57 Betriebe kamen, im Vorjahr waren es 44.", [2023, 2022]),
        ("57 Betriebe kamen (im Vorjahr 44).", [2023, 2022]),
        ("Im Vorjahr kamen 44.", [2022]),
        ("2019 kamen 57, im Vorjahr 44.", []),
        ("Die Stadt hatte 2019 eine Lotsin. In diesem Jahr kamen 57.", []),
        ("In diesem Jahr kamen 57.", [2023]),
    ],
)
def test_years_go_by_the_day_of_the_text_or_by_the_year_before(text: str, years: list[int]) -> None:
    assert [year for _span, year in find_relative_years(text, 2023)] == years

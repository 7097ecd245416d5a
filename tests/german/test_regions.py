"""Regions are made of Kommunen by their official keys."""

from __future__ import annotations

import pytest

from kekiz_search.german.kommunen_register import all_kommunen
from kekiz_search.german.regions import find_region, lies_in


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("Welche Städte im Ruhrgebiet?", {"Bochum", "Kreis Unna", "Werne", "Witten", "Moers"}, {"Köln", "Soest"}),
        ("Wer macht im Regierungsbezirk Köln mit?", {"Köln", "Bornheim", "Kreis Düren"}, {"Neuss"}),
        ("Kommunen in Ostwestfalen-Lippe", {"Detmold", "Bielefeld", "Kreis Herford"}, {"Hamm"}),
        ("welche gemeinden im münsterland", {"Münster", "Ahlen", "Kreis Coesfeld"}, {"Bottrop"}),
        ("Kreise in Westfalen", {"Kreis Soest", "Minden", "Rheine"}, {"Kreis Wesel"}),
    ],
)
def test_a_region_holds_its_kommunen_and_no_others(text: str, inside: set[str], outside: set[str]) -> None:
    region = find_region(text)

    assert region is not None
    assert {one.name for one in all_kommunen() if lies_in(one.name, region[1])} >= inside
    assert not any(lies_in(one, region[1]) for one in outside)


@pytest.mark.parametrize(
    "text", ["Der Landschaftsverband Rheinland fördert es.", "Im Revier-Treff", "in Westfalenhallen"]
)
def test_a_name_with_such_a_word_is_no_region(text: str) -> None:
    assert find_region(text) is None


def test_the_ruhr_and_the_regierungsbezirke_are_whole() -> None:
    ruhr, all_of_them = find_region("im Ruhrgebiet"), find_region("in Westfalen")

    assert ruhr is not None
    assert all_of_them is not None
    assert sum(lies_in(one.name, ruhr[1]) for one in all_kommunen() if one.kind != "Kreis") == 53
    assert sum(lies_in(one.name, ruhr[1]) for one in all_kommunen() if one.kind == "Kreis") == 4

"""What is found in words that were cut at the end of a line stands where it stands in the text."""

from __future__ import annotations

from kekiz_search.german.dates import find_dates
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.numbers import find_numbers
from kekiz_search.german.persons import find_persons

TEXT = (
    "Bürger\u00ad\u00admeisterin Klara Weber-\u00adHolt kam am 3. Sep\u00ad\u00adtember 2019 mit 14 "
    "Kin\u00ad\u00addern nach Ah\u00ad\u00adlen."
)


def test_a_person_has_the_whole_name_and_the_office() -> None:
    (person,) = find_persons(TEXT)
    assert (person.name, person.office) == ("Klara Weber-Holt", "Bürgermeisterin")
    assert TEXT[person.start : person.end] == "Klara Weber-\u00adHolt"
    assert TEXT[person.office_start : person.office_end] == "Bürger\u00ad\u00admeisterin"


def test_dates_numbers_and_kommunen_are_found() -> None:
    (date,), (number,), (town,) = find_dates(TEXT), find_numbers(TEXT), find_kommunen(TEXT)
    assert (date.iso, TEXT[date.start : date.end]) == ("2019-09-03", "3. Sep\u00ad\u00adtember 2019")
    assert (number.value, number.counted, TEXT[number.start : number.end]) == (14, "Kindern", "14")
    assert (town.name, TEXT[town.start : town.end]) == ("Ahlen", "Ah\u00ad\u00adlen")

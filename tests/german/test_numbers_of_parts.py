"""Numbers in adjectives that say of how many parts something is."""

from __future__ import annotations

import pytest

from kekiz_search.german.numbers_of_parts import find_numbers_of_parts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Das zwölfköpfige Team leitet eine 3-gruppige Kita.", [(12, "Personen"), (3, "Gruppen")]),
        ("Es ist ein 48-seitiges Heft in einem sechsteiligen Kurs.", [(48, "Seiten"), (6, "Teile")]),
        ("Die Schule ist dreizügig.", [(3, "Züge")]),
        ("Der mehrsprachige Brief ist einseitig und großzügig.", []),
        ("Ein sechsjähriges Kind", []),
    ],
)
def test_an_adjective_counts_its_parts(text: str, found: list[tuple[float, str]]) -> None:
    assert [(one.value, one.counted) for one in find_numbers_of_parts(text)] == found

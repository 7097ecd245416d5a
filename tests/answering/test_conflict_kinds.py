"""How sources differ: at another time, by another way of counting, or in contradiction."""

from __future__ import annotations

from itertools import product

import pytest

from kekiz_search.answering.conflicts import Reading, describe_conflict, kind_of_conflict

PLAIN = Reading("Es sind 17 Kommunen.")


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        (Reading("98 Kommunen", as_of="2021", as_of_basis="stated"), Reading("127", as_of="2023", as_of_basis="stated"), "zeitlich"),
        (Reading("98", as_of="2021-06", as_of_basis="published"), Reading("127", as_of="2021-07", as_of_basis="stated"), "zeitlich"),
        (Reading("98", as_of="2021", as_of_basis="stated"), Reading("127", as_of="2021-07", as_of_basis="stated"), "Widerspruch"),
        (Reading("98", as_of="2021", as_of_basis="stated"), Reading("127"), "Widerspruch"),
        (Reading("98", as_of="2021", as_of_basis="retrieved"), Reading("127", as_of="2023", as_of_basis="stated"), "Widerspruch"),
        (PLAIN, Reading("18 Einträge ohne Witten"), "Zählweise"),
        (PLAIN, Reading("Ohne die ruhenden sind es 14."), "Zählweise"),
        (Reading("18", counted="Modellkommunen"), Reading("17", counted="Städte"), "Zählweise"),
        (PLAIN, Reading("Es sind 18 Kommunen."), "Widerspruch"),
        (Reading("2016"), Reading("2017"), "Widerspruch"),
    ],
)  # fmt: skip
def test_the_kind_follows_from_dates_and_words(first: Reading, second: Reading, kind: str) -> None:
    assert kind_of_conflict(first, second) == kind


def test_the_order_of_the_sources_does_not_matter() -> None:
    readings = [
        PLAIN,
        Reading("ohne Gäste", as_of="2017", as_of_basis="stated"),
        Reading("mit allen", counted="Städte", as_of="2019-05", as_of_basis="published"),
    ]

    assert all(
        kind_of_conflict(one, other) == kind_of_conflict(other, one) for one, other in product(readings, repeat=2)
    )


def test_every_kind_has_its_words() -> None:
    words = {describe_conflict(kind) for kind in ("zeitlich", "Zählweise", "Widerspruch")}

    assert len(words) == 3

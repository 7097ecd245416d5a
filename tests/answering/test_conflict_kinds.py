"""How sources differ: at another time, by another way of counting, or in contradiction."""

from __future__ import annotations

from itertools import product

import pytest

from kekiz_search.answering.facts.conflicts import Reading, describe_conflict, kind_of_conflict, lead_conflict
from kekiz_search.types import AsOfBasis

PLAIN = Reading("Es sind 17 Kommunen.")


def dated(words: str, as_of: str, basis: AsOfBasis = "stated") -> Reading:
    """Return what a source says for a date."""
    return Reading(words, as_of=as_of, as_of_basis=basis)


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        (dated("98 Kommunen", "2021"), dated("127", "2023"), "zeitlich"),
        (dated("98", "2021-06", "published"), dated("127", "2021-07"), "zeitlich"),
        (dated("98", "2021"), dated("127", "2021-07"), "Widerspruch"),
        (dated("98", "2021"), Reading("127"), "Widerspruch"),
        (dated("98", "2021", "retrieved"), dated("127", "2023"), "Widerspruch"),
        (PLAIN, Reading("18 Einträge ohne Witten"), "Zählweise"),
        (PLAIN, Reading("Ohne die ruhenden sind es 14."), "Zählweise"),
        (Reading("18", counted="Modellkommunen"), Reading("17", counted="Städte"), "Zählweise"),
        (PLAIN, Reading("Es sind 18 Kommunen."), "Widerspruch"),
        (Reading("2016"), Reading("2017"), "Widerspruch"),
        (Reading("nur 2016", counts=False), Reading("2017, ohne Zusage", counts=False), "Widerspruch"),
    ],
)
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


@pytest.mark.parametrize(
    ("told", "lead"),
    [
        ([("17", PLAIN), ("18", Reading("18 Kommunen"))], "Die Quellen widersprechen sich:"),
        (
            [("17", PLAIN), ("18", Reading("18 ohne Gäste"))],
            "Die Quellen nennen Verschiedenes, vermutlich anders gezählt:",
        ),
        (
            [("98", dated("98", "2021")), ("127", dated("127", "2023")), ("98", dated("98", "2021"))],
            "Die Quellen nennen Verschiedenes, zu verschiedenen Zeiten, also kein Widerspruch:",
        ),
        (
            [("98", dated("98", "2021")), ("127", dated("127", "2023")), ("99", dated("99", "2021"))],
            "Die Quellen widersprechen sich:",
        ),
    ],
)
def test_the_gravest_kind_leads_an_answer(told: list[tuple[str, Reading]], lead: str) -> None:
    assert lead_conflict(told) == lead


def test_every_kind_has_its_words() -> None:
    words = {describe_conflict(kind) for kind in ("zeitlich", "Zählweise", "Widerspruch")}

    assert len(words) == 3

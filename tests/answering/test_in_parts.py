"""A compound is told by its parts where a clause joins them, and by no compound that is another thing."""

from __future__ import annotations

import pytest

from tests.answering.conftest import Asking
from tests.answering.one_each import one_each

LISTED: dict[str, dict[str, bool]] = {
    "Welche Kommunen haben eine Elternbefragung gemacht?": {
        "Zur Elternbefragung kamen viele Bögen zurück.": True,
        "Im Frühjahr hat das Jugendamt Eltern befragt.": True,
        "Eine Befragung der Eltern zeigte, was fehlt.": True,
        "Bei einer Umfrage unter Eltern ging es um Sport.": True,
        "Viele Eltern fragen nach einem Kita-Platz.": False,
        "Eine Elternbefragung fiel aus.": False,
    },
    "Welche Kommunen arbeiten mit einer Hochschule zusammen?": {
        "Partnerin ist die Hochschule Niederrhein.": True,
        "Partnerin ist eine Fachhochschule.": True,
        "Partnerin ist die Volkshochschule.": False,
    },
}


@pytest.fixture(scope="module")
def listed(asking: Asking) -> dict[str, bool]:
    found = {}
    for question, told in LISTED.items():
        kekiz, towns = one_each(asking, list(told))
        verdicts = {row.kommune: row.verdict for row in kekiz.ask(question).rows}
        found |= {sentence: verdicts[town] == "supported" for sentence, town in towns.items()}
    return found


@pytest.mark.parametrize(("sentence", "told"), [case for told in LISTED.values() for case in told.items()])
def test_a_compound_is_told_by_its_own_parts(listed: dict[str, bool], sentence: str, told: bool) -> None:
    assert listed[sentence] is told

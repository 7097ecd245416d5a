"""Births, and who does or runs something, in everyday words; a number behind a thing counts that thing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

TEXT = """# Rees in Zahlen

- Einwohner: 21.000
- Geburten im Jahr 2023: 187

## Babybesuche

Die Besuche bei Neugeborenen macht in Rees der Kinderschutzbund. 2022 waren es 120.

## Nähstube

In der Nähstube in Haldern treffen sich dienstags Frauen. Die Stube hat der Bürgerverein übernommen.
"""
FILES = {
    "rees.md": TEXT,
    "goch.md": "# Goch\n\nDie Besuche bei Neugeborenen macht der Kinderschutzbund. 2022 waren es 130.\n",
    "sources.csv": "file,title,kommune\nrees.md,Rees in Zahlen,Rees\ngoch.md,Goch,Goch\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wie viele Babys kamen 2023 in Rees zur Welt?", "187"),
        ("wieviele kinder wurden 2023 in rees geboren", "187"),
        ("Wer übernimmt in Rees die Babybesuche?", "Kinderschutzbund"),
        ("Wer organisiert die Babybesuche in Rees?", "Kinderschutzbund"),
        ("Wer führt in Rees die Babybesuche durch?", "Kinderschutzbund"),
    ],
)
def test_other_words_are_met(kekiz: Kekiz, question: str, told: str) -> None:
    answer = kekiz.ask(question)

    assert answer.status == "answered"
    assert told in answer.statements[0].text


@pytest.mark.parametrize(
    "question",
    ["Wie viele Kinder wurden 2022 in Goch geboren?", "Wie viele Kinder gab es 2022 in Goch?"],
)
def test_visits_are_no_births(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"

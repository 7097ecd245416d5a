"""A value stands though another clause of its sentence denies something; it does not where the denial is of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

TEXT = """# Stadt Sundern: Kinder

## Elternhaus

Die Leiterin Kerstin Vollmer möchte die Öffnungszeiten ausweiten, doch dafür fehlt das Geld.

Die Sparkasse gab 25.000 Euro für das Elternhaus, der Bund beteiligte sich nicht.

Das Elternhaus eröffnete im Mai 2019, eine Feier gab es nicht.

## Lesecafé

2019 wurde das Lesecafé geplant, eröffnet wurde es nie.

Für das Lesecafé waren 40.000 Euro beantragt, bekommen hat die Stadt sie nicht.

## Spielmobil

Nicht Anna Reuter leitet das Spielmobil, sie ist längst fort.
"""
SUNDERN = {"sundern.md": TEXT, "sources.csv": "file,title,kommune,published\nsundern.md,Bericht,Sundern,2024-05-02\n"}


@pytest.fixture(scope="module")
def sundern(asking: Asking) -> Kekiz:
    return asking(SUNDERN)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Wer ist Leiterin des Elternhauses in Sundern?", "Kerstin Vollmer"),
        ("Wie viel Geld gab die Sparkasse für das Elternhaus in Sundern?", "25.000 Euro"),
        ("Wann wurde das Elternhaus in Sundern eröffnet?", "Mai 2019"),
    ],
)
def test_what_another_clause_denies_is_no_denial_of_the_value(sundern: Kekiz, question: str, value: str) -> None:
    answer = sundern.ask(question)
    assert answer.status == "answered"
    assert value in answer.answer.split("–")[0]


@pytest.mark.parametrize(
    "question",
    [
        "Wie viel Geld gab der Bund für das Elternhaus in Sundern?",
        "Wann wurde das Lesecafé in Sundern eröffnet?",
        "Wie viel Geld bekam Sundern für das Lesecafé?",
        "Wer leitet das Spielmobil in Sundern?",
    ],
)
def test_what_is_denied_is_told_by_no_value(sundern: Kekiz, question: str) -> None:
    assert sundern.ask(question).status != "answered"

"""The sentence that likely answers where none carries the words, and near misses that find none."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

TEXT = """# Stadt Lüdinghausen: Bericht zur Präventionskette

## Elternlotsinnen

Die Elternlotsinnen begleiten Familien zu Behörden. Umfang des Lehrgangs: 60 Stunden

Der Vertrag mit der Caritas gilt seit dem 1. Mai 2022 und ist auf drei Jahre befristet.

## Elterntelefon

*Wie lange ein Gespräch dauert:* im Schnitt 25 Minuten.

*Aufwand im Jahr:* 12.400 Euro

## Schuleingangsuntersuchung

Bei der Schuleingangsuntersuchung war bei 24 Prozent der Kinder die Sprache auffällig.

## Familienbüro

Ein zweites Büro soll im Herbst 2027 in Seppenrade folgen.
"""
SOURCES = "file,title,kommune,published\nluedinghausen.md,Bericht,Lüdinghausen,2024-05-02\n"
LUEDINGHAUSEN = {"luedinghausen.md": TEXT, "sources.csv": SOURCES}


@pytest.fixture(scope="module")
def luedinghausen(asking: Asking) -> Kekiz:
    return asking(LUEDINGHAUSEN)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Wie lange gilt die Vereinbarung mit der Caritas in Lüdinghausen?", "drei Jahre"),
        ("Wie viel Geld geht in Lüdinghausen jährlich ins Elterntelefon?", "12.400 Euro"),
        (
            "Bei wie viel Prozent der Kinder in Lüdinghausen ist bei der Einschulung die Sprache auffällig?",
            "24 Prozent",
        ),
    ],
)
def test_likely_sentence_answers_where_a_word_is_missing(luedinghausen: Kekiz, question: str, value: str) -> None:
    assert value in luedinghausen.ask(question).answer


@pytest.mark.parametrize(
    "question",
    [
        "Wie lange dauert die Ausbildung der Familienhebammen in Lüdinghausen?",
        "Wie lange gilt die Vereinbarung mit der Caritas in Coesfeld?",
        "Wie lange wartet man beim Elterntelefon in Lüdinghausen?",
        "Bei wie viel Prozent der Kinder in Lüdinghausen sind die Zähne auffällig?",
        "Wann hat das Büro in Seppenrade in Lüdinghausen geöffnet?",
        "Wer leitet das Elterntelefon in Lüdinghausen?",
        "Was kostet der Schwimmkurs in Lüdinghausen?",
        "Bei wie viel Prozent der Kinder in Lüdinghausen ist bei der Taufe die Sprache auffällig?",
        "Wie lange gilt der Vertrag mit der Caritas über den Ziegenstall in Lüdinghausen?",
        "Wie viele Kinder besuchen das Familienbüro in Lüdinghausen?",
    ],
)
def test_nothing_is_likely_of_another_kommune_thing_or_plan(luedinghausen: Kekiz, question: str) -> None:
    assert luedinghausen.ask(question).status == "no_evidence"

"""Where one text tells what sources say apart: both values are cited, in whatever form they stand side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

HILDEN = """---
title: Hilden im Überblick
kommune: Hilden
---
# Hilden

## Eckdaten

- Seit wann dabei: 2012
- Einwohner: 55.600
- Koordination: Ute Brandes

## Ausgangslage

Nach dem Profil des Landes hat Hilden 55.600 Einwohner; die Stadt selbst nennt 57.100. Bei den Kindern in Armut gehen
die Angaben auseinander: Der Sozialbericht kommt auf 17 Prozent der Kinder, das Jobcenter auf 21 Prozent.

## Beginn 2012 oder 2013

Als Jahr des Beitritts nennt das Ministerium 2012. Die Stadt Hilden datiert ihren Beitritt auf 2013.

## Wer koordiniert

Die Koordination liegt in den Händen von Jan Rohde.

## Angebote

Das Familienbüro in Hilden öffnete nach einem Bericht der Zeitung 2015. Auf der Seite der Stadt steht als Eröffnung
2016. In Hilden hat das Elterncafé nach dem Jahresbericht 140 Gäste. Eine andere Zählung nennt 165.

## Sprachkurse nach Jahren

| Jahr | Kurse | Euro |
|---|---|---|
| 2021 | 4 Kurse | 9.000 Euro |
| 2022 | 5 Kurse | 9.500 Euro |
| 2023 | 7 Kurse | 9.900 Euro |
"""
NETWORK = """# Was Quellen verschieden sagen

## 18 oder 17 Modellorte

Im Modellvorhaben gab es nach der Liste von 2012 insgesamt 18 Modellorte. 17 Einträge zählt die Übersicht im Netz.

## Mittel

Für die Schulung gab es 40.000 Euro. Für die Werbung gab es 38.000 Euro.
"""


@pytest.fixture(scope="module")
def told(asking: Asking) -> Kekiz:
    return asking({"hilden.md": HILDEN, "netz.md": NETWORK})


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Wie viele Einwohner hat Hilden?", ("55.600", "57.100")),
        ("Seit wann ist Hilden dabei?", ("2012", "2013")),
        ("Wie viel Prozent der Kinder in Hilden sind arm?", ("17 Prozent", "21 Prozent")),
        ("Wann öffnete das Familienbüro in Hilden?", ("2015", "2016")),
        ("Wie viele Gäste hat das Elterncafé in Hilden?", ("140", "165")),
        ("Wer koordiniert die Präventionskette in Hilden?", ("Ute Brandes", "Jan Rohde")),
        ("Wie viele Modellorte gab es?", ("18 Modellorte", "17 Einträge")),
    ],
)
def test_both_values_are_cited(told: Kekiz, question: str, values: tuple[str, str]) -> None:
    answer = told.ask(question)
    assert answer.status == "conflicting"
    assert all(any(value in citation.quote for citation in answer.citations) for value in values)


def test_a_sentence_with_two_values_is_quoted_once(told: Kekiz) -> None:
    answer = told.ask("Wie viel Prozent der Kinder in Hilden sind arm?")
    assert "17 Prozent oder 21 Prozent" in answer.answer
    assert len(answer.citations) == 1


def test_of_a_series_the_newest_comes_first_and_the_one_before_it_behind(told: Kekiz) -> None:
    answer = told.ask("Wie viele Sprachkurse gibt es in Hilden?")
    assert answer.status == "answered"
    assert [citation.quote.split("|")[1].strip() for citation in answer.citations] == ["2023", "2022"]


def test_another_sum_for_another_thing_is_no_other_value(told: Kekiz) -> None:
    answer = told.ask("Wie viel Geld gab es für die Schulung?")
    assert answer.status == "answered"
    assert "38.000" not in answer.answer


def test_how_many_are_young_is_no_share(told: Kekiz) -> None:
    assert told.ask("Wie viel Prozent der Leute in Hilden sind unter 18?").status == "no_evidence"


GOCH = {
    "kahn.txt": """Der Gocher Kahn

Frist des Ruderfonds: Der Aufruf gibt drei Jahre an, der Schlussbericht vier Jahre.
""",
    "goch.txt": """Aus Goch

Uneins sind beide darüber, wer den Anstoß zur Idee der Ruderpaten gab: Dem Bund zufolge war es Ute Wendt, die
Chronik nennt Ole Tamm.
Der Umbau des Hafens kostete nach den Akten 41.000 Euro, in den Erinnerungen der Gründerin sind es 52.000 Euro.
""",
}


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Welche Frist hatte der Ruderfonds?", ("drei Jahre", "vier Jahre")),
        ("Auf wen geht die Idee der Ruderpaten zurück?", ("Ute Wendt", "Ole Tamm")),
        ("Was kostete der Umbau des Hafens?", ("41.000", "52.000")),
    ],
)
def test_one_sentence_of_two_sources_is_a_conflict(asking: Asking, question: str, values: tuple[str, str]) -> None:
    answer = asking(GOCH).ask(question)
    assert answer.status == "conflicting"
    assert all(value in answer.citations[0].quote for value in values)


def test_a_list_of_grants_may_say_in_brackets_what_each_is_for(asking: Asking) -> None:
    grants = "Bescheide 2022\n\n- Stadt Rees: 61.000 Euro (Schwerpunkt Lotsen)\n- Stadt Goch: 47.000 Euro (Besuche)\n"
    assert "61.000" in asking({"bescheide.txt": grants}).ask("Wie hoch ist die Förderung für Rees?").answer

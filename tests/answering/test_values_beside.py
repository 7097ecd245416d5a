"""What a text sets beside a value: a correction, a plan, another way of counting, a later time, whoever followed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

REPORT = """---
title: Jahresbericht Selm
kommune: Selm
published: 2024-02-01
---
# Jahresbericht

## Beratung

Die Elternberatung hat 640 Personen beraten. Dahinter stehen 410 Familien.

## Kurse

Für die Elternkurse waren 30.000 Euro veranschlagt. Ausgegeben wurden am Ende 41.500 Euro.

## Paten

Im Faltblatt ist von 18 Lesepaten die Rede. Richtig seien 21 Lesepaten, so die Leiterin.

## Bücherbus

2019 hielt der Bücherbus an 14 Haltestellen. Seit 2022 sind es 19 Haltestellen.

## Spielkreise

In den Spielkreisen gibt es 60 Plätze. In der Sprachförderung waren es 75 Plätze.

## Babybesuche

Im Jahr 2022 gab es 150 Babybesuche. Das waren 19 mehr als im Vorjahr.

## Wer leitet

Bis zum Sommer 2022 leitete Petra Lindner das Familienbüro. Ihr folgte Jonas Becker.
Die Ferienspiele leitet Ute Brandes. Sie übernahm die Aufgabe von Paul Ahrens.

## Kitas

In Selm gibt es 19 Kitas. In zwölf Kitas arbeiten Elternbegleiterinnen.

## Kleiderkammer

Die Kleiderkammer hat 18 Helferinnen. In der Kleiderkammer Werne sind es 25.

## Werkstatt

Die Werkstatt wird nach Auskunft des Amtes von der Caritas betrieben, nach Angaben der Zeitung von der Diakonie.
"""


@pytest.fixture(scope="module")
def selm(asking: Asking) -> Kekiz:
    return asking({"bericht.md": REPORT})


@pytest.mark.parametrize(
    ("question", "values", "lead"),
    [
        ("Wie viele Menschen hat die Elternberatung in Selm beraten?", ("640", "410"), "auf zwei Weisen"),
        ("Was haben die Elternkurse in Selm gekostet?", ("30.000", "41.500"), "Geplant"),
        ("Wie viele Lesepaten hat Selm?", ("18 Lesepaten", "21 Lesepaten"), ""),
        ("An wie vielen Haltestellen hält der Bücherbus in Selm?", ("14", "19"), ""),
        ("Wer leitet das Familienbüro in Selm?", ("Petra Lindner", "Jonas Becker"), "neueste Angabe zuerst"),
    ],
)
def test_what_stands_beside_is_cited(selm: Kekiz, question: str, values: tuple[str, str], lead: str) -> None:
    answer = selm.ask(question)
    assert all(any(value in one.quote for one in answer.citations) for value in values)
    assert lead in answer.answer


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("Wie viele Plätze gibt es in den Spielkreisen in Selm?", "75"),
        ("Wie viele Babybesuche gab es 2022 in Selm?", "19 mehr"),
        ("Wie viele Kitas gibt es in Selm?", "zwölf"),
        ("Wie viele Helferinnen hat die Kleiderkammer in Selm?", "25"),
        ("Wer leitet die Ferienspiele in Selm?", "Paul Ahrens"),
        ("Wie viel Geld war für die Elternkurse in Selm veranschlagt?", "41.500"),
    ],
)
def test_what_is_told_of_another_thing_is_not(selm: Kekiz, question: str, other: str) -> None:
    answer = selm.ask(question)
    assert answer.status == "answered"
    assert not any(other in one.quote for one in answer.citations)


def test_a_sentence_of_two_sources_tells_that_they_differ(selm: Kekiz) -> None:
    answer = selm.ask("Wer betreibt die Werkstatt in Selm?")
    assert answer.status == "conflicting"
    assert all(any(name in one.quote for one in answer.citations) for name in ("Caritas", "Diakonie"))


def test_a_cell_below_a_text_gives_another_number_than_the_text(asking: Asking) -> None:
    texts = {
        "rees.md": "# Rees: Jahresbericht 2022\n\n## Elterntelefon\n\n"
        "Das Elterntelefon in Rees zählte 2022 genau 512 Anrufe.\n\n"
        "| Jahr | Anrufe | Besuche |\n|---|---|---|\n| 2021 | 480 | 90 |\n| 2022 | 521 | 95 |\n",
    }
    answer = asking(texts).ask("Wie viele Anrufe zählte das Elterntelefon in Rees 2022?")

    assert answer.status == "conflicting"
    assert [any(number in one.quote for one in answer.citations) for number in ("512", "521", "480")] == [
        True,
        True,
        False,
    ]


def test_rows_of_two_kommunen_do_not_disagree(asking: Asking) -> None:
    rows = "| Rees | 2019 | 1,5 |\n| Kalkar | 2019 | 0,5 |\n| Xanten | 2019 | 1,0 |\n"
    texts = {
        "tabelle.md": "# Koordination in den Kommunen\n\n"
        f"| Kommune | dabei seit | Stellenanteil |\n|---|---|---|\n{rows}",
        "rees.txt": "Stadt Rees\nKontakt: Rathaus\n",
    }
    answer = asking(texts).ask("Wie viele Stellen hat die Koordination in Rees?")

    assert answer.status == "answered"
    assert "1,5" in answer.answer
    assert "0,5" not in answer.answer

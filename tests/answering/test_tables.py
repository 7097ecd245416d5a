"""Single facts that stand in a table: of what is told by the row, what is told by the label of the column."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

RHEDE = """# Bericht der Stadt Rhede

## Angebote

| Alter | Angebot | Träger | Ort | Zeit | Plätze |
|---|---|---|---|---|---|
| 0 bis 3 Jahre | Krabbelgruppe | Kolpingsfamilie | Gemeindehaus | montags, 10 Uhr | 12 |
| 3 bis 6 Jahre | Waldgruppe | Heimatverein | Forsthaus | dienstags, 14 Uhr | 20 |
| 6 bis 10 Jahre | Nachhilfe im Quartier | Diakonie | Bücherei | donnerstags, 15 Uhr | geplant |

## Die Hausbesuche in Zahlen

| Jahr | Geburten | Besuche | Anteil |
|---|---|---|---|
| 2021 | 178 | 121 | 68 % |
| 2022 | 169 | 133 | 79 % |

## Ausgaben

| Posten | 2021 (Euro) | 2022 (Euro) |
|---|---|---|
| Personal | 61.300 | 64.900 |
| Fortbildung | 4.200 | 5.750 |

## Reichweite

| Angebot | 2021 | 2022 |
|---|---|---|
| Elterncafé | 74 | 103 |
| Musikgarten | 31 | 38 |
"""
DOCUMENTS = {"rhede.md": RHEDE, "sources.csv": "file,title,kommune\nrhede.md,Rhede,Rhede\n"}


@pytest.fixture(scope="module")
def rhede(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Wie viele Plätze hat die Waldgruppe in Rhede?", "20"),
        ("Wer trägt in Rhede die Nachhilfe im Quartier?", "Diakonie"),
        ("Wo trifft sich in Rhede die Krabbelgruppe?", "Gemeindehaus"),
        ("Wann trifft sich in Rhede die Waldgruppe?", "dienstags, 14 Uhr"),
        ("Wie viele Babys wurden 2022 in Rhede geboren?", "169"),
        ("Wie viele Besuche gab es 2021 in Rhede?", "121"),
        ("Wie hoch war 2022 in Rhede der Anteil der Hausbesuche?", "79 %"),
        ("Wie viel hat Rhede 2022 für Fortbildung ausgegeben?", "5.750"),
        ("Wie viele Familien wurden 2022 in Rhede im Elterncafé erreicht?", "103"),
        ("Wie viele Familien haben 2021 in Rhede den Musikgarten genutzt?", "31"),
    ],
)
def test_a_cell_answers_by_its_row_and_its_column(rhede: Kekiz, question: str, value: str) -> None:
    answer = rhede.ask(question).to_dict()
    assert value in answer["answer"]
    assert all(value in RHEDE[one["start"] : one["end"]] for one in answer["citations"])


@pytest.mark.parametrize(
    "question",
    [
        "Wie viele Plätze hat die Nachhilfe im Quartier in Rhede?",
        "Wie viele Plätze hat die Schwimmgruppe in Rhede?",
        "Wie viele Babys wurden 2020 in Rhede geboren?",
        "Wer trägt in Rhede die Hausbesuche?",
        "Wie viele Plätze hat die Waldgruppe in Bocholt?",
        "Wie viele Familien zogen 2022 nach Rhede?",
        "Wie viel hat Rhede 2022 für Werbung ausgegeben?",
        "Wann wurde die Waldgruppe in Rhede gegründet?",
        "Wie viele Familien haben 2022 in Rhede das Elterncafé abgelehnt?",
    ],
)
def test_another_row_column_or_year_is_no_answer(rhede: Kekiz, question: str) -> None:
    assert rhede.ask(question).status == "no_evidence"

"""Of several numbers of a sentence, each is that of its own year, Kommune, child or time over which it is paid."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

TEXT = """Stadt Dorsten: Zahlen aus der Jugendhilfe

Die Zahl der Inobhutnahmen ist von 41 im Jahr 2014 auf 67 im Jahr 2019 gestiegen. Beim ersten Kind nehmen 88 Prozent der
Dorstener Eltern den Besuch an, beim zweiten 71 Prozent und beim dritten nur noch 52 Prozent. Für einen Platz in der
Spielgruppe zahlt die Stadt 90 Euro im Monat, das sind 1.080 Euro im Jahr.

Die Koordinatorin hat 130 Familien in Bocholt begleitet; in Rhede liegt die Zahl bei 61 und in Isselburg bei 17.

Das Land stellt 20 Millionen Euro für Familienzentren bereit, davon erhält Dorsten 310.000 Euro. Der Eigenanteil liegt
bei 60.000 Euro.

Auf 23 Anmeldungen im Jahr 2020 folgten 31 im Jahr 2021 und 40 im Jahr 2022 für das Ferienprogramm. Im Fonds liegen 2023
noch 12.000 Euro, 2024 sollen es 8.000 Euro sein.
"""


@pytest.fixture(scope="module")
def dorsten(asking: Asking) -> Kekiz:
    return asking({"dorsten.md": TEXT, "sources.csv": "file,title,kommune\ndorsten.md,Dorsten,Dorsten\n"})


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Wie viele Inobhutnahmen gab es 2014 in Dorsten?", "41"),
        ("Wie viele Inobhutnahmen gab es 2019 in Dorsten?", "67"),
        ("Wie viel Prozent der Eltern nehmen in Dorsten beim ersten Kind den Besuch an?", "88 Prozent"),
        ("Wie viel Prozent der Eltern nehmen in Dorsten beim zweiten Kind den Besuch an?", "71 Prozent"),
        ("Wie viel Prozent der Eltern nehmen in Dorsten beim dritten Kind den Besuch an?", "52 Prozent"),
        ("Wie viel zahlt Dorsten im Monat für einen Platz in der Spielgruppe?", "90 Euro"),
        ("Wie viel zahlt Dorsten pro Jahr für einen Platz in der Spielgruppe?", "1.080 Euro"),
        ("Wie viele Familien wurden in Bocholt begleitet?", "130"),
        ("Wie viele Familien wurden in Rhede begleitet?", "61"),
        ("Wie viele Familien wurden in Isselburg begleitet?", "17"),
        ("Wie viel Geld bekommt Dorsten vom Land für Familienzentren?", "310.000 Euro"),
        ("Wie viele Anmeldungen für das Ferienprogramm gab es 2021 in Dorsten?", "31"),
    ],
)
def test_a_number_is_that_of_its_own_label(dorsten: Kekiz, question: str, value: str) -> None:
    answer = dorsten.ask(question).to_dict()
    assert answer["status"] == "answered"
    assert f": {value} – " in answer["answer"]


@pytest.mark.parametrize(
    "question",
    [
        "Wie viele Inobhutnahmen gab es 2016 in Dorsten?",
        "Wie viele Inobhutnahmen gab es 2019 in Rhede?",
        "Wie viel Prozent der Eltern nehmen in Dorsten beim vierten Kind den Besuch an?",
        "Wie viel Prozent der Eltern nehmen in Rhede beim zweiten Kind den Besuch an?",
        "Wie viele Familien wurden in Gescher begleitet?",
        "Wie viele Hebammen gibt es in Isselburg?",
        "Wie viel Geld bekommt Rhede vom Land für Familienzentren?",
        "Wie viele Anmeldungen für das Ferienprogramm gab es 2019 in Dorsten?",
        "Wie viele Anmeldungen für das Ferienprogramm gab es 2021 in Bocholt?",
        "Wie viel zahlt Rhede im Monat für einen Platz in der Spielgruppe?",
    ],
)
def test_no_number_is_that_of_another_label(dorsten: Kekiz, question: str) -> None:
    assert dorsten.ask(question).to_dict()["status"] == "no_evidence"

"""Values bound to what is asked: to their year, to a refusal, to a price that is none, to a row of a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

TEXT = """Stadt Rees: Familien im Blick

2023 wurden 204 Besuche gemacht, 2022 waren es 187. Im Jahr 2021 haben die Lotsinnen 52 Mal beim Amt geholfen, ein Jahr
zuvor 31 Mal.

In der Neuen Mühle am Deich hat im April 2020 der „Windfang“ aufgemacht. Träger ist der Verein Rückenwind. Der Eintritt
in den Windfang ist kostenlos. Die Kinder bleiben durchschnittlich drei Stunden dort.

Der Elternverein hat die Lernwerkstatt ins Leben gerufen, inzwischen wird sie von der Arbeiterwohlfahrt geführt.

Genau 88 Eltern haben im Deichhof die Sprechstunde besucht, 12 mehr als 2022, sagt Fachbereichsleiterin Ute Evers. Der
Offene Treff schloss im Oktober wegen Wasserschadens.

Nicht durchgesetzt hat sich der Spielwagen: Der Rat hat ihn im Oktober 2021 abgelehnt.

| Angebot | Ort | Kosten |
|---|---|---|
| Babymassage | Pfarrheim | 24 Euro |
| Krabbelkreis | Bürgerhaus | kostenfrei |
"""
REES = {"rees.md": TEXT, "sources.csv": "file,title,kommune\nrees.md,Rees,Rees\n"}


@pytest.fixture(scope="module")
def rees(asking: Asking) -> Kekiz:
    return asking(REES)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Wie viele Besuche gab es 2022 in Rees?", "187"),
        ("Wie viele Besuche gab es 2023 in Rees?", "204"),
        ("Wie oft haben die Lotsinnen in Rees 2021 beim Amt geholfen?", "52 Mal"),
        ("Wie oft haben die Lotsinnen in Rees 2020 beim Amt geholfen?", "31 Mal"),
        ("Wer betreibt den Windfang in Rees?", "Verein Rückenwind"),
        ("Was kostet der Eintritt in den Windfang in Rees?", "kostenlos"),
        ("Wie lange bleiben die Kinder im Schnitt im Windfang in Rees?", "drei Stunden"),
        ("Wann hat der Rat in Rees den Spielwagen abgelehnt?", "Oktober 2021"),
        ("Was kostet in Rees die Babymassage?", "24 Euro"),
        ("Wer hat die Lernwerkstatt in Rees gegründet?", "Elternverein"),
        ("Von wem wird die Lernwerkstatt in Rees geführt?", "Arbeiterwohlfahrt"),
        ("Was kostet in Rees der Krabbelkreis?", "kostenfrei"),
    ],
)
def test_a_value_is_bound_to_what_is_asked(rees: Kekiz, question: str, value: str) -> None:
    assert value in rees.ask(question).to_dict()["answer"].split(" – „")[0]


@pytest.mark.parametrize(
    "question",
    [
        "Wie viele Besuche gab es 2020 in Rees?",
        "Wann wurde in Rees der Spielwagen eröffnet?",
        "Wer betreibt den Krabbelkreis in Rees?",
        "Was kostet in Rees der Spielwagen?",
        "Wer leitet in Rees den Offenen Treff?",
        "Wann wurde in Rees der Deichhof gebaut?",
        "Wie lange bleiben die Kinder im Schnitt im Spielwagen in Rees?",
    ],
)
def test_a_value_of_something_else_is_none(rees: Kekiz, question: str) -> None:
    assert rees.ask(question).status in {"no_evidence", "partial"}


def test_a_month_is_no_place(rees: Kekiz) -> None:
    assert "Mühle" in rees.ask("Wo hat in Rees der Windfang aufgemacht?").answer

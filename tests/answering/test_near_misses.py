"""Right topic, another attribute, deed, tense or thing: what nearly answers is no answer."""

from __future__ import annotations

import pytest

from kekiz_search.answering.answer import Answer
from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

COLUMNS = "file,title,kommune,publisher,kind,published,url\n"
DOCUMENTS = {
    "sources.csv": COLUMNS
    + "verl.md,Verl,Verl,Redaktion,press,2024-03-01,\nborken.md,Borken,Borken,Redaktion,municipal,2023-12-31,\n",
    "verl.md": (
        "# Familien in Verl\n\n"
        "In Verl gibt es sechs Grundschulen mit zusammen 1.480 Schülerinnen und Schülern. "
        "Im Freibad lernten 2023 insgesamt 72 Kinder schwimmen.\n\n"
        "Das Kinderhaus wurde 2015 von der Ärztin Hella Brandis gegründet. Im Kinderhaus helfen neun Fachkräfte. "
        "Grundlage der Arbeit ist das Bildungsmonitoring, auf das der Bericht verweist. "
        "Die Stadtlotsinnen begleiten junge Eltern zu Ämtern.\n\n"
        "Der Umbau des Kinderhauses schlug mit 91.000 Euro zu Buche. "
        "Der laufende Betrieb des Kinderhauses kostet 34.000 Euro im Jahr.\n\n"
        "Die Turnhalle, die im Mai 2023 hätte öffnen sollen, bleibt geschlossen. "
        "Wilma Terhorst, 58, steht seit 2012 am Herd der Turnhalle. Jakob Pohl hilft ihr seit acht Wochen.\n\n"
        "„Die meisten brauchen nur eine Telefonnummer“, sagt die Lotsin im Kinderhaus. "
        "Frau Pohl, seit wann gibt es heute den Familienpass?\n\n"
        "Beim Fest wurde ein Gutschein für den Babykurs verlost. „Ich will nichts verkaufen“, sagte der Bäcker.\n\n"
        "Die 4. Sitzung des Schulausschusses fand am 5. März 2024 statt. "
        "Die nächste Sitzung des Schulausschusses ist am 11. Juni 2024.\n"
    ),
    "borken.md": (
        "# Borken in Zahlen\n\n| Angebot | 2021 | 2022 | 2023 |\n|---|---|---|---|\n"
        "| Spielgruppen | 8 | 9 | 11 |\n| Kinder in Spielgruppen | 58 | 64 | 69 |\n\n"
        "Die Leiterin des Fachbereichs Soziales, Anna Meier, stellte die Arbeit des Mütterzentrums vor. "
        "62 Prozent der Mütter kennen das Mütterzentrum, 31 Prozent den Elternkompass.\n\n"
        "Die Zahl der Heimplätze ist von 34 auf 29 gesunken.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


def quoted(answer: Answer) -> str:
    return " ".join(citation.quote for citation in answer.citations)


@pytest.mark.parametrize(
    "question",
    [
        "Wie viele Kinder frühstücken in den Grundschulen in Verl?",  # told: how many pupils there are
        "Wie viele Kinder ertranken 2023 im Freibad in Verl?",  # no document has the word
        "Wie viele Mütter joggen in Borken?",
        "Wie viel kostet der Babykurs in Verl?",  # told: somebody sells nothing
        "Wie ist die Telefonnummer der Lotsin im Kinderhaus in Verl?",  # told: that there are such numbers
        "Wie alt ist Jakob Pohl?",  # told: for how many weeks he has helped
        "Seit wann gibt es den Familienpass in Verl?",  # told: a question
        "Wie viele Elternkompasse hat Borken?",  # told: what share knows it
        "Wie viele Einbrüche gab es in Borken?",  # told: what number has sunk
        "Wer leitet das Mütterzentrum in Borken?",  # told: who leads another body
        "Wer leitet das Kinderhaus in Verl?",  # told: who founded it
    ],
)
def test_another_attribute_is_no_answer(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


@pytest.mark.parametrize(
    "question",
    [
        "Was ist das Bildungsmonitoring?",
        "Was bedeutet Elternkompass?",
        "Wie ist der Elternkompass einer Mutter definiert?",
    ],
)
def test_a_term_that_is_merely_named_is_not_explained(kekiz: Kekiz, question: str) -> None:
    answer = kekiz.ask(question)

    assert (answer.status, answer.citations) == ("no_evidence", ())


def test_what_a_term_does_is_the_nearest_to_an_explanation(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Was sind Stadtlotsinnen?")

    assert answer.status == "partial"
    assert "begleiten junge Eltern" in quoted(answer)


def test_what_should_have_been_is_told_as_a_denial(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wann öffnete die Turnhalle in Verl?")

    assert answer.status in {"no_evidence", "partial"}
    assert not answer.citations or "hätte öffnen sollen" in quoted(answer)


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("Was hat der Umbau des Kinderhauses in Verl gekostet?", "91.000 Euro", "34.000 Euro"),
        ("Was kostet der Betrieb des Kinderhauses in Verl?", "34.000 Euro", "91.000 Euro"),
        ("Wann ist die nächste Sitzung des Schulausschusses in Verl?", "11. Juni 2024", "5. März 2024"),
        ("Wie viele Spielgruppen hat Borken?", "| 11", "Kinder in Spielgruppen"),
        ("Wie viele Kinder waren 2022 in Borken in Spielgruppen?", "64", "8 | 9"),
        ("Wie viele Kinder lernten 2023 im Freibad in Verl schwimmen?", "72 Kinder", "1.480"),
        ("Wer hat das Kinderhaus in Verl gegründet?", "Hella Brandis", "Terhorst"),
        ("Wie alt ist Wilma Terhorst?", "58", "acht Wochen"),
    ],
)
def test_nothing_is_cited_beside_the_answer(kekiz: Kekiz, question: str, told: str, other: str) -> None:
    answer = kekiz.ask(question)

    assert answer.status == "answered"
    assert told in quoted(answer)
    assert other not in quoted(answer)

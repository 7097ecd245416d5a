"""Comparisons of numbers: of facts, of cells, told by sentences, computed of two, or made by the source itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.answer import Answer
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

SOURCES = (
    "file,title,kommune,publisher,kind,published,url\n"
    "ahlen.txt,Ahlen im Profil,Ahlen,Stadt Ahlen,profile,2023,\n"
    "goch.txt,Goch im Profil,Goch,Stadt Goch,profile,2023,\n"
    "kreis.txt,Bericht des Kreises Kleve,Kreis Kleve,Kreis Kleve,municipal,2023,\n"
    "gelder.md,Zuschüsse des Fonds,,Fonds Morgenrot,association,2023,\n"
)
DOCUMENTS = {
    "sources.csv": SOURCES,
    "ahlen.txt": (
        "Ahlen\nSeit wann dabei:\n2018\nEinwohnerzahl:\n53.000\nKinder unter 18:\n9.540\n\n"
        "Treffpunkte\n\nIn Ahlen gibt es vierzehn Spielgruppen. Das Ferienlager kostet 60 Euro je Kind.\n\n"
        "Spielgruppen für Väter\n\nDie Gruppen zählten 2019 noch 40 Väter, heute sind es 75.\n"
    ),
    "goch.txt": (
        "Goch\nSeit wann dabei:\n2015\nEinwohnerzahl:\n34.000\nKinder unter 18:\n6.800\n\n"
        "Treffpunkte\n\nIn Goch treffen sich neun Spielgruppen. Das Ferienlager kostet 45 Euro je Kind.\n"
    ),
    "kreis.txt": (
        "Bericht des Kreises Kleve\n\nKinderarmut\n\n"
        "Wie viele Kinder arm sind, ist von Ort zu Ort verschieden. "
        "Am niedrigsten ist die Quote in Weeze mit 4,1 Prozent, "
        "am höchsten in Geldern mit 15,2 Prozent.\n"
    ),
    "gelder.md": (
        "# Zuschüsse des Fonds Morgenrot\n\n"
        "| Empfänger | Betrag | Zweck | Hinweis |\n|---|---|---|---|\n"
        "| Stadt Ahlen | 12.500 | Spielgruppen | |\n| Stadt Goch | 31.000 | | Festbetrag |\n"
        "| Stadt Rees | 8.700 | Bus | |\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


def leads(answer: Answer) -> str:
    return answer.answer.splitlines()[0]


def quoted(answer: Answer) -> str:
    return " ".join(citation.quote for citation in answer.citations)


@pytest.mark.parametrize(
    ("question", "first", "told"),
    [
        ("Wer ist länger dabei, Ahlen oder Goch?", "Goch (2015)", ("2018", "2015")),
        ("Wer ist später dazugekommen, Ahlen oder Goch?", "Ahlen (2018)", ("2018", "2015")),
        ("Wo leben mehr Kinder, in Ahlen oder in Goch?", "hat Ahlen", ("9.540", "6.800")),
        ("Wo gibt es mehr Spielgruppen, in Goch oder in Ahlen?", "hat Ahlen", ("vierzehn", "neun")),
        ("Ist das Ferienlager in Ahlen teurer als in Goch?", "Ja. ", ("60 Euro", "45 Euro")),
        ("Bekam Ahlen oder Goch mehr Zuschuss?", "hat Goch", ("12.500", "31.000")),
        ("Hat Goch mehr Einwohner als Ahlen?", "Nein. ", ("34.000", "53.000")),
    ],
)
def test_both_operands_are_cited_and_the_first_is_named(
    kekiz: Kekiz, question: str, first: str, told: tuple[str, str]
) -> None:
    answer = kekiz.ask(question)

    assert answer.status == "answered"
    assert first in leads(answer)
    assert all(words in quoted(answer) for words in told)


def test_a_question_for_one_of_two_is_none_for_yes_or_no(kekiz: Kekiz) -> None:
    assert not leads(kekiz.ask("Hat Ahlen oder Goch mehr Spielgruppen?")).startswith(("Ja", "Nein"))


def test_one_operand_alone_is_told_but_not_compared(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wo gibt es mehr Spielgruppen, in Ahlen oder in Bocholt?")

    assert answer.status == "partial"
    assert "Vergleichen lässt es sich nicht" in leads(answer)
    assert "Ohne Angabe: Bocholt." in answer.answer


def test_without_a_number_nothing_is_compared(kekiz: Kekiz) -> None:
    assert kekiz.ask("Ist Bocholt größer als der Kreis Kleve?").status == "no_evidence"


def test_a_table_of_amounts_holds_towns_without_a_document(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Welche Kommune erhielt den kleinsten Zuschuss?")

    assert "hat Rees" in leads(answer)
    assert [row.kommune for row in answer.rows] == ["Ahlen", "Goch", "Kreis Kleve"]


def test_a_share_is_computed_of_two_facts(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wo ist der Anteil der unter 18-Jährigen höher, in Ahlen oder in Goch?")

    assert "hat Goch" in leads(answer)
    assert "Goch: 20,0 % (6.800 von 34.000)" in answer.answer
    assert {"53.000", "9.540"} <= {citation.quote.split()[-1] for citation in answer.citations}


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wo im Kreis Kleve ist die Kinderarmut am geringsten?", "Weeze mit 4,1 Prozent"),
        ("In welcher Stadt leben laut dem Bericht die meisten armen Kinder?", "Geldern mit 15,2 Prozent"),
        ("Ist die Zahl der Väter in den Spielgruppen in Ahlen gestiegen?", "2019 noch 40 Väter, heute sind es 75"),
    ],
)
def test_what_a_source_compares_itself_is_quoted(kekiz: Kekiz, question: str, told: str) -> None:
    answer = kekiz.ask(question)

    assert answer.status == "answered"
    assert told in quoted(answer)


def test_a_question_for_a_town_compares_no_kreis(kekiz: Kekiz) -> None:
    answer = kekiz.ask("In welcher Stadt leben die wenigsten Kinder?")

    assert "hat Goch" in leads(answer)
    assert "Kreis Kleve" not in answer.answer


def test_amounts_of_anything_are_not_compared(kekiz: Kekiz) -> None:
    assert kekiz.ask("Wer gibt am meisten Geld aus?").rows == ()

"""Open questions and definitions: the sentences beside the one that names the matter, and what defines a term."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

DOCUMENTS = {
    "sources.csv": "file,title,kommune,publisher,kind,published,url\ngoch.txt,Goch,Goch,Redaktion,press,,\n",
    "goch.txt": (
        "Ein Jahr Spielmobil\n\n"
        "Seit dem Frühjahr rollt das Spielmobil durch Goch. In den Ortsteilen gab es weder Spielplatz noch Jugendhaus. "
        "Weil kein Bus fährt, kamen die Kinder nicht in die Innenstadt. Die Kosten trägt eine Stiftung.\n\n"
        "Elternbriefe\n\n"
        "Ein Elternbrief bringt Wissen in den Briefkasten, passend zum Alter des Kindes. "
        "Ein Elternbrief wurde im Mai an alle Familien verschickt.\n\n"
        "Von Hand zu Hand\n\n"
        "Neu sind die Wickelpaten. Darunter versteht man Ehrenamtliche, die junge Eltern im ersten Jahr begleiten.\n\n"
        "Was Prävention sein soll, hat der Rat festgehalten: Vorsorge ist die Hilfe, bevor jemand sie braucht. "
        "Die Zahl der Nachtkurse ist im Jahr darauf gestiegen.\n\n"
        "- **Lesestart**: ein Buchgeschenk für jedes Kind bei der Vorsorge\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


def test_a_reason_is_told_by_the_sentences_beside_the_matter(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Warum rollt in Goch ein Spielmobil?")
    assert answer.status == "answered"
    quotes = [citation.quote for citation in answer.citations]
    assert quotes[0].startswith("Seit dem Frühjahr rollt das Spielmobil")
    assert "Weil kein Bus fährt, kamen die Kinder nicht in die Innenstadt." in quotes


def test_what_no_passage_speaks_of_stays_open(kekiz: Kekiz) -> None:
    assert kekiz.ask("Warum hat Goch kein Hallenbad?").status == "no_evidence"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Was ist ein Elternbrief?", "Ein Elternbrief bringt Wissen in den Briefkasten, passend zum Alter des Kindes."),
        ("Was sind Wickelpaten?", "Darunter versteht man Ehrenamtliche"),
        ("Was ist Lesestart?", "ein Buchgeschenk für jedes Kind"),
        ("Was ist Vorsorge?", "Vorsorge ist die Hilfe, bevor jemand sie braucht."),
    ],
)
def test_a_definition_is_known_by_its_form(kekiz: Kekiz, question: str, told: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert told in answer.citations[0].quote


def test_what_happened_once_defines_nothing(kekiz: Kekiz) -> None:
    assert "Im Mai" not in " ".join(citation.quote for citation in kekiz.ask("Was ist ein Elternbrief?").citations)


def test_how_many_there_are_defines_nothing(kekiz: Kekiz) -> None:
    assert kekiz.ask("Was sind Nachtkurse?").status == "partial"

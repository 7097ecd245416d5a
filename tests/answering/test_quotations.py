"""What somebody said: quoted words beside a name or an office."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

DOCUMENTS = {
    "sources.csv": "file,title,kommune,publisher,kind,published,url\nkleve.txt,Kleve,Kleve,Redaktion,profile,,\n",
    "kleve.txt": (
        "Kleve\nEinwohnerzahl:\n52.388\nZITAT der Stadtspitze\n"
        "„Jedes Kind soll hier gut ankommen, und dafür arbeiten alle Ämter Hand in Hand.“\n"
        "Bürgermeisterin Dr. Ute Amsel\n\n"
        "Die Stadt betreibt zwei Spielebusse. „Die Busse kommen an“, sagt Fahrer Jörn Winkelhaus. Es regnet oft.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    "question",
    [
        "Was sagt die Bürgermeisterin von Kleve?",
        "Was hat Ute Amsel gesagt?",
        "Wie äußert sich Frau Amsel zu den Ämtern?",
    ],
)
def test_words_of_the_head_are_told(kekiz: Kekiz, question: str) -> None:
    (citation,) = kekiz.ask(question).citations
    assert "Jedes Kind soll hier gut ankommen, und dafür arbeiten alle Ämter Hand in Hand." in citation.quote


def test_words_on_something_else_are_no_answer(kekiz: Kekiz) -> None:
    assert kekiz.ask("Was sagt die Bürgermeisterin von Kleve zum Hallenbad?").status == "no_evidence"


def test_others_are_quoted_without_what_nobody_said(kekiz: Kekiz) -> None:
    quotes = [citation.quote for citation in kekiz.ask("Was sagt Jörn Winkelhaus?").citations]
    assert quotes == ["„Die Busse kommen an“, sagt Fahrer Jörn Winkelhaus."]


def test_what_is_told_of_a_matter_is_nobodys_word(kekiz: Kekiz) -> None:
    assert kekiz.ask("Was sagen die Eltern dazu, dass es oft regnet?").status == "no_evidence"

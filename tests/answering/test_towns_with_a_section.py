"""Kommunen without a document of their own, of which a section of one on several tells what a list asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.answer import Answer
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]
Supported = Callable[[Answer], list[str]]

MINUTES = """Netzwerktreffen am Hellweg

Kurzberichte

Soest
- Tauschregal an der Bördestraße ist seit Mai offen, bisher 60 Gäste
- Die Tafel ist am Tauschregal nicht beteiligt

Stadt Werl
- Tauschregal mit 14 Helferinnen
- Zwei Märchenkoffer in der Bücherei

Lippstadt
- Ein Tauschregal ist nicht vorgesehen

Verabredet wurde ein Treffen in Hamm, wo es ein Märchenzelt gibt.
"""
DOCUMENTS = {
    "ahlen.md": "# Ahlen\n\nIn Ahlen steht seit 2021 ein Tauschregal am Markt.\n",
    "beckum.md": "# Beckum\n\nBeckum verleiht Spiele.\n",
    "treffen.txt": MINUTES,
    "sources.csv": "file,title,kommune\nahlen.md,Ahlen,Ahlen\nbeckum.md,Beckum,Beckum\ntreffen.txt,Netzwerktreffen,\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize("question", ["Welche Kommunen haben ein Tauschregal?", "Wo gibt es ein Tauschregal?"])
def test_they_are_told_behind_the_rows(kekiz: Kekiz, supported: Supported, question: str) -> None:
    answer = kekiz.ask(question)

    assert supported(answer) == ["Ahlen"]
    assert [row.kommune for row in answer.rows] == ["Ahlen", "Beckum"]
    aside = [line for line in answer.answer.splitlines() if line.startswith("Ohne eigenes Dokument:")]
    assert [line.split(": ")[1].split(" –")[0] for line in aside] == ["Soest", "Werl"]


def test_where_no_row_is_supported_they_answer_in_part(kekiz: Kekiz, supported: Supported) -> None:
    answer = kekiz.ask("Welche Kommunen haben einen Märchenkoffer?")

    assert (answer.status, supported(answer)) == ("partial", [])
    assert answer.statements[0].text.startswith("Werl – ")


def test_whom_a_question_names_is_asked_alone(kekiz: Kekiz) -> None:
    assert "Soest" not in kekiz.ask("Gibt es in Ahlen ein Tauschregal?").answer


def test_what_others_have_no_part_in_is_there(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Gibt es in Soest ein Tauschregal?")

    assert answer.status == "answered"
    assert answer.answer.startswith("Ja")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Ist die Tafel in Soest am Tauschregal beteiligt?", "Nein"),
        ("Gibt es in Lippstadt ein Tauschregal?", "Nein"),
    ],
)
def test_what_is_denied_stays_denied(kekiz: Kekiz, question: str, said: str) -> None:
    assert kekiz.ask(question).answer.startswith(said)


def test_a_town_that_has_no_part_in_a_thing_need_not_have_it(asking: Asking) -> None:
    text = "# Brilon\n\nDie Stadt Brilon ist am Elterntaxi nicht beteiligt.\n"
    files = {"brilon.md": text, "sources.csv": "file,title,kommune\nbrilon.md,Brilon,Brilon\n"}

    assert not asking(files).ask("Gibt es in Brilon ein Elterntaxi?").answer.startswith("Ja")

"""Two questions in one sentence are read apart and answered together."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.reading.two_questions import split_questions
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

GOCH = (
    "Goch\n\nSeit wann dabei:\n2018\n\nEinwohnerzahl:\n34.000\n\nDen Lesegarten leitet Berta Schulz. "
    "In Goch gibt es einen Spieltreff.\n"
)


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        (
            "Wie viele Einwohner hat Goch und wer leitet den Lesegarten?",
            ("Wie viele Einwohner hat Goch?", "Wer leitet den Lesegarten?"),
        ),
        ("Wer macht mit, und seit wann ist Goch dabei", ("Wer macht mit?", "Seit wann ist Goch dabei?")),
        ("Wer leitet den Hort und seit wann?", ("Wer leitet den Hort?", "Seit wann leitet jemand den Hort?")),
        (
            "Wie viele Einwohner hat Goch und wie viele Kitas gibt es?",
            ("Wie viele Einwohner hat Goch?", "Wie viele Kitas gibt es?"),
        ),
        (
            "Wie viel gab der Kreis Kleve aus und wie viel hatte er geplant?",
            ("Wie viel gab der Kreis Kleve aus?", "Wie viel hatte der Kreis Kleve geplant?"),
        ),
        ("Was ist KeKiz und wer finanziert es?", ("Was ist KeKiz?", "Wer finanziert KeKiz?")),
        (
            "Was ist eine Lernwerkstatt und wo gibt es das?",
            ("Was ist eine Lernwerkstatt?", "Wo gibt es eine Lernwerkstatt?"),
        ),
        ("Was kam zuerst, KeKiz oder kinderstark?", ("Wann begann KeKiz?", "Wann begann kinderstark?")),
        ("Was kam zuerst, Goch oder Rees?", ("Was kam zuerst, Goch oder Rees?",)),
        ("Wer macht mit und wer nicht?", ("Wer macht mit und wer nicht?",)),
        (
            "Was ist der Lesegarten und wann wurde er eröffnet?",
            ("Was ist der Lesegarten?", "Wann wurde der Lesegarten eröffnet?"),
        ),
        (
            "Wo ist das Familienbüro in Goch und wann hat es geöffnet?",
            ("Wo ist das Familienbüro in Goch?", "Wann hat das Familienbüro in Goch geöffnet?"),
        ),
        (
            "Wen erreicht der Lotsendienst und wer bezahlt ihn?",
            ("Wen erreicht der Lotsendienst?", "Wer bezahlt den Lotsendienst?"),
        ),
        ("Was ist der Lesegarten und was kostet sie?", ("Was ist der Lesegarten und was kostet sie?",)),
        ("Wer arbeitet mit Schule und Kita zusammen?", ("Wer arbeitet mit Schule und Kita zusammen?",)),
    ],
)
def test_questions_are_split_where_both_stand_alone(typed: str, parts: tuple[str, ...]) -> None:
    assert split_questions(typed) == parts


def test_both_are_answered_with_citations_of_their_own(asking: Asking) -> None:
    answer = asking({"goch.txt": GOCH}).ask("Wie viele Einwohner hat Goch und seit wann ist die Stadt dabei?")

    assert answer.status == "answered"
    assert [statement.citations for statement in answer.statements] == [(1,), (2,)]
    assert ["34.000" in answer.citations[0].quote, "2018" in answer.citations[1].quote] == [True, True]


def test_what_one_of_two_has_no_evidence_for_is_said(asking: Asking) -> None:
    answer = asking({"goch.txt": GOCH}).ask("Wie viele Einwohner hat Goch und wie hoch ist die Gewerbesteuer?")

    assert answer.status == "partial"
    assert "Zur Frage „Wie hoch ist die Gewerbesteuer in Goch?“ fand sich kein Beleg." in answer.answer


def test_since_when_is_said_to_be_unknown_where_only_who_is_told(asking: Asking) -> None:
    answer = asking({"goch.txt": GOCH}).ask("Wer leitet den Lesegarten in Goch und seit wann?")

    assert answer.status == "partial"
    assert "Berta Schulz" in answer.citations[0].quote
    assert "Zur Frage „Seit wann leitet jemand den Lesegarten in Goch?“ fand sich kein Beleg." in answer.answer

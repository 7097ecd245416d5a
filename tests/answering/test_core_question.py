"""What stands around a question is no word of it: greetings, thanks, wishes, clauses that only ask to be told."""

from __future__ import annotations

import pytest

from kekiz_search.answering.reading.core_question import core_question
from kekiz_search.engine import Kekiz


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("Weißt du, wann das Familienbüro in Düren eröffnet wurde?", "Wann wurde das Familienbüro in Düren eröffnet?"),
        ("weiß jemand wann das familienbüro aufgemacht hat", "Wann hat das familienbüro aufgemacht?"),
        ("Können Sie mir vielleicht sagen, wie das Programm heute heißt?", "Wie heißt das Programm heute?"),
        ("Hast du eine Ahnung, ob es in Hagen einen Bus gibt?", "Gibt es in Hagen einen Bus?"),
        ("Mich interessiert, ob Herne noch dabei ist.", "Ist Herne noch dabei?"),
        ("Steht irgendwo, wie lange der Kurs in Hamm dauert?", "Wie lange dauert der Kurs in Hamm?"),
        ("Hallo zusammen, ich hätte da mal eine Frage: wo sitzt das Jugendamt?", "Wo sitzt das Jugendamt?"),
        ("Hallo, ich bin neu hier. Was kostet die Babymassage in Hamm?", "Was kostet die Babymassage in Hamm?"),
        ("Hi! wer leitet das jugendamt in hamm", "Wer leitet das jugendamt in hamm?"),
        ("Wann war das Treffen in Geseke? Bitte mit Quelle.", "Wann war das Treffen in Geseke?"),
        ("wer leitet das amt in geseke Vielen Dank im Voraus.", "wer leitet das amt in geseke"),
        ("Seit wann macht Erwitte mit? (bitte mit Beleg)", "Seit wann macht Erwitte mit?"),
        ("Ich wohne in Herne. Was kostet die Musikschule?", "Was kostet die Musikschule in Herne?"),
        ("Ich lebe im Kreis Unna. Gibt es einen Babybesuch?", "Gibt es einen Babybesuch im Kreis Unna?"),
        ("Das Familienbüro in Hamm, seit wann gibt es das?", "Seit wann gibt es das Familienbüro in Hamm?"),
        ("Der Bus im Kreis Höxter, was kostet der?", "Was kostet der Bus im Kreis Höxter?"),
        ("Thema Hamm: Wer leitet das Jugendamt?", "Wer leitet das Jugendamt in Hamm?"),
        ("Was ist denn eigentlich mit Monitoring gemeint?", "Was ist mit Monitoring gemeint?"),
        ("Wer leitet das Amt denn?", "Wer leitet das Amt?"),
        ("Elterntaxi, was soll das denn sein?", "Elterntaxi, was soll das sein?"),
        ("Wissen Sie, welche Kommunen ein Familienbüro haben?", "Welche Kommunen ein Familienbüro haben?"),
    ],
)
def test_what_only_addresses_is_left_out(typed: str, asked: str) -> None:
    assert core_question(typed) == asked


@pytest.mark.parametrize(
    "typed",
    [
        "Das Programm, wer steckt dahinter?",
        "In Hamm, wo viele Kinder arm sind, gibt es da ein Büro?",
        "Wie heißt die Initiative „Kein Kind zurücklassen!“ heute?",
        "Stimmt es, dass Herne seit 2012 dabei ist?",
        "Ich habe gelesen, dass Hamm 2015 ausgestiegen ist. Stimmt das?",
        "Wie viele Einwohner hat Herne? Und wer leitet die Stadt?",
        "Was sagt die Stadt Hamm dazu, wie viele Kinder arm sind?",
        "Wissen Eltern, wo sie Hilfe bekommen?",
        "Wer macht Willkommensbesuche? (Städte oder Kreise)",
        "Einwohner Herne",
        "Familienbüro Hamm: wann eröffnet?",
        "Warum braucht Hamm den Bus mehr denn je?",
        "Wer leitet die Stelle am 1. Mai in St. Augustin?",
    ],
)
def test_what_says_something_stays(typed: str) -> None:
    assert core_question(typed) == typed


@pytest.mark.parametrize(
    "around",
    [
        "Weißt du, {}",
        "Kurze Frage: {}",
        "Guten Tag! {}",
        "{} Danke schon mal!",
        "Ich bin neu hier. {}",
        "{} (mit Quelle)",
    ],
)
def test_answer_is_the_same_with_words_around_the_question(quality: Kekiz, around: str) -> None:
    question = "Wie viele Einwohner hat die Stadt Düren?"
    bare, framed = quality.ask(question), quality.ask(around.format(question))
    assert (framed.question, framed.answer) == (around.format(question), bare.answer)

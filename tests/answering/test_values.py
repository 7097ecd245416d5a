"""Values bound to time, hedge and manner: when two of them are the same, and which stand side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.facts.values import Value, agree
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

PROFILE = """Stadt Lemgo

In Lemgo arbeiten 12 Stadtteilmütter. Das Elternkolleg gibt es seit 2017.

Der Spielkreis Lemgo zählt 90 Kinder.

Leiterin des Familienzentrums Nordstern ist Petra Scholand.

Stand: März 2022
"""
PRESS = """Lemgo, 7. Mai 2024. Inzwischen sind 19 Stadtteilmütter in Lemgo unterwegs.

Das Elternkolleg in Lemgo, das 2016 gegründet wurde, hat 240 Absolventinnen.
Die Verwaltung spricht von 260 Absolventinnen, weil sie Paare doppelt zählt.

Das Familienzentrum Nordstern in Lemgo wird jetzt von Jens Wiethoff geleitet; Petra Scholand ging in den Ruhestand.

Der Spielkreis Lemgo zählt gut 90 Kinder.

Das Familienbüro in Lemgo sollte ursprünglich am 2. Mai 2023 eröffnen. Seit dem
13. Juni 2023 ist das Familienbüro in Lemgo eröffnet.

Die Zahl der Lotsinnen in Lemgo beträgt nicht 14, sondern 41.

2019 hatte Lemgo 20 Tagesmütter. Heute sind es 31.

Zwei neue Sprachcafés kamen hinzu. Lemgo hat fünf Sprachcafés.

Sprechstunden gibt es im Kreis Lippe 40; davon sind 9 in Lemgo.
"""
LEMGO = {
    "profil.txt": PROFILE,
    "presse.txt": PRESS,
    "sources.csv": (
        "file,title,kommune,kind,published\nprofil.txt,Lemgo,Lemgo,profile,\n"
        "presse.txt,Aus Lemgo,Lemgo,press,2024-05-07\n"
    ),
}


def number(words: str, key: float) -> Value:
    """Return a number as a source tells it."""
    return Value(words, float(key), "told", words, 1.0)


def date(iso: str) -> Value:
    """Return a date as a source tells it."""
    return Value(iso, iso, "told", iso, 1.0)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (number("gut 400", 400), number("412", 412), True),
        (number("gut 400", 400), number("388", 388), False),
        (number("knapp 270", 270), number("268", 268), True),
        (number("knapp 270", 270), number("274", 274), False),
        (number("rund 61.000", 61_000), number("61.200", 61_200), True),
        (number("mehr als 173.000", 173_000), number("176.546", 176_546), False),
        (number("76.200", 76_200), number("76.218", 76_218), True),
        (number("76.215", 76_215), number("76.218", 76_218), False),
        (number("12", 12), number("13", 13), False),
        (date("2017"), date("2017-03"), True),
        (date("2017-05"), date("2017-03"), False),
    ],
)
def test_values_are_the_same_but_for_their_precision(one: Value, other: Value, same: bool) -> None:
    assert agree(one, other) is agree(other, one) is same


@pytest.fixture(scope="module")
def lemgo(asking: Asking) -> Kekiz:
    return asking(LEMGO)


@pytest.mark.parametrize(
    ("question", "lead", "values"),
    [
        ("Wie viele Stadtteilmütter hat Lemgo?", "zu verschiedenen Zeiten", ("19", "12")),
        ("Seit wann gibt es das Elternkolleg in Lemgo?", "widersprechen sich", ("2016", "2017")),
        ("Wie viele Absolventinnen hat das Elternkolleg in Lemgo?", "anders gezählt", ("240", "260")),
    ],
)
def test_values_that_differ_stand_side_by_side_and_the_latest_comes_first(
    lemgo: Kekiz, question: str, lead: str, values: tuple[str, str]
) -> None:
    answer = lemgo.ask(question)

    assert answer.status == "conflicting"
    assert lead in answer.answer
    assert all(value in statement.text for value, statement in zip(values, answer.statements, strict=True))


def test_a_value_that_others_differ_from_tells_its_stand_and_kind_of_source(lemgo: Kekiz) -> None:
    answer = lemgo.ask("Wie viele Stadtteilmütter hat Lemgo?")

    assert [statement.text.partition(" – ")[0] for statement in answer.statements] == [
        "Lemgo: 19 (Stand 7. Mai 2024, Presse)",
        "Lemgo: 12 (Stand März 2022, Kommunenprofil)",
    ]


@pytest.mark.parametrize(
    ("question", "value", "other"),
    [
        ("Wie viele Kinder sind im Spielkreis Lemgo?", "90", "widersprechen"),  # rounded
        ("Wann wurde das Familienbüro in Lemgo eröffnet?", "13. Juni 2023", "2. Mai"),  # planned before
        ("Wie viele Lotsinnen hat Lemgo?", "41", "Lemgo: 14"),  # corrected
        ("Wie viele Tagesmütter hat Lemgo?", "31", "widersprechen"),  # grown since
        ("Wie viele Sprachcafés hat Lemgo?", "fünf", "widersprechen"),  # two are new
        ("Wie viele Sprechstunden gibt es in Lemgo?", "9", "Lemgo: 40"),  # of the Kreis
    ],
)
def test_what_only_seems_to_differ_is_no_conflict(lemgo: Kekiz, question: str, value: str, other: str) -> None:
    answer = lemgo.ask(question)

    assert answer.status == "answered"
    assert value in answer.statements[0].text
    assert other not in answer.answer.replace("„", "")


def test_the_new_holder_of_an_office_comes_before_the_old_one(lemgo: Kekiz) -> None:
    answer = lemgo.ask("Wer leitet das Familienzentrum Nordstern in Lemgo?")

    assert answer.status == "answered"
    assert "Jens Wiethoff" in answer.statements[0].text


@pytest.mark.parametrize(
    "question",
    [
        "Wie viele Stadtteilmütter hat Detmold?",
        "Wie viele Absolventen hat das Väterkolleg in Lemgo?",
    ],
)
def test_other_kommunen_and_things_are_no_rivals(lemgo: Kekiz, question: str) -> None:
    assert lemgo.ask(question).status == "no_evidence"


def test_a_value_of_another_stand_than_the_year_asked_for_is_said_to_be_one(lemgo: Kekiz) -> None:
    answer = lemgo.ask("Wie viele Stadtteilmütter hatte Lemgo 2015?")

    assert answer.status == "partial"
    assert answer.answer.startswith("Für das gefragte Jahr fand sich keine Angabe")

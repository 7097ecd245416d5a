"""Since when a Kommune takes part: fields under another label and sentences that tell how it began stand together."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

STECKBRIEF = """---
kommune: Lengerich
---
# Lengerich

Einwohner: 22.640
Beginn: 2018
Ansprechpartnerin: Gudrun Tebbe, Jugendamt
"""
ARTICLE = """---
kommune: Lengerich
---
Lengerich. „Angefangen hat alles 2017 mit einem kleinen Arbeitskreis im Rathaus“, sagt Gudrun Tebbe, die lange die
Präventionskette koordinierte. Das Familienbüro startete 2014.
"""
INTERVIEW = """---
kommune: Nettetal
---
Dabei seit: 2020
Koordination: Birte Hansen

Wie lange gibt es die Präventionskette in Nettetal schon?
Eigentlich haben wir 2019 angefangen, mit einer halben Stelle.
"""
COURSES = """---
kommune: Haan
---
# Haan

Einwohner: 30.400
In der Landesinitiative seit: 2020

Die Präventionskette wirkt in alle Stadtteile. Im Rahmen der Präventionskette startete 2016 das Elterncafé. Mit dem
Sprachkurs haben wir 2015 angefangen.
"""
EVENING = """---
kommune: Selm
---
Beginn: 12. Mai 2021
Ort: Rathaus

Der Fachtag handelt von der Präventionskette.
"""


@pytest.fixture(scope="module")
def told(asking: Asking) -> Kekiz:
    return asking(
        {
            "steckbrief.md": STECKBRIEF,
            "artikel.md": ARTICLE,
            "interview.md": INTERVIEW,
            "kurse.md": COURSES,
            "abend.md": EVENING,
        }
    )


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Seit wann ist Lengerich dabei?", ("2018", "2017")),
        ("Seit wann macht Nettetal mit?", ("2020", "2019")),
    ],
)
def test_what_began_stands_beside_the_field(told: Kekiz, question: str, values: tuple[str, str]) -> None:
    answer = told.ask(question)
    assert answer.status == "conflicting"
    assert all(any(value in one.quote for one in answer.citations) for value in values)


def test_what_else_began_is_no_other_date(told: Kekiz) -> None:
    answer = told.ask("Seit wann ist Haan dabei?")
    assert (answer.status, [one.quote for one in answer.citations]) == (
        "answered",
        ["In der Landesinitiative seit: 2020"],
    )


def test_an_evening_that_begins_is_no_joining(told: Kekiz) -> None:
    assert told.ask("Seit wann ist Selm dabei?").status == "no_evidence"


def test_an_answer_below_a_question_stands_beside_a_sentence(asking: Asking) -> None:
    answers = "---\nkommune: Olpe\n---\n## Seit wann gibt es die Babylotsen?\n\nSeit Februar 2020.\n"
    study = "---\nkommune: Olpe\n---\nDie Babylotsen haben ihre Arbeit im Oktober 2019 aufgenommen.\n"
    answer = asking({"fragen.md": answers, "studie.md": study}).ask("Seit wann gibt es in Olpe die Babylotsen?")
    assert answer.status == "conflicting"
    assert {one.quote for one in answer.citations} >= {"Seit Februar 2020."}


def test_whom_a_survey_asked_has_not_joined_on_its_day(asking: Asking) -> None:
    survey = "Im März 2022 wurden alle 40 teilnehmenden Kommunen befragt, dazu Eltern in Ahlen, Werl und Olpe.\n"
    own = "---\nkommune: Werl\n---\nWerl ist seit 2019 Mitglied und hat eine Elternschule eröffnet.\n"
    other = "---\nkommune: Ahlen\n---\n# Ahlen\n\nAn der Befragung nahm Ahlen 2022 teil.\n"
    told = asking({"studie.md": survey, "werl.md": own, "ahlen.md": other})
    assert told.ask("Seit wann ist Ahlen dabei?").status == "no_evidence"
    answer = told.ask("Seit wann ist Werl in der Initiative?")
    assert [one.quote for one in answer.citations] == [own.split("\n")[3]]


@pytest.mark.parametrize(
    "question",
    ["Seit wann gehört der Kreis Soest der Initiative an?", "Seit wann ist der Kreis Soest in der Initiative?"],
)
def test_who_belongs_to_the_initiative_has_joined_it(asking: Asking, question: str) -> None:
    text = "---\nkommune: Kreis Soest\n---\nDer Kreis Soest gehört der Initiative seit 2016 an.\n"
    answer = asking({"soest.md": text}).ask(question)
    assert [one.quote for one in answer.citations] == ["Der Kreis Soest gehört der Initiative seit 2016 an."]


def test_where_somebody_works_counts_nobody_in_the_initiative(asking: Asking) -> None:
    study = "Das Jobcenter arbeitet nur in 14 Kommunen im Netzwerk mit.\n"
    question = "Wie viele Kommunen gehören der Initiative an?"
    assert not any("14" in one.quote for one in asking({"studie.md": study}).ask(question).citations)
    law = "Der Initiative gehören inzwischen 42 Kommunen an.\n"
    answer = asking({"studie.md": study, "land.md": law}).ask(question)
    assert [one.quote for one in answer.citations] == [law.strip()]


def test_why_somebody_stays_out_is_told_where_joining_was_given_up(asking: Asking) -> None:
    text = """---
kommune: Kreis Soest
---
Warstein hat seinen Beitritt zur Initiative 2022 zurückgezogen, weil der Eigenanteil zu hoch war. Werl ist seit 2019
Mitglied. In Erwitte gibt es noch keine Elternschule.
"""
    study = "Im Frühjahr 2022 wurden alle 40 teilnehmenden Kommunen befragt, auch Werl und Erwitte.\n"
    told = asking({"kreis.md": text, "studie.md": study})
    answer = told.ask("Warum ist Warstein nicht dabei?")
    assert [one.quote for one in answer.citations] == [text.split("\n")[3].split(" Werl")[0]]
    assert told.ask("Warum ist Werl nicht dabei?").status == "no_evidence"
    assert told.ask("Warum ist Erwitte nicht dabei?").status == "no_evidence"


def test_to_belong_to_a_kreis_is_no_joining(asking: Asking) -> None:
    text = "---\nkommune: Lünen\n---\nEinwohner: 86.000\nDabei seit: 2017\nKreis: Unna\n"
    told = asking({"profil.md": text})
    assert told.ask("Seit wann ist Lünen Teil der Initiative?").status == "answered"
    assert not any("2017" in one.quote for one in told.ask("Seit wann gehört Lünen zum Kreis Unna?").citations)

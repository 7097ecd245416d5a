"""What form an answer must have, read off the words that ask."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kekiz_search.answering.reading.question import Question

Read = Callable[[str], Question]

FORMS = {
    "money": """
        Mit welcher Summe fördert das Land die Lesepaten in Marl?
        In welcher Höhe bezuschusst der Kreis das Ferienlager?
        Zu welchem Preis gibt es das Mittagessen?
        Wie viel Kohle steckt Velbert in die Lesepaten?
        Was müssen Eltern für den Ferienkurs in Marl zahlen?
        Was zahlt die Stadt Siegen für das Elterncafé?
        Was kosten die Lesepaten im Jahr?
        Wie hoch waren die Gesamtausgaben für die Lesepaten?
        Wie viel plant Witten für die Lesepaten ein?
        Wie viel Minus machte das Ferienlager?
        """,
    "age": """
        Wie alt müssen die Kinder für den Schwimmkurs sein?
        Ab welchem Alter dürfen Kinder ins Ferienlager?
        Bis zu welchem Alter gilt der Familienpass?
        """,
    "duration": """
        Wie lange dauert die Schulung der Lesepaten?
        Wie lang muss man auf einen Termin warten?
        wie lange gilt der familienpass
        """,
    "date": """
        An welchem Wochentag tagt der Beirat in Witten?
        Bis zu welchem Datum läuft die Anmeldung?
        Um wie viel Uhr öffnet das Elterncafé?
        Um welche Uhrzeit beginnt der Fachtag?
        Bis wann kann man sich anmelden?
        Wie lange gibt es das Elterncafé schon?
        """,
    "number": """
        Wie oft tagte der Beirat?
        Wie weit ist es bis zum Elterncafé?
        Auf wie viele Stellen verteilt sich die Schulsozialarbeit?
        """,
    "place": """
        In welcher Straße liegt das Elterncafé in Witten?
        In welchem Stadtteil von Witten steht das Elterncafé?
        In welcher Stadt begann die Reihe der Fachtage?
        """,
    "person": """
        Welcher Wissenschaftler begleitet die Lesepaten?
        Welche Wissenschaftlerin begleitet die Lesepaten?
        Welche junge Forscherin hat die Familien befragt?
        Bei wem kann man sich anmelden?
        Welche Einrichtung trägt das Elterncafé?
        Von welcher Stiftung wird das Elterncafé gefördert?
        Wie heißt die Chefin der Fachstelle in Witten?
        Wie hieß der Leiter des Elterncafés in Witten?
        """,
}
WORDINGS = [(form, line.strip()) for form, lines in FORMS.items() for line in lines.strip().splitlines()]


@pytest.mark.parametrize(("form", "typed"), WORDINGS, ids=[typed for _form, typed in WORDINGS])
def test_the_words_that_ask_tell_the_form(read: Read, form: str, typed: str) -> None:
    assert read(typed).expects == form


@pytest.mark.parametrize(
    "typed",
    [
        "Welche Mitarbeiter hat das Elterncafé?",
        "Welche Termine gibt es in Witten?",
        "Was wird in Witten vom Land bezahlt?",
        "Wie heißt die App der Lesepaten?",
        "Wie heißt der Sprachkurs für Mütter?",
        "Woher kommt das Geld für die Lesepaten?",
    ],
)
def test_other_questions_expect_nothing_in_particular(read: Read, typed: str) -> None:
    assert read(typed).expects is None

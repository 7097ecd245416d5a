"""Facts that running sentences tell, and the sentences that only look as if they told one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.passages import split_passages
from ingest.steckbrief import read_steckbrief
from ingest.told import read_told_facts
from kekiz_search.types import Document, Fact, Heading, Mark, Origin, Passage


def _document(text: str, kommune: str | None = "Hamm", marks: tuple[Mark, ...] = ()) -> Document:
    origin = Origin(kommune=kommune, published="2021-05", as_of="2021-05", as_of_basis="published")
    return Document("d", "d.txt", "0", text, origin, (), marks)


def _facts(text: str, kommune: str | None = "Hamm") -> list[Fact]:
    return read_told_facts(_document(text, kommune), [Passage("p", "d", 0, len(text), None)])


def _told(text: str, attribute: str, kommune: str | None = "Hamm") -> list[tuple[str | None, str]]:
    return [(fact.subject, fact.value) for fact in _facts(text, kommune) if fact.attribute == attribute]


@pytest.mark.parametrize(
    ("text", "subject", "value"),
    [
        ("Hamm hat rund 179.000 Einwohner.", "Hamm", "rund 179.000"),
        ("Mit 180.500 Einwohnerinnen und Einwohnern ist die Stadt recht groß.", "Hamm", "180.500"),
        ("Hamm ist eine Großstadt, in der 179.000 Menschen leben.", "Hamm", "179.000"),
        ("Zurzeit wohnen in Hamm ca. 181.000 Menschen.", "Hamm", "ca. 181.000"),
        ("Die Einwohnerzahl liegt derzeit bei etwa 180.000.", "Hamm", "etwa 180.000"),
        ("Kamen zählt gut 42.000 Einwohner und liegt im Kreis Unna.", "Kamen", "gut 42.000"),
        ("Unter den 179.000 Einwohnern sind 31.000 Kinder.", "Hamm", "179.000"),
        ("In Hamm lebten am 30. Juni 2020 nach den Büchern des Amtes 179.400 Menschen.", "Hamm", "179.400"),
        ("Am Stichtag 30.06.2020 waren in Hamm 179.300 Personen gemeldet.", "Hamm", "179.300"),
        ("In Hamm leben 179.400 Menschen (Stand 30. Juni 2020).", "Hamm", "179.400"),
        ("Ende 2020 lebten in Hamm 179.600 Menschen, fünf Jahre davor waren es 176.000.", "Hamm", "179.600"),
        ("Am 31. Dezember 2020 lebten im Stadtgebiet 179.500 Menschen.", "Hamm", "179.500"),
    ],
)
def test_inhabitants_are_read(text: str, subject: str, value: str) -> None:
    assert _told(text, "einwohner") == [(subject, value)]


@pytest.mark.parametrize(
    "text",
    [
        "Im Stadtteil Herringen leben 18.000 Einwohner.",
        "Die Stadt rechnet mit einem Zuwachs um 83.000 Einwohner.",
        "Auf 100.000 Einwohner kommen in Hamm zwölf Praxen.",
        "Das Geld geht an Städte mit mehr als 100.000 Einwohnern.",
        "Im Jahr 2035 sollen in Hamm 190.000 Einwohner leben.",
        "Hamm hat keine 200.000 Einwohner.",
        "Früher hatte die Stadt 160.000 Einwohner.",
        "Das Familienbüro erreichte 90.000 Einwohner der Stadt.",
        "In Nordrhein-Westfalen kommen 180.000 Einwohner hinzu.",
        "Der Chor von Hamm hat 400 Einwohner befragt.",
        "In Hamm leben 17.900.000 Einwohner.",
        "Hat Hamm wirklich 179.000 Einwohner?",
        "Hamm, Herne und Bochum haben zusammen 700.000 Einwohner.",
        "Rund 179.000 Menschen besuchten das Fest in Hamm.",
        "In Hamm leben 60.000 Menschen mit Einwanderungsgeschichte.",
    ],
)
def test_a_part_a_plan_or_a_denial_is_no_number_of_inhabitants(text: str) -> None:
    assert _told(text, "einwohner") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In Hamm leben 31.278 Kinder unter 18.", "31.278"),
        ("Die Stadt zählt rund 31.000 Kinder und Jugendliche unter 18 Jahren.", "rund 31.000"),
        ("31.278 Minderjährige wohnen in der Stadt.", "31.278"),
        ("Hamm hat 179.000 Einwohner, davon sind 31.100 unter 18 Jahre alt, also 31.100 Minderjährige.", "31.100"),
        ("Hamm hat 179.000 Einwohner, davon 31.278 Kinder unter 18 Jahren.", "31.278"),
        ("31.278 sind unter 18 Jahre alt.", "31.278"),
        ("31.278 von ihnen sind unter 18.", "31.278"),
        ("Hamm hat 179.000 Einwohner, davon 31.278 unter 18 Jahren.", "31.278"),
    ],
)
def test_children_under_18_are_read(text: str, value: str) -> None:
    assert _told(text, "kinder_unter_18") == [("Hamm", value)]


@pytest.mark.parametrize(
    "text",
    [
        "In Hamm leben 10.300 Minderjährige in Armut.",
        "Das Programm erreicht 12.000 Kinder unter 18 Jahren.",
        "Im Bezirk Pelkum leben 9.000 Kinder unter 18.",
        "In Hamm leben 31.278 Kinder unter 6.",
        "In NRW leben rund 31.000 Minderjährige mehr als im Vorjahr.",
        "In Hamm leben nicht 31.000 Kinder unter 18.",
        "Vermutlich leben in Hamm 31.000 Kinder unter 18 Jahren.",
        "In Hamm leben 18 Minderjährige in Wohngruppen.",
    ],
)
def test_some_of_the_children_are_not_all(text: str) -> None:
    assert _told(text, "kinder_unter_18") == []


@pytest.mark.parametrize(
    ("text", "subject", "value"),
    [
        ("Hamm ist seit 2012 dabei.", "Hamm", "2012"),
        ("Seit 2012 gehört Hamm zu den Modellkommunen.", "Hamm", "2012"),
        ("Die Stadt nimmt seit 2020 am Landesprogramm teil.", "Hamm", "2020"),
        ("2012 wurde Hamm Modellkommune.", "Hamm", "2012"),
        ("Hamm trat 2020 in das Landesprogramm ein.", "Hamm", "2020"),
        ("Herne, das seit März 2017 am Modellvorhaben teilnimmt, baut aus.", "Herne", "2017"),
        ("2017 wurde die Stadt in die Initiative „Kein Kind zurücklassen!“ aufgenommen.", "Hamm", "2017"),
        ("Im Programm kinderstark macht der Kreis Unna seit 2021 mit.", "Kreis Unna", "2021"),
        ("Seit 2012 ist sie Modellkommune.", "Hamm", "2012"),
        ("Der Kreis Unna gehört der Initiative seit 2016 an.", "Kreis Unna", "2016"),
        ("Seit 2018 ist Herne Teil der Initiative und nimmt an deren Treffen teil.", "Herne", "2018"),
        ("Herne selbst ist seit 2019 Mitglied und hat ein Familienbüro eröffnet.", "Herne", "2019"),
    ],
)
def test_the_year_of_joining_is_read(text: str, subject: str, value: str) -> None:
    assert _told(text, "seit") == [(subject, value)]


@pytest.mark.parametrize(
    "text",
    [
        "Die Caritas ist seit 2012 dabei.",
        "Das Jobcenter Hamm ist seit 2012 Mitglied.",
        "Hamm gehört der Initiative „Gesunde Wege“ seit 2001 an.",
        "Hamm gehört der Initiative Fairer Handel seit 2010 an.",
        "Hamm ist seit 2011 Mitglied im Verkehrsverbund.",
        "Hamm ist noch nicht Mitglied, ein Beitritt zur Initiative 2027 wird geprüft.",
        "Hamm hat den Beitritt zur Initiative 2022 zurückgezogen.",
        "Hamm trat 2021 aus der Initiative aus.",
        "Mit der Initiative hat Hamm seit 2015 vier Treffen abgehalten.",
        "In Hamm ist die Caritas seit 2012 dabei.",
        "Hamm ist nicht seit 2012 dabei.",
        "2026 soll Hamm Modellkommune werden.",
        "Seit 2015 nimmt Hamm am Bundesprogramm „Offene Türen“ teil.",
        "Seit 2015 nimmt Hamm am Projekt Lesestart teil.",
        "Seit 2019 ist Hamm Modellkommune für Klimaschutz.",
        "2012 wählte das Land 18 Modellkommunen aus.",
        "Seit 2016 gibt es in Hamm ein Familienbüro.",
        "Seit 2012 baut Hamm eine Präventionskette auf.",
        "Hamm bewarb sich 2017 als Modellkommune.",
        "Das Jobcenter Hamm nimmt seit 2018 am Landesprogramm teil.",
    ],
)
def test_others_other_programmes_and_plans_are_no_joining(text: str) -> None:
    assert _told(text, "seit") == []


@pytest.mark.parametrize(
    ("text", "subject", "label", "value", "as_of"),
    [
        ("Oberbürgermeisterin Klara Weber kam.", "Hamm", "Oberbürgermeisterin", "Klara Weber", "2021-05"),
        ("Klara Weber, Bürgermeisterin von Werl, kam.", "Werl", "Bürgermeisterin", "Klara Weber", "2021-05"),
        ("Der Landrat des Kreises Unna, Peter Holt, kam.", "Kreis Unna", "Landrat", "Peter Holt", "2021-05"),
        ("Bis 2015 war Peter Holt Oberbürgermeister.", "Hamm", "Oberbürgermeister", "Peter Holt", "2015"),
        ("2017 war Peter Holt Bürgermeister von Werl.", "Werl", "Bürgermeister", "Peter Holt", "2017"),
        ("Oberbürgermeister von Hamm ist Peter Holt.", "Hamm", "Oberbürgermeister", "Peter Holt", "2021-05"),
        ("Oberbürgermeister ist im Bericht Peter Holt.", "Hamm", "Oberbürgermeister", "Peter Holt", "2021-05"),
        (
            "Als Bürgermeister von Werl nennt die alte Seite Peter Holt.",
            "Werl",
            "Bürgermeister",
            "Peter Holt",
            "2021-05",
        ),
        (
            "2017 war Peter Holt Oberbürgermeister, und Klara Weber leitete die Jugendhilfe.",
            "Hamm",
            "Oberbürgermeister",
            "Peter Holt",
            "2017",
        ),
    ],
)
def test_the_head_is_read(text: str, subject: str, label: str, value: str, as_of: str) -> None:
    (fact,) = (fact for fact in _facts(text) if fact.attribute == "leitung")
    assert (fact.subject, fact.label, fact.value, fact.as_of) == (subject, label, value, as_of)


@pytest.mark.parametrize(
    "text",
    [
        "Der frühere Oberbürgermeister Peter Holt kam.",
        "Damals war Peter Holt Oberbürgermeister.",
        "Landrat Peter Holt kam in die Stadt.",
        "Die stellvertretende Bürgermeisterin Klara Weber kam.",
        "Peter Holt traf die Oberbürgermeisterin.",
        "Die Oberbürgermeisterin kam, und Peter Holt leitet die Jugendhilfe.",
        "Als Oberbürgermeister nennt sie den Vertrag mit Peter Holt.",
        "Die 1. stellv. Bürgermeisterin Klara Weber kam.",
        "Die spätere Oberbürgermeisterin Klara Weber leitete das Amt.",
        "Der Sprecher der Oberbürgermeisterin, Peter Holt, kam.",
        "Der Bürgermeister der Partnerstadt Mons, Peter Holt, kam.",
        "Oberbürgermeister Peter Holt und Bürgermeisterin Klara Weber kamen.",
        "Oberbürgermeister Peter Holt besuchte Werl.",
    ],
)
def test_former_foreign_and_deputy_heads_are_left_out(text: str) -> None:
    assert _told(text, "leitung") == []


def test_of_two_heads_each_is_told_of_the_town_beside() -> None:
    text = "Oberbürgermeister Peter Holt (Hamm) und Bürgermeisterin Klara Weber (Werl) kamen."
    assert _told(text, "leitung") == [("Hamm", "Peter Holt"), ("Werl", "Klara Weber")]
    text = "Oberbürgermeister Peter Holt und seine Werler Kollegin, Bürgermeisterin Klara Weber, kamen."
    assert _told(text, "leitung") == [("Hamm", "Peter Holt"), ("Werl", "Klara Weber")]


def test_a_surname_adds_nothing_to_the_whole_name() -> None:
    text = "Oberbürgermeisterin Klara Weber kam. Oberbürgermeisterin Weber sprach."
    assert _told(text, "leitung") == [("Hamm", "Klara Weber")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Unter dem Motto „Früh dran“ arbeitet Hamm an seiner Kette.", "Früh dran"),
        ("Das Motto lautet: „Alle an Bord!“", "Alle an Bord!"),
        ("„Alle an Bord“ ist der Leitsatz der Stadt.", "Alle an Bord"),
        ('Unser Leitwort bleibt "Hand in Hand".', "Hand in Hand"),
    ],
)
def test_the_motto_is_read(text: str, value: str) -> None:
    assert _told(text, "motto") == [("Hamm", value)]


@pytest.mark.parametrize(
    "text",
    [
        "Unter dem Motto „Spiel mit“ stand der Weltkindertag.",
        "„Ein Haus“ war das Motto der Steuerungsgruppe.",
        "Hamm hat kein Motto wie „Alle an Bord“.",
        "Ein Motto gibt es nicht.",
    ],
)
def test_the_motto_of_something_else_is_left_out(text: str) -> None:
    assert _told(text, "motto") == []


@pytest.mark.parametrize(
    ("text", "as_of", "basis"),
    [
        ("Hamm hat 179.000 Einwohner (Stand 31.12.2019).", "2019-12-31", "stated"),
        ("Ende 2018 hatte Hamm 179.000 Einwohner.", "2018", "stated"),
        ("Hamm, seit 2012 dabei, hat 179.000 Einwohner.", "2021-05", "published"),
        ("Die undatierte Seite nennt für Hamm 179.000 Einwohner.", None, "unknown"),
    ],
)
def test_the_date_is_that_of_the_sentence_else_of_the_document(text: str, as_of: str | None, basis: str) -> None:
    fact = next(fact for fact in _facts(text) if fact.attribute == "einwohner")
    assert (fact.as_of, fact.as_of_basis) == (as_of, basis)


def test_the_number_stands_beside_its_hedge() -> None:
    (fact,) = _facts("Hamm hat knapp 180.000 Einwohner.")
    assert (fact.number, fact.hedge, fact.label) == (180000.0, "knapp", "Einwohner")


def test_without_a_kommune_there_is_no_fact() -> None:
    assert _facts("Die Stadt hat 179.000 Einwohner.", kommune=None) == []


def test_a_field_of_the_document_comes_first() -> None:
    text = "Einwohnerzahl: 181.832\n\nHamm hat rund 179.000 Einwohner und ist seit 2012 dabei."
    document = _document(text)
    facts = read_told_facts(document, split_passages(document), read_steckbrief(document))
    assert [fact.attribute for fact in facts] == ["seit"]


def test_under_the_name_of_a_kommune_a_newsletter_tells_of_it() -> None:
    text = "Hamm\n\nEs gibt 12 Kitas. Oberbürgermeister Peter Holt kam.\n\nWerl\n\n31.000 Menschen leben in der Stadt."
    headings = tuple(Heading(text.index(town), text.index(town) + 4, 2) for town in ("Hamm", "Werl"))
    document = replace(_document(text, None), headings=headings)
    facts = read_told_facts(document, split_passages(document))
    assert [(fact.subject, fact.value) for fact in facts] == [("Hamm", "Peter Holt"), ("Werl", "31.000")]


def test_a_word_that_a_line_cuts_tells_what_the_whole_does() -> None:
    (fact,) = _facts("Hamm hat 179.000 Ein\u00ad\u00adwohner und 31 Kitas.")
    assert (fact.attribute, fact.value) == ("einwohner", "179.000")


def test_the_same_is_told_once() -> None:
    assert len(_facts("Hamm ist seit 2012 dabei. Seit 2012 gehört Hamm zu den Modellkommunen.")) == 1


def test_bullet_and_footnote_are_not_part_of_the_span() -> None:
    text = "- Hamm hat 179.000 Einwohner."
    (fact,) = _facts(text)
    assert text[fact.start : fact.end] == "Hamm hat 179.000 Einwohner."


PIECES = st.sampled_from(
    "Hamm|die Stadt|hat|rund|179.000|Einwohner|31.278|Kinder unter 18|ist|seit 2012|dabei|wurde|2017|Modellkommune|"
    "Oberbürgermeisterin|Klara Weber|Motto|„Früh dran“|nicht|,|.|\n|- |Kreis Unna|Landrat|(Stand 2019)|war|"
    "bis 2015".split("|")
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=25))
def test_value_is_a_substring_of_its_span(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for fact in _facts(text):
        assert 0 <= fact.start < fact.end <= len(text)
        assert fact.value
        assert fact.value in text[fact.start : fact.end]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Hamm ist seit Mai 2014 Modellkommune im Landesprogramm.", ["2014"]),
        ("Seit 2014 nimmt Hamm am Landesprogramm „kinderstark“ teil.", ["2014"]),
        ("Die Stadt ordnet seit 2015 ihre Hilfen im Rahmen des Landesprogramms neu.", ["2015"]),
        ("Die Stadt bietet seit 2011 Kurse an und setzt dabei auf die Präventionskette.", []),
    ],
)
def test_taking_part_is_told_in_other_words_too(text: str, years: list[str]) -> None:
    assert [value for _subject, value in _told(text, "seit")] == years


def test_the_sentence_before_tells_whose_head_is_spoken_of() -> None:
    text = "Die Stadt Herne hat ihre Kurse beendet. Als Grund nennt Oberbürgermeisterin Ute Amsel das Geld."
    assert _told(text, "leitung") == [("Herne", "Ute Amsel")]


def test_a_paragraph_begins_with_the_kommune_of_the_document() -> None:
    text = "Die Stadt Herne hat ihre Kurse beendet.\n\nAls Grund nennt Oberbürgermeisterin Ute Amsel das Geld."
    assert _told(text, "leitung") == [("Hamm", "Ute Amsel")]

"""Structured fields become facts with their exact words."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.marking import mark_spans
from ingest.readers.plain import find_headings
from ingest.steckbrief import read_steckbrief
from kekiz_search.types import Document, Fact, Origin

PROFILE = """Ahaus
Seit wann dabei:
2019
Einwohnerzahl:
rund 39.300
Kinder unter 18:
7.010
ZITAT der Stadtspitze
„Jedes Kind soll hier „gut ankommen“ können, und dafür arbeiten alle Ämter Hand in Hand.“
Bürgermeisterin Dr. Ute Amsel
Bürgermeisterin Dr. Ute Amsel

Die Stadt besucht alle Familien.

Jörn Winkelhaus


Ahaus
Fachbereich Jugend

Markt 1a
48683 Ahaus
T 02561 12-34
winkelhaus(at)ahaus.example

Zur Website
"""


def _document(text: str, kommune: str | None = None, as_of: str | None = None) -> Document:
    headings = find_headings(text)
    origin = Origin(kommune=kommune, as_of=as_of, as_of_basis="published" if as_of else "unknown")
    return Document("d", "d.txt", "0", text, origin, headings, mark_spans(text, headings, ()))


def _facts(text: str, kommune: str | None = None, as_of: str | None = None) -> dict[str, Fact]:
    return {fact.attribute: fact for fact in read_steckbrief(_document(text, kommune, as_of))}


def test_a_profile_is_read_whole() -> None:
    facts = _facts(PROFILE, "Ahaus")
    assert {attribute: fact.value for attribute, fact in facts.items()} == {
        "seit": "2019",
        "einwohner": "rund 39.300",
        "kinder_unter_18": "7.010",
        "zitat": "Jedes Kind soll hier „gut ankommen“ können, und dafür arbeiten alle Ämter Hand in Hand.",
        "leitung": "Dr. Ute Amsel",
        "kontakt": "Jörn Winkelhaus",
        "stelle": "Fachbereich Jugend",
        "adresse": "Markt 1a\n48683 Ahaus",
        "telefon": "02561 12-34",
        "email": "winkelhaus(at)ahaus.example",
    }
    assert facts["leitung"].label == "Bürgermeisterin"
    assert {fact.subject for fact in facts.values()} == {"Ahaus"}


def test_each_person_at_the_head_is_one_fact() -> None:
    facts = read_steckbrief(_document(PROFILE, "Ahaus"))
    assert [fact.attribute for fact in facts].count("leitung") == 1


def test_the_hedge_is_kept_beside_the_number() -> None:
    fact = _facts(PROFILE, "Ahaus")["einwohner"]
    assert (fact.number, fact.hedge, fact.value) == (39300.0, "rund", "rund 39.300")


def test_a_fact_spans_label_and_value() -> None:
    fact = _facts(PROFILE, "Ahaus")["einwohner"]
    assert PROFILE[fact.start : fact.end] == "Einwohnerzahl:\nrund 39.300"


def test_the_stand_beside_a_value_dates_it() -> None:
    facts = _facts("Ahaus\n\nEinwohner: 39.000 (Stand 31.12.2020)\nMinderjährige: 7.000\n", as_of="2022")
    assert (facts["einwohner"].value, facts["einwohner"].as_of, facts["einwohner"].as_of_basis) == (
        "39.000",
        "2020-12-31",
        "stated",
    )
    assert (facts["kinder_unter_18"].as_of, facts["kinder_unter_18"].as_of_basis) == ("2022", "published")


def test_a_value_that_says_it_has_no_date_has_none() -> None:
    fact = _facts("Ahaus\n\nEinwohner: 39.000 (ohne Stichtag)\n", as_of="2022")["einwohner"]
    assert (fact.value, fact.as_of, fact.as_of_basis) == ("39.000", None, "unknown")


def test_on_a_page_of_several_kommunen_the_heading_is_the_subject() -> None:
    text = "Ahaus\n\nEinwohner: 39.000\n\nKreis Borken\n\nEinwohner: 371.000\n\nTräger: der Kreis\n"
    facts = read_steckbrief(_document(text))
    assert [(fact.subject, fact.value) for fact in facts] == [
        ("Ahaus", "39.000"),
        ("Kreis Borken", "371.000"),
        ("Kreis Borken", "der Kreis"),
    ]


def test_a_table_of_kommunen_gives_each_its_values() -> None:
    text = (
        "Kommune | Einwohner | Minderjährige\n--- | --- | ---\nAhaus | rund 39.300 | 7.010\n"
        "Kreis Borken | 371.000 (Stand 2020) | –\nzusammen | 410.300 | 7.010\n"
    )
    facts = read_steckbrief(_document(text))
    assert [(fact.subject, fact.attribute, fact.value) for fact in facts] == [
        ("Ahaus", "einwohner", "rund 39.300"),
        ("Ahaus", "kinder_unter_18", "7.010"),
        ("Kreis Borken", "einwohner", "371.000"),
    ]
    assert text[facts[1].start : facts[1].end] == "Ahaus | rund 39.300 | 7.010"


def test_where_a_town_lies_heads_no_column() -> None:
    facts = _facts("Lünen\n\nKreis | Unna\nDabei seit | 2017\nFamilienzentren | 5", "Lünen")
    assert {one.subject for one in facts.values()} == {"Lünen"}
    assert facts["seit"].number == 2017


def test_a_column_of_a_kommune_has_its_values() -> None:
    facts = _facts("Merkmal | Hamm\nDabei seit | 2017", "Lünen")
    assert facts["seit"].subject == "Hamm"


def test_a_document_without_kommune_has_facts_without_subject() -> None:
    assert _facts("Ein Satz steht hier.\n\nEinwohner: 39.000\n")["einwohner"].subject is None


def test_a_quotation_above_a_name_is_one_without_a_title() -> None:
    text = (
        "Ein Satz.\n\n„Wir fangen vor der Geburt an und hören nach der Schule nicht auf.“\n\nUlf Bernd Tass, Landrat\n"
    )
    facts = _facts(text)
    assert facts["zitat"].value == "Wir fangen vor der Geburt an und hören nach der Schule nicht auf."
    assert (facts["leitung"].value, facts["leitung"].label) == ("Ulf Bernd Tass", "Landrat")


def test_a_speaker_inside_prose_is_no_head() -> None:
    assert _facts("„Das freut uns“, so Bürgermeisterin Ute Amsel im Rat der Stadt.\n") == {}


def test_marked_fields_are_no_facts() -> None:
    text = "Ein Satz.\n\nAnzeige: Möbel am Ring\n"
    assert _facts(text) == {}


def test_dates_and_telephones_are_no_numbers() -> None:
    facts = _facts("Ein Satz.\n\nBeginn: 3. Mai 2019\nTelefon: 02561 1234\nSeit wann dabei: 2017\n")
    assert facts["beginn"].number is None
    assert facts["telefon"].number is None
    assert facts["seit"].number == 2017


@settings(max_examples=40)
@given(st.lists(st.sampled_from(PROFILE.split("\n")), max_size=12).map("\n".join))
def test_the_value_is_verbatim_within_the_span(text: str) -> None:
    document = _document(text)
    for fact in read_steckbrief(document):
        assert fact.value in text[fact.start : fact.end]
        assert not any(
            mark.start < fact.end and fact.start < mark.end for mark in document.marks if mark.reason == "repeated"
        )


def test_labels_that_we_know_need_no_colon_beside_each_other() -> None:
    text = (
        "Ahaus\n\nDie Stadt besucht alle Familien.\n\n"
        "Seit wann dabei\n2019\nEinwohnerzahl\n39.300\nBürgermeisterin\nDr. Ute Amsel\n"
    )
    facts = _facts(text, "Ahaus")
    assert (facts["seit"].value, facts["einwohner"].value) == ("2019", "39.300")


def test_a_label_without_a_colon_alone_is_no_field() -> None:
    assert "motto" not in _facts("Das Fest\n\nMotto\n\nEs war ein langer Abend mit vielen Gästen.\n")


def test_other_words_for_a_label_and_a_date_in_brackets() -> None:
    text = (
        "Ahaus\nEinwohnerinnen und Einwohner: 39.300 (31.12.2023)\nDavon unter 18 Jahren: 7.010\n"
        "Im Programm: seit 2019\nLeitwort: Ahaus hält zusammen\n"
    )
    facts = _facts(text, "Ahaus")
    assert (facts["einwohner"].value, facts["einwohner"].as_of) == ("39.300", "2023-12-31")
    assert facts["kinder_unter_18"].number == 7010
    assert facts["seit"].number == 2019
    assert facts["motto"].value == "Ahaus hält zusammen"


def test_a_row_of_a_kommune_may_carry_a_remark() -> None:
    rows = ("| Gebiet | Einwohner | Kitas |", "|---|---|---|", "| Kreis Kleve (gesamt) | 310.000 | 240 |")
    text = "\n".join((*rows, "| Goch | 34.000 | 21 |"))
    found = {(fact.subject, fact.attribute): fact.value for fact in read_steckbrief(_document(text))}
    assert found[("Kreis Kleve", "einwohner")] == "310.000"
    assert found[("Goch", "kitas")] == "21"


def test_a_telephone_number_of_a_contact_needs_no_label() -> None:
    facts = _facts("Ein Satz.\n\nMia Kolbe\nJugendamt\nMarkt 3\n48683 Ahaus\n02561 72-2511\nm.kolbe(at)ahaus.example\n")
    assert facts["telefon"].value == "02561 72-2511"


def test_who_leads_a_house_and_since_when_it_is_open_are_told_of_no_town() -> None:
    facts = _facts("Elternschule\n\nTräger: Verein Kleeblatt\nLeitung: Mia Kolbe\nSeit: 2014\n", "Ahaus")
    assert {"leitung", "seit"}.isdisjoint(facts)
    assert (facts["leitung hier"].value, facts["beginn"].value) == ("Mia Kolbe", "2014")


def test_a_year_of_something_else_dates_no_value() -> None:
    facts = _facts(
        "Haus Ost: Markt 3 (eröffnet 2016)\nHaus West: Weg 7 (Ende 2021)\nBürgermeister/in: Mia Kolbe\n", "Ahaus"
    )
    assert (facts["haus ost"].value, facts["haus ost"].as_of) == ("Markt 3 (eröffnet 2016)", None)
    assert (facts["haus west"].value, facts["haus west"].as_of) == ("Weg 7", "2021")
    assert facts["leitung"].value == "Mia Kolbe"

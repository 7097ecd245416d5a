"""Persons and the offices beside their names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kekiz_search.german.first_names import first_names, is_first_name
from kekiz_search.german.offices import is_office
from kekiz_search.german.persons import find_persons, holds_name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oberbürgermeister Jörg Tannenbaum lobt das.", [("Jörg Tannenbaum", "Oberbürgermeister")]),
        ("So Jugenddezernentin Ayşe Yıldırım.", [("Ayşe Yıldırım", "Jugenddezernentin")]),
        ("Dr. Piotr Nowak, Bürgermeister", [("Dr. Piotr Nowak", "Bürgermeister")]),
        ("Dr. Piotr Nowak\nBürgermeister", [("Dr. Piotr Nowak", "Bürgermeister")]),
        (
            "mit der Leiterin der Servicestelle, Prof. Dr. Anna-Lena Vogt, sowie",
            [("Prof. Dr. Anna-Lena Vogt", "Leiterin der Servicestelle")],
        ),
        ("Der Leiter des Jugendamtes Hans Peter Groß kam.", [("Hans Peter Groß", "Leiter des Jugendamtes")]),
        (
            "Ute Brandt, Dezernentin für Bildung, Jugend und Sport, sprach.",
            [("Ute Brandt", "Dezernentin für Bildung, Jugend und Sport")],
        ),
        (
            "Olaf Reich, Bürgermeister, Silke Horn, Koordinatorin",
            [("Olaf Reich", "Bürgermeister"), ("Silke Horn", "Koordinatorin")],
        ),
        ("Ansprechpartnerin: Mareike Sommer", [("Mareike Sommer", "Ansprechpartnerin")]),
        ("Ministerin Karla Wiesner (parteilos)", [("Karla Wiesner", "Ministerin")]),
        ("Landrat Wiesner eröffnet.", [("Wiesner", "Landrat")]),
        ("Koordinatorin Ella van de Loo ruft an.", [("Ella van de Loo", "Koordinatorin")]),
        ("Frau Anke auf der Horst und Herr Jan op de Kamp", [("Anke auf der Horst", None), ("Jan op de Kamp", None)]),
        ("Jan-Niklas van den Berg ist Projektleiter.", [("Jan-Niklas van den Berg", "Projektleiter")]),
        ("„Gut so“, sagt Xanthippe Quark, Sprecherin.", [("Xanthippe Quark", "Sprecherin")]),
        ("Frau Meier-Lüdtke und Herr Kaya kommen.", [("Meier-Lüdtke", None), ("Kaya", None)]),
        ("Herr Kollege Sander, bitte.", [("Sander", None)]),
        ("Dr. Winkler hilft.", [("Dr. Winkler", None)]),
        ("Wer ist Gesine von der Aue?", [("Gesine von der Aue", None)]),
        ("Was sagt Frau Weber zu Kursen?", [("Weber", None)]),
        ("Frau Anna zu Hohenlohe sprach.", [("Anna zu Hohenlohe", None)]),
        ("Prof. Dr. Klaus P. Ahrens von der Universität", [("Prof. Dr. Klaus P. Ahrens", None)]),
        # surnames that end like houses and streets
        ("Die Runde leitet Iris Neuhaus.", [("Iris Neuhaus", None)]),
        ("Frau Döring und Herr Nienhaus kommen.", [("Döring", None), ("Nienhaus", None)]),
        ("Am Freitag kam Anna Freitag.", [("Anna Freitag", None)]),
    ],
)
def test_persons_are_found_with_their_office(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(person.name, person.office) for person in find_persons(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kein Kind soll fehlen.",
        "Kommunale Präventionsketten und Frühe Hilfen",
        "Bertelsmann Stiftung",
        "Robert Bosch Stiftung und Robert-Bosch-Stiftung",
        "Hannah-Arendt-Straße 5",
        "die Anne Frank Gesamtschule",
        "Max-Planck-Institut",
        "Im August Kinder einladen",
        "In Hagen Kinder fördern",
        "Hagen Dortmund Essen",
        "Oberbürgermeister Dortmund",
        "Koordinatorin Frühe Hilfen",
        "Leiter Jugendamt",
        "Frau und Mann",
        "Sankt Martin Umzug",
        "Herr Kollege, bitte.",
        "",
    ],
)
def test_what_is_no_person_is_left_out(text: str) -> None:
    assert find_persons(text) == []


@pytest.mark.parametrize(
    "word",
    [
        "Bürgermeisterin",
        "Oberbürgermeisters",
        "Landrätin",
        "Jugendamtsleiter",
        "Sozialdezernentin",
        "Staatssekretär",
        "Präventionsbeauftragte",
        "Pressesprecherin",
        "Netzwerkkoordinatorin",
        "Stadtdirektor",
        "Vorstand",
        "Beigeordneter",
        "Vorsitzende",
        "Familienministerin",
    ],
)
def test_offices_are_known_in_all_forms(word: str) -> None:
    assert is_office(word)


@pytest.mark.parametrize("word", ["Jugendamt", "Kommune", "Leitbild", "Ministerium", "Beratung", "Kinder"])
def test_other_nouns_are_no_office(word: str) -> None:
    assert not is_office(word)


def test_first_names_are_of_all_origins() -> None:
    assert len(first_names()) >= 700
    assert all(is_first_name(name) for name in ("Gudrun", "Mehmet", "Ayşe", "Piotr", "Fatima", "Olga", "Karl-Heinz"))
    assert not is_first_name("gudrun")


PARTS = st.sampled_from(
    ["Dr.", "Anna", "von der", "Berg", "Landrat", ",", "\n", "Leiterin", "des Amtes", "Herr", "(", "Schule", "P."]
)


@given(st.lists(PARTS | st.text(max_size=4), max_size=12).map(" ".join))
def test_spans_lie_in_the_text_and_in_order(text: str) -> None:
    position = 0
    for person in find_persons(text):
        assert position <= person.start < person.end <= len(text)
        assert text[person.start : person.end] == person.name
        if person.office is not None:
            assert text[person.office_start : person.office_end] == person.office
        position = person.end


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Das Frühstück spendet der Lions-Club.", True),
        ("Begleitet wird es von Ines Kolb.", True),
        ("Das Programm „Briefpost“ schickt neun Briefe.", False),
        ("Der Kreis zahlt das allein.", False),
        ("In Goch hilft die Stadt.", False),
    ],
)
def test_a_name_is_a_person_or_a_word_that_no_dictionary_has(text: str, *, held: bool) -> None:
    assert holds_name(text, "Wer schickt die Briefpost?") is held

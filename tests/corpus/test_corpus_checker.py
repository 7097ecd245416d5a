"""The checker itself: what it accepts and what it reports."""

from __future__ import annotations

import pytest
from checker import (
    Digest,
    check_figures,
    check_form,
    check_kommune,
    check_people,
    check_places,
    check_private,
    check_sources,
    with_figures_changed,
)
from corpus_figures import figures_in, is_supported, places_in, with_parts
from corpus_reading import CorpusDocument, parse_document, statements_of

DIGEST: Digest = {
    "people": ["Erika Muster", "Jonas Klein"],
    "sources": {
        "rat": {
            "figures": ["2019", "2019-05", "--05", "8.4", "12500"],
            "places": ["Rheine"],
            "people": ["Erika Muster"],
        },
        "blatt": {"figures": ["2021", "4"], "places": ["Kamen"], "people": ["Jonas Klein"]},
    },
}
TEXT = """---
title: "Ein Beispiel"
kind: editorial
publisher: Redaktion
published: 2026-11-22
sources: [rat, blatt]
---
# Ein Beispiel

## Stand

Rheine gab im Mai 2019 rund 8,4 Millionen Euro aus. [^rat] Vier Häuser entstanden 2021. [^blatt]

- Kinder: 12.500 [^rat]

[^rat]: Vorlage, Stadt Rheine, 2019. https://rat.example/1
[^blatt]: Bericht, Blatt, 2021. https://blatt.example/2
"""
REGISTER = {"rat": "https://rat.example/1", "blatt": "https://blatt.example/2"}


def example(text: str = TEXT, file: str = "initiative/beispiel.md") -> CorpusDocument:
    return parse_document(file, text)


def test_a_supported_document_has_no_problem() -> None:
    document = example()
    found = [*check_figures(document, DIGEST), *check_places(document, DIGEST), *check_people(document, DIGEST)]
    assert found + check_sources(document, REGISTER) == []


def test_a_statement_ends_with_its_marks_or_its_list_item() -> None:
    assert [(one.text, one.sources) for one in statements_of(example())] == [
        ("Rheine gab im Mai 2019 rund 8,4 Millionen Euro aus.", ("rat",)),
        ("Vier Häuser entstanden 2021.", ("blatt",)),
        ("- Kinder: 12.500", ("rat",)),
    ]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("ca. 8,4 Mio. Euro", ["8.4"]),
        ("181.832 Menschen", ["181832"]),
        ("29.958,39 Euro", ["29958.39"]),
        ("am 8. März 2017", ["2017-03-08"]),
        ("am 31.12.2014", ["2014-12-31"]),
        ("am 4.10. und", ["--10-04"]),
        ("Stand 2017-03", ["2017-03"]),
        ("Ende Mai", ["--05"]),
        ("3- bis 17-Jährige", ["3", "17"]),
        ("von 2012 bis 2016, 2018/2019", ["2012", "2016", "2018", "2019"]),
        ("Acht Kreise und zwei Fragen", ["8"]),
        ("das 17. Treffen", ["17"]),
    ],
)
def test_a_figure_has_one_spelling(text: str, figures: list[str]) -> None:
    assert figures_in(text) == figures


def test_a_day_supports_its_month_and_year_but_no_other() -> None:
    said = with_parts(["2016-09-21"])
    assert all(is_supported(figure, said) for figure in ("2016-09-21", "2016-09", "2016", "--09-21"))
    assert not any(is_supported(figure, said) for figure in ("2017-09-21", "2016-09-22", "21"))


def test_a_year_may_stand_beside_its_day() -> None:
    said = with_parts(["2016", "--10-04"])
    assert is_supported("2016-10-04", said)
    assert not is_supported("2017-10-04", said)


@pytest.mark.parametrize("place", ["Rheine", "Kreis Lippe", "im Rheinisch-Bergischen Kreis", "in Kamen"])
def test_a_place_is_found(place: str) -> None:
    assert len(places_in(f"Das Büro {place} berichtet.")) == 1


@pytest.mark.parametrize("text", ["Kamen Kinder zu spät, war die Lage schwierig.", "Das Essen kostet nichts."])
def test_an_ordinary_word_is_no_place(text: str) -> None:
    assert places_in(text) == set()


@pytest.mark.parametrize(
    ("old", "new"), [("2019 rund", "2020 rund"), ("8,4", "8,5"), ("12.500", "12.501"), ("Vier", "Fünf")]
)
def test_an_unsupported_figure_is_reported(old: str, new: str) -> None:
    assert len(check_figures(example(TEXT.replace(old, new)), DIGEST)) == 1


def test_a_figure_under_the_wrong_source_is_reported() -> None:
    assert check_figures(example(TEXT.replace("2021. [^blatt]", "2021. [^rat]")), DIGEST) != []


def test_a_place_that_the_source_does_not_name_is_reported() -> None:
    assert len(check_places(example(TEXT.replace("Rheine gab", "Bonn gab")), DIGEST)) == 1


def test_a_document_may_name_its_own_kommune() -> None:
    text = TEXT.replace("kind:", "kommune: Bonn\nkind:").replace("Rheine gab", "Bonn gab")
    assert check_places(example(text), DIGEST) == []


@pytest.mark.parametrize("person", ["Jonas Klein", "Landrätin Petra Beispiel"])
def test_a_person_that_the_source_does_not_name_is_reported(person: str) -> None:
    assert len(check_people(example(TEXT.replace("Rheine gab", f"{person} gab")), DIGEST)) == 1


def test_an_ordinary_word_is_no_person() -> None:
    assert check_people(example(TEXT.replace("Rheine gab", "Klein anfangen hieß es, Rheine gab")), DIGEST) == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("[^blatt]: Bericht", "[^blut]: Bericht", "used but not defined"),
        ("sources: [rat, blatt]", "sources: [rat]", "used but not in sources"),
        ("sources: [rat, blatt]", "sources: [rat, blatt, rat]", "listed twice"),
        ("https://rat.example/1", "https://rat.example/9", "has the address"),
    ],
)
def test_a_broken_source_is_reported(old: str, new: str, problem: str) -> None:
    assert any(problem in found for found in check_sources(example(TEXT.replace(old, new)), REGISTER))


def test_an_unregistered_source_is_reported() -> None:
    assert check_sources(example(), {"rat": REGISTER["rat"]}) == ["blatt is not in the register"]


@pytest.mark.parametrize(
    "private", ["0251 1234567", "(02381) 17-6300", "+49 251 123456", "amt@stadt.example.de", "Tel. 123"]
)
def test_private_data_is_reported(private: str) -> None:
    assert check_private(example(TEXT.replace("Rheine gab", f"{private} gab"))) != []


@pytest.mark.parametrize("public", ["181.832", "2012 bis 2016", "16/13374", "29.958,39", "31.12.2014"])
def test_a_figure_is_no_private_data(public: str) -> None:
    assert check_private(example(TEXT.replace("Rheine gab", f"{public} gab"))) == []


def test_a_short_document_is_reported() -> None:
    assert any("words" in problem for problem in check_form(example()))


@pytest.mark.parametrize("name", ["Hamn", "Kreis Rheine", "Stadt Hamm"])
def test_an_unofficial_kommune_is_reported(name: str) -> None:
    assert check_kommune(example(TEXT.replace("kind:", f"kommune: {name}\nkind:"), "kommunen/hamm.md")) != []


def test_each_figure_of_the_body_is_changed_once() -> None:
    changed = with_figures_changed(TEXT)
    assert [figure for figure, _ in changed] == ["2019", "8,4", "2021", "12.500"]
    assert "- Kinder: 12.501 [^rat]" in changed[-1][1]
    assert "8,5 Millionen" in changed[1][1]

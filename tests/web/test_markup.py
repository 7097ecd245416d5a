from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kekiz_search.web.markup import (
    document_href,
    escape,
    original_href,
    original_link,
    question_href,
    safe_url,
    write_as_of,
    write_date,
    write_kind,
)


@given(st.text())
def test_escaped_text_holds_no_markup_and_no_quote_that_ends_an_attribute(text: str) -> None:
    escaped = escape(text)
    assert not set("<>\"'") & set(escaped)


def test_characters_that_turn_the_reading_direction_become_visible() -> None:
    assert escape("a\u202eb\x00") == "a\ufffdb\ufffd"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "https://a.example/\nb",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//fremd.example/x",
        "http://",
        "https:///pfad",
        "http://[::1",
        "",
        None,
        7,
    ],
)
def test_only_web_addresses_with_a_host_are_linked(url: object) -> None:
    assert safe_url(url) is None
    assert original_link(url) == ""


def test_a_link_to_the_original_opens_without_handing_over_the_page() -> None:
    link = original_link('https://www.amt.example/seite?a=1&b="2"')
    assert 'rel="noopener noreferrer"' in link
    assert "&amp;b=&quot;2&quot;" in link
    assert "amt.example" in link


def test_a_text_fragment_names_the_quote_with_hyphens_encoded() -> None:
    assert original_href("https://a.example/x", "Vor-Ort Büro") == "https://a.example/x#:~:text=Vor%2DOrt%20B%C3%BCro"


def test_a_long_quote_is_named_by_its_ends() -> None:
    href = original_href("https://a.example/x#oben", "eins zwei drei vier fünf sechs sieben acht neun zehn elf")
    assert href is not None
    assert unquote(href).endswith("#oben:~:text=eins zwei drei vier fünf,sieben acht neun zehn elf")


def test_a_pdf_gets_no_text_fragment() -> None:
    assert original_href("https://a.example/heft.PDF", "Wort") == "https://a.example/heft.PDF"


@given(st.text(min_size=1), st.text())
def test_addresses_of_the_page_carry_any_text_unharmed(doc_id: str, frage: str) -> None:
    query = parse_qs(urlsplit(document_href(doc_id, 3, 9, frage)).query, keep_blank_values=True)
    assert query["dokument"] == [doc_id]
    assert query["start"] == ["3"]
    assert query.get("frage", [""]) == [frage]


def test_a_question_has_an_address() -> None:
    assert question_href("Wer & was?") == "./?frage=Wer+%26+was%3F"


@pytest.mark.parametrize(
    ("iso", "german"),
    [
        ("2017", "2017"),
        ("2017-03", "März 2017"),
        ("2017-03-08", "8. März 2017"),
        ("2017-13-08", "2017-13-08"),
        ("Frühjahr", "Frühjahr"),
    ],
)
def test_dates_read_as_german(iso: str, german: str) -> None:
    assert write_date(iso) == german


def test_a_stand_says_how_it_was_found() -> None:
    assert write_as_of("2021", "stated") == "Stand laut Text: 2021"
    assert write_as_of("2021-05", "retrieved") == "Abgerufen: Mai 2021"
    assert write_as_of(None, "unknown") == "Stand unbekannt"
    assert write_as_of("2021", "unknown") == "Stand unbekannt"


def test_an_unknown_kind_is_said_to_be_unknown() -> None:
    assert write_kind("ministry") == "Ministerium"
    assert write_kind(None) == "Art unbekannt"

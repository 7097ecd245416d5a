"""HTML: the running text with lists, tables and fields, and nothing of the frame around it."""

from __future__ import annotations

import pytest

from ingest.readers.html import declared_charset, read_html
from kekiz_search.errors import CorpusError


def _page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html lang='de-DE'><head>{head}</head><body>{body}</body></html>"


def test_paragraphs_lists_and_breaks_become_lines() -> None:
    body = "<p>Ein <b>Satz</b>,&nbsp;hier.</p>Lose Worte<ul><li>Eins</li><li>Zwei</li></ul><p>Oben<br>unten</p>"
    assert read_html(_page(body)).text == "Ein Satz, hier.\n\nLose Worte\n\n- Eins\n- Zwei\n\nOben\nunten"


def test_a_table_row_is_one_line() -> None:
    body = "<table><tr><th>Einwohner</th><td><p>12.300</p></td></tr><tr><td>Kreis</td><td>Soest</td></tr></table>"
    assert read_html(_page(body)).text == "Einwohner | 12.300\nKreis | Soest"


def test_fields_get_their_colon() -> None:
    body = "<dl><dt>Dabei seit</dt><dd>2020</dd><dt>Telefon:</dt><dd>02921 1</dd></dl>"
    assert read_html(_page(body)).text == "Dabei seit: 2020\nTelefon: 02921 1"
    field = "<div><div class='field__label'>Einwohnerzahl</div><div>9.900</div></div>"
    assert read_html(_page(field)).text == "Einwohnerzahl: 9.900"


def test_the_frame_is_left_out() -> None:
    body = (
        "<header><a href=/>Start</a></header><nav>Menü</nav><div class='cookie-banner'>Cookies?</div>"
        "<form>Suche <input></form><main><h1>Titel</h1><p>Ein Satz steht hier.</p></main>"
        "<footer>Impressum</footer><script>nein()</script><div hidden>unsichtbar</div>"
    )
    assert read_html(_page(body)).text == "Titel\n\nEin Satz steht hier."


def test_a_form_or_a_header_that_holds_the_page_is_read() -> None:
    body = "<form><header><h1>Titel</h1></header><p>Ein Satz.</p><p>Zwei.</p><p>Drei.</p></form>"
    assert read_html(_page(body)).text == "Titel\n\nEin Satz.\n\nZwei.\n\nDrei."


def test_headings_keep_level_and_place() -> None:
    read = read_html(_page("<h1>Erstens <i>oben</i></h1><p>Text.</p><h3>Tief</h3><p>Mehr.</p>"))
    assert [(read.text[h.start : h.end], h.level) for h in read.headings] == [("Erstens oben", 1), ("Tief", 3)]


def test_advertisement_and_footnote_mark_are_marked() -> None:
    body = "<p>Ein Satz.<sup><a href='#1'>1</a></sup></p><div class='ad-slot'>Kauf mich</div><p>5 m<sup>2</sup></p>"
    read = read_html(_page(body))
    assert [(read.text[m.start : m.end], m.reason) for m in read.marks] == [
        ("1", "reference"),
        ("Kauf mich", "advertisement"),
    ]


def test_what_the_page_says_of_itself_is_read() -> None:
    head = (
        "<title>Gut beginnen | Seite</title><meta property='og:site_name' content='Portal'>"
        "<meta property='article:published_time' content='2020-02-03T08:00:00+01:00'>"
        "<link rel='canonical' href='https://beispiel.example/a'>"
    )
    assert read_html(_page("<h1>Gut beginnen</h1><p>Ein Satz.</p>", head)).meta == {
        "title": "Gut beginnen",
        "publisher": "Portal",
        "published": "2020-02-03",
        "url": "https://beispiel.example/a",
        "language": "de",
    }


def test_json_ld_is_read_and_broken_json_ld_told() -> None:
    data = (
        '{"@graph":[{"@type":"NewsArticle","headline":"Neu",'
        '"datePublished":"2019-05-06","publisher":{"name":"Blatt"}}]}'
    )
    script = "<script type='application/ld+json'>{}</script>"
    meta = read_html(_page("<p>Ein Satz.</p>", script.format(data))).meta
    assert (meta["title"], meta["published"], meta["publisher"]) == ("Neu", "2019-05-06", "Blatt")
    assert "JSON-LD" in read_html(_page("<p>Ein Satz.</p>", script.format("{"))).warnings[0]


def test_broken_html_is_read() -> None:
    assert read_html("<p>Ein Satz<div>noch <b>einer</p></i>").text.split() == ["Ein", "Satz", "noch", "einer"]


def test_deep_nesting_is_read() -> None:
    assert read_html("<div>" * 1500 + "tief unten steht ein Satz.").text == "tief unten steht ein Satz."


def test_nesting_too_deep_for_the_parser_is_refused_not_cut() -> None:
    with pytest.raises(CorpusError, match="verschachtelt"):
        read_html("<p>Oben.</p>" + "<div>" * 3000 + "tief unten")


def test_entities_of_the_document_are_not_fetched(tmp_path: object) -> None:
    page = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{tmp_path}/geheim">]><p>Ein Satz: &x;.</p>'
    assert "geheim" not in read_html(page).text.replace("&x;", "")


@pytest.mark.parametrize("body", ["", "<nav>Start</nav>", "<a href=a>Start</a> <a href=b>Kontakt</a>"])
def test_a_page_without_text_is_refused(body: str) -> None:
    with pytest.raises(CorpusError, match="nur Navigation"):
        read_html(_page(body))


def test_the_declared_charset_is_found() -> None:
    assert declared_charset(b"<meta charset=iso-8859-1>") == "iso-8859-1"
    assert declared_charset(b'<meta http-equiv=x content="text/html; charset=windows-1252">') == "windows-1252"
    assert declared_charset(b"<p>charset</p>") is None


BESIDE_PAGE = """<html><head><title>Singen in Rees</title></head><body>
<header><p>Telefon 02851 9-0</p></header>
<main><h1>Singen in Rees</h1><p>In vier Kitas wird gesungen.</p><p>Die Musikschule schickt Lehrkräfte.</p></main>
{beside}
<footer><p>Stadt Rees, Markt 1, 46459 Rees, Telefon 02851 9-1</p></footer></body></html>"""


@pytest.mark.parametrize(
    "beside",
    [
        "<aside><h2>Kontakt</h2><address>Ida Wolf<br>Telefon 02851 555-31</address></aside>",
        "<div class='sidebar'><p>Ansprechpartnerin: Ida Wolf</p><p>Telefon 02851 555-31</p></div>",
        "<address>Ida Wolf, Tel. 02851 555-31</address>",
    ],
)
def test_whom_to_reach_is_read_beside_the_main_part(beside: str) -> None:
    text = read_html(BESIDE_PAGE.format(beside=beside)).text

    assert text.count("02851 555-31") == 1
    assert text.index("gesungen") < text.index("Ida Wolf")
    assert "9-0" not in text
    assert "9-1" not in text


@pytest.mark.parametrize(
    "beside",
    [
        "<aside><h2>Mehr lesen</h2><p>So klingt der Herbst</p></aside>",
        "<aside><p>Telefon 02851 555-31</p>" + "<p>Ein langer Beitrag über den Herbst am Deich.</p>" * 20 + "</aside>",
        "<nav class='sidebar'>Telefon 02851 555-31</nav>",
    ],
)
def test_what_else_stands_beside_it_is_left_out(beside: str) -> None:
    assert "02851" not in read_html(BESIDE_PAGE.format(beside=beside)).text

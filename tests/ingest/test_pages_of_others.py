"""Pages as content systems, newspapers and councils write them: what is kept, what is marked, what is read off them."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest

from ingest.cutting import cut_file
from ingest.entries import Cut
from ingest.lines import split_lines, title_lines
from ingest.readers.docx import read_docx
from ingest.readers.html import read_html
from ingest.readers.pdflayout import arrange
from ingest.readers.pdfwords import Word
from kekiz_search.types import Heading

PROSE = "Jede Familie mit einem neugeborenen Kind erhält einen Besuch."


def _cut(folder: Path, name: str, content: str) -> Cut:
    (folder / name).write_text(content, encoding="utf-8")
    return cut_file(folder, name, None, False)


def _page(body: str, head: str = "<title>Vreden</title>") -> str:
    return f"<!DOCTYPE html><html lang='de'><head>{head}</head><body>{body}</body></html>"


def _open_text(cut: Cut) -> str:
    """The words of all passages, which are what can be searched and quoted."""
    return "\n".join(cut.document.text[one.start : one.end] for one in cut.passages)


def test_rows_of_label_and_value_are_fields(tmp_path: Path) -> None:
    rows = (("Einwohnerzahl", "rund 22.600 (Stand: 31.12.2020)"), ("Dabei seit", "2017"), ("Leitung", ""))
    cells = "<div class='row'><div class='field__label'>{}</div><div class='field__item'>{}</div></div>"
    cut = _cut(tmp_path, "a.html", _page(f"<h1>Vreden</h1>{''.join(cells.format(*row) for row in rows)}<p>{PROSE}</p>"))
    assert "Einwohnerzahl: rund 22.600 (Stand: 31.12.2020)\n\nDabei seit: 2017\n\nLeitung:" in cut.document.text
    found = {fact.attribute: (fact.value, fact.as_of) for fact in cut.facts}
    assert found == {"einwohner": ("rund 22.600", "2020-12-31"), "seit": ("2017", None)}
    assert cut.document.origin.as_of is None  # the Stand of a field is not that of the page


@pytest.mark.parametrize(
    "folded",
    [
        "<div class='accordion'><button type='button'>Wer steuert?</button>"
        "<div class='accordion-body' style='display: none'><p>{}</p></div></div>",
        "<h3><button aria-expanded='false'>Wer steuert?</button></h3><div class='collapse' hidden><p>{}</p></div>",
        "<div role='tabpanel' aria-hidden='true'><p>Wer steuert? {}</p></div>",
    ],
)
def test_what_opens_by_a_click_is_read(folded: str) -> None:
    text = read_html(_page(f"<h1>Vreden</h1>{folded.format(PROSE)}")).text
    assert PROSE in text
    assert "Wer steuert?" in text


@pytest.mark.parametrize(
    "hidden",
    [
        "<div style='display:none'><p>{}</p></div>",
        "<div class='navbar-collapse collapse' hidden><p>{}</p></div>",
        "<div id='BorlabsCookieBox'><p>{}</p></div>",
        "<div class='usercentrics-root'><p>{}</p></div>",
        "<div class='sharedaddy sd-sharing'><p>{}</p></div>",
        "<div class='site-header'><p>{}</p></div>",
    ],
)
def test_hidden_boxes_consent_and_frames_stay_out(hidden: str) -> None:
    assert PROSE not in read_html(_page(f"<h1>Vreden</h1><p>Ein Satz steht hier.</p>{hidden.format(PROSE)}")).text


@pytest.mark.parametrize(
    "other",
    [
        "<section class='comments'><h3>Kommentare (2)</h3><p>{}</p></section>",
        "<div><h3>Das könnte Sie auch interessieren</h3><p>{}</p></div>",
        "<section><h2>Mehr aus Vreden</h2><article><h4>Ein Brand</h4><p>{}</p></article></section>",
        "<div class='newsletter-box'><p>{}</p></div>",
        "<aside><h4>Lesen Sie auch</h4><p>{}</p></aside>",
    ],
)
def test_what_visitors_wrote_and_teasers_are_marked_and_kept_in_the_text(tmp_path: Path, other: str) -> None:
    words = "Ein Gartenhaus brannte in der Nacht."
    around = f"<h1>Vreden besucht Familien</h1><p>{PROSE}</p>{other}<p>Der Rat war dafür.</p>"
    body = f"<article>{around.format(words)}</article>"
    cut = _cut(tmp_path, "a.html", _page(body))
    assert words in cut.document.text
    assert words not in _open_text(cut)
    assert PROSE in _open_text(cut)
    assert "Der Rat war dafür." in _open_text(cut)


def test_the_paper_of_a_council_names_subject_and_kommune(tmp_path: Path) -> None:
    head = "<title>Vorlage - 0815/2018 - ALLRIS net</title>"
    table = (
        "<table><tr><td>Betreff:</td><td>Mehr Lotsen in Vreden</td></tr>"
        "<tr><td>Status:</td><td>öffentlich</td><td>Art:</td><td>Beschlussvorlage</td></tr></table>"
    )
    cut = _cut(tmp_path, "a.html", _page(f"{table}<p><b>Sachverhalt</b></p><p>{PROSE}</p>", head))
    assert cut.document.text.startswith("Betreff: Mehr Lotsen in Vreden\nStatus: öffentlich\nArt: Beschlussvorlage\n")
    assert (cut.document.origin.title, cut.document.origin.kommune) == ("Mehr Lotsen in Vreden", "Vreden")
    assert [passage.heading for passage in cut.passages][-1] == "Sachverhalt"


def test_a_list_within_an_item_tears_no_list_apart() -> None:
    body = "<ul><li>Besuche<ul><li>im Norden</li><li>im Süden</li></ul></li><li>Lotsen</li></ul>"
    assert read_html(_page(body)).text == "- Besuche\n- im Norden\n- im Süden\n- Lotsen"


@pytest.mark.parametrize(
    ("head", "body", "dated"),
    [
        ("<meta property='article:modified_time' content='2022-05-04T10:00:00+02:00'>", "", "2022-05-04"),
        ("", "<p>Zuletzt aktualisiert: 12.03.2024</p>", "2024-03-12"),
        ("<meta name='date' content='2021-01-02'><meta name='last-modified' content='2024-01-01'>", "", "2021-01-02"),
    ],
)
def test_the_last_change_dates_a_page_that_has_no_other_date(tmp_path: Path, head: str, body: str, dated: str) -> None:
    cut = _cut(tmp_path, "a.html", _page(f"<h1>Vreden</h1><p>{PROSE}</p>{body}", f"<title>Vreden</title>{head}"))
    assert cut.document.origin.published == dated


@pytest.mark.parametrize(
    ("publisher", "kind"),
    [("Ministerium für Familie", "ministry"), ("Stadt Vreden", "municipal"), ("Vredener Anzeiger", None)],
)
def test_a_publisher_beyond_doubt_tells_the_kind(tmp_path: Path, publisher: str, kind: str | None) -> None:
    head = f"<title>Neue Lotsen</title><meta name='publisher' content='{publisher}'>"
    assert _cut(tmp_path, "a.html", _page(f"<p>{PROSE}</p>", head)).document.origin.kind == kind


def test_a_copied_page_keeps_its_sentences_and_nothing_around_them(tmp_path: Path) -> None:
    quoted = "Eine Lotsin sagt: „Werbung machen wir kaum, die Eltern erzählen es weiter.“"
    text = (
        "Zum Inhalt springen\nStadt Vreden\nSuche\nMenü\n\nStartseite > Familie > Besuche\n\nBesuche in Vreden\n\n"
        f"Stand: März 2021\n\nTeilen\nDrucken\n\n{PROSE}\n\nAnzeige: Glasfaser für alle!\n\n"
        f"Lesen Sie auch: Vreden baut einen Spielplatz\n\n{quoted}\n\nFoto: Stadt Vreden\n\n"
        "Das könnte Sie auch interessieren\nFerien\nElterngeld\n\n© 2021 Stadt Vreden\n"
    )
    cut = _cut(tmp_path, "seite.txt", text)
    assert _open_text(cut) == f"Stadt Vreden\n{PROSE}\n{quoted}"
    assert (cut.document.origin.title, cut.document.origin.as_of) == ("Besuche in Vreden", "2021-03")


@pytest.mark.parametrize(
    "sentence",
    [
        "Eltern können den Newsletter abonnieren und bleiben so auf dem Laufenden.",
        "Von Anna Probe stammt die Idee, die Stadt hat sie am 14.11.2019 aufgenommen.",
        "Die Fotos: Sie zeigen Kinder aus Vreden.",
        "Teilen lernen die Kinder in der Gruppe.",
        "Schwangerschaft → Geburt → Kita → Schule: So heißen die Glieder der Kette.",
        "Mehr aus Vreden berichten wir nächste Woche.",
        "Kommentare der Eltern nimmt das Amt gern entgegen.",
    ],
)
def test_a_sentence_with_words_of_the_web_is_kept(tmp_path: Path, sentence: str) -> None:
    assert sentence in _open_text(
        _cut(tmp_path, "a.txt", f"Besuche in Vreden\n\n{PROSE}\n\n{sentence}\n\n{PROSE[:-1]} auch.\n")
    )


def test_a_heading_that_is_not_among_the_lines_makes_no_other_line_a_title() -> None:
    lines = split_lines("Ute Amsel\namsel@vreden.example\n\nWeitere Kommunen\n")
    heading = Heading(lines[3].start, lines[3].end, 3)
    assert title_lines(lines[:2], [heading]) == set()


def test_paragraphs_in_bold_are_headings_of_a_word_file() -> None:
    document = docx.Document()
    document.add_paragraph().add_run("1. Einleitung").bold = True
    document.add_paragraph(PROSE)
    document.add_paragraph().add_run("Alle Kinder zählen.").bold = True
    data = io.BytesIO()
    document.save(data)
    read = read_docx(data.getvalue())
    assert [read.text[one.start : one.end] for one in read.headings] == ["1. Einleitung"]


def test_words_of_a_justified_line_stay_on_their_line() -> None:
    def line(top: float, *places: tuple[str, float, float]) -> list[Word]:
        return [Word(text, left, top, right, top + 10, 10) for text, left, right in places]

    words = [
        *line(0, ("•", 0, 4), ("Willkommensbesuche", 20, 110), ("bei", 135, 148), ("allen", 173, 195)),
        *line(13, ("Neugeborenen", 20, 80)),
        *line(26, ("•", 0, 4), ("Elterncafé", 20, 66), ("im", 69, 78), ("Quartier", 81, 115)),
    ]
    read = [one.text for block in arrange(words) for one in block.lines]
    assert read == ["• Willkommensbesuche bei allen", "Neugeborenen", "• Elterncafé im Quartier"]


def test_words_of_an_answered_email_are_not_its_own(tmp_path: Path) -> None:
    head = "From: Ute Amsel <a@vreden.example>\nSubject: AW: Besuche\nDate: Thu, 5 May 2022 09:12:00 +0200\n\n"
    cut = _cut(tmp_path, "a.eml", f"{head}{PROSE}\n\nAm 2. Mai schrieb Karl Specht:\n> Es gibt 90 Besuche.\n")
    assert cut.document.origin.title == "Besuche"
    assert _open_text(cut) == PROSE

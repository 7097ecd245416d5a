from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from typing import Any

import pytest

from kekiz_search.answering.compose import NO_EVIDENCE
from kekiz_search.types import Document, Heading, Mark, Origin
from kekiz_search.web import texts
from kekiz_search.web.markup import count
from kekiz_search.web.views.answer import draw_answer
from kekiz_search.web.views.citing import link_marks
from kekiz_search.web.views.source_cards import draw_source, surroundings
from kekiz_search.web.views.understood import draw_understood

SENTENCE = "Der Arbeitskreis tagt viermal im Jahr im Rathaus."
TEXT = f"Kopf\nVor dem Satz steht dieser. {SENTENCE} Danach folgt noch einer.\n\nEin neuer Absatz.\n"
START = TEXT.index(SENTENCE)


def make_document(text: str = TEXT, **changes: Any) -> Document:
    fields = {"doc_id": "d1", "file": "a.txt", "sha256": "0", "text": text, "origin": Origin(title="Titel")} | changes
    return Document(**fields)


def make_citation(**changes: Any) -> dict[str, Any]:
    citation = {
        "number": 1, "doc_id": "d1", "file": "a.txt", "title": "Bericht", "publisher": "Amt", "kind": "municipal",
        "kommune": "Probeburg", "url": "https://amt.example/b", "published": None, "as_of": "2020",
        "as_of_basis": "stated", "page": 4, "heading": "Gremien", "start": START,
        "end": START + len(SENTENCE), "quote": SENTENCE, "prefix": "davor ", "suffix": " danach", "sha256": "0",
    }  # fmt: skip
    return citation | changes


def make_answer(**changes: Any) -> dict[str, Any]:
    answer = {
        "question": "Wie oft tagt der Kreis?", "understood": {"kind": "open", "kommunen": []}, "status": "answered",
        "answer": f"„{SENTENCE}“ [1]", "rows": [], "citations": [make_citation()], "hits": [],
        "checked": {"kommunen": 2, "documents": 1234},
    }  # fmt: skip
    return answer | changes


def make_row(kommune: str, verdict: str, **changes: Any) -> dict[str, Any]:
    return {"kommune": kommune, "verdict": verdict, "value": None, "as_of": None, "citations": []} | changes


class Seen(HTMLParser):
    """Collects tags, attributes and visible text, and fails on tags that are not closed."""

    def __init__(self, drawn: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.open: list[str] = []
        self.feed(drawn)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def draw(answer: dict[str, Any], document: Document | None = None) -> Seen:
    return Seen(draw_answer(answer, {"d1": document or make_document()}))


@pytest.mark.parametrize("status", ["answered", "partial", "conflicting", "no_evidence"])
def test_status_is_said_in_words(status: str) -> None:
    assert texts.STATUS[status][1] in draw(make_answer(status=status)).text


def test_answer_links_its_marks_to_the_cards() -> None:
    drawn = draw(make_answer())
    assert ("href", "#quelle-1") in drawn.attributes
    assert ("id", "quelle-1") in drawn.attributes
    assert texts.VERBATIM in drawn.text


@pytest.mark.parametrize(
    ("line", "lead"),
    [
        ("Hamm – „Es gibt Lotsen.“ [1]", "Hamm"),
        ("2012 bis 2016 – „So lange.“ [1]", "2012 bis 2016"),
        ("„Von Ort – zu Ort.“ [1]", None),
        ("Belegt für 2 Kommunen: Hamm – und Unna", None),
    ],
)
def test_what_a_line_is_about_stands_out(line: str, lead: str | None) -> None:
    drawn = draw_answer(make_answer(answer=line), {}).partition("kk-text")[2].partition("</div>")[0]
    assert ("<strong>" in drawn) is (lead is not None)
    assert lead is None or f"<strong>{lead}</strong>" in drawn


def test_what_several_lines_are_about_is_shown_once() -> None:
    drawn = draw_answer(make_answer(answer="Hamm – „Eins.“ [1]\nHamm – „Zwei.“ [1]\nHerne – „Drei.“ [1]"), {})
    assert drawn.count("<strong>Hamm</strong>") == 1
    assert drawn.count('<strong class="kk-unseen">Hamm</strong>') == 1
    assert drawn.count("<strong>Herne</strong>") == 1


def test_marks_without_a_citation_stay_text() -> None:
    assert link_marks("So [1] und so [2] [x]", {2}).count("<a ") == 1


def test_quote_is_highlighted_within_its_paragraph() -> None:
    drawn = draw_answer(make_answer(), {"d1": make_document()})
    assert f"<mark>{SENTENCE}</mark>" in drawn
    assert "Vor dem Satz steht dieser. <mark>" in drawn
    assert "Ein neuer Absatz" not in drawn


def test_a_text_that_no_longer_fits_the_quote_is_not_used_for_context() -> None:
    assert surroundings(make_citation(), make_document("Etwas ganz anderes.")) == ("davor ", " danach")
    assert surroundings(make_citation(), None) == ("davor ", " danach")


def test_context_leaves_out_marked_spans_and_headings() -> None:
    before = "Werbung hier. "
    end = len(before + SENTENCE)
    marks, headings = (Mark(0, len(before), "advertisement"),), (Heading(end + 1, end + 6, 1),)
    document = make_document(before + SENTENCE + " Titel", marks=marks, headings=headings)
    citation = make_citation(start=len(before), end=end)
    assert surroundings(citation, document) == ("", "")


def test_long_context_is_cut_at_words() -> None:
    many = "Wort " * 200
    document = make_document(many + SENTENCE + many.rstrip())
    before, after = surroundings(make_citation(start=len(many), end=len(many + SENTENCE)), document)
    assert before.startswith("… Wort")
    assert after.endswith("Wort …")
    assert len(before) < 300


def test_a_card_says_all_that_is_known() -> None:
    text = Seen(draw_source(make_citation(published="2021-02"), make_document())).text
    for words in ("[1]", "Bericht", "Amt", "Probeburg", "Kommunale Unterlage", "Stand laut Text: 2020", "Februar 2021",
                  "Seite 4", "„Gremien“", "Im Dokument lesen", "Original öffnen"):  # fmt: skip
        assert words in text


def test_a_date_of_publication_is_not_said_twice() -> None:
    card = draw_source(make_citation(published="2021", as_of="2021", as_of_basis="published"), None)
    assert card.count("2021") == 1


def test_a_card_says_nothing_twice() -> None:
    own = draw_source(make_citation(publisher="Probeburg", heading="bericht"), make_document())
    assert own.count("Probeburg") == 1
    assert texts.BELOW_HEADING not in own
    assert "Abschnitt »„Bericht“ aus dem Amt«" in draw_source(make_citation(heading="„Bericht“ aus dem Amt"), None)


def test_card_leads_into_the_document_at_the_place_and_back_to_the_question() -> None:
    hrefs = [value for name, value in draw(make_answer()).attributes if name == "href"]
    links = [href for href in hrefs if href and href.startswith("./?dokument=")]
    assert links == [f"./?dokument=d1&start={START}&end={START + len(SENTENCE)}&frage=Wie+oft+tagt+der+Kreis%3F"]


def test_list_shows_findings_first_and_folds_the_rest() -> None:
    rows = [
        make_row("Beispielheim", "no_evidence"),
        make_row("Musterstadt", "supported", value="ca. 61.000", as_of="2021-03", citations=[1]),
        make_row("Probeburg", "contradicted", citations=[1]),
    ]
    drawn = draw_answer(make_answer(rows=rows, checked={"kommunen": 3, "documents": 5}), {})
    visible, _, folded = drawn.partition("<details>")
    assert "geprüft: 3 von 3 Kommunen, 5 Dokumente" in unescape(visible)
    assert "ca. 61.000" in visible
    assert "März 2021" in visible
    assert "widersprochen" in visible
    assert "Beispielheim" not in visible
    assert "Beispielheim" in folded
    assert "1 Kommune ohne Beleg anzeigen" in folded


def test_one_kommune_is_not_said_to_be_several() -> None:
    drawn = draw_answer(make_answer(rows=[make_row("A", "no_evidence")], checked={"kommunen": 1, "documents": 5}), {})
    assert "geprüft: 1 von 1 Kommune, 5 Dokumente" in drawn


def test_columns_without_any_value_are_left_out() -> None:
    drawn = draw_answer(make_answer(rows=[make_row("A", "supported", citations=[1])]), {})
    assert "Angabe" not in drawn
    assert "Quellen</th>" in drawn


def test_no_evidence_is_never_said_as_no() -> None:
    hits = [{"rank": 1, "score": 0.2, "passage_id": "p", "doc_id": "d1", "start": 0, "end": 4, "text": "Kopf"}]
    text = draw(make_answer(status="no_evidence", answer=NO_EVIDENCE, citations=[], hits=hits)).text
    assert "Das heißt nicht, dass es das nicht gibt." in text
    assert texts.NEAREST_NOTE in text
    assert "Titel" in text
    assert "geprüft: 1.234 Dokumente" in text


def test_a_corrected_kommune_is_named() -> None:
    answer = make_answer(question="was macht luenen?", understood={"kommunen": ["Lünen"]})
    assert Seen(draw_understood(answer)).text == "Verstanden als: Lünen – ändern"
    corrected = make_answer(understood={"kommunen": ["Lünen"], "corrections": {"Lüüne": "Lünen"}}, question="Lüüne?")
    assert Seen(draw_understood(corrected)).text == "Verstanden als: „Lünen“ statt „Lüüne“ – ändern"
    assert draw_understood(make_answer(question="Was macht Lünen?", understood={"kommunen": ["Lünen"]})) == ""
    twin = make_answer(question="Was macht der Kreis Düren?", understood={"kommunen": ["Kreis Düren"]})
    assert Seen(draw_understood(twin)).text == "Verstanden als: Kreis Düren, nicht Stadt Düren – ändern"
    assert ("href", "./?frage=Was+macht+D%C3%BCren%3F") in Seen(draw_understood(twin)).attributes
    assert "Hamm" in draw_understood(make_answer(question="Was macht Hamminkeln?", understood={"kommunen": ["Hamm"]}))


def test_numbers_carry_their_noun() -> None:
    assert count(1, "Dokument", "Dokumente") == "1 Dokument"
    assert count(12345, "Dokument", "Dokumente") == "12.345 Dokumente"
    assert count(None, "Dokument", "Dokumente") == "0 Dokumente"


def test_sparse_answers_are_drawn() -> None:
    assert "Kein Beleg" in draw({"status": "unheard of"}).text
    assert re.search("Ohne Titel", draw_source({"number": 3, "doc_id": "x"}, None))

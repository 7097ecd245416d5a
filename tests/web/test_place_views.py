"""What the pages about Kommunen show: map, comparison, profile, similar approaches, claims, glossary."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from html import unescape
from typing import Any

import pytest

from kekiz_search.german.kommunen import kommune_named
from kekiz_search.types import Document, Fact, Heading, Mark, Origin
from kekiz_search.web.glossary import is_glossary, read_terms, terms_in
from kekiz_search.web.places import Place, read_places, select_places
from kekiz_search.web.texts import karte
from kekiz_search.web.texts import kommunen as words
from kekiz_search.web.views.age import outdated_year
from kekiz_search.web.views.claims import draw_check
from kekiz_search.web.views.compare import draw_comparison, draw_profile
from kekiz_search.web.views.followups import draw_followups, with_article
from kekiz_search.web.views.glossary import draw_glossary
from kekiz_search.web.views.map import describe, draw_map
from kekiz_search.web.views.map_picture import COLOURS, GROUNDS, draw_picture
from kekiz_search.web.views.similar import draw_similar
from kekiz_search.web.views.understood import in_full, namesake


def words_of(drawn: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", drawn)).split())


def since(kommune: str, year: int) -> Fact:
    return Fact("d", kommune, "seit", "Dabei seit", str(year), 0, 4, number=float(year))


PLACES = read_places(
    ("Hamm", "Herne", "Kreis Unna", "Lünen", "Nirgendwo"),
    (since("Hamm", 2012), since("Herne", 2019), since("Herne", 2017), since("Kreis Unna", 2020)),
)


def test_the_earliest_beginning_decides_the_phase() -> None:
    assert [place.phase for place in PLACES] == ["modell", "ausbau", "land", "offen", "offen"]


def test_size_comes_from_the_register() -> None:
    assert [place.size for place in PLACES] == ["gross", "gross", "sehr-gross", "mittel", None]


def test_places_are_selected_by_phase_and_size() -> None:
    assert [place.name for place in select_places(PLACES, size="gross")] == ["Hamm", "Herne"]
    assert [place.name for place in select_places(PLACES, "ausbau", "gross")] == ["Herne"]
    assert select_places(PLACES) == PLACES


def test_the_picture_is_well_formed_and_fetches_nothing() -> None:
    for narrow in (False, True):
        picture = draw_picture(PLACES, 'Karte "mit" <Zeichen>', narrow)
        root = ET.fromstring(picture)
        assert root.get("aria-label") == 'Karte "mit" <Zeichen>'
        assert "href" not in picture
        assert "url(" not in picture
        assert "Hamm" in picture


def test_every_place_with_coordinates_has_one_sign() -> None:
    picture = draw_picture(PLACES, "Karte")
    signs = [element for element in ET.fromstring(picture).iter() if element.get("class") not in (None, "p")]
    assert sorted(str(sign.get("class")) for sign in signs) == ["ausbau", "land k", "modell", "offen"]


@pytest.mark.parametrize("narrow", [False, True])
def test_over_every_sign_lies_a_link_that_says_where_it_leads(narrow: bool) -> None:
    root = ET.fromstring(draw_picture(PLACES, "Karte", narrow))
    (sign,) = [element for element in root.iter() if element.get("class") == "modell"]
    share = [100 * float(sign.get(at, 0)) / float(root.get(of, 1)) for at, of in (("cx", "width"), ("cy", "height"))]
    links = re.findall(
        r'style="left:([\d.]+)%;top:([\d.]+)%"><a class="kk-spot" href="([^"]+)" aria-label="([^"]+)"', draw_map(PLACES)
    )
    assert len(links) == 4
    (own,) = [link for link in links if link[2] == "./kommunen?kommune=Hamm"]
    assert [float(own[0]), float(own[1])] == pytest.approx(share, abs=0.1)
    assert own[3] == "Hamm, Modellphase (2012 bis 2016)"


def test_names_on_the_map_do_not_cover_each_other() -> None:
    everyone = [Place(name, None, kommune_named(name)) for name in ("Herne", "Bochum", "Essen", "Gelsenkirchen")]
    root = ET.fromstring(draw_picture(everyone, "Karte"))
    names = [(float(e.get("x", 0)), float(e.get("y", 0))) for e in root.iter() if e.tag.endswith("text")]
    assert len(names) == len(set(names))
    assert len(names) >= 2


def test_the_table_says_what_the_picture_shows() -> None:
    drawn = draw_map(PLACES)
    words = words_of(drawn)
    for place in PLACES:
        assert place.name in words
        assert karte.PHASES[place.phase][1] in words
    assert "179.916" in words
    assert 'alt="Karte von Nordrhein-Westfalen mit 5 Kommunen' in drawn
    assert "1 Modellphase (2012 bis 2016)" in describe(PLACES)


def test_an_empty_selection_is_said() -> None:
    assert karte.NONE in draw_map(())


@pytest.mark.parametrize("word", ["modell", "Modellphase (2012 bis 2016)"])
def test_a_phase_is_named_by_key_or_words(word: str) -> None:
    assert karte.phase_key(word) == "modell"
    assert karte.phase_key("unsinn") == ""


def test_signs_of_the_map_differ_in_shape_and_can_be_seen() -> None:
    assert len({sign for sign, _name in karte.PHASES.values()}) == len(karte.PHASES)
    for pair in COLOURS.values():
        assert all(contrast(colour, ground) >= 3 for colour, ground in zip(pair, GROUNDS, strict=True))


def contrast(one: str, other: str) -> float:
    """Source: WCAG 2.2, contrast ratio."""

    def luminance(colour: str) -> float:
        shares = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


CITATION = {"number": 1, "doc_id": "d1", "title": "Bericht", "start": 2, "end": 9, "quote": "Zitat", "url": None}


def comparison(**changes: Any) -> dict[str, Any]:
    values = [
        {"value": "2017", "as_of": "2019", "as_of_basis": "stated", "citations": [1]},
        {"value": "2016", "as_of": None, "as_of_basis": "unknown", "citations": [1]},
    ]
    cells = [{"kommune": "Herne", **values[0], "conflicting": True, "values": values}, {"kommune": "Hamm"}]
    told = {"kommune": "Herne", "statements": [{"text": "Es soll losgehen.", "citations": [1], "planned": True}]}
    return {
        "kommunen": ["Herne", "Hamm"],
        "facts": [{"label": "Dabei seit", "cells": cells}],
        "approaches": [{"field": "Frühe Hilfen", "cells": [told | {"further": 1}, {"kommune": "Hamm"}]}],
        "register": [{"inhabitants": 156449}, {"inhabitants": None}],
        "citations": [CITATION, CITATION | {"number": 2, "start": 20}],
        "notes": ["Zu Hamm fand sich nichts."],
    } | changes


def test_conflicting_values_are_all_shown_and_said_to_conflict() -> None:
    words = words_of(draw_comparison(comparison()))
    assert "Quellen widersprechen sich: 2017 · Stand laut Text: 2019 [1] 2016 [1]" in words
    assert "Zu Hamm fand sich nichts." in words


def test_what_is_planned_is_said_to_be_planned() -> None:
    words = words_of(draw_comparison(comparison()))
    assert "geplant „Es soll losgehen.“ [1]" in words
    assert "eine weitere Stelle" in words


def test_the_register_stands_apart_with_its_own_date() -> None:
    words = words_of(draw_comparison(comparison()))
    assert "Einwohner laut Gemeindeverzeichnis Stand 31. Dezember 2019, Destatis 156.449 –" in words


def test_cited_documents_are_named_once_with_all_places() -> None:
    drawn = draw_comparison(comparison())
    assert drawn.count("<strong>Bericht</strong>") == 1
    assert 'id="quelle-1"' in drawn
    assert 'id="quelle-2"' in drawn


def test_a_profile_shows_facts_fields_and_documents() -> None:
    one = comparison(kommunen=["Herne"], register={"inhabitants": 5})
    for row in (*one["facts"], *one["approaches"]):
        row["cells"] = row["cells"][:1]
    words = words_of(draw_profile(one, [Document("d1", "a.txt", "0", "", Origin(title="Bericht aus Herne"))]))
    for said in ("Dabei seit", "Frühe Hilfen", "Bericht aus Herne", "Mit anderen vergleichen"):
        assert said in words


def test_a_quote_with_marks_of_its_own_stands_between_others() -> None:
    told = comparison()
    told["approaches"][0]["cells"][0]["statements"][0]["text"] = "Das Paket heißt „Start“."
    assert "»Das Paket heißt „Start“.«" in words_of(draw_comparison(told))


def test_where_nothing_is_alike_the_reason_is_said() -> None:
    assert "Zu Olpe fand sich nichts." in draw_similar({"approaches": [], "notes": ["Zu Olpe fand sich nichts."]})
    assert words.SIMILAR_NONE in draw_similar({"approaches": []})


def test_similar_approaches_give_reason_and_both_quotes() -> None:
    alike = {"kommune": "Hamm", "field": "Kita", "shared": ["Lotsin"], "reason": "Beide tun es.", "own": 1, "other": 2}
    citations = [CITATION | {"quote": "Eigenes."}, CITATION | {"number": 2, "quote": "Fremdes."}]
    words = words_of(draw_similar({"kommune": "Herne", "approaches": [alike], "citations": citations}))
    for said in ("1 Ansatz in 1 Kommune gefunden", "Beide tun es.", "Lotsin", "„Eigenes.“", "„Fremdes.“"):
        assert said in words
    assert "Das heißt nicht, dass es keinen gibt." in draw_similar({"approaches": []})


@pytest.mark.parametrize(
    ("verdict", "said"),
    [("supported", "belegt"), ("contradicted", "widersprochen"), ("no_evidence", "kein Beleg gefunden")],
)
def test_a_verdict_is_said_in_words(verdict: str, said: str) -> None:
    slot = {"kind": "year", "claimed": "2012", "found": None}
    sentence = {"text": "So war es.", "verdict": verdict, "slots": [slot], "differs": None, "citations": []}
    words = words_of(draw_check({"sentences": [sentence], "checked": {"documents": 3}}, {}))
    assert f"{said} " in words
    assert "Jahr 2012 nicht gefunden" in words
    assert "geprüft: 3 Dokumente" in words


def test_no_evidence_for_a_claim_is_never_said_as_wrong() -> None:
    sentence = {"text": "So war es.", "verdict": "no_evidence", "slots": [], "citations": []}
    assert "Das heißt nicht, dass es falsch ist." in draw_check({"sentences": [sentence]}, {})


GLOSSARY_TEXT = "# Worte\n\n## Elterncafé (EC)\n\nEin offener Treff. [^q]\n\n## Ämter\n\nBehörden.\n\n[^q]: Ein Heft.\n"


def glossary(title: str = "Glossar", file: str = "a.md") -> Document:
    headings = [Heading(GLOSSARY_TEXT.index(n), GLOSSARY_TEXT.index(n) + len(n), level)
                for n, level in (("Worte", 1), ("Elterncafé (EC)", 2), ("Ämter", 2))]  # fmt: skip
    first, last = GLOSSARY_TEXT.index("[^q]"), GLOSSARY_TEXT.index("[^q]:")
    marks = (Mark(first, first + 4, "reference"), Mark(last, len(GLOSSARY_TEXT), "boilerplate"))
    return Document("g", file, "0", GLOSSARY_TEXT, Origin(title=title), tuple(headings), marks)


def test_terms_are_read_without_their_source_references() -> None:
    terms = read_terms([glossary()])
    assert [(term.name, term.text) for term in terms] == [
        ("Ämter", "Behörden."),
        ("Elterncafé (EC)", "Ein offener Treff."),
    ]
    assert GLOSSARY_TEXT[terms[1].start : terms[1].end].startswith("Ein offener Treff.")


@pytest.mark.parametrize(
    ("title", "file", "expected"),
    [("Kleines Glossar", "a.md", True), ("Worte", "glossar/a.md", True), ("Worte", "a.md", False)],
)
def test_a_glossary_is_known_by_title_or_folder(title: str, file: str, expected: bool) -> None:
    assert is_glossary(glossary(title, file)) is expected


@pytest.mark.parametrize(
    ("text", "found"),
    [("In Elterncafés gibt es Kaffee.", 1), ("Das EC öffnet.", 1), ("Das Café öffnet.", 0), ("DasElterncafé", 0)],
)
def test_terms_are_found_in_inflected_words_and_not_inside_others(text: str, found: int) -> None:
    assert len(terms_in(read_terms([glossary()]), text)) == found


def test_the_glossary_stands_below_its_letters() -> None:
    drawn = draw_glossary(read_terms([glossary()]))
    assert re.findall(r'<h2 id="[^"]+" tabindex="-1">(.)</h2>', drawn) == ["A", "E"]


def aged(question: str, as_of: str = "2013", basis: str = "stated", built: str = "2026-01-02") -> int | None:
    citation = {"as_of": as_of, "as_of_basis": basis}
    understood = {"kind": "fact", "as_of": None}
    return outdated_year(
        {"question": question, "understood": understood, "citations": [citation], "index": {"built": built}}
    )


def test_an_old_figure_for_today_is_said_to_be_old() -> None:
    assert aged("Wie viele Einwohner hat Herne?") == 2013


@pytest.mark.parametrize("question", ["Wie viele waren es 2012?", "Wo fand das Treffen statt?", "Wann begann es?"])
def test_who_asks_about_the_past_is_not_warned(question: str) -> None:
    assert aged(question) is None


@pytest.mark.parametrize(("as_of", "basis"), [("2023", "stated"), ("2013", "unknown"), ("2013", "retrieved")])
def test_what_is_young_or_undated_is_not_called_old(as_of: str, basis: str) -> None:
    assert aged("Wie viele Einwohner hat Herne?", as_of, basis) is None


def test_towns_and_kreise_of_one_name_are_told_apart() -> None:
    assert namesake("Unna") == "Kreis Unna"
    assert namesake("Kreis Düren") == "Düren"
    assert namesake("Herne") is None
    assert in_full("Unna") == "Stadt Unna"
    assert in_full("Kreis Unna") == "Kreis Unna"


@pytest.mark.parametrize(
    ("kommune", "subject", "place"),
    [
        ("Hamm", "Hamm", "in Hamm"),
        ("Kreis Unna", "der Kreis Unna", "im Kreis Unna"),
        ("Oberbergischer Kreis", "der Oberbergische Kreis", "im Oberbergischen Kreis"),
        ("Städteregion Aachen", "die Städteregion Aachen", "in der Städteregion Aachen"),
    ],
)
def test_a_kreis_has_an_article(kommune: str, subject: str, place: str) -> None:
    assert with_article(kommune) == (subject, place)


def test_what_was_just_asked_is_not_offered_again() -> None:
    answer = {"question": "Seit wann ist der Kreis Unna dabei?", "understood": {"kommunen": ["Kreis Unna"]}}
    assert "Seit wann" not in draw_followups(answer, [since("Kreis Unna", 2012)], ["Kreis Unna"])


def test_follow_ups_lead_to_what_is_known() -> None:
    answer = {"question": "Seit wann ist Hamm dabei?", "understood": {"kommunen": ["Hamm"]}, "rows": []}
    words = words_of(draw_followups(answer, [since("Hamm", 2012)], ["Hamm", "Herne"]))
    assert "Alles über Hamm" in words
    assert "Seit wann ist Hamm dabei?" not in words
    rows = [{"kommune": name, "verdict": "supported"} for name in ("Hamm", "Herne")]
    listed = {"question": "Welche?", "understood": {"kommunen": []}, "rows": rows}
    assert "Hamm und Herne vergleichen" in words_of(draw_followups(listed, [], ["Hamm", "Herne"]))
    assert draw_followups({"question": "x"}, [], []) == ""

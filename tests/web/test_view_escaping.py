"""A hundred hostile texts in every field: none becomes markup, none becomes a link."""

from __future__ import annotations

import re
from dataclasses import fields
from html.parser import HTMLParser
from typing import Any

import pytest
from starlette.datastructures import QueryParams

from kekiz_search.german.kommunen import kommune_named
from kekiz_search.types import Document, Fact, Heading, Mark, Origin, Span
from kekiz_search.web.engine_cache import Narrowed
from kekiz_search.web.exports.record import record_of
from kekiz_search.web.glossary import Term
from kekiz_search.web.places import Place
from kekiz_search.web.plain import forms
from kekiz_search.web.plain.address import Address
from kekiz_search.web.plain.frame import draw_page
from kekiz_search.web.reasons import Met, Reasons
from kekiz_search.web.settings import WORDS, Settings
from kekiz_search.web.texts import legal
from kekiz_search.web.views.answer import draw_answer
from kekiz_search.web.views.claims import draw_check
from kekiz_search.web.views.compare import draw_comparison, draw_kommunen, draw_profile
from kekiz_search.web.views.document import draw_document
from kekiz_search.web.views.document_list import draw_documents
from kekiz_search.web.views.export_links import draw_answer_exports
from kekiz_search.web.views.followups import draw_followups
from kekiz_search.web.views.frame import draw_error, draw_title
from kekiz_search.web.views.glossary import draw_explained, draw_glossary
from kekiz_search.web.views.legal import draw_operator_page
from kekiz_search.web.views.map import draw_map
from kekiz_search.web.views.reasons import draw_reasons
from kekiz_search.web.views.similar import draw_similar

_SEEDS = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "\"><b>x", "'><i>x",
    "\" onmouseover=\"alert(1)", "' onfocus='alert(1)", "</blockquote></article><script>x</script>",
    "<a href=javascript:x>y",
    "javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,<script>x</script>", "<iframe src=//fremd.example>",
    "<style>*{display:none}</style>", "<!-- ", "--><script>", "<![CDATA[x]]>", "<?php x ?>", "&lt;script&gt;",
    "&#60;b&#62;", "<math><mtext>", "<form action=//fremd.example>", "<base href=//fremd.example>",
    "<meta http-equiv=refresh>", "[1](javascript:x)",
)  # fmt: skip
_SHAPES = ("{}", "Wort {} Wort", "{0}{0}", "\u202e{}\x00\n{}")
PAYLOADS = [shape.replace("{0}", "{}").format(seed, seed) for seed in _SEEDS for shape in _SHAPES]
ALLOWED = {
    "div",
    "section",
    "article",
    "h2",
    "h3",
    "h4",
    "p",
    "span",
    "strong",
    "mark",
    "small",
    "blockquote",
    "a",
    "ul",
    "ol",
    "li",
    "nav",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "details",
    "summary",
    "header",
    "h1",
    "figure",
    "figcaption",
    "br",
}
# Those of our own forms and of our own picture; never with words of a document in an address.
OWN = {
    "picture",
    "source",
    "img",
    "form",
    "input",
    "label",
    "button",
    "select",
    "option",
    "textarea",
    "fieldset",
    "legend",
}
PAGE = {"html", "head", "meta", "title", "link", "body", "main", "footer", "img"}  # fmt: skip


class Tags(HTMLParser):
    def __init__(self, drawn: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(drawn)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    handle_decl = handle_pi = unknown_decl = handle_comment


def assert_harmless(drawn: str, allowed: set[str] = ALLOWED) -> None:
    for tag, attributes in Tags(drawn).found:
        assert tag in allowed
        assert not any(name.startswith("on") for name in attributes)
        assert re.fullmatch(r"left:[\d.]+%;top:[\d.]+%", attributes.get("style") or "left:0%;top:0%")
        for name in ("src", "srcset", "action"):
            assert attributes.get(name, "./").startswith("./")  # type: ignore[union-attr]
        href = attributes.get("href")
        assert href is None or href.startswith(("./", "../", "#", "https://amt.example"))


def hostile_answer(payload: str) -> dict[str, Any]:
    citation = dict.fromkeys(
        ("doc_id", "file", "title", "publisher", "kind", "kommune", "url", "published", "as_of", "as_of_basis", "page",
         "heading", "quote", "prefix", "suffix", "sha256"), payload,
    )  # fmt: skip
    row = {"kommune": payload, "verdict": payload, "value": payload, "as_of": payload, "citations": [1]}
    return {
        "question": payload, "status": "answered",
        "understood": {"kind": payload, "kommunen": [payload, "Hamm"], "corrections": {payload: payload}},
        "answer": f"{payload} [1]\n{payload}", "rows": [row, row | {"verdict": "no_evidence"}],
        "citations": [citation | {"number": 1, "start": 0, "end": 3}],
        "hits": [{"doc_id": payload, "start": 0, "end": 2, "text": payload}],
        "checked": {"kommunen": 1, "documents": 1},
    }  # fmt: skip


def hostile_document(payload: str) -> Document:
    origin = Origin(**{field.name: payload for field in fields(Origin)})  # type: ignore[arg-type]
    text = f"{payload}\n{payload}\n{payload}"
    marks = (Mark(0, 4, payload),)  # type: ignore[arg-type]
    return Document(payload, payload, payload, text, origin, (Heading(0, len(payload), 1),), marks)


def test_there_are_a_hundred_payloads() -> None:
    assert len(set(PAYLOADS)) == 100


@pytest.mark.parametrize("status", ["answered", "no_evidence"])
def test_no_field_of_an_answer_becomes_markup(status: str) -> None:
    for payload in PAYLOADS:
        document = hostile_document(payload)
        assert_harmless(draw_answer(hostile_answer(payload) | {"status": status}, {payload: document}))


def test_no_field_of_a_document_becomes_markup() -> None:
    for payload in PAYLOADS:
        document = hostile_document(payload)
        assert_harmless(draw_document(document, Span(1, 6), frage=payload))
        assert_harmless(draw_documents([document], ""))


def test_a_web_address_is_still_linked() -> None:
    citation = {"number": 1, "doc_id": "d", "url": "https://amt.example/a", "quote": "Wort"}
    assert "https://amt.example/a" in draw_answer({"status": "answered", "citations": [citation]}, {})


def hostile_citation(payload: str) -> dict[str, Any]:
    return {**hostile_answer(payload)["citations"][0], "according_to": [payload]}


def hostile_comparison(payload: str) -> dict[str, Any]:
    value = {"value": payload, "as_of": payload, "as_of_basis": payload, "citations": [1]}
    cell = {"kommune": payload, "conflicting": True, **value, "values": [value, value]}
    statement = {"text": payload, "citations": [1], "planned": True}
    register = {"kommune": payload, "kind": payload, "kreis": payload, "inhabitants": 5}
    return {
        "kommunen": [payload], "corrections": {payload: payload}, "notes": [payload],
        "facts": [{"attribute": payload, "label": payload, "cells": [cell]}],
        "approaches": [{"field": payload, "cells": [{"kommune": payload, "statements": [statement], "further": 3}]}],
        "register": [register], "citations": [hostile_citation(payload)],
    }  # fmt: skip


def test_no_field_of_a_comparison_becomes_markup() -> None:
    for payload in PAYLOADS:
        comparison = hostile_comparison(payload)
        assert_harmless(draw_comparison(comparison))
        profile = comparison | {"register": comparison["register"][0], "kind": payload}
        assert_harmless(draw_profile(profile, [hostile_document(payload)]))
        assert_harmless(draw_kommunen([payload]))
        alike = {"kommune": payload, "field": payload, "shared": [payload], "reason": payload, "own": 1, "other": 1}
        similar = {"kommune": payload, "approaches": [alike], "citations": comparison["citations"], "notes": [payload]}
        assert_harmless(draw_similar(similar))


def test_no_field_of_a_check_becomes_markup() -> None:
    for payload in PAYLOADS:
        slot = {"kind": payload, "claimed": payload, "found": payload}
        sentence = {"text": payload, "verdict": payload, "differs": payload, "slots": [slot],
                    "citations": [hostile_citation(payload)]}  # fmt: skip
        assert_harmless(draw_check({"sentences": [sentence]}, {payload: hostile_document(payload)}))


def test_no_other_words_become_markup() -> None:
    for payload in PAYLOADS:
        fact = Fact(payload, payload, "seit", payload, payload, 0, 3, number=2017.0)
        term = Term(payload, payload, payload, 0, 3)
        words = Settings(dict.fromkeys(WORDS, payload))
        assert_harmless(
            draw_map([Place(payload, fact, None), Place(payload, fact, kommune_named("Herne"))]), ALLOWED | OWN
        )
        assert_harmless(draw_glossary([term]) + draw_explained([term]))
        assert_harmless(draw_title(payload, payload) + draw_error(payload, payload))
        assert_harmless(draw_followups(hostile_answer(payload), [fact], [payload]))
        assert_harmless(draw_answer_exports(payload, Narrowed((payload,), payload, (payload,)), True, True))
        for path in legal.OPERATOR_PAGES:
            assert_harmless(draw_operator_page(path, words))


def test_no_word_of_an_address_becomes_markup() -> None:
    names = ("frage", "kommune", "mit", "nur", "bis", "suche", "phase", "groesse", "art", "feld", "ansatz")
    for payload in PAYLOADS:
        address = Address(QueryParams([(name, payload) for name in names]))
        drawn = "".join((
            forms.draw_question_form(address), forms.draw_similar_fields(address), forms.draw_sources_form(address),
            forms.draw_compare_form(address, [payload]), forms.draw_map_form(address), forms.draw_claim_form(payload),
            forms.draw_kommune_form("kommunen", address, [payload]),
        ))  # fmt: skip
        assert_harmless(drawn, ALLOWED | OWN)
        page = draw_page("karte", payload, draw_title(payload), f"?{address.params}").removeprefix("<!doctype html>")
        assert_harmless(page, ALLOWED | PAGE)


def test_no_reason_becomes_markup() -> None:
    for payload in PAYLOADS:
        met = (Met(payload, payload, False), Met(payload, "x", True), Met(payload, payload, True))
        assert_harmless(draw_reasons(Reasons(met, (payload,))))


def test_no_address_of_a_record_is_a_program() -> None:
    assert all(record_of({"url": payload}).url == "" for payload in PAYLOADS)

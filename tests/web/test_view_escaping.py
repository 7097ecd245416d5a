"""A hundred hostile texts in every field: none becomes markup, none becomes a link."""

from __future__ import annotations

from dataclasses import fields
from html.parser import HTMLParser
from typing import Any

import pytest

from kekiz_search.types import Document, Heading, Mark, Origin, Span
from kekiz_search.web.views.answer import draw_answer
from kekiz_search.web.views.document import draw_document
from kekiz_search.web.views.document_list import draw_documents

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
    "div", "section", "article", "h2", "h3", "h4", "p", "span", "strong", "mark", "small", "blockquote", "a", "ul",
    "ol", "li", "nav", "table", "caption", "thead", "tbody", "tr", "th", "td", "details", "summary",
}  # fmt: skip


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


def assert_harmless(drawn: str) -> None:
    for tag, attributes in Tags(drawn).found:
        assert tag in ALLOWED
        assert not any(name.startswith("on") or name in {"src", "style", "srcset"} for name in attributes)
        href = attributes.get("href")
        assert href is None or href.startswith(("./", "#", "https://amt.example"))


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

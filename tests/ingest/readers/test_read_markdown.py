"""Markdown: nothing is removed, what is no content is marked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ingest.readers.markdown import read_markdown

PAGE = """---
title: "Wege in Selm"
kommune: Selm
published: 2021-04
stand: 2020
tags: [a, b]
---
# Wege in Selm ##

Selm baut aus.[^q] Mehr folgt. <!-- prüfen -->

Zwischentitel
-------------

```
# kein Titel [^q]
```

[^q]: Bericht der Stadt, S. 4.
    Zweite Zeile der Fußnote.
[seite]: https://beispiel.example
"""


def _marked(text: str) -> list[tuple[str, str]]:
    return [(mark.reason, text[mark.start : mark.end]) for mark in read_markdown(text).marks]


def test_the_whole_file_is_the_text() -> None:
    assert read_markdown(PAGE).text == PAGE


def test_front_matter_is_read_as_written() -> None:
    assert read_markdown(PAGE).meta == {
        "title": "Wege in Selm",
        "kommune": "Selm",
        "published": "2021-04",
        "as_of": "2020",
    }


def test_a_short_line_in_bold_that_stands_apart_is_a_heading() -> None:
    text = (
        "# Fragen\n\n**Was ist ein Lesegarten?**\n\nEin Platz mit Büchern.\n\n**Wer hilft?**\nDie Bücherei.\n\n"
        "**Der Garten ist zu.**\n\n**Fett** und weiter.\n**Mitten im Absatz**\n\n**Kontakt:**\nRathaus\n"
    )

    read = read_markdown(text)

    assert [text[h.start : h.end] for h in read.headings] == ["Fragen", "Was ist ein Lesegarten?", "Wer hilft?"]


def test_headings_span_their_words_only() -> None:
    read = read_markdown(PAGE)
    assert [(PAGE[h.start : h.end], h.level) for h in read.headings] == [("Wege in Selm", 1), ("Zwischentitel", 2)]


def test_comments_and_footnotes_are_marked() -> None:
    marks = _marked(PAGE)
    assert marks[0][0] == "boilerplate"
    assert marks[0][1].endswith("tags: [a, b]\n---")
    assert marks[1:] == [
        ("reference", "[^q]"),
        ("boilerplate", "<!-- prüfen -->"),
        ("reference", "[^q]: Bericht der Stadt, S. 4.\n    Zweite Zeile der Fußnote."),
        ("reference", "[seite]: https://beispiel.example"),
    ]


def test_broken_front_matter_is_told_and_the_text_read() -> None:
    read = read_markdown('---\ntitle: "offen\nkommune: [x\n---\nEin Satz.\n')
    assert read.meta == {}
    assert "YAML" in read.warnings[0]


def test_a_value_that_is_a_list_is_told() -> None:
    read = read_markdown("---\nkommune: [Selm, Werne]\n---\nEin Satz.\n")
    assert "kommune" not in read.meta
    assert "kommune" in read.warnings[0]


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert _marked("---\n\nEin Satz: mit Doppelpunkt.\n\n---\n") == []


@given(st.text("#-[]^:`~<!> ab\n", max_size=80))
def test_marks_and_headings_lie_in_the_text(text: str) -> None:
    read = read_markdown(text)
    assert all(0 <= span.start < span.end <= len(text) for span in (*read.marks, *read.headings))

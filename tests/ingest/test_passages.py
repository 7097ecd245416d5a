"""Passages: whole sentences, below one heading, outside of all marks, every sentence in exactly one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.marking import mark_spans
from ingest.packing import MAX_CHARS, MIN_CHARS
from ingest.passages import split_passages
from ingest.readers.markdown import read_markdown
from ingest.readers.plain import find_headings
from kekiz_search.types import Document, Origin

SENTENCES = (
    "Die Stadt besucht alle Familien in den ersten Wochen nach der Geburt.",
    "Dazu gehören z. B. Hebammen, Kitas und Dr. Amsel vom Jugendamt.",
    "Das Vorhaben „Hand in Hand!“ begann am 3. Mai 2014 in Ahaus.",
    "Es wirkt.",
    "Wer mag, bekommt beim zweiten Besuch noch einen Ordner mit allen Angeboten der Stadt und ihrer freien Träger.",
)
PARAGRAPHS = st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=9).map(" ".join), max_size=8)
BLOCKS = st.lists(
    st.sampled_from(
        (
            *SENTENCES,
            "Neue Wege",
            "Anzeige: Möbel",
            "Einwohner:\n39.000",
            "- erster Punkt\n- zweiter Punkt",
            "Ziele sind:",
            "Tel.: 02561 1234\namsel@ahaus.example",
            "x" * 1200,
        )
    ),
    max_size=12,
).map("\n\n".join)


def _document(text: str) -> Document:
    headings = find_headings(text)
    return Document("d", "d.txt", "0", text, Origin(), headings, mark_spans(text, headings, ()))


def _texts(document: Document) -> list[str]:
    return [document.text[passage.start : passage.end] for passage in split_passages(document)]


def test_a_paragraph_of_good_length_is_one_passage() -> None:
    paragraphs = [" ".join([*SENTENCES, SENTENCES[0]]), " ".join([SENTENCES[1], *reversed(SENTENCES)])]
    assert _texts(_document("\n\n".join(paragraphs))) == paragraphs


def test_short_paragraphs_are_joined_and_long_ones_cut_at_sentences() -> None:
    short = _texts(_document("\n\n".join(SENTENCES)))
    assert len(short) == 1
    long = _texts(_document(" ".join(SENTENCES[1:] * 6)))
    assert all(MIN_CHARS <= len(text) <= MAX_CHARS for text in long)
    assert all(text.endswith((".", "Träger.")) for text in long)


def test_a_sentence_longer_than_the_limit_is_a_passage_of_its_own() -> None:
    endless = "Das ist ein Satz, " + "der immer weiter geht, " * 60 + "bis er endet."
    assert endless in _texts(_document(f"{SENTENCES[0]} {endless} {SENTENCES[1]}"))


def test_numbers_ids_and_headings() -> None:
    document = _document(f"Neue Wege\n\n{SENTENCES[0]}\n\nAusblick\n\n{SENTENCES[1]}\n")
    passages = split_passages(document)
    assert [(passage.passage_id, passage.heading) for passage in passages] == [
        ("d:0001", "Neue Wege"),
        ("d:0002", "Ausblick"),
    ]


def test_fields_stay_with_their_values_and_together() -> None:
    fields = "Seit wann dabei:\n\n2019\n\nEinwohnerzahl:\n\nrund 39.300\n\nKinder unter 18:\n\n7.010"
    assert _texts(_document(f"Ahaus\n\n{fields}\n\nDie Lage\n\n{' '.join(SENTENCES)}\n"))[0] == fields


def test_list_items_stay_with_their_lead_in() -> None:
    items = "\n".join(f"- Punkt {number} der Reihe, der ein wenig länger ist als nötig" for number in range(5))
    text = " ".join([*SENTENCES, *SENTENCES]) + "\n\nDie Stadt hat diese Ziele:\n" + items
    assert _texts(_document(text))[1].startswith("Die Stadt hat diese Ziele:\n- Punkt 0")


def test_wrapped_lines_are_one_sentence() -> None:
    text = (
        "Am Montag trafen sich die Fachleute aus allen Ämtern der Stadt im großen\n"
        "Saal des Rathauses, um über die Wege der Familien zu sprechen. Danach\ngab es Suppe.\n"
    )
    passages = split_passages(_document(text))
    assert [text[passage.start : passage.end] for passage in passages] == [text.strip()]


def test_a_footnote_mark_does_not_end_a_passage() -> None:
    text = "# Wege\n\nDie Stadt baut aus.[^a] Sie hat zwei Hebammen.[^b]\n\n[^a]: Bericht eins.\n[^b]: Bericht zwei.\n"
    read = read_markdown(text)
    document = Document("d", "d.md", "0", text, Origin(), read.headings, mark_spans(text, read.headings, read.marks))
    assert _texts(document) == ["Die Stadt baut aus.[^a] Sie hat zwei Hebammen."]


def test_an_advertisement_parts_two_passages() -> None:
    assert _texts(_document(f"{SENTENCES[0]}\n\nAnzeige: Möbel\n\n{SENTENCES[1]}")) == [*SENTENCES[:2]]


def test_a_quotation_and_a_contact_have_their_own_passages() -> None:
    quote = "„Jedes Kind soll hier gut ankommen können, und dafür arbeiten wir.“\nUte Amsel, Bürgermeisterin"
    contact = "Jörn Winkelhaus\nJugendamt\nMarkt 1\n48683 Ahaus"
    document = _document(f"Ahaus\n\nEinwohner: 39.000\n\nZitat\n\n{quote}\n\n{SENTENCES[0]}\n\n{contact}\n")
    assert _texts(document) == ["Einwohner: 39.000", quote, SENTENCES[0], contact]
    assert [passage.heading for passage in split_passages(document)] == ["Ahaus", "Zitat", "Ahaus", "Ahaus"]


def test_nothing_gives_no_passages() -> None:
    assert split_passages(_document("\n***\n")) == []


@settings(max_examples=40)
@given(PARAGRAPHS)
def test_every_sentence_is_in_exactly_one_passage(paragraphs: list[str]) -> None:
    document = Document("d", "d.txt", "0", "\n\n".join(paragraphs), Origin())
    together = " ".join(" ".join(text.split()) for text in _texts(document))
    assert together == " ".join(" ".join(paragraphs).split())


@settings(max_examples=40)
@given(BLOCKS)
def test_passages_are_ordered_disjoint_and_outside_marks_and_headings(text: str) -> None:
    document = _document(text)
    passages = split_passages(document)
    assert all(one.end <= other.start for one, other in pairwise(passages))
    for passage in passages:
        assert text[passage.start : passage.end] == text[passage.start : passage.end].strip() != ""
        for span in (*document.marks, *document.headings):
            assert span.end <= passage.start or passage.end <= span.start


@settings(max_examples=40)
@given(BLOCKS)
def test_all_words_outside_marks_and_headings_are_in_a_passage(text: str) -> None:
    document = _document(text)
    covered = [False] * len(text)
    for span in (*document.marks, *document.headings, *split_passages(document)):
        covered[span.start : span.end] = [True] * (span.end - span.start)
    assert not any(sign.isalnum() and not inside for sign, inside in zip(text, covered, strict=True))


@pytest.mark.parametrize("text", ["wort " * 2000, "a" * 9000, "\n".join(["Ein Wort ohne Punkt"] * 400)])
def test_what_is_too_long_for_a_sentence_is_cut_and_nothing_of_it_is_lost(text: str) -> None:
    document = Document("d", "d.txt", "0", text, Origin())
    passages = split_passages(document)
    assert max(one.end - one.start for one in passages) <= MAX_CHARS
    kept = "".join(text[one.start : one.end] for one in passages)
    assert "".join(kept.split()) == "".join(text.split())

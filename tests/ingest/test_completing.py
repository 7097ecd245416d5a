"""What a worker makes of a document beside reading it, and what it leaves to its parent."""

from __future__ import annotations

import pytest

import ingest.worker
from ingest.completing import complete_sections, cut_section, open_sections
from ingest.cutting import cut_document
from ingest.entries import Cut
from ingest.sections import unpack_sections
from ingest.worker import pack_answer
from kekiz_search.encoder import SHIPPED_MODEL, open_encoder
from kekiz_search.types import Document, Origin

TEXT = "Die Hebammen besuchen junge Eltern.\n\nIm Elterncafé beraten Fachkräfte zu Anträgen.\n"
REQUEST = {"name": "eintrag", "is_whole": True, "model": str(SHIPPED_MODEL)}


@pytest.fixture(scope="module")
def cut() -> Cut:
    return cut_document(Document("a", "a.txt", "", TEXT, Origin(title="Hebammen")))


def test_a_worker_makes_all_that_the_parent_would(cut: Cut) -> None:
    encoder = open_encoder()
    sections = unpack_sections("eintrag", pack_answer(cut, REQUEST))
    assert sections == complete_sections(cut, cut_section(cut), encoder)
    prepared = open_sections(cut, sections, encoder.encode_passages([""]).shape[1])
    assert len(prepared.terms) == len(prepared.vectors) == len(prepared.pieces) == len(cut.passages)
    assert prepared.words["Hebammen"] == "hebamme"


@pytest.mark.parametrize(("wanted", "kinds"), [({"model": None}, 2), ({"is_whole": False}, 1)])
def test_a_worker_makes_no_more_than_is_wanted(cut: Cut, wanted: dict[str, object], kinds: int) -> None:
    assert len(unpack_sections("eintrag", pack_answer(cut, REQUEST | wanted))) == kinds


def test_the_words_of_a_long_text_are_left_to_the_parent(cut: Cut, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ingest.worker, "_MOST_CHARS", len(TEXT) - 1)
    assert unpack_sections("eintrag", pack_answer(cut, REQUEST)) == cut_section(cut)


def test_only_what_fits_is_taken_over(cut: Cut) -> None:
    encoder = open_encoder()
    whole = complete_sections(cut, cut_section(cut), encoder)
    assert all(section is whole[kind] for kind, section in complete_sections(cut, whole, encoder).items())
    other = cut_document(Document("a", "a.txt", "", TEXT.replace("Eltern", "Väter"), Origin(title="Hebammen")))
    anew = complete_sections(other, {**whole, **cut_section(other)}, encoder)
    assert anew == complete_sections(other, cut_section(other), encoder)

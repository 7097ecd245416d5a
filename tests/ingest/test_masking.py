"""Masked e-mail addresses and telephone numbers are neither searched nor quoted nor shown, and nothing else is."""

from __future__ import annotations

import json
from dataclasses import asdict
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest import build_index
from ingest.cutting import cut_document
from ingest.masking import mask_contacts
from kekiz_search import open_index
from kekiz_search.index.masked import mask_text
from kekiz_search.types import Document, Mark, Origin

TEXT = (
    "Willkommensbüro der Stadt Selm\n\n"
    "Das Willkommensbüro berät seit 2016 junge Eltern zu allen Fragen der ersten Monate.\n\n"
    "Fragen beantwortet Ute Amsel unter der Nummer 02592 69-123 oder per Mail an amsel@selm.example gern.\n\n"
    "Kontakt:\nUte Amsel\nJugendamt\nMarkt 1\n59379 Selm\nTel.: 02592 69-123\nE-Mail: amsel@selm.example\n"
)
SECRETS = ("69-123", "amsel@", "selm.example")


def _masked(text: str) -> list[str]:
    return [text[mark.start : mark.end] for mark in mask_contacts(text, ())]


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Tel.: 02306 104-1234, Fax 02306/104 99", ["02306 104-1234", "02306/104 99"]),
        ("Schreiben Sie an a.b@c-d.de oder c (at) lünen (dot) de.", ["a.b@c-d.de", "c (at) lünen (dot) de"]),
        ("Rufen Sie +49 (0)2306 104-12 an.", ["+49 (0)2306 104-12"]),
        ("mobil 0176 12345678", ["0176 12345678"]),
        ("(02306) 1041 20", ["(02306) 1041 20"]),
        ("T 0 23 06 / 10 41", ["0 23 06 / 10 41"]),
        ("0049 2306 104123", ["0049 2306 104123"]),
        ("amt[at]stadt[punkt]de", ["amt[at]stadt[punkt]de"]),
        ("Am 05.03.2017 kamen 0,5 Prozent; Vorlage 0123/2017, 0 bis 3 Jahre, 01/2018.", []),
        ("Von 2012 bis 2016 waren es 61.000, dann 160 727 Kinder.", []),
        ("IBAN DE12 3456 7890 1234 5678 00, 44532 Lünen, Tel. 112", []),
        ("Im Schuljahr 2016/17 und am 1. 1. 2020 um 12-13 Uhr", []),
    ],
)
def test_contacts_are_found_and_figures_are_left(text: str, masked: list[str]) -> None:
    assert _masked(text) == masked


def test_a_mask_wins_over_other_marks() -> None:
    text = "Impressum: info@stadt.example und mehr"
    marks = mask_contacts(text, (Mark(0, len(text), "boilerplate"),))
    assert [(text[m.start : m.end], m.reason) for m in marks] == [
        ("Impressum: ", "boilerplate"),
        ("info@stadt.example", "masked"),
        (" und mehr", "boilerplate"),
    ]


@given(st.text("0123456789 +-/().@abc\nTel:", max_size=80))
def test_offsets_hold_and_nothing_is_masked_twice(text: str) -> None:
    marks = mask_contacts(text, ())
    shown = mask_text(text, marks)
    assert len(shown) == len(text)
    assert all(one.end <= other.start for one, other in pairwise(marks))
    assert shown.replace("•", "") == "".join(
        sign for at, sign in enumerate(text) if sign.isspace() or not any(m.start <= at < m.end for m in marks)
    )


@pytest.mark.parametrize(
    ("text", "passages"),
    [
        ("Fragen zu den Tabellen: Frau Ems, Tel. 02592 69-123", ["Fragen zu den Tabellen: Frau Ems, Tel."]),
        ("Wir helfen Ihnen.\n\n02592 69-123, Tel. 02592 69-124 oder ems@selm.example", ["Wir helfen Ihnen."]),
        ("Wir helfen Ihnen.\n\nTelefon:\n02592 69-123\n\nE-Mail:\nems@selm.example", ["Wir helfen Ihnen.\n\nTelefon:"]),
        ("Und nun?\n\nFragen Sie: 02592 69-123 (Frau Ems)", ["Und nun?", "Fragen Sie:", "(Frau Ems)"]),
    ],
)
def test_what_a_mask_leaves_is_a_passage_only_where_it_says_something(text: str, passages: list[str]) -> None:
    document = Document("d", "d.txt", "0", text, Origin(), (), mask_contacts(text, ()))
    assert [text[passage.start : passage.end] for passage in cut_document(document).passages] == passages


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kontakte")
    (folder / "selm.txt").write_text(TEXT, encoding="utf-8")
    (folder / "notiz.txt").write_text("amsel@selm.example\n\n" + TEXT, encoding="utf-8")
    build_index(folder, folder.parent / "index-ohne", mask_contacts=True)
    return folder.parent / "index-ohne"


def test_nothing_that_is_shown_holds_a_contact(index: Path) -> None:
    with open_index(index) as kekiz:
        questions = (
            "Wie erreiche ich Ute Amsel?",
            "Was macht das Willkommensbüro in Selm?",
            "Wer leitet das Jugendamt?",
        )
        shown = [json.dumps(kekiz.ask(question).to_dict()) for question in questions]
        shown += [hit.passage.text for hit in kekiz.search("Ute Amsel Nummer Tel. E-Mail", k=10)]
        shown += [json.dumps(asdict(document.origin)) + document.text for document in kekiz.documents()]
    assert [secret for words in shown for secret in SECRETS if secret in words] == []


def test_the_rest_is_answered_as_before(index: Path) -> None:
    with open_index(index) as kekiz:
        answer = kekiz.ask("Was macht das Willkommensbüro in Selm?")
        document = kekiz.documents()[0]
    assert any("junge Eltern" in citation.quote for citation in answer.citations)
    assert "•••" in document.text
    assert all("•" not in citation.quote for citation in answer.citations)


def test_without_the_option_nothing_is_masked(tmp_path: Path) -> None:
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / "selm.txt").write_text(TEXT, encoding="utf-8")
    build_index(tmp_path / "d", tmp_path / "index")
    with open_index(tmp_path / "index") as kekiz:
        assert kekiz.documents()[0].text == TEXT

"""The documents beside the checkout: what must come out of the pages this was built for."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.marking import mark_spans
from ingest.origin import describe_origin
from ingest.passages import split_passages
from ingest.readers import read_file
from ingest.register import read_register
from ingest.steckbrief import read_steckbrief
from kekiz_search.types import Document

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def documents(shared_documents: Path) -> dict[str, Document]:
    register = read_register(shared_documents)
    assert register.warnings == ()
    found = {}
    for path in sorted(shared_documents.glob("*.txt")):
        read = read_file(path)
        marks = mark_spans(read.text, read.headings, read.marks)
        origin = describe_origin(read, register.row_for(path.name), path.name)
        found[path.stem] = Document(path.stem, path.name, read.sha256, read.text, origin, read.headings, marks)
    return found


def test_profiles_give_their_key_figures(documents: dict[str, Document]) -> None:
    found = {
        (fact.subject, fact.attribute): (fact.value, fact.hedge)
        for document in documents.values()
        for fact in read_steckbrief(document)
    }
    assert found["Herne", "einwohner"] == ("160.727", None)
    assert found["Hamm", "kinder_unter_18"] == ("31.278", None)
    assert found["Unna", "einwohner"] == ("ca. 61.000", "ca.")
    assert [found[name, "seit"][0] for name in ("Hamm", "Herne", "Unna")] == ["2012", "2017", "2012"]
    assert {name for name, attribute in found if attribute == "zitat"} == {"Hamm", "Herne", "Unna"}


def test_profiles_name_head_and_contact(documents: dict[str, Document]) -> None:
    herne = {fact.attribute: fact for fact in read_steckbrief(documents["kinderstark-herne"])}
    assert (herne["leitung"].label, herne["leitung"].value) == ("Oberbürgermeister", "Dr. Frank Dudda")
    assert herne["adresse"].value.endswith("44649 Herne")
    assert {"kontakt", "telefon", "email", "stelle"} <= herne.keys()


def test_menus_advertisements_and_repeats_are_in_no_passage(documents: dict[str, Document]) -> None:
    for document in documents.values():
        texts = [document.text[passage.start : passage.end] for passage in split_passages(document)]
        joined = "\n".join(texts)
        for words in ("KEINE ERGEBNISSE", "Zur Website", "Gespeichert von", "Anzeige:", "language"):
            assert words not in joined
    hamm = documents["kinderstark-hamm"]
    assert sum("Jobcenter" in hamm.text[p.start : p.end] for p in split_passages(hamm)) == 1


def test_every_document_has_its_origin(documents: dict[str, Document]) -> None:
    kommunen = {name: document.origin.kommune for name, document in documents.items()}
    assert kommunen["ministerium-planungsworkshops"] is None
    assert sorted(filter(None, kommunen.values())) == ["Hamm", "Herne", "Herne", "Unna"]
    assert documents["ministerium-planungsworkshops"].origin.published == "2017-03-08"

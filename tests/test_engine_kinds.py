"""A question asked of one kind of documents is answered by these alone."""

from __future__ import annotations

from pathlib import Path

from kekiz_search import open_index


def test_only_documents_of_the_kinds_asked_are_quoted(own_index: Path) -> None:
    with open_index(own_index) as kekiz:
        kinds = {document.doc_id: document.origin.kind for document in kekiz.documents()}
        whole = kekiz.ask("Was ist ein Elterncafé?").to_dict()
        profiles = kekiz.ask("Was ist ein Elterncafé?", kinds=["profile"]).to_dict()
    assert "editorial" in {kinds[one["doc_id"]] for one in whole["citations"]}
    assert {kinds[one["doc_id"]] for one in (*profiles["citations"], *profiles["hits"])} <= {"profile"}


def test_facts_of_other_kinds_are_left_out(own_index: Path) -> None:
    with open_index(own_index) as kekiz:
        assert kekiz.ask("Wie viele Einwohner hat Kleve?", kinds=["profile"]).status == "answered"
        assert kekiz.ask("Wie viele Einwohner hat Kleve?", kinds=["press"]).status == "no_evidence"

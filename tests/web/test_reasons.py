"""Why a passage was found, on a real index."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest import build_index
from kekiz_search import open_index
from kekiz_search.web.reasons import Met, read_reasons
from kekiz_search.web.views.reasons import draw_reasons

TEXT = "Die Stadt Witten baut zwei neue Spielplätze für Kinder. Eröffnet wird im Mai.\n"


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    room = tmp_path_factory.mktemp("reasons")
    (room / "in").mkdir()
    (room / "in" / "witten.txt").write_text(f"Neues\n\n{TEXT}", encoding="utf-8")
    build_index(room / "in", room / "index")
    return room / "index"


def test_words_are_those_of_question_and_passage(index: Path) -> None:
    with open_index(index) as kekiz:
        found = kekiz.ask("Wo steht der Spielplatz mit Seilbahnstation?").to_dict()
        (hit, *_others) = found["hits"]
        document = kekiz.document(hit["doc_id"])
        reasons = read_reasons(kekiz, found["question"], hit, document)
    assert Met("Spielplatz", "Spielplätze", True) in reasons.met
    assert all(met.told in document.text[hit["start"] : hit["end"]] for met in reasons.met)
    assert {met.asked for met in reasons.met}.isdisjoint(reasons.unmet)
    assert "„Spielplatz“ steht in dieser Stelle als „Spielplätze“." in draw_reasons(reasons)

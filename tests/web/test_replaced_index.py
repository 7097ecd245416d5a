"""The index changes while people read."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from ingest import build_index
from kekiz_search.web import engine_cache, texts
from kekiz_search.web.middleware import own_middleware
from kekiz_search.web.routes import own_routes

QUESTION = {"frage": "Was ist ein Bücherkoffer?"}
SENTENCE = "Ein Bücherkoffer ist eine Kiste mit Geschichten, die von Haus zu Haus wandert."


def test_a_replaced_index_is_read_at_once_and_a_damaged_one_is_said(
    tmp_path: Path, tiny_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, index = tmp_path / "documents", tmp_path / "index"
    folder.mkdir()
    (folder / "eins.txt").write_text("In Lünen gibt es ein Elterncafé für alle Eltern.\n", encoding="utf-8")
    build_index(folder, index, str(tiny_model))
    monkeypatch.setenv(engine_cache.INDEX_VARIABLE, str(index))
    monkeypatch.setenv("KEKIZ_ENCODER", str(tiny_model))
    engine_cache.SHARED.forget()
    client = TestClient(Starlette(routes=own_routes(), middleware=own_middleware()))
    assert "Kein Beleg gefunden" in client.get("/einfach/", params=QUESTION).text

    (folder / "zwei.txt").write_text(f"{SENTENCE}\n", encoding="utf-8")
    build_index(folder, index, str(tiny_model))
    assert SENTENCE in client.get("/einfach/", params=QUESTION).text

    (index / "CURRENT").write_text("weg\n", encoding="ascii")
    answer = client.get("/einfach/", params=QUESTION)
    assert answer.status_code == 503
    assert texts.UNAVAILABLE in answer.text
    assert str(index) not in answer.text
    engine_cache.SHARED.forget()

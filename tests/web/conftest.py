"""A fake engine with hand-written answers: what the page shows is decided here and nowhere else."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest
import streamlit as st

from kekiz_search.errors import CorpusError, QuestionError
from kekiz_search.types import Document, Heading, Mark, Origin
from kekiz_search.web import engine_cache

TEXT = (
    "Lotsen in Musterstadt\n"
    "Anzeige: Fahrräder im Angebot\n"
    "Seit dem Frühjahr begleiten zwei Lotsinnen junge Familien in Musterstadt. "
    "Sie treffen sich monatlich mit dem Jobcenter und dem Jugendamt. Danach gibt es Kaffee.\n"
    "\n"
    "Ausblick\n"
    "Im kommenden Jahr soll ein drittes Büro öffnen.\n"
)
QUOTE = "Sie treffen sich monatlich mit dem Jobcenter und dem Jugendamt."
START = TEXT.index(QUOTE)
END = START + len(QUOTE)
DOCUMENT = Document(
    doc_id="d1",
    file="musterstadt.txt",
    sha256="0" * 64,
    text=TEXT,
    origin=Origin(
        title="Lotsen in Musterstadt",
        kommune="Musterstadt",
        publisher="Musterbote",
        kind="press",
        published="2019-04-02",
        url="https://www.musterbote.example/lotsen",
        as_of="2019-04-02",
        as_of_basis="published",
    ),
    headings=(Heading(0, 21, 1), Heading(TEXT.index("Ausblick"), TEXT.index("Ausblick") + 8, 2)),
    marks=(Mark(22, 22 + len("Anzeige: Fahrräder im Angebot"), "advertisement"),),
)


def make_answer(question: str = "Wer trifft das Jobcenter?", **changes: Any) -> dict[str, Any]:
    """Return an answer of the contract's shape with one citation, some fields changed."""
    answer: dict[str, Any] = {
        "schema": 1,
        "question": question,
        "understood": {"kind": "open", "kommunen": [], "concepts": ["Jobcenter"], "as_of": None},
        "status": "answered",
        "answer": f"„{QUOTE}“ [1]",
        "statements": [{"text": f"„{QUOTE}“", "citations": [1]}],
        "rows": [],
        "citations": [
            {
                "number": 1,
                "doc_id": "d1",
                "file": "musterstadt.txt",
                "title": "Lotsen in Musterstadt",
                "publisher": "Musterbote",
                "kind": "press",
                "kommune": "Musterstadt",
                "url": "https://www.musterbote.example/lotsen",
                "published": "2019-04-02",
                "as_of": "2019-04-02",
                "as_of_basis": "published",
                "page": None,
                "heading": None,
                "start": START,
                "end": END,
                "quote": QUOTE,
                "prefix": TEXT[START - 32 : START],
                "suffix": TEXT[END : END + 32],
                "sha256": "0" * 64,
            }
        ],
        "hits": [],
        "checked": {"kommunen": 1, "documents": 2, "passages": 7},
        "index": {"version": "v1", "encoder": "fake", "built": "2025-01-01"},
        "timings_ms": {"total": 1.0},
    }
    return copy.deepcopy(answer | changes)


def make_row(kommune: str, verdict: str = "no_evidence", **changes: Any) -> dict[str, Any]:
    """Return one row of a list answer."""
    return {"kommune": kommune, "verdict": verdict, "value": None, "as_of": None, "citations": []} | changes


NO_EVIDENCE = {
    "status": "no_evidence",
    "answer": "Dazu fand sich kein Beleg. Das heißt nicht, dass es das nicht gibt.",
    "statements": [],
    "citations": [],
    "hits": [
        {"rank": 1, "score": 0.4, "passage_id": "p1", "doc_id": "d1", "start": START, "end": END, "text": QUOTE},
    ],
}
LIST = {
    "understood": {"kind": "list", "kommunen": [], "concepts": ["Jobcenter"], "as_of": None},
    "answer": f"Für eine Kommune gibt es einen Beleg.\nMusterstadt: „{QUOTE}“ [1]",
    "rows": [
        make_row("Beispielheim"),
        make_row("Musterstadt", "supported", as_of="2019", citations=[1]),
        make_row("Probeburg"),
    ],
    "checked": {"kommunen": 3, "documents": 2, "passages": 7},
}


class FakeAnswer:
    def __init__(self, answer: dict[str, Any]) -> None:
        self.answer = answer

    def to_dict(self) -> dict[str, Any]:
        return self.answer


class FakeEngine:
    """Answers by a word of the question."""

    version = "v1"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def ask(self, question: str) -> FakeAnswer:
        self.asked.append(question)
        if len(question) > 2000:
            raise QuestionError("Die Frage ist zu lang.", hint="Fassen Sie sich kürzer.")
        if "kaputt" in question:
            raise RuntimeError("secret detail")
        if question.startswith("Welche"):
            return FakeAnswer(make_answer(question, **LIST))
        if "Wetter" in question:
            return FakeAnswer(make_answer(question, **NO_EVIDENCE))
        return FakeAnswer(make_answer(question))

    def document(self, doc_id: str) -> Document:
        if doc_id != "d1":
            raise CorpusError("Ein solches Dokument gibt es nicht.", hint="Sehen Sie in die Liste.")
        return DOCUMENT

    def documents(self) -> tuple[Document, ...]:
        return (DOCUMENT,)


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeEngine]:
    """Put a fake engine where the page looks for the shared one."""
    fake = FakeEngine()
    monkeypatch.setattr("kekiz_search.web.parts.is_built", lambda: True)
    monkeypatch.setattr("kekiz_search.web.parts.shared_engine", lambda: fake)
    st.cache_resource.clear()
    yield fake
    engine_cache.FIRST_BUILD.error = None

"""A fake engine with hand-written answers: what the page shows is decided here and nowhere else."""

from __future__ import annotations

import copy
import re
import sys
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from kekiz_search.errors import CorpusError, QuestionError
from kekiz_search.index.manifest import Manifest
from kekiz_search.retrieval.explain import Meeting
from kekiz_search.types import Document, Fact, Heading, Hit, Mark, Origin
from kekiz_search.web import engine_cache
from kekiz_search.web.first_build import FIRST_BUILD

sys.path.insert(0, str(Path(__file__).parent))  # what stands beside the tests and is none
import served

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

GLOSSARY_TEXT = "# Glossar\n\n## Jobcenter\n\nEin Jobcenter hilft bei der Suche nach Arbeit. [^a]\n\n[^a]: Ein Heft.\n"
GLOSSARY = Document(
    doc_id="g1",
    file="glossar/worte.md",
    sha256="0" * 64,
    text=GLOSSARY_TEXT,
    origin=Origin(title="Glossar"),
    headings=(Heading(2, 9, 1), Heading(GLOSSARY_TEXT.index("Jobcenter"), GLOSSARY_TEXT.index("Jobcenter") + 9, 2)),
    marks=(
        Mark(GLOSSARY_TEXT.index("[^a]"), GLOSSARY_TEXT.index("[^a]") + 4, "reference"),
        Mark(GLOSSARY_TEXT.index("[^a]: "), len(GLOSSARY_TEXT) - 1, "boilerplate"),
    ),
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


MANIFEST = Manifest(
    format=1,
    version="v1",
    built="2025-01-02T03:04:05Z",
    source_folder="dokumente",
    encoder="fake",
    encoder_fingerprint="fake",
    analyzer="fake",
    counts={"documents": 2, "passages": 7, "facts": 1},
    skipped=[["kaputt.pdf", "Die Datei ist verschlüsselt."]],
    warnings=[["alt.txt", "Die Zeichen sind nicht UTF-8."]],
    files={},
)
FACTS = (
    Fact("d1", "Herne", "seit", "Dabei seit", "2017", 0, 5, number=2017.0),
    Fact("d1", "Herne", "einwohner", "Einwohner", "61.000", 6, 9, number=61000.0),
)
COMPARISON: dict[str, Any] = {
    "kommunen": ["Herne", "Hamm"],
    "corrections": {},
    "facts": [
        {
            "attribute": "seit",
            "label": "Dabei seit",
            "cells": [
                {
                    "kommune": "Herne", "value": "2017", "as_of": "2019", "as_of_basis": "stated", "conflicting": True,
                    "citations": [1], "values": [
                        {"value": "2017", "as_of": "2019", "as_of_basis": "stated", "citations": [1]},
                        {"value": "2016", "as_of": None, "as_of_basis": "unknown", "citations": [1]},
                    ],
                },
                {"kommune": "Hamm", "value": None, "citations": [], "values": [], "conflicting": False},
            ],
        }
    ],
    "approaches": [
        {
            "field": "Frühe Hilfen",
            "cells": [
                {"kommune": "Herne", "statements": [{"text": QUOTE, "citations": [1], "planned": True}], "further": 2},
                {"kommune": "Hamm", "statements": [], "further": 0},
            ],
        }
    ],
    "register": [
        {"kommune": "Herne", "kind": "kreisfreie Stadt", "kreis": None, "inhabitants": 156449},
        {"kommune": "Hamm", "kind": "kreisfreie Stadt", "kreis": None, "inhabitants": None},
    ],
    "citations": make_answer()["citations"],
    "notes": ["Zu Hamm fand sich in den vorliegenden Dokumenten nichts."],
}  # fmt: skip
SIMILAR: dict[str, Any] = {
    "kommune": "Herne",
    "approaches": [
        {
            "kommune": "Hamm", "field": "Frühe Hilfen", "score": 0.5, "shared": ["Lotsin"], "own": 1, "other": 1,
            "reason": "Beide haben Lotsen.",
        },
    ],
    "citations": make_answer()["citations"],
}  # fmt: skip


class FakeEngine:
    """Answers by a word of the question."""

    version = "v1"
    manifest = MANIFEST
    kommunen = ("Hamm", "Herne")

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.narrowed: list[tuple[tuple[str, ...], str | None, tuple[str, ...]]] = []
        self.wanted: list[Any] = []
        self.compared: list[list[str]] = []

    def ask(
        self, question: str, kommunen: Collection[str] = (), as_of: str | None = None, kinds: Collection[str] = ()
    ) -> FakeAnswer:
        self.asked.append(question)
        self.narrowed.append((tuple(kommunen), as_of, tuple(kinds)))
        if len(question) > 2000:
            raise QuestionError("Die Frage ist zu lang.", hint="Fassen Sie sich kürzer.")
        if "kaputt" in question:
            raise RuntimeError("secret detail")
        if question.startswith("Welche"):
            return FakeAnswer(make_answer(question, **LIST))
        if "Wetter" in question:
            return FakeAnswer(make_answer(question, **NO_EVIDENCE))
        return FakeAnswer(make_answer(question))

    def explain(self, query: str, hit: Hit) -> tuple[Meeting, ...]:
        """Take a word that stands in both for met."""
        words = [word for word in re.findall(r"\w+", query) if word in hit.passage.text]
        places = [(query.index(word), hit.passage.start + hit.passage.text.index(word), len(word)) for word in words]
        return tuple(Meeting(asked, asked + chars, told, told + chars, 1.0) for asked, told, chars in places)

    def check(self, text: str, progress: Any = None) -> FakeAnswer:
        if progress:
            progress("Sätze geprüft", 1, 1)
        verdict = "supported" if "2017" in text else "no_evidence" if "Seilbahn" in text else "contradicted"
        sentence = {
            "text": text, "verdict": verdict, "differs": "Die Quelle nennt 2017.",
            "slots": [{"kind": "year", "claimed": "2012", "found": "2017"}], "citations": make_answer()["citations"],
        }  # fmt: skip
        return FakeAnswer({"sentences": [sentence], "checked": {"documents": 2}})

    def compare(self, kommunen: Sequence[str]) -> FakeAnswer:
        self.compared.append(list(kommunen))
        return FakeAnswer(copy.deepcopy(COMPARISON))

    def profile(self, kommune: str) -> FakeAnswer:
        if kommune not in self.kommunen:
            raise QuestionError(f"Eine Kommune „{kommune}“ ist nicht bekannt.", hint="Wählen Sie eine aus.")
        profile = copy.deepcopy(COMPARISON) | {"kommunen": [kommune], "kind": "kreisfreie Stadt", "kreis": None}
        for row in (*profile["facts"], *profile["approaches"]):
            row["cells"] = row["cells"][:1]
        return FakeAnswer(profile | {"register": COMPARISON["register"][0], "documents": ["d1"]})

    def similar(self, kommune: str, *, filters: Any, approach: str | None = None) -> FakeAnswer:
        self.wanted.append((kommune, filters, approach))
        return FakeAnswer(copy.deepcopy(SIMILAR))

    def document(self, doc_id: str) -> Document:
        if doc_id != "d1":
            raise CorpusError("Ein solches Dokument gibt es nicht.", hint="Sehen Sie in die Liste.")
        return DOCUMENT

    def documents(self) -> tuple[Document, ...]:
        return (DOCUMENT, GLOSSARY)

    def facts(self) -> tuple[Fact, ...]:
        return FACTS


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeEngine]:
    """Put a fake engine where the page looks for the shared one."""
    fake = FakeEngine()
    monkeypatch.setattr("kekiz_search.web.parts.is_built", lambda: True)
    for module in ("parts", "pages.ueber", "plain.site", "plain.exports", "routes"):
        monkeypatch.setattr(f"kekiz_search.web.{module}.shared_engine", lambda: fake)
    engine_cache.SHARED.forget()
    yield fake
    FIRST_BUILD.error = None


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server over a few documents, one for all tests in a browser."""
    from ingest import build_index

    folder = tmp_path_factory.mktemp("served-documents")
    for name, text in {**served.DOCUMENTS, "sources.csv": served.REGISTER}.items():
        (folder / name).write_text(text, encoding="utf-8")
    index = tmp_path_factory.mktemp("served") / "index"
    build_index(folder, index)
    with served.serve_index(index) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """One browser for all tests."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=served.CHROMIUM, args=list(served.FLAGS))
        yield browser
        browser.close()

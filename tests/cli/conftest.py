"""A stand-in for the engine, so that the command line is tested by itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

import pytest

import kekiz_search
from kekiz_search.answering.answer import Answer, Checked, Citation, Row, Statement, Understood
from kekiz_search.errors import QuestionError
from kekiz_search.types import Document, Hit, Mark, Origin, Passage

T = TypeVar("T")
TEXT = "Kleve\nIn Kleve gibt es ein Elterncafé. Es [b]öffnet[/b] früh.\x1b[31m\n"
QUOTE = "In Kleve gibt es ein Elterncafé."
START = TEXT.index(QUOTE)


@pytest.fixture
def document() -> Document:
    origin = Origin(title="Steckbrief Kleve", kommune="Kleve", kind="profile", published="2020-02", as_of="2020-02-09")
    return Document("d1", "kleve.txt", "ab" * 32, TEXT, origin, marks=(Mark(0, 5, "boilerplate"),))


@pytest.fixture
def hit(document: Document) -> Hit:
    return Hit(1, 0.75, Passage("d1:6", "d1", START, START + len(QUOTE), "Kleve", QUOTE), document)


@pytest.fixture
def answer(hit: Hit) -> Answer:
    citation = Citation(
        number=1, doc_id="d1", file="kleve.txt", title="Steckbrief Kleve", publisher="Redaktion", kind="profile",
        kommune="Kleve", url=None, published="2020-02", as_of="2020-02", as_of_basis="published", page=None,
        heading="Kleve", start=START, end=START + len(QUOTE), quote=QUOTE, prefix="Kleve\n", suffix=" Es",
        sha256="ab" * 32,
    )  # fmt: skip
    return Answer(
        question="Wo gibt es ein Elterncafé?",
        understood=Understood("list", (), ("Elterncafé",), None),
        status="answered",
        answer="Ein Elterncafé gibt es in Kleve [1].",
        statements=(Statement("Ein Elterncafé gibt es in Kleve [1].", (1,)),),
        rows=(Row("Ahlen", "no_evidence"), Row("Kleve", "supported", "3 Tage", "2020-02", (1,))),
        citations=(citation,),
        hits=(hit,),
        checked=Checked(2, 3, 9),
        index={"version": "v1", "encoder": "tiny", "built": "2022-01-01"},
        timings_ms={"total": 1.0},
    )


@dataclass
class StandIn:
    """Returns what it was given and notes what it was asked; raises ``error`` instead where one is set."""

    answer: Answer
    hits: list[Hit]
    error: BaseException | None = None
    calls: list[tuple[object, ...]] = field(default_factory=list)

    def ask(self, question: str, kommunen: tuple[str, ...] = (), as_of: str | None = None) -> Answer:
        return self._note(self.answer, "ask", question, kommunen, as_of)

    def search(self, query: str, k: int = 10, kommunen: tuple[str, ...] = ()) -> list[Hit]:
        return self._note(self.hits[:k], "search", query, k, kommunen)

    def document(self, doc_id: str) -> Document:
        if doc_id != "d1":
            raise QuestionError(f"Das Dokument {doc_id} gibt es nicht.", hint="Die Kennungen nennt „ask --json“.")
        return self._note(self.hits[0].document, "document", doc_id)

    def find_nothing(self) -> None:
        """Answer from now on that there is no evidence."""
        self.answer = replace(
            self.answer, status="no_evidence", rows=(), citations=(), answer="Dazu steht hier nichts."
        )
        self.hits = []

    def _note(self, result: T, *call: object) -> T:
        self.calls.append(call)
        if self.error is not None:
            raise self.error
        return result


@pytest.fixture
def engine(answer: Answer, hit: Hit, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> StandIn:
    """Put the stand-in where ``open_index`` is, and run in a folder that has an ``index``."""
    stand_in = StandIn(answer, [hit])

    @contextmanager
    def open_index(index: Path, encoder: str | None = None) -> Iterator[StandIn]:
        stand_in.calls.append(("open", str(index), encoder))
        yield stand_in

    monkeypatch.setitem(vars(kekiz_search), "open_index", open_index)  # setattr would load the engine to look first
    (tmp_path / "index").mkdir()
    (tmp_path / "index" / "CURRENT").write_text("v1\n", encoding="ascii")
    monkeypatch.chdir(tmp_path)
    return stand_in

"""What is written to the database and beside it comes back as it was."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kekiz_search.index.layout import DATABASE, TEXTS
from kekiz_search.index.store import Store
from kekiz_search.types import Document, Fact, Heading, Mark, Origin, Passage

Written = Callable[[Sequence[Document], Sequence[Passage], Sequence[Fact]], Store]

TEXT = st.text(max_size=60)
MAYBE = st.none() | TEXT
PLACE = st.integers(0, 10_000)
BASIS = st.sampled_from(["stated", "published", "retrieved", "unknown"])
KIND = st.none() | st.sampled_from(
    ["profile", "press", "ministry", "research", "municipal", "association", "editorial"]
)
REASON = st.sampled_from(["boilerplate", "advertisement", "repeated", "reference"])
DOC_ID = st.from_regex(r"[a-z0-9]{1,8}-[0-9a-f]{8}", fullmatch=True)
ORIGINS = st.builds(
    Origin, title=MAYBE, kommune=MAYBE, publisher=MAYBE, kind=KIND, published=MAYBE, url=MAYBE, as_of=MAYBE,
    as_of_basis=BASIS,
)  # fmt: skip
DOCUMENTS = st.builds(
    Document,
    doc_id=DOC_ID,
    file=TEXT,
    sha256=st.text("0123456789abcdef", min_size=64, max_size=64),
    text=st.text(max_size=200),
    origin=ORIGINS,
    headings=st.lists(st.builds(Heading, start=PLACE, end=PLACE, level=st.integers(1, 6)), max_size=3).map(tuple),
    marks=st.lists(st.builds(Mark, start=PLACE, end=PLACE, reason=REASON), max_size=3).map(tuple),
)
PASSAGES = st.builds(Passage, passage_id=TEXT, doc_id=DOC_ID, start=PLACE, end=PLACE, heading=MAYBE)
FACTS = st.builds(
    Fact, doc_id=DOC_ID, subject=MAYBE, attribute=TEXT, label=TEXT, value=TEXT, start=PLACE, end=PLACE,
    number=st.none() | st.floats(allow_nan=False, allow_infinity=False), hedge=MAYBE, as_of=MAYBE, as_of_basis=BASIS,
)  # fmt: skip


def _place(fact: Fact) -> tuple[str, int, int, str]:
    return fact.doc_id, fact.start, fact.end, fact.attribute


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    documents=st.lists(DOCUMENTS, max_size=4, unique_by=lambda document: document.doc_id),
    passages=st.lists(PASSAGES, max_size=6, unique_by=lambda passage: passage.passage_id),
    facts=st.lists(FACTS, max_size=6, unique_by=_place),
)
def test_what_is_written_is_read_back(
    written_store: Written, documents: list[Document], passages: list[Passage], facts: list[Fact]
) -> None:
    store = written_store(documents, passages, facts)
    assert store.documents() == tuple(sorted(documents, key=lambda document: document.doc_id))
    assert tuple(store.passages()) == tuple(passages)
    assert store.facts() == tuple(sorted(facts, key=_utf8_place))
    for document in documents:
        assert store.read_text(document.doc_id) == document.text.encode("utf-8")


def _utf8_place(fact: Fact) -> tuple[str, int, int, bytes]:
    """SQLite orders text by its bytes."""
    return fact.doc_id, fact.start, fact.end, fact.attribute.encode("utf-8")


def test_rows_follow_the_order_in_which_passages_were_written(written_store: Written) -> None:
    names = ["w", "b", "z", "a"]
    store = written_store([], [Passage(name, "d-1", 0, 1, None) for name in names], [])
    assert [passage.passage_id for passage in store.passages()] == names


def test_database_holds_no_sentence_of_a_document(written_store: Written) -> None:
    text = "Zwölf Lotsinnen begleiten Familien. Sie kommen mit dem Fahrrad."
    fact = Fact("lotsen-1", "Unna", "zahl", "Lotsinnen", "Zwölf", 0, 5)
    store = written_store(
        [Document("lotsen-1", "lotsen.txt", "0" * 64, text, Origin(title="Steckbrief"))],
        [Passage("lotsen-1:0", "lotsen-1", 0, 36, None), Passage("lotsen-1:1", "lotsen-1", 36, len(text), None)],
        [fact],
    )
    database = (store._generation / DATABASE).read_bytes()
    assert "Zwölf".encode() in database
    for word in ("begleiten", "Familien", "kommen", "Fahrrad"):
        assert word.encode() not in database
    assert (store._generation / TEXTS / "lotsen-1.txt").read_bytes() == text.encode()


def test_unknown_document_is_a_key_error(written_store: Written) -> None:
    with pytest.raises(KeyError, match="nirgends"):
        written_store([], [], []).document("nirgends")


def test_store_cannot_be_written(written_store: Written) -> None:
    import sqlite3

    store = written_store([], [], [])
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        store._connection.execute("DELETE FROM passage")


def test_threads_read_the_same(written_store: Written) -> None:
    from concurrent.futures import ThreadPoolExecutor

    documents = [Document(f"d-{at}", f"{at}.txt", "0" * 64, f"Text {at}", Origin()) for at in range(20)]
    store = written_store(documents, [], [])
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda at: store.document(f"d-{at % 20}").text, range(200)))
    assert found == [f"Text {at % 20}" for at in range(200)]


def test_changed_text_is_read_as_it_lies_there_now(written_store: Written) -> None:
    store = written_store([Document("d-1", "a.txt", "0" * 64, "Kinder", Origin())], [], [])
    (store._generation / TEXTS / "d-1.txt").write_bytes(b"\xff\xfeKinder")
    assert store.read_text("d-1") == b"\xff\xfeKinder"
    assert store.document("d-1").text == "\\xff\\xfeKinder"

"""Engines over the test documents and over small folders that a test writes itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

from ingest import build_index
from kekiz_search import open_index
from kekiz_search.answering.answer import Answer
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.typed_question import clean_question
from kekiz_search.answering.reading.understand import understand
from kekiz_search.encoder import open_encoder
from kekiz_search.encoder.static import StaticEncoder
from kekiz_search.engine import Kekiz
from kekiz_search.german.analyzer import ANALYZER_VERSION
from kekiz_search.index.opened import Index, open_index_at

QUALITY_DOCUMENTS = Path(__file__).resolve().parents[1] / "quality" / "documents"
Read = Callable[[str], Question]
Asking = Callable[[Mapping[str, str]], Kekiz]
Supported = Callable[[Answer], list[str]]
_COLUMNS = "file,title,kommune,publisher,kind,published,url\n"


@pytest.fixture(scope="session")
def quality_documents() -> Path:
    return QUALITY_DOCUMENTS


@pytest.fixture(scope="session")
def quality_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index over the test documents; do not write into it."""
    index = tmp_path_factory.mktemp("quality") / "index"
    build_index(QUALITY_DOCUMENTS, index)
    return index


@pytest.fixture(scope="session")
def quality(quality_index: Path) -> Iterator[Kekiz]:
    """An engine over the test documents."""
    with open_index(quality_index) as kekiz:
        yield kekiz


@pytest.fixture(scope="session")
def opened(quality_index: Path) -> Iterator[Index]:
    """The index of the test documents itself, for what lies below the engine."""
    index = open_index_at(quality_index, open_encoder().fingerprint, ANALYZER_VERSION)
    yield index
    index.close()


@pytest.fixture(scope="session")
def read(opened: Index) -> Read:
    """Return what reads a question as typed, against the words of the test documents."""
    return lambda typed: understand(clean_question(typed), opened.terms)


@pytest.fixture(scope="session")
def asking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """Return what gives the engine over some files, named with their texts.

    Equal files share one engine, and all engines one encoder: loading it costs more than such an index.
    """
    opened: list[Kekiz] = []
    encoder = open_encoder()

    @cache
    def build(files: tuple[tuple[str, str], ...]) -> Kekiz:
        folder = tmp_path_factory.mktemp("asked")
        for name, text in files:
            (folder / "documents" / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / "documents" / name).write_text(text, encoding="utf-8")
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(StaticEncoder, "load", lambda _path: encoder)
            build_index(folder / "documents", folder / "index")
            opened.append(open_index(folder / "index"))
        return opened[-1]

    yield lambda files: build(tuple(sorted(files.items())))
    for kekiz in opened:
        kekiz.close()


@pytest.fixture(scope="session")
def profiles(asking: Asking) -> Asking:
    """Return what gives the engine over one profile of each Kommune, and over what other files there are."""

    def build(texts: Mapping[str, str]) -> Kekiz:
        own = [name for name in texts if "." not in name]
        rows = [f"{name.lower()}.txt,{name} im Profil,{name},Stadt {name},profile,2023-05-02,\n" for name in own]
        rows += [f"{name},Land hilft,,Ministerium,ministry,2023-05-02,\n" for name in texts if name not in own]
        files = {f"{name.lower()}.txt" if name in own else name: text for name, text in texts.items()}
        return asking({"sources.csv": "".join([_COLUMNS, *rows]), **files})

    return build


@pytest.fixture(scope="session")
def supported() -> Supported:
    """Return what names the Kommunen whose rows are supported."""
    return lambda answer: [row.kommune for row in answer.rows if row.verdict == "supported"]

"""Record which figures each document states, in the order of the text, in ``figures.json``.

The fact base can't tell "2016" from "2017" where one source says both. So each document's figures are written down once
it was read against its sources, and a change of any of them shows in the tests and in the diff of the record.
Run ``python tests/corpus/record_figures.py`` after a document was changed and read again.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path

from checker import check_figures, read_digest
from corpus_figures import figures_in
from corpus_reading import MARK, CorpusDocument, read_documents

RECORD = Path(__file__).with_name("figures.json")


def stated_figures(document: CorpusDocument) -> str:
    """All figures of a document's body in the order of the text, separated by spaces."""
    return " ".join(figures_in(MARK.sub(" ", document.body), number_words=False))


def record_text(documents: Iterable[CorpusDocument]) -> str:
    """The record as it is stored: one document a line."""
    return json.dumps({one.file: stated_figures(one) for one in documents}, indent=0) + "\n"


def read_record() -> dict[str, str]:
    """Read ``figures.json``."""
    record: dict[str, str] = json.loads(RECORD.read_text(encoding="utf-8"))
    return record


if __name__ == "__main__":
    read = read_documents()
    unsupported = [f"{one.file}: {problem}" for one in read for problem in check_figures(one, read_digest())]
    if unsupported:
        sys.exit("\n".join(["Not recorded; the fact base does not say:", *unsupported]))
    RECORD.write_text(record_text(read), encoding="utf-8")

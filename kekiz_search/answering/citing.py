"""Number the citations of what is not written as one text: cells side by side, pairs of sentences."""

from __future__ import annotations

from collections.abc import Iterable

from kekiz_search.answering.answer import Citation
from kekiz_search.answering.compose import cite
from kekiz_search.answering.verify import verify_sources
from kekiz_search.index.opened import Index
from kekiz_search.types import Document, Evidence

_CHANGED = "Seit dem Einlesen verändert, deshalb nicht zitiert: {files}. Lesen Sie die Dokumente neu ein."


class Citing:
    """Verifies the documents once, then numbers in order what holds; equal spans share a number."""

    def __init__(self, index: Index, documents: Iterable[Document]) -> None:
        self._verified = verify_sources(index, documents)
        self._numbers: dict[tuple[str, int, int], int] = {}
        self._citations: list[Citation] = []

    def holds(self, evidence: Evidence) -> bool:
        """Say whether a quote stands where it claims to stand, in a source that has not changed."""
        return self._verified.holds(evidence)

    def number(self, evidence: Evidence) -> int | None:
        """Return the number under which a quote is cited; None where its source does not hold it."""
        if not self.holds(evidence):
            return None
        key = (evidence.document.doc_id, evidence.start, evidence.end)
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers) + 1
            self._citations.append(cite(evidence, self._numbers[key]))
        return self._numbers[key]

    def numbers(self, evidence: Iterable[Evidence]) -> tuple[int, ...]:
        """Return the numbers of all that holds, each once."""
        found = (self.number(one) for one in evidence)
        return tuple(dict.fromkeys(number for number in found if number is not None))

    @property
    def citations(self) -> tuple[Citation, ...]:
        """All citations so far, by number."""
        return tuple(self._citations)

    @property
    def notes(self) -> tuple[str, ...]:
        """One sentence where sources have changed since they were read."""
        changed = self._verified.changed
        return (_CHANGED.format(files=", ".join(changed)),) if changed else ()

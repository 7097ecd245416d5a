"""What comes back of a claim check: a verdict for every sentence, its slots and verified citations, and its JSON."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from kekiz_search.answering.answer import SCHEMA, Checked, Citation
from kekiz_search.types import Verdict


@dataclass(frozen=True, slots=True)
class CheckedSlot:
    """A hard slot of a claim: what was ``claimed``, and the words that were ``found`` for it, None where none were."""

    kind: str
    claimed: str
    found: str | None


@dataclass(frozen=True, slots=True)
class CheckedSentence:
    """The verdict on a sentence, which stands at ``[start, end)`` of the text; ``differs`` says what sources say else.

    A sentence without evidence has citations only where ``differs`` speaks of them.
    """

    text: str
    start: int
    end: int
    verdict: Verdict
    slots: tuple[CheckedSlot, ...] = ()
    differs: str | None = None
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimCheck:
    """A checked text; ``to_dict`` is the JSON of the command line."""

    sentences: tuple[CheckedSentence, ...]
    checked: Checked
    index: dict[str, str]
    timings_ms: dict[str, float]

    @property
    def has_evidence(self) -> bool:
        """Whether any sentence was supported or contradicted."""
        return any(sentence.verdict != "no_evidence" for sentence in self.sentences)

    def to_dict(self) -> dict[str, Any]:
        """Return plain JSON values; all but ``timings_ms`` are the same for the same text and index."""
        content = asdict(self)
        for sentence in content["sentences"]:
            sentence["slots"] = list(sentence["slots"])
            sentence["citations"] = [
                {**citation, "according_to": list(citation["according_to"])} for citation in sentence["citations"]
            ]
        return {"schema": SCHEMA, **content, "sentences": list(content["sentences"])}

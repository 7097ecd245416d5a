"""What a reader hands on."""

from __future__ import annotations

from dataclasses import dataclass, field

from kekiz_search.types import Heading, Mark


@dataclass(frozen=True, slots=True)
class Extract:
    """The text of one format with its structure.

    ``meta`` holds only what the file says of itself: title, kommune, publisher, kind, published, url, as_of, language.
    """

    text: str
    headings: tuple[Heading, ...] = ()
    meta: dict[str, str] = field(default_factory=dict)
    marks: tuple[Mark, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadText:
    """A file that was read; ``sha256`` is that of its bytes, ``warnings`` are German sentences for the report."""

    text: str
    headings: tuple[Heading, ...]
    meta: dict[str, str]
    sha256: str
    marks: tuple[Mark, ...] = ()
    warnings: tuple[str, ...] = ()

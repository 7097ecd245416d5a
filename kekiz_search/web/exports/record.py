"""What is known of a cited source, as literature programs want it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from kekiz_search.german.normalise import fold
from kekiz_search.quoting import sources_behind
from kekiz_search.types import Document, Span
from kekiz_search.web.markup import safe_url, write_date
from kekiz_search.web.texts import export

# The first place to look for a year that a literature program can use.
_ISO_DATE: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_UNSEEN: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")


@dataclass(frozen=True, slots=True)
class Record:
    """A source with the cited place; every text is one line."""

    key: str
    title: str
    publisher: str
    kind: str
    url: str
    published: str
    page: int | None
    quote: str
    according_to: tuple[str, ...] = ()

    @property
    def date_parts(self) -> tuple[int, ...]:
        """Year, month, day, as far as they are known."""
        match = _ISO_DATE.fullmatch(self.published)
        return tuple(int(part) for part in match.groups() if part) if match else ()


def record_of(citation: Mapping[str, Any]) -> Record:
    """Return the record of a citation of an answer."""
    return Record(
        key=_key(str(citation.get("doc_id") or "quelle"), citation.get("start")),
        title=one_line(citation.get("title") or citation.get("file")),
        publisher=one_line(citation.get("publisher")),
        kind=one_line(citation.get("kind")),
        url=safe_url(citation.get("url")) or "",
        published=one_line(citation.get("published")),
        page=citation.get("page") if isinstance(citation.get("page"), int) else None,
        quote=one_line(citation.get("quote")),
        according_to=tuple(one_line(source) for source in citation.get("according_to") or ()),
    )


def record_at(document: Document, place: Span) -> Record:
    """Return the record of a place in a stored document."""
    origin = document.origin
    return record_of(
        {
            "doc_id": document.doc_id,
            "start": place.start,
            "title": origin.title,
            "file": document.file,
            "publisher": origin.publisher,
            "kind": origin.kind,
            "url": origin.url,
            "published": origin.published,
            "page": document.page_at(place.start),
            "quote": document.text[place.start : place.end],
            "according_to": sources_behind(document, place.end),
        }
    )


def write_reference(record: Record, viewed: date) -> str:
    """Write a source as a line of text, with the day on which it was looked at."""
    day = write_date(viewed.isoformat())
    published = write_date(record.published) if record.published else export.NO_DATE
    parts = [f"{record.publisher or export.NO_AUTHOR}: {record.title}", published]
    parts += [export.PAGE.format(page=record.page)] if record.page else []
    parts += [f"<{record.url}>"] if record.url else []
    return f"{', '.join((*parts, export.VIEWED.format(day=day)))}."


def one_line(text: object) -> str:
    """Return a text without line ends, control characters and blanks in a row."""
    return " ".join(_UNSEEN.sub(" ", str(text or "")).split())


def _key(doc_id: str, start: object) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(f"{doc_id}-{start or 0}")).strip("-")

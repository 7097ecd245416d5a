"""Sources for literature programs: BibTeX, RIS, CSL-JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from kekiz_search.web.exports.record import Record
from kekiz_search.web.markup import write_date
from kekiz_search.web.texts import export

_RIS_TYPES = {"press": "NEWS", "research": "RPRT", "ministry": "RPRT", "municipal": "GOVDOC"}
_CSL_TYPES = {"press": "article-newspaper", "research": "report", "ministry": "report", "municipal": "report"}
# Braces group in BibTeX; where they do not pair, the file breaks.
_NO_BRACES = str.maketrans("{}", "()")


def write_bibtex(records: Sequence[Record], viewed: date) -> str:
    """Write all sources as BibTeX entries, each once."""
    from pybtex.database import BibliographyData, Entry

    entries = {record.key: Entry("misc", fields=_bibtex_fields(record, viewed)) for record in records}
    return str(BibliographyData(entries).to_string("bibtex"))


def _bibtex_fields(record: Record, viewed: date) -> dict[str, str]:
    parts = record.date_parts
    fields = {
        "author": f"{{{record.publisher.translate(_NO_BRACES)}}}" if record.publisher else "",
        "title": record.title.translate(_NO_BRACES),
        "year": str(parts[0]) if parts else "",
        "month": str(parts[1]) if len(parts) > 1 else "",
        "pages": str(record.page) if record.page else "",
        "howpublished": record.url.translate(_NO_BRACES),
        "urldate": viewed.isoformat(),
        "note": export.VIEWED.format(day=write_date(viewed.isoformat())),
        "abstract": record.quote.translate(_NO_BRACES),
    }
    return {name: value for name, value in fields.items() if value}


def write_ris(records: Sequence[Record], viewed: date) -> str:
    """Write all sources as RIS records."""
    import rispy

    entries = []
    for record in records:
        year, month, day = (*(f"{part:02}" for part in record.date_parts), "", "", "")[:3]
        entry = {
            "type_of_reference": _RIS_TYPES.get(record.kind, "ELEC"),
            "id": record.key,
            "title": record.title,
            "authors": [record.publisher] if record.publisher else [],
            "year": year,
            "date": f"{year}/{month}/{day}/" if year else "",
            "urls": [record.url] if record.url else [],
            "start_page": str(record.page) if record.page else "",
            "access_date": f"{viewed:%Y/%m/%d}/",
            "notes": [record.quote],
        }
        entries.append({name: value for name, value in entry.items() if value})
    return str(rispy.dumps(entries, skip_unknown_tags=False))


def write_csl(records: Sequence[Record], viewed: date) -> str:
    """Write all sources as CSL-JSON."""
    items = []
    for record in records:
        item: dict[str, Any] = {
            "id": record.key,
            "type": _CSL_TYPES.get(record.kind, "webpage"),
            "title": record.title,
            "author": [{"literal": record.publisher}] if record.publisher else [],
            "issued": {"date-parts": [list(record.date_parts)]} if record.date_parts else {},
            "accessed": {"date-parts": [[viewed.year, viewed.month, viewed.day]]},
            "URL": record.url,
            "page": str(record.page) if record.page else "",
            "note": record.quote,
            "language": "de",
        }
        items.append({name: value for name, value in item.items() if value})
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"

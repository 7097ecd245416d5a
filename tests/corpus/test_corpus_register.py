"""The register of originals: one row for each address, and enough in it to cite the original."""

from __future__ import annotations

import re
from collections import Counter
from typing import get_args
from urllib.parse import urlsplit

from corpus_figures import official_names
from corpus_reading import CORPUS, read_register

from kekiz_search.types import DocumentKind

ROWS = read_register()
COLUMNS = ["id", "file", "title", "kommune", "publisher", "kind", "published", "url", "note"]


def test_register_has_the_agreed_columns() -> None:
    assert list(ROWS[0]) == COLUMNS
    assert len(ROWS) >= 300


def test_each_id_and_each_address_stands_in_one_row() -> None:
    for column in ("id", "url"):
        counted = Counter(row[column].rstrip("/").casefold() for row in ROWS)
        assert [value for value, count in counted.items() if count > 1] == []


def test_each_row_has_an_address_that_can_be_fetched() -> None:
    addresses = [urlsplit(row["url"]) for row in ROWS]
    assert [address for address in addresses if address.scheme not in ("http", "https") or not address.hostname] == []


def test_each_row_names_title_publisher_and_a_known_kind() -> None:
    kinds = set(get_args(DocumentKind))
    assert [row["id"] for row in ROWS if not row["title"] or not row["publisher"] or row["kind"] not in kinds] == []


def test_each_date_is_a_day_a_month_or_a_year() -> None:
    dated = re.compile(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
    assert [row["id"] for row in ROWS if row["published"] and not dated.fullmatch(row["published"])] == []


def test_each_kommune_bears_its_official_name() -> None:
    assert {row["kommune"] for row in ROWS if row["kommune"]} - official_names() == set()


def test_each_named_file_is_there() -> None:
    assert [row["file"] for row in ROWS if row["file"] and not (CORPUS / row["file"]).is_file()] == []


def test_copies_by_third_parties_are_marked_as_doubtful() -> None:
    mirrors = re.compile(
        r"slideshare|pdfslide|expydoc|docplayer|fdokument|9dok|readkong|pdfdrive|pressreader", re.IGNORECASE
    )
    assert [row["id"] for row in ROWS if mirrors.search(row["url"]) and "zweifelhaft" not in row["note"]] == []

"""Claims over the real documents beside the checkout."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest import build_index
from kekiz_search import open_index
from kekiz_search.engine import Kekiz

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def real(shared_documents: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kekiz]:
    index = tmp_path_factory.mktemp("shared") / "index"
    build_index(shared_documents, index)
    with open_index(index) as kekiz:
        yield kekiz


@pytest.mark.parametrize(
    ("claim", "verdict", "differs"),
    [
        ("Herne ist seit 2012 dabei", "contradicted", "2017"),
        ("Hamm hat 181.832 Einwohner", "supported", None),
        ("Hamm hat rund 180.000 Einwohner", "supported", None),
        ("Hamm hat 181.833 Einwohner", "contradicted", "181.832"),
        ("Unna arbeitet mit dem Jobcenter zusammen", "no_evidence", None),
        ("Hamm arbeitet mit dem Jobcenter zusammen", "supported", None),
        ("40 Kommunen seit 2016", "contradicted", "18"),
        ("Der Kreis Unna hat 61.000 Einwohner", "no_evidence", None),
        ("Oberbürgermeister von Hamm ist Frank Dudda", "contradicted", "Marc Herter"),
        ("herne ist seid 2017 dabei", "supported", None),
    ],
)
def test_a_claim_over_the_real_documents(real: Kekiz, claim: str, verdict: str, differs: str | None) -> None:
    (sentence,) = real.check(claim).sentences

    assert sentence.verdict == verdict
    assert (differs or "") in (sentence.differs or "")

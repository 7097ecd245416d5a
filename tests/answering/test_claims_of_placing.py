"""Claims that tell with which office or body a thing is placed, or people are employed."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nort.txt,Aus dem Rathaus,Werne\n",
    "ort.txt": (
        "Das Schulamt hilft mit: Die Leitstelle ist beim Sozialamt angesiedelt. Die Nachtbegleiterinnen sind bei der "
        "Caritas angestellt. Die Rufbereitschaft ist nicht beim Ordnungsamt angesiedelt. Das Archiv soll beim "
        "Kulturamt angesiedelt werden. Die Erzieherinnen sind beim Kolpingwerk angestellt.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Die Leitstelle in Werne ist beim Sozialamt angesiedelt.", "supported"),
        ("Die Leitstelle in Werne ist beim Schulamt angesiedelt.", "contradicted"),
        ("Die Nachtbegleiterinnen in Werne sind bei der Caritas angestellt.", "supported"),
        ("Die Nachtbegleiterinnen in Werne sind bei der Diakonie angestellt.", "contradicted"),
        ("Die Tagesmütter in Werne sind bei der Diakonie angestellt.", "no_evidence"),
        ("Die Rufbereitschaft in Werne ist beim Jugendamt angesiedelt.", "no_evidence"),
        ("Das Archiv in Werne ist beim Kulturamt angesiedelt.", "no_evidence"),
        ("Das Archiv in Werne ist beim Jugendamt angesiedelt.", "no_evidence"),
        ("Die Nachtbegleiterinnen in Werne sind beim Kolpingwerk angestellt.", "contradicted"),
    ],
)
def test_what_is_placed_with_one_body_is_not_with_another(kekiz: Kekiz, claim: str, verdict: str) -> None:
    assert kekiz.check(claim).sentences[0].verdict == verdict

"""Claims on the motto of a Kommune that the sources give to another one, and on where its emphasis lies."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": (
        "file,title,kommune\nsoest.txt,Soest,Soest\nunna.txt,Unna,Unna\nwerl.txt,Werl,Werl\nrees.txt,Rees,Rees\n"
        "goch.txt,Goch,Goch\nhamm.txt,Hamm,Hamm\n"
    ),
    "soest.txt": (
        "Unter dem Motto „Türen auf für Eltern“ will die Stadt Soest Hilfen bündeln.\n\n"
        "Seit 2011 liegt der Schwerpunkt im gesunden Aufwachsen.\n"
    ),
    "unna.txt": "In Unna gibt es zwei Büros.\n",
    "werl.txt": "In Werl gibt es ein Büro.\n",
    "rees.txt": (
        "Motto:\n„Kleine Leute ganz groß“\n\nRees hat von Soest gelernt, wo „Türen auf für Eltern“ ein Leitsatz ist.\n"
    ),
    "hamm.txt": "„Schritt für Schritt mutig“ heißt der Leitspruch.\n",
    "goch.txt": "Das Motto in Goch lautet „Kleine Leute ganz groß“.\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Unter dem Motto „Türen auf für Eltern“ arbeitet die Stadt Soest.", "supported"),
        ("Unter dem Motto „Türen auf für Eltern“ arbeitet die Stadt Unna.", "contradicted"),
        ("Das Motto von Unna lautet „Türen auf für Eltern“.", "contradicted"),
        ("Unter dem Leitspruch „Schritt für Schritt mutig“ arbeitet die Stadt Rheine.", "contradicted"),
        ("Der Leitspruch von Hamm lautet „Schritt für Schritt froh“.", "contradicted"),
        ("Unter dem Motto „Türen auf für Eltern“ arbeitet die Stadt Werl.", "no_evidence"),  # of one Kreis with Soest
        ("Unter dem Motto „Türen zu für Eltern“ arbeitet die Stadt Unna.", "no_evidence"),
        ("Unter dem Motto „Türen auf für Eltern“ fand in Unna ein Fest statt.", "no_evidence"),
        ("Unter dem Motto „Kleine Leute ganz groß“ arbeitet die Stadt Unna.", "no_evidence"),  # two towns have it
    ],
)
def test_a_motto_is_that_of_the_kommune_that_has_it(kekiz: Kekiz, claim: str, verdict: str) -> None:
    assert kekiz.check(claim).sentences[0].verdict == verdict


def test_whose_motto_it_is_stands_beside_the_claimed_kommune(kekiz: Kekiz) -> None:
    checked = kekiz.check("Unter dem Motto „Türen auf für Eltern“ arbeitet die Stadt Unna.").sentences[0]
    assert checked.differs == "Die Quelle nennt das für Soest."
    assert [slot.found for slot in checked.slots if slot.kind == "kommune"] == ["Soest"]


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Soest setzt seit 2011 den Schwerpunkt auf gesundes Aufwachsen.", "supported"),
        ("Soest setzt seit 2016 den Schwerpunkt auf gesundes Aufwachsen.", "contradicted"),
        ("Soest setzt seit 2016 den Schwerpunkt auf Sprache.", "no_evidence"),
    ],
)
def test_an_emphasis_is_laid_where_it_lies(kekiz: Kekiz, claim: str, verdict: str) -> None:
    assert kekiz.check(claim).sentences[0].verdict == verdict

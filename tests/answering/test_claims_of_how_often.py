"""Claims of how often or how long something is, or of a threshold, told by other words for the same number."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nlippe.txt,Aus dem Rathaus,Lemgo\n",
    "lippe.txt": (
        "Der Kinderbeirat in Lemgo tagt viermal im Jahr. Das Vätercafé öffnet einmal die Woche. Alle drei Jahre "
        "befragt die Stadt die Familien. Die Nähwerkstatt trifft sich jeden Dienstag.\n\n"
        "Der Forscherwagen rollt wöchentlich in den Norden und einmal im Monat in die Weststadt. Zum Hoffest kommen "
        "jährlich 250 Gäste. Der Sportbeirat tagt mindestens sechsmal im Jahr.\n\n"
        "Der Familienausweis gilt 18 Monate. Eine Patenschaft dauert bis zu ein Jahr. 37 Prozent der Schulanfänger "
        "sprechen zu Hause zwei Sprachen. Nicht einmal die Hälfte der Eltern nutzt den Familienausweis. 83 "
        "Ehrenamtliche helfen in der Nähwerkstatt.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Der Kinderbeirat in Lemgo tagt vierteljährlich.", "supported"),
        ("Der Kinderbeirat in Lemgo tagt alle drei Monate.", "supported"),
        ("Der Kinderbeirat in Lemgo tagt halbjährlich.", "contradicted"),
        ("Der Kinderbeirat in Lemgo tagt monatlich.", "contradicted"),
        ("Das Vätercafé in Lemgo öffnet wöchentlich.", "supported"),
        ("Das Vätercafé in Lemgo öffnet jede Woche.", "supported"),
        ("Das Vätercafé in Lemgo öffnet einmal im Monat.", "contradicted"),
        ("Die Stadt Lemgo befragt die Familien alle drei Jahre.", "supported"),
        ("Die Stadt Lemgo befragt die Familien jährlich.", "contradicted"),
        ("Die Stadt Lemgo befragt die Familien alle fünf Jahre.", "contradicted"),
        ("Die Nähwerkstatt in Lemgo trifft sich wöchentlich.", "supported"),
        ("Die Nähwerkstatt in Lemgo trifft sich täglich.", "no_evidence"),
        ("Der Forscherwagen in Lemgo rollt wöchentlich in den Norden.", "supported"),
        ("Der Forscherwagen in Lemgo rollt wöchentlich in die Weststadt.", "contradicted"),
        ("Zum Hoffest in Lemgo kommen jährlich 250 Gäste.", "supported"),
        ("Das Hoffest in Lemgo ist wöchentlich.", "no_evidence"),
        ("Der Sportbeirat in Lemgo tagt sechsmal im Jahr.", "supported"),
        ("Der Sportbeirat in Lemgo tagt dreimal im Jahr.", "contradicted"),
    ],
)
def test_how_often_is_told_in_any_words(kekiz: Kekiz, claim: str, verdict: str) -> None:
    assert kekiz.check(claim).sentences[0].verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Der Familienausweis in Lemgo gilt anderthalb Jahre.", "supported"),
        ("Der Familienausweis in Lemgo gilt zwei Jahre.", "no_evidence"),
        ("Eine Patenschaft dauert in Lemgo bis zu zwölf Monate.", "supported"),
        ("Eine Patenschaft dauert in Lemgo bis zu neun Monate.", "no_evidence"),
    ],
)
def test_a_year_is_twelve_months(kekiz: Kekiz, claim: str, verdict: str) -> None:
    assert kekiz.check(claim).sentences[0].verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Nicht einmal die Hälfte der Schulanfänger in Lemgo spricht zu Hause zwei Sprachen.", "supported"),
        ("Mehr als die Hälfte der Schulanfänger in Lemgo spricht zu Hause zwei Sprachen.", "contradicted"),
        ("Weniger als die Hälfte der Eltern in Lemgo nutzt den Familienausweis.", "supported"),
        ("Über achtzig Ehrenamtliche helfen in Lemgo in der Nähwerkstatt.", "supported"),
        ("Über neunzig Ehrenamtliche helfen in Lemgo in der Nähwerkstatt.", "contradicted"),
    ],
)
def test_not_even_the_half_is_less(kekiz: Kekiz, claim: str, verdict: str) -> None:
    assert kekiz.check(claim).sentences[0].verdict == verdict

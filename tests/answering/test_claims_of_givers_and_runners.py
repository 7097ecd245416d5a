"""Claims of who pays which share, who runs, made or leads a thing, and where it has its seat."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": (
        "file,title,kommune\nort.txt,Aus dem Rathaus,Detmold\nland.txt,Preise des Landes,\nbund.txt,Verbund Teuto,\n"
    ),
    "ort.txt": (
        "Drei Stellen teilen sich die Kosten für den Vorlesedienst. Das Land bezahlt 45 Prozent, die Stadt 35 Prozent, "
        "der Rest kommt von der Sparkasse.\n\n"
        "Der Nachtbus gehört zum Programm. Das Land trägt 70 Prozent der Werkräume, die Stadt 30 Prozent.\n\n"
        "Das Spielhaus wird vom Verein Kompass getragen. Die Holzwerkstatt betreibt die Caritas. Die Kurse für Väter "
        "werden vom Verein Anker getragen. Das Lesezelt wird gemeinsam von Caritas und AWO betrieben. Das Nähcafé soll "
        "von der AWO betrieben werden.\n"
    ),
    "land.txt": (
        "Der Kreis Höxter hat die „Werkkiste“ entwickelt. Der Kreis Soest nutzt die „Werkkiste“. Siegen und Olpe haben "
        "den „Klangkoffer“ entwickelt.\n\n"
        "Über die Preise entscheidet ein Beirat unter Leitung von Professorin Dr. Hanne Vossberg.\n"
    ),
    "bund.txt": (
        "Im Verbund Teuto arbeiten Bielefeld, Lemgo und Detmold zusammen. Sprecherin ist Rita Alt aus Lemgo, die "
        "Geschäftsstelle liegt in Bielefeld.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Das Land bezahlt 45 Prozent der Kosten für den Vorlesedienst in Detmold.", "supported"),
        ("Das Land bezahlt 60 Prozent der Kosten für den Vorlesedienst in Detmold.", "contradicted"),
        ("Die Stadt Detmold bezahlt 45 Prozent der Kosten für den Vorlesedienst.", "contradicted"),
        (
            "Das Land trägt 45 Prozent der Kosten für den Vorlesedienst in Detmold, die Stadt die übrigen 55 Prozent.",
            "contradicted",
        ),
        (
            "Das Land trägt 45 Prozent der Kosten für den Vorlesedienst in Detmold, die Stadt 35 Prozent.",
            "supported",
        ),
        ("Der Bund bezahlt 45 Prozent der Kosten für den Vorlesedienst in Detmold.", "no_evidence"),
        ("Das Land trägt 45 Prozent der Kosten für den Nachtbus in Detmold.", "no_evidence"),
    ],
)
def test_each_giver_has_its_share(kekiz: Kekiz, claim: str, verdict: str) -> None:
    assert kekiz.check(claim).sentences[0].verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Träger des Spielhauses in Detmold ist der Verein Kompass.", "supported"),
        ("Träger des Spielhauses in Detmold ist die Diakonie.", "contradicted"),
        ("Das Spielhaus in Detmold wird von der Diakonie getragen.", "contradicted"),
        ("Die Holzwerkstatt in Detmold betreibt die Caritas.", "supported"),
        ("Die Holzwerkstatt in Detmold betreibt die Diakonie.", "contradicted"),
        ("Die Holzwerkstatt in Detmold wird vom Verein Kompass betrieben.", "contradicted"),
        ("Die Kurse in Detmold werden von der Diakonie getragen.", "no_evidence"),
        ("Das Lesezelt in Detmold wird von der AWO betrieben.", "supported"),
        ("Das Lesezelt in Detmold wird von der Diakonie betrieben.", "no_evidence"),
        ("Das Nähcafé in Detmold wird von der Diakonie betrieben.", "no_evidence"),
        ("Die Musikschule in Detmold wird von der Caritas betrieben.", "no_evidence"),
    ],
)
def test_another_body_that_runs_a_thing_contradicts(kekiz: Kekiz, claim: str, verdict: str) -> None:
    assert kekiz.check(claim).sentences[0].verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Die „Werkkiste“ wurde vom Kreis Höxter entwickelt.", "supported"),
        ("Die „Werkkiste“ wurde vom Kreis Soest entwickelt.", "contradicted"),
        ("Der Kreis Steinfurt hat die „Werkkiste“ entwickelt.", "contradicted"),
        ("Der „Klangkoffer“ wurde von der Stadt Hamm entwickelt.", "no_evidence"),
        ("Die „Werkbank“ wurde vom Kreis Soest entwickelt.", "no_evidence"),
        ("Der Beirat wird von Staatssekretär Lars Achtern geleitet.", "contradicted"),
        ("Die Geschäftsstelle des Verbunds Teuto hat ihren Sitz in Bielefeld.", "supported"),
        ("Die Geschäftsstelle des Verbunds Teuto hat ihren Sitz in Lemgo.", "contradicted"),
        ("Die Geschäftsstelle des Verbunds Egge hat ihren Sitz in Lemgo.", "no_evidence"),
        ("Eine Werkstatt des Verbunds Teuto liegt in Lemgo.", "no_evidence"),
    ],
)
def test_what_has_one_maker_leader_or_seat_has_no_other(kekiz: Kekiz, claim: str, verdict: str) -> None:
    assert kekiz.check(claim).sentences[0].verdict == verdict

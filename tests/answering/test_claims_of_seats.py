"""Where a thing has its seat, and Kommunen that only tell where an institution is or whence somebody comes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

FILES = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "verbund.txt,Verbund Hellweg,,Redaktion der Tests,association,2023-03-01,\n"
        "lemgo.txt,Lemgo für Familien,Lemgo,Redaktion der Tests,municipal,2022-05-03,\n"
    ),
    "verbund.txt": (
        "Verbund Hellweg\n"
        "\n"
        "Im Verbund Hellweg arbeiten Soest, Werl und Unna zusammen. Der Verbund zahlt seinen Kursleitungen "
        "die Fahrt nach Werl, sein Büro sitzt in Unna. Den Vorstand leitet Britta Sandkühler aus Werl. Das "
        "Archiv des Verbunds hat seinen Sitz in Soest und ist freitags geöffnet. Das Jugendamt hilft mit. "
        "Das Lager der Tafel liegt in Unna.\n"
    ),
    "lemgo.txt": (
        "Lemgo für Familien\n"
        "\n"
        "Beraten wird nicht nur beim Schulamt: Die Elternlotsen sind beim Sozialamt angesiedelt. Der "
        "Spielbus ist beim Dezernat für Jugend angesiedelt. Die Ehrenamtsbörse ist auch beim Sportamt "
        "angesiedelt. Die Schulwege der Erstklässler erforscht seit 2021 die Hochschule für Verkehr in "
        "Essen. Leiterin ist Frauke Dierkes aus Barntrup. Die Schulung der Paten übernimmt das Institut für "
        "Sprache in Bonn.\n"
    ),
}


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Das Lager des Jugendamts liegt in Soest.", "no_evidence"),
        ("Das Lager der Tafel liegt in Soest.", "contradicted"),
        ("Das Büro des Verbunds Hellweg hat seinen Sitz in Soest.", "contradicted"),
        ("Das Büro des Verbunds Hellweg liegt in Werl.", "contradicted"),
        ("Das Büro des Verbunds Lippe hat seinen Sitz in Soest.", "no_evidence"),
        ("Das Archiv des Verbunds Hellweg hat seinen Sitz in Unna.", "contradicted"),
        ("Die Elternlotsen der Stadt Lemgo sind beim Schulamt angesiedelt.", "contradicted"),
        ("Die Elternlotsen der Stadt Lemgo sind beim Jugendamt angesiedelt.", "contradicted"),
        ("Die Elternlotsen der Stadt Lemgo sind beim Sozialamt angesiedelt.", "supported"),
        ("Der Spielbus der Stadt Lemgo ist beim Jugendamt angesiedelt.", "no_evidence"),
        ("Die Ehrenamtsbörse der Stadt Lemgo ist beim Sozialamt angesiedelt.", "no_evidence"),
        ("Die Ehrenamtsbörse der Stadt Detmold ist beim Sozialamt angesiedelt.", "no_evidence"),
        (
            ("Seit 2021 erforscht die Hochschule für Verkehr in Essen die Schulwege der Lemgoer Erstklässler."),
            "supported",
        ),
        (
            ("Seit 2021 erforscht die Hochschule für Verkehr in Köln die Schulwege der Lemgoer Erstklässler."),
            "no_evidence",
        ),
        (
            ("Seit 2021 erforscht die Hochschule für Verkehr in Essen die Schulwege der Detmolder Erstklässler."),
            "no_evidence",
        ),
        (
            ("Seit 2019 erforscht die Hochschule für Verkehr in Essen die Schulwege der Lemgoer Erstklässler."),
            "contradicted",
        ),
        ("Die Hochschule für Verkehr in Essen erforscht seit 2021 die Schulwege der Erstklässler.", "supported"),
        ("In Lemgo übernimmt das Institut für Sprache in Bonn die Schulung der Paten.", "supported"),
        ("In Lemgo übernimmt das Institut für Sprache in Hagen die Schulung der Paten.", "no_evidence"),
        ("In Lemgo und Bonn übernimmt das Institut für Sprache die Schulung der Paten.", "no_evidence"),
        ("Den Vorstand des Verbunds Hellweg leitet Britta Sandkühler aus Werl.", "supported"),
        ("Den Vorstand des Verbunds Hellweg leitet Britta Sandkühler aus Soest.", "no_evidence"),
    ],
)
def test_seats_are_told_apart_and_sites_are_no_subjects(asking: Asking, claim: str, verdict: str) -> None:
    assert asking(FILES).check(claim).sentences[-1].verdict == verdict

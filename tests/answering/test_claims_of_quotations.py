"""Quotations: the very words must stand in a document, told of the one who is named."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

FILES = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "lemgo.txt,Lemgo für Familien,Lemgo,Redaktion der Tests,municipal,2022-05-03,\n"
        "gespraech.txt,Reden hilft,Detmold,Redaktion der Tests,press,2023-02-01,\n"
        "bericht.txt,Kita-Plätze in Lage,,Redaktion der Tests,press,2023-02-01,\n"
    ),
    "lemgo.txt": (
        "Lemgo für Familien\n"
        "\n"
        "„Wir gehen dorthin, wo die Familien sind, und warten nicht auf sie.“\n"
        "Petra Brinkmann, Bürgermeisterin\n"
        "\n"
        "Die Stadt hat 2019 eine Spielothek eröffnet.\n"
        "\n"
    ),
    "gespraech.txt": (
        "Reden hilft\n"
        "\n"
        "In Detmold gibt es seit 2020 einen Elterntreff. Wir sprachen mit Netzwerkkoordinatorin Maike "
        "Ostermann.\n"
        "\n"
        "Frau Ostermann, wer kommt zu Ihnen?\n"
        "\n"
        "Viele junge Mütter. Väter bleiben lieber draußen. Daran arbeiten wir.\n"
        "\n"
        "Was hat Sie überrascht?\n"
        "\n"
        "Dass niemand fragt, was es kostet. Geld ist kein Thema.\n"
        "\n"
        "Zur Person: Maike Ostermann ist Pädagogin. Sie leitet das Netzwerk seit 2018.\n"
    ),
    "bericht.txt": (
        "Kita-Plätze in Lage\n"
        "\n"
        '"Jedes Kind bekommt einen Platz", sagte Jugendamtsleiter Bernd Oesterhaus. "Darauf können sich die '
        'Eltern verlassen." Ratsherr Jörg Quante (Grüne) sieht das anders: „Die Hälfte der Eltern wartet '
        "noch immer.“ Elternsprecherin Ines Holtkamp sagte am Rande der Sitzung: „Wir brauchen Zusagen auf "
        "Papier.“ „Das ist ein guter Tag für Lage“, freute sich Oesterhaus. „Wir zahlen das nicht noch "
        "einmal“, sagte Kämmerin Gitta Vogt über Bernd Oesterhaus. „Mehr Zeit für Kinder“ heißt die "
        "Broschüre der Stadt. „Papier ist geduldig“, sagte Schulte-Rahde.\n"
    ),
}


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("„Wir zahlen das nicht noch einmal“, sagte Bernd Oesterhaus.", "no_evidence"),
        ("„Mehr Zeit für Kinder“, sagte Bernd Oesterhaus.", "no_evidence"),
        ("„Mehr Zeit für Kinder“ heißt die Broschüre der Stadt Lage.", "supported"),
        ("„Papier ist geduldig“, sagte Schulte-Rahde.", "supported"),
        ("„Papier ist geduldig“, sagte Clara Schulte.", "no_evidence"),
        ("„Papier ist geduldig“, sagte der Sprecher des Ministeriums.", "no_evidence"),
        (
            (
                "„Wir gehen dorthin, wo die Familien sind, und warten nicht auf sie“, sagt "
                "Bürgermeisterin Petra Brinkmann."
            ),
            "supported",
        ),
        (
            ("„Wir gehen dorthin, wo die Familien sind, und warten nicht auf sie“, so die Lemgoer Bürgermeisterin."),
            "supported",
        ),
        (
            ("„Wir gehen dorthin, wo die Familien sind, und warten auf sie“, sagt Bürgermeisterin Petra Brinkmann."),
            "no_evidence",
        ),
        (
            (
                "„Wir gehen dorthin, wo die Eltern sind, und warten nicht auf sie“, sagt "
                "Bürgermeisterin Petra Brinkmann."
            ),
            "no_evidence",
        ),
        (
            ("„Wir gehen dorthin, wo die Familien sind, und warten nicht auf sie“, sagt Landrat Karl Meier."),
            "contradicted",
        ),
        ("„Väter bleiben lieber draußen“, sagt Maike Ostermann, Netzwerkkoordinatorin in Detmold.", "supported"),
        ("Maike Ostermann sagt: „Väter bleiben lieber draußen.“", "supported"),
        ("„Mütter bleiben lieber draußen“, sagt Maike Ostermann.", "no_evidence"),
        ("„Väter bleiben draußen“, sagt Maike Ostermann.", "no_evidence"),
        ("„Väter bleiben lieber draußen“, sagt Maike Ostermann, Bürgermeisterin in Detmold.", "no_evidence"),
        ("„Sie leitet das Netzwerk seit 2018“, sagt Maike Ostermann.", "no_evidence"),
        ("„Väter bleiben lieber draußen“, sagt Petra Brinkmann.", "contradicted"),
        ("„Jedes Kind bekommt einen Platz“, erklärte Jugendamtsleiter Bernd Oesterhaus in Lage.", "supported"),
        ("„Darauf können sich die Eltern verlassen“, sagte Oesterhaus.", "supported"),
        ("„Jedes Kind bekommt einen Platz“, sagte Ratsherr Jörg Quante.", "contradicted"),
        ("„Die Hälfte der Eltern wartet noch immer“, sagte Ratsherr Jörg Quante (Grüne).", "supported"),
        ("„Wir brauchen Zusagen auf Papier“, sagte Elternsprecherin Ines Holtkamp.", "supported"),
        ("„Wir brauchen Zusagen auf Papier“, sagte Bernd Oesterhaus.", "contradicted"),
        ("„Jedes Kind bekommt einen Platz“, sagte Claudia Oesterhaus.", "no_evidence"),
        ("„Kind bekommt einen Platz“, sagte Bernd Oesterhaus.", "no_evidence"),
        ("„Jedes Kind bekommt einen Platz“, erklärte Jugendamtsleiter Bernd Oesterhaus in Detmold.", "no_evidence"),
        ("„Jedes Kind bekommt einen Platz“, sagte Bernd Oesterhaus und versprach 40 neue Plätze.", "no_evidence"),
        ("„Das ist ein guter Tag für Lage“, freute sich Bernd Oesterhaus.", "supported"),
    ],
)
def test_quotations_are_held_to_the_word_and_to_the_speaker(asking: Asking, claim: str, verdict: str) -> None:
    assert asking(FILES).check(claim).sentences[-1].verdict == verdict

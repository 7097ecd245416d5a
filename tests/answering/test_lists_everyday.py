"""Everyday lists: visits after a birth, members of a body, offers for somebody, sums from the Land, posts, years."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.answer import Answer
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]
Supported = Callable[[Answer], list[str]]

DOCUMENTS = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "xanten.md,Xanten heute,Xanten,Stadt Xanten,profile,2023-05-04,\n"
        "kalkar.txt,Kalkar,Kalkar,Rheinblatt,press,2023-03-01,\n"
        "rees.txt,Gespräch,Rees,Rheinblatt,press,2023-09-01,\n"
        "bescheide.txt,Bescheide 2023,,Ministerium,ministry,2023-02-01,\n"
    ),
    "xanten.md": (
        "# Xanten\n\n- **Mit dabei:** Feuerwehr, Landfrauen, Imker\n- **Koordination:** volle Stelle, Ida Korn\n\n"
        "| Angebot | Für wen | Wann |\n|---|---|---|\n"
        "| Babybegrüßung | Familien mit Neugeborenen | bei Ihnen zu Hause |\n"
        "| Anlauf | Jugendliche ohne Ausbildung | täglich |\n"
        "| Schulranzenaktion | Familien mit kleinem Geldbeutel | im Juni |\n"
    ),
    "kalkar.txt": (
        "Kalkar. Frischgebackene Eltern bekommen Besuch von der Familienpatin. Kalkar gehört seit 2018 zum "
        "Landesprogramm.\n\nKalkar hat eine Fachstelle Familie. Für 2023 sind 80.000 Euro da, 30.000 Euro davon vom "
        "Land.\n\nDas Schulfrühstück an der Marktschule läuft gut. Nach dem Vorbild von Xanten will Kalkar ein Floß "
        "bauen.\n\nKalkar baut gerade ein Baumhaus. Es soll im Herbst 2024 öffnen. "
        "Nicht gelungen ist der Plan, ein Elternradio einzurichten.\n"
    ),
    "rees.txt": (
        "Ein Gespräch in Rees.\n\nWer ist dabei?\n\nKühn: Die Kitas, die Landfrauen, der Angelclub.\n\n"
        "Und für Jugendliche?\n\nKühn: Für den Übergang in den Beruf haben wir in Rees einen Lotsen.\n\n"
        "Die Verwaltung in Rees prüft, ob sie Eltern von Neugeborenen zu Hause besuchen kann.\n"
    ),
    "bescheide.txt": (
        "Das Land stärkt die Kommunen. Die Bescheide gab es in Düsseldorf.\n\nDie Bewilligungen im Einzelnen:\n"
        "- Xanten: 40.000 Euro\n- Rees: 20.000 Euro\n"
    ),
}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Welche Kommunen besuchen Familien nach der Geburt zu Hause?", ["Kalkar", "Xanten"]),
        ("Bei wie vielen kriegen Eltern mit Neugeborenen Besuch?", ["Kalkar", "Xanten"]),
        ("Wo hilft man Jugendlichen beim Übergang von der Schule in den Beruf?", ["Rees", "Xanten"]),
        ("Welche Kommunen haben etwas für Jugendliche nach der Schule?", ["Rees", "Xanten"]),
        ("Welche Kommunen haben eine volle Stelle für die Koordination?", ["Xanten"]),
        ("Welche Kommunen bekommen Geld vom Land?", ["Kalkar", "Rees", "Xanten"]),
        ("Welche Kommunen bekamen 2023 Landesgeld?", ["Rees", "Xanten"]),
        ("Wo gibt es Frühstück in der Schule?", ["Kalkar"]),
        ("Welche Kommunen haben Schulranzen für arme Familien?", ["Xanten"]),
        ("Wer plant ein Floß?", ["Kalkar"]),
        ("Welche Kommunen haben ein Baumhaus?", []),
        ("Welche Kommunen haben ein Elternradio?", []),
        ("Wer ist 2018 oder später beigetreten?", ["Kalkar"]),
        ("Wer ist 2018 ins Landesprogramm gekommen?", ["Kalkar"]),
    ],
)
def test_everyday_lists(asking: Asking, supported: Supported, question: str, expected: list[str]) -> None:
    assert supported(asking(DOCUMENTS).ask(question)) == expected

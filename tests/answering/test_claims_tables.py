"""Claims over what stands in tables, under captions and in other words than the claim's."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.claims.tables import cells_of
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

FILES = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "werl.md,Jahresbericht 2022,Werl,Stadt Werl,municipal,2023-02-08,\n"
        "niederschrift.txt,Niederschrift,Lohmar,Stadt Lohmar,municipal,2022-11-17,\n"
    ),
    "werl.md": (
        "# Jahresbericht 2022\n\n## Erstbesuche\n\n"
        "| Jahr | Geburten | Besuche | Anteil |\n|---|---|---|---|\n"
        "| 2021 | 280 | 168 | 60 % |\n| 2022 | 260 | 182 | 70 % |\n\n"
        "## Ausgaben\n\n| Posten | 2021 | 2022 |\n|---|---|---|\n"
        "| Honorare | 8.400 Euro | 9.700 Euro |\n| Miete | 3.600 Euro | 3.800 Euro |\n\n"
        "## Kitas\n\n| Einrichtung | Kinder | Leitung |\n|---|---|---|\n"
        "| Kita Salzbach | 64 | Gesine Fromme |\n| Kita Windmühle | 51 | Ole Tiemann |\n\n"
        "## Angebote\n\nDas Spielmobil kostet Familien keinen Cent. Der Nähtreff ruht seit März 2022. Am Samstag hat "
        "die Stadt ein Lesecafé eröffnet. Von einer Notfallkarte hat der Rat abgesehen.\n"
    ),
    "niederschrift.txt": (
        "Stadt Lohmar\nNiederschrift des Sozialausschusses\n\n"
        "TOP 1 Antrag: Skatepark am Bahnhof\n"
        "Nach langer Aussprache wird er mit acht gegen fünf Stimmen abgelehnt.\n\n"
        "TOP 2 Mittagstisch in der Waldschule\n"
        "Der Förderverein kocht seit Mai 2021. Es nehmen rund 45 Kinder teil.\n"
    ),
}


@pytest.fixture
def verdict_on(asking: Asking) -> Callable[[str], str]:
    """Return what gives the verdict on a claim."""
    kekiz = asking(FILES)
    return lambda text: kekiz.check(text).sentences[-1].verdict


def test_a_cell_stands_below_the_head_of_its_column() -> None:
    table = "Zahlen\n\n| Jahr | Kitas |\n|---|---|\n| 2021 | 12 |\n| 2022 | 14 |\n"
    start = table.index("| 2022")

    cells = cells_of(table, start)

    assert [(cell.head, cell.label) for cell in cells] == [("Jahr", "2022"), ("Kitas", "2022")]
    assert [table[start:][cell.start : cell.end] for cell in cells] == ["2022", "14"]
    assert cells_of(table, table.index("| Jahr")) == ()
    assert cells_of(table.replace("| 14 |", "| 14 | 3 |"), start) == ()


@pytest.mark.parametrize(
    "claim",
    [
        "2022 wurden in Werl 182 Familien besucht.",
        "2021 kamen in Werl 280 Kinder zur Welt.",
        "Für Honorare gab Werl 2022 9.700 Euro aus.",
        "Die Kita Windmühle in Werl leitet Ole Tiemann.",
        "Die Kita Salzbach in Werl besuchen 64 Kinder.",
        "Das Spielmobil in Werl ist kostenlos.",
        "Der Nähtreff in Werl pausiert seit März 2022.",
        "In Werl gibt es keine Notfallkarte.",
        "Das Lesecafé in Werl wurde im Februar 2023 eröffnet.",
        "Der Antrag auf einen Skatepark wurde in Lohmar abgelehnt.",
    ],
)
def test_what_a_row_or_a_caption_tells_is_supported(verdict_on: Callable[[str], str], claim: str) -> None:
    assert verdict_on(claim) == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "2022 wurden in Werl 128 Familien besucht.",
        "Für Honorare gab Werl 2021 9.700 Euro aus.",
        "Die Kita Windmühle in Werl leitet Gesine Fromme.",
        "Das Spielmobil in Werl ist kostenpflichtig.",
        "Der Nähtreff in Werl pausiert seit März 2020.",
        "Werl hat eine Notfallkarte.",
        "Das Lesecafé in Werl wurde im Mai 2021 eröffnet.",
        "Dem Antrag auf einen Skatepark wurde in Lohmar zugestimmt.",
    ],
)
def test_another_value_of_a_row_or_below_a_caption_is_contradicted(
    verdict_on: Callable[[str], str], claim: str
) -> None:
    assert verdict_on(claim) == "contradicted"


@pytest.mark.parametrize(
    "claim",
    [
        "2022 gab es in Werl 182 Inobhutnahmen.",  # another column
        "Für Fortbildungen gab Werl 2022 9.700 Euro aus.",  # another row
        "Die Kita Salzbach in Werl hat 64 Plätze im Garten.",
        "Ole Tiemann leitet das Lesecafé in Werl.",
        "45 Kinder in Lohmar besuchen die Waldschule.",  # they eat there
        "Acht Ausschussmitglieder in Lohmar stimmten gegen den Mittagstisch.",  # below another caption
    ],
)
def test_what_another_row_or_caption_tells_is_no_evidence(verdict_on: Callable[[str], str], claim: str) -> None:
    assert verdict_on(claim) == "no_evidence"

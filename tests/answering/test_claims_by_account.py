"""By whose account a thing is told, and which Kommune made a thing with a name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

FILES = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "gespraech.txt,Reden hilft,Detmold,Redaktion der Tests,press,2023-02-01,\n"
        "runde.txt,Aus der Region,,Redaktion der Tests,press,2023-02-01,\n"
    ),
    "gespraech.txt": (
        "Reden hilft\n"
        "\n"
        "In Detmold gibt es seit 2020 einen Elterntreff. Wir sprachen mit Netzwerkkoordinatorin Maike "
        "Ostermann.\n"
        "\n"
        "Frau Ostermann, wer kommt zu Ihnen?\n"
        "\n"
        "Viele junge Mütter. Die Hebammen besuchen seit 2021 jede Woche die Unterkunft für Geflüchtete.\n"
        "\n"
        "Was hat Sie überrascht?\n"
        "\n"
        "Laut Polizei gab es 2022 im Elterntreff keinen Einsatz.\n"
        "\n"
    ),
    "runde.txt": (
        "Aus der Region\n"
        "\n"
        "Den Kompass „Ausbildung nah“ hat der Kreis Lippe gemeinsam mit zwei Betrieben erdacht. Die Stadt "
        "Höxter hat das Programm „Lesewege“ erarbeitet. Die Stadt Höxter hat 2019 einen „Runden Tisch“ "
        "gegründet. Das Heft liegt in Brakel aus.\n"
    ),
}


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Die Stadt Lemgo hat einen „Runden Tisch“ gegründet.", "no_evidence"),
        (
            (
                "Nach Angaben der Netzwerkkoordinatorin besuchen die Hebammen in Detmold seit "
                "2021 jede Woche die Unterkunft für Geflüchtete."
            ),
            "supported",
        ),
        (
            (
                "Nach Angaben der Polizeidirektion besuchen die Hebammen in Detmold seit 2021 "
                "jede Woche die Unterkunft für Geflüchtete."
            ),
            "no_evidence",
        ),
        (
            ("Laut Landrätin besuchen die Hebammen in Detmold seit 2021 jede Woche die Unterkunft für Geflüchtete."),
            "no_evidence",
        ),
        ("Laut Polizei gab es 2022 im Elterntreff in Detmold keinen Einsatz.", "supported"),
        ("Laut Netzwerkkoordinatorin gab es 2022 im Elterntreff in Detmold keinen Einsatz.", "no_evidence"),
        ("Der Kreis Lippe hat mit zwei Betrieben den Kompass „Ausbildung nah“ erdacht.", "supported"),
        (("Der Kompass „Ausbildung nah“ wurde vom Kreis Höxter gemeinsam mit zwei Betrieben erdacht."), "contradicted"),
        (
            ("Der Kompass „Ausbildung nah“ wurde von der Stadt Lemgo gemeinsam mit zwei Betrieben erdacht."),
            "no_evidence",
        ),
        ("Die Stadt Paderborn hat das Programm „Lesewege“ erarbeitet.", "contradicted"),
        ("Der Kreis Höxter hat das Programm „Lesewege“ erarbeitet.", "no_evidence"),
        ("Paderborn nutzt den Kompass „Ausbildung nah“.", "no_evidence"),
    ],
)
def test_accounts_need_not_be_repeated_and_makers_are_not_exchanged(asking: Asking, claim: str, verdict: str) -> None:
    assert asking(FILES).check(claim).sentences[-1].verdict == verdict

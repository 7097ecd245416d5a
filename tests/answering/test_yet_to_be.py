"""What is resolved on, put forward to be resolved or about to open is not there; a figure is of its own year."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

COLUMNS = "file,title,kommune,publisher,kind,published,url\n"
DOCUMENTS = {
    "sources.csv": COLUMNS
    + "land.md,Fördermittel,,Ministerium,ministry,2023-03-14,\nkleve.md,Kleve,Kleve,Stadt,municipal,2024-11-12,\n"
    + "bottrop.md,Bottrop,Bottrop,Stadt,municipal,2024-05-02,\nhamm.md,Hamm,Hamm,Stadt,municipal,2024-05-02,\n",
    "land.md": (
        "# Land verteilt Fördermittel an drei Kommunen\n\nDie Zuschüsse für Familienzentren im Einzelnen:\n"
        "- Hamm: 22.400 Euro\n- Kleve: 17.000 Euro\n- Bottrop: 31.250 Euro\n"
    ),
    "kleve.md": (
        "# Vorlage 88\n\n## Beschlussvorschlag\n1. Die Elternbefragung wird wiederholt.\n"
        "2. Im Haus der Jugend wird ein Elterncafé eingerichtet.\n\n"
        "## Sachverhalt\nIn Kleve gibt es seit 2019 einen Vorlesekreis mit zwölf Freiwilligen. "
        "In der Hafenstraße wird ein Kinderladen eröffnet. Der Start ist für Mai 2025 geplant. "
        "Ein Spielmobil ist vom Tisch, weil das Geld fehlt. Die Stadt überlegt, einen Mittagstisch anzubieten.\n"
    ),
    "bottrop.md": (
        "# Bottrop\n\nIn Bottrop ist das Elterncafé seit 2015 ein fester Treffpunkt. Das Spielmobil fährt montags. "
        "Im Mai wird im Kinderladen gefeiert, der Beginn ist um drei Uhr. Der Mittagstisch ist gut besucht.\n\n"
        "Für das nächste Jahr hat sich die Stadt vorgenommen, eine Hausaufgabenhilfe an acht Schulen anzubieten.\n\n"
        "Lotsinnen: drei Fachkräfte, die Familien begleiten.\n"
    ),
    "hamm.md": (
        "# Hamm\n\nDie Hausaufgabenhilfe hat sich in vier Jahren verdoppelt.\n\n"
        "Lotsinnen: Vier Fachkräfte helfen ihnen bei Anträgen.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    ("thing", "having"),
    [
        ("ein Elterncafé", ["Bottrop"]),  # put forward to be resolved in Kleve
        ("einen Kinderladen", ["Bottrop"]),  # about to open in Kleve
        ("ein Spielmobil", ["Bottrop"]),  # off the table in Kleve
        ("einen Mittagstisch", ["Bottrop"]),  # thought about in Kleve
        ("eine Hausaufgabenhilfe", ["Hamm"]),  # resolved on in Bottrop
        ("einen Vorlesekreis", ["Kleve"]),  # there, below the proposal
    ],
)
def test_a_list_names_who_has_it_and_not_who_is_to_have_it(kekiz: Kekiz, thing: str, having: list[str]) -> None:
    answer = kekiz.ask(f"Welche Kommunen haben {thing}?")
    assert [row.kommune for row in answer.rows if row.verdict == "supported"] == having


def test_what_is_put_forward_is_planned(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Welche Kommunen planen ein Elterncafé?")
    assert [row.kommune for row in answer.rows if row.verdict == "supported"] == ["Kleve"]


@pytest.mark.parametrize(
    ("asked", "status"),
    [(" im Jahr 2023", "answered"), ("", "answered"), (" im Jahr 2020", "partial"), (" im Jahr 2025", "partial")],
)
def test_a_figure_without_a_year_is_of_the_year_of_its_text(kekiz: Kekiz, asked: str, status: str) -> None:
    answer = kekiz.ask(f"Wie hoch war der Zuschuss für Kleve{asked}?")
    assert (answer.status, answer.citations[0].quote) == (status, "Kleve: 17.000 Euro")


def test_a_label_does_not_say_who_helps(kekiz: Kekiz) -> None:
    helped = kekiz.ask("Wie viele Lotsinnen hat Hamm?")
    assert not any("Vier Fachkräfte" in citation.quote for citation in helped.citations)

"""A thing is there only where its field, row or box says so: "nein", "–", "wird geprüft" or an empty box do not."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from kekiz_search.answering.words.field_values import denies_field, is_none, is_open
from kekiz_search.engine import Kekiz
from kekiz_search.german.kommunen import all_kommunen
from tests.answering.conftest import Asking

_SHORTEST_NAME = 7  # so that no name is a common word
NOT_THERE = (
    "Elterncafé: nein",
    "Elterncafé: ./.",
    "Elterncafé: 0",
    "Elterncafé: noch nicht",
    "Elterncafé: wird geprüft",
    "Elterncafé: angestrebt",
    "Elterncafé: in Vorbereitung",
    "Elterncafé: –",
    "Elterncafé: bis 2019",
    "[ ] Elterncafé",
    "✗ Elterncafé",
    "- Elterncafé (bis 2019)",
    "| Elterncafé | nein |",
    "| Elterncafé | – |",
    "| Elterncafé | wird geprüft |",
)
THERE = (
    "Elterncafé: ja",
    "Elterncafé: 2",
    "Elterncafé: Markt 3",
    "Elterncafé: bis 2031",
    "[x] Elterncafé",
    "✓ Elterncafé",
    "- Elterncafé",
    "- Elterncafé (seit 2018)",
    "- Elterncafé (bis 2031)",
    "| Elterncafé | ja |",
    "| Elterncafé | Markt 3 |",
)


def _one_each(asking: Asking, lines: Sequence[str]) -> tuple[Kekiz, dict[str, str]]:
    """Return an engine over a Steckbrief for every line, and of which Kommune each is."""
    towns = [one.name for one in all_kommunen() if one.kind == "Stadt" and len(one.name) > _SHORTEST_NAME]
    told = dict(zip(lines, towns, strict=False))
    files = {"sources.csv": "file,title,kommune,as_of\n"}
    for at, (line, town) in enumerate(told.items()):
        files["sources.csv"] += f"{at:03}.md,Steckbrief {town},{town},2024-05\n"
        head = "| Angebot | Stand |\n|---|---|\n| Paten | ja |\n" if line.startswith("|") else ""
        box = line.split(maxsplit=1)[0] if line[0] in "✓✗" else line[:3] if line.startswith("[") else ""
        beside = "" if head else f"{box} Paten\n" if box else "- Paten\n" if line.startswith("-") else "Paten: ja\n"
        files[f"{at:03}.md"] = f"# Steckbrief {town}\n\n{head}{beside}{line}\n"
    return asking(files), told


@pytest.mark.parametrize("lines", [NOT_THERE, THERE])
def test_a_list_a_yes_and_a_claim_go_by_what_a_line_says(asking: Asking, lines: Sequence[str]) -> None:
    engine, told = _one_each(asking, lines)
    wanted = set(told) if lines is THERE else set()

    listed = {
        row.kommune for row in engine.ask("Welche Kommunen haben ein Elterncafé?").rows if row.verdict == "supported"
    }
    affirmed = {
        line for line, town in told.items() if engine.ask(f"Gibt es in {town} ein Elterncafé?").answer[:2] == "Ja"
    }
    claims = {line: f"In {town} gibt es ein Elterncafé." for line, town in told.items()}
    borne_out = {line for line, claim in claims.items() if engine.check(claim).sentences[0].verdict == "supported"}

    assert {line for line, town in told.items() if town in listed} == wanted
    assert affirmed == wanted
    assert borne_out == wanted


@pytest.mark.parametrize("line", ["Bus: nein", "Bus: noch nicht.", "| Bus | entfällt |", "Bus: nein (ab 2027 geplant)"])
def test_a_line_says_that_there_is_none(line: str) -> None:
    assert is_none(line)
    assert not is_open(line)


@pytest.mark.parametrize("line", ["Meier: Nein, wir haben einen Bus.", "Bus: nicht nur freitags", "Bus: 10", "Nein."])
def test_a_line_that_says_more_does_not(line: str) -> None:
    assert not is_none(line)


@pytest.mark.parametrize("line", ["Bus: ./.", "Bus: k. A.", "| Bus | - |", "Bus: noch offen", "☐ Bus"])
def test_a_line_leaves_open_whether_there_is_one(line: str) -> None:
    assert is_open(line)
    assert not is_none(line)


@pytest.mark.parametrize("line", ["Bus: offen ab 9 Uhr", "[x] Bus", "Bus: geprüftes Angebot", "Bus-Halt – Markt"])
def test_a_line_with_a_value_does_not(line: str) -> None:
    assert not is_open(line)


def test_a_value_denies_what_its_label_names() -> None:
    assert denies_field("Angebote", "keine Angebote")
    assert not denies_field("Angebote", "keine Gebühr")

"""What ``kekiz compare`` and ``kekiz similar`` print, and with which exit status they end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kekiz_search.cli import run


def test_a_comparison_shows_facts_fields_register_and_sources(
    own_index: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["compare", "Lünen", "Kleve", "--index", str(own_index)]) == 0
    shown = capsys.readouterr()

    assert "ca. 86.300, veröffentlicht 4. Mai 2021 [1]" in " ".join(shown.out.split())
    assert "Frühe Hilfen\n  Lünen\n" in shown.out
    assert "kein Beleg" in shown.out
    assert "Amtliches Register" in shown.out
    assert "Quellen\n[1]" in shown.out
    assert shown.err == ""


def test_a_corrected_name_is_said(own_index: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", "Lünnen", "Kleve", "--index", str(own_index)]) == 0
    assert "Verstanden als: Lünen (statt „Lünnen“)" in capsys.readouterr().out


def test_json_is_one_object(own_index: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", "Lünen", "Kleve", "--json", "--index", str(own_index)]) == 0
    assert json.loads(capsys.readouterr().out)["kommunen"] == ["Lünen", "Kleve"]
    assert run(["similar", "Lünen", "--json", "--ansatz", "Elterncafé", "--index", str(own_index)]) == 0
    assert json.loads(capsys.readouterr().out)["approaches"][0]["kommune"] == "Kleve"


def test_a_comparable_approach_is_shown_with_its_reason_and_quote(
    own_index: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["similar", "Lünen", "--ansatz", "Elterncafé", "--index", str(own_index)]) == 0
    shown = capsys.readouterr().out

    assert "1. Kleve · Elternbildung & Familienzentren" in shown
    assert "Ihrer Beschreibung entspricht der Ansatz „Elterncafé“" in shown
    assert "Kleve: „In Kleve gibt es ein Elterncafé" in shown


def test_nothing_found_is_3(own_index: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", "Bonn", "Essen", "--index", str(own_index)]) == 3
    assert run(["similar", "Bonn", "--index", str(own_index)]) == 3
    assert "Kein vergleichbarer Ansatz gefunden." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["compare", "Hamm"], "mindestens zwei"),
        (["compare"], "Es fehlt die Angabe KOMMUNEN"),
        (["compare", "Hamm", "hamm"], "mehr als einmal"),
        (["compare", "Hamm", "Atlantis"], "nicht bekannt"),
        (["compare", *"Hamm Herne Unna Essen Bonn Köln Ahlen".split()], "höchstens 6"),
        (["compare", "Hamm", "\udcff"], "UTF-8"),
        (["similar", "Atlantis"], "nicht bekannt"),
        (["similar"], "Es fehlt die Angabe KOMMUNE"),
        (["similar", "Hamm", "--einwohner", "0"], "von 1 bis 100"),
        (["similar", "Hamm", "--feld", "Tiefbau"], "als Handlungsfeld nicht bekannt"),
        (["similar", "Hamm", "--phase", "1999"], "als Phase nicht bekannt"),
        (["similar", "Hamm", "--ansatz", " "], "leer"),
    ],
)
def test_words_that_are_off_are_one_german_sentence_and_2(
    own_index: Path, capsys: pytest.CaptureFixture[str], words: list[str], message: str
) -> None:
    assert run([*words, "--index", str(own_index)]) == 2
    shown = capsys.readouterr()

    assert message in shown.err
    assert shown.err.count("\n") == 1
    assert shown.out == ""


def test_names_are_judged_before_an_index_is_built_for_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", "Hamm", "Atlantis", "--index", str(tmp_path / "none")]) == 2
    assert run(["similar", "Atlantis", "--index", str(tmp_path / "none")]) == 2
    assert not (tmp_path / "none").exists()

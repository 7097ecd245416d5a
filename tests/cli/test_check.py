"""``kekiz check``: its exit status, its words, and what is wrong with a text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kekiz_search.cli import run

TOO_LONG = "Kleve hat ein Elterncafé. " * 40_000


def call(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """Run a call and return its status and what it wrote."""
    status = run(["check", *words])
    written = capsys.readouterr()
    return status, written.out, written.err


@pytest.mark.parametrize(
    ("claim", "status"),
    [
        ("Kleve ist seit 2019 dabei.", 0),
        ("Kleve ist seit 2012 dabei.", 0),
        ("Kleve betreibt eine Sternwarte.", 3),
        ("Kleve betreibt eine Sternwarte. Kleve ist seit 2019 dabei.", 0),
    ],
)
def test_the_status_says_whether_there_is_evidence(
    capsys: pytest.CaptureFixture[str], own_index: Path, claim: str, status: int
) -> None:
    assert call(capsys, claim, "--index", str(own_index))[0] == status


def test_json_is_one_object_of_the_contract(capsys: pytest.CaptureFixture[str], own_index: Path) -> None:
    _status, out, err = call(capsys, "Kleve ist seit 2012 dabei.", "--json", "--index", str(own_index))
    checked = json.loads(out)

    assert err == ""
    assert list(checked) == ["schema", "sentences", "checked", "index", "timings_ms"]
    (sentence,) = checked["sentences"]
    assert list(sentence) == ["text", "start", "end", "verdict", "slots", "differs", "citations"]
    assert sentence["slots"] == [
        {"kind": "kommune", "claimed": "Kleve", "found": "Kleve"},
        {"kind": "year", "claimed": "2012", "found": "2019"},
    ]
    assert sentence["differs"] == "Die Quelle nennt 2019, nicht 2012."
    assert sentence["citations"][0]["quote"] == "Seit wann dabei:\n2019"


def test_the_terminal_shows_verdict_difference_and_quote(capsys: pytest.CaptureFixture[str], own_index: Path) -> None:
    _status, out, _err = call(
        capsys, "Kleve ist seit 2012 dabei. Kleve betreibt eine Sternwarte.", "--index", str(own_index)
    )

    assert "Widersprochen  Kleve ist seit 2012 dabei." in out
    assert "Die Quelle nennt 2019, nicht 2012." in out
    assert "Seit wann dabei:" in out
    assert "Kein Beleg  Kleve betreibt eine Sternwarte." in out
    assert "2 Sätze: 0 belegt, 1 widersprochen, 1 kein Beleg; 3 Dokumente geprüft." in out


def test_a_file_is_checked_like_a_claim(capsys: pytest.CaptureFixture[str], own_index: Path, tmp_path: Path) -> None:
    file = tmp_path / "text.txt"
    file.write_text("\ufeffKleve ist seit 2012 dabei.\r\n", encoding="utf-8")

    status, out, _err = call(capsys, "--file", str(file), "--json", "--index", str(own_index))

    assert status == 0
    assert json.loads(out)["sentences"][0]["verdict"] == "contradicted"


def test_a_long_text_shows_how_far_it_is(capsys: pytest.CaptureFixture[str], own_index: Path, tmp_path: Path) -> None:
    file = tmp_path / "text.txt"
    file.write_text("Kleve ist seit 2012 dabei.\n\n" * 100, encoding="utf-8")

    _status, out, err = call(capsys, "--file", str(file), "--json", "--index", str(own_index))

    assert len(json.loads(out)["sentences"]) == 100
    assert "100 von 100" in err


@pytest.mark.parametrize(
    ("words", "content", "said"),
    [
        (("",), None, "Der Text ist leer."),
        ((" \t ",), None, "Der Text ist leer."),
        (("!?",), None, "Der Text ist leer."),
        (("Wie viele Kommunen machen mit? Wer leitet das?",), None, "Der Text enthält nur Fragen und keine Aussage."),
        ((), None, "Es fehlt die Aussage."),
        (("Kleve ist dabei.", "--file", "FILE"), b"Kleve", "Aussage und --file gehen nicht zusammen."),
        (("FILE",), b"Kleve ist dabei.", "ist der Name einer Datei."),
        (("--file", "FILE"), None, "gibt es nicht."),
        (("--file", "FILE"), b"", "Der Text ist leer."),
        (("--file", "FILE"), b"Kleve\0ist dabei", "Der Text enthält Nullbytes"),
        (("--file", "FILE"), b"\0" * 500_000, "Der Text ist zu lang"),
        (("--file", "FILE"), "Düren".encode("latin-1"), "ist kein Text in UTF-8."),
        (("--file", "FILE"), TOO_LONG.encode(), "Der Text ist zu lang"),
        (("--file", "/"), None, "ist ein Ordner."),
        ((TOO_LONG[:100_001],), None, "Der Text ist zu lang; geprüft werden höchstens 100.000 Zeichen."),
        (("--gibtesnicht", "x"), None, "Die Option --gibtesnicht gibt es hier nicht."),
    ],
)
def test_words_that_are_off_are_one_german_sentence(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, words: tuple[str, ...], content: bytes | None, said: str
) -> None:
    file = tmp_path / "text.txt"
    if content is not None:
        file.write_bytes(content)

    status, out, err = call(capsys, *(str(file) if word == "FILE" else word for word in words))

    assert (status, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1


def test_a_file_that_may_not_be_read_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_words: object, **_named: object) -> None:
        raise PermissionError(13, "Permission denied", "text.txt")

    monkeypatch.setattr(Path, "open", refuse)

    status, _out, err = call(capsys, "--file", "text.txt")

    assert status == 2
    assert "Die Datei text.txt darf nicht gelesen werden." in err

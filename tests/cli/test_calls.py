"""What a call prints, where, and with which exit status it ends."""

from __future__ import annotations

import io
import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from kekiz_search.cli import run
from kekiz_search.errors import IndexDamaged, QuestionError

COMMANDS = [
    "ingest",
    "ask",
    "check",
    "compare",
    "similar",
    "search",
    "document",
    "fetch",
    "evaluate",
    "serve",
    "api",
    "doctor",
    "index",
]
LETTERS_OF_ENGLISH_HELP = ("Usage", "Options", "Error", "Show this message", "Missing", "Invalid", "No such")


def test_answered_is_0(engine: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["ask", "Wo gibt es ein Elterncafé?"]) == 0
    shown = capsys.readouterr()
    assert "Ein Elterncafé gibt es in Kleve [1]." in shown.out
    assert shown.err == ""


def test_no_evidence_is_3_and_the_nearest_passages_are_shown(engine: Any, capsys: pytest.CaptureFixture[str]) -> None:
    engine.find_nothing()
    assert run(["ask", "Wie wird das Wetter?"]) == 3
    assert run(["search", "Wetter"]) == 3
    assert "Kein Beleg gefunden" in capsys.readouterr().out


def test_the_options_reach_the_engine(engine: Any) -> None:
    run(["ask", "Wer?", "--kommune", "Kleve", "--kommune", "Ahlen", "--as-of", "2020-02", "--encoder", "x", "--json"])
    run(["search", "Café", "--k", "3", "--kommune", "Kleve", "--index", "index"])
    assert engine.calls == [
        ("open", "index", "x"),
        ("ask", "Wer?", ("Kleve", "Ahlen"), "2020-02"),
        ("open", "index", None),
        ("search", "Café", 3, ("Kleve",)),
    ]


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        (["ask", "Wer?"], {"schema", "question", "status", "rows", "citations", "hits", "checked", "index"}),
        (["search", "Wer"], {"schema", "query", "hits"}),
        (["document", "d1"], {"schema", "doc_id", "file", "sha256", "origin", "text", "marks", "headings"}),
    ],
)
def test_json_is_one_object_and_nothing_else(
    engine: Any, capsys: pytest.CaptureFixture[str], words: list[str], keys: set[str]
) -> None:
    assert run([*words, "--json"]) == 0
    shown = capsys.readouterr()
    assert keys <= json.loads(shown.out).keys()
    assert "Elterncafé" in shown.out  # real letters, no \u escapes
    assert shown.err == ""


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], "Es fehlt ein Befehl."),
        (["asc", "Wer?"], "Den Befehl „asc“ gibt es nicht. Meinten Sie ask?"),
        (["ask"], "Es fehlt die Angabe FRAGE."),
        (["ask", "Wer", "macht", "das?"], "Der Aufruf hat Wörter zu viel"),
        (["ask", "Wer?", "--farbe"], "Die Option --farbe gibt es hier nicht."),
        (["ask", "Wer?", "--index"], "Die Option --index ist so nicht verständlich"),
        (["search", "Wer", "--k", "0"], "eine ganze Zahl von 1 bis 1000"),
        (["search", "Wer", "--k", "1001"], "eine ganze Zahl von 1 bis 1000"),
        (["search", "Wer", "--k", "viele"], "eine ganze Zahl von 1 bis 1000"),
        (["serve", "--port", "99999"], "eine ganze Zahl von 1 bis 65535"),
        (["ask", "Wer\udcff?"], "kein gültiges UTF-8"),
        (["ask", ""], "Die Frage ist leer."),
        (["ask", "\x07\x1b \u200b"], "Die Frage ist leer."),
        (["search", "  "], "Die Frage ist leer."),
        (["ask", "a" * 2001], "Die Frage hat 2001 Zeichen"),
        (["Was ist eine Kita?"], 'Eine Frage stellen Sie so: kekiz ask "'),
        (["ask", "Wer?", "--as-of", "gestern"], "„gestern“ ist kein Datum."),
        (["ask", "Wer?", "--as-of", "２０１７"], "„２０１７“ ist kein Datum."),
        (["ask", "Wer?", "--kommune", "Atlantis"], "Eine Kommune „Atlantis“ ist nicht bekannt."),
        (["search", "Wer", "--kommune", "Hernee"], "Meinten Sie Herne"),
        (["similar", "Hamm", "--art", "Dorf"], "„Dorf“ ist als Art nicht bekannt."),
        (["similar", "Hamm", "--phase", "2015"], "„2015“ ist als Phase nicht bekannt."),
        (["similar", "Hamm", "--feld", "Unsinn"], "„Unsinn“ ist als Handlungsfeld nicht bekannt."),
        (["similar", "Hamm", "--ansatz", " "], "Der Ansatz ist leer."),
        (["ask", "Wer?", "--index", "b\udcfccher"], "kein gültiges UTF-8"),
        (["ingest", "b\udcfccher"], "kein gültiges UTF-8"),
        (["document", "d2"], "Das Dokument d2 gibt es nicht."),
    ],
)
def test_words_that_are_off_are_2_and_one_german_sentence(
    engine: Any, capsys: pytest.CaptureFixture[str], words: list[str], sentence: str
) -> None:
    assert run(words) == 2
    shown = capsys.readouterr()
    assert sentence in shown.err
    assert len(shown.err.splitlines()) == 1
    assert not any(english in shown.err for english in LETTERS_OF_ENGLISH_HELP)
    assert shown.out == ""


def test_a_path_that_cannot_be_read_is_told(
    engine: Any, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_words, **_named: False)
    assert run(["ask", "Wer?", "--index", "index"]) == 2
    assert "Der Wert von --index ORDNER ist nicht verwendbar; der Pfad ist nicht lesbar." in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        ["ask", " "],
        ["ask", "Wer?", "--as-of", "gestern"],
        ["search", "Wer", "--kommune", "Atlantis"],
        ["similar", "Hamm", "--art", "Dorf"],
        ["similar", "Hamm", "--ansatz", ""],
        ["compare", "Hamm"],
        ["check", ""],
    ],
)
def test_words_that_are_off_build_no_index(engine: Any, tmp_path: Path, words: list[str]) -> None:
    assert run([*words, "--index", "neu"]) == 2
    assert not (tmp_path / "neu").exists()


def test_a_question_the_engine_refuses_is_2(engine: Any, capsys: pytest.CaptureFixture[str]) -> None:
    engine.error = QuestionError("Die Kommune fehlt.", hint="Nennen Sie eine.")
    assert run(["ask", "Wer?", "--json"]) == 2
    assert capsys.readouterr() == ("", "Die Kommune fehlt. Nennen Sie eine.\n")


def test_any_other_error_is_1_with_its_hint(engine: Any, capsys: pytest.CaptureFixture[str]) -> None:
    engine.error = IndexDamaged("Der Index ist beschädigt.", hint="Bauen Sie ihn neu.")
    assert run(["ask", "Wer?", "--json"]) == 1
    assert capsys.readouterr() == ("", "Der Index ist beschädigt. Bauen Sie ihn neu.\n")


def test_an_unexpected_error_is_1_without_a_traceback(
    engine: Any, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    engine.error = ZeroDivisionError("division by zero")
    assert run(["ask", "Wer?"]) == 1
    quiet = capsys.readouterr().err
    assert "ZeroDivisionError" in quiet
    assert len(quiet.splitlines()) == 1
    monkeypatch.setenv("KEKIZ_DEBUG", "1")
    assert run(["ask", "Wer?"]) == 1
    assert "Traceback" in capsys.readouterr().err


def test_a_path_that_cannot_be_used_is_named(engine: Any, capsys: pytest.CaptureFixture[str]) -> None:
    engine.error = PermissionError(13, "Permission denied", "/wo/anders")
    assert run(["ask", "Wer?"]) == 1
    assert "Auf /wo/anders konnte nicht zugegriffen werden (keine Berechtigung)." in capsys.readouterr().err


def test_an_interrupt_is_130_and_silent(engine: Any, capsys: pytest.CaptureFixture[str]) -> None:
    engine.error = KeyboardInterrupt()
    assert run(["ask", "Wer?"]) == 130
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(("command", "place"), [("serve", "web.serve"), ("api", "api.service")])
def test_an_interrupt_is_how_a_server_ends(
    engine: Any, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, command: str, place: str
) -> None:
    served: list[tuple[str, int, str]] = []

    def interrupted(index: Path, port: int, host: str) -> None:
        served.append((str(index), port, host))
        raise KeyboardInterrupt

    monkeypatch.setattr(f"kekiz_search.{place}.run", interrupted)
    monkeypatch.setenv("KEKIZ_ENCODER", "before")
    assert run([command, "--port", "8600", "--encoder", "named"]) == 0
    assert served == [("index", 8600, "127.0.0.1")]
    assert os.environ["KEKIZ_ENCODER"] == "named"
    assert capsys.readouterr() == ("", "")


def test_the_service_hides_contacts_in_an_index_of_its_own(engine: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    built: list[tuple[str, str, bool]] = []

    def build_index(folder: Path, index: Path, _encoder: str | None, _progress: Any, masked: bool) -> None:
        built.append((folder.name, str(index), masked))

    monkeypatch.setattr("ingest.build_index", build_index)
    monkeypatch.setattr("kekiz_search.api.service.run", lambda *_words: None)
    assert run(["api", "--index", "neu", "--port", "8600"]) == 0
    assert built == [("corpus", "neu", True)]


def test_a_reader_that_went_away_is_no_complaint(
    engine: Any, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(os.fdopen(writing, "wb"), encoding="utf-8"))
    assert run(["ask", "Wer?", "--json"]) == 1
    assert capfd.readouterr().err == ""


def test_a_first_build_that_was_interrupted_is_begun_again(
    engine: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built: list[str] = []
    monkeypatch.setattr("ingest.build_index", lambda _folder, index, *_more: built.append(str(index)))
    (tmp_path / "neu").mkdir()
    (tmp_path / "neu" / ".lock").touch()
    assert run(["ask", "Wer?", "--index", "neu"]) == 0
    assert built == ["neu"]


def test_a_page_over_something_else_is_not_opened(engine: Any, capsys: pytest.CaptureFixture[str]) -> None:
    Path("datei").touch()
    assert run(["serve", "--index", "datei"]) == 1
    assert "In datei liegt kein Index." in capsys.readouterr().err


def test_a_folder_with_other_files_is_never_built_into(
    engine: Any, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "briefe").mkdir()
    (tmp_path / "briefe" / "brief.txt").write_text("Guten Tag", encoding="utf-8")
    run(["ask", "Wer?", "--index", "briefe"])
    assert engine.calls[0] == ("open", "briefe", None)  # and open_index says that there is none
    assert [path.name for path in (tmp_path / "briefe").iterdir()] == ["brief.txt"]


def test_the_shipped_corpus_is_ingested_where_there_is_no_index(
    engine: Any, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    built: list[tuple[str, str]] = []

    def build_index(folder: Path, index: Path, _encoder: str | None, progress: Any, _masked: bool = False) -> None:
        progress("Dokumente lesen", 4, 4)
        built.append((folder.name, str(index)))

    monkeypatch.setattr("ingest.build_index", build_index, raising=False)
    assert run(["ask", "Wer?", "--index", "neu", "--json"]) == 0
    shown = capsys.readouterr()
    assert built == [("corpus", "neu")]
    assert "Dokumente lesen: 4 von 4" in shown.err
    assert json.loads(shown.out)["status"] == "answered"


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)])
def test_help_is_german_throughout(capsys: pytest.CaptureFixture[str], command: list[str]) -> None:
    assert run([*command, "--help"]) == 0
    page = capsys.readouterr().out
    assert page.startswith(" ".join(["Aufruf: kekiz", *command]))
    assert not any(english in page for english in LETTERS_OF_ENGLISH_HELP)


def test_help_has_a_short_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["-h"]) == run(["ask", "-h"]) == 0
    assert "--help, -h" in capsys.readouterr().out


@pytest.mark.parametrize(("command", "built"), [("ask", True), ("ingest", False), ("doctor", False)])
def test_help_says_what_happens_where_there_is_no_index(
    capsys: pytest.CaptureFixture[str], command: str, built: bool
) -> None:
    run([command, "--help"])
    assert ("mitgelieferten Dokumente" in capsys.readouterr().out) is built


def test_help_lists_exactly_the_commands_that_work(capsys: pytest.CaptureFixture[str]) -> None:
    run(["--help"])
    page = capsys.readouterr().out
    listed = [line.split()[0] for line in page.splitlines() if re.match(r"  [a-z]+  ", line)]
    assert sorted(listed) == sorted(COMMANDS)

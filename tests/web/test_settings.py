from __future__ import annotations

import json
from pathlib import Path

import pytest

from kekiz_search.errors import KekizError
from kekiz_search.web import state
from kekiz_search.web.feedback import keep_feedback
from kekiz_search.web.settings import SETTINGS_VARIABLE, WORDS, Settings, read_settings, settings
from kekiz_search.web.texts import legal
from kekiz_search.web.views.legal import draw_about, draw_operator_page


def write_settings(folder: Path, text: str) -> Path:
    path = folder / "betrieb.toml"
    path.write_text(text, encoding="utf-8")
    return path


def all_words() -> str:
    tables: dict[str, list[str]] = {}
    for name in WORDS:
        table, _, word = name.partition(".")
        tables.setdefault(table, []).append(f'{word} = "Wort für {word}"')
    return "\n".join(f"[{table}]\n" + "\n".join(words) for table, words in tables.items())


@pytest.mark.parametrize("path", list(legal.OPERATOR_PAGES))
def test_what_the_operator_owes_is_said_loudly(path: str) -> None:
    drawn = draw_operator_page(path, Settings())
    assert 'role="alert"' in drawn
    assert legal.MISSING_TITLE in drawn
    assert "[bitte eintragen: " in drawn


@pytest.mark.parametrize("path", list(legal.OPERATOR_PAGES))
def test_complete_settings_leave_no_notice(path: str, tmp_path: Path) -> None:
    drawn = draw_operator_page(path, read_settings(write_settings(tmp_path, all_words())))
    assert "bitte eintragen" not in drawn
    assert 'role="alert"' not in drawn
    assert "Wort für " in drawn


def test_every_word_of_the_settings_stands_on_a_page() -> None:
    spoken = " ".join(text for page in legal.OPERATOR_PAGES.values() for _title, text in page)
    assert [name for name in WORDS if f"{{{name}}}" not in spoken] == []


def test_words_of_the_operator_are_escaped_and_keep_their_lines(tmp_path: Path) -> None:
    path = write_settings(tmp_path, '[betreiber]\nanschrift = "Markt 1\\n<b>Ahlen</b>"\n')
    assert "Markt 1<br>&lt;b&gt;Ahlen&lt;/b&gt;" in draw_operator_page(state.IMPRINT_PATH, read_settings(path))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[betreiber\n", "nicht lesbar"),
        ('[betreiber]\nnahme = "x"\n', "betreiber.nahme"),
        ("[betreiber]\nname = 7\n", "kein Text"),
        ('[hochladen]\nerlaubt = "vielleicht"\n', "„ja“ oder „nein“"),
        ('name = "x"\n', "außerhalb einer Tabelle"),
    ],
)
def test_settings_that_cannot_be_used_say_why(text: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(KekizError, match=words):
        read_settings(write_settings(tmp_path, text))


def test_settings_are_off_until_a_file_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(SETTINGS_VARIABLE, raising=False)
    assert settings() == Settings()
    monkeypatch.setenv(SETTINGS_VARIABLE, str(tmp_path / "fehlt.toml"))
    with pytest.raises(KekizError, match="nicht lesbar"):
        settings()
    path = write_settings(tmp_path, '[rueckmeldung]\ndatei = "urteile.jsonl"\n')
    monkeypatch.setenv(SETTINGS_VARIABLE, str(path))
    assert settings().feedback == tmp_path / "urteile.jsonl"


def test_feedback_is_told_of_where_it_is_on(tmp_path: Path) -> None:
    on = draw_operator_page(state.PRIVACY_PATH, Settings(feedback=tmp_path / "x"))
    assert legal.FEEDBACK_ON[1] in on
    assert legal.FEEDBACK_ON[1] not in draw_operator_page(state.PRIVACY_PATH, Settings())


def test_feedback_is_a_line_of_json(tmp_path: Path) -> None:
    file = tmp_path / "urteile.jsonl"
    assert keep_feedback(file, "Wer\n<b>?", "hilfreich", "v1")
    assert keep_feedback(file, "Was?", "zitat passt nicht", "v1")
    first, second = (json.loads(line) for line in file.read_text(encoding="utf-8").splitlines())
    assert (first["frage"], first["urteil"]) == ("Wer\n<b>?", "hilfreich")
    assert second["urteil"] == "zitat passt nicht"


def test_feedback_that_cannot_be_kept_is_said(tmp_path: Path) -> None:
    assert not keep_feedback(tmp_path / "fehlt" / "x.jsonl", "Wer?", "hilfreich", "v1")


def test_the_page_about_stands_without_an_index() -> None:
    assert legal.ABOUT_CORPUS not in draw_about(None)

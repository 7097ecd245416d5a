from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from kekiz_search.errors import IndexDamaged, KekizError
from kekiz_search.web import engine_cache, first_build, texts
from kekiz_search.web.pages import quellen, ueber
from kekiz_search.web.serve import SCRIPT
from kekiz_search.web.texts.examples import EXAMPLES

QUOTE = "Sie treffen sich monatlich mit dem Jobcenter und dem Jugendamt."


def open_page(**address: str) -> AppTest:
    page = AppTest.from_file(SCRIPT, default_timeout=20)
    for name, value in address.items():
        page.query_params[name] = value
    return page.run()


def html_of(page: AppTest) -> str:
    assert not page.exception
    return "".join(element.value for element in page.html)


def test_start_says_what_this_is_and_offers_fifteen_examples(engine: object) -> None:
    page = open_page()
    drawn = html_of(page)
    assert drawn.count("<h1>") == 1
    assert texts.ASK_LEAD in drawn
    assert texts.VERBATIM in drawn
    assert [len(of_audience) for of_audience in EXAMPLES.values()] == [5, 5, 5]
    for of_audience in EXAMPLES.values():
        assert all(f">{example.words}</a>" in drawn for example in of_audience)
    assert page.text_input[0].label == texts.QUESTION_LABEL


def test_a_question_in_the_address_is_answered(engine: object) -> None:
    page = open_page(frage="Wer trifft das Jobcenter?")
    assert f"<mark>{QUOTE}</mark>" in html_of(page)
    assert page.text_input[0].value == "Wer trifft das Jobcenter?"


def test_a_typed_question_is_answered_and_gets_an_address(engine: object) -> None:
    page = open_page()
    page.text_input[0].input("Wer trifft das Jobcenter?")
    page.button[0].click().run()
    assert f"<mark>{QUOTE}</mark>" in html_of(page)
    assert page.query_params["frage"] == "Wer trifft das Jobcenter?"


def test_an_answer_is_one_element_however_long(engine: object) -> None:
    start, answered = open_page(), open_page(frage="Welche Kommunen?")
    assert len(answered.html) == len(start.html)


def test_no_evidence_is_said_honestly(engine: object) -> None:
    drawn = html_of(open_page(frage="Wie wird das Wetter?"))
    assert "Das heißt nicht, dass es das nicht gibt." in drawn
    assert texts.NEAREST_TITLE in drawn


def test_a_question_that_cannot_be_used_leaves_the_page_usable(engine: object) -> None:
    page = open_page()
    page.text_input[0].input("x" * 3000)
    page.button[0].click().run()
    drawn = html_of(page)
    assert "Die Frage ist zu lang." in drawn
    assert 'role="alert"' in drawn
    page.text_input[0].input("Wer trifft das Jobcenter?")
    page.button[0].click().run()
    assert f"<mark>{QUOTE}</mark>" in html_of(page)


def test_an_unknown_parameter_is_ignored(engine: object) -> None:
    assert texts.ASK_LEAD in html_of(open_page(unsinn="<script>", start="9", teil="-1"))


def test_a_document_opens_at_the_cited_place(engine: object) -> None:
    page = open_page(frage="Wer?", dokument="d1", start="126", end="189")
    drawn = html_of(page)
    assert f'<mark id="stelle" tabindex="-1">{QUOTE}</mark>' in drawn
    assert "[Werbung, nicht ausgewertet]" in drawn
    assert 'href="./?frage=Wer%3F"' in drawn
    assert drawn.count("<h1>") == 1


@pytest.mark.parametrize(("start", "end"), [("9", "3"), ("0", "99999"), ("x", "y"), ("", "")])
def test_a_place_that_is_none_opens_the_document_all_the_same(engine: object, start: str, end: str) -> None:
    drawn = html_of(open_page(dokument="d1", start=start, end=end))
    assert "<mark" not in drawn
    assert "drittes Büro" in drawn


def test_an_unknown_document_is_said_to_be_unknown(engine: object) -> None:
    drawn = html_of(open_page(dokument="<img src=x>"))
    assert texts.DOCUMENT_UNKNOWN in drawn
    assert "<img" not in drawn


def run_alone(show: Callable[[], None]) -> AppTest:
    return AppTest.from_string(f"from {show.__module__} import show\nshow()", default_timeout=20).run()


def test_sources_are_listed_and_can_be_narrowed(engine: object) -> None:
    page = run_alone(quellen.show)
    assert "./?dokument=d1" in html_of(page)
    page.text_input[0].input("gibt es nicht").run()
    assert texts.SOURCES_NONE in html_of(page)


def test_the_page_about_says_how_and_where_it_ends(engine: object) -> None:
    drawn = html_of(run_alone(ueber.show))
    assert drawn.count("<h1>") == 1
    assert "Kein Sprachmodell schreibt Text." in drawn


def test_a_damaged_index_is_one_german_sentence(engine: object, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise IndexDamaged("Der Index ist beschädigt.", hint="Bauen Sie ihn neu.")

    monkeypatch.setattr("kekiz_search.web.parts.shared_engine", refuse)
    page = open_page(frage="Wer?")
    assert "Der Index ist beschädigt." in html_of(page)
    assert page.text_input[0].label == texts.QUESTION_LABEL


def test_first_start_builds_with_progress_and_goes_on(engine: object, monkeypatch: pytest.MonkeyPatch) -> None:
    built: list[Path] = []

    def build(folder: Path, index: Path, progress: Callable[[str, int, int], None]) -> None:
        progress("Dokumente lesen", 1, 2)
        time.sleep(0.05)
        built.append(folder)

    monkeypatch.setattr(first_build, "build", build)
    monkeypatch.setattr("kekiz_search.web.parts.is_built", lambda: bool(built))
    assert texts.ASK_LEAD in html_of(open_page())
    assert built == [first_build.CORPUS]


def test_a_first_start_that_fails_says_why(engine: object, monkeypatch: pytest.MonkeyPatch) -> None:
    def build(*_call: object) -> None:
        raise KekizError("Im Ordner liegt kein Dokument.", hint="Legen Sie eines hinein.")

    monkeypatch.setattr(first_build, "build", build)
    monkeypatch.setattr("kekiz_search.web.parts.is_built", lambda: False)
    assert "Im Ordner liegt kein Dokument." in html_of(open_page())


def test_a_first_start_that_ends_without_an_index_does_not_start_over(
    engine: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[object] = []
    monkeypatch.setattr(first_build, "build", lambda *call: begun.append(call))
    monkeypatch.setattr("kekiz_search.web.parts.is_built", lambda: False)
    assert texts.BUILD_FAILED in html_of(open_page())
    assert len(begun) == 1


def test_the_engine_is_opened_anew_when_another_generation_is_current(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    current = ["eins"]
    monkeypatch.setenv(engine_cache.INDEX_VARIABLE, str(tmp_path))
    monkeypatch.setattr(engine_cache, "current_generation", lambda index: index / current[0])
    monkeypatch.setattr(engine_cache, "load_engine", lambda index: opened.append(current[0]) or object())
    engine_cache.SHARED.forget()
    first = engine_cache.shared_engine()
    assert engine_cache.shared_engine() is first
    current[0] = "zwei"
    assert engine_cache.shared_engine() is not first
    current[0] = "drei"
    engine_cache.shared_engine()
    assert opened == ["eins", "zwei", "drei"]
    assert len(engine_cache.SHARED.opened) == 2
    engine_cache.SHARED.forget()

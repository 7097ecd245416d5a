from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest
from streamlit.testing.v1 import AppTest

from kekiz_search.errors import IndexDamaged, KekizError
from kekiz_search.web import engine_cache, first_build, texts
from kekiz_search.web.engine_cache import Engine
from kekiz_search.web.examples import chosen_examples
from kekiz_search.web.pages import quellen, ueber
from kekiz_search.web.serve import SCRIPT
from kekiz_search.web.settings import SETTINGS_VARIABLE
from kekiz_search.web.texts import glossar, karte, kommunen, pruefen
from kekiz_search.web.texts.legal import MISSING_TITLE, OPERATOR_PAGES

QUOTE = "Sie treffen sich monatlich mit dem Jobcenter und dem Jugendamt."


def open_page(**address: str | list[str]) -> AppTest:
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
    offered = chosen_examples(cast("Engine", engine))
    assert [len(of_audience) for of_audience in offered.values()] == [5, 5, 5]
    for of_audience in offered.values():
        assert all(f">{example.words}</a>" in drawn for example in of_audience)
    assert page.text_input[0].label == texts.QUESTION_LABEL


def test_a_question_in_the_address_is_answered(engine: object) -> None:
    page = open_page(frage="Wer trifft das Jobcenter?")
    assert f"<mark>{QUOTE}</mark>" in html_of(page)
    assert page.text_input[0].value == "Wer trifft das Jobcenter?"


@pytest.mark.parametrize("typed", ["", "  "])
def test_an_empty_question_is_said_to_be_empty_once(engine: object, typed: str) -> None:
    page = open_page(frage="Wer trifft das Jobcenter?")
    page.text_input[0].input(typed)
    page.button[0].click().run()
    assert texts.QUESTION_EMPTY in html_of(page)
    assert 'role="alert"' in html_of(page)
    assert texts.QUESTION_EMPTY not in html_of(page.run())
    assert texts.QUESTION_EMPTY not in html_of(open_page())


def test_the_tab_names_what_is_shown(engine: object, monkeypatch: pytest.MonkeyPatch) -> None:
    named: list[str] = []
    monkeypatch.setattr("streamlit.set_page_config", lambda **said: named.append(said.get("page_title", "")))
    for address, title in (
        ({}, "Fragen"),
        ({"frage": "Wer trifft das Jobcenter?"}, "Wer trifft das Jobcenter?"),
        ({"dokument": "d1", "frage": "Wer?"}, "Lotsen in Musterstadt"),
        ({"dokument": "weg"}, texts.SOURCES_TITLE),
    ):
        open_page(**address)
        assert named[-1] == f"{title} – {texts.NAME}"
    run_page("kommunen", kommune="Herne")
    assert named[-1] == f"Herne – {texts.NAME}"


def test_who_reads_a_document_is_among_the_sources(engine: object) -> None:
    assert '<a href="./quellen" aria-current="page">' in html_of(open_page(dokument="d1"))
    assert '<a href="./quellen" aria-current="page">' not in html_of(open_page(frage="Wer?"))


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


def test_the_nearest_passages_say_why_they_were_found(engine: object) -> None:
    drawn = html_of(open_page(frage="Wie ist das Wetter beim Jobcenter?"))
    assert "<summary>Warum gefunden?</summary><ul><li>„Jobcenter“ steht in dieser Stelle.</li></ul>" in drawn
    assert "Nicht in dieser Stelle: „Wetter“." in drawn
    assert texts.WHY_NONE in html_of(open_page(frage="Wie wird das Wetter?"))
    assert texts.WHY not in html_of(open_page(frage="Wer trifft das Jobcenter?"))


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
    assert "<img src=x" not in drawn


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
    monkeypatch.setattr("kekiz_search.shared_engine.current_generation", lambda index: index / current[0])
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


def run_page(path: str, **address: str | list[str]) -> AppTest:
    """Run a page alone, at an address."""
    module = {"": "fragen"}.get(path, path)
    page = AppTest.from_string(f"from kekiz_search.web.pages.{module} import show\nshow()", default_timeout=20)
    for name, value in address.items():
        page.query_params[name] = value
    return page.run()


def test_filters_of_the_address_narrow_the_answer(engine: Any) -> None:
    page = open_page(frage="Was gibt es?", nur=["Herne", "Hamm"], bis="2019", art="Presse")
    drawn = html_of(page)
    assert engine.narrowed[-1] == (("Herne", "Hamm"), "2019", ("press",))
    assert "Eingegrenzt auf:</strong> Herne, Hamm, Presse, Stand bis 2019" in drawn
    page.multiselect[0].unselect("Hamm").run()
    assert engine.narrowed[-1] == (("Herne",), "2019", ("press",))


@pytest.mark.parametrize(
    "address", [{"nur": "Atlantis"}, {"bis": "übermorgen"}, {"art": "Unsinn"}, {"nur": "", "bis": ""}]
)
def test_filters_that_are_none_leave_the_page_usable(engine: Any, address: dict[str, str]) -> None:
    assert f"<mark>{QUOTE}</mark>" in html_of(open_page(frage="Wer trifft das Jobcenter?", **address))
    assert engine.narrowed[-1] == ((), None, ())


def test_the_choices_of_the_filters_wait_until_they_are_wanted(engine: object) -> None:
    assert len(open_page().multiselect) == 0


def test_kommunen_lists_all_names_and_opens_one(engine: object) -> None:
    page = run_page("kommunen")
    assert "./kommunen?kommune=Herne" in html_of(page)
    page.selectbox[0].select("Herne").run()
    drawn = html_of(page)
    assert "<h1>Herne</h1>" in drawn
    assert "Quellen widersprechen sich" in drawn
    assert drawn.count("<h1>") == 1


def test_an_unknown_kommune_in_the_address_is_said_to_be_unknown_above_all_names(engine: object) -> None:
    drawn = html_of(run_page("kommunen", kommune="<b>Atlantis"))
    assert "Eine Kommune „&lt;b&gt;Atlantis“ ist nicht bekannt." in drawn
    assert "./kommunen?kommune=Herne" in drawn
    assert f"<h1>{kommunen.TITLE}</h1>" in drawn


def test_kommunen_of_the_address_that_cannot_be_chosen_are_looked_for_all_the_same(engine: Any) -> None:
    run_page("aehnlich", kommune="Kreis Olpe")
    assert engine.wanted[-1][0] == "Kreis Olpe"
    html_of(run_page("vergleichen", mit=["Herne", "Olpe"]))
    assert engine.compared[-1] == ["Herne", "Olpe"]


def test_two_kommunen_stand_side_by_side(engine: object) -> None:
    assert kommunen.COMPARE_TOO_FEW in html_of(run_page("vergleichen", mit=["Herne"]))
    assert "Dabei seit" in html_of(run_page("vergleichen", mit=["Herne", "Hamm"]))


def test_similar_approaches_are_narrowed_by_the_address(engine: Any) -> None:
    drawn = html_of(run_page("aehnlich", kommune="Herne", art="Kreis", phase="2017", ansatz="Hebammen"))
    assert "Beide haben Lotsen." in drawn
    kommune, filters, approach = engine.wanted[-1]
    assert (kommune, filters.kind, filters.phase, filters.inhabitants, approach) == (
        "Herne", "Kreis", "2017", None, "Hebammen",
    )  # fmt: skip
    run_page("aehnlich", kommune="Herne", groesse=kommunen.SIMILAR_SAME_SIZE)
    assert engine.wanted[-1][1].inhabitants == 0.3


def test_before_a_kommune_is_chosen_one_is_offered_that_others_resemble(engine: Any) -> None:
    drawn = html_of(run_page("aehnlich"))
    assert '<a href="./aehnlich?kommune=Herne">Wer arbeitet ähnlich wie Herne?</a>' in drawn
    assert "Beide haben Lotsen." not in drawn


def test_a_claim_is_checked_and_stays_out_of_the_address(engine: object) -> None:
    page = run_page("pruefen")
    page.text_area[0].input("Herne ist seit 2012 dabei.")
    page.button[0].click().run()
    drawn = html_of(page)
    assert "widersprochen" in drawn
    assert f"<mark>{QUOTE}</mark>" in drawn
    assert dict(page.query_params) == {}


def test_an_example_of_a_claim_is_filled_in_by_its_number(engine: object) -> None:
    page = run_page("pruefen", beispiel="1")
    assert (
        page.text_area[0].value
        == "Herne ist seit 2017 dabei. Herne hat 612.000 Einwohner. Hamm hat eine eigene Seilbahn."
    )
    assert "Ergebnis" in html_of(page)
    assert pruefen.EMPTY not in html_of(run_page("pruefen", beispiel="99"))


@pytest.mark.parametrize(
    ("text", "said"), [(" ", pruefen.EMPTY), ("🙂" * 20, "widersprochen"), ("x" * 100_000, "100.000 Zeichen zu lang")]
)
def test_an_odd_claim_leaves_the_page_usable(engine: object, text: str, said: str) -> None:
    page = run_page("pruefen")
    page.text_area[0].input(text)
    page.button[0].click().run()
    assert said in html_of(page)
    assert page.text_area[0].label == pruefen.LABEL


def test_the_map_is_a_picture_and_a_table(engine: object) -> None:
    drawn = html_of(run_page("karte"))
    assert 'src="./kekiz/karte.svg"' in drawn
    assert "Herne" in drawn
    narrowed = html_of(run_page("karte", phase="Modellphase (2012 bis 2016)"))
    assert karte.NONE in narrowed


def test_the_glossary_explains_terms(engine: object) -> None:
    assert "Ein Jobcenter hilft bei der Suche nach Arbeit." in html_of(run_page("glossar"))


def test_where_no_document_is_a_glossary_the_page_says_so_without_alarm(
    engine: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "documents", lambda: ())
    drawn = html_of(run_page("glossar"))
    assert glossar.NONE in drawn
    assert 'role="alert"' not in drawn


def test_an_answer_explains_its_terms_on_the_spot(engine: object) -> None:
    drawn = html_of(open_page(frage="Wer trifft das Jobcenter?"))
    assert "<summary>Jobcenter</summary><p>Ein Jobcenter hilft" in drawn


def test_sources_say_what_could_not_be_read(engine: object) -> None:
    drawn = html_of(run_page("quellen"))
    assert "kaputt.pdf" in drawn
    assert "Die Datei ist verschlüsselt." in drawn
    assert "Die Zeichen sind nicht UTF-8." in drawn


@pytest.mark.parametrize("path", list(OPERATOR_PAGES))
def test_pages_of_the_operator_say_what_is_missing(path: str) -> None:
    script = f"from kekiz_search.web.pages.betreiber import show\nshow({path!r})"
    drawn = html_of(AppTest.from_string(script, default_timeout=20).run())
    assert MISSING_TITLE in drawn
    assert drawn.count("<h1>") == 1


def test_feedback_is_off_until_the_operator_wants_it(
    engine: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert len(open_page(frage="Wer?").button) == 1
    path = tmp_path / "betrieb.toml"
    path.write_text('[rueckmeldung]\ndatei = "urteile.jsonl"\n', encoding="utf-8")
    monkeypatch.setenv(SETTINGS_VARIABLE, str(path))
    page = open_page(frage="Wer?")
    page.button(key="rueckmeldung-zitat passt nicht").click().run()
    assert "Danke." in html_of(page)
    assert "zitat passt nicht" in (tmp_path / "urteile.jsonl").read_text(encoding="utf-8")


@pytest.mark.parametrize("question", ["x" * 100_000, "<script>alert(1)</script>", "🙂" * 50, "\u202eWer?", "%00"])
def test_an_odd_question_leaves_the_page_usable(engine: object, question: str) -> None:
    page = open_page(frage=question)
    assert "<script>alert" not in html_of(page)
    assert page.text_input[0].label == texts.QUESTION_LABEL


@pytest.mark.parametrize(
    "path", ["fragen", "kommunen", "karte", "vergleichen", "aehnlich", "pruefen", "quellen", "glossar"]
)
def test_a_missing_index_is_said_on_every_page(path: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(engine_cache.INDEX_VARIABLE, str(tmp_path))
    (tmp_path / "CURRENT").write_text("weg", encoding="ascii")
    drawn = html_of(run_page(path))
    assert texts.UNAVAILABLE in drawn
    assert str(tmp_path) not in drawn
    assert drawn.count("<h1>") == 1

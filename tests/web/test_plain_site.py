"""The pages without JavaScript, and what can be taken along, over HTTP."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from kekiz_search.errors import IndexDamaged, KekizError
from kekiz_search.web import engine_cache, state, texts
from kekiz_search.web.first_build import FIRST_BUILD, FirstBuild
from kekiz_search.web.middleware import own_middleware
from kekiz_search.web.routes import own_routes
from kekiz_search.web.texts import export

QUOTE = "Sie treffen sich monatlich mit dem Jobcenter und dem Jugendamt."
START, END = 126, 189


@pytest.fixture
def client(engine: Any) -> TestClient:
    return TestClient(Starlette(routes=own_routes(), middleware=own_middleware()))


def page(client: TestClient, path: str = "", **params: str | list[str]) -> str:
    answer = client.get(f"/einfach/{path}", params=params)
    assert answer.status_code == 200
    return answer.text


@pytest.mark.parametrize("path", ["", *state.PATHS])
def test_every_page_stands_without_javascript(client: TestClient, path: str) -> None:
    drawn = page(client, path)
    assert drawn.startswith('<!doctype html><html lang="de">')
    assert drawn.count("<h1>") == 1
    assert "<script" not in drawn
    assert '<main id="inhalt"' in drawn
    assert f'href="../{path}"' in drawn


def test_every_field_has_a_label(client: TestClient) -> None:
    for path in ("", "kommunen", "karte", "aehnlich", "pruefen", "quellen"):
        drawn = page(client, path)
        fields = re.findall(r'<(?:input type="text"|select|textarea) id="([^"]+)"', drawn)
        assert fields
        assert all(f'<label for="{field}">' in drawn for field in fields)


def test_a_question_is_answered_with_everything_unfolded(client: TestClient) -> None:
    drawn = page(client, frage="Wer trifft das Jobcenter?")
    assert f"<mark>{QUOTE}</mark>" in drawn
    assert re.search(r"<details(?! open)", drawn) is None
    assert 'value="Wer trifft das Jobcenter?"' in drawn


def test_filters_of_the_address_hold_here_too(client: TestClient, engine: Any) -> None:
    drawn = page(client, frage="Was?", nur=["Herne"], bis="2019", art="press")
    assert engine.narrowed[-1] == (("Herne",), "2019", ("press",))
    assert '<input type="hidden" name="nur" value="Herne">' in drawn
    page(client, frage="Was?", bis="x")
    assert engine.narrowed[-1] == ((), None, ())


def test_a_document_is_read_at_its_place(client: TestClient) -> None:
    drawn = page(client, dokument="d1", start=str(START), end=str(END), frage="Wer?")
    assert f'<mark id="stelle" tabindex="-1">{QUOTE}</mark>' in drawn
    assert "./?frage=Wer%3F" in drawn


def test_a_claim_is_posted_and_never_stands_in_an_address(client: TestClient) -> None:
    answer = client.post("/einfach/pruefen", data={"text": "Herne ist <b>seit</b> 2012 dabei."})
    assert "widersprochen" in answer.text
    assert "&lt;b&gt;" in answer.text
    assert 'method="post"' in answer.text
    assert "2012" not in str(answer.url)


@pytest.mark.parametrize(
    ("text", "said"), [("", "Der Text ist leer."), ("ü" * 100_000, "zu lang"), ("ü" * 900_000, "zu lang")]
)
def test_an_odd_claim_is_one_german_sentence(client: TestClient, text: str, said: str) -> None:
    assert said in client.post("/einfach/pruefen", data={"text": text}).text


def test_an_example_of_a_claim_is_filled_in(client: TestClient) -> None:
    assert "Herne ist seit 2017 dabei. Herne hat 612.000" in page(client, "pruefen", beispiel="1")
    assert "Seilbahn" not in page(client, "pruefen", beispiel="2")


def test_kommunen_stand_side_by_side(client: TestClient) -> None:
    drawn = page(client, "vergleichen", mit=["Herne", "Hamm"])
    assert "Quellen widersprechen sich" in drawn
    assert '<input type="checkbox" name="mit" value="Herne" checked>' in drawn


def test_similar_approaches_are_narrowed(client: TestClient, engine: Any) -> None:
    page(client, "aehnlich", kommune="Herne", groesse="gleich", art="Kreis")
    assert (engine.wanted[-1][1].inhabitants, engine.wanted[-1][1].kind) == (0.3, "Kreis")


def test_the_map_leads_to_the_kommunen_in_this_view(client: TestClient) -> None:
    drawn = page(client, "karte")
    assert 'href="./kommunen?kommune=Herne" aria-label="Herne, ' in drawn
    assert '<table><caption class="kk-unseen">Die Karte als Tabelle' in drawn


def test_the_map_is_drawn_by_us(client: TestClient) -> None:
    for path in ("/kekiz/karte.svg", "/einfach/kekiz/karte-schmal.svg"):
        answer = client.get(path)
        assert answer.headers["content-type"] == "image/svg+xml"
        assert answer.text.startswith("<svg")


def test_headers_of_caution_stand_on_every_answer(client: TestClient) -> None:
    for path in ("/einfach/", "/zitat", "/antwort.md?frage=Wer%3F", "/kekiz/karte.svg"):
        headers = client.get(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert "default-src 'self'" in headers["content-security-policy"]


def test_a_citation_can_be_taken_along(client: TestClient) -> None:
    place = {"dokument": "d1", "start": str(START), "end": str(END)}
    drawn = client.get("/zitat", params=place).text
    assert QUOTE in drawn
    assert "abgerufen am" in drawn
    assert "Musterbote: Lotsen in Musterstadt, 2. April 2019" in drawn
    for form in ("bib", "ris", "json", "txt"):
        assert f"./zitate.{form}?dokument=d1" in drawn
        answer = client.get(f"/zitate.{form}", params=place)
        assert answer.headers["content-disposition"] == f'attachment; filename="zitate.{form}"'
        assert "Lotsen in Musterstadt" in answer.text


def test_a_place_that_is_none_is_said(client: TestClient) -> None:
    assert export.CITE_NONE in client.get("/zitat", params={"dokument": "d1", "start": "9", "end": "3"}).text
    answer = client.get("/zitate.bib", params={"dokument": "gibt-es-nicht"})
    assert answer.status_code == 400
    assert export.CITE_NONE in answer.text


@pytest.mark.parametrize("form", list(export.ANSWER_FORMS))
def test_every_form_of_an_answer_is_handed_out(client: TestClient, form: str) -> None:
    answer = client.get(f"/{form}", params={"frage": "Welche Kommunen?"})
    assert answer.status_code == 200
    assert "Musterstadt" in answer.text


@pytest.mark.parametrize("name", ["karte.csv", "quellen.csv", "vergleich.csv?mit=Herne&mit=Hamm"])
def test_every_table_is_handed_out(client: TestClient, name: str) -> None:
    assert client.get(f"/{name}").text.startswith("\ufeff")


def test_a_question_that_cannot_be_used_is_one_german_sentence(client: TestClient) -> None:
    answer = client.get("/antwort.md", params={"frage": "x" * 2100})
    assert answer.status_code == 400
    assert answer.text == "Die Frage ist zu lang. Fassen Sie sich kürzer.\n"


def test_a_damaged_index_is_one_german_sentence(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise IndexDamaged("Der Index ist beschädigt.", hint="Bauen Sie ihn neu.")

    monkeypatch.setattr("kekiz_search.web.plain.site.shared_engine", refuse)
    answer = client.get("/einfach/", params={"frage": "Wer?"})
    assert answer.status_code == 503
    assert "Der Index ist beschädigt." in answer.text
    assert "<h1>" in answer.text


def test_a_first_visit_begins_the_first_build_and_is_told_to_look_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    begun: list[Path] = []
    monkeypatch.setenv(engine_cache.INDEX_VARIABLE, str(tmp_path / "neu"))
    monkeypatch.setattr(FirstBuild, "start", lambda _self, index: begun.append(index))
    client = TestClient(Starlette(routes=own_routes(), middleware=own_middleware()))
    answer = client.get("/einfach/")
    assert (answer.status_code, answer.headers["refresh"]) == (503, "2")
    assert texts.BUILDING_TITLE in answer.text
    assert begun == [tmp_path / "neu"]

    monkeypatch.setattr(FIRST_BUILD, "error", KekizError("Kein Platz mehr.", hint="Schaffen Sie welchen."))
    answer = client.get("/einfach/")
    assert "refresh" not in answer.headers
    assert "Kein Platz mehr." in answer.text

    monkeypatch.setattr(FIRST_BUILD, "error", None)
    monkeypatch.setenv(engine_cache.INDEX_VARIABLE, __file__)
    assert texts.UNAVAILABLE in client.get("/einfach/").text
    assert len(begun) == 1


def test_the_tab_names_what_is_shown(client: TestClient) -> None:
    assert "<title>Wer &lt;b&gt;? – KeKiz-Suche</title>" in page(client, frage="Wer <b>?")
    assert "<title>Lotsen in Musterstadt – KeKiz-Suche</title>" in page(client, dokument="d1", frage="Wer?")
    assert "<title>Herne – KeKiz-Suche</title>" in page(client, "kommunen", kommune="Herne")
    assert "<title>Kommunen – KeKiz-Suche</title>" in page(client, "kommunen", kommune="Atlantis")

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from kekiz_search.web.assets import known_assets, load_first_assets
from kekiz_search.web.middleware import own_middleware
from kekiz_search.web.preload import STATIC, first_scripts


def pass_on(_request: Request) -> Response:
    return PlainTextResponse("von Streamlit")


@pytest.fixture
def client() -> TestClient:
    return TestClient(Starlette(routes=[Route("/{path:path}", pass_on)], middleware=own_middleware()))


def test_scripts_of_the_first_page_arrive_whole_and_compressed(client: TestClient) -> None:
    load_first_assets()
    assert len(first_scripts(STATIC)) > 20
    for name in first_scripts(STATIC):
        plain = client.get(f"/static/{name}", headers={"accept-encoding": "identity"})
        assert plain.content == (STATIC / "static" / name).read_bytes()
        assert "content-encoding" not in plain.headers
        assert client.get(f"/static/{name}").content == plain.content
    largest = client.get(f"/static/{first_scripts(STATIC)[0]}")
    assert largest.headers["content-encoding"] == "gzip"
    assert int(largest.headers["content-length"]) < len(largest.content) / 2


def test_browsers_may_keep_a_script_and_are_cautious_with_it(client: TestClient) -> None:
    headers = client.get(f"/static/{first_scripts(STATIC)[0]}").headers
    assert "immutable" in headers["cache-control"]
    assert headers["vary"] == "accept-encoding"
    assert headers["content-type"].startswith("text/javascript")
    assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    "path", ["/static/js/", "/static/js/nichts.js", "/static/../index.html", "/js/x.js", "/static/"]
)
def test_anything_else_is_passed_on(client: TestClient, path: str) -> None:
    assert client.get(path).text == "von Streamlit"


def test_a_script_is_only_read(client: TestClient) -> None:
    assert client.post(f"/static/{first_scripts(STATIC)[0]}").status_code == 405


def test_only_scripts_and_styles_are_held() -> None:
    assert {name.rpartition(".")[2] for name in known_assets()} == {"js", "css"}

from __future__ import annotations

import ast
import base64
import hashlib
import re
from pathlib import Path

import pytest
import streamlit
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from kekiz_search.web.middleware import mend_page, own_middleware
from kekiz_search.web.preload import preload_links
from kekiz_search.web.routes import own_routes
from kekiz_search.web.serve import CONFIG, SCRIPT, flatten, read_settings

INDEX_HTML = (Path(streamlit.__file__).parent / "static" / "index.html").read_bytes()


def send_page(_request: Request) -> Response:
    return HTMLResponse(INDEX_HTML, headers={"etag": "alt"})


@pytest.fixture
def client() -> TestClient:
    routes = [
        *(Route(path, send_page) for path in ("/", "/quellen", "/unbekannt")),
        Route("/daten", lambda _request: JSONResponse({"a": 1})),
        *own_routes(),
    ]
    return TestClient(Starlette(routes=routes, middleware=own_middleware()))


def test_page_is_german_and_carries_our_title(client: TestClient) -> None:
    page = client.get("/").text
    assert '<html lang="de">' in page
    assert 'lang="en"' not in page
    assert "<title>KeKiz-Suche</title>" in page
    assert "JavaScript" in page
    assert "You need to enable" not in page
    assert 'as="font"' not in page


def test_length_of_the_mended_page_is_right(client: TestClient) -> None:
    answer = client.get("/")
    assert int(answer.headers["content-length"]) == len(answer.content)
    assert "etag" not in answer.headers


def test_every_answer_carries_the_headers_of_caution(client: TestClient) -> None:
    for path in ("/", "/daten", "/kekiz/page.js", "/gibt-es-nicht"):
        headers = client.get(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert "'unsafe-eval'" not in headers["content-security-policy"]


def test_inline_script_of_streamlit_is_allowed_by_its_hash_alone(client: TestClient) -> None:
    answer = client.get("/")
    script = answer.content.partition(b"<script>")[2].partition(b"</script>")[0]
    digest = base64.b64encode(hashlib.sha256(script).digest()).decode("ascii")
    policy = answer.headers["content-security-policy"]
    assert f"script-src 'self' 'sha256-{digest}';" in policy


def test_an_address_without_a_page_leads_home_with_its_question(client: TestClient) -> None:
    answer = client.get("/unbekannt?frage=Wer%3F", follow_redirects=False)
    assert answer.status_code == 302
    assert answer.headers["location"] == "/?frage=Wer%3F"
    assert client.get("/quellen", follow_redirects=False).status_code == 200


def test_our_script_and_sign_are_served(client: TestClient) -> None:
    assert client.get("/kekiz/page.js").headers["content-type"].startswith("text/javascript")
    assert client.get("/kekiz/mark.svg").headers["content-type"].startswith("image/svg+xml")


def test_mending_fits_the_installed_streamlit() -> None:
    mended = mend_page(INDEX_HTML)
    assert mended.count(b"kekiz/page.js") == 1
    assert mended.count(b"kekiz/mark.svg") == 1
    assert b"favicon.png" not in mended


def test_settings_fetch_and_count_nothing() -> None:
    settings = read_settings(CONFIG)
    assert settings["browser.gatherUsageStats"] is False
    assert settings["server.headless"] is True
    assert settings["server.fileWatcherType"] == "none"
    assert settings["server.address"] == "127.0.0.1"
    assert settings["client.showErrorDetails"] == "none"
    assert settings["client.toolbarMode"] == "minimal"
    assert not any("http" in str(value) for value in settings.values())


def test_no_run_of_the_script_waits_for_a_full_garbage_collection() -> None:
    assert read_settings(CONFIG)["runner.postScriptGC"] is False


def test_settings_are_known_to_the_installed_streamlit() -> None:
    known = set(streamlit.config.get_config_options())
    assert set(read_settings(CONFIG)) <= known


def test_nested_tables_become_dotted_names() -> None:
    assert flatten({"a": {"b": {"c": 1}, "d": 2}}) == {"a.b.c": 1, "a.d": 2}


def test_streamlit_run_finds_the_app() -> None:
    from streamlit.web.server.app_discovery import discover_asgi_app

    app = CONFIG.parents[1] / "app.py"
    assert discover_asgi_app(app).is_asgi_app
    assert SCRIPT.is_file()
    assert len(ast.parse(app.read_text(encoding="utf-8")).body) < 10


def test_scripts_of_the_first_page_are_asked_for_at_once() -> None:
    static = Path(streamlit.__file__).parent / "static"
    names = re.findall(rb'modulepreload" href="\./static/js/([\w.-]+)"', mend_page(INDEX_HTML))
    assert {name.split(b".")[0] for name in names} >= {b"Html", b"TextInput"}
    assert all((static / "static" / "js" / name.decode()).is_file() for name in names)


def test_a_streamlit_without_these_scripts_is_served_all_the_same(tmp_path: Path) -> None:
    assert preload_links(tmp_path) == b""

"""A text to check that is sent as a file: off unless the operator allows it, and read within limits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document as Word
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from kekiz_search.errors import KekizError
from kekiz_search.web.middleware import own_middleware
from kekiz_search.web.routes import own_routes
from kekiz_search.web.serve import CONFIG, read_settings
from kekiz_search.web.settings import SETTINGS_VARIABLE
from kekiz_search.web.settings import read_settings as read_operator_settings
from kekiz_search.web.texts import legal, pruefen
from kekiz_search.web.upload import MOST_BYTES, MOST_MB, read_upload
from kekiz_search.web.views.legal import draw_operator_page

CLAIM = "Herne ist seit 2012 dabei."
FILE = {"datei": ("text.txt", CLAIM.encode())}


def pass_on(_request: Request) -> Response:
    return PlainTextResponse("von Streamlit")


@pytest.fixture
def client(engine: object) -> Iterator[TestClient]:
    routes = [*own_routes(), Route("/{path:path}", pass_on, methods=["GET", "PUT"])]
    with TestClient(Starlette(routes=routes, middleware=own_middleware())) as client:
        yield client


@pytest.fixture
def allowed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "betrieb.toml"
    path.write_text('[hochladen]\nerlaubt = "ja"\n', encoding="utf-8")
    monkeypatch.setenv(SETTINGS_VARIABLE, str(path))
    return path


def open_claims() -> AppTest:
    script = "from kekiz_search.web.pages.pruefen import show\nshow()"
    return AppTest.from_string(script, default_timeout=20).run()


def test_nothing_is_taken_unless_the_operator_allows_it(client: TestClient) -> None:
    assert 'type="file"' not in client.get("/einfach/pruefen").text
    assert client.post("/einfach/pruefen", files=FILE).status_code == 400
    assert client.put("/_stcore/upload_file/sitzung/datei").text == pruefen.UPLOAD_OFF
    page = open_claims()
    assert not page.file_uploader
    assert not any(pruefen.FILE_PRIVATE in element.value for element in page.html)


@pytest.mark.usefixtures("allowed")
def test_a_file_is_checked_where_the_operator_allows_it(client: TestClient) -> None:
    assert 'type="file"' in client.get("/einfach/pruefen").text
    assert client.put("/_stcore/upload_file/sitzung/datei").text == "von Streamlit"
    drawn = client.post("/einfach/pruefen", files=FILE, data={"text": ""}).text
    assert f"„{CLAIM}“" in drawn
    assert "widersprochen" in drawn


@pytest.mark.usefixtures("allowed")
def test_the_page_checks_a_file_and_says_what_it_read(engine: object) -> None:
    page = open_claims()
    page.file_uploader[0].set_value([("aus <b>Herne</b>.txt", CLAIM.encode(), "text/plain")])
    page.button[0].click().run()
    drawn = "".join(element.value for element in page.html)
    assert "„aus &lt;b&gt;Herne&lt;/b&gt;.txt“" in drawn
    assert f"„{CLAIM}“" in drawn
    assert pruefen.FILE_PRIVATE in drawn


@pytest.mark.usefixtures("allowed")
@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("bild.exe", b"MZ", pruefen.WRONG_KIND),
        ("a.pdf", b"kein PDF", "beschädigt"),
        ("a.txt", b"x" * (MOST_BYTES + 1), f"größer als {MOST_MB} MB"),
        ("../../etc/passwd.txt", b"", "leer"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_german_sentence(
    client: TestClient, name: str, data: bytes, said: str
) -> None:
    drawn = client.post("/einfach/pruefen", files={"datei": (name, data)}).text
    assert said in drawn
    assert 'role="alert"' in drawn


def test_a_word_file_is_read_and_nothing_of_it_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    word = Word()
    word.add_paragraph(CLAIM)
    word.save(str(tmp_path / "a.docx"))
    data = (tmp_path / "a.docx").read_bytes()
    (tmp_path / "a.docx").unlink()
    assert CLAIM in read_upload("Bericht.DOCX", data)
    assert list(tmp_path.iterdir()) == []


def test_both_ways_allow_the_same_size() -> None:
    assert read_settings(CONFIG)["server.maxUploadSize"] == MOST_MB


def test_privacy_says_what_becomes_of_a_file(allowed: Path) -> None:
    assert legal.UPLOAD_ON[1].partition(",")[0] in draw_operator_page("datenschutz", read_operator_settings(allowed))


def test_a_kind_is_told_by_its_ending_alone() -> None:
    with pytest.raises(KekizError, match="Art von Datei"):
        read_upload("pdf", b"%PDF-1.7")

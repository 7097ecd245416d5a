"""What the service answers: the same objects as the command line, each of the shape that OpenAPI promises."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate
from starlette.testclient import TestClient

from kekiz_search.api.routes import router
from kekiz_search.cli import run

CLAIM = "Kleve ist seit 2012 dabei. Kleve ist seit 2019 dabei."
CALLS = [
    (["ask", "Was ist ein Elterncafé?"], "/ask?question=Was ist ein Elterncafé?"),
    (["ask", "Wo gibt es Lastenräder?", "--kommune", "Lünen", "--kommune", "Kleve", "--as-of", "2022"],
     "/ask?question=Wo gibt es Lastenräder?&kommune=Lünen&kommune=Kleve&as_of=2022"),
    (["ask", "Wie wird das Wetter?"], "/ask?question=Wie wird das Wetter?"),
    (["search", "Elterncafé", "--k", "2", "--kommune", "Kleve"], "/search?query=Elterncafé&k=2&kommune=Kleve"),
    (["search", "Bücherkoffer"], "/search?query=Bücherkoffer"),
    (["compare", "Lünen", "Kleve"], "/compare?kommune=Lünen&kommune=Kleve"),
    (["similar", "Lünen", "--einwohner", "90", "--art", "gleich", "--feld", "Frühe Hilfen", "--k", "3"],
     "/similar/Lünen?einwohner=90&art=gleich&feld=Frühe Hilfen&k=3"),
    (["similar", "Lünen", "--ansatz", "Elterncafé", "--phase", "2017"], "/similar/Lünen?ansatz=Elterncafé&phase=2017"),
]  # fmt: skip


@pytest.fixture
def told(own_index: Path, capsys: pytest.CaptureFixture[str]) -> Callable[[list[str]], dict[str, Any]]:
    """Return what the command line says to a call, timings aside."""

    def call(words: list[str]) -> dict[str, Any]:
        assert run([*words, "--index", str(own_index), "--json"]) in (0, 3)
        return without_timings(json.loads(capsys.readouterr().out))

    return call


def without_timings(record: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in record.items() if name != "timings_ms"}


@pytest.mark.parametrize(("words", "address"), CALLS)
def test_the_service_returns_the_object_of_the_command_line(
    client: TestClient, told: Callable[[list[str]], dict[str, Any]], words: list[str], address: str
) -> None:
    answer = client.get(address)
    assert answer.status_code == 200
    assert without_timings(answer.json()) == told(words)


def test_a_posted_question_has_the_answer_of_one_in_the_address(client: TestClient, own_question: str) -> None:
    words = {"question": own_question, "kommune": ["Kleve"], "as_of": "2023", "kind": ["profile"]}
    posted, asked = client.post("/ask", json=words), client.get("/ask", params=words)
    assert posted.json()["rows"][0]["verdict"] == "supported"
    assert without_timings(posted.json()) == without_timings(asked.json())


def test_a_posted_text_is_checked_as_on_the_command_line(
    client: TestClient, told: Callable[[list[str]], dict[str, Any]]
) -> None:
    answer = client.post("/check", json={"text": CLAIM})
    assert without_timings(answer.json()) == told(["check", CLAIM])
    assert [one["verdict"] for one in answer.json()["sentences"]] == ["contradicted", "supported"]


def test_every_document_of_the_list_can_be_read(
    client: TestClient, told: Callable[[list[str]], dict[str, Any]]
) -> None:
    listed = client.get("/documents").json()["documents"]
    assert {one["file"] for one in listed} == {"luenen.txt", "kleve.txt", "lexikon.md"}
    for one in listed:
        document = client.get(f"/documents/{one['doc_id']}").json()
        assert document == told(["document", one["doc_id"]])
        assert len(document["text"]) == one["chars"]


def test_the_documents_can_be_narrowed_by_kind(client: TestClient) -> None:
    asked = {"question": "Was ist ein Bücherkoffer?"}
    assert client.get("/ask", params=asked).json()["status"] == "answered"
    narrowed = client.get("/ask", params={**asked, "kind": "profile"}).json()
    assert "editorial" not in {one["kind"] for one in narrowed["citations"]}


def test_kommunen_are_listed_and_each_has_a_profile(client: TestClient) -> None:
    assert client.get("/kommunen").json() == {"schema": 1, "kommunen": ["Kleve", "Lünen"]}
    profile = client.get("/kommunen/Lünen").json()
    assert profile["kommunen"] == ["Lünen"]
    assert {row["attribute"]: row["cells"][0]["value"] for row in profile["facts"]}["einwohner"] == "ca. 86.300"


def test_health_tells_the_generation(client: TestClient, own_index: Path) -> None:
    told = client.get("/health").json()
    assert told["status"] == "ready"
    assert told["counts"]["documents"] == 3
    assert told["index"]["version"] == (own_index / "CURRENT").read_text(encoding="ascii").strip()


def test_real_letters_are_sent(client: TestClient) -> None:
    assert "Elterncafé".encode() in client.get("/search?query=Elterncafé").content


def test_the_schema_is_valid_and_names_every_address(client: TestClient) -> None:
    schema = client.get("/openapi.json").json()
    validate(schema)
    named = {(path, method.upper()) for path, ways in schema["paths"].items() for method in ways}
    assert named == {(route.path, method) for route in router.routes for method in route.methods}  # type: ignore[attr-defined]
    assert len(named) == 11


def test_the_schema_is_german(client: TestClient) -> None:
    schema = client.get("/openapi.json").json()
    told = [*texts_of(schema, "description"), *texts_of(schema, "summary")]
    assert len(told) > 60
    assert [words for words in told if re.search(r"\b(the|of|and|Successful|Return|Error)\b", words)] == []


def texts_of(part: Any, name: str) -> list[str]:
    """Return all texts under a name, however deep."""
    if isinstance(part, list):
        return [words for one in part for words in texts_of(one, name)]
    if not isinstance(part, dict):
        return []
    own = [part[name]] if isinstance(part.get(name), str) else []
    return [*own, *(words for one in part.values() for words in texts_of(one, name))]


@pytest.mark.parametrize(
    ("address", "shown_at"),
    [
        *((address, address.partition("?")[0].replace("/Lünen", "/{kommune}")) for _words, address in CALLS),
        ("/kommunen", "/kommunen"),
        ("/kommunen/Lünen", "/kommunen/{kommune}"),
        ("/documents", "/documents"),
        ("/health", "/health"),
    ],
)
def test_every_answer_has_the_shape_that_is_promised(client: TestClient, address: str, shown_at: str) -> None:
    assert list(offences(client, shown_at, "get", client.get(address))) == []


def test_answers_to_what_is_posted_and_errors_have_their_shape(client: TestClient) -> None:
    assert list(offences(client, "/check", "post", client.post("/check", json={"text": CLAIM}))) == []
    assert list(offences(client, "/ask", "post", client.post("/ask", json={"question": "Wo?"}))) == []
    assert list(offences(client, "/ask", "post", client.post("/ask", json={}))) == []
    doc_id = client.get("/documents").json()["documents"][0]["doc_id"]
    for wanted in (doc_id, "keines"):
        assert list(offences(client, "/documents/{doc_id}", "get", client.get(f"/documents/{wanted}"))) == []


def offences(client: TestClient, path: str, method: str, answer: Any) -> list[str]:
    """Return where an answer differs from what the schema says of it; a field that it does not name is one, too."""
    schema = client.get("/openapi.json").json()
    told = schema["paths"][path][method]["responses"][str(answer.status_code)]["content"]["application/json"]["schema"]
    for shape in schema["components"]["schemas"].values():
        shape["additionalProperties"] = False
    validator = Draft202012Validator({**told, "components": schema["components"]})
    return [error.message for error in validator.iter_errors(answer.json())]


def test_a_differing_answer_is_found(client: TestClient) -> None:
    answer = client.get("/kommunen")
    assert offences(client, "/documents", "get", answer) != []

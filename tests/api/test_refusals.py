"""Every request that cannot be answered gets one German sentence, what to do, and the status that fits."""

from __future__ import annotations

import json
from typing import Any

import pytest
from starlette.testclient import TestClient

from kekiz_search.api import guard
from kekiz_search.api.guard import MOST_BODY_BYTES

ENGLISH = ("field", "required", "should", "Input", "Not Found", "Method", "valid", "Traceback")
SEVEN = "&".join(f"kommune={name}" for name in ("Hamm", "Herne", "Unna", "Kleve", "Ahlen", "Moers", "Witten"))


@pytest.mark.parametrize(
    ("address", "status", "sentence"),
    [
        ("/ask", 422, "Es fehlt „question“."),
        ("/ask?question=", 422, "Die Frage ist leer."),
        (f"/ask?question={'a' * 2001}", 422, "Die Frage hat 2001 Zeichen, erlaubt sind 2000."),
        ("/ask?question=%07%1B%20%E2%80%8B", 422, "Die Frage ist leer."),
        ("/ask?question=%00", 422, "Die Frage ist leer."),
        ("/ask?question=Wer%FF", 400, "Die Adresse enthält Bytes, die kein gültiges UTF-8 sind."),
        ("/documents/%FF", 400, "Die Adresse enthält Bytes, die kein gültiges UTF-8 sind."),
        ("/ask?question=Wer?&kommune=Atlantis", 422, "Eine Kommune „Atlantis“ ist nicht bekannt."),
        ("/ask?question=Wer?&kommune=Her%00ne", 422, "ist nicht bekannt."),
        ("/ask?question=Wer?&komune=Herne", 422, "Eine Angabe „komune“ gibt es hier nicht."),
        ("/ask?question=Wer?&as_of=gestern", 422, "„gestern“ ist kein Datum."),
        ("/ask?question=Wer?&kind=buch", 422, "„kind“ hat einen unbekannten Wert."),
        ("/ask?question=Wer?&question=Was?&question", 422, "Die Frage ist leer."),
        ("/search?query=Wer&k=0", 422, "„k“ ist zu klein; erlaubt ist mindestens 1."),
        ("/search?query=Wer&k=-1", 422, "„k“ ist zu klein; erlaubt ist mindestens 1."),
        ("/search?query=Wer&k=1001", 422, "„k“ ist zu groß; erlaubt ist höchstens 1000."),
        (f"/search?query=Wer&k={'9' * 60}", 422, "„k“ ist zu groß; erlaubt ist höchstens 1000."),
        (f"/search?query=Wer&k={'9' * 5000}", 422, "„k“ ist eine zu große Zahl."),
        ("/search?query=Wer&k=viele", 422, "„k“ ist keine ganze Zahl."),
        ("/search?query=Wer&k=2.5", 422, "„k“ ist keine ganze Zahl."),
        ("/compare", 422, "Es fehlt „kommune“."),
        ("/compare?kommune=Hamm", 422, "Zum Vergleichen braucht es mindestens zwei Kommunen."),
        ("/compare?kommune=Hamm&kommune=Hamm", 422, "Hamm ist mehr als einmal genannt."),
        (f"/compare?{SEVEN}", 422, "Das sind 7 Kommunen; nebeneinander passen höchstens 6."),
        ("/similar/Atlantis", 404, "Eine Kommune „Atlantis“ ist nicht bekannt."),
        ("/similar/Hamm?art=Dorf", 422, "„Dorf“ ist als Art nicht bekannt."),
        ("/similar/Hamm?einwohner=101", 422, "„einwohner“ ist zu groß; erlaubt ist höchstens 100."),
        ("/kommunen/Atlantis", 404, "Eine Kommune „Atlantis“ ist nicht bekannt."),
        ("/documents/keines", 404, "Ein Dokument „keines“ gibt es in diesem Index nicht."),
        ("/documents/..%2F..%2Fetc%2Fpasswd", 404, "Diese Adresse gibt es hier nicht."),
        ("/documents/%00", 404, "gibt es in diesem Index nicht."),
        ("/ask/?question=Wer?", 404, "Diese Adresse gibt es hier nicht."),
        ("/nirgends", 404, "Diese Adresse gibt es hier nicht."),
        ("/docs", 404, "Diese Adresse gibt es hier nicht."),
        ("/redoc", 404, "Diese Adresse gibt es hier nicht."),
        ("/check?text=Herne", 405, "So lässt sich diese Adresse nicht aufrufen."),
    ],
)  # fmt: skip
def test_an_address_that_is_off_is_told(client: TestClient, address: str, status: int, sentence: str) -> None:
    assert_told(client.get(address), status, sentence)


@pytest.mark.parametrize(
    ("path", "body", "status", "sentence"),
    [
        ("/ask", b"", 422, "Der Inhalt der Anfrage ist kein JSON-Objekt."),
        ("/ask", b"{", 400, "Der Inhalt der Anfrage ist kein JSON-Objekt."),
        ("/ask", b'{"question": "Wer\xff"}', 400, "Der Inhalt der Anfrage ist kein JSON-Objekt."),
        ("/ask", b"[" * 100_000, 400, "Der Inhalt der Anfrage ist kein JSON-Objekt."),
        ("/ask", b'["Wer?"]', 422, "Der Inhalt der Anfrage ist kein JSON-Objekt."),
        ("/ask", b"null", 422, "Der Inhalt der Anfrage ist kein JSON-Objekt."),
        ("/ask", b'{"question": 7}', 422, "„question“ ist kein Text."),
        ("/ask", b'{"question": "Wer\\ud800"}', 422, "„question“ enthält Zeichen, die es in Unicode nicht gibt."),
        ("/ask", b'{"question": "Wer?", "kommune": "Herne"}', 422, "„kommune“ ist keine Liste."),
        ("/ask", b'{"question": "Wer?", "kommune": [1]}', 422, "„kommune“ ist kein Text."),
        ("/ask", b'{"question": "Wer?", "als": 1}', 422, "Eine Angabe „als“ gibt es hier nicht."),
        ("/check", b'{"text": ""}', 422, "Der Text ist leer."),
        ("/check", b'{"text": "a\\u0000b"}', 422, "Der Text enthält Nullbytes und ist keine Textdatei."),
        ("/check", b'{"text": "Wer\\ud800"}', 422, "„text“ enthält Zeichen, die es in Unicode nicht gibt."),
        ("/check", json.dumps({"text": "a " * 500_000}).encode(), 422, "geprüft werden höchstens 100.000 Zeichen."),
        ("/check", b'{"text": "' + b"a" * MOST_BODY_BYTES + b'"}', 413, "Die Anfrage ist zu groß"),
    ],
)
def test_a_body_that_is_off_is_told(client: TestClient, path: str, body: bytes, status: int, sentence: str) -> None:
    answer = client.post(path, content=body, headers={"content-type": "application/json"})
    assert_told(answer, status, sentence)


def test_a_body_of_no_stated_length_is_measured_as_it_comes(client: TestClient) -> None:
    sent = []

    def pieces() -> Any:
        for _piece in range(1000):
            sent.append(1)
            yield b"a" * 100_000

    assert_told(client.post("/check", content=pieces()), 413, "Die Anfrage ist zu groß")


def test_the_longest_text_passes_in_its_widest_form(client: TestClient) -> None:
    text = "\U0001f600" * 99_990 + " Ja"
    body = json.dumps({"text": text}).encode("ascii")
    assert len(body) > 1_000_000
    assert client.post("/check", content=body, headers={"content-type": "application/json"}).status_code == 200


def test_a_body_that_is_no_json_by_its_own_account_is_told(client: TestClient) -> None:
    answer = client.post("/ask", content=b'{"question": "Wer?"}', headers={"content-type": "text/plain"})
    assert_told(answer, 422, "Der Inhalt der Anfrage ist kein JSON-Objekt.")


def test_another_name_for_this_machine_is_refused(client: TestClient) -> None:
    assert client.get("/health", headers={"host": "localhost:8502"}).status_code == 200
    assert client.get("/health", headers={"host": "[::1]:8502"}).status_code == 200
    refused = client.get("/health", headers={"host": "angreifer.example"})
    assert_told(refused, 400, "Unter diesem Namen ist der Dienst nicht erreichbar.")


def test_an_unexpected_error_says_nothing_of_itself_and_nothing_of_the_question(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_words: object, **_named: object) -> None:
        raise ZeroDivisionError("secret question")

    monkeypatch.setattr("kekiz_search.engine.Kekiz.ask", fail)
    assert_told(client.get("/ask?question=secret question"), 500, "Das ist unerwartet schiefgegangen.")
    shown = capsys.readouterr()
    assert "ZeroDivisionError in " in shown.err
    assert "secret" not in shown.err + shown.out
    monkeypatch.setenv("KEKIZ_DEBUG", "1")
    client.get("/ask?question=Wer?")
    assert "Traceback" in capsys.readouterr().err


def test_a_long_name_is_shortened(client: TestClient) -> None:
    assert len(client.get(f"/ask?question=Wer?&{'a' * 5000}=1").json()["error"]) < 120


def test_limits_leave_room_for_the_longest_text() -> None:
    from kekiz_search.answering.claims.reading import LONGEST_TEXT_CHARS

    assert guard.MOST_BODY_BYTES > 12 * LONGEST_TEXT_CHARS


def assert_told(answer: Any, status: int, sentence: str) -> None:
    assert answer.status_code == status, answer.text
    told = answer.json()
    assert list(told) == ["schema", "error", "hint"]
    assert sentence in told["error"]
    assert told["hint"]
    assert not any(english in answer.text for english in ENGLISH)
    assert answer.headers["x-content-type-options"] == "nosniff"

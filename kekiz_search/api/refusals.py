"""Every error as JSON: one German sentence, what to do, and the status that fits."""

from __future__ import annotations

import traceback
from collections.abc import Mapping, Sequence
from typing import Any, Final

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from kekiz_search.errors import KekizError, QuestionError
from kekiz_search.records import dump_record, error_record

MALFORMED, NOT_HERE, TOO_LARGE, WORDS_OFF, FAILED, NOT_READY = 400, 404, 413, 422, 500, 503
SEE_OPENAPI: Final = "Was es gibt und wie es geht, steht unter /openapi.json."
_BODY_HINT: Final = 'Senden Sie ein JSON-Objekt mit "Content-Type: application/json". ' + SEE_OPENAPI
_NO_OBJECT: Final = "Der Inhalt der Anfrage ist kein JSON-Objekt."
_HTTP: Final = {
    MALFORMED: _NO_OBJECT,  # FastAPI's word for bytes that are no JSON
    NOT_HERE: "Diese Adresse gibt es hier nicht.",
    405: "So lässt sich diese Adresse nicht aufrufen.",
}
_KINDS: Final = {
    "missing": "Es fehlt „{name}“.",
    "extra_forbidden": "Eine Angabe „{name}“ gibt es hier nicht.",
    "int_parsing": "„{name}“ ist keine ganze Zahl.",
    "int_parsing_size": "„{name}“ ist eine zu große Zahl.",
    "int_type": "„{name}“ ist keine ganze Zahl.",
    "int_from_float": "„{name}“ ist keine ganze Zahl.",
    "greater_than_equal": "„{name}“ ist zu klein; erlaubt ist mindestens {ge}.",
    "less_than_equal": "„{name}“ ist zu groß; erlaubt ist höchstens {le}.",
    "string_type": "„{name}“ ist kein Text.",
    "value_error": "„{name}“ enthält Zeichen, die es in Unicode nicht gibt.",
    "list_type": "„{name}“ ist keine Liste.",
    "literal_error": "„{name}“ hat einen unbekannten Wert.",
}
_NO_BODY: Final = frozenset({"json_invalid", "model_attributes_type", "model_type", "dict_type"})
_LONGEST_NAME_CHARS = 60


class NotHere(KekizError):
    """The address names something that is not in the index."""


def send_json(record: Mapping[str, Any], status: int = 200) -> Response:
    """Return a record as an answer."""
    return Response(dump_record(dict(record)), status, media_type="application/json")


def send_error(message: str, hint: str, status: int) -> Response:
    """Return an error as an answer."""
    return send_json(error_record(message, hint), status)


def tell_errors(app: FastAPI) -> None:
    """Make an app answer errors in German."""
    app.add_exception_handler(KekizError, _tell_kekiz_error)
    app.add_exception_handler(RequestValidationError, _tell_validation)
    app.add_exception_handler(HTTPException, _tell_http)


def describe_unexpected(error: Exception) -> str:
    """Return kind and place of an error; its own words could hold what somebody asked."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} in {last.filename}, Zeile {last.lineno}"


async def _tell_kekiz_error(_request: Request, error: Exception) -> Response:
    assert isinstance(error, KekizError)
    status = {NotHere: NOT_HERE, QuestionError: WORDS_OFF}.get(type(error), NOT_READY)
    return send_error(error.message, error.hint, status)


async def _tell_http(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    message = _HTTP.get(error.status_code, "Diese Anfrage ist nicht zu verstehen.")
    hint = _BODY_HINT if error.status_code == MALFORMED else SEE_OPENAPI
    answer = send_error(message, hint, error.status_code)
    answer.headers.update(error.headers or {})
    return answer


async def _tell_validation(_request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    kind, place = str(first["type"]), first["loc"]
    if kind in _NO_BODY or tuple(place) == ("body",):
        status = MALFORMED if kind == "json_invalid" else WORDS_OFF
        return send_error(_NO_OBJECT, _BODY_HINT, status)
    sentence = _KINDS.get(kind, "„{name}“ ist so nicht verwendbar.")
    message = sentence.format(name=_name_of(place), **first.get("ctx", {}))
    return send_error(message, SEE_OPENAPI, WORDS_OFF)


def _name_of(place: Sequence[str | int]) -> str:
    """Return the name that the caller wrote; the first word of a place says where it stood, numbers count in a list."""
    name = next((part for part in reversed(place[1:]) if isinstance(part, str)), "?")
    return name if len(name) <= _LONGEST_NAME_CHARS else f"{name[:_LONGEST_NAME_CHARS]}…"

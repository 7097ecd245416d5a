"""What stands around every request: limits of size, letters and host, headers of caution, the last to catch errors."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Collection
from typing import Final
from urllib.parse import unquote_to_bytes

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kekiz_search.api.refusals import (
    FAILED,
    MALFORMED,
    SEE_OPENAPI,
    TOO_LARGE,
    describe_unexpected,
    send_error,
)

# A claim of the most characters, each escaped in JSON as a pair of surrogates (12 bytes), and room for its field.
MOST_BODY_BYTES = 1_300_000
_MOST_DIGITS = len(str(MOST_BODY_BYTES))
HEADERS: Final = (
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
    (b"cache-control", b"no-store"),
)


class Guard:
    """Let through what can be read, and answer for everything that fails behind it.

    ``hosts`` are the names by which this server may be called, all of them where it is empty: a page that has its own
    name point to 127.0.0.1 could otherwise read the answers of a server on its visitor's machine.
    """

    def __init__(self, app: ASGIApp, hosts: Collection[str] = ()) -> None:
        self.app = app
        self.hosts = frozenset(hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass one request on."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        if scope["method"] == "HEAD":
            scope = {**scope, "method": "GET"}  # the server keeps the body back
        cautious = _Cautious(send)
        refused = self._refusal(scope)
        body = b"" if refused else await _read_body(scope, receive)
        if body is None:
            refused = send_error(
                "Die Anfrage ist zu groß; geprüft werden höchstens 100.000 Zeichen.",
                "Teilen Sie den Text auf und prüfen Sie die Teile nacheinander.",
                TOO_LARGE,
            )
        if refused:
            await refused(scope, receive, cautious)
            return
        try:
            await self.app(scope, _replayed(body or b"", receive), cautious)
        except Exception as error:  # the last one to catch it; a traceback helps no user
            _note(error)
            if cautious.begun:
                raise
            await send_error("Das ist unerwartet schiefgegangen.", "Was geschehen ist, steht beim Dienst.", FAILED)(
                scope, receive, cautious
            )

    def _refusal(self, scope: Scope) -> Response | None:
        host = Headers(scope=scope).get("host", "")
        if self.hosts and _without_port(host) not in self.hosts:
            return send_error(
                "Unter diesem Namen ist der Dienst nicht erreichbar.",
                "Rufen Sie ihn unter der Adresse auf, die er beim Start nennt, oder starten Sie ihn mit --host.",
                MALFORMED,
            )
        written = (scope.get("raw_path") or b"", scope.get("query_string") or b"")
        if not all(_is_utf8(part) for part in written):
            return send_error("Die Adresse enthält Bytes, die kein gültiges UTF-8 sind.", SEE_OPENAPI, MALFORMED)
        return None


class _Cautious:
    """Sends with the headers, and knows whether an answer has begun."""

    def __init__(self, send: Send) -> None:
        self.send = send
        self.begun = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.begun = True
            message = {**message, "headers": [*message["headers"], *HEADERS]}
        await self.send(message)


async def _read_body(scope: Scope, receive: Receive) -> bytes | None:
    """Return the whole body, None for one that is too large; of such a one no more is kept than tells so."""
    said = Headers(scope=scope).get("content-length", "0")
    if not (said.isascii() and said.isdigit()) or len(said) > _MOST_DIGITS or int(said) > MOST_BODY_BYTES:
        return None
    body = b""
    while (message := await receive())["type"] == "http.request":
        body += message.get("body", b"")
        if len(body) > MOST_BODY_BYTES:
            return None
        if not message.get("more_body", False):
            break
    return body


def _replayed(body: bytes, receive: Receive) -> Receive:
    whole: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive_again() -> Message:
        return whole.pop() if whole else await receive()

    return receive_again


def _without_port(host: str) -> str:
    return host.partition("]")[0].lstrip("[") if host.startswith("[") else host.partition(":")[0].lower()


def _is_utf8(written: bytes) -> bool:
    try:
        unquote_to_bytes(written).decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _note(error: Exception) -> None:
    """Tell the operator, on stderr, without the words of a request."""
    if os.environ.get("KEKIZ_DEBUG") == "1":
        traceback.print_exception(error)
    else:
        sys.stderr.write(f"Unerwarteter Fehler: {describe_unexpected(error)}. Mit KEKIZ_DEBUG=1 steht hier mehr.\n")

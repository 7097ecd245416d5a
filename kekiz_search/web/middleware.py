"""What Streamlit leaves open: the language of the page, its title, and headers of caution."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from typing import Final

from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kekiz_search.web import state, texts
from kekiz_search.web.assets import StoredAssets
from kekiz_search.web.markup import escape
from kekiz_search.web.preload import STATIC, preload_links
from kekiz_search.web.upload import UploadGate

_INLINE_SCRIPT = re.compile(rb"<script>(.*?)</script>", re.DOTALL)
_HEADERS: Final = (
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=(), payment=()"),
)
# Streamlit styles by script, so style-src needs 'unsafe-inline'; scripts come from here or are named by their hash.
_POLICY: Final = (
    "default-src 'self'; script-src 'self' {hashes}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; "
    "frame-ancestors 'none'"
)
_PAGES: Final = {"", "/", *(f"/{path}" for path in state.PATHS)}
# What our own routes serve as HTML.
OWN_PREFIXES: Final = ("/einfach/", "/zitat")
_STALE: Final = {b"content-length", b"etag", b"last-modified"}


class GermanPage:
    """Mend every HTML page that passes, and add the headers to every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass one request on; only HTML is held back until it is whole."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        # Pages must arrive uncompressed to be mended; scripts and styles keep their own ways.
        headers = [pair for pair in scope["headers"] if pair[0] not in {b"accept-encoding", b"if-none-match"}]
        if "." not in scope["path"]:
            scope = {**scope, "headers": headers}
        own = _path(scope).startswith(OWN_PREFIXES)
        await self.app(scope, receive, _cautious(send) if own else _Mender(send, _way_home(scope)))


class _Mender:
    """Hold the start of one answer until it is known whether it is HTML."""

    def __init__(self, send: Send, way_home: bytes | None) -> None:
        self.send = send
        self.way_home = way_home
        self.start: Message | None = None
        self.body = b""

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            if _is_html(message["headers"]):
                self.start = message
            else:
                await _cautious(self.send)(message)
        elif self.start is None:
            await self.send(message)
        else:
            self.body += message.get("body", b"")
            if not message.get("more_body", False):
                await self._send_whole(self.start)

    async def _send_whole(self, start: Message) -> None:
        if self.way_home is not None:
            headers = [(b"location", self.way_home), (b"content-length", b"0"), *_caution(())]
            await self.send({"type": "http.response.start", "status": 302, "headers": headers})
            await self.send({"type": "http.response.body", "body": b""})
            return
        body = mend_page(self.body)
        kept = [pair for pair in start["headers"] if pair[0].lower() not in _STALE]
        length = [(b"content-length", str(len(body)).encode("ascii"))]
        await self.send({**start, "headers": [*kept, *length, *_caution(_INLINE_SCRIPT.findall(body))]})
        await self.send({"type": "http.response.body", "body": body})


def mend_page(page: bytes) -> bytes:
    """Set language, title, sign, our script and the words without JavaScript; drop the font that is not used.

    Our style sheet comes last, so that it wins over Streamlit's where both are equally exact; here it loads once, as an
    element of the page it would be sent with every answer.
    """
    page = page.replace(b'<html lang="en">', b'<html lang="de">', 1)
    page = re.sub(rb"<title>.*?</title>", f"<title>{texts.NAME}</title>".encode(), page, count=1, flags=re.DOTALL)
    page = re.sub(rb'<link\s+rel="preload"[^>]*as="font"[^>]*>', b"", page)
    sign = b'<link rel="icon" href="./kekiz/mark.svg" type="image/svg+xml">'
    page = re.sub(rb'<link rel="shortcut icon"[^>]*>', sign, page)
    link = f'<a href="./einfach/">{texts.NO_SCRIPT_LINK}</a>'
    noscript = f"<noscript><p>{escape(texts.NO_SCRIPT)} {link}</p></noscript>".encode()
    page = re.sub(rb"<noscript>.*?</noscript>", lambda _match: noscript, page, flags=re.DOTALL)
    page = page.replace(b"</body>", b'<link rel="stylesheet" href="./kekiz/styles.css"></body>', 1)
    own = b'<script src="./kekiz/page.js" defer></script>' + preload_links(STATIC)
    return page.replace(b"</head>", own + b"</head>", 1)


def own_middleware() -> list[Middleware]:
    """Return the middleware of the page."""
    return [Middleware(GermanPage), Middleware(StoredAssets), Middleware(UploadGate)]


def _cautious(send: Send) -> Send:
    """Add the headers to an answer that is ours from its first word."""

    async def send_with_headers(message: Message) -> None:
        if message["type"] == "http.response.start":
            message = {**message, "headers": [*message["headers"], *_caution(())]}
        await send(message)

    return send_with_headers


def _path(scope: Scope) -> str:
    return str(scope["path"]).removeprefix(scope.get("root_path", ""))


def _way_home(scope: Scope) -> bytes | None:
    """Return the root for an address that names no page, where Streamlit would show an English dialogue."""
    root = scope.get("root_path", "")
    if _path(scope) in _PAGES:
        return None
    query = scope.get("query_string", b"")
    return f"{root}/".encode() + (b"?" + query if query else b"")


def _is_html(headers: Iterable[tuple[bytes, bytes]]) -> bool:
    return any(name.lower() == b"content-type" and value.startswith(b"text/html") for name, value in headers)


def _caution(scripts: Iterable[bytes]) -> list[tuple[bytes, bytes]]:
    digests = (base64.b64encode(hashlib.sha256(script).digest()).decode("ascii") for script in scripts)
    hashes = " ".join(f"'sha256-{digest}'" for digest in digests)
    return [*_HEADERS, (b"content-security-policy", _POLICY.format(hashes=hashes).encode("ascii"))]

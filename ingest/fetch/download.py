"""One address to one file: politely, within limits, every redirect judged anew."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

import httpcore2
from protego import Protego

from ingest.fetch.addresses import Endpoint, Refused, read_url
from ingest.fetch.connections import CheckedBackend
from kekiz_search.errors import FetchError

AGENT = "kekiz-search"
MOST_BYTES = 50_000_000  # a magazine of a hundred pages with pictures has some 20 million
ROBOTS_BYTES = 500_000  # what RFC 9309, section 2.5, asks to be read
PAUSE_S = 1.0  # between two requests to one host, unless its robots.txt asks for more
LONGEST_PAUSE_S = 30.0
CONNECT_S, READ_S, WHOLE_S = 10.0, 20.0, 120.0
MOST_REDIRECTS = 5
_PERMANENT = {301, 308}
_REDIRECTS = {301, 302, 303, 307, 308}
_GONE = {404, 410}
_LATER = "Versuchen Sie es später noch einmal; was schon geholt ist, bleibt."
_TIMEOUTS = {"connect": CONNECT_S, "read": READ_S, "write": READ_S, "pool": CONNECT_S}

Headers = dict[bytes | str, bytes | str]


class Vanished(FetchError):
    """The server is there, the page is not."""


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server said of the version that is already here."""

    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Download:
    """What came back; ``moved_to`` is the address that the server names from now on, ``complete`` False where the
    version that is already here is still the newest.
    """

    complete: bool
    validators: Validators
    media_type: str
    moved_to: str | None = None


class Downloader:
    """One connection at a time, a pause between two requests to one host, robots.txt kept."""

    def __init__(self, allowed: frozenset[Endpoint] = frozenset(), pause_s: float | None = None) -> None:
        self._allowed = allowed
        self._pause_s = PAUSE_S if pause_s is None else pause_s
        self._backend = CheckedBackend(allowed)
        self._pool = httpcore2.ConnectionPool(
            ssl_context=httpcore2.default_ssl_context(), max_connections=1, network_backend=self._backend
        )
        self._robots: dict[str, Protego | None] = {}
        self._asked: dict[bytes, float] = {}

    def close(self) -> None:
        """Close the connection."""
        self._pool.close()

    def download(self, url: str, to: Path, known: Validators) -> Download:
        """Write what lies at ``url`` to a file and say how; ``known`` may show that it has not changed.

        A download that broke off before is gone on with where the server can. Raises Refused, Vanished, FetchError.
        """
        held, begun = _begun(to)
        headers: Headers = {"Range": f"bytes={held}-", "If-Range": begun} if held else _conditions(known)
        moved: str | None = None
        temporary = False
        for _hop in range(MOST_REDIRECTS + 1):
            self._require_welcome(url)
            with self._request(url, headers, WHOLE_S) as response:
                if response.status not in _REDIRECTS:
                    return self._take(response, to, held, known, moved)
                location = _header(response, b"location")
                temporary = temporary or response.status not in _PERMANENT
            if not location:
                raise FetchError("Der Server leitet weiter, ohne zu sagen, wohin.", _LATER)
            url = urljoin(url, location)
            moved = moved if temporary else url
        raise FetchError("Der Server leitet immer wieder weiter.", "Prüfen Sie die Adresse im Browser.")

    def _take(
        self, response: httpcore2.Response, to: Path, held: int, known: Validators, moved: str | None
    ) -> Download:
        media_type = (_header(response, b"content-type") or "").partition(";")[0].strip().lower()
        if response.status == 304:
            return Download(False, known, media_type, moved)
        if response.status in _GONE:
            raise Vanished(f"Die Seite gibt es nicht mehr (HTTP {response.status}).", "Suchen Sie ihre neue Adresse.")
        resumed = held > 0 and (_header(response, b"content-range") or "").startswith(f"bytes {held}-")
        if response.status != 200 and not (response.status == 206 and resumed):
            _forget(to)
            raise FetchError(f"Der Server antwortet mit HTTP {response.status}.", _LATER)
        if _header(response, b"content-encoding") not in (None, "", "identity"):
            raise FetchError("Der Server schickt gepackte Daten, um die nicht gebeten war.", _LATER)
        validators = Validators(_header(response, b"etag"), _header(response, b"last-modified"))
        _write(response, to, held if response.status == 206 else 0, validators)
        return Download(True, validators, media_type, moved)

    def _require_welcome(self, url: str) -> None:
        """Raise Refused where the host's robots.txt asks programs to stay away."""
        parts = read_url(url, self._allowed)
        home = f"{parts.scheme.decode()}://{_host_of(parts)}"
        if home not in self._robots:
            self._robots[home] = self._read_robots(f"{home}/robots.txt")
        rules = self._robots[home]
        if rules is not None and not rules.can_fetch(url, AGENT):
            raise Refused("Die robots.txt des Servers bittet darum, diese Seite nicht abzurufen.", "Das gilt.")

    def _read_robots(self, url: str) -> Protego | None:
        """Return a host's rules, None where it has none; source: RFC 9309, sections 2.3.1.2 to 2.3.1.4."""
        for _hop in range(MOST_REDIRECTS + 1):
            with self._request(url, {}, WHOLE_S) as response:
                if response.status == 200:
                    body = b"".join(_limited(response, ROBOTS_BYTES, cut=True))
                    return Protego.parse(body.decode("utf-8", "surrogateescape"))
                if response.status not in _REDIRECTS:
                    break
                url = urljoin(url, _header(response, b"location") or "")
        if response.status >= 500:
            raise FetchError("Der Server kann seine robots.txt gerade nicht zeigen.", _LATER)
        return None

    @contextmanager
    def _request(self, url: str, headers: Headers, seconds: float) -> Iterator[httpcore2.Response]:
        parts = read_url(url, self._allowed)
        self._pause(parts)
        self._backend.deadline = time.monotonic() + seconds
        sent: Headers = {"Host": _host_of(parts), "User-Agent": AGENT, "Accept-Encoding": "identity", **headers}
        try:
            with self._pool.stream("GET", parts, headers=sent, extensions={"timeout": _TIMEOUTS}) as response:
                yield response
        except httpcore2.TimeoutException as error:
            raise FetchError("Der Server antwortet nicht rechtzeitig.", _LATER) from error
        except (httpcore2.NetworkError, httpcore2.ProtocolError) as error:
            raise FetchError(f"Die Verbindung ist gescheitert ({error}).", _LATER) from error
        finally:
            self._asked[parts.host] = time.monotonic()

    def _pause(self, parts: httpcore2.URL) -> None:
        rules = self._robots.get(f"{parts.scheme.decode()}://{_host_of(parts)}")
        asked_for = (rules.crawl_delay(AGENT) if rules else None) or 0.0
        pause = min(max(self._pause_s, asked_for), LONGEST_PAUSE_S)
        time.sleep(max(0.0, self._asked.get(parts.host, 0.0) + pause - time.monotonic()))


def _conditions(known: Validators) -> Headers:
    conditions = {"If-None-Match": known.etag, "If-Modified-Since": known.modified}
    return {name: value for name, value in conditions.items() if value}


def _begun(to: Path) -> tuple[int, str]:
    """Return how many bytes of a broken download are here, and the strong ETag of their version."""
    mark = _mark_of(to)
    return (to.stat().st_size, mark.read_text(encoding="utf-8")) if to.exists() and mark.exists() else (0, "")


def _write(response: httpcore2.Response, to: Path, held: int, validators: Validators) -> None:
    if not held:
        _forget(to)
        if validators.etag and not validators.etag.startswith("W/"):
            _mark_of(to).write_text(validators.etag, encoding="utf-8")
    with to.open("ab" if held else "wb") as file:
        for part in _limited(response, MOST_BYTES - held):
            file.write(part)
    _mark_of(to).unlink(missing_ok=True)


def _forget(to: Path) -> None:
    to.unlink(missing_ok=True)
    _mark_of(to).unlink(missing_ok=True)


def _mark_of(to: Path) -> Path:
    return to.with_name(f"{to.name}.etag")


def _limited(response: httpcore2.Response, most: int, cut: bool = False) -> Iterator[bytes]:
    """Yield a body up to a number of bytes; a longer one ends there or, uncut, is an error."""
    seen = 0
    for part in response.iter_stream():
        seen += len(part)
        if seen > most:
            if cut:
                yield part[: len(part) - (seen - most)]
                return
            raise Refused(f"Die Datei ist größer als {MOST_BYTES // 1_000_000} MB.", "Laden Sie sie von Hand herunter.")
        yield part


def _header(response: httpcore2.Response, name: bytes) -> str | None:
    found: Mapping[bytes, bytes] = {key.lower(): value for key, value in response.headers}
    return found[name].decode("latin-1").strip() if name in found else None


def _host_of(url: httpcore2.URL) -> str:
    host = url.host.decode("ascii")
    shown = f"[{host}]" if ":" in host else host
    return shown if url.port is None else f"{shown}:{url.port}"

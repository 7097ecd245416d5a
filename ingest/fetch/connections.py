"""Connections that go only where ``addresses`` lets them, and no longer than their time."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterable
from typing import Any

import httpcore2

from ingest.fetch.addresses import Endpoint, resolve


class CheckedBackend(httpcore2.NetworkBackend):
    """Connects to addresses that were judged, never to a name; ``deadline`` (monotonic seconds) ends all of it."""

    def __init__(self, allowed: frozenset[Endpoint]) -> None:
        self._allowed = allowed
        self._sockets = httpcore2.SyncBackend()
        self.deadline = float("inf")

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        """Connect to the first address of a host that answers."""
        last: httpcore2.NetworkError | httpcore2.TimeoutException | None = None
        for address in resolve(host, port, self._allowed):
            try:
                stream = self._sockets.connect_tcp(address, port, self.left(timeout), local_address, socket_options)
            except (httpcore2.NetworkError, httpcore2.TimeoutException) as error:
                last = error
            else:
                return _TimedStream(stream, self)
        raise last or httpcore2.ConnectError(f"{host} has no address")

    def left(self, timeout: float | None) -> float:
        """Return the seconds that a single step may take."""
        seconds = min(self.deadline - time.monotonic(), float("inf") if timeout is None else timeout)
        if seconds <= 0:
            raise httpcore2.ReadTimeout("the time for this download is over")
        return seconds


class _TimedStream(httpcore2.NetworkStream):
    """A stream whose every step ends with the deadline, so that no server can drip for ever."""

    def __init__(self, stream: httpcore2.NetworkStream, backend: CheckedBackend) -> None:
        self._stream = stream
        self._backend = backend

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._backend.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._backend.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        secured = self._stream.start_tls(ssl_context, server_hostname, self._backend.left(timeout))
        return _TimedStream(secured, self._backend)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)

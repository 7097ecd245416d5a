"""Messages between the parent and its workers: four bytes of length, then bytes. Data only: nothing in it can run."""

from __future__ import annotations

import struct
from collections.abc import Iterator

HEAD = struct.Struct("!I")


class FrameTooLong(ValueError):
    """A message is longer than its receiver takes."""


def write_frame(message: bytes) -> bytes:
    """Return a message with its length before it."""
    return HEAD.pack(len(message)) + message


class FrameReader:
    """Takes bytes as they come and gives whole messages."""

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes = most_bytes
        self._buffer = bytearray()

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Yield every message that is complete; raise FrameTooLong for one above the limit."""
        self._buffer += data
        while len(self._buffer) >= HEAD.size:
            (length,) = HEAD.unpack_from(self._buffer)
            if length > self._most_bytes:
                raise FrameTooLong(f"{length} bytes announced, {self._most_bytes} are taken")
            if len(self._buffer) < HEAD.size + length:
                return
            message = bytes(memoryview(self._buffer)[HEAD.size : HEAD.size + length])
            del self._buffer[: HEAD.size + length]
            yield message
